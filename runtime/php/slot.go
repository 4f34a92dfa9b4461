// Slots: pointers to elements for nested writes, and references to elements.

package php

// slotAt separates the array and returns the slot of key i, created as null.
func (a *Array) slotAt(i int) *Value {
	t := a.own()
	if t.mode != modeHash {
		if uint(i) <= uint(t.n) {
			if t.mode != modeVals {
				t.toVals()
			}
			if i == t.n {
				*t.elems() = append(*t.elems(), Null)
				t.n++
			}
			return &(*t.elems())[i]
		}
		t.toHash()
	}
	if p := t.findInt(i); p >= 0 {
		return &(*t.elems())[p]
	}
	return t.addInt(i, Null)
}

func (a *Array) slotStr(s string) *Value {
	t := a.own()
	t.toHash()
	if p := t.findStr(s); p >= 0 {
		return &(*t.elems())[p]
	}
	return t.addStr(s, Null)
}

func (a *Array) slotKey(k key) *Value {
	if k.isStr {
		return a.slotStr(k.s)
	}
	return a.slotAt(k.i)
}

func (a *Array) slotAppend(c *Context) *Value {
	t := a.own()
	if t.mode == modeHash {
		return t.addInt(t.nextKey(c), Null)
	}
	return a.slotAt(t.n)
}

// follow returns the cell's value if the slot holds a reference.
func follow(p *Value) *Value {
	if p.k == KindRef {
		return &p.AsRef().V
	}
	return p
}

// SlotAt returns the place of element i for a nested write; a missing element
// is created as null. It is valid until the next write to the array.
func (a *Array) SlotAt(i int) *Value {
	if t := a.t; t != nil && !t.shared && t.mode == modeVals && uint(i) < uint(t.n) && (*t.elems())[i].k != KindRef {
		return &(*t.elems())[i]
	}
	return a.slotAtSlow(i)
}

func (a *Array) slotAtSlow(i int) *Value { return follow(a.slotAt(i)) }

// Slot returns the place of element s for a nested write, as SlotAt.
func (a *Array) Slot(s string) *Value { return follow(a.slotKey(stringKey(s))) }

// SlotIndex returns the place of element k for a nested write, as SlotAt.
func (a *Array) SlotIndex(c *Context, k Value) *Value { return follow(a.slotKey(c.writeKey(k))) }

// SlotAppend appends null and returns its place, for `$a[][…] = …`.
func (a *Array) SlotAppend(c *Context) *Value { return a.slotAppend(c) }

// UpdateAt returns the place of element i for a compound assignment such as
// `$a[i] += 1`: a missing element is created as null with a warning.
func (a *Array) UpdateAt(c *Context, i int) *Value {
	if !a.HasAt(i) {
		a.missingAt(c, i)
	}
	return a.SlotAt(i)
}

// Update returns the place of element s for a compound assignment.
func (a *Array) Update(c *Context, s string) *Value { return a.updateKey(c, stringKey(s)) }

// UpdateIndex returns the place of element k for a compound assignment.
func (a *Array) UpdateIndex(c *Context, k Value) *Value { return a.updateKey(c, c.writeKey(k)) }

func (a *Array) updateKey(c *Context, k key) *Value {
	if !k.isStr {
		return a.UpdateAt(c, k.i)
	}
	t := a.own()
	t.toHash()
	if p := t.findStr(k.s); p >= 0 {
		return follow(&(*t.elems())[p])
	}
	a.missingStr(c, k.s)
	return a.slotStr(k.s)
}

// ArraySlotAt returns the array at key i for a nested write, as in
// a.ArraySlotAt(i).SetFloatAt(j, x); a missing or null element becomes an
// empty array. The element must not be anything else. The pointer is valid
// until the next write to a.
func (a *Array) ArraySlotAt(i int) *Array {
	if t := a.t; t != nil && !t.shared {
		if uint(i) < t.na {
			return &(*t.arrays())[i]
		}
		if t.mode == modeVals && uint(i) < uint(t.n) && (*t.elems())[i].k == KindArray {
			return asArraySlot(&(*t.elems())[i])
		}
	}
	return a.arraySlotSlow(i)
}

