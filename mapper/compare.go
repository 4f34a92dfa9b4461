package mapper

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

var compareOps = map[ast.Op]string{
	ast.Equal: "==", ast.NotEqual: "!=", ast.Identical: "==", ast.NotIdentical: "!=", ast.Less: "<", ast.LessEqual: "<=",
	ast.Greater: ">", ast.GreaterEqual: ">=",
}

// comparison lowers == to >= and <=>.
func (l *lowerer) comparison(e *ast.Binary) val {
	pos := l.m.pos(l.fn.File, e)
	tx, ty := l.typeOf(e.X), l.typeOf(e.Y)
	if x := l.nullTest(e, tx, ty); x != nil {
		return val{x, types.BoolT}
	}
	x, y := l.compareOperands(e, tx, ty)
	l.noteComparison(e.Op, e, tx, ty, e.X, e.Y)
	if e.Op == ast.Spaceship {
		return val{l.spaceship(x, y, pos), types.Range(-1, 1)}
	}
	return val{l.compare(e.Op, x, y, pos), types.BoolT}
}

// compareOperands lowers the sides so that they can be compared as Go values where the
// types allow it.
func (l *lowerer) compareOperands(e *ast.Binary, tx, ty types.Type) (x, y val) {
	strict := e.Op == ast.Identical || e.Op == ast.NotIdentical
	wx := compareWant(tx, ty, strict)
	wy := compareWant(ty, tx, strict)
	x = l.compareSide(e.X, tx, wx)
	mark := len(l.out)
	y = l.compareSide(e.Y, ty, wy)
	x.x, y.x = l.inOrder(e.X, x.x, y.x, mark)
	return x, y
}

// want says how a side that may be the null of an absent key is read.
type want struct {
	repr types.Repr
	must bool // null would compare differently: a read of an absent key ends with an error
}

// compareWant returns how a value of type t may be read to be compared with other.
func compareWant(t, other types.Type, strict bool) want {
	if !t.Has(types.Missing) {
		return want{t.Repr(), false}
	}
	known := t.Without(types.Missing)
	o := other.Without(types.Missing)
	switch {
	case known.Is(types.Int) && o.Is(types.Num):
		same := !strict && o.Is(types.Int) && o.NonNegative() && known.NonNegative()
		return want{types.GoInt, !same}
	case known.Is(types.Float) && o.Is(types.Num):
		return want{types.GoFloat, true}
	case known.Is(types.String) && o.Is(types.String) && !strict:
		return want{types.GoString, false}
	}
	return want{types.Value, false}
}

func (l *lowerer) compareSide(e ast.Expr, t types.Type, w want) val {
	if w.must {
		if idx, ok := e.(*ast.Index); ok {
			return l.indexMust(idx, w.repr)
		}
	}
	return l.exprWant(e, w.repr)
}

// nullTest lowers x === null and its kin without a comparison.
func (l *lowerer) nullTest(e *ast.Binary, tx, ty types.Type) ir.Expr {
	if e.Op != ast.Identical && e.Op != ast.NotIdentical {
		return nil
	}
	x := e.X
	switch {
	case isNullLiteral(e.Y):
	case isNullLiteral(e.X):
		x = e.Y
	default:
		return nil
	}
	v := l.expr(x)
	if v.repr().IsPointer() && v.t.Has(types.Nully) {
		v.x = l.toValue(v)
	}
	if v.repr() != types.Value {
		if hasEffect(v.x) {
			l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
		}
		if v.repr() == types.Void {
			return l.bool(e.Op == ast.Identical)
		}
		return l.bool(e.Op == ast.NotIdentical)
	}
	test := ir.Expr(l.op(types.GoBool, l.m.pos(l.fn.File, e), ir.IsNull, v.x))
	if e.Op == ast.NotIdentical {
		test = not(test)
	}
	return test
}

func isNullLiteral(e ast.Expr) bool {
	c, ok := e.(*ast.ConstFetch)
	return ok && strings.EqualFold(c.Name.Value, "null")
}

