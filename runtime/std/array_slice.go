// Arrays: slices, chunks, padding, reversal, stack and queue.

package std

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// sliceBounds turns offset and length into a start and a count within n.
func sliceBounds(n, offset, length int) (start, count int) {
	switch {
	case offset > n:
		return n, 0
	case offset < 0:
		offset = max(n+offset, 0)
	}
	if length < 0 {
		length = n - offset + length
	} else if length > n-offset {
		length = n - offset
	}
	return offset, max(length, 0)
}

// ArraySlice returns the elements from offset on; int keys are numbered anew.
// https://www.php.net/manual/en/function.array-slice.php
func ArraySlice(array php.Array, offset int) php.Array {
	return slice(array, offset, array.Len(), false)
}

// ArraySliceLen returns length elements from offset on; int keys are numbered
// anew. Negative arguments count from the end.
// https://www.php.net/manual/en/function.array-slice.php
func ArraySliceLen(array php.Array, offset, length int) php.Array {
	return slice(array, offset, length, false)
}

// ArraySliceLenOrNull is ArraySliceLen whose length may be null, for all.
// https://www.php.net/manual/en/function.array-slice.php
func ArraySliceLenOrNull(array php.Array, offset int, length php.Value) php.Array {
	return ArraySliceKeys(array, offset, length, false)
}

// ArraySliceKeys returns length elements (null: all) from offset on, with their
// int keys if preserveKeys is set.
// https://www.php.net/manual/en/function.array-slice.php
func ArraySliceKeys(array php.Array, offset int, length php.Value, preserveKeys bool) php.Array {
	n := array.Len()
	if !length.IsNull() {
		n = length.AsInt()
	}
	return slice(array, offset, n, preserveKeys)
}

func slice(a php.Array, offset, length int, keepKeys bool) php.Array {
	start, count := sliceBounds(a.Len(), offset, length)
	if count == 0 {
		return php.Array{}
	}
	isList := a.IsList()
	if start == 0 && count == a.Len() && isFreshList(a) {
		return a.Copy()
	}
	if !keepKeys || start == 0 && isList {
		if s, ok := a.IntSlice(); ok {
			return php.IntsOf(slices.Clone(s[start : start+count]))
		}
		if s, ok := a.FloatSlice(); ok {
			return php.FloatsOf(slices.Clone(s[start : start+count]))
		}
	}
	var out php.Array
	p := skip(a, start)
	if isList && !keepKeys {
		out = php.MakeList(count)
	}
	for ; count > 0; p = a.Next(p) {
		count--
		if keepKeys {
			setKey(&out, a.KeyAt(p), a.RawAt(p))
		} else {
			addRenumbered(&out, a.KeyAt(p), a.RawAt(p))
		}
	}
	return out
}

// skip returns the position of element n, counted from the first.
func skip(a php.Array, n int) int {
	if _, ok := a.IntSlice(); ok {
		return n
	}
	p := a.First()
	for ; n > 0 && p >= 0; n-- {
		p = a.Next(p)
	}
	return p
}

// ArraySplice removes the elements from offset on and returns them.
// https://www.php.net/manual/en/function.array-splice.php
func ArraySplice(c *php.Context, array *php.Array, offset int) php.Array {
	return splice(c, array, offset, array.Len(), php.Array{})
}

// ArraySpliceLen removes length elements from offset on and returns them.
// https://www.php.net/manual/en/function.array-splice.php
func ArraySpliceLen(c *php.Context, array *php.Array, offset, length int) php.Array {
	return splice(c, array, offset, length, php.Array{})
}

// ArraySpliceLenOrNull is ArraySpliceLen whose length may be null, for all.
// https://www.php.net/manual/en/function.array-splice.php
func ArraySpliceLenOrNull(c *php.Context, array *php.Array, offset int, length php.Value) php.Array {
	return ArraySpliceReplace(c, array, offset, length, php.Array{}.Value())
}

// ArraySpliceReplace removes length elements (null: all) from offset on, puts
// the replacement there and returns what it removed.
// https://www.php.net/manual/en/function.array-splice.php
func ArraySpliceReplace(c *php.Context, array *php.Array, offset int, length, replacement php.Value) php.Array {
	n := array.Len()
	if !length.IsNull() {
		n = length.AsInt()
	}
	return splice(c, array, offset, n, toArray(c, replacement))
}

func splice(c *php.Context, array *php.Array, offset, length int, repl php.Array) php.Array {
	src := *array
	start, count := sliceBounds(src.Len(), offset, length)
	if out, ok := spliceInts(array, start, count, repl); ok {
		return out
	}
	var out, removed php.Array
	i := 0
	insert := func() {
		for p := repl.First(); p >= 0; p = repl.Next(p) {
			out.Append(c, repl.RawAt(p))
		}
	}
	for p := src.First(); p >= 0; p = src.Next(p) {
		if i == start {
			insert()
		}
		if i >= start && i < start+count {
			addRenumbered(&removed, src.KeyAt(p), src.RawAt(p))
		} else {
			addRenumbered(&out, src.KeyAt(p), src.RawAt(p))
		}
		i++
	}
	if i <= start {
		insert()
	}
	*array = out
	return removed
}

