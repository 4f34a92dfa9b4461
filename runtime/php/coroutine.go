// Coroutines: PHP code that runs on a stack of its own, a generator's body or a fiber.

package php

import (
	"iter"
	"slices"
)

// coroutine is code that stops and goes on later. It is one of Go's own coroutines, so that a
// switch costs no more than a few calls; exceptions and exits leave it by way of whoever
// resumed it.
type coroutine struct {
	c       *Context
	body    func()
	next    func() (struct{}, bool)
	yield   func(struct{}) bool
	parent  *coroutine // the one that resumed it, nil for the request's own stack
	low     uintptr    // Context.stackLow of its stack
	wants   request
	above   []uintptr // the resumer's stack, when it was asked for
	running bool
	close   func() // runs what is left to run when the request ends
	obj     *Object
	calls   []*Call  // those of its functions while it waits
	frames  []*Frame // where the ends of objects matter: those of its functions while it waits, a mark first
	before  *coroutine
	after   *coroutine // the neighbours in the list of those that have begun and not ended
}

// request is what a coroutine asks of its resumer.
type request uint8

const (
	nothing   request = iota // it has yielded or ended
	callStack                // the stack that it was resumed from
	suspend                  // to suspend the fiber that both are part of
)

// maxCoroutines is how many coroutines may resume one another.
const maxCoroutines = 65_000

// resume runs the coroutine until it yields; false says that it has ended.
func (co *coroutine) resume() (alive bool) {
	c := co.c
	if co.next == nil {
		co.next, _ = iter.Pull(func(yield func(struct{}) bool) {
			co.yield = yield
			co.body()
		})
		c.coroutines.add(co)
	}
	if c.coroutines.depth >= maxCoroutines {
		c.Fatal("Maximum call depth of %d reached. Infinite recursion?", maxCoroutines)
	}
	low, depth := c.stackLow, c.coroutines.depth
	co.parent, co.running = c.coroutines.current, true
	c.coroutines.current, c.stackLow = co, co.low
	c.coroutines.depth++
	c.lives.frames = append(c.lives.frames, co.frames...)
	calls := len(c.calls)
	c.calls = append(c.calls, co.calls...)
	defer func() {
		calls = min(calls, len(c.calls)) // the request may be over, and the calls around with it
		co.calls = append(co.calls[:0], c.calls[calls:]...)
		c.calls = c.calls[:calls]
		co.takeFrames()
		c.coroutines.current, co.running = co.parent, false
		co.low, c.stackLow = c.stackLow, low
		c.coroutines.depth = depth
		if !alive { // or it panics
			c.coroutines.remove(co)
		}
	}()
	for {
		_, alive = co.next()
		switch wants := co.wants; wants {
		case nothing:
			return alive
		case callStack:
			co.wants = nothing
			c.coroutines.current = co.parent
			co.above = c.callers(2)
			c.coroutines.current = co
		case suspend:
			co.wants = nothing
			c.coroutines.current = co.parent
			c.leaveFiber(c.coroutines.fiber)
			c.coroutines.current = co
		}
	}
}

// leave switches to the resumer.
func (co *coroutine) leave(wants request) {
	co.wants = wants
	co.yield(struct{}{})
}

// coroutines are those of a request.
type coroutines struct {
	current     *coroutine // the one that runs, nil on the request's own stack
	depth       int        // how many have resumed one another
	first, last *coroutine // those that have begun and not ended, in this order
	closing     bool       // at the end of the request
	blocked     int        // destructors that run: fibers cannot be switched
	killed      bool       // after a fatal error: no finally block runs any more
	fiber       *Fiber     // the fiber that runs, nil outside of fibers
}

func (l *coroutines) add(co *coroutine) {
	if co.before = l.last; l.last != nil {
		l.last.after = co
	} else {
		l.first = co
	}
	l.last = co
}

func (l *coroutines) remove(co *coroutine) {
	if co.before != nil {
		co.before.after = co.after
	} else if l.first == co {
		l.first = co.after
	}
	if co.after != nil {
		co.after.before = co.before
	} else if l.last == co {
		l.last = co.before
	}
	co.before, co.after = nil, nil
}

// closeCoroutines ends those that the request leaves behind, the latest first; PHP runs their
// finally blocks then. After a fatal error nothing of them runs any more.
func (c *Context) closeCoroutines() {
	c.coroutines.closing = true
	for co := c.coroutines.last; co != nil; co = c.coroutines.last {
		c.Run(co.close)
		if c.coroutines.last == co {
			c.coroutines.remove(co)
		}
	}
}

// unwind leaves a coroutine that is being closed.
func (c *Context) unwind() {
	if c.coroutines.killed {
		c.exit()
	}
	c.throw(closed)
}

// closedClass is the class of what is thrown through a coroutine that is being closed: finally
// blocks run, no catch clause takes it.
var closedClass = &Class{Name: "", Internal: true}

// closed is thrown through a coroutine that is being closed.
var closed = (&Object{Class: closedClass}).Value()

// isClosed reports whether v is what closing a coroutine throws.
func isClosed(v Value) bool { return v.k == KindObject && v.p == closed.p }

// unwound runs the body of a coroutine; what closing it threw ends here. Where it is the fiber
// around a generator that is being closed, that goes on to the fiber's own functions.
func unwound(c *Context, closed *bool, body func()) {
	if e := Catch(c, body); e.IsSet() && (!isClosed(e) || !*closed) {
		c.throw(e)
	}
}

// callers returns the Go stack, on a coroutine with the one that it was resumed from. skip
// counts the frames to leave out.
func (c *Context) callers(skip int) []uintptr {
	pcs := c.stacks.callers(skip + 1)
	co := c.coroutines.current
	if co == nil {
		return pcs
	}
	if f := c.coroutines.fiber; f != nil && f.closed && co == &f.co {
		return pcs // nobody has called what the end of a fiber runs
	}
	co.leave(callStack)
	above := co.above
	co.above = nil
	return slices.Concat(pcs, above)
}
