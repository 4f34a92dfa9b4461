// Properties of dynamic objects, and foreach over a value of any type.

package php

import "iter"

// Prop is `$v->name`.
func (v Value) Prop(c *Context, name string) Value {
	v = v.Deref()
	if v.k != KindObject {
		c.Warning("Attempt to read property \"%s\" on %s", name, TypeName(v))
		return Null
	}
	if x := v.AsObject().Props.Peek(name); x.k != KindUndef {
		return x
	}
	c.Warning("Undefined property: %s::$%s", TypeName(v), name)
	return Null
}

// PeekProp reads `$v->name` silently, as isset() and ?? do.
func (v Value) PeekProp(name string) Value {
	v = v.Deref()
	if v.k != KindObject {
		return Value{}
	}
	return v.AsObject().Props.Peek(name)
}

// props returns the properties of an object for a write.
func (v *Value) props(c *Context, verb, name string) *Array {
	x := v.Deref()
	if x.k != KindObject {
		c.Throw("Error", "Attempt to %s property \"%s\" on %s", verb, name, TypeName(x))
	}
	o := x.AsObject()
	if o.Class == closureClass {
		c.Throw("Error", "Closure object cannot have properties")
	}
	return &o.Props
}

// SetProp is `$v->name = x`.
func (v *Value) SetProp(c *Context, name string, x Value) {
	p := v.props(c, "assign", name)
	v.dynamic(c, p, name)
	p.Set(name, x)
}

// dynamic deprecates a new property on an object of a class.
func (v *Value) dynamic(c *Context, p *Array, name string) {
	if o := v.Deref().AsObject(); o.Class != stdClass && !p.Has(name) {
		c.Deprecated("Creation of dynamic property %s::$%s is deprecated", o.Class.Name, name)
	}
}

// PropSlot returns the place of `$v->name` for a nested write.
func (v *Value) PropSlot(c *Context, name string) *Value {
	p := v.props(c, "modify", name)
	v.dynamic(c, p, name)
	return p.Slot(name)
}

// PropUpdate returns the place of `$v->name` for a compound assignment, and
// warns if it is missing.
func (v *Value) PropUpdate(c *Context, name string) *Value {
	p := v.props(c, "assign", name)
	if !p.Has(name) {
		c.Warning("Undefined property: %s::$%s", TypeName(*v), name)
	}
	return p.Slot(name)
}

// PropRef is `&$v->name`.
func (v *Value) PropRef(c *Context, name string) *Ref {
	return v.props(c, "modify", name).Ref(name)
}

// UnsetProp is `unset($v->name)`.
func (v *Value) UnsetProp(c *Context, name string) {
	x := v.Deref()
	if x.k == KindObject {
		x.AsObject().Props.Unset(name)
	}
}

// foreachable returns the array that foreach walks, with its warning if v is
// neither an array nor an object.
func (v Value) foreachable(c *Context) Array {
	switch v = v.Deref(); v.k {
	case KindArray:
		return v.AsArray()
	case KindObject:
		return v.AsObject().Props
	}
	c.Warning("foreach() argument must be of type array|object, %s given", TypeName(v))
	return Array{}
}

// All is foreach over a value of any type.
func (v Value) All(c *Context) iter.Seq2[Value, Value] { return v.foreachable(c).Copy().All() }

// Values is foreach without keys over a value of any type.
func (v Value) Values(c *Context) iter.Seq[Value] { return v.foreachable(c).Copy().Values() }

// RefIter is foreach by reference over a value of any type.
func (v *Value) RefIter(c *Context) *RefIter {
	switch v.k {
	case KindRef:
		return v.AsRef().V.RefIter(c)
	case KindArray:
		return asArraySlot(v).RefIter()
	case KindObject:
		return v.AsObject().Props.RefIter()
	}
	c.Warning("foreach() argument must be of type array|object, %s given", TypeName(*v))
	return new(Array).RefIter()
}
