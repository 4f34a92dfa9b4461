// The storage behind an array: typed lists, and an ordered hash (hash.go) for the rest.

package php

import "unsafe"

// mode says which storage of a table is in use.
type mode uint8

const (
	modeEmpty mode = iota
	modeInts
	modeFloats
	modeBools
	modeStrings
	modeArrays
	modeVals
	modeHash
)

// table is the storage that arrays share until one of them writes. While the
// keys are 0..n-1 in order, the elements lie in one typed slice; the slices of
// the other modes are empty. Programs have many small arrays, so a table is
// kept small: what few need lies apart, and elements of all kinds lie in the slice of
// the ints.
//
// ni, nf, nb, ns and na count the elements that a typed read finds in ints, floats,
// bools, strings and arrays; wi, wf and wb those that a typed write may replace, which is none
// while the table is shared. So one comparison covers mode, bounds and sharing,
// and typed access is small enough to be inlined. sync sets them.
type table struct {
	*hash       // modeHash, else nil; what reads need first lies together
	ints  []int // see floats, bools, strings, arrays and elems

	ni, nf, wi, wf uint
	nb, wb, ns, na uint
	n              int // number of elements

	walk     *walk // nil before the first walk by reference
	pos      int32 // internal pointer: position of current()
	mode     mode
	shared   bool // a second holder may exist: separate before writing
	late     bool // the table of a lateRow
	fromNull bool // modeEmpty: it was null, see noNext
}

// floatTable, boolTable, stringTable and arrayTable are a table as it is read while its elements
// are of that kind: the same up to the slice of the elements. A slice of floats looks like one of
// ints, and the collector of garbage only asks for its address.
type floatTable struct {
	_      unsafe.Pointer
	floats []float64
	_, nf  uint
	_, wf  uint
}

type boolTable struct {
	_          unsafe.Pointer
	bools      []bool
	_, _, _, _ uint
	nb, wb     uint
}

type stringTable struct {
	_       unsafe.Pointer
	strings []string
}

type arrayTable struct {
	_      unsafe.Pointer
	arrays []Array
}

// valueTable is a table as it is read in modeVals and modeHash.
type valueTable struct {
	_    unsafe.Pointer
	vals []Value
}

// walk is what walks by reference need to know of a table.
type walk struct {
	walks int // how many are under way: entries must not move
	low   int // the least size since RefIter looked
	moved int // by how many places elements have moved since then
}

// floats returns the slice of the elements in modeFloats.
func (t *table) floats() *[]float64 { return &(*floatTable)(unsafe.Pointer(t)).floats }

// bools returns the slice of the elements in modeBools.
func (t *table) bools() *[]bool { return &(*boolTable)(unsafe.Pointer(t)).bools }

// strings returns the slice of the elements in modeStrings.
func (t *table) strings() *[]string { return &(*stringTable)(unsafe.Pointer(t)).strings }

// arrays returns the slice of the elements in modeArrays.
func (t *table) arrays() *[]Array { return &(*arrayTable)(unsafe.Pointer(t)).arrays }

// elems returns the slice of the elements in modeVals and modeHash, those of holes included.
func (t *table) elems() *[]Value { return &(*valueTable)(unsafe.Pointer(t)).vals }

// walking reports whether walks by reference are under way.
func (t *table) walking() bool { return t.walk != nil && t.walk.walks > 0 }

// walked returns the table's walk.
func (t *table) walked() *walk {
	if t.walk == nil {
		t.walk = &walk{}
	}
	return t.walk
}

// shrunk notes for walks that the table had no more than n positions.
func (t *table) shrunk(n int) {
	if t.walk != nil {
		t.walk.low = min(t.walk.low, n)
	}
}

// sync sets the counters of typed access after a change of size or mode.
func (t *table) sync() {
	t.ni, t.nf, t.nb, t.ns, t.na = 0, 0, 0, 0, 0
	switch t.mode {
	case modeInts:
		t.ni = uint(t.n)
	case modeFloats:
		t.nf = uint(t.n)
	case modeBools:
		t.nb = uint(t.n)
	case modeStrings:
		t.ns = uint(t.n)
	case modeArrays:
		t.na = uint(t.n)
	}
	if t.shared {
		t.wi, t.wf, t.wb = 0, 0, 0
	} else {
		t.wi, t.wf, t.wb = t.ni, t.nf, t.nb
	}
}

// share marks the table as held twice.
func (t *table) share() {
	t.shared = true
	t.wi, t.wf, t.wb = 0, 0, 0
}

