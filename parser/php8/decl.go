// This file reads the declarations among statements: functions, constants, namespaces and use.

package php8

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// declaration reads a declaration; nil if the token begins none.
func (p *parser) declaration(lvl level, t tok) ast.Stmt {
	switch t.kind {
	case kFunction:
		if p.hasName() {
			return p.funcDecl(t.from, nil)
		}
	case kAbstract, kFinal, kClass, kTrait, kInterface, kEnum:
		return p.classLike(t.from, nil)
	case kReadonly:
		if p.peek().kind != kLeftParen {
			return p.classLike(t.from, nil)
		}
	case kAttribute:
		return p.attributed(lvl, t.from)
	case kConst:
		if lvl == outermost {
			return p.constDecl(t.from, nil)
		}
	case kNamespace:
		if lvl == outermost {
			return p.namespace()
		}
	case kUse:
		if lvl == outermost {
			return p.use()
		}
	}
	return nil
}

// hasName reports whether the function in hand has a name.
func (p *parser) hasName() bool {
	next := p.peek().kind
	if next == kAmp {
		next = p.peek2().kind
	}
	return next != kLeftParen
}

// attributed reads attributes and what they belong to.
func (p *parser) attributed(lvl level, from pos) ast.Stmt {
	attrs := p.attributes()
	switch p.tok.kind {
	case kFunction:
		if p.hasName() {
			return p.funcDecl(from, attrs)
		}
	case kAbstract, kFinal, kClass, kTrait, kInterface, kEnum, kReadonly:
		return p.classLike(from, attrs)
	case kConst:
		if lvl == outermost {
			p.since(805, diag.ConstAttribute, from, p.end)
			return p.constDecl(from, attrs)
		}
	case kFn, kStatic:
	default:
		p.fail("")
	}
	n := p.exprStmts.new()
	n.X = p.operators(p.function(from, attrs), from, levelAny)
	p.semicolon()
	n.Span = p.span(from)
	return n
}

// funcDecl reads
//
//	"function" [ "&" ] name params [ ":" type ] block
func (p *parser) funcDecl(from pos, attrs []*ast.AttrGroup) ast.Stmt {
	n := &ast.FuncDecl{Attrs: attrs}
	p.advance()
	n.ByRef = p.accept(kAmp)
	if !p.is(kIdent) && !p.is(kReadonly) {
		p.fail(`"("`)
	}
	n.Name = p.ident()
	n.Params = p.parameters()
	n.ReturnType = p.returnType()
	n.Body = p.block()
	n.Span = p.span(from)
	return n
}

// constDecl reads
//
//	"const" name "=" expr { "," name "=" expr } ";"
func (p *parser) constDecl(from pos, attrs []*ast.AttrGroup) ast.Stmt {
	n := &ast.ConstDecl{Attrs: attrs}
	p.advance()
	n.Items = p.constItems(p.plainIdent, false)
	if !p.is(kSemicolon) {
		p.fail(`"," or ";"`)
	}
	p.advance()
	n.Span = p.span(from)
	if len(attrs) > 0 && len(n.Items) > 1 {
		p.bad(n.Span, "Cannot apply attributes to multiple constants at once")
	}
	return n
}

// namespace reads
//
//	"namespace" name ";" | "namespace" [ name ] "{" { statement } "}"
func (p *parser) namespace() ast.Stmt {
	n := &ast.Namespace{}
	from := p.tok.from
	p.advance()
	switch {
	case p.is(kQualified), p.tok.kind.word():
		n.Name = p.nameOf(p.tok)
		p.advance()
		if p.accept(kSemicolon) {
			n.Span = p.span(from)
			return n
		}
		if !p.is(kLeftBrace) {
			p.fail(`"{"`)
		}
	case !p.is(kLeftBrace):
		p.fail(`"{"`)
	}
	p.advance()
	n.Braced = true
	p.deeper()
	n.Stmts = p.statements(outermost, kRightBrace, kRightBrace, kRightBrace)
	p.depth--
	p.accept(kRightBrace)
	n.Span = p.span(from)
	return n
}

// use reads
//
//	"use" [ "function" | "const" ] item { "," item } ";"
//	"use" [ "function" | "const" ] prefix "\" "{" item { "," item } [ "," ] "}" ";"
func (p *parser) use() ast.Stmt {
	n := &ast.Use{}
	from := p.tok.from
	p.advance()
	n.Kind = p.useKind(ast.UseClass)
	what := ""
	if n.Kind != ast.UseClass {
		what = fullNames
	}
	first := p.useItem(n.Kind, true, what)
	if p.is(kBackslash) && first.Alias == nil {
		n.Prefix = first.Name
		p.groupUse(n)
	} else {
		n.Items = append(n.Items, first)
		for p.accept(kComma) {
			n.Items = append(n.Items, p.useItem(n.Kind, true, fullNames))
		}
	}
	if !p.is(kSemicolon) {
		p.fail(`"," or ";"`)
	}
	p.advance()
	n.Span = p.span(from)
	return n
}

// fullNames is what PHP expects to be imported.
const fullNames = "identifier or fully qualified name or namespaced name"

func (p *parser) useKind(otherwise ast.UseKind) ast.UseKind {
	switch {
	case p.accept(kFunction):
		return ast.UseFunction
	case p.accept(kConst):
		return ast.UseConst
	}
	return otherwise
}

// groupUse reads the braces of a group.
func (p *parser) groupUse(n *ast.Use) {
	p.advance()
	p.expect(kLeftBrace)
	for {
		kind, what := n.Kind, "identifier or namespaced name"
		if kind == ast.UseClass {
			kind, what = p.useKind(kind), what+` or "function" or "const"`
		}
		n.Items = append(n.Items, p.useItem(kind, false, what))
		if !p.accept(kComma) {
			break
		}
		if k := p.tok.kind; k != kIdent && k != kQualified && (n.Kind != ast.UseClass || k != kFunction && k != kConst) {
			break
		}
	}
	p.expect(kRightBrace)
}

// useItem reads
//
//	name [ "as" alias ]
//
// what names the tokens that may stand here.
func (p *parser) useItem(kind ast.UseKind, full bool, what string) *ast.UseItem {
	n := &ast.UseItem{Kind: kind}
	from := p.tok.from
	switch {
	case p.is(kIdent), p.is(kQualified):
		n.Name = p.name()
	case p.is(kFully) && full: // the leading \ means nothing here
		n.Name = p.name()
		n.Name.From++
		if n.Name.Kind = ast.Unqualified; strings.Contains(n.Name.Value, `\`) {
			n.Name.Kind = ast.Qualified
		}
		from = n.Name.From
	default:
		p.fail(what)
	}
	if p.accept(kAs) {
		n.Alias = p.plainIdent()
	}
	n.Span = p.span(from)
	return n
}
