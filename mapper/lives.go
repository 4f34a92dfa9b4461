package mapper

import (
	"reflect"
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// Destructors run as soon as nothing refers to an object. In a program that has any, functions
// name those of their variables that such objects can be in, and say where a reference to one
// goes away; the runtime finds out whether it was the last. No other function pays for it.
//
//	func work(c *php.Context) {
//	    var f *File
//	    defer c.Locals(&f).Release()
//	    f = NewFile(c)

// mortal reports whether a value of the type can be, or hold, an object with a destructor.
func (m *mapping) mortal(t types.Type) bool {
	if !m.res.Destructs {
		return false
	}
	return m.mortalIn(t, map[*resolve.Class]bool{})
}

func (m *mapping) mortalIn(t types.Type, seen map[*resolve.Class]bool) bool {
	if t.Has(types.Arr) && (t.Array == nil || m.mortalIn(t.Array.Elem, seen)) {
		return true
	}
	if !t.Has(types.Object) {
		return false
	}
	if t.Fn != nil {
		return m.res.ObjectNumbers // closures keep what they refer to
	}
	if t.Class == nil {
		return true
	}
	if t.Class.Index < 0 {
		return m.res.Destructors || suspends[strings.ToLower(t.Class.Name)]
	}
	return m.mortalClass(m.res.ClassList[t.Class.Index], seen)
}

// suspends lists the library's classes whose instances can be generators or fibers.
var suspends = map[string]bool{"generator": true, "fiber": true, "iterator": true, "traversable": true, "iterable": true}

// mortalClass reports whether an instance of c, or of a class below it, has a destructor or a
// property that can hold an object with one.
func (m *mapping) mortalClass(c *resolve.Class, seen map[*resolve.Class]bool) bool {
	if seen[c] {
		return false
	}
	if m.res.Weak {
		return true
	}
	found := false
	c.Below(func(k *resolve.Class) {
		seen[k] = true
		if k.Method("__destruct") != nil {
			found = true
		}
	})
	if found {
		return true
	}
	c.Below(func(k *resolve.Class) {
		for ; k != nil; k = k.Parent {
			for _, p := range k.Props {
				found = found || !p.Static() && (p.Root().Shared || m.mortalIn(m.info.PropType(p), seen))
			}
		}
	})
	return found
}

// mortalExpr reports whether e is a temporary that can hold an object with a destructor: what
// a call or new gives, which no variable holds.
func (l *lowerer) mortalTemp(e ast.Expr) bool {
	if !l.m.res.Destructs {
		return false
	}
	switch e := e.(type) {
	case *ast.New, *ast.Call, *ast.MethodCall, *ast.StaticCall, *ast.Clone:
		return l.m.mortal(l.typeOf(e))
	case *ast.Closure, *ast.ArrowFunc:
		return l.m.res.ObjectNumbers
	case *ast.Cast:
		return e.Kind == ast.CastObject && l.m.mortal(l.typeOf(e))
	case *ast.ArrayLit:
		for _, item := range e.Items {
			if item != nil && !item.ByRef && item.Value != nil && l.mortalTemp(item.Value) {
				return true
			}
		}
	}
	return false
}

// holding lowers an operation on temporaries: those that can hold an object with a destructor
// end with it. Only the operands that nothing else holds count.
func (l *lowerer) holding(e ast.Expr, lower func() val) val {
	return l.holdingAll(operands(e), e, lower)
}

// holdingAll is holding for the operands that are listed.
func (l *lowerer) holdingAll(operands []ast.Expr, e ast.Expr, lower func() val) val {
	var list []ast.Expr
	for _, x := range operands {
		if l.mortalTemp(x) && l.fixed[x].x == nil && !l.keepsClosure(e, x) {
			list = append(list, x)
		}
	}
	if len(list) == 0 {
		return lower()
	}
	if l.temps == nil {
		l.temps = map[ast.Expr]*val{}
	}
	held := make([]val, len(list))
	for i, x := range list {
		l.temps[x] = &held[i]
	}
	v := lower()
	pos := l.m.pos(l.fn.File, e)
	if v.repr() == types.Void {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: v.x})
		v = l.null()
	} else if !stable(v.x) {
		v = l.temp("result", v)
	}
	for i, x := range list {
		delete(l.temps, x)
		if held[i].x != nil {
			args := []ir.Expr{l.toValue(held[i])}
			if l.m.mortal(v.t) && hasValue(v) {
				args = append(args, l.toValue(v))
			}
			l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.DropValue, args...)})
		}
	}
	return v
}

