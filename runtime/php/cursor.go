// Positions: walking an array by hand, and PHP's internal array pointer.

package php

// First returns the position of the first element, or -1.
func (a Array) First() int {
	if a.t == nil || a.t.n == 0 {
		return -1
	}
	if a.t.mode != modeHash {
		return 0
	}
	return a.t.from(a.t.head)
}

// from returns the first live position at or after pos, or -1.
func (t *table) from(pos int) int {
	if t.mode != modeHash {
		if pos < t.n {
			return pos
		}
		return -1
	}
	for ; pos < len(t.ents); pos++ {
		if t.ents[pos].kind != entryHole {
			return pos
		}
	}
	return -1
}

// Next returns the position after pos, or -1.
func (a Array) Next(pos int) int {
	if a.t == nil || pos < 0 {
		return -1
	}
	return a.t.from(pos + 1)
}

// Last returns the position of the last element, or -1.
func (a Array) Last() int {
	if a.t == nil {
		return -1
	}
	return a.Prev(a.t.size())
}

// Prev returns the position before pos, or -1.
func (a Array) Prev(pos int) int {
	if a.t == nil {
		return -1
	}
	for pos--; pos >= 0; pos-- {
		if a.t.mode != modeHash || a.t.ents[pos].kind != entryHole {
			return pos
		}
	}
	return -1
}

// KeyAt returns the key at a position.
func (a Array) KeyAt(pos int) Value {
	if a.t.mode == modeHash {
		return a.t.ents[pos].keyValue()
	}
	return Int(pos)
}

// ValueAt returns the element at a position, following references.
func (a Array) ValueAt(pos int) Value { return a.t.elem(pos).Deref() }

// RawAt returns the element at a position for another array to hold: an array
// is marked as shared, and a reference that has another holder stays one, as in
// array_merge().
func (a Array) RawAt(pos int) Value {
	v := a.t.elem(pos)
	cloneElem(&v)
	return v
}

// SetValueAt replaces the element at a position, through a reference if it is
// one.
func (a *Array) SetValueAt(pos int, v Value) {
	t := a.own()
	if t.mode == modeHash {
		store(&(*t.elems())[pos], v)
		return
	}
	t.setList(pos, v)
}

// SetRawAt replaces the element at a position; v may be a reference.
func (a *Array) SetRawAt(pos int, v Value) {
	t := a.own()
	if t.mode == modeHash {
		(*t.elems())[pos] = v
		return
	}
	if t.mode != modeVals {
		t.toVals()
	}
	(*t.elems())[pos] = v
}

// RefPos makes the element at a position a reference.
func (a *Array) RefPos(pos int) *Ref {
	t := a.own()
	if t.mode == modeHash {
		return toRef(&(*t.elems())[pos])
	}
	if t.mode != modeVals {
		t.toVals()
	}
	return toRef(&(*t.elems())[pos])
}

// RemoveAt removes the element at a position; other positions keep theirs
// until the next insertion.
func (a *Array) RemoveAt(pos int) {
	t := a.own()
	t.toHash()
	t.removeEntry(pos)
}

// Pop removes and returns the last element, undefined if there is none. As
// array_pop() it gives the key back to [] and rewinds the internal pointer.
func (a *Array) Pop() Value {
	pos := a.Last()
	if pos < 0 {
		return Value{}
	}
	t := a.own()
	v := t.elem(pos).Deref()
	t.pos = 0
	switch t.mode {
	case modeInts:
		t.ints = t.ints[:pos]
	case modeFloats:
		*t.floats() = (*t.floats())[:pos]
	case modeBools:
		*t.bools() = (*t.bools())[:pos]
	case modeStrings:
		(*t.strings())[pos] = ""
		*t.strings() = (*t.strings())[:pos]
	case modeArrays:
		(*t.arrays())[pos] = Array{}
		*t.arrays() = (*t.arrays())[:pos]
	case modeVals:
		(*t.elems())[pos] = Value{}
		*t.elems() = (*t.elems())[:pos]
	default:
		e := t.ents[pos]
		t.removeEntry(pos)
		if e.kind == entryInt && !t.full && int(e.h) == t.next-1 {
			t.next--
		}
		return v
	}
	t.shrunk(pos)
	if t.n--; t.n == 0 {
		t.mode, t.fromNull = modeEmpty, false
	}
	t.sync()
	return v
}

// Shift removes and returns the first element, undefined if there is none; int
// keys are numbered anew, as array_shift() does.
func (a *Array) Shift() Value {
	pos := a.First()
	if pos < 0 {
		return Value{}
	}
	t := a.own()
	v := t.elem(pos).Deref()
	t.pos = 0
	if t.walking() {
		t.walk.moved--
	}
	switch t.mode {
	case modeInts:
		t.ints = t.ints[1:]
	case modeFloats:
		*t.floats() = (*t.floats())[1:]
	case modeBools:
		*t.bools() = (*t.bools())[1:]
	case modeStrings:
		(*t.strings())[0] = ""
		*t.strings() = (*t.strings())[1:]
	case modeArrays:
		(*t.arrays())[0] = Array{}
		*t.arrays() = (*t.arrays())[1:]
	case modeVals:
		(*t.elems())[0] = Value{}
		*t.elems() = (*t.elems())[1:]
	default:
		t.removeEntry(pos)
		a.Renumber()
		return v
	}
	if t.n--; t.n == 0 {
		t.mode, t.fromNull = modeEmpty, false
	}
	t.sync()
	return v
}

// Renumber gives the int keys the numbers 0, 1, 2 … in order; string keys stay.
func (a *Array) Renumber() {
	t := a.own()
	if t.mode != modeHash {
		return
	}
	list := true
	for i := range t.ents {
		list = list && t.ents[i].kind != entryStr
	}
	fresh := &table{}
	if !list {
		fresh = MakeMap(t.n).t
		fresh.next = 0
	}
	vals := *t.elems()
	for i := range t.ents {
		e := &t.ents[i]
		switch {
		case e.kind == entryHole:
		case list:
			fresh.push(vals[i])
		case e.kind == entryStr:
			fresh.addStr(e.s, vals[i])
		default:
			fresh.addInt(fresh.next, vals[i])
		}
	}
	a.t = fresh
}

// Pos returns the position of the internal pointer, -1 if it is past the end.
func (a Array) Pos() int {
	if a.t == nil {
		return -1
	}
	return a.t.from(int(a.t.pos))
}

// SetPos moves the internal pointer; -1 puts it past the end, where an element
// that is appended next becomes the current one.
func (a *Array) SetPos(pos int) {
	if a.t == nil {
		return
	}
	if pos < 0 {
		pos = a.t.size()
	}
	if int(a.t.pos) != pos {
		a.own().pos = int32(pos)
	}
}

// NextIndex returns the key that [] takes next.
func (a Array) NextIndex() int {
	if a.t == nil || a.t.mode != modeHash {
		return a.Len()
	}
	if a.t.next == noNext {
		return 0
	}
	return a.t.next
}
