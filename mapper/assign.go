package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// assign lowers an assignment as a statement.
func (l *lowerer) assign(e *ast.AssignExpr) {
	switch target := e.Target.(type) {
	case *ast.ListExpr:
		at := l.s(e)
		if l.assignTogether(target, e.Value, at) {
			return
		}
		v := l.expr(e.Value)
		l.destructure(target, e.Value, v, at)
	case *ast.Variable:
		if m, ok := e.Value.(*ast.Match); ok {
			l.assignMatch(target, m, l.s(e))
			return
		}
		at := l.s(e)
		l.dropping(target, at, func() { l.assignVariable(target, e.Value, at) })
	case *ast.Index:
		at := l.s(e)
		defer l.steady(target, l.least(target, e.Value))()
		store := func() val {
			l.dropping(target, at, func() { l.assignIndex(target, e.Value, at) })
			return l.null()
		}
		if target.Key == nil {
			store()
			return
		}
		l.holdingAll([]ast.Expr{target.Key}, e, store)
	case *ast.Property:
		at := l.s(e)
		l.dropping(target, at, func() {
			l.assignProperty(target, func() val { return l.owned(e.Value, l.expr(e.Value)) }, at, false)
		})
	case *ast.StaticProperty:
		at := l.s(e)
		l.dropping(target, at, func() { l.assignStatic(target, e.Value, at) })
	case *ast.VariableVariable:
		at := l.s(e)
		ref := l.dynRef(target)
		v := l.toValue(l.owned(e.Value, l.expr(e.Value)))
		l.emit(&ir.Assign{S: at, Op: "=", X: &ir.RefValue{E: ir.E{Type: types.Value}, X: ref}, Value: v})
	default:
		l.refuseStmt(CodeConstruct, e, "cannot assign to this expression")
	}
}

// assignVariable is $x = value.
func (l *lowerer) assignVariable(target *ast.Variable, value ast.Expr, at ir.S) {
	v := l.m.res.VarOf[target]
	if v == nil || target.Name == "this" {
		l.refuseStmt(CodeClass, target, "$this cannot be assigned")
		return
	}
	if v.Super {
		l.assignSuper(target, value, at)
		return
	}
	x := l.valueFor(v, value)
	l.assignVar(v, x, at)
}

// valueFor lowers a value that is stored in v, in the way that v holds an absent key's null.
func (l *lowerer) valueFor(v *resolve.Var, value ast.Expr) val {
	t := l.typeOf(value)
	var x val
	if g := l.variable(v); t.Has(types.Missing) && g.Repr != types.Value && g.Repr != types.Ref {
		if idx, ok := value.(*ast.Index); ok && l.m.toleranceOf(v) == guarded {
			x = l.indexMust(idx, g.Repr)
		} else {
			x = l.exprWant(value, heldAs(g))
		}
	} else {
		x = l.expr(value)
	}
	return l.shared(v, value, x)
}

// assignVar stores x in v.
func (l *lowerer) assignVar(v *resolve.Var, x val, at ir.S) {
	g := l.variable(v)
	if g.Repr == types.Ref {
		l.emit(&ir.Assign{S: at, Op: "=", X: l.refValue(g), Value: l.toValue(x)})
		return
	}
	if g.Repr == types.Builder {
		l.resetBuilder(v, g, x, at)
		return
	}
	value := l.as(x, g.Repr)
	if loc, ok := value.(*ir.Local); ok && (loc.Var == g || l.retarget(loc.Var, g, at)) {
		return
	}
	if op, ok := value.(*ir.Op); ok && op.Op == ir.Clone && v.Looped && l.ownsStorage(v) {
		// The next copy goes where this one lies.
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.CopyFrom, l.pointer(l.local(g)), op.Args[0])})
		return
	}
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(g), Value: value})
}

