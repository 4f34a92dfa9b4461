// This file reads branches and loops, in both their forms.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// control reads a branch or loop; nil if the token begins none.
func (p *parser) control(t tok) ast.Stmt {
	switch t.kind {
	case kIf:
		return p.ifStmt()
	case kForeach:
		return p.foreach()
	case kFor:
		return p.forStmt()
	case kWhile:
		n := &ast.While{Cond: p.condition()}
		n.Body = p.body(kEndWhile)
		n.Span = p.span(t.from)
		return n
	case kDo:
		p.advance()
		n := &ast.DoWhile{Body: p.single()}
		if !p.is(kWhile) {
			p.fail(`"while"`)
		}
		n.Cond = p.condition()
		p.expect(kSemicolon)
		n.Span = p.span(t.from)
		return n
	case kSwitch:
		return p.switchStmt()
	case kTry:
		return p.try()
	case kDeclare:
		return p.declare()
	}
	return nil
}

// condition reads a keyword and the expression in parentheses behind it.
func (p *parser) condition() ast.Expr { return p.inParens() }

// single reads the one statement that is the body of a branch or loop.
func (p *parser) single() *ast.Block {
	from := p.end
	if p.is(kLeftBrace) {
		p.deeper()
		b := p.block()
		p.depth--
		return b
	}
	b := p.blocks.new()
	switch s := p.statement(inner).(type) {
	case nil:
		b.Span = ast.Span{From: from, To: from}
	case *ast.Nop:
		b.Span = s.Span
	default:
		b.Span = ast.Span{From: s.Pos(), To: s.End()}
		mark := p.stmtList.mark()
		p.stmtList.push(s)
		b.Stmts = p.stmtList.take(mark)
	}
	return b
}

// body reads the body of a loop:
//
//	statement | ":" { statement } "endwhile" ";"
func (p *parser) body(end kind) *ast.Block {
	if !p.is(kColon) {
		return p.single()
	}
	from := p.end
	p.advance()
	b := p.branch(from, end, end, end)
	p.expect(end)
	p.expect(kSemicolon)
	return b
}

// branch reads the statements behind a colon up to one of the ends.
func (p *parser) branch(from pos, a, b, c kind) *ast.Block {
	n := p.blocks.new()
	first := p.tok.from // of a ?>, which is no statement in the list
	p.deeper()
	n.Stmts = p.statements(inner, a, b, c)
	p.depth--
	n.Span = ast.Span{From: from, To: from}
	if len(n.Stmts) > 0 {
		n.Span = ast.Span{From: min(first, n.Stmts[0].Pos()), To: n.Stmts[len(n.Stmts)-1].End()}
	}
	return n
}

// ifStmt reads
//
//	"if" "(" expr ")" statement { "elseif" "(" expr ")" statement } [ "else" statement ]
//	"if" "(" expr ")" ":" { statement } { "elseif" "(" expr ")" ":" { statement } }
//	                                    [ "else" ":" { statement } ] "endif" ";"
//
// An `else if` is taken as elseif: what belongs to the inner if then belongs to the outer.
func (p *parser) ifStmt() ast.Stmt {
	n := p.ifs.new()
	from := p.tok.from
	n.Cond = p.condition()
	if p.is(kColon) {
		at := p.end
		p.advance()
		n.Then = p.branch(at, kElseIf, kElse, kEndIf)
		p.altBranches(n)
		n.Span = p.span(from)
		return n
	}
	n.Then = p.single()
	p.branches(n)
	n.Span = p.span(from)
	return n
}

// branches reads what follows the first branch of an if.
func (p *parser) branches(n *ast.If) {
	for {
		from := p.tok.from
		switch {
		case p.is(kElse) && p.peek().kind == kIf:
			p.advance()
		case p.is(kElseIf):
		case p.accept(kElse):
			n.Else = p.single()
			return
		default:
			return
		}
		ei := &ast.ElseIf{Cond: p.condition()}
		n.ElseIfs = append(n.ElseIfs, ei)
		if p.is(kColon) {
			if p.src[from+4]|0x20 == 'i' { // elseif
				p.want(kLeftBrace)
			}
			at := p.end
			p.advance()
			ei.Body = p.branch(at, kElseIf, kElse, kEndIf)
			ei.Span = ast.Span{From: from, To: max(p.end, ei.Body.To)}
			p.altBranches(n)
			return
		}
		ei.Body = p.single()
		ei.Span = p.span(from)
	}
}

