// Arrays as sets: difference and intersection by value and by key, without
// callbacks; unique values.

package std

import (
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// ArrayDiff returns the elements of array whose string form is in none of the
// others.
// https://www.php.net/manual/en/function.array-diff.php
func ArrayDiff(c *php.Context, array php.Array, arrays ...php.Array) php.Array {
	if len(arrays) == 0 || allEmpty(arrays) {
		return array.Copy()
	}
	if out, ok := diffInts(array, arrays); ok {
		return out
	}
	seen := map[string]struct{}{}
	for _, a := range arrays {
		for v := range a.Values() {
			seen[v.String(c)] = struct{}{}
		}
	}
	out := keep(array, func(_, v php.Value) bool {
		_, found := seen[v.String(c)]
		return !found
	})
	if out.Len() == 1 && array.Len() == 1 {
		return array.Copy()
	}
	return out
}

func allEmpty(arrays []php.Array) bool {
	for _, a := range arrays {
		if a.Len() > 0 {
			return false
		}
	}
	return true
}

// diffInts is array_diff for typed lists of ints.
func diffInts(array php.Array, arrays []php.Array) (php.Array, bool) {
	n := 0
	for _, a := range arrays {
		if _, ok := a.IntSlice(); !ok && a.Len() > 0 {
			return php.Array{}, false
		}
		n += a.Len()
	}
	if _, ok := array.IntSlice(); !ok {
		return php.Array{}, false
	}
	seen := make(map[int]struct{}, n)
	for _, a := range arrays {
		s, _ := a.IntSlice()
		for _, x := range s {
			seen[x] = struct{}{}
		}
	}
	return keep(array, func(_, v php.Value) bool {
		_, found := seen[v.AsInt()]
		return !found
	}), true
}

// keep returns the elements that ok accepts, under their keys.
func keep(a php.Array, ok func(k, v php.Value) bool) php.Array {
	var out php.Array
	for p := a.First(); p >= 0; p = a.Next(p) {
		if k, v := a.KeyAt(p), a.ValueAt(p); ok(k, v) {
			setKey(&out, k, a.RawAt(p))
		}
	}
	return out
}

// keepIn is keep on a copy of a, so that [] goes on where it would in a.
func keepIn(a php.Array, ok func(k, v php.Value) bool) php.Array {
	out := a.Copy()
	for p := a.First(); p >= 0; p = a.Next(p) {
		if k := a.KeyAt(p); !ok(k, a.ValueAt(p)) {
			unsetKey(&out, k)
		}
	}
	return out
}

// ArrayDiffKey returns the elements of array whose key is in none of the others.
// https://www.php.net/manual/en/function.array-diff-key.php
func ArrayDiffKey(array php.Array, arrays ...php.Array) php.Array {
	return keep(array, func(k, _ php.Value) bool {
		for _, a := range arrays {
			if hasKey(a, k) {
				return false
			}
		}
		return true
	})
}

// ArrayDiffAssoc returns the elements of array that none of the others has under
// the same key with the same string form.
// https://www.php.net/manual/en/function.array-diff-assoc.php
func ArrayDiffAssoc(c *php.Context, array php.Array, arrays ...php.Array) php.Array {
	return diffAssoc(array, arrays, func(a, b php.Value) bool { return a.String(c) == b.String(c) })
}

// diffAssoc is array_diff_assoc with a given equality of elements.
func diffAssoc(array php.Array, arrays []php.Array, equal func(a, b php.Value) bool) php.Array {
	return keep(array, func(k, v php.Value) bool {
		for _, a := range arrays {
			if other := peekKey(a, k); !other.IsUndef() && equal(v, other) {
				return false
			}
		}
		return true
	})
}

// ArrayIntersect returns the elements of array whose string form is in all of
// the others.
// https://www.php.net/manual/en/function.array-intersect.php
func ArrayIntersect(c *php.Context, array php.Array, arrays ...php.Array) php.Array {
	if hasNested(array, arrays) { // warns at each comparison
		op := newSetOp(setByValue, byString(c), nil, array, arrays)
		op.intersect()
		return op.result(array)
	}
	sets := make([]map[string]struct{}, len(arrays))
	for i, a := range arrays {
		sets[i] = make(map[string]struct{}, a.Len())
		for v := range a.Values() {
			sets[i][v.String(c)] = struct{}{}
		}
	}
	return keepIn(array, func(_, v php.Value) bool {
		s := v.String(c)
		for _, set := range sets {
			if _, found := set[s]; !found {
				return false
			}
		}
		return true
	})
}

// hasNested reports whether some element is an array.
func hasNested(array php.Array, arrays []php.Array) bool {
	for _, a := range append([]php.Array{array}, arrays...) {
		if _, ok := a.IntSlice(); ok {
			continue
		}
		for v := range a.Values() {
			if v.IsArray() {
				return true
			}
		}
	}
	return false
}

// ArrayIntersectKey returns the elements of array whose key is in all of the
// others.
// https://www.php.net/manual/en/function.array-intersect-key.php
func ArrayIntersectKey(array php.Array, arrays ...php.Array) php.Array {
	return keep(array, func(k, _ php.Value) bool {
		for _, a := range arrays {
			if !hasKey(a, k) {
				return false
			}
		}
		return true
	})
}

// ArrayIntersectAssoc returns the elements of array that all of the others have
// under the same key with the same string form.
// https://www.php.net/manual/en/function.array-intersect-assoc.php
func ArrayIntersectAssoc(c *php.Context, array php.Array, arrays ...php.Array) php.Array {
	return intersectAssoc(array, arrays, func(a, b php.Value) bool { return a.String(c) == b.String(c) })
}

// intersectAssoc is array_intersect_assoc with a given equality of elements.
func intersectAssoc(array php.Array, arrays []php.Array, equal func(a, b php.Value) bool) php.Array {
	return keep(array, func(k, v php.Value) bool {
		for _, a := range arrays {
			if other := peekKey(a, k); other.IsUndef() || !equal(v, other) {
				return false
			}
		}
		return true
	})
}

// ArrayUnique returns the first of all elements with the same string form.
// https://www.php.net/manual/en/function.array-unique.php
func ArrayUnique(c *php.Context, array php.Array) php.Array {
	if array.Len() <= 1 {
		return array.Copy()
	}
	if s, ok := array.IntSlice(); ok {
		seen := make(map[int]struct{}, len(s))
		return keep(array, func(_, v php.Value) bool {
			if _, found := seen[v.AsInt()]; found {
				return false
			}
			seen[v.AsInt()] = struct{}{}
			return true
		})
	}
	seen := make(map[string]struct{}, array.Len())
	return keep(array, func(_, v php.Value) bool {
		s := v.String(c)
		if _, found := seen[s]; found {
			return false
		}
		seen[s] = struct{}{}
		return true
	})
}

// ArrayUniqueFlags returns the first of all elements that compare as equal under
// a sort flag.
// https://www.php.net/manual/en/function.array-unique.php
func ArrayUniqueFlags(c *php.Context, array php.Array, flags int) php.Array {
	if flags == sortString || array.Len() <= 1 {
		return ArrayUnique(c, array)
	}
	cmp := valueOrder(c, flags)
	items := bucketsOf(array)
	hybridSort(items, func(a, b *bucket) int { return cmp(a.val, b.val) })
	drop := make(map[int]bool)
	kept := 0
	for i := 1; i < len(items); i++ {
		switch {
		case cmp(items[kept].val, items[i].val) != 0:
			kept = i
		case items[kept].pos > items[i].pos:
			drop[items[kept].pos] = true
			kept = i
		default:
			drop[items[i].pos] = true
		}
	}
	pos := -1
	return keepIn(array, func(_, _ php.Value) bool {
		pos++
		return !drop[pos]
	})
}
