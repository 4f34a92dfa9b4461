// This file has types as they are written in declarations.

package ast

// NamedType is one name, of a class or of a built-in type such as int, array, self:
//
//	int   array   Foo\Bar   self   static   mixed   null   false
type NamedType struct {
	typ
	Span
	Name *Name
}

// NullableType is a type with a question mark:
//
//	?int
type NullableType struct {
	typ
	Span
	Type Type
}

// UnionType is one of several types; its members are NamedType or IntersectionType (PHP 8.0, 8.2):
//
//	int|string   (A&B)|null
type UnionType struct {
	typ
	Span
	Types []Type
}

// IntersectionType is all of several types (PHP 8.1):
//
//	Countable&Traversable
type IntersectionType struct {
	typ
	Span
	Types []Type
}
