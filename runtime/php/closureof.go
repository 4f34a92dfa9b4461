// Closures of functions and methods that have a name: f(...), Closure::fromCallable().

package php

import "strings"

// ClosureOf is `$v(...)`: the function that v names as a closure, a closure as it is.
func (c *Context) ClosureOf(v Value) Value {
	v = v.Deref()
	if v.k == KindObject {
		if _, ok := v.AsObject().Data.(*Func); ok {
			return v
		}
	}
	return c.resolveCall(v).again().Value()
}

// FromCallable is Closure::fromCallable() in code of class scope.
func (c *Context) FromCallable(v Value, scope *Class) Value {
	v = v.Deref()
	if v.k == KindObject {
		if _, ok := v.AsObject().Data.(*Func); ok {
			return v
		}
	}
	const failed = "Failed to create closure from callable: %s"
	if o, name, ok := methodPair(v); ok {
		if strings.Contains(name, "::") {
			c.Unsupported("P2G208", "Closure::fromCallable() of "+name+" is not supported")
		}
		if m := o.Class.methodFor(scope, lower(name)); m == nil && o.Class.all().magic.call == nil {
			c.Throw("TypeError", failed, "class "+o.Class.Name+" does not have a method \""+name+"\"")
		} else if m != nil && !m.callable(scope) && o.Class.all().magic.call == nil {
			c.Throw("TypeError", failed, "cannot access "+m.Visibility.String()+" method "+o.Class.Name+"::"+m.Name+"()")
		}
		return v.AsArray().PeekAt(0).MethodClosure(c, scope, name)
	}
	f, why := c.findCallable(v)
	if f == nil {
		c.Throw("TypeError", failed, why)
	}
	if cl, name, ok := strings.Cut(f.Name, "::"); ok && f.This == nil {
		if k := c.FindClass(cl); k != nil && k.find(lower(name)) != nil {
			if m := k.methodFor(scope, lower(name)); !m.callable(scope) {
				c.Throw("TypeError", failed, "cannot access "+m.Visibility.String()+" method "+k.Name+"::"+m.Name+"()")
			}
		}
	}
	return f.again().Value()
}

// methodPair returns the parts of [$object, 'method'].
func methodPair(v Value) (o *Object, name string, ok bool) {
	if v.k != KindArray || v.AsArray().Len() != 2 {
		return nil, "", false
	}
	obj, method := v.AsArray().PeekAt(0), v.AsArray().PeekAt(1)
	if obj.k != KindObject || method.k != KindString {
		return nil, "", false
	}
	return obj.AsObject(), method.AsString(), true
}

// again returns the same function for another closure object.
func (f *Func) again() *Func {
	return &Func{Name: f.Name, Params: f.Params, Call: f.Call, Required: f.Required, Internal: f.Internal, This: f.This, static: f.static}
}

// MethodClosure is `$v->name(...)` in code of class scope.
func (v Value) MethodClosure(c *Context, scope *Class, name string) Value {
	v = v.Deref()
	if v.k != KindObject {
		c.Throw("Error", "Call to a member function %s() on %s", name, TypeName(v))
	}
	o := v.AsObject()
	if _, ok := o.Data.(*Func); ok && lower(name) == "__invoke" {
		return v
	}
	m := o.Class.methodFor(scope, lower(name))
	if m != nil && m.callable(scope) {
		return m.bind(o).Value()
	}
	if call := o.Class.all().magic.call; call != nil {
		return (&Func{Name: o.Class.Name + "::" + name, Params: anyParams, Call: func(c *Context, args []Value) Value {
			return call.Call(c, o, o.Class, []Value{String(name), ArgsRest(args, 0).Value()})
		}}).Value()
	}
	if m != nil {
		c.Throw("Error", "Call to %s method %s::%s() from %s", m.Visibility, o.Class.Name, m.Name, scopeName(scope))
	}
	c.Throw("Error", "Call to undefined method %s::%s()", o.Class.Name, name)
	return Null
}

// anyParams are the parameters of a closure that __call() stands behind.
var anyParams = []Param{{Name: "arguments", Variadic: true, Optional: true}}

// StaticClosure is `Class::name(...)` in code of class scope.
func (cl *Class) StaticClosure(c *Context, scope *Class, name string) Value {
	m := cl.methodFor(scope, lower(name))
	switch {
	case m != nil && !m.callable(scope):
		c.Throw("Error", "Call to %s method %s::%s() from %s", m.Visibility, cl.Name, m.Name, scopeName(scope))
	case m != nil && !m.Static:
		c.Throw("Error", "Non-static method %s::%s() cannot be called statically", m.class.Name, m.Name)
	case m != nil:
		return (&Func{Name: m.full(), Params: m.Params, static: cl, Call: func(c *Context, args []Value) Value { return m.Call(c, nil, cl, args) }}).Value()
	}
	if call := cl.all().magic.callStatic; call != nil {
		return (&Func{Name: cl.Name + "::" + name, Params: anyParams, Call: func(c *Context, args []Value) Value {
			return call.Call(c, nil, cl, []Value{String(name), ArgsRest(args, 0).Value()})
		}}).Value()
	}
	c.Throw("Error", "Call to undefined method %s::%s()", cl.Name, name)
	return Null
}

// closureMethod refuses what is called on a closure and is not carried over.
func (c *Context) closureMethod(name string) {
	switch lower(name) {
	case "bind", "bindto", "call":
		c.Unsupported("P2G208", "Closure::"+name+"() is not supported")
	case "fromcallable":
		c.Unsupported("P2G208", "Closure::fromCallable() called on an object is not supported")
	}
}

// sameFunc reports whether two closures are of the same named function or method, on the same
// object: PHP's == on them.
func sameFunc(x, y *Object) bool {
	f, ok := x.Data.(*Func)
	g, both := y.Data.(*Func)
	return ok && both && f.Name == g.Name && f.This == g.This && f.static == g.static && !strings.HasSuffix(f.Name, "{closure}")
}
