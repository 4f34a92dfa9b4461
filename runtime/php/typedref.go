// References to properties with types: what is written through them is checked.

package php

import (
	"slices"
	"strings"
)

// holder is a property with a type that a cell is bound to. It holds the cell as long as it lies
// in the property: unset() and a new binding end that.
type holder struct {
	obj  *Object // nil for a static property
	prop *Prop
	// Of a static property.
	owner, name, text string
	fit               func(v Value) Value
}

// says names the property as PHP's messages do.
func (h *holder) says() (owner, name, text string) {
	if h.prop != nil {
		return h.prop.class.Name, h.prop.Name, h.prop.Type
	}
	return h.owner, h.name, h.text
}

// lives reports whether the property still has the cell.
func (h *holder) lives(c *Context, r *Ref) bool {
	if h.obj != nil {
		x := h.prop.Get(h.obj)
		return x.k == KindRef && x.AsRef() == r
	}
	return c.statics[h.owner+"::$"+h.name] == r
}

// takes reports whether the type of the property has float among its types.
func (h *holder) takesFloat() bool {
	_, _, text := h.says()
	return text == "mixed" || slices.Contains(strings.Split(strings.TrimPrefix(text, "?"), "|"), "float")
}

// convert is v as the property stores it; the cell keeps what it has.
func (h *holder) convert(c *Context, r *Ref, v Value) Value {
	saved, old := c.heldRef, r.V
	c.heldRef = h.obj != nil || r.holders > 2
	defer func() { c.heldRef, r.V = saved, old }()
	if h.obj == nil {
		return h.fit(v)
	}
	h.prop.Set(c, h.obj, v)
	return r.V
}

// hold notes that the cell lies in a property, which has a type or none.
func (r *Ref) hold(c *Context, o *Object, p *Prop) {
	if p.Type == "" || p.Type == "mixed" {
		return
	}
	for _, h := range r.held {
		if h.obj == o && h.prop == p {
			return
		}
	}
	r.held, c.holds = append(r.held, holder{obj: o, prop: p}), true
}

// holdAs notes that n, a copy of o, holds the cells that o's properties with types hold.
func (n *Object) holdAs(c *Context, o *Object) {
	for _, p := range o.Class.all().props {
		if p.Place == nil {
			continue
		}
		if v := p.Place(n); v.k == KindRef && v.AsRef().held != nil {
			v.AsRef().hold(c, n, p)
		}
	}
}

// nullable reports whether the property takes null.
func (p *Prop) nullable() bool {
	return p.Type == "" || p.Type == "mixed" || p.Type[0] == '?' || slices.ContainsFunc(strings.Split(p.Type, "|"), func(s string) bool { return strings.EqualFold(s, "null") })
}

// held reports whether the property is a reference that properties with types hold.
func (p *Prop) held(o *Object) bool {
	x := p.Get(o)
	return x.k == KindRef && x.AsRef().held != nil
}

// fitting is v as all properties that hold the cell take it.
func (r *Ref) fitting(c *Context, v Value) Value {
	out, by := v, -1
	for i := range r.held {
		h := &r.held[i]
		if !h.lives(c, r) {
			continue
		}
		x := h.convert(c, r, v)
		if by >= 0 && x.k != out.k {
			o1, n1, t1 := r.held[by].says()
			o2, n2, t2 := h.says()
			c.Throw("TypeError", "Cannot assign %s to reference held by property %s::$%s of type %s and property %s::$%s of type %s, as this would result in an inconsistent type conversion",
				TypeName(v.Deref()), o1, n1, t1, o2, n2, t2)
		}
		out, by = x, i
	}
	return out
}

// Set assigns v through the reference: properties with types that hold the cell convert or refuse it.
func (r *Ref) Set(c *Context, v Value) {
	if r.held != nil {
		v = r.fitting(c, v)
	}
	r.V = v
}

// Inc is ++ through the reference.
func (r *Ref) Inc(c *Context) { r.step(c, Inc, "increment", "maximal") }

// Dec is -- through the reference.
func (r *Ref) Dec(c *Context) { r.step(c, Dec, "decrement", "minimal") }

func (r *Ref) step(c *Context, by func(*Context, *Value), verb, limit string) {
	if r.held == nil {
		by(c, &r.V)
		return
	}
	now := r.V.Copy()
	by(c, &now)
	if r.V.k == KindInt && now.k == KindFloat {
		r.inRange(c, verb, limit)
	}
	r.Set(c, now)
}

// inRange throws where ++ or -- would make the int of the cell a float that a property does not take.
func (r *Ref) inRange(c *Context, verb, limit string) {
	for i := range r.held {
		h := &r.held[i]
		if !h.lives(c, r) || h.takesFloat() {
			continue
		}
		what := "a reference held by property"
		if h.obj == nil && r.holders <= 2 {
			what = "property"
		}
		owner, name, text := h.says()
		c.Throw("TypeError", "Cannot %s %s %s::$%s of type %s past its %s value", verb, what, owner, name, text, limit)
	}
}

// AppendString is .= through the reference.
func (r *Ref) AppendString(c *Context, s string) {
	if r.held == nil {
		r.V.AppendString(c, s)
		return
	}
	r.Set(c, String(r.V.String(c)+s))
}

// TypedStatic is [Context.Static] for a static property with a type, in programs that take
// references to such: fit converts what is written to it.
func (c *Context) TypedStatic(owner, name, text string, init func() Value, fit func(v Value) Value) *Ref {
	key := owner + "::$" + name
	if r := c.statics[key]; r != nil {
		return r
	}
	r := c.Static(key, init)
	r.held = []holder{{owner: owner, name: name, text: text, fit: fit}}
	return r
}

// LendProp passes the property of the object v to a call by reference, in code of the class scope: a cell, also
// where Go holds the property with a type of its own. [Value.ReturnProp] ends that.
func (v Value) LendProp(c *Context, scope *Class, name string) *Ref {
	o := v.object(c, "modify", name)
	p, ok := o.Class.prop(scope, name)
	if p == nil || !ok || p.Place != nil || p.hooked() || p.Readonly || !p.writable(scope) {
		return v.PropRefIn(c, scope, name)
	}
	x := p.Get(o)
	if x.k == KindUndef {
		if !p.nullable() {
			c.Throw("Error", "Cannot access uninitialized non-nullable property %s::$%s by reference", p.class.Name, p.Name)
		}
		x = Null
	}
	r := NewRef(x.Copy())
	r.hold(c, o, p)
	return r
}

// ReturnProp makes the property an ordinary one again where nothing has kept the reference that LendProp has given.
func (v Value) ReturnProp(c *Context, scope *Class, name string, r *Ref) {
	r.Release()
	o := v.AsObject()
	p, ok := o.Class.prop(scope, name)
	switch {
	case p == nil || !ok || p.hooked():
	case p.Place == nil:
		r.held = nil
		p.Set(c, o, r.V)
	default:
		if x := p.Place(o); x.k == KindRef && x.AsRef() == r && r.single() {
			*x = r.V
		}
	}
}
