package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

func (f *flow) binary(e *ast.Binary) types.Type {
	switch e.Op {
	case ast.And:
		yes := f.cond(e.X, true)
		no := f.branch(f.env, func() { f.env = f.refineOnly(e.X, false) })
		yes = f.branch(yes, func() { f.expr(e.Y) })
		f.env = join(yes, no)
		return types.BoolT
	case ast.Or:
		yes := f.cond(e.X, true)
		no := f.branch(f.env, func() { f.env = f.refineOnly(e.X, false) })
		no = f.branch(no, func() { f.expr(e.Y) })
		f.env = join(yes, no)
		return types.BoolT
	case ast.Coalesce:
		x := f.quiet(e.X)
		set := f.env.clone()
		y := f.expr(e.Y)
		f.env = join(set, f.env)
		return types.Union(x.Without(types.Nully), y)
	}
	x := f.expr(e.X)
	y := f.expr(e.Y)
	if f.env == nil {
		return types.Never
	}
	return BinaryType(e.Op, x, y)
}

// BinaryType returns the type of `x op y` for operators that evaluate both sides.
func BinaryType(op ast.Op, x, y types.Type) types.Type {
	switch op {
	case ast.Add, ast.Sub, ast.Mul:
		return arith(op, x, y)
	case ast.Div:
		return div(x, y)
	case ast.Mod:
		a, b := intOperand(x), intOperand(y)
		return types.ModInts(a, b)
	case ast.Pow:
		return pow(x, y)
	case ast.Concat:
		return types.StringT
	case ast.BitAnd, ast.BitOr, ast.BitXor:
		return bitop(op, x, y)
	case ast.Shl:
		return types.ShlInts(intOperand(x), intOperand(y))
	case ast.Shr:
		return types.ShrInts(intOperand(x), intOperand(y))
	case ast.Spaceship:
		return types.Range(-1, 1)
	}
	if op.IsComparison() || op.IsLogical() {
		return types.BoolT
	}
	return types.MixedT
}

// Numeric returns the type of t as an operand of arithmetic. Missing stays where the rest
// is only float: the null of an absent key is an int 0 then.
func Numeric(t types.Type) types.Type {
	n := t.Only(types.Num)
	if t.Has(types.Null | types.Undef | types.False) {
		n = types.Union(n, types.IntLit(0))
	}
	if t.Has(types.True) {
		n = types.Union(n, types.IntLit(1))
	}
	if t.Has(types.String) {
		n = types.Union(n, types.Type{Mask: types.Int | types.Frac, Min: types.IntT.Min, Max: types.IntT.Max})
	}
	if t.Has(types.Missing) {
		if n.Is(types.Float) {
			n.Mask |= types.Missing
		} else {
			n = types.Union(n, types.IntLit(0))
		}
	}
	if n.Mask == 0 { // arrays and objects: a TypeError
		return types.NumberT
	}
	return n
}

func arith(op ast.Op, x, y types.Type) types.Type {
	if op == ast.Add && x.Has(types.Arr) && y.Has(types.Arr) {
		u := types.Type{Mask: types.Arr, Array: types.Overlay(y.Array, x.Array)}
		if x.Is(types.Arr) || y.Is(types.Arr) {
			return u
		}
		return types.Union(u, types.NumberT)
	}
	a, b := Numeric(x), Numeric(y)
	if a.Is(types.Int) && b.Is(types.Int) {
		return intArith(op, a, b)
	}
	out := types.Never
	if a.Has(types.Int) && b.Has(types.Int) {
		out = intArith(op, a.Only(types.Int), b.Only(types.Int))
	}
	if op != ast.Mul && !a.Has(types.Frac) && b.Is(types.Int) && b.Min >= -1<<16 && b.Max <= 1<<16 {
		if a.Has(types.Big) { // far beyond int's range, a small step does not lead back
			out.Mask |= types.Big
		}
	} else if a.Has(types.Float) || b.Has(types.Float) {
		out = types.Union(out, types.Type{Mask: types.Frac})
	}
	if a.Has(types.Missing) && b.Has(types.Missing) {
		out.Mask |= types.Missing
	} else if a.Has(types.Missing) && b.Has(types.Int) {
		out = types.Union(out, intArith(op, types.IntLit(0), b.Only(types.Int)))
	} else if b.Has(types.Missing) && a.Has(types.Int) {
		out = types.Union(out, intArith(op, a.Only(types.Int), types.IntLit(0)))
	}
	return out
}

func intArith(op ast.Op, a, b types.Type) types.Type {
	switch op {
	case ast.Add:
		return types.AddInts(a, b)
	case ast.Sub:
		return types.SubInts(a, b)
	}
	return types.MulInts(a, b)
}

func div(x, y types.Type) types.Type {
	a, b := Numeric(x), Numeric(y)
	if !a.Has(types.Int) || !b.Has(types.Int) {
		if a.Has(types.Missing) && b.Has(types.Int) || b.Has(types.Missing) {
			return types.NumberT
		}
		return types.Type{Mask: types.Frac}
	}
	t := types.Type{Mask: types.Int | types.Frac, Min: types.IntT.Min, Max: types.IntT.Max}
	if ints := a.Only(types.Int); b.IsConst() && b.Min > 0 && ints.Min >= 0 {
		t.Min, t.Max = ints.Min/b.Min, ints.Max/b.Min
	}
	return t
}

func pow(x, y types.Type) types.Type {
	a, b := Numeric(x), Numeric(y)
	if !a.Has(types.Int) && !a.Has(types.Missing) || !b.Has(types.Int) && !b.Has(types.Missing) {
		return types.Type{Mask: types.Frac}
	}
	if a.Is(types.Int) && b.IsConst() && b.Min >= 0 && b.Min <= 8 {
		t := types.IntLit(1)
		for range b.Min {
			t = types.MulInts(t, a)
			if t.Has(types.Float) {
				return t
			}
		}
		return t
	}
	if a.Is(types.Int) && b.Is(types.Int) && b.Min >= 0 {
		return types.Type{Mask: types.Int | types.Big, Min: types.IntT.Min, Max: types.IntT.Max}
	}
	return types.NumberT
}

// intOperand returns the range of t as an operand that is converted to int.
func intOperand(t types.Type) types.Type {
	n := Numeric(t)
	if n.Is(types.Int) {
		return n
	}
	return types.IntT
}

func bitop(op ast.Op, x, y types.Type) types.Type {
	if x.Is(types.String) && y.Is(types.String) {
		return types.StringT
	}
	a, b := intOperand(x), intOperand(y)
	var t types.Type
	if op == ast.BitAnd {
		t = types.AndInts(a, b)
	} else {
		t = types.OrInts(a, b)
	}
	if x.Has(types.String) && y.Has(types.String) {
		t = types.Union(t, types.StringT)
	}
	return t
}
