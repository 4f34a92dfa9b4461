package mapper

import "github.com/r-seed-ee074592/php2go/parser/ast"

// steady evaluates the parts of a place that have effects, such as the key in $a[f()]++, where
// the place is lowered more than once or its parts would run in another order than PHP's:
// from the left. It does so from least such parts on; the function that it returns forgets
// them again.
func (l *lowerer) steady(e ast.Expr, least int) func() {
	var parts []ast.Expr
	for at := e; at != nil; {
		var part ast.Expr
		switch x := at.(type) {
		case *ast.Index:
			part, at = x.Key, x.Base
		case *ast.Property:
			part, at = x.Name, x.Object
		default:
			at = nil
		}
		if part != nil && !simple(part) && !l.isFixed(part) {
			parts = append(parts, part)
		}
	}
	if len(parts) < least {
		return func() {}
	}
	for i := len(parts) - 1; i >= 0; i-- {
		v := l.natural(l.expr(parts[i]))
		if !stable(v.x) {
			v = l.temp("key", v)
		}
		if l.fixed == nil {
			l.fixed = map[ast.Expr]val{}
		}
		l.fixed[parts[i]] = v
	}
	return func() {
		for _, p := range parts {
			delete(l.fixed, p)
		}
	}
}

func (l *lowerer) isFixed(e ast.Expr) bool {
	_, ok := l.fixed[e]
	return ok
}
