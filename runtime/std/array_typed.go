// The functions that take a callback, generic over the Go types of what it is given: forms for
// callbacks whose calls are known when the program is written.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// ArrayMapOf calls callback for each element and returns the results under the same keys.
// https://www.php.net/manual/en/function.array-map.php
func ArrayMapOf[T, U any](_ *php.Context, callback func(T) U, array php.Array) php.Array {
	array = array.Copy() // the callback may write to the variable
	results := make([]U, 0, array.Len())
	for x := range php.Each[T](array) {
		results = append(results, callback(x))
	}
	if array.IsList() {
		return php.Packed(results)
	}
	out := php.MakeMap(len(results))
	box := php.Boxer[U]()
	i := 0
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
	var out php.Array
	p := array.First()
	for x := range php.Each[T](array) {
		if callback(x) {
			setKey(&out, array.KeyAt(p), array.RawAt(p))
		}
		p = array.Next(p)
	}
	return out
}

// ArrayReduceOf folds the elements with callback(carry, element).
// https://www.php.net/manual/en/function.array-reduce.php
func ArrayReduceOf[T, A any](_ *php.Context, array php.Array, callback func(A, T) A, initial A) A {
	carry := initial
	for x := range php.Each[T](array.Copy()) {
		carry = callback(carry, x)
	}
	return carry
}
