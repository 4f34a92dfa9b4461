// Control flow as Go's rules see it: which statements end a block, what is unreachable,
// where a break or continue needs a label.

package codegen

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// outcome is how a list of statements can be left.
type outcome struct {
	ends   bool // by a terminating statement in the sense of the Go specification
	stops  bool // never by reaching its end: what follows it is dead
	breaks bool // by a break without a label
	labels []*ir.Label
}

// leaves reports whether a break leaves the statement labelled label, a plain one included.
func (o outcome) leaves(label *ir.Label) bool {
	return o.breaks || label != nil && slices.Contains(o.labels, label)
}

// live returns the statements of list that can be reached: go vet refuses the others.
func live(list []ir.Stmt) []ir.Stmt {
	for i, s := range list {
		if stmtOutcome(s).stops {
			return list[:i+1]
		}
	}
	return list
}

// endsFlow reports whether nothing after s in its block is reached.
func endsFlow(s ir.Stmt) bool { return stmtOutcome(s).stops }

// blockTerminates reports whether list ends in a terminating statement in the sense of the
// Go specification, so that a function with a result may end in it.
func blockTerminates(list []ir.Stmt) bool { return listOutcome(list).ends }

// listOutcome looks at each statement once, however deep it lies.
func listOutcome(list []ir.Stmt) outcome {
	var out outcome
	for _, s := range list {
		o := stmtOutcome(s)
		out.breaks = out.breaks || o.breaks
		out.labels = append(out.labels, o.labels...)
		if o.stops {
			out.ends, out.stops = o.ends, true
			break
		}
	}
	return out
}

func stmtOutcome(s ir.Stmt) outcome {
	switch s := s.(type) {
	case *ir.Return:
		return outcome{ends: true, stops: true}
	case *ir.Continue:
		return outcome{stops: true}
	case *ir.Break:
		if s.Label == nil {
			return outcome{stops: true, breaks: true}
		}
		return outcome{stops: true, labels: []*ir.Label{s.Label}}
	case *ir.Block:
		return listOutcome(s.Body)
	case *ir.Attempt:
		out := listOutcome(s.Then)
		return outcome{breaks: out.breaks, labels: out.labels}
	case *ir.If:
		yes, no := listOutcome(s.Then), listOutcome(s.Else)
		return outcome{yes.ends && no.ends, yes.stops && no.stops, yes.breaks || no.breaks, append(yes.labels, no.labels...)}
	case *ir.For:
		body := listOutcome(s.Body)
		endless := s.CondExpr == nil && !body.leaves(s.Label)
		return outcome{ends: endless, stops: endless, labels: body.labels}
	case *ir.Range:
		return outcome{labels: listOutcome(s.Body).labels}
	case *ir.Switch:
		return switchOutcome(s)
	}
	return outcome{}
}

// switchOutcome is that of a switch: it goes on behind it where no case is taken, where one
// breaks and where one runs to its end.
func switchOutcome(s *ir.Switch) outcome {
	var out outcome
	hasDefault, ends, stops := false, true, true
	for _, c := range s.Cases {
		o := listOutcome(c.Body)
		hasDefault = hasDefault || c.Default
		left := o.leaves(s.Label)
		ends = ends && !left && (c.Fallthrough || o.ends)
		stops = stops && !left && (c.Fallthrough || o.stops)
		out.labels = append(out.labels, o.labels...)
	}
	out.ends, out.stops = hasDefault && ends, hasDefault && stops
	return out
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
