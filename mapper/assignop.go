package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// assignOp lowers $x op= value as a statement.
func (l *lowerer) assignOp(e *ast.AssignOp) {
	at := l.s(e)
	if e.Op == ast.Coalesce {
		l.coalesceAssign(e, at)
		return
	}
	if target, ok := e.Target.(*ast.Variable); ok {
		if v := l.m.res.VarOf[target]; v != nil && !v.Super && target.Name != "this" {
			l.opVariable(e, target, at)
			return
		}
	}
	if s, v := l.opPlace(e, at, false); s.obj != nil && e.Op == ast.Concat {
		l.emit(&ir.ExprStmt{S: at, X: v.x})
	}
}

// opVariable is $x op= value on a plain variable.
func (l *lowerer) opVariable(e *ast.AssignOp, target *ast.Variable, at ir.S) {
	v := l.m.res.VarOf[target]
	g := l.variable(v)
	t := infer.BinaryType(e.Op, l.typeOf(e.Target), l.typeOf(e.Value))
	if e.Op == ast.Concat && g.Repr == types.Builder {
		l.appendBuilder(e, g, at)
		return
	}
	if e.Op == ast.Concat {
		s := l.concatOf(e.Value, at.Pos)
		if g.Repr == types.GoString && !l.typeOf(target).Has(types.Undef) {
			l.emit(&ir.Assign{S: at, Op: "+=", X: l.local(g), Value: s})
			return
		}
		cur := l.exprWant(target, types.GoString)
		if g.Repr != types.GoString && cur.repr() == types.Value || g.Repr == types.Ref || g.Repr == types.Value {
			if l.typeOf(target).Has(types.Undef) {
				l.settleValue(e.Value, &s)
			}
			l.warnUndef(target, at)
			l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.AppendString, l.pointer(l.varValue(v)), s)})
			return
		}
		l.assignVar(v, val{&ir.Binary{E: ir.E{Type: types.GoString, Pos: at.Pos}, Op: "+", X: l.toStr(cur), Y: s}, types.StringT}, at)
		return
	}
	want := l.wantOf(e.Op, l.typeOf(e.Target), l.typeOf(e.Value), t, g.Repr)
	y := l.exprWant(e.Value, want) // PHP reads a plain variable after the value is known
	x := l.exprWant(target, want)
	if hasEffect(x.x) || g.Repr == types.Ref {
		l.settleValue(e.Value, &y.x)
	}
	out := l.arith(e.Op, x, y, t, g.Repr, at.Pos)
	if bin, ok := out.x.(*ir.Binary); ok && bin.Type == g.Repr {
		if loc, ok := bin.X.(*ir.Local); ok && loc.Var == g {
			l.emit(&ir.Assign{S: at, Op: bin.Op + "=", X: bin.X, Value: bin.Y})
			return
		}
	}
	l.assignVar(v, out, at)
}

// warnUndef gives PHP's warning where a variable that is changed in place may be undefined.
func (l *lowerer) warnUndef(target *ast.Variable, at ir.S) {
	if l.typeOf(target).Has(types.Undef) {
		x := l.op(types.Value, at.Pos, ir.UndefWarning, l.varValue(l.m.res.VarOf[target]), l.str(target.Name))
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: x})
	}
}

// settled is an element's container and key, evaluated once for a read and a write. For a
// property that only the runtime finds, obj is the object and key the name.
type settled struct {
	target ast.Expr
	base   ir.Expr
	key    ir.Expr
	obj    ir.Expr
	name   ir.Expr
	elem   types.Type
	hooks  *hookPlace // of a property with hooks that are known
}

