package php

// This file has the readonly properties of a copy, which __clone may set again, each once.
//
// https://wiki.php.net/rfc/readonly_amendments

// reinit is a copy whose __clone runs, and the readonly properties that have been set again.
type reinit struct {
	o    *Object
	done map[*Prop]bool
}

// cloned runs __clone on a copy.
func (c *Context) cloned(o *Object, m *Method) {
	n := len(c.reinits)
	c.reinits = append(c.reinits, reinit{o, map[*Prop]bool{}})
	defer func() { c.reinits = c.reinits[:n] }()
	m.Call(c, o, o.Class, nil)
}

// reinit returns the state of o while its __clone runs, nil at other times.
func (c *Context) reinit(o *Object) *reinit {
	for i := range c.reinits {
		if c.reinits[i].o == o {
			return &c.reinits[i]
		}
	}
	return nil
}

// reinitable reports whether a readonly property of o, which has a value, may be set once more.
func (c *Context) reinitable(o *Object, p *Prop) bool {
	r := c.reinit(o)
	return r != nil && !r.done[p]
}

// mayReinit throws unless code of the class scope may change a readonly property that has a value.
func (o *Object) mayReinit(c *Context, p *Prop, scope *Class, verb string) {
	if !c.reinitable(o, p) {
		c.Throw("Error", "Cannot %s readonly property %s::$%s", verb, p.class.Name, p.Name)
	}
	if !reachable(Protected, p.class, scope) {
		c.Throw("Error", "Cannot %s protected(set) readonly property %s::$%s from %s", verb, p.class.Name, p.Name, scopeName(scope))
	}
}

// hasInit notes that a readonly property has been set, or unset.
func (o *Object) hasInit(c *Context, p *Prop) {
	if r := c.reinit(o); r != nil {
		r.done[p] = true
	}
}
