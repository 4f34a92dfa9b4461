// Exceptions as Go errors: a function whose callers catch what it throws returns it.

package php

// Failure is `throw v` in a function that returns its exceptions.
func (c *Context) Failure(v Value) error {
	v = v.Deref()
	if t := c.recent.failed; t != nil && t.Value.k == v.k && t.Value.p == v.p {
		return t // handed on
	}
	if exceptionOf(v) == nil {
		c.ThrowObject(v)
	}
	c.recent.failed = &Thrown{Value: v, c: c}
	return c.recent.failed
}

// CatchError is Catch of a body that returns the exception which it throws, or throws it.
func CatchError(c *Context, body func() error) (thrown Value) {
	thrown = Null
	defer c.land(&thrown)
	if err := body(); err != nil {
		return err.(*Thrown).Value
	}
	return
}

// OrThrow returns the result of a function; an exception that the function returned is thrown.
func OrThrow[T any](x T, err error) T {
	if err != nil {
		ThrowIf(err)
	}
	return x
}

// ThrowIf throws an exception that a function returned.
func ThrowIf(err error) {
	if err != nil {
		t := err.(*Thrown)
		t.c.throw(t.Value)
	}
}
