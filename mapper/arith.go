package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

var arithOps = map[ast.Op]ir.OpCode{
	ast.Add: ir.Add, ast.Sub: ir.Sub, ast.Mul: ir.Mul, ast.Div: ir.Div, ast.Mod: ir.Mod, ast.Pow: ir.Pow, ast.BitAnd: ir.BitAnd,
	ast.BitOr: ir.BitOr, ast.BitXor: ir.BitXor, ast.Shl: ir.Shl, ast.Shr: ir.Shr, ast.Concat: ir.Concat,
}

func (l *lowerer) binary(e *ast.Binary, want types.Repr) val {
	switch e.Op {
	case ast.And, ast.Or:
		return val{l.logical(e), types.BoolT}
	case ast.Xor:
		x := l.cond(e.X)
		y := l.cond(e.Y)
		return val{&ir.Binary{E: l.e(e, types.GoBool), Op: "!=", X: x, Y: y}, types.BoolT}
	case ast.Concat:
		return val{l.concatOf(e, l.m.pos(l.fn.File, e)), types.StringT}
	case ast.Coalesce:
		return l.coalesce(e, want)
	}
	if e.Op.IsComparison() || e.Op == ast.Spaceship {
		return l.comparison(e)
	}
	x, y := l.operands(e.X, e.Y, l.arithWant(e, want))
	return l.arith(e.Op, x, y, l.typeOf(e), want, l.m.pos(l.fn.File, e))
}

// arithWant returns what the operands of e may be read as: where one side's kind decides
// the result, the null of an absent key is that kind's zero.
func (l *lowerer) arithWant(e *ast.Binary, want types.Repr) types.Repr {
	return l.wantOf(e.Op, l.typeOf(e.X), l.typeOf(e.Y), l.typeOf(e), want)
}

func (l *lowerer) wantOf(op ast.Op, x, y, result types.Type, want types.Repr) types.Repr {
	if !x.Is(types.Num|types.Bool|types.Null|types.Missing) || !y.Is(types.Num|types.Bool|types.Null|types.Missing) {
		return types.Value
	}
	switch {
	case result.Is(types.Float):
		return types.GoFloat
	case result.Has(types.Missing) && want == types.GoFloat:
		return types.GoFloat
	case result.Has(types.Missing):
		return types.Value
	case infer.Numeric(x).Is(types.Int) && infer.Numeric(y).Is(types.Int):
		return types.GoInt
	case result.Is(types.Num):
		return types.Number
	}
	return types.Value
}

// numericWant is the hint for one operand.
func numericWant(t types.Type, want types.Repr) types.Repr {
	n := t.Without(types.Missing)
	if n.Is(types.Int) {
		return types.GoInt
	}
	if n.Is(types.Float) && want == types.GoFloat {
		return types.GoFloat
	}
	return types.Value
}

// operands lowers both sides of an operator. PHP reads plain variables when the operator
// runs, so only other expressions are evaluated before what the right side does.
func (l *lowerer) operands(ex, ey ast.Expr, want types.Repr) (x, y val) {
	x = l.exprWant(ex, want)
	mark := len(l.out)
	y = l.exprWant(ey, want)
	x.x, y.x = l.inOrder(ex, x.x, y.x, mark)
	return x, y
}

// inOrder keeps the order of two operands that were lowered one after the other.
func (l *lowerer) inOrder(ex ast.Expr, x, y ir.Expr, mark int) (ir.Expr, ir.Expr) {
	if _, plain := ex.(*ast.Variable); !plain {
		return l.beforeOne(x, mark, y), y
	}
	if !stable(x) && conflict(footprintOf(x), footprintOf(y)) {
		y = l.temp("tmp", val{y, types.MixedT}).x
	}
	return x, y
}

