package types

import (
	"math"
	"slices"
)

// maxDepth bounds how deep arrays of arrays are described; below it they hold anything.
const maxDepth = 5

// Union returns the smallest type that holds a and b.
func Union(a, b Type) Type { return union(a, b, 0) }

func union(a, b Type, depth int) Type {
	switch {
	case a.Mask == 0:
		return b
	case b.Mask == 0:
		return a
	}
	t := Type{Mask: a.Mask | b.Mask}
	switch {
	case a.Mask&Int == 0:
		t.Min, t.Max = b.Min, b.Max
	case b.Mask&Int == 0:
		t.Min, t.Max = a.Min, a.Max
	default:
		t.Min, t.Max = min(a.Min, b.Min), max(a.Max, b.Max)
	}
	switch {
	case a.Mask&Arr == 0:
		t.Array = b.Array
	case b.Mask&Arr == 0:
		t.Array = a.Array
	default:
		t.Array = unionArray(a.Array, b.Array, depth)
	}
	switch {
	case a.Mask&Object == 0:
		t.Fn, t.Class = b.Fn, b.Class
	case b.Mask&Object == 0:
		t.Fn, t.Class = a.Fn, a.Class
	default:
		if a.Fn == b.Fn {
			t.Fn = a.Fn
		}
		t.Class = Common(a.Class, b.Class)
	}
	return t
}

func unionArray(a, b *Array, depth int) *Array {
	if a == b {
		return a
	}
	if a == nil || b == nil || depth >= maxDepth {
		return nil
	}
	switch { // what one side has already is not made again
	case subArray(b, a):
		return a
	case subArray(a, b):
		return b.cut(maxDepth - depth)
	}
	out := unionFields(Array{
		Key:  a.Key | b.Key,
		Elem: union(a.Elem, b.Elem, depth+1),
		List: a.List && b.List,
		Len:  min(a.Len, b.Len),
	}, a, b, depth)
	return &out
}

// cut returns a without what lies more than levels deep in it.
func (a *Array) cut(levels int) *Array {
	switch {
	case a == nil || !a.deeper(levels):
		return a
	case levels == 0:
		return nil
	}
	inner := func(t Type) Type {
		t.Array = t.Array.cut(levels - 1)
		return t
	}
	out := *a
	out.Elem, out.Rest = inner(a.Elem), inner(a.Rest)
	out.Fields = slices.Clone(a.Fields)
	for i, f := range a.Fields {
		out.Fields[i].Type = inner(f.Type)
	}
	return &out
}

// deeper reports whether a has arrays more than levels deep.
func (a *Array) deeper(levels int) bool {
	switch {
	case a == nil:
		return false
	case levels == 0 || a.Elem.Array.deeper(levels-1) || a.Rest.Array.deeper(levels-1):
		return true
	}
	return slices.ContainsFunc(a.Fields, func(f Field) bool { return f.Type.Array.deeper(levels - 1) })
}

// Equal reports whether a and b are the same set.
func Equal(a, b Type) bool {
	if a.Mask != b.Mask || a.Mask&Int != 0 && (a.Min != b.Min || a.Max != b.Max) {
		return false
	}
	if a.Mask&Object != 0 && (a.Fn != b.Fn || a.Class != b.Class) {
		return false
	}
	if a.Mask&Arr == 0 || a.Array == b.Array {
		return true
	}
	if a.Array == nil || b.Array == nil {
		return false
	}
	x, y := a.Array, b.Array
	return x.Key == y.Key && x.List == y.List && x.Len == y.Len && Equal(x.Elem, y.Elem) && equalFields(x, y)
}

// Sub reports whether every value of a is one of b.
func Sub(a, b Type) bool {
	if a.Mask&^b.Mask != 0 {
		return false
	}
	if a.Mask&Int != 0 && (a.Min < b.Min || a.Max > b.Max) {
		return false
	}
	if a.Mask&Object != 0 && (b.Fn != nil && a.Fn != b.Fn || b.Class != nil && !a.Class.Is(b.Class)) {
		return false
	}
	return a.Mask&Arr == 0 || subArray(a.Array, b.Array)
}

func subArray(a, b *Array) bool {
	if a == b || b == nil {
		return true
	}
	if a == nil {
		return false
	}
	return a.Key&^b.Key == 0 && (a.List || !b.List) && a.Len >= b.Len && subElems(a, b)
}

// thresholds are the bounds that a growing integer range jumps to, so that a fixed point
// is reached in few steps.
var thresholds = []int{
	math.MinInt, -1 << 62, -1 << 53, -1 << 47, -1 << 40, -1 << 32, -1 << 31, -1 << 24, -1 << 16, -1 << 8, -1, 0, 1,
	1 << 8, 1 << 16, 1 << 24, 1 << 30, 1 << 31, 1 << 32, 1 << 40, 1 << 47, 1 << 53, 1 << 62, math.MaxInt,
}

// Widen returns a type that holds old and new, with bounds that differ from old's moved
// outwards to the next threshold. Repeated widening ends after few steps.
func Widen(old, new Type) Type { return widen(old, Union(old, new), 0) }

func widen(old, u Type, depth int) Type {
	if old.Mask&Int != 0 && u.Mask&Int != 0 {
		if u.Min < old.Min {
			u.Min = below(u.Min)
		}
		if u.Max > old.Max {
			u.Max = above(u.Max)
		}
	}
	if old.Array != nil && u.Array != nil && !(Equal(old.Array.Elem, u.Array.Elem) && equalFields(old.Array, u.Array)) {
		a := *u.Array
		a.Elem = widen(old.Array.Elem, a.Elem, depth+1)
		if a.Fields != nil {
			a = widenFields(old.Array, u.Array, depth)
		}
		u.Array = &a
	}
	return u
}

func below(n int) int {
	for i := len(thresholds) - 1; i >= 0; i-- {
		if thresholds[i] <= n {
			return thresholds[i]
		}
	}
	return math.MinInt
}

func above(n int) int {
	for _, t := range thresholds {
		if t >= n {
			return t
		}
	}
	return math.MaxInt
}
