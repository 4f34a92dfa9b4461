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
	if top && e.X == nil && l.trying == nil {
		l.emitReturn(&ir.Return{S: at, X: l.returnNothing()})
		return
	}
	x := l.null().x
	if e.X != nil {
		x = l.status(e)
	}
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.Exit, x)})
}

// status lowers the argument of exit, which from PHP 8.4 on is a parameter of type string|int.
func (l *lowerer) status(e *ast.Exit) ir.Expr {
	v := l.natural(l.expr(e.X))
	std := l.m.res.Std("exit", false)
	if len(std) == 0 {
		return l.toValue(v)
	}
	return l.coerceStd(v, std[0], std[0].Params[0], 0)
}

// silence lowers @e used as a value.
func (l *lowerer) silence(e *ast.ErrorSuppress) val {
	pos := l.m.pos(l.fn.File, e)
	t := l.typeOf(e.X)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: pos}, Plain: true}
	var v val
	defer l.throwing()()
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
	defer l.throwing()()
	fn.Body = l.block(func() { l.exprStmt(e.X) })
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.Silence, fn)})
}

// tryContext is a try whose body is lowered as a function literal: what leaves it is noted
// in variables and carried out after it.
type tryContext struct {
	loops    int     // loops around the try; the ones inside it are left as usual
	returned *ir.Var // set where the body returns
	result   *ir.Var // what it returns; nil for nothing
	jump     *ir.Var // which of jumps the body takes
	jumps    []tryJump
}

// tryJump is a break or continue out of a try.
type tryJump struct {
	loop  int
	again bool
}

// try lowers try: the body is run by the runtime, which returns what it threw.
func (l *lowerer) try(s *ast.Try) {
	at := l.s(s)
	if s.Finally == nil {
		l.catches(s, at)
		return
	}
	// finally: whatever the rest throws is thrown again after it.
	t := l.newTry(at)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Result: types.Void}
	fn.Body, fn.Fails = l.failingBody(func() []ir.Stmt { return l.inTry(t, func() { l.catches(s, ir.S{Pos: at.Pos}) }) })
	thrown := &ir.Var{Name: "thrown", Repr: types.Value, Temp: true}
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(thrown), Value: l.op(types.Value, at.Pos, ir.Catch, fn), Define: true})
	if jumps(s.Finally.Stmts, 0) {
		l.out = append(l.out, l.body(s.Finally)...)
	} else {
		resume := l.throwing()
		after := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Result: types.Void, Body: l.body(s.Finally)}
		resume()
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.AfterThrow, l.local(thrown), after)})
	}
	l.emit(&ir.If{S: ir.S{Pos: at.Pos}, Cond: not(l.op(types.GoBool, at.Pos, ir.IsNull, l.local(thrown))), Then: []ir.Stmt{l.rethrow(thrown, at)}})
	l.afterTry(t, at)
}

func (l *lowerer) newTry(at ir.S) *tryContext { return &tryContext{loops: len(l.loops)} }

// inTry lowers what is inside a try into a block; the variables that it needs are declared
// before.
func (l *lowerer) inTry(t *tryContext, body func()) []ir.Stmt {
	outer := l.trying
	l.trying = t
	list := l.block(body)
	l.trying = outer
	for _, v := range []*ir.Var{t.returned, t.result, t.jump} {
		if v != nil {
			l.emit(&ir.Declare{Var: v})
		}
	}
	return list
}

// afterTry carries out what the body wanted: return, break, continue.
func (l *lowerer) afterTry(t *tryContext, at ir.S) {
	at = ir.S{Pos: at.Pos}
	if t.returned != nil {
		then := l.block(func() {
			if l.trying != nil {
				l.leaveByReturn(t.result, at)
				return
			}
			var x ir.Expr
			if t.result != nil {
				x = l.local(t.result)
			}
			l.emitLeave(&ir.Return{S: at, X: x})
		})
		l.emit(&ir.If{S: at, Cond: l.local(t.returned), Then: then})
	}
	for i, j := range t.jumps {
		then := l.block(func() { l.jumpTo(j.loop, j.again, at) })
		cond := &ir.Binary{E: ir.E{Type: types.GoBool}, Op: "==", X: l.local(t.jump), Y: l.int(i + 1)}
		l.emit(&ir.If{S: at, Cond: cond, Then: then})
	}
}

