// Hooks: what PHP's own classes, which are written in PHP, show of themselves beside their properties.

package php

// The names of the hooks: hidden methods of a library class. The first three return an array and
// have no parameters.
const (
	hookItems   = "splitems"   // elements that count as properties; it needs no Context
	hookExport  = "splexport"  // what casts, var_export and json_encode take for the properties
	hookCompare = "splcompare" // what == compares before the properties
	hookClone   = "splclone"   // runs on a copy before __clone(), with the original
	hookIsset   = "splisset"   // decides isset($o[k]) for the offsetExists() of its class
	hookPlace   = "splplace"   // the place of an element, for writes into it
	hookWalk    = "splwalk"    // a generator for foreach by reference
	hookDebug   = "spldebug"   // what var_dump shows in the place of the properties
	hookEnded   = "weakended"  // an object that it refers to weakly has ended: it gets its number
	hookOrder   = "splorder"   // compares with another object: an int, as <=> has it
)

// hook calls a hook of the object's class, false if it has none.
func (o *Object) hook(c *Context, name string, args ...Value) (Array, bool) {
	for k := o.Class; k != nil; k = k.Parent {
		if m := k.Hooks[name]; m != nil {
			v := m.Call(c, o, o.Class, args)
			if v.k != KindArray {
				return Array{}, false
			}
			return v.AsArray(), true
		}
	}
	return Array{}, false
}

// order compares with another object where the class has a rule of its own for that.
func (o *Object) order(c *Context, other *Object) (n int, ok bool) {
	for k := o.Class; k != nil; k = k.Parent {
		if m := k.Hooks[hookOrder]; m != nil {
			return m.Call(c, o, o.Class, []Value{other.Value()}).AsInt(), true
		}
	}
	return 0, false
}

// addItems appends the elements of items.
func (a *Array) addItems(items Array) {
	for k, v := range items.All() {
		a.SetIndex(nil, k, v.Copy())
	}
}

// Items returns the elements that count as properties of the object, none for most classes.
func (o *Object) Items(c *Context) Array {
	a, _ := o.hook(c, hookItems)
	return a
}

// walkByRef returns the generator for foreach by reference, nil for most classes.
func (o *Object) walkByRef(c *Context) *Generator {
	m := o.Class.Hooks[hookWalk]
	if m == nil {
		return nil
	}
	g := m.Call(c, o, o.Class, nil).AsObject()
	c.unnumber(g)
	return g.Data.(*Generator)
}

// unnumber takes the number of a new object back: PHP has no such object. It gets one if it is asked for.
func (c *Context) unnumber(o *Object) {
	if o.ID == c.objectID {
		o.ID = 0
		c.objectID--
	} else if o.ID != 0 {
		c.freed = append(c.freed, o.ID)
		o.ID = 0
	}
}

// Unnumbered takes the number of a new object back, and returns the object.
func (c *Context) Unnumbered(v Value) Value {
	c.unnumber(v.Deref().AsObject())
	return v
}

// Debug returns what var_dump shows in the place of the properties, false for most classes.
func (o *Object) Debug(c *Context) (Array, bool) { return o.hook(c, hookDebug) }

// MangledProps returns the initialised properties under mangled names.
func (o *Object) MangledProps(c *Context) Array { return o.mangledProps(c) }

// Exported returns what json_encode and var_export take for the properties of the object, false
// for those of most classes.
func (o *Object) Exported(c *Context) (Array, bool) {
	if a, ok := o.hook(c, hookExport); ok {
		return a, true
	}
	if _, ok := o.hook(c, hookItems); ok {
		return o.mangledProps(c), true
	}
	return Array{}, false
}

// SetMangled sets properties from an array as MangledProps returns it.
func (o *Object) SetMangled(c *Context, props Array) {
	table := o.Class.all()
	for k, v := range props.All() {
		name := k.String(c)
		set := false
		for _, p := range table.props {
			if f := (Field{Name: p.Name, Prop: p, Class: p.class.Name}); f.Mangled() == name {
				p.Set(c, o, v.Copy())
				set = true
			}
		}
		if !set {
			o.Props.SetIndex(c, k, v.Copy())
		}
	}
}

// Bare returns an instance with its default values whose constructor has not run.
func (cl *Class) Bare(c *Context) *Object { return cl.make(c) }

// Position returns the position of the element with key k where that is at pos or has moved, of
// the next one where it is gone, and -1 where there is none. Without a key (null) it is the first
// element from pos on.
func (a Array) Position(pos int, k Value) int {
	if a.t == nil {
		return -1
	}
	k = k.Deref()
	if k.k == KindInt || k.k == KindString {
		if pos < a.t.size() && a.t.from(pos) == pos && Identical(a.KeyAt(pos), k) {
			return pos
		}
		if p := a.t.position(k); p >= 0 {
			return p
		}
	}
	if pos >= a.t.size() {
		return -1
	}
	return a.t.from(pos)
}

// position returns where the element with key k is, -1 if there is none.
func (t *table) position(k Value) int {
	switch {
	case t.mode == modeHash && k.k == KindInt:
		return t.findInt(k.AsInt())
	case t.mode == modeHash:
		return t.findStr(k.AsString())
	case k.k == KindInt && uint(k.AsInt()) < uint(t.n):
		return k.AsInt()
	}
	return -1
}

// SetPublic sets a public property, or unsets it where there is no value. The converter does not
// see the write: a property that it gave a Go type is refused.
func (o *Object) SetPublic(c *Context, name string, value ...Value) {
	if p := o.Class.all().visible[name]; p != nil && p.Visibility == Public {
		if p.Place == nil || p.Type != "" || p.Readonly {
			c.Unsupported("P2G202", "a write to the property "+p.class.Name+"::$"+p.Name+" through an ArrayObject")
		}
		if len(value) == 0 {
			*p.Place(o) = Value{}
		} else {
			*p.Place(o) = value[0].Deref().Copy()
		}
		return
	}
	if len(value) == 0 {
		o.Props.Unset(name)
		return
	}
	o.Props.Set(name, value[0].Deref().Copy())
}
