package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// key lowers an array key to an int, a string or a value, whichever PHP's rules allow.
func (l *lowerer) key(e ast.Expr) ir.Expr {
	t := l.typeOf(e)
	if s, ok := e.(*ast.StringLit); ok && infer.IsIntKey(s.Value) {
		return literal(atoi(s.Value), l.m.pos(l.fn.File, e)).x
	}
	v := l.natural(l.exprWant(e, keyWant(t)))
	return l.keyOf(v)
}

// keyIn lowers the key of an element of base.
func (l *lowerer) keyIn(base, e ast.Expr) ir.Expr { return l.keyOfType(l.typeOf(base), e) }

// keyOfType lowers the key of an element of a base of type t. A bool is an int where the base is an array;
// a string warns of it, and an object gets each key as it is written.
func (l *lowerer) keyOfType(t types.Type, e ast.Expr) ir.Expr {
	if s, ok := e.(*ast.StringLit); ok && infer.IsIntKey(s.Value) && t.Has(types.Object) {
		return l.toValue(val{l.str(s.Value), types.StringT})
	}
	if k := l.typeOf(e); k.Has(types.Bool) && t.Has(types.String|types.Object) {
		return l.toValue(l.natural(l.exprWant(e, keyWant(k))))
	}
	return l.key(e)
}

// mayBeNumeric reports whether a key can be a string that starts with a number.
func mayBeNumeric(key ir.Expr) bool {
	if lit, ok := key.(*ir.Lit); ok && lit.Type == types.GoString {
		return numericString(key)
	}
	return key.Repr() == types.GoString || key.Repr() == types.Value
}

func keyWant(t types.Type) types.Repr {
	if t.Has(types.Missing) {
		return types.Value // null is the key ""
	}
	return t.Repr()
}

func (l *lowerer) keyOf(v val) ir.Expr {
	switch v.repr() {
	case types.GoInt, types.GoString, types.Value:
		return v.x
	case types.GoBool:
		return conv(v.x, types.GoInt, false)
	}
	return l.toValue(v)
}

// index lowers a read of an element.
func (l *lowerer) index(e *ast.Index, want types.Repr) val {
	if name, ok := infer.GlobalsKey(e); ok {
		return l.globalsElement(e, name)
	}
	if e.Key == nil {
		return l.refuse(CodeConstruct, e, "cannot use [] for reading")
	}
	base, key := l.baseAndKey(e, false)
	t := l.typeOf(e)
	pos := l.m.pos(l.fn.File, e)
	if base.repr() == types.GoString {
		if key.Repr() == types.GoInt {
			return val{l.op(types.GoString, pos, ir.StringAt, base.x, key), types.StringT}
		}
		base.x = l.toValue(base)
	}
	r := l.elementRepr(base, t, want)
	if base.repr() != types.GoArray && base.repr() != types.Value {
		base.x = l.toValue(base)
	}
	node := &ir.Index{E: ir.E{Type: r, Pos: pos}, X: base.x, Key: key}
	if r != types.Value {
		return val{node, t.Without(types.Missing)}
	}
	if t.Has(types.Missing) {
		t = types.Union(t.Without(types.Missing), types.NullT)
	}
	return l.natural(val{node, t})
}

// elementRepr returns the Go type that an element may be read as.
func (l *lowerer) elementRepr(base val, t types.Type, want types.Repr) types.Repr {
	if base.repr() != types.GoArray {
		return types.Value
	}
	known := t.Without(types.Missing)
	r := known.Repr()
	switch {
	case r == types.Number && (want == types.Number || want == types.GoFloat):
		return types.Number // null counts as 0
	case r == types.Number || r == types.Value:
		return types.Value
	case !t.Has(types.Missing), r == types.GoArray:
		return r
	case want == r:
		return r
	case (want == types.GoFloat || want == types.Number) && r == types.GoInt, want == types.Number && r == types.GoFloat && !t.Has(types.Missing):
		return r
	}
	return types.Value
}

// indexMust reads an element that the program counts on: an absent key ends the request
// with a located error after PHP's warning, because the Go holds no null there.
func (l *lowerer) indexMust(e *ast.Index, r types.Repr) val {
	if _, ok := infer.GlobalsKey(e); ok || e.Key == nil {
		return l.index(e, r)
	}
	base, key := l.baseAndKey(e, false)
	if base.repr() != types.GoArray || key.Repr() == types.Value {
		node := &ir.Index{E: l.e(e, types.Value), X: l.toValue(base), Key: key}
		return val{node, types.MixedT}
	}
	t := l.typeOf(e).Without(types.Missing)
	return val{&ir.Index{E: l.e(e, t.Repr()), X: base.x, Key: key, Mode: ir.Must}, t}
}

