// Closures of functions and methods that have a name: f(...), Closure::fromCallable().

package php

// ClosureOf is `$v(...)`: the function that v names as a closure, a closure as it is.
func (c *Context) ClosureOf(v Value) Value {
	v = v.Deref()
	if v.k == KindObject {
		if _, ok := v.AsObject().Data.(*Func); ok {
			return v
		}
	}
	return c.numberClosure(c.resolveCall(v).again())
}

// FromCallable is Closure::fromCallable() in code of class scope.
func (c *Context) FromCallable(v Value, scope *Class) Value {
	v = v.Deref()
	return c.fromCallable(&site{c: c, looked: true, class: scope}, v)
}

// FromCallableIn is FromCallable in a method of this.
func (c *Context) FromCallableIn(this *Object, v Value, scope *Class) Value {
	return c.fromCallable(&site{c: c, this: this, looked: true, class: scope, object: true}, v.Deref())
}

func (c *Context) fromCallable(at *site, v Value) Value {
	if v.k == KindObject {
		if _, ok := v.AsObject().Data.(*Func); ok {
			return v
		}
	}
	f, why := at.find(v)
	if f == nil {
		c.Throw("TypeError", "Failed to create closure from callable: %s", why)
	}
	return c.numberClosure(f.again())
}

// Forwarded returns a static method for which static means the class of the calling code, where that
// stands below the method's; other functions as they are.
func (f *Func) Forwarded(static *Class) *Func {
	if f.method == nil || f.static == nil || static == nil || !static.Is(f.static) {
		return f
	}
	return f.method.of(static)
}

// again returns the same function for another closure object.
func (f *Func) again() *Func {
	return &Func{
		Name: f.Name, Params: f.Params, Call: f.Call, CallRef: f.CallRef, Required: f.Required, Internal: f.Internal, This: f.This, static: f.static, method: f.method,
		at: f.at, make: f.make, kind: f.kind, info: f.info,
	}
}

// MethodClosure is `$v->name(...)` in code of class scope.
func (v Value) MethodClosure(c *Context, scope *Class, name string) Value {
	v = v.Deref()
	if v.k != KindObject {
		c.Throw("Error", "Call to a member function %s() on %s", name, TypeName(v))
	}
	return c.numberClosure(v.AsObject().methodFunc(c, func() *Class { return scope }, name))
}

// methodFunc is a method of o for code of class scope, which is asked for only where it matters.
func (o *Object) methodFunc(c *Context, scope func() *Class, name string) *Func {
	if f, ok := o.Data.(*Func); ok && lower(name) == "__invoke" {
		return f.invoker()
	}
	m, ok := o.Class.methodSeen(scope, lower(name))
	if ok {
		return m.bind(o)
	}
	if call := o.Class.all().magic.call; call != nil {
		return viaCall(call, o, o.Class, name)
	}
	if m != nil {
		c.Throw("Error", "Call to %s method %s::%s() from %s", m.Visibility, m.class.Name, name, scopeName(scope()))
	}
	c.Throw("Error", "Call to undefined method %s::%s()", o.Class.Name, name)
	return nil
}

// viaCall is a method that __call() or __callStatic() stands for.
func viaCall(call *Method, o *Object, static *Class, name string) *Func {
	return &Func{Name: static.Name + "::" + name, Params: anyParams, This: o, Call: func(c *Context, args []Value) Value {
		return call.Call(c, o, static, []Value{String(name), ArgsRest(args, 0).Value()})
	}}
}

// anyParams are the parameters of a closure that __call() stands behind.
var anyParams = []Param{{Name: "arguments", Variadic: true, Optional: true}}

// MethodName is the name of a method that is computed.
func (c *Context) MethodName(v Value) string {
	if v = v.Deref(); v.k != KindString {
		c.Throw("Error", "Method name must be a string")
	}
	return v.AsString()
}

// StaticClosure is `Class::name(...)` in code of class scope.
func (cl *Class) StaticClosure(c *Context, scope *Class, name string) Value {
	return c.numberClosure(cl.staticFunc(c, func() *Class { return scope }, name))
}

// staticFunc is a static method of cl for code of class scope.
func (cl *Class) staticFunc(c *Context, scope func() *Class, name string) *Func {
	return cl.forwardedFunc(c, cl, scope, name)
}

// forwardedFunc is staticFunc of a method that runs with static.
func (cl *Class) forwardedFunc(c *Context, static *Class, scope func() *Class, name string) *Func {
	m, ok := cl.methodSeen(scope, lower(name))
	if m == nil || !ok {
		if call := cl.all().magic.callStatic; call != nil {
			return viaCall(call, nil, static, name)
		}
	}
	switch {
	case m == nil:
		c.Throw("Error", "Call to undefined method %s::%s()", cl.Name, name)
	case !ok:
		c.Throw("Error", "Call to %s method %s::%s() from %s", m.Visibility, m.class.Name, name, scopeName(scope()))
	case m.Abstract:
		c.Throw("Error", "Cannot call abstract method %s::%s()", m.class.Name, m.Name)
	case !m.Static:
		c.Throw("Error", "Non-static method %s::%s() cannot be called statically", m.class.Name, m.Name)
	}
	return m.of(static)
}

// sameFunc reports whether two closures are of the same named function or method, on the same
// object: PHP's == on them.
func sameFunc(x, y *Object) bool {
	f, ok := x.Data.(*Func)
	g, both := y.Data.(*Func)
	return ok && both && f.Name == g.Name && f.This == g.This && f.static == g.static && !f.isClosure()
}
