// Strings that grow in place, so that .= costs amortised O(1).

package php

import "unsafe"

// strbuf is the growing storage behind a string that was appended to. Bytes
// below any length ever handed out never change, so strings that share the
// buffer keep their value.
type strbuf struct {
	b []byte
}

// bufString returns the string of a buffered value.
func (v Value) bufString() string {
	return unsafe.String(unsafe.SliceData((*strbuf)(v.p).b), int(v.n))
}

// AppendString is `$v .= s`: it appends s to the string form of v.
func (v *Value) AppendString(c *Context, s string) {
	if v.k == KindString && v.buf {
		if b := (*strbuf)(v.p); int(v.n) == len(b.b) && len(b.b)+len(s) <= cap(b.b) {
			b.b = append(b.b, s...)
			v.n = uint64(len(b.b))
			return
		}
	}
	v.appendSlow(c, s)
}

// appendSlow moves the string into a buffer of its own and appends s.
func (v *Value) appendSlow(c *Context, s string) {
	if v.k == KindRef {
		v.AsRef().V.AppendString(c, s)
		return
	}
	old := v.String(c)
	c.Reserve(len(old) + len(s))
	b := &strbuf{b: make([]byte, 0, max(2*(len(old)+len(s)), 16))}
	b.b = append(append(b.b, old...), s...)
	*v = Value{k: KindString, buf: true, p: unsafe.Pointer(b), n: uint64(len(b.b))}
}

// AppendValue is `$v .= x` for an operand of any type.
func (v *Value) AppendValue(c *Context, x Value) {
	if v.k == KindRef {
		v = &v.AsRef().V
	}
	if v.k != KindString { // PHP converts the left operand first
		*v = String(v.String(c))
	}
	v.AppendString(c, x.String(c))
}

// StringBuilder is a string variable that is built with .= and read in
// between; its zero value is the empty string.
type StringBuilder struct {
	b []byte
}

// Append is `$s .= x`.
func (s *StringBuilder) Append(x string) { s.b = append(s.b, x...) }

// Set is `$s = x`.
func (s *StringBuilder) Set(x string) { s.b = append(make([]byte, 0, 2*len(x)), x...) }

// Len returns the length in bytes.
func (s *StringBuilder) Len() int { return len(s.b) }

// Get returns the string so far; it keeps its value when more is appended.
func (s *StringBuilder) Get() string { return unsafe.String(unsafe.SliceData(s.b), len(s.b)) }
