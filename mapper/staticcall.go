// Calls of static methods, and of parent constructors.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// staticCall lowers Class::name(…).
func (l *lowerer) staticCall(e *ast.StaticCall) val {
	pos := l.m.pos(l.fn.File, e)
	if e.Callable {
		return l.staticClosure(e)
	}
	id, ok := e.Name.(*ast.Ident)
	name, isName := e.Class.(*ast.Name)
	if !ok {
		return l.staticByName(e, name, pos)
	}
	if spreadsArgs(e.Args) && !l.bindsStatic(e, name, id) {
		return l.spreadStatic(e, name, l.classExpr(e.Class, pos), l.str(id.Name))
	}
	if isName {
		if c := l.m.res.ClassAt(name); c != nil {
			if c.Trait {
				return l.refuse(CodeClass, e, "methods of the trait %s itself are not supported yet", c.Name)
			}
			l.needClass(e, c)
			if v, done := l.knownStatic(e, c, name, id.Name); done {
				return v
			}
		} else if _, bound := l.boundWord(name); bound || l.severalClasses(name) || l.isUndefined(name) {
			l.findFirst(name, e.Args, pos) // found at run time
		} else if v, done := l.libraryStatic(e, name, id.Name); done {
			return v
		}
	}
	forwards := isName && resolve.IsScopeWord(name) && !strings.EqualFold(name.Value, "static") && l.scopeClass() != nil
	if _, ok := l.this(pos); ok || l.binding != nil || forwards { // it may run on $this, or keep static
		return l.boundCall(e, name, l.str(id.Name), pos)
	}
	return l.staticNamed(e, l.classExpr(e.Class, pos), l.str(id.Name))
}

// spreadStatic is Class::name(...$args), where the runtime lays out the arguments: it may run on $this, or keep static.
func (l *lowerer) spreadStatic(e *ast.StaticCall, name *ast.Name, class, method ir.Expr) val {
	pos := l.m.pos(l.fn.File, e)
	word := name != nil && resolve.IsScopeWord(name)
	_, this := l.this(pos)
	var x ir.Expr
	switch {
	case word && (l.binding != nil || l.scopeClass() != nil):
		x = l.op(types.Value, pos, ir.BoundForwardList, l.bindingHere(l.fn, pos), l.str(strings.ToLower(name.Value)), method, l.argList(e.Args))
	case this || l.binding != nil:
		x = l.op(types.Value, pos, ir.BoundStaticList, l.bindingHere(l.fn, pos), class, method, l.argList(e.Args))
	default:
		x = l.op(types.Value, pos, ir.CallStaticList, class, l.scopeRef(), method, l.argList(e.Args))
	}
	return l.natural(val{x, l.typeOf(e)})
}

// staticByName is Class::$name(…).
func (l *lowerer) staticByName(e *ast.StaticCall, name *ast.Name, pos ir.Pos) val {
	if name != nil && l.m.res.ClassAt(name) == nil && !l.isKnownClass(l.m.res.ClassName[name]) && !l.severalClasses(name) {
		return l.refuse(CodeClass, e, "class %s is not supported yet", l.m.res.ClassName[name])
	}
	class := l.classExpr(e.Class, pos)
	if !isStable(class) {
		t := &ir.Var{Name: "class", Repr: types.ClassPtr, Temp: true}
		l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(t), Value: class, Define: true})
		class = l.local(t)
	}
	method := l.methodName(e.Name, pos)
	if spreadsArgs(e.Args) {
		return l.spreadStatic(e, name, class, method)
	}
	if len(e.Args) > 0 && hasEffect(method) {
		method = l.temp("name", val{method, types.StringT}).x
	}
	if !l.inScope() {
		return l.staticNamed(e, class, method)
	}
	args := l.plainArgs(e.Args)
	here := l.bindingHere(l.fn, pos)
	if name != nil && resolve.IsScopeWord(name) {
		word := l.str(strings.ToLower(name.Value))
		return l.natural(val{l.op(types.Value, pos, ir.BoundForward, append([]ir.Expr{here, word, method}, args...)...), l.typeOf(e)})
	}
	return l.natural(val{l.op(types.Value, pos, ir.BoundStatic, append([]ir.Expr{here, class, method}, args...)...), l.typeOf(e)})
}

// staticNamed is a call of a static method that the runtime finds.
func (l *lowerer) staticNamed(e *ast.StaticCall, class, method ir.Expr) val {
	pos := l.m.pos(l.fn.File, e)
	if l.m.res.RefPlaces && len(e.Args) > 0 && !isStable(class) {
		t := &ir.Var{Name: "class", Repr: types.ClassPtr, Temp: true}
		l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: l.local(t), Value: class, Define: true})
		class = l.local(t)
	}
	takes := func(i int) ir.Expr {
		return l.op(types.GoBool, pos, ir.StaticTakesRef, class, l.scopeRef(), method, l.int(i))
	}
	var sent sentArgs
	if id, ok := e.Name.(*ast.Ident); ok {
		sent = l.namedArgs(id.Name, e.Args, takes)
	} else {
		sent = l.dynamicArgs(e.Args, nil, takes)
	}
	args := append([]ir.Expr{class, l.scopeRef(), method}, sent.args...)
	if l.wantsRef(e) {
		return l.givenRef(l.op(types.Value, pos, ir.CallStaticRef, args...), sent)
	}
	return l.dynamicResult(e, l.op(types.Value, pos, ir.CallStatic, args...), sent)
}

// isStable reports whether a class can be named again after other code has run.
func isStable(class ir.Expr) bool {
	_, ref := class.(*ir.ClassRef)
	return ref
}

