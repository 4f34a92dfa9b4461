// This file reads operands: literals, prefix operators and the expressions that begin with a keyword.

package php8

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

type pos = token.Pos

// unary reads an operand with the prefix operators before it and what is reached from it.
func (p *parser) unary() ast.Expr {
	t := p.tok
	switch t.kind {
	case kVariable, kDollar:
		return p.reach(p.simpleVariable(), t.from, aVariable)
	case kIdent, kQualified, kFully, kRelative:
		return p.named(t)
	case kString:
		return p.reach(p.stringLit(), t.from, callable)
	case kInt, kFloat:
		return p.numberLit()
	case kLeftBracket:
		return p.shortArray()
	case kArray:
		return p.longArray()
	case kLeftParen:
		p.advance()
		x := p.expr()
		p.want(kRightParen)
		return p.reach(x, t.from, callable)
	case kNot:
		return p.prefix(ast.Not, levelNot)
	case kMinus:
		return p.prefix(ast.Neg, levelUnary)
	case kPlus:
		return p.prefix(ast.Plus, levelUnary)
	case kTilde:
		return p.prefix(ast.BitNot, levelUnary)
	case kQuote:
		return p.reach(p.interpolatedString(), t.from, callable)
	case kHeredoc:
		return p.heredocExpr()
	case kCast:
		return p.cast()
	case kAt:
		p.advance()
		n := &ast.ErrorSuppress{X: p.exprFrom(levelUnary)}
		n.Span = p.span(t.from)
		return n
	case kIncrement, kDecrement:
		p.advance()
		n := &ast.IncDec{X: p.variable(), Prefix: true, Dec: t.kind == kDecrement}
		n.Span = p.span(t.from)
		return n
	case kNew:
		return p.newExpr()
	}
	return p.wordExpr(t)
}

// prefix reads a prefix operator and its operand.
func (p *parser) prefix(op ast.UnaryOp, level uint8) ast.Expr {
	from := p.tok.from
	p.advance()
	n := p.unaries.new()
	n.Op = op
	n.X = p.exprFrom(level)
	n.Span = p.span(from)
	return n
}

// cast reads a cast and its operand.
func (p *parser) cast() ast.Expr {
	t := p.tok
	word := trimCast(p.textOf(t))
	kind, _ := castOf(word)
	switch {
	case kind == ast.CastVoid:
		p.since(805, diag.VoidCast, t.from, t.to)
		if p.version >= 805 {
			p.fail("")
		}
	case equalFold(word, "real"):
		p.errorf(diag.Syntax, int(t.from), int(t.to), "The (real) cast has been removed, use (float) instead")
	}
	p.advance()
	n := &ast.Cast{Kind: kind, X: p.exprFrom(levelUnary)}
	n.Span = p.span(t.from)
	return n
}

// wordExpr reads an expression that begins with a keyword.
func (p *parser) wordExpr(t tok) ast.Expr {
	switch t.kind {
	case kFunction, kFn:
		return p.function(t.from, nil)
	case kAttribute:
		attrs := p.attributes()
		if !p.is(kFunction) && !p.is(kFn) && !p.is(kStatic) {
			p.fail("")
		}
		return p.function(t.from, attrs)
	case kStatic:
		if k := p.peek().kind; k == kFunction || k == kFn {
			return p.function(t.from, nil)
		}
		return p.named(t)
	case kIsset:
		return p.isset()
	case kEmpty:
		n := &ast.Empty{X: p.subject(p.inParens)}
		n.Span = p.span(t.from)
		return n
	case kEval:
		n := &ast.Include{Kind: ast.EvalCode, Path: p.inParens()}
		n.Span = p.span(t.from)
		return n
	case kExit:
		return p.exit()
	case kMatch:
		return p.match()
	case kList:
		return p.listExpr()
	case kBacktick:
		return p.shellExec()
	case kLineConst, kFileConst, kDirConst, kFunctionConst, kClassConst, kTraitConst, kMethodConst, kNamespaceConst, kPropertyConst:
		return p.reach(p.magicConst(), t.from, reachable)
	case kReadonly:
		if p.peek().kind == kLeftParen { // a function may have this name
			return p.named(t)
		}
	}
	return p.operandOf(t)
}

// operandOf reads a keyword that has an operand behind it.
func (p *parser) operandOf(t tok) ast.Expr {
	switch t.kind {
	case kPrint:
		p.advance()
		n := &ast.Print{X: p.exprFrom(levelAssign)}
		n.Span = p.span(t.from)
		return n
	case kClone:
		return p.clone()
	case kThrow:
		p.advance()
		n := &ast.Throw{X: p.expr()}
		n.Span = p.span(t.from)
		return n
	case kInclude, kIncludeOnce, kRequire, kRequireOnce:
		p.advance()
		n := &ast.Include{Kind: includeKind(t.kind), Path: p.expr()}
		n.Span = p.span(t.from)
		return n
	case kYield:
		return p.yield()
	case kYieldFrom:
		if p.version < 803 && strings.ContainsAny(p.textOf(t), "/#") {
			p.fail("")
		}
		p.advance()
		n := &ast.YieldFrom{X: p.exprFrom(levelAssign)}
		n.Span = p.span(t.from)
		return n
	}
	p.fail("")
	return nil
}

func includeKind(k kind) ast.IncludeKind {
	switch k {
	case kIncludeOnce:
		return ast.IncludeOnce
	case kRequire:
		return ast.Require
	case kRequireOnce:
		return ast.RequireOnce
	}
	return ast.IncludeFile
}