// altBranches reads what follows the first branch of an if in the form with colons.
func (p *parser) altBranches(n *ast.If) {
	for p.is(kElseIf) {
		ei := &ast.ElseIf{}
		from := p.tok.from
		ei.Cond = p.condition()
		at := p.end
		p.expect(kColon)
		ei.Body = p.branch(at, kElseIf, kElse, kEndIf)
		ei.Span = ast.Span{From: from, To: max(at, ei.Body.To)}
		n.ElseIfs = append(n.ElseIfs, ei)
	}
	if p.accept(kElse) {
		at := p.end
		p.expect(kColon)
		n.Else = p.branch(at, kEndIf, kEndIf, kEndIf)
	}
	p.expect(kEndIf)
	p.expect(kSemicolon)
}

// forStmt reads
//
//	"for" "(" [ exprs ] ";" [ exprs ] ";" [ exprs ] ")" body
func (p *parser) forStmt() ast.Stmt {
	n := &ast.For{}
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	n.Init = p.forExprs(kSemicolon, false)
	n.Cond = p.forExprs(kSemicolon, true)
	n.Post = p.forExprs(kRightParen, false)
	n.Body = p.body(kEndFor)
	n.Span = p.span(from)
	return n
}

// forExprs reads
//
//	[ [ "(void)" ] expr { "," [ "(void)" ] expr } ] end
func (p *parser) forExprs(end kind, condition bool) []ast.Expr {
	var list []ast.Expr
	if p.accept(end) {
		return nil
	}
	for {
		if p.isVoidCast() {
			list = append(list, p.voidCast())
		} else {
			list = append(list, p.expr())
		}
		if p.accept(kComma) {
			continue
		}
		if cast, ok := list[len(list)-1].(*ast.Cast); condition && ok && cast.Kind == ast.CastVoid {
			p.expect(kComma) // a condition has a value
		}
		p.expect(end)
		return list
	}
}

// foreach reads
//
//	"foreach" "(" expr "as" [ target "=>" ] target ")" body
func (p *parser) foreach() ast.Stmt {
	n := &ast.Foreach{}
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	n.X = p.expr()
	p.want(kAs)
	n.Value, n.ByRef = p.loopTarget()
	if p.is(kDoubleArrow) {
		if n.ByRef {
			p.bad(ast.Span{From: n.Value.Pos(), To: n.Value.End()}, "Key element cannot be a reference")
		}
		p.advance()
		n.Key = n.Value
		n.Value, n.ByRef = p.loopTarget()
	}
	p.expect(kRightParen)
	n.Body = p.body(kEndForeach)
	n.Span = p.span(from)
	return n
}

// loopTarget reads
//
//	variable | "&" variable | "list" "(" items ")" | "[" items "]"
func (p *parser) loopTarget() (x ast.Expr, byRef bool) {
	from := p.tok.from
	switch p.tok.kind {
	case kAmp:
		p.advance()
		return p.variable(), true
	case kList:
		p.advance()
		p.expect(kLeftParen)
		l := p.toList(p.arrayLit(from, kRightParen))
		l.Short = false
		return l, false
	case kLeftBracket:
		a := p.arrayLit(from, kRightBracket)
		switch p.tok.kind {
		case kRightParen, kDoubleArrow:
			return p.toList(a), false
		}
		x, kind := p.chain(a, from, callable)
		if kind != aVariable {
			p.fail("")
		}
		return x, false
	}
	x = p.variable()
	if !p.is(kRightParen) && !p.is(kDoubleArrow) {
		p.fail(p.afterVariable())
	}
	return x, false
}

