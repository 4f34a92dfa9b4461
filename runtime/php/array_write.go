// Writing array elements by key, and appending.

package php

import "unsafe"

// store writes v to a slot, through a reference if the slot holds one.
func store(p *Value, v Value) {
	if p.k == KindRef {
		p.AsRef().V = v
		return
	}
	*p = v
}

// SetAt is `$a[i] = v`.
func (a *Array) SetAt(i int, v Value) {
	t := a.t
	if t != nil && !t.shared && t.mode == modeVals && uint(i) < uint(t.n) && (*t.elems())[i].k != KindRef {
		(*t.elems())[i] = v
		return
	}
	a.setAtSlow(i, v)
}

func (a *Array) setAtSlow(i int, v Value) {
	t := a.own()
	if t.mode != modeHash {
		if uint(i) < uint(t.n) {
			t.setList(i, v)
			return
		}
		if i == t.n {
			t.push(v)
			return
		}
		t.toHash()
	}
	if !t.beyond(i) {
		if p := t.findInt(i); p >= 0 {
			store(&(*t.elems())[p], v)
			return
		}
	}
	t.addInt(i, v)
}

// beyond reports whether the int key k is known to be greater than all that are there.
func (t *table) beyond(k int) bool {
	if t.packed > 0 {
		return len(t.ents) > 0 && k > int(t.ents[len(t.ents)-1].h)
	}
	return k >= t.next && t.next != noNext && !t.full
}

// setList replaces element i of a list.
func (t *table) setList(i int, v Value) {
	switch {
	case t.mode == modeInts && v.k == KindInt:
		t.ints[i] = v.AsInt()
	case t.mode == modeFloats && v.k == KindFloat:
		(*t.floats())[i] = v.AsFloat()
	case t.mode == modeBools && v.k == KindBool:
		(*t.bools())[i] = v.AsBool()
	case t.mode == modeStrings && v.k == KindString:
		(*t.strings())[i] = v.AsString()
	case t.mode == modeArrays && v.k == KindArray:
		(*t.arrays())[i] = v.AsArray()
	default:
		if t.mode != modeVals {
			t.toVals()
		}
		store(&(*t.elems())[i], v)
	}
}

// push appends v to a list.
func (t *table) push(v Value) {
	if v.k == KindInt && t.mode == modeInts && !t.shared {
		t.ints = append(t.ints, v.AsInt())
		t.n++
		t.ni++
		t.wi++
		return
	}
	t.pushElem(v)
	t.sync()
}

func (t *table) pushElem(v Value) {
	switch t.mode {
	case modeEmpty:
		switch v.k {
		case KindInt:
			t.mode, t.ints = modeInts, append(make([]int, 0, 4), v.AsInt())
		case KindFloat:
			t.mode = modeFloats
			*t.floats() = append(make([]float64, 0, 4), v.AsFloat())
		case KindBool:
			t.mode = modeBools
			*t.bools() = append(make([]bool, 0, 8), v.AsBool())
		case KindString:
			t.mode = modeStrings
			*t.strings() = append(make([]string, 0, 4), v.AsString())
		case KindArray:
			t.mode = modeArrays
			*t.arrays() = append(make([]Array, 0, 4), v.AsArray())
		default:
			t.mode, *t.elems() = modeVals, append(make([]Value, 0, 4), v)
		}
		t.n++
		return
	case modeInts:
		if v.k == KindInt {
			t.ints = append(t.ints, v.AsInt())
			t.n++
			return
		}
		t.toVals()
	case modeFloats:
		if v.k == KindFloat {
			*t.floats() = append(*t.floats(), v.AsFloat())
			t.n++
			return
		}
		t.toVals()
	case modeBools:
		if v.k == KindBool {
			*t.bools() = append(*t.bools(), v.AsBool())
			t.n++
			return
		}
		t.toVals()
	case modeStrings:
		if v.k == KindString {
			*t.strings() = append(*t.strings(), v.AsString())
			t.n++
			return
		}
		t.toVals()
	case modeArrays:
		if v.k == KindArray {
			*t.arrays() = append(*t.arrays(), v.AsArray())
			t.n++
			return
		}
		t.toVals()
	}
	*t.elems() = append(*t.elems(), v)
	t.n++
}

