// Calls whose result may be a reference: `$x = &$f()`, and a result that is passed by reference.

package php

// FuncRef returns a Func that handles its arguments itself and returns a reference. Its Call gives what
// that holds.
func FuncRef(name string, params []Param, f func(c *Context, args []Value) *Ref) *Func {
	fn := FuncN(name, params, func(c *Context, args []Value) Value { return f(c, args).V.Copy() })
	fn.code = f
	fn.CallRef = func(c *Context, args []Value) *Ref {
		if len(args) < fn.Required {
			return NewRef(fn.Call(c, args)) // which throws
		}
		return f(c, args)
	}
	return fn
}

// refFunc is the method as a Func that returns a reference, nil where it returns a value.
func (m *Method) refFunc(o *Object, static *Class) *Func {
	if m.CallRef == nil {
		return nil
	}
	return &Func{Params: m.Params, method: m, CallRef: m.refCall(o, static)}
}

// refCall is the CallRef of the method as a Func.
func (m *Method) refCall(o *Object, static *Class) func(c *Context, args []Value) *Ref {
	if m.CallRef == nil {
		return nil
	}
	return func(c *Context, args []Value) *Ref { return m.CallRef(c, o, static, args) }
}

// result calls f, which returns a reference: the result is that.
func (f *Func) result(c *Context, args []Value) Value {
	return RefValue(f.CallRef(c, f.sentCells(c, append([]Value(nil), args...))))
}

// IsRef reports whether the result of CallRef and its kin is a reference.
func (v Value) IsRef() bool { return v.k == KindRef }

// GivenRef is the reference that the result of CallRef and its kin is. A value gets a cell of its own and
// raises PHP's notice, where there is one.
func (v Value) GivenRef(c *Context, notice string) *Ref {
	if v.k == KindRef {
		return (*Ref)(v.p)
	}
	if notice != "" {
		c.Notice("%s", notice)
	}
	return NewRef(v)
}

// CallRef is Call. Its result is a reference where the function returns one.
func (v Value) CallRef(c *Context, args ...Value) Value {
	if f := c.resolveCall(v.Deref()); f.CallRef != nil {
		return f.result(c, args)
	}
	return v.Call(c, args...)
}

// CallMethodRef is CallMethod. Its result is a reference where the method returns one.
func (v Value) CallMethodRef(c *Context, name string, args ...Value) Value {
	return v.CallMethodRefIn(c, nil, name, args...)
}

// CallMethodRefIn is CallMethodIn. Its result is a reference where the method returns one.
func (v Value) CallMethodRefIn(c *Context, scope *Class, name string, args ...Value) Value {
	if v = v.Deref(); v.k == KindObject {
		o := v.AsObject()
		f, ok := o.Data.(*Func)
		if !ok || lower(name) != "__invoke" {
			f = nil
			if m := o.Class.methodFor(scope, lower(name)); m != nil && m.callable(scope) {
				if f = m.refFunc(o, o.Class); f != nil {
					c.beginMethod(m.class, m.Name, args)
				}
			}
		}
		if f != nil && f.CallRef != nil {
			return f.result(c, args)
		}
	}
	return v.CallMethodIn(c, scope, name, args...)
}

// CallStaticRef is CallStatic. Its result is a reference where the method returns one.
func (cl *Class) CallStaticRef(c *Context, scope *Class, name string, args ...Value) Value {
	if m := cl.find(lower(name)); m != nil && m.callable(scope) && m.Static && !m.Abstract {
		if f := m.refFunc(nil, cl); f != nil {
			return f.result(c, args)
		}
	}
	return cl.CallStatic(c, scope, name, args...)
}
