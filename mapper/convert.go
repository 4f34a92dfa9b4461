package mapper

import (
	"math"
	"strconv"

	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// conv is a Convert node.
func conv(x ir.Expr, to types.Repr, known bool) ir.Expr {
	if x.Repr() == to {
		return x
	}
	if c, ok := x.(*ir.Convert); ok && c.Known && c.X.Repr() == to {
		return c.X // boxed again
	}
	return &ir.Convert{E: ir.E{Type: to, Pos: x.At()}, X: x, Known: known}
}

// natural gives v the Go type that its PHP type has: a php.Value that is known to hold an
// int is read as one.
func (l *lowerer) natural(v val) val {
	t := v.t
	if v.repr() == types.Number && (t.Is(types.Int) || t.Is(types.Float)) {
		return val{conv(v.x, t.Repr(), true), t}
	}
	if v.repr() != types.Value || t.Has(types.Undef|types.Missing) {
		return v
	}
	r := t.Repr()
	if r == types.Value {
		return v
	}
	if lit, ok := v.x.(*ir.Lit); ok {
		return val{&ir.Lit{E: ir.E{Type: r, Pos: lit.Pos}, V: lit.V, Const: lit.Const, Named: lit.Named}, t}
	}
	return val{conv(v.x, r, true), t}
}

// as holds v as r without changing the PHP value: boxing, unboxing what is known, int into
// int-or-float. A value that PHP itself converted (a coerced parameter) is converted.
func (l *lowerer) as(v val, r types.Repr) ir.Expr {
	from := v.repr()
	switch {
	case from == r:
		return v.x
	case from == types.Void:
		l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
		if r == types.Value {
			return l.null().x
		}
		return &ir.Zero{E: ir.E{Type: r}}
	case r == types.Void:
		return v.x
	}
	if _, zero := v.x.(*ir.Zero); zero && from.IsPointer() && r == types.Value {
		return l.null().x
	}
	if from.IsClass() && r.IsClass() {
		return conv(v.x, r, !v.t.Has(types.Nully))
	}
	if _, null := v.x.(*ir.Null); null && r.IsPointer() {
		return &ir.Zero{E: ir.E{Type: r, Pos: v.x.At()}}
	}
	if lit, ok := v.x.(*ir.Lit); ok {
		if x := l.literalAs(lit, r); x != nil {
			return x
		}
	}
	if _, ok := v.x.(*ir.Zero); ok && from == r {
		return v.x
	}
	if r == types.Value {
		if idx, ok := v.x.(*ir.Index); ok && idx.Mode == ir.Warn && idx.X.Repr() == types.GoArray {
			boxed := *idx // read as it lies there
			boxed.Type = types.Value
			return &boxed
		}
		return conv(v.x, r, false)
	}
	if from == types.Value {
		return conv(v.x, r, true)
	}
	return conv(v.x, r, false)
}

// literalAs gives a literal another Go type, where it is the same PHP value.
func (l *lowerer) literalAs(lit *ir.Lit, r types.Repr) ir.Expr {
	switch v := lit.V.(type) {
	case int:
		switch r {
		case types.Number, types.Value, types.GoInt:
			return &ir.Lit{E: ir.E{Type: r, Pos: lit.Pos}, V: v, Const: lit.Const, Named: lit.Named}
		case types.GoFloat:
			if lit.IsNamed() {
				return nil
			}
			return &ir.Lit{E: ir.E{Type: r, Pos: lit.Pos}, V: float64(v)}
		}
	case float64:
		if r == types.Value || r == types.Number || r == types.GoFloat {
			return &ir.Lit{E: ir.E{Type: r, Pos: lit.Pos}, V: v, Const: lit.Const, Named: lit.Named}
		}
	case string:
		if r == types.Value || r == types.GoString {
			return &ir.Lit{E: ir.E{Type: r, Pos: lit.Pos}, V: v, Const: lit.Const, Named: lit.Named}
		}
	case bool:
		if r == types.Value || r == types.GoBool {
			return &ir.Lit{E: ir.E{Type: r, Pos: lit.Pos}, V: v, Named: lit.Named}
		}
	}
	return nil
}

// toValue boxes v.
func (l *lowerer) toValue(v val) ir.Expr { return l.as(v, types.Value) }

// toBool is v as a condition.
func (l *lowerer) toBool(v val) ir.Expr {
	v = l.natural(v)
	if lit, ok := v.x.(*ir.Lit); ok && !lit.IsNamed() {
		return l.bool(truth(lit.V))
	}
	switch v.repr() {
	case types.Void:
		l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
		return l.bool(false)
	case types.GoBool:
		return v.x
	}
	return conv(v.x, types.GoBool, false)
}

func truth(v any) bool {
	switch v := v.(type) {
	case bool:
		return v
	case int:
		return v != 0
	case float64:
		return v != 0
	case string:
		return v != "" && v != "0"
	}
	return false
}

// toInt is (int)v.
func (l *lowerer) toInt(v val) ir.Expr { return l.castTo(v, types.GoInt) }

// toFloat is (float)v.
func (l *lowerer) toFloat(v val) ir.Expr {
	if lit, ok := v.x.(*ir.Lit); ok && !lit.IsNamed() {
		if n, ok := lit.V.(int); ok && int(float64(n)) == n && abs(n) < 1<<53 {
			return &ir.Lit{E: ir.E{Type: types.GoFloat, Pos: lit.Pos}, V: float64(n)}
		}
	}
	return l.castTo(v, types.GoFloat)
}

// toStr is (string)v.
func (l *lowerer) toStr(v val) ir.Expr {
	v = l.natural(v)
	if lit, ok := v.x.(*ir.Lit); ok && (!lit.IsNamed() || lit.Type == types.GoString) {
		switch n := lit.V.(type) {
		case int:
			return l.str(strconv.Itoa(n))
		case bool:
			if n {
				return l.str("1")
			}
			return l.str("")
		case string:
			return lit
		}
	}
	if _, ok := v.x.(*ir.Null); ok {
		return l.str("")
	}
	if v.repr().IsClass() {
		return l.stringOf(v)
	}
	return l.castTo(v, types.GoString)
}

// castTo converts as a cast does.
func (l *lowerer) castTo(v val, r types.Repr) ir.Expr {
	v = l.natural(v)
	if v.repr() == r {
		return v.x
	}
	if v.repr() == types.Void {
		return l.as(v, r)
	}
	if _, ok := v.x.(*ir.Null); ok {
		return &ir.Zero{E: ir.E{Type: r}}
	}
	return conv(v.x, r, false)
}

// numericOperand is v as an operand of arithmetic when its type is numeric but for null and
// bool; ok is false for strings and the rest, which need the runtime.
func (l *lowerer) numericOperand(v val) (val, bool) {
	if !v.t.Is(types.Num | types.Bool | types.Null | types.Missing) {
		return v, false
	}
	n := infer.Numeric(v.t)
	v = l.natural(v)
	r := n.Without(types.Missing).Repr()
	if v.repr() == types.Value && v.t.Has(types.Null|types.Missing|types.Bool) {
		if r == types.GoInt {
			return val{conv(v.x, types.GoInt, false), n}, true
		}
		if r == types.GoFloat {
			return val{conv(v.x, types.GoFloat, false), n}, true
		}
		return v, false
	}
	if v.repr() == types.GoBool {
		return val{conv(v.x, types.GoInt, false), n}, true
	}
	return val{v.x, n}, v.repr() == types.GoInt || v.repr() == types.GoFloat || v.repr() == types.Number
}

// toNumber holds a numeric operand as php.Number.
func (l *lowerer) toNumber(v val) ir.Expr { return l.as(v, types.Number) }

func abs(n int) int {
	if n == math.MinInt {
		return math.MaxInt
	}
	if n < 0 {
		return -n
	}
	return n
}

// literal makes a constant of a Go value.
func literal(v any, pos ir.Pos) val {
	e := func(r types.Repr) ir.E { return ir.E{Type: r, Pos: pos} }
	switch v := v.(type) {
	case nil:
		return val{&ir.Null{E: e(types.Value)}, types.NullT}
	case bool:
		return val{&ir.Lit{E: e(types.GoBool), V: v}, infer.OfValue(v)}
	case int:
		return val{&ir.Lit{E: e(types.GoInt), V: v}, infer.OfValue(v)}
	case float64:
		return val{&ir.Lit{E: e(types.GoFloat), V: v}, infer.OfValue(v)}
	case string:
		return val{&ir.Lit{E: e(types.GoString), V: v}, types.StringT}
	}
	return val{&ir.Zero{E: e(types.GoArray)}, types.EmptyArray}
}