// sameCase compares two cases of one enum, which are the same where their pointers are; ok is
// false for other operands.
func (l *lowerer) sameCase(op ast.Op, x, y val) (ir.Expr, bool) {
	if !x.repr().IsClass() || x.repr() != y.repr() || !l.m.res.ClassList[x.repr().ClassIndex()].Enum {
		return nil, false
	}
	word := map[ast.Op]string{ast.Identical: "==", ast.Equal: "==", ast.NotIdentical: "!=", ast.NotEqual: "!="}[op]
	return &ir.Binary{E: ir.E{Type: types.GoBool, Pos: x.x.At()}, Op: word, X: x.x, Y: y.x}, word != ""
}

// compare lowers x op y on lowered operands.
func (l *lowerer) compare(op ast.Op, x, y val, pos ir.Pos) ir.Expr {
	x, y = l.natural(x), l.natural(y)
	if same, ok := l.sameCase(op, x, y); ok {
		return same
	}
	bin := func(x, y ir.Expr) ir.Expr {
		return &ir.Binary{E: ir.E{Type: types.GoBool, Pos: pos}, Op: compareOps[op], X: x, Y: y}
	}
	strict := op == ast.Identical || op == ast.NotIdentical
	rx, ry := x.repr(), y.repr()
	switch {
	case rx == ry && (rx == types.GoInt || rx == types.GoFloat):
		return bin(x.x, y.x)
	case rx == types.GoBool && ry == types.GoBool && (strict || op == ast.Equal || op == ast.NotEqual):
		return l.compareBools(bin(x.x, y.x).(*ir.Binary))
	case rx == types.GoString && ry == types.GoString && (strict || !numericString(x.x) || !numericString(y.x)):
		return bin(x.x, y.x)
	case !strict && numericRepr(rx) && numericRepr(ry) && (rx == types.GoFloat && l.exactFloat(y) || ry == types.GoFloat && l.exactFloat(x)):
		return bin(l.toFloat(x), l.toFloat(y))
	case strict && rx != ry && rx != types.Value && ry != types.Value && rx != types.Number && ry != types.Number && !(rx.IsPointer() && ry.IsPointer()):
		return l.neverSame(op, x, y)
	}
	return l.compareOp(op, x, y, pos)
}

// neverSame is === on two types that have no value in common.
func (l *lowerer) neverSame(op ast.Op, x, y val) ir.Expr {
	for _, v := range []val{x, y} {
		if hasEffect(v.x) {
			l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
		}
	}
	return l.bool(op == ast.NotIdentical)
}

// compareBools simplifies comparisons with true and false.
func (l *lowerer) compareBools(b *ir.Binary) ir.Expr {
	for _, side := range [2][2]ir.Expr{{b.X, b.Y}, {b.Y, b.X}} {
		if lit, ok := side[1].(*ir.Lit); ok {
			if lit.V.(bool) == (b.Op == "==") {
				return side[0]
			}
			return not(side[0])
		}
	}
	return b
}

func numericRepr(r types.Repr) bool { return r == types.GoInt || r == types.GoFloat }

// exactFloat reports whether an int can be compared as a float without losing digits.
func (l *lowerer) exactFloat(v val) bool {
	return v.repr() == types.GoFloat || v.t.Is(types.Int) && v.t.Min >= -1<<53 && v.t.Max <= 1<<53
}

// numericString reports whether x may be a numeric string, which == compares as a number.
func numericString(x ir.Expr) bool {
	lit, ok := x.(*ir.Lit)
	if !ok {
		return true
	}
	s := strings.Trim(lit.V.(string), " \t\n\r\v\f")
	if s == "" {
		return false
	}
	_, err := strconv.ParseFloat(s, 64)
	return err == nil || strings.ContainsAny(s[:1], "0123456789.+-")
}

