// Value: one PHP value of any type, without boxing of int, float and bool.

package php

import (
	"math"
	"unsafe"
)

// Value is a PHP value. The zero Value is undefined, which behaves as null.
//
// The payload of an int, float or bool is in n; p points to the bytes of a
// string (n is its length), or to the table, object, resource or cell.
type Value struct {
	p   unsafe.Pointer
	n   uint64
	k   Kind
	buf bool // a string whose p is a *strbuf that .= can append to
}

// Null is PHP's null.
var Null = Value{k: KindNull}

// True and False are PHP's booleans.
var (
	True  = Value{k: KindBool, n: 1}
	False = Value{k: KindBool}
)

// Int returns i as a Value.
func Int(i int) Value { return Value{k: KindInt, n: uint64(i)} }

// Float returns f as a Value.
func Float(f float64) Value { return Value{k: KindFloat, n: math.Float64bits(f)} }

// Bool returns b as a Value.
func Bool(b bool) Value {
	if b {
		return Value{k: KindBool, n: 1}
	}
	return Value{k: KindBool}
}

// String returns s as a Value.
func String(s string) Value {
	return Value{k: KindString, p: unsafe.Pointer(unsafe.StringData(s)), n: uint64(len(s))}
}

// Value returns the array as a Value.
func (a Array) Value() Value {
	if a.t == absent {
		return Null
	}
	return Value{k: KindArray, p: unsafe.Pointer(a.t)}
}

// Value returns the object as a Value; a nil object is null.
func (o *Object) Value() Value {
	if o == nil {
		return Null
	}
	return Value{k: KindObject, p: unsafe.Pointer(o)}
}

// Value returns the resource as a Value; a nil resource is null.
func (r *Resource) Value() Value {
	if r == nil {
		return Null
	}
	return Value{k: KindResource, p: unsafe.Pointer(r)}
}

// RefValue returns a Value that stands for the cell itself. It occurs in array
// slots and as the argument of a by-reference parameter.
func RefValue(r *Ref) Value { return Value{k: KindRef, p: unsafe.Pointer(r)} }

// Kind returns what v holds.
func (v Value) Kind() Kind { return v.k }

// IsNull reports whether v is null or undefined.
func (v Value) IsNull() bool { return v.k <= KindNull }

// IsSet reports what isset() says of v: that it is neither undefined nor null.
func (v Value) IsSet() bool { return v.k > KindNull }

// IsUndef reports whether v is undefined.
func (v Value) IsUndef() bool { return v.k == KindUndef }

// IsInt reports whether v is an int.
func (v Value) IsInt() bool { return v.k == KindInt }

// IsFloat reports whether v is a float.
func (v Value) IsFloat() bool { return v.k == KindFloat }

// IsBool reports whether v is a bool.
func (v Value) IsBool() bool { return v.k == KindBool }

// IsString reports whether v is a string.
func (v Value) IsString() bool { return v.k == KindString }

// IsArray reports whether v is an array.
func (v Value) IsArray() bool { return v.k == KindArray }

// IsObject reports whether v is an object.
func (v Value) IsObject() bool { return v.k == KindObject }

// IsFalse reports whether v is the bool false, as in `=== false`.
func (v Value) IsFalse() bool { return v.k == KindBool && v.n == 0 }

// IsTrue reports whether v is the bool true, as in `=== true`.
func (v Value) IsTrue() bool { return v.k == KindBool && v.n != 0 }

// AsBool returns the bool in v, which must hold one.
func (v Value) AsBool() bool { return v.n != 0 }

// AsInt returns the int in v, which must hold one.
func (v Value) AsInt() int { return int(v.n) }

// AsFloat returns the float in v, which must hold one.
func (v Value) AsFloat() float64 { return math.Float64frombits(v.n) }

// AsString returns the string in v, which must hold one; what it gives for a number is of no use, but does no harm:
// [If] evaluates both of its values.
func (v Value) AsString() string {
	if v.p == nil {
		return ""
	}
	if !v.buf {
		return unsafe.String((*byte)(v.p), int(v.n))
	}
	return v.bufString()
}

// AsArray returns the array in v, which must hold one.
func (v Value) AsArray() Array { return Array{(*table)(v.p)} }

// AsObject returns the object in v, which must hold one.
func (v Value) AsObject() *Object { return (*Object)(v.p) }

// AsResource returns the resource in v, which must hold one.
func (v Value) AsResource() *Resource { return (*Resource)(v.p) }

// AsFunc returns the function of the closure in v, which must hold one.
func (v Value) AsFunc() *Func { return (*Object)(v.p).Data.(*Func) }

// AsRef returns the cell that v, of kind KindRef, stands for.
func (v Value) AsRef() *Ref { return (*Ref)(v.p) }

// AsNumber returns the number in v, which must be an int or a float. (The
// kinds of the two follow each other.)
func (v Value) AsNumber() Number { return Number{n: v.n, t: uint64(v.k - KindInt)} }

// Deref returns the value of the cell if v stands for one, else v.
func (v Value) Deref() Value {
	if v.k == KindRef {
		return (*Ref)(v.p).V
	}
	return v
}

// Copy returns v for a second holder: an array is marked as shared, so that
// the next write through either holder separates them.
func (v Value) Copy() Value {
	if v.k == KindArray {
		(*Array)(unsafe.Pointer(&v.p)).Copy()
	}
	return v
}

// Ref is a PHP reference: a cell that several variables, elements or
// properties share. It is always used as *Ref.
//
// PHP forgets that an element is a reference when nothing else holds the cell
// any more: a copy of the array then copies the element. So the holders are
// counted. A count that is too high only keeps the reference alive.
type Ref struct {
	V       Value
	holders int32
	held    []holder // the properties with types that it is bound to, nil for nearly every cell
}

// NewRef returns a cell that holds v, for one variable.
func NewRef(v Value) *Ref { return &Ref{V: v, holders: 1} }

// Keep counts a further holder of the cell: a second variable, a capture by
// reference, a static. Binding it to an element counts by itself.
func (r *Ref) Keep() *Ref {
	r.holders++
	return r
}

// Release records that a holder of the cell is gone: the variable was unset or
// bound to something else, or a call with the element by reference returned.
func (r *Ref) Release() { r.holders-- }

// Rebind records that a variable which has held the cell r holds n from now on.
func (r *Ref) Rebind(n *Ref) *Ref {
	r.Release()
	return n
}

// single reports whether one array slot is all that holds the cell.
func (r *Ref) single() bool { return r.holders <= 1 }

// Resource is a PHP resource: a stream, a context ….
type Resource struct {
	ID     int
	Type   string // as get_resource_type() reports it
	Data   any
	Closed bool
}
