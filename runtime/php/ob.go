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

// The bits of a buffer's kind and state that ob_get_status() shows.
const (
	obUser      = 1
	obStarted   = 0x1000
	obDisabled  = 0x2000 // the callback has failed: everything passes
	obProcessed = 0x4000 // the callback has run and not failed
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
	if c.out.locked { // the buffers are lost
		c.out.stack, c.out.locked = nil, false
		c.Fatal("ob_start(): Cannot use output buffering in output buffering display handlers")
	}
	flags &= ObStdFlags
	if fn == nil {
		name = "default output handler"
	} else {
		flags |= obUser
	}
	c.out.stack = append(c.out.stack, obBuffer{fn: fn, name: name, chunk: chunk, flags: flags})
	return true
}

func (b *obBuffer) write(c *Context, s string) {
	if b.flags&obDisabled != 0 {
		c.belowTop(func() { c.Write(s) })
		return
	}
	b.b = append(b.b, s...)
	if b.chunk > 0 && !c.out.locked && len(b.b) >= b.chunk {
		c.obChunk()
	}
}

func (b *obBuffer) writeBytes(c *Context, s []byte) {
	if b.flags&obDisabled != 0 {
		c.belowTop(func() { c.writeBytes(s) })
		return
	}
	b.b = append(b.b, s...)
	if b.chunk > 0 && !c.out.locked && len(b.b) >= b.chunk {
		c.obChunk()
	}
}

// obChunk passes a full buffer on.
func (c *Context) obChunk() { c.obPass(0) }

// obRun returns the content of the innermost buffer after its callback, and
// the exception that the callback threw, if any.
func (c *Context) obRun(mode int) (out string, thrown Value) {
	level := len(c.out.stack) - 1
	b := &c.out.stack[level]
	s := string(b.b)
	first := b.flags&obStarted == 0
	b.flags |= obStarted
	if b.fn == nil {
		b.flags |= obProcessed
	}
	if b.fn == nil || b.flags&obDisabled != 0 {
		return s, Null
	}
	if first {
		mode |= ObStart
	}
	fn, ok := b.fn, false
	c.out.locked = true
	defer func() { c.out.locked = false }()
	thrown = Catch(c, func() { out, ok = fn(s, mode) })
	if b = &c.out.stack[level]; thrown.IsSet() || !ok {
		out = string(b.b) // with what the callback printed
		b.flags |= obDisabled
	} else {
		b.flags |= obProcessed
	}
	return out, thrown
}

// obPass sends the innermost buffer's content one level down and empties it.
func (c *Context) obPass(mode int) {
	out, thrown := c.obRun(mode)
	n := len(c.out.stack)
	b := &c.out.stack[n-1]
	b.b = b.b[:0]
	c.belowTop(func() { c.Write(out) })
	c.Rethrow(thrown)
}

// belowTop runs f, which prints, without the innermost buffer.
func (c *Context) belowTop(f func()) {
	n := len(c.out.stack)
	b := c.out.stack[n-1]
	c.out.stack = c.out.stack[:n-1]
	f()
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
func (c *Context) obAllowed(fn, none, verb string, flag int) bool {
	n := len(c.out.stack)
	if n == 0 {
		c.Notice("%s(): Failed to %s", fn, none)
		return false
	}
	if b := &c.out.stack[n-1]; b.flags&flag == 0 {
		c.obNotice(fn, verb)
		return false
	}
	return true
}

// obNotice is the notice about a buffer that does not allow something.
func (c *Context) obNotice(fn, verb string) {
	n := len(c.out.stack) - 1
	c.Notice("%s(): Failed to %s buffer of %s (%d)", fn, verb, c.out.stack[n].name, n)
}

// The ends of the notices when there is no buffer.
const (
	obNoFlush    = "flush buffer. No buffer to flush"
	obNoDelete   = "delete buffer. No buffer to delete"
	obNoEndFlush = "delete and flush buffer. No buffer to delete or flush"
)

// ObFlushTop is ob_flush(); fn names the caller in the notice.
func (c *Context) ObFlushTop(fn string) bool {
	if !c.obAllowed(fn, obNoFlush, "flush", ObFlushable) {
		return false
	}
	c.obPass(ObFlush)
	return true
}

// ObCleanTop is ob_clean(); fn names the caller in the notice.
func (c *Context) ObCleanTop(fn string) bool {
	if !c.obAllowed(fn, obNoDelete, "delete", ObCleanable) {
		return false
	}
	_, thrown := c.obRun(ObClean)
	n := len(c.out.stack)
	c.out.stack[n-1].b = c.out.stack[n-1].b[:0]
	c.Rethrow(thrown)
	return true
}

// ObEndClean is ob_end_clean(); fn names the caller in the notice.
func (c *Context) ObEndClean(fn string) bool {
	if !c.obAllowed(fn, obNoDelete, "discard", ObRemovable) {
		return false
	}
	c.obDrop()
	return true
}

// ObGetClean is ob_get_clean(): ok is false if there is no buffer.
func (c *Context) ObGetClean() (content string, ok bool) {
	content, ok = c.ObContents()
	if ok && !c.ObEndClean("ob_get_clean") {
		c.obNotice("ob_get_clean", "delete")
	}
	return content, ok
}

// ObGetFlush is ob_get_flush(): ok is false if there is no buffer.
func (c *Context) ObGetFlush() (content string, ok bool) {
	content, ok = c.ObContents()
	if !c.ObEndFlush("ob_get_flush") && ok {
		c.obNotice("ob_get_flush", "delete")
	}
	return content, ok
}

// obDrop closes the innermost buffer without its content.
func (c *Context) obDrop() {
	_, thrown := c.obRun(ObClean | ObFinal)
	c.out.stack = c.out.stack[:len(c.out.stack)-1]
	c.Rethrow(thrown)
}

// ObEndFlush is ob_end_flush(); fn names the caller in the notice.
func (c *Context) ObEndFlush(fn string) bool {
	if !c.obAllowed(fn, obNoEndFlush, "send", ObRemovable) {
		return false
	}
	c.obClose()
	return true
}

// obClose closes the innermost buffer and passes its content on.
func (c *Context) obClose() {
	out, thrown := c.obRun(ObFinal)
	c.out.stack = c.out.stack[:len(c.out.stack)-1]
	c.Write(out)
	c.Rethrow(thrown)
}

// endOutput closes all buffers at the end of the request, whatever their
// callbacks do.
func (c *Context) endOutput() {
	for n := len(c.out.stack); n > 0; n = len(c.out.stack) {
		c.Run(c.obClose)
		if len(c.out.stack) == n { // the callback has ended the request
			c.out.stack = c.out.stack[:n-1]
		}
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
		if b.flags&obDisabled != 0 {
			size = 0
		}
		infos[i] = ObInfo{Name: b.name, Level: i, Flags: b.flags, Chunk: b.chunk, Used: len(b.b), Size: size, User: b.fn != nil}
	}
	return infos
}
