package mapper

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// addTicks puts a call of php2go_tick() behind each statement that declare(ticks=N) makes one run behind:
//
//	declare(ticks=2);   f();      f(); php2go_tick(2);
//
// From here on it is a call like any other: what it may do, the passes know. PHP counts in the order of the file,
// so that the directive holds for what stands below it, in functions too.
func addTicks(f *ast.File) {
	if declaresTicks(f) {
		f.Stmts = (&ticker{}).list(f.Stmts, true)
	}
}

// declaresTicks reports whether ticks occur in a file.
func declaresTicks(f *ast.File) bool {
	found := false
	ast.Inspect(f, func(n ast.Node) bool {
		if d, ok := n.(*ast.Declare); ok {
			_, ticks := ticksOf(d)
			found = found || ticks
		}
		return !found
	})
	return found
}

// ticker walks a file. PHP leaves a tick out where its instructions end with one already, such as behind an if with a
// block; last says that they do.
type ticker struct {
	every int
	last  bool
}

// ticksOf returns the number that a declare gives for ticks.
func ticksOf(d *ast.Declare) (n int, ok bool) {
	for _, item := range d.Directives {
		if lit, isInt := item.Value.(*ast.IntLit); isInt && item.Name.Name == "ticks" {
			n, ok = int(lit.Value), true
		}
	}
	return n, ok
}

// list walks statements and returns them with their ticks. At the top of a file the declarations of functions and
// classes have none.
func (t *ticker) list(list []ast.Stmt, top bool) []ast.Stmt {
	out := make([]ast.Stmt, 0, len(list))
	for _, s := range list {
		for _, s := range single(s) {
			out = append(out, s)
			if t.stmt(s, top) && t.every > 0 && !t.last {
				out = append(out, t.tick(s))
				t.last = true
			}
		}
	}
	return out
}

func (t *ticker) body(b *ast.Block) {
	if b != nil {
		b.Stmts = t.list(b.Stmts, false)
	}
}

// function walks the body of a function.
func (t *ticker) function(b *ast.Block) {
	last := t.last
	t.last = false
	t.body(b)
	t.last = last
}

// single splits a statement that stands for several.
func single(s ast.Stmt) []ast.Stmt {
	switch s := s.(type) {
	case *ast.Echo:
		return split(s, &s.Args, func(args []ast.Expr) ast.Stmt { return &ast.Echo{Span: s.Span, Args: args, Tag: s.Tag} })
	case *ast.Global:
		return split(s, &s.Vars, func(vars []ast.Expr) ast.Stmt { return &ast.Global{Span: s.Span, Vars: vars} })
	case *ast.StaticVars:
		return split(s, &s.Vars, func(vars []*ast.StaticVar) ast.Stmt { return &ast.StaticVars{Span: s.Span, Vars: vars} })
	case *ast.Unset:
		return split(s, &s.Vars, func(vars []ast.Expr) ast.Stmt { return &ast.Unset{Span: s.Span, Vars: vars} })
	}
	return []ast.Stmt{s}
}

// split leaves s the first of its parts, and gives the others statements of their own.
func split[T any](s ast.Stmt, parts *[]T, of func([]T) ast.Stmt) []ast.Stmt {
	out := []ast.Stmt{s}
	for i := 1; i < len(*parts); i++ {
		out = append(out, of((*parts)[i:i+1]))
	}
	*parts = (*parts)[:min(len(*parts), 1)]
	return out
}

// stmt walks one statement, and reports whether a tick may follow.
func (t *ticker) stmt(s ast.Stmt, top bool) bool {
	switch s := s.(type) {
	case *ast.Block:
		s.Stmts = t.list(s.Stmts, top)
		return false
	case *ast.Nop, *ast.Label, *ast.Refused, *ast.HaltCompiler:
		return false
	case *ast.Use:
	case *ast.Namespace:
		if s.Braced {
			s.Stmts = t.list(s.Stmts, true)
			break
		}
		s.Stmts = append(t.afterName(s), t.list(s.Stmts, true)...)
		return false
	case *ast.Declare:
		t.declare(s)
	case *ast.FuncDecl:
		t.function(s.Body)
		t.last = t.last && top
		return !top
	case *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
		t.inside(s)
		t.last = t.last && top
		return !top
	case *ast.Return, *ast.Break, *ast.Continue, *ast.Goto:
		t.inside(s)
		t.last = t.every > 0 // which is never reached
		return false
	case *ast.If, *ast.Switch, *ast.Try:
		t.branches(s)
	case *ast.While, *ast.DoWhile, *ast.For, *ast.Foreach:
		t.loop(s)
	case *ast.ExprStmt:
		t.inside(s)
		t.last = t.last && idle(s.X)
	default:
		t.inside(s)
		t.last = false
	}
	return true
}

