// This file reads classes, interfaces, traits and enums and their members.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// classLike reads a declaration of any of them; it begins at from with its attributes.
func (p *parser) classLike(from pos, attrs []*ast.AttrGroup) ast.Stmt {
	switch p.tok.kind {
	case kInterface:
		return p.interfaceDecl(from, attrs)
	case kTrait:
		p.advance()
		n := &ast.TraitDecl{Attrs: attrs, Name: p.plainIdent(), Members: p.members()}
		n.Span = p.span(from)
		return n
	case kEnum:
		return p.enumDecl(from, attrs)
	}
	n := &ast.ClassDecl{Attrs: attrs, Modifiers: p.classModifiers("class")}
	if !p.is(kClass) {
		p.fail(`"abstract" or "final" or "readonly" or "class"`)
	}
	p.advance()
	n.Name = p.plainIdent()
	p.classTail(n)
	n.Span = p.span(from)
	return n
}

// classModifiers reads abstract, final and readonly.
func (p *parser) classModifiers(what string) ast.Modifiers {
	var m ast.Modifiers
	for {
		t := p.tok
		switch t.kind {
		case kAbstract, kFinal, kReadonly:
		default:
			return m
		}
		bit := modifierBits[t.kind]
		if m&bit != 0 {
			p.bad(ast.Span{From: t.from, To: t.to}, "Multiple %s modifiers are not allowed", keywordNames[t.kind])
		}
		if what != "class" && bit != ast.Readonly {
			p.bad(ast.Span{From: t.from, To: t.to}, "Cannot use the %s modifier on an anonymous class", keywordNames[t.kind])
		}
		if m |= bit; m.Has(ast.Abstract | ast.Final) {
			p.bad(ast.Span{From: t.from, To: t.to}, "Cannot use the final modifier on an abstract class")
		}
		p.advance()
		if bit == ast.Readonly {
			p.since(802, diag.ReadonlyClass, t.from, t.to)
		}
	}
}

// classTail reads
//
//	[ "extends" name ] [ "implements" name { "," name } ] body
func (p *parser) classTail(n *ast.ClassDecl) {
	if p.accept(kExtends) {
		n.Extends = p.className()
	}
	if p.accept(kImplements) {
		n.Implements = p.classNames()
	}
	n.Members = p.members()
}

// interfaceDecl reads
//
//	"interface" name [ "extends" name { "," name } ] body
func (p *parser) interfaceDecl(from pos, attrs []*ast.AttrGroup) ast.Stmt {
	p.advance()
	n := &ast.InterfaceDecl{Attrs: attrs, Name: p.plainIdent()}
	if p.accept(kExtends) {
		n.Extends = p.classNames()
	}
	n.Members = p.members()
	n.Span = p.span(from)
	return n
}

// enumDecl reads
//
//	"enum" name [ ":" type ] [ "implements" name { "," name } ] body
func (p *parser) enumDecl(from pos, attrs []*ast.AttrGroup) ast.Stmt {
	t := p.tok
	p.since(801, diag.EnumSyntax, t.from, t.to)
	p.advance()
	n := &ast.EnumDecl{Attrs: attrs, Name: p.plainIdent()}
	n.Type = p.returnType()
	if p.accept(kImplements) {
		n.Implements = p.classNames()
	}
	n.Members = p.members()
	n.Span = p.span(from)
	return n
}

// members reads a body:
//
//	"{" { member } "}"
func (p *parser) members() []ast.Member {
	p.expect(kLeftBrace)
	p.deeper()
	var list []ast.Member
	for {
		at := p.tok.from
		if p.membersToError(&list) {
			break
		}
		if p.tok.from == at && !p.is(kEOF) {
			p.skipOne()
		}
	}
	p.depth--
	p.accept(kRightBrace)
	return list
}

// membersToError reports whether it reached the end of the body.
func (p *parser) membersToError(list *[]ast.Member) (done bool) {
	defer p.caught(p.place())
	for {
		switch p.tok.kind {
		case kRightBrace:
			return true
		case kEOF:
			p.atEnd(kRightBrace, kRightBrace)
			return true
		}
		*list = append(*list, p.member())
	}
}

