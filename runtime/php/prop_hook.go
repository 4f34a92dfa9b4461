package php

import "slices"

// This file has the properties with hooks: public string $name { get => …; set => …; }
//
// https://wiki.php.net/rfc/property-hooks

// PropHooks are the hooks that a class gives a property, its own or an inherited one. Nil is none.
type PropHooks struct {
	Name     string
	Get, Set *Method
}

// addHooks gives the properties of the table the hooks that the class declares.
func (cl *Class) addHooks(t *classTable) {
	for _, h := range cl.PropHooks {
		old := t.visible[h.Name]
		p := *old
		if h.Get != nil {
			p.onGet, h.Get.class = h.Get, cl
		}
		if h.Set != nil {
			p.onSet, h.Set.class = h.Set, cl
		}
		t.replace(old, &p)
	}
	for _, p := range t.declared {
		t.hooked = t.hooked || p.hooked()
	}
}

// enter adds the property p that a class declares to the table. One that is there already keeps its place, unless
// it has stored nothing so far.
func (t *classTable) enter(p *Prop) {
	if p.Virtual {
		p.Get = func(*Object) Value { return Value{} }
		p.Set = func(c *Context, _ *Object, _ Value) {
			c.Unsupported("P2G202", "unserialize() of the virtual property "+p.class.Name+"::$"+p.Name)
		}
	}
	old := t.visible[p.Name]
	if old == nil {
		t.declared = append(t.declared, p)
		if !p.Virtual {
			t.props = append(t.props, p)
		}
		t.visible[p.Name] = p
		return
	}
	p.onGet, p.onSet = old.onGet, old.onSet
	t.replace(old, p)
	if old.Virtual && !p.Virtual {
		t.props = append(t.props, p)
	}
}

// replace puts p into the places of old.
func (t *classTable) replace(old, p *Prop) {
	t.declared[slices.Index(t.declared, old)] = p
	if i := slices.Index(t.props, old); i >= 0 {
		t.props[i] = p
	}
	t.visible[p.Name] = p
}

// hooked reports whether code other than its hooks cannot use what the property stores.
func (p *Prop) hooked() bool { return p.Virtual || p.onGet != nil || p.onSet != nil }

// getHooked reads a property with hooks.
func (o *Object) getHooked(c *Context, p *Prop) Value {
	switch {
	case p.onGet != nil:
		return p.onGet.Call(c, o, o.Class, nil).Deref()
	case p.Virtual:
		c.Throw("Error", "Property %s::$%s is write-only", p.class.Name, p.Name)
	}
	x := p.Get(o).Deref()
	if x.k == KindUndef {
		p.refuseRead(c)
	}
	return x
}

// peekHooked is getHooked for isset() and ??.
func (o *Object) peekHooked(c *Context, p *Prop) Value {
	if p.onGet == nil && !p.Virtual {
		return p.Get(o).Deref()
	}
	return o.getHooked(c, p)
}

// setHooked writes a property with hooks; it reports false for one that is stored as others are.
func (o *Object) setHooked(c *Context, p *Prop, scope *Class, x Value) bool {
	switch {
	case p.onSet != nil:
		p.guard(c, scope, "modify")
		p.onSet.Call(c, o, o.Class, []Value{x})
		return true
	case p.Virtual:
		c.Throw("Error", "Property %s::$%s is read-only", p.class.Name, p.Name)
	}
	return false
}

// hookedRef is the reference that the get hook of a property returns, nil where it returns a value.
func (o *Object) hookedRef(c *Context, p *Prop) *Ref {
	if p.onGet == nil || p.onGet.CallRef == nil {
		return nil
	}
	return p.onGet.CallRef(c, o, o.Class, nil)
}

// hookedSlot is the place of a property with hooks for a nested write: that which get returns a reference to, or a
// copy of the object in it, since nothing else in it may change.
func (o *Object) hookedSlot(c *Context, p *Prop) *Value {
	if r := o.hookedRef(c, p); r != nil {
		return &r.V
	}
	x := o.getHooked(c, p)
	if x.k != KindObject {
		c.Throw("Error", "Indirect modification of %s::$%s is not allowed", p.class.Name, p.Name)
	}
	return &NewRef(x).V
}

// bindHooked refuses to make a property with hooks a reference.
func (o *Object) bindHooked(c *Context, p *Prop) {
	if p.onGet == nil && !p.Virtual {
		c.Throw("Error", "Indirect modification of %s::$%s is not allowed", p.class.Name, p.Name)
	}
	o.getHooked(c, p)
	c.Throw("Error", "Cannot assign by reference to overloaded object")
}

// walked reports whether code of the class scope meets the property when it walks the object: one that
// can be read.
func (o *Object) walked(p *Prop, scope *Class) bool {
	if !o.sees(scope, p) {
		return false
	}
	if p.hooked() {
		return p.onGet != nil || !p.Virtual && p.Get(o).k != KindUndef
	}
	return p.Get(o).k != KindUndef
}

// sees reports whether p is within reach of code of the class scope, and not hidden by another one of the name.
func (o *Object) sees(scope *Class, p *Prop) bool {
	seen, ok := o.Class.prop(scope, p.Name)
	return ok && seen == p
}

// Initialized returns the value of a property in one of its hooks, which has to have one.
func (v Value) Initialized(c *Context, class, name string) Value {
	if v.k == KindUndef {
		c.Throw("Error", "Typed property %s::$%s must not be accessed before initialization", class, name)
	}
	return v
}

// ReadFields is Fields with the values that hooks give.
func (o *Object) ReadFields(c *Context) []Field {
	t := o.Class.all()
	if !t.hooked {
		return o.Fields()
	}
	var list []Field
	for _, p := range t.declared {
		f := Field{Name: p.Name, Prop: p, Class: p.class.Name}
		switch {
		case p.onGet != nil:
			f.Value = o.getHooked(c, p)
		case !p.Virtual:
			f.Value = p.Get(o)
		default:
			continue
		}
		list = append(list, f)
	}
	return append(list, o.Fields()[len(t.props):]...)
}

// OtherObject returns v, whose property of a name a hook of that property of this uses. On this itself it would mean
// what the property stores.
func OtherObject(c *Context, v, this Value, name string) Value {
	if v = v.Deref(); v.k == KindObject && v.AsObject() == this.AsObject() {
		c.Unsupported("P2G201", "a hook that reaches its own property in another way than as $this->"+name)
	}
	return v
}

// InitializedOf is [Value.Initialized] for a property of o that several classes declare.
func (v Value) InitializedOf(c *Context, o Value, name string) Value {
	if v.k == KindUndef {
		o.AsObject().Class.all().visible[name].refuseRead(c)
	}
	return v
}
