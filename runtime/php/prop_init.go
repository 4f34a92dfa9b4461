// Properties without a value: those that are not initialised yet, and those that unset() took away.

package php

// wasUnset marks the undefined value of a typed property that unset() took away. Such a property is
// one for __get, __set, __isset and __unset; one that was never given a value is not.
const wasUnset = 1

// overloads reports whether the magic method m runs for a declared property: it has no value, is
// not one that waits for its first, and m does not run for it already.
func (o *Object) overloads(c *Context, p *Prop, kind byte, m *Method) bool {
	if m == nil || c.guards[guard{o, kind, p.Name}] {
		return false
	}
	x := p.Get(o)
	return x.k == KindUndef && (p.Type == "" || x.n == wasUnset)
}

// refuseRead throws where a typed property is read that has no value.
func (p *Prop) refuseRead(c *Context) {
	c.Throw("Error", "Typed property %s::$%s must not be accessed before initialization", p.class.Name, p.Name)
}

// mayInit throws where a readonly property may not be written.
func (o *Object) mayInit(c *Context, p *Prop, scope *Class) {
	if p.Get(o).k != KindUndef {
		o.mayReinit(c, p, scope, "modify")
		return
	}
	o.inScope(c, p, scope, "initialize")
}

// inScope throws unless code of the class scope may give a readonly property its value: that of the
// class that declares it, or of a parent that declares it too.
func (o *Object) inScope(c *Context, p *Prop, scope *Class, verb string) {
	if p.Writers != Public && p.writable(scope) {
		return
	}
	for k := p.class; k != nil && scope != nil; k = k.Parent {
		if k == scope && k.declares(p.Name) {
			return
		}
	}
	c.Throw("Error", "Cannot %s readonly property %s::$%s from %s", verb, p.class.Name, p.Name, scopeName(scope))
}

// declares reports whether the class itself declares the property.
func (cl *Class) declares(name string) bool {
	p := cl.all().visible[name]
	return p != nil && p.class == cl
}

// readonlySlot is the place of a readonly property for a nested write: a copy of the object in it,
// since nothing else in it may change.
func (o *Object) readonlySlot(c *Context, p *Prop) *Value {
	x := p.Get(o).Deref()
	get := o.Class.all().magic.get
	switch {
	case x.k == KindObject:
	case x.k != KindUndef && !c.reinitable(o, p):
		c.Throw("Error", "Cannot modify readonly property %s::$%s", p.class.Name, p.Name)
	case x.k == KindUndef && o.overloads(c, p, 'g', get):
		x, _ = o.magic('g', get, c, p.Name)
	default:
		c.Throw("Error", "Cannot indirectly modify readonly property %s::$%s", p.class.Name, p.Name)
	}
	return &NewRef(x).V
}

// unsetDeclared is unset() of a declared property that code of the class scope sees.
func (o *Object) unsetDeclared(c *Context, p *Prop, scope *Class) {
	if p.hooked() {
		c.Throw("Error", "Cannot unset hooked property %s::$%s", p.class.Name, p.Name)
	}
	m := o.Class.all().magic.unset
	if o.overloads(c, p, 'u', m) {
		o.magic('u', m, c, p.Name)
		return
	}
	if p.Readonly {
		if p.Get(o).k != KindUndef {
			o.mayReinit(c, p, scope, "unset")
		} else {
			o.inScope(c, p, scope, "unset")
		}
	}
	p.guard(c, scope, "unset")
	if p.Place == nil {
		o.typedSlot(c, p)
	}
	old := *p.Place(o)
	*p.Place(o) = Value{}
	if p.Type != "" {
		p.Place(o).n = wasUnset
	}
	if p.Readonly {
		o.hasInit(c, p)
	}
	c.Drop(old)
}

// InitializedStatic returns the value of a static property with a type, which has to have one.
func (v Value) InitializedStatic(c *Context, class, name string) Value {
	if v.k == KindUndef {
		c.Throw("Error", "Typed static property %s::$%s must not be accessed before initialization", class, name)
	}
	return v
}

// ReadStatic is `Class::$name` in code of the class scope.
func (cl *Class) ReadStatic(c *Context, scope *Class, name string) Value {
	p, owner := cl.static(c, scope, name)
	return p.Ref(c).V.InitializedStatic(c, owner.Name, name)
}
