package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// needScope is the *php.Scope that holds the function's variables by name.
func (l *lowerer) needScope() ir.Expr {
	if l.scope != nil {
		return l.scope
	}
	return l.op(types.Scope, ir.Pos{}, ir.Globals)
}

// dynRef is the cell of $$x.
func (l *lowerer) dynRef(e *ast.VariableVariable) ir.Expr {
	name := l.toStr(l.expr(e.Name))
	return l.op(types.Ref, l.m.pos(l.fn.File, e), ir.ScopeRef, l.needScope(), name)
}

// global lowers `global $x`.
func (l *lowerer) global(s *ast.Global) {
	at := l.s(s)
	for _, x := range s.Vars {
		v, ok := x.(*ast.Variable)
		if !ok {
			l.globalNamed(x.(*ast.VariableVariable), at)
			at = ir.S{Pos: at.Pos}
			continue
		}
		if l.fn.Kind == resolve.Main && !l.fn.Scope {
			continue // the top level's variables are the globals
		}
		r := l.m.res.VarOf[v]
		l.emit(&ir.Bind{S: at, Var: l.variable(r), Value: l.op(types.Ref, at.Pos, ir.GlobalVar, l.str(v.Name))})
		l.rebound(r, at)
		at = ir.S{Pos: at.Pos}
	}
}

// globalNamed lowers `global $$x`. Any variable of the function may be the one that is bound.
func (l *lowerer) globalNamed(x *ast.VariableVariable, at ir.S) {
	name := l.temp("name", val{l.toStr(l.expr(x.Name)), types.StringT}).x
	if l.fn.Kind == resolve.Main {
		return // the top level's variables are the globals
	}
	cell := l.op(types.Ref, at.Pos, ir.GlobalVar, name)
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeBind, l.needScope(), name, cell)})
	l.refetch(at.Pos)
}

// static lowers static variables: cells that the request keeps.
func (l *lowerer) static(s *ast.StaticVars) {
	at := l.s(s)
	for _, x := range s.Vars {
		v := l.m.res.VarOf[x.Var]
		if cell := l.statics[v]; cell != nil {
			l.emit(&ir.Bind{S: at, Var: l.variable(v), Value: l.local(cell)})
			continue
		}
		key := l.fn.File.Path + ":" + l.fn.Name + ":" + v.Name
		init := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Result: types.Value, Plain: true}
		resume := l.throwing()
		init.Body = l.block(func() {
			value := l.null()
			if x.Default != nil {
				value = l.expr(x.Default)
			}
			l.emit(&ir.Return{S: ir.S{Pos: at.Pos}, X: l.toValue(value)})
		})
		resume()
		l.emit(&ir.Bind{S: at, Var: l.variable(v), Value: l.op(types.Ref, at.Pos, ir.StaticRef, l.str(key), init)})
		l.rebound(v, at)
		at = ir.S{Pos: at.Pos}
	}
}

// rebound tells the scope that a name now means another cell.
func (l *lowerer) rebound(v *resolve.Var, at ir.S) {
	switch {
	case l.fn.Scope:
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.ScopeBind, l.needScope(), l.str(v.Name), l.local(l.variable(v)))})
	case l.fn.Kind == resolve.Main && v.Global:
		l.emit(&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.ScopeBind, l.op(types.Scope, at.Pos, ir.Globals), l.str(v.Name), l.local(l.variable(v)))})
	}
}

// unset lowers unset(…).
func (l *lowerer) unset(s *ast.Unset) {
	at := l.s(s)
	for _, x := range s.Vars {
		l.dropping(x, at, func() { l.unsetOne(x, at) })
		at = ir.S{Pos: at.Pos}
	}
}

