package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// enum enters the declaration of an enum.
func (d *declarer) enum(n *ast.EnumDecl, ns string, conditional bool) {
	c := &Class{Name: join(ns, n.Name.Name), Namespace: ns, File: d.file, Node: n, Mods: ast.Final, Enum: true, Backing: n.Type, implements: n.Implements}
	d.enumProps(c, n)
	d.enumCases(c, n)
	d.declared(c, n, n.Members, conditional)
}

// enumCases refuses an enum with values that PHP refuses when it is first used.
func (d *declarer) enumCases(c *Class, n *ast.EnumDecl) {
	seen := map[any]bool{}
	named, _ := n.Type.(*ast.NamedType)
	for _, m := range n.Members {
		k, ok := m.(*ast.EnumCase)
		if !ok || k.Value == nil || named == nil {
			continue
		}
		v, known := d.p.Library.Eval(k.Value)
		_, isInt := v.(int)
		if known && isInt != strings.EqualFold(named.Name.Value, "int") {
			c.refuse(k, "the value of "+k.Name.Name+" has another type than the enum's")
		}
		if known && seen[v] {
			c.refuse(k, "the value of "+k.Name.Name+" is that of another case")
		}
		if known {
			seen[v] = true
		}
	}
}

// enumProps enters the properties that every case has.
func (d *declarer) enumProps(c *Class, n *ast.EnumDecl) {
	text := &ast.NamedType{Span: n.Span, Name: &ast.Name{Span: n.Span, Value: "string"}}
	c.Above = []string{"UnitEnum"}
	c.Props = append(c.Props, &Prop{Name: "name", Class: c, Node: n, Mods: ast.Readonly, Type: text})
	if n.Type != nil {
		c.Above = append(c.Above, "BackedEnum")
		c.Props = append(c.Props, &Prop{Name: "value", Class: c, Node: n, Mods: ast.Readonly, Type: n.Type})
	}
}
