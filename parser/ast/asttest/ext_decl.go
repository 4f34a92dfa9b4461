// This file prints declarations in the form of PHP's extension ast.

package asttest

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// The extension's flags of functions and classes.
const (
	flagStatic    = 1 << 4
	flagReturnRef = 1 << 12
	flagGenerator = 1 << 24

	flagInterface     = 1 << 0
	flagTrait         = 1 << 1
	flagAnonymous     = 1 << 2
	flagFinal         = 1 << 5
	flagReadonlyClass = 1 << 16
	flagEnum          = 1 << 28
)

func (e *ext) decl(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.FuncDecl:
		e.node("FUNC_DECL", funcFlags(s.ByRef, s.Body), s.Name.Name, e.params(s.Params), s.Body, s.ReturnType, e.attrs(s.Attrs))
	case *ast.ClassDecl:
		e.class(s, 0)
	case *ast.InterfaceDecl:
		e.node("CLASS", flagInterface, s.Name.Name, nil, e.names(s.Extends), e.members(s.Members), e.attrs(s.Attrs), nil)
	case *ast.TraitDecl:
		e.node("CLASS", flagTrait, s.Name.Name, nil, nil, e.members(s.Members), e.attrs(s.Attrs), nil)
	case *ast.EnumDecl:
		e.node("CLASS", flagEnum|flagFinal, s.Name.Name, nil, e.names(s.Implements), e.members(s.Members), e.attrs(s.Attrs), s.Type)
	case *ast.ConstDecl:
		listOf(e, "CONST_DECL", 0, s.Items, e.constItem)()
	default:
		panic(fmt.Sprintf("asttest: unexpected %T", s))
	}
}

// class writes a class, with or without a name.
func (e *ext) class(s *ast.ClassDecl, flags int) {
	name, extends := any(none{}), any(none{})
	if s.Name != nil {
		name = s.Name.Name
	}
	if s.Extends != nil {
		extends = s.Extends
	}
	flags |= modifiers(s.Modifiers &^ ast.Readonly)
	if s.Modifiers.Has(ast.Readonly) {
		flags |= flagReadonlyClass
	}
	e.node("CLASS", flags, name, extends, e.names(s.Implements), e.members(s.Members), e.attrs(s.Attrs), nil)
}

func (e *ext) names(list []*ast.Name) any { return listOrNone(e, "NAME_LIST", list, e.name) }

func (e *ext) members(list []ast.Member) func() {
	return listOf(e, "STMT_LIST", 0, list, e.member)
}

func (e *ext) member(m ast.Member) {
	switch m := m.(type) {
	case *ast.MethodDecl:
		e.node("METHOD", visible(m.Modifiers)|funcFlags(m.ByRef, m.Body), m.Name.Name, e.params(m.Params), m.Body, m.ReturnType, e.attrs(m.Attrs))
	case *ast.PropertyDecl:
		flags := modifiers(m.Modifiers &^ ast.Var)
		if m.Modifiers.Has(ast.Var) {
			flags |= 1
		}
		e.node("PROP_GROUP", flags, m.Type, listOf(e, "PROP_DECL", 0, m.Items, func(x *ast.PropertyItem) {
			e.node("PROP_ELEM", 0, x.Name.Name, x.Default)
		}), e.attrs(m.Attrs))
	case *ast.ClassConstDecl:
		e.node("CLASS_CONST_GROUP", visible(m.Modifiers), listOf(e, "CLASS_CONST_DECL", 0, m.Items, e.constItem), e.attrs(m.Attrs))
	case *ast.EnumCase:
		e.node("ENUM_CASE", 0, m.Name.Name, m.Value, e.attrs(m.Attrs))
	case *ast.TraitUse:
		e.node("USE_TRAIT", 0, e.names(m.Traits), listOrNone(e, "TRAIT_ADAPTATIONS", m.Adaptations, e.adaptation))
	default:
		panic(fmt.Sprintf("asttest: unexpected %T", m))
	}
}

