// foreach by reference: walks the live array and makes each element a cell.

package php

// RefIter walks an array by reference. It sees elements that the loop appends
// and skips those that it removes, as PHP does.
//
//	for it := a.RefIter(); it.Next(); {
//		r := it.Ref()
//		r.V = php.Int(2 * r.V.Int(c))
//	}
type RefIter struct {
	a    *Array
	t    *table // the storage at the last step
	gen  int
	pos  int // position of the next element
	cur  int // position of the current element
	key  Value
	ref  *Ref
	mine bool // the iterator made the current element a reference
}

// RefIter returns an iterator that stands before the first element.
func (a *Array) RefIter() *RefIter { return &RefIter{a: a, cur: -1} }

// Next moves to the next element and makes it a reference.
func (it *RefIter) Next() bool {
	it.drop()
	if it.a.t == nil || it.a.t.n == 0 {
		return false
	}
	t := it.a.own()
	it.resync(t)
	if t.mode != modeHash {
		if it.pos >= t.n {
			return false
		}
		if t.mode != modeVals {
			t.toVals()
		}
		it.key = Int(it.pos)
		it.bind(&t.vals[it.pos])
		return true
	}
	for it.pos < len(t.ents) && t.ents[it.pos].kind == entryHole {
		it.pos++
	}
	if it.pos >= len(t.ents) {
		return false
	}
	it.key = t.ents[it.pos].keyValue()
	it.bind(&t.ents[it.pos].val)
	return true
}

// bind makes the slot the current element.
func (it *RefIter) bind(p *Value) {
	it.mine = p.k != KindRef
	it.ref = toRef(p)
	it.cur = it.pos
	it.pos++
}

// resync finds the place again if the storage was replaced or compacted.
func (it *RefIter) resync(t *table) {
	if it.t == t && it.gen == t.gen {
		return
	}
	if it.t != nil && it.cur >= 0 {
		it.pos = t.after(it.key, it.pos)
	}
	it.t, it.gen = t, t.gen
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

// drop marks the reference of the element that the loop leaves, unless
// something else has bound it meanwhile.
func (it *RefIter) drop() {
	if it.ref != nil && it.mine {
		it.ref.Release()
	}
}

// Key returns the current key.
func (it *RefIter) Key() Value { return it.key }

// Ref returns the current element's cell.
func (it *RefIter) Ref() *Ref { return it.ref }
