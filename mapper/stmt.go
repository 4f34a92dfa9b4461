package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

func (l *lowerer) stmts(list []ast.Stmt) {
	for _, s := range list {
		if terminates(l.out) {
			continue // never reached; functions declared there are lowered with their file
		}
		l.comments(s)
		before := len(l.out)
		l.stmt(s)
		l.trailing(s, before)
	}
}

// comments keeps the author's comments for the statement that s becomes.
func (l *lowerer) comments(s ast.Stmt) {
	switch s.(type) {
	case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
		return
	}
	f := l.fn.File.AST
	list := f.Leading(s)
	if len(f.Stmts) > 0 && f.Stmts[0] == s {
		_, list = fileComment(f)
	}
	lead := commentLines(list)
	l.pending.Comments = append(l.pending.Comments, lead...)
	l.pending.Blank = l.pending.Blank || f.BlankBefore(s)
}

// trailing puts a comment behind the statement that s became.
func (l *lowerer) trailing(s ast.Stmt, before int) {
	lines := commentLines(l.fn.File.AST.Trailing(s))
	if len(lines) != 1 || len(l.out) != before+1 {
		l.pending.Comments = append(l.pending.Comments, lines...)
		return
	}
	switch s := l.out[before].(type) {
	case *ir.Assign:
		s.Trailing = lines[0]
	case *ir.ExprStmt:
		s.Trailing = lines[0]
	case *ir.Echo:
		s.Trailing = lines[0]
	case *ir.Return:
		s.Trailing = lines[0]
	case *ir.SetIndex:
		s.Trailing = lines[0]
	case *ir.IncDec:
		s.Trailing = lines[0]
	default:
		l.pending.Comments = append(l.pending.Comments, lines...)
	}
}

// dangling writes comments at the end of a block.
func (l *lowerer) dangling(n ast.Node) {
	lines := append(l.pending.Comments, commentLines(l.fn.File.AST.Inner(n))...)
	l.pending = ir.S{}
	if len(lines) > 0 {
		l.emit(&ir.Comment{S: ir.S{Comments: lines}})
	}
}

// body lowers a block of PHP into a Go block.
func (l *lowerer) body(b *ast.Block) []ir.Stmt {
	if b == nil {
		return nil
	}
	return l.block(func() {
		saved := l.pending
		l.pending = ir.S{}
		l.stmts(b.Stmts)
		l.dangling(b)
		l.pending = saved
	})
}

func (l *lowerer) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		if v, ok := s.X.(*ast.Variable); !ok || v.Name == "this" { // a variable alone is not even read
			l.exprStmt(s.X)
		}
	case *ast.Echo:
		l.echo(s, s.Args)
	case *ast.InlineHTML:
		l.emit(&ir.Echo{S: l.s(s), Args: []ir.Expr{l.str(s.Value)}})
	case *ast.Block:
		l.stmts(s.Stmts)
	case *ast.If:
		l.ifStmt(s)
	case *ast.While:
		l.while(s)
	case *ast.DoWhile:
		l.doWhile(s)
	case *ast.For:
		l.forStmt(s)
	case *ast.Foreach:
		l.foreach(s)
	case *ast.Switch:
		l.switchStmt(s)
	case *ast.Break:
		l.leave(s, s.Depth, false)
	case *ast.Continue:
		l.leave(s, s.Depth, true)
	case *ast.Return:
		l.returnStmt(s)
	default:
		l.declStmt(s)
	}
}

// declStmt lowers statements that declare or bind names.
func (l *lowerer) declStmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Global:
		l.global(s)
	case *ast.StaticVars:
		l.static(s)
	case *ast.Unset:
		l.unset(s)
	case *ast.ConstDecl:
		l.constDecl(s)
	case *ast.Namespace:
		l.stmts(s.Stmts)
	case *ast.Declare:
		l.declareStmt(s)
	case *ast.FuncDecl:
		l.funcDecl(s)
	case *ast.Use, *ast.Nop:
	case *ast.Refused:
		l.refused(s)
	case *ast.HaltCompiler:
		l.emitReturn(&ir.Return{S: l.s(s), X: l.returnNothing()})
	case *ast.Try:
		l.try(s)
	case *ast.Goto:
		l.refuseStmt(CodeGoto, s, "goto into a block is not supported")
	case *ast.Label: // nothing, or only what is refused, jumps to it
	case *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
		l.deprecations(s)
		l.classDecl(s)
	default:
		l.refuseStmt(CodeConstruct, s, "this statement is not supported")
	}
}