// settledPlace evaluates the parts of a place that is read and then written.
func (l *lowerer) settledPlace(e ast.Expr, verb string) settled {
	s := settled{target: e, elem: l.typeOf(e)}
	if prop, ok := e.(*ast.Property); ok {
		if f, known := l.fieldPlace(prop, verb); known {
			s.base = f
			return s
		}
		if s.hooks = l.hookPlace(prop); s.hooks != nil {
			return s
		}
		if v, ok := prop.Object.(*ast.Variable); ok && v.Name != "this" && l.m.res.VarOf[v] != nil && !l.m.res.VarOf[v].Super {
			l.warnUndef(v, ir.S{Pos: l.m.pos(l.fn.File, e)})
		}
		s.obj, s.name = l.other(prop, l.objectPlace(prop.Object)), l.propName(prop.Name)
		if hasEffect(s.obj) {
			s.obj = l.temp("obj", val{s.obj, types.MixedT}).x
		}
		if !stableOrLocal(s.name) {
			s.name = l.temp("name", val{s.name, types.StringT}).x
		}
		return s
	}
	if idx, ok := e.(*ast.Index); ok {
		if _, global := infer.GlobalsKey(idx); !global {
			if !l.isGlobals(idx.Base) {
				s.base = l.reach(idx.Base)
				if s.base.Repr() == types.GoString { // which ends with PHP's Error
					s.base = l.temp("str", val{l.toValue(val{s.base, types.StringT}), types.MixedT}).x
				}
				if idx.Key != nil {
					s.key = l.keyIn(idx.Base, idx.Key)
					if !stableOrLocal(s.key) {
						s.key = l.temp("key", val{s.key, types.MixedT}).x
					}
				}
				if _, plain := idx.Base.(*ast.Variable); !plain {
					s.base = l.slotVar(s.base)
				}
				return s
			}
		}
	}
	s.base = l.place(e)
	return s
}

// hookedField returns the property that a settled place is in one of its own hooks, nil for other places.
func (l *lowerer) hookedField(s settled) *resolve.Prop {
	if e, ok := s.target.(*ast.Property); ok {
		if prop := l.propOf(e); prop != nil && prop.Hooked {
			return prop
		}
	}
	return nil
}

// typedStatic returns the static property with a type that a settled place is, nil for other places.
func (l *lowerer) typedStatic(s settled) *resolve.Prop {
	if e, ok := s.target.(*ast.StaticProperty); ok {
		if prop := l.m.info.StaticProp(l.fn, e); prop != nil && prop.Type != nil && !infer.IsMixed(prop.Type) {
			return prop
		}
	}
	return nil
}

// slotVar keeps a pointer to a nested container in a variable.
func (l *lowerer) slotVar(x ir.Expr) ir.Expr {
	switch x := x.(type) {
	case *ir.Slot:
		t := &ir.Var{Name: "slot", Repr: x.Type, Ptr: true, Temp: true}
		l.emit(&ir.Declare{S: ir.S{Pos: x.Pos}, Var: t, Init: x})
		return l.local(t)
	case *ir.Op:
		if x.Op == ir.PropSlot || x.Op == ir.PropSlotIn {
			t := &ir.Var{Name: "slot", Repr: types.Value, Ptr: true, Temp: true}
			l.emit(&ir.Declare{S: ir.S{Pos: x.Pos}, Var: t, Init: x})
			return l.local(t)
		}
	}
	return x
}

// read gives the present value of a settled place.
func (l *lowerer) read(s settled, want types.Repr, pos ir.Pos) val {
	if s.hooks != nil {
		return l.readHooked(s.hooks)
	}
	if _, ok := s.target.(*ast.Index); ok && s.key != nil {
		base := val{s.base, types.ArrayT}
		r := l.elementRepr(base, s.elem, want)
		if s.base.Repr() == types.GoArray {
			return val{&ir.Index{E: ir.E{Type: r, Pos: pos}, X: s.base, Key: s.key}, s.elem.Without(types.Missing)}
		}
		return val{&ir.Index{E: ir.E{Type: types.Value, Pos: pos}, X: s.base, Key: s.key, Mode: ir.Prior}, types.MixedT}
	}
	if s.obj != nil {
		return val{l.member(types.Value, pos, ir.PriorProp, s.obj, s.name), types.MixedT}
	}
	if f, ok := s.base.(*ir.FieldOf); ok {
		if prop := l.hookedField(s); prop != nil {
			return l.natural(l.stored(f, prop))
		}
		return l.natural(val{f, s.elem})
	}
	if prop := l.typedStatic(s); bare(prop) {
		return val{l.initializedStatic(s.base, prop), types.MixedT}
	}
	return val{s.base, types.MixedT}
}