// spliceInts is splice for a typed list of ints.
func spliceInts(array *php.Array, start, count int, repl php.Array) (php.Array, bool) {
	s, ok := array.IntSlice()
	ins, isInts := repl.IntSlice()
	if !ok || !isInts && repl.Len() > 0 {
		return php.Array{}, false
	}
	removed := slices.Clone(s[start : start+count])
	out := make([]int, 0, len(s)-count+len(ins))
	out = append(append(append(out, s[:start]...), ins...), s[start+count:]...)
	*array = php.IntsOf(out)
	return php.IntsOf(removed), true
}

// ArrayChunk splits an array into a list of arrays of the given length.
// https://www.php.net/manual/en/function.array-chunk.php
func ArrayChunk(c *php.Context, array php.Array, length int, preserveKeys bool) php.Array {
	if length < 1 {
		c.Throw("ValueError", "array_chunk(): Argument #2 ($length) must be greater than 0")
	}
	var out, chunk php.Array
	for p := array.First(); p >= 0; p = array.Next(p) {
		v := array.RawAt(p)
		if preserveKeys {
			setKey(&chunk, array.KeyAt(p), v)
		} else {
			chunk.Push(v)
		}
		if chunk.Len() == length {
			out.Push(chunk.Value())
			chunk = php.Array{}
		}
	}
	if chunk.Len() > 0 {
		out.Push(chunk.Value())
	}
	return out
}

// ArrayPad pads an array with value to the given length, at the front if the
// length is negative.
// https://www.php.net/manual/en/function.array-pad.php
func ArrayPad(c *php.Context, array php.Array, length int, value php.Value) php.Array {
	size := length
	if size < 0 {
		size = -size
	}
	missing := size - array.Len()
	if missing > 1048576 || size < 0 {
		c.Throw("ValueError", "array_pad(): Argument #2 ($length) must be less than or equal to 1048576")
	}
	if missing <= 0 {
		return array.Copy()
	}
	value = value.Copy()
	var out php.Array
	pad := func() {
		for range missing {
			out.Append(c, value)
		}
	}
	if length < 0 {
		pad()
	}
	for p := array.First(); p >= 0; p = array.Next(p) {
		addRenumbered(&out, array.KeyAt(p), array.RawAt(p))
	}
	if length > 0 {
		pad()
	}
	return out
}

// ArrayReverse returns the elements in reverse order; int keys are numbered
// anew.
// https://www.php.net/manual/en/function.array-reverse.php
func ArrayReverse(array php.Array) php.Array { return ArrayReverseKeys(array, false) }

// ArrayReverseOwned is ArrayReverse of an array that nobody has after the call: a list is reversed
// where it lies, unless it is shared.
func ArrayReverseOwned(array php.Array) php.Array {
	if array.ReverseOwned() {
		return array
	}
	return ArrayReverse(array)
}

// ArrayReverseKeys returns the elements in reverse order, with their int keys if
// preserveKeys is set.
// https://www.php.net/manual/en/function.array-reverse.php
func ArrayReverseKeys(array php.Array, preserveKeys bool) php.Array {
	if s, ok := array.IntSlice(); ok && !preserveKeys {
		s = slices.Clone(s)
		slices.Reverse(s)
		return php.IntsOf(s)
	}
	if list, ok := array.Reversed(); ok && !preserveKeys {
		return list
	}
	var out php.Array
	if !preserveKeys && array.IsList() {
		out = php.MakeList(array.Len())
	}
	for p := array.Last(); p >= 0; p = array.Prev(p) {
		if preserveKeys {
			setKey(&out, array.KeyAt(p), array.RawAt(p))
		} else {
			addRenumbered(&out, array.KeyAt(p), array.RawAt(p))
		}
	}
	return out.Packed()
}

// ArrayPush appends values and returns the new number of elements.
// https://www.php.net/manual/en/function.array-push.php
func ArrayPush(c *php.Context, array *php.Array, values ...php.Value) int {
	for _, v := range values {
		array.Append(c, v.Copy())
	}
	return array.Len()
}

// ArrayPop removes and returns the last element, null if there is none.
// https://www.php.net/manual/en/function.array-pop.php
func ArrayPop(array *php.Array) php.Value { return orNull(array.Pop()) }

// ArrayShift removes and returns the first element, null if there is none; int
// keys are numbered anew.
// https://www.php.net/manual/en/function.array-shift.php
func ArrayShift(array *php.Array) php.Value { return orNull(array.Shift()) }

func orNull(v php.Value) php.Value {
	if v.IsUndef() {
		return php.Null
	}
	return v
}

// ArrayUnshift puts values in front and returns the new number of elements; int
// keys are numbered anew.
// https://www.php.net/manual/en/function.array-unshift.php
func ArrayUnshift(array *php.Array, values ...php.Value) int {
	src := *array
	out := php.Array{}
	for _, v := range values {
		out.Push(v.Copy())
	}
	for p := src.First(); p >= 0; p = src.Next(p) {
		addRenumbered(&out, src.KeyAt(p), src.RawAt(p))
	}
	out.Moved(src, len(values))
	*array = out
	return out.Len()
}
