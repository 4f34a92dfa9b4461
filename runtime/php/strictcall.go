// Calls through values in files with declare(strict_types=1): a function takes what it is passed without
// conversion, also where the file that declares it is not strict.

package php

import "fmt"

// StrictCall is `$v(args…)` in strict mode.
func (v Value) StrictCall(c *Context, args ...Value) Value {
	f := c.resolveCall(v.Deref())
	for i := range args {
		p, ok := f.param(i)
		if !ok || p.Types == 0 {
			continue
		}
		x := args[i].Deref()
		if maskOf(x)&p.Types != 0 || x.k == KindUndef || x.k == KindInt && p.Types&TFloat != 0 {
			continue
		}
		if _, ok := c.coerce(x, p.Types|Strict); !ok {
			f.refuse(c, x, i, p)
		}
	}
	return f.Value().Call(c, args...)
}

// param returns the parameter that takes argument i.
func (f *Func) param(i int) (Param, bool) {
	if n := len(f.Params); i >= n {
		if i = n - 1; n == 0 || !f.Params[i].Variadic {
			return Param{}, false
		}
	}
	return f.Params[i], true
}

// refuse throws the TypeError of argument i.
func (f *Func) refuse(c *Context, v Value, i int, p Param) {
	if f.Internal {
		c.ArgType(v, p.Types.argString(), f.Name, i+1, p.Name)
	}
	name := ""
	if !p.Variadic {
		name = " ($" + p.Name + ")"
	}
	t := c.stack(2)
	msg := fmt.Sprintf("%s(): Argument #%d%s must be of type %s, %s given", f.Name, i+1, name, p.Types, TypeName(v))
	if t.called == "" {
		msg += fmt.Sprintf(", called in %s on line %d", t.file, t.line)
	}
	pos, called, ok := c.App.Map.codeOf(f.code)
	if f.code == nil || !ok || !f.isClosure() {
		c.throwDeclared("TypeError", msg, f.Name, t)
	}
	call := TraceFrame{File: t.file, Line: t.line, Func: called, args: c.begunArgs(f.Name)}
	e := &Exception{Message: msg, File: c.File(pos.Path), Line: pos.Line}
	e.Trace = append([]TraceFrame{call}, t.trace...)
	c.throwTraced("TypeError", e)
}
