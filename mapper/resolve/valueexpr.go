package resolve

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// expr walks an expression: its operands in order, those that are not always evaluated as such.
func (w *values) expr(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Variable:
		w.use(n)
	case *ast.AssignExpr:
		w.assign(n)
	case *ast.AssignOp:
		w.node(n.Target)
		if n.Op == ast.Coalesce {
			w.maybe(func() { w.node(n.Value); w.written(n.Target) })
			return
		}
		w.node(n.Value)
		w.written(n.Target)
	case *ast.Binary:
		w.node(n.X)
		if n.Op == ast.And || n.Op == ast.Or || n.Op == ast.Coalesce {
			w.maybe(func() { w.node(n.Y) })
			return
		}
		w.node(n.Y)
		w.late(n.X)
	case *ast.Ternary:
		w.node(n.Cond)
		w.either(func() {
			if n.Then != nil {
				w.node(n.Then)
			}
		}, func() { w.node(n.Else) })
	case *ast.Match:
		w.match(n)
	case *ast.Isset:
		for i, x := range n.Vars {
			if i == 0 {
				w.node(x)
				continue
			}
			w.maybe(func() { w.node(x) })
		}
	case *ast.Call:
		if w.p.Asserts[n] != nil {
			w.maybe(func() { ast.Children(n, w.node) })
			return
		}
		ast.Children(n, w.node)
	default:
		w.operands(n)
	}
}

// operands walks the parts of an expression; behind ?-> they are not always evaluated.
func (w *values) operands(n ast.Expr) {
	base := linkBase(n)
	if base == nil || !nullSafe(n) {
		ast.Children(n, w.node)
		w.late(base)
		return
	}
	w.node(base)
	w.maybe(func() {
		ast.Children(n, func(part ast.Node) {
			if part != base {
				w.node(part)
			}
		})
	})
}

// late is an operand that PHP reads after the others if it is a variable: $x . ($x = 5).
func (w *values) late(e ast.Expr) {
	if x, ok := e.(*ast.Variable); ok {
		w.use(x)
	}
}

// linkBase returns what a link of a chain is taken from, nil for other expressions.
func linkBase(n ast.Expr) ast.Expr {
	switch n := n.(type) {
	case *ast.Property:
		return n.Object
	case *ast.MethodCall:
		return n.Object
	case *ast.Index:
		return n.Base
	}
	return nil
}

// nullSafe reports whether a chain up to n has a ?->.
func nullSafe(n ast.Expr) bool {
	for n != nil {
		switch x := n.(type) {
		case *ast.Property:
			if x.NullSafe {
				return true
			}
		case *ast.MethodCall:
			if x.NullSafe {
				return true
			}
		}
		n = linkBase(n)
	}
	return false
}

// assign walks an assignment. The keys of a place are evaluated before the value, the place is written
// after it.
func (w *values) assign(n *ast.AssignExpr) {
	switch n.Target.(type) {
	case *ast.Variable, *ast.ListExpr:
		w.node(n.Value)
		w.target(n.Target)
	default:
		w.node(n.Target)
		w.node(n.Value)
		w.written(n.Target)
	}
}

// written is the end of a write to a place, whose keys have been walked.
func (w *values) written(place ast.Expr) {
	for base := place; base != nil; base = linkBase(base) {
		if x, ok := base.(*ast.Variable); ok {
			w.use(x)
		}
	}
}

// target walks a place that is assigned.
func (w *values) target(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		w.set(e)
	case *ast.ListExpr:
		for _, item := range e.Items {
			if item == nil {
				continue
			}
			if item.Key != nil {
				w.node(item.Key)
			}
			w.target(item.Value)
		}
	default:
		w.node(e)
	}
}

// match tests the arms one after the other.
func (w *values) match(n *ast.Match) {
	w.node(n.Subject)
	begins := make([][]int32, len(n.Arms))
	other := -1
	for i, arm := range n.Arms {
		if arm.Conds == nil {
			other = i
		}
		for _, c := range arm.Conds {
			w.node(c)
			begins[i] = w.meet(begins[i], slices.Clone(w.now))
		}
	}
	if other >= 0 {
		begins[other] = slices.Clone(w.now)
	}
	var after []int32
	for i, arm := range n.Arms {
		w.now = begins[i]
		w.node(arm.Body)
		after = w.meet(after, w.now)
	}
	w.now = after
}