// switchStmt reads
//
//	"switch" "(" expr ")" "{" [ ";" ] { case } "}"
//	"switch" "(" expr ")" ":" [ ";" ] { case } "endswitch" ";"
func (p *parser) switchStmt() ast.Stmt {
	n := &ast.Switch{}
	from := p.tok.from
	n.Subject = p.condition()
	end := kRightBrace
	switch {
	case p.accept(kColon):
		end = kEndSwitch
	case !p.accept(kLeftBrace):
		p.fail(`":" or "{"`)
	}
	p.accept(kSemicolon)
	for p.is(kCase) || p.is(kDefault) {
		n.Cases = append(n.Cases, p.switchCase(end))
	}
	if !p.is(end) {
		if end == kEndSwitch {
			p.fail(`"endswitch" or "case" or "default"`)
		}
		p.fail(`"case" or "default" or "}"`)
	}
	p.advance()
	if end == kEndSwitch {
		p.expect(kSemicolon)
	}
	n.Span = p.span(from)
	return n
}

// switchCase reads
//
//	( "case" expr | "default" ) ( ":" | ";" ) { statement }
func (p *parser) switchCase(end kind) *ast.Case {
	n := &ast.Case{}
	from := p.tok.from
	if p.accept(kCase) {
		n.Cond = p.expr()
	} else {
		p.advance()
	}
	n.Span = p.span(from)
	if !p.accept(kColon) && !p.accept(kSemicolon) {
		if n.Cond != nil {
			p.fail("")
		}
		p.fail(`":" or ";"`)
	}
	p.deeper()
	n.Stmts = p.statements(inner, kCase, kDefault, end)
	p.depth--
	if m := len(n.Stmts); m > 0 {
		n.To = n.Stmts[m-1].End()
	}
	return n
}

// try reads
//
//	"try" block { "catch" "(" name { "|" name } [ "$e" ] ")" block } [ "finally" block ]
func (p *parser) try() ast.Stmt {
	n := &ast.Try{}
	t := p.tok
	p.advance()
	n.Body = p.block()
	for p.is(kCatch) {
		n.Catches = append(n.Catches, p.catch())
	}
	if p.accept(kFinally) {
		n.Finally = p.block()
	}
	n.Span = p.span(t.from)
	if len(n.Catches) == 0 && n.Finally == nil {
		p.bad(ast.Span{From: t.from, To: t.to}, "Cannot use try without catch or finally")
	}
	return n
}

func (p *parser) catch() *ast.Catch {
	n := &ast.Catch{}
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	for {
		n.Types = append(n.Types, p.className())
		if !p.accept(kPipe) {
			break
		}
	}
	if p.is(kVariable) {
		n.Var = p.plainVariable()
	}
	p.expect(kRightParen)
	n.Body = p.block()
	n.Span = p.span(from)
	return n
}

// declare reads
//
//	"declare" "(" name "=" expr { "," name "=" expr } ")" ( ";" | statement | ":" { statement } "enddeclare" ";" )
func (p *parser) declare() ast.Stmt {
	n := &ast.Declare{}
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	n.Directives = p.constItems(p.plainIdent, false)
	if !p.accept(kRightParen) {
		p.fail(`"," or ")"`)
	}
	if p.accept(kSemicolon) {
		n.Span = p.span(from)
		return n
	}
	n.Body = p.body(kEndDeclare)
	n.Span = p.span(from)
	return n
}

// constItems reads constants, or directives, with commas between them; name reads the name of one.
func (p *parser) constItems(name func() *ast.Ident, member bool) []*ast.ConstItem {
	var items []*ast.ConstItem
	for {
		from := p.tok.from
		item := &ast.ConstItem{Name: name()}
		if member && len(items) == 0 && !p.is(kAssign) && p.version >= 803 {
			p.fail("") // it could have been a type
		}
		p.expect(kAssign)
		item.Value = p.expr()
		item.Span = p.span(from)
		items = append(items, item)
		if !p.accept(kComma) {
			return items
		}
	}
}
