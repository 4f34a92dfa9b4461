package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Property hooks are methods: on an object of a known class, a read is a call of the getter and an
// assignment one of the setter. For all else the runtime finds them.

// getHook is $object->name where it is known which hook runs.
func (l *lowerer) getHook(e *ast.Property) (val, bool) {
	m, obj, ok := l.hookOn(e, false)
	if !ok {
		return val{}, false
	}
	return l.callOn(obj, nil, e, m, false), true
}

// setHook is $object->name = value where it is known which hook runs.
func (l *lowerer) setHook(e *ast.Property, value func() val, at ir.S) (val, bool) {
	m, obj, ok := l.hookOn(e, true)
	if !ok {
		return val{}, false
	}
	mark := len(l.out)
	v := value()
	if len(l.out) > mark && !stable(obj) {
		l.spillAt(mark, &obj)
	}
	l.emit(&ir.ExprStmt{S: at, X: l.setCall(m, obj, e, v)})
	return v, true
}

// setCall calls the set hook m of the property e of obj.
func (l *lowerer) setCall(m *resolve.Func, obj ir.Expr, e *ast.Property, v val) ir.Expr {
	target := l.m.funcs[m]
	call := &ir.CallMethod{E: l.e(e, target.Result), X: obj, Func: target, Super: m.Mods.Has(ast.Private) || !m.Overridden()}
	call.Args = []ir.Expr{l.coerceParam(v, nil, m.Params[0], target.Params[0].Repr, m.Name, 0)}
	return call
}

// hookOn returns the hook that a read or a write of a property runs, and the object.
func (l *lowerer) hookOn(e *ast.Property, set bool) (*resolve.Func, ir.Expr, bool) {
	if e.NullSafe {
		return nil, nil, false
	}
	t := l.typeHere(e.Object)
	if isThis(e.Object) && l.scopeClass() != nil {
		t = types.InstanceOf(l.m.info.ClassType(l.scopeClass()))
	}
	m := l.m.info.HookOf(l.fn, e, t, set)
	if m == nil || !t.Repr().IsClass() {
		return nil, nil, false
	}
	obj := l.natural(l.expr(e.Object))
	if !obj.repr().IsClass() {
		obj.x = l.as(obj, t.Repr())
	}
	return m, l.having(obj, m), true
}

// other is the object of $object->name in a hook of a property of that name: not the one that the hook runs on, of
// which it would mean what the property stores.
func (l *lowerer) other(e *ast.Property, obj ir.Expr) ir.Expr {
	id, named := e.Name.(*ast.Ident)
	if l.fn.Prop == nil || !named || id.Name != l.fn.Prop.Name || isThis(e.Object) {
		return obj
	}
	pos := l.m.pos(l.fn.File, e)
	this, ok := l.this(pos)
	if !ok {
		return obj
	}
	if p, ok := obj.(*ir.Pointer); ok {
		obj = p.X
	}
	return l.op(types.Value, pos, ir.OtherObject, obj, l.toValue(val{this, types.ObjectT}), l.str(id.Name))
}

// hookPlace is a property that is read and then written by hooks that are known.
type hookPlace struct {
	e        *ast.Property
	obj      ir.Expr
	get, set *resolve.Func
}

// hookPlace evaluates the object of a property that is read and written, where it is known which hooks do so.
func (l *lowerer) hookPlace(e *ast.Property) *hookPlace {
	t := l.typeHere(e.Object)
	if isThis(e.Object) && l.scopeClass() != nil {
		t = types.InstanceOf(l.m.info.ClassType(l.scopeClass()))
	}
	if l.m.info.HookOf(l.fn, e, t, true) == nil {
		return nil
	}
	mark := len(l.out)
	get, obj, ok := l.hookOn(e, false)
	if !ok {
		l.out = l.out[:mark]
		return nil
	}
	if hasEffect(obj) {
		obj = l.temp("obj", val{obj, t}).x
	}
	return &hookPlace{e, obj, get, l.m.info.HookOf(l.fn, e, t, true)}
}

func (l *lowerer) readHooked(p *hookPlace) val { return l.callOn(p.obj, nil, p.e, p.get, false) }

func (l *lowerer) writeHooked(p *hookPlace, v val, at ir.S) {
	l.emit(&ir.ExprStmt{S: at, X: l.setCall(p.set, p.obj, p.e, v)})
}

// stepHooked counts such a property up or down; it returns the values before and after.
func (l *lowerer) stepHooked(e *ast.IncDec, p *hookPlace, at ir.S) (old, now val) {
	_, op, sum := incOp(e.Dec)
	old = l.temp("old", l.readHooked(p))
	if old.t.Is(types.Num) {
		one := literal(1, at.Pos)
		now = l.temp("val", l.sum(sum, old, one, infer.BinaryType(sum, old.t, one.t), at.Pos))
	} else {
		now = l.temp("val", val{l.toValue(old), types.MixedT})
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, op, l.pointer(now.x))})
	}
	l.writeHooked(p, now, at)
	return old, now
}
