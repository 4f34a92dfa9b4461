// Properties of objects and classes: reading, writing, their places.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// member is an operation on a member that is found by name at run time.
func (l *lowerer) member(r types.Repr, pos ir.Pos, code ir.OpCode, obj ir.Expr, rest ...ir.Expr) *ir.Op {
	if !l.inScope() {
		return l.op(r, pos, code, append([]ir.Expr{obj}, rest...)...)
	}
	return l.op(r, pos, inClass[code], append([]ir.Expr{obj, l.scopeRef()}, rest...)...)
}

// knownField returns the field that e names and the object, where the field can be used as a
// Go field: its class is known, the object is not null, nothing can be missing from it. A write,
// for which the word is that of PHP's Error, may meet null.
func (l *lowerer) knownField(e *ast.Property, write string) (*ir.FieldOf, *resolve.Prop) {
	t := l.typeHere(e.Object)
	if v, ok := e.Object.(*ast.Variable); ok && v.Name == "this" {
		t = types.ObjectT
	}
	prop := l.propOf(e)
	if prop != nil && write != "" && !infer.Writable(prop, l.fn.In()) {
		return nil, nil // the runtime throws
	}
	if prop == nil || !t.Is(types.Object) && !(write != "" && t.Is(types.Object|types.Null)) || !prop.Hooked && (prop.Root().Shared || l.m.info.PropType(prop).Has(types.Undef)) {
		return nil, nil
	}
	if s, ok := e.Object.(*ast.StaticProperty); ok && write != "" && bare(l.m.info.StaticProp(l.fn, s)) {
		return nil, nil
	}
	x := l.natural(l.expr(e.Object))
	if !x.repr().IsClass() {
		return nil, nil
	}
	if narrow := t.Without(types.Null).Repr(); narrow.IsClass() && narrow != x.repr() && !isThis(e.Object) {
		x = val{l.as(x, narrow), t} // a variable of an interface that is known to hold this class
	}
	f := l.m.field(prop)
	if t.Has(types.Null) {
		x.x = l.notNull(x, "Attempt to "+write+" property \""+prop.Name+"\" on null", e)
	}
	if write != "" && hasEffect(x.x) {
		x = l.temp("obj", x) // read and written
	}
	return &ir.FieldOf{E: l.e(e, f.Repr), X: x.x, Field: f}, prop
}

// notNull is an object that must not be null: PHP throws an Error with the message.
func (l *lowerer) notNull(x val, message string, at ast.Node) ir.Expr {
	return l.op(x.repr(), l.m.pos(l.fn.File, at), ir.NotNull, x.x, l.str(message))
}

func isThis(e ast.Expr) bool {
	v, ok := e.(*ast.Variable)
	return ok && v.Name == "this"
}

// propOf is the property that e names.
func (l *lowerer) propOf(e *ast.Property) *resolve.Prop {
	t := l.typeHere(e.Object)
	if v, ok := e.Object.(*ast.Variable); ok && v.Name == "this" && l.scopeClass() != nil {
		t = types.InstanceOf(l.m.info.ClassType(l.scopeClass()))
	}
	return l.m.info.PropOf(l.fn, e, t)
}

// property reads $object->name.
func (l *lowerer) property(e *ast.Property) val {
	if l.constExpr {
		if prop := l.propOf(e); prop != nil && !prop.Class.Enum {
			l.emit(&ir.ExprStmt{S: l.s(e), X: l.toValue(l.expr(e.Object))})
			l.throwNew("Error", "Fetching properties on non-enums in constant expressions is not allowed", l.m.pos(l.fn.File, e))
			return l.null()
		}
	}
	if f, prop := l.knownField(e, ""); f != nil {
		return l.natural(l.stored(f, prop))
	}
	if v, ok := l.getHook(e); ok {
		return v
	}
	pos := l.m.pos(l.fn.File, e)
	obj := l.other(e, l.toValue(l.expr(e.Object)))
	return l.natural(val{l.member(types.Value, pos, ir.Prop, obj, l.propName(e.Name)), l.typeOf(e)})
}

