// Declared types with class names: of parameters, results and properties.

package php

import "strings"

// fits reports whether v has a type of the mask; where it is an object, whether it is one of
// the class.
func (c *Context) fits(v Value, m TypeMask, class string) bool {
	if v.k == KindUndef || maskOf(v)&m == 0 {
		return false
	}
	return v.k != KindObject || class == "" || c.passes(v.AsObject().Class, class)
}

// passes reports whether a class is one of a test such as "A|B&C": an A, or both a B and a C.
func (c *Context) passes(cl *Class, test string) bool {
	for one := range strings.SplitSeq(test, "|") {
		all := true
		for name := range strings.SplitSeq(one, "&") {
			all = all && c.isA(cl, name)
		}
		if all {
			return true
		}
	}
	return false
}

// convertTo converts v to a type of the mask, or of the class; ok is false where PHP throws.
func (c *Context) convertTo(v Value, m TypeMask, class string) (x Value, ok bool) {
	v = v.Deref()
	if c.fits(v, m, class) {
		return v, true
	}
	if v.k == KindObject && class != "" {
		m &^= TObject
	}
	return c.coerce(v, m)
}

// ParamObject converts v for a parameter whose type, written text, names a class.
func (c *Context) ParamObject(v Value, m TypeMask, class, text, fn string, pos int, name string) Value {
	if k := v.Deref().k; k == KindFloat || k == KindString { // what is deprecated is said of the declaration
		c.errs.of = fn
		defer func() { c.errs.of = "" }()
	}
	x, ok := c.convertTo(v, m, class)
	if !ok {
		c.ParamType(v.Deref(), text, fn, pos, name)
	}
	return x
}

// ResultObject converts v to a result whose type, written text, names a class.
func (c *Context) ResultObject(v Value, m TypeMask, class, text, fn string) Value {
	x, ok := c.convertTo(v, m, class)
	if !ok {
		c.ReturnType(v.Deref(), text, fn)
	}
	return x
}

// PropValue converts v to the type, written text, of a property.
func (c *Context) PropValue(v Value, m TypeMask, class, owner, name, text string) Value {
	x, ok := c.convertTo(v, m, class)
	if !ok {
		what := "property"
		if c.heldRef {
			what = "reference held by property"
		}
		c.Throw("TypeError", "Cannot assign %s to %s %s::$%s of type %s", TypeName(v.Deref()), what, owner, name, text)
	}
	return x
}

// PropWhole converts a number for an int property of the class owner.
func (c *Context) PropWhole(n Number, owner, name string) int {
	if n.IsInt() {
		return n.AsInt()
	}
	return c.PropInt(n.Value(), owner, name)
}

// PropInt converts v for an int property of the class owner.
func (c *Context) PropInt(v Value, owner, name string) int {
	if v.k == KindInt {
		return v.AsInt()
	}
	return c.PropValue(v, TInt, "", owner, name, "int").AsInt()
}

// PropFloat converts v for a float property of the class owner.
func (c *Context) PropFloat(v Value, owner, name string) float64 {
	if v.k == KindFloat {
		return v.AsFloat()
	}
	return c.PropValue(v, TFloat, "", owner, name, "float").AsFloat()
}

// PropString converts v for a string property of the class owner.
func (c *Context) PropString(v Value, owner, name string) string {
	if v.k == KindString {
		return v.AsString()
	}
	return c.PropValue(v, TString, "", owner, name, "string").AsString()
}

// PropBool converts v for a bool property of the class owner.
func (c *Context) PropBool(v Value, owner, name string) bool {
	return c.PropValue(v, TBool, "", owner, name, "bool").AsBool()
}

// PropArray converts v for an array property of the class owner.
func (c *Context) PropArray(v Value, owner, name string) Array {
	return c.PropValue(v, TArray, "", owner, name, "array").AsArray()
}

// NewValue is `new` of a class that is known only at run time.
func (cl *Class) NewValue(c *Context, args ...Value) Value { return cl.Instantiate(c, args...).Value() }

// NarrowTo is Narrow for instances of a class, and null.
func NarrowTo[T any](c *Context, v Value, fn string, pos int, name string) T {
	if v = v.Deref(); v.IsNull() {
		var none T
		return none
	}
	if v.k == KindObject {
		if x, ok := v.AsObject().Self().(T); ok {
			return x
		}
	}
	c.Narrow(v, 0, fn, pos, name)
	panic("unreachable")
}

// InstanceOfValue is `$v instanceof $class`: the name of a class, or an object of it.
func InstanceOfValue(c *Context, v, class Value) bool {
	switch class = class.Deref(); class.k {
	case KindObject:
		return IsA(v, class.AsObject().Class)
	case KindString:
		return v.Deref().k == KindObject && c.isA(v.Deref().AsObject().Class, strings.TrimPrefix(class.AsString(), "\\"))
	}
	c.Throw("Error", "Class name must be a valid object or a string")
	return false
}

// ClassNameOf is `$object::class`.
func (c *Context) ClassNameOf(v Value) string {
	if v = v.Deref(); v.k != KindObject {
		c.Throw("TypeError", "Cannot use \"::class\" on value of type %s", TypeName(v))
	}
	return v.AsObject().Class.Name
}

// NotNull returns an instance; null is PHP's Error with the message.
func NotNull[T comparable](c *Context, x T, message string) T {
	var none T
	if x == none {
		c.Throw("Error", "%s", message)
	}
	return x
}