// arraySlotSlow separates the array, and keeps a list of arrays one.
func (a *Array) arraySlotSlow(i int) *Array {
	if t := a.own(); uint(i) <= uint(t.n) && (t.mode == modeArrays || t.mode == modeEmpty) {
		if i == t.n {
			t.push(newArray().Value())
		}
		return &(*t.arrays())[i]
	}
	return arraySlot(a.slotAtSlow(i))
}

// ArraySlot returns the array at key s for a nested write, as ArraySlotAt.
func (a *Array) ArraySlot(s string) *Array { return arraySlot(a.Slot(s)) }

// ArraySlotIndex returns the array at key k for a nested write, as ArraySlotAt.
func (a *Array) ArraySlotIndex(c *Context, k Value) *Array { return arraySlot(a.SlotIndex(c, k)) }

// ArrayUpdateAt is ArraySlotAt with PHP's warning where the element is missing.
func (a *Array) ArrayUpdateAt(c *Context, i int) *Array {
	if !a.HasAt(i) {
		a.missingAt(c, i)
	}
	return a.ArraySlotAt(i)
}

// ArrayUpdate is ArraySlot with PHP's warning where the element is missing.
func (a *Array) ArrayUpdate(c *Context, s string) *Array { return arraySlot(a.Update(c, s)) }

// ArrayUpdateIndex is ArraySlotIndex with PHP's warning where the element is missing.
func (a *Array) ArrayUpdateIndex(c *Context, k Value) *Array { return arraySlot(a.UpdateIndex(c, k)) }

// ArraySlotAppend appends an empty array and returns it for a nested write.
func (a *Array) ArraySlotAppend(c *Context) *Array {
	if t := a.own(); t.mode == modeArrays {
		return a.arraySlotSlow(t.n)
	}
	return arraySlot(a.SlotAppend(c))
}

// newArray returns the array that null becomes when it is written to.
func newArray() Array { return Array{&table{fromNull: true}} }

func arraySlot(p *Value) *Array {
	if p.k != KindArray {
		*p = newArray().Value()
	}
	return asArraySlot(p)
}

// toRef makes the slot a reference and returns its cell for a new holder.
func toRef(p *Value) *Ref {
	if p.k == KindRef {
		return p.AsRef().Keep()
	}
	r := &Ref{V: *p, holders: 2}
	if r.V.k == KindUndef {
		r.V = Null
	}
	*p = RefValue(r)
	return r
}

// bind puts the cell into a slot.
func bind(p *Value, r *Ref) {
	if p.k == KindRef {
		p.AsRef().Release()
	}
	*p = RefValue(r.Keep())
}

// RefAt makes element i a reference, created as null if missing. The caller
// becomes a holder of the cell and calls Release when it is done with it.
func (a *Array) RefAt(i int) *Ref { return toRef(a.slotAt(i)) }

// Ref makes element s a reference, created as null if missing.
func (a *Array) Ref(s string) *Ref { return toRef(a.slotKey(stringKey(s))) }

// RefIndex makes element k a reference, created as null if missing.
func (a *Array) RefIndex(c *Context, k Value) *Ref { return toRef(a.slotKey(c.writeKey(k))) }

// RefAppend is `&$a[]`: it appends null and makes it a reference.
func (a *Array) RefAppend(c *Context) *Ref { return toRef(a.slotAppend(c)) }

// BindAt is `$a[i] = &$r`.
func (a *Array) BindAt(i int, r *Ref) { bind(a.slotAt(i), r) }

// Bind is `$a[s] = &$r`.
func (a *Array) Bind(s string, r *Ref) { bind(a.slotKey(stringKey(s)), r) }

// BindIndex is `$a[k] = &$r`.
func (a *Array) BindIndex(c *Context, k Value, r *Ref) {
	bind(a.slotKey(c.writeKey(k)), r)
}

// BindAppend is `$a[] = &$r`.
func (a *Array) BindAppend(c *Context, r *Ref) { bind(a.slotAppend(c), r) }