// baseAndKey lowers the container and the key of an element that is read.
func (l *lowerer) baseAndKey(e *ast.Index, quiet bool) (val, ir.Expr) {
	var base val
	if v, ok := e.Base.(*ast.Variable); quiet || ok && v.Name == "_SESSION" { // which warns itself
		base = l.quietBase(e.Base)
	} else {
		base = l.natural(l.exprWant(e.Base, baseWant(l.typeOf(e.Base))))
	}
	mark := len(l.out)
	key := l.keyIn(e.Base, e.Key)
	base.x, key = l.inOrder(e.Base, base.x, key, mark)
	return base, key
}

// baseWant: the runtime's array that stands for an absent row behaves as null when it is read.
func baseWant(t types.Type) types.Repr {
	if t.Without(types.Missing).Is(types.Arr) {
		return types.GoArray
	}
	return types.Value
}

// globalsElement is $GLOBALS['name'].
func (l *lowerer) globalsElement(e *ast.Index, name string) val {
	pos := l.m.pos(l.fn.File, e)
	x := l.op(types.Value, pos, ir.ScopeLookup, l.op(types.Scope, pos, ir.Globals), l.str(name))
	return val{l.op(types.Value, pos, ir.GlobalWarning, x, l.str(name)), types.MixedT}
}

// quietExpr lowers a read without warnings, as isset() and empty() read: what is absent is undef.
func (l *lowerer) quietExpr(e ast.Expr) val { return l.quietValue(e, true) }

// ownExpr is quietExpr for what PHP does not read: no magic method is asked for properties.
func (l *lowerer) ownExpr(e ast.Expr) val {
	outer := l.own
	l.own = true
	defer func() { l.own = outer }()
	return l.quietExpr(e)
}

// quietBase is quietExpr for what ?? reads and for what isset() reads on its way: keys that cannot
// be keys have other errors there.
func (l *lowerer) quietBase(e ast.Expr) val { return l.quietValue(e, false) }

func (l *lowerer) quietValue(e ast.Expr, last bool) val {
	v := l.quietRead(e, last)
	if v.repr().IsPointer() && v.t.Has(types.Nully) { // nil is null
		return val{l.toValue(v), v.t}
	}
	return v
}

func (l *lowerer) quietRead(e ast.Expr, last bool) val {
	if v, ok := l.fixed[e]; ok {
		return v
	}
	if l.chained(e) {
		return l.chainValue(e, true, func() val { return l.quietRead(e, last) })
	}
	pos := l.m.pos(l.fn.File, e)
	switch e := e.(type) {
	case *ast.Variable:
		v := l.m.res.VarOf[e]
		if v == nil || e.Name == "this" {
			return l.expr(e)
		}
		if v.Super {
			return l.super(e, pos)
		}
		return l.natural(val{l.varValue(v), l.typeOf(e)})
	case *ast.Index:
		if name, ok := infer.GlobalsKey(e); ok {
			return val{l.op(types.Value, pos, ir.ScopeLookup, l.op(types.Scope, pos, ir.Globals), l.str(name)), types.MixedT}
		}
		if e.Key == nil {
			return l.refuse(CodeConstruct, e, "cannot use [] for reading")
		}
		base, key := l.baseAndKey(e, true)
		if base.repr() == types.GoString && key.Repr() == types.GoInt {
			return val{l.op(types.Value, pos, ir.PeekStringAt, base.x, key), types.MixedT}
		}
		keyType, mode := l.typeOf(e.Key), ir.Peek
		switch {
		case key.Repr() == types.Value && keyType.Has(types.Float|types.Arr|types.Object|types.Resource),
			!last && l.typeOf(e.Base).Has(types.String) && mayBeNumeric(key):
			if mode = ir.PeekRead; last {
				mode = ir.PeekIsset
			}
		case l.mayHaveOffsets(e.Base) && base.repr() != types.GoArray:
			return val{l.op(types.Value, pos, ir.LookIndex, l.toValue(base), l.toValue(val{key, keyType})), types.MixedT}
		}
		if base.repr() != types.GoArray {
			base.x = l.toValue(base)
		}
		return val{&ir.Index{E: ir.E{Type: types.Value, Pos: pos}, X: base.x, Key: key, Mode: mode}, l.typeOf(e)}
	case *ast.Property:
		return l.quietProperty(e)
	case *ast.StaticProperty:
		if v, ok := l.quietStatic(e, pos); ok {
			return v
		}
	case *ast.VariableVariable:
		name := l.toStr(l.expr(e.Name))
		return val{l.op(types.Value, pos, ir.ScopeLookup, l.needScope(), name), types.MixedT}
	}
	return l.expr(e)
}

