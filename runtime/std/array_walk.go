// Arrays and callbacks: map, filter, reduce, walk; and sums.

package std

import (
	"math"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The modes of array_filter().
const (
	filterUseBoth = 1
	filterUseKey  = 2
)

// ArrayMap calls callback for each element and returns the results under the
// same keys.
// https://www.php.net/manual/en/function.array-map.php
func ArrayMap(c *php.Context, callback *php.Func, array php.Array) php.Array {
	if callback == nil {
		return array.Copy()
	}
	cb := newCallback(callback)
	args := make([]php.Value, 1)
	isList := array.IsList()
	array = array.Copy()
	if isList {
		out := php.MakeList(array.Len())
		for i := range array.Len() {
			args[0] = array.PeekAt(i).Copy()
			out.Push(cb.call(c, args))
		}
		return out.Packed()
	}
	out := php.MakeMap(array.Len())
	for k, v := range array.All() {
		args[0] = v.Copy()
		setKey(&out, k, cb.call(c, args))
	}
	return out
}

// ArrayMapAll calls callback with the elements of several arrays at once, or
// returns lists of them if callback is null.
// https://www.php.net/manual/en/function.array-map.php
func ArrayMapAll(c *php.Context, callback *php.Func, array php.Array, arrays ...php.Array) php.Array {
	if len(arrays) == 0 {
		return ArrayMap(c, callback, array)
	}
	all := append([]php.Array{array}, arrays...)
	n, pos := 0, make([]int, len(all))
	for i, a := range all {
		n = max(n, a.Len())
		pos[i] = a.Copy().First()
	}
	var cb callbackOrList
	if callback != nil {
		x := newCallback(callback)
		cb.cb = &x
	}
	out := php.MakeList(n)
	args := make([]php.Value, len(all))
	for range n {
		for i, a := range all {
			args[i] = php.Null
			if pos[i] >= 0 {
				args[i] = a.ValueAt(pos[i]).Copy()
				pos[i] = a.Next(pos[i])
			}
		}
		out.Push(cb.apply(c, args))
	}
	return out.Packed()
}

// callbackOrList makes a list of its arguments where there is no callback.
type callbackOrList struct{ cb *callback }

func (x callbackOrList) apply(c *php.Context, args []php.Value) php.Value {
	if x.cb == nil {
		return php.List(args...).Value()
	}
	return x.cb.call(c, args)
}

// ArrayFilter returns the elements that are true, under their keys.
// https://www.php.net/manual/en/function.array-filter.php
func ArrayFilter(c *php.Context, array php.Array) php.Array {
	var out php.Array
	for p := array.First(); p >= 0; p = array.Next(p) {
		if array.ValueAt(p).Bool() {
			setKey(&out, array.KeyAt(p), array.RawAt(p))
		}
	}
	return out
}

// ArrayFilterFunc returns the elements for which callback returns true, under
// their keys.
// https://www.php.net/manual/en/function.array-filter.php
func ArrayFilterFunc(c *php.Context, array php.Array, callback *php.Func) php.Array {
	return ArrayFilterMode(c, array, callback, 0)
}

// ArrayFilterMode returns the elements for which callback (null: their value)
// is true; mode 2 passes the key, mode 1 value and key.
// https://www.php.net/manual/en/function.array-filter.php
func ArrayFilterMode(c *php.Context, array php.Array, callback *php.Func, mode int) php.Array {
	if callback == nil {
		return ArrayFilter(c, array)
	}
	return filter(c, array, callback, mode)
}

func filter(c *php.Context, array php.Array, f *php.Func, mode int) php.Array {
	cb := newCallback(f)
	args := make([]php.Value, 2)
	n := 1
	if mode == filterUseBoth {
		n = 2
	}
	var out php.Array
	array = array.Copy()
	for p := array.First(); p >= 0; p = array.Next(p) {
		k := array.KeyAt(p)
		args[0], args[1] = array.ValueAt(p).Copy(), k
		if mode == filterUseKey {
			args[0] = k
		}
		if cb.call(c, args[:n]).Bool() {
			setKey(&out, k, array.RawAt(p))
		}
	}
	return out
}

// ArrayReduce folds the elements with callback(carry, element).
// https://www.php.net/manual/en/function.array-reduce.php
func ArrayReduce(c *php.Context, array php.Array, callback *php.Func, initial php.Value) php.Value {
	cb := newCallback(callback)
	args := make([]php.Value, 2)
	carry := initial.Copy()
	for v := range array.Copy().Values() {
		args[0], args[1] = carry, v.Copy()
		carry = cb.call(c, args)
	}
	return carry
}

// ArrayWalk calls callback(element, key[, arg]) for each element; a callback
// that takes its first parameter by reference can change the elements.
// https://www.php.net/manual/en/function.array-walk.php
func ArrayWalk(c *php.Context, array *php.Array, callback *php.Func, arg ...php.Value) bool {
	w := walker{c: c, cb: newCallback(callback), arg: arg}
	w.walk(array)
	return true
}

// ArrayWalkOf is [ArrayWalk] of a value of any type.
func ArrayWalkOf(c *php.Context, v *php.Value, callback *php.Func, arg ...php.Value) bool {
	return ArrayWalk(c, arrayOrProps(c, v, "array_walk"), callback, arg...)
}

// ArrayWalkRecursive is ArrayWalk that goes into elements that are arrays.
// https://www.php.net/manual/en/function.array-walk-recursive.php
func ArrayWalkRecursive(c *php.Context, array *php.Array, callback *php.Func, arg ...php.Value) bool {
	w := walker{c: c, cb: newCallback(callback), arg: arg, deep: true}
	w.walk(array)
	return true
}

// walker is one array_walk() in progress.
type walker struct {
	c    *php.Context
	cb   callback
	arg  []php.Value
	deep bool

	outer []php.Array // the arrays around the current element
}

func (w *walker) walk(array *php.Array) {
	outer := w.outer
	w.outer = checkNesting(w.c, *array, outer)
	defer func() { w.outer = outer }()
	args := make([]php.Value, 2+len(w.arg))
	if !w.cb.f.ByRef(0) {
		for k, v := range array.Copy().All() {
			if w.deep && v.IsArray() {
				inner := v.AsArray()
				w.walk(&inner)
			} else {
				w.call(args, v.Copy(), k)
			}
		}
		return
	}
	for it := array.RefIter(); it.Next(); {
		r := it.Ref()
		if w.deep && r.V.IsArray() {
			inner := r.V.AsArray()
			w.walk(&inner)
			r.V = inner.Value()
		} else {
			w.call(args, php.RefValue(r), it.Key())
		}
	}
}

func (w *walker) call(args []php.Value, v, k php.Value) {
	args[0], args[1] = v, k
	copy(args[2:], w.arg)
	w.cb.call(w.c, args)
}

// ArraySum adds the elements up; arrays and objects count nothing.
// https://www.php.net/manual/en/function.array-sum.php
func ArraySum(c *php.Context, array php.Array) php.Number {
	if s, ok := array.FloatSlice(); ok {
		sum := 0.0
		for _, f := range s {
			sum += f
		}
		return php.FloatNumber(sum)
	}
	if s, ok := array.IntSlice(); ok {
		if sum, ok := sumInts(s); ok {
			return php.IntNumber(sum)
		}
	}
	sum := php.IntNumber(0)
	for v := range array.Values() {
		if !v.IsArray() && !v.IsObject() {
			sum = sum.Add(scalarNumber(v))
		}
	}
	return sum
}

// sumInts adds ints up unless the sum overflows on the way.
func sumInts(s []int) (sum int, ok bool) {
	for _, x := range s {
		t := sum + x
		if (t^sum)&(t^x) < 0 {
			return 0, false
		}
		sum = t
	}
	return sum, true
}

// scalarNumber converts a scalar to a number without any warning.
func scalarNumber(v php.Value) php.Number {
	switch v.Kind() {
	case php.KindInt, php.KindFloat:
		return v.AsNumber()
	case php.KindString:
		n, _, _ := php.ParseNumeric(v.AsString())
		return n
	case php.KindResource:
		return php.IntNumber(v.AsResource().ID)
	}
	if v.Bool() {
		return php.IntNumber(1)
	}
	return php.IntNumber(0)
}

// ArrayProduct multiplies the elements; arrays and objects count nothing.
// https://www.php.net/manual/en/function.array-product.php
func ArrayProduct(c *php.Context, array php.Array) php.Number {
	product := php.IntNumber(1)
	for v := range array.Values() {
		if v.IsArray() || v.IsObject() {
			continue
		}
		n := scalarNumber(v)
		f := product.Float() * n.Float()
		if product.IsInt() && n.IsInt() && f >= math.MinInt && f <= math.MaxInt {
			product = php.IntNumber(product.AsInt() * n.AsInt())
		} else {
			product = php.FloatNumber(f)
		}
	}
	return product
}
