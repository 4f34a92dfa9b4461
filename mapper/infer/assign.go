package infer

import (
	"math"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

func (f *flow) assignExpr(e *ast.AssignExpr) (out types.Type) {
	if list, ok := e.Target.(*ast.ListExpr); ok {
		t := f.expr(e.Value)
		f.destructure(list, t)
		return t
	}
	f.targetParts(e.Target)
	t := f.expr(e.Value)
	if f.env == nil {
		return types.Never
	}
	if idx, ok := e.Target.(*ast.Index); ok && idx.Key != nil && f.Types[idx.Base].Has(types.String) {
		defer func() { out = types.Union(out, types.FromMask(types.String|types.Null)) }() // of a string's byte
	}
	if !still(e.Value) {
		f.unsure++
		defer func() { f.unsure-- }()
	}
	f.settingGaps(e.Target, e.Value, func() { f.assignTo(e.Target, t) })
	return f.assigned(e.Target, t)
}

// assigned returns the type of an assignment of a t as a value: a property with a type changes what it gets.
func (f *flow) assigned(target ast.Expr, t types.Type) types.Type {
	switch e := target.(type) {
	case *ast.Property:
		object := f.Types[e.Object]
		if isThis(e.Object) {
			object = f.thisType()
		}
		prop := f.PropOf(f.fn, e, object)
		switch {
		case prop != nil && prop.Type != nil:
			return f.Coerce(prop.Type, t)
		case prop == nil && f.res.ConvertsProp(e):
			return types.MixedT
		}
	case *ast.StaticProperty:
		prop := f.StaticProp(f.fn, e)
		switch {
		case prop == nil:
			return types.MixedT
		case prop.Type != nil:
			return f.Coerce(prop.Type, t)
		}
	}
	return t
}

// targetParts runs the expressions inside an assignment's target (keys), which PHP does before the value.
func (f *flow) targetParts(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Index:
		if _, ok := GlobalsKey(e); ok {
			return
		}
		f.targetParts(e.Base)
		if e.Key != nil {
			f.expr(e.Key)
		}
		f.quietBase(e.Base)
	case *ast.Property:
		f.targetParts(e.Object)
		f.quietBase(e.Object)
		f.name(e.Name)
	case *ast.VariableVariable:
		f.expr(e.Name)
	case *ast.Variable, *ast.ListExpr, *ast.StaticProperty:
	default:
		f.expr(e)
	}
}

// quietBase records the type of a container that is written into.
func (f *flow) quietBase(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		f.Types[e] = f.get(f.res.VarOf[e])
	case *ast.Index:
		f.quietBase(e.Base)
		if e.Key != nil {
			if t, ok := f.Types[e.Base]; ok {
				f.Types[e] = f.element(e, t, f.Types[e.Key])
			}
		} else {
			f.Types[e] = types.Type{Mask: types.Missing}
		}
	case *ast.Property:
		f.quietBase(e.Object)
		if prop := f.PropOf(f.fn, e, f.Types[e.Object]); prop != nil {
			f.Types[e] = f.readProp(prop)
		}
	case *ast.StaticProperty:
		f.Types[e] = f.staticProp(e)
	}
}

// assignTo stores a value of type t in the place e.
func (f *flow) assignTo(e ast.Expr, t types.Type) {
	if f.env == nil {
		return
	}
	switch e := e.(type) {
	case *ast.Variable:
		if t.Has(types.Undef) {
			t = null(t)
		}
		f.assign(f.res.VarOf[e], t)
	case *ast.Index:
		if _, ok := GlobalsKey(e); ok {
			return
		}
		f.setElement(e, stored(t))
	case *ast.ListExpr:
		f.destructure(e, t)
	case *ast.Property:
		f.assignProp(e, t)
	case *ast.StaticProperty:
		if prop := f.StaticProp(f.fn, e); prop != nil {
			f.storeProp(prop, t)
		} else {
			f.storeNamed(nil, e.Name, t, false)
		}
	case *ast.VariableVariable:
		f.expr(e.Name)
	}
}

// setElement is e.Base[e.Key] = t.
func (f *flow) setElement(e *ast.Index, t types.Type) {
	var key types.Type
	if e.Key != nil {
		key = f.Types[e.Key]
		if key.Mask == 0 {
			key = f.expr(e.Key)
		}
	}
	to := f.reachOf(e)
	f.growingGaps(e, to, func() {
		f.update(e.Base, func(base types.Type) types.Type { return withElement(e, base, key, t, to) })
	})
}

