// Records: small arrays that have one set of keys in common.

package php

import (
	"sync/atomic"
	"unsafe"
)

// longKey is the length of the longest key in a set that is kept.
const longKey = 64

// shapes has key sets of records that were made lately, each at a place that follows from its keys.
var shapes [512]atomic.Pointer[hash]

// record4, record6 and record8 are tables with the room for the elements of a record.
type record4 struct {
	table
	vals [4]Value
}

type record6 struct {
	table
	vals [6]Value
}

type record8 struct {
	table
	vals [8]Value
}

// record returns a table with the keys of h, which it has in common with others, and room for
// the elements.
func (h *hash) record() *table {
	var t *table
	switch n := len(h.ents); {
	case n <= 4:
		r := &record4{}
		t = &r.table
		*t.elems() = r.vals[:0]
	case n <= 6:
		r := &record6{}
		t = &r.table
		*t.elems() = r.vals[:0]
	default:
		r := &record8{}
		t = &r.table
		*t.elems() = r.vals[:0]
	}
	t.hash, t.mode = h, modeHash
	return t
}

// newShape returns the hash of keys that records have in common, nil if two of them are the same.
func newShape(keys []string) *hash {
	h := &hash{ents: make([]entry, len(keys)), common: true, next: noNext}
	for i, key := range keys {
		if len(key) > longKey || h.findStr(key) >= 0 {
			return nil
		}
		h.ents[i] = entry{s: key, kind: entryStr, next: -1}
	}
	return h
}

// shapeOf returns the hash of keys, which are different and no decimal ints, as records have it; nil
// for keys that are no record's.
func shapeOf(keys []string) *hash {
	n := len(keys)
	if n == 0 || n > smallHash {
		return nil
	}
	place := &shapes[(hashString(keys[0])+uint64(n)*31+uint64(len(keys[n-1])))%uint64(len(shapes))]
	if h := place.Load(); h != nil && h.has(keys) {
		return h
	}
	own := make([]string, n)
	for i, key := range keys {
		if len(key) > longKey {
			return nil
		}
		own[i] = string([]byte(key)) // or it would hold what it was cut from
	}
	h := newShape(own)
	if h != nil {
		place.Store(h)
	}
	return h
}

// has reports whether h has just these keys, in this order.
func (h *hash) has(keys []string) bool {
	if len(h.ents) != len(keys) {
		return false
	}
	for i := range h.ents {
		if h.ents[i].s != keys[i] {
			return false
		}
	}
	return true
}

// recordOf returns the record of a literal with string keys; ok is false for other literals.
func recordOf(pairs []Pair) (a Array, ok bool) {
	n := len(pairs)
	if n == 0 || n > smallHash || !pairs[0].fixed {
		return Array{}, false
	}
	first := uintptr(unsafe.Pointer(unsafe.StringData(pairs[0].s)))
	place := &shapes[(uint64(first)>>2+uint64(n)*31+uint64(len(pairs[n-1].s)))%uint64(len(shapes))]
	h := place.Load()
	if h == nil || !h.hasPairs(pairs) {
		if h = shapeOfPairs(pairs); h == nil {
			return Array{}, false
		}
		place.Store(h)
	}
	t := h.record()
	for i := range pairs {
		*t.elems() = append(*t.elems(), pairs[i].v)
	}
	t.n = n
	return Array{t}, true
}

// shapeOfPairs returns the hash of the keys of a literal, nil if it is no record.
func shapeOfPairs(pairs []Pair) *hash {
	keys := make([]string, len(pairs))
	for i := range pairs {
		if !pairs[i].fixed {
			return nil
		}
		keys[i] = pairs[i].s
	}
	return newShape(keys)
}

// hasPairs reports whether h has just the keys of a literal, in this order.
func (h *hash) hasPairs(pairs []Pair) bool {
	if len(h.ents) != len(pairs) {
		return false
	}
	for i := range h.ents {
		if p := &pairs[i]; !p.fixed || h.ents[i].s != p.s {
			return false
		}
	}
	return true
}
