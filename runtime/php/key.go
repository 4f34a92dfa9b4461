// Array keys: which strings are ints, and how other types convert.

package php

import "math"

// key is an array key after conversion.
type key struct {
	s     string
	i     int
	isStr bool
}

// value returns the key as a Value.
func (k key) value() Value {
	if k.isStr {
		return String(k.s)
	}
	return Int(k.i)
}

// intKey returns the int that a string key stands for: "5" and "-5", but not
// "05", "-0", "5 " or what does not fit.
func intKey(s string) (int, bool) {
	if len(s) == 0 || s[0] > '9' || len(s) > 20 {
		return 0, false
	}
	return intKeySlow(s)
}

func intKeySlow(s string) (int, bool) {
	d := s
	neg := s[0] == '-'
	if neg {
		d = s[1:]
	}
	if len(d) == 0 || len(d) > 19 || d[0] == '0' && (len(d) > 1 || neg) {
		return 0, false
	}
	var n uint64
	for i := 0; i < len(d); i++ {
		x := d[i] - '0'
		if x > 9 {
			return 0, false
		}
		n = n*10 + uint64(x)
	}
	if neg {
		if n > 1<<63 {
			return 0, false
		}
		return int(-n), true
	}
	return int(n), n <= math.MaxInt
}

// stringKey returns the key of a string.
func stringKey(s string) key {
	if i, ok := intKey(s); ok {
		return key{i: i}
	}
	return key{s: s, isStr: true}
}

// keyUse says what a key is used for, which chooses the error's text.
type keyUse uint8

const (
	keyRead keyUse = iota
	keyWrite
	keyIsset
	keyUnset
)

// key converts v to an array key.
func (c *Context) key(v Value, use keyUse) key {
	switch v.k {
	case KindInt:
		return key{i: v.AsInt()}
	case KindString:
		return stringKey(v.AsString())
	}
	return c.keySlow(v, use)
}

func (c *Context) writeKey(v Value) key { return c.key(v, keyWrite) }

func (c *Context) keySlow(v Value, use keyUse) key {
	switch v.k {
	case KindUndef, KindNull:
		return key{isStr: true}
	case KindBool:
		return key{i: int(v.n)}
	case KindFloat:
		i := FloatToInt(v.AsFloat())
		if float64(i) != v.AsFloat() {
			c.Deprecated("Implicit conversion from float %s to int loses precision", FloatRepr(v.AsFloat()))
		}
		return key{i: i}
	case KindResource:
		id := v.AsResource().ID
		c.Warning("Resource ID#%d used as offset, casting to integer (%d)", id, id)
		return key{i: id}
	case KindRef:
		return c.key(v.Deref(), use)
	}
	switch use {
	case keyIsset:
		c.Throw("TypeError", "Illegal offset type in isset or empty")
	case keyUnset:
		c.Throw("TypeError", "Illegal offset type in unset")
	}
	c.Throw("TypeError", "Illegal offset type")
	return key{}
}