func (l *lowerer) assignSuper(target *ast.Variable, value ast.Expr, at ir.S) {
	x := l.super(target, at.Pos)
	v := l.owned(value, l.expr(value))
	if x.repr() == types.GoArray && !v.t.Is(types.Arr) {
		l.m.diags = append(l.m.diags, diag.New(CodeSuper, l.fn.File.AST.File, target.Pos(), target.End(), "$%s is assigned what may be no array; null becomes an empty one", target.Name))
		v = val{l.op(types.GoArray, at.Pos, ir.SuperArray, l.toValue(v), l.str(target.Name)), types.ArrayT}
	}
	l.emit(&ir.Assign{S: at, Op: "=", X: x.x, Value: l.as(v, x.repr())})
}

// assignIndex is $x[…] = value. PHP evaluates the keys, then the value, then stores.
func (l *lowerer) assignIndex(target *ast.Index, value ast.Expr, at ir.S) {
	if name, ok := infer.GlobalsKey(target); ok {
		v := l.toValue(l.owned(value, l.expr(value)))
		ref := l.op(types.Ref, at.Pos, ir.GlobalRef, l.str(name))
		l.emit(&ir.Assign{S: at, Op: "=", X: &ir.RefValue{E: ir.E{Type: types.Value}, X: ref}, Value: v})
		return
	}
	if v, ok := target.Base.(*ast.Variable); ok && v.Name == "GLOBALS" {
		x := l.place(target)
		l.emit(&ir.Assign{S: at, Op: "=", X: x, Value: l.toValue(l.owned(value, l.expr(value)))})
		return
	}
	l.storeIndex(target, value, at)
}

// storeIndex is $x[…] = value for an element of a variable; it returns the value. What the value
// calls may change the container, so the place inside it is looked for afterwards.
func (l *lowerer) storeIndex(target *ast.Index, value ast.Expr, at ir.S) val {
	if inside(target) && l.runsCode(value) {
		v := l.storedValue(value)
		if hasEffect(v.x) {
			v = l.temp("val", v)
		}
		base, key := l.containerAndKey(target, nil)
		l.emit(&ir.SetIndex{S: at, X: base, Key: key, Value: v.x})
		return v
	}
	base, key := l.containerAndKey(target, value)
	v := l.storedValue(value)
	l.emit(&ir.SetIndex{S: at, X: base, Key: key, Value: v.x})
	return v
}

// inside reports whether the container of an element lies in another one.
func inside(target *ast.Index) bool {
	switch base := target.Base.(type) {
	case *ast.Index:
		return true
	case *ast.Property:
		_, plain := base.Object.(*ast.Variable)
		return !plain
	}
	return false
}

// runsCode reports whether evaluating e may change variables: it assigns or runs the program's code.
func (l *lowerer) runsCode(e ast.Expr) bool {
	found := false
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Call:
			c := l.m.res.Callee[n]
			found = found || c == nil || c.Std == nil || takesCallback(c.Std[0])
		case *ast.MethodCall, *ast.StaticCall, *ast.New, *ast.Clone, *ast.Include, *ast.Yield, *ast.YieldFrom,
			*ast.AssignExpr, *ast.AssignOp, *ast.AssignRef, *ast.IncDec:
			found = true
		case *ast.Closure, *ast.ArrowFunc:
			return false
		}
		return !found
	})
	return found
}

// least is how many parts of target with effects are evaluated ahead of the rest: all where the
// value or a key may change the container that an inner place lies in.
func (l *lowerer) least(target *ast.Index, value ast.Expr) int {
	if inside(target) && (l.runsCode(value) || target.Key != nil && l.runsCode(target.Key)) {
		return 1
	}
	return 2
}

// storedValue lowers a value that becomes an element.
func (l *lowerer) storedValue(value ast.Expr) val {
	t := l.typeOf(value)
	if known := t.Without(types.Missing); t.Has(types.Missing) && known.Is(types.Num) {
		if idx, ok := value.(*ast.Index); ok && known.Repr() != types.Number {
			return l.indexMust(idx, known.Repr())
		}
	}
	v := l.natural(l.expr(value))
	v = l.owned(value, v)
	if v.repr() == types.Number || v.repr() == types.Void || v.repr() == types.Func {
		v.x = l.toValue(v)
	}
	return v
}

