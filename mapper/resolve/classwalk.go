package resolve

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// walkClass resolves the bodies and types of a class.
func (p *Program) walkClass(c *Class) {
	if c.Refused != "" || c.Trait {
		return
	}
	in := func(trait *Class) *walker {
		im, file := p.importsOf(c, trait)
		return &walker{p: p, file: file, fn: file.Main, im: im, around: c, trait: trait}
	}
	in(nil).classAttrs(c, in)
	for _, prop := range slices.Concat(c.Props, c.Starts) {
		w := in(prop.Trait)
		w.typeNames(prop.Type)
		if prop.Default != nil {
			w.node(prop.Default)
		}
	}
	for _, k := range c.Consts {
		if k.Value != nil {
			in(k.Trait).node(k.Value)
		}
	}
	for _, m := range c.Methods {
		body := in(m.Trait)
		body.fn = m
		m.Variable("this")
		body.params(m)
		in(m.Trait).attrs(AttrsOf(m.Node))
		for _, v := range m.Order {
			v.Boxed = v.Boxed || v.ByRef
		}
		body.stmts(m.Body)
	}
}

// typeNames resolves the class names in a declared type.
func (w *walker) typeNames(t ast.Type) {
	switch t := t.(type) {
	case *ast.NamedType:
		w.className(t.Name)
		if w.p.Aliases && w.p.NameClass[t.Name] == nil {
			w.p.NameClass[t.Name] = w.p.aliased(w.p.ClassName[t.Name], w.file)
		}
	case *ast.NullableType:
		w.typeNames(t.Type)
	case *ast.UnionType:
		for _, x := range t.Types {
			w.typeNames(x)
		}
	case *ast.IntersectionType:
		for _, x := range t.Types {
			w.typeNames(x)
		}
	}
}