// methodName lowers the name of a method, which has to be a string.
func (l *lowerer) methodName(e ast.Expr, pos ir.Pos) ir.Expr {
	if id, ok := e.(*ast.Ident); ok {
		return l.str(id.Name)
	}
	if l.typeOf(e).Is(types.String) {
		return l.toStr(l.expr(e))
	}
	return l.op(types.GoString, pos, ir.MethodName, l.toValue(l.expr(e)))
}

// bindsStatic reports whether a call of a static method is one whose arguments are bound now.
func (l *lowerer) bindsStatic(e *ast.StaticCall, name *ast.Name, id *ast.Ident) bool {
	if name == nil || l.m.res.ClassAt(name) == nil {
		return name != nil && resolve.KnownThrowables[strings.ToLower(l.m.res.ClassName[name])] && strings.EqualFold(id.Name, "__construct")
	}
	m := l.m.res.ClassAt(name).Method(id.Name)
	if m == nil {
		return strings.EqualFold(id.Name, "__construct") && l.m.res.ClassAt(name).Library() != ""
	}
	late := strings.EqualFold(name.Value, "static") && m.Overridden()
	return l.m.res.Binds(e.Args, m) && reachable(m, l.fn) && !late
}

// knownStatic lowers a call of a method of class c; done is false where the runtime has to find
// it.
func (l *lowerer) knownStatic(e *ast.StaticCall, c *resolve.Class, name *ast.Name, method string) (val, bool) {
	pos := l.m.pos(l.fn.File, e)
	m := c.Method(method)
	if m == nil {
		if c.Library() != "" && strings.EqualFold(method, "__construct") {
			return l.parentConstruct(e, c.Library(), pos), true
		}
		return val{}, false
	}
	if !reachable(m, l.fn) {
		return val{}, false
	}
	late := strings.EqualFold(name.Value, "static")
	if m.Mods.Has(ast.Static) {
		if late && m.Overridden() {
			return val{}, false
		}
		static := l.classRef(c)
		switch strings.ToLower(name.Value) {
		case "static", "self", "parent": // forwarding keeps static
			if in := l.fn.In(); in != nil {
				static = l.staticClass(in, pos)
			}
		}
		return l.callStaticMethod(e.Args, e, m, static), true
	}
	this, ok := l.this(pos)
	if !ok || !l.scopeClass().Is(c) {
		return val{}, false
	}
	if late && m.Varies() {
		return val{}, false
	}
	if m.Abstract && !late {
		l.throwNew("Error", "Cannot call abstract method "+m.Class.Name+"::"+m.Short+"()", pos)
		return l.null(), true
	}
	return l.callOn(this, e.Args, e, m, !late), true
}

// staticOf is the class that a static call through an object names.
func (l *lowerer) staticOf(m *resolve.Func) ir.Expr { return l.classRef(m.Class) }

// callStaticMethod calls a static method, a plain Go function.
func (l *lowerer) callStaticMethod(args []*ast.Arg, e ast.Expr, m *resolve.Func, static ir.Expr) val {
	target := l.m.funcs[m]
	if m.Abstract {
		l.throwNew("Error", "Cannot call abstract method "+m.Class.Name+"::"+m.Short+"()", l.m.pos(l.fn.File, e))
		return l.null()
	}
	list, after, ok := l.methodArgs(args, e, m)
	if !ok {
		return l.null()
	}
	if target.Static != nil {
		list = append([]ir.Expr{static}, list...)
	}
	call := &ir.Call{E: l.e(e, target.Result), Func: target, Args: list}
	return l.called(e, call, target, after)
}

// libraryStatic lowers parent::__construct() where the parent is a class of the runtime.
func (l *lowerer) libraryStatic(e *ast.StaticCall, name *ast.Name, method string) (val, bool) {
	full := l.m.res.ClassName[name]
	if strings.EqualFold(method, "__construct") && resolve.KnownThrowables[strings.ToLower(full)] {
		return l.parentConstruct(e, full, l.m.pos(l.fn.File, e)), true
	}
	if strings.EqualFold(full, "Closure") && strings.EqualFold(method, "fromCallable") && len(e.Args) == 1 && !spreadsArgs(e.Args) {
		pos := l.m.pos(l.fn.File, e)
		args := []ir.Expr{l.toValue(l.expr(e.Args[0].Value)), l.scopeRef()}
		if this, ok := l.this(pos); ok && l.typeOf(e.Args[0].Value).Has(types.String|types.Arr) {
			args = append(args, this)
		}
		return val{l.op(types.Value, pos, ir.FromCallable, args...), types.ObjectT}, true
	}
	if strings.EqualFold(full, "Closure") && strings.EqualFold(method, "bind") && !spreadsArgs(e.Args) {
		return val{l.op(types.Value, l.m.pos(l.fn.File, e), ir.BindClosure, l.plainArgs(e.Args)...), types.Union(types.ObjectT, types.NullT)}, true
	}
	if v, ok := l.fiberStatic(e, full, method); ok {
		return v, true
	}
	return l.refuse(CodeClass, e, "class %s is not supported yet", full), true
}

func (l *lowerer) parentConstruct(e *ast.StaticCall, class string, pos ir.Pos) val {
	this, ok := l.this(pos)
	if !ok {
		return l.refuse(CodeClass, e, "parent::__construct() without $this")
	}
	list, ok := throwableArgs(class, e.Args)
	if !ok {
		return l.refuse(CodeConstruct, e, "these arguments of %s::__construct() are not supported", class)
	}
	args := append([]ir.Expr{this, l.str(class)}, l.plainArgs(list)...)
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.ParentConstruct, args...)})
	return l.null()
}