func hasValue(v val) bool {
	_, null := v.x.(*ir.Null)
	return !null
}

// operands are the parts of an expression that end with it, where they are temporaries.
func operands(e ast.Expr) []ast.Expr {
	var out []ast.Expr
	args := func(list []*ast.Arg) {
		for _, a := range list {
			if !a.Unpack {
				out = append(out, a.Value)
			}
		}
	}
	switch e := e.(type) {
	case *ast.Call:
		if _, named := e.Func.(*ast.Name); !named {
			out = append(out, e.Func)
		}
		args(e.Args)
	case *ast.MethodCall:
		out = append(out, e.Object)
		args(e.Args)
	case *ast.StaticCall:
		args(e.Args)
	case *ast.New:
		args(e.Args)
	case *ast.Property:
		out = append(out, e.Object)
	case *ast.Index:
		out = append(out, e.Base)
	case *ast.Binary:
		if !e.Op.IsLogical() && e.Op != ast.Coalesce {
			out = append(out, e.X, e.Y)
		}
	case *ast.Unary:
		out = append(out, e.X)
	case *ast.Cast:
		out = append(out, e.X)
	case *ast.InstanceOf:
		out = append(out, e.X)
	case *ast.Clone:
		out = append(out, e.X)
	case *ast.Isset:
		out = append(out, e.Vars...)
	case *ast.Interpolated:
		out = append(out, e.Parts...)
	}
	return out
}

// dropping runs store, which gives target another value or none; what target held is dropped.
func (l *lowerer) dropping(target ast.Expr, at ir.S, store func()) {
	if !l.replaces(target) {
		store()
		return
	}
	mark := len(l.out)
	store()
	if n := len(l.out); n > mark {
		if a, ok := l.out[n-1].(*ir.Assign); ok && a.Op == "=" && !a.Define && ownPlace(a.X) {
			set := l.op(types.Void, at.Pos, ir.Replace, &ir.Pointer{E: ir.E{Type: a.X.Repr(), Pos: at.Pos}, X: a.X}, a.Value)
			l.out[n-1] = &ir.ExprStmt{S: a.S, X: set}
			return
		}
	}
	// The place is reached in steps: what it holds is read before.
	after := append([]ir.Stmt(nil), l.out[mark:]...)
	l.out = l.out[:mark]
	old := l.oldValue(target)
	tmp := &ir.Var{Name: "old", Repr: old.repr(), Temp: true}
	l.emit(&ir.Assign{S: ir.S{Pos: at.Pos}, Op: "=", X: l.local(tmp), Value: old.x, Define: true})
	l.out = append(l.out, after...)
	l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.DropValue, l.toValue(val{l.local(tmp), old.t}))})
}

// mention declares the variable that a loop sets: it has a value before all rounds but the first.
func (l *lowerer) mention(target ast.Expr) {
	x, ok := target.(*ast.Variable)
	if !ok || !l.m.res.Destructs {
		return
	}
	if v := l.m.res.VarOf[x]; v != nil && !v.Super && v.Outer == nil && l.m.mortal(l.m.info.VarType(v)) {
		l.variable(v)
	}
}

// ownPlace reports whether x is a Go variable or field.
func ownPlace(x ir.Expr) bool {
	switch x.(type) {
	case *ir.Local, *ir.FieldOf, *ir.RefValue:
		return true
	}
	return false
}

// oldValue reads what a place holds, silently.
func (l *lowerer) oldValue(target ast.Expr) val {
	switch x := target.(type) {
	case *ast.Variable:
		v := l.m.res.VarOf[x]
		if v.Global {
			return val{l.varValue(v), types.MixedT}
		}
		return val{l.varValue(v), l.m.info.VarType(v)}
	case *ast.Property:
		if f, prop := l.knownField(x, ""); f != nil {
			return val{f, l.m.info.PropType(prop)}
		}
	}
	v := l.ownExpr(target)
	return val{l.toValue(v), types.MixedT}
}