// compareOp lowers a comparison that the runtime carries out.
func (l *lowerer) compareOp(op ast.Op, x, y val, pos ir.Pos) ir.Expr {
	call := func(code ir.OpCode, a, b val) ir.Expr {
		r := types.Value
		switch {
		case a.repr() == types.GoString && b.repr() == types.GoString:
			r = types.GoString
		case numberRepr(a.repr()) && numberRepr(b.repr()):
			r = types.Number
		}
		return l.op(types.GoBool, pos, code, l.as(a, r), l.as(b, r))
	}
	switch op {
	case ast.Equal:
		return call(ir.Equal, x, y)
	case ast.NotEqual:
		return not(call(ir.Equal, x, y))
	case ast.Identical:
		return call(ir.Identical, x, y)
	case ast.NotIdentical:
		return not(call(ir.Identical, x, y))
	case ast.Less:
		return call(ir.Less, x, y)
	case ast.LessEqual:
		return call(ir.LessEqual, x, y)
	}
	// PHP evaluates a > b as b < a, but the operands in their order.
	x.x = l.settle(x.x, y.x)
	if op == ast.Greater {
		return call(ir.Less, y, x)
	}
	return call(ir.LessEqual, y, x)
}

// settle evaluates x now where it and y have effects and will be swapped.
func (l *lowerer) settle(x, y ir.Expr) ir.Expr {
	if op, ok := x.(*ir.Op); ok && op.Op == ir.UndefWarning {
		return x // a plain variable is read when the operator runs, which swaps its operands
	}
	if hasEffect(x) && hasEffect(y) {
		return l.temp("left", val{x, types.MixedT}).x
	}
	return x
}

func numberRepr(r types.Repr) bool {
	return r == types.GoInt || r == types.GoFloat || r == types.Number
}

func (l *lowerer) spaceship(x, y val, pos ir.Pos) ir.Expr {
	x, y = l.natural(x), l.natural(y)
	if x.repr() == types.GoInt && y.repr() == types.GoInt {
		return &ir.CallGo{E: ir.E{Type: types.GoInt, Pos: pos}, Path: "cmp", Name: "Compare", Args: []ir.Expr{x.x, y.x}}
	}
	r := types.Value
	switch {
	case x.repr() == types.GoString && y.repr() == types.GoString:
		r = types.GoString
	case x.repr() == types.GoFloat && y.repr() == types.GoFloat:
		r = types.GoFloat
	case numberRepr(x.repr()) && numberRepr(y.repr()):
		r = types.Number
	}
	return l.op(types.GoInt, pos, ir.Compare, l.as(x, r), l.as(y, r))
}

// cond lowers e as a condition.
func (l *lowerer) cond(e ast.Expr) ir.Expr {
	switch e := e.(type) {
	case *ast.Binary:
		if e.Op == ast.And || e.Op == ast.Or {
			return l.logical(e)
		}
	case *ast.Unary:
		if e.Op == ast.Not {
			return not(l.cond(e.X))
		}
	}
	// The null of an absent key is as false as any zero.
	v := l.exprWant(e, l.typeOf(e).Without(types.Missing).Repr())
	return l.toBool(v)
}

// logical lowers && and ||. Where the right side needs statements of its own they run only
// when PHP would evaluate it.
func (l *lowerer) logical(e *ast.Binary) ir.Expr {
	op := "&&"
	if e.Op == ast.Or {
		op = "||"
	}
	pos := l.m.pos(l.fn.File, e)
	x := l.cond(e.X)
	var y ir.Expr
	pre := l.block(func() { y = l.cond(e.Y) })
	if len(pre) == 0 {
		return &ir.Binary{E: ir.E{Type: types.GoBool, Pos: pos}, Op: op, X: x, Y: y}
	}
	if terminates(pre) { // where it does not throw, the left side decides
		if e.Op == ast.Or {
			x = not(x)
		}
		l.emit(&ir.If{S: ir.S{Pos: pos}, Cond: x, Then: pre})
		return l.bool(e.Op == ast.Or)
	}
	t := &ir.Var{Name: "ok", Repr: types.GoBool, Temp: true}
	l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(t), Value: x, Define: true})
	test := ir.Expr(l.local(t))
	if e.Op == ast.Or {
		test = not(test)
	}
	pre = append(pre, &ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(t), Value: y})
	l.emit(&ir.If{S: ir.S{Pos: pos}, Cond: test, Then: pre})
	return l.local(t)
}

