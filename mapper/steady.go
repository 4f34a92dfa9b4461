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
		case *ast.StaticProperty:
			part, at = x.Name, x.Class
		case *ast.VariableVariable:
			part, at = x.Name, nil
		default:
			at = nil
		}
		if part != nil && !simple(part) && !l.isFixed(part) {
			parts = append(parts, part)
		}
	}
	base := callBase(e)
	if base != nil && !l.isFixed(base) {
		parts = append(parts, base)
	}
	if len(parts) < least {
		return func() {}
	}
	for i := len(parts) - 1; i >= 0; i-- {
		name := "key"
		if parts[i] == base {
			name = memberName(base)
		}
		v := l.natural(l.expr(parts[i]))
		if !stable(v.x) {
			v = l.temp(name, v)
		}
		l.fix(parts[i], v)
	}
	return func() {
		for _, p := range parts {
			delete(l.fixed, p)
		}
	}
}

// callBase returns the call that gives the object, or class, on which the place e is; nil where there is none.
func callBase(e ast.Expr) ast.Expr {
	member := false
	for {
		switch x := e.(type) {
		case *ast.Index:
			e, member = x.Base, false
		case *ast.Property:
			e, member = x.Object, true
		case *ast.StaticProperty:
			e, member = x.Class, true
		default:
			if !member || simple(e) {
				return nil
			}
			return e
		}
	}
}

// callAgain lets target ??= value call the function that gives target's object again, after the value: PHP
// before 8.3 does not remember what it gave. The function that it returns ends that.
func (l *lowerer) callAgain(target, value ast.Expr) func() {
	base := callBase(target)
	if base == nil || l.m.res.PHP == "" || l.m.res.PHP >= "8.3" {
		return func() {}
	}
	forget := l.fix(value, l.temp("val", l.owned(value, l.expr(value))))
	given := l.fixed[base]
	delete(l.fixed, base)
	return func() {
		forget()
		l.fix(base, given)
	}
}

// fix has e lowered as v until the function that it returns is called.
func (l *lowerer) fix(e ast.Expr, v val) func() {
	if l.fixed == nil {
		l.fixed = map[ast.Expr]val{}
	}
	l.fixed[e] = v
	return func() { delete(l.fixed, e) }
}

func (l *lowerer) isFixed(e ast.Expr) bool {
	_, ok := l.fixed[e]
	return ok
}
