// Elements as the Go types that generated code holds them in, for generic functions.

package php

import "slices"

// Reader returns the function that gives an element, which is known to be held as a T, as one.
func Reader[T any]() func(Value) T {
	var f any
	switch any((*T)(nil)).(type) {
	case *Value:
		f = sameValue
	case *int:
		f = toInt
	case *float64:
		f = toFloat
	case *bool:
		f = toBool
	case *string:
		f = toStr
	case *Array:
		f = rowOf
	case *Number:
		f = toNumber
	default:
		return instanceOf[T]
	}
	return f.(func(Value) T)
}

// instanceOf returns an instance of a class of the program, nil for null.
func instanceOf[T any](v Value) T {
	if v.k != KindObject {
		var none T
		return none
	}
	return v.AsObject().Self().(T)
}

// Boxer returns the function that makes a Value of a T.
func Boxer[T any]() func(T) Value {
	var f any
	switch any((*T)(nil)).(type) {
	case *Value:
		f = sameValue
	case *int:
		f = Int
	case *float64:
		f = Float
	case *bool:
		f = Bool
	case *string:
		f = String
	case *Array:
		f = Array.Value
	case *Number:
		f = Number.Value
	default:
		return boxInstance[T]
	}
	return f.(func(T) Value)
}

// boxInstance is Boxed for a type that is only known to be a class's when it runs.
func boxInstance[T any](x T) Value {
	var none T
	if any(x) == any(none) {
		return Null
	}
	return any(x).(Instance).PHPObject().Value()
}

// Typed returns the elements where they lie in the array as Ts, which excludes references. They
// are to be read only; who writes a meanwhile must find it shared.
func Typed[T any](a Array) (xs []T, ok bool) {
	switch p := any(&xs).(type) {
	case *[]int:
		*p, ok = a.IntSlice()
	case *[]float64:
		*p, ok = a.FloatSlice()
	case *[]bool:
		*p, ok = a.boolSlice()
	case *[]string:
		*p, ok = a.StringSlice()
	case *[]Array:
		*p, ok = a.ArraySlice()
	}
	return xs, ok
}

// newTyped returns an empty list with room for n Ts and the slice of its elements, nil where Ts
// have no storage of their own.
func newTyped[T any](n int) (t *table, xs *[]T) {
	switch p := any(&xs).(type) {
	case **[]int:
		t = newInts(n)
		*p = &t.ints
	case **[]string:
		t = newStrings(n)
		*p = t.strings()
	case **[]float64:
		t = &table{mode: modeFloats}
		*p = t.floats()
	case **[]bool:
		t = &table{mode: modeBools}
		*p = t.bools()
	}
	return t, xs
}

// MapList returns the list of what f makes of the elements of a, a list that nobody writes to
// meanwhile.
func MapList[T, U any](a Array, f func(T) U) Array {
	n := a.Len()
	if n == 0 {
		return Array{}
	}
	xs, typed := Typed[T](a)
	var read func(Value) T
	if !typed {
		read = Reader[T]()
	}
	each := func(i int) T {
		if typed {
			return xs[i]
		}
		return read(a.ValueAt(i))
	}
	if t, out := newTyped[U](n); t != nil {
		for i := range n {
			*out = append(*out, f(each(i)))
		}
		t.n = n
		return newList(t)
	}
	box, t := Boxer[U](), newVals(n)
	for i := range n {
		*t.elems() = append(*t.elems(), box(f(each(i))))
	}
	t.n = n
	return Array{t}.Packed()
}

// Reversed returns the elements of a list in reverse order; ok is false where they do not lie in
// a list of values.
func (a Array) Reversed() (list Array, ok bool) {
	if xs, ok := a.StringSlice(); ok {
		t := newStrings(len(xs))
		for i := len(xs) - 1; i >= 0; i-- {
			*t.strings() = append(*t.strings(), xs[i])
		}
		t.n = len(xs)
		return newList(t), true
	}
	vals, ok := a.valSlice()
	if !ok || len(vals) == 0 {
		return Array{}, false
	}
	t := newVals(len(vals))
	*t.elems(), t.n = (*t.elems())[:len(vals)], len(vals)
	for i, v := range vals {
		cloneElem(&v)
		(*t.elems())[len(vals)-1-i] = v
	}
	return Array{t}.Packed(), true
}

// ReverseOwned reverses a list where it lies; it reports false, and does nothing, where the array is
// shared or no list.
func (a Array) ReverseOwned() bool {
	t := a.t
	if t == nil || t.shared || t.walking() || t.pos != 0 {
		return false
	}
	switch t.mode {
	case modeInts:
		slices.Reverse(t.ints)
	case modeFloats:
		slices.Reverse(*t.floats())
	case modeBools:
		slices.Reverse(*t.bools())
	case modeStrings:
		slices.Reverse(*t.strings())
	case modeArrays:
		slices.Reverse(*t.arrays())
	case modeVals:
		slices.Reverse(*t.elems())
	default:
		return false
	}
	return true
}

// ValueSlice returns the elements if they lie in a list of values, of which some may be
// references. The slice must not be written to.
func (a Array) ValueSlice() ([]Value, bool) { return a.valSlice() }

// Packed returns a list that takes over xs, which must not be used again.
func Packed[T any](xs []T) Array {
	switch xs := any(&xs).(type) { // a pointer needs no allocation
	case *[]int:
		return IntsOf(*xs)
	case *[]float64:
		return FloatsOf(*xs)
	case *[]string:
		return StringsOf(*xs)
	case *[]Value:
		return ListOf(*xs).Packed()
	}
	if len(xs) == 0 {
		return Array{}
	}
	t := newVals(len(xs))
	box := Boxer[T]()
	for _, x := range xs {
		*t.elems() = append(*t.elems(), box(x))
	}
	t.n = len(xs)
	return Array{t}.Packed()
}