// stored reads the field of a property, which has to have a value where its type is declared.
func (l *lowerer) stored(f *ir.FieldOf, prop *resolve.Prop) val {
	t := l.m.info.PropType(prop)
	if !t.Has(types.Undef) || f.Repr() != types.Value {
		return val{f, t}
	}
	if prop.Type == nil {
		return val{f, types.Union(t.Without(types.Undef), types.NullT)}
	}
	x := l.op(types.Value, f.Pos, ir.Initialized, f, l.str(prop.Class.Name), l.str(prop.Name))
	if prop.DeclaredBelow() { // the message names the class of the object's
		x = l.op(types.Value, f.Pos, ir.InitializedOf, f, l.toValue(val{f.X, types.ObjectT}), l.str(prop.Name))
	}
	return val{x, t.Without(types.Undef)}
}

// quietProperty reads $object->name where what is absent is undef.
func (l *lowerer) quietProperty(e *ast.Property) val {
	if f, prop := l.knownField(e, ""); f != nil {
		return l.natural(val{f, l.m.info.PropType(prop)})
	}
	obj := l.other(e, l.toValue(l.quietBase(e.Object)))
	if l.own {
		return val{l.op(types.Value, l.m.pos(l.fn.File, e), ir.OwnProp, obj, l.scopeRef(), l.propName(e.Name)), types.Union(types.MixedT, types.UndefT)}
	}
	return val{l.member(types.Value, l.m.pos(l.fn.File, e), ir.PeekProp, obj, l.propName(e.Name)), types.Union(types.MixedT, types.UndefT)}
}

// issetProperty is isset($object->name), or with ir.EmptyProp empty($object->name), where the runtime has to find the
// property: it asks __isset() first.
func (l *lowerer) issetProperty(e *ast.Property, how ir.OpCode) (ir.Expr, bool) {
	if prop := l.propOf(e); prop != nil && (prop.Hooked || !prop.Root().Shared) || len(l.m.res.ClassList) == 0 {
		return nil, false
	}
	obj := l.other(e, l.toValue(l.quietBase(e.Object)))
	return l.op(types.GoBool, l.m.pos(l.fn.File, e), how, obj, l.scopeRef(), l.propName(e.Name)), true
}

// assignProperty is $object->name = v, already lowered.
// As a value, which is wanted, it is what the property has taken.
func (l *lowerer) assignProperty(target *ast.Property, value func() val, at ir.S, wanted bool) val {
	if v, ok := l.setHook(target, value, at); ok {
		return v
	}
	if prop := l.propOf(target); prop != nil && l.typeOf(target.Object).Has(types.Null) && !isThis(target.Object) {
		obj, v := l.natural(l.expr(target.Object)), val{}
		if hasEffect(obj.x) {
			obj = l.temp("obj", obj)
		}
		v = value() // PHP throws after it knows the value
		l.emit(&ir.ExprStmt{S: at, X: l.member(types.Void, at.Pos, ir.SetProp, l.toValue(obj), l.propName(target.Name), l.toValue(v))})
		return v
	}
	if f, prop := l.knownField(target, "assign"); f != nil && (!prop.Mods.Has(ast.Readonly) || l.inConstructor(prop) && infer.AssignedOnce(prop)) {
		v := l.coerceProp(value(), prop)
		x := l.as(v, f.Repr())
		l.emit(&ir.Assign{S: at, Op: "=", X: f, Value: x})
		return val{f, v.t}
	}
	obj := l.other(target, l.objectPlace(target.Object))
	name := l.propName(target.Name)
	given := value()
	v := l.toValue(given)
	if wanted && l.m.res.ConvertsProp(target) {
		t := types.MixedT
		if prop := l.propOf(target); prop != nil && prop.Type != nil {
			t = l.m.info.Coerce(prop.Type, given.t)
		}
		return l.temp("val", l.natural(val{l.member(types.Value, at.Pos, ir.AssignProp, obj, name, v), t}))
	}
	l.emit(&ir.ExprStmt{S: at, X: l.member(types.Void, at.Pos, ir.SetProp, obj, name, v)})
	return val{v, types.MixedT}
}

func (l *lowerer) inConstructor(prop *resolve.Prop) bool {
	return l.fn.Kind == resolve.Method && l.fn.Class == prop.Class && strings.EqualFold(l.fn.Short, "__construct")
}