func (l *lowerer) unsetOne(x ast.Expr, at ir.S) {
	switch x := x.(type) {
	case *ast.Variable:
		l.unsetVar(x, at)
	case *ast.Index:
		if name, ok := infer.GlobalsKey(x); ok {
			l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeUnset, l.op(types.Scope, at.Pos, ir.Globals), l.str(name))})
			if v := l.fn.Vars[name]; v != nil && l.fn.Kind == resolve.Main && l.variable(v).Repr == types.Ref {
				l.emit(&ir.Bind{S: ir.S{Pos: at.Pos}, Var: l.variable(v), Value: l.op(types.Ref, at.Pos, ir.GlobalRef, l.str(name))})
			}
			return
		}
		if x.Key == nil {
			l.refuseStmt(CodeConstruct, x, "cannot use [] for unsetting")
			return
		}
		l.unsetIndex(x, at)
	case *ast.Property:
		read := l.expr
		if s, ok := x.Object.(*ast.StaticProperty); ok && bare(l.m.info.StaticProp(l.fn, s)) {
			read = l.quietBase
		}
		obj := l.other(x, l.toValue(read(x.Object)))
		l.emit(&ir.ExprStmt{S: at, X: l.member(types.Void, at.Pos, ir.UnsetProp, obj, l.propName(x.Name))})
	case *ast.VariableVariable:
		name := l.toStr(l.expr(x.Name))
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeUnset, l.needScope(), name)})
	default:
		l.refuseStmt(CodeConstruct, x, "cannot unset this expression")
	}
}

// unsetIndex removes an element. A container inside another one is only looked for, not made.
func (l *lowerer) unsetIndex(x *ast.Index, at ir.S) {
	// An element of an object is asked for once: see Value.overloaded.
	if b, nested := x.Base.(*ast.Index); nested && !l.typeOf(b.Base).Is(types.Object) {
		test := l.issetBase(x.Base)
		body := l.block(func() {
			base := l.place(x.Base)
			l.emit(&ir.UnsetIndex{S: ir.S{Pos: at.Pos}, X: base, Key: l.keyIn(x.Base, x.Key)})
		})
		l.emit(&ir.If{S: at, Cond: test, Then: body})
		return
	}
	base := l.place(x.Base)
	switch base.Repr() {
	case types.GoString, types.GoBool, types.GoInt, types.GoFloat, types.Number: // an error, or nothing
		base = l.temp("val", val{l.toValue(val{base, l.typeOf(x.Base)}), types.MixedT}).x
	}
	l.emit(&ir.UnsetIndex{S: at, X: base, Key: l.keyIn(x.Base, x.Key)})
}

// issetBase tests that a nested container exists.
func (l *lowerer) issetBase(e ast.Expr) ir.Expr {
	v := l.ownExpr(e)
	if v.repr() != types.Value {
		return l.bool(true)
	}
	return l.op(types.GoBool, l.m.pos(l.fn.File, e), ir.IsSet, v.x)
}

func (l *lowerer) unsetVar(x *ast.Variable, at ir.S) {
	v := l.m.res.VarOf[x]
	if v == nil || x.Name == "this" {
		return
	}
	if v.Super {
		l.refuseStmt(CodeReference, x, "unset($%s) is not supported", x.Name)
		return
	}
	g := l.variable(v)
	switch {
	case l.fn.Scope:
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeUnset, l.needScope(), l.str(v.Name))})
		l.emit(&ir.Bind{S: ir.S{Pos: at.Pos}, Var: g, Value: l.op(types.Ref, at.Pos, ir.ScopeRef, l.needScope(), l.str(v.Name))})
	case l.fn.Kind == resolve.Main && v.Global:
		globals := l.op(types.Scope, at.Pos, ir.Globals)
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeUnset, globals, l.str(v.Name))})
		l.emit(&ir.Bind{S: ir.S{Pos: at.Pos}, Var: g, Value: l.op(types.Ref, at.Pos, ir.GlobalRef, l.str(v.Name))})
	case g.Repr == types.Ref:
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.Release, l.local(g))})
		at = ir.S{Pos: at.Pos}
		l.emit(&ir.Bind{S: at, Var: g, Value: l.op(types.Ref, at.Pos, ir.NewRef, &ir.Undef{E: ir.E{Type: types.Value}})})
	case g.Ptr:
		// The caller's variable stays: the name is cut loose, which a pointer cannot show.
		if l.usedAfter(v, x) {
			l.refuseStmt(CodeReference, x, "unset of a by-reference parameter that is used again is not supported")
		}
	case g.Repr == types.Builder:
		l.emit(&ir.AppendBuilder{S: at, Var: g, Reset: true})
	case g.Repr == types.Value:
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(g), Value: &ir.Undef{E: ir.E{Type: types.Value}}})
	default:
		l.emit(&ir.Assign{S: at, Op: "=", X: l.local(g), Value: &ir.Zero{E: ir.E{Type: g.Repr}}})
	}
}

