// Package link puts classes together with their parents, interfaces and traits, and finds what PHP
// refuses then: methods, properties and constants that do not fit those above, missing methods.
//
// PHP links a class at one of two moments. A class that has no interfaces and no traits, stands at
// the top level of its file and whose parent is linked already is linked while the file is
// compiled: an error refuses the file. The others are linked when the program comes to the declaration.
//
//	class A { function f($x) { } }
//	class B extends A { function f() { } } // Declaration of B::f() must be compatible with A::f($x)
//
// The package knows nothing of how a class is written: what declares one hands over a Class.
package link

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Linker knows the classes of one program.
type Linker struct {
	Version  int // of PHP: 802 is 8.2
	Builtin  func(key string) *Class
	Warnings []*Error                // deprecations that linking gave
	Where    func(n ast.Node) string // the file and line of a place, as PHP prints them

	classes map[string]*Class // by the name in lower case; those that are declared
	linking *Class            // the class at work, which may not be declared yet
	missing string            // the first class that was asked for in vain
}

// Error is what PHP says of a class.
type Error struct {
	Node    ast.Node // what is on the line that PHP names
	Message string
	NoLine  bool // PHP names no line
	// Missing is a class without which PHP cannot tell: it is an error only if nothing loads the class.
	Missing string
}

// errorf returns an error on the line of n.
func errorf(n ast.Node, format string, args ...any) *Error {
	return &Error{Node: n, Message: fmt.Sprintf(format, args...)}
}

// Find returns the class of a full name, nil if it is not declared.
func (l *Linker) Find(name string) *Class {
	if name == "" {
		return nil
	}
	key := strings.ToLower(name)
	if c := l.classes[key]; c != nil {
		return c
	}
	if l.Builtin != nil {
		return l.Builtin(key)
	}
	return nil
}

// lookup is Find for a name in a type of a class that is being linked.
func (l *Linker) lookup(scope *Class, name string) *Class {
	if c := l.Find(name); c != nil {
		return c
	}
	for _, c := range []*Class{scope, l.linking} {
		if c != nil && strings.EqualFold(c.Name, name) {
			return c
		}
	}
	return nil
}

// Declare enters a class as it is.
func (l *Linker) Declare(c *Class) {
	if l.classes == nil {
		l.classes = map[string]*Class{}
	}
	c.linked = true
	l.classes[strings.ToLower(c.Name)] = c
}

// Early links a class as PHP does while it compiles the file. It reports whether the class is declared
// from then on; if not, it waits until the program comes to it.
func (l *Linker) Early(c *Class) (bool, *Error) {
	if len(c.Interfaces) > 0 || len(c.Uses) > 0 || c.Kind == IsEnum || l.Find(c.Name) != nil {
		return false, nil
	}
	l.linking = c
	defer func() { l.linking = nil }()
	if l.hooksWait(c) {
		return false, nil
	}
	if c.Parent == "" {
		l.Declare(c)
		return true, overridden(c)
	}
	parent := l.Find(c.Parent)
	if parent == nil {
		return false, nil
	}
	if l.fits(c, parent) == unresolved {
		return false, nil
	}
	err := l.inherit(c, parent)
	if err == nil {
		err = l.handled(c)
	}
	if err == nil {
		err = l.verifyAbstract(c)
	}
	if err == nil {
		err = overridden(c)
	}
	l.Declare(c)
	return true, err
}

// Late links a class as PHP does when the program comes to its declaration. It reports whether all that
// the class names is known: without that, nothing is certain.
func (l *Linker) Late(c *Class) (bool, *Error) {
	if l.Find(c.Name) != nil {
		return true, l.declaredTwice(c)
	}
	var parent *Class
	if c.Parent != "" {
		if parent = l.Find(c.Parent); parent == nil {
			return false, nil
		}
	}
	traits, ok := l.findAll(useNames(c.Uses))
	if !ok {
		return false, nil
	}
	interfaces, ok := l.findAll(c.Interfaces)
	if !ok {
		return false, nil
	}
	l.linking, l.missing = c, ""
	defer func() { l.linking = nil }()
	err := l.link(c, parent, traits, interfaces)
	if err != nil && err.Missing != "" {
		return false, err
	}
	l.Declare(c)
	return true, err
}

// declaredTwice says in PHP's words that the name of a class is taken.
func (l *Linker) declaredTwice(c *Class) *Error {
	first := l.Find(c.Name)
	switch {
	case l.Version < 804:
		return errorf(c.Node, "Cannot declare %s %s, because the name is already in use", c.Kind, c.Name)
	case first.Node == nil:
		return errorf(c.Node, "Cannot redeclare %s %s", first.Kind, first.Name)
	}
	return errorf(c.Node, "Cannot redeclare %s %s (previously declared in %s)", first.Kind, first.Name, l.Where(first.Node))
}

func (l *Linker) findAll(names []string) ([]*Class, bool) {
	var list []*Class
	for _, name := range names {
		c := l.Find(name)
		if c == nil {
			return nil, false
		}
		list = append(list, c)
	}
	return list, true
}

// link puts a class together in PHP's order: parent, traits, interfaces.
func (l *Linker) link(c, parent *Class, traits, interfaces []*Class) *Error {
	for _, t := range traits {
		if t.Kind != IsTrait {
			return errorf(c.Node, "%s cannot use %s - it is not a trait", c.Name, t.Name)
		}
	}
	if c.Kind == IsEnum {
		if err := c.enumMethods(); err != nil {
			return err
		}
	}
	if parent != nil {
		if err := l.inherit(c, parent); err != nil {
			return err
		}
	}
	if len(traits) > 0 {
		if err := l.bindTraits(c, traits); err != nil {
			return err
		}
	}
	if err := l.implement(c, interfaces); err != nil {
		return err
	}
	if err := l.verifyAbstract(c); err != nil {
		return err
	}
	if err := c.Props.each(func(_ string, p *Prop) *Error { return l.SetTakes(p) }); err != nil {
		return err
	}
	if c.Kind == IsEnum {
		if err := verifyEnum(c); err != nil {
			return err
		}
	}
	return overridden(c)
}
