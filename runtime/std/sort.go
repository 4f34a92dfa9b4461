// Sorting: sort, asort, ksort and their kin.

package std

import (
	"cmp"
	"math"
	"slices"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// bucket is one element to be sorted, with its place before sorting, which
// breaks ties.
type bucket struct {
	val, key php.Value
	pos      int
}

// bucketsOf returns the elements of a in order, references followed, and the
// slots that are references by place.
func bucketsOf(a php.Array) (s []bucket, refs map[int]php.Value) {
	s = make([]bucket, 0, a.Len())
	for p := a.First(); p >= 0; p = a.Next(p) {
		v := slot(a, p)
		if v.Kind() == php.KindRef {
			if refs == nil {
				refs = map[int]php.Value{}
			}
			refs[len(s)] = v
			v = v.Deref()
		}
		s = append(s, bucket{v.Copy(), a.KeyAt(p), len(s)})
	}
	return s, refs
}

// stable keeps the order of equal elements.
func stable(r int, a, b *bucket) int {
	if r != 0 {
		return r
	}
	return cmp.Compare(a.pos, b.pos)
}

// rebuild stores sorted elements back, as a list or with their keys.
func rebuild(array *php.Array, s []bucket, refs map[int]php.Value, keys bool) {
	out := php.Array{}
	if keys && array.NextIndex() != 0 {
		out = php.MakeMap(len(s))
	}
	for i := range s {
		v := s[i].val
		if refs != nil {
			if r, ok := refs[s[i].pos]; ok {
				r.AsRef().Keep()
				v = r
			}
		}
		if keys {
			storeKey(&out, s[i].key, v)
		} else {
			out.Push(v)
		}
	}
	if keys {
		continueAt(&out, array.NextIndex())
	}
	*array = out
}

// sortBuckets sorts array by a comparison of elements or keys.
func sortBuckets(array *php.Array, keys, reverse bool, order func(a, b *bucket) int) {
	if array.Len() == 0 {
		return
	}
	s, refs := bucketsOf(*array)
	if reverse {
		hybridSort(s, func(a, b *bucket) int { return stable(-order(a, b), a, b) })
	} else {
		hybridSort(s, func(a, b *bucket) int { return stable(order(a, b), a, b) })
	}
	rebuild(array, s, refs, keys)
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
	order := valueOrder(c, flags)
	sortBuckets(array, false, reverse, func(a, b *bucket) int { return order(a.val, b.val) })
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
		*array = php.Strings(s...)
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
	order := valueOrder(c, flags)
	sortBuckets(array, true, reverse, func(a, b *bucket) int { return order(a.val, b.val) })
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
func sortRanked[T cmp.Ordered](r []ranked[T], reverse bool) []int {
	slices.SortFunc(r, func(a, b ranked[T]) int {
		switch {
		case a.val == b.val:
			return a.pos - b.pos
		case (a.val < b.val) != reverse:
			return -1
		}
		return 1
	})
	places := make([]int, len(r))
	for i := range r {
		places[i] = r[i].pos
	}
	return places
}

// reorder rebuilds an array in the order of the given places, keys kept.
func reorder(array *php.Array, places []int) {
	if len(places) == 0 {
		return
	}
	a := *array
	pos := make([]int, 0, len(places))
	for p := a.First(); p >= 0; p = a.Next(p) {
		pos = append(pos, p)
	}
	out := php.Array{}
	if a.NextIndex() != 0 || a.KeyAt(pos[places[0]]).IsString() {
		out = php.MakeMap(len(places))
	}
	for _, i := range places {
		storeKey(&out, a.KeyAt(pos[i]), a.RawAt(pos[i]))
	}
	continueAt(&out, a.NextIndex())
	*array = out
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
	order := valueOrder(c, flags)
	sortBuckets(array, true, reverse, func(a, b *bucket) int { return order(a.key, b.key) })
}
