// Difference and intersection with callbacks, with PHP's order of comparisons.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// setArgs splits the arguments behind the first array into arrays and the given
// number of callbacks at their end.
func setArgs(c *php.Context, fn string, rest []php.Value, callbacks int) ([]php.Array, []*php.Func) {
	n := len(rest) - callbacks
	if n < 0 {
		c.Throw("ArgumentCountError", "%s() expects at least %d arguments, %d given", fn, callbacks+1, len(rest)+1)
	}
	funcs := make([]*php.Func, callbacks)
	for i := range funcs {
		f, why := c.FindCallable(rest[n+i])
		if f == nil {
			c.Throw("TypeError", "%s(): Argument #%d must be a valid callback, %s", fn, n+i+2, why)
		}
		funcs[i] = f
	}
	arrays := make([]php.Array, n)
	for i := range arrays {
		if !rest[i].IsArray() {
			c.Throw("TypeError", "%s(): Argument #%d must be of type array, %s given", fn, i+2, php.TypeName(rest[i]))
		}
		arrays[i] = rest[i].AsArray()
	}
	return arrays, funcs
}

// order compares two elements or keys.
type order func(a, b php.Value) int

// byString compares the string forms of elements, or keys as strings.
func byString(c *php.Context) order {
	return func(a, b php.Value) int { return strings.Compare(a.String(c), b.String(c)) }
}

// byUser compares with a callback.
func byUser(c *php.Context, fn string, f *php.Func) order { return newUserOrder(c, fn, f).compare }

// setKind says what a set operation compares.
type setKind int

const (
	setByValue setKind = iota
	setByKey
	setByBoth
)

// setItem is one element, its key and its place.
type setItem struct {
	val, key php.Value
	pos      int
}

// setOp is a difference or intersection that sorts its operands first.
type setOp struct {
	kind      setKind
	data, key order
	lists     [][]setItem
	at        []int
	drop      map[int]bool // places in the first array
	bothUser  bool         // data and key are callbacks
	mixed     bool         // see keys
}

func newSetOp(kind setKind, data, key order, array php.Array, arrays []php.Array) *setOp {
	op := &setOp{kind: kind, data: data, key: key, drop: map[int]bool{}}
	for _, a := range append([]php.Array{array}, arrays...) {
		s := make([]setItem, 0, a.Len())
		for p := a.First(); p >= 0; p = a.Next(p) {
			s = append(s, setItem{a.ValueAt(p).Copy(), a.KeyAt(p), len(s)})
		}
		if len(s) > 1 {
			if kind == setByValue {
				hybridSort(s, func(a, b *setItem) int { return data(a.val, b.val) })
			} else {
				hybridSort(s, func(a, b *setItem) int { return key(a.key, b.key) })
			}
		}
		op.lists = append(op.lists, s)
	}
	op.at = make([]int, len(op.lists))
	return op
}

// head is the current element of list i, nil at its end.
func (op *setOp) head(i int) *setItem {
	if op.at[i] < len(op.lists[i]) {
		return &op.lists[i][op.at[i]]
	}
	return nil
}

// remove drops the current element of the first list and moves on.
func (op *setOp) remove() (more bool) {
	op.drop[op.head(0).pos] = true
	return op.skip()
}

func (op *setOp) skip() (more bool) {
	op.at[0]++
	return op.head(0) != nil
}

// sameAsBefore reports whether the current element of the first list equals the
// one before it.
func (op *setOp) sameAsBefore() bool {
	l, i := op.lists[0], op.at[0]
	return op.kind == setByValue && op.data(l[i-1].val, l[i].val) == 0
}

// result is the first array without the elements that were dropped.
func (op *setOp) result(array php.Array) php.Array {
	pos := -1
	return keepIn(array, func(_, _ php.Value) bool {
		pos++
		return !op.drop[pos]
	})
}

// intersect drops what is not in all lists.
func (op *setOp) intersect() {
	for op.head(0) != nil {
		missing := 0
		op.mixed = false
		for i := 1; i < len(op.lists) && missing == 0; i++ {
			missing = op.advance(i)
			if op.head(i) == nil {
				for op.remove() {
				}
				return
			}
			if missing == 0 {
				op.at[i]++
			} else {
				missing = i
			}
		}
		if missing != 0 {
			more := op.remove()
			for more && op.kind == setByValue && op.data(op.head(0).val, op.head(missing).val) < 0 {
				more = op.remove()
			}
			continue
		}
		for op.skip() && op.sameAsBefore() {
		}
	}
}

// advance moves list i to the current element of the first list; the result is
// not 0 if list i does not have it.
func (op *setOp) advance(i int) int {
	r, p := 0, op.head(0)
	for q := op.head(i); q != nil; q = op.head(i) {
		if op.kind == setByValue {
			r = op.data(p.val, q.val)
		} else {
			r = op.keys(p.key, q.key)
		}
		if r <= 0 {
			break
		}
		op.at[i]++
	}
	if q := op.head(i); r == 0 && q != nil && op.kind == setByBoth {
		op.mixed = op.data(p.val, q.val) == 0
		if !op.mixed {
			return 1
		}
	}
	return r
}

// keys compares keys. Behind an equal element PHP goes on with the callback for
// elements, if both are callbacks, until the next element of the first list.
func (op *setOp) keys(a, b php.Value) int {
	if op.mixed && op.bothUser {
		return op.data(a, b)
	}
	return op.key(a, b)
}