// withElement returns base after base[key] = elem; to says where in a list that is.
func withElement(e *ast.Index, base, key, elem types.Type, to reached) types.Type {
	if base.Is(types.Object) {
		return base // ArrayAccess
	}
	rest := base.Without(types.Nully | types.Arr | types.False)
	var a types.Array
	switch {
	case !base.Has(types.Arr):
		a = types.Array{List: true}
	case base.Array == nil:
		return types.Union(rest, types.ArrayT)
	default:
		a = *base.Array
		if base.Has(types.Nully | types.False) {
			a = a.Loosen("*")
		}
	}
	if e.Key == nil {
		a = a.Append(elem)
		a.Key |= types.Int
		if a.List {
			a.Len = min(a.Len+1, 64)
		}
		return types.Union(rest, types.Type{Mask: types.Arr, Array: &a})
	}
	name, known := ConstKey(e.Key, key)
	if known && (a.Fields != nil || !key.IsConst()) {
		a = a.Put(name, elem)
	} else {
		a = a.PutAny(elem)
	}
	a.Key |= KeyMask(e.Key, key)
	// A write at the next index keeps a list a list.
	switch {
	case key.IsConst() && key.Min >= 0 && key.Min < a.Len:
	case a.List && key.IsConst() && key.Min == a.Len:
		a.Len = min(a.Len+1, 64)
	case to != anywhere:
	default:
		a.List = false // the keys below Len are still there
	}
	return types.Union(rest, types.Type{Mask: types.Arr, Array: &a})
}

// update changes the type of the container at e, and of those that hold it.
func (f *flow) update(e ast.Expr, change func(types.Type) types.Type) {
	switch e := e.(type) {
	case *ast.Variable:
		v := f.res.VarOf[e]
		if v == nil || v.Super || f.env == nil {
			return
		}
		t := f.get(v)
		f.assign(v, null(change(t)))
	case *ast.Index:
		if _, ok := GlobalsKey(e); ok {
			return
		}
		var key types.Type
		if e.Key != nil {
			key = f.Types[e.Key]
			if key.Mask == 0 {
				key = f.expr(e.Key)
			}
		}
		to := f.reachOf(e)
		grows := to
		if e.Key != nil && to == next {
			grows = within // or not: unset() goes on without
		}
		f.growingGaps(e, grows, func() {
			f.update(e.Base, func(base types.Type) types.Type {
				if base.Is(types.Object) {
					return base
				}
				inner := types.Type{Mask: types.Missing}
				if e.Key != nil {
					inner = Element(base, e.Key, key)
				}
				if to == there {
					inner = inner.Without(types.Missing)
				}
				return withElement(e, base, key, change(inner), to)
			})
		})
	case *ast.Property:
		object := f.Types[e.Object]
		if isThis(e.Object) {
			object = f.thisType()
		}
		if prop := f.PropOf(f.fn, e, object); prop != nil && object.Is(types.Object|types.Null) {
			f.storeProp(prop, change(f.readProp(prop)))
			return
		}
		f.storeNamed(f.ClassOf(object), e.Name, types.MixedT, true) // found at run time
	case *ast.StaticProperty:
		if prop := f.StaticProp(f.fn, e); prop != nil {
			f.storeProp(prop, change(f.readProp(prop)))
			return
		}
		f.storeNamed(nil, e.Name, types.MixedT, true)
	}
}

// spoil forgets what the containers at e hold: something else may write there.
func (f *flow) spoil(e ast.Expr) {
	if _, ok := e.(*ast.Index); ok {
		f.update(e, func(types.Type) types.Type { return types.MixedT })
		return
	}
	if v, ok := e.(*ast.Variable); ok {
		if x := f.res.VarOf[v]; x != nil && f.env != nil && !x.Super && f.get(x).Has(types.Arr) && x.Bound {
			f.assign(x, types.MixedT)
		}
	}
}

// refTo makes the place e a reference: anything can be written there from now on.
func (f *flow) refTo(e ast.Expr) {
	switch e := e.(type) {
	case *ast.Variable:
		if v := f.res.VarOf[e]; v != nil && !v.Super {
			f.assign(v, types.MixedT)
			f.Types[e] = types.MixedT
		}
	case *ast.Index:
		if _, ok := GlobalsKey(e); ok {
			return
		}
		f.targetParts(e)
		f.update(e, func(types.Type) types.Type { return types.MixedT })
	default:
		f.expr(e)
	}
}

func (f *flow) destructure(list *ast.ListExpr, t types.Type) {
	f.Types[list] = t
	for i, item := range list.Items {
		if item == nil {
			continue
		}
		key := types.IntLit(i)
		if item.Key != nil {
			key = f.expr(item.Key)
		}
		if item.ByRef {
			f.refTo(item.Value)
			continue
		}
		elem := types.Type{Mask: types.Null}
		if t.Has(types.Arr | types.Object) {
			elem = Element(t.Without(types.String), item.Key, key)
		}
		if t.Has(types.Scalar) { // destructuring a scalar gives null, silently
			elem = types.Union(elem, types.NullT)
		}
		f.targetParts(item.Value)
		f.assignTo(item.Value, elem)
	}
}