// toVals changes a typed list to one of Values.
func (t *table) toVals() {
	var vals []Value
	if t.n > 0 {
		vals = make([]Value, t.n, t.n+t.n/4+4)
	}
	for i := range vals {
		vals[i] = t.elem(i)
	}
	*t.elems() = vals
	t.mode = modeVals
	t.sync()
}

// toHash changes a list to a hash.
func (t *table) toHash() {
	if t.mode == modeHash {
		return
	}
	n := t.n
	room := max(n+n/4+1, 4)
	ents, vals := make([]entry, n, room), make([]Value, n, room)
	for i := range ents {
		ents[i], vals[i] = entry{h: uint64(i), kind: entryInt, next: -1}, t.elem(i)
	}
	*t.elems() = vals
	t.mode = modeHash
	t.hash = &hash{ents: ents, packed: packedSize(n), next: n}
	if t.fromNull && n == 0 {
		t.next = noNext
	}
	t.sync()
	if n > smallHash {
		size := 2 * smallHash
		for size <= n {
			size *= 2
		}
		t.reindex(size)
	}
}

// elem returns the element at position i without following a reference.
func (t *table) elem(i int) Value {
	switch t.mode {
	case modeInts:
		return Int(t.ints[i])
	case modeFloats:
		return Float((*t.floats())[i])
	case modeBools:
		return Bool((*t.bools())[i])
	case modeStrings:
		return String((*t.strings())[i])
	case modeArrays:
		return (*t.arrays())[i].Value()
	case modeVals:
		return (*t.elems())[i]
	}
	return (*t.elems())[i]
}

// size returns the number of positions, holes included.
func (t *table) size() int {
	if t.mode == modeHash {
		return len(t.ents)
	}
	return t.n
}

// clone returns a copy for one holder. Nested arrays are marked as shared;
// references that nobody else holds become plain values.
func (t *table) clone() *table {
	var c *table
	if t.mode == modeHash {
		c = t.cloneKeys()
	} else {
		c = t.emptyLike()
	}
	c.n, c.fromNull, c.pos = t.n, t.fromNull, t.pos
	if int(c.pos) >= t.size() {
		c.pos = 0
	}
	switch t.mode {
	case modeInts:
		c.ints = append(c.ints, t.ints...)
	case modeFloats:
		*c.floats() = cloneSlice(*t.floats())
	case modeBools:
		*c.bools() = cloneSlice(*t.bools())
	case modeStrings:
		*c.strings() = append(*c.strings(), *t.strings()...)
	case modeArrays:
		*c.arrays() = cloneSlice(*t.arrays())
		for _, a := range *c.arrays() {
			a.Copy()
		}
	case modeVals:
		*c.elems() = append(*c.elems(), *t.elems()...)
		for i := range *c.elems() {
			cloneElem(&(*c.elems())[i])
		}
	case modeHash:
		vals := c.elems()
		*vals = append(*vals, *t.elems()...)
		for i := range *vals {
			cloneElem(&(*vals)[i])
		}
	}
	c.sync()
	return c
}

// cloneKeys returns a hash with the keys of t and room for the elements.
func (t *table) cloneKeys() *table {
	if t.common {
		return t.hash.record()
	}
	c := newHash(len(t.ents) + len(t.ents)/8 + 1)
	c.head, c.full, c.packed, c.next = t.head, t.full, t.packed, t.next
	if t.n == 0 {
		c.packed = packedSize(0)
	}
	c.ents = append(c.ents, t.ents...)
	c.idx = append([]int32(nil), t.idx...)
	return c
}

// emptyLike returns an empty list in the same storage as t, with room for t's elements and a
// few more.
func (t *table) emptyLike() *table {
	switch t.mode {
	case modeInts:
		return newInts(t.n + t.n/8 + 1)
	case modeStrings:
		return newStrings(t.n + t.n/8 + 1)
	case modeVals:
		return newVals(t.n + t.n/8 + 1)
	}
	return &table{mode: t.mode}
}

// cloneSlice copies s with a little room to grow.
func cloneSlice[T any](s []T) []T {
	c := make([]T, len(s), len(s)+len(s)/8+1)
	copy(c, s)
	return c
}

// CloneField prepares a property that a copy of an instance has.
func CloneField(v *Value) { cloneElem(v) }

// cloneElem prepares an element that a clone has copied.
func cloneElem(v *Value) {
	if v.k == KindArray {
		v.Copy()
	} else if v.k == KindRef {
		if r := v.AsRef(); r.single() {
			*v = r.V.Copy()
		} else {
			r.holders++
		}
	}
}