// containerAndKey lowers the place that is written into. A value with effects of its own is
// evaluated after the keys, so they are settled first.
func (l *lowerer) containerAndKey(target *ast.Index, value ast.Expr) (base, key ir.Expr) {
	base = l.place(target.Base)
	if target.Key != nil {
		key = l.keyIn(target.Base, target.Key)
		if value != nil && hasEffect(key) && !simple(value) {
			key = l.temp("key", val{key, types.MixedT}).x
		}
	}
	return base, key
}

// simple reports whether evaluating e calls nothing and changes nothing.
func simple(e ast.Expr) bool {
	ok := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Call, *ast.MethodCall, *ast.StaticCall, *ast.New, *ast.AssignExpr, *ast.AssignOp, *ast.AssignRef, *ast.IncDec, *ast.Include, *ast.Print, *ast.Exit:
			ok = false
		}
		return ok
	})
	return ok
}

// assignValue lowers an assignment that is used as a value.
func (l *lowerer) assignValue(e *ast.AssignExpr) val {
	switch target := e.Target.(type) {
	case *ast.Variable:
		l.assign(e)
		if v := l.m.res.VarOf[target]; v != nil && !v.Super {
			x := l.varValue(v)
			return l.natural(val{x, l.typeOf(e)})
		}
		return l.expr(target)
	case *ast.ListExpr:
		v := l.expr(e.Value)
		if !stableOrLocal(v.x) {
			v = l.temp("list", v)
		}
		l.destructure(target, e.Value, v, ir.S{Pos: l.m.pos(l.fn.File, e)})
		return v
	case *ast.Index:
		at := ir.S{Pos: l.m.pos(l.fn.File, e)}
		if _, ok := infer.GlobalsKey(target); ok {
			l.assign(e)
			return l.expr(e.Target)
		}
		defer l.steady(target, l.least(target, e.Value))()
		if inside(target) && l.runsCode(e.Value) {
			return l.storeIndex(target, e.Value, at)
		}
		base, key := l.containerAndKey(target, e.Value)
		v := l.storedValue(e.Value)
		if !stable(v.x) {
			if _, isLocal := v.x.(*ir.Local); !isLocal {
				v = l.temp("val", v)
			}
		}
		if r := base.Repr(); key != nil && (r == types.Value || r == types.Ref) && l.typeOf(target.Base).Has(types.String) {
			x := l.op(types.Value, at.Pos, ir.AssignIndex, l.pointer(base), conv(key, types.Value, true), l.toValue(v))
			return l.temp("val", val{x, types.MixedT})
		}
		l.emit(&ir.SetIndex{S: at, X: base, Key: key, Value: v.x})
		return v
	}
	at := ir.S{Pos: l.m.pos(l.fn.File, e)}
	if target, ok := e.Target.(*ast.Property); ok {
		return l.assignProperty(target, func() val { return l.temp("val", l.owned(e.Value, l.expr(e.Value))) }, at, true)
	}
	v := l.temp("val", val{l.toValue(l.expr(e.Value)), l.typeOf(e.Value)})
	switch target := e.Target.(type) {
	case *ast.StaticProperty:
		return l.storeStatic(target, v, at, true)
	case *ast.VariableVariable:
		l.emit(&ir.Assign{S: at, Op: "=", X: &ir.RefValue{E: ir.E{Type: types.Value}, X: l.dynRef(target)}, Value: v.x})
	default:
		l.refuseStmt(CodeConstruct, e, "cannot assign to this expression")
	}
	return v
}

// owned marks an array that somebody else still holds, where it gets a second holder that
// outlives this function or may be written: elements, results.
func (l *lowerer) owned(e ast.Expr, v val) val {
	if !l.typeOf(e).Has(types.Arr) || v.repr() != types.GoArray && v.repr() != types.Value || fresh(e) && !inRef(v.x) || l.moves(e) {
		return v
	}
	if _, ok := v.x.(*ir.Zero); ok {
		return v
	}
	if c, ok := v.x.(*ir.Convert); ok && !c.Known {
		return v // made now
	}
	return val{l.op(v.repr(), v.x.At(), ir.Copy, v.x), v.t}
}

