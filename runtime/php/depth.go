// The limit of recursion: Go's stack overflow ends the process, so a request must end before.

package php

import (
	"runtime"
	"unsafe"
)

// maxCallDepth is the number of nested Go calls at which a request ends with a fatal error.
const maxCallDepth = 500_000

// stackWindow is how far the stack may move before the calls are counted again, in bytes.
// Together with maxCallDepth frames it stays below Go's own limit of 1 GB.
const stackWindow = 64 << 20

// Enter is the first thing that a recursive function does. It costs one comparison: while the
// stack stays near the place where the calls were last counted there is nothing to do, and no
// counter has to be kept right when an exception or exit unwinds.
func (c *Context) Enter() {
	var mark byte
	if uintptr(unsafe.Pointer(&mark))-c.stackLow >= 2*stackWindow {
		c.countCalls()
	}
}

// countCalls counts the calls on the stack and moves the window to where the stack is now.
func (c *Context) countCalls() {
	var few [1024]uintptr
	if n := runtime.Callers(0, few[:]); n == len(few) {
		all := make([]uintptr, maxCallDepth)
		if runtime.Callers(0, all) == len(all) {
			c.stackLow = 0
			if limit := c.limits.memory; 0 < limit && limit <= usualMemory {
				c.outOfMemory(chunk) // PHP keeps its calls on the heap
			}
			c.Fatal("Maximum call depth of %d reached. Infinite recursion?", maxCallDepth)
		}
	}
	var mark byte
	c.stackLow = uintptr(unsafe.Pointer(&mark)) - stackWindow
}
