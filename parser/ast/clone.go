// This file copies trees.

package ast

import "reflect"

// CloneInto copies a node and all below it, and ties the comments of f to the copies too. The
// declaration of an anonymous class stays the same one: a class is declared once, however often
// the code around it is used.
func CloneInto[T Node](f *File, n T) T {
	c := cloner{f}
	return c.value(reflect.ValueOf(&n).Elem()).Interface().(T)
}

type cloner struct{ file *File }

var nodeType = reflect.TypeFor[Node]()

// value copies whatever may hold nodes.
func (c cloner) value(v reflect.Value) reflect.Value {
	switch v.Kind() {
	case reflect.Interface:
		if v.IsNil() {
			return v
		}
		out := reflect.New(v.Type()).Elem()
		out.Set(c.value(v.Elem()))
		return out
	case reflect.Pointer:
		return c.pointer(v)
	case reflect.Slice:
		if v.IsNil() || !holdsNodes(v.Type().Elem()) {
			return v
		}
		out := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		for i := range v.Len() {
			out.Index(i).Set(c.value(v.Index(i)))
		}
		return out
	}
	return v
}

func (c cloner) pointer(v reflect.Value) reflect.Value {
	if v.IsNil() || !v.Type().Implements(nodeType) {
		return v
	}
	if _, anonymous := v.Interface().(*AnonClass); anonymous {
		return v
	}
	out := reflect.New(v.Type().Elem())
	out.Elem().Set(v.Elem())
	for i := range v.Elem().NumField() {
		if f := v.Type().Elem().Field(i); f.IsExported() && !f.Anonymous {
			out.Elem().Field(i).Set(c.value(v.Elem().Field(i)))
		}
	}
	if comments := c.file.Comments[v.Interface().(Node)]; comments != nil {
		c.file.Comments[out.Interface().(Node)] = comments
	}
	return out
}

// holdsNodes reports whether values of a slice's element type can be nodes.
func holdsNodes(t reflect.Type) bool {
	return t.Kind() == reflect.Interface || t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice
}