// usedAfter reports whether the variable occurs below the place where it is unset.
func (l *lowerer) usedAfter(v *resolve.Var, x *ast.Variable) bool {
	found := false
	for _, s := range l.fn.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			if id, ok := n.(*ast.Variable); ok && id.Name == v.Name && id.Pos() > x.Pos() {
				found = true
			}
			return !found
		})
	}
	return found
}

func (l *lowerer) constDecl(s *ast.ConstDecl) {
	l.constExpr = true
	defer func() { l.constExpr = false }()
	at := l.s(s)
	for _, item := range s.Items {
		name := item.Name.Name
		if ns := l.m.res.Namespace[s]; ns != "" {
			name = ns + `\` + name
		}
		v := l.toValue(l.constValue(name, l.expr(item.Value)))
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.GoBool, at.Pos, ir.Define, l.str(name), v)})
		at = ir.S{Pos: at.Pos}
	}
}

// constValue is the value that a constant is defined with: the Go constant where there is one.
func (l *lowerer) constValue(name string, v val) val {
	lit, ok := v.x.(*ir.Lit)
	c := l.m.res.Const(name)
	if !ok || c == nil || l.m.consts[c] == nil || lit.Const.Name != "" {
		return v
	}
	named := *lit
	named.Named = l.m.consts[c]
	v.x = &named
	return v
}

// compact lowers compact('a', 'b').
func (l *lowerer) compact(e *ast.Call) val {
	pos := l.m.pos(l.fn.File, e)
	if l.fn.Scope {
		args := []ir.Expr{l.needScope()}
		for _, a := range e.Args {
			args = append(args, l.toValue(l.expr(a.Value)))
		}
		return val{l.op(types.GoArray, pos, ir.CompactOp, args...), types.ArrayT}
	}
	lit := &ir.ArrayLit{E: ir.E{Type: types.GoArray, Pos: pos}, Elem: types.Value}
	undef := false
	for _, a := range e.Args {
		name := a.Value.(*ast.StringLit).Value
		v := l.fn.Variable(name)
		t := l.m.info.VarType(v)
		if v.Super || l.variable(v).Repr == types.Ref || t.Has(types.Undef) || t.Mask == 0 {
			undef = true
		}
		x := l.toValue(l.natural(val{l.varValue(v), t}))
		if t.Has(types.Arr) || t.Mask == 0 {
			x = l.op(types.Value, pos, ir.Copy, x)
		}
		lit.Items = append(lit.Items, ir.ArrayItem{Key: l.str(name), Value: x})
	}
	if undef { // those that are not set are left out, with a warning
		args := []ir.Expr{}
		for _, it := range lit.Items {
			args = append(args, it.Key, it.Value)
		}
		return val{l.op(types.GoArray, pos, ir.CompactSet, args...), types.ArrayT}
	}
	return val{lit, types.ArrayT}
}

func (l *lowerer) extract(e *ast.Call) val {
	pos := l.m.pos(l.fn.File, e)
	if len(e.Args) == 0 || len(e.Args) > 3 {
		return l.refuse(CodeArguments, e, "extract() takes 1 to 3 arguments")
	}
	args := []ir.Expr{l.needScope()}
	if _, isVar := e.Args[0].Value.(*ast.Variable); isVar {
		args = append(args, l.pointer(l.place(e.Args[0].Value)))
	} else {
		args = append(args, l.pointer(l.temp("list", val{l.toValue(l.expr(e.Args[0].Value)), types.MixedT}).x))
	}
	if p, ok := args[1].(*ir.Pointer); ok && p.Type != types.Value {
		args[1] = l.pointer(l.temp("list", val{l.toValue(val{p.X, types.ArrayT}), types.MixedT}).x)
	}
	if len(e.Args) > 1 {
		args = append(args, l.toInt(l.expr(e.Args[1].Value)))
	} else {
		args = append(args, l.int(0))
	}
	if len(e.Args) > 2 {
		args = append(args, l.toStr(l.expr(e.Args[2].Value)))
	}
	x := val{l.op(types.GoInt, pos, ir.Extract, args...), types.IntT}
	if len(e.Args) > 1 { // names may mean other cells now
		x = l.temp("n", x)
		l.refetch(pos)
	}
	return x
}

// refOf makes the place e a reference and returns its cell.
func (l *lowerer) refOf(e ast.Expr) ir.Expr {
	pos := l.m.pos(l.fn.File, e)
	switch x := e.(type) {
	case *ast.Variable:
		v := l.m.res.VarOf[x]
		if v != nil && !v.Super && x.Name != "this" {
			g := l.variable(v)
			if g.Repr == types.Ref {
				return l.local(g)
			}
		}
		return conv(l.refuse(CodeReference, e, "a reference to $%s is not supported here", x.Name).x, types.Ref, true)
	case *ast.Index:
		if name, ok := infer.GlobalsKey(x); ok {
			return l.op(types.Ref, pos, ir.GlobalRef, l.str(name))
		}
		base := l.place(x.Base)
		var key ir.Expr
		if x.Key != nil {
			key = l.keyIn(x.Base, x.Key)
		}
		if base.Repr() == types.GoString {
			l.throwNew("Error", "Cannot create references to/from string offsets", pos)
			return l.op(types.Ref, pos, ir.NewRef, l.null().x)
		}
		return &ir.RefSlot{E: ir.E{Type: types.Ref, Pos: pos}, X: base, Key: key}
	case *ast.Property:
		l.noteTypedRef(x)
		if prop := l.propOf(x); prop != nil && prop.Hooked {
			return l.refuse(CodeReference, x, "a reference to $%s in its own hook is not supported", prop.Name).x
		}
		return l.member(types.Ref, pos, ir.PropRef, l.other(x, l.objectPlace(x.Object)), l.propName(x.Name))
	case *ast.StaticProperty:
		l.noteTypedRef(x)
		if cell, ok := l.staticPlace(x, "indirectly modify"); ok {
			if l.m.res.TypedRefs { // messages tell whether something else has the cell
				return l.op(types.Ref, pos, ir.KeepRef, cell)
			}
			return cell
		}
	case *ast.VariableVariable:
		return l.dynRef(x)
	}
	v, ref := l.callRef(e)
	switch {
	case ref == nil:
		return l.refToValue(e, v)
	case ref.Repr() == types.Value:
		return l.op(types.Ref, pos, ir.GivenRef, ref, l.str(l.refNotice))
	}
	return ref
}

// refToValue is a reference to what an expression gives, which no variable holds.
func (l *lowerer) refToValue(e ast.Expr, v val) ir.Expr {
	if l.refNotice != "" && !isPlace(e) {
		v = l.temp("result", val{l.toValue(v), types.MixedT})
		pos := l.m.pos(l.fn.File, e)
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.Notice, l.str(l.refNotice))})
	}
	return l.op(types.Ref, l.m.pos(l.fn.File, e), ir.NewRef, l.toValue(v))
}

// withNotice runs what makes a reference; what is no place gets the notice.
func (l *lowerer) withNotice(text string, ref func() ir.Expr) ir.Expr {
	saved := l.refNotice
	l.refNotice = text
	defer func() { l.refNotice = saved }()
	return ref()
}

// noteTypedRef reports a reference to a property with a type, which not all writes through the
// reference check as PHP does.
func (l *lowerer) noteTypedRef(e ast.Expr) {
	var name ast.Expr
	switch e := e.(type) {
	case *ast.Property:
		if prop := l.propOf(e); prop != nil && prop.Type == nil {
			return
		}
		name = e.Name
	case *ast.StaticProperty:
		name = e.Name
	}
	id, named := name.(*ast.Ident)
	for _, c := range l.m.res.ClassList {
		for _, p := range c.Props {
			if p.Type != nil && !infer.IsMixed(p.Type) && (!named || p.Name == id.Name) {
				l.note(CodeTypedRef, e, "the type of the property %s::$%s is checked where the reference is written, also after its object has ended", c.Name, p.Name)
				return
			}
		}
	}
}

// bindTo makes a place share a cell.
func (l *lowerer) bindTo(target ast.Expr, ref ir.Expr, at ir.S) {
	switch x := target.(type) {
	case *ast.Variable:
		v := l.m.res.VarOf[x]
		if v == nil || v.Super || x.Name == "this" || l.variable(v).Repr != types.Ref {
			l.refuseStmt(CodeReference, target, "making $%s a reference is not supported", x.Name)
			return
		}
		again := v.Binds > 1 && !v.ByRef && !v.Static && !v.Global
		if loc, ok := ref.(*ir.Local); ok && loc.Var.Name != givenName { // both variables hold the cell
			ref = l.op(types.Ref, at.Pos, ir.KeepRef, loc)
		} else if _, element := ref.(*ir.RefSlot); element && again { // the old cell is held until there is the new one
			ref, again = l.op(types.Ref, at.Pos, ir.Rebind, l.local(l.variable(v)), ref), false
		}
		if again {
			l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.Release, l.local(l.variable(v)))})
			at = ir.S{Pos: at.Pos}
		}
		l.emit(&ir.Bind{S: at, Var: l.variable(v), Value: ref})
		l.rebound(v, at)
	case *ast.Index:
		if name, ok := infer.GlobalsKey(x); ok {
			l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeBind, l.op(types.Scope, at.Pos, ir.Globals), l.str(name), ref)})
			return
		}
		if !stableOrLocal(ref) {
			t := &ir.Var{Name: "ref", Repr: types.Ref, Temp: true}
			l.emit(&ir.Bind{S: ir.S{Pos: at.Pos}, Var: t, Value: ref, Define: true})
			ref = l.local(t)
		}
		base, key := l.containerAndKey(x, nil)
		l.emit(&ir.BindIndex{S: at, X: base, Key: key, Ref: ref})
	case *ast.VariableVariable:
		name := l.toStr(l.expr(x.Name))
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.ScopeBind, l.needScope(), name, ref)})
	case *ast.Property:
		l.noteTypedRef(x)
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.BindProp, l.other(x, l.toValue(l.expr(x.Object))), l.scopeRef(), l.propName(x.Name), ref)})
	case *ast.StaticProperty:
		l.noteTypedRef(x)
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.BindStatic, l.classExpr(x.Class, at.Pos), l.scopeRef(), l.propName(x.Name), ref)})
	default:
		l.refuseStmt(CodeReference, target, "a reference in this place is not supported")
	}
}

// refetch gets the cells of all variables from the scope again.
func (l *lowerer) refetch(pos ir.Pos) {
	if !l.fn.Scope {
		return
	}
	for _, v := range l.fn.Order {
		if g := l.vars[v]; g != nil && g.Repr == types.Ref {
			l.emit(&ir.Bind{S: ir.S{Pos: pos}, Var: g, Value: l.op(types.Ref, pos, ir.ScopeRef, l.needScope(), l.str(v.Name))})
		}
	}
}
