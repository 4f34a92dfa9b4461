// Arguments of standard functions: conversion in weak and strict mode, the
// deprecation of null, and the texts of the errors.

package php

import (
	"fmt"
	"strings"
	"unsafe"
)

// Arg converts v to a type of the mask for parameter pos of the standard
// function fn.
func (c *Context) Arg(v Value, m TypeMask, fn string, pos int, name string) Value {
	v = v.Deref()
	if maskOf(v)&m != 0 && v.k != KindUndef {
		return v
	}
	if v.k <= KindNull && m&(TNull|Strict) == 0 && m&(TBool|TInt|TFloat|TString) != 0 {
		c.Deprecated("%s(): Passing null to parameter #%d ($%s) of type %s is deprecated", fn, pos, name, (m &^ Strict).argString())
		return nullAs(m)
	}
	r, ok := c.coerce(v, m)
	if !ok {
		c.ArgType(v, (m &^ Strict).argString(), fn, pos, name)
	}
	return r
}

// argString is String with the order in which standard functions print unions.
func (m TypeMask) argString() string { return m.String() }

// nullAs is null converted to the scalar type of a mask.
func nullAs(m TypeMask) Value {
	switch {
	case m&TString != 0:
		return String("")
	case m&TInt != 0:
		return Int(0)
	case m&TFloat != 0:
		return Float(0)
	}
	return False
}

// ArgType throws the TypeError of an argument whose type reads want.
func (c *Context) ArgType(v Value, want, fn string, pos int, name string) {
	c.throwBuiltin("TypeError", fn, fmt.Sprintf("%s(): Argument #%d ($%s) must be of type %s, %s given", fn, pos, name, want, TypeName(v)))
}

// throwBuiltin throws an exception of a standard function. Its call is the
// first of the trace, also where the caller has checked the arguments.
func (c *Context) throwBuiltin(class, fn, msg string) {
	v := c.newThrowable(class, msg, 0)
	e := exceptionOf(v).locate()
	if c.App.Map != nil && !isFrameless(fn) && (len(e.Trace) == 0 || e.Trace[0].Func != fn || e.Trace[0].File != e.File) {
		call := TraceFrame{File: e.File, Line: e.Line, Func: strings.Replace(fn, "::", "->", 1), args: c.begunArgs(fn), library: true}
		e.Trace = append([]TraceFrame{call}, e.Trace...)
	}
	c.throw(v)
}

// ArgError throws an exception about an argument: msg follows the argument's
// name, as in "must be greater than 0".
func (c *Context) ArgError(class, fn string, pos int, name, msg string) {
	c.throwBuiltin(class, fn, fmt.Sprintf("%s(): Argument #%d ($%s) %s", fn, pos, name, msg))
}

// ArgInt converts v for a standard function's int parameter.
func (c *Context) ArgInt(v Value, fn string, pos int, name string) int {
	if v.k == KindInt {
		return v.AsInt()
	}
	return c.Arg(v, TInt, fn, pos, name).AsInt()
}

// ArgFloat converts v for a standard function's float parameter.
func (c *Context) ArgFloat(v Value, fn string, pos int, name string) float64 {
	if v.k == KindFloat {
		return v.AsFloat()
	}
	return c.Arg(v, TFloat, fn, pos, name).AsFloat()
}

// ArgString converts v for a standard function's string parameter.
func (c *Context) ArgString(v Value, fn string, pos int, name string) string {
	if v.k == KindString {
		return v.AsString()
	}
	return c.Arg(v, TString, fn, pos, name).AsString()
}

// ArgBool converts v for a standard function's bool parameter.
func (c *Context) ArgBool(v Value, fn string, pos int, name string) bool {
	if v.k == KindBool {
		return v.AsBool()
	}
	return c.Arg(v, TBool, fn, pos, name).AsBool()
}

// ArgArray converts v for a standard function's array parameter.
func (c *Context) ArgArray(v Value, fn string, pos int, name string) Array {
	if v.k == KindArray {
		return v.AsArray()
	}
	return c.Arg(v, TArray, fn, pos, name).AsArray()
}

// ArrayIn returns the array in *v, for a standard function that changes it in place; it calls
// nothing of the program's meanwhile, so that *v stays an array.
func (c *Context) ArrayIn(v *Value, fn string, pos int, name string) *Array {
	if v.k == KindRef {
		v = &v.AsRef().V
	}
	if v.k != KindArray {
		c.Arg(*v, TArray, fn, pos, name)
	}
	return (*Array)(unsafe.Pointer(&v.p))
}

// ArgNumber converts v for a standard function's int|float parameter.
func (c *Context) ArgNumber(v Value, fn string, pos int, name string) Number {
	if v.k == KindInt || v.k == KindFloat {
		return v.AsNumber()
	}
	return c.Arg(v, TNumber, fn, pos, name).AsNumber()
}

// ArgFunc converts v for a standard function's callable parameter.
func (c *Context) ArgFunc(v Value, fn string, pos int, name string) *Func {
	return c.Callable(v, fn, pos, name)
}

// ArgFuncOrNull converts v for a ?callable parameter: nil for null.
func (c *Context) ArgFuncOrNull(v Value, fn string, pos int, name string) *Func {
	v = v.Deref()
	if v.IsNull() {
		return nil
	}
	f, why := c.findCallable(v)
	if f == nil {
		c.ArgError("TypeError", fn, pos, name, "must be a valid callback or null, "+why)
	}
	return f
}

// nullableCallbacks are the functions that also take null, wherever they are called without it.
var nullableCallbacks = map[string]bool{"array_map": true, "array_filter": true, "set_error_handler": true, "set_exception_handler": true}

// Callable resolves a callable argument of the standard function fn.
func (c *Context) Callable(v Value, fn string, pos int, param string) *Func {
	return c.callableAt(&site{c: c}, v, fn, pos, param)
}

func (c *Context) callableAt(at *site, v Value, fn string, pos int, param string) *Func {
	f, why := at.find(v.Deref())
	if f == nil {
		or := ""
		if nullableCallbacks[fn] {
			or = " or null"
		}
		c.ArgError("TypeError", fn, pos, param, "must be a valid callback"+or+", "+why)
	}
	return f
}

// FindCallable resolves a callable, or says why it is none as PHP's messages
// do.
func (c *Context) FindCallable(v Value) (f *Func, why string) { return c.findCallable(v.Deref()) }

// CallableIn is Callable in a method of this, which a callable such as 'parent::name' runs on.
func (c *Context) CallableIn(this *Object, v Value, fn string, pos int, param string) *Func {
	return c.callableAt(&site{c: c, this: this}, v, fn, pos, param)
}
