// The order in which a call evaluates and checks its arguments.

package mapper

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// PHP evaluates all arguments of a call before the callee checks the first against its
// parameter's type. In Go a check stands around its argument, so it would come before the
// evaluation of the arguments after it; where that could be seen, what the checks work on
// goes into temporaries.

// checked returns the operand of an argument's check, nil if nothing is checked.
func checked(x ir.Expr) *ir.Expr {
	switch x := x.(type) {
	case *ir.Convert:
		return checked(x.X)
	case *ir.Op:
		if x.Op == ir.Arg || x.Op == ir.Param {
			return &x.Args[0]
		}
	}
	return nil
}

// checksLast makes the checks of all arguments, and defaults, come after the evaluation of all.
func (l *lowerer) checksLast(args []ir.Expr) {
	last, check := -1, false
	for i, x := range args {
		op := checked(x)
		if op != nil {
			x = *op
		}
		if check && hasEffect(x) && !isDefault(x) {
			last = i
		}
		check = check || op != nil || isDefault(x)
	}
	for i := range args[:last+1] {
		x := &args[i]
		if op := checked(*x); op != nil {
			x = op
		}
		if hasEffect(*x) && !isDefault(*x) {
			l.spillAt(len(l.out), x)
		}
	}
}

// isDefault reports whether x is the default of a parameter, which the function that is called
// evaluates: after all arguments, and after its checks of those before.
func isDefault(x ir.Expr) bool {
	switch x := x.(type) {
	case *ir.Convert:
		return isDefault(x.X)
	case *ir.Call:
		return x.Func.Default != ""
	}
	return false
}

// spillArgs evaluates the arguments so far before the statements from mark on, and leaves
// their checks to the call.
func (l *lowerer) spillArgs(args []ir.Expr, mark int) []ir.Expr {
	out := append([]ir.Expr(nil), args...)
	for i := range out {
		x := &out[i]
		if op := checked(*x); op != nil {
			x = op
		}
		if !stable(*x) {
			l.spillAt(mark, x)
			mark++
		}
	}
	return out
}

// declares reports whether the statements do nothing but declare temporaries, with values
// that the arguments before them cannot change.
func declares(list []ir.Stmt, args []ir.Expr) bool {
	for _, s := range list {
		d, ok := s.(*ir.Declare)
		if !ok || d.Init != nil && (hasEffect(d.Init) || slices.ContainsFunc(args, hasEffect)) {
			return false
		}
	}
	return true
}
