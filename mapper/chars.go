package mapper

import (
	"reflect"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// compareChars finds the comparisons of two strings that both are single characters, read from
// other strings: Go compares them by a byte, without a call.
//
//	if ($a[$i] === $b[$j])     if php.SameChar(php.CharAt(c, a, i), php.CharAt(c, b, j))
func compareChars(body []ir.Stmt) {
	var equal []*ir.Binary
	walk(reflect.ValueOf(body), func(v reflect.Value) bool {
		if b, ok := v.Interface().(*ir.Binary); ok && (b.Op == "==" || b.Op == "!=") && b.X.Repr() == types.GoString {
			equal = append(equal, b)
		}
		return true
	})
	if len(equal) == 0 {
		return
	}
	chars := charVars(body)
	for _, b := range equal {
		b.Chars = isChar(b.X, chars) && isChar(b.Y, chars)
	}
}

// isChar reports whether a string has at most one byte, by the way it is made.
func isChar(e ir.Expr, vars map[*ir.Var]bool) bool {
	switch e := e.(type) {
	case *ir.Local:
		return vars[e.Var]
	case *ir.Op:
		return e.Op == ir.StringAt
	}
	return false
}

// charVars returns the variables that are nothing but characters.
func charVars(body []ir.Stmt) map[*ir.Var]bool {
	chars := map[*ir.Var]bool{}
	other := map[*ir.Var]bool{}
	walk(reflect.ValueOf(body), func(v reflect.Value) bool {
		switch n := v.Interface().(type) {
		case *ir.Assign:
			if x, ok := n.X.(*ir.Local); ok {
				if n.Op == "=" && isChar(n.Value, nil) {
					chars[x.Var] = true
				} else {
					other[x.Var] = true
				}
			}
		case *ir.AssignAll:
			for _, x := range n.X {
				other[rootLocal(x)] = true
			}
		case *ir.Declare:
			other[n.Var] = other[n.Var] || n.Init != nil
		case *ir.Pointer:
			other[rootLocal(n)] = true
		case *ir.Range:
			other[n.Key], other[n.Value] = true, true
		case *ir.FuncLit:
			for _, p := range n.Params {
				other[p] = true
			}
		}
		return true
	})
	for v := range chars {
		if other[v] || v.Ptr {
			delete(chars, v)
		}
	}
	return chars
}