// arith lowers x op y for the arithmetic and bit operators.
func (l *lowerer) arith(op ast.Op, x, y val, t types.Type, want types.Repr, pos ir.Pos) val {
	if !x.t.Has(types.Missing) || !y.t.Has(types.Missing) {
		t = t.Without(types.Missing)
	}
	a, okA := l.numericOperand(x)
	b, okB := l.numericOperand(y)
	if !okA || !okB || t.Has(types.Missing) && want != types.GoFloat {
		return l.natural(val{l.op(types.Value, pos, arithOps[op], l.toValue(x), l.toValue(y)), t.Without(types.Missing)})
	}
	switch op {
	case ast.Add, ast.Sub, ast.Mul:
		return l.sum(op, a, b, t, pos)
	case ast.Div:
		return l.divide(a, b, t, pos)
	case ast.Pow:
		return l.power(a, b, t, pos)
	}
	return l.intOp(op, a, b, t, pos)
}

var goOps = map[ast.Op]string{ast.Add: "+", ast.Sub: "-", ast.Mul: "*", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^", ast.Mod: "%", ast.Shl: "<<", ast.Shr: ">>"}

// sum lowers + - *: plain Go where the range of ints is known to hold, else int-or-float.
func (l *lowerer) sum(op ast.Op, a, b val, t types.Type, pos ir.Pos) val {
	if t.Without(types.Missing).Is(types.Float) {
		return val{&ir.Binary{E: ir.E{Type: types.GoFloat, Pos: pos}, Op: goOps[op], X: l.toFloat(a), Y: l.toFloat(b)}, t}
	}
	if a.repr() == types.GoInt && b.repr() == types.GoInt {
		if t.Is(types.Int) {
			return val{&ir.Binary{E: ir.E{Type: types.GoInt, Pos: pos}, Op: goOps[op], X: a.x, Y: b.x}, t}
		}
		return val{l.op(types.Number, pos, arithOps[op], a.x, b.x), t}
	}
	return val{l.op(types.Number, pos, arithOps[op], l.toNumber(a), l.toNumber(b)), t}
}

func (l *lowerer) divide(a, b val, t types.Type, pos ir.Pos) val {
	if t.Is(types.Float) {
		x, y := l.toFloat(a), l.toFloat(b)
		if nonZero(y) || b.t.Is(types.Int) && (b.t.Min > 0 || b.t.Max < 0) {
			return val{&ir.Binary{E: ir.E{Type: types.GoFloat, Pos: pos}, Op: "/", X: x, Y: y}, t}
		}
		return val{l.op(types.GoFloat, pos, ir.Div, x, y), t}
	}
	if a.repr() == types.GoInt && b.repr() == types.GoInt {
		return val{l.op(types.Number, pos, ir.Div, a.x, b.x), t}
	}
	return val{l.op(types.Number, pos, ir.Div, l.toNumber(a), l.toNumber(b)), t}
}

func nonZero(x ir.Expr) bool {
	lit, ok := x.(*ir.Lit)
	return ok && truth(lit.V)
}

func (l *lowerer) power(a, b val, t types.Type, pos ir.Pos) val {
	if t.Is(types.Int) && b.t.IsConst() && b.t.Min == 2 && stableOrLocal(a.x) {
		return val{&ir.Binary{E: ir.E{Type: types.GoInt, Pos: pos}, Op: "*", X: a.x, Y: a.x}, t}
	}
	if t.Is(types.Float) {
		return val{l.op(types.GoFloat, pos, ir.Pow, l.toFloat(a), l.toFloat(b)), t}
	}
	var x ir.Expr
	if a.repr() == types.GoInt && b.repr() == types.GoInt {
		x = l.op(types.Number, pos, ir.Pow, a.x, b.x)
	} else {
		x = l.op(types.Number, pos, ir.Pow, l.toNumber(a), l.toNumber(b))
	}
	if t.Is(types.Int) {
		return val{conv(x, types.GoInt, false), t}
	}
	return val{x, t}
}

func stableOrLocal(x ir.Expr) bool {
	if _, ok := x.(*ir.Local); ok {
		return true
	}
	return stable(x)
}

// intOp lowers % & | ^ << >>, whose operands are converted to int.
func (l *lowerer) intOp(op ast.Op, a, b val, t types.Type, pos ir.Pos) val {
	if a.repr() == types.Number && b.repr() == types.GoInt && (op == ast.Mod || op == ast.BitAnd) {
		return val{l.op(types.GoInt, pos, arithOps[op], a.x, b.x), t}
	}
	if a.repr() != types.GoInt || b.repr() != types.GoInt {
		// A float operand may lose precision, which PHP reports.
		return l.natural(val{l.op(types.Value, pos, arithOps[op], l.toValue(a), l.toValue(b)), t})
	}
	if n, ok := foldInts(op, a.x, b.x); ok {
		return literal(n, pos)
	}
	plain := true
	switch op {
	case ast.Mod:
		plain = b.t.Is(types.Int) && (b.t.Min > 0 || b.t.Max < -1)
	case ast.Shl, ast.Shr:
		plain = b.t.Is(types.Int) && b.t.Min >= 0 && b.t.Max < 64
	}
	if plain {
		return val{&ir.Binary{E: ir.E{Type: types.GoInt, Pos: pos}, Op: goOps[op], X: a.x, Y: b.x}, t}
	}
	return val{l.op(types.GoInt, pos, arithOps[op], a.x, b.x), t}
}

// flattenConcat returns the pieces of a . b . c and of interpolated strings.
func (l *lowerer) flattenConcat(e ast.Expr) []ast.Expr {
	switch e := e.(type) {
	case *ast.Binary:
		if e.Op == ast.Concat {
			return append(l.flattenConcat(e.X), l.flattenConcat(e.Y)...)
		}
	case *ast.Interpolated:
		return e.Parts
	}
	return []ast.Expr{e}
}

// concatOf is e as one Go string.
func (l *lowerer) concatOf(e ast.Expr, pos ir.Pos) ir.Expr {
	return l.concat(l.flattenConcat(e), lateFirst(e), pos)
}

// lateFirst reports whether a concatenation starts with a plain variable, which PHP reads
// when it has evaluated the second piece.
func lateFirst(e ast.Expr) bool {
	b, ok := e.(*ast.Binary)
	if !ok || b.Op != ast.Concat {
		return false
	}
	if _, plain := b.X.(*ast.Variable); plain {
		return true
	}
	return lateFirst(b.X)
}

// nextPiece puts what must be evaluated before the piece x into temporaries, or x itself
// where the first piece is read late.
func (l *lowerer) nextPiece(pieces []ir.Expr, mark int, x ir.Expr, late bool) ([]ir.Expr, ir.Expr) {
	if !late || len(pieces) != 1 {
		return l.before(pieces, mark, x), x
	}
	first := pieces[0]
	for {
		c, ok := first.(*ir.Convert)
		if !ok {
			break
		}
		first = c.X // its conversion comes after the second piece too
	}
	if !stable(first) && conflict(footprintOf(first), footprintOf(x)) {
		x = l.temp("tmp", val{x, types.StringT}).x
	}
	return pieces, x
}

// concat joins the pieces as one Go string.
func (l *lowerer) concat(parts []ast.Expr, late bool, pos ir.Pos) ir.Expr {
	var pieces []ir.Expr
	for _, p := range parts {
		mark := len(l.out)
		x := l.toStr(l.exprWant(p, types.GoString))
		pieces, x = l.nextPiece(pieces, mark, x, late)
		pieces = append(pieces, x)
	}
	if len(pieces) == 0 {
		return l.str("")
	}
	out := pieces[0]
	for _, p := range pieces[1:] {
		if a, ok := out.(*ir.Lit); ok {
			if b, ok := p.(*ir.Lit); ok && !a.IsNamed() && !b.IsNamed() {
				out = &ir.Lit{E: a.E, V: a.V.(string) + b.V.(string)}
				continue
			}
		}
		out = &ir.Binary{E: ir.E{Type: types.GoString, Pos: pos}, Op: "+", X: out, Y: p}
	}
	return out
}

// foldInts computes an operation on two literals, which Go refuses where a constant overflows.
func foldInts(op ast.Op, x, y ir.Expr) (int, bool) {
	a, okA := x.(*ir.Lit)
	b, okB := y.(*ir.Lit)
	if !okA || !okB {
		return 0, false
	}
	m, okA := a.V.(int)
	n, okB := b.V.(int)
	if !okA || !okB || op != ast.Shl && op != ast.Shr || n < 0 || n > 63 {
		return 0, false
	}
	if op == ast.Shl {
		return m << n, true
	}
	return m >> n, true
}