// write stores x in a settled place.
func (l *lowerer) write(s settled, x val, at ir.S) {
	if s.hooks != nil {
		l.writeHooked(s.hooks, x, at)
		return
	}
	if _, ok := s.target.(*ast.Index); ok && (s.key != nil || s.isAppend()) {
		if r := x.repr(); r == types.Number || r == types.Void || r == types.Func {
			x.x = l.toValue(x)
		}
		l.emit(&ir.SetIndex{S: at, X: s.base, Key: s.key, Value: x.x})
		return
	}
	if s.obj != nil {
		l.emit(&ir.ExprStmt{S: at, X: l.member(types.Void, at.Pos, ir.SetProp, s.obj, s.name, l.toValue(x))})
		return
	}
	if prop, ok := s.target.(*ast.Property); ok {
		if _, known := s.base.(*ir.FieldOf); known {
			x = l.coerceProp(x, l.propOf(prop))
		}
	}
	if prop := l.typedStatic(s); prop != nil {
		x = l.coerceProp(x, prop)
	}
	if bin, ok := x.x.(*ir.Binary); ok && bin.Type == s.base.Repr() && sameField(bin.X, s.base) {
		l.emit(&ir.Assign{S: at, Op: bin.Op + "=", X: s.base, Value: bin.Y})
		return
	}
	l.emit(&ir.Assign{S: at, Op: "=", X: s.base, Value: l.as(x, s.base.Repr())})
}

// typedField reports whether e, a property of an object that is known only at run time, can be
// a field with a Go type of its own, which changes what is assigned to it.
func (l *lowerer) typedField(e *ast.Property) bool {
	if id, ok := e.Name.(*ast.Ident); ok {
		return l.m.typedFields[id.Name]
	}
	return len(l.m.typedFields) > 0
}

// sameField reports whether x and y are the same field of the same variable.
func sameField(x, y ir.Expr) bool {
	a, ok := x.(*ir.FieldOf)
	b, ok2 := y.(*ir.FieldOf)
	if !ok || !ok2 || a.Field != b.Field {
		return false
	}
	switch p := a.X.(type) {
	case *ir.This:
		q, ok := b.X.(*ir.This)
		return ok && p.Var == q.Var
	case *ir.Local:
		q, ok := b.X.(*ir.Local)
		return ok && p.Var == q.Var
	}
	return false
}

func (s settled) isAppend() bool {
	idx, ok := s.target.(*ast.Index)
	return ok && idx.Key == nil
}

// opPlace lowers $element op= value and $object->property op= value: PHP evaluates the keys, then
// the value, and only then fetches what is changed. It returns the place and the new value, which may be used.
func (l *lowerer) opPlace(e *ast.AssignOp, at ir.S, used bool) (settled, val) {
	least := 2
	switch e.Target.(type) {
	case *ast.VariableVariable, *ast.StaticProperty:
		least = 1 // read and written by name
	}
	if !simple(e.Value) {
		least = 1
	}
	defer l.steady(e.Target, least)()
	elem := l.typeOf(e.Target)
	if idx, ok := e.Target.(*ast.Index); ok && idx.Key == nil {
		elem = types.NullT
	}
	if e.Op == ast.Concat {
		str := l.concatOf(e.Value, at.Pos)
		l.settleValue(e.Value, &str)
		s := l.settledPlace(e.Target, "assign")
		return s, l.concatPlace(s, str, at)
	}
	t := infer.BinaryType(e.Op, elem, l.typeOf(e.Value))
	want := l.wantOf(e.Op, elem, l.typeOf(e.Value), t, elem.Without(types.Missing).Repr())
	y := l.exprWant(e.Value, want)
	l.settleValue(e.Value, &y.x)
	s := l.settledPlace(e.Target, "assign")
	x := l.null()
	if !s.isAppend() {
		x = l.read(s, want, at.Pos)
	}
	if x.repr() == types.Value {
		t = infer.BinaryType(e.Op, types.MixedT, types.MixedT)
	}
	out := l.arith(e.Op, x, y, t, want, at.Pos)
	if used && (s.obj != nil || s.hooks != nil) {
		out = l.temp("val", out)
	}
	l.write(s, out, at)
	return s, out
}

// settleValue evaluates *x, lowered from e, before what comes next where that can be told apart.
func (l *lowerer) settleValue(e ast.Expr, x *ir.Expr) {
	if !simple(e) && hasEffect(*x) {
		*x = l.temp("val", val{*x, types.MixedT}).x
	}
}

