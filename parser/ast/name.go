// This file has names: of classes, functions and constants, and plain identifiers.

package ast

// NameKind says how a name is written.
type NameKind uint8

// The forms of a name.
const (
	Unqualified    NameKind = iota // Foo
	Qualified                      // Foo\Bar
	FullyQualified                 // \Foo\Bar
	Relative                       // namespace\Foo
)

// String returns the kind's name.
func (k NameKind) String() string {
	return [...]string{"unqualified", "qualified", "fully-qualified", "relative"}[k]
}

// Name is the name of a class, function, constant or namespace, still to be resolved:
//
//	Foo   Foo\Bar   \Foo\Bar   namespace\Foo
type Name struct {
	expr
	Span
	Kind  NameKind
	Value string // parts joined by \, without a leading \ or "namespace\", case as written
}

// Ident is a name that is not resolved: of a member, a declared function, a label, a named argument.
type Ident struct {
	expr
	Span
	Name string // without $
}
