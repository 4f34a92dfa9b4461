// This file reads strings with variables in double quotes and backticks; heredocs are in heredoc.go.

package php8

import (
	"math"
	"strconv"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// interpolatedString reads from the opening quote on:
//
//	'"' { text | variable } '"'
func (p *parser) interpolatedString() ast.Expr {
	n := p.interpolated.new()
	from := p.tok.from
	n.Parts = p.quotedParts('"', ast.DoubleQuoted)
	n.Span = p.span(from)
	return n
}

// shellExec reads a command in backticks.
func (p *parser) shellExec() ast.Expr {
	n := &ast.ShellExec{}
	from := p.tok.from
	n.Parts = p.quotedParts('`', ast.Bare)
	n.Span = p.span(from)
	return n
}

// quotedParts reads the inside of a string and its closing quote. The token in hand is the opening
// quote; tokens are not read ahead here, because between the quotes they are cut in another way.
func (p *parser) quotedParts(quote byte, form ast.Quote) []ast.Expr {
	p.deeper()
	p.quotes = append(p.quotes, quoted{quote: quote, pos: int(p.tok.from)})
	mark := p.exprList.mark()
	for {
		from := p.p
		if p.content(quote); p.p > from {
			p.exprList.push(p.piece(from, quote, form))
		}
		if p.p >= len(p.src) {
			p.endInString(quote, p.exprList.mark() > mark+1)
		}
		if p.src[p.p] == quote {
			break
		}
		p.exprList.push(p.variableInString())
	}
	p.tok = p.take(kQuote, 1)
	p.quotes = p.quotes[:len(p.quotes)-1]
	p.advance()
	p.depth--
	return p.exprList.take(mark)
}

// endInString reports that the file ends inside of a string. What PHP expects it says only of a text
// without variables.
func (p *parser) endInString(quote byte, variables bool) {
	p.tok, p.inText = p.endOfFile(), true
	switch {
	case quote == '`':
		p.fail("\"`\"")
	case variables:
		p.fail("")
	case quote == '"':
		p.fail(`variable or "${" or "{$"`)
	}
	p.fail(`variable or heredoc end or "${" or "{$"`)
}

// piece returns the text from a place to here.
func (p *parser) piece(from int, quote byte, form ast.Quote) ast.Expr {
	n := p.strings.new()
	n.From, n.To, n.Quote = pos(from), p.pos(), form
	n.Value = p.unescape(p.src[from:p.p], quote, from)
	return n
}

// variableInString reads one of
//
//	$a   $a[key]   $a->b   ${a}   ${a[expr]}   ${expr}   {$a…}
//
// and leaves the scanner behind it; the token in hand does not count.
func (p *parser) variableInString() ast.Expr {
	from := p.pos()
	switch {
	case p.src[p.p] == '{':
		p.enter('{')
		p.take(kLeftBrace, 1)
		p.tok = p.scan()
		x := p.variable()
		p.closeBrace()
		return x
	case p.at(1) == '{':
		p.enter('{')
		p.take(kDollar, 2)
		return p.dollarBrace(from)
	}
	v := p.variables.new()
	v.Name = p.src[p.p+1 : p.label(p.p+1)]
	p.take(kVariable, 1+len(v.Name))
	v.Span = ast.Span{From: from, To: p.pos()}
	switch {
	case p.at(0) == '[':
		return p.simpleOffset(v)
	case p.at(0) == '-' && p.at(1) == '>' && isLabelStart(p.at(2)):
		return p.simpleProperty(v, 2)
	case p.at(0) == '?' && p.at(1) == '-' && p.at(2) == '>' && isLabelStart(p.at(3)):
		return p.simpleProperty(v, 3)
	}
	return v
}

// closeBrace leaves the scanner behind the brace that must be in hand.
func (p *parser) closeBrace() {
	if !p.is(kRightBrace) {
		p.fail(p.afterVariable())
	}
	if p.n > 0 {
		p.p, p.n = int(p.tok.to), 0
	}
	p.end = p.tok.to
}

// dollarBrace reads from behind ${ on.
func (p *parser) dollarBrace(from pos) ast.Expr {
	end := p.label(p.p)
	named := end > p.p && isLabelStart(p.src[p.p]) && end < len(p.src) && (p.src[end] == '[' || p.src[end] == '}')
	if !named {
		p.tok = p.scan()
		n := &ast.VariableVariable{Name: p.expr()}
		if !p.is(kRightBrace) {
			p.fail("")
		}
		p.closeBrace()
		n.Span = p.span(from)
		return n
	}
	v := p.variables.new()
	v.Name = p.src[p.p:end]
	v.Span = ast.Span{From: p.pos(), To: pos(end)}
	p.take(kIdent, len(v.Name))
	if p.tok = p.scan(); p.is(kRightBrace) {
		p.closeBrace()
		v.Span = p.span(from)
		return v
	}
	p.expect(kLeftBracket)
	n := p.indexes.new()
	n.Base, n.Key = v, p.expr()
	p.want(kRightBracket)
	if !p.is(kRightBrace) {
		p.fail(`"}"`)
	}
	p.closeBrace()
	n.Span = p.span(from)
	return n
}

// simpleProperty reads ->b behind a variable; the arrow is n bytes long.
func (p *parser) simpleProperty(v *ast.Variable, n int) ast.Expr {
	p.take(kArrow, n)
	id := p.idents.new()
	id.From = p.pos()
	t := p.take(kIdent, p.label(p.p)-p.p)
	id.To, id.Name = t.to, p.textOf(t)
	x := p.properties.new()
	x.Object, x.Name, x.NullSafe = v, id, n == 3
	x.Span = ast.Span{From: v.From, To: t.to}
	return x
}

// simpleOffset reads [key] behind a variable:
//
//	"[" ( word | [ "-" ] number | "$a" ) "]"
//
// A number that is not written the shortest way is a string.
func (p *parser) simpleOffset(v *ast.Variable) ast.Expr {
	p.take(kLeftBracket, 1)
	x := p.indexes.new()
	x.Base = v
	from := p.p
	switch c := p.at(0); {
	case c == '$' && isLabelStart(p.at(1)):
		t := p.take(kVariable, p.label(p.p+1)-p.p)
		key := p.variables.new()
		key.Span, key.Name = ast.Span{From: t.from, To: t.to}, p.src[t.from+1:t.to]
		x.Key = key
	case isLabelStart(c):
		p.p = p.label(p.p)
		x.Key = p.bareKey(from)
	case isDigit(c) || c == '-':
		if c == '-' {
			if p.p++; !isDigit(p.at(0)) {
				p.badOffset("number")
			}
		}
		p.offsetNumber()
		x.Key = p.bareKey(from)
	default:
		p.badOffset(`"-" or identifier or variable or number`)
	}
	if p.at(0) != ']' {
		p.badOffset(`"]"`)
	}
	p.take(kRightBracket, 1)
	x.Span = ast.Span{From: v.From, To: p.pos()}
	return x
}

// offsetNumber goes behind a number.
func (p *parser) offsetNumber() {
	p.number()
	// A float is no number here: its point and exponent stay.
}

// badOffset reports what stands in the brackets of "$a[…]" instead of a key.
func (p *parser) badOffset(what string) {
	t := tok{kContent, p.pos(), p.pos()}
	switch c := p.at(0); {
	case p.p >= len(p.src):
		t = p.endOfFile()
	case isSpace(c) || c == '\\' || c == '\'' || c == '#':
	case isLabelStart(c):
		t = tok{kIdent, p.pos(), pos(p.label(p.p))}
	case c == '"':
		t = tok{kQuote, p.pos(), p.pos() + 1}
	default:
		s := p.scanner // the sign as it is elsewhere
		s.open = nil
		t = s.scan()
	}
	p.tok = t
	p.fail(what)
}

// bareKey returns the key from a place to here: an int only if it is written the shortest way and its
// opposite is an int too.
func (p *parser) bareKey(from int) ast.Expr {
	text := p.src[from:p.p]
	span := ast.Span{From: pos(from), To: p.pos()}
	if v, err := strconv.ParseInt(text, 10, 64); err == nil && v != math.MinInt64 && strconv.FormatInt(v, 10) == text {
		n := p.ints.new()
		n.Span, n.Value, n.Text = span, v, text
		return n
	}
	n := p.strings.new()
	n.Span, n.Value, n.Quote = span, text, ast.Bare
	return n
}