// mayHaveOffsets reports whether e can be an object that implements ArrayAccess.
func (l *lowerer) mayHaveOffsets(e ast.Expr) bool {
	if v, ok := e.(*ast.Variable); ok && resolve.Superglobals[v.Name] {
		return false
	}
	return l.m.res.ArrayAccess && l.typeOf(e).Has(types.Object)
}

// isset lowers isset(…).
func (l *lowerer) isset(e *ast.Isset) ir.Expr {
	var out ir.Expr
	for _, x := range e.Vars {
		test := l.issetOne(x)
		if out == nil {
			out = test
			continue
		}
		out = &ir.Binary{E: l.e(e, types.GoBool), Op: "&&", X: out, Y: test}
	}
	return out
}

func (l *lowerer) issetOne(e ast.Expr) ir.Expr {
	if isThis(e) {
		return l.issetThis(l.m.pos(l.fn.File, e))
	}
	if l.chained(e) {
		return l.chainIsset(e)
	}
	// An element of an array that holds no nulls is set when its key exists.
	if idx, ok := e.(*ast.Index); ok && idx.Key != nil {
		if _, global := infer.GlobalsKey(idx); !global {
			bt := l.typeOf(idx.Base)
			if bt.Is(types.Arr) && bt.Array != nil && bt.Array.Elem.Mask != 0 && !bt.Array.Elem.Has(types.Nully) {
				base, key := l.baseAndKey(idx, true)
				if base.repr() == types.GoArray && key.Repr() != types.Value {
					return &ir.Index{E: l.e(e, types.GoBool), X: base.x, Key: key, Mode: ir.Has}
				}
			}
		}
	}
	if idx, ok := e.(*ast.Index); ok && idx.Key != nil && l.mayHaveOffsets(idx.Base) {
		if _, global := infer.GlobalsKey(idx); !global {
			base, key := l.baseAndKey(idx, true)
			return l.op(types.GoBool, l.m.pos(l.fn.File, e), ir.IsSetIndex, l.toValue(base), l.toValue(val{key, l.typeOf(idx.Key)}))
		}
	}
	if prop, ok := e.(*ast.Property); ok {
		if test, ok := l.issetProperty(prop, ir.IssetProp); ok {
			return test
		}
	}
	v := l.quietExpr(e)
	if v.repr() != types.Value {
		if hasEffect(v.x) {
			l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
		}
		return l.bool(true)
	}
	return l.op(types.GoBool, l.m.pos(l.fn.File, e), ir.IsSet, v.x)
}

// empty lowers empty(…): !isset or false.
func (l *lowerer) empty(e *ast.Empty) ir.Expr {
	if prop, ok := e.X.(*ast.Property); ok {
		if test, ok := l.issetProperty(prop, ir.EmptyProp); ok {
			return test
		}
	}
	v := l.quietExpr(e.X)
	return not(l.toBool(v))
}

// coalesce lowers a ?? b.
func (l *lowerer) coalesce(e *ast.Binary, want types.Repr) val {
	t := l.typeOf(e)
	pos := l.m.pos(l.fn.File, e)
	x := l.quietBase(e.X)
	if x.repr() != types.Value { // always set
		return x
	}
	tx := l.typeOf(e.X).Without(types.Nully)
	var y val
	pre := l.block(func() { y = l.exprWant(e.Y, want) })
	if len(pre) == 0 && cheap(y.x) {
		x.t = types.Type{Mask: types.Undef}
		return l.natural(val{l.op(types.Value, pos, ir.Coalesce, x.x, l.toValue(y)), t})
	}
	if !terminates(pre) || !stableOrLocal(x.x) {
		x = l.temp("val", x)
	}
	cond := l.op(types.GoBool, pos, ir.IsSet, x.x)
	x.t = tx
	return l.choose(cond, l.natural(x), y, nil, pre, t, want, pos)
}

// reach is place for a container whose element is read before it is written: what is absent is
// made, with PHP's warning.
func (l *lowerer) reach(e ast.Expr) ir.Expr {
	switch e := e.(type) {
	case *ast.Variable:
		if v := l.m.res.VarOf[e]; v != nil && !v.Super && e.Name != "this" {
			l.warnUndef(e, ir.S{Pos: l.m.pos(l.fn.File, e)})
		}
	case *ast.Index:
		if _, global := infer.GlobalsKey(e); global || e.Key == nil || l.isGlobals(e.Base) {
			return l.place(e)
		}
		base := l.reach(e.Base)
		key := l.keyIn(e.Base, e.Key)
		return l.slot(e, base, key, l.typeOf(e).Has(types.Missing|types.Undef) || base.Repr() != types.GoArray)
	}
	return l.place(e)
}