// concatPlace lowers $place .= str.
func (l *lowerer) concatPlace(s settled, str ir.Expr, at ir.S) val {
	if s.obj != nil {
		return val{l.member(types.Value, at.Pos, ir.AppendProp, s.obj, s.name, str), types.StringT}
	}
	cur := l.read(s, types.GoString, at.Pos)
	if s.isAppend() {
		cur = val{l.str(""), types.StringT}
	}
	switch {
	case s.key != nil && s.base.Repr() == types.GoArray && cur.repr() == types.Value:
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.AppendIndex, l.pointer(s.base), s.key, str)})
		return val{&ir.Index{E: ir.E{Type: types.Value, Pos: at.Pos}, X: s.base, Key: s.key}, types.StringT}
	case s.hooks != nil:
	case s.key == nil && !s.isAppend() && dynamic(s.base) && l.hookedField(s) == nil && l.typedStatic(s) == nil:
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.AppendString, l.pointer(s.base), str)})
		return val{s.base, types.StringT}
	case s.key == nil && s.base != nil && s.base.Repr() == types.GoString:
		l.emit(&ir.Assign{S: at, Op: "+=", X: s.base, Value: str})
		return val{s.base, types.StringT}
	}
	out := val{&ir.Binary{E: ir.E{Type: types.GoString, Pos: at.Pos}, Op: "+", X: l.toStr(cur), Y: str}, types.StringT}
	if s.hooks != nil {
		out = l.temp("val", out)
	}
	l.write(s, out, at)
	return out
}

// dynamic reports whether x holds a Value, which grows in place.
func dynamic(x ir.Expr) bool {
	r := x.Repr()
	return r == types.Value || r == types.Ref
}

// assignOpValue lowers $x op= value used as a value.
func (l *lowerer) assignOpValue(e *ast.AssignOp) val {
	at := ir.S{Pos: l.m.pos(l.fn.File, e)}
	if e.Op == ast.Coalesce {
		defer l.steady(e.Target, 1)()
		if target, ok := e.Target.(*ast.Property); ok && l.propOf(target) == nil {
			return l.coalesceProp(target, e.Value, at)
		}
		l.coalesceAssign(e, at)
		return l.expr(e.Target)
	}
	if target, ok := e.Target.(*ast.Variable); ok {
		if v := l.m.res.VarOf[target]; v != nil && !v.Super && target.Name != "this" {
			l.opVariable(e, target, at)
			return l.natural(val{l.varValue(v), l.typeOf(e)})
		}
	}
	s, out := l.opPlace(e, at, true)
	prop, isProp := e.Target.(*ast.Property)
	switch {
	case s.hooks != nil, s.obj != nil && e.Op == ast.Concat:
		return out
	case isProp && (s.obj == nil || l.typedField(prop)), s.key != nil, l.typedStatic(s) != nil:
		return l.read(s, types.Value, at.Pos)
	}
	return out
}

// coalesceAssign is $x ??= value.
func (l *lowerer) coalesceAssign(e *ast.AssignOp, at ir.S) {
	defer l.steady(e.Target, 1)()
	cur := l.quietBase(e.Target)
	if cur.repr() != types.Value {
		return // never null
	}
	test := l.op(types.GoBool, at.Pos, ir.IsNull, cur.x)
	then := l.block(func() {
		defer l.callAgain(e.Target, e.Value)()
		l.assign(&ast.AssignExpr{Span: e.Span, Target: e.Target, Value: e.Value})
	})
	l.emit(&ir.If{S: at, Cond: test, Then: then})
}

// coalesceProp is $object->name ??= value as a value, where the runtime finds the property: it is read once.
func (l *lowerer) coalesceProp(target *ast.Property, value ast.Expr, at ir.S) val {
	now := l.temp("val", val{l.toValue(l.quietBase(target)), types.MixedT})
	then := l.block(func() {
		defer l.callAgain(target, value)()
		x := l.assignProperty(target, func() val { return l.temp("val", l.owned(value, l.expr(value))) }, ir.S{Pos: at.Pos}, true)
		l.emit(&ir.Assign{S: at, Op: "=", X: now.x, Value: l.toValue(x)})
	})
	l.emit(&ir.If{S: at, Cond: l.op(types.GoBool, at.Pos, ir.IsNull, now.x), Then: then})
	return now
}

