// The storage of arrays that are no lists: an ordered hash.

package php

import (
	"hash/maphash"
	"math"
	"unsafe"
)

// hash has the keys of an array that is not a list; the elements lie in the table, at the same
// positions. Arrays of the same few keys, records, have one hash in common (see shape.go).
type hash struct {
	ents   []entry // the keys in order of insertion, with holes
	idx    []int32 // heads of the chains; nil while small
	head   int     // no live entry before this position
	packed int     // the size of PHP's table if PHP holds it packed, else 0
	next   int     // the key that [] takes next
	last   lookup  // the string key that was looked up last
	full   bool    // PHP_INT_MAX is taken, [] fails
	common bool    // other tables have it too, so it never changes
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
	vals [4]Value
	room [4]entry
}

type smallTable8 struct {
	hashTable
	vals [8]Value
	room [8]entry
}

// newHash returns an empty hash with room for n entries.
func newHash(n int) *table {
	var t *hashTable
	switch {
	case n <= 4:
		small := &smallTable4{}
		t = &small.hashTable
		t.h.ents, *t.elems() = small.room[:0], small.vals[:0]
	case n <= 8:
		small := &smallTable8{}
		t = &small.hashTable
		t.h.ents, *t.elems() = small.room[:0], small.vals[:0]
	default:
		t = &hashTable{}
		t.h.ents, *t.elems() = make([]entry, 0, n), make([]Value, 0, n)
	}
	t.hash = &t.h
	t.mode = modeHash
	return &t.table
}

// entryKind tells the kind of a key.
type entryKind uint8

const (
	entryHole entryKind = iota
	entryInt
	entryStr
)

// entry is one key of a hash.
type entry struct {
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
	return t.add(entry{h: uint64(k), kind: entryInt, next: -1}, v)
}

// add appends an element whose key is new, and returns its place.
func (t *table) add(e entry, v Value) *Value {
	t.ents = append(t.ents, e)
	vals := t.elems()
	*vals = append(*vals, v)
	t.link(len(t.ents) - 1)
	return &(*vals)[len(*vals)-1]
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
	e := entry{s: k, kind: entryStr, next: -1}
	if t.idx != nil {
		e.h = hashString(k)
	}
	return t.add(e, v)
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

// ownKeys gives the table a hash of its own, for a change of its keys.
func (t *table) ownKeys() {
	if h := t.hash; h.common {
		own := *h
		own.ents = append(make([]entry, 0, len(h.ents)+len(h.ents)/2+1), h.ents...)
		own.common = false
		t.hash = &own
	}
}

// grow makes room for one more entry: it drops holes if there are many, and
// builds a larger index if the old one is full.
func (t *table) grow() {
	t.ownKeys()
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
	live, old := make([]entry, 0, cap(t.ents)), *t.elems()
	vals := make([]Value, 0, cap(old))
	pos := -1
	for i := range t.ents {
		if i >= int(t.pos) && pos < 0 {
			pos = len(live)
		}
		if t.ents[i].kind != entryHole {
			live, vals = append(live, t.ents[i]), append(vals, old[i])
		}
	}
	*t.elems() = vals
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
	t.ownKeys()
	e, vals := &t.ents[i], t.elems()
	if t.idx != nil {
		p := &t.idx[t.slot(e.h, e.kind == entryInt)]
		for *p != int32(i) {
			p = &t.ents[*p].next
		}
		*p = e.next
	}
	if v := &(*vals)[i]; v.k == KindRef {
		v.AsRef().Release()
	}
	*e, (*vals)[i] = entry{next: -1}, Value{}
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
	t.ents, *vals = t.ents[:end], (*vals)[:end]
	t.pos, t.head = min(t.pos, int32(end)), min(t.head, end)
	t.shrunk(end)
	if end == 0 {
		t.idx = nil
	}
}
