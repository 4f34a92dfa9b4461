package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// An element that only its array holds is an ordinary value again when the array is copied.
// So a function that ends lets go of the cells that its variables share with elements.

// exitCells are the variables of the function that may share a cell with an element.
func (l *lowerer) exitCells() []*resolve.Var {
	if l.fn.Kind == resolve.Main || l.fn.Scope || l.fn.ByRef || l.fn.Generator {
		return nil
	}
	var out []*resolve.Var
	for _, v := range l.fn.Order {
		own := v.Bound && v.Cell && !v.ByRef && !v.Static && !v.Global && v.Outer == nil && !v.Captured && !v.IncShared && !v.Super
		if own && l.vars[v] != nil && l.vars[v].Repr == types.Ref && (l.lingers(v) || !l.loopOnly(v)) {
			out = append(out, v)
		}
	}
	return out
}

// emitLeave writes a return of the function, after its variables have let go of their cells.
func (l *lowerer) emitLeave(r *ir.Return) {
	cells := l.exitCells()
	if r.X != nil && (len(cells) > 0 || len(l.refLoops) > 0) && !stableOrLocal(r.X) {
		x := l.temp("result", val{r.X, types.MixedT})
		r.X = x.x
	}
	for i := len(l.refLoops) - 1; i >= 0; i-- {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: r.Pos}, X: l.op(types.Void, r.Pos, ir.RefIterDone, l.local(l.refLoops[i]))})
	}
	l.releaseAll(cells, r.Pos)
	l.emit(r)
}

func (l *lowerer) releaseAll(cells []*resolve.Var, pos ir.Pos) {
	for _, v := range cells {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.Release, l.local(l.vars[v]))})
	}
}

// loopOnly reports whether loops by reference are all that makes v a reference.
func (l *lowerer) loopOnly(v *resolve.Var) bool {
	only := true
	for _, s := range l.fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignRef:
				only = only && !isVar(n.Target, v) && !isVar(n.Value, v)
			case *ast.ArrayItem:
				only = only && !(n.ByRef && isVar(n.Value, v))
			}
			return only
		})
	}
	return only
}

func isVar(e ast.Expr, v *resolve.Var) bool {
	x, ok := e.(*ast.Variable)
	return ok && x.Name == v.Name
}

// lingers reports whether the variable of a loop by reference is used besides the loops: it
// then still shares the last element behind them.
func (l *lowerer) lingers(v *resolve.Var) bool {
	var loops []*ast.Foreach
	found := false
	var look func(n ast.Node)
	look = func(n ast.Node) {
		ast.Inspect(n, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Unset:
				return false
			case *ast.Foreach:
				if n.ByRef && isVar(n.Value, v) {
					loops = append(loops, n)
					look(n.X)
					return false // its body is the loop's
				}
			case *ast.Variable:
				found = found || n.Name == v.Name
			}
			return !found
		})
	}
	for _, s := range l.fn.Body {
		look(s)
	}
	return found && len(loops) > 0
}
