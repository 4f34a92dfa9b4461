// Fiber: PHP's class, over a coroutine that runs the function.

package php

// Fiber is what an object of PHP's class Fiber holds.
type Fiber struct {
	co        coroutine
	obj       *Object
	fn        *Func
	args      []Value
	passed    Value // what suspend() and resume() pass, by turns
	thrown    Value // what Fiber::suspend() throws, undefined for nothing
	result    Value
	outer     *Fiber // the fiber that resumed it
	begun     bool
	ended     bool
	failed    bool // ended by an exception
	waiting   bool
	closed    bool
	reporting int // the levels that are reported in it
}

// constructFiber is new Fiber(callback).
func constructFiber(c *Context, o *Object, args []Value) {
	if len(args) != 1 {
		c.BuiltinCount("Fiber::__construct", len(args), 1, true)
	}
	if o.Data != nil {
		c.Throw("FiberError", "Cannot call constructor twice")
	}
	f := &Fiber{obj: o, fn: c.Callable(args[0], "Fiber::__construct", 1, "callback"), reporting: reportingLevels(c.Ini("error_reporting"))}
	f.co.c, f.co.close, f.co.obj = c, f.close, o
	f.co.body = func() { unwound(c, &f.closed, func() { f.result = f.fn.Invoke(c, f.args...) }) }
	o.Data = f
	f.co.trace(&Frame{c: c})
}

// fiberOf returns the fiber of an object.
func fiberOf(c *Context, o *Object) *Fiber {
	f, ok := o.Data.(*Fiber)
	if !ok {
		c.Throw("FiberError", "The fiber has not been constructed")
	}
	return f
}

// run goes on with the fiber until it suspends itself or ends; it returns what was passed out.
func (f *Fiber) run(in Value) Value {
	c := f.co.c
	f.passed, f.waiting = in, false
	f.outer, c.coroutines.fiber = c.coroutines.fiber, f
	alive := false
	reporting := c.errs.reporting
	c.errs.reporting = f.reporting
	defer func() {
		f.reporting, c.errs.reporting = c.errs.reporting, reporting
		c.coroutines.fiber, f.outer = f.outer, nil
		if !alive {
			f.ended, f.failed = true, f.result.k == KindUndef
		}
	}()
	if alive = f.co.resume(); !alive {
		if f.result.k == KindUndef {
			f.result = Null // closed
		}
		return Null
	}
	f.waiting = true
	return f.passed
}

// mayRun throws where fibers cannot be switched any more.
func (f *Fiber) mayRun() { f.co.c.maySwitch() }

// maySwitch throws where fibers cannot be switched: while a destructor runs, and when the request
// has ended.
func (c *Context) maySwitch() {
	if c.coroutines.closing || c.coroutines.blocked > 0 {
		c.Throw("FiberError", "Cannot switch fibers in current execution context")
	}
}

// Start is start(args…).
func (f *Fiber) Start(args []Value) Value {
	f.mayRun()
	if f.begun {
		f.co.c.Throw("FiberError", "Cannot start a fiber that has already been started")
	}
	f.begun = true
	f.args = append(f.args, args...)
	return f.run(Null)
}

// Resume is resume(v).
func (f *Fiber) Resume(v Value) Value {
	f.mayRun()
	if !f.waiting {
		f.co.c.Throw("FiberError", "Cannot resume a fiber that is not suspended")
	}
	return f.run(v.Deref())
}

// Throw is throw(e).
func (f *Fiber) Throw(e Value) Value {
	c := f.co.c
	if e = e.Deref(); exceptionOf(e) == nil {
		c.Throw("TypeError", "Fiber::throw(): Argument #1 ($exception) must be of type Throwable, %s given", TypeName(e))
	}
	f.mayRun()
	if !f.waiting {
		c.Throw("FiberError", "Cannot resume a fiber that is not suspended")
	}
	f.thrown = e
	return f.run(Null)
}

