// This file has the operators and their precedence.

package php8

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// The levels of precedence, loosest first. An expression that is read from a level takes in the
// operators of this level and of all that bind tighter.
const (
	levelAny = iota + 1 // the operand of throw and include, and what stands alone
	levelOr
	levelLogicalXor
	levelLogicalAnd
	levelAssign // the operand of print and yield
	levelTernary
	levelCoalesce
	levelOrOr
	levelAndAnd
	levelBitOr
	levelBitXor
	levelBitAnd
	levelEqual
	levelCompare
	levelPipe
	levelConcat
	levelShift
	levelAdd
	levelMul
	levelNot
	levelInstanceOf
	levelUnary
	levelPower
	levelClone
)

// binaryOps has the level of each operator that stands between operands, 0 for all other tokens.
var binaryOps = [kinds]struct {
	level uint8
	op    ast.Op
}{
	kOr: {levelOr, ast.Or}, kXor: {levelLogicalXor, ast.Xor}, kAnd: {levelLogicalAnd, ast.And},
	kQuestion: {levelTernary, 0}, kCoalesce: {levelCoalesce, ast.Coalesce},
	kOrOr: {levelOrOr, ast.Or}, kAndAnd: {levelAndAnd, ast.And},
	kPipe: {levelBitOr, ast.BitOr}, kCaret: {levelBitXor, ast.BitXor}, kAmp: {levelBitAnd, ast.BitAnd},
	kEqual: {levelEqual, ast.Equal}, kNotEqual: {levelEqual, ast.NotEqual}, kIdentical: {levelEqual, ast.Identical},
	kNotIdentical: {levelEqual, ast.NotIdentical}, kSpaceship: {levelEqual, ast.Spaceship},
	kLess: {levelCompare, ast.Less}, kLessEqual: {levelCompare, ast.LessEqual},
	kGreater: {levelCompare, ast.Greater}, kGreaterEqual: {levelCompare, ast.GreaterEqual},
	kPipeline: {levelPipe, ast.Pipe}, kDot: {levelConcat, ast.Concat},
	kShiftLeft: {levelShift, ast.Shl}, kShiftRight: {levelShift, ast.Shr}, kPlus: {levelAdd, ast.Add}, kMinus: {levelAdd, ast.Sub},
	kStar: {levelMul, ast.Mul}, kSlash: {levelMul, ast.Div}, kPercent: {levelMul, ast.Mod},
	kInstanceOf: {levelInstanceOf, 0}, kPower: {levelPower, ast.Pow},
}

// assignOps has the operator of each compound assignment.
var assignOps = [kinds]ast.Op{kPlusAssign: ast.Add, kMinusAssign: ast.Sub, kStarAssign: ast.Mul, kSlashAssign: ast.Div,
	kPercentAssign: ast.Mod, kPowerAssign: ast.Pow, kDotAssign: ast.Concat, kAmpAssign: ast.BitAnd, kPipeAssign: ast.BitOr,
	kCaretAssign: ast.BitXor, kShiftLeftAssign: ast.Shl, kShiftRightAssign: ast.Shr, kCoalesceAssign: ast.Coalesce}

// expr reads any expression.
func (p *parser) expr() ast.Expr { return p.exprFrom(levelAny) }

// exprFrom reads an expression with the operators of a level and tighter ones:
//
//	expr = unary { operator expr | "?" [ expr ] ":" expr | "instanceof" class }
func (p *parser) exprFrom(level uint8) ast.Expr {
	p.deeper()
	from := p.tok.from
	x := p.operators(p.unary(), from, level)
	p.depth--
	return x
}

// operators reads the operators behind the operand x, which begins at from with its parentheses.
func (p *parser) operators(x ast.Expr, from pos, level uint8) ast.Expr {
	chain, single := 0, uint8(0)
	for {
		op := &binaryOps[p.tok.kind]
		if op.level < level || op.level == 0 || op.level == single {
			break
		}
		chain++
		switch op.level {
		case levelTernary:
			x = p.ternary(x, from, chain > 1)
		case levelInstanceOf:
			p.advance()
			n := &ast.InstanceOf{X: x, Class: p.classRef(true)}
			n.Span = p.span(from)
			x = n
		default:
			if op.level == levelEqual || op.level == levelCompare {
				single = op.level // a == b == c is an error
			}
			x = p.binary(x, from, op.level, op.op)
			continue
		}
		single = 0
	}
	p.longest = max(p.longest, chain)
	return x
}

// binary reads the operator in hand and its right operand.
func (p *parser) binary(x ast.Expr, from pos, level uint8, op ast.Op) ast.Expr {
	at := p.tok
	p.advance()
	switch op {
	case ast.Coalesce, ast.Pow: // to the right
	case ast.Pipe:
		p.since(805, diag.PipeOperator, at.from, at.to)
		if level++; p.is(kFn) {
			p.bad(ast.Span{From: p.tok.from, To: p.tok.to}, "Arrow functions on the right hand side of |> must be parenthesized")
		}
	default:
		level++
	}
	n := p.binaries.new()
	n.Op, n.X = op, x
	n.Y = p.exprFrom(level)
	n.Span = p.span(from)
	return n
}

// ternary reads from the question mark on:
//
//	"?" [ expr ] ":" expr
//
// A ternary without parentheses as the condition of another is refused, unless both are ?: without
// a middle, where grouping makes no difference.
func (p *parser) ternary(cond ast.Expr, from pos, chained bool) ast.Expr {
	p.advance()
	n := &ast.Ternary{Cond: cond}
	if !p.is(kColon) {
		n.Then = p.expr()
	}
	p.want(kColon)
	n.Else = p.exprFrom(levelTernary + 1)
	n.Span = p.span(from)
	if inner, ok := cond.(*ast.Ternary); ok && chained && inner.From == from {
		p.nested(inner, n)
	}
	return n
}

// nested refuses a ternary as the condition of another.
func (p *parser) nested(inner, outer *ast.Ternary) {
	var bad, one, two string
	switch {
	case inner.Then != nil && outer.Then != nil:
		bad, one, two = "a ? b : c ? d : e", "(a ? b : c) ? d : e", "a ? b : (c ? d : e)"
	case inner.Then != nil:
		bad, one, two = "a ? b : c ?: d", "(a ? b : c) ?: d", "a ? b : (c ?: d)"
	case outer.Then != nil:
		bad, one, two = "a ?: b ? c : d", "(a ?: b) ? c : d", "a ?: (b ? c : d)"
	default:
		return
	}
	p.errorf(diag.NestedTernary, int(outer.From), int(outer.To),
		"Unparenthesized `%s` is not supported. Use either `%s` or `%s`", bad, one, two)
}

// casts has the kinds of casts by their words.
var casts = map[string]ast.CastKind{"int": ast.CastInt, "integer": ast.CastInt, "float": ast.CastFloat, "double": ast.CastFloat,
	"real": ast.CastFloat, "string": ast.CastString, "binary": ast.CastString, "bool": ast.CastBool, "boolean": ast.CastBool,
	"array": ast.CastArray, "object": ast.CastObject, "unset": ast.CastUnset, "void": ast.CastVoid}

// castOf returns the kind that a word in parentheses casts to, if it does.
func castOf(word string) (ast.CastKind, bool) {
	var lower [7]byte
	for i := range min(len(word), len(lower)) {
		lower[i] = word[i] | 0x20
	}
	k, ok := casts[string(lower[:min(len(word), len(lower))])]
	return k, ok
}

// trimCast returns the word of a cast.
func trimCast(text string) string { return strings.Trim(text, "() \t") }
