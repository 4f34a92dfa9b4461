// Sorting with a comparison callback that is a Go function of the elements' Go type.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// placed is an element or a key with its place before sorting, which breaks ties.
type placed[T any] struct {
	val T
	pos int
}

// sortOf sorts array by a callback's comparison of its elements, or of its keys, in the order
// of comparisons that PHP makes. Once the callback has thrown PHP calls it no more and takes all
// for equal; the array is sorted that far when the exception goes on.
func sortOf[T any](c *php.Context, array *php.Array, how by, compare func(a, b T) int) {
	if array.Len() == 0 {
		return
	}
	a := array.Copy() // the callback may write to the variable
	elems := a
	if how.keys {
		elems = ArrayKeys(a)
	}
	s := make([]placed[T], 0, a.Len())
	read := php.Reader[T]()
	for p := elems.First(); p >= 0; p = elems.Next(p) {
		s = append(s, placed[T]{read(elems.ValueAt(p)), len(s)})
	}
	signs := make([]int8, 0, 2*len(s)) // what the callback answered, to come to the same point again
	thrown := php.Catch(c, func() {
		hybridSort(s, func(x, y *placed[T]) int {
			switch r := compare(x.val, y.val); {
			case r > 0:
				signs = append(signs, 1)
				return 1
			case r < 0:
				signs = append(signs, -1)
				return -1
			}
			signs = append(signs, 0)
			return x.pos - y.pos
		})
	})
	if thrown.IsSet() {
		sortAgain(s, signs)
	}
	places := make([]bucket, len(s))
	for i := range s {
		places[i].pos = s[i].pos
	}
	rebuild(array, a, places, how.assoc)
	c.Rethrow(thrown)
}

// sortAgain sorts s from its first order on with known answers and then as if all were equal.
func sortAgain[T any](s []placed[T], signs []int8) {
	start := make([]placed[T], len(s))
	for _, x := range s {
		start[x.pos] = x
	}
	copy(s, start)
	hybridSort(s, func(x, y *placed[T]) int {
		if len(signs) > 0 {
			r := signs[0]
			signs = signs[1:]
			if r != 0 {
				return int(r)
			}
		}
		return x.pos - y.pos
	})
}

// signOf makes a comparison of a callback that says whether an element is greater: false may
// mean less, so the callback is asked again with its arguments exchanged.
func signOf[T any](c *php.Context, fn string, callback func(a, b T) bool) func(a, b T) int {
	warned := false
	return func(a, b T) int {
		greater := callback(a, b)
		if !warned {
			warned = true
			warnBool(c, fn)
		}
		switch {
		case greater:
			return 1
		case callback(b, a):
			return -1
		}
		return 0
	}
}

// UsortOf sorts the elements with a comparison callback and numbers them anew.
// https://www.php.net/manual/en/function.usort.php
func UsortOf[T any](c *php.Context, array *php.Array, callback func(a, b T) int) bool {
	sortOf(c, array, by{}, callback)
	return true
}

// UsortOfBool is UsortOf for a callback that returns a bool.
// https://www.php.net/manual/en/function.usort.php
func UsortOfBool[T any](c *php.Context, array *php.Array, callback func(a, b T) bool) bool {
	sortOf(c, array, by{}, signOf(c, "usort", callback))
	return true
}

// UasortOf sorts the elements with a comparison callback and keeps their keys.
// https://www.php.net/manual/en/function.uasort.php
func UasortOf[T any](c *php.Context, array *php.Array, callback func(a, b T) int) bool {
	sortOf(c, array, by{assoc: true}, callback)
	return true
}

// UasortOfBool is UasortOf for a callback that returns a bool.
// https://www.php.net/manual/en/function.uasort.php
func UasortOfBool[T any](c *php.Context, array *php.Array, callback func(a, b T) bool) bool {
	sortOf(c, array, by{assoc: true}, signOf(c, "uasort", callback))
	return true
}

// UksortOf sorts by key with a comparison callback.
// https://www.php.net/manual/en/function.uksort.php
func UksortOf[K any](c *php.Context, array *php.Array, callback func(a, b K) int) bool {
	sortOf(c, array, by{keys: true, assoc: true}, callback)
	return true
}

// UksortOfBool is UksortOf for a callback that returns a bool.
// https://www.php.net/manual/en/function.uksort.php
func UksortOfBool[K any](c *php.Context, array *php.Array, callback func(a, b K) bool) bool {
	sortOf(c, array, by{keys: true, assoc: true}, signOf(c, "uksort", callback))
	return true
}
