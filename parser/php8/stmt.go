// This file reads statements; loops and branches are in control.go, declarations in decl.go.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// start takes the first token.
func (p *parser) start() {
	defer p.caught(p.place())
	p.tok = p.scan()
}

// level says which statements a list may hold.
type level uint8

const (
	outermost level = iota // all
	inner                  // all but namespaces, use, const
)

// topLevel reads the statements of a file; those behind an unbraced namespace go inside it.
func (p *parser) topLevel() []ast.Stmt {
	var out []ast.Stmt
	var open *ast.Namespace
	for _, s := range p.statements(outermost, kEOF, kEOF, kEOF) {
		ns, ok := s.(*ast.Namespace)
		switch {
		case ok:
			out, open = append(out, s), nil
			if !ns.Braced {
				open = ns
			}
		case open != nil:
			open.Stmts, open.To = append(open.Stmts, s), s.End()
		default:
			out = append(out, s)
		}
	}
	return out
}

// statements reads statements up to one of the tokens that can end the list.
func (p *parser) statements(lvl level, a, b, c kind) []ast.Stmt {
	mark := p.stmtList.mark()
	for {
		at := p.tok.from
		if p.statementsToError(lvl, a, b, c) {
			return p.stmtList.take(mark)
		}
		if p.tok.from == at && !p.is(kEOF) { // an error that cannot be skipped otherwise
			p.skipOne()
		}
	}
}

// skipOne goes on by one token.
func (p *parser) skipOne() {
	defer p.caught(p.place())
	p.advance()
}

// statementsToError reports whether it reached the end of the list; otherwise there was an error,
// behind which reading can go on.
func (p *parser) statementsToError(lvl level, a, b, c kind) (done bool) {
	defer p.caught(p.place())
	for {
		switch k := p.tok.kind; {
		case k == a, k == b, k == c:
			return true
		case k == kEOF:
			p.atEnd(a, c)
			return true
		case a == kEOF && !k.begins(aStatement):
			p.fail("end of file")
		}
		if s := p.statement(lvl); s != nil {
			p.stmtList.push(s)
		}
	}
}

// atEnd reports that the file ends inside of a list; first and last are two of the tokens that end it.
func (p *parser) atEnd(first, last kind) {
	switch {
	case p.stopped || p.diags.HasErrors():
	case first == kElseIf && last == kEndIf:
		p.fail(`"elseif" or "else" or "endif"`)
	default:
		p.fail("")
	}
}

// block reads
//
//	"{" { statement } "}"
func (p *parser) block() *ast.Block {
	b := p.blocks.new()
	from := p.tok.from
	p.expect(kLeftBrace)
	p.deeper()
	b.Stmts = p.statements(inner, kRightBrace, kRightBrace, kRightBrace)
	p.depth--
	p.accept(kRightBrace)
	b.Span, b.Braced = p.span(from), true
	return b
}

// semicolon reads the end of a statement: ; or ?>.
func (p *parser) semicolon() { p.want(kSemicolon) }

// statement reads a statement; nil is the empty one that ?> is.
func (p *parser) statement(lvl level) ast.Stmt {
	p.deeper()
	s := p.anyStatement(lvl)
	p.depth--
	return s
}

func (p *parser) anyStatement(lvl level) ast.Stmt {
	t := p.tok
	switch t.kind {
	case kVariable:
		return p.exprStmt()
	case kIdent:
		if p.peek().kind == kColon {
			n := &ast.Label{Name: p.ident()}
			p.advance()
			n.Span = p.span(t.from)
			return n
		}
		return p.exprStmt()
	case kEcho:
		return p.echo()
	case kHTML:
		n := p.htmls.new()
		n.From, n.To, n.Value = t.from, t.to, p.textOf(t)
		p.advance()
		return n
	case kReturn:
		n := p.returns.new()
		p.advance()
		if p.tok.kind.begins(anOperand) && !p.isVoidCast() {
			n.X = p.expr()
		}
		p.expect(kSemicolon)
		n.Span = p.span(t.from)
		return n
	case kSemicolon:
		p.advance()
		if t.from == t.to {
			return nil
		}
		return &ast.Nop{Span: p.span(t.from)}
	case kLeftBrace:
		return p.block()
	case kBreak, kContinue:
		return p.jump()
	case kGlobal:
		return p.global()
	case kUnset:
		return p.unset()
	case kGoto:
		p.advance()
		n := &ast.Goto{Label: p.plainIdent()}
		p.expect(kSemicolon)
		n.Span = p.span(t.from)
		return n
	case kStatic:
		if p.peek().kind == kVariable {
			return p.staticVars()
		}
		return p.exprStmt()
	case kHaltCompiler:
		return p.haltCompiler(lvl)
	case kCast:
		return p.castStmt(t)
	}
	if s := p.control(t); s != nil {
		return s
	}
	if s := p.declaration(lvl, t); s != nil {
		return s
	}
	return p.exprStmt()
}

func (p *parser) exprStmt() ast.Stmt {
	n := p.exprStmts.new()
	from := p.tok.from
	n.X = p.expr()
	p.semicolon()
	n.Span = p.span(from)
	return n
}

