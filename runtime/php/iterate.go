// Iteration over arrays with range: all keys, int keys, string keys, values only.
// Each iterator walks the storage that the array had when the loop began.

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

// keyValue returns the key of an entry.
func (e *entry) keyValue() Value {
	if e.kind == entryStr {
		return String(e.s)
	}
	return Int(int(e.h))
}

// each calls yield for all elements of a with the key of each.
func each[K, T any](t *table, intKey func(int) K, entryKey func(*entry) K, conv func(Value) T, yield func(K, T) bool) {
	if t == nil {
		return
	}
	if t.mode == modeHash {
		ents, vals := t.ents, *t.elems()
		for i := range ents {
			e := &ents[i]
			if e.kind != entryHole && !yield(entryKey(e), conv(vals[i].Deref())) {
				return
			}
		}
		return
	}
	// Copy the header: the body may switch the table to another storage.
	s := table{ints: t.ints, n: t.n, mode: t.mode}
	for i := 0; i < s.n; i++ {
		if !yield(intKey(i), conv(s.elem(i).Deref())) {
			return
		}
	}
}

// each1 is each without keys.
func each1[T any](t *table, conv func(Value) T, yield func(T) bool) {
	each(t, noKey, noEntryKey, conv, func(_ struct{}, x T) bool { return yield(x) })
}

func noKey(int) struct{}         { return struct{}{} }
func noEntryKey(*entry) struct{} { return struct{}{} }
func sameInt(i int) int          { return i }
func sameValue(v Value) Value    { return v }
func entryInt1(e *entry) int     { return int(e.h) }
func entryStr1(e *entry) string  { return e.keyString() }
func intString(i int) string     { return Int(i).String(nil) }

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

// All iterates over keys and elements.
func (a Array) All() iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		if s, ok := a.valSlice(); ok {
			for i := range s {
				if !yield(Int(i), s[i].Deref()) {
					return
				}
			}
			return
		}
		each(a.t, Int, (*entry).keyValue, sameValue, yield)
	}
}

// AllInts iterates over keys and int elements.
func (a Array) AllInts() iter.Seq2[Value, int] {
	return func(yield func(Value, int) bool) {
		if s, ok := a.IntSlice(); ok {
			for i, x := range s {
				if !yield(Int(i), x) {
					return
				}
			}
			return
		}
		each(a.t, Int, (*entry).keyValue, toInt, yield)
	}
}

// AllFloats iterates over keys and float elements.
func (a Array) AllFloats() iter.Seq2[Value, float64] {
	return func(yield func(Value, float64) bool) {
		if s, ok := a.FloatSlice(); ok {
			for i, x := range s {
				if !yield(Int(i), x) {
					return
				}
			}
			return
		}
		each(a.t, Int, (*entry).keyValue, toFloat, yield)
	}
}

// AllBools iterates over keys and bool elements.
func (a Array) AllBools() iter.Seq2[Value, bool] {
	return func(yield func(Value, bool) bool) {
		if s, ok := a.boolSlice(); ok {
			for i, x := range s {
				if !yield(Int(i), x) {
					return
				}
			}
			return
		}
		each(a.t, Int, (*entry).keyValue, toBool, yield)
	}
}

// AllStrings iterates over keys and string elements.
func (a Array) AllStrings() iter.Seq2[Value, string] {
	return func(yield func(Value, string) bool) {
		if s, ok := a.StringSlice(); ok {
			for i, x := range s {
				if !yield(Int(i), x) {
					return
				}
			}
			return
		}
		each(a.t, Int, (*entry).keyValue, toStr, yield)
	}
}

// AllArrays iterates over keys and array elements.
func (a Array) AllArrays() iter.Seq2[Value, Array] {
	return func(yield func(Value, Array) bool) {
		if s, ok := a.ArraySlice(); ok {
			for i, x := range s {
				if !yield(Int(i), x) {
					return
				}
			}
			return
		}
		each(a.t, Int, (*entry).keyValue, toArray, yield)
	}
}

// Enum iterates over int keys and elements.
func (a Array) Enum() iter.Seq2[int, Value] {
	return func(yield func(int, Value) bool) {
		if s, ok := a.valSlice(); ok {
			for i := range s {
				if !yield(i, s[i].Deref()) {
					return
				}
			}
			return
		}
		each(a.t, sameInt, entryInt1, sameValue, yield)
	}
}

// EnumInts iterates over int keys and int elements.
func (a Array) EnumInts() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		if s, ok := a.IntSlice(); ok {
			for i, x := range s {
				if !yield(i, x) {
					return
				}
			}
			return
		}
		each(a.t, sameInt, entryInt1, toInt, yield)
	}
}

