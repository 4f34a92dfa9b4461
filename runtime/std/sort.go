// Sorting: sort, asort, ksort and their kin.

package std

import (
	"cmp"
	"math"
	"slices"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// bucket is one element or key to be sorted, with its place before sorting,
// which breaks ties.
type bucket struct {
	val php.Value
	pos int
}

// bucketsOf returns the elements of a in order, references followed.
func bucketsOf(a php.Array) []bucket {
	s := make([]bucket, 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		s = append(s, bucket{a.ValueAt(p).Copy(), len(s)})
	}
	return s
}

// keyBuckets returns the keys of a in order.
func keyBuckets(a php.Array) []bucket {
	s := make([]bucket, 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		s = append(s, bucket{a.KeyAt(p), len(s)})
	}
	return s
}

// stable keeps the order of equal elements.
func stable(r int, a, b *bucket) int {
	if r != 0 {
		return r
	}
	return a.pos - b.pos
}

// positions returns the position of each place, nil if they follow each other
// from the first on.
func positions(a php.Array) []int {
	if a.Last()-a.First()+1 == a.Len() {
		return nil
	}
	at := make([]int, 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		at = append(at, p)
	}
	return at
}

// rebuild stores the elements back in the order of s, as a list or with their
// keys.
func rebuild(array *php.Array, a php.Array, s []bucket, keys bool) {
	at, first := positions(a), a.First()
	out := php.Array{}
	if keys && a.NextIndex() != 0 || keys && len(s) > 0 && a.KeyAt(first).IsString() {
		out = php.MakeMap(len(s))
	}
	for i := range s {
		p := first + s[i].pos
		if at != nil {
			p = at[s[i].pos]
		}
		if keys {
			storeKey(&out, a.KeyAt(p), a.RawAt(p))
		} else {
			out.Push(a.RawAt(p))
		}
	}
	if keys {
		continueAt(&out, a.NextIndex())
	}
	*array = out
}

// by says what a sort compares and what it keeps.
type by struct {
	keys    bool // compare keys
	assoc   bool // keep keys
	reverse bool
}

// sortBy sorts array by a comparison of elements or keys.
func sortBy(array *php.Array, how by, order func(a, b php.Value) int) {
	if array.Len() == 0 {
		return
	}
	a := array.Copy() // a callback may write to the variable
	var s []bucket
	if how.keys {
		s = keyBuckets(a)
	} else {
		s = bucketsOf(a)
	}
	if how.reverse {
		hybridSort(s, func(x, y *bucket) int { return stable(-order(x.val, y.val), x, y) })
	} else {
		hybridSort(s, func(x, y *bucket) int { return stable(order(x.val, y.val), x, y) })
	}
	rebuild(array, a, s, how.assoc)
}

// Sort sorts the elements in ascending order and numbers them anew.
// https://www.php.net/manual/en/function.sort.php
func Sort(c *php.Context, array *php.Array) bool { return SortFlags(c, array, sortRegular) }

// SortFlags sorts the elements in ascending order under a sort flag.
// https://www.php.net/manual/en/function.sort.php
func SortFlags(c *php.Context, array *php.Array, flags int) bool {
	sortValues(c, array, flags, false)
	return true
}

// Rsort sorts the elements in descending order and numbers them anew.
// https://www.php.net/manual/en/function.rsort.php
func Rsort(c *php.Context, array *php.Array) bool { return RsortFlags(c, array, sortRegular) }

// RsortFlags sorts the elements in descending order under a sort flag.
// https://www.php.net/manual/en/function.rsort.php
func RsortFlags(c *php.Context, array *php.Array, flags int) bool {
	sortValues(c, array, flags, true)
	return true
}

// sortValues sorts a list, typed where the elements allow it.
func sortValues(c *php.Context, array *php.Array, flags int, reverse bool) {
	if sortTyped(array, flags, reverse) {
		return
	}
	sortBy(array, by{reverse: reverse}, valueOrder(c, flags))
}

// sortTyped sorts ints, floats and plain strings, where equal elements cannot
// be told apart.
func sortTyped(array *php.Array, flags int, reverse bool) bool {
	if s, ok := array.IntSlice(); ok && (flags == sortRegular || flags == sortNumeric && exactFloats(s)) {
		s = slices.Clone(s)
		sortOrdered(s, reverse)
		*array = php.IntsOf(s)
		return true
	}
	if s, ok := array.FloatSlice(); ok && (flags == sortRegular || flags == sortNumeric) && plainFloats(s) {
		s = slices.Clone(s)
		sortOrdered(s, reverse)
		*array = php.FloatsOf(s)
		return true
	}
	if s, ok := plainStrings(*array, flags); ok {
		sortOrdered(s, reverse)
		*array = php.StringsOf(s)
		return true
	}
	return false
}

func sortOrdered[T cmp.Ordered](s []T, reverse bool) {
	slices.Sort(s)
	if reverse {
		slices.Reverse(s)
	}
}

// exactFloats reports whether all ints are exact as floats.
func exactFloats(s []int) bool {
	for _, x := range s {
		if x > 1<<53 || x < -1<<53 {
			return false
		}
	}
	return true
}

// plainFloats reports whether there is neither a NaN nor a zero, whose sign
// would show.
func plainFloats(s []float64) bool {
	for _, f := range s {
		if f != f || f == 0 && math.Signbit(f) {
			return false
		}
	}
	return true
}

// plainStrings returns the elements if they are strings that compare byte by
// byte under flags.
func plainStrings(a php.Array, flags int) ([]string, bool) {
	if flags != sortRegular && flags != sortString && flags != sortLocale {
		return nil, false
	}
	s := make([]string, 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		v := slot(a, p)
		if !v.IsString() || flags == sortRegular && maybeNumeric(v.AsString()) {
			return nil, false
		}
		s = append(s, v.AsString())
	}
	return s, true
}

// maybeNumeric reports whether a string could be a number, judged by its first
// byte.
func maybeNumeric(s string) bool {
	if s == "" {
		return false
	}
	b := s[0]
	return b <= '9' && (b >= '0' || b == '.' || b == '-' || b == '+' || b == ' ' || b >= '\t' && b <= '\r')
}

// Asort sorts the elements in ascending order and keeps their keys.
// https://www.php.net/manual/en/function.asort.php
func Asort(c *php.Context, array *php.Array) bool { return AsortFlags(c, array, sortRegular) }

// AsortFlags sorts the elements under a sort flag and keeps their keys.
// https://www.php.net/manual/en/function.asort.php
func AsortFlags(c *php.Context, array *php.Array, flags int) bool {
	sortAssoc(c, array, flags, false)
	return true
}

// Arsort sorts the elements in descending order and keeps their keys.
// https://www.php.net/manual/en/function.arsort.php
func Arsort(c *php.Context, array *php.Array) bool { return ArsortFlags(c, array, sortRegular) }

// ArsortFlags sorts the elements in descending order under a sort flag and
// keeps their keys.
// https://www.php.net/manual/en/function.arsort.php
func ArsortFlags(c *php.Context, array *php.Array, flags int) bool {
	sortAssoc(c, array, flags, true)
	return true
}

// ranked is the sort key of an element and its place.
type ranked[T cmp.Ordered] struct {
	val T
	pos int
}

func sortAssoc(c *php.Context, array *php.Array, flags int, reverse bool) {
	a := *array
	if r, ok := rankInts(a, flags); ok {
		reorder(array, sortRanked(r, reverse))
		return
	}
	if s, ok := plainStrings(a, flags); ok {
		r := make([]ranked[string], len(s))
		for i := range s {
			r[i] = ranked[string]{s[i], i}
		}
		reorder(array, sortRanked(r, reverse))
		return
	}
	sortBy(array, by{assoc: true, reverse: reverse}, valueOrder(c, flags))
}

// rankInts returns the elements if all are ints.
func rankInts(a php.Array, flags int) ([]ranked[int], bool) {
	if flags != sortRegular {
		return nil, false
	}
	r := make([]ranked[int], 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		v := slot(a, p)
		if !v.IsInt() {
			return nil, false
		}
		r = append(r, ranked[int]{v.AsInt(), len(r)})
	}
	return r, true
}

// sortRanked returns the places of the elements in sorted order.
func sortRanked[T cmp.Ordered](r []ranked[T], reverse bool) []bucket {
	slices.SortFunc(r, func(a, b ranked[T]) int {
		switch {
		case a.val == b.val:
			return a.pos - b.pos
		case (a.val < b.val) != reverse:
			return -1
		}
		return 1
	})
	places := make([]bucket, len(r))
	for i := range r {
		places[i].pos = r[i].pos
	}
	return places
}

// reorder rebuilds an array in the order of the given places, keys kept.
func reorder(array *php.Array, places []bucket) {
	if len(places) > 0 {
		rebuild(array, *array, places, true)
	}
}

// Ksort sorts by key in ascending order.
// https://www.php.net/manual/en/function.ksort.php
func Ksort(c *php.Context, array *php.Array) bool { return KsortFlags(c, array, sortRegular) }

// KsortFlags sorts by key in ascending order under a sort flag.
// https://www.php.net/manual/en/function.ksort.php
func KsortFlags(c *php.Context, array *php.Array, flags int) bool {
	sortKeys(c, array, flags, false)
	return true
}

// Krsort sorts by key in descending order.
// https://www.php.net/manual/en/function.krsort.php
func Krsort(c *php.Context, array *php.Array) bool { return KrsortFlags(c, array, sortRegular) }

// KrsortFlags sorts by key in descending order under a sort flag.
// https://www.php.net/manual/en/function.krsort.php
func KrsortFlags(c *php.Context, array *php.Array, flags int) bool {
	sortKeys(c, array, flags, true)
	return true
}

func sortKeys(c *php.Context, array *php.Array, flags int, reverse bool) {
	if flags == sortRegular && !reverse && array.IsList() {
		return
	}
	keys := ArrayKeys(*array)
	if r, ok := rankInts(keys, flags); ok {
		reorder(array, sortRanked(r, reverse))
		return
	}
	if s, ok := plainStrings(keys, flags); ok {
		r := make([]ranked[string], len(s))
		for i := range s {
			r[i] = ranked[string]{s[i], i}
		}
		reorder(array, sortRanked(r, reverse))
		return
	}
	sortBy(array, by{keys: true, assoc: true, reverse: reverse}, valueOrder(c, flags))
}
