// This file reads names, arguments and new.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// nameOf returns the name that a token is.
func (p *parser) nameOf(t tok) *ast.Name {
	n := p.names.new()
	n.From, n.To = t.from, t.to
	n.Value = p.src[t.from:t.to]
	switch t.kind {
	case kQualified:
		n.Kind = ast.Qualified
	case kReadonly: // as a function's name it is that of the global one
		n.Kind = ast.FullyQualified
	case kFully:
		n.Kind, n.Value = ast.FullyQualified, n.Value[1:]
	case kRelative:
		n.Kind, n.Value = ast.Relative, n.Value[len(`namespace\`):]
	}
	return n
}

// name reads a name in any form.
func (p *parser) name() *ast.Name {
	switch p.tok.kind {
	case kIdent, kQualified, kFully, kRelative:
	default:
		p.fail("")
	}
	n := p.nameOf(p.tok)
	p.advance()
	return n
}

// className reads a name, or the word static.
func (p *parser) className() *ast.Name {
	if p.is(kStatic) {
		n := p.nameOf(p.tok)
		p.advance()
		return n
	}
	return p.name()
}

// nameList reads names with commas between them.
func (p *parser) classNames() []*ast.Name {
	mark := p.nameList.mark()
	for {
		p.nameList.push(p.className())
		if !p.accept(kComma) {
			return p.nameList.take(mark)
		}
	}
}

// ident takes the token in hand, a word, as an identifier.
func (p *parser) ident() *ast.Ident {
	n := p.idents.new()
	n.From, n.To = p.tok.from, p.tok.to
	n.Name = p.src[n.From:n.To]
	p.advance()
	return n
}

// identifier reads a word; keywords are allowed.
func (p *parser) identifier() *ast.Ident {
	if !p.tok.kind.word() {
		p.fail("")
	}
	if p.is(kEcho) && p.src[p.tok.from] == '<' {
		p.errorf(diag.Syntax, int(p.tok.from), int(p.tok.to), `Cannot use "<?=" as an identifier`)
	}
	return p.ident()
}

// plainIdent reads a word that is no keyword.
func (p *parser) plainIdent() *ast.Ident {
	if !p.is(kIdent) {
		p.fail("identifier")
	}
	return p.ident()
}

// classRef reads the class of new and instanceof:
//
//	name | "static" | "(" expr ")" | variable without calls
func (p *parser) classRef(instanceOf bool) ast.Expr {
	t := p.tok
	switch t.kind {
	case kIdent, kQualified, kFully, kRelative, kStatic:
		name := p.className()
		if p.is(kDoubleColon) {
			return p.newVariable(p.classProperty(name, t.from), t.from)
		}
		return name
	case kLeftParen:
		p.advance()
		x := p.expr()
		p.want(kRightParen)
		return x
	case kVariable, kDollar:
		return p.newVariable(p.simpleVariable(), t.from)
	}
	if p.version >= 803 && !instanceOf {
		p.fail(`"class"`)
	}
	p.fail("")
	return nil
}

// newVariable reads what is reached from a variable without calls.
func (p *parser) newVariable(x ast.Expr, from pos) ast.Expr {
	length := 0
	for ; ; length++ {
		switch p.tok.kind {
		case kLeftBracket:
			x = p.index(x, from)
		case kArrow, kNullArrow:
			n := p.properties.new()
			n.Object, n.NullSafe = x, p.is(kNullArrow)
			p.advance()
			n.Name = p.memberRef()
			n.Span = p.span(from)
			x = n
		case kDoubleColon:
			x = p.classProperty(x, from)
		default:
			p.longest = max(p.longest, length)
			return x
		}
	}
}

// classProperty reads :: and the variable behind it.
func (p *parser) classProperty(class ast.Expr, from pos) ast.Expr {
	p.advance()
	t := p.tok
	if !p.is(kVariable) && !p.is(kDollar) {
		p.fail(`variable or "$"`)
	}
	return p.staticProperty(class, p.simpleVariable(), t, from)
}

// newExpr reads
//
//	"new" ( class [ arguments ] | anonymous )
func (p *parser) newExpr() ast.Expr {
	from := p.tok.from
	n, full := p.newOnly()
	if !full {
		return n
	}
	switch p.tok.kind {
	case kArrow, kNullArrow, kLeftBracket, kLeftParen, kDoubleColon:
		if p.version < 804 {
			p.errorf(diag.NewChain, int(p.tok.from), int(p.tok.to), "%s", diag.NewChain.Title())
		}
		return p.reach(n, from, callable)
	}
	return n
}

// newOnly reads new without what is reached from it. It reports whether there may be such: only
// behind arguments or an anonymous class.
func (p *parser) newOnly() (*ast.New, bool) {
	n := p.news.new()
	from := p.tok.from
	p.advance()
	if p.anonymous(n) {
		n.Span = p.span(from)
		return n, true
	}
	n.Class = p.classRef(false)
	full := p.is(kLeftParen)
	if full {
		var partial bool
		open := p.tok.from
		if n.Args, partial = p.arguments(); partial {
			p.bad(p.span(open), "Cannot create Closure for new expression")
		}
	}
	n.Span = p.span(from)
	return n, full
}

// anonymous reads a class without a name, with the arguments of new:
//
//	[ attributes ] { modifier } "class" [ arguments ] [ "extends" name ] [ "implements" names ] body
func (p *parser) anonymous(n *ast.New) bool {
	from := p.tok.from
	switch p.tok.kind {
	case kClass, kAttribute, kReadonly:
	case kAbstract, kFinal:
		if p.version < 803 {
			p.fail("")
		}
	default:
		return false
	}
	d := &ast.ClassDecl{Attrs: p.attributes()}
	if m := p.tok; !p.is(kClass) {
		d.Modifiers = p.classModifiers("anonymous class")
		p.since(803, diag.ReadonlyAnonymous, m.from, m.to)
	}
	p.expect(kClass)
	if p.is(kLeftParen) {
		var partial bool
		open := p.tok.from
		if n.Args, partial = p.arguments(); partial {
			p.bad(p.span(open), "Cannot create Closure for new expression")
		}
	}
	p.classTail(d)
	d.Span = p.span(from)
	n.Class = &ast.AnonClass{Span: d.Span, Decl: d}
	return true
}

// arguments reads
//
//	"(" [ argument { "," argument } [ "," ] ] ")" | "(" "..." ")"
//
// It reports whether they are those of the form f(...), which makes a closure.
func (p *parser) arguments() (args []*ast.Arg, partial bool) {
	p.expect(kLeftParen)
	if p.accept(kRightParen) {
		return nil, false
	}
	if p.is(kEllipsis) && p.peek().kind == kRightParen {
		at := p.tok
		p.advance()
		p.advance()
		p.since(801, diag.CallableSyntax, at.from, at.to)
		return nil, true
	}
	mark := p.argList.mark()
	for {
		p.argList.push(p.argument())
		if !p.accept(kComma) {
			break
		}
		if k := p.tok.kind; !k.begins(anOperand) && k != kEllipsis && !k.word() {
			break
		}
	}
	p.expect(kRightParen)
	return p.argList.take(mark), false
}

// argument reads
//
//	expr | word ":" expr | "..." expr
func (p *parser) argument() *ast.Arg {
	a := p.args.new()
	t := p.tok
	switch {
	case t.kind == kEllipsis:
		p.advance()
		a.Unpack = true
		a.Value = p.expr()
		a.Span = p.span(t.from)
		return a
	case t.kind == kVariable:
	case t.kind.word() && p.peek().kind == kColon:
		a.Name = p.ident()
		p.advance()
		a.Value = p.expr()
		a.Span = p.span(t.from)
		return a
	case t.kind.word() && !t.kind.begins(anOperand):
		p.advance()
		p.fail(`":"`)
	case t.kind.begins(aNamedArg):
		p.argName = t.to
	}
	a.Value = p.expr()
	a.Span = ast.Span{From: a.Value.Pos(), To: a.Value.End()}
	return a
}