func (e *ext) adaptation(a ast.Adaptation) {
	reference := func(trait *ast.Name, method *ast.Ident) func() {
		return func() {
			class := any(none{})
			if trait != nil {
				class = trait
			}
			e.node("METHOD_REFERENCE", 0, class, method.Name)
		}
	}
	switch a := a.(type) {
	case *ast.TraitPrecedence:
		e.node("TRAIT_PRECEDENCE", 0, reference(a.Trait, a.Method), e.names(a.InsteadOf))
	case *ast.TraitAlias:
		alias := any(none{})
		if a.Alias != nil {
			alias = a.Alias.Name
		}
		e.node("TRAIT_ALIAS", modifiers(a.Modifier), reference(a.Trait, a.Method), alias)
	}
}

func (e *ext) constItem(x *ast.ConstItem) { e.node("CONST_ELEM", 0, x.Name.Name, x.Value) }

func (e *ext) params(list []*ast.Param) func() {
	return listOf(e, "PARAM_LIST", 0, list, func(p *ast.Param) {
		flags := modifiers(p.Modifiers)
		if p.ByRef {
			flags |= 8
		}
		if p.Variadic {
			flags |= 16
		}
		e.node("PARAM", flags, p.Type, p.Var.Name, p.Default, e.attrs(p.Attrs))
	})
}

func (e *ext) attrs(groups []*ast.AttrGroup) any {
	return listOrNone(e, "ATTRIBUTE_LIST", groups, func(g *ast.AttrGroup) {
		listOf(e, "ATTRIBUTE_GROUP", 0, g.Attrs, func(a *ast.Attribute) {
			e.node("ATTRIBUTE", 0, a.Name, e.args(a.Args, a.Callable))
		})()
	})
}

// args writes arguments; callable is the `...` of f(...).
func (e *ext) args(list []*ast.Arg, callable bool) func() {
	if callable {
		return func() { e.node("CALLABLE_CONVERT", 0) }
	}
	return listOf(e, "ARG_LIST", 0, list, func(a *ast.Arg) {
		switch {
		case a.Unpack:
			e.node("UNPACK", 0, a.Value)
		case a.Name != nil:
			e.node("NAMED_ARG", 0, a.Name.Name, a.Value)
		default:
			e.expr(a.Value)
		}
	})
}

// modifiers gives words their bits, which are the extension's too but for abstract, final, static.
func modifiers(m ast.Modifiers) int {
	flags := 0
	for i, bit := range []ast.Modifiers{ast.Public, ast.Protected, ast.Private, 0, ast.Static, ast.Final, ast.Abstract, ast.Readonly} {
		if bit != 0 && m.Has(bit) {
			flags |= 1 << i
		}
	}
	return flags
}

// visible is modifiers, public where none is written.
func visible(m ast.Modifiers) int {
	if m&(ast.Public|ast.Protected|ast.Private) == 0 {
		m |= ast.Public
	}
	return modifiers(m)
}

func funcFlags(byRef bool, body ast.Node) int {
	flags := 0
	if byRef {
		flags |= flagReturnRef
	}
	if b, ok := body.(*ast.Block); body != nil && (!ok || b != nil) && yields(body) {
		flags |= flagGenerator
	}
	return flags
}

// yields reports whether a body makes its function a generator.
func yields(body ast.Node) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Yield, *ast.YieldFrom:
			found = true
		case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.TraitDecl, *ast.InterfaceDecl, *ast.EnumDecl:
			return false
		}
		return !found
	})
	return found
}

var typeFlags = map[string]int{"null": 1, "false": 2, "true": 3, "int": 4, "float": 5, "string": 6, "array": 7, "object": 8, "callable": 12,
	"iterable": 13, "void": 14, "static": 15, "mixed": 16, "never": 17, "bool": 18}

func (e *ext) typ(t ast.Type) {
	switch t := t.(type) {
	case *ast.NamedType:
		if flag := typeFlags[strings.ToLower(t.Name.Value)]; flag != 0 && t.Name.Kind == ast.Unqualified {
			e.node("TYPE", flag)
			return
		}
		e.name(t.Name)
	case *ast.NullableType:
		e.node("NULLABLE_TYPE", 0, t.Type)
	case *ast.UnionType:
		listOf(e, "TYPE_UNION", 0, t.Types, e.typ)()
	case *ast.IntersectionType:
		listOf(e, "TYPE_INTERSECTION", 0, t.Types, e.typ)()
	}
}