// member reads
//
//	[ attributes ] ( traitUse | case | { modifier } ( const | method | property ) )
func (p *parser) member() ast.Member {
	from := p.tok.from
	if p.is(kUse) {
		return p.traitUse()
	}
	attrs := p.attributes()
	if p.is(kCase) {
		return p.enumCase(from, attrs)
	}
	var m ast.Modifiers
	if p.is(kVar) {
		m = ast.Var
		p.advance()
	} else {
		m = p.modifiers("member")
	}
	switch {
	case p.is(kConst) && m != ast.Var:
		return p.classConst(from, attrs, m)
	case p.is(kFunction) && m != ast.Var:
		return p.method(from, attrs, m)
	case m == 0:
		if p.version >= 803 {
			p.fail(`"function"`)
		}
		p.fail(`"function" or "const"`)
	}
	return p.property(from, attrs, m)
}

// enumCase reads
//
//	"case" word [ "=" expr ] ";"
func (p *parser) enumCase(from pos, attrs []*ast.AttrGroup) ast.Member {
	p.advance()
	n := &ast.EnumCase{Attrs: attrs, Name: p.identifier()}
	if p.accept(kAssign) {
		n.Value = p.expr()
	}
	p.expect(kSemicolon)
	n.Span = p.span(from)
	return n
}

// classConst reads
//
//	"const" [ type ] word "=" expr { "," word "=" expr } ";"
func (p *parser) classConst(from pos, attrs []*ast.AttrGroup, m ast.Modifiers) ast.Member {
	n := &ast.ClassConstDecl{Attrs: attrs, Modifiers: m}
	if m.Has(ast.Final) {
		p.since(801, diag.FinalConst, from, p.tok.to)
	}
	p.advance()
	if t := p.tok; p.typedConst() {
		n.Type = p.typ(true)
		p.since(803, diag.TypedConst, t.from, p.end)
	}
	n.Items = p.constItems(p.identifier, n.Type == nil)
	if !p.is(kSemicolon) {
		p.fail(`"," or ";"`)
	}
	p.advance()
	n.Span = p.span(from)
	return n
}

// typedConst reports whether a type stands before the name of a constant.
func (p *parser) typedConst() bool {
	if !p.tok.kind.word() {
		return p.tok.kind.begins(aType)
	}
	next := p.peek().kind
	return next.word() || (p.tok.kind.begins(aType) || p.is(kStatic)) && (next == kPipe || next == kAmp)
}

// method reads
//
//	"function" [ "&" ] word params [ ":" type ] ( block | ";" )
func (p *parser) method(from pos, attrs []*ast.AttrGroup, m ast.Modifiers) ast.Member {
	n := p.methods.new()
	n.Attrs, n.Modifiers = attrs, m
	p.advance()
	n.ByRef = p.accept(kAmp)
	n.Name = p.identifier()
	n.Params = p.parameters()
	n.ReturnType = p.returnType()
	if !p.accept(kSemicolon) {
		if !p.is(kLeftBrace) {
			p.fail(`";" or "{"`)
		}
		n.Body = p.block()
	}
	n.Span = p.span(from)
	return n
}

// property reads
//
//	[ type ] "$a" [ "=" expr ] { "," "$b" [ "=" expr ] } ";"
//	[ type ] "$a" [ "=" expr ] hooks
func (p *parser) property(from pos, attrs []*ast.AttrGroup, m ast.Modifiers) ast.Member {
	n := &ast.PropertyDecl{Attrs: attrs, Modifiers: m}
	n.Type = p.optionalType()
	for {
		n.Items = append(n.Items, p.propertyItem())
		if p.is(kLeftBrace) && len(n.Items) == 1 {
			n.Hooks = p.hooks()
			n.Span = p.span(from)
			return n
		}
		if !p.accept(kComma) {
			break
		}
	}
	if !p.is(kSemicolon) {
		p.fail(`"," or ";"`)
	}
	p.advance()
	n.Span = p.span(from)
	return n
}

