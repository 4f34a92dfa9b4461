package resolve

import "github.com/r-seed-ee074592/php2go/parser/ast"

// chain notes the chain of members and elements that n is the end of, where a ?-> in it can
// cut it short: what comes before the arrow, from the left.
func (w *walker) chain(n ast.Node) {
	e, ok := n.(ast.Expr)
	if !ok || w.p.inChain[e] {
		return
	}
	var objects, inner []ast.Expr
	for at := e; at != nil; {
		var below ast.Expr
		nullSafe := false
		switch x := at.(type) {
		case *ast.Property:
			below, nullSafe = x.Object, x.NullSafe
		case *ast.MethodCall:
			below, nullSafe = x.Object, x.NullSafe
		case *ast.Index:
			below = x.Base
		case *ast.StaticProperty:
			below = x.Class
		case *ast.StaticCall:
			below = x.Class
		}
		if nullSafe {
			objects = append([]ast.Expr{below}, objects...)
		}
		if at != e {
			inner = append(inner, at)
		}
		at = below
	}
	if len(objects) == 0 {
		return
	}
	w.p.Chains[e] = objects
	for _, x := range inner {
		w.p.inChain[x] = true
	}
}
