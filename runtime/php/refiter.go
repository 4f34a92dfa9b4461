// foreach by reference: walks the live array and makes each element a cell.

package php

import "math"

// RefIter walks an array by reference. It sees elements that the loop appends
// and skips those that it removes, as PHP does.
//
//	for it := a.RefIter(); it.Next(); {
//		r := it.Ref()
//		r.V = php.Int(2 * r.V.Int(c))
//	}
type RefIter struct {
	a    *Array
	t    *table // the storage that counts this walk
	seen *table // the storage that nextValue has read last
	pos  int    // position of the next element
	key  Value
	ref  *Ref
	gen  *Generator // what is walked instead of an array; nil for one
	on   bool       // has begun to walk gen
	// obj is the object whose declared properties come first, those that scope can reach.
	obj   *Object
	c     *Context
	scope *Class
	prop  int
}

// nextProp moves to the next declared property of an object.
func (it *RefIter) nextProp() bool {
	props := it.obj.Class.all().declared
	for it.prop < len(props) {
		p := props[it.prop]
		it.prop++
		if !it.obj.walked(p, it.scope) {
			continue
		}
		if p.hooked() {
			if it.key, it.ref = String(p.Name), it.obj.hookedRef(it.c, p); it.ref != nil {
				return true
			}
			it.c.Throw("Error", "Cannot create reference to property %s::$%s", p.class.Name, p.Name)
		}
		if p.Readonly {
			it.c.Throw("Error", "Cannot acquire reference to readonly property %s::$%s", it.obj.Class.Name, p.Name)
		}
		if p.Place == nil {
			it.obj.typedSlot(it.c, p)
		}
		it.key = String(p.Name)
		it.ref = toRef(p.Place(it.obj))
		it.ref.hold(it.c, it.obj, p)
		return true
	}
	it.obj = nil
	it.key = Value{}
	return false
}

// RefIter returns an iterator that stands before the first element.
func (a *Array) RefIter() *RefIter {
	it := &RefIter{a: a}
	if a.t != nil {
		it.enter(a.own())
	}
	return it
}

// enter counts the walk in a table, so that its entries stay in place.
func (it *RefIter) enter(t *table) {
	it.leave()
	it.t = t
	w := t.walked()
	if w.walks++; w.walks == 1 {
		w.low = math.MaxInt
	}
}

// leave ends the walk in the table that it was in.
func (it *RefIter) leave() {
	if it.t != nil {
		it.t.walk.walks--
		it.t = nil
	}
}

// Next moves to the next element and makes it a reference.
func (it *RefIter) Next() bool {
	if it.gen != nil {
		return it.nextYield()
	}
	it.drop()
	if it.obj != nil && it.nextProp() {
		return true
	}
	if it.a.t == nil || it.a.t.n == 0 {
		it.leave()
		return false
	}
	t := it.a.own()
	if it.t != t {
		it.resync(t)
	}
	if !it.find(t) {
		return false
	}
	if t.mode == modeHash {
		it.ref = toRef(&(*t.elems())[it.pos])
	} else {
		if t.mode != modeVals {
			t.toVals()
		}
		it.ref = toRef(&(*t.elems())[it.pos])
	}
	it.pos++
	return true
}

// find moves to the next element of table t from the current position on.
func (it *RefIter) find(t *table) bool {
	if w := t.walk; it.t != nil {
		it.pos, w.moved = max(it.pos+w.moved, 0), 0
		// Elements removed at the end may have been replaced by new ones.
		it.pos = min(it.pos, w.low)
		w.low = math.MaxInt
	}
	if it.pos = t.from(it.pos); it.pos < 0 {
		it.pos = t.size()
		it.leave()
		return false
	}
	it.key = it.a.KeyAt(it.pos)
	return true
}

// nextValue is Next that makes no reference of the element. A table that is shared does not change, and is
// not made the walk's own.
func (it *RefIter) nextValue() (v Value, ok bool) {
	t := it.a.t
	switch {
	case t == nil:
		return Value{}, false
	case !t.shared:
		if it.t != t {
			it.resync(t)
		}
	case it.seen != t:
		it.leave()
		it.pos = t.after(it.key, it.pos)
	}
	it.seen = t
	if !it.find(t) {
		return Value{}, false
	}
	it.pos++
	return it.a.RawAt(it.pos - 1).Deref(), true
}

// nextYield is Next for a generator.
func (it *RefIter) nextYield() bool {
	g := it.gen
	c := g.co.c
	switch {
	case it.on:
		g.advance()
	case g.ended:
		c.Throw("Exception", "Cannot traverse an already closed generator")
	case !g.byRef:
		c.Throw("Exception", "You can only iterate a generator by-reference if it declared that it yields by-reference")
	default:
		g.rewind()
	}
	if it.on = true; !g.valid() {
		return false
	}
	g = g.current()
	it.key = g.key.Deref()
	if g.value.k == KindRef {
		it.ref = g.value.AsRef()
	} else {
		it.ref = NewRef(g.value)
	}
	return true
}

// resync goes on in a table that has replaced the one before.
func (it *RefIter) resync(t *table) {
	if it.key.k != KindUndef && (t.walk == nil || t.walk.moved == 0) {
		it.pos = t.after(it.key, it.pos)
	}
	it.enter(t)
}

// Moved tells walks by reference of the array old, which a has replaced, that the elements
// before which they stand are by that many places further on.
func (a Array) Moved(old Array, by int) {
	if a.t != nil && old.t != nil && old.t.walking() {
		w := a.t.walked()
		w.moved, w.low = old.t.walk.moved+by, math.MaxInt
	}
}

// after returns the position behind key k, or pos if k is gone.
func (t *table) after(k Value, pos int) int {
	if t.mode != modeHash {
		return pos
	}
	p := -1
	if k.k == KindInt {
		p = t.findInt(k.AsInt())
	} else {
		p = t.findStr(k.AsString())
	}
	if p >= 0 {
		return p + 1
	}
	return min(pos, len(t.ents))
}

// drop ends the loop variable's hold on the element that the loop leaves.
func (it *RefIter) drop() {
	if it.ref != nil && it.gen == nil {
		it.ref.Release()
		it.ref = nil
	}
}

// Done ends the walk before its end. A loop that is left with break or return
// calls it when the loop variable is unset, so that the current element is an
// ordinary value again; if the variable lives on, Stop.
func (it *RefIter) Done() {
	it.drop()
	it.leave()
}

// Stop ends the walk before its end; the loop variable keeps its element.
func (it *RefIter) Stop() {
	it.ref = nil
	it.leave()
}

// Linger is called behind a loop whose variable r lives on: it still shares the element that
// the loop ended with, however the loop ended.
func (it *RefIter) Linger(r *Ref) {
	if it.gen != nil {
		return
	}
	if it.ref != nil { // left by break
		it.Stop()
		return
	}
	if it.key.k != KindUndef {
		r.Keep()
	}
}

// Key returns the current key.
func (it *RefIter) Key() Value { return it.key }

// Ref returns the current element's cell.
func (it *RefIter) Ref() *Ref { return it.ref }
