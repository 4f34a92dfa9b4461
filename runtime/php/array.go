// Array: PHP's ordered array with value semantics, its construction and size.

package php

import "unsafe"

// Array is a PHP array: a handle on storage that is copied when it is written
// to while shared. The zero Array is empty.
//
// An assignment whose source may still be written through, or whose target may
// be, uses Copy: b := a.Copy(). Every write has a pointer receiver and
// separates the storage first if it is shared.
type Array struct{ t *table }

// Pair is one key and value for Map.
type Pair struct {
	s     string
	i     int
	isStr bool
	fixed bool  // the key is written in the program
	next  uint8 // 1: the next free int key; 2: all elements of v
	v     Value
}

// KV returns a pair with a string key that is known not to be a decimal int.
func KV[T Element](key string, v T) Pair { return Pair{s: key, isStr: true, fixed: true, v: boxed(v)} }

// IV returns a pair with an int key.
func IV[T Element](i int, v T) Pair { return Pair{i: i, v: boxed(v)} }

// DV returns a pair whose key is converted as PHP converts array keys.
func DV(c *Context, key, v Value) Pair {
	k := c.writeKey(key)
	return Pair{s: k.s, i: k.i, isStr: k.isStr, v: v}
}

// SV returns a pair with a string key; a decimal int becomes an int key.
func SV[T Element](key string, v T) Pair {
	if i, ok := intKey(key); ok {
		return Pair{i: i, v: boxed(v)}
	}
	return Pair{s: key, isStr: true, v: boxed(v)}
}

// Map returns an array of the pairs, a later one replacing an earlier one with
// the same key.
func Map(pairs ...Pair) Array { return (*Context)(nil).Map(pairs...) }

// Map is [Map] with pairs whose keys are counted at run time: it throws PHP's Error where there
// is no key left.
func (c *Context) Map(pairs ...Pair) Array {
	if a, ok := recordOf(pairs); ok {
		return a
	}
	a := MakeMap(len(pairs))
	for _, p := range pairs {
		switch {
		case p.next == 1:
			a.Append(c, p.v)
		case p.next == 2:
			a.spreadInto(c, p.v.AsArray())
		case p.isStr:
			a.setStr(p.s, p.v)
		default:
			a.SetAt(p.i, p.v)
		}
	}
	return a
}

// List returns an array of vals with the keys 0, 1, 2 …. It does not keep vals.
func List(vals ...Value) Array {
	if len(vals) == 0 {
		return Array{}
	}
	var t *table
	switch k := sameKind(vals); k {
	case KindInt:
		t = newInts(len(vals))
		for i := range vals {
			t.ints = append(t.ints, vals[i].AsInt())
		}
	case KindFloat:
		xs := make([]float64, len(vals))
		for i := range vals {
			xs[i] = vals[i].AsFloat()
		}
		return FloatsOf(xs)
	case KindBool:
		xs := make([]bool, len(vals))
		for i := range vals {
			xs[i] = vals[i].AsBool()
		}
		return boolsOf(xs)
	case KindString:
		t = newStrings(len(vals))
		for i := range vals {
			*t.strings() = append(*t.strings(), vals[i].AsString())
		}
	case KindArray:
		xs := make([]Array, len(vals))
		for i := range vals {
			xs[i] = vals[i].AsArray()
		}
		return arraysOf(xs)
	default:
		return valList(vals)
	}
	t.n = len(vals)
	return newList(t)
}

// newList returns an array on a new list.
func newList(t *table) Array {
	t.sync()
	return Array{t}
}

// sameKind returns the kind that all vals share, or KindUndef.
func sameKind(vals []Value) Kind {
	k := vals[0].k
	for i := range vals {
		if vals[i].k != k {
			return KindUndef
		}
	}
	return k
}

// ListOf returns an array that takes over vals, which must not be used again.
func ListOf(vals []Value) Array {
	if len(vals) == 0 {
		return Array{}
	}
	t := &table{mode: modeVals, n: len(vals)}
	*t.elems() = vals
	return Array{t}
}

// Ints returns a list of ints.
func Ints(xs ...int) Array {
	if len(xs) == 0 {
		return Array{}
	}
	t := newInts(len(xs))
	t.ints, t.n = append(t.ints, xs...), len(xs)
	return newList(t)
}

// IntsOf returns an array that takes over xs, which must not be used again.
func IntsOf(xs []int) Array {
	if len(xs) == 0 {
		return Array{}
	}
	return newList(&table{mode: modeInts, ints: xs, n: len(xs)})
}

// Floats returns a list of floats.
func Floats(xs ...float64) Array { return FloatsOf(append([]float64(nil), xs...)) }

// FloatsOf returns an array that takes over xs, which must not be used again.
func FloatsOf(xs []float64) Array {
	if len(xs) == 0 {
		return Array{}
	}
	t := &table{mode: modeFloats, n: len(xs)}
	*t.floats() = xs
	return newList(t)
}

// Bools returns a list of bools.
func Bools(xs ...bool) Array {
	if len(xs) == 0 {
		return Array{}
	}
	return boolsOf(append([]bool(nil), xs...))
}

// boolsOf returns an array that takes over xs.
func boolsOf(xs []bool) Array {
	t := &table{mode: modeBools, n: len(xs)}
	*t.bools() = xs
	return newList(t)
}

