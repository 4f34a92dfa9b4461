// Iteration over arrays with range: all keys, int keys, string keys, values only.
// Each iterator walks the storage that the array had when the loop began. Each calls yield at one
// place and passes it to nobody, so that Go makes a plain loop of it, around the loop's body.

package php

import "iter"

// toBool converts an element that is known to be a bool.
func toBool(v Value) bool { return v.Bool() }

// toStr converts an element that is known to be a string.
func toStr(v Value) string {
	if v.k == KindString {
		return v.AsString()
	}
	return v.String(nil)
}

func sameValue(v Value) Value { return v }
func intString(i int) string  { return Int(i).String(nil) }
func sameInt(i int) int       { return i }
func same[T any](x T) T       { return x }

// keyValue returns the key of an entry.
func (e *entry) keyValue() Value {
	if e.kind == entryStr {
		return String(e.s)
	}
	return Int(int(e.h))
}

// keyString returns the key of an entry as a string.
func (e *entry) keyString() string {
	if e.kind == entryStr {
		return e.s
	}
	return Int(int(e.h)).String(nil)
}

// valSlice returns the elements if they lie in a list of Values.
func (a Array) valSlice() ([]Value, bool) {
	if a.t != nil && a.t.mode == modeVals {
		return *a.t.elems(), true
	}
	return nil, false
}

// boolSlice returns the elements if they lie in a list of bools.
func (a Array) boolSlice() ([]bool, bool) {
	if a.t != nil && a.t.mode == modeBools {
		return *a.t.bools(), true
	}
	return nil, false
}

// span is the storage of an array whose elements do not lie in a list of the type that a loop expects.
type span struct {
	n    int     // how many positions there are
	ents []entry // the keys of a hash, whose elements are vals
	vals []Value
	list table // else the elements
}

// span returns the storage of a, which the loop's body may switch to another.
func (a Array) span() span {
	t := a.t
	switch {
	case t == nil:
		return span{}
	case t.mode == modeHash:
		return span{n: len(t.ents), ents: t.ents, vals: *t.elems()}
	}
	return span{n: t.n, list: table{ints: t.ints, n: t.n, mode: t.mode}}
}

// at returns the element at a position; ok is false for a hole.
func (s *span) at(i int) (v Value, ok bool) {
	if s.ents != nil {
		return s.vals[i].Deref(), s.ents[i].kind != entryHole
	}
	return s.list.elem(i).Deref(), true
}

// key returns the key at a position.
func (s *span) key(i int) Value {
	if s.ents != nil {
		return s.ents[i].keyValue()
	}
	return Int(i)
}

// intKey returns the key at a position, which is an int.
func (s *span) intKey(i int) int {
	if s.ents != nil {
		return int(s.ents[i].h)
	}
	return i
}

// stringKey returns the key at a position as a string.
func (s *span) stringKey(i int) string {
	if s.ents != nil {
		return s.ents[i].keyString()
	}
	return Int(i).String(nil)
}

// pairs iterates over keys and elements. list has the elements if whole; each is read by get, and
// the key of each is made by index. Else conv converts the elements, and key finds the keys.
func pairs[K, T any](a Array, list []T, whole bool, index func(int) K, get func(T) T, key func(*span, int) K, conv func(Value) T) iter.Seq2[K, T] {
	return func(yield func(K, T) bool) {
		var rest span
		n := len(list)
		if !whole {
			rest = a.span()
			n = rest.n
		}
		for i := range n {
			var k K
			var x T
			if i < len(list) {
				k, x = index(i), get(list[i])
			} else {
				v, ok := rest.at(i)
				if !ok {
					continue
				}
				k, x = key(&rest, i), conv(v)
			}
			if !yield(k, x) {
				return
			}
		}
	}
}

// elements is pairs without keys.
func elements[T any](a Array, list []T, whole bool, get func(T) T, conv func(Value) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		var rest span
		n := len(list)
		if !whole {
			rest = a.span()
			n = rest.n
		}
		for i := range n {
			var x T
			if i < len(list) {
				x = get(list[i])
			} else {
				v, ok := rest.at(i)
				if !ok {
					continue
				}
				x = conv(v)
			}
			if !yield(x) {
				return
			}
		}
	}
}

// All iterates over keys and elements.
func (a Array) All() iter.Seq2[Value, Value] {
	list, ok := a.valSlice()
	return pairs(a, list, ok, Int, Value.Deref, (*span).key, sameValue)
}

// AllInts iterates over keys and int elements.
func (a Array) AllInts() iter.Seq2[Value, int] {
	list, ok := a.IntSlice()
	return pairs(a, list, ok, Int, same[int], (*span).key, toInt)
}

// AllFloats iterates over keys and float elements.
func (a Array) AllFloats() iter.Seq2[Value, float64] {
	list, ok := a.FloatSlice()
	return pairs(a, list, ok, Int, same[float64], (*span).key, toFloat)
}

