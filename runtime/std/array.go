// Arrays: size, search, keys and values, merge and replace.

package std

import (
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The modes of count().
const (
	countNormal    = 0
	countRecursive = 1
)

// setKey stores v under a key that came from an array, in a new array.
func setKey(a *php.Array, k, v php.Value) {
	if k.IsInt() {
		if k.AsInt() < 0 {
			startNegative(a)
		}
	}
	storeKey(a, k, v)
}

// storeKey stores v under a key that came from an array.
func storeKey(a *php.Array, k, v php.Value) {
	if k.IsInt() {
		a.SetAt(k.AsInt(), v)
	} else {
		a.Set(k.AsString(), v)
	}
}

// startNegative prepares a new array for a negative key: unless it has an int key
// already, [] will go on behind that key, where in [] it goes on with 0.
func startNegative(a *php.Array) {
	for p := a.Last(); p >= 0; p = a.Prev(p) {
		if a.KeyAt(p).IsInt() {
			return
		}
	}
	out := php.MakeMap(a.Len() + 1)
	for p := a.First(); p >= 0; p = a.Next(p) {
		out.Set(a.KeyAt(p).AsString(), a.RawAt(p))
	}
	*a = out
}

// peekKey returns the element under a key that came from an array, undefined
// if there is none.
func peekKey(a php.Array, k php.Value) php.Value {
	if k.IsInt() {
		return a.PeekAt(k.AsInt())
	}
	return a.Peek(k.AsString())
}

// hasKey reports whether a has a key that came from an array.
func hasKey(a php.Array, k php.Value) bool {
	if k.IsInt() {
		return a.HasAt(k.AsInt())
	}
	return a.Has(k.AsString())
}

// unsetKey removes a key that came from an array.
func unsetKey(a *php.Array, k php.Value) {
	if k.IsInt() {
		a.UnsetAt(k.AsInt())
	} else {
		a.Unset(k.AsString())
	}
}

// addRenumbered appends v if its key is an int, else stores it under its key.
func addRenumbered(a *php.Array, k, v php.Value) {
	if k.IsInt() {
		a.Push(v)
	} else {
		a.Set(k.AsString(), v)
	}
}

// values returns the elements of a, references followed.
func values(a php.Array) []php.Value {
	out := make([]php.Value, 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		out = append(out, a.ValueAt(p))
	}
	return out
}

// Count returns the number of elements of an array.
// https://www.php.net/manual/en/function.count.php
func Count(value php.Array) int { return value.Len() }

// CountMode returns the number of elements, with mode 1 also those of nested
// arrays.
// https://www.php.net/manual/en/function.count.php
func CountMode(c *php.Context, value php.Array, mode int) int {
	switch mode {
	case countNormal:
		return value.Len()
	case countRecursive:
		return countNested(c, value, nil)
	}
	c.Throw("ValueError", "count(): Argument #2 ($mode) must be either COUNT_NORMAL or COUNT_RECURSIVE")
	return 0
}

func countNested(c *php.Context, a php.Array, outer []php.Array) int {
	for _, o := range outer {
		if o.Same(a) && a.Len() > 0 {
			c.Warning("count(): Recursion detected")
			return 0
		}
	}
	n := a.Len()
	outer = append(outer, a)
	for p := a.First(); p >= 0; p = a.Next(p) {
		if v := a.ValueAt(p); v.IsArray() {
			n += countNested(c, v.AsArray(), outer)
		}
	}
	return n
}

// CountValue is count for a value that may be no array, which is an error.
// https://www.php.net/manual/en/function.count.php
func CountValue(c *php.Context, value php.Value) int { return CountValueMode(c, value, countNormal) }

// CountValueMode is CountMode for a value that may be no array.
// https://www.php.net/manual/en/function.count.php
func CountValueMode(c *php.Context, value php.Value, mode int) int {
	if mode != countNormal && mode != countRecursive {
		c.Throw("ValueError", "count(): Argument #2 ($mode) must be either COUNT_NORMAL or COUNT_RECURSIVE")
	}
	if value.IsArray() {
		return CountMode(c, value.AsArray(), mode)
	}
	if php.InstanceOf(value, "Countable") {
		return value.CallMethod(c, "count").Int(c)
	}
	c.Throw("TypeError", "count(): Argument #1 ($value) must be of type Countable|array, %s given", php.TypeName(value))
	return 0
}

// find returns the position of the first element that equals needle, or -1.
func find(c *php.Context, needle php.Value, a php.Array, strict bool) int {
	if ints, ok := a.IntSlice(); ok && needle.IsInt() {
		return findInt(needle.AsInt(), ints)
	}
	if needle.IsString() && a.IsList() {
		return findString(c, needle, a, strict)
	}
	if needle.IsString() && !strict {
		s := needle.AsString()
		plain := !maybeNumeric(s) // equals only itself among strings
		for p := a.First(); p >= 0; p = a.Next(p) {
			v := a.ValueAt(p)
			if v.IsString() {
				if x := v.AsString(); x == s || !plain && php.EqualStrings(s, x) {
					return p
				}
			} else if php.LooseEqual(c, needle, v) {
				return p
			}
		}
		return -1
	}
	for p := a.First(); p >= 0; p = a.Next(p) {
		if v := a.ValueAt(p); strict && php.Identical(needle, v) || !strict && php.LooseEqual(c, needle, v) {
			return p
		}
	}
	return -1
}

// findString is find for a string in a list.
func findString(c *php.Context, needle php.Value, a php.Array, strict bool) int {
	s := needle.AsString()
	plain := strict || !maybeNumeric(s)
	for i := range a.Len() {
		v := a.PeekAt(i)
		if v.IsString() {
			if x := v.AsString(); x == s || !plain && php.EqualStrings(s, x) {
				return nth(a, i)
			}
		} else if !strict && php.LooseEqual(c, needle, v) {
			return nth(a, i)
		}
	}
	return -1
}

// nth returns the position of the element with key i of a list.
func nth(a php.Array, i int) int {
	if i == a.Len()-1 {
		return a.Last()
	}
	return skip(a, i)
}

func findInt(x int, s []int) int {
	for i, y := range s {
		if x == y {
			return i
		}
	}
	return -1
}

// InArray reports whether an element equals needle (==).
// https://www.php.net/manual/en/function.in-array.php
func InArray(c *php.Context, needle php.Value, haystack php.Array) bool {
	return find(c, needle, haystack, false) >= 0
}

// InArrayInt reports whether a list of ints contains needle.
// https://www.php.net/manual/en/function.in-array.php
func InArrayInt(needle int, haystack php.Array) bool {
	if ints, ok := haystack.IntSlice(); ok {
		return findInt(needle, ints) >= 0
	}
	for v := range haystack.IntValues() {
		if v == needle {
			return true
		}
	}
	return false
}

// InArrayMode reports whether an element equals needle: === if strict, else ==.
// https://www.php.net/manual/en/function.in-array.php
func InArrayMode(c *php.Context, needle php.Value, haystack php.Array, strict bool) bool {
	return find(c, needle, haystack, strict) >= 0
}

// ArraySearch returns the key of the first element that equals needle (==), or
// false.
// https://www.php.net/manual/en/function.array-search.php
func ArraySearch(c *php.Context, needle php.Value, haystack php.Array) php.Value {
	return ArraySearchMode(c, needle, haystack, false)
}

// ArraySearchMode returns the key of the first element that equals needle (===
// if strict, else ==), or false.
// https://www.php.net/manual/en/function.array-search.php
func ArraySearchMode(c *php.Context, needle php.Value, haystack php.Array, strict bool) php.Value {
	if p := find(c, needle, haystack, strict); p >= 0 {
		return haystack.KeyAt(p)
	}
	return php.False
}

// ArrayKeys returns the keys as a list.
// https://www.php.net/manual/en/function.array-keys.php
func ArrayKeys(array php.Array) php.Array {
	n := array.Len()
	if array.IsList() {
		keys := make([]int, n)
		for i := range keys {
			keys[i] = i
		}
		return php.IntsOf(keys)
	}
	var out php.Array
	if first := array.First(); first >= 0 && !array.KeyAt(first).IsInt() {
		out = php.MakeList(n)
	}
	for p := array.First(); p >= 0; p = array.Next(p) {
		out.Push(array.KeyAt(p))
	}
	return out
}

// ArrayKeysSearch returns the keys of the elements that equal filterValue (===
// if strict, else ==).
// https://www.php.net/manual/en/function.array-keys.php
func ArrayKeysSearch(c *php.Context, array php.Array, filterValue php.Value, strict bool) php.Array {
	var out php.Array
	for p := array.First(); p >= 0; p = array.Next(p) {
		v := array.ValueAt(p)
		if strict && php.Identical(filterValue, v) || !strict && php.LooseEqual(c, filterValue, v) {
			out.Push(array.KeyAt(p))
		}
	}
	return out
}

// ArrayValues returns the elements as a list.
// https://www.php.net/manual/en/function.array-values.php
func ArrayValues(array php.Array) php.Array {
	if isFreshList(array) {
		return array.Copy()
	}
	out := php.MakeList(array.Len())
	for p := array.First(); p >= 0; p = array.Next(p) {
		out.Push(array.RawAt(p))
	}
	return out.Packed()
}

// ArrayMerge appends the elements of all arrays: int keys are numbered anew, a
// string key that comes again replaces the element.
// https://www.php.net/manual/en/function.array-merge.php
func ArrayMerge(c *php.Context, arrays ...php.Array) php.Array {
	if len(arrays) == 1 && isFreshList(arrays[0]) {
		return arrays[0].Copy()
	}
	if out, ok := mergeInts(arrays); ok {
		return out
	}
	n := 0
	for _, a := range arrays {
		n += a.Len()
	}
	if n >= maxArraySize {
		c.Throw("Error", "The total number of elements must be lower than %d", maxArraySize)
	}
	var out php.Array
	if len(arrays) > 0 && !arrays[0].IsList() {
		out = php.MakeMap(n)
	}
	for _, a := range arrays {
		refs := hasRefs(out)
		for p := a.First(); p >= 0; p = a.Next(p) {
			if k := a.KeyAt(p); k.IsInt() {
				out.Push(a.RawAt(p))
			} else {
				replaceKey(&out, k, a.RawAt(p), refs)
			}
		}
	}
	return out
}

// hasRefs reports whether some slot of a is a reference.
func hasRefs(a php.Array) bool {
	if _, ok := a.IntSlice(); ok {
		return false
	}
	if _, ok := a.FloatSlice(); ok {
		return false
	}
	for p := a.First(); p >= 0; p = a.Next(p) {
		if slot(a, p).Kind() == php.KindRef {
			return true
		}
	}
	return false
}

// slot is the element at a position, a reference if it has another holder.
func slot(a php.Array, pos int) php.Value {
	v := a.RawAt(pos)
	if v.Kind() == php.KindRef {
		v.AsRef().Release()
	}
	return v
}

// replaceKey stores v under a key. If there may be references in a, it replaces
// a slot that is one instead of writing to what it refers to.
func replaceKey(a *php.Array, k, v php.Value, refs bool) {
	if refs && hasKey(*a, k) {
		for p := a.First(); p >= 0; p = a.Next(p) {
			if php.Identical(a.KeyAt(p), k) {
				a.SetRawAt(p, v)
				return
			}
		}
	}
	storeKey(a, k, v)
}

// isFreshList reports whether a is a list that [] continues at its length.
func isFreshList(a php.Array) bool { return a.IsList() && a.NextIndex() == a.Len() }

// continueAt makes next the key that [] takes in a, as where PHP works on a copy
// of an array.
func continueAt(a *php.Array, next int) {
	if next > 0 && a.NextIndex() < next && !a.HasAt(next-1) {
		a.SetAt(next-1, php.Null)
		a.UnsetAt(next - 1)
	}
}

// mergeInts joins typed lists of ints.
func mergeInts(arrays []php.Array) (php.Array, bool) {
	n := 0
	for _, a := range arrays {
		if _, ok := a.IntSlice(); !ok && a.Len() > 0 {
			return php.Array{}, false
		}
		n += a.Len()
	}
	if n >= maxArraySize {
		return php.Array{}, false
	}
	out := make([]int, 0, n)
	for _, a := range arrays {
		s, _ := a.IntSlice()
		out = append(out, s...)
	}
	return php.IntsOf(out), true
}

// ArrayMergeRecursive merges arrays; elements with the same string key are
// merged into an array.
// https://www.php.net/manual/en/function.array-merge-recursive.php
func ArrayMergeRecursive(c *php.Context, arrays ...php.Array) php.Array {
	var out php.Array
	for _, a := range arrays {
		mergeInto(c, &out, a, nil)
	}
	return out
}

func mergeInto(c *php.Context, dest *php.Array, src php.Array, outer []php.Array) {
	outer = checkNesting(c, src, outer)
	for p := src.First(); p >= 0; p = src.Next(p) {
		k, v := src.KeyAt(p), src.ValueAt(p)
		if k.IsInt() {
			dest.Append(c, src.RawAt(p))
			continue
		}
		old := dest.Peek(k.AsString())
		if old.IsUndef() {
			dest.Set(k.AsString(), src.RawAt(p))
			continue
		}
		both := toArray(c, old).Copy()
		if old.IsNull() {
			both = php.List(php.Null)
		}
		if v.IsArray() || v.IsObject() {
			mergeInto(c, &both, v.Array(c), outer)
		} else {
			both.Append(c, v)
		}
		replaceKey(dest, k, both.Value(), true)
	}
}

// toArray is the cast (array).
func toArray(c *php.Context, v php.Value) php.Array {
	if v.IsArray() {
		return v.AsArray()
	}
	return v.Array(c)
}

// checkNesting adds a to the arrays around the elements that come next; it
// throws if a is one of them already.
func checkNesting(c *php.Context, a php.Array, outer []php.Array) []php.Array {
	for _, o := range outer {
		if a.Len() > 0 && o.Same(a) {
			c.Throw("Error", "Recursion detected")
		}
	}
	return append(outer, a)
}

// ArrayReplace replaces the elements of array by those of the others with the
// same key, and adds those that are new.
// https://www.php.net/manual/en/function.array-replace.php
func ArrayReplace(array php.Array, replacements ...php.Array) php.Array {
	out := array.Copy()
	for _, r := range replacements {
		refs := hasRefs(out)
		for p := r.First(); p >= 0; p = r.Next(p) {
			replaceKey(&out, r.KeyAt(p), r.RawAt(p), refs)
		}
	}
	return out
}

// ArrayReplaceRecursive replaces elements as ArrayReplace, going into elements
// that are arrays on both sides.
// https://www.php.net/manual/en/function.array-replace-recursive.php
func ArrayReplaceRecursive(c *php.Context, array php.Array, replacements ...php.Array) php.Array {
	out := array.Copy()
	for _, r := range replacements {
		replaceInto(c, &out, r, nil)
	}
	return out
}

func replaceInto(c *php.Context, dest *php.Array, src php.Array, outer []php.Array) {
	outer = checkNesting(c, src, outer)
	refs := hasRefs(*dest)
	for p := src.First(); p >= 0; p = src.Next(p) {
		k, v := src.KeyAt(p), src.ValueAt(p)
		if old := peekKey(*dest, k); v.IsArray() && old.IsArray() {
			inner := old.AsArray().Copy()
			replaceInto(c, &inner, v.AsArray(), outer)
			replaceKey(dest, k, inner.Value(), refs)
			continue
		}
		replaceKey(dest, k, src.RawAt(p), refs)
	}
}
