package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// env is the types of a function's variables at one point. A nil env is a point that the
// program does not reach.
type env []types.Type

func (e env) clone() env {
	if e == nil {
		return nil
	}
	return append(env{}, e...) // not nil where the function has no variables
}

// join merges two environments where the flow comes together.
func join(a, b env) env {
	if a == nil {
		return b.clone()
	}
	if b == nil {
		return a
	}
	out := a.clone()
	for i, t := range b {
		if !types.Equal(out[i], t) {
			out[i] = types.Union(out[i], t)
		}
	}
	return out
}

func (e env) sub(b env) bool {
	if e == nil {
		return true
	}
	if b == nil {
		return false
	}
	for i, t := range e {
		if !types.Sub(t, b[i]) {
			return false
		}
	}
	return true
}

// flow analyses one function.
type flow struct {
	*program
	fn    *resolve.Func
	index map[*resolve.Var]int
	env   env
	loops []*loop
	// throwing collects the states at which a try body may be left.
	tries []*env
	heads map[ast.Node]*head
	// chains are the chains with ?-> that are being run; cut collects the states in which the
	// innermost is left.
	chains map[ast.Expr]bool
	cut    *env
	gaps   *gaps
	unsure int // inside an assignment whose value changes variables, maybe those of its target
}

// loop collects the states in which break and continue leave or repeat.
type loop struct {
	breaks, continues env
	isSwitch          bool
}

func newFlow(p *program, fn *resolve.Func) *flow {
	f := &flow{program: p, fn: fn, index: map[*resolve.Var]int{}, heads: map[ast.Node]*head{}, chains: map[ast.Expr]bool{}}
	f.env = make(env, len(fn.Order))
	for i, v := range fn.Order {
		f.index[v] = i
		f.env[i] = types.UndefT
	}
	f.findGaps()
	return f
}

func (f *flow) run() {
	sig := f.Funcs[f.fn]
	if f.fn.Generator {
		f.widenResult(f.fn, f.Generator())
	}
	for _, v := range f.fn.Order {
		switch {
		case v.Param >= 0:
			f.enterParam(v, sig)
		case v.Name == "argv" && f.fn.Kind == resolve.Main && !v.IncShared:
			t := types.ListOf(types.StringT)
			t.Array.Len = 1
			f.assign(v, t)
		case v.Name == "argc" && f.fn.Kind == resolve.Main && !v.IncShared:
			f.assign(v, types.Range(1, types.MaxArray))
		case v.Outer != nil && v.OuterBy:
			f.set(v, f.Vars[v.Root()])
		case v.Outer != nil || v.IncShared:
			if t := sig.Captured[v]; t.Mask != 0 {
				f.assign(v, t)
			}
		}
	}
	if f.fn.Kind == resolve.Arrow {
		f.ret(f.expr(f.fn.Result))
		return
	}
	f.stmts(f.fn.Body)
	if f.env != nil {
		f.exit()
		if f.fn.Kind == resolve.Main && f.fn.File.Eval == nil { // including a file that returns nothing gives 1
			f.ret(types.IntLit(1))
		} else {
			f.ret(types.NullT)
		}
	}
}

func (f *flow) enterParam(v *resolve.Var, sig *Signature) {
	param := f.fn.Params[v.Param]
	t := sig.Params[v.Param]
	if param.Default != nil {
		t = types.Union(t, f.Coerce(param.Type, f.expr(param.Default)))
		if f.Declared(param.Type).Mask&types.Null == 0 && isNull(param.Default) {
			t = types.Union(t, types.NullT)
		}
	}
	if param.Variadic && t.Mask == 0 {
		t = types.EmptyArray
	}
	if t.Mask == 0 {
		t = f.Declared(param.Type)
	}
	if v.ByRef {
		t = types.Union(t, f.Vars[v.Root()])
	}
	f.assign(v, t)
}

func isNull(e ast.Expr) bool {
	c, ok := e.(*ast.ConstFetch)
	return ok && (c.Name.Value == "null" || c.Name.Value == "NULL" || c.Name.Value == "Null")
}

// exit records what an included file leaves behind.
func (f *flow) exit() {
	if f.fn.Kind != resolve.Main || f.env == nil {
		return
	}
	for _, v := range f.fn.Shared {
		f.widenExit(f.fn, v, f.env[f.index[v]])
	}
}

// ret records a returned type.
func (f *flow) ret(t types.Type) {
	t = null(t)
	if t.Has(types.Missing) {
		t = types.Union(t.Without(types.Missing), types.NullT)
	}
	if f.fn.Generator {
		f.widenReturn(f.fn, t)
		return
	}
	f.widenResult(f.fn, f.Coerce(f.fn.Return, t))
}

// get returns the type of a variable here.
func (f *flow) get(v *resolve.Var) types.Type {
	switch {
	case v.Super:
		if v.Name == "_SESSION" {
			return types.Union(types.MixedT, types.UndefT)
		}
		return types.ArrayT
	case v.Name == "this":
		return f.thisType()
	case f.env == nil:
		return types.Never
	}
	t := f.env[f.index[v]]
	switch {
	case f.fn.Scope:
		return types.Union(types.MixedT, types.UndefT)
	case v.Global && f.res.UnsetsGlobal(v.Name):
		return types.Union(types.MixedT, types.UndefT)
	case v.Bound || v.Global:
		return types.Union(types.MixedT, t.Only(types.Undef))
	case v.Captured || v.Static:
		return types.Union(f.Vars[v.Root()].Without(types.Undef), t.Only(types.Undef))
	}
	return t
}

// read is get for a use of the value: one that may be undefined must be able to say so.
func (f *flow) read(v *resolve.Var) types.Type {
	t := f.get(v)
	if t.Has(types.Undef) && !v.Super {
		f.widenVar(v, types.UndefT)
	}
	return t
}

// assign stores t in a variable.
func (f *flow) assign(v *resolve.Var, t types.Type) {
	if v.Super || f.env == nil || v.Name == "this" {
		return
	}
	if v.Boxed || v.Bound || v.Global || v.Root().Boxed {
		f.widenVar(v, types.MixedT)
	}
	f.widenVar(v, t)
	f.set(v, t)
}

// set is assign for a variable whose type has been widened.
func (f *flow) set(v *resolve.Var, t types.Type) {
	f.env[f.index[v]] = t
	f.forgetGaps(v)
}

// narrow replaces a variable's type here by one that a condition proved.
func (f *flow) narrow(v *resolve.Var, t types.Type) {
	if v.Super || f.env == nil || f.fn.Scope || v.Bound || v.Global || v.Captured || v.Static {
		return
	}
	f.env[f.index[v]] = t
}

// branch runs body in the state e and returns the state after it, leaving f.env alone.
func (f *flow) branch(e env, body func()) env {
	saved := f.env
	f.env = e
	body()
	out := f.env
	f.env = saved
	return out
}
