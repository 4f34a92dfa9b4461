// This file lowers match: a Go switch on the value, or on conditions where Go's == is not PHP's ===.

package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// matchValue lowers a match that is an operand: its arms set a temporary.
func (l *lowerer) matchValue(e *ast.Match, want types.Repr) val {
	t := l.typeOf(e)
	tmp := &ir.Var{Name: "val", Repr: t.Repr(), Temp: true}
	l.emit(&ir.Declare{S: l.s(e), Var: tmp})
	l.match(e, l.s(e), func(body ast.Expr) {
		v := l.natural(l.exprWant(body, want))
		if x := l.as(v, tmp.Repr); !terminates(l.out) {
			l.emit(&ir.Assign{S: ir.S{Pos: l.m.pos(l.fn.File, body)}, Op: "=", X: l.local(tmp), Value: x})
		}
	})
	if _, never := l.m.info.Types[e]; never && l.m.info.Types[e].Mask == 0 {
		return l.null() // each arm throws
	}
	return val{l.local(tmp), t}
}

// assignMatch lowers `$x = match (…) {…};`: each arm assigns.
func (l *lowerer) assignMatch(target *ast.Variable, e *ast.Match, at ir.S) {
	l.match(e, at, func(body ast.Expr) {
		if throw, ok := body.(*ast.Throw); ok {
			l.exprStmt(throw)
			return
		}
		l.assignVariable(target, body, ir.S{Pos: l.m.pos(l.fn.File, body)})
	})
}

// returnMatch lowers `return match (…) {…};`: each arm returns.
func (l *lowerer) returnMatch(s *ast.Return, e *ast.Match, at ir.S) {
	l.match(e, at, func(body ast.Expr) {
		if throw, ok := body.(*ast.Throw); ok {
			l.exprStmt(throw)
			return
		}
		l.returnStmt(&ast.Return{Span: ast.Span{From: body.Pos(), To: body.End()}, X: body})
	})
}

// matchArm is an arm whose conditions are lowered.
type matchArm struct {
	*ast.MatchArm
	conds []matchCond
	pre   bool // a condition needs statements
}

// matchCond is a value that the subject is compared with, and the statements before it.
type matchCond struct {
	pre []ir.Stmt
	v   val
}

// match lowers a match, with sink for the value of the arm that is taken.
func (l *lowerer) match(e *ast.Match, at ir.S, sink func(ast.Expr)) {
	subject := l.natural(l.expr(e.Subject))
	if subject.repr() == types.Void {
		subject = val{l.as(subject, types.Value), types.NullT}
	}
	arms, plain := l.matchArms(e, subject)
	if _, lit := subject.x.(*ir.Lit); !lit && l.rereads(e, arms, plain) && (!stableOrLocal(subject.x) || !simpleArms(e)) {
		subject = l.temp("subject", subject)
	}
	if !plain {
		for i := range arms {
			l.matchTests(&arms[i], subject)
		}
	}
	l.matchFrom(e, arms, subject, plain, at, sink)
}

// matchArms lowers the conditions of all arms; plain tells that Go's switch on the subject
// compares as === does: all are of one Go type.
func (l *lowerer) matchArms(e *ast.Match, subject val) (arms []matchArm, plain bool) {
	r := subject.repr()
	_, constant := subject.x.(*ir.Lit)
	plain = !constant && (r == types.GoInt || r == types.GoString || r == types.GoFloat || r == types.GoBool)
	seen := map[any]bool{}
	for _, arm := range e.Arms {
		out := matchArm{MatchArm: arm}
		for _, k := range arm.Conds {
			var c matchCond
			c.pre = l.block(func() { c.v = l.natural(l.expr(k)) })
			plain = plain && len(c.pre) == 0 && c.v.repr() == r && !repeated(c.v.x, seen)
			out.conds = append(out.conds, c)
		}
		arms = append(arms, out)
	}
	return arms, plain
}

// repeated reports whether a case of that constant stands, or may stand, in the switch already.
func repeated(x ir.Expr, seen map[any]bool) bool {
	var v any
	switch x := x.(type) {
	case *ir.Lit:
		v = x.V
	case *ir.ConstOf:
		v = x.Const.Lit.V
	case *ir.Op, *ir.Binary, *ir.Unary, *ir.CallStd, *ir.CallGo:
		return true // Go may take it for a constant: len("a"), max(1, 2)
	default:
		return false
	}
	was := seen[v]
	seen[v] = true
	return was
}

// rereads reports whether the Go mentions the subject more than once.
func (l *lowerer) rereads(e *ast.Match, arms []matchArm, plain bool) bool {
	n := 0
	for _, arm := range arms {
		n += len(arm.conds)
	}
	if plain {
		n = 1
	}
	if defaultArm(e) == nil {
		n++
	}
	return n != 1 || !plain
}

// simpleArms reports whether no condition of a match can change its subject.
func simpleArms(e *ast.Match) bool {
	for _, arm := range e.Arms {
		for _, k := range arm.Conds {
			if !simple(k) {
				return false
			}
		}
	}
	return true
}

