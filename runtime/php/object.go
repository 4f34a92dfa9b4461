// Object and Class: the dynamic objects that the runtime itself knows.

package php

import "strings"

// Object is an instance of a class.
type Object struct {
	Class *Class
	Props Array
	ID    int
	Data  any // *Func of a closure, *Exception of a Throwable
}

// Class describes a class at run time.
type Class struct {
	Name       string
	Parent     *Class
	Interfaces []*Class
	Methods    map[string]*Method // by lower-case name
	Construct  func(c *Context, o *Object, args []Value)
	Interface  bool
	Abstract   bool
	Final      bool
	Internal   bool
}

// Method is a method of a class.
type Method struct {
	Name   string
	Static bool
	Call   func(c *Context, o *Object, args []Value) Value
}

// Is reports whether the class is other, or inherits from or implements it.
func (cl *Class) Is(other *Class) bool {
	for k := cl; k != nil; k = k.Parent {
		if k == other {
			return true
		}
		for _, i := range k.Interfaces {
			if i.Is(other) {
				return true
			}
		}
	}
	return false
}

// isName is Is by name.
func (cl *Class) isName(name string) bool {
	for k := cl; k != nil; k = k.Parent {
		if strings.EqualFold(k.Name, name) {
			return true
		}
		for _, i := range k.Interfaces {
			if i.isName(name) {
				return true
			}
		}
	}
	return false
}

// find returns the method of a lower-case name, nil if there is none.
func (cl *Class) find(name string) *Method {
	for k := cl; k != nil; k = k.Parent {
		if m := k.Methods[name]; m != nil {
			return m
		}
		for _, i := range k.Interfaces {
			if m := i.find(name); m != nil {
				return m
			}
		}
	}
	return nil
}

// static returns a static method as a Func, nil if there is none.
func (cl *Class) static(name string) *Func {
	m := cl.find(name)
	if m == nil || !m.Static {
		return nil
	}
	return &Func{Name: cl.Name + "::" + m.Name, Call: func(c *Context, args []Value) Value { return m.Call(c, nil, args) }}
}

// method returns a method bound to the object as a Func, nil if there is none.
func (o *Object) method(name string) *Func {
	if f, ok := o.Data.(*Func); ok && name == "__invoke" {
		return f
	}
	m := o.Class.find(name)
	if m == nil {
		return nil
	}
	return &Func{Name: o.Class.Name + "::" + m.Name, Call: func(c *Context, args []Value) Value { return m.Call(c, o, args) }}
}

// stdClass is PHP's empty class.
var stdClass = &Class{Name: "stdClass", Internal: true}

// FindClass returns the class of a name in any case, nil if there is none.
func (c *Context) FindClass(name string) *Class {
	name = lower(strings.TrimPrefix(name, "\\"))
	if cl := c.App.Classes[name]; cl != nil {
		return cl
	}
	switch name {
	case "stdclass":
		return stdClass
	case "closure":
		return closureClass
	}
	return throwables[name]
}

// NewObject is `new class(args…)`.
func NewObject(c *Context, class string, args ...Value) *Object {
	cl := c.FindClass(class)
	if cl == nil {
		c.Throw("Error", "Class \"%s\" not found", class)
	}
	switch {
	case cl == closureClass:
		c.Throw("Error", "Instantiation of class Closure is not allowed")
	case cl.Interface:
		c.Throw("Error", "Cannot instantiate interface %s", cl.Name)
	case cl.Abstract:
		c.Throw("Error", "Cannot instantiate abstract class %s", cl.Name)
	}
	o := &Object{Class: cl, ID: c.nextID()}
	for k := cl; k != nil; k = k.Parent {
		if k.Construct != nil {
			k.Construct(c, o, args)
			break
		}
	}
	return o
}

// NewStd returns a stdClass object with the given properties.
func NewStd(c *Context, props Array) *Object {
	return &Object{Class: stdClass, Props: props, ID: c.nextID()}
}

func (c *Context) nextID() int {
	if c == nil {
		return 0
	}
	c.objectID++
	return c.objectID
}

// ObjectID returns the object's number, as spl_object_id() does.
func (c *Context) ObjectID(o *Object) int {
	if o.ID == 0 {
		o.ID = c.nextID()
	}
	return o.ID
}

// InstanceOf reports whether v is an object of the class or one below it.
func InstanceOf(v Value, class string) bool {
	v = v.Deref()
	return v.k == KindObject && v.AsObject().Class.isName(strings.TrimPrefix(class, "\\"))
}

// CallMethod is `$v->name(args…)`.
func (v Value) CallMethod(c *Context, name string, args ...Value) Value {
	v = v.Deref()
	if v.k != KindObject {
		c.Throw("Error", "Call to a member function %s() on %s", name, TypeName(v))
	}
	o := v.AsObject()
	f := o.method(lower(name))
	if f == nil {
		c.Throw("Error", "Call to undefined method %s::%s()", o.Class.Name, name)
	}
	return f.Invoke(c, args...)
}

// methodByName resolves "Class::method", nil if there is none.
func (c *Context) methodByName(name string) (*Func, bool) {
	class, method, ok := strings.Cut(name, "::")
	if !ok {
		return nil, false
	}
	cl := c.FindClass(class)
	if cl == nil {
		return nil, true
	}
	return cl.static(lower(method)), true
}