// replaces reports whether the place may hold an object with a destructor when it is written.
func (l *lowerer) replaces(target ast.Expr) bool {
	if !l.m.res.Destructs {
		return false
	}
	switch x := target.(type) {
	case *ast.Variable:
		v := l.m.res.VarOf[x]
		if v != nil && v.Global && l.fn.Kind == resolve.Main && x.Name != "this" {
			return true // other functions give it values
		}
		if v == nil || v.Super || x.Name == "this" || !l.m.mortal(l.m.info.VarType(v)) && !v.Root().Boxed {
			return false
		}
		return l.vars[v] != nil || v.Looped || v.Outer != nil || v.IncShared || l.fn.Scope // not its first mention
	case *ast.Index:
		base := l.typeOf(x.Base)
		return x.Key != nil && simple(target) && base.Mask != 0 && base.Is(types.Arr|types.Nully) && l.m.mortal(base.Only(types.Arr))
	case *ast.Property:
		if prop := l.propOf(x); prop != nil && simple(target) {
			return l.m.mortal(l.m.info.PropType(prop)) || prop.Root().Shared
		}
	case *ast.StaticProperty:
		return l.m.info.StaticProp(l.fn, x) != nil && l.m.mortal(l.m.info.PropType(l.m.info.StaticProp(l.fn, x)))
	}
	return false
}

// returning tells the runtime what the function gives back, which does not end with it.
func (l *lowerer) returning(v val, pos ir.Pos) val {
	if !l.m.mortal(v.t) || !l.ownsMortals() {
		return v
	}
	if !stableOrLocal(v.x) {
		v = l.temp("result", v)
	}
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.ReturningValue, l.toValue(v))})
	return v
}

// ownsMortals reports whether a variable of the function can hold an object with a destructor.
func (l *lowerer) ownsMortals() bool {
	for _, v := range l.fn.Order {
		if v.Param < 0 && !v.Super && v.Name != "this" && v.Outer == nil && l.m.mortal(l.m.info.VarType(v)) {
			return true
		}
	}
	return false
}

// frame names the variables of the function, where it starts: the statements from mark on are
// its body.
func (l *lowerer) frame(mark int, recv ir.Expr) {
	if !l.m.res.Destructs || l.fn.Generator != (l.gen != nil) || l.fn.Scope {
		return
	}
	f := &ir.Frame{S: ir.S{Pos: l.m.pos(l.fn.File, l.fn.Node)}, Script: l.fn.Kind == resolve.Main}
	bound := boundVars(slices.Concat(l.bound, l.out[:mark]))
	ranged := map[*ir.Var]bool{}
	rangeVars(reflect.ValueOf(l.out[mark:]), ranged)
	for _, v := range l.fn.Order {
		g := l.vars[v]
		if g == nil || v.Super || v.Outer != nil || v.Static || v.Global || v.IncShared || g.Ptr || ranged[g] || !l.m.mortal(l.m.info.VarType(v)) && !v.Root().Boxed {
			continue
		}
		switch {
		case g.Repr == types.Ref && !bound[g]:
			continue
		case g.Repr != types.Ref && g.Repr != types.Value && g.Repr != types.GoArray && !g.Repr.IsPointer():
			continue
		}
		x := &ir.Pointer{E: ir.E{Type: g.Repr}, X: l.local(g)}
		switch {
		case v.Captured:
			f.Kept = append(f.Kept, x)
		case v.Param >= 0 && g.Repr != types.Ref && l.gen == nil:
			f.Given = append(f.Given, x)
		default:
			f.Own = append(f.Own, x)
		}
	}
	for _, g := range l.hidden {
		f.Own = append(f.Own, &ir.Pointer{E: ir.E{Type: g.Repr}, X: l.local(g)})
	}
	if c := l.scopeClass(); recv != nil && c != nil && l.m.mortalClass(c, map[*resolve.Class]bool{}) {
		if l.gen != nil { // it holds on to its receiver
			f.Own = append(f.Own, recv)
		} else {
			f.Given = append([]ir.Expr{recv}, f.Given...)
		}
	}
	if len(f.Own)+len(f.Given)+len(f.Kept) == 0 || len(f.Own)+len(f.Kept) == 0 && !callsAny(l.fn.Body) {
		return
	}
	body := append([]ir.Stmt{f}, l.out[mark:]...)
	l.out = append(l.out[:mark:mark], body...)
}

// callsAny reports whether statements run other code, or let go of something.
func callsAny(list []ast.Stmt) bool {
	for _, s := range list {
		found := false
		ast.Inspect(s, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Call, *ast.MethodCall, *ast.StaticCall, *ast.New, *ast.AssignExpr, *ast.Unset, *ast.Include:
				found = true
			}
			return !found
		})
		if found {
			return true
		}
	}
	return false
}

// boundVars are the references that the statements bind.
func boundVars(list []ir.Stmt) map[*ir.Var]bool {
	out := map[*ir.Var]bool{}
	for _, s := range list {
		if b, ok := s.(*ir.Bind); ok {
			out[b.Var] = true
		}
	}
	return out
}

