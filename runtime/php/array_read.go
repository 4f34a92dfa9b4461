// Reading array elements: with PHP's warnings, silently, and typed.

package php

import "unsafe"

// find returns the slot of an int key, or nil. Typed lists have no slots.
func (t *table) hashInt(i int) *Value {
	if t.mode == modeHash {
		if p := t.findInt(i); p >= 0 {
			return &(*t.elems())[p]
		}
	}
	return nil
}

// PeekAt returns the element at key i, undefined if there is none.
func (a Array) PeekAt(i int) Value {
	t := a.t
	if t == nil {
		return Value{}
	}
	if t.mode == modeVals && uint(i) < uint(t.n) {
		if v := (*t.elems())[i]; v.k != KindRef {
			return v
		}
	} else if uint(i) < t.ns {
		return String((*t.strings())[i])
	}
	return t.peekSlow(i)
}

func (t *table) peekSlow(i int) Value {
	switch t.mode {
	case modeHash:
		if p := t.hashInt(i); p != nil {
			return p.Deref()
		}
	case modeEmpty:
	default:
		if uint(i) < uint(t.n) {
			return t.elem(i).Deref()
		}
	}
	return Value{}
}

// Peek returns the element at key s, undefined if there is none.
func (a Array) Peek(s string) Value {
	if i, ok := intKey(s); ok {
		return a.PeekAt(i)
	}
	return a.peekStr(s)
}

func (a Array) peekStr(s string) Value {
	if a.t != nil && a.t.hash != nil {
		if p := a.t.hash.findStr(s); p >= 0 {
			a.t.noteStr(s, p)
			return (*a.t.elems())[p].Deref()
		}
	}
	return Value{}
}

func (a Array) peekKey(k key) Value {
	if k.isStr {
		return a.peekStr(k.s)
	}
	return a.PeekAt(k.i)
}

// IssetIndex returns the element at key k as isset() reads it: silently, but with PHP's error for
// a key that cannot be one.
func (a Array) IssetIndex(c *Context, k Value) Value { return a.peekKey(c.key(k.Deref(), keyIsset)) }

// CoalesceIndex is IssetIndex for `??`, whose error differs.
func (a Array) CoalesceIndex(c *Context, k Value) Value { return a.peekKey(c.key(k.Deref(), keyRead)) }

// PeekIndex returns the element at key k, undefined if there is none, also if
// k is of a type that cannot be a key. Value.IssetIndex throws then.
func (a Array) PeekIndex(k Value) Value {
	switch k.k {
	case KindInt:
		return a.PeekAt(k.AsInt())
	case KindString:
		return a.Peek(k.AsString())
	case KindUndef, KindNull:
		return a.peekStr("")
	case KindBool:
		return a.PeekAt(k.AsInt())
	case KindFloat:
		return a.PeekAt(FloatToInt(k.AsFloat()))
	case KindResource:
		return a.PeekAt(k.AsResource().ID)
	case KindRef:
		return a.PeekIndex(k.Deref())
	}
	return Value{}
}

// HasAt reports whether key i exists, even if its value is null.
func (a Array) HasAt(i int) bool {
	if a.t == nil {
		return false
	}
	if a.t.mode == modeHash {
		return a.t.findInt(i) >= 0
	}
	return uint(i) < uint(a.t.n)
}

// Has reports whether key s exists, even if its value is null.
func (a Array) Has(s string) bool {
	if i, ok := intKey(s); ok {
		return a.HasAt(i)
	}
	if a.t == nil || a.t.mode != modeHash {
		return false
	}
	p := a.t.findStr(s)
	if p >= 0 {
		a.t.noteStr(s, p)
	}
	return p >= 0
}

// HasIndex reports whether key k exists, even if its value is null.
func (a Array) HasIndex(c *Context, k Value) bool {
	if x := c.key(k, keyIsset); x.isStr {
		return a.t != nil && a.t.mode == modeHash && a.t.findStr(x.s) >= 0
	} else {
		return a.HasAt(x.i)
	}
}

// At returns the element at key i, and warns if there is none.
func (a Array) At(c *Context, i int) Value {
	if v := a.PeekAt(i); v.k != KindUndef {
		return v
	}
	return a.missingAt(c, i)
}

// Get returns the element at key s, and warns if there is none.
func (a Array) Get(c *Context, s string) Value {
	if v := a.Peek(s); v.k != KindUndef {
		return v
	}
	return a.missingStr(c, s)
}

// Index returns the element at key k, and warns if there is none.
func (a Array) Index(c *Context, k Value) Value {
	x := c.key(k, keyRead)
	if v := a.peekKey(x); v.k != KindUndef {
		return v
	}
	if x.isStr {
		return a.missingStr(c, x.s)
	}
	return a.missingAt(c, x.i)
}

func (a Array) missingAt(c *Context, i int) Value {
	if a.t == silent || a.warnAbsent(c) {
		return Null
	}
	c.Warning("Undefined array key %d", i)
	return Null
}