// Strings returns a list of strings.
func Strings(xs ...string) Array {
	if len(xs) == 0 {
		return Array{}
	}
	t := newStrings(len(xs))
	*t.strings(), t.n = append(*t.strings(), xs...), len(xs)
	return newList(t)
}

// StringsOf returns an array that takes over xs, which must not be used again.
func StringsOf(xs []string) Array {
	if len(xs) == 0 {
		return Array{}
	}
	t := &table{mode: modeStrings, n: len(xs)}
	*t.strings() = xs
	return newList(t)
}

// Arrays returns a list of arrays.
func Arrays(xs ...Array) Array {
	if len(xs) == 0 {
		return Array{}
	}
	for _, a := range xs {
		if a.t == absent {
			return boxedArrays(xs)
		}
	}
	return arraysOf(append([]Array(nil), xs...))
}

// boxedArrays returns a list of arrays of which some stand for null.
func boxedArrays(xs []Array) Array {
	t := newVals(len(xs))
	t.n = len(xs)
	for _, a := range xs {
		*t.elems() = append(*t.elems(), a.Value())
	}
	return Array{t}
}

// arraysOf returns a list that takes over xs.
func arraysOf(xs []Array) Array {
	t := &table{mode: modeArrays, n: len(xs)}
	*t.arrays() = xs
	return newList(t)
}

// MakeList returns an empty array with room for a list of n values.
func MakeList(n int) Array {
	if n <= 0 {
		return Array{}
	}
	return Array{newVals(n)}
}

// MapOf returns an array of keys, which are different and no decimal ints, and their values.
func MapOf(keys []string, vals []Value) Array {
	if h := shapeOf(keys); h != nil {
		t := h.record()
		*t.elems(), t.n = append(*t.elems(), vals...), len(vals)
		return Array{t}
	}
	a := MakeMap(len(keys))
	for i, key := range keys {
		a.t.addStr(key, vals[i])
	}
	return a
}

// MakeMap returns an empty array with room for n pairs.
func MakeMap(n int) Array {
	t := newHash(n)
	t.next, t.packed = noNext, packedSize(n)
	if n > smallHash {
		size := 2 * smallHash
		for size < n {
			size *= 2
		}
		t.reindex(size)
	}
	return Array{t}
}

// Len returns the number of elements.
func (a Array) Len() int {
	if a.t == nil {
		return 0
	}
	return a.t.n
}

// IsList reports whether the keys are 0, 1, 2 … in this order.
func (a Array) IsList() bool {
	if a.t == nil || a.t.mode != modeHash {
		return true
	}
	i := 0
	for p := range a.t.ents {
		e := &a.t.ents[p]
		if e.kind == entryHole {
			continue
		}
		if e.kind != entryInt || e.h != uint64(i) {
			return false
		}
		i++
	}
	return true
}

// Copy marks the storage as shared and returns the array for a second holder.
func (a Array) Copy() Array {
	if a.t != nil && !a.t.shared {
		a.t.share()
	}
	return a
}

// Frozen marks the array and all arrays in it as shared, so that it can be kept
// in a package variable and read by many requests at once.
func (a Array) Frozen() Array {
	if a.t == nil {
		return a
	}
	if !a.t.shared {
		a.t.share()
	}
	if a.t.mode == modeArrays {
		for _, x := range *a.t.arrays() {
			x.Frozen()
		}
	}
	if a.t.mode != modeHash && a.t.mode != modeVals {
		return a
	}
	for _, v := range *a.t.elems() {
		if v.k == KindArray {
			v.AsArray().Frozen()
		}
	}
	return a
}

// Same reports whether a and b share their storage.
func (a Array) Same(b Array) bool { return a.t == b.t }

// own returns the storage, after making it this holder's alone.
func (a *Array) own() *table {
	if a.t == nil {
		a.t = &table{}
	} else if a.t.shared {
		a.t = a.t.clone()
	}
	return a.t
}

// asArraySlot reinterprets a slot of kind KindArray: an Array is the one word
// that is the slot's pointer.
func asArraySlot(v *Value) *Array { return (*Array)(unsafe.Pointer(&v.p)) }

// IntSlice returns the elements as ints if the array is a typed list of ints.
// The slice must not be written to.
func (a Array) IntSlice() ([]int, bool) {
	if a.t != nil && a.t.mode == modeInts {
		return a.t.ints, true
	}
	return nil, false
}

// StringSlice returns the elements if the array is a typed list of strings. The
// slice must not be written to.
func (a Array) StringSlice() ([]string, bool) {
	if a.t != nil && a.t.mode == modeStrings {
		return *a.t.strings(), true
	}
	return nil, false
}

// ArraySlice returns the elements if the array is a typed list of arrays. The
// slice must not be written to.
func (a Array) ArraySlice() ([]Array, bool) {
	if a.t != nil && a.t.mode == modeArrays {
		return *a.t.arrays(), true
	}
	return nil, false
}

// FloatSlice returns the elements if the array is a typed list of floats. The
// slice must not be written to.
func (a Array) FloatSlice() ([]float64, bool) {
	if a.t != nil && a.t.mode == modeFloats {
		return *a.t.floats(), true
	}
	return nil, false
}
