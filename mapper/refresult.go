// Calls of functions that return references, where the reference itself is wanted.

package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// refResult is a call whose result is wanted as a reference.
type refResult struct {
	call ast.Expr
	// ref is what the call gives, once it is lowered: a reference, or, where the callee is known only when the
	// program runs, a value that is a reference or not. It is nil where the call gives no more than a value.
	ref ir.Expr
}

// givenName names the variables that hold the reference of a call for a moment.
const givenName = "given"

// wantsRef reports whether e is a call whose reference is wanted and may come from a callee that is
// not known.
func (l *lowerer) wantsRef(e ast.Expr) bool {
	return l.wanted != nil && l.wanted.call == e && l.m.res.RefResults
}

// givenRef is the result of a call by value or by reference, as its callee has it.
func (l *lowerer) givenRef(call ir.Expr, sent sentArgs) val {
	v := l.temp("result", val{call, types.MixedT})
	l.out = append(l.out, sent.after...)
	l.wanted.ref = v.x
	return val{&ir.RefValue{E: ir.E{Type: types.Value, Pos: call.At()}, X: l.op(types.Ref, call.At(), ir.GivenRef, v.x, l.str(""))}, types.MixedT}
}

// resultCell is the reference that call, the Go for e, returns. It stands in a variable where something follows
// the call.
func (l *lowerer) resultCell(e ast.Expr, call ir.Expr, after []ir.Stmt) ir.Expr {
	if l.wanted == nil || l.wanted.call != e {
		return call
	}
	if len(after) > 0 || l.m.res.Destructs {
		t := &ir.Var{Name: givenName, Repr: types.Ref, Temp: true}
		l.emit(&ir.Bind{S: ir.S{Pos: call.At()}, Var: t, Value: call, Define: true})
		call = l.local(t)
	}
	l.wanted.ref = call
	return call
}

// callRef lowers what may be a call of a function that returns a reference, which is ref then; a ref that
// is a php.Value is a reference or not.
func (l *lowerer) callRef(e ast.Expr) (v val, ref ir.Expr) {
	if ref := l.fixedRefs[e]; ref != nil {
		return l.fixed[e], ref
	}
	switch x := e.(type) {
	case *ast.Call:
		if spreads(x) {
			return l.expr(e), nil
		}
	case *ast.MethodCall, *ast.StaticCall:
	default:
		return l.expr(e), nil
	}
	saved := l.wanted
	l.wanted = &refResult{call: e}
	v = l.expr(e)
	ref = l.wanted.ref
	l.wanted = saved
	return v, ref
}

// returnsRef reports whether x is the call of a function that returns a reference, or what it gave.
func returnsRef(x ir.Expr) bool {
	switch x := x.(type) {
	case *ir.CallMethod, *ir.Call:
		return true
	case *ir.Local:
		return x.Var.Name == givenName
	case *ir.Op:
		return x.Op == ir.GivenRef
	}
	return false
}

// sentValue lowers what is passed by reference and is no place: the cell where it is a reference
// that a function returns, else a value, with PHP's notice.
func (l *lowerer) sentValue(e ast.Expr) (v val, cell ir.Expr) {
	const notice = "Only variables should be passed by reference"
	v, ref := l.callRef(e)
	pos := l.m.pos(l.fn.File, e)
	if ref != nil {
		if ref.Repr() == types.Value {
			ref = l.op(types.Ref, pos, ir.GivenRef, ref, l.str(notice))
		}
		if held, ok := ref.(*ir.Local); ok && held.Var.Temp {
			return v, l.refValue(held.Var)
		}
		t := &ir.Var{Name: "ref", Repr: types.Ref, Temp: true}
		l.emit(&ir.Bind{S: ir.S{Pos: pos}, Var: t, Value: ref, Define: true})
		return v, l.refValue(t)
	}
	if v = l.natural(v); v.repr() == types.Void {
		v = val{l.as(v, types.Value), types.NullT}
	}
	v = l.temp("result", v)
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.Notice, l.str(notice))})
	return v, nil
}

// assignRef lowers $a = &$b.
func (l *lowerer) assignRef(e *ast.AssignRef) {
	at := l.s(e)
	if isPlace(e.Value) {
		l.bindTo(e.Target, l.refOf(e.Value), at)
		return
	}
	v, ref := l.callRef(e.Value)
	switch {
	case ref == nil:
		l.assignMere(e, v, at)
	case ref.Repr() == types.Value: // the callee decides
		bind := l.block(func() { l.bindTo(e.Target, l.op(types.Ref, at.Pos, ir.GivenRef, ref, l.str("")), at) })
		mere := l.block(func() { l.assignMere(e, val{ref, types.MixedT}, at) })
		l.emit(&ir.If{S: at, Cond: l.op(types.GoBool, at.Pos, ir.GivesRef, ref), Then: bind, Else: mere})
	default:
		l.bindTo(e.Target, ref, at)
	}
}

// assignMere assigns a mere value, as by =, with PHP's notice.
func (l *lowerer) assignMere(e *ast.AssignRef, v val, at ir.S) {
	if v = l.natural(v); v.repr() == types.Void {
		v = val{l.as(v, types.Value), types.NullT}
	}
	v = l.temp("result", v)
	l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.Notice, l.str("Only variables should be assigned by reference"))})
	l.store(e.Target, v, ir.S{Pos: at.Pos})
}