// objectPlace lowers the object whose property is written.
func (l *lowerer) objectPlace(e ast.Expr) ir.Expr {
	if v, ok := e.(*ast.Variable); ok && v.Name != "this" {
		if x := l.m.res.VarOf[v]; x != nil && !x.Super && l.variable(x).Repr != types.Value && l.variable(x).Repr != types.Ref {
			return l.toValue(l.expr(e))
		}
		return l.pointer(l.place(e))
	}
	switch e := e.(type) {
	case *ast.StaticProperty:
		if cell, ok := l.staticPlace(e, "indirectly modify"); ok {
			return &ir.RefValue{E: l.e(e, types.Value), X: cell}
		}
	case *ast.Index:
		return l.pointer(l.place(e))
	case *ast.Property:
		if f, _ := l.knownField(e, "modify"); f == nil || f.Repr() == types.Value {
			return l.pointer(l.place(e))
		}
	}
	return l.toValue(l.expr(e))
}

// placeProperty is the place of $object->name for a write into it.
func (l *lowerer) placeProperty(e *ast.Property, verb string) ir.Expr {
	if f, ok := l.fieldPlace(e, verb); ok {
		return f
	}
	return l.member(types.Value, l.m.pos(l.fn.File, e), ir.PropSlot, l.other(e, l.objectPlace(e.Object)), l.propName(e.Name))
}

// fieldPlace is the place of a property that is known to be a field.
func (l *lowerer) fieldPlace(e *ast.Property, verb string) (ir.Expr, bool) {
	f, ok := l.variableField(e, verb)
	if ok && f.Repr().IsClass() {
		return l.temp(memberName(e), val{l.toValue(val{f, l.typeOf(e)}), types.MixedT}).x, true // ArrayAccess
	}
	return f, ok
}

// variableField is the field of a property that is known to be one, and that may be written at any time.
func (l *lowerer) variableField(e *ast.Property, verb string) (ir.Expr, bool) {
	f, prop := l.knownField(e, verb)
	if f == nil || prop.Mods.Has(ast.Readonly) {
		return nil, false
	}
	return f, true
}

// propName lowers a property's name.
func (l *lowerer) propName(e ast.Expr) ir.Expr {
	if id, ok := e.(*ast.Ident); ok {
		return l.str(id.Name)
	}
	return l.toStr(l.expr(e))
}

// staticCell is the cell of a static property.
func (l *lowerer) staticCell(e *ast.StaticProperty) (ir.Expr, types.Type, bool) {
	prop := l.m.info.StaticProp(l.fn, e)
	pos := l.m.pos(l.fn.File, e)
	if n, ok := e.Class.(*ast.Name); ok && l.m.res.ClassAt(n) != nil && l.m.res.ClassAt(n).Trait {
		return nil, types.MixedT, false
	}
	if prop == nil {
		n, ok := e.Class.(*ast.Name)
		if _, bound := l.boundWord(n); ok && !bound && l.m.res.ClassAt(n) == nil && !l.isUndefined(n) {
			return nil, types.MixedT, false
		}
		return l.op(types.Ref, pos, ir.StaticRefOf, l.classExpr(e.Class, pos), l.scopeRef(), l.propName(e.Name)), types.MixedT, true
	}
	l.needClass(e, prop.Class)
	cell := &ir.StaticOf{E: ir.E{Type: types.Ref, Pos: pos}, Static: l.m.statics[prop]}
	t := l.m.info.PropType(prop)
	if prop.Root().Shared {
		t = types.MixedT
	}
	return cell, t, true
}

// staticProperty reads Class::$name.
func (l *lowerer) staticProperty(e *ast.StaticProperty) val {
	cell, t, ok := l.staticCell(e)
	if !ok {
		return l.refuse(CodeClass, e, "this static property is not supported")
	}
	if op, ok := cell.(*ir.Op); ok { // the runtime finds it
		return val{l.op(types.Value, op.Pos, ir.ReadStatic, op.Args...), types.MixedT}
	}
	v := val{&ir.RefValue{E: l.e(e, types.Value), X: cell}, t}
	if prop := l.m.info.StaticProp(l.fn, e); bare(prop) {
		v = val{l.initializedStatic(v.x, prop), t.Without(types.Undef)}
	}
	return l.natural(v)
}

