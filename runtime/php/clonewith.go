package php

// CloneWith is `clone($v, $with)` in code of the class scope: a copy whose properties get new values after
// __clone has run; readonly ones too.
//
// https://wiki.php.net/rfc/clone_with_v2
func CloneWith(c *Context, v Value, scope *Class, with Value) Value {
	if v, with = v.Deref(), with.Deref(); v.k != KindObject {
		c.Throw("TypeError", "clone(): Argument #1 ($object) must be of type object, %s given", TypeName(v))
	}
	if with.k != KindArray {
		c.Throw("TypeError", "clone(): Argument #2 ($withProperties) must be of type array, %s given", TypeName(with))
	}
	copied := CloneObject(c, v, scope)
	a := with.AsArray()
	for pos := a.First(); pos >= 0; pos = a.Next(pos) {
		if a.t.elem(pos).k == KindRef {
			c.Throw("Error", "Cannot assign by reference when cloning with updated properties")
		}
		copied.AsObject().update(c, scope, a.KeyAt(pos).String(c), a.ValueAt(pos))
	}
	return copied
}

// update gives a property of a copy its new value.
func (o *Object) update(c *Context, scope *Class, name string, x Value) {
	p, ok := o.Class.prop(scope, name)
	if p == nil || !p.Readonly {
		o.Value().SetPropIn(c, scope, name, x)
		return
	}
	if !ok {
		c.Throw("Error", "Cannot access %s property %s::$%s", p.Visibility, o.Class.Name, name)
	}
	if !reachable(Protected, p.class, scope) {
		c.Throw("Error", "Cannot modify protected(set) readonly property %s::$%s from %s", p.class.Name, p.Name, scopeName(scope))
	}
	p.Set(c, o, x)
}
