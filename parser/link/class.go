package link

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Kind says how a class is declared.
type Kind uint8

// The kinds of classes.
const (
	IsClass Kind = iota
	IsInterface
	IsTrait
	IsEnum
)

// String returns the kind's name.
func (k Kind) String() string { return [...]string{"class", "interface", "trait", "enum"}[k] }

// title is the kind at the beginning of a message.
func (k Kind) title() string { return [...]string{"Class", "Interface", "Trait", "Enum"}[k] }

// Class is a class, interface, trait or enum: at first with what its declaration has, and once it is
// linked, with all that it inherits.
type Class struct {
	Name       string // full name
	Kind       Kind
	Mods       ast.Modifiers // Abstract, Final, Readonly
	Node       ast.Node      // what is on the line that PHP names; nil for a class of PHP's own
	Parent     string        // full name, "" without
	Interfaces []string
	Uses       []*Use
	Backed     bool // an enum with values
	Consts     Table[*Const]
	Props      Table[*Prop]
	Methods    Table[*Method]

	parent     *Class
	interfaces []*Class // all of them, once it is linked
	linked     bool
}

// Const is a constant of a class, or a case of an enum.
type Const struct {
	Name  string
	Mods  ast.Modifiers
	Class *Class // that declares it
	Type  *Type  // PHP 8.3; nil without
	Value string // its text as written
	Case  bool   // it is a case of an enum
}

// Prop is a property.
type Prop struct {
	Name  string
	Mods  ast.Modifiers
	Class *Class
	Node  ast.Node // where PHP 8.4 says that its hooks do not go together
	Type  *Type    // nil without
	Value string   // the text of its default
	// Virtual says that it has hooks and none of them uses a stored value, nor does one that it inherits.
	Virtual   bool
	Overrides bool // #[\Override], as long as nothing has been found above that it overrides

	get, set *Method // the hooks, nil without
}

// Hook adds a hook to a property.
func (p *Prop) Hook(kind string, m *Method) {
	if kind == "get" {
		p.get = m
	} else {
		p.set = m
	}
}

// Method is a method.
type Method struct {
	Name      string
	Mods      ast.Modifiers
	Class     *Class // that declares it, or that has taken it from a trait
	Node      ast.Node
	Params    []*Param
	Ret       *Type // nil without
	ByRef     bool
	Tentative bool // the result of a method of PHP's own may still be left out
	Changing  bool // #[\ReturnTypeWillChange]
	Overrides bool // #[\Override], as long as nothing has been found above that it overrides

	prototype *Method // the method that was declared first
	origin    *Method // in a trait
}

// Param is a parameter of a method.
type Param struct {
	Name     string
	Type     *Type
	ByRef    bool
	Variadic bool
	Default  string // as messages print it; "" means it has none
}

// Table has the members of one kind by their name, in PHP's order.
type Table[T any] struct {
	keys  []string
	byKey map[string]T
}

// Get returns a member.
func (t *Table[T]) Get(key string) (T, bool) {
	m, ok := t.byKey[key]
	return m, ok
}

// Put adds or replaces a member.
func (t *Table[T]) Put(key string, m T) {
	if t.byKey == nil {
		t.byKey = map[string]T{}
	}
	if _, ok := t.byKey[key]; !ok {
		t.keys = append(t.keys, key)
	}
	t.byKey[key] = m
}

// each calls visit for the members in order until it returns an error.
func (t *Table[T]) each(visit func(key string, m T) *Error) *Error {
	for _, key := range t.keys {
		if err := visit(key, t.byKey[key]); err != nil {
			return err
		}
	}
	return nil
}

// Stringable notes that PHP makes a class with __toString() implement Stringable.
func (c *Class) Stringable() {
	if c.Kind == IsTrait || strings.EqualFold(c.Name, "Stringable") {
		return
	}
	for _, name := range c.Interfaces {
		if strings.EqualFold(name, "Stringable") {
			return
		}
	}
	c.Interfaces = append(c.Interfaces, "Stringable")
}

// has reports whether all of the modifiers are set.
func (c *Class) has(m ast.Modifiers) bool { return c.Mods.Has(m) }

// resolve returns the full name that a name in a type of the class means.
func (c *Class) resolve(name string) string {
	switch {
	case strings.EqualFold(name, "self"):
		return c.Name
	case strings.EqualFold(name, "parent") && c.Parent != "":
		return c.Parent
	}
	return name
}

// is reports whether c is other or stands below it. The classes above need not be linked.
func (l *Linker) is(c, other *Class) bool {
	if c == other {
		return true
	}
	if c.linked {
		for _, i := range c.interfaces {
			if i == other {
				return true
			}
		}
		return c.parent != nil && l.is(c.parent, other)
	}
	for _, name := range append([]string{c.Parent}, c.Interfaces...) {
		if above := l.Find(name); above != nil && above != c && l.is(above, other) {
			return true
		}
	}
	return false
}

// isNamed reports whether one of the interfaces of c has the name.
func (c *Class) isNamed(name string) bool {
	for _, i := range c.interfaces {
		if strings.EqualFold(i.Name, name) {
			return true
		}
	}
	return false
}

// abstract reports whether the method has no body.
func (m *Method) abstract() bool { return m.Mods.Has(ast.Abstract) }

// constructor reports whether the method is one.
func (m *Method) constructor() bool { return strings.EqualFold(m.Name, "__construct") }

// required returns how many arguments the method asks for.
func (m *Method) required() int {
	for i := len(m.Params); i > 0; i-- {
		if p := m.Params[i-1]; p.Default == "" && !p.Variadic {
			return i
		}
	}
	return 0
}

// variadic reports whether the method takes any number of arguments.
func (m *Method) variadic() bool { return len(m.Params) > 0 && m.Params[len(m.Params)-1].Variadic }

// param returns the parameter that takes the argument i, nil if there is none.
func (m *Method) param(i int) *Param {
	switch {
	case i < len(m.Params):
		return m.Params[i]
	case m.variadic():
		return m.Params[len(m.Params)-1]
	}
	return nil
}

// level orders visibilities: the higher, the fewer may use it.
func level(m ast.Modifiers) int {
	switch {
	case m.Has(ast.Private):
		return 2
	case m.Has(ast.Protected):
		return 1
	}
	return 0
}

// atLeast says in PHP's words that something must be as visible as what it overrides.
func atLeast(m ast.Modifiers, class *Class) string {
	text := [...]string{"public", "protected", "private"}[level(m)] + " (as in class " + class.Name + ")"
	if level(m) > 0 {
		text += " or weaker"
	}
	return text
}
