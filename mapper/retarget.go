package mapper

import "github.com/r-seed-ee074592/php2go/mapper/ir"

// retarget lets the statements that have just set a temporary set the variable to instead;
// it reports whether they could.
//
//	var val string; if … { val = a } else { val = b }; title := val     if … { title = a } else { title = b }
func (l *lowerer) retarget(from, to *ir.Var, at ir.S) bool {
	n := len(l.out)
	if !from.Temp || from.Ptr || to.Ptr || from.Repr != to.Repr || n == 0 {
		return false
	}
	if node, ok := l.out[n-1].(*ir.If); ok && n > 1 {
		return l.retargetIf(node, from, to, at)
	}
	s := setting(l.out[n-1], from)
	if s == nil {
		return false
	}
	s.X, s.Define, s.S = l.local(to), false, at
	return true
}

// retargetIf is retarget for a temporary that an if sets.
func (l *lowerer) retargetIf(node *ir.If, from, to *ir.Var, at ir.S) bool {
	n := len(l.out)
	then, els := lastSetting(node.Then, from), lastSetting(node.Else, from)
	decl, isDecl := l.out[n-2].(*ir.Declare)
	switch first := setting(l.out[n-2], from); {
	case isDecl && decl.Var == from && decl.Init == nil && then != nil && els != nil:
		els.X = l.local(to)
		node.S = at
		l.out = append(l.out[:n-2], node)
	case first != nil && then != nil && node.Else == nil && !named([]ir.Stmt{node}, to):
		cond, ok := l.renamed(node.Cond, from, to)
		if !ok {
			return false
		}
		node.Cond = cond
		first.X, first.Define, first.S = l.local(to), false, at
	default:
		return false
	}
	then.X = l.local(to)
	return true
}

// renamed returns a condition, which is or negates the variable from or does not name it, about to.
func (l *lowerer) renamed(cond ir.Expr, from, to *ir.Var) (ir.Expr, bool) {
	switch x := cond.(type) {
	case *ir.Local:
		if x.Var == from {
			return l.local(to), true
		}
	case *ir.Unary:
		if y, ok := l.renamed(x.X, from, to); ok {
			out := *x
			out.X = y
			return &out, true
		}
		return nil, false
	}
	return cond, !named([]ir.Stmt{&ir.ExprStmt{X: cond}}, from)
}

// setting returns s if it is a plain assignment to v.
func setting(s ir.Stmt, v *ir.Var) *ir.Assign {
	a, ok := s.(*ir.Assign)
	if !ok || a.Op != "=" {
		return nil
	}
	if loc, ok := a.X.(*ir.Local); !ok || loc.Var != v {
		return nil
	}
	return a
}

// lastSetting returns the assignment to v that ends a block, where nothing else in the block
// names v.
func lastSetting(list []ir.Stmt, v *ir.Var) *ir.Assign {
	n := len(list)
	if n == 0 || named(list[:n-1], v) {
		return nil
	}
	return setting(list[n-1], v)
}
