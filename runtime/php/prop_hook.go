// Property hooks: methods that run where a property is read or written.

package php

import (
	"slices"
	"strings"
)

// hookedProp has the hooks of a property, as a class has or inherits them.
type hookedProp struct{ get, set *Method }

// hookProps gives the properties of a class their hooks.
func (t *classTable) hookProps(cl *Class) {
	hooks := map[string]hookedProp{}
	for k := cl; k != nil; k = k.Parent {
		for name, m := range k.Hooks {
			prop, kind, ok := strings.Cut(strings.TrimPrefix(name, "$"), "::")
			if !ok {
				continue
			}
			m.class = k
			h := hooks[prop]
			if kind == "get" && h.get == nil {
				h.get = m
			} else if kind == "set" && h.set == nil {
				h.set = m
			}
			hooks[prop] = h
		}
	}
	for name, h := range hooks {
		old := t.visible[name]
		if old == nil {
			continue
		}
		p := *old
		p.get, p.set = h.get, h.set
		if p.Virtual {
			p.Get, p.Set = func(*Object) Value { return Value{} }, func(*Context, *Object, Value) {}
		}
		t.props[slices.Index(t.props, old)] = &p
		t.visible[name] = &p
	}
}

// Hooked reports whether a property of the class has hooks.
func (cl *Class) Hooked() bool { return slices.ContainsFunc(cl.all().props, (*Prop).hooked) }

// hooked reports whether a hook runs where the property is read or written.
func (p *Prop) hooked() bool { return p.get != nil || p.set != nil }

// read returns the value of a property with hooks as programs see it; undefined where it has none yet.
func (p *Prop) read(c *Context, o *Object) Value {
	switch {
	case p.get != nil:
		return p.get.Call(c, o, o.Class, nil).Deref()
	case p.Virtual:
		c.Throw("Error", "Property %s::$%s is write-only", p.class.Name, p.Name)
	}
	return p.Get(o).Deref()
}

// write assigns to a property with hooks; done is false where the value is stored as it is.
func (p *Prop) write(c *Context, o *Object, scope *Class, x Value) (done bool) {
	switch {
	case p.set != nil:
		p.guard(c, scope, "modify")
		p.set.Call(c, o, o.Class, []Value{x})
		return true
	case p.Virtual:
		c.Throw("Error", "Property %s::$%s is read-only", p.class.Name, p.Name)
	}
	return false
}

// Initialized returns what a typed property with hooks stores; it must have got a value.
func Initialized(c *Context, v Value, class, name string) Value {
	if v.k == KindUndef {
		c.Throw("Error", "Typed property %s::$%s must not be accessed before initialization", class, name)
	}
	return v
}

// hookedSlot returns a place for a write into the value of a property with hooks: that which &get
// returns, or where get returns an object, one that holds it.
func (p *Prop) hookedSlot(c *Context, o *Object) *Value {
	if p.get != nil && p.get.CallRef != nil {
		return &p.get.CallRef(c, o, o.Class, nil).V
	}
	v := p.read(c, o)
	if v.k != KindObject {
		c.Throw("Error", "Indirect modification of %s::$%s is not allowed", p.class.Name, p.Name)
	}
	return &NewRef(v).V
}