// rangeVars finds the variables that loops declare.
func rangeVars(v reflect.Value, out map[*ir.Var]bool) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			rangeVars(v.Elem(), out)
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch x := v.Interface().(type) {
		case *ir.Range:
			if x.Define {
				out[x.Key], out[x.Value] = true, true
			}
		case *ir.Var, *ir.Func, *ir.StdFunc, *ir.Label, *ir.Class, *ir.Field, *ir.ClassConst, *ir.Static, *ir.This:
			return
		}
		rangeVars(v.Elem(), out)
	case reflect.Struct:
		for i := range v.NumField() {
			rangeVars(v.Field(i), out)
		}
	case reflect.Slice:
		for i := range v.Len() {
			rangeVars(v.Index(i), out)
		}
	}
}

// holdSubject keeps what a loop walks in a variable of its own, where nothing else holds it. What
// it returns ends it behind the loop.
func (l *lowerer) holdSubject(s *ast.Foreach, x val) (val, func()) {
	if !l.mortalTemp(s.X) || x.repr() == types.Gen && l.m.info.Generated(l.fn, s.X) != nil { // the loop holds it
		return x, func() {}
	}
	at := ir.S{Pos: x.x.At()}
	v := &ir.Var{Name: "list", Repr: x.repr(), Temp: true}
	l.hidden = append(l.hidden, v)
	l.emit(&ir.Assign{S: at, Op: "=", X: l.local(v), Value: x.x})
	return val{l.local(v), x.t}, func() {
		taken := l.op(v.Repr, at.Pos, ir.Take, &ir.Pointer{E: ir.E{Type: v.Repr}, X: l.local(v)})
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.DropValue, l.toValue(val{taken, x.t}))})
	}
}

// keep says that Go code which cannot be looked into holds on to v.
func (l *lowerer) keep(v val, at ast.Node, why string) {
	if !l.m.mortal(v.t) {
		return
	}
	pos := l.m.pos(l.fn.File, at)
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.KeepValue, l.toValue(v))})
	if !l.quiet {
		l.m.diags = append(l.m.diags, diag.New(CodeDestructor, l.fn.File.AST.File, at.Pos(), at.End(), "%s: a destructor of what it holds runs at the end of the request", why))
	}
}

// keepCaptured keeps what a closure refers to.
func (l *lowerer) keepCaptured(c *resolve.Func) {
	if !l.m.res.Destructs {
		return
	}
	for _, v := range c.Order {
		if v.Outer == nil || v.Name == "this" {
			continue
		}
		if t := l.m.info.VarType(v.Outer); l.m.mortal(t) {
			l.keep(val{l.varValue(v.Outer), t}, c.Node, "closure")
		}
	}
	if k := l.scopeClass(); k != nil && !c.Mods.Has(ast.Static) && c.Vars["this"] != nil {
		if this, ok := l.this(l.m.pos(l.fn.File, c.Node)); ok {
			l.keep(val{this, types.InstanceOf(l.m.info.ClassType(k))}, c.Node, "closure")
		}
	}
}

// retains lists the standard functions that hold on to their arguments.
var retains = map[string]bool{
	"set_error_handler": true, "set_exception_handler": true, "register_shutdown_function": true, "register_tick_function": true, "spl_autoload_register": true,
	"ob_start": true, "header_register_callback": true, "session_set_save_handler": true, "stream_context_create": true, "stream_context_set_option": true,
}

// keepsClosure reports whether e is a call that holds on to the closure x.
func (l *lowerer) keepsClosure(e, x ast.Expr) bool {
	call, ok := e.(*ast.Call)
	if !ok || !isClosure(x) {
		return false
	}
	c := l.m.res.Callee[call]
	return c != nil && retains[strings.ToLower(c.Name)]
}

func isClosure(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Closure, *ast.ArrowFunc:
		return true
	}
	return false
}

// keepArgs keeps what a call hands to a function that holds on to it.
func (l *lowerer) keepArgs(e *ast.Call) {
	name, ok := e.Func.(*ast.Name)
	if !ok || !l.m.res.Destructs || !retains[strings.ToLower(strings.TrimPrefix(name.Value, `\`))] {
		return
	}
	for _, a := range e.Args {
		if simple(a.Value) && !isClosure(a.Value) {
			l.keep(l.natural(l.ownExpr(a.Value)), a.Value, name.Value+"()")
		}
	}
}
