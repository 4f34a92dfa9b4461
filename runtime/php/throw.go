// Throwing and catching: PHP exceptions are one Go panic type, raised in one
// function; exit is another that nothing catches.

package php

import "fmt"

// Thrown is the panic value of a PHP exception.
type Thrown struct {
	Value Value

	c *Context // of one that is returned
}

// Error describes the exception for Go code that meets it.
func (t *Thrown) Error() string {
	if e := exceptionOf(t.Value); e != nil {
		return t.Value.AsObject().Class.Name + ": " + e.Message
	}
	return "PHP exception"
}

// exitPanic is the panic value of exit and of fatal errors.
type exitPanic struct{}

// Throw throws a new exception of a built-in class. It does not return.
func (c *Context) Throw(class, format string, args ...any) {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	c.throw(c.newThrowable(class, msg, 0))
}

// throwAt throws a new exception of a built-in class that says it is from another place.
func (c *Context) throwAt(class, msg, file string, line int) {
	v := c.newThrowable(class, msg, 0)
	e := exceptionOf(v).locate()
	e.File, e.Line = file, line
	c.throw(v)
}

// ThrowObject is `throw v`.
func (c *Context) ThrowObject(v Value) {
	v = v.Deref()
	if v.k != KindObject {
		c.Throw("Error", "Can only throw objects")
	}
	if exceptionOf(v) == nil && !isClosed(v) {
		c.Throw("Error", "Cannot throw objects that do not implement Throwable")
	}
	c.throw(v)
}

// throw is the only place that raises a PHP exception.
func (c *Context) throw(v Value) {
	t := &Thrown{Value: v}
	c.flying = t
	panic(t)
}

// Catch runs body and returns the exception that it threw, null if none. An
// exit and a Go panic pass through.
func Catch(c *Context, body func()) (thrown Value) {
	thrown = Null
	defer c.land(&thrown)
	body()
	return
}

// land is deferred where exceptions are caught: it stops the one that flies and stores it.
func (c *Context) land(thrown *Value) {
	if c.flying == nil {
		return
	}
	switch r := recover().(type) {
	case nil:
	case *Thrown:
		c.flying = nil
		*thrown = r.Value
	default:
		panic(r)
	}
}

// Finally runs body and then after, also if body throws. What after throws
// replaces the exception, which becomes its previous. An exit skips after. If
// after returns true it has ended the function with `return`, which drops the
// exception.
func Finally(c *Context, body func(), after func() (returned bool)) {
	e := Catch(c, body)
	returned := false
	later := Catch(c, func() { returned = after() })
	switch {
	case later.IsSet():
		chain(later, e)
		c.throw(later)
	case e.IsSet() && !returned:
		c.throw(e)
	}
}

// Try is try/catch/finally: catch returns false for an exception that none of
// the catch clauses takes. catch and finally may be nil.
func Try(c *Context, body func(), catch func(e Value) bool, finally func()) {
	guarded := func() {
		e := Catch(c, body)
		if e.IsSet() && (catch == nil || !catch(e)) {
			c.throw(e)
		}
	}
	if finally == nil {
		guarded()
		return
	}
	Finally(c, guarded, func() bool {
		finally()
		return false
	})
}

// chain makes old the first cause of e, as PHP does when e is thrown while old
// is on its way.
func chain(e, old Value) {
	if old.k != KindObject || e.p == old.p || isClosed(old) {
		return
	}
	for {
		x := exceptionOf(e)
		if x == nil {
			return
		}
		if x.Previous.k != KindObject {
			x.Previous = old
			return
		}
		if e = x.Previous; e.p == old.p {
			return
		}
	}
}

// Rethrow throws e again if it is an exception; null is ignored.
func (c *Context) Rethrow(e Value) {
	if e.IsSet() {
		c.throw(e)
	}
}

// Exit is `exit(v)`: an int is the exit code, a string is printed, null and
// undefined are neither. It does not return.
func (c *Context) Exit(v Value) {
	switch v = v.Deref(); v.k {
	case KindUndef, KindNull:
	case KindInt:
		c.status = v.AsInt()
	default:
		c.Write(v.String(c))
	}
	c.exit()
}

// exit unwinds to the edge.
func (c *Context) exit() {
	c.flying = nil
	c.exiting = true
	panic(exitPanic{})
}

// Status returns the exit code.
func (c *Context) Status() int { return c.status }

// SetStatus sets the exit code.
func (c *Context) SetStatus(code int) { c.status = code }

// Run runs a script body as the edge of a request: it reports an uncaught
// exception as PHP does and ends at an exit. A Go panic passes through.
func (c *Context) Run(body func()) {
	if c.stacks.base == 0 {
		program := body
		body = func() { c.stacks.start(program) }
	}
	if e := c.catchExit(body); e.IsSet() {
		c.uncaught(e)
	}
}

// catchExit runs body and returns its exception; an exit ends it quietly.
func (c *Context) catchExit(body func()) Value {
	defer func() {
		if !c.exiting {
			return
		}
		r := recover()
		if _, ok := r.(exitPanic); !ok && r != nil {
			panic(r)
		}
		c.exiting = false
	}()
	return Catch(c, body)
}

// Shutdown registers a function that runs when the request ends.
func (c *Context) Shutdown(fn func()) { c.shutdown = append(c.shutdown, fn) }

// Finish ends the request: it runs the shutdown functions in order, then
// flushes the output buffers. Calling it again has no effect.
func (c *Context) Finish() {
	if c.finished {
		return
	}
	c.finished = true
	defer c.endLimits()
	c.Run(func() {
		for i := 0; i < len(c.shutdown); i++ {
			c.shutdown[i]()
		}
	})
	if e := c.catchExit(c.endLives); e.IsSet() {
		c.reportUncaught(e)
	}
	c.closeCoroutines()
	c.endOutput()
	c.out.finish(c)
	for i := 0; i < len(c.onEnd); i++ {
		c.Run(c.onEnd[i])
	}
	c.out.drain()
}
