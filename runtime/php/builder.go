// Builder: a string that grows in a loop.

package php

import (
	"strconv"
	"unsafe"
)

// Builder builds a string, as strings.Builder does. It also takes ints without making a
// string of them first, and Reset keeps its memory. The zero Builder is empty; a Builder must
// not be copied.
type Builder struct {
	buf   []byte
	given int // the bytes before it belong to strings that were handed out
}

// Len returns the length of the string.
func (b *Builder) Len() int { return len(b.buf) }

// String returns the string.
func (b *Builder) String() string {
	b.given = len(b.buf)
	return unsafe.String(unsafe.SliceData(b.buf), len(b.buf))
}

// Reset makes the string empty.
func (b *Builder) Reset() {
	if b.given > 0 {
		b.renew()
	}
	b.buf = b.buf[:0]
}

// renew takes memory for a string as long as the last one.
func (b *Builder) renew() {
	b.buf, b.given = make([]byte, 0, len(b.buf)+len(b.buf)/8), 0
}

// WriteString appends s.
func (b *Builder) WriteString(s string) { b.buf = append(b.buf, s...) }

// WriteInt appends i in decimal.
func (b *Builder) WriteInt(i int) { b.buf = strconv.AppendInt(b.buf, int64(i), 10) }
