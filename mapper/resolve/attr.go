package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// attrs resolves the names in attributes, which only reflection looks at.
func (w *walker) attrs(groups []*ast.AttrGroup) {
	if !w.p.Reflects {
		return
	}
	for _, g := range groups {
		for _, a := range g.Attrs {
			w.className(a.Name)
			for _, arg := range a.Args {
				w.node(arg.Value)
				w.p.Loose = append(w.p.Loose, Loose{w.file, arg.Value})
			}
		}
	}
}

// classAttrs resolves the attributes of a class; in gives the walker for what a trait declares.
func (w *walker) classAttrs(c *Class, in func(trait *Class) *walker) {
	if !w.p.Reflects {
		return
	}
	w.attrs(AttrsOf(c.Node))
	for _, prop := range c.Props {
		switch {
		case prop.Decl != nil:
			in(prop.Trait).attrs(prop.Decl.Attrs)
		case prop.Promoted != nil:
			in(prop.Trait).attrs(prop.Promoted.Attrs)
		}
	}
	for _, k := range c.Consts {
		in(k.Trait).attrs(k.Attrs)
	}
}

// Loose is an expression that only reflection evaluates.
type Loose struct {
	File *File
	X    ast.Expr
}

// TraitMembers returns what a trait declares, apart from the copies that its users have.
func TraitMembers(c *Class) (consts []*ClassConst, props []*Prop, methods []*Func) {
	decl, ok := c.Node.(*ast.TraitDecl)
	if !ok {
		return nil, nil, nil
	}
	for _, m := range decl.Members {
		switch m := m.(type) {
		case *ast.ClassConstDecl:
			for _, item := range m.Items {
				consts = append(consts, &ClassConst{Name: item.Name.Name, Class: c, Mods: m.Modifiers, Value: item.Value, Node: item, Attrs: m.Attrs, Decl: m})
			}
		case *ast.PropertyDecl:
			for _, item := range m.Items {
				props = append(props, &Prop{Name: item.Name.Name, Class: c, Node: item, Mods: m.Modifiers, Type: m.Type, Default: item.Default, Decl: m})
			}
		case *ast.MethodDecl:
			f := &Func{
				Kind: Method, Name: c.Name + "::" + m.Name.Name, Short: m.Name.Name, Namespace: c.Namespace, File: c.File, Node: m, Params: m.Params,
				Return: m.ReturnType, ByRef: m.ByRef, Class: c, Mods: m.Modifiers, Abstract: m.Body == nil,
			}
			if m.Body != nil {
				f.Generator = yields(m.Body.Stmts)
			}
			methods = append(methods, f)
			for _, p := range m.Params {
				if p.Modifiers != 0 {
					props = append(props, &Prop{Name: p.Var.Name, Class: c, Node: p, Mods: p.Modifiers, Type: p.Type, Promoted: p})
				}
			}
		}
	}
	return consts, props, methods
}

// walkTrait resolves the names in what a trait declares, for reflection. Its users do the same
// afterwards, each for itself.
func (w *walker) walkTrait(c *Class) {
	if !w.p.Reflects {
		return
	}
	w.attrs(AttrsOf(c.Node))
	loose := func(x ast.Expr) {
		if x != nil {
			w.node(x)
			w.p.Loose = append(w.p.Loose, Loose{w.file, x})
		}
	}
	consts, props, methods := TraitMembers(c)
	for _, k := range consts {
		w.attrs(k.Attrs)
		loose(k.Value)
	}
	for _, p := range props {
		w.typeNames(p.Type)
		if p.Decl != nil {
			w.attrs(p.Decl.Attrs)
		}
		loose(p.Default)
	}
	for _, m := range methods {
		w.attrs(AttrsOf(m.Node))
		w.typeNames(m.Return)
		for _, param := range m.Params {
			w.attrs(param.Attrs)
			w.typeNames(param.Type)
			loose(param.Default)
		}
	}
}

// AttrsOf returns the attributes of a declaration or a closure.
func AttrsOf(n ast.Node) []*ast.AttrGroup {
	switch n := n.(type) {
	case *ast.ClassDecl:
		return n.Attrs
	case *ast.InterfaceDecl:
		return n.Attrs
	case *ast.TraitDecl:
		return n.Attrs
	case *ast.EnumDecl:
		return n.Attrs
	case *ast.MethodDecl:
		return n.Attrs
	case *ast.FuncDecl:
		return n.Attrs
	case *ast.Closure:
		return n.Attrs
	case *ast.ArrowFunc:
		return n.Attrs
	case *ast.PropertyHook:
		return n.Attrs
	}
	return nil
}

// markBare looks for objects that are made without running their constructor.
func (p *Program) markBare() {
	if !p.Reflects {
		return
	}
	for _, f := range p.Files {
		if f.Library {
			continue
		}
		ast.Inspect(f.AST, func(n ast.Node) bool {
			if m, ok := n.(*ast.MethodCall); ok {
				id, named := m.Name.(*ast.Ident)
				p.Bare = p.Bare || named && strings.EqualFold(id.Name, "newInstanceWithoutConstructor")
			}
			return !p.Bare
		})
	}
}
