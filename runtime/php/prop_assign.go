// The value of an assignment to a property.

package php

// AssignProp is `$v->name = x` as a value, outside of classes: what the property has taken of x.
func (v Value) AssignProp(c *Context, name string, x Value) Value {
	return v.AssignPropIn(c, nil, name, x)
}

// AssignPropIn is [Value.AssignProp] in code of the class scope.
func (v Value) AssignPropIn(c *Context, scope *Class, name string, x Value) Value {
	v.SetPropIn(c, scope, name, x)
	o := v.Deref().AsObject()
	p, ok := o.Class.prop(scope, name)
	if p == nil || !ok || p.Type == "" || p.hooked() {
		return x
	}
	if taken := p.Get(o).Deref(); taken.k != KindUndef { // else __set() has run
		return taken
	}
	return x
}