// funcDecl declares a function that stands in a branch or a function; the others are there
// when their file is.
func (l *lowerer) funcDecl(s *ast.FuncDecl) {
	f := l.m.res.Decls[s]
	if f == nil || !f.Conditional {
		return
	}
	at := l.s(s)
	if f.Shadowed {
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.FatalError, l.str("Cannot redeclare "+f.Name+"()"))})
		return
	}
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.DeclareFunction, l.str(f.Name), l.int(f.Nth))})
}

func (l *lowerer) declareStmt(s *ast.Declare) {
	if s.Body != nil {
		l.stmts(s.Body.Stmts)
	}
}

func (l *lowerer) echo(n ast.Stmt, args []ast.Expr) {
	for i, a := range args {
		// Each argument of echo is printed before the next one is evaluated; only plain
		// values may share a call.
		parts := l.echoParts(a)
		s := l.s(n)
		s.Pos = l.m.pos(l.fn.File, a)
		if i > 0 && len(l.out) > 0 {
			if prev, ok := l.out[len(l.out)-1].(*ir.Echo); ok && (prev.Pos == s.Pos || !warnsPrinted(parts)) && quietParts(parts) && !l.conflicts(prev.Args, parts) {
				prev.Args = append(prev.Args, parts...)
				continue
			}
		}
		l.emit(&ir.Echo{S: s, Args: parts})
	}
}

// warnsPrinted reports whether printing a part may warn: the warning is of the line of the echo.
func warnsPrinted(parts []ir.Expr) bool {
	for _, p := range parts {
		if r := p.Repr(); r == types.GoArray || r == types.Value {
			return true
		}
	}
	return false
}

