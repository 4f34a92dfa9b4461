// The interfaces that the engine itself knows: Traversable, Countable, ArrayAccess.

package php

import (
	"iter"
	"strings"
)

// traverse returns the iteration of an Iterator or IteratorAggregate, nil for other objects. Without
// keys it does not ask an Iterator for them.
func (o *Object) traverse(c *Context, keys bool) iter.Seq2[Value, Value] {
	if g, ok := o.Data.(*Generator); ok {
		return g.all(true)
	}
	switch {
	case o.Class.isName("Iterator"):
		return func(yield func(Value, Value) bool) {
			call := func(name string) Value { return o.Class.find(name).Call(c, o, o.Class, nil) }
			for call("rewind"); call("valid").Bool(); call("next") {
				v, k := call("current"), Null
				if keys {
					k = call("key")
				}
				if !yield(k, v) {
					return
				}
			}
		}
	case o.Class.isName("IteratorAggregate"):
		x := o.Class.find("getiterator").Call(c, o, o.Class, nil)
		if x.k != KindObject || !x.AsObject().Class.isName("Traversable") {
			c.Throw("Exception", "Objects returned by %s::getIterator() must be traversable or implement interface Iterator", o.Class.Name)
		}
		return x.AsObject().traverse(c, keys)
	}
	return nil
}

// walk is foreach over the properties that code of the class scope can reach: each is read when its turn
// comes, and those that are added meanwhile come at the end.
func (o *Object) walk(c *Context, scope *Class) iter.Seq2[Value, Value] {
	if _, ok := o.hook(nil, hookItems); ok {
		return o.Vars(c, scope).All()
	}
	return func(yield func(k, v Value) bool) {
		for _, p := range o.Class.all().declared {
			if o.walked(p, scope) && !yield(String(p.Name), o.getHooked(c, p).Copy()) {
				return
			}
		}
		it := &RefIter{a: &o.Props}
		defer it.leave()
		for v, ok := it.nextValue(); ok; v, ok = it.nextValue() {
			name := it.key.String(c)
			if hidden, _ := o.Class.prop(scope, name); hidden != nil {
				continue
			}
			if !yield(String(unmangled(name)), v.Copy()) {
				return
			}
		}
	}
}

// unmangled returns the name of a property without the class that an array cast puts before it.
func unmangled(name string) string {
	if name == "" || name[0] != 0 {
		return name
	}
	return name[strings.LastIndexByte(name, 0)+1:]
}

// arrayAccess returns the method of an ArrayAccess object; it throws for other objects.
func (o *Object) arrayAccess(c *Context, method string) *Func {
	if !o.Class.isName("ArrayAccess") {
		c.Throw("Error", "Cannot use object of type %s as array", o.Class.Name)
	}
	return o.method(method)
}

// hasOffset is isset($o[k]) for an ArrayAccess object.
func (o *Object) hasOffset(c *Context, k Value) bool {
	f := o.arrayAccess(c, "offsetexists")
	if m := o.Class.find("offsetexists"); m.class != nil {
		if own := m.class.Hooks[hookIsset]; own != nil {
			return own.Call(c, o, o.Class, []Value{k}).Bool()
		}
	}
	return f.Invoke(c, k).Bool()
}

// offset reads an element of an ArrayAccess object for isset() and ??: undefined where
// offsetExists() says no.
func (o *Object) offset(c *Context, k Value) Value {
	if !o.arrayAccess(c, "offsetexists").Invoke(c, k).Bool() {
		return Value{}
	}
	return o.method("offsetget").Invoke(c, k)
}

// mangledArray is the cast (array): every initialised property, under its mangled name.
func (o *Object) mangledArray(c *Context) Array {
	if a, ok := o.hook(c, hookExport); ok {
		return a
	}
	return o.mangledProps(c)
}

// mangledProps is mangledArray for the properties proper.
func (o *Object) mangledProps(c *Context) Array {
	items, hasItems := o.hook(c, hookItems)
	if len(o.Class.all().props) == 0 && !hasItems {
		return o.Props.Copy()
	}
	var a Array
	for _, f := range o.Fields() {
		if f.Value.k != KindUndef {
			a.Set(f.Mangled(), f.Value.Copy())
		}
	}
	a.addItems(items)
	return a
}

// CloneObject is `clone v` in code of the class scope.
func CloneObject(c *Context, v Value, scope *Class) Value {
	v = v.Deref()
	if v.k != KindObject {
		c.Throw("Error", "__clone method called on non-object")
	}
	o := v.AsObject()
	if f, ok := o.Data.(*Func); ok {
		return f.copy().Value()
	}
	if o.Class.Enum || o.Class == generatorClass || o.Class == fiberClass {
		c.Throw("Error", "Trying to clone an uncloneable object of class %s", o.Class.Name)
	}
	m := o.Class.all().magic.clone
	if m != nil && !m.callable(scope) {
		c.Throw("Error", "Call to %s %s::__clone() from %s", m.Visibility, m.class.Name, scopeName(scope))
	}
	var n *Object
	if o.self == nil {
		n = &Object{Class: o.Class}
	} else {
		n = o.Class.Clone(c, o)
	}
	c.number(n)
	n.Props, n.Data = o.Props.Copy(), o.Data
	if c.holds {
		n.holdAs(c, o)
	}
	if e, ok := o.Data.(*Exception); ok {
		dup := *e
		n.Data = &dup
	}
	n.hook(c, hookClone, v)
	if n.Class.all().magic.destruct != nil {
		c.track(n)
		n.Born(c)
	}
	if m != nil {
		c.cloned(n, m)
	}
	return n.Value()
}