// setStr writes to a string key that is known not to be an int.
func (a *Array) setStr(s string, v Value) {
	t := a.own()
	t.toHash()
	if p := t.findStr(s); p >= 0 {
		store(&(*t.elems())[p], v)
		return
	}
	t.addStr(s, v)
}

// Set is `$a[s] = v`.
func (a *Array) Set(s string, v Value) {
	if i, ok := intKey(s); ok {
		a.SetAt(i, v)
		return
	}
	a.setStr(s, v)
}

// SetIndex is `$a[k] = v` for a key of any type.
func (a *Array) SetIndex(c *Context, k, v Value) {
	if x := c.writeKey(k); x.isStr {
		a.setStr(x.s, v)
	} else {
		a.SetAt(x.i, v)
	}
}

// Append is `$a[] = v`.
func (a *Array) Append(c *Context, v Value) {
	if t := a.t; t != nil && !t.shared && t.mode == modeVals {
		*t.elems() = append(*t.elems(), v)
		t.n++
		return
	}
	a.appendSlow(c, v)
}

func (a *Array) appendSlow(c *Context, v Value) {
	if a.t == nil {
		a.start(v)
		return
	}
	t := a.own()
	if t.mode != modeHash {
		t.push(v)
		return
	}
	t.addInt(t.nextKey(c), v)
}

// start makes the list of v.
func (a *Array) start(v Value) {
	switch v.k {
	case KindInt:
		*a = Ints(v.AsInt())
	case KindFloat, KindBool, KindArray:
		a.own().push(v)
	case KindString:
		*a = Strings(v.AsString())
	default:
		t := newVals(1)
		*t.elems(), t.n = append(*t.elems(), v), 1
		a.t = t
	}
}

// nextKey returns the key that [] takes in a hash.
func (t *table) nextKey(c *Context) int {
	if t.full {
		c.Throw("Error", "Cannot add element to the array as the next element is already occupied")
	}
	if t.next == noNext {
		return 0
	}
	return t.next
}

// Push appends v, for callers that build a new array of fewer than 2^63 keys.
func (a *Array) Push(v Value) { a.Append(nil, v) }

// SetIntAt is `$a[i] = x` for an int.
func (a *Array) SetIntAt(i, x int) {
	if a.t == nil || uint(i) >= a.t.wi {
		a.setIntSlow(i, x)
	} else {
		a.t.ints[i] = x
	}
}

//go:noinline
func (a *Array) setIntSlow(i int, x int) {
	if t := a.t; t != nil && t.mode == modeInts && !t.shared && i == t.n {
		if t.n == cap(t.ints) {
			t.ints = roomFor1(t.ints)
		}
		t.ints = append(t.ints, x) // in place, or the collector of garbage would hear of it
		t.n++
		t.ni++
		t.wi++
		return
	}
	a.setAtSlow(i, Int(x))
}

// SetFloatAt is `$a[i] = x` for a float.
func (a *Array) SetFloatAt(i int, x float64) {
	if a.t == nil || uint(i) >= a.t.wf {
		a.setFloatSlow(i, x)
	} else {
		(*floatTable)(unsafe.Pointer(a.t)).floats[i] = x
	}
}

//go:noinline
func (a *Array) setFloatSlow(i int, x float64) {
	if t := a.t; t != nil && t.mode == modeFloats && !t.shared && i == t.n {
		xs := t.floats()
		if t.n == cap(*xs) {
			*xs = roomFor1(*xs)
		}
		*xs = append(*xs, x)
		t.n++
		t.nf++
		t.wf++
		return
	}
	a.setAtSlow(i, Float(x))
}

// SetBoolAt is `$a[i] = x` for a bool.
func (a *Array) SetBoolAt(i int, x bool) {
	if a.t == nil || uint(i) >= a.t.wb {
		a.setBoolSlow(i, x)
	} else {
		(*boolTable)(unsafe.Pointer(a.t)).bools[i] = x
	}
}

//go:noinline
func (a *Array) setBoolSlow(i int, x bool) { a.setAtSlow(i, Bool(x)) }