// quietParts reports whether evaluating the parts neither prints nor warns, so that they
// may be evaluated before what stands before them is printed.
func quietParts(parts []ir.Expr) bool {
	for _, p := range parts {
		if c, ok := p.(*ir.Convert); ok && c.X.Repr() != types.Value && c.X.Repr() != types.GoArray {
			p = c.X
		}
		switch p.(type) {
		case *ir.Lit, *ir.Local, *ir.ConstOf:
		case *ir.FieldOf:
			if !plainField(p) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// plainField reports whether p is a field of the receiver or of a variable.
func plainField(p ir.Expr) bool {
	f, ok := p.(*ir.FieldOf)
	if !ok || f.Repr() == types.Value || f.Repr() == types.GoArray {
		return false
	}
	switch f.X.(type) {
	case *ir.This, *ir.Local:
		return true
	}
	return false
}

// echoParts returns what echo prints for e, a concatenation in pieces.
func (l *lowerer) echoParts(e ast.Expr) []ir.Expr {
	pieces := l.flattenConcat(e)
	var parts []ir.Expr
	for _, x := range pieces {
		mark := len(l.out)
		v := l.exprWant(x, types.GoString)
		p := l.echoPart(v)
		if len(pieces) > 1 && (v.repr() == types.GoArray || v.repr() == types.Value && v.t.Has(types.Arr|types.Object)) {
			p = l.toStr(v) // PHP warns of an array before it prints the whole string
		}
		parts, p = l.nextPiece(parts, mark, p, lateFirst(e))
		parts = append(parts, p)
	}
	return parts
}

// echoPart is what Echo takes as it is: Go's basic types and values.
func (l *lowerer) echoPart(v val) ir.Expr {
	if v.repr() == types.Void {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
		return l.str("")
	}
	if v.repr().IsPointer() {
		return l.toStr(v)
	}
	if c, ok := v.x.(*ir.Convert); ok && c.Known && c.X.Repr() == types.Value {
		return c.X // echo takes values as they are
	}
	return v.x
}

func (l *lowerer) ifStmt(s *ast.If) {
	at := l.s(s)
	cond := l.cond(s.Cond)
	node := &ir.If{S: at, Cond: cond, Then: l.body(s.Then)}
	l.emit(node)
	node.Else = l.elseIfs(s, 0)
}

// elseIfs lowers the elseif branches from i on, and else.
func (l *lowerer) elseIfs(s *ast.If, i int) []ir.Stmt {
	if i == len(s.ElseIfs) {
		return l.body(s.Else)
	}
	ei := s.ElseIfs[i]
	return l.block(func() {
		saved := l.pending
		l.pending = ir.S{Comments: commentLines(l.fn.File.AST.Leading(ei))}
		cond := l.cond(ei.Cond)
		at := l.s(ei)
		node := &ir.If{S: at, Cond: cond, Then: l.body(ei.Body)}
		l.pending = saved
		l.emit(node)
		node.Else = l.elseIfs(s, i+1)
	})
}

func (l *lowerer) returnStmt(s *ast.Return) {
	at := l.s(s)
	result := types.Void
	if l.yields != nil {
		// The value is that of getReturn(), which nobody asks for.
	} else if l.gen != nil {
		result = types.Value
	} else if g := l.m.funcs[l.fn]; g != nil {
		result = g.Result
	} else {
		result = l.returns // closures
		if l.fn.ByRef {
			result = types.Ref
		}
	}
	if s.X == nil {
		if result == types.Ref {
			l.noRefReturned(at.Pos)
		}
		l.emitReturn(&ir.Return{S: at, X: l.returnNothing()})
		return
	}
	switch result {
	case types.Void:
		l.exprStmt(s.X)
		l.emitReturn(&ir.Return{S: at})
	case types.Ref:
		if x, ok := s.X.(*ast.Variable); ok {
			// A local variable ends with the function; what is returned is its value's last holder.
			if v := l.m.res.VarOf[x]; v != nil && !v.Super && !v.ByRef && !v.Cell && x.Name != "this" {
				l.emitReturn(&ir.Return{S: at, X: l.op(types.Ref, at.Pos, ir.NewRef, l.toValue(l.expr(x)))})
				return
			}
		}
		ref := l.withNotice(noRefReturned, func() ir.Expr { return l.refOf(s.X) })
		l.emitReturn(&ir.Return{S: at, X: ref})
	default:
		if t, ok := s.X.(*ast.Ternary); ok && t.Then != nil {
			l.returnChoice(s, t, at)
			return
		}
		if m, ok := s.X.(*ast.Match); ok {
			l.returnMatch(s, m, at)
			return
		}
		want := result
		if l.fn.Return != nil && l.typeOf(s.X).Has(types.Missing) {
			want = types.Value // the null of an absent key is not of the declared type
		}
		v := l.exprWant(s.X, want)
		if l.gen == nil {
			v = l.coerceResult(s, v)
		}
		if l.casts && l.gen == nil {
			l.emitReturn(&ir.Return{S: at, X: l.returned(v)})
			return
		}
		if !l.dies(s.X) {
			v = l.owned(s.X, v)
		}
		v = l.returning(v, at.Pos)
		l.emitReturn(&ir.Return{S: at, X: l.as(v, result)})
	}
}

// returnChoice lowers `return a ? b : c` as an if.
func (l *lowerer) returnChoice(s *ast.Return, t *ast.Ternary, at ir.S) {
	cond := l.cond(t.Cond)
	then := l.block(func() { l.returnStmt(&ast.Return{Span: s.Span, X: t.Then}) })
	l.emit(&ir.If{S: at, Cond: cond, Then: then})
	l.returnStmt(&ast.Return{Span: s.Span, X: t.Else})
}

// returnNothing is what a return without a value gives.
// noRefReturned is PHP's notice where a function that returns a reference returns a mere value.
const noRefReturned = "Only variable references should be returned by reference"

// noRefReturned gives the notice where such a function returns nothing.
func (l *lowerer) noRefReturned(pos ir.Pos) {
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.Notice, l.str(noRefReturned))})
}

func (l *lowerer) returnNothing() ir.Expr {
	g := l.m.funcs[l.fn]
	switch {
	case l.yields != nil:
		return nil
	case g == nil && l.returns == types.Value || l.gen != nil:
		return l.null().x
	case g == nil:
		return &ir.Zero{E: ir.E{Type: l.returns}}
	case g.Result == types.Void:
		return nil
	case g.Result == types.Ref:
		return l.op(types.Ref, ir.Pos{}, ir.NewRef, l.null().x)
	case g.Result == types.Value:
		return l.null().x
	}
	return &ir.Zero{E: ir.E{Type: g.Result}}
}