// bare reports whether a static property has no value before the first write.
func bare(prop *resolve.Prop) bool { return prop != nil && prop.Type != nil && prop.Default == nil }

// initializedStatic is the value of a static property, which must have one.
func (l *lowerer) initializedStatic(x ir.Expr, prop *resolve.Prop) ir.Expr {
	return l.op(types.Value, x.At(), ir.InitializedStatic, x, l.str(prop.Class.Name), l.str(prop.Name))
}

// staticPlace is staticCell for a write. Where the code may not write, or that is not known, the runtime checks it
// and throws: verb is its word.
func (l *lowerer) staticPlace(e *ast.StaticProperty, verb string) (ir.Expr, bool) {
	prop := l.m.info.StaticProp(l.fn, e)
	if prop != nil && infer.Writable(prop, l.fn.In()) || !l.m.res.GuardedStatics {
		cell, _, ok := l.staticCell(e)
		return cell, ok
	}
	if n, ok := e.Class.(*ast.Name); ok && prop == nil {
		if _, bound := l.boundWord(n); !bound && (l.m.res.ClassAt(n) == nil && !l.isUndefined(n) || l.m.res.ClassAt(n) != nil && l.m.res.ClassAt(n).Trait) {
			return nil, false
		}
	}
	pos := l.m.pos(l.fn.File, e)
	return l.op(types.Ref, pos, ir.StaticPlace, l.classExpr(e.Class, pos), l.scopeRef(), l.propName(e.Name), l.str(verb)), true
}

// quietStatic reads Class::$name, which may not exist or be out of reach, where what is absent is undef.
func (l *lowerer) quietStatic(e *ast.StaticProperty, pos ir.Pos) (val, bool) {
	n, isName := e.Class.(*ast.Name)
	_, bound := l.boundWord(n)
	if prop := l.m.info.StaticProp(l.fn, e); bare(prop) {
		cell, t, _ := l.staticCell(e)
		return val{&ir.RefValue{E: ir.E{Type: types.Value, Pos: pos}, X: cell}, types.Union(t, types.UndefT)}, true
	}
	if l.m.info.StaticProp(l.fn, e) != nil || isName && !bound && (l.m.res.ClassAt(n) == nil || l.m.res.ClassAt(n).Trait) {
		return val{}, false
	}
	return val{l.op(types.Value, pos, ir.PeekStatic, l.classExpr(e.Class, pos), l.scopeRef(), l.propName(e.Name)), types.Union(types.MixedT, types.UndefT)}, true
}

// assignStatic is Class::$name = value.
func (l *lowerer) assignStatic(target *ast.StaticProperty, value ast.Expr, at ir.S) {
	l.storeStatic(target, l.owned(value, l.expr(value)), at, false)
}

// storeStatic is Class::$name = v; where its value is wanted, that is what the property has taken.
func (l *lowerer) storeStatic(target *ast.StaticProperty, v val, at ir.S, wanted bool) val {
	if l.m.res.GuardedStatics && hasEffect(v.x) {
		v = l.temp("val", v) // PHP asks who may write when it knows the value
	}
	cell, ok := l.staticPlace(target, "modify")
	if !ok {
		l.refuseStmt(CodeClass, target, "this static property is not supported")
		return v
	}
	prop := l.m.info.StaticProp(l.fn, target)
	if op, ok := cell.(*ir.Op); ok && (wanted && prop == nil || op.Op == ir.StaticPlace) { // types are asked after that
		v := &ir.Var{Name: "cell", Repr: types.Ref, Temp: true}
		l.emit(&ir.Bind{S: at, Var: v, Value: cell, Define: true})
		cell = l.local(v)
	}
	if prop != nil {
		v = l.coerceProp(v, prop)
	}
	if wanted && prop != nil && prop.Type != nil {
		v = l.temp("val", v)
	}
	place := &ir.RefValue{E: ir.E{Type: types.Value}, X: cell}
	if wanted && prop == nil {
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.RefSet, cell, l.toValue(v))})
		return val{place, types.MixedT}
	}
	l.emit(&ir.Assign{S: at, Op: "=", X: place, Value: l.toValue(v)})
	return v
}