func defaultArm(e *ast.Match) *ast.MatchArm {
	for _, arm := range e.Arms {
		if arm.Conds == nil {
			return arm
		}
	}
	return nil
}

// matchTests turns the values that an arm names into tests.
func (l *lowerer) matchTests(arm *matchArm, subject val) {
	for i := range arm.conds {
		c := &arm.conds[i]
		pos := l.m.pos(l.fn.File, arm.Conds[i])
		more := l.block(func() { c.v = val{l.compare(ast.Identical, subject, c.v, pos), types.BoolT} })
		c.pre = append(c.pre, more...)
		arm.pre = arm.pre || len(c.pre) > 0
	}
}

// matchFrom writes the switch of arms. One whose conditions need statements, which PHP runs
// only when it comes to them, goes with all that follow it into the default clause.
func (l *lowerer) matchFrom(e *ast.Match, arms []matchArm, subject val, plain bool, at ir.S, sink func(ast.Expr)) {
	node := &ir.Switch{S: at, Label: newLabel("sw")}
	if plain {
		node.Tag = subject.x
	}
	i := 0
	for ; i < len(arms) && !arms[i].pre; i++ {
		if arm := arms[i]; arm.Conds != nil {
			node.Cases = append(node.Cases, l.matchCase(arm, sink))
		}
	}
	rest := l.block(func() {
		if i < len(arms) {
			l.matchLate(e, arms[i:], subject, sink)
			return
		}
		l.matchDefault(e, subject, sink)
	})
	if len(node.Cases) == 0 {
		l.out = append(l.out, rest...)
		return
	}
	out := &ir.Case{Default: true, Body: rest, Pos: l.m.pos(l.fn.File, e)}
	if d := defaultArm(e); d != nil && i == len(arms) {
		out.Pos, out.Comments = l.m.pos(l.fn.File, d), commentLines(l.fn.File.AST.Leading(d))
	}
	node.Cases = append(node.Cases, out)
	l.emit(node)
}

func (l *lowerer) matchCase(arm matchArm, sink func(ast.Expr)) *ir.Case {
	out := &ir.Case{Pos: l.m.pos(l.fn.File, arm.MatchArm), Comments: commentLines(l.fn.File.AST.Leading(arm.MatchArm))}
	for _, c := range arm.conds {
		out.Values = append(out.Values, c.v.x)
	}
	out.Body = l.block(func() { l.armBody(arm.Body, sink) })
	return out
}

// armBody lowers the value of an arm.
func (l *lowerer) armBody(body ast.Expr, sink func(ast.Expr)) {
	saved := l.pending
	l.pending = ir.S{}
	sink(body)
	l.pending = saved
}

// matchLate lowers an arm whose conditions need statements, and those after it.
func (l *lowerer) matchLate(e *ast.Match, arms []matchArm, subject val, sink func(ast.Expr)) {
	arm := arms[0]
	at := ir.S{Pos: l.m.pos(l.fn.File, arm.MatchArm)}
	l.out = append(l.out, arm.conds[0].pre...)
	test := arm.conds[0].v.x
	for _, c := range arm.conds[1:] {
		if len(c.pre) == 0 {
			test = &ir.Binary{E: ir.E{Type: types.GoBool, Pos: at.Pos}, Op: "||", X: test, Y: c.v.x}
			continue
		}
		ok := &ir.Var{Name: "ok", Repr: types.GoBool, Temp: true}
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(ok), Value: test, Define: true})
		set := &ir.Assign{S: at, Op: "=", X: l.local(ok), Value: c.v.x}
		l.emit(&ir.If{S: at, Cond: not(l.local(ok)), Then: append(c.pre, set)})
		test = l.local(ok)
	}
	node := &ir.If{S: at, Cond: test}
	node.Then = l.block(func() { l.armBody(arm.Body, sink) })
	node.Else = l.block(func() { l.matchFrom(e, arms[1:], subject, false, at, sink) })
	l.emit(node)
}

// matchDefault lowers the default arm; without one PHP throws.
func (l *lowerer) matchDefault(e *ast.Match, subject val, sink func(ast.Expr)) {
	if d := defaultArm(e); d != nil {
		l.armBody(d.Body, sink)
		return
	}
	pos := l.m.pos(l.fn.File, lastCompared(e))
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.UnhandledMatch, l.toValue(subject))})
}

// lastCompared is the operand on whose line PHP throws where no arm is met: the last one of the
// conditions, or of the subject where PHP jumps by a table of literals.
func lastCompared(e *ast.Match) ast.Expr {
	var at ast.Expr = e
	table := true
	for _, arm := range e.Arms {
		for _, k := range arm.Conds {
			switch k.(type) {
			case *ast.IntLit, *ast.StringLit:
			default:
				table = false
			}
			at = k
		}
	}
	if at == e {
		return e
	}
	if table {
		at = e.Subject
	}
	ast.Inspect(at, func(n ast.Node) bool {
		if x, ok := n.(ast.Expr); ok {
			at = x
		}
		return n != nil
	})
	return at
}
