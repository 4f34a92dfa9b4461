// Assertions.

package php

// Assertions reports whether assert() evaluates its arguments.
func (c *Context) Assertions() bool { return c.IniInt("zend.assertions") > 0 }

// MayAssert reports whether zend.assertions can get the value while the program runs: what php.ini
// leaves out of the compiled code cannot come back.
func (c *Context) MayAssert(value string) bool {
	old, next := c.IniInt("zend.assertions"), iniInt(value)
	return old == next || old >= 0 && next >= 0
}

// Assert is assert() without a description: text is the call as PHP prints it.
func (c *Context) Assert(ok bool, text string) bool {
	if ok || !c.IniBool("assert.active") {
		return true
	}
	c.assertFailed(text, text)
	return false
}

// AssertOr is assert() with a description, or with the exception to throw.
func (c *Context) AssertOr(ok bool, description Value) bool {
	description = description.Deref()
	text, exception := "", exceptionOf(description) != nil
	switch {
	case exception:
	case description.IsArray(), description.k == KindResource, description.IsObject() && !InstanceOf(description, "Stringable"):
		c.ArgError("TypeError", "assert", 2, "description", "must be of type Throwable|string|null, "+TypeName(description)+" given")
	default:
		text = description.String(c)
	}
	switch {
	case ok || !c.IniBool("assert.active"):
		return true
	case exception:
		c.ThrowObject(description)
	case description.IsNull():
		c.assertFailed("", "Assertion failed")
	default:
		c.assertFailed(text, text)
	}
	return false
}

// assertFailed throws PHP's AssertionError, or warns where assert.exception is off.
func (c *Context) assertFailed(message, what string) {
	if c.IniBool("assert.exception") {
		c.throw(c.newThrowable("AssertionError", message, 1))
	}
	if c.IniBool("assert.warning") {
		c.Warning("assert(): %s failed", what)
	}
	if c.IniBool("assert.bail") {
		c.Exit(Null)
	}
}
