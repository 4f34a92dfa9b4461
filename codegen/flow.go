// Control flow as Go's rules see it: which statements end a block, what is unreachable,
// where a break or continue needs a label.

package codegen

import "github.com/r-seed-ee074592/php2go/mapper/ir"

// live returns the statements of list that can be reached: go vet refuses the others.
func live(list []ir.Stmt) []ir.Stmt {
	for i, s := range list {
		if endsFlow(s) {
			return list[:i+1]
		}
	}
	return list
}

// endsFlow reports whether nothing after s in its block is reached.
func endsFlow(s ir.Stmt) bool {
	switch s.(type) {
	case *ir.Break, *ir.Continue:
		return true
	}
	return terminates(s)
}

// terminates reports whether s is a terminating statement in the sense of the Go
// specification, so that a function with a result may end in it.
func terminates(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.Return:
		return true
	case *ir.Block:
		return blockTerminates(s.Body)
	case *ir.If:
		return len(s.Else) > 0 && blockTerminates(s.Then) && blockTerminates(s.Else)
	case *ir.For:
		return s.CondExpr == nil && !breaks(s.Body, s.Label, true)
	case *ir.Switch:
		return switchTerminates(s)
	}
	return false
}

func blockTerminates(list []ir.Stmt) bool {
	for _, s := range list {
		if terminates(s) {
			return true
		}
		if endsFlow(s) {
			return false
		}
	}
	return false
}

func switchTerminates(s *ir.Switch) bool {
	hasDefault := false
	for _, c := range s.Cases {
		hasDefault = hasDefault || c.Default
		if breaks(c.Body, s.Label, true) || !c.Fallthrough && !blockTerminates(c.Body) {
			return false
		}
	}
	return hasDefault
}

// breaks reports whether list leaves the statement labelled label; direct says that a plain
// break does too.
func breaks(list []ir.Stmt, label *ir.Label, direct bool) bool {
	found := false
	for _, s := range live(list) {
		switch s := s.(type) {
		case *ir.Break:
			found = found || direct && s.Label == nil || label != nil && s.Label == label
		case *ir.For, *ir.Range, *ir.Switch:
			bodies(s, func(body []ir.Stmt) { found = found || breaks(body, label, false) })
		default:
			bodies(s, func(body []ir.Stmt) { found = found || breaks(body, label, direct) })
		}
	}
	return found
}

// target is a loop or switch that encloses a statement.
type target struct {
	label *ir.Label
	loop  bool
}

// needsLabel reports whether a break (or a continue) to label has to name it, from inside
// the targets, innermost last.
func needsLabel(targets []target, label *ir.Label, isContinue bool) bool {
	if label == nil {
		return false
	}
	for i := len(targets) - 1; i >= 0; i-- {
		if isContinue && !targets[i].loop {
			continue
		}
		return targets[i].label != label
	}
	return true
}

// labelsUsed collects the labels that have to be printed.
func labelsUsed(list []ir.Stmt, targets []target, used map[*ir.Label]bool) {
	for _, s := range live(list) {
		inner := targets
		switch s := s.(type) {
		case *ir.Break:
			if needsLabel(targets, s.Label, false) {
				used[s.Label] = true
			}
		case *ir.Continue:
			if needsLabel(targets, s.Label, true) {
				used[s.Label] = true
			}
		case *ir.For:
			inner = append(targets[:len(targets):len(targets)], target{s.Label, true})
		case *ir.Range:
			inner = append(targets[:len(targets):len(targets)], target{s.Label, true})
		case *ir.Switch:
			inner = append(targets[:len(targets):len(targets)], target{s.Label, false})
		}
		bodies(s, func(body []ir.Stmt) { labelsUsed(body, inner, used) })
		stmtExprs(s, func(e ir.Expr) { literalLabels(e, used) })
	}
}

// literalLabels collects the labels inside the function literals of e.
func literalLabels(e ir.Expr, used map[*ir.Label]bool) {
	if lit, ok := e.(*ir.FuncLit); ok {
		labelsUsed(lit.Body, nil, used)
	}
	operands(e, func(x ir.Expr) { literalLabels(x, used) })
}