// inRef reports whether x is the value of a reference that a call returns: whoever gave the
// reference holds it too.
func inRef(x ir.Expr) bool {
	if c, ok := x.(*ir.Convert); ok {
		return inRef(c.X)
	}
	rv, ok := x.(*ir.RefValue)
	return ok && returnsRef(rv.X)
}

// fresh reports whether e makes a value that nobody else holds.
func fresh(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Variable, *ast.Index, *ast.Property, *ast.StaticProperty, *ast.AssignExpr, *ast.ConstFetch, *ast.AssignRef, *ast.VariableVariable:
		return false
	case *ast.Ternary:
		return (e.Then == nil && fresh(e.Cond) || e.Then != nil && fresh(e.Then)) && fresh(e.Else)
	case *ast.Binary:
		return e.Op != ast.Coalesce || fresh(e.X) && fresh(e.Y)
	case *ast.Match:
		for _, arm := range e.Arms {
			if !fresh(arm.Body) {
				return false
			}
		}
	case *ast.Cast:
		return e.Kind != ast.CastArray || fresh(e.X)
	case *ast.ErrorSuppress:
		return fresh(e.X)
	}
	return true
}

// shared marks an array that v is about to hold beside its other holder, unless neither is
// ever written in place.
func (l *lowerer) shared(v *resolve.Var, e ast.Expr, x val) val {
	if !l.typeOf(e).Has(types.Arr) || fresh(e) && !inRef(x.x) {
		return x
	}
	if v.Writes == 0 && !v.Cell && !v.Captured && !v.IncShared {
		if l.onlyReads(e) {
			return x
		}
	}
	if src, ok := e.(*ast.Variable); ok && v.Writes > 0 && x.repr() == types.GoArray && !l.moves(e) {
		if w := l.m.res.VarOf[src]; w.Writes > 0 && !w.Super && x.t.Elem().Is(types.Num|types.Bool) {
			return val{l.op(types.GoArray, x.x.At(), ir.Clone, x.x), x.t}
		}
	}
	return l.owned(e, x)
}

// ownsStorage reports whether v is a plain local variable that is written in place, so that
// whoever else gets its array marks it as shared.
func (l *lowerer) ownsStorage(v *resolve.Var) bool {
	return v.Writes > 0 && v.Param < 0 && v.Outer == nil && !v.Cell && !v.Captured && !v.IncShared && !v.Static && v.Root() == v && !l.fn.Scope
}

// dies reports whether e is a local variable whose array nobody else holds, so that it can
// be returned as it is.
func (l *lowerer) dies(e ast.Expr) bool {
	x, ok := e.(*ast.Variable)
	if !ok {
		return false
	}
	v := l.m.res.VarOf[x]
	if v == nil || v.Super || v.Cell || v.Captured || v.Param >= 0 || v.Outer != nil || v.IncShared || v.Root() != v || l.fn.Scope {
		return false
	}
	return v.Writes > 0 || !l.aliased()[v]
}

// moves reports whether e is the last mention of a local variable whose array nobody else holds, so
// that whoever gets it takes it over.
func (l *lowerer) moves(e ast.Expr) bool {
	x, ok := e.(*ast.Variable)
	if !ok || l.m.res.ObjectNumbers || l.m.mortal(l.typeOf(e)) || !l.dies(e) {
		return false
	}
	v := l.m.res.VarOf[x]
	if v.Writes == 0 && l.lends()[v] {
		return false
	}
	last, known := l.lasts[v]
	if !known {
		last = l.m.res.LastMentions(l.fn, v)
		if l.lasts == nil {
			l.lasts = map[*resolve.Var]map[*ast.Variable]bool{}
		}
		l.lasts[v] = last
	}
	return last[x]
}