// AllBools iterates over keys and bool elements.
func (a Array) AllBools() iter.Seq2[Value, bool] {
	list, ok := a.boolSlice()
	return pairs(a, list, ok, Int, same[bool], (*span).key, toBool)
}

// AllStrings iterates over keys and string elements.
func (a Array) AllStrings() iter.Seq2[Value, string] {
	list, ok := a.StringSlice()
	return pairs(a, list, ok, Int, same[string], (*span).key, toStr)
}

// AllArrays iterates over keys and array elements.
func (a Array) AllArrays() iter.Seq2[Value, Array] {
	list, ok := a.ArraySlice()
	return pairs(a, list, ok, Int, same[Array], (*span).key, toArray)
}

// Enum iterates over int keys and elements.
func (a Array) Enum() iter.Seq2[int, Value] {
	list, ok := a.valSlice()
	return pairs(a, list, ok, sameInt, Value.Deref, (*span).intKey, sameValue)
}

// EnumInts iterates over int keys and int elements.
func (a Array) EnumInts() iter.Seq2[int, int] {
	list, ok := a.IntSlice()
	return pairs(a, list, ok, sameInt, same[int], (*span).intKey, toInt)
}

// EnumFloats iterates over int keys and float elements.
func (a Array) EnumFloats() iter.Seq2[int, float64] {
	list, ok := a.FloatSlice()
	return pairs(a, list, ok, sameInt, same[float64], (*span).intKey, toFloat)
}

// EnumBools iterates over int keys and bool elements.
func (a Array) EnumBools() iter.Seq2[int, bool] {
	list, ok := a.boolSlice()
	return pairs(a, list, ok, sameInt, same[bool], (*span).intKey, toBool)
}

// EnumStrings iterates over int keys and string elements.
func (a Array) EnumStrings() iter.Seq2[int, string] {
	list, ok := a.StringSlice()
	return pairs(a, list, ok, sameInt, same[string], (*span).intKey, toStr)
}

// EnumArrays iterates over int keys and array elements.
func (a Array) EnumArrays() iter.Seq2[int, Array] {
	list, ok := a.ArraySlice()
	return pairs(a, list, ok, sameInt, same[Array], (*span).intKey, toArray)
}

// Pairs iterates over string keys and elements.
func (a Array) Pairs() iter.Seq2[string, Value] {
	return pairs(a, nil, false, intString, Value.Deref, (*span).stringKey, sameValue)
}

// PairInts iterates over string keys and int elements.
func (a Array) PairInts() iter.Seq2[string, int] {
	return pairs(a, nil, false, intString, same[int], (*span).stringKey, toInt)
}

// PairFloats iterates over string keys and float elements.
func (a Array) PairFloats() iter.Seq2[string, float64] {
	return pairs(a, nil, false, intString, same[float64], (*span).stringKey, toFloat)
}

// PairBools iterates over string keys and bool elements.
func (a Array) PairBools() iter.Seq2[string, bool] {
	return pairs(a, nil, false, intString, same[bool], (*span).stringKey, toBool)
}

// PairStrings iterates over string keys and string elements.
func (a Array) PairStrings() iter.Seq2[string, string] {
	return pairs(a, nil, false, intString, same[string], (*span).stringKey, toStr)
}

// PairArrays iterates over string keys and array elements.
func (a Array) PairArrays() iter.Seq2[string, Array] {
	return pairs(a, nil, false, intString, same[Array], (*span).stringKey, toArray)
}

// Values iterates over the elements.
func (a Array) Values() iter.Seq[Value] {
	list, ok := a.valSlice()
	return elements(a, list, ok, Value.Deref, sameValue)
}

// IntValues iterates over the int elements.
func (a Array) IntValues() iter.Seq[int] {
	list, ok := a.IntSlice()
	return elements(a, list, ok, same[int], toInt)
}

// FloatValues iterates over the float elements.
func (a Array) FloatValues() iter.Seq[float64] {
	list, ok := a.FloatSlice()
	return elements(a, list, ok, same[float64], toFloat)
}

// BoolValues iterates over the bool elements.
func (a Array) BoolValues() iter.Seq[bool] {
	list, ok := a.boolSlice()
	return elements(a, list, ok, same[bool], toBool)
}

// StringValues iterates over the string elements.
func (a Array) StringValues() iter.Seq[string] {
	list, ok := a.StringSlice()
	return elements(a, list, ok, same[string], toStr)
}

// ArrayValues iterates over the array elements.
func (a Array) ArrayValues() iter.Seq[Array] {
	list, ok := a.ArraySlice()
	return elements(a, list, ok, same[Array], toArray)
}

// Keys iterates over the keys.
func (a Array) Keys() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		all := a.span()
		for i := range all.n {
			if _, ok := all.at(i); ok && !yield(all.key(i)) {
				return
			}
		}
	}
}
