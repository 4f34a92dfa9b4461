// The kinds of values and their names in messages and in gettype().

package php

// Kind says what a Value holds.
type Kind uint8

// The kinds of values. KindRef occurs only inside array slots and in the
// arguments of by-reference parameters.
const (
	KindUndef Kind = iota
	KindNull
	KindBool
	KindInt
	KindFloat
	KindString
	KindArray
	KindObject
	KindResource
	KindRef
)

// TypeName returns the type of v as error messages write it: "int", "string",
// "null", or the class of an object.
func TypeName(v Value) string {
	v = v.Deref()
	switch v.k {
	case KindUndef, KindNull:
		return "null"
	case KindBool:
		return "bool"
	case KindInt:
		return "int"
	case KindFloat:
		return "float"
	case KindString:
		return "string"
	case KindArray:
		return "array"
	case KindObject:
		return v.AsObject().Class.Name
	case KindResource:
		return "resource"
	}
	return "mixed"
}

// kindName is TypeName with "object" for every object.
func kindName(v Value) string {
	if v.Deref().k == KindObject {
		return "object"
	}
	return TypeName(v)
}

// DebugType returns what get_debug_type() returns: as TypeName, but with the
// kind and state of a resource.
func DebugType(v Value) string {
	v = v.Deref()
	if v.k != KindResource {
		return TypeName(v)
	}
	r := v.AsResource()
	if r.Closed {
		return "resource (closed)"
	}
	return "resource (" + r.Type + ")"
}

// Gettype returns what gettype() returns: "integer", "double", "NULL" ….
func Gettype(v Value) string {
	v = v.Deref()
	switch v.k {
	case KindUndef, KindNull:
		return "NULL"
	case KindBool:
		return "boolean"
	case KindInt:
		return "integer"
	case KindFloat:
		return "double"
	case KindResource:
		if v.AsResource().Closed {
			return "resource (closed)"
		}
		return "resource"
	}
	if v.k == KindObject {
		return "object"
	}
	return TypeName(v)
}
