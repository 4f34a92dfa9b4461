package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// switchStmt lowers switch: a Go switch on the value where Go compares as PHP does, else one
// on conditions.
func (l *lowerer) switchStmt(s *ast.Switch) {
	at := l.s(s)
	node := &ir.Switch{S: at, Label: newLabel("sw")}
	t := l.typeOf(s.Subject)
	unset := l.unsetSubject(s)
	var subject val
	if !unset {
		subject = l.natural(l.expr(s.Subject))
	}
	plain := !unset && l.plainSwitch(subject, s)
	if plain {
		node.Tag = subject.x
	} else if _, constant := subject.x.(*ir.Lit); !constant && !unset && (!stableOrLocal(subject.x) || l.changes(s, subject.x)) {
		subject = l.temp("subject", subject)
	}
	subject.t = t
	var arms []*switchArm
	l.inLoop(&loopContext{label: node.Label, isSwitch: true}, func() {
		for i, k := range s.Cases {
			arm := &switchArm{}
			arm.pre = l.block(func() {
				if unset && k.Cond != nil {
					subject = l.natural(l.expr(s.Subject))
					if op, ok := subject.x.(*ir.Op); ok && op.Op == ir.UndefWarning {
						op.Pos = l.m.pos(l.fn.File, k.Cond)
					}
				}
				arm.Case = l.caseOf(k, subject, plain)
			})
			l.caseBody(arm.Case, k, node.Label, i == len(s.Cases)-1)
			if n := len(arms); n > 0 && !unset && arms[n-1].shares(arm) {
				l.shareBody(arms[n-1], arm)
				continue
			}
			arms = append(arms, arm)
		}
	})
	// The statements of the first test stand before the switch.
	for _, arm := range arms {
		if !arm.Default {
			l.out = append(l.out, arm.pre...)
			arm.pre = nil
			break
		}
	}
	if !chainable(arms) {
		l.branchFirst(node, arms)
	}
	chain(node, arms)
	l.emit(node)
}

// switchArm is a case with the statements that its test needs.
type switchArm struct {
	*ir.Case
	pre []ir.Stmt
}

// shares reports whether the next case's body is also this one's, which has none.
func (a *switchArm) shares(next *switchArm) bool {
	return len(a.Body) == 0 && a.Fallthrough && !a.Default && !next.Default && len(next.Comments) == 0
}

// shareBody makes one case of two that have one body. Where the test of the second needs statements,
// a variable holds whether any of the two matches.
func (l *lowerer) shareBody(a, next *switchArm) {
	a.Body, a.Fallthrough = next.Body, next.Fallthrough
	if len(next.pre) == 0 {
		a.Values = append(a.Values, next.Values...)
		return
	}
	hit := &ir.Var{Name: "hit", Repr: types.GoBool, Temp: true}
	a.pre = append(a.pre,
		&ir.Assign{S: ir.S{Pos: a.Pos}, Op: "=", X: l.local(hit), Value: anyOf(a.Values), Define: true},
		&ir.If{S: ir.S{Pos: next.Pos}, Cond: not(l.local(hit)), Then: append(next.pre, l.setTo(hit, anyOf(next.Values)))})
	a.Values = []ir.Expr{l.local(hit)}
}

func (l *lowerer) setTo(v *ir.Var, x ir.Expr) ir.Stmt {
	return &ir.Assign{S: ir.S{Pos: x.At()}, Op: "=", X: l.local(v), Value: x}
}

// anyOf joins the tests of a case.
func anyOf(tests []ir.Expr) ir.Expr {
	x := tests[0]
	for _, y := range tests[1:] {
		x = &ir.Binary{E: ir.E{Type: types.GoBool, Pos: y.At()}, Op: "||", X: x, Y: y}
	}
	return x
}

// chainable reports whether the cases can be parted before each test that needs statements: no
// case falls into one beyond, and PHP's default, which waits for the end, is alone.
func chainable(arms []*switchArm) bool {
	falls, tied := false, false // the case before falls through; a default seen is part of such a row
	for _, arm := range arms {
		if len(arm.pre) > 0 && (falls || tied) {
			return false
		}
		tied = tied || arm.Default && (falls || arm.Fallthrough)
		falls = arm.Fallthrough
	}
	return true
}

// branchFirst does all tests before the bodies, where these fall through from one to the other: they
// number the case, and node switches on its number.
func (l *lowerer) branchFirst(node *ir.Switch, arms []*switchArm) {
	branch := &ir.Var{Name: "branch", Repr: types.GoInt, Temp: true}
	tests := make([]*switchArm, 0, len(arms))
	for i, arm := range arms {
		if arm.Default {
			continue
		}
		number := l.int(i + 1)
		body := []ir.Stmt{&ir.Assign{S: ir.S{Pos: arm.Pos}, Op: "=", X: l.local(branch), Value: number}}
		tests = append(tests, &switchArm{Case: &ir.Case{Values: arm.Values, Body: body, Pos: arm.Pos}, pre: arm.pre})
		arm.Values, arm.pre = []ir.Expr{number}, nil
	}
	l.emit(&ir.Declare{Var: branch})
	first := &ir.Switch{S: ir.S{Pos: node.Pos}, Label: newLabel("sw")}
	chain(first, tests)
	l.emit(first)
	node.Tag = l.local(branch)
}

