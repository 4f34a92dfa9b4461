package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// assignTogether lowers [$a, $b] = [x, y], where the targets are variables of their own, as Go's
// assignment of several values: no array is made. It reports false where that is not so.
func (l *lowerer) assignTogether(list *ast.ListExpr, value ast.Expr, at ir.S) bool {
	lit, ok := value.(*ast.ArrayLit)
	if !ok || len(lit.Items) != len(list.Items) || len(list.Items) < 2 || l.m.res.Destructs || l.fn.Scope {
		return false
	}
	var targets []*ir.Var
	seen := map[*ir.Var]bool{}
	for i, item := range list.Items {
		from := lit.Items[i]
		if item == nil || item.Key != nil || item.ByRef || from == nil || from.Key != nil || from.ByRef || from.Unpack || l.chained(from.Value) {
			return false
		}
		g := l.ownVariable(item.Value)
		if g == nil || seen[g] || l.typeOf(from.Value).Has(types.Undef|types.Missing) || assignsAny(from.Value) {
			return false
		}
		seen[g] = true
		targets = append(targets, g)
	}
	values := make([]ir.Expr, 0, len(targets))
	for i, g := range targets {
		mark := len(l.out)
		e := lit.Items[i].Value
		x := l.as(l.owned(e, l.natural(l.exprWant(e, g.Repr))), g.Repr)
		values = append(l.before(values, mark, x), x)
	}
	l.emitTogether(targets, values, at)
	return true
}

// ownVariable returns the Go variable of e where nothing else can see it change, else nil.
func (l *lowerer) ownVariable(e ast.Expr) *ir.Var {
	x, ok := e.(*ast.Variable)
	if !ok || x.Name == "this" {
		return nil
	}
	v := l.m.res.VarOf[x]
	if v == nil || v.Super || v.Cell || v.Captured || v.ByRef || v.IncShared || v.Static || v.Global {
		return nil
	}
	if g := l.variable(v); g.Repr != types.Builder && !g.Ptr {
		return g
	}
	return nil
}

// assignsAny reports whether an expression assigns variables.
func assignsAny(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.AssignExpr, *ast.AssignOp, *ast.AssignRef, *ast.IncDec:
			found = true
		}
		return !found
	})
	return found
}

// emitTogether stores the values one after the other where none of them needs what is stored
// before it and none can keep the others from being stored, else all at once.
func (l *lowerer) emitTogether(targets []*ir.Var, values []ir.Expr, at ir.S) {
	apart := true
	for i, x := range values[1:] {
		apart = apart && !hasEffect(x)
		for _, g := range targets[:i+1] {
			apart = apart && !mentions(x, g)
		}
	}
	if !apart {
		s := &ir.AssignAll{S: at, Values: values}
		for _, g := range targets {
			s.X = append(s.X, l.local(g))
		}
		l.emit(s)
		return
	}
	for i, g := range targets {
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(g), Value: values[i]})
		at = ir.S{Pos: at.Pos}
	}
}
