package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// exit lowers exit and die. At the top level of a script that nobody includes a plain exit
// is a return.
func (l *lowerer) exit(e *ast.Exit) {
	at := l.s(e)
	top := l.fn.Kind == resolve.Main && len(l.fn.File.IncludedBy) == 0 && !l.fn.File.DynIncluded
	if top && e.X == nil {
		l.emit(&ir.Return{S: at, X: l.returnNothing()})
		return
	}
	x := l.null().x
	if e.X != nil {
		x = l.toValue(l.expr(e.X))
	}
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.Exit, x)})
}

// silence lowers @e used as a value.
func (l *lowerer) silence(e *ast.ErrorSuppress) val {
	pos := l.m.pos(l.fn.File, e)
	t := l.typeOf(e.X)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: pos}, Plain: true}
	var v val
	fn.Body = l.block(func() {
		v = l.natural(l.expr(e.X))
		if v.repr() == types.Void {
			v.x = l.as(v, types.Value)
		}
		l.emit(&ir.Return{S: ir.S{Pos: pos}, X: v.x})
	})
	fn.Result = v.repr()
	return val{l.op(v.repr(), pos, ir.Silence, fn), t}
}

// silenceStmt lowers @e as a statement.
func (l *lowerer) silenceStmt(e *ast.ErrorSuppress) {
	at := l.s(e)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Result: types.Void}
	fn.Body = l.block(func() { l.exprStmt(e.X) })
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.Silence, fn)})
}

// try lowers try, where its body neither returns nor leaves a loop around it.
func (l *lowerer) try(s *ast.Try) {
	if leaves(s) {
		l.refuseStmt(CodeConstruct, s, "return, break or continue inside try is not supported yet")
		return
	}
	at := l.s(s)
	if s.Finally == nil {
		l.catches(s, at, nil)
		return
	}
	// finally: whatever the rest throws is thrown again after it.
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Result: types.Void}
	fn.Body = l.block(func() { l.catches(s, ir.S{Pos: at.Pos}, nil) })
	thrown := &ir.Var{Name: "thrown", Repr: types.Value, Temp: true}
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(thrown), Value: l.op(types.Value, at.Pos, ir.Catch, fn), Define: true})
	if jumps(s.Finally.Stmts, 0) {
		l.out = append(l.out, l.body(s.Finally)...)
	} else {
		after := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Result: types.Void, Body: l.body(s.Finally)}
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.AfterThrow, l.local(thrown), after)})
	}
	l.emit(&ir.If{S: ir.S{Pos: at.Pos}, Cond: not(l.op(types.GoBool, at.Pos, ir.IsNull, l.local(thrown))), Then: []ir.Stmt{l.rethrow(thrown, at)}})
}

func (l *lowerer) rethrow(v *ir.Var, at ir.S) ir.Stmt {
	return &ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.ThrowValue, l.local(v))}
}

// catches lowers the body of a try and its catch clauses.
func (l *lowerer) catches(s *ast.Try, at ir.S, _ []ir.Stmt) {
	if len(s.Catches) == 0 {
		l.out = append(l.out, l.body(s.Body)...)
		return
	}
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Result: types.Void}
	saved := l.loops
	l.loops = nil
	fn.Body = l.body(s.Body)
	l.loops = saved
	err := &ir.Var{Name: "err", Repr: types.Value, Temp: true}
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(err), Value: l.op(types.Value, at.Pos, ir.Catch, fn), Define: true})
	var chain, tail *ir.If
	for _, c := range s.Catches {
		var test ir.Expr
		for _, name := range c.Types {
			x := ir.Expr(l.op(types.GoBool, at.Pos, ir.InstanceOf, l.local(err), l.str(l.m.res.ClassName[name])))
			if test == nil {
				test = x
			} else {
				test = &ir.Binary{E: ir.E{Type: types.GoBool}, Op: "||", X: test, Y: x}
			}
		}
		node := &ir.If{S: ir.S{Pos: l.m.pos(l.fn.File, c)}, Cond: test}
		node.Then = l.block(func() {
			if c.Var != nil {
				l.store(c.Var, val{l.local(err), types.ObjectT}, ir.S{Pos: at.Pos})
			}
			l.out = append(l.out, l.body(c.Body)...)
		})
		if tail == nil {
			chain = node
		} else {
			tail.Else = []ir.Stmt{node}
		}
		tail = node
	}
	tail.Else = []ir.Stmt{&ir.If{Cond: not(l.op(types.GoBool, at.Pos, ir.IsNull, l.local(err))), Then: []ir.Stmt{l.rethrow(err, at)}}}
	l.emit(chain)
}

// leaves reports whether a try's body or finally jumps out of it. In the catch clauses
// that is plain Go, unless a finally has to run.
func leaves(s *ast.Try) bool {
	if jumps(s.Body.Stmts, 0) {
		return true
	}
	if s.Finally != nil {
		for _, c := range s.Catches {
			if jumps(c.Body.Stmts, 0) {
				return true
			}
		}
	}
	return false
}

// jumps reports whether statements return, or break out of more loops than they open.
func jumps(list []ast.Stmt, depth int) bool {
	for _, s := range list {
		found := false
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.FuncDecl, *ast.Closure, *ast.ArrowFunc, *ast.ClassDecl, *ast.AnonClass:
				return false
			case *ast.Return:
				found = true
			case *ast.While:
				found = found || jumps(n.Body.Stmts, depth+1)
				return false
			case *ast.DoWhile:
				found = found || jumps(n.Body.Stmts, depth+1)
				return false
			case *ast.For:
				found = found || jumps(n.Body.Stmts, depth+1)
				return false
			case *ast.Foreach:
				found = found || jumps(n.Body.Stmts, depth+1)
				return false
			case *ast.Switch:
				for _, c := range n.Cases {
					found = found || jumps(c.Stmts, depth+1)
				}
				return false
			case *ast.Break:
				found = found || n.Depth > depth
			case *ast.Continue:
				found = found || n.Depth > depth
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

// coerceResult converts what a function returns to its declared type.
func (l *lowerer) coerceResult(s *ast.Return, v val) val {
	return l.coerceReturn(v, s.X, l.m.pos(l.fn.File, s))
}

func (l *lowerer) coerceReturn(v val, e ast.Expr, pos ir.Pos) val {
	if l.fn.Return == nil {
		return v
	}
	d := infer.Declared(l.fn.Return)
	v = l.natural(v)
	if v.repr() == types.Void {
		v = val{l.as(v, types.Value), types.NullT}
	}
	t := l.argTypeOf(v, e)
	if types.Sub(types.FromMask(t.Mask), types.FromMask(d.Mask)) && !infer.IsCallable(l.fn.Return) {
		return v
	}
	if d.Is(types.Float) && v.repr() == types.GoInt {
		return val{l.toFloat(v), types.FloatT}
	}
	saved := l.strict
	l.strict = l.fn.File.Strict
	x := l.op(reprOfMask(d), pos, ir.Result, l.toValue(v), l.str(l.fn.Name), l.int(l.maskLit(d, l.fn.Return)))
	l.strict = saved
	return val{x, d}
}