// chain puts the cases into node. One whose test needs statements becomes, with the cases after
// it, a switch in the default of the one before.
func chain(node *ir.Switch, arms []*switchArm) {
	var last *ir.Case // PHP's default, where it moves to the end
	for _, arm := range arms {
		if len(arm.pre) > 0 {
			kept := node.Cases[:0]
			for _, c := range node.Cases {
				if c.Default {
					last = c
				} else {
					kept = append(kept, c)
				}
			}
			inner := &ir.Switch{S: ir.S{Pos: arm.Pos}, Label: newLabel("sw")}
			node.Cases = append(kept, &ir.Case{Default: true, Body: append(arm.pre, inner), Pos: arm.Pos})
			node = inner
		}
		node.Cases = append(node.Cases, arm.Case)
	}
	if last != nil {
		node.Cases = append(node.Cases, last)
	}
}

// unsetSubject reports whether a variable that may be undefined is switched on: PHP reads it for
// each case, with a warning on the line of each.
func (l *lowerer) unsetSubject(s *ast.Switch) bool {
	_, isVar := s.Subject.(*ast.Variable)
	return isVar && l.typeOf(s.Subject).Has(types.Undef)
}

// changes reports whether a variable that is switched on is assigned in the cases' tests.
func (l *lowerer) changes(s *ast.Switch, _ ir.Expr) bool {
	for _, c := range s.Cases {
		if c.Cond != nil && !simple(c.Cond) {
			return true
		}
	}
	return false
}

// caseOf lowers the test of a case.
func (l *lowerer) caseOf(k *ast.Case, subject val, plain bool) *ir.Case {
	out := &ir.Case{Default: k.Cond == nil, Pos: l.m.pos(l.fn.File, k), Comments: commentLines(l.fn.File.AST.Leading(k))}
	switch {
	case k.Cond == nil:
	case plain:
		out.Values = []ir.Expr{l.as(l.expr(k.Cond), subject.repr())}
	case isBoolLit(subject.x):
		test := l.toBool(l.expr(k.Cond)) // switch (true)
		if !subject.x.(*ir.Lit).V.(bool) {
			test = not(test)
		}
		out.Values = []ir.Expr{test}
	default:
		l.noteComparison(ast.Equal, k.Cond, subject.t, l.typeOf(k.Cond), nil, k.Cond)
		out.Values = []ir.Expr{l.compare(ast.Equal, subject, l.expr(k.Cond), out.Pos)}
	}
	return out
}

func isBoolLit(x ir.Expr) bool {
	lit, ok := x.(*ir.Lit)
	if !ok {
		return false
	}
	_, ok = lit.V.(bool)
	return ok
}

// caseBody lowers the body of a case; label is the switch's.
func (l *lowerer) caseBody(out *ir.Case, k *ast.Case, label *ir.Label, last bool) {
	out.Body = l.block(func() {
		saved := l.pending
		l.pending = ir.S{}
		l.stmts(k.Stmts)
		l.dangling(k)
		l.pending = saved
	})
	if n := len(out.Body); n > 0 {
		if b, ok := out.Body[n-1].(*ir.Break); ok && (b.Label == nil || b.Label == label) {
			out.Body = out.Body[:n-1]
			return
		}
	}
	out.Fallthrough = !last && !terminates(out.Body)
}

// plainSwitch reports whether Go's switch on the subject compares as PHP's == does: ints with
// ints, strings with strings that are no numbers.
func (l *lowerer) plainSwitch(subject val, s *ast.Switch) bool {
	r := subject.repr()
	if r != types.GoInt && r != types.GoString {
		return false
	}
	seen := map[any]bool{}
	for _, c := range s.Cases {
		if c.Cond == nil {
			continue
		}
		var v any
		switch x := c.Cond.(type) {
		case *ast.IntLit:
			v = x.Value
			if r != types.GoInt {
				return false
			}
		case *ast.StringLit:
			v = x.Value
			if r != types.GoString || numericString(l.str(x.Value)) && x.Value != "" {
				return false
			}
		default:
			ref, ok := c.Cond.(*ast.ConstFetch)
			if !ok || !l.m.res.ConstOf[ref].Known {
				return false
			}
			switch k := l.m.res.ConstOf[ref].Value.(type) {
			case int:
				if v = int64(k); r != types.GoInt {
					return false
				}
			case string:
				if v = k; r != types.GoString || numericString(l.str(k)) {
					return false
				}
			default:
				return false
			}
		}
		if seen[v] {
			return false // Go refuses duplicate cases
		}
		seen[v] = true
	}
	return true
}
