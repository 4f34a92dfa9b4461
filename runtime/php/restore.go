// Restoring: instances as unserialize() makes them, without their constructor.

package php

import "strings"

// mustInstantiate throws where there are no instances of the class.
func (cl *Class) mustInstantiate(c *Context) {
	switch {
	case cl.Interface:
		c.Throw("Error", "Cannot instantiate interface %s", cl.Name)
	case cl.Trait:
		c.Throw("Error", "Cannot instantiate trait %s", cl.Name)
	case cl.Enum:
		c.Throw("Error", "Cannot instantiate enum %s", cl.Name)
	case cl.Abstract:
		c.Throw("Error", "Cannot instantiate abstract class %s", cl.Name)
	}
}

// Restored is an instance whose constructor does not run.
type Restored struct {
	Object *Object
	c      *Context
	open   map[*Prop]bool // what the constructor would have given its first value
}

// Restore returns an instance with its default values, before its properties are restored.
func (cl *Class) Restore(c *Context) *Restored {
	cl.mustInstantiate(c)
	r := &Restored{Object: cl.make(c), c: c}
	if cl.all().throwable && r.Object.Data == nil {
		r.Object.Data = c.newException("", 0)
	}
	for _, p := range cl.all().props {
		if p.Constructed {
			if r.open == nil {
				r.open = map[*Prop]bool{}
			}
			r.open[p] = true
		}
	}
	return r
}

// Set restores the property of a name as an array cast has it: the class or * in NUL bytes before
// it where it is not public. A name of another visibility means the property all the same.
func (r *Restored) Set(key string, v Value) {
	o := r.Object
	p := o.Class.restored(key)
	if p == nil {
		o.restoreDynamic(r.c, key)
		if v.k == KindRef {
			o.Props.Bind(key, v.AsRef())
		} else {
			o.Props.Set(key, v)
		}
		return
	}
	delete(r.open, p)
	if v.k == KindRef {
		if p.Place == nil || p.Type != "" {
			r.c.Unsupported("P2G202", "unserialize() of a reference in the property "+p.class.Name+"::$"+p.Name)
		}
		bind(p.Place(o), v.AsRef())
		return
	}
	if p.Type != "" && !strictly(v, p.Type) {
		r.c.Throw("TypeError", "Cannot assign %s to property %s::$%s of type %s", TypeName(v), p.class.Name, p.Name, p.Type)
	}
	if p.Place != nil && p.Type == "" { // also where a reference was
		*p.Place(o) = v
		return
	}
	if exceptionOf(o.Value()) != nil && p.class.Internal && !mendable(p, v) {
		r.c.Unsupported("P2G202", "unserialize() of a "+TypeName(v)+" as the "+p.Name+" of an exception")
	}
	p.Set(r.c, o, v)
	if got := p.Get(o).Deref().k; got != v.k && v.k == KindObject {
		r.c.Throw("TypeError", "Cannot assign %s to property %s::$%s of type %s", TypeName(v), p.class.Name, p.Name, p.Type)
	}
}

// restoreDynamic is [Object.dynamic] for a name as an array cast has it.
func (o *Object) restoreDynamic(c *Context, key string) {
	if _, name, ok := strings.Cut(strings.TrimPrefix(key, "\x00"), "\x00"); ok && key[0] == 0 {
		key = name
	}
	o.dynamic(c, key)
}

// mendable reports whether v is what a property of an exception holds; PHP takes others away.
func mendable(p *Prop, v Value) bool {
	switch p.Name {
	case "message":
		return v.k == KindString
	case "code":
		return v.k == KindInt
	}
	return true
}

// Close refuses an instance that lacks what only its constructor could leave out.
func (r *Restored) Close() {
	for p := range r.open {
		r.c.Unsupported("P2G202", "unserialize() of "+r.Object.Class.Name+" without its property $"+p.Name)
	}
}

// restored returns the property that a name in serialized data means, nil for a dynamic one.
func (cl *Class) restored(key string) *Prop {
	t := cl.all()
	if strings.HasPrefix(key, "\x00") {
		class, name, ok := strings.Cut(key[1:], "\x00")
		if !ok {
			return nil
		}
		for _, p := range t.props {
			if p.Name == name && p.Visibility == Private && p.class.Name == class {
				return p
			}
		}
		if class != "*" && !strings.EqualFold(class, cl.Name) {
			return nil
		}
		key = name
	}
	if p := t.visible[key]; p != nil {
		return p
	}
	for i := len(t.props) - 1; i >= 0; i-- { // a parent's private one
		if t.props[i].Name == key {
			return t.props[i]
		}
	}
	return nil
}

// strictly reports whether a scalar may become the value of a property of the type, written text,
// without conversion; other values are left to the property.
func strictly(v Value, text string) bool {
	var names []string
	switch v.k {
	case KindBool:
		names = []string{"bool", If(v.AsBool(), "true", "false")}
	case KindInt:
		names = []string{"int", "float"}
	case KindFloat:
		names = []string{"float"}
	case KindString:
		names = []string{"string"}
	case KindObject: // but for those that convert themselves to strings
		return !strings.EqualFold(strings.TrimPrefix(text, "?"), "string")
	default:
		return true
	}
	for _, part := range strings.Split(strings.TrimPrefix(text, "?"), "|") {
		if part = lower(part); part == "mixed" {
			return true
		}
		for _, name := range names {
			if part == name {
				return true
			}
		}
	}
	return false
}

// Undestructed says that the object's destructor never runs.
func (o *Object) Undestructed(c *Context) {
	if c.lives.of[o] != nil {
		c.forget(o)
	}
}
