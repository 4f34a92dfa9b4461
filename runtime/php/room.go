// Small lists: the storage and its elements in one piece of memory.

package php

import "slices"

// smallVals2, smallVals4 and smallVals8 are lists with room for a few values, smallInts one for ints, smallStrings2 and the others some for strings.
type smallVals2 struct {
	table
	room [2]Value
}

type smallVals4 struct {
	table
	room [4]Value
}

type smallVals8 struct {
	table
	room [8]Value
}

type smallInts struct {
	table
	room [8]int
}

type smallStrings2 struct {
	table
	room [2]string
}

type smallStrings4 struct {
	table
	room [4]string
}

type smallStrings8 struct {
	table
	room [8]string
}

// newVals returns an empty list of Values with room for n.
func newVals(n int) *table {
	switch {
	case n <= 2:
		s := &smallVals2{}
		s.mode, *s.elems() = modeVals, s.room[:0]
		return &s.table
	case n <= 4:
		s := &smallVals4{}
		s.mode, *s.elems() = modeVals, s.room[:0]
		return &s.table
	case n <= 8:
		s := &smallVals8{}
		s.mode, *s.elems() = modeVals, s.room[:0]
		return &s.table
	}
	t := &table{mode: modeVals}
	*t.elems() = make([]Value, 0, n)
	return t
}

// newInts returns an empty list of ints with room for n.
func newInts(n int) *table {
	if n <= 8 {
		s := &smallInts{}
		s.mode, s.ints = modeInts, s.room[:0]
		return &s.table
	}
	return &table{mode: modeInts, ints: make([]int, 0, n)}
}

// newStrings returns an empty list of strings with room for n.
func newStrings(n int) *table {
	switch {
	case n <= 2:
		s := &smallStrings2{}
		s.mode, *s.strings() = modeStrings, s.room[:0]
		return &s.table
	case n <= 4:
		s := &smallStrings4{}
		s.mode, *s.strings() = modeStrings, s.room[:0]
		return &s.table
	case n <= 8:
		s := &smallStrings8{}
		s.mode, *s.strings() = modeStrings, s.room[:0]
		return &s.table
	}
	t := &table{mode: modeStrings}
	*t.strings() = make([]string, 0, n)
	return t
}

// parts is the memory for a list of strings that is taken apart at once.
type parts struct {
	room []string
	list table
}

// Parts returns an empty slice to append the strings to that [Context.PartsOf] gets.
func (c *Context) Parts() []string { return c.parts.room[:0] }

// PartsOf returns the list of xs, which Parts gave. It is valid until the next call.
func (c *Context) PartsOf(xs []string) Array {
	p := &c.parts
	p.room = xs
	p.list = table{mode: modeStrings, n: len(xs), ns: uint(len(xs))}
	*p.list.strings() = xs
	return Array{&p.list}
}

// MapParts replaces the elements of a list that [Context.PartsOf] returned by what f, which calls
// nothing of the program, makes of them. It does nothing to other lists, and reports which it is.
func (c *Context) MapParts(a Array, f func(string) string) bool {
	if c == nil || a.t != &c.parts.list {
		return false
	}
	for i, s := range *a.t.strings() {
		(*a.t.strings())[i] = f(s)
	}
	return true
}

// roomFor1 returns s, which is full, with room for more. Like PHP, it doubles lists for longer
// than append does: those that grow one by one are copied less often.
func roomFor1[T any](s []T) []T {
	if len(s) < 1<<16 {
		return slices.Grow(s, max(len(s), 4))
	}
	return slices.Grow(s, 1)
}

// valList returns a list of a copy of vals.
func valList(vals []Value) Array {
	t := newVals(len(vals))
	*t.elems(), t.n = append(*t.elems(), vals...), len(vals)
	return Array{t}
}

// Packed returns a, a new list that was made with MakeList, in the typed storage that its
// elements allow.
func (a Array) Packed() Array {
	if a.t == nil || a.t.mode != modeVals || a.t.n == 0 {
		return a
	}
	switch (*a.t.elems())[0].k {
	case KindInt, KindFloat, KindBool, KindString, KindArray:
		return List(*a.t.elems()...)
	}
	return a
}

// Reserve makes room for n elements in an array that is no list.
func (a *Array) Reserve(n int) {
	t := a.t
	if t == nil || t.mode != modeHash || t.shared || n <= cap(t.ents) {
		return
	}
	t.ownKeys()
	t.ents = slices.Grow(t.ents, n-len(t.ents))
	*t.elems() = slices.Grow(*t.elems(), n-len(t.ents))
	if n > smallHash {
		size := 2 * smallHash
		for size < n {
			size *= 2
		}
		t.reindex(size)
	}
}
