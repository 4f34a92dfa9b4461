// Ticks: functions that run behind the statements of a script that declares ticks.

package php

import "slices"

// ticks is what a request knows of them.
type ticks struct {
	count     int // statements since the functions ran
	functions []*tickFunction
}

// tickFunction is one registered function.
type tickFunction struct {
	callable Value
	fn       *Func
	args     []Value
	calling  bool
	removed  bool
}

// Tick stands behind a statement below declare(ticks=every): every so many of them the registered functions run. They
// cannot switch fibers.
func Tick(c *Context, every int) {
	c.ticks.count++
	if c.ticks.count < every {
		return
	}
	c.ticks.count = 0
	if len(c.ticks.functions) == 0 {
		return
	}
	c.coroutines.blocked++
	defer func() { c.coroutines.blocked-- }()
	for i := 0; i < len(c.ticks.functions); i++ { // they may register more
		if t := c.ticks.functions[i]; !t.calling && !t.removed {
			t.run(c)
		}
	}
}

func (t *tickFunction) run(c *Context) {
	t.calling = true
	defer func() { t.calling = false }()
	t.fn.Invoke(c, t.args...)
}

// AddTick registers a function with the arguments that it is called with.
func (c *Context) AddTick(callable Value, fn *Func, args []Value) {
	c.ticks.functions = append(c.ticks.functions, &tickFunction{callable: callable, fn: fn, args: args})
}

// RemoveTick takes the first function that is registered for an equal callable back.
func (c *Context) RemoveTick(callable Value) {
	for _, t := range c.ticks.functions {
		if t.removed || !t.is(c, callable) {
			continue
		}
		if t.calling {
			c.Throw("Error", "Registered tick function cannot be unregistered while it is being executed")
		}
		t.removed = true
		break
	}
	if !slices.ContainsFunc(c.ticks.functions, func(t *tickFunction) bool { return t.calling }) {
		c.ticks.functions = slices.DeleteFunc(c.ticks.functions, func(t *tickFunction) bool { return t.removed })
	}
}

// is reports whether the function was registered for a callable: names in the same case.
func (t *tickFunction) is(c *Context, callable Value) bool {
	v := t.callable
	switch {
	case v.IsString() && callable.IsString():
		return v.AsString() == callable.AsString()
	case v.IsArray() && callable.IsArray(), v.IsObject() && callable.IsObject():
		return LooseEqual(c, v, callable)
	}
	return false
}