// inParens reads a keyword that has one expression in parentheses behind it.
func (p *parser) inParens() ast.Expr {
	p.advance()
	p.expect(kLeftParen)
	x := p.expr()
	p.want(kRightParen)
	return x
}

// isset reads
//
//	"isset" "(" expr { "," expr } [ "," ] ")"
func (p *parser) isset() ast.Expr {
	n := &ast.Isset{}
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	mark := p.exprList.mark()
	for {
		p.exprList.push(p.subject(p.expr))
		if !p.accept(kComma) || !p.tok.kind.begins(anOperand) {
			break
		}
	}
	p.expect(kRightParen)
	n.Vars = p.exprList.take(mark)
	n.Span = p.span(from)
	return n
}

// subject reads what isset and empty ask for: there PHP 8 lets $a{0} pass.
func (p *parser) subject(read func() ast.Expr) ast.Expr {
	n := len(p.diags)
	x := read()
	kept := p.diags[:n]
	for _, d := range p.diags[n:] {
		if d.Code != diag.RemovedSyntax || d.Pos != x.Pos() {
			kept = append(kept, d)
		}
	}
	p.diags = kept
	return x
}

// yield reads
//
//	"yield" [ expr [ "=>" expr ] ]
func (p *parser) yield() ast.Expr {
	n := &ast.Yield{}
	from := p.tok.from
	p.advance()
	if p.tok.kind.begins(anOperand) {
		n.Value = p.exprFrom(levelAssign)
		if p.accept(kDoubleArrow) {
			n.Key = n.Value
			n.Value = p.exprFrom(levelAssign)
		}
	}
	n.Span = p.span(from)
	return n
}

// exit reads
//
//	( "exit" | "die" ) [ "(" [ expr ] ")" ]
//
// From PHP 8.4 on it may have the arguments of a function; with other ones than these it is a call.
func (p *parser) exit() ast.Expr {
	t := p.tok
	n := &ast.Exit{Die: len(p.textOf(t)) == len("die")}
	p.advance()
	if p.is(kLeftParen) {
		open := p.tok
		args, partial := p.arguments()
		plain := len(args) == 0 || len(args) == 1 && args[0].Name == nil && !args[0].Unpack && !p.trailingComma()
		if partial || !plain {
			p.since(804, diag.ExitCall, open.from, p.end)
			c := p.calls.new()
			c.Func = p.nameOf(t)
			c.Args, c.Callable = args, partial
			c.Span = p.span(t.from)
			return c
		}
		if len(args) == 1 {
			n.X = args[0].Value
		}
	}
	n.Span = p.span(t.from)
	return n
}

// clone reads
//
//	"clone" expr
//	"clone" "(" expr "," arguments ")"   PHP 8.5
func (p *parser) clone() ast.Expr {
	t := p.tok
	p.advance()
	if p.is(kLeftParen) {
		return p.cloneCall(t)
	}
	n := &ast.Clone{X: p.exprFrom(levelClone)}
	n.Span = p.span(t.from)
	return n
}

// cloneCall reads a clone with a parenthesis behind it: an operand in parentheses, or arguments.
func (p *parser) cloneCall(t tok) ast.Expr {
	open := p.tok.from
	args, partial := p.arguments()
	if len(args) == 1 && args[0].Name == nil && !args[0].Unpack && !p.trailingComma() {
		n := &ast.Clone{X: p.reach(args[0].Value, open, callable)}
		n.Span = p.span(t.from)
		return n
	}
	p.since(805, diag.CloneWith, t.from, p.end)
	if len(args) == 1 && args[0].Name == nil && !args[0].Unpack { // clone(x,)
		n := &ast.Clone{X: args[0].Value}
		n.Span = p.span(t.from)
		return n
	}
	if len(args) == 2 && args[0].Name == nil && args[1].Name == nil && !args[0].Unpack && !args[1].Unpack {
		n := &ast.Clone{X: args[0].Value, With: args[1].Value}
		n.Span = p.span(t.from)
		return n
	}
	c := p.calls.new()
	c.Func = p.nameOf(t)
	c.Args, c.Callable = args, partial
	c.Span = p.span(t.from)
	return c
}

// trailingComma reports whether a comma stood before the parenthesis that was just closed.
func (p *parser) trailingComma() bool {
	i := int(p.end) - 2
	for i >= 0 && isSpace(p.src[i]) {
		i--
	}
	return i >= 0 && p.src[i] == ','
}

// match reads
//
//	"match" "(" expr ")" "{" [ arm { "," arm } [ "," ] ] "}"
//	arm = ( expr { "," expr } [ "," ] | "default" [ "," ] ) "=>" expr
func (p *parser) match() ast.Expr {
	n := &ast.Match{}
	from := p.tok.from
	n.Subject = p.inParens()
	p.expect(kLeftBrace)
	for p.is(kDefault) || p.tok.kind.begins(anOperand) {
		n.Arms = append(n.Arms, p.matchArm())
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(kRightBrace)
	n.Span = p.span(from)
	return n
}

func (p *parser) matchArm() *ast.MatchArm {
	arm := &ast.MatchArm{}
	from := p.tok.from
	if p.is(kDefault) && p.peek().kind != kDoubleColon {
		p.advance()
		p.accept(kComma)
	} else {
		mark := p.exprList.mark()
		for {
			p.exprList.push(p.expr())
			if !p.accept(kComma) || !p.tok.kind.begins(anOperand) {
				break
			}
		}
		arm.Conds = p.exprList.take(mark)
	}
	p.expect(kDoubleArrow)
	arm.Body = p.expr()
	arm.Span = p.span(from)
	return arm
}
