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
	c := &loopContext{label: node.Label, isSwitch: true}
	outer := node
	var last *ir.Case // the default, where it moves to the end
	l.inLoop(c, func() {
		for i, k := range s.Cases {
			if unset && k.Cond != nil {
				subject = l.natural(l.expr(s.Subject))
				if op, ok := subject.x.(*ir.Op); ok && op.Op == ir.UndefWarning {
					op.Pos = l.m.pos(l.fn.File, k.Cond)
				}
			}
			mark := len(l.out)
			out := l.caseOf(k, subject, plain)
			if len(l.out) > mark && i > 0 {
				pre := append([]ir.Stmt{}, l.out[mark:]...)
				l.out = l.out[:mark]
				pre = l.sharedBody(node, out, pre)
				if len(node.Cases) == 0 && node == outer {
					l.out = append(l.out, pre...)
					l.switchCase(node, outer.Label, s, i, k, out, unset)
					continue
				}
				last = l.moveDefault(node, last, k)
				inner := &ir.Switch{S: ir.S{Pos: out.Pos}, Label: newLabel("sw")}
				node.Cases = append(node.Cases, &ir.Case{Default: true, Body: append(pre, inner), Pos: out.Pos})
				node = inner
			}
			l.switchCase(node, outer.Label, s, i, k, out, unset)
		}
	})
	if last != nil {
		node.Cases = append(node.Cases, last)
	}
	l.trimDefault(node)
	l.emit(outer)
}

// sharedBody joins out, whose test needs the statements pre, with the case before it where that has
// no body of its own: one variable then holds whether any of the two matches.
func (l *lowerer) sharedBody(node *ir.Switch, out *ir.Case, pre []ir.Stmt) []ir.Stmt {
	n := len(node.Cases)
	if n == 0 || out.Default {
		return pre
	}
	prev := node.Cases[n-1]
	if len(prev.Body) > 0 || !prev.Fallthrough || prev.Default {
		return pre
	}
	node.Cases = node.Cases[:n-1]
	hit := &ir.Var{Name: "hit", Repr: types.GoBool, Temp: true}
	set := func(x ir.Expr, define bool) ir.Stmt {
		return &ir.Assign{S: ir.S{Pos: x.At()}, Op: "=", X: l.local(hit), Value: x, Define: define}
	}
	pre = append(pre, set(anyOf(out.Values), false))
	out.Values = []ir.Expr{l.local(hit)}
	return []ir.Stmt{set(anyOf(prev.Values), true), &ir.If{S: ir.S{Pos: out.Pos}, Cond: not(l.local(hit)), Then: pre}}
}

// anyOf joins the tests of a case.
func anyOf(tests []ir.Expr) ir.Expr {
	x := tests[0]
	for _, y := range tests[1:] {
		x = &ir.Binary{E: ir.E{Type: types.GoBool, Pos: y.At()}, Op: "||", X: x, Y: y}
	}
	return x
}

// moveDefault prepares node for a case whose test needs statements of its own: they and the
// cases from there on become its default. PHP's default, last where it has been seen before, waits
// for the end.
func (l *lowerer) moveDefault(node *ir.Switch, last *ir.Case, k *ast.Case) *ir.Case {
	kept := node.Cases[:0]
	falls := false
	for _, c := range node.Cases {
		if c.Default {
			last = c
			if falls || c.Fallthrough {
				l.refuseStmt(CodeConstruct, k.Cond, "a case with side effects after one that falls through is not supported")
			}
			continue
		}
		falls = c.Fallthrough
		kept = append(kept, c)
	}
	if falls {
		l.refuseStmt(CodeConstruct, k.Cond, "a case with side effects after one that falls through is not supported")
		kept[len(kept)-1].Fallthrough = false
	}
	node.Cases = kept
	return last
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

// switchCase lowers the body of a case and adds it to node; label is the whole switch's.
func (l *lowerer) switchCase(node *ir.Switch, label *ir.Label, s *ast.Switch, i int, k *ast.Case, out *ir.Case, unset bool) {
	// Cases without statements of their own share the next one's.
	if n := len(node.Cases); n > 0 && !unset {
		if prev := node.Cases[n-1]; len(prev.Body) == 0 && prev.Fallthrough && !prev.Default && !out.Default && len(out.Comments) == 0 {
			out.Values = append(prev.Values, out.Values...)
			out.Comments = prev.Comments
			node.Cases = node.Cases[:n-1]
		}
	}
	last := i == len(s.Cases)-1
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
			node.Cases = append(node.Cases, out)
			return
		}
	}
	out.Fallthrough = !last && !terminates(out.Body)
	node.Cases = append(node.Cases, out)
}

// trimDefault drops a fallthrough that ends a switch.
func (l *lowerer) trimDefault(node *ir.Switch) {
	if n := len(node.Cases); n > 0 {
		node.Cases[n-1].Fallthrough = false
	}
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
