// This file carries declarations over.

package php7

import (
	"strings"

	"github.com/z7zmey/php-parser/node"
	zexpr "github.com/z7zmey/php-parser/node/expr"
	zstmt "github.com/z7zmey/php-parser/node/stmt"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// loopValue carries over the value variable of a foreach.
func (c *converter) loopValue(n node.Node) (value ast.Expr, byRef bool) {
	if ref, ok := n.(*zexpr.Reference); ok {
		return c.expr(ref.Variable), true
	}
	return c.target(n), false
}

func (c *converter) decl(n node.Node) ast.Stmt {
	span := c.span(n)
	switch n := n.(type) {
	case *zstmt.Function:
		return &ast.FuncDecl{Span: span, Name: c.ident(n.FunctionName), ByRef: n.ReturnsRef, Params: c.params(n.Params),
			ReturnType: c.typ(n.ReturnType), Body: &ast.Block{Span: c.bracesBefore(span.To), Stmts: c.stmts(n.Stmts), Braced: true}}
	case *zstmt.Class:
		return c.class(n)
	case *zstmt.Interface:
		d := &ast.InterfaceDecl{Span: span, Name: c.ident(n.InterfaceName), Members: c.members(n.Stmts)}
		if n.Extends != nil {
			d.Extends = c.names(n.Extends.InterfaceNames)
		}
		return d
	case *zstmt.Trait:
		return &ast.TraitDecl{Span: span, Name: c.ident(n.TraitName), Members: c.members(n.Stmts)}
	case *zstmt.ConstList:
		return &ast.ConstDecl{Span: span, Items: c.constants(n.Consts)}
	case *zstmt.Namespace:
		ns := &ast.Namespace{Span: span, Name: c.nameOrNil(n.NamespaceName), Braced: c.src[span.To-1] == '}'}
		if ns.Braced {
			ns.Stmts = c.stmts(n.Stmts)
		}
		return ns
	case *zstmt.UseList:
		u := &ast.Use{Span: span, Kind: useKind(n.UseType, ast.UseClass)}
		u.Items = c.uses(n.Uses, u.Kind)
		if len(u.Items) > 0 {
			u.Kind = u.Items[0].Kind
		}
		return u
	case *zstmt.GroupUse:
		u := &ast.Use{Span: span, Kind: useKind(n.UseType, ast.UseClass), Prefix: c.nameOrNil(n.Prefix)}
		u.Items = c.uses(n.UseList, u.Kind)
		return u
	}
	c.unknown(n)
	return &ast.Nop{Span: span}
}

func (c *converter) nameOrNil(n node.Node) *ast.Name {
	if n == nil {
		return nil
	}
	return c.name(n)
}

func useKind(n node.Node, otherwise ast.UseKind) ast.UseKind {
	if id, ok := n.(*node.Identifier); ok && id != nil {
		switch strings.ToLower(id.Value) {
		case "function":
			return ast.UseFunction
		case "const":
			return ast.UseConst
		}
	}
	return otherwise
}

func (c *converter) uses(list []node.Node, kind ast.UseKind) []*ast.UseItem {
	var out []*ast.UseItem
	for _, n := range list {
		if u, ok := n.(*zstmt.Use); ok {
			out = append(out, &ast.UseItem{Span: c.span(u), Kind: useKind(u.UseType, kind), Name: c.name(u.Use), Alias: c.ident(u.Alias)})
		}
	}
	return out
}

func (c *converter) constants(list []node.Node) []*ast.ConstItem {
	var out []*ast.ConstItem
	for _, n := range list {
		if k, ok := n.(*zstmt.Constant); ok {
			item := &ast.ConstItem{Span: c.span(k), Name: c.ident(k.ConstantName), Value: c.expr(k.Expr)}
			item.To = max(item.To, c.trail(item.Value))
			out = append(out, item)
		}
	}
	return out
}

func (c *converter) params(list []node.Node) []*ast.Param {
	var out []*ast.Param
	for _, n := range list {
		p, ok := n.(*node.Parameter)
		if !ok {
			continue
		}
		param := &ast.Param{Span: c.span(p), Type: c.typ(p.VariableType), ByRef: p.ByRef, Variadic: p.Variadic,
			Var: c.variable(p.Variable), Default: c.expr(p.DefaultValue)}
		if param.Default != nil {
			param.To = max(param.To, c.trail(param.Default))
		}
		out = append(out, param)
	}
	return out
}

var modifierBits = map[string]ast.Modifiers{"public": ast.Public, "protected": ast.Protected, "private": ast.Private,
	"static": ast.Static, "abstract": ast.Abstract, "final": ast.Final, "var": ast.Var}

func (c *converter) modifiers(list []node.Node) ast.Modifiers {
	var m ast.Modifiers
	for _, n := range list {
		id, ok := n.(*node.Identifier)
		if !ok {
			continue
		}
		const visibility = ast.Public | ast.Protected | ast.Private
		word := strings.ToLower(id.Value)
		bit := modifierBits[word]
		s := c.span(n)
		switch {
		case bit&visibility != 0 && m&visibility != 0:
			c.errorf(diag.BadUse, int(s.From), int(s.To), "Multiple access type modifiers are not allowed")
		case m&bit != 0:
			c.errorf(diag.BadUse, int(s.From), int(s.To), "Multiple %s modifiers are not allowed", word)
		}
		m |= bit
	}
	return m
}

func (c *converter) class(n *zstmt.Class) *ast.ClassDecl {
	d := &ast.ClassDecl{Span: c.span(n), Modifiers: c.modifiers(n.Modifiers), Name: c.ident(n.ClassName)}
	if n.Extends != nil {
		d.Extends = c.name(n.Extends.ClassName)
	}
	if n.Implements != nil {
		d.Implements = c.names(n.Implements.InterfaceNames)
	}
	d.Members = c.members(n.Stmts)
	return d
}

func (c *converter) members(list []node.Node) []ast.Member {
	var out []ast.Member
	for _, n := range list {
		c.enter(n)
		if m := c.member(n); m != nil {
			out = append(out, m)
		}
		c.leave()
	}
	return out
}

func (c *converter) member(n node.Node) ast.Member {
	span := c.span(n)
	switch n := n.(type) {
	case *zstmt.PropertyList:
		d := &ast.PropertyDecl{Span: span, Modifiers: c.modifiers(n.Modifiers), Type: c.typ(n.Type)}
		for _, p := range n.Properties {
			if p, ok := p.(*zstmt.Property); ok {
				item := &ast.PropertyItem{Span: c.span(p), Name: c.ident(p.Variable), Default: c.expr(p.Expr)}
				if item.Default != nil {
					item.To = max(item.To, c.trail(item.Default))
				}
				d.Items = append(d.Items, item)
			}
		}
		return d
	case *zstmt.ClassConstList:
		return &ast.ClassConstDecl{Span: span, Modifiers: c.modifiers(n.Modifiers), Items: c.constants(n.Consts)}
	case *zstmt.ClassMethod:
		m := &ast.MethodDecl{Span: span, Modifiers: c.modifiers(n.Modifiers), Name: c.ident(n.MethodName), ByRef: n.ReturnsRef,
			Params: c.params(n.Params), ReturnType: c.typ(n.ReturnType)}
		if body, ok := n.Stmt.(*zstmt.StmtList); ok {
			m.Body = &ast.Block{Span: c.span(body), Stmts: c.stmts(body.Stmts), Braced: true}
		}
		return m
	case *zstmt.TraitUse:
		return c.traitUse(n)
	}
	c.unknown(n)
	return nil
}

func (c *converter) traitUse(n *zstmt.TraitUse) ast.Member {
	u := &ast.TraitUse{Span: c.span(n), Traits: c.names(n.Traits)}
	list, ok := n.TraitAdaptationList.(*zstmt.TraitAdaptationList)
	if !ok {
		return u
	}
	for _, a := range list.Adaptations {
		switch a := a.(type) {
		case *zstmt.TraitUsePrecedence:
			p := &ast.TraitPrecedence{Span: c.span(a), InsteadOf: c.names(a.Insteadof)}
			if ref, ok := a.Ref.(*zstmt.TraitMethodRef); ok {
				p.Trait, p.Method = c.nameOrNil(ref.Trait), c.ident(ref.Method)
			}
			u.Adaptations = append(u.Adaptations, p)
		case *zstmt.TraitUseAlias:
			t := &ast.TraitAlias{Span: c.span(a), Alias: c.ident(a.Alias)}
			if ref, ok := a.Ref.(*zstmt.TraitMethodRef); ok {
				t.Trait, t.Method = c.nameOrNil(ref.Trait), c.ident(ref.Method)
			}
			if a.Modifier != nil {
				t.Modifier = c.modifiers([]node.Node{a.Modifier})
			}
			u.Adaptations = append(u.Adaptations, t)
		}
	}
	return u
}
