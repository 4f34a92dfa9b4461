package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Generator is the objects of PHP's class Generator.
func (in *Info) Generator() types.Type { return types.InstanceOf(in.library["generator"]) }

// Generated returns the generator function that an expression calls, where it is known, else
// nil: nobody else holds the generator that it returns.
func (in *Info) Generated(fn *resolve.Func, e ast.Expr) *resolve.Func {
	var g *resolve.Func
	switch e := e.(type) {
	case *ast.Call:
		if c := in.res.Callee[e]; c != nil {
			g = c.User
		} else if f, ok := in.Types[e.Func].Fn.(*resolve.Func); ok && e.Func != nil && in.Types[e.Func].Is(types.Object) {
			g = f
		}
	case *ast.MethodCall:
		if !e.NullSafe {
			g = in.MethodOf(fn, e, in.Types[e.Object])
			if g != nil && g.Overridden() {
				g = nil
			}
		}
	case *ast.StaticCall:
		id, ok := e.Name.(*ast.Ident)
		name, isName := e.Class.(*ast.Name)
		if !ok || !isName {
			return nil
		}
		if c := in.res.ClassAt(name); c != nil {
			g = c.Method(id.Name)
			if g != nil && g.Overridden() {
				g = nil
			}
		}
	}
	if g == nil || !g.Generator {
		return nil
	}
	return g
}

// elementsOf returns the types of the keys and values that a foreach over e, of type t, sees.
func (f *flow) elementsOf(e ast.Expr, t types.Type) (key, elem types.Type) {
	if g := f.Generated(f.fn, e); g != nil && t.Is(types.Object) {
		sig := f.Funcs[g]
		return sig.Key, sig.Elem
	}
	if v, ok := e.(*ast.Variable); ok {
		if q := f.SequenceIn(f.res.VarOf[v]); q != nil {
			for _, g := range q.Funcs {
				sig := f.calls(f.fn, g)
				key, elem = types.Union(key, sig.Key), types.Union(elem, sig.Elem)
			}
			return key, elem
		}
	}
	return elements(t)
}

// yield is `yield k => v`: what it gives is what is sent.
func (f *flow) yield(e *ast.Yield) types.Type {
	key, elem := types.Range(0, types.MaxLen), types.NullT
	if e.Key != nil {
		key = null(f.expr(e.Key))
	}
	if e.Value != nil {
		elem = null(f.expr(e.Value))
	}
	if f.fn.ByRef {
		elem = types.MixedT
	}
	if f.env == nil {
		return types.Never
	}
	f.widenYield(f.fn, key, elem)
	f.resumed()
	return types.MixedT
}

// yieldFrom is `yield from x`: what it gives is what an inner generator returns.
func (f *flow) yieldFrom(e *ast.YieldFrom) types.Type {
	t := f.expr(e.X)
	if f.env == nil {
		return types.Never
	}
	key, elem := f.elementsOf(e.X, t)
	f.widenYield(f.fn, null(key), null(elem))
	f.resumed()
	if g := f.Generated(f.fn, e.X); g != nil {
		return types.Union(f.Funcs[g].Return, types.NullT)
	}
	if t.Is(types.Arr) {
		return types.NullT
	}
	return types.MixedT
}

// resumed is what a generator knows when it goes on: whatever others can reach may have changed.
func (f *flow) resumed() {
	f.mayThrowIfLive()
	for _, v := range f.fn.Order {
		if v.ByRef && f.env != nil {
			f.set(v, f.Vars[v.Root()])
		}
	}
}

// lend notes that a generator keeps a variable that it is passed by reference: it changes when
// the generator runs, which the flow does not show.
func (f *flow) lend(e ast.Expr, g *resolve.Func) {
	v, ok := e.(*ast.Variable)
	if !ok || !g.Generator {
		return
	}
	if r := f.res.VarOf[v]; r != nil && !r.Super && !r.Captured {
		r.Captured = true
		f.mark(f.fn)
	}
}

// widenYield adds to what f yields.
func (p *program) widenYield(f *resolve.Func, key, elem types.Type) {
	sig := p.Funcs[f]
	if !types.Sub(key, sig.Key) || !types.Sub(elem, sig.Elem) {
		sig.Key, sig.Elem = types.Widen(sig.Key, key), types.Widen(sig.Elem, elem)
		p.markCallers(f)
	}
}

// widenReturn adds to what the generator f returns at last.
func (p *program) widenReturn(f *resolve.Func, t types.Type) {
	sig := p.Funcs[f]
	if !types.Sub(t, sig.Return) {
		sig.Return = types.Widen(sig.Return, t)
		p.markCallers(f)
	}
}
