// Operators: Go's own, and the runtime's operations by the table in runtime.go.

package codegen

import (
	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// binary prints a Go operator with as few parentheses as its precedence needs.
func (p *printer) binary(e *ir.Binary) code {
	if lit, ok := fold(e); ok {
		return p.lit(lit)
	}
	if (e.Op == "&&" || e.Op == "||") && repeats(e.Op, e.X, e.Y) {
		return p.expr(e.X) // go vet refuses to test the same thing twice
	}
	if e.Chars {
		return p.sameChar(e)
	}
	prec := binaryPrec[e.Op]
	right := prec + 1
	if e.Op == "&&" || e.Op == "||" || e.Op == "+" && e.Type == types.GoString {
		right = prec // associative
	}
	x, y := p.operand(e, e.X), p.operand(e, e.Y)
	if unlike(e.Op, e.X) {
		x = primary(jen.Parens(x.s))
	}
	if unlike(e.Op, e.Y) {
		y = primary(jen.Parens(y.s))
	}
	s := jen.Add(x.within(prec)).Op(e.Op)
	if lx, ly := lineOf(e.X), lineOf(e.Y); lx != 0 && ly != 0 && lastLine(e.X) != ly {
		s.Line()
		return code{s.Add(mark(ly, y.within(right))), prec, false}
	}
	return code{s.Add(y.within(right)), prec, false}
}

// sameChar compares two strings of at most one byte.
func (p *printer) sameChar(e *ir.Binary) code {
	same := p.php("SameChar").Call(p.expr(e.X).s, p.expr(e.Y).s)
	if e.Op == "!=" {
		return code{jen.Op("!").Add(same), precUnary, false}
	}
	return primary(same)
}

// repeats reports whether y, without side effects, stands in the chain x of the operator op
// already.
func repeats(op string, x, y ir.Expr) bool {
	if b, ok := x.(*ir.Binary); ok && b.Op == op {
		return repeats(op, b.X, y) || repeats(op, b.Y, y)
	}
	return sameExpr(x, y)
}

// sameExpr reports whether x and y are the same test of variables and literals.
func sameExpr(x, y ir.Expr) bool {
	switch x := x.(type) {
	case *ir.Lit:
		y, ok := y.(*ir.Lit)
		return ok && x.V == y.V && x.Type == y.Type && x.Const == y.Const && x.Named == y.Named
	case *ir.Local, *ir.RefValue, *ir.Super, *ir.This, *ir.FieldOf:
		return samePlace(x, y)
	case *ir.Binary:
		y, ok := y.(*ir.Binary)
		return ok && x.Op == y.Op && sameExpr(x.X, y.X) && sameExpr(x.Y, y.Y)
	case *ir.Unary:
		y, ok := y.(*ir.Unary)
		return ok && x.Op == y.Op && sameExpr(x.X, y.X)
	}
	return false
}

// unlike reports whether x is an operation that readers do not expect to bind as op does,
// such as the shift in x>>8%10: it gets parentheses though Go needs none.
func unlike(op string, x ir.Expr) bool {
	b, ok := x.(*ir.Binary)
	if !ok || b.Op == op || binaryPrec[b.Op] != binaryPrec[op] || binaryPrec[op] == precCompare {
		return false
	}
	if _, folded := fold(b); folded {
		return false
	}
	plain := func(op string) bool { return op == "+" || op == "-" || op == "*" || op == "/" }
	return !plain(op) || !plain(b.Op)
}

// operand prints an operand of a binary operator. A float product below a sum is rounded
// before it is added: Go may otherwise fuse the two on some processors.
func (p *printer) operand(e *ir.Binary, x ir.Expr) code {
	if (e.Op == "+" || e.Op == "-") && isProduct(x) {
		return primary(p.rounded(x))
	}
	return p.expr(x)
}

// rounded prints e for a place from which a float product may flow into a sum.
func (p *printer) rounded(e ir.Expr) *jen.Statement {
	if isProduct(e) {
		return jen.Float64().Call(p.expr(e).s)
	}
	return p.expr(e).s
}

// isProduct reports whether e is a product of floats that has to be computed.
func isProduct(e ir.Expr) bool {
	switch e := e.(type) {
	case *ir.Binary:
		_, folded := fold(e)
		return e.Op == "*" && e.Type == types.GoFloat && !folded
	case *ir.Op:
		return e.Op == ir.Mul && e.Type == types.GoFloat
	}
	return false
}

// fold computes an operation on two float literals as PHP does: Go's constants are exact,
// floats are not.
func fold(e *ir.Binary) (*ir.Lit, bool) {
	x, okX := floatLit(e.X)
	y, okY := floatLit(e.Y)
	if e.Type != types.GoFloat || !okX || !okY {
		return nil, false
	}
	switch e.Op {
	case "+":
		x += y
	case "-":
		x -= y
	case "*":
		x *= y
	case "/":
		x /= y
	default:
		return nil, false
	}
	return &ir.Lit{E: e.E, V: x}, true
}

func floatLit(e ir.Expr) (float64, bool) {
	switch e := e.(type) {
	case *ir.Lit:
		v, ok := e.V.(float64)
		return v, ok && e.Type == types.GoFloat // named ones too: Go's constants have more digits
	case *ir.Binary:
		if lit, ok := fold(e); ok {
			return lit.V.(float64), true
		}
	}
	return 0, false
}

// unary prints a Go operator; a negated comparison is turned round.
func (p *printer) unary(e *ir.Unary) code {
	if b, ok := e.X.(*ir.Binary); ok && e.Op == "!" {
		if op, ok := negated[b.Op]; ok && (b.X.Repr() != types.GoFloat || b.Op == "==" || b.Op == "!=") {
			turned := *b
			turned.Op = op
			return p.binary(&turned)
		}
	}
	if c, ok := e.X.(*ir.Convert); ok && e.Op == "!" && c.Type == types.GoBool {
		if s, ok := p.isEmpty(c.X); ok {
			return s
		}
	}
	if op, ok := e.X.(*ir.Op); ok && e.Op == "!" && op.Op == ir.IsNull {
		if x, ok := instanceIn(op.Args[0]); ok {
			return compare(p.expr(x), "!=", jen.Nil())
		}
	}
	x := p.expr(e.X)
	if isProduct(e.X) {
		x = primary(p.rounded(e.X))
	}
	// Two minus signs in a row would read as one operator.
	if x.prec == precUnary && e.Op == "-" {
		x = primary(jen.Parens(x.s))
	}
	return code{jen.Op(e.Op).Add(x.within(precUnary)), precUnary, false}
}

// isEmpty prints the test that x is false as a bool, where a comparison says it best.
func (p *printer) isEmpty(x ir.Expr) (code, bool) {
	if _, ok := x.(*ir.Lit); ok {
		return code{}, false
	}
	switch x.Repr() {
	case types.GoArray:
		return compare(called(p.recv(x).Dot("Len").Call()), "==", jen.Lit(0)), true
	case types.GoInt, types.GoFloat:
		return compare(p.expr(x), "==", jen.Lit(0)), true
	case types.GoString:
		if isSimple(x) {
			return code{jen.Add(p.expr(x).s).Op("==").Lit("").Op("||").Add(p.expr(x).s).Op("==").Lit("0"), precOr, false}, true
		}
	}
	return code{}, false
}

// negated maps comparisons to their opposites; of floats only equality has one.
var negated = map[string]string{"==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<"}

// lastLine returns the last PHP line among the parts of e that can raise, 0 if none can.
func lastLine(e ir.Expr) int {
	line := 0
	if raises(e) {
		line = e.At().Line
	}
	operands(e, func(x ir.Expr) { line = max(line, lastLine(x)) })
	return line
}

// op prints an operation of the runtime.
func (p *printer) op(e *ir.Op) code {
	if c, ok := p.special(e); ok {
		return c
	}
	if e.Op == ir.Coalesce {
		return called(p.php("Coalesce").Call(p.rounded(box(e.Args[0])), p.element(e.Args[1])))
	}
	if e.Op == ir.Identical {
		if c, ok := p.identical(e.Args[0], e.Args[1]); ok {
			return c
		}
	}
	return p.tableOp(e)
}

// identical prints x === y for a php.Value and a Go value: php.Is(x, y).
func (p *printer) identical(x, y ir.Expr) (code, bool) {
	if x.Repr() != types.Value || y.Repr() != types.Value {
		return code{}, false
	}
	if raw := unboxed(x); raw.Repr() != types.Value {
		x, y = y, x
	}
	raw := unboxed(y)
	switch raw.Repr() {
	case types.GoBool, types.GoInt, types.GoFloat, types.GoString:
	default:
		return code{}, false
	}
	if hasCall(x) && hasCall(raw) {
		return code{}, false
	}
	return called(p.php("Is").Call(p.rounded(x), p.rounded(raw))), true
}

// hasCall reports whether evaluating e calls something, so that its place among other calls matters.
func hasCall(e ir.Expr) bool {
	return anyExpr(e, func(x ir.Expr) bool {
		switch x.(type) {
		case *ir.Lit, *ir.Local, *ir.RefValue, *ir.Super, *ir.Convert, *ir.Binary, *ir.Unary:
			return false
		}
		return true
	})
}

// tableOp prints an operation by the tables of operators and symbols.
func (p *printer) tableOp(e *ir.Op) code {
	first := types.Void
	if len(e.Args) > 0 {
		first = e.Args[0].Repr()
	}
	if op, ok := operators[opKey{e.Op, first}]; ok && (first != types.GoInt || e.Type == types.GoInt || !overflowing[e.Op]) {
		if len(e.Args) == 1 {
			return p.unary(&ir.Unary{E: e.E, Op: op, X: e.Args[0]})
		}
		return p.binary(&ir.Binary{E: e.E, Op: op, X: e.Args[0], Y: e.Args[1]})
	}
	if sym, ok := operations[opKey{e.Op, first}]; ok {
		return p.resultAs(e, p.symbol(sym, e.Pos.Line, e.Args), sym.result)
	}
	sym, ok := operations[opKey{e.Op, types.Value}]
	if !ok {
		panic("codegen.op: no symbol for " + string(e.Op) + " of " + first.String())
	}
	args := make([]ir.Expr, len(e.Args))
	for i, a := range e.Args {
		args[i] = a
		if boxedOps[e.Op] {
			args[i] = box(a)
		}
	}
	return p.resultAs(e, p.symbol(sym, e.Pos.Line, args), sym.result)
}

// native returns the representation of what the symbol for e gives, Void where that is not
// known from the table.
func native(e *ir.Op) types.Repr {
	switch {
	case len(e.Args) == 0, e.Op == ir.Less, e.Op == ir.LessEqual, e.Op == ir.Compare, e.Op == ir.Plus:
		return types.Void
	}
	first := e.Args[0].Repr()
	if _, ok := operators[opKey{e.Op, first}]; ok {
		return types.Void
	}
	if sym, ok := operations[opKey{e.Op, first}]; ok {
		return sym.result
	}
	if sym, ok := operations[opKey{e.Op, types.Value}]; ok {
		return sym.result
	}
	return types.Void // printed by a function of its own
}

// resultAs converts the result of an operation, of representation have, to what the
// program takes it as.
func (p *printer) resultAs(e *ir.Op, c code, have types.Repr) code {
	if have == types.Void || e.Type == types.Void || have == e.Type {
		return c
	}
	return p.converted(c, have, e.Type, have == types.Value, false)
}

// symbol prints the use of a runtime symbol.
func (p *printer) symbol(sym symbol, line int, args []ir.Expr) code {
	var first []jen.Code
	if sym.ctx {
		first = one(jen.Id("c"))
	}
	switch sym.kind {
	case method:
		recv := p.recv(args[0])
		if writers[sym.name] {
			recv = p.target(args[0])
		}
		return called(chain(recv, args[0], line, sym.name).Add(p.args(line, first, args[1:], false)))
	case ctxMethod:
		return called(jen.Id("c").Dot(sym.name).Add(p.args(line, nil, args, false)))
	case field:
		return primary(p.recv(args[0]).Dot(sym.name))
	}
	return called(p.php(sym.name).Add(p.args(line, first, args, false)))
}

// box returns e as a php.Value.
func box(e ir.Expr) ir.Expr {
	if e.Repr() == types.Value {
		return e
	}
	return &ir.Convert{E: ir.E{Type: types.Value, Pos: e.At()}, X: e}
}