func (f *flow) assignOp(e *ast.AssignOp) types.Type {
	if e.Op == ast.Coalesce {
		old := f.quiet(e.Target)
		saved := f.env.clone()
		t := f.expr(e.Value)
		if f.env != nil {
			f.assignTo(e.Target, t)
		}
		out := types.Union(old.Without(types.Nully), t)
		if v, ok := e.Target.(*ast.Variable); ok {
			if x := f.res.VarOf[v]; saved != nil && !x.Super {
				if rest := old.Without(types.Nully); rest.Mask == 0 {
					return out
				}
				saved[f.index[x]] = old.Without(types.Nully)
			}
		}
		f.env = join(f.env, saved)
		return out
	}
	f.targetParts(e.Target)
	old := f.expr(e.Target)
	t := f.expr(e.Value)
	if f.env == nil {
		return types.Never
	}
	if !still(e.Value) {
		f.unsure++
		defer func() { f.unsure-- }()
	}
	out := BinaryType(e.Op, old, t)
	step := types.Never
	switch {
	case e.Op == ast.Add:
		step = t
	case e.Op == ast.Sub && t.Is(types.Int) && t.Min > math.MinInt:
		step = types.Range(-t.Max, -t.Min)
	}
	f.steppingGaps(e.Target, old, step, func() { f.assignTo(e.Target, out) })
	return out
}

func (f *flow) assignRef(e *ast.AssignRef) types.Type {
	f.refTo(e.Value)
	if e.Target != nil {
		f.refTo(e.Target)
	}
	return types.MixedT
}

func (f *flow) incDec(e *ast.IncDec) types.Type {
	f.targetParts(e.X)
	old := f.expr(e.X)
	if f.env == nil {
		return types.Never
	}
	next := incType(old, e.Dec)
	step := types.IntLit(1)
	if e.Dec {
		step = types.IntLit(-1)
	}
	f.steppingGaps(e.X, old, step, func() { f.assignTo(e.X, next) })
	if e.Prefix {
		return next
	}
	return null(old)
}

// incType returns the type of a value after ++ or --.
func incType(t types.Type, dec bool) types.Type {
	out := t.Only(types.Float | types.Bool | types.Arr | types.Object | types.Resource)
	if out.Has(types.Big) {
		out.Mask |= types.Frac
	}
	step := types.IntLit(1)
	if t.Has(types.Int) {
		n := t.Only(types.Int)
		if dec {
			out = types.Union(out, types.SubInts(n, step))
		} else {
			out = types.Union(out, types.AddInts(n, step))
		}
	}
	if t.Has(types.Missing) && !t.Has(types.Num) || t.Has(types.Null|types.Undef) {
		if dec {
			out = types.Union(out, types.NullT)
		} else {
			out = types.Union(out, step)
		}
	}
	if t.Has(types.Missing) && t.Has(types.Num) {
		out = types.Union(out, types.IntLit(0))
	}
	if t.Has(types.String) {
		out = types.Union(out, types.Type{Mask: types.String | types.Int | types.Frac, Min: math.MinInt, Max: math.MaxInt})
	}
	return out
}

func (f *flow) closure(e ast.Expr) types.Type {
	c := f.res.Closures[e]
	sig := f.calls(f.fn, c)
	for _, v := range c.Order {
		if v.Outer == nil {
			continue
		}
		if v.OuterBy {
			t := f.get(v.Outer)
			if t.Has(types.Undef) {
				f.assign(v.Outer, types.Union(t.Without(types.Undef), types.NullT))
			}
			continue
		}
		t := f.get(v.Outer)
		if t.Has(types.Undef) {
			f.widenVar(v.Outer, types.UndefT)
			if c.Kind == resolve.Closure { // PHP warns and captures null
				t = null(t)
			}
		}
		f.widenCaptured(c, v, t)
	}
	if f.direct(c) != nil {
		return types.Type{Mask: types.Object, Fn: c}
	}
	for i := range c.Params {
		if !types.Sub(f.Declared(c.Params[i].Type), sig.Params[i]) && sig.Params[i].Mask == 0 {
			t := f.Declared(c.Params[i].Type)
			if c.Params[i].Variadic {
				t = types.ListOf(t)
			}
			f.widenParam(c, i, t)
		}
	}
	return types.Type{Mask: types.Object, Fn: c}
}

func (f *flow) include(e *ast.Include) types.Type {
	f.expr(e.Path)
	target := f.res.Includes[e]
	if target == nil || target.File == nil || f.env == nil {
		return types.MixedT
	}
	g := target.File.Main
	sig := f.calls(f.fn, g)
	once := e.Kind.Once()
	if !g.Scope {
		for _, v := range g.Shared {
			w := f.fn.Vars[v.Name]
			if f.fn.Scope || w == nil {
				f.widenCaptured(g, v, types.Union(types.MixedT, types.UndefT))
				continue
			}
			t := f.get(w)
			f.widenCaptured(g, v, t)
			if !v.Assigned {
				if t.Has(types.Undef) {
					f.widenVar(w, types.UndefT)
				}
				continue
			}
			after := sig.Exit[v]
			if once {
				after = types.Union(after, t)
			}
			if after.Mask != 0 {
				f.assign(w, after)
			}
		}
	}
	if g.Scope || target.File.DynIncluded {
		return types.MixedT
	}
	if once { // true when it has run before
		return types.Union(sig.Result, types.TrueT)
	}
	if sig.Result.Mask == 0 {
		f.env = nil
	}
	return sig.Result
}
