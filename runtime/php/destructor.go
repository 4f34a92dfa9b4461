// Destructors that are not public: they run where the code that ends the object may call them.

package php

import (
	"runtime"
	"strings"
)

// mayDestruct reports whether a destructor that is not public may run. It throws where the code that
// runs may not call it, and warns when the request has ended.
func (c *Context) mayDestruct(o *Object, m *Method) bool {
	if c.lives.shutdown {
		text := "Call to " + m.Visibility.String() + " " + o.Class.Name + "::" + m.Name + "() from global scope during shutdown ignored"
		c.RaiseAt(EWarning, text, "Unknown", 0)
		return false
	}
	scope := c.executedScope()
	owner := m.class
	if m.Visibility == Private {
		owner = o.Class
	}
	if !reachable(m.Visibility, owner, scope) {
		c.Throw("Error", "Call to %s %s::%s() from %s", m.Visibility, o.Class.Name, m.Name, scopeName(scope))
	}
	return true
}

// executedScope returns the class whose code runs, nil where it is none's. A function whose variables
// end has been left: its caller's code runs.
func (c *Context) executedScope() *Class {
	if c.App.Map == nil {
		return nil
	}
	skip := c.lives.left
	pcs := c.callers(0)
	frames := runtime.CallersFrames(pcs)
	for more := len(pcs) > 0; more; {
		var f runtime.Frame
		f, more = frames.Next()
		name, listed := c.App.Map.funcName(&f)
		if !listed {
			continue
		}
		if skip {
			skip = false
			continue
		}
		class, _, ok := strings.Cut(strings.Replace(name, "->", "::", 1), "::")
		if !ok {
			return nil
		}
		return c.FindClass(class)
	}
	return nil
}
