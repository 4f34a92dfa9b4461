// This file reads functions without a name, parameters and attributes.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// function reads a closure or an arrow function, which begins at from with its attributes:
//
//	[ "static" ] "function" [ "&" ] params [ "use" "(" uses ")" ] [ ":" type ] block
//	[ "static" ] "fn" [ "&" ] params [ ":" type ] "=>" expr
func (p *parser) function(from pos, attrs []*ast.AttrGroup) ast.Expr {
	static := p.accept(kStatic)
	if p.accept(kFn) {
		n := &ast.ArrowFunc{Attrs: attrs, Static: static, ByRef: p.accept(kAmp), Params: p.parameters(), ReturnType: p.returnType()}
		p.expect(kDoubleArrow)
		n.Body = p.exprFrom(levelAssign)
		n.Span = p.span(from)
		return n
	}
	if !p.accept(kFunction) {
		p.fail("")
	}
	n := &ast.Closure{Attrs: attrs, Static: static, ByRef: p.accept(kAmp), Params: p.parameters()}
	if p.accept(kUse) {
		n.Uses = p.closureUses()
	}
	n.ReturnType = p.returnType()
	n.Body = p.block()
	n.Span = p.span(from)
	return n
}

// closureUses reads
//
//	"(" [ "&" ] "$a" { "," [ "&" ] "$b" } [ "," ] ")"
func (p *parser) closureUses() []*ast.ClosureUse {
	var uses []*ast.ClosureUse
	p.expect(kLeftParen)
	for {
		u := &ast.ClosureUse{}
		from := p.tok.from
		u.ByRef = p.accept(kAmp)
		u.Var = p.plainVariable()
		u.Span = p.span(from)
		uses = append(uses, u)
		if !p.accept(kComma) || !p.is(kVariable) && !p.is(kAmp) {
			break
		}
	}
	p.expect(kRightParen)
	return uses
}

// parameters reads
//
//	"(" [ param { "," param } [ "," ] ] ")"
func (p *parser) parameters() []*ast.Param {
	p.expect(kLeftParen)
	mark := p.paramList.mark()
	for !p.is(kRightParen) {
		p.paramList.push(p.parameter())
		if !p.accept(kComma) || p.is(kComma) {
			break
		}
	}
	p.expect(kRightParen)
	return p.paramList.take(mark)
}

// parameter reads
//
//	[ attributes ] { modifier } [ type ] [ "&" ] [ "..." ] "$a" [ "=" expr ] [ hooks ]
func (p *parser) parameter() *ast.Param {
	n := p.params.new()
	from := p.tok.from
	if p.is(kAttribute) {
		n.Attrs = p.attributes()
	}
	if k := p.tok.kind; k != kVariable {
		if isModifier(k) && (k != kStatic || p.version >= 803) {
			n.Modifiers = p.modifiers(promoted)
		}
		n.Type = p.optionalType()
		n.ByRef = p.accept(kAmp)
		n.Variadic = p.accept(kEllipsis)
	}
	n.Var = p.plainVariable()
	if p.accept(kAssign) {
		n.Default = p.expr()
		p.noNew(n.Default)
	}
	if p.is(kLeftBrace) {
		n.Hooks = p.hooks()
	}
	n.Span = p.span(from)
	return n
}

// noNew refuses new in an initialiser for versions that do not have it.
func (p *parser) noNew(x ast.Expr) {
	if p.version >= 801 {
		return
	}
	ast.Inspect(x, func(n ast.Node) bool {
		if n, ok := n.(*ast.New); ok {
			p.since(801, diag.NewInInit, n.From, n.From+pos(len("new")))
		}
		return true
	})
}

// attributes reads
//
//	{ "#[" attribute { "," attribute } [ "," ] "]" }
func (p *parser) attributes() []*ast.AttrGroup {
	var groups []*ast.AttrGroup
	for p.is(kAttribute) {
		p.deeper()
		g := &ast.AttrGroup{}
		from := p.tok.from
		p.advance()
		for {
			g.Attrs = append(g.Attrs, p.attribute())
			if !p.accept(kComma) || p.is(kRightBracket) {
				break
			}
		}
		p.expect(kRightBracket)
		g.Span = p.span(from)
		groups = append(groups, g)
		p.depth--
	}
	return groups
}

// attribute reads
//
//	name [ arguments ]
func (p *parser) attribute() *ast.Attribute {
	a := &ast.Attribute{}
	from := p.tok.from
	a.Name = p.className()
	if p.is(kLeftParen) {
		a.Args, a.Callable = p.arguments()
	}
	a.Span = p.span(from)
	return a
}

// returnType reads
//
//	[ ":" type ]
func (p *parser) returnType() ast.Type {
	if !p.accept(kColon) {
		return nil
	}
	return p.typ(true)
}

// A modifierPlace is what modifiers stand before; PHP names it in its messages.
type modifierPlace string

const promoted modifierPlace = "parameter"

func isModifier(k kind) bool {
	switch k {
	case kPublic, kProtected, kPrivate, kStatic, kAbstract, kFinal, kReadonly, kPublicSet, kProtectedSet, kPrivateSet:
		return true
	}
	return false
}

// modifierBits has the bit of each modifier.
var modifierBits = [kinds]ast.Modifiers{kPublic: ast.Public, kProtected: ast.Protected, kPrivate: ast.Private, kStatic: ast.Static,
	kAbstract: ast.Abstract, kFinal: ast.Final, kReadonly: ast.Readonly, kPublicSet: ast.PublicSet,
	kProtectedSet: ast.ProtectedSet, kPrivateSet: ast.PrivateSet}

const (
	visibility    = ast.Public | ast.Protected | ast.Private
	setVisibility = ast.PublicSet | ast.ProtectedSet | ast.PrivateSet
)

// notOfParameter refuses static or abstract before a parameter; before 8.3 the grammar did so.
func (p *parser) notOfParameter(t tok) {
	if p.version < 803 {
		p.fail("variable")
	}
	p.bad(ast.Span{From: t.from, To: t.to}, "Cannot use the %s modifier on a parameter", keywordNames[t.kind])
}

// modifiers reads modifiers, each at most once.
func (p *parser) modifiers(where modifierPlace) ast.Modifiers {
	var m ast.Modifiers
	for isModifier(p.tok.kind) {
		bit := modifierBits[p.tok.kind]
		t := p.tok
		span := ast.Span{From: t.from, To: t.to}
		switch {
		case bit&visibility != 0 && m&visibility != 0, bit&setVisibility != 0 && m&setVisibility != 0:
			p.bad(span, "Multiple access type modifiers are not allowed")
		case m&bit != 0:
			p.bad(span, "Multiple %s modifiers are not allowed", keywordNames[t.kind])
		case where == promoted && bit&(ast.Static|ast.Abstract) != 0:
			p.notOfParameter(t)
		}
		switch {
		case bit == ast.Readonly:
			p.since(801, diag.ReadonlySyntax, t.from, t.to)
		case bit&setVisibility != 0:
			p.since(804, diag.AsymmetricVisibility, t.from, t.to)
		case bit == ast.Final && where == promoted:
			p.since(805, diag.FinalPromotion, t.from, t.to)
		}
		if m |= bit; m.Has(ast.Abstract|ast.Final) && p.version < 804 { // later the checks do: the message names the member
			p.bad(span, "Cannot use the final modifier on an abstract class member")
		}
		p.advance()
	}
	return m
}
