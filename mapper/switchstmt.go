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
	} else if !unset && (!stableOrLocal(subject.x) || l.changes(s, subject.x)) {
		subject = l.temp("subject", subject)
	}
	subject.t = t
	c := &loopContext{label: node.Label, isSwitch: true}
	l.inLoop(c, func() {
		for i, k := range s.Cases {
			if unset && k.Cond != nil {
				subject = l.natural(l.expr(s.Subject))
				if op, ok := subject.x.(*ir.Op); ok && op.Op == ir.UndefWarning {
					op.Pos = l.m.pos(l.fn.File, k.Cond)
				}
			}
			l.switchCase(node, s, i, k, subject, plain, unset)
		}
	})
	l.trimDefault(node)
	l.emit(node)
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

func (l *lowerer) switchCase(node *ir.Switch, s *ast.Switch, i int, k *ast.Case, subject val, plain, unset bool) {
	out := &ir.Case{Default: k.Cond == nil, Pos: l.m.pos(l.fn.File, k), Comments: commentLines(l.fn.File.AST.Leading(k))}
	if k.Cond != nil {
		if plain {
			v := l.expr(k.Cond)
			out.Values = []ir.Expr{l.as(v, subject.repr())}
		} else {
			mark := len(l.out)
			v := l.expr(k.Cond)
			if len(l.out) > mark && i > 0 {
				l.refuseStmt(CodeConstruct, k.Cond, "a case with side effects is not supported")
			}
			out.Values = []ir.Expr{l.compare(ast.Equal, subject, v, out.Pos)}
		}
	}
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
		if b, ok := out.Body[n-1].(*ir.Break); ok && (b.Label == nil || b.Label == node.Label) {
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