// diff drops what is in any other list.
func (op *setOp) diff() {
	for op.head(0) != nil {
		found := false
		for i := 1; i < len(op.lists) && !found; i++ {
			if op.kind == setByValue {
				found = op.advanceDiff(i)
			} else {
				found = op.hasKey(i)
			}
		}
		if !found {
			for op.skip() && op.sameAsBefore() {
			}
			continue
		}
		for op.remove() && op.sameAsBefore() {
		}
	}
}

// advanceDiff moves list i on to the current element and reports whether it has
// it.
func (op *setOp) advanceDiff(i int) bool {
	r := 1
	for q := op.head(i); q != nil; q = op.head(i) {
		if r = op.data(op.head(0).val, q.val); r <= 0 {
			break
		}
		op.at[i]++
	}
	if r == 0 && op.head(i) != nil {
		op.at[i]++
	}
	return r == 0
}

// hasKey reports whether list i has the current key (and value).
func (op *setOp) hasKey(i int) bool {
	p := op.head(0)
	for j := range op.lists[i] {
		if q := &op.lists[i][j]; op.key(p.key, q.key) == 0 {
			return op.kind == setByKey || op.data(p.val, q.val) == 0
		}
	}
	return false
}

// ArrayDiffUkey is array_diff_key with a callback that compares keys.
// https://www.php.net/manual/en/function.array-diff-ukey.php
func ArrayDiffUkey(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_diff_ukey", rest, 1)
	op := newSetOp(setByKey, byString(c), byUser(c, "array_diff_ukey", f[0]), array, arrays)
	op.diff()
	return op.result(array)
}

// ArrayDiffUassoc is array_diff_assoc with a callback that compares keys.
// https://www.php.net/manual/en/function.array-diff-uassoc.php
func ArrayDiffUassoc(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_diff_uassoc", rest, 1)
	op := newSetOp(setByBoth, byString(c), byUser(c, "array_diff_uassoc", f[0]), array, arrays)
	op.diff()
	return op.result(array)
}

// ArrayUdiff is array_diff with a callback that compares elements.
// https://www.php.net/manual/en/function.array-udiff.php
func ArrayUdiff(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_udiff", rest, 1)
	op := newSetOp(setByValue, byUser(c, "array_udiff", f[0]), nil, array, arrays)
	op.diff()
	return op.result(array)
}

// ArrayUdiffAssoc is array_diff_assoc with a callback that compares elements.
// https://www.php.net/manual/en/function.array-udiff-assoc.php
func ArrayUdiffAssoc(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_udiff_assoc", rest, 1)
	u := newUserOrder(c, "array_udiff_assoc", f[0])
	return diffAssoc(array, arrays, func(a, b php.Value) bool { return u.plain(a, b) == 0 })
}

// ArrayUdiffUassoc is array_diff_assoc with callbacks that compare elements and
// keys.
// https://www.php.net/manual/en/function.array-udiff-uassoc.php
func ArrayUdiffUassoc(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	const fn = "array_udiff_uassoc"
	arrays, f := setArgs(c, fn, rest, 2)
	op := newSetOp(setByBoth, byUser(c, fn, f[0]), byUser(c, fn, f[1]), array, arrays)
	op.diff()
	return op.result(array)
}

// ArrayIntersectUkey is array_intersect_key with a callback that compares keys.
// https://www.php.net/manual/en/function.array-intersect-ukey.php
func ArrayIntersectUkey(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_intersect_ukey", rest, 1)
	op := newSetOp(setByKey, byString(c), byUser(c, "array_intersect_ukey", f[0]), array, arrays)
	op.intersect()
	return op.result(array)
}

// ArrayIntersectUassoc is array_intersect_assoc with a callback that compares
// keys.
// https://www.php.net/manual/en/function.array-intersect-uassoc.php
func ArrayIntersectUassoc(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_intersect_uassoc", rest, 1)
	op := newSetOp(setByBoth, byString(c), byUser(c, "array_intersect_uassoc", f[0]), array, arrays)
	op.intersect()
	return op.result(array)
}

// ArrayUintersect is array_intersect with a callback that compares elements.
// https://www.php.net/manual/en/function.array-uintersect.php
func ArrayUintersect(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_uintersect", rest, 1)
	op := newSetOp(setByValue, byUser(c, "array_uintersect", f[0]), nil, array, arrays)
	op.intersect()
	return op.result(array)
}

// ArrayUintersectAssoc is array_intersect_assoc with a callback that compares
// elements.
// https://www.php.net/manual/en/function.array-uintersect-assoc.php
func ArrayUintersectAssoc(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	arrays, f := setArgs(c, "array_uintersect_assoc", rest, 1)
	u := newUserOrder(c, "array_uintersect_assoc", f[0])
	return intersectAssoc(array, arrays, func(a, b php.Value) bool { return u.plain(a, b) == 0 })
}

// ArrayUintersectUassoc is array_intersect_assoc with callbacks that compare
// elements and keys.
// https://www.php.net/manual/en/function.array-uintersect-uassoc.php
func ArrayUintersectUassoc(c *php.Context, array php.Array, rest ...php.Value) php.Array {
	const fn = "array_uintersect_uassoc"
	arrays, f := setArgs(c, fn, rest, 2)
	op := newSetOp(setByBoth, byUser(c, fn, f[0]), byUser(c, fn, f[1]), array, arrays)
	op.bothUser = true
	op.intersect()
	return op.result(array)
}
