package php

// This file has the properties that fewer may write than read: public private(set) $x.
//
// https://www.php.net/manual/en/language.oop5.visibility.php#language.oop5.visibility-members-aviz

// writable reports whether code of the class scope may write a property that it may read.
func (p *Prop) writable(scope *Class) bool {
	return p.Writers == Public || reachable(p.Writers, p.class, scope)
}

// guard throws unless code of the class scope may write the property.
func (p *Prop) guard(c *Context, scope *Class, verb string) {
	if !p.writable(scope) {
		kind := ""
		if p.Readonly {
			kind = " readonly"
		}
		c.Throw("Error", "Cannot %s %s(set)%s property %s::$%s from %s", verb, p.Writers, kind, p.class.Name, p.Name, scopeName(scope))
	}
}

// guardedSlot is the place of a property for a nested write by code that may not write it: a copy of the
// object in it, since nothing else in it may change.
func (o *Object) guardedSlot(c *Context, p *Prop, scope *Class) *Value {
	x := p.Get(o).Deref()
	if x.k != KindObject {
		p.guard(c, scope, "indirectly modify")
	}
	return &NewRef(x).V
}

// StaticPlace returns the cell of `Class::$name` for a write by code of the class scope; verb says how it is written.
// Code that may not write it can still change the object in it.
func (cl *Class) StaticPlace(c *Context, scope *Class, name, verb string) *Ref {
	p, owner := cl.static(c, scope, name)
	r := p.Ref(c)
	if verb == "indirectly modify" && r.V.Deref().k == KindObject && !p.writable(owner, scope) {
		return NewRef(r.V.Deref())
	}
	p.guard(c, owner, scope, verb)
	return r
}

func (p *StaticProp) writable(owner, scope *Class) bool {
	return p.Writers == Public || reachable(p.Writers, owner, scope)
}

// guard throws unless code of the class scope may write the static property of class owner.
func (p *StaticProp) guard(c *Context, owner, scope *Class, verb string) {
	if !p.writable(owner, scope) {
		c.Throw("Error", "Cannot %s %s(set) property %s::$%s from %s", verb, p.Writers, owner.Name, p.Name, scopeName(scope))
	}
}