// incDec lowers $x++ as a statement.
func (l *lowerer) incDec(e *ast.IncDec) {
	at := l.s(e)
	defer l.steady(e.X, 2)()
	l.incDecPlace(e, at)
}

func incOp(dec bool) (string, ir.OpCode, ast.Op) {
	if dec {
		return "--", ir.Dec, ast.Sub
	}
	return "++", ir.Inc, ast.Add
}

func (l *lowerer) incDecPlace(e *ast.IncDec, at ir.S) {
	_, op, sum := incOp(e.Dec)
	if target, ok := e.X.(*ast.Variable); ok {
		v := l.m.res.VarOf[target]
		if v == nil || target.Name == "this" || v.Super {
			l.refuseStmt(CodeConstruct, e, "cannot count this up or down")
			return
		}
		l.incDecVar(e, target, at)
		return
	}
	s := l.settledPlace(e.X, "increment/decrement")
	if s.hooks != nil {
		l.stepHooked(e, s.hooks, at)
		return
	}
	known := s.elem.Without(types.Missing)
	if s.key != nil && s.base.Repr() == types.GoArray && known.Is(types.Int) {
		x := l.read(s, types.GoInt, at.Pos)
		if idx, ok := x.x.(*ir.Index); ok && e.Dec && s.elem.Has(types.Missing) && idx.Type == types.GoInt && s.key.Repr() != types.Value {
			idx.Mode = ir.Must // null-- stays null
		}
		if x.repr() == types.GoInt {
			one := literal(1, at.Pos)
			t := infer.BinaryType(sum, known, one.t)
			l.write(s, l.sum(sum, val{x.x, known}, one, t, at.Pos), at)
			return
		}
	}
	if f, ok := s.base.(*ir.FieldOf); ok && s.key == nil && !s.isAppend() && (f.Repr() != types.Value || l.hookedField(s) != nil) {
		l.incDecField(e, f, s, at)
		return
	}
	if s.key != nil || s.isAppend() {
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, indexInc(op), append([]ir.Expr{l.pointer(s.base)}, keyArg(s.key)...)...)})
		return
	}
	if s.obj != nil {
		l.emit(&ir.ExprStmt{S: at, X: l.member(types.Value, at.Pos, stepProp(e, true), s.obj, s.name)})
		return
	}
	if prop := l.typedStatic(s); prop != nil {
		l.write(s, val{l.stepped(l.read(s, types.Value, at.Pos), e.Dec, prop, at.Pos), types.MixedT}, at)
		return
	}
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, op, l.pointer(s.base))})
}

// stepped is v counted up or down for a property with a type.
func (l *lowerer) stepped(v val, dec bool, prop *resolve.Prop, pos ir.Pos) ir.Expr {
	return l.op(types.Value, pos, ir.StepTyped, l.toValue(v), l.bool(dec), l.str(prop.Class.Name), l.str(prop.Name), l.str(l.m.typeText(prop.Type)))
}

// stepProp is the operation for ++ or -- on a property that only the runtime finds; prefix says
// that its value is the new one.
func stepProp(e *ast.IncDec, prefix bool) ir.OpCode {
	switch {
	case prefix && e.Dec:
		return ir.DecProp
	case prefix:
		return ir.IncProp
	case e.Dec:
		return ir.PostDecProp
	}
	return ir.PostIncProp
}

// stepLateProp is ++ or -- as a value on such a property: it is read once.
func (l *lowerer) stepLateProp(e *ast.IncDec, pos ir.Pos) (val, bool) {
	prop, ok := e.X.(*ast.Property)
	if !ok {
		return val{}, false
	}
	mark := len(l.out)
	s := l.settledPlace(prop, "increment/decrement")
	if s.hooks != nil {
		old, now := l.stepHooked(e, s.hooks, ir.S{Pos: pos})
		if e.Prefix {
			return now, true
		}
		return old, true
	}
	if s.obj == nil {
		l.out = l.out[:mark]
		return val{}, false
	}
	return l.natural(val{l.member(types.Value, pos, stepProp(e, e.Prefix), s.obj, s.name), l.typeOf(e)}), true
}