// isGlobals reports whether e is $GLOBALS.
func (l *lowerer) isGlobals(e ast.Expr) bool {
	v, ok := e.(*ast.Variable)
	return ok && v.Name == "GLOBALS"
}

// slot is the place of an element of base.
func (l *lowerer) slot(e *ast.Index, base, key ir.Expr, warns bool) ir.Expr {
	r := types.Value
	if base.Repr() == types.GoArray {
		if t := l.typeOf(e); t.Is(types.Arr | types.Missing) {
			r = types.GoArray
		}
	}
	return &ir.Slot{E: ir.E{Type: r, Pos: l.m.pos(l.fn.File, e)}, X: base, Key: key, Warns: warns}
}

// place lowers a variable or container that is written into, down to its storage.
func (l *lowerer) place(e ast.Expr) ir.Expr {
	pos := l.m.pos(l.fn.File, e)
	switch e := e.(type) {
	case *ast.Variable:
		v := l.m.res.VarOf[e]
		if v == nil || e.Name == "this" {
			return l.temp("tmp", val{l.toValue(l.expr(e)), types.MixedT}).x
		}
		if v.Super {
			if e.Name == "GLOBALS" {
				return l.refuse(CodeReference, e, "writing to $GLOBALS by a computed name is not supported").x
			}
			return l.super(e, pos).x
		}
		if x := l.varValue(v); !x.Repr().IsClass() {
			return x
		}
		return l.temp(v.Name, val{l.toValue(l.expr(e)), types.MixedT}).x // ArrayAccess
	case *ast.Index:
		if name, ok := infer.GlobalsKey(e); ok {
			return &ir.RefValue{E: ir.E{Type: types.Value, Pos: pos}, X: l.op(types.Ref, pos, ir.GlobalRef, l.str(name))}
		}
		if l.isGlobals(e.Base) && e.Key != nil {
			name := l.toStr(l.expr(e.Key))
			return &ir.RefValue{E: ir.E{Type: types.Value, Pos: pos}, X: l.op(types.Ref, pos, ir.ScopeRef, l.op(types.Scope, pos, ir.Globals), name)}
		}
		base := l.place(e.Base)
		var key ir.Expr
		if e.Key != nil {
			key = l.keyIn(e.Base, e.Key)
		}
		switch base.Repr() {
		case types.GoString, types.GoInt, types.GoFloat, types.Number: // PHP's errors
			base = l.temp("tmp", val{l.as(val{base, l.typeOf(e.Base)}, types.Value), types.MixedT}).x
		}
		return l.slot(e, base, key, false)
	case *ast.Property:
		return l.placeProperty(e, "modify")
	case *ast.StaticProperty:
		cell, ok := l.staticPlace(e, "indirectly modify")
		if !ok {
			return l.refuse(CodeClass, e, "this static property is not supported").x
		}
		return &ir.RefValue{E: ir.E{Type: types.Value, Pos: pos}, X: cell}
	case *ast.VariableVariable:
		return &ir.RefValue{E: ir.E{Type: types.Value, Pos: pos}, X: l.dynRef(e)}
	case *ast.Call, *ast.MethodCall, *ast.StaticCall:
		v, ref := l.callRef(e)
		if ref != nil {
			if ref.Repr() == types.Value {
				ref = l.op(types.Ref, pos, ir.GivenRef, ref, l.str(""))
			}
			cell := &ir.Var{Name: "ref", Repr: types.Ref, Temp: true}
			l.emit(&ir.Bind{S: ir.S{Pos: pos}, Var: cell, Value: ref, Define: true})
			return l.refValue(cell)
		}
		// A write into a mere value goes nowhere; the call is made.
		return l.temp("tmp", val{l.op(types.Value, pos, ir.Copy, l.toValue(v)), types.MixedT}).x
	}
	return l.refuse(CodeConstruct, e, "cannot write to this expression").x
}

// pointer is the address of a place, for the runtime to change it.
func (l *lowerer) pointer(x ir.Expr) ir.Expr {
	switch x := x.(type) {
	case *ir.Slot:
		return x
	case *ir.Op:
		if x.Op == ir.PropSlot || x.Op == ir.PropSlotIn {
			return x
		}
	}
	return &ir.Pointer{E: ir.E{Type: x.Repr(), Pos: x.At()}, X: x}
}

// rootVar returns the variable at the bottom of an element, nil for other things.
func (l *lowerer) rootVar(e ast.Expr) *resolve.Var {
	for {
		switch x := e.(type) {
		case *ast.Index:
			e = x.Base
		case *ast.Variable:
			return l.m.res.VarOf[x]
		default:
			return nil
		}
	}
}