// SetStringAt is `$a[i] = x` for a string.
func (a *Array) SetStringAt(i int, x string) {
	if t := a.t; t != nil && !t.shared && uint(i) < t.ns {
		(*t.strings())[i] = x
		return
	}
	a.SetAt(i, String(x))
}

// SetArrayAt is `$a[i] = x` for an array.
func (a *Array) SetArrayAt(i int, x Array) { a.SetAt(i, x.Value()) }

// SetNumberAt is `$a[i] = x` for an int or float.
func (a *Array) SetNumberAt(i int, x Number) { a.setAtSlow(i, x.Value()) }

// SetInt is `$a[s] = x` for an int.
func (a *Array) SetInt(s string, x int) { a.Set(s, Int(x)) }

// SetFloat is `$a[s] = x` for a float.
func (a *Array) SetFloat(s string, x float64) { a.Set(s, Float(x)) }

// SetBool is `$a[s] = x` for a bool.
func (a *Array) SetBool(s string, x bool) { a.Set(s, Bool(x)) }

// SetString is `$a[s] = x` for a string.
func (a *Array) SetString(s, x string) { a.Set(s, String(x)) }

// SetArray is `$a[s] = x` for an array.
func (a *Array) SetArray(s string, x Array) { a.Set(s, x.Value()) }

// SetNumber is `$a[s] = x` for an int or float.
func (a *Array) SetNumber(s string, x Number) { a.Set(s, x.Value()) }

// AppendInt is `$a[] = x` for an int.
func (a *Array) AppendInt(c *Context, x int) {
	if t := a.t; t != nil && !t.shared && t.mode == modeInts {
		if t.n == cap(t.ints) {
			t.ints = roomFor1(t.ints)
		}
		t.ints = append(t.ints, x) // in place, or the collector of garbage would hear of it
		t.n++
		t.ni++
		t.wi++
		return
	}
	a.appendSlow(c, Int(x))
}

// AppendFloat is `$a[] = x` for a float.
func (a *Array) AppendFloat(c *Context, x float64) {
	if t := a.t; t != nil && !t.shared && t.mode == modeFloats {
		xs := t.floats()
		if t.n == cap(*xs) {
			*xs = roomFor1(*xs)
		}
		*xs = append(*xs, x)
		t.n++
		t.nf++
		t.wf++
		return
	}
	a.appendSlow(c, Float(x))
}

// AppendBool is `$a[] = x` for a bool.
func (a *Array) AppendBool(c *Context, x bool) {
	if t := a.t; t != nil && !t.shared && t.mode == modeBools {
		xs := t.bools()
		*xs = append(*xs, x)
		t.n++
		t.nb++
		t.wb++
		return
	}
	a.appendSlow(c, Bool(x))
}

// AppendString is `$a[] = x` for a string.
func (a *Array) AppendString(c *Context, x string) {
	if t := a.t; t != nil && !t.shared && t.mode == modeStrings {
		*t.strings() = append(*t.strings(), x)
		t.n++
		t.ns++
		return
	}
	a.Append(c, String(x))
}

// AppendArray is `$a[] = x` for an array.
func (a *Array) AppendArray(c *Context, x Array) {
	if t := a.t; t != nil && !t.shared && t.mode == modeArrays && x.t != absent {
		*t.arrays() = append(*t.arrays(), x)
		t.n++
		t.na++
		return
	}
	a.Append(c, x.Value())
}

// AppendNumber is `$a[] = x` for an int or float.
func (a *Array) AppendNumber(c *Context, x Number) { a.Append(c, x.Value()) }

// UnsetAt is `unset($a[i])`.
func (a *Array) UnsetAt(i int) {
	if !a.HasAt(i) {
		return
	}
	t := a.own()
	t.toHash()
	t.removeEntry(t.findInt(i))
}

// Unset is `unset($a[s])`.
func (a *Array) Unset(s string) {
	if i, ok := intKey(s); ok {
		a.UnsetAt(i)
		return
	}
	if !a.Has(s) {
		return
	}
	t := a.own()
	t.removeEntry(t.findStr(s))
}

// UnsetIndex is `unset($a[k])`.
func (a *Array) UnsetIndex(c *Context, k Value) {
	if x := c.key(k, keyUnset); x.isStr {
		a.Unset(x.s)
	} else {
		a.UnsetAt(x.i)
	}
}
