// Functions that look for an element with a callback.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// ArrayAll reports whether callback(element, key) is true for each element.
// https://www.php.net/manual/en/function.array-all.php
func ArrayAll(c *php.Context, array php.Array, callback *php.Func) bool {
	p, _ := search(c, array, callback, false)
	return p < 0
}

// ArrayAny reports whether callback(element, key) is true for some element.
// https://www.php.net/manual/en/function.array-any.php
func ArrayAny(c *php.Context, array php.Array, callback *php.Func) bool {
	p, _ := search(c, array, callback, true)
	return p >= 0
}

// ArrayFind returns the first element for which callback(element, key) is true, null if there is none.
// https://www.php.net/manual/en/function.array-find.php
func ArrayFind(c *php.Context, array php.Array, callback *php.Func) php.Value {
	p, array := search(c, array, callback, true)
	if p < 0 {
		return php.Null
	}
	return array.ValueAt(p).Copy()
}

// ArrayFindKey returns the key of the first element for which callback(element, key) is true, null if there is none.
// https://www.php.net/manual/en/function.array-find-key.php
func ArrayFindKey(c *php.Context, array php.Array, callback *php.Func) php.Value {
	p, array := search(c, array, callback, true)
	return keyOrNull(array, p)
}

// search returns the position of the first element for which the truth of callback(element, key) is want, -1 if there
// is none, in the array as it was before the calls.
func search(c *php.Context, array php.Array, callback *php.Func, want bool) (int, php.Array) {
	cb := newCallback(callback)
	args := make([]php.Value, 2)
	array = array.Copy()
	for p := array.First(); p >= 0; p = array.Next(p) {
		args[0], args[1] = array.ValueAt(p).Copy(), array.KeyAt(p)
		if cb.call(c, args).Bool() == want {
			return p, array
		}
	}
	return -1, array
}

// ArrayFirst returns the first element, null if the array is empty.
// https://www.php.net/manual/en/function.array-first.php
func ArrayFirst(array php.Array) php.Value { return elementOrNull(array, array.First()) }

// ArrayLast returns the last element, null if the array is empty.
// https://www.php.net/manual/en/function.array-last.php
func ArrayLast(array php.Array) php.Value { return elementOrNull(array, array.Last()) }

func elementOrNull(a php.Array, pos int) php.Value {
	if pos < 0 {
		return php.Null
	}
	return a.ValueAt(pos).Copy()
}
