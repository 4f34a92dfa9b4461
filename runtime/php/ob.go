// The stack of output buffers behind the ob_ functions.

package php

// The mode bits that a buffer's callback receives.
const (
	ObStart = 1 // PHP_OUTPUT_HANDLER_START
	ObClean = 2 // PHP_OUTPUT_HANDLER_CLEAN
	ObFlush = 4 // PHP_OUTPUT_HANDLER_FLUSH
	ObFinal = 8 // PHP_OUTPUT_HANDLER_FINAL
)

// The bits that say what a script may do to a buffer.
const (
	ObCleanable = 16
	ObFlushable = 32
	ObRemovable = 64
	ObStdFlags  = ObCleanable | ObFlushable | ObRemovable
)

// obStarted and obDisabled are the state bits that ob_get_status() shows.
const (
	obStarted  = 0x1000
	obDisabled = 0x2000
)

// obBuffer is one level of output buffering.
type obBuffer struct {
	b     []byte
	fn    func(buf string, mode int) (out string, ok bool) // nil: no callback
	name  string
	chunk int
	flags int
}

// ObInfo describes a buffer, for ob_get_status() and ob_list_handlers().
type ObInfo struct {
	Name                            string
	Level, Flags, Chunk, Used, Size int
	User                            bool
}

// ObStart opens a buffer. fn, if not nil, transforms what leaves it; ok =
// false stands for a callback that returned false: the buffer passes through
// unchanged and the callback is not called again.
func (c *Context) ObStart(name string, fn func(buf string, mode int) (out string, ok bool), chunk, flags int) bool {
	if c.out.locked {
		c.Fatal("ob_start(): Cannot use output buffering in output buffering display handlers")
	}
	if fn == nil {
		name = "default output handler"
	}
	c.out.stack = append(c.out.stack, obBuffer{fn: fn, name: name, chunk: chunk, flags: flags & ObStdFlags})
	return true
}

func (b *obBuffer) write(c *Context, s string) {
	if c.out.locked {
		return
	}
	b.b = append(b.b, s...)
	if b.chunk > 0 && len(b.b) >= b.chunk {
		c.obChunk()
	}
}

func (b *obBuffer) writeBytes(c *Context, s []byte) {
	if c.out.locked {
		return
	}
	b.b = append(b.b, s...)
	if b.chunk > 0 && len(b.b) >= b.chunk {
		c.obChunk()
	}
}

// obChunk passes a full buffer on.
func (c *Context) obChunk() { c.obPass(0) }

// run returns the buffer's content after its callback.
func (c *Context) obRun(b *obBuffer, mode int) string {
	s := string(b.b)
	if b.fn == nil || b.flags&obDisabled != 0 {
		b.flags |= obStarted
		return s
	}
	if b.flags&obStarted == 0 {
		mode |= ObStart
	}
	b.flags |= obStarted
	fn := b.fn
	level := len(c.out.stack)
	c.out.locked = true
	defer func() { c.out.locked = false }()
	out, ok := fn(s, mode)
	if !ok {
		c.out.stack[level-1].flags |= obDisabled
		return s
	}
	return out
}

// obPass sends the innermost buffer's content one level down and empties it.
func (c *Context) obPass(mode int) {
	n := len(c.out.stack)
	out := c.obRun(&c.out.stack[n-1], mode)
	b := c.out.stack[n-1]
	b.b = b.b[:0]
	c.out.stack = c.out.stack[:n-1]
	c.Write(out)
	c.out.stack = append(c.out.stack, b)
}

// ObLevel returns the number of open buffers.
func (c *Context) ObLevel() int { return len(c.out.stack) }

// ObContents returns the content of the innermost buffer.
func (c *Context) ObContents() (string, bool) {
	if n := len(c.out.stack); n > 0 {
		return string(c.out.stack[n-1].b), true
	}
	return "", false
}

// ObLength returns the length of the innermost buffer's content.
func (c *Context) ObLength() (int, bool) {
	if n := len(c.out.stack); n > 0 {
		return len(c.out.stack[n-1].b), true
	}
	return 0, false
}

// obAllowed reports whether the innermost buffer exists and permits what fn
// does, with fn's notice if not.
func (c *Context) obAllowed(fn, verb, none string, flag int) bool {
	n := len(c.out.stack)
	if n == 0 {
		c.Notice("%s(): Failed to %s buffer. No buffer to %s", fn, verb, none)
		return false
	}
	if b := &c.out.stack[n-1]; b.flags&flag == 0 {
		c.Notice("%s(): Failed to %s buffer of %s (%d)", fn, verb, b.name, n-1)
		return false
	}
	return true
}

// ObFlushTop is ob_flush(); fn names the caller in the notice.
func (c *Context) ObFlushTop(fn string) bool {
	if !c.obAllowed(fn, "flush", "flush", ObFlushable) {
		return false
	}
	c.obPass(ObFlush)
	return true
}

// ObCleanTop is ob_clean().
func (c *Context) ObCleanTop(fn string) bool {
	if !c.obAllowed(fn, "delete", "delete", ObCleanable) {
		return false
	}
	n := len(c.out.stack)
	c.obRun(&c.out.stack[n-1], ObClean)
	c.out.stack[n-1].b = c.out.stack[n-1].b[:0]
	return true
}

// ObEndClean is ob_end_clean().
func (c *Context) ObEndClean(fn string) bool {
	if !c.obAllowed(fn, "discard", "discard", ObRemovable) {
		return false
	}
	c.obDrop()
	return true
}

// obDrop closes the innermost buffer without its content.
func (c *Context) obDrop() {
	n := len(c.out.stack)
	c.obRun(&c.out.stack[n-1], ObClean|ObFinal)
	c.out.stack = c.out.stack[:n-1]
}

// ObEndFlush is ob_end_flush().
func (c *Context) ObEndFlush(fn string) bool {
	if !c.obAllowed(fn, "send", "send", ObRemovable) {
		return false
	}
	c.obClose()
	return true
}

// obClose closes the innermost buffer and passes its content on.
func (c *Context) obClose() {
	n := len(c.out.stack)
	out := c.obRun(&c.out.stack[n-1], ObFinal)
	c.out.stack = c.out.stack[:n-1]
	c.Write(out)
}

// endOutput closes all buffers at the end of the request.
func (c *Context) endOutput() {
	for len(c.out.stack) > 0 {
		c.obClose()
	}
}

// ObInfos describes the open buffers, the outermost first.
func (c *Context) ObInfos() []ObInfo {
	infos := make([]ObInfo, len(c.out.stack))
	for i := range c.out.stack {
		b := &c.out.stack[i]
		size := 16384
		if b.chunk > 1 {
			size = (b.chunk/4096 + 1) * 4096
		}
		for size <= len(b.b) {
			size += 4096
		}
		infos[i] = ObInfo{Name: b.name, Level: i, Flags: b.flags, Chunk: b.chunk, Used: len(b.b), Size: size, User: b.fn != nil}
	}
	return infos
}