func (p *parser) propertyItem() *ast.PropertyItem {
	n := &ast.PropertyItem{}
	v := p.plainVariable()
	n.Name = p.idents.new()
	n.Name.Span, n.Name.Name = v.Span, v.Name
	if p.accept(kAssign) {
		n.Default = p.expr()
	}
	n.Span = p.span(v.From)
	return n
}

// hooks reads
//
//	"{" { hook } "}"
func (p *parser) hooks() []*ast.PropertyHook {
	t := p.tok
	p.since(804, diag.PropertyHooks, t.from, t.to)
	p.advance()
	p.deeper()
	var list []*ast.PropertyHook
	for !p.is(kRightBrace) {
		list = append(list, p.hook())
	}
	p.depth--
	if p.advance(); list == nil {
		p.bad(p.span(t.from), "Property hook list must not be empty")
	}
	return list
}

// hook reads
//
//	[ attributes ] { modifier } [ "&" ] word [ params ] ( ";" | block | "=>" expr ";" )
func (p *parser) hook() *ast.PropertyHook {
	n := &ast.PropertyHook{}
	from := p.tok.from
	n.Attrs = p.attributes()
	if isModifier(p.tok.kind) {
		n.Modifiers = p.modifiers("hook")
	}
	n.ByRef = p.accept(kAmp)
	n.Name = p.plainIdent()
	if n.HasParams = p.is(kLeftParen); n.HasParams {
		n.Params = p.parameters()
	}
	switch {
	case p.accept(kSemicolon):
	case p.accept(kDoubleArrow):
		n.Expr = p.expr()
		p.expect(kSemicolon)
	case n.HasParams && !p.is(kLeftBrace):
		p.fail(`"=>" or ";" or "{"`)
	default:
		n.Body = p.block()
	}
	n.Span = p.span(from)
	return n
}

// traitUse reads
//
//	"use" name { "," name } ( ";" | "{" { rule ";" } "}" )
func (p *parser) traitUse() ast.Member {
	n := &ast.TraitUse{}
	from := p.tok.from
	p.advance()
	n.Traits = p.classNames()
	if !p.accept(kSemicolon) {
		if !p.is(kLeftBrace) {
			p.fail(`"," or ";" or "{"`)
		}
		p.advance()
		for !p.is(kRightBrace) {
			n.Adaptations = append(n.Adaptations, p.adaptation())
			p.expect(kSemicolon)
		}
		p.advance()
	}
	n.Span = p.span(from)
	return n
}

// adaptation reads
//
//	name "::" word "insteadof" name { "," name }
//	[ name "::" ] word "as" [ visibility ] [ word ]
func (p *parser) adaptation() ast.Adaptation {
	from := p.tok.from
	var trait *ast.Name
	var method *ast.Ident
	switch p.tok.kind {
	case kIdent, kQualified, kFully, kRelative, kStatic:
		if p.peek().kind == kDoubleColon || !p.tok.kind.word() {
			trait = p.className()
			p.expect(kDoubleColon)
		}
	}
	method = p.identifier()
	if trait != nil && p.accept(kInsteadOf) {
		n := &ast.TraitPrecedence{Trait: trait, Method: method, InsteadOf: p.classNames()}
		n.Span = p.span(from)
		return n
	}
	if !p.is(kAs) {
		if trait != nil {
			p.fail(`"as"`)
		}
		p.fail(`"::"`)
	}
	p.advance()
	n := &ast.TraitAlias{Trait: trait, Method: method}
	switch k := p.tok.kind; {
	case isModifier(k):
		if n.Modifier = modifierBits[k]; n.Modifier&setVisibility != 0 {
			p.since(804, diag.AsymmetricVisibility, p.tok.from, p.tok.to)
		}
		p.advance()
		if p.tok.kind.word() {
			n.Alias = p.ident()
		}
	default:
		n.Alias = p.identifier()
	}
	n.Span = p.span(from)
	return n
}