func (a Array) missingStr(c *Context, s string) Value {
	if a.t == silent || a.warnAbsent(c) {
		return Null
	}
	if i, ok := intKey(s); ok {
		c.Warning("Undefined array key %d", i)
	} else {
		c.Warning("Undefined array key \"%s\"", cString(s))
	}
	return Null
}

// IntAt returns the int at key i.
func (a Array) IntAt(c *Context, i int) int {
	if a.t != nil && uint(i) < a.t.ni {
		return a.t.ints[i]
	}
	return a.intAtSlow(c, i)
}

func (a Array) intAtSlow(c *Context, i int) int { return toInt(a.At(c, i)) }

// FloatAt returns the float at key i.
func (a Array) FloatAt(c *Context, i int) float64 {
	if a.t != nil && uint(i) < a.t.nf {
		return (*floatTable)(unsafe.Pointer(a.t)).floats[i]
	}
	return a.floatAtSlow(c, i)
}

func (a Array) floatAtSlow(c *Context, i int) float64 { return toFloat(a.At(c, i)) }

// BoolAt returns the bool at key i.
func (a Array) BoolAt(c *Context, i int) bool {
	if a.t != nil && uint(i) < a.t.nb {
		return (*boolTable)(unsafe.Pointer(a.t)).bools[i]
	}
	return a.boolAtSlow(c, i)
}

func (a Array) boolAtSlow(c *Context, i int) bool { return a.At(c, i).Bool() }

// StringAt returns the string at key i.
func (a Array) StringAt(c *Context, i int) string {
	if a.t != nil && uint(i) < a.t.ns {
		return (*stringTable)(unsafe.Pointer(a.t)).strings[i]
	}
	return a.stringAtSlow(c, i)
}

func (a Array) stringAtSlow(c *Context, i int) string {
	if t := a.t; t != nil && t.mode == modeVals && uint(i) < uint(t.n) {
		if v := &(*t.elems())[i]; v.k == KindString {
			return v.AsString()
		}
	}
	return toString(c, a.At(c, i))
}

// ArrayAt returns the array at key i.
func (a Array) ArrayAt(c *Context, i int) Array {
	if a.t != nil && uint(i) < a.t.na {
		return (*arrayTable)(unsafe.Pointer(a.t)).arrays[i]
	}
	return a.arrayAtSlow(c, i)
}

func (a Array) arrayAtSlow(c *Context, i int) Array {
	if t := a.t; t != nil && t.mode == modeVals && uint(i) < uint(t.n) && (*t.elems())[i].k == KindArray {
		return Array{(*table)((*t.elems())[i].p)}
	}
	return rowOf(a.At(c, i))
}

// NumberAt returns the number at key i.
func (a Array) NumberAt(c *Context, i int) Number {
	if t := a.t; t != nil {
		if t.mode == modeVals && uint(i) < uint(t.n) {
			if v := &(*t.elems())[i]; v.k == KindFloat || v.k == KindInt {
				return v.AsNumber()
			}
		} else if uint(i) < t.nf {
			return FloatNumber((*t.floats())[i])
		}
	}
	return toNumber(a.At(c, i))
}

// GetInt returns the int at key s.
func (a Array) GetInt(c *Context, s string) int { return toInt(a.Get(c, s)) }

// GetFloat returns the float at key s.
func (a Array) GetFloat(c *Context, s string) float64 { return toFloat(a.Get(c, s)) }

// GetBool returns the bool at key s.
func (a Array) GetBool(c *Context, s string) bool { return a.Get(c, s).Bool() }

// GetString returns the string at key s.
func (a Array) GetString(c *Context, s string) string { return toString(c, a.Get(c, s)) }

// GetArray returns the array at key s.
func (a Array) GetArray(c *Context, s string) Array { return rowOf(a.Get(c, s)) }

// GetNumber returns the number at key s.
func (a Array) GetNumber(c *Context, s string) Number { return toNumber(a.Get(c, s)) }

// toInt converts an element that is known to be an int, or null because it was
// missing.
func toInt(v Value) int {
	if v.k == KindFloat {
		return FloatToInt(v.AsFloat())
	}
	if v.k == KindInt || v.k == KindBool {
		return v.AsInt()
	}
	return 0
}

// toFloat converts an element that is known to be a float, or null.
func toFloat(v Value) float64 {
	if v.k == KindFloat {
		return v.AsFloat()
	}
	return float64(toInt(v))
}

// toString converts an element that is known to be a string, or null.
func toString(c *Context, v Value) string {
	if v.k == KindString {
		return v.AsString()
	}
	return v.String(c)
}

// toArray converts an element that is known to be an array, or null.
func toArray(v Value) Array {
	if v.k == KindArray {
		return v.AsArray()
	}
	return Array{}
}

// toNumber converts an element that is known to be a number, or null.
func toNumber(v Value) Number {
	if v.k == KindInt || v.k == KindFloat {
		return v.AsNumber()
	}
	return Number{}
}

// cString cuts s at a NUL byte, as PHP's messages do.
func cString(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 {
			return s[:i]
		}
	}
	return s
}
