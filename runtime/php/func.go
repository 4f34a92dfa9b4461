// Func: a callable, and how dynamic code calls it.

package php

import (
	"strings"
	"sync/atomic"
)

// Func is a callable: a closure, or a named function for dynamic calls.
type Func struct {
	Name   string
	Params []Param
	// Call runs the function. For a by-reference parameter the argument is a
	// RefValue. The callee must not keep args: callers reuse the slice.
	Call func(c *Context, args []Value) Value
	// CallRef is Call for a function that returns a reference, nil for all others.
	CallRef func(c *Context, args []Value) *Ref
	// Required is the number of parameters without a default. It is checked by
	// Call itself, which knows the text of its own error.
	Required int
	// Internal marks a standard function.
	Internal bool
	// This is the object that a method is bound to.
	This *Object

	static *Class  // the class that a static method was named with
	method *Method // the method that it is, nil for others

	// Of a closure that can be bound anew: what it is bound to, and how it is made for something else.
	at   *Bound
	make func(b *Bound) *Func
	kind closureKind
	info int // the place of its description in Reflection.Funcs, from 1

	// The function itself where it takes one to three values, so that a call needs no slice.
	f1 func(c *Context, a Value) Value
	f2 func(c *Context, a, b Value) Value
	f3 func(c *Context, a, b, d Value) Value

	code any // its code, for its place in errors; nil for most

	obj atomic.Pointer[Object]
}

// byValue are the parameters of functions that take values; nobody writes to them.
var byValue [4]Param

// Param is a parameter of a Func.
type Param struct {
	Name                      string
	ByRef, Variadic, Optional bool
	// Types are the declared ones where only scalars and the like are, in programs with strict calls.
	Types TypeMask
}

// Value returns the function as a Closure object, always the same one; a nil
// function is null.
func (f *Func) Value() Value {
	if f == nil {
		return Null
	}
	o := f.obj.Load()
	if o == nil {
		o = &Object{Class: closureClass, Data: f}
		if !f.obj.CompareAndSwap(nil, o) {
			o = f.obj.Load()
		}
	}
	return o.Value()
}

// Func0 returns a Func without parameters.
func Func0(name string, f func(c *Context) Value) *Func {
	return &Func{Name: name, Call: func(c *Context, _ []Value) Value { return f(c) }}
}

// Func1 returns a Func of one required parameter.
func Func1(name string, f func(c *Context, a Value) Value) *Func {
	fn := &Func{Name: name, Params: byValue[:1], Required: 1, f1: f}
	fn.Call = func(c *Context, args []Value) Value {
		if len(args) < 1 {
			fn.tooFew(c, f, len(args), true)
		}
		return f(c, args[0].Deref())
	}
	return fn
}

// Func2 returns a Func of two required parameters.
func Func2(name string, f func(c *Context, a, b Value) Value) *Func {
	fn := &Func{Name: name, Params: byValue[:2], Required: 2, f2: f}
	fn.Call = func(c *Context, args []Value) Value {
		if len(args) < 2 {
			fn.tooFew(c, f, len(args), true)
		}
		return f(c, args[0].Deref(), args[1].Deref())
	}
	return fn
}

// Func3 returns a Func of three required parameters.
func Func3(name string, f func(c *Context, a, b, d Value) Value) *Func {
	fn := &Func{Name: name, Params: byValue[:3], Required: 3, f3: f}
	fn.Call = func(c *Context, args []Value) Value {
		if len(args) < 3 {
			fn.tooFew(c, f, len(args), true)
		}
		return f(c, args[0].Deref(), args[1].Deref(), args[2].Deref())
	}
	return fn
}

// Func4 returns a Func of four required parameters.
func Func4(name string, f func(c *Context, a, b, d, e Value) Value) *Func {
	fn := &Func{Name: name, Params: byValue[:], Required: 4}
	fn.Call = func(c *Context, args []Value) Value {
		if len(args) < 4 {
			fn.tooFew(c, f, len(args), true)
		}
		return f(c, args[0].Deref(), args[1].Deref(), args[2].Deref(), args[3].Deref())
	}
	return fn
}

// FuncN returns a Func that handles its arguments itself.
func FuncN(name string, params []Param, f func(c *Context, args []Value) Value) *Func {
	required, all := 0, 0
	for _, p := range params {
		if !p.Variadic {
			all++
		}
		if !p.Optional && !p.Variadic {
			required++
		}
	}
	exactly := required == all
	fn := &Func{Name: name, Params: params, Required: required, code: f}
	fn.Call = func(c *Context, args []Value) Value {
		if len(args) < required {
			fn.tooFew(c, f, len(args), exactly)
		}
		return f(c, args)
	}
	return fn
}

