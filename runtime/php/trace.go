// Traces: the PHP calls on the Go stack, for exceptions.

package php

import (
	"runtime"
	"strings"
)

// TraceFrame is one entry of an exception's trace.
type TraceFrame struct {
	File string // "" for a call from inside the engine
	Line int
	Func string

	args     *callArgs // nil where they are not known
	library  bool      // a function of PHP's own
	included bool      // an include
}

// tracer builds a trace from Go frames, innermost first.
type tracer struct {
	c      *Context
	file   string
	line   int
	trace  []TraceFrame
	found  bool   // file and line are set
	open   bool   // inside the Go functions of one PHP function
	callee string // the PHP function whose call comes next
	latest string // the PHP function of the frame before
	inner  string // the standard function between two PHP functions
	called string // the standard function that was the first found, if one was
	within string // the Go function literal that was the last to end a PHP function
	in     funcRange
	loops  loops
	beside bool     // the Go frame before ended a PHP function
	bounds []*Bound // of the closures further out
	before *tracer  // the state before a Go function that the map does not list, while inside
}

// stack walks the Go stack for the position that is being executed and the
// calls that led to it. skip counts the Go frames to leave out.
func (c *Context) stack(skip int) *tracer {
	t := c.walk(c.withoutEnding(c.callers(skip+1)), c.bounds)
	c.attach(t.trace, c.snapshot())
	return t
}

// walk is stack for Go frames that were collected before.
func (c *Context) walk(pcs []uintptr, bounds []*Bound) *tracer {
	t := &tracer{c: c, file: c.mainFile(), bounds: bounds}
	if c.App.Map == nil {
		return t
	}
	frames := runtime.CallersFrames(pcs)
	for more := len(pcs) > 0; more; {
		var f runtime.Frame
		f, more = frames.Next()
		if !t.loops.skips(&f, t.c.App.Map.file(&f)) {
			t.add(&f)
		}
	}
	if t.callee != "" && t.callee != includeCall && t.callee != evalCall { // called by the engine itself: a handler
		t.trace = append(t.trace, TraceFrame{Func: t.callee})
	}
	return t
}

// add looks at the next Go frame outwards.
func (t *tracer) add(f *runtime.Frame) {
	p, ok := t.c.App.Map.pos(f)
	if !ok {
		if n := len(t.bounds); n > 0 && strings.HasSuffix(f.Function, boundFrame) {
			if t.callee != "" && isClosureName(t.callee) {
				t.callee = t.bounds[n-1].traceName(t.callee)
			}
			t.bounds = t.bounds[:n-1]
		}
		t.beside = false
		if t.open && strings.HasSuffix(f.Function, "/php.unwound") { // the bottom of a generator's stack
			t.open, t.before, t.callee = false, nil, t.latest
		}
		name, ok := builtinName(f.Function)
		if !ok {
			name, ok = t.c.App.Map.libraryFunc(f)
		}
		if ok && (!t.open || t.before != nil) {
			if t.before != nil { // that was no PHP: it only passes a callback's arguments on
				*t = *t.before
			}
			t.inner = name
		}
		return
	}
	if t.within != "" && t.c.App.Map.helperOf(t.within, t.in, f) {
		t.within = f.Function
		return
	}
	name, listed := t.c.App.Map.funcName(f)
	t.latest = name
	if name != "" && name == t.callee && !t.open && t.beside && !isClosureName(name) && literal.MatchString(f.Function) && !t.c.App.Map.iterates(f) {
		return // passes a callback's arguments on to the function of that name
	}
	if !t.open {
		if !listed {
			saved := *t
			t.before = &saved
		}
		t.call(t.c.File(p.Path), p.Line)
		t.open = true
	}
	// Go functions that the map does not list, such as the bodies of try,
	// belong to the next that is.
	if listed {
		t.open, t.before, t.beside = false, nil, true
		t.callee, t.within = name, ""
		if isClosureName(name) {
			t.within = f.Function
			t.in, _ = t.c.App.Map.funcAround(f)
		}
		if name == "" && t.found {
			if t.callee = includeCall; strings.HasSuffix(p.Path, evalEnding) {
				t.callee = evalCall
			}
		}
	}
}

// includeCall stands for the call of a script by another; whether it was
// include or require is not known.
const includeCall = "include"

// evalCall stands for the call of constant code; evalEnding ends the name that it has as a script.
const (
	evalCall   = "eval"
	evalEnding = ") : eval()'d code"
)

// call enters the place of a call.
func (t *tracer) call(file string, line int) {
	if !t.found {
		t.file, t.line, t.found, t.called = file, line, true, t.inner
	}
	switch {
	case t.callee != "" && t.inner != "":
		t.trace = append(t.trace, TraceFrame{Func: t.callee}, TraceFrame{File: file, Line: line, Func: t.inner, library: true})
	case t.callee != "":
		t.trace = append(t.trace, TraceFrame{File: file, Line: line, Func: t.callee})
	case t.inner != "":
		t.trace = append(t.trace, TraceFrame{File: file, Line: line, Func: t.inner, library: true})
	}
	t.inner = ""
}
