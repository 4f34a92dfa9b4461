// Package types describes sets of PHP values as plain Go data: which kinds of value an
// expression can have, the range of its integers and what its arrays hold.
package types

import "math"

// Mask is a set of kinds of PHP values.
type Mask uint16

// The kinds. Undef is a variable that was never assigned; Missing is the null that a read
// of an absent key or offset gives (after its warning), apart from a null that was stored.
// Big is a float that an overflow of int arithmetic gave, so one beyond the range of int;
// Frac is any other float.
const (
	Undef Mask = 1 << iota
	Missing
	Null
	False
	True
	Int
	Frac
	Big
	String
	Arr
	Object
	Resource

	Bool   = False | True
	Float  = Frac | Big
	Num    = Int | Float
	Scalar = Bool | Num | String
	Mixed  = Null | Bool | Num | String | Arr | Object | Resource
	Nully  = Undef | Missing | Null
)

// Type is a set of PHP values. The zero Type is the empty set: the type of an expression
// that is never reached.
type Type struct {
	Mask     Mask
	Min, Max int    // bounds of the integers, where Mask has Int
	Array    *Array // what the arrays hold, where Mask has Arr; nil: anything
	Fn       any    // the one closure that this can be, known to the mapper; nil: any
	Class    *Class // the class of all its objects, or one above it; nil: any
}

// Array describes arrays: the kinds of their keys, their elements, and whether they are
// lists (keys 0..n-1 in order).
type Array struct {
	Key  Mask // Int, String or both; 0 for an array that is always empty
	Elem Type
	List bool
	Len  int // at least the keys 0..Len-1 exist, even where it is not a list
	// Fields are the keys that the program names, in order: the shape of a record. Rest is
	// what the other keys hold, of which there are none where it is empty. Elem is all of it.
	Fields []Field
	Rest   Type
}

// The types that need no parameters.
var (
	Never      = Type{}
	UndefT     = Type{Mask: Undef}
	NullT      = Type{Mask: Null}
	FalseT     = Type{Mask: False}
	TrueT      = Type{Mask: True}
	BoolT      = Type{Mask: Bool}
	IntT       = Type{Mask: Int, Min: math.MinInt, Max: math.MaxInt}
	FloatT     = Type{Mask: Float}
	NumberT    = Type{Mask: Int | Float, Min: math.MinInt, Max: math.MaxInt}
	StringT    = Type{Mask: String}
	ArrayT     = Type{Mask: Arr}
	ObjectT    = Type{Mask: Object}
	ResourceT  = Type{Mask: Resource}
	MixedT     = Type{Mask: Mixed, Min: math.MinInt, Max: math.MaxInt}
	EmptyArray = Type{Mask: Arr, Array: &Array{List: true}}
)

// Range returns the integers from lo to hi.
func Range(lo, hi int) Type { return Type{Mask: Int, Min: lo, Max: hi} }

// IntLit returns the one integer n.
func IntLit(n int) Type { return Range(n, n) }

// FromMask returns all values of the kinds in m.
func FromMask(m Mask) Type {
	t := Type{Mask: m}
	if m&Int != 0 {
		t.Min, t.Max = math.MinInt, math.MaxInt
	}
	return t
}

// ListOf returns the lists of elem.
func ListOf(elem Type) Type {
	return Type{Mask: Arr, Array: &Array{Key: Int, Elem: elem, List: true}}
}

// MapOf returns the arrays with keys of the kinds in key and elements elem.
func MapOf(key Mask, elem Type) Type {
	return Type{Mask: Arr, Array: &Array{Key: key, Elem: elem}}
}

// Is reports whether t is not empty and holds only kinds in m.
func (t Type) Is(m Mask) bool { return t.Mask != 0 && t.Mask&^m == 0 }

// Has reports whether t can be of a kind in m.
func (t Type) Has(m Mask) bool { return t.Mask&m != 0 }

// Without returns t less the kinds in m.
func (t Type) Without(m Mask) Type {
	t.Mask &^= m
	return t.norm()
}

// Only returns the part of t whose kinds are in m.
func (t Type) Only(m Mask) Type {
	t.Mask &= m
	return t.norm()
}

// norm clears what the mask makes meaningless, so that equal sets compare equal.
func (t Type) norm() Type {
	if t.Mask&Int == 0 {
		t.Min, t.Max = 0, 0
	}
	if t.Mask&Arr == 0 {
		t.Array = nil
	}
	if t.Mask&Object == 0 {
		t.Fn, t.Class = nil, nil
	}
	return t
}

// IsConst reports whether t is one integer.
func (t Type) IsConst() bool { return t.Mask == Int && t.Min == t.Max }

// NonNegative reports whether every integer of t is at least 0.
func (t Type) NonNegative() bool { return t.Mask&Int == 0 || t.Min >= 0 }

// Elem returns the type of t's array elements, mixed where nothing is known.
func (t Type) Elem() Type {
	if t.Array == nil {
		return MixedT
	}
	return t.Array.Elem
}

// KeyMask returns the kinds of t's array keys.
func (t Type) KeyMask() Mask {
	if t.Array == nil {
		return Int | String
	}
	return t.Array.Key
}

// AtLeast returns the part of t whose lists have n elements or more.
func (t Type) AtLeast(n int) Type {
	if !t.IsList() || n <= t.Array.Len {
		return t
	}
	a := *t.Array
	a.Len = min(n, 64)
	t.Array = &a
	return t
}

// IsList reports whether every array of t is a list.
func (t Type) IsList() bool { return t.Mask&Arr != 0 && t.Array != nil && t.Array.List }

// MaxLen is a bound that no count or string length passes: more would not fit in memory.
const MaxLen = 1 << 47

// MaxArray is the most elements that PHP lets one array have.
const MaxArray = 1 << 30

// MapList returns the lists of anything.
func MapList() Type { return ListOf(MixedT) }