// incDecField counts a field with a Go type of its own up or down.
func (l *lowerer) incDecField(e *ast.IncDec, f *ir.FieldOf, s settled, at ir.S) {
	goOp, op, sum := incOp(e.Dec)
	one := literal(1, at.Pos)
	t := infer.BinaryType(sum, s.elem, one.t)
	switch {
	case f.Repr() == types.GoInt && t.Is(types.Int), f.Repr() == types.GoFloat:
		l.emit(&ir.IncDec{S: at, X: f, Op: goOp})
	case f.Repr() == types.GoInt, f.Repr() == types.Number:
		l.write(s, l.sum(sum, l.natural(val{f, s.elem}), one, t, at.Pos), at)
	default:
		now := val{f, s.elem}
		if prop := l.hookedField(s); prop != nil {
			now = l.stored(f, prop)
			if prop.Type != nil {
				l.write(s, val{l.stepped(now, e.Dec, prop, at.Pos), types.MixedT}, at)
				return
			}
		}
		tmp := l.temp("val", val{l.toValue(now), s.elem})
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, op, l.pointer(tmp.x))})
		l.write(s, val{tmp.x, types.MixedT}, ir.S{Pos: at.Pos})
	}
}

func indexInc(op ir.OpCode) ir.OpCode {
	if op == ir.Dec {
		return ir.DecIndex
	}
	return ir.IncIndex
}

func keyArg(key ir.Expr) []ir.Expr {
	if key == nil {
		return nil
	}
	return []ir.Expr{key}
}

func (l *lowerer) incDecVar(e *ast.IncDec, target *ast.Variable, at ir.S) {
	goOp, op, sum := incOp(e.Dec)
	v := l.m.res.VarOf[target]
	g := l.variable(v)
	t := l.typeOf(target)
	if g.Repr == types.GoInt && t.Is(types.Int|types.Missing) {
		one := literal(1, at.Pos)
		if infer.BinaryType(sum, t.Without(types.Missing), one.t).Is(types.Int) {
			l.emit(&ir.IncDec{S: at, X: l.local(g), Op: goOp})
			return
		}
	}
	if g.Repr == types.GoFloat {
		l.emit(&ir.IncDec{S: at, X: l.local(g), Op: goOp})
		return
	}
	if g.Repr == types.Number {
		one := literal(1, at.Pos)
		x := l.natural(val{l.local(g), t})
		l.assignVar(v, l.sum(sum, x, one, infer.BinaryType(sum, t, one.t), at.Pos), at)
		return
	}
	if g.Repr == types.Value || g.Repr == types.Ref {
		l.warnUndef(target, at)
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, op, l.pointer(l.varValue(v)))})
		return
	}
	// A string, bool or array held as such: PHP's result may be of another kind, which the
	// variable's type would show, so the value stays.
	if g.Repr == types.GoBool || g.Repr == types.GoArray {
		tmp := l.temp("val", val{l.toValue(val{l.local(g), t}), t})
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, op, l.pointer(tmp.x))})
	}
}

// incDecValue lowers $x++ and ++$x used as values.
func (l *lowerer) incDecValue(e *ast.IncDec) val {
	at := ir.S{Pos: l.m.pos(l.fn.File, e)}
	if target, ok := e.X.(*ast.Variable); ok {
		if v := l.m.res.VarOf[target]; v != nil && !v.Super && target.Name != "this" {
			if e.Prefix {
				l.incDecPlace(e, at)
				return l.natural(val{l.varValue(v), l.typeOf(e)})
			}
			old := l.expr(target)
			old = l.temp(target.Name, old)
			l.quietly(func() { l.incDecVar(e, target, at) })
			return old
		}
	}
	defer l.steady(e.X, 1)()
	if x, ok := l.stepLateProp(e, at.Pos); ok {
		return x
	}
	if e.Prefix {
		l.incDecPlace(e, at)
		l.quiet = true
		v := l.expr(e.X)
		l.quiet = false
		return v
	}
	old := l.temp("old", l.expr(e.X))
	l.incDecPlace(e, at)
	return old
}

// quietly runs f without warning twice of an undefined variable.
func (l *lowerer) quietly(f func()) {
	mark := len(l.out)
	f()
	kept := l.out[:mark]
	for _, s := range l.out[mark:] {
		if x, ok := s.(*ir.ExprStmt); ok {
			if op, ok := x.X.(*ir.Op); ok && op.Op == ir.UndefWarning {
				continue
			}
		}
		kept = append(kept, s)
	}
	l.out = kept
}
