package types

import (
	"strconv"
	"strings"
)

// Repr is the Go type that a PHP value is held in.
type Repr uint16

// The representations. Value is the runtime's php.Value, which holds anything.
const (
	Value     Repr = iota // php.Value
	GoBool                // bool
	GoInt                 // int
	GoFloat               // float64
	Number                // php.Number: int or float
	GoString              // string
	GoArray               // php.Array
	Void                  // nothing: a function without a result
	Ref                   // *php.Ref: a PHP reference cell
	Func                  // *php.Func: a callable
	Builder               // strings.Builder: a local string that grows in a loop
	Scope                 // *php.Scope: variables by name
	Iter                  // *php.RefIter: a foreach by reference
	Slice                 // []php.Value: arguments
	ClassPtr              // *php.Class
	ObjectPtr             // *php.Object
	Gen                   // *php.Generator
	Error                 // error: a PHP exception that a function returns
	Bound                 // *php.Bound: what a closure is bound to

	// From firstClass on: instances of the program's classes.
	firstClass
)

// ClassRepr returns how instances of the program's class number i, and null, are held: as a
// pointer to its struct, or as its Go interface where the program has classes below it.
func ClassRepr(i int) Repr { return firstClass + Repr(i) }

// IsClass reports whether r holds instances of one of the program's classes.
func (r Repr) IsClass() bool { return r >= firstClass && r&sequence == 0 }

// sequence marks the Go iterators among the representations: the key's stands in the bits above
// the element's.
const (
	sequence  Repr = 1 << 15
	keyShift       = 11
	elemRange Repr = 1 << keyShift
)

// SeqRepr is the representation iter.Seq2[key, elem], or iter.Seq[elem] where key is Void.
func SeqRepr(key, elem Repr) Repr {
	if key >= firstClass || key >= sequence>>keyShift {
		key = Value
	}
	if elem >= elemRange {
		elem = Value
	}
	return sequence | key<<keyShift | elem
}

// Sequence reports whether r is a Go iterator, and what it hands out; key is Void for iter.Seq.
func (r Repr) Sequence() (key, elem Repr, ok bool) {
	return r &^ sequence >> keyShift, r & (elemRange - 1), r&sequence != 0
}

// IsPointer reports whether r holds objects of one class as Go pointers or interfaces, nil for null.
func (r Repr) IsPointer() bool { return r.IsClass() || r == Gen }

// ClassIndex returns the number of r's class.
func (r Repr) ClassIndex() int { return int(r - firstClass) }

var reprNames = [...]string{"php.Value", "bool", "int", "float64", "php.Number", "string", "php.Array", "void", "*php.Ref", "*php.Func", "strings.Builder", "*php.Scope", "*php.RefIter", "[]php.Value", "*php.Class", "*php.Object", "*php.Generator", "error", "*php.Bound"}

// String returns the Go type's name.
func (r Repr) String() string {
	if r.IsClass() {
		return "class " + strconv.Itoa(r.ClassIndex())
	}
	if key, elem, ok := r.Sequence(); ok {
		if key == Void {
			return "iter.Seq[" + elem.String() + "]"
		}
		return "iter.Seq2[" + key.String() + ", " + elem.String() + "]"
	}
	return reprNames[r]
}

// Repr returns the narrowest Go type that holds every value of t. Missing counts as null.
func (t Type) Repr() Repr {
	switch {
	case t.Mask == 0:
		return Value
	case t.Is(Bool):
		return GoBool
	case t.Is(Int):
		return GoInt
	case t.Is(Float):
		return GoFloat
	case t.Is(Num):
		return Number
	case t.Is(String):
		return GoString
	case t.Is(Arr):
		return GoArray
	case t.Is(Object|Null) && t.Has(Object) && t.Class != nil && t.Class.Index >= 0:
		return ClassRepr(t.Class.Index)
	case t.Is(Object|Null) && t.Has(Object) && t.Class != nil && t.Class.Generator:
		return Gen
	}
	return Value
}

// Strict returns what PHP's own rules say of t's representation when the null of a
// missing key is left aside.
func (t Type) Strict() Repr { return t.Without(Missing).Repr() }

// OfRepr returns the widest type that r holds.
func OfRepr(r Repr) Type {
	switch r {
	case GoBool:
		return BoolT
	case GoInt:
		return IntT
	case GoFloat:
		return FloatT
	case Number:
		return NumberT
	case GoString, Builder:
		return StringT
	case GoArray:
		return ArrayT
	case Func, Gen:
		return ObjectT
	case Void:
		return NullT
	}
	return MixedT
}

var maskNames = []struct {
	m    Mask
	name string
}{
	{Undef, "undef"}, {Missing, "missing"}, {Null, "null"}, {Bool, "bool"}, {False, "false"}, {True, "true"}, {Int, "int"},
	{Float, "float"}, {Frac, "float"}, {Big, "float"}, {String, "string"}, {Arr, "array"}, {Object, "object"}, {Resource, "resource"},
}

// String returns t as PHP would write it: `int|string`, `list<float>`.
func (t Type) String() string {
	if t.Mask == 0 {
		return "never"
	}
	if t.Mask&Mixed == Mixed {
		return "mixed"
	}
	var parts []string
	rest := t.Mask
	for _, n := range maskNames {
		if rest&n.m != n.m {
			continue
		}
		rest &^= n.m
		if n.m == Arr && t.Array != nil {
			parts = append(parts, t.Array.String())
			continue
		}
		if n.m == Object && t.Class != nil {
			parts = append(parts, t.Class.Name)
			continue
		}
		parts = append(parts, n.name)
	}
	return strings.Join(parts, "|")
}

// String returns a as `list<T>`, `array<K, V>` or `array{name: T, other?: U}`.
func (a *Array) String() string {
	if a.Fields != nil {
		return a.shape()
	}
	if a.List {
		return "list<" + a.Elem.String() + ">"
	}
	return "array<" + FromMask(a.Key).String() + ", " + a.Elem.String() + ">"
}

func (a *Array) shape() string {
	parts := make([]string, 0, len(a.Fields)+1)
	for _, f := range a.Fields {
		mark := "?: "
		if f.Must {
			mark = ": "
		}
		parts = append(parts, f.Key+mark+f.Type.String())
	}
	if a.Rest.Mask != 0 {
		parts = append(parts, "...: "+a.Rest.String())
	}
	return "array{" + strings.Join(parts, ", ") + "}"
}