// GetReturn is getReturn().
func (f *Fiber) GetReturn() Value {
	why := ""
	switch {
	case !f.begun:
		why = "The fiber has not been started"
	case !f.ended:
		why = "The fiber has not returned"
	case f.failed:
		why = "The fiber threw an exception"
	default:
		return f.result
	}
	f.co.c.Throw("FiberError", "Cannot get fiber return value: %s", why)
	return Null
}

// suspendFiber is Fiber::suspend(v). A generator that runs in the fiber is suspended with it.
func (c *Context) suspendFiber(v Value) Value {
	f := c.coroutines.fiber
	switch {
	case f == nil:
		c.Throw("FiberError", "Cannot suspend outside of a fiber")
	case f.closed:
		c.Throw("FiberError", "Cannot suspend in a force-closed fiber")
	}
	c.maySwitch()
	f.passed = v.Deref()
	c.leaveFiber(f)
	if f.closed {
		c.unwind()
	}
	if e := f.thrown; e.k != KindUndef {
		f.thrown = Value{}
		c.throw(e)
	}
	return f.passed
}

// leaveFiber switches from the coroutine that runs, which is the fiber's own or stands on it,
// to whoever resumed the fiber.
func (c *Context) leaveFiber(f *Fiber) {
	if co := c.coroutines.current; co != &f.co {
		co.leave(suspend)
		return
	}
	f.co.leave(nothing)
}

// close ends the fiber at the end of the request: finally blocks that it stands in run.
func (f *Fiber) close() {
	if f.waiting && !f.ended {
		f.closed = true
		f.run(Null)
	}
}

// fiberClass is PHP's class Fiber. It is set before any request; an initialiser would refer to
// itself.
var fiberClass *Class

func init() {
	fiberClass = &Class{Name: "Fiber", Internal: true, Final: true, Methods: map[string]*Method{}, Construct: constructFiber}
	add := func(name string, params []string, required int, f func(f *Fiber, args []Value) Value) {
		addMethod(fiberClass, name, params, required, func(c *Context, o *Object, args []Value) Value { return f(fiberOf(c, o), args) })
	}
	addMethod(fiberClass, "__construct", []string{"callback"}, 1, func(c *Context, o *Object, args []Value) Value {
		constructFiber(c, o, args)
		return Null
	})
	add("start", []string{"..."}, 0, func(f *Fiber, args []Value) Value { return f.Start(args) })
	add("resume", []string{"value"}, 0, func(f *Fiber, args []Value) Value { return f.Resume(ArgAt(args, 0).orNull()) })
	add("throw", []string{"exception"}, 1, func(f *Fiber, args []Value) Value { return f.Throw(args[0]) })
	add("isStarted", nil, 0, func(f *Fiber, _ []Value) Value { return Bool(f.begun) })
	add("isSuspended", nil, 0, func(f *Fiber, _ []Value) Value { return Bool(f.waiting) })
	add("isRunning", nil, 0, func(f *Fiber, _ []Value) Value { return Bool(f.begun && !f.waiting && !f.ended) })
	add("isTerminated", nil, 0, func(f *Fiber, _ []Value) Value { return Bool(f.ended) })
	add("getReturn", nil, 0, func(f *Fiber, _ []Value) Value { return f.GetReturn() })
	addMethod(fiberClass, "suspend", []string{"value"}, 0, func(c *Context, _ *Object, args []Value) Value { return FiberSuspend(c, ArgAt(args, 0).orNull()) })
	addMethod(fiberClass, "getCurrent", nil, 0, func(c *Context, _ *Object, _ []Value) Value { return CurrentFiber(c) })
	fiberClass.Methods["suspend"].Static = true
	fiberClass.Methods["getcurrent"].Static = true
}

// FiberSuspend is Fiber::suspend(v).
func FiberSuspend(c *Context, v Value) Value { return c.suspendFiber(v) }

// CurrentFiber is Fiber::getCurrent().
func CurrentFiber(c *Context) Value {
	if f := c.coroutines.fiber; f != nil {
		return f.obj.Value()
	}
	return Null
}

// orNull returns null for an argument that was not passed.
func (v Value) orNull() Value {
	if v.k == KindUndef {
		return Null
	}
	return v
}
