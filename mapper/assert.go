// This file lowers assert().

package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// assertStmt is a statement assert(…): if c.Assertions() { c.Assert(cond, text) }. It reports whether e is one.
func (l *lowerer) assertStmt(e ast.Expr) bool {
	call, ok := e.(*ast.Call)
	if !ok || l.m.res.Asserts[call] == nil {
		return false
	}
	check, ok := l.assertCall(call)
	if ok {
		at := l.s(e)
		then := l.block(func() { l.emit(&ir.ExprStmt{S: at, X: check()}) })
		l.emit(&ir.If{S: at, Cond: l.op(types.GoBool, at.Pos, ir.Assertions), Then: then})
	}
	return true
}

// assertion is the value of assert(…), true where assertions are off.
func (l *lowerer) assertion(e *ast.Call) val {
	pos := l.m.pos(l.fn.File, e)
	if l.m.res.Asserts[e] == nil {
		return l.refuse(CodeConstruct, e, "this form of assert() is not supported")
	}
	check, ok := l.assertCall(e)
	if !ok {
		return val{literal(true, pos).x, types.BoolT}
	}
	var checked ir.Expr
	pre := l.block(func() { checked = check() })
	cond := l.op(types.GoBool, pos, ir.Assertions)
	return l.choose(cond, val{checked, types.BoolT}, literal(true, pos), pre, nil, types.BoolT, types.GoBool, pos)
}

// assertCall returns what lowers the check, whose message is the expression as PHP prints it where none is
// given. Where it cannot be printed, the call is refused.
func (l *lowerer) assertCall(e *ast.Call) (check func() ir.Expr, ok bool) {
	a, pos := l.m.res.Asserts[e], l.m.pos(l.fn.File, e)
	if d := a.Description; d != nil {
		if t := l.typeOf(d); l.strict && !t.Is(types.String|types.Null|types.Object) {
			l.refuseStmt(CodeConstruct, d, "in strict mode the description of an assert() is supported where it is known to be no number")
			return nil, false
		}
		return func() ir.Expr {
			cond := l.cond(a.Cond)
			mark := len(l.out)
			text := l.toValue(l.expr(a.Description))
			cond = l.before([]ir.Expr{cond}, mark, text)[0]
			return l.op(types.GoBool, pos, ir.AssertOr, cond, text)
		}, true
	}
	if a.Text == "" {
		l.refuseStmt(CodeConstruct, a.Cond, "the message of an assert() of this expression is not supported")
		return nil, false
	}
	return func() ir.Expr { return l.op(types.GoBool, pos, ir.Assert, l.cond(a.Cond), l.str(a.Text)) }, true
}