// lends returns the variables whose arrays, or arrays in them, others may hold that are not written:
// assignments need no copy there.
func (l *lowerer) lends() map[*resolve.Var]bool {
	if l.lent != nil {
		return l.lent
	}
	l.lent = map[*resolve.Var]bool{}
	mark := func(e ast.Expr) {
		if e == nil || fresh(e) {
			return
		}
		ast.Inspect(e, func(n ast.Node) bool {
			if x, ok := n.(*ast.Variable); ok {
				l.lent[l.m.res.VarOf[x]] = true
			}
			return true
		})
	}
	for _, s := range l.fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignExpr:
				mark(n.Value)
			case *ast.AssignOp:
				mark(n.Value)
			case *ast.Foreach:
				mark(n.X)
			}
			return true
		})
	}
	return l.lent
}

// aliased returns the variables that may hold the same array as another holder: those that
// are assigned one without a copy, or set by foreach.
func (l *lowerer) aliased() map[*resolve.Var]bool {
	if l.aliases != nil {
		return l.aliases
	}
	l.aliases = map[*resolve.Var]bool{}
	mark := func(e ast.Expr) {
		if x, ok := e.(*ast.Variable); ok {
			l.aliases[l.m.res.VarOf[x]] = true
		}
	}
	for _, s := range l.fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.AssignExpr:
				if !fresh(n.Value) {
					mark(n.Target)
				}
			case *ast.AssignOp:
				mark(n.Target)
			case *ast.Foreach:
				mark(n.Value)
			}
			return true
		})
	}
	return l.aliases
}

// onlyReads reports whether e chooses among values whose holders are never written.
func (l *lowerer) onlyReads(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Variable, *ast.Index:
		src := l.rootVar(e)
		return src != nil && !src.Cell && !src.Captured && !src.ByRef && !src.IncShared && src.Writes == 0 &&
			!(src.Super && l.m.res.SuperWrites[src.Name])
	case *ast.Binary:
		return e.Op == ast.Coalesce && (fresh(e.X) || l.onlyReads(e.X)) && (fresh(e.Y) || l.onlyReads(e.Y))
	case *ast.Ternary:
		return e.Then != nil && (fresh(e.Then) || l.onlyReads(e.Then)) && (fresh(e.Else) || l.onlyReads(e.Else))
	}
	return false
}

// destructure lowers [$a, 'k' => $b] = v.
func (l *lowerer) destructure(list *ast.ListExpr, source ast.Expr, v val, at ir.S) {
	if hasRefs(list) {
		l.destructureRefs(list, source, at)
		return
	}
	v = l.natural(v)
	loc, isLocal := v.x.(*ir.Local)
	if !isLocal || !loc.Var.Temp && l.assigns(list, source) {
		l.partsOf(list, v.x)
		v = l.temp("list", v)
	}
	for i, item := range list.Items {
		if item == nil {
			continue
		}
		key := l.int(i)
		if item.Key != nil {
			key = l.keyOfType(v.t, item.Key)
		}
		l.assignElement(item, v, key, at)
		at = ir.S{Pos: at.Pos}
	}
}

// assigns reports whether the list writes the variable that it takes apart.
func (l *lowerer) assigns(list *ast.ListExpr, source ast.Expr) bool {
	src, ok := source.(*ast.Variable)
	if !ok {
		return true
	}
	found := false
	ast.Inspect(list, func(n ast.Node) bool {
		if v, ok := n.(*ast.Variable); ok && v.Name == src.Name {
			found = true
		}
		return !found
	})
	return found
}

// assignElement stores v[key] in the target of one item.
func (l *lowerer) assignElement(item *ast.ArrayItem, v val, key ir.Expr, at ir.S) {
	pos := at.Pos
	t := infer.Element(v.t, item.Key, keyType(key))
	if !v.t.Is(types.Arr) {
		t = types.MixedT
	}
	want := types.Value
	if target, ok := item.Value.(*ast.Variable); ok {
		if tv := l.m.res.VarOf[target]; tv != nil && !tv.Super {
			want = heldAs(l.variable(tv))
		}
	}
	node := &ir.Index{E: ir.E{Type: types.Value, Pos: pos}, X: v.x, Key: key}
	if v.repr() != types.GoArray {
		node.X = l.op(types.Value, pos, ir.ListOf, l.toValue(v)) // scalars give null without a warning
	}
	node.Type = l.elementRepr(v, t, want)
	x := val{node, t.Without(types.Missing)}
	if node.Type == types.Value {
		x.t = types.Union(x.t, types.NullT)
	}
	l.store(item.Value, x, at)
}

