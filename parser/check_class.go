// This file checks classes, interfaces and traits.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// classBody is a class, interface or trait as the checks see it.
type classBody struct {
	name      string
	iface     bool
	trait     bool
	members   []ast.Member
	functions map[string]bool
	props     map[string]bool
	consts    map[string]bool
}

// classLike checks a declaration and all that is in it.
func (c *checker) classLike(n ast.Stmt) {
	b := classBody{functions: map[string]bool{}, props: map[string]bool{}, consts: map[string]bool{}}
	var name *ast.Ident
	switch n := n.(type) {
	case *ast.ClassDecl:
		name, b.members = n.Name, n.Members
		if n.Modifiers.Has(ast.Abstract | ast.Final) {
			c.errorf(n, "Cannot use the final modifier on an abstract class")
		}
		for _, parent := range append([]*ast.Name{n.Extends}, n.Implements...) {
			c.parentName(parent, parent == n.Extends)
		}
	case *ast.InterfaceDecl:
		name, b.members, b.iface = n.Name, n.Members, true
	case *ast.TraitDecl:
		name, b.members, b.trait = n.Name, n.Members, true
	}
	if name != nil {
		if b.name = name.Name; c.reserved(name.Name) {
			c.errorf(name, "Cannot use '%s' as class name as it is reserved", name.Name)
		}
	} else {
		b.name = "class@anonymous"
	}
	for _, m := range b.members {
		c.member(&b, m)
	}
	s := scope{fn: n, finally: -1} // members are visited as functions of their own
	c.in(s, func() {
		for _, m := range b.members {
			c.visit(m)
		}
	})
}

// reserved reports whether no class may have this name.
func (c *checker) reserved(name string) bool {
	switch strings.ToLower(name) {
	case "self", "static", "parent", "int", "float", "bool", "string", "true", "false", "null", "void", "iterable", "object":
		return true
	case "mixed":
		return c.version.AtLeast(8, 0)
	case "never":
		return c.version.AtLeast(8, 1)
	}
	return false
}

func (c *checker) parentName(n *ast.Name, extends bool) {
	if n == nil || n.Kind != ast.Unqualified {
		return
	}
	switch strings.ToLower(n.Value) {
	case "self", "static", "parent":
		if extends {
			c.errorf(n, "Cannot use '%s' as class name, as it is reserved", n.Value)
		} else {
			c.errorf(n, "Cannot use '%s' as interface name, as it is reserved", n.Value)
		}
	}
}

func (c *checker) member(b *classBody, m ast.Member) {
	switch m := m.(type) {
	case *ast.MethodDecl:
		c.method(b, m)
	case *ast.PropertyDecl:
		c.property(b, m)
	case *ast.ClassConstDecl:
		c.classConst(b, m)
	case *ast.TraitUse:
		if b.iface && len(m.Traits) > 0 {
			c.errorf(m, "Cannot use traits inside of interfaces. %s is used in %s", m.Traits[0].Value, b.name)
		}
	}
}

func (c *checker) method(b *classBody, m *ast.MethodDecl) {
	name := m.Name.Name
	if key := strings.ToLower(name); b.functions[key] {
		c.errorf(m.Name, "Cannot redeclare %s::%s()", b.name, name)
	} else {
		b.functions[key] = true
	}
	hidden := m.Modifiers&(ast.Private|ast.Protected) != 0
	abstract := m.Modifiers.Has(ast.Abstract)
	switch {
	case b.iface && hidden:
		c.errorf(m, "Access type for interface method %s::%s() must be public", b.name, name)
	case b.iface && m.Modifiers.Has(ast.Final):
		c.errorf(m, "Interface method %s::%s() must not be final", b.name, name)
	case b.iface && abstract:
		c.errorf(m, "Interface method %s::%s() must not be abstract", b.name, name)
	case b.iface && m.Body != nil:
		c.errorf(m, "Interface function %s::%s() cannot contain body", b.name, name)
	case b.iface:
	case m.Modifiers.Has(ast.Abstract | ast.Final):
		c.errorf(m, "Cannot use the final modifier on an abstract class member")
	case abstract && m.Modifiers.Has(ast.Private) && !b.trait:
		c.errorf(m, "Abstract function %s::%s() cannot be declared private", b.name, name)
	case abstract && m.Body != nil:
		c.errorf(m, "Abstract function %s::%s() cannot contain body", b.name, name)
	case !abstract && m.Body == nil:
		c.errorf(m, "Non-abstract method %s::%s() must contain body", b.name, name)
	}
	if strings.EqualFold(name, "__construct") {
		if m.Modifiers.Has(ast.Static) {
			c.errorf(m, "Method %s::%s() cannot be static", b.name, name)
		}
		if m.ReturnType != nil {
			c.errorf(m.ReturnType, "Method %s::%s() cannot declare a return type", b.name, name)
		}
	}
}

func (c *checker) property(b *classBody, m *ast.PropertyDecl) {
	switch {
	case b.iface:
		c.errorf(m, "Interfaces may not include properties")
	case m.Modifiers.Has(ast.Abstract):
		c.errorf(m, "Properties cannot be declared abstract")
	case m.Modifiers.Has(ast.Final) && len(m.Items) > 0:
		c.errorf(m, "Cannot declare property %s::$%s final, the final modifier is allowed only for methods, classes, and class constants", b.name, m.Items[0].Name.Name)
	}
	for _, item := range m.Items {
		if b.props[item.Name.Name] {
			c.errorf(item, "Cannot redeclare %s::$%s", b.name, item.Name.Name)
		}
		b.props[item.Name.Name] = true
		if isNamed(m.Type, "void") || isNamed(m.Type, "callable") {
			c.errorf(m.Type, "Property %s::$%s cannot have type %s", b.name, item.Name.Name, strings.ToLower(m.Type.(*ast.NamedType).Name.Value))
		}
		if item.Default != nil {
			c.constExpr(item.Default)
		}
	}
}

func (c *checker) classConst(b *classBody, m *ast.ClassConstDecl) {
	for word, bit := range map[string]ast.Modifiers{"static": ast.Static, "abstract": ast.Abstract} {
		if m.Modifiers.Has(bit) {
			c.errorf(m, "Cannot use '%s' as constant modifier", word)
		}
	}
	for _, item := range m.Items {
		name := item.Name.Name
		switch {
		case strings.EqualFold(name, "class"):
			c.errorf(item, "A class constant must not be called 'class'; it is reserved for class name fetching")
		case b.consts[name]:
			c.errorf(item, "Cannot redefine class constant %s::%s", b.name, name)
		case b.iface && m.Modifiers&(ast.Private|ast.Protected) != 0:
			c.errorf(item, "Access type for interface constant %s::%s must be public", b.name, name)
		}
		b.consts[name] = true
		c.constExpr(item.Value)
	}
}