// leaveByReturn returns from inside a try: result has been set in v, nil for nothing.
func (l *lowerer) leaveByReturn(v *ir.Var, at ir.S) {
	t := l.trying
	if t.returned == nil {
		t.returned = &ir.Var{Name: "returned", Repr: types.GoBool, Temp: true}
	}
	if v != nil {
		if t.result == nil {
			t.result = &ir.Var{Name: "result", Repr: v.Repr, Temp: true}
		}
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(t.result), Value: l.local(v)})
	}
	l.emit(&ir.Assign{S: ir.S{Pos: at.Pos}, Op: "=", X: l.local(t.returned), Value: l.bool(true)})
	l.emit(&ir.Return{S: ir.S{Pos: at.Pos}})
}

// emitReturn writes a return, from inside a try by way of its variables.
func (l *lowerer) emitReturn(r *ir.Return) {
	if l.trying == nil {
		l.emitLeave(r)
		return
	}
	if r.X == nil {
		l.leaveByReturn(nil, r.S)
		return
	}
	if l.trying.result == nil {
		l.trying.result = &ir.Var{Name: "result", Repr: r.X.Repr(), Temp: true}
	}
	l.emit(&ir.Assign{S: r.S, Op: "=", X: l.local(l.trying.result), Value: r.X})
	l.leaveByReturn(nil, ir.S{Pos: r.Pos})
}

func (l *lowerer) rethrow(v *ir.Var, at ir.S) ir.Stmt {
	if l.fail != nil && (l.fail.function || l.fail.used) {
		return l.failure(l.local(v), ir.S{Pos: at.Pos})
	}
	return &ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.ThrowValue, l.local(v))}
}

// catches lowers the body of a try and its catch clauses.
func (l *lowerer) catches(s *ast.Try, at ir.S) {
	if len(s.Catches) == 0 {
		l.out = append(l.out, l.body(s.Body)...)
		return
	}
	t := l.newTry(at)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Result: types.Void}
	fn.Body, fn.Fails = l.failingBody(func() []ir.Stmt { return l.inTry(t, func() { l.out = append(l.out, l.body(s.Body)...) }) })
	err := &ir.Var{Name: "err", Repr: types.Value, Temp: true}
	if fn.Fails {
		err.Name = "caught"
	}
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(err), Value: l.op(types.Value, at.Pos, ir.Catch, fn), Define: true})
	var chain, tail *ir.If
	for _, c := range s.Catches {
		var test ir.Expr
		for _, name := range c.Types {
			x := l.isInstance(l.local(err), name, at.Pos)
			if test == nil {
				test = x
			} else {
				test = &ir.Binary{E: ir.E{Type: types.GoBool}, Op: "||", X: test, Y: x}
			}
		}
		node := &ir.If{S: ir.S{Pos: l.m.pos(l.fn.File, c)}, Cond: test}
		node.Then = l.block(func() {
			if c.Var != nil && (l.m.res.Destructs || !l.unread(c.Var)) {
				l.dropping(c.Var, ir.S{Pos: at.Pos}, func() { l.store(c.Var, val{l.local(err), types.ObjectT}, ir.S{Pos: at.Pos}) })
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
	l.afterTry(t, at)
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
	d := l.m.info.Declared(l.fn.Return)
	v = l.natural(v)
	if v.repr() == types.Void {
		v = val{l.as(v, types.Value), types.NullT}
	}
	t := l.argTypeOf(v, e)
	class, several := l.m.classTest(l.fn.Return, d)
	if several && l.passes(t, d, l.fn.Return) || !several && d.Class != nil && l.proven(v, d, l.fn.Return) {
		return v
	}
	if several || d.Class != nil {
		x := l.op(types.Value, pos, ir.ResultObject, l.toValue(v), l.int(l.maskLit(d, l.fn.Return)), l.str(class), l.str(l.m.checkedType(l.fn.Return)), l.calleeName(l.fn.Name))
		return l.natural(val{x, d})
	}
	if types.Sub(types.FromMask(t.Mask), types.FromMask(d.Mask)) && !infer.IsCallable(l.fn.Return) {
		return v
	}
	if d.Is(types.Float) && (v.repr() == types.GoInt || v.repr() == types.Number) {
		return val{l.toFloat(v), types.FloatT}
	}
	saved := l.strict
	l.strict = l.fn.File.Strict
	x := l.op(reprOfMask(d), pos, ir.Result, l.toValue(v), l.calleeName(l.fn.Name), l.int(l.maskLit(d, l.fn.Return)))
	l.strict = saved
	return val{x, d}
}