// keyType is the type of a lowered key.
func keyType(key ir.Expr) types.Type {
	if lit, ok := key.(*ir.Lit); ok {
		if n, isInt := lit.V.(int); isInt {
			return types.IntLit(n)
		}
	}
	return types.FromMask(types.Int | types.String)
}

// copyOf marks the array that x may be as one with another holder; what can hold none stays as it is.
func (l *lowerer) copyOf(x ir.Expr, pos ir.Pos) ir.Expr {
	if r := x.Repr(); r == types.GoArray || r == types.Value {
		return l.op(r, pos, ir.Copy, x)
	}
	return x
}

// store puts a lowered value into a target.
func (l *lowerer) store(target ast.Expr, x val, at ir.S) {
	if list, ok := target.(*ast.ListExpr); ok && plainTargets(list) {
		l.destructure(list, nil, x, at)
		return
	}
	if x.t.Has(types.Arr) {
		x = val{l.copyOf(x.x, at.Pos), x.t}
	}
	switch target := target.(type) {
	case *ast.Variable:
		v := l.m.res.VarOf[target]
		if v != nil && !v.Super {
			l.assignVar(v, x, at)
			return
		}
	case *ast.ListExpr:
		l.destructure(target, nil, x, at)
		return
	case *ast.Index:
		base, key := l.containerAndKey(target, nil)
		if x.repr() == types.Number || x.repr() == types.Void {
			x.x = l.toValue(x)
		}
		l.emit(&ir.SetIndex{S: at, X: base, Key: key, Value: x.x})
		return
	case *ast.Property:
		l.assignProperty(target, func() val { return x }, at, false)
		return
	case *ast.StaticProperty:
		l.storeStatic(target, x, at, false)
		return
	case *ast.VariableVariable:
		l.emit(&ir.Assign{S: at, Op: "=", X: &ir.RefValue{E: ir.E{Type: types.Value}, X: l.dynRef(target)}, Value: l.toValue(x)})
		return
	}
	l.refuseStmt(CodeConstruct, target, "cannot assign to this expression")
}

// plainTargets reports whether a list sets only variables, so that it cannot write what it
// takes apart.
func plainTargets(list *ast.ListExpr) bool {
	for _, item := range list.Items {
		if item == nil {
			continue
		}
		switch target := item.Value.(type) {
		case *ast.Variable:
		case *ast.ListExpr:
			if !plainTargets(target) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

func hasRefs(list *ast.ListExpr) bool {
	for _, item := range list.Items {
		if item == nil {
			continue
		}
		if sub, ok := item.Value.(*ast.ListExpr); item.ByRef || ok && hasRefs(sub) {
			return true
		}
	}
	return false
}

// destructureRefs lowers [&$a] = $array.
func (l *lowerer) destructureRefs(list *ast.ListExpr, source ast.Expr, at ir.S) {
	if source == nil {
		l.refuseStmt(CodeReference, list, "references in a nested list are not supported")
		return
	}
	for i, item := range list.Items {
		if item == nil {
			continue
		}
		var key ast.Expr = &ast.IntLit{Span: item.Span, Value: int64(i)}
		if item.Key != nil {
			key = item.Key
		}
		elem := &ast.Index{Span: item.Span, Base: source, Key: key}
		if sub, ok := item.Value.(*ast.ListExpr); ok {
			l.destructureRefs(sub, elem, at)
			continue
		}
		if item.ByRef {
			l.bindTo(item.Value, l.refOf(elem), at)
			continue
		}
		l.store(item.Value, l.index(elem, types.Value), at)
	}
}

// heldAs is the type of a variable's value.
func heldAs(g *ir.Var) types.Repr {
	if g.Repr == types.Builder {
		return types.GoString
	}
	return g.Repr
}
