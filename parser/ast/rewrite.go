// This file replaces expressions of trees.

package ast

import "reflect"

// Rewrite puts what f returns into the place of each expression below n, the inner ones first. The statements
// and members of n stay.
func Rewrite(n Node, f func(Expr) Expr) {
	Children(n, func(child Node) { Rewrite(child, f) })
	v := reflect.ValueOf(n).Elem()
	for i := range v.NumField() {
		if field := v.Type().Field(i); field.IsExported() && !field.Anonymous {
			replace(v.Field(i), f)
		}
	}
}

var exprType = reflect.TypeFor[Expr]()

// replace rewrites a field that holds an expression, or several.
func replace(v reflect.Value, f func(Expr) Expr) {
	switch {
	case v.Kind() == reflect.Slice && v.Type().Elem() == exprType:
		for i := range v.Len() {
			replace(v.Index(i), f)
		}
	case v.Type() == exprType && !v.IsNil():
		v.Set(reflect.ValueOf(f(v.Interface().(Expr))))
	}
}
