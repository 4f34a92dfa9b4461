package infer

import (
	"math"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// cond runs a condition and returns the state in which it came out as truth. f.env is then
// the state just after the condition.
func (f *flow) cond(e ast.Expr, truth bool) env {
	f.expr(e)
	return f.branch(f.env, func() { f.env = f.refineOnly(e, truth) })
}

// refineOnly returns f.env narrowed by the knowledge that e was truth.
func (f *flow) refineOnly(e ast.Expr, truth bool) env {
	if f.env == nil {
		return nil
	}
	saved := f.env
	f.env = saved.clone()
	f.refine(e, truth)
	out := f.env
	f.env = saved
	return out
}

// refine narrows f.env in place.
func (f *flow) refine(e ast.Expr, truth bool) {
	switch e := e.(type) {
	case *ast.ConstFetch:
		if ref := f.res.ConstOf[e]; ref.Known {
			if b, ok := ref.Value.(bool); ok && b != truth {
				f.env = nil
			}
		}
	case *ast.IntLit:
		if (e.Value != 0) != truth {
			f.env = nil
		}
	case *ast.Unary:
		if e.Op == ast.Not {
			f.refine(e.X, !truth)
		}
	case *ast.Binary:
		f.refineBinary(e, truth)
	case *ast.Variable:
		f.narrowBy(e, truth, func(t types.Type) types.Type {
			if truth {
				return Truthy(t)
			}
			return falsy(t)
		})
	case *ast.AssignExpr:
		f.refine(e.Target, truth)
	case *ast.Isset:
		for _, x := range e.Vars {
			if truth {
				f.narrowBy(x, true, func(t types.Type) types.Type { return t.Without(types.Nully) })
				f.issetBase(x)
			} else if len(e.Vars) == 1 {
				if v, ok := x.(*ast.Variable); ok {
					f.narrowBy(v, false, func(t types.Type) types.Type { return t.Only(types.Nully) })
				}
			}
		}
	case *ast.Empty:
		if v, ok := e.X.(*ast.Variable); ok {
			f.refine(v, !truth)
		}
	case *ast.Call:
		f.refineCall(e, truth)
	case *ast.InstanceOf:
		if truth {
			n, ok := e.Class.(*ast.Name)
			f.narrowBy(e.X, true, func(t types.Type) types.Type {
				if ok {
					return f.instanceOf(t, n)
				}
				return t.Only(types.Object)
			})
		}
	}
}

// split returns f.env narrowed by e being true, and by its being false. It looks at each operand
// once, so that a long condition of && and || does not take a time that doubles with each of them.
func (f *flow) split(e ast.Expr) (yes, no env) {
	b, ok := e.(*ast.Binary)
	if not, isUnary := e.(*ast.Unary); isUnary && not.Op == ast.Not {
		no, yes = f.split(not.X)
		return yes, no
	}
	if !ok || b.Op != ast.And && b.Op != ast.Or {
		return f.refineOnly(e, true), f.refineOnly(e, false)
	}
	yes, no = f.split(b.X)
	second := yes
	if b.Op == ast.Or {
		second = no
	}
	var yes2, no2 env
	f.branch(second, func() {
		if f.env != nil {
			yes2, no2 = f.split(b.Y)
		}
	})
	if b.Op == ast.Or {
		return join(yes, yes2), no2
	}
	return yes2, join(no, no2)
}

// issetBase narrows the variable below isset($x['a']): it is an array, string or object.
func (f *flow) issetBase(e ast.Expr) {
	for {
		x, ok := e.(*ast.Index)
		if !ok {
			break
		}
		e = x.Base
		f.narrowBy(e, true, func(t types.Type) types.Type { return t.Only(types.Arr | types.String | types.Object) })
	}
}

func falsy(t types.Type) types.Type {
	t = t.Without(types.True | types.Resource | types.Object)
	if t.Has(types.Int) {
		if t.Min > 0 || t.Max < 0 {
			t = t.Without(types.Int)
		} else {
			t.Min, t.Max = 0, 0
		}
	}
	return t
}

// narrowBy narrows the variable that e is, or that e assigns.
func (f *flow) narrowBy(e ast.Expr, _ bool, change func(types.Type) types.Type) {
	if f.env == nil {
		return
	}
	switch x := e.(type) {
	case *ast.AssignExpr:
		e = x.Target
	case *ast.Cast:
		return
	case *ast.Call:
		f.narrowCount(x, change)
		return
	}
	v, ok := e.(*ast.Variable)
	if !ok {
		return
	}
	r := f.res.VarOf[v]
	if r == nil || r.Super || f.fn.Scope {
		return
	}
	old := f.get(r)
	t := change(old)
	if t.Mask == 0 && old.Mask != 0 && !r.Captured && !r.Static && !r.Bound && !r.Global {
		f.env = nil // the condition cannot come out this way
		return
	}
	f.narrow(r, t)
}

// narrowCount narrows the list that count() counts: of n elements it has the keys below n.
func (f *flow) narrowCount(e *ast.Call, change func(types.Type) types.Type) {
	c := f.res.Callee[e]
	if c == nil || c.Std == nil || len(e.Args) != 1 || c.Std[0].Name != "count" && c.Std[0].Name != "sizeof" {
		return
	}
	n := change(f.Types[e])
	if n.Mask == 0 && f.Types[e].Mask != 0 {
		f.env = nil
		return
	}
	f.narrowBy(e.Args[0].Value, true, func(t types.Type) types.Type { return t.AtLeast(n.Min) })
}

func (f *flow) refineBinary(e *ast.Binary, truth bool) {
	op := e.Op
	switch op {
	case ast.And, ast.Or:
		yes, no := f.split(e)
		if f.env = no; truth {
			f.env = yes
		}
	case ast.Identical, ast.NotIdentical:
		f.refineIdentical(e, truth == (op == ast.Identical))
	case ast.Equal, ast.NotEqual:
		f.refineEqual(e, truth == (op == ast.Equal))
	case ast.Less, ast.LessEqual, ast.Greater, ast.GreaterEqual:
		f.refineOrder(e.X, e.Y, op, truth)
	}
}

// refineIdentical narrows by x === y.
func (f *flow) refineIdentical(e *ast.Binary, same bool) {
	for _, side := range [2][2]ast.Expr{{e.X, e.Y}, {e.Y, e.X}} {
		other := f.Types[side[1]]
		if other.Mask == 0 {
			continue
		}
		if same {
			mask := null(other).Mask
			if other.Has(types.Missing) {
				mask |= types.Null
			}
			if mask&types.Null != 0 {
				mask |= types.Nully
			}
			f.narrowBy(side[0], true, func(t types.Type) types.Type {
				t = t.Only(mask)
				if t.Has(types.Int) && other.Has(types.Int) {
					t.Min, t.Max = max(t.Min, other.Min), min(t.Max, other.Max)
					if t.Min > t.Max {
						t = t.Without(types.Int)
					}
				}
				return t
			})
			continue
		}
		// Not the same as the only value of a kind: not of that kind.
		switch {
		case other.Is(types.Null):
			f.narrowBy(side[0], true, func(t types.Type) types.Type { return t.Without(types.Nully) })
		case other.Mask == types.False || other.Mask == types.True:
			f.narrowBy(side[0], true, func(t types.Type) types.Type { return t.Without(other.Mask) })
		case other.IsConst():
			f.narrowBy(side[0], true, func(t types.Type) types.Type { return without(t, other.Min) })
		}
	}
}

// without takes one int from the end of a range.
func without(t types.Type, n int) types.Type {
	if !t.Has(types.Int) {
		return t
	}
	switch {
	case t.Min == n && t.Max == n:
		return t.Without(types.Int)
	case t.Min == n:
		t.Min++
	case t.Max == n:
		t.Max--
	}
	return t
}

func (f *flow) refineEqual(e *ast.Binary, same bool) {
	for _, side := range [2][2]ast.Expr{{e.X, e.Y}, {e.Y, e.X}} {
		other, own := f.Types[side[1]], f.Types[side[0]]
		if !own.Is(types.Int) || !other.Is(types.Int) {
			continue
		}
		f.narrowBy(side[0], true, func(t types.Type) types.Type {
			if !same {
				if other.IsConst() {
					return without(t, other.Min)
				}
				return t
			}
			if t.Has(types.Int) {
				t.Min, t.Max = max(t.Min, other.Min), min(t.Max, other.Max)
				if t.Min > t.Max {
					t = t.Without(types.Int)
				}
			}
			return t
		})
	}
}

// refineOrder narrows by x op y for < <= > >=.
func (f *flow) refineOrder(x, y ast.Expr, op ast.Op, truth bool) {
	tx, ty := f.Types[x], f.Types[y]
	if op == ast.Greater || op == ast.GreaterEqual {
		x, y, tx, ty = y, x, ty, tx
		if op == ast.Greater {
			op = ast.Less
		} else {
			op = ast.LessEqual
		}
	}
	if !truth { // not x < y is y <= x, for numbers that are not NaN
		if !tx.Is(types.Int|types.Big) || !ty.Is(types.Int|types.Big) {
			return
		}
		x, y, tx, ty = y, x, ty, tx
		if op == ast.Less {
			op = ast.LessEqual
		} else {
			op = ast.Less
		}
	}
	f.refineGaps(x, y, op == ast.Less)
	if tx.Is(types.Int|types.Big) && ty.Is(types.Int) {
		f.below(x, ty.Max, op == ast.Less)
	}
	if tx.Is(types.Int) && ty.Is(types.Int|types.Big) {
		f.over(y, tx.Min, op == ast.Less)
	}
	if tx.Is(types.Int) && ty.Is(types.Frac|types.Big) && !ty.Has(types.Frac) {
		return
	}
}

// below narrows e to at most n, to less where strict.
func (f *flow) below(e ast.Expr, n int, strict bool) {
	if strict {
		if n == math.MinInt {
			f.env = nil
			return
		}
		n--
	}
	switch x := e.(type) {
	case *ast.Binary:
		f.belowSum(x, n)
		return
	}
	f.narrowBy(e, true, func(t types.Type) types.Type {
		if !t.Has(types.Int) {
			return t
		}
		t.Max = min(t.Max, n)
		if t.Min > t.Max {
			return t.Without(types.Int)
		}
		return t
	})
}

// belowSum narrows the variable in x+c, x-c or x*x by an upper bound.
func (f *flow) belowSum(e *ast.Binary, n int) {
	lit, isLit := e.Y.(*ast.IntLit)
	if isLit && lit.Value >= 0 && lit.Value < 1<<31 {
		switch e.Op {
		case ast.Add:
			if n >= math.MinInt+int(lit.Value) {
				f.below(e.X, n-int(lit.Value), false)
			}
		case ast.Sub:
			if n <= math.MaxInt-int(lit.Value) {
				f.below(e.X, n+int(lit.Value), false)
			}
		}
		return
	}
	a, okA := e.X.(*ast.Variable)
	b, okB := e.Y.(*ast.Variable)
	if e.Op == ast.Mul && okA && okB && a.Name == b.Name && n >= 0 && f.Types[a].NonNegative() {
		f.below(a, isqrt(n), false)
	}
}

func isqrt(n int) int {
	r := int(math.Sqrt(float64(n)))
	for r > 3037000499 || r*r > n {
		r--
	}
	return r
}

// over narrows e to at least n, to more where strict.
func (f *flow) over(e ast.Expr, n int, strict bool) {
	if strict {
		if n == math.MaxInt {
			f.env = nil
			return
		}
		n++
	}
	if f.env == nil {
		return
	}
	if sum, ok := e.(*ast.Binary); ok {
		lit, isLit := sum.Y.(*ast.IntLit)
		if !isLit || lit.Value < 0 || lit.Value >= 1<<31 || n < -1<<40 || n > 1<<40 {
			return
		}
		switch sum.Op {
		case ast.Add:
			f.over(sum.X, n-int(lit.Value), false)
		case ast.Sub:
			f.over(sum.X, n+int(lit.Value), false)
		}
		return
	}
	f.narrowBy(e, true, func(t types.Type) types.Type {
		if !t.Has(types.Int) {
			return t
		}
		t.Min = max(t.Min, n)
		if t.Min > t.Max {
			return t.Without(types.Int)
		}
		return t
	})
}

// kindTests are the functions that test for a kind.
var kindTests = map[string]types.Mask{
	"is_int": types.Int, "is_integer": types.Int, "is_long": types.Int, "is_float": types.Float, "is_double": types.Float,
	"is_string": types.String, "is_bool": types.Bool, "is_array": types.Arr, "is_null": types.Nully, "is_object": types.Object,
	"is_resource": types.Resource, "is_scalar": types.Scalar,
}

func (f *flow) refineCall(e *ast.Call, truth bool) {
	c := f.res.Callee[e]
	if c == nil || c.Std == nil || len(e.Args) == 0 {
		return
	}
	name := strings.ToLower(c.Name)
	if mask, ok := kindTests[name]; ok {
		f.narrowBy(e.Args[0].Value, true, func(t types.Type) types.Type {
			if truth {
				return t.Only(mask)
			}
			if mask == types.Resource { // a closed resource is none
				return t
			}
			return t.Without(mask)
		})
		return
	}
	if (name == "count" || name == "sizeof") && truth {
		f.narrowBy(e, true, Truthy)
	}
	if name == "is_numeric" && truth {
		f.narrowBy(e.Args[0].Value, true, func(t types.Type) types.Type { return t.Only(types.Num | types.String) })
	}
}
