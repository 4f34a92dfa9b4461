// The functions that take a callback, generic over the Go types of what it is given: forms for
// callbacks whose calls are known when the program is written.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// ArrayMapOf calls callback for each element and returns the results under the same keys.
// https://www.php.net/manual/en/function.array-map.php
func ArrayMapOf[T, U any](c *php.Context, callback func(T) U, array php.Array) php.Array {
	if f, ok := any(callback).(func(string) string); ok && c.MapParts(array, f) {
		return array
	}
	array = array.Copy() // the callback may write to the variable
	if array.IsList() {
		return php.MapList(array, callback)
	}
	results := make([]U, array.Len())
	read := php.Reader[T]()
	i := 0
	for p := array.First(); p >= 0; p = array.Next(p) {
		results[i] = callback(read(array.ValueAt(p)))
		i++
	}
	out := php.MakeMap(len(results))
	box := php.Boxer[U]()
	i = 0
	for p := array.First(); p >= 0; p = array.Next(p) {
		setKey(&out, array.KeyAt(p), box(results[i]))
		i++
	}
	return out
}

// ArrayFilterOf returns the elements for which callback returns true, under their keys.
// https://www.php.net/manual/en/function.array-filter.php
func ArrayFilterOf[T any](_ *php.Context, array php.Array, callback func(T) bool) php.Array {
	array = array.Copy()
	kept := make([]int32, 0, array.Len()) // positions
	if xs, ok := php.Typed[T](array); ok {
		for p, x := range xs {
			if callback(x) {
				kept = append(kept, int32(p))
			}
		}
		return pick(array, kept)
	}
	read := php.Reader[T]()
	for p := array.First(); p >= 0; p = array.Next(p) {
		if callback(read(array.ValueAt(p))) {
			kept = append(kept, int32(p))
		}
	}
	return pick(array, kept)
}

// pick returns the elements at the given positions, under their keys.
func pick(array php.Array, kept []int32) php.Array {
	var out php.Array
	gap := false
	for i, p := range kept {
		setKey(&out, array.KeyAt(int(p)), array.RawAt(int(p)))
		if !gap && int(p) != i { // where array was a list, out is none from here on
			gap = true
			out.Reserve(len(kept))
		}
	}
	return out
}

// ArrayReduceOf folds the elements with callback(carry, element).
// https://www.php.net/manual/en/function.array-reduce.php
func ArrayReduceOf[T, A any](_ *php.Context, array php.Array, callback func(A, T) A, initial A) A {
	array = array.Copy()
	carry := initial
	if xs, ok := php.Typed[T](array); ok {
		for _, x := range xs {
			carry = callback(carry, x)
		}
		return carry
	}
	read := php.Reader[T]()
	for p := array.First(); p >= 0; p = array.Next(p) {
		carry = callback(carry, read(array.ValueAt(p)))
	}
	return carry
}
