// This file reads types.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// optionalType reads the type before a parameter or property, if there is one.
func (p *parser) optionalType() ast.Type {
	if !p.tok.kind.begins(aType) {
		return nil
	}
	return p.typ(false)
}

// typ reads
//
//	"?" simple
//	element { "|" element }              element = simple | "(" simple { "&" simple } ")"
//	simple { "&" simple }
//
// static is allowed only in return types.
func (p *parser) typ(static bool) ast.Type {
	p.deeper()
	defer func() { p.depth-- }()
	from := p.tok.from
	if p.accept(kQuestion) {
		n := &ast.NullableType{Type: p.simpleType(static)}
		n.Span = p.span(from)
		return n
	}
	var first ast.Type
	if p.is(kLeftParen) {
		first = p.grouped(static)
		if !p.is(kPipe) {
			p.fail(`"|"`)
		}
	} else {
		first = p.simpleType(static)
	}
	switch {
	case p.is(kPipe):
		n := &ast.UnionType{Types: []ast.Type{first}}
		for p.accept(kPipe) {
			if p.is(kLeftParen) {
				n.Types = append(n.Types, p.grouped(static))
			} else {
				n.Types = append(n.Types, p.simpleType(static))
			}
		}
		n.Span = p.span(from)
		return n
	case p.intersects():
		return p.intersection(first, from, static)
	}
	return first
}

// intersects reports whether the & in hand joins types and does not belong to a parameter.
func (p *parser) intersects() bool {
	if !p.is(kAmp) {
		return false
	}
	switch p.peek().kind {
	case kVariable, kEllipsis, kAmp:
		return false
	}
	return true
}

// grouped reads an intersection in parentheses.
func (p *parser) grouped(static bool) ast.Type {
	open := p.tok
	p.expect(kLeftParen)
	p.since(802, diag.DNFSyntax, open.from, open.to)
	first := p.simpleType(static)
	if !p.is(kAmp) {
		p.fail(p.ampersand())
	}
	n := p.intersection(first, first.Pos(), static)
	if !p.is(kRightParen) {
		p.fail(p.ampersand() + ` or ")"`)
	}
	p.advance()
	return n
}

// ampersand returns what PHP calls an & between types.
func (p *parser) ampersand() string {
	if p.version < 805 {
		return "amp"
	}
	return `token "&"`
}

// intersection reads from the first & on.
func (p *parser) intersection(first ast.Type, from pos, static bool) ast.Type {
	at := p.tok
	n := &ast.IntersectionType{Types: []ast.Type{first}}
	for p.intersects() {
		p.advance()
		n.Types = append(n.Types, p.simpleType(static))
	}
	n.Span = p.span(from)
	p.since(801, diag.IntersectionSyntax, at.from, at.to)
	return n
}

// simpleType reads a name, array, callable, or static.
func (p *parser) simpleType(static bool) ast.Type {
	t := p.tok
	switch t.kind {
	case kIdent, kQualified, kFully, kRelative, kArray, kCallable:
	case kStatic:
		if !static {
			p.fail("")
		}
	default:
		p.fail("")
	}
	n := p.namedTypes.new()
	n.Span = ast.Span{From: t.from, To: t.to}
	n.Name = p.nameOf(t)
	p.advance()
	return n
}
