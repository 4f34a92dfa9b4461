// This file allocates nodes and lists in blocks.

package php8

import "github.com/r-seed-ee074592/php2go/parser/ast"

// slab hands out values from blocks that grow with the file.
type slab[T any] struct {
	free []T
	size int
}

const firstBlock, lastBlock = 8, 512

// new returns a zero value.
func (s *slab[T]) new() *T {
	if len(s.free) == 0 {
		s.grow()
	}
	v := &s.free[0]
	s.free = s.free[1:]
	return v
}

func (s *slab[T]) grow() {
	s.size = min(max(s.size*2, firstBlock), lastBlock)
	s.free = make([]T, s.size)
}

// list collects lists that are nested in each other: each is pushed behind a mark and then taken
// off as a slice of its own.
type list[T any] struct {
	stack []T
	free  []T
	size  int
}

// mark returns where a list begins.
func (l *list[T]) mark() int { return len(l.stack) }

func (l *list[T]) push(v T) { l.stack = append(l.stack, v) }

// take returns what has been pushed since the mark; nil if that is nothing.
func (l *list[T]) take(mark int) []T {
	n := len(l.stack) - mark
	if n == 0 {
		return nil
	}
	if n > len(l.free) {
		l.size = min(max(l.size*2, firstBlock), lastBlock)
		l.free = make([]T, max(l.size, n))
	}
	out := l.free[:n:n]
	l.free = l.free[n:]
	copy(out, l.stack[mark:])
	clear(l.stack[mark:])
	l.stack = l.stack[:mark]
	return out
}

// arena has the slabs of the nodes that files have many of, and the lists.
type arena struct {
	variables    slab[ast.Variable]
	names        slab[ast.Name]
	idents       slab[ast.Ident]
	constants    slab[ast.ConstFetch]
	strings      slab[ast.StringLit]
	ints         slab[ast.IntLit]
	arrays       slab[ast.ArrayLit]
	arrayItems   slab[ast.ArrayItem]
	calls        slab[ast.Call]
	methodCalls  slab[ast.MethodCall]
	staticCalls  slab[ast.StaticCall]
	args         slab[ast.Arg]
	properties   slab[ast.Property]
	classConsts  slab[ast.ClassConst]
	indexes      slab[ast.Index]
	binaries     slab[ast.Binary]
	unaries      slab[ast.Unary]
	assigns      slab[ast.AssignExpr]
	news         slab[ast.New]
	interpolated slab[ast.Interpolated]
	exprStmts    slab[ast.ExprStmt]
	echos        slab[ast.Echo]
	blocks       slab[ast.Block]
	ifs          slab[ast.If]
	returns      slab[ast.Return]
	params       slab[ast.Param]
	namedTypes   slab[ast.NamedType]
	methods      slab[ast.MethodDecl]
	htmls        slab[ast.InlineHTML]

	exprList  list[ast.Expr]
	stmtList  list[ast.Stmt]
	argList   list[*ast.Arg]
	itemList  list[*ast.ArrayItem]
	paramList list[*ast.Param]
	nameList  list[*ast.Name]
}
