// Parameters and results of the program's own functions, in weak and strict
// mode. The checks run at the call, so the position of the call is the
// "called in" of the message; the error itself is at the declaration.

package php

import (
	"fmt"
	"strings"
)

// Param converts v to a type of the mask for parameter pos of fn; name "" is
// a variadic parameter.
func (c *Context) Param(v Value, m TypeMask, fn string, pos int, name string) Value {
	v = v.Deref()
	if maskOf(v)&m != 0 && v.k != KindUndef {
		return v
	}
	if v.k == KindFloat || v.k == KindString { // what is deprecated is said of the declaration
		c.errs.of = fn
		defer func() { c.errs.of = "" }()
	}
	if v.k <= KindNull && c.inLibrary(fn) {
		return c.Arg(v, m, fn, pos, name)
	}
	r, ok := c.coerce(v, m)
	if !ok {
		c.ParamType(v, m.String(), fn, pos, name)
	}
	return r
}

// inLibrary reports whether a function or method belongs to PHP's library and is written in PHP.
func (c *Context) inLibrary(fn string) bool {
	class, name, method := strings.Cut(fn, "::")
	if !method {
		return isLibrary(lower(fn))
	}
	if name == "{closure}" { // bound to an object of that class
		return false
	}
	cl := c.DeclaredClass(class)
	return cl != nil && cl.Internal
}

// ParamType throws the TypeError of a parameter whose type reads want.
func (c *Context) ParamType(v Value, want, fn string, pos int, name string) {
	if c.inLibrary(fn) {
		c.ArgType(v, want, fn, pos, name)
	}
	t := c.stack(1)
	if name != "" {
		name = " ($" + name + ")"
	}
	msg := fmt.Sprintf("%s(): Argument #%d%s must be of type %s, %s given", fn, pos, name, want, TypeName(v))
	if isClosureName(fn) && len(t.trace) > 0 { // a closure checks by itself: it is the first call
		if from := t.trace[0]; from.File != "" {
			msg += fmt.Sprintf(", called in %s on line %d", from.File, from.Line)
		}
		c.throwTraced("TypeError", &Exception{Message: msg, File: t.file, Line: t.line, Trace: t.trace})
	}
	if t.called == "" {
		msg += fmt.Sprintf(", called in %s on line %d", t.file, t.line)
	}
	c.throwDeclared("TypeError", msg, fn, t)
}

// throwTraced throws an exception whose place is known.
func (c *Context) throwTraced(class string, e *Exception) {
	if n := len(c.calls); n > 0 {
		c.calls[n-1].entering = "" // it does not run
	}
	e.Code, e.Previous = Int(0), Null
	if c.iniBool(ignoreArgs) {
		for i := range e.Trace {
			e.Trace[i].args = nil
		}
	}
	o := c.number(&Object{Class: c.FindClass(class), Data: e})
	c.throw(o.Value())
}

// frameName is the name of fn in a trace: A->f for a method of objects.
func (c *Context) frameName(fn string) string {
	class, method, ok := strings.Cut(fn, "::")
	if !ok {
		return fn
	}
	if strings.HasPrefix(method, "$") { // a property's hook
		return class + "->" + method
	}
	if cl := c.FindClass(class); cl != nil {
		if m := cl.Method(method); m != nil && !m.Static {
			return class + "->" + method
		}
	}
	return fn
}

// throwDeclared throws an exception whose place is fn's declaration and whose
// trace begins with the call of fn, which t has found.
func (c *Context) throwDeclared(class, msg, fn string, t *tracer) {
	call := TraceFrame{File: t.file, Line: t.line, Func: c.frameName(fn)}
	if t.called != "" { // fn is a callback: the trace has the standard function
		call = TraceFrame{Func: fn}
	}
	e := &Exception{Message: msg, File: t.file, Line: t.line}
	call.args = c.begunArgs(fn)
	e.Trace = append([]TraceFrame{call}, t.trace...)
	if p, ok := c.declaredAt(fn); ok {
		e.File, e.Line = c.File(p.Path), p.Line
	}
	c.throwTraced(class, e)
}

// ParamInt converts v for an int parameter.
func (c *Context) ParamInt(v Value, fn string, pos int, name string) int {
	if v.k == KindInt {
		return v.AsInt()
	}
	return c.Param(v, TInt, fn, pos, name).AsInt()
}

// ParamWhole converts a number for an int parameter: a float that arithmetic gave beyond the range
// of ints is PHP's TypeError.
func (c *Context) ParamWhole(n Number, fn string, pos int, name string) int {
	if n.IsInt() {
		return n.AsInt()
	}
	return c.Param(n.Value(), TInt, fn, pos, name).AsInt()
}

// ParamFloat converts v for a float parameter.
func (c *Context) ParamFloat(v Value, fn string, pos int, name string) float64 {
	if v.k == KindFloat {
		return v.AsFloat()
	}
	return c.Param(v, TFloat, fn, pos, name).AsFloat()
}

// ParamString converts v for a string parameter.
func (c *Context) ParamString(v Value, fn string, pos int, name string) string {
	if v.k == KindString {
		return v.AsString()
	}
	return c.Param(v, TString, fn, pos, name).AsString()
}

