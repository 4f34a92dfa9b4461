package link

import "strings"

// Mask is a set of built-in types.
type Mask uint32

// The built-in types, in the order in which PHP prints them.
const (
	Static Mask = 1 << iota
	Callable
	Object
	Array
	String
	Int
	Float
	False
	True
	Void
	Never
	Null

	Bool  = False | True
	Mixed = Object | Array | String | Int | Float | Bool | Null | Resource

	Resource Mask = 1 << 20 // mixed has it too, and it is never written
)

// Type is a type as PHP's compiler has it: built-in types and classes.
type Type struct {
	Mask     Mask
	Classes  [][]string // full names, or self and parent; each one class or an intersection
	Iterable bool       // Traversable among the classes comes from iterable alone
	Alone    bool       // it is one intersection and nothing else
}

// Complex reports whether the type has classes.
func (t Type) Complex() bool { return len(t.Classes) > 0 }

// words has the built-in types that stand for themselves in a message.
var words = [...]struct {
	mask Mask
	name string
}{{Static, "static"}, {Callable, "callable"}, {Object, "object"}, {Array, "array"}, {String, "string"}, {Int, "int"}, {Float, "float"}}

// String returns the type as PHP prints it in messages.
func (t Type) String() string {
	var parts []string
	for _, c := range t.Classes {
		text := strings.Join(c, "&")
		if len(c) > 1 && !t.Alone {
			text = "(" + text + ")"
		}
		parts = append(parts, text)
	}
	if t.Mask == Mixed {
		return strings.Join(append(parts, "mixed"), "|")
	}
	for _, w := range words {
		if t.Mask&w.mask != 0 {
			parts = append(parts, w.name)
		}
	}
	switch t.Mask & Bool {
	case Bool:
		parts = append(parts, "bool")
	case False:
		parts = append(parts, "false")
	case True:
		parts = append(parts, "true")
	}
	if t.Mask&Void != 0 {
		parts = append(parts, "void")
	}
	if t.Mask&Never != 0 {
		parts = append(parts, "never")
	}
	text := strings.Join(parts, "|")
	if t.Mask&Null == 0 {
		return text
	}
	if len(parts) == 1 && !strings.Contains(text, "&") {
		return "?" + text
	}
	return strings.Join(append(parts, "null"), "|")
}

// in returns the type with self and parent replaced by the classes that they mean in scope.
func (t *Type) in(scope *Class) Type {
	r := *t
	r.Classes = nil
	for _, c := range t.Classes {
		if len(c) == 1 {
			c = []string{scope.resolve(c[0])}
		}
		r.Classes = append(r.Classes, c)
	}
	return r
}