// afterName is the tick behind `namespace A;`.
func (t *ticker) afterName(s *ast.Namespace) []ast.Stmt {
	if t.every == 0 || t.last {
		return nil
	}
	t.last = true
	return []ast.Stmt{t.tick(s)}
}

func (t *ticker) declare(s *ast.Declare) {
	before := t.every
	if n, ok := ticksOf(s); ok {
		t.every = n
	}
	if s.Body != nil {
		t.body(s.Body)
		t.every = before
	}
}

// inside walks the functions in an expression, or in the members of a class.
func (t *ticker) inside(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Closure:
			t.function(n.Body)
		case *ast.MethodDecl:
			t.function(n.Body)
		case *ast.PropertyHook:
			t.function(n.Body)
		default:
			return true
		}
		return false
	})
}

func (t *ticker) insideAll(list []ast.Expr) {
	for _, e := range list {
		t.inside(e)
	}
}

// branches walks a statement that ends with what its last branch ends with.
func (t *ticker) branches(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.If:
		t.inside(s.Cond)
		t.branch(s.Then)
		for _, e := range s.ElseIfs {
			t.inside(e.Cond)
			t.branch(e.Body)
		}
		if s.Else != nil {
			t.branch(s.Else)
		}
	case *ast.Switch:
		t.inside(s.Subject)
		t.last = false
		for _, c := range s.Cases {
			if c.Cond != nil {
				t.inside(c.Cond)
			}
			c.Stmts = t.list(c.Stmts, false)
		}
		t.last = t.last && idle(s.Subject) // the value of others is dropped
	case *ast.Try:
		t.branch(s.Body)
		for _, c := range s.Catches {
			t.branch(c.Body)
		}
		if s.Finally != nil {
			t.branch(s.Finally)
			t.last = false
		}
	}
}

// branch walks a block that instructions of their own stand before.
func (t *ticker) branch(b *ast.Block) {
	t.last = false
	t.body(b)
}

// loop walks a loop; it ends with the jump to its start.
func (t *ticker) loop(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.While:
		t.branch(s.Body)
		t.inside(s.Cond)
	case *ast.DoWhile:
		t.branch(s.Body)
		t.inside(s.Cond)
	case *ast.For:
		t.insideAll(s.Init)
		t.branch(s.Body)
		t.insideAll(s.Post)
		t.insideAll(s.Cond)
	case *ast.Foreach:
		t.inside(s.X)
		t.branch(s.Body)
	}
	t.last = false
}

// idle reports whether PHP makes no instructions of an expression whose value is not used.
func idle(e ast.Expr) bool {
	_, variable := e.(*ast.Variable)
	return variable || folds(e)
}

// folds reports whether PHP knows the value of an expression when it compiles.
func folds(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.IntLit, *ast.FloatLit, *ast.StringLit:
		return true
	case *ast.ConstFetch:
		name := strings.ToLower(e.Name.Value)
		return name == "true" || name == "false" || name == "null"
	case *ast.Unary:
		return folds(e.X)
	case *ast.Binary:
		return folds(e.X) && folds(e.Y)
	case *ast.ArrayLit:
		return !slices.ContainsFunc(e.Items, func(i *ast.ArrayItem) bool {
			return i.ByRef || i.Unpack || i.Key != nil && !folds(i.Key) || !folds(i.Value)
		})
	}
	return false
}

// tick is the call behind s. Its place is in the first line of s.
func (t *ticker) tick(s ast.Stmt) ast.Stmt {
	span := ast.Span{From: s.Pos() + 1, To: s.Pos() + 1}
	name := &ast.Name{Span: span, Kind: ast.FullyQualified, Value: builtin.TickFunction}
	every := &ast.IntLit{Span: span, Value: int64(t.every)}
	return &ast.ExprStmt{Span: span, X: &ast.Call{Span: span, Func: name, Args: []*ast.Arg{{Span: span, Value: every}}}}
}
