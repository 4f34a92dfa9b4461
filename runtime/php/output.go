// Output: echo, the stack of output buffers, and the way to the client.

package php

import (
	"io"
)

// output is the way that bytes take from echo to the client.
type output struct {
	w       io.Writer
	buf     []byte     // what is on its way to w
	stack   []obBuffer // the ob_start() buffers, innermost last
	sent    bool       // the headers are out
	file    string     // where output started
	line    int
	locked  bool // a buffer's callback is running
	auto    bool // flush after every write
	lost    bool // w failed: the client is gone
	discard bool // no body, as for HEAD
}

// flushSize is how much output is gathered before it goes to the client.
const flushSize = 16 << 10

// Echo prints its arguments in order: values of type string, int, float64,
// bool, Number, Array and Value.
func (c *Context) Echo(args ...any) {
	for _, a := range args {
		switch x := a.(type) {
		case string:
			c.Write(x)
		case int:
			c.writeInt(x)
		case Value:
			c.EchoValue(x)
		case float64:
			c.Write(FloatString(c, x))
		case bool:
			if x {
				c.Write("1")
			}
		case Number:
			c.EchoValue(x.Value())
		case Array: // its content must not be used: args would escape
			c.Warning("Array to string conversion")
			c.Write("Array")
		case nil:
		default:
			panic("php.Echo: unexpected argument type")
		}
	}
}

// EchoValue prints one value.
func (c *Context) EchoValue(v Value) {
	switch v.k {
	case KindString:
		c.Write(v.AsString())
	case KindInt:
		c.writeInt(v.AsInt())
	default:
		c.Write(v.String(c))
	}
}

// writeInt prints an int without an intermediate string.
func (c *Context) writeInt(i int) {
	var tmp [20]byte
	c.writeBytes(appendInt(tmp[:0], i))
}

// Write prints s.
func (c *Context) Write(s string) {
	o := &c.out
	if n := len(o.stack); n > 0 {
		o.stack[n-1].write(c, s)
		return
	}
	if s == "" {
		return
	}
	c.started()
	o.buf = append(o.buf, s...)
	if len(o.buf) >= flushSize || o.auto {
		o.drain()
	}
}

// writeBytes prints b.
func (c *Context) writeBytes(b []byte) {
	o := &c.out
	if n := len(o.stack); n > 0 {
		o.stack[n-1].writeBytes(c, b)
		return
	}
	c.started()
	o.buf = append(o.buf, b...)
	if len(o.buf) >= flushSize || o.auto {
		o.drain()
	}
}

// started sends the headers before the first byte of the body.
func (c *Context) started() {
	if !c.out.sent {
		c.out.sent = true
		c.out.file, c.out.line = c.Position()
		c.sendHeaders()
	}
}

// sendHeaders tells the server interface that the headers are final.
func (c *Context) sendHeaders() {
	if c.SAPI != nil {
		c.SAPI.SendHeaders(c)
	}
}

// drain passes the gathered bytes to the client.
func (o *output) drain() {
	if len(o.buf) > 0 && o.w != nil && !o.lost && !o.discard {
		if _, err := o.w.Write(o.buf); err != nil {
			o.lost = true
		}
	}
	o.buf = o.buf[:0]
}

// HeadersSent reports whether the headers are out, and where output started.
func (c *Context) HeadersSent() (file string, line int, sent bool) {
	return c.out.file, c.out.line, c.out.sent
}

// Flush passes everything that is past the output buffers to the client, as
// flush() does.
func (c *Context) Flush() {
	if !c.out.sent {
		c.out.sent = true
		c.sendHeaders()
	}
	c.out.drain()
	if f, ok := c.out.w.(interface{ Flush() }); ok && !c.out.lost {
		f.Flush()
	}
}

// Drain passes gathered bytes on without sending headers or flushing w: before
// something else writes to the same place.
func (c *Context) Drain() { c.out.drain() }

// ImplicitFlush switches flushing after every write on or off.
func (c *Context) ImplicitFlush(on bool) { c.out.auto = on }

// DiscardBody drops the body, as for a HEAD request.
func (c *Context) DiscardBody() { c.out.discard = true }

// ClientGone reports whether writing to the client has failed.
func (c *Context) ClientGone() bool { return c.out.lost }

// finish sends what is left.
func (o *output) finish(c *Context) {
	if !o.sent {
		o.sent = true
		c.sendHeaders()
	}
	o.drain()
}
