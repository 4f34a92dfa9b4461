// The storage behind an array: typed lists, and an ordered hash for the rest.

package php

import (
	"hash/maphash"
	"math"
	"unsafe"
)

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
// kept small: what few need lies apart, and floats, bools, strings and arrays lie in
// the slice of the ints.
//
// ni, nf, nb, ns and na count the elements that a typed read finds in ints, floats,
// bools, strings and arrays; wi, wf and wb those that a typed write may replace, which is none
// while the table is shared. So one comparison covers mode, bounds and sharing,
// and typed access is small enough to be inlined. sync sets them.
type table struct {
	*hash       // modeHash, else nil; what reads need first lies together
	ints  []int // see floats, bools, strings and arrays

	ni, nf, wi, wf uint
	vals           []Value
	n              int // number of elements
	nb, wb, ns, na uint

	next   int   // modeHash and modeEmpty: the key that [] takes next
	walk   *walk // nil before the first walk by reference
	pos    int32 // internal pointer: position of current()
	mode   mode
	shared bool // a second holder may exist: separate before writing
	late   bool // the table of a lateRow
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
	_          []Value
	_          int
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

// hash is the part of a table that is not a list.
type hash struct {
	ents   []entry // in order of insertion, with holes
	idx    []int32 // heads of the chains; nil while small
	head   int     // no live entry before this position
	packed int     // the size of PHP's table if PHP holds it packed, else 0
	last   lookup  // the string key that was looked up last
	full   bool    // PHP_INT_MAX is taken, [] fails
}

// hashTable is a table that starts as a hash, in one piece.
type hashTable struct {
	h hash
	table
}

// smallTable4 and smallTable8 are hashes with the room for a few entries in the
// same piece of memory: records are read all over the heap, and each piece is
// one more miss.
type smallTable4 struct {
	hashTable
	room [4]entry
}

type smallTable8 struct {
	hashTable
	room [8]entry
}

// newHash returns an empty hash with room for n entries.
func newHash(n int) *table {
	var t *hashTable
	switch {
	case n <= 4:
		small := &smallTable4{}
		t = &small.hashTable
		t.h.ents = small.room[:0]
	case n <= 8:
		small := &smallTable8{}
		t = &small.hashTable
		t.h.ents = small.room[:0]
	default:
		t = &hashTable{}
		t.h.ents = make([]entry, 0, n)
	}
	t.hash = &t.h
	t.mode = modeHash
	return &t.table
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

// entryKind tells the kind of a key.
type entryKind uint8

const (
	entryHole entryKind = iota
	entryInt
	entryStr
)

// entry is one element of a hash.
type entry struct {
	val  Value
	s    string // the key if kind is entryStr
	h    uint64 // the key if kind is entryInt, else the hash of s once there is an index
	next int32  // next entry of the chain, -1 at its end
	kind entryKind
}

// smallHash is the number of entries up to which a lookup scans them all.
const smallHash = 8

// noNext is the next index of an array that had no int key yet. [] itself
// counts as one that had: [] continues a negative key with 0 there, but with
// the key after it in an array made from null or from a literal with keys.
const noNext = math.MinInt

var hashSeed = maphash.MakeSeed()

func hashString(s string) uint64 { return maphash.String(hashSeed, s) }

// slot returns the chain of a hash h.
func (t *hash) slot(h uint64, isInt bool) uint64 {
	if isInt {
		h *= 0x9E3779B97F4A7C15
		h ^= h >> 32
	}
	return h & uint64(len(t.idx)-1)
}

// findInt returns the position of an int key, or -1.
func (t *hash) findInt(k int) int {
	if t.idx == nil {
		for i := range t.ents {
			if e := &t.ents[i]; e.h == uint64(k) && e.kind == entryInt {
				return i
			}
		}
		return -1
	}
	for i := t.idx[t.slot(uint64(k), true)]; i >= 0; {
		e := &t.ents[i]
		if e.h == uint64(k) && e.kind == entryInt {
			return int(i)
		}
		i = e.next
	}
	return -1
}

// findStr returns the position of a string key, or -1.
func (t *hash) findStr(k string) int {
	if t.idx == nil {
		for i := range t.ents {
			e := &t.ents[i]
			if len(e.s) != len(k) || e.kind != entryStr {
				continue
			}
			if unsafe.StringData(e.s) == unsafe.StringData(k) || e.s == k {
				return i
			}
		}
		return -1
	}
	if r := &t.last; len(k) == len(r.key) && unsafe.StringData(k) == unsafe.StringData(r.key) && int(r.at) < len(t.ents) {
		if e := &t.ents[r.at]; e.kind == entryStr && e.s == k {
			return int(r.at)
		}
	}
	h := hashString(k)
	for i := t.idx[t.slot(h, false)]; i >= 0; {
		e := &t.ents[i]
		if e.h == h && e.kind == entryStr && e.s == k {
			return int(i)
		}
		i = e.next
	}
	return -1
}

// lookup remembers where a string key was found in a large array: programs ask whether a key is
// there, read its element and write it.
type lookup struct {
	key string
	at  int32
}

// noteStr remembers the place of a string key of an array that has one holder.
func (t *table) noteStr(k string, at int) {
	if t.idx != nil && !t.shared {
		t.last = lookup{k, int32(at)}
	}
}

// addInt appends an int key that is not there yet and returns its value.
func (t *table) addInt(k int, v Value) *Value {
	t.grow()
	t.takeNext(k)
	t.ents = append(t.ents, entry{val: v, h: uint64(k), kind: entryInt, next: -1})
	t.link(len(t.ents) - 1)
	return &t.ents[len(t.ents)-1].val
}

// takeNext updates the key that [] takes next for the new key k. It is the
// highest key so far plus one, except where PHP holds the array packed: there
// it follows the new key, even downwards after elements were removed.
func (t *table) takeNext(k int) {
	if t.packed > 0 {
		used := 0
		if len(t.ents) > 0 {
			used = int(t.ents[len(t.ents)-1].h) + 1
		}
		switch {
		case k < used:
			t.packed = 0
		case k < t.packed:
		case k>>1 < t.packed && t.packed>>1 < t.n:
			t.packed *= 2
		default:
			t.packed = 0
		}
	}
	switch {
	case k == math.MaxInt:
		t.full = true
	case t.packed > 0 || k >= t.next:
		t.next = k + 1
	}
}

// packedSize is the size of PHP's table for n packed elements.
func packedSize(n int) int {
	size := 8
	for size < n {
		size *= 2
	}
	return size
}

// addStr appends a string key that is not there yet and returns its value.
func (t *table) addStr(k string, v Value) *Value {
	t.grow()
	t.packed = 0
	t.ents = append(t.ents, entry{val: v, s: k, kind: entryStr, next: -1})
	if t.idx != nil {
		t.ents[len(t.ents)-1].h = hashString(k)
	}
	t.link(len(t.ents) - 1)
	return &t.ents[len(t.ents)-1].val
}

// link counts entry i and puts it at the head of its chain.
func (t *table) link(i int) {
	t.n++
	if t.idx == nil {
		return
	}
	e := &t.ents[i]
	s := t.slot(e.h, e.kind == entryInt)
	e.next = t.idx[s]
	t.idx[s] = int32(i)
}

// grow makes room for one more entry: it drops holes if there are many, and
// builds a larger index if the old one is full.
func (t *table) grow() {
	if len(t.ents) < smallHash || t.idx != nil && len(t.ents) < len(t.idx) && len(t.ents) < cap(t.ents) {
		return
	}
	if holes := len(t.ents) - t.n; !t.walking() && holes > 0 && holes >= len(t.ents)/4 && len(t.ents) == cap(t.ents) {
		t.compact()
	}
	if len(t.ents) >= smallHash && len(t.ents) >= len(t.idx) {
		size := 2 * smallHash
		for size <= len(t.ents) {
			size *= 2
		}
		t.reindex(size)
	}
}

// compact moves the entries to a new slice without the holes, so that an
// iteration over the old one goes on.
func (t *table) compact() {
	live := make([]entry, 0, cap(t.ents))
	pos := -1
	for i := range t.ents {
		if i >= int(t.pos) && pos < 0 {
			pos = len(live)
		}
		if t.ents[i].kind != entryHole {
			live = append(live, t.ents[i])
		}
	}
	if pos < 0 {
		pos = len(live)
	}
	t.ents, t.pos, t.head = live, int32(pos), 0
	if t.idx != nil {
		t.reindex(len(t.idx))
	}
}

// reindex builds an index of the given size, a power of two.
func (t *table) reindex(size int) {
	fresh := t.idx == nil
	if len(t.idx) != size {
		t.idx = make([]int32, size)
	}
	for i := range t.idx {
		t.idx[i] = -1
	}
	for i := range t.ents {
		e := &t.ents[i]
		if e.kind == entryHole {
			continue
		}
		if fresh && e.kind == entryStr {
			e.h = hashString(e.s)
		}
		s := t.slot(e.h, e.kind == entryInt)
		e.next = t.idx[s]
		t.idx[s] = int32(i)
	}
}

// removeEntry makes a hole of entry i.
func (t *table) removeEntry(i int) {
	e := &t.ents[i]
	if t.idx != nil {
		p := &t.idx[t.slot(e.h, e.kind == entryInt)]
		for *p != int32(i) {
			p = &t.ents[*p].next
		}
		*p = e.next
	}
	if e.val.k == KindRef {
		e.val.AsRef().Release()
	}
	*e = entry{next: -1}
	t.n--
	if i == t.head {
		for t.head < len(t.ents) && t.ents[t.head].kind == entryHole {
			t.head++
		}
	}
	// Holes at the end are given up at once, and what points there moves.
	end := len(t.ents)
	for end > 0 && t.ents[end-1].kind == entryHole {
		end--
	}
	t.ents = t.ents[:end]
	t.pos, t.head = min(t.pos, int32(end)), min(t.head, end)
	t.shrunk(end)
	if end == 0 {
		t.idx = nil
	}
}

// toVals changes a typed list to one of Values.
func (t *table) toVals() {
	if t.mode != modeVals && t.n > 0 {
		vals := make([]Value, t.n, t.n+t.n/4+4)
		for i := range vals {
			vals[i] = t.elem(i)
		}
		t.vals = vals
	}
	t.ints = nil
	t.mode = modeVals
	t.sync()
}

// toHash changes a list to a hash.
func (t *table) toHash() {
	if t.mode == modeHash {
		return
	}
	n := t.n
	ents := make([]entry, n, max(n+n/4+1, 4))
	for i := range ents {
		ents[i] = entry{val: t.elem(i), h: uint64(i), kind: entryInt, next: -1}
	}
	if n > 0 {
		t.next = n
	}
	t.ints, t.vals = nil, nil
	t.mode = modeHash
	t.hash = &hash{ents: ents, packed: packedSize(n)}
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
		return t.vals[i]
	}
	return t.ents[i].val
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
		c = newHash(len(t.ents) + len(t.ents)/8 + 1)
		c.head, c.full, c.packed = t.head, t.full, t.packed
		if t.n == 0 {
			c.packed = packedSize(0)
		}
	} else {
		c = t.emptyLike()
	}
	c.n, c.next, c.pos = t.n, t.next, t.pos
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
		c.vals = append(c.vals, t.vals...)
		for i := range c.vals {
			cloneElem(&c.vals[i])
		}
	case modeHash:
		c.ents = append(c.ents, t.ents...)
		for i := range c.ents {
			cloneElem(&c.ents[i].val)
		}
		c.idx = append([]int32(nil), t.idx...)
	}
	c.sync()
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