// Builtin returns a standard function for calls by name: PHP takes required to most
// arguments, or any number from there where most is negative.
func Builtin(name string, required, most int, params []Param, f func(c *Context, args []Value) Value) *Func {
	variadic := len(params) > 0 && params[len(params)-1].Variadic
	return &Func{Name: name, Params: params, Required: required, Internal: true, Call: func(c *Context, args []Value) Value {
		switch n := len(args); {
		case n < required:
			c.BuiltinCount(name, n, required, required == most)
		case most >= 0 && n > most:
			c.BuiltinCount(name, n, most, required == most)
		case n > len(params) && !variadic:
			c.Unsupported("P2G303", name+"() is called by name with more arguments than are supported")
		}
		return f(c, args)
	}}
}

// ByRef reports whether parameter i is taken by reference.
func (f *Func) ByRef(i int) bool {
	if i < len(f.Params) {
		return f.Params[i].ByRef
	}
	n := len(f.Params)
	return n > 0 && f.Params[n-1].Variadic && f.Params[n-1].ByRef
}

// Invoke calls f with values. A by-reference parameter gets a cell of its own,
// as a call by callback does after PHP's warning.
func (f *Func) Invoke(c *Context, args ...Value) Value {
	return f.Call(c, f.cells(args))
}

// Call is `$v(args…)`: v may be a closure, a function's name or a callable
// array.
func (v Value) Call(c *Context, args ...Value) Value {
	f := c.resolveCall(v.Deref())
	switch n := len(args); {
	case f.f1 != nil && n > 0:
		return f.f1(c, args[0].Deref())
	case f.f2 != nil && n > 1:
		return f.f2(c, args[0].Deref(), args[1].Deref())
	case f.f3 != nil && n > 2:
		return f.f3(c, args[0].Deref(), args[1].Deref(), args[2].Deref())
	}
	// A copy, so that args can stay on the stack. Callees do not keep the list.
	list := c.recent.args
	c.recent.args = nil
	list = append(list[:0], args...)
	result := f.sent(c, list...)
	clear(list)
	c.recent.args = list
	return result
}

// Call1 calls f with one value, without a list of arguments where it takes just that.
func (f *Func) Call1(c *Context, a Value) Value {
	if f.f1 != nil {
		return f.f1(c, a.Deref())
	}
	return f.Call(c, []Value{a})
}

// Call2 is Call1 for two values.
func (f *Func) Call2(c *Context, a, b Value) Value {
	if f.f2 != nil {
		return f.f2(c, a.Deref(), b.Deref())
	}
	return f.Call(c, []Value{a, b})
}

// resolveCall returns the function that `$v()` calls, or throws PHP's Error.
func (c *Context) resolveCall(v Value) *Func {
	switch v.k {
	case KindObject:
		if f, ok := v.AsObject().Data.(*Func); ok {
			return f
		}
		if f := v.AsObject().method("__invoke"); f != nil {
			return f
		}
		c.Throw("Error", "Object of type %s is not callable", TypeName(v))
	case KindString:
		if c.recent.f != nil && c.recent.name == v.AsString() {
			return c.recent.f
		}
		if f := c.Function(v.AsString()); f != nil { // it stays what the name means
			c.recent.name, c.recent.f = strings.Clone(v.AsString()), f
			return f
		}
		if class, method, ok := strings.Cut(v.AsString(), "::"); ok {
			return c.ClassOf(String(class)).staticFunc(c, (&site{c: c}).scope, method)
		}
		if name := plainName(v.AsString()); c.App.Decls[name] == nil && isLibrary(name) {
			c.Unsupported("P2G301", "function "+v.AsString()+"() is called by a name that the conversion did not see")
		}
		c.UndefinedFunction(v.AsString())
	case KindArray:
		return c.arrayCallable(v.AsArray())
	}
	c.Throw("Error", "Value of type %s is not callable", TypeName(v))
	return nil
}

// arrayCallable resolves `[$object, 'method']` and `['Class', 'method']`.
func (c *Context) arrayCallable(a Array) *Func {
	obj, name := a.PeekAt(0), a.PeekAt(1)
	if a.Len() != 2 {
		c.Throw("Error", "Array callback must have exactly two elements")
	}
	if obj.IsUndef() || name.IsUndef() {
		c.Throw("Error", "Array callback has to contain indices 0 and 1")
	}
	if obj.k != KindObject && obj.k != KindString {
		c.Throw("Error", "First array member is not a valid class name or object")
	}
	if name.k != KindString {
		c.Throw("Error", "Second array member is not a valid method")
	}
	if obj.k == KindObject {
		return obj.AsObject().methodFunc(c, (&site{c: c}).scope, name.AsString())
	}
	return c.ClassOf(obj).staticFunc(c, (&site{c: c}).scope, name.AsString())
}