// EnumFloats iterates over int keys and float elements.
func (a Array) EnumFloats() iter.Seq2[int, float64] {
	return func(yield func(int, float64) bool) {
		if s, ok := a.FloatSlice(); ok {
			for i, x := range s {
				if !yield(i, x) {
					return
				}
			}
			return
		}
		each(a.t, sameInt, entryInt1, toFloat, yield)
	}
}

// EnumBools iterates over int keys and bool elements.
func (a Array) EnumBools() iter.Seq2[int, bool] {
	return func(yield func(int, bool) bool) {
		if s, ok := a.boolSlice(); ok {
			for i, x := range s {
				if !yield(i, x) {
					return
				}
			}
			return
		}
		each(a.t, sameInt, entryInt1, toBool, yield)
	}
}

// EnumStrings iterates over int keys and string elements.
func (a Array) EnumStrings() iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		if s, ok := a.StringSlice(); ok {
			for i, x := range s {
				if !yield(i, x) {
					return
				}
			}
			return
		}
		each(a.t, sameInt, entryInt1, toStr, yield)
	}
}

// EnumArrays iterates over int keys and array elements.
func (a Array) EnumArrays() iter.Seq2[int, Array] {
	return func(yield func(int, Array) bool) {
		if s, ok := a.ArraySlice(); ok {
			for i, x := range s {
				if !yield(i, x) {
					return
				}
			}
			return
		}
		each(a.t, sameInt, entryInt1, toArray, yield)
	}
}

// Pairs iterates over string keys and elements.
func (a Array) Pairs() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		each(a.t, intString, entryStr1, sameValue, yield)
	}
}

// PairInts iterates over string keys and int elements.
func (a Array) PairInts() iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		each(a.t, intString, entryStr1, toInt, yield)
	}
}

// PairFloats iterates over string keys and float elements.
func (a Array) PairFloats() iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		each(a.t, intString, entryStr1, toFloat, yield)
	}
}

// PairBools iterates over string keys and bool elements.
func (a Array) PairBools() iter.Seq2[string, bool] {
	return func(yield func(string, bool) bool) {
		each(a.t, intString, entryStr1, toBool, yield)
	}
}

// PairStrings iterates over string keys and string elements.
func (a Array) PairStrings() iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		each(a.t, intString, entryStr1, toStr, yield)
	}
}

// PairArrays iterates over string keys and array elements.
func (a Array) PairArrays() iter.Seq2[string, Array] {
	return func(yield func(string, Array) bool) {
		each(a.t, intString, entryStr1, toArray, yield)
	}
}

// Values iterates over the elements.
func (a Array) Values() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		if s, ok := a.valSlice(); ok {
			for i := range s {
				if !yield(s[i].Deref()) {
					return
				}
			}
			return
		}
		each1(a.t, sameValue, yield)
	}
}

// IntValues iterates over the int elements.
func (a Array) IntValues() iter.Seq[int] {
	return func(yield func(int) bool) {
		if s, ok := a.IntSlice(); ok {
			for _, x := range s {
				if !yield(x) {
					return
				}
			}
			return
		}
		each1(a.t, toInt, yield)
	}
}

// FloatValues iterates over the float elements.
func (a Array) FloatValues() iter.Seq[float64] {
	return func(yield func(float64) bool) {
		if s, ok := a.FloatSlice(); ok {
			for _, x := range s {
				if !yield(x) {
					return
				}
			}
			return
		}
		each1(a.t, toFloat, yield)
	}
}

// BoolValues iterates over the bool elements.
func (a Array) BoolValues() iter.Seq[bool] {
	return func(yield func(bool) bool) {
		if s, ok := a.boolSlice(); ok {
			for _, x := range s {
				if !yield(x) {
					return
				}
			}
			return
		}
		each1(a.t, toBool, yield)
	}
}

// StringValues iterates over the string elements.
func (a Array) StringValues() iter.Seq[string] {
	return func(yield func(string) bool) {
		if s, ok := a.StringSlice(); ok {
			for _, x := range s {
				if !yield(x) {
					return
				}
			}
			return
		}
		each1(a.t, toStr, yield)
	}
}

// ArrayValues iterates over the array elements.
func (a Array) ArrayValues() iter.Seq[Array] {
	return func(yield func(Array) bool) {
		if s, ok := a.ArraySlice(); ok {
			for _, x := range s {
				if !yield(x) {
					return
				}
			}
			return
		}
		each1(a.t, toArray, yield)
	}
}

// Keys iterates over the keys.
func (a Array) Keys() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		each(a.t, Int, (*entry).keyValue, sameValue, func(k, _ Value) bool { return yield(k) })
	}
}