// ParamBool converts v for a bool parameter.
func (c *Context) ParamBool(v Value, fn string, pos int, name string) bool {
	if v.k == KindBool {
		return v.AsBool()
	}
	return c.Param(v, TBool, fn, pos, name).AsBool()
}

// ParamArray converts v for an array parameter.
func (c *Context) ParamArray(v Value, fn string, pos int, name string) Array {
	if v.k == KindArray {
		return v.AsArray()
	}
	return c.Param(v, TArray, fn, pos, name).AsArray()
}

// Return converts v to the declared result of fn.
func (c *Context) Return(v Value, m TypeMask, fn string) Value {
	v = v.Deref()
	if maskOf(v)&m != 0 && v.k != KindUndef {
		return v
	}
	r, ok := c.coerce(v, m)
	if !ok {
		c.ReturnType(v, m.String(), fn)
	}
	return r
}

// ReturnType throws the TypeError of a result whose type reads want. An
// undefined v is a function that ended without return.
func (c *Context) ReturnType(v Value, want, fn string) {
	got := TypeName(v) + " returned"
	if v.k == KindUndef {
		got = "none returned"
	}
	c.Throw("TypeError", "%s(): Return value must be of type %s, %s", fn, want, got)
}

// ReturnWhole converts a number to an int result: a float that arithmetic gave beyond the range
// of ints is PHP's TypeError.
func (c *Context) ReturnWhole(n Number, fn string) int {
	if n.IsInt() {
		return n.AsInt()
	}
	return c.ReturnInt(n.Value(), fn)
}

// ReturnInt converts v to fn's result of type int.
func (c *Context) ReturnInt(v Value, fn string) int { return c.Return(v, TInt, fn).AsInt() }

// ReturnFloat converts v to fn's result of type float.
func (c *Context) ReturnFloat(v Value, fn string) float64 { return c.Return(v, TFloat, fn).AsFloat() }

// ReturnString converts v to fn's result of type string.
func (c *Context) ReturnString(v Value, fn string) string { return c.Return(v, TString, fn).AsString() }

// ReturnBool converts v to fn's result of type bool.
func (c *Context) ReturnBool(v Value, fn string) bool { return c.Return(v, TBool, fn).AsBool() }

// ReturnArray converts v to fn's result of type array.
func (c *Context) ReturnArray(v Value, fn string) Array { return c.Return(v, TArray, fn).AsArray() }

// NumberInt converts a number to an int that is declared as such: a float that
// is not whole loses its fraction with a deprecation, one that does not fit
// fails with want's TypeError.
func (c *Context) NumberInt(n Number, fn string, pos int, name string) int {
	if n.IsInt() {
		return n.AsInt()
	}
	return c.ParamInt(n.Value(), fn, pos, name)
}

// TooFew throws the ArgumentCountError of a call of the program's function fn
// with too few arguments.
func (c *Context) TooFew(fn string, passed, required int, exactly bool) {
	how := "at least"
	if exactly {
		how = "exactly"
	}
	if f := c.App.Funcs[lower(fn)]; f != nil && f.Internal || c.inLibrary(fn) {
		c.BuiltinCount(fn, passed, required, exactly)
	}
	t := c.stack(1)
	where := ""
	if t.called == "" {
		where = fmt.Sprintf(" in %s on line %d", t.file, t.line)
	}
	c.throwDeclared("ArgumentCountError", fmt.Sprintf("Too few arguments to function %s(), %d passed%s and %s %d expected",
		fn, passed, where, how, required), fn, t)
}

// tooFew is TooFew of a Func whose Go code is known.
func (f *Func) tooFew(c *Context, code any, passed int, exactly bool) {
	if !f.isClosure() {
		c.TooFew(f.Name, passed, f.Required, exactly)
	}
	how := "at least"
	if exactly {
		how = "exactly"
	}
	t := c.stack(2)
	where := ""
	if t.called == "" {
		where = fmt.Sprintf(" in %s on line %d", t.file, t.line)
	}
	msg := fmt.Sprintf("Too few arguments to function %s(), %d passed%s and %s %d expected", f.Name, passed, where, how, f.Required)
	e := &Exception{Message: msg, File: t.file, Line: t.line}
	call := TraceFrame{File: t.file, Line: t.line, Func: f.Name}
	if pos, name, ok := c.App.Map.codeOf(code); ok {
		e.File, e.Line, call.Func = c.File(pos.Path), pos.Line, name
	}
	if t.called != "" {
		call = TraceFrame{Func: call.Func}
	}
	call.args = c.begunArgs(f.Name)
	e.Trace = append([]TraceFrame{call}, t.trace...)
	c.throwTraced("ArgumentCountError", e)
}

// WrongCount is BuiltinCount in the place of the call's value.
func (c *Context) WrongCount(fn string, passed, expected int, exactly bool) Value {
	c.BuiltinCount(fn, passed, expected, exactly)
	return Null
}

// BuiltinCount throws the ArgumentCountError of a standard function.
func (c *Context) BuiltinCount(fn string, passed, expected int, exactly bool) {
	how := "at least"
	if exactly {
		how = "exactly"
	} else if passed > expected {
		how = "at most"
	}
	s := "s"
	if expected == 1 {
		s = ""
	}
	c.throwBuiltin("ArgumentCountError", fn, fmt.Sprintf("%s() expects %s %d argument%s, %d given", fn, how, expected, s, passed))
}