// castStmt reads a statement that begins with a cast:
//
//	"(void)" expr ";"
func (p *parser) castStmt(t tok) ast.Stmt {
	if !p.isVoidCast() {
		return p.exprStmt()
	}
	n := p.exprStmts.new()
	n.X = p.voidCast()
	p.semicolon()
	n.Span = p.span(t.from)
	return n
}

// isVoidCast reports whether (void) is in hand, which is no operator: it begins a statement or an expression of a for.
func (p *parser) isVoidCast() bool {
	if !p.is(kCast) || p.version < 805 {
		return false
	}
	kind, _ := castOf(trimCast(p.textOf(p.tok)))
	return kind == ast.CastVoid
}

func (p *parser) voidCast() ast.Expr {
	from := p.tok.from
	p.advance()
	x := &ast.Cast{Kind: ast.CastVoid, X: p.expr()}
	x.Span = p.span(from)
	return x
}

// echo reads
//
//	( "echo" | "<?=" ) expr { "," expr } ";"
func (p *parser) echo() ast.Stmt {
	n := p.echos.new()
	t := p.tok
	n.Tag = p.src[t.from] == '<'
	p.advance()
	n.Args = p.exprs()
	if !p.is(kSemicolon) {
		p.fail(`"," or ";"`)
	}
	p.advance()
	n.Span = p.span(t.from)
	return n
}

// exprs reads expressions with commas between them.
func (p *parser) exprs() []ast.Expr {
	mark := p.exprList.mark()
	for {
		p.exprList.push(p.expr())
		if !p.accept(kComma) {
			return p.exprList.take(mark)
		}
	}
}

// jump reads
//
//	( "break" | "continue" ) [ number ] ";"
func (p *parser) jump() ast.Stmt {
	t := p.tok
	word := keywordNames[t.kind]
	p.advance()
	depth := 1
	if !p.is(kSemicolon) {
		x := p.expr()
		switch n, ok := x.(*ast.IntLit); {
		case ok && n.Value >= 1:
			depth = int(n.Value)
		case !isNumber(x):
			p.bad(p.span(t.from), "'%s' operator with non-integer operand is no longer supported", word)
		default:
			p.bad(p.span(t.from), "'%s' operator accepts only positive integers", word)
		}
	}
	p.expect(kSemicolon)
	if t.kind == kBreak {
		return &ast.Break{Span: p.span(t.from), Depth: depth}
	}
	return &ast.Continue{Span: p.span(t.from), Depth: depth}
}

func isNumber(x ast.Expr) bool {
	switch x.(type) {
	case *ast.IntLit, *ast.FloatLit, *ast.StringLit:
		return true
	}
	return false
}

// global reads
//
//	"global" simpleVariable { "," simpleVariable } ";"
func (p *parser) global() ast.Stmt {
	n := &ast.Global{}
	from := p.tok.from
	p.advance()
	for {
		if !p.is(kVariable) && !p.is(kDollar) {
			p.fail(`variable or "$"`)
		}
		n.Vars = append(n.Vars, p.simpleVariable())
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

// staticVars reads
//
//	"static" "$a" [ "=" expr ] { "," "$b" [ "=" expr ] } ";"
func (p *parser) staticVars() ast.Stmt {
	n := &ast.StaticVars{}
	from := p.tok.from
	p.advance()
	for {
		v := &ast.StaticVar{}
		at := p.tok.from
		v.Var = p.plainVariable()
		if p.accept(kAssign) {
			v.Default = p.expr()
		}
		v.Span = p.span(at)
		n.Vars = append(n.Vars, v)
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

// unset reads
//
//	"unset" "(" variable { "," variable } [ "," ] ")" ";"
func (p *parser) unset() ast.Stmt {
	n := &ast.Unset{}
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	for {
		n.Vars = append(n.Vars, p.variable())
		if !p.accept(kComma) || p.is(kRightParen) {
			break
		}
	}
	if !p.is(kRightParen) {
		p.fail(p.afterVariable())
	}
	p.advance()
	p.expect(kSemicolon)
	n.Span = p.span(from)
	return n
}

// haltCompiler reads
//
//	"__halt_compiler" "(" ")" ";"
//
// and ends the file there.
func (p *parser) haltCompiler(lvl level) ast.Stmt {
	from := p.tok.from
	if lvl != outermost {
		p.bad(ast.Span{From: from, To: p.tok.to}, "__HALT_COMPILER() can only be used from the outermost scope")
	}
	p.advance()
	p.expect(kLeftParen)
	p.expect(kRightParen)
	if !p.is(kSemicolon) {
		p.fail(`";"`)
	}
	n := &ast.HaltCompiler{Data: p.pos()}
	if m := len(p.open); m > 0 {
		p.stopped = true
		p.refuse(diag.Syntax, p.tok.from, p.tok.to, "%s", p.unclosed(p.open[m-1]))
	}
	p.p, p.html = len(p.src), false
	p.advance()
	n.Span = p.span(from)
	return n
}
