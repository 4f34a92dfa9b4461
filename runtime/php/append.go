// Appending to plain Go strings in place: the request remembers the buffers of
// the strings that grow.

package php

import "unsafe"

// growing is the number of strings that can grow at once without being copied.
const growing = 16

// shortString is the length up to which appending simply makes a new string.
const shortString = 64

// Append returns s + x, for `$s .= x` on a variable that is a Go string. It
// costs amortised O(len(x)): if s is the last result of an Append, x goes into
// the room behind it. Bytes that belong to a string never change, so every
// string keeps its value.
func (c *Context) Append(s, x string) string {
	if b := &c.tails[0]; len(s) > 0 && len(s) == len(*b) && unsafe.StringData(s) == unsafe.SliceData(*b) && len(s)+len(x) <= cap(*b) {
		*b = append(*b, x...)
		return unsafe.String(unsafe.SliceData(*b), len(*b))
	}
	return c.appendSlow(s, x)
}

// appendSlow looks for the buffer of s behind the first place, and makes one if
// there is none.
func (c *Context) appendSlow(s, x string) string {
	if len(x) == 0 {
		return s
	}
	if len(s)+len(x) <= shortString {
		return s + x
	}
	at := growing - 1 // the one used least recently goes
	var b []byte
	for i := range c.tails {
		if t := c.tails[i]; len(s) > 0 && len(t) == len(s) && unsafe.SliceData(t) == unsafe.StringData(s) {
			at, b = i, t
			break
		}
	}
	if len(s)+len(x) > cap(b) {
		c.Reserve(len(s) + len(x))
	}
	if b == nil {
		b = append(make([]byte, 0, 2*(len(s)+len(x))), s...)
	}
	b = append(b, x...)
	copy(c.tails[1:at+1], c.tails[:at])
	c.tails[0] = b
	return unsafe.String(unsafe.SliceData(b), len(b))
}