// ternary lowers c ? a : b.
func (l *lowerer) ternary(e *ast.Ternary, want types.Repr) val {
	t := l.typeOf(e)
	pos := l.m.pos(l.fn.File, e)
	if e.Then == nil {
		return l.elvis(e, t, want, pos)
	}
	cond := l.cond(e.Cond)
	var a, b val
	preA := l.block(func() { a = l.exprWant(e.Then, want) })
	preB := l.block(func() { b = l.exprWant(e.Else, want) })
	return l.choose(cond, a, b, preA, preB, t, want, pos)
}

// choose makes the value of a condition with two lowered branches.
func (l *lowerer) choose(cond ir.Expr, a, b val, preA, preB []ir.Stmt, t types.Type, want types.Repr, pos ir.Pos) val {
	switch { // a throw gives no value
	case terminates(preB):
		l.emit(&ir.If{S: ir.S{Pos: pos}, Cond: not(cond), Then: preB})
		l.out = append(l.out, preA...)
		return a
	case terminates(preA):
		l.emit(&ir.If{S: ir.S{Pos: pos}, Cond: cond, Then: preA})
		l.out = append(l.out, preB...)
		return b
	}
	if t.Has(types.Missing) && want != types.Value {
		t = t.Without(types.Missing)
	}
	r := t.Repr()
	if a.repr() == b.repr() && a.repr() != types.Void {
		r = a.repr()
	}
	var xa, xb ir.Expr
	preA = append(preA, l.block(func() { xa = l.as(a, r) })...)
	preB = append(preB, l.block(func() { xb = l.as(b, r) })...)
	if len(preA) == 0 && len(preB) == 0 && cheap(xa) && cheap(xb) {
		return val{&ir.Cond{E: ir.E{Type: r, Pos: pos}, Cond: cond, Then: xa, Else: xb}, t}
	}
	tmp := &ir.Var{Name: "val", Repr: r, Temp: true}
	if len(preB) == 0 && cheap(xb) {
		l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(tmp), Value: xb, Define: true})
		preA = append(preA, &ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(tmp), Value: xa})
		l.emit(&ir.If{S: ir.S{Pos: pos}, Cond: cond, Then: preA})
		return val{l.local(tmp), t}
	}
	l.emit(&ir.Declare{S: ir.S{Pos: pos}, Var: tmp})
	preA = append(preA, &ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(tmp), Value: xa})
	preB = append(preB, &ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(tmp), Value: xb})
	l.emit(&ir.If{S: ir.S{Pos: pos}, Cond: cond, Then: preA, Else: preB})
	return val{l.local(tmp), t}
}

// cheap reports whether x can be evaluated whether or not it is needed.
func cheap(x ir.Expr) bool {
	switch x := x.(type) {
	case *ir.Lit, *ir.Null, *ir.Undef, *ir.Zero, *ir.Local:
		return true
	case *ir.Convert:
		if x.X.Repr() == types.Value && x.Type.IsClass() {
			return false // Go asserts the type, which only the condition makes sure of
		}
		return cheap(x.X) && !(x.X.Repr() == types.Value && !x.Known)
	case *ir.Binary:
		return cheap(x.X) && cheap(x.Y) && x.Op != "/" && x.Op != "%" && x.Op != "<<" && x.Op != ">>" && x.Type != types.GoString
	case *ir.Unary:
		return cheap(x.X)
	}
	return false
}

// elvis lowers a ?: b.
func (l *lowerer) elvis(e *ast.Ternary, t types.Type, want types.Repr, pos ir.Pos) val {
	v := l.expr(e.Cond)
	if !stableOrLocal(v.x) {
		v = l.temp("val", v)
	}
	cond := l.toBool(v)
	v.t = infer.Truthy(v.t)
	v = l.natural(v)
	var b val
	preB := l.block(func() { b = l.exprWant(e.Else, want) })
	return l.choose(cond, v, b, nil, preB, t, want, pos)
}
