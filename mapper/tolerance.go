package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// tolerance says how a variable can be held that may get the null of an absent key beside
// values of one Go type.
type tolerance uint8

// A tolerant variable is only used where null behaves as the type's zero, so it is held as
// that type. A guarded one holds numbers that are compared or stored: an absent key ends
// with a located error instead. An intolerant one is a php.Value.
const (
	tolerant tolerance = iota
	guarded
	intolerant
)

// toleranceOf returns how v can be held.
func (m *mapping) toleranceOf(v *resolve.Var) tolerance {
	if v.Root() != v || v.Cell || v.Captured || v.ByRef || v.IncShared || v.Outer != nil {
		return intolerant
	}
	return m.tolerances(v.Func)[v]
}

// tolerances looks at every use of fn's variables.
func (m *mapping) tolerances(fn *resolve.Func) map[*resolve.Var]tolerance {
	if t, ok := m.tolerance[fn]; ok {
		return t
	}
	u := &uses{m: m, found: map[*resolve.Var]tolerance{}, flows: map[*resolve.Var][]*resolve.Var{}}
	m.tolerance[fn] = u.found
	for _, s := range fn.Body {
		u.node(s, useOther)
	}
	if fn.Result != nil {
		u.node(fn.Result, useOther)
	}
	for changed := true; changed; { // what a variable is assigned to decides with it
		changed = false
		for from, list := range u.flows {
			for _, to := range list {
				if u.found[to] > u.found[from] {
					u.found[from], changed = u.found[to], true
				}
			}
		}
	}
	return u.found
}

// use is the way in which an expression's value is used.
type use uint8

const (
	useOther use = iota // null differs
	useZero             // null is as good as zero: arithmetic, conditions
	useText             // null is as good as ""
	useGuard            // an absent number is an error
)

type uses struct {
	m     *mapping
	found map[*resolve.Var]tolerance
	flows map[*resolve.Var][]*resolve.Var
}

// variable records one use.
func (u *uses) variable(e *ast.Variable, how use) {
	v := u.m.res.VarOf[e]
	t := u.m.info.TypeOf(e)
	if v == nil || !t.Has(types.Missing) {
		return
	}
	known := t.Without(types.Missing)
	verdict := intolerant
	switch {
	case known.Is(types.Arr):
		verdict = tolerant // the runtime has an array that stands for the null
	case t.Has(types.Undef | types.Null):
	case how == useZero && known.Is(types.Num|types.Bool|types.String), how == useText && known.Is(types.String):
		verdict = tolerant
	case how == useGuard && known.Is(types.Num):
		verdict = guarded
	}
	u.found[v] = max(u.found[v], verdict)
}

func (u *uses) node(n ast.Node, how use) {
	switch n := n.(type) {
	case *ast.Variable:
		u.variable(n, how)
	case *ast.Binary:
		u.binary(n)
	case *ast.Unary:
		u.node(n.X, useZero)
	case *ast.Cast:
		u.node(n.X, castUse(n.Kind))
	case *ast.AssignExpr:
		u.assign(n, how)
	case *ast.AssignOp:
		u.assignOp(n)
	case *ast.If:
		u.node(n.Cond, useZero)
		u.node(n.Then, useOther)
		for _, ei := range n.ElseIfs {
			u.node(ei.Cond, useZero)
			u.node(ei.Body, useOther)
		}
		if n.Else != nil {
			u.node(n.Else, useOther)
		}
	case *ast.While:
		u.node(n.Cond, useZero)
		u.node(n.Body, useOther)
	case *ast.Ternary:
		u.ternary(n, how)
	case *ast.Echo:
		for _, x := range n.Args {
			u.node(x, useText)
		}
	case *ast.Interpolated:
		for _, x := range n.Parts {
			u.node(x, useText)
		}
	case *ast.Index:
		u.node(n.Base, useOther)
		if n.Key != nil {
			u.node(n.Key, useGuard)
		}
	case *ast.IncDec:
		how := useZero
		if n.Dec {
			how = useOther // null-- stays null
		}
		u.node(n.X, how)
	case *ast.ExprStmt:
		u.node(n.X, useZero)
	default:
		u.children(n)
	}
}

// children visits the parts of n with nothing known of their use.
func (u *uses) children(n ast.Node) {
	ast.Inspect(n, func(c ast.Node) bool {
		if c == nil || c == n {
			return c == n
		}
		u.node(c, useOther)
		return false
	})
}

func castUse(k ast.CastKind) use {
	switch k {
	case ast.CastInt, ast.CastFloat, ast.CastBool:
		return useZero
	case ast.CastString:
		return useText
	}
	return useOther
}

func (u *uses) binary(n *ast.Binary) {
	switch {
	case n.Op == ast.Concat:
		u.node(n.X, useText)
		u.node(n.Y, useText)
	case n.Op == ast.Coalesce:
		u.node(n.X, useOther)
		u.node(n.Y, useOther)
	case n.Op.IsComparison() || n.Op == ast.Spaceship:
		strict := n.Op == ast.Identical || n.Op == ast.NotIdentical
		tx, ty := u.m.info.TypeOf(n.X), u.m.info.TypeOf(n.Y)
		u.node(n.X, compareUse(tx, ty, strict))
		u.node(n.Y, compareUse(ty, tx, strict))
	default:
		// Two absent floats make an int 0, which only arithmetic in floats does not show.
		u.node(n.X, useZero)
		u.node(n.Y, useZero)
	}
}

// compareUse mirrors compareWant.
func compareUse(t, other types.Type, strict bool) use {
	w := compareWant(t, other, strict)
	switch {
	case w.repr == types.Value && t.Has(types.Missing):
		if t.Without(types.Missing).Is(types.Num) && other.Without(types.Missing).Is(types.Num) {
			return useGuard
		}
		return useOther
	case w.must:
		return useGuard
	}
	return useZero
}

func (u *uses) assign(n *ast.AssignExpr, how use) {
	switch target := n.Target.(type) {
	case *ast.Variable:
		v := u.m.res.VarOf[target]
		src, plain := n.Value.(*ast.Variable)
		if plain && v != nil && !v.Cell && !v.Super && how != useOther {
			if from := u.m.res.VarOf[src]; from != nil && u.m.info.TypeOf(src).Has(types.Missing) {
				u.flows[from] = append(u.flows[from], v)
			}
			return
		}
		if how == useOther && v != nil {
			u.variable(target, useOther)
		}
		if !plain {
			u.valueOf(n.Value)
			return
		}
		u.node(n.Value, useOther)
	case *ast.Index:
		u.node(target, useOther)
		u.node(n.Value, useGuard)
	default:
		u.node(n.Target, useOther)
		u.node(n.Value, useOther)
	}
}

// valueOf visits an expression that is stored in a variable.
func (u *uses) valueOf(e ast.Expr) {
	if _, ok := e.(*ast.Variable); ok {
		u.node(e, useOther)
		return
	}
	u.node(e, useOther)
}

func (u *uses) assignOp(n *ast.AssignOp) {
	how := useZero
	switch n.Op {
	case ast.Concat:
		how = useText
	case ast.Coalesce:
		how = useOther
	}
	u.node(n.Target, how)
	u.node(n.Value, how)
}

func (u *uses) ternary(n *ast.Ternary, how use) {
	if n.Then == nil {
		u.node(n.Cond, useOther)
		u.node(n.Else, how)
		return
	}
	u.node(n.Cond, useZero)
	u.node(n.Then, how)
	u.node(n.Else, how)
}
