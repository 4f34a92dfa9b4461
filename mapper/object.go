package mapper

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// knownClasses are the classes that the runtime has: stdClass and the engine's throwables.
var knownClasses = map[string]bool{
	"stdclass": true, "throwable": true, "closure": true, "unhandledmatcherror": true, "assertionerror": true, "traversable": true,
	"iterator": true, "countable": true, "arrayaccess": true, "stringable": true, "jsonserializable": true, "serializable": true, "iteratoraggregate": true, "generator": true, "fiber": true, "fibererror": true, "closedgeneratorexception": true,
}

// isKnownClass reports whether the runtime finds a class by its name: it has the class, or nobody
// has, and so it throws PHP's error.
func (l *lowerer) isKnownClass(name string) bool {
	low := strings.ToLower(name)
	return knownClasses[low] || resolve.KnownThrowables[low] || !builtin.ClassName(name) && l.newerClass(name) == "" && !l.m.res.IsClass(name)
}

// newerClass returns the version of PHP that a class came with which the project's PHP has and php2go has not, "" for others.
func (l *lowerer) newerClass(name string) string {
	if since := builtin.ClassSince(name); l.m.res.PHP == "" || since <= l.m.res.PHP {
		return since
	}
	return ""
}

// objectExpr lowers expressions on objects and classes.
func (l *lowerer) objectExpr(e ast.Expr) val {
	switch e := e.(type) {
	case *ast.Property:
		return l.property(e)
	case *ast.MethodCall:
		return l.methodCall(e)
	case *ast.New:
		return l.newObject(e)
	case *ast.InstanceOf:
		return l.instanceOf(e)
	case *ast.ClassConst:
		return l.classConstant(e)
	case *ast.StaticCall:
		return l.staticCall(e)
	case *ast.StaticProperty:
		return l.staticProperty(e)
	case *ast.Clone:
		if e.With != nil {
			x, with := l.operands(e.X, e.With, types.Value)
			return l.natural(val{l.op(types.Value, l.m.pos(l.fn.File, e), ir.CloneWith, l.toValue(x), l.scopeRef(), l.toValue(with)), l.typeOf(e)})
		}
		x := l.op(types.Value, l.m.pos(l.fn.File, e), ir.CloneObject, l.toValue(l.expr(e.X)), l.scopeRef())
		return l.natural(val{x, l.typeOf(e)})
	}
	return l.refuse(CodeConstruct, e, "this expression is not supported")
}

// inClass are the operations that know the class which the code stands in.
var inClass = map[ir.OpCode]ir.OpCode{
	ir.Prop: ir.PropIn, ir.PeekProp: ir.PeekPropIn, ir.SetProp: ir.SetPropIn, ir.PropSlot: ir.PropSlotIn, ir.PropRef: ir.PropRefIn, ir.AppendProp: ir.AppendPropIn,
	ir.PriorProp: ir.PriorPropIn, ir.AssignProp: ir.AssignPropIn, ir.IncProp: ir.IncPropIn, ir.DecProp: ir.DecPropIn, ir.PostIncProp: ir.PostIncPropIn, ir.PostDecProp: ir.PostDecPropIn,
	ir.UnsetProp: ir.UnsetPropIn, ir.CallMeth: ir.CallMethIn, ir.CallMethRef: ir.CallMethInRef,
}

// methodCall lowers $object->name(…).
func (l *lowerer) methodCall(e *ast.MethodCall) val {
	pos := l.m.pos(l.fn.File, e)
	switch {
	case e.Callable:
		return l.methodClosure(e)
	}
	obj := l.natural(l.expr(e.Object))
	if m := l.m.info.MethodOf(l.fn, e, l.typeHere(e.Object)); m != nil && l.m.res.Binds(e.Args, m) && obj.repr().IsClass() && l.typeHere(e.Object).Is(types.Object|types.Null) {
		if narrow := l.typeHere(e.Object).Without(types.Null).Repr(); narrow.IsClass() && narrow != obj.repr() && !isThis(e.Object) {
			obj.x = l.as(obj, narrow) // a variable of an interface that is known to hold this class
		}
		if obj.t.Has(types.Null) {
			obj.x = l.notNull(obj, "Call to a member function "+e.Name.(*ast.Ident).Name+"() on null", e)
		}
		if m.Mods.Has(ast.Static) {
			static := l.staticOf(m)
			switch {
			case l.m.funcs[m].Static != nil: // the class of the object
				obj = l.temp("obj", obj)
				static = l.op(types.ClassPtr, pos, ir.ClassOf, l.toValue(obj))
			case hasEffect(obj.x):
				l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: obj.x})
			}
			return l.callStaticMethod(e.Args, e, m, static)
		}
		return l.callOn(l.having(obj, m), e.Args, e, m, false)
	}
	if v, ok := l.generatorCall(e, obj, pos); ok {
		return v
	}
	if v, ok := l.throwableGetter(e, obj, pos); ok {
		return v
	}
	x := l.toValue(obj)
	if hasEffect(x) && len(e.Args) > 0 {
		x = l.temp("obj", val{x, types.MixedT}).x
	}
	if spreadsArgs(e.Args) {
		return l.natural(val{l.op(types.Value, pos, ir.CallMethList, x, l.scopeRef(), l.propName(e.Name), l.argList(e.Args)), l.typeOf(e)})
	}
	name := l.methodName(e.Name, pos)
	sent := l.methodArgsSent(e, x, name)
	args := append([]ir.Expr{name}, sent.args...)
	if l.wantsRef(e) {
		return l.givenRef(l.member(types.Value, pos, ir.CallMethRef, x, args...), sent)
	}
	return l.dynamicResult(e, l.member(types.Value, pos, ir.CallMeth, x, args...), sent)
}

// throwableGetter lowers a call of a final method of Throwable.
func (l *lowerer) throwableGetter(e *ast.MethodCall, obj val, pos ir.Pos) (val, bool) {
	id, ok := e.Name.(*ast.Ident)
	if !ok || len(e.Args) > 0 || !l.typeHere(e.Object).Is(types.Object) {
		return val{}, false
	}
	t, ok := l.m.info.Getter(l.typeHere(e.Object), strings.ToLower(id.Name))
	if !ok {
		return val{}, false
	}
	return l.natural(val{l.op(t.Repr(), pos, ir.ThrowableGet, l.toValue(obj), l.str(strings.ToLower(id.Name))), t}), true
}

// having is an object whose Go type may be wider than what is known of it here, as one that has the method m.
func (l *lowerer) having(obj val, m *resolve.Func) ir.Expr {
	if l.m.res.ClassList[obj.repr().ClassIndex()].Method(strings.ToLower(m.Short)) != nil {
		return obj.x
	}
	narrow := types.InstanceOf(l.m.info.ClassType(m.Class)).Repr()
	return l.as(obj, narrow)
}

func spreadsArgs(args []*ast.Arg) bool { return resolve.Named(args) }

// callOn calls a method of the project on a lowered object.
func (l *lowerer) callOn(obj ir.Expr, args []*ast.Arg, e ast.Expr, m *resolve.Func, super bool) val {
	target := l.m.funcs[m]
	super = super || m.Mods.Has(ast.Private) || !m.Overridden() && !m.Abstract
	call := &ir.CallMethod{E: l.e(e, target.Result), X: obj, Func: target, Super: super}
	mark := len(l.out)
	list, after, ok := l.methodArgs(args, e, m)
	if !ok {
		return l.null()
	}
	if _, this := call.X.(*ir.This); !this && (len(l.out) > mark || l.conflicts([]ir.Expr{call.X}, list)) && !stable(call.X) {
		l.spillAt(mark, &call.X)
	}
	call.Args = list
	return l.called(e, call, target, after)
}

// called gives the result of a call, after what has to run behind it.
func (l *lowerer) called(e ast.Expr, call ir.Expr, target *ir.Func, after []ir.Stmt) val {
	pos := call.At()
	out := val{call, l.typeOf(e)}
	switch target.Result {
	case types.Void:
		out.t = types.NullT
	case types.Ref:
		out = val{&ir.RefValue{E: ir.E{Type: types.Value, Pos: pos}, X: l.resultCell(e, call, after)}, types.MixedT}
	}
	if len(after) > 0 {
		if target.Result == types.Void {
			l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: call})
			out = l.null()
		} else {
			out = l.temp("result", out)
		}
		l.out = append(l.out, after...)
	}
	return l.natural(out)
}

// methodArgs lowers the arguments of a call of a method; ok is false where there are too few.
func (l *lowerer) methodArgs(args []*ast.Arg, e ast.Expr, m *resolve.Func) (list []ir.Expr, after []ir.Stmt, ok bool) {
	if bound, _ := l.m.res.Bind(args, m); len(bound) < requiredParams(m) {
		required := requiredParams(m)
		l.tooFew(args, e, m, required)
		return nil, nil, false
	}
	bound, _ := l.m.res.Bind(args, m)
	defer l.sourceOrder(args, bound)()
	args = bound
	target := l.m.funcs[m]
	params := target.Params
	refs := refArgs(args, func(i int) bool { return i < len(m.Params) && m.Params[i].ByRef })
	if target.Args != nil {
		params = params[:len(params)-1]
	}
	var all []ir.Expr // for func_get_args
	var rest ir.Expr
	var late []lateArg
	keeps := target.Args != nil || l.tells()
	for i, param := range params {
		p, owner := paramAt(m, i)
		mark := len(l.out)
		var x, value ir.Expr
		switch {
		case p.Variadic:
			rest = l.variadicArg(args[min(i, len(args)):], owner, i)
			if keeps {
				rest = l.once(rest)
			}
			x = l.as(val{rest, types.ArrayT}, param.Repr)
			list = append(l.before(list, mark, x), x)
			continue
		case i >= len(args) || args[i].Value == p.Default:
			x = l.methodDefault(m, i, param)
			if i < len(args) && keeps {
				x, value = l.defaultTwice(x)
			}
		case p.ByRef:
			var post []ir.Stmt
			x, post = l.refArg(args[i].Value, owner, i, param, refs)
			after = append(after, post...)
			if keeps {
				x, value = l.pointee(x)
			}
		default:
			x = l.userArg(args[i].Value, owner, i)
			if value = l.raw; value != nil {
				late = append(late, lateArg{len(list), len(all), args[i].Value})
			} else if keeps {
				x = l.once(x)
			}
		}
		list = append(l.before(list, mark, x), x)
		if i < len(args) && keeps {
			if value == nil {
				value = x
			}
			all = append(all, l.heldArg(args[i].Value, value))
		}
	}
	if n := len(params); n == 0 || !lastVariadic(m) {
		for _, a := range args[min(n, len(args)):] {
			mark := len(l.out)
			v := l.expr(a.Value)
			list = l.before(list, mark, v.x)
			if keeps {
				all = append(all, l.traceOnce(l.toValue(l.owned(a.Value, v))))
			} else if hasEffect(v.x) {
				list = l.spillArgs(list, len(l.out))
				l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
			}
		}
	}
	l.beginUser(e, m, list, all, late, rest)
	if target.Args != nil {
		list = append(list, l.allArgs(all, rest))
	}
	l.checksLast(list)
	return list, after, true
}

func lastVariadic(m *resolve.Func) bool {
	n := len(m.Params)
	return n > 0 && m.Params[n-1].Variadic
}

// methodDefault is the default of a parameter that a call leaves out: the method's own, or
// that of the ones that share its signature.
func (l *lowerer) methodDefault(m *resolve.Func, i int, param *ir.Var) ir.Expr {
	if i < len(m.Params) && m.Params[i].Default != nil {
		return l.defaultArg(m, i)
	}
	if _, owner := m.DefaultOf(i); owner != nil {
		return l.defaultArg(owner, i)
	}
	return &ir.Zero{E: ir.E{Type: param.Repr}}
}

// newObject lowers new Class(…).
func (l *lowerer) newObject(e *ast.New) val {
	pos := l.m.pos(l.fn.File, e)
	name, ok := e.Class.(*ast.Name)
	anon, isAnon := e.Class.(*ast.AnonClass)
	switch {
	case isAnon:
		c := l.m.res.ClassOf[anon.Decl]
		if c.Refused != "" {
			at := c.RefusedAt
			if at == nil {
				at = e
			}
			if c.Missing != nil {
				l.lackingClass(c, at, ir.S{Pos: pos})
				return l.null()
			}
			return l.refuse(CodeClass, at, "%s is not converted: %s", c.Name, c.Refused)
		}
		return l.newOf(c, e, pos)
	case !ok:
		class := l.op(types.ClassPtr, pos, ir.ClassOf, l.toValue(l.expr(e.Class)))
		return l.instantiate(class, e.Args, e, pos)
	}
	c := l.m.res.ClassAt(name)
	if c == nil {
		if word, ok := l.boundWord(name); ok {
			return l.instantiate(l.boundClass(word, pos), e.Args, e, pos)
		}
		l.needScopeFor(name, pos)
		l.findFirst(name, e.Args, pos)
		class := l.m.res.ClassName[name]
		if l.severalClasses(name) { // the one that was declared
			return l.instantiate(l.classExpr(name, pos), e.Args, e, pos)
		}
		if !l.isKnownClass(class) {
			return l.refuse(CodeObject, e, "class %s is not supported yet", class)
		}
		list, ok := throwableArgs(class, e.Args)
		if !ok {
			return l.refuse(CodeConstruct, e, "these arguments of new %s are not supported", class)
		}
		args := append([]ir.Expr{l.str(class)}, l.plainArgs(list)...)
		return val{l.op(types.Value, pos, ir.New, args...), l.typeOf(e)}
	}
	if strings.EqualFold(name.Value, "static") && len(c.Subs) > 0 {
		return l.instantiate(l.staticClass(c, pos), e.Args, e, pos)
	}
	return l.newOf(c, e, pos)
}

// newOf lowers new of a class of the project.
func (l *lowerer) newOf(c *resolve.Class, e *ast.New, pos ir.Pos) val {
	if list, ok := throwableArgs(c.Library(), e.Args); ok && c.Constructor() == nil && c.Library() != "" && spreadsArgs(e.Args) && !c.Mods.Has(ast.Abstract) {
		return l.instantiate(l.classRef(c), list, e, pos)
	}
	if m := c.Constructor(); c.Interface || c.Trait || c.Enum || c.Mods.Has(ast.Abstract) || spreadsArgs(e.Args) && (m == nil || !l.m.res.Binds(e.Args, m)) {
		return l.instantiate(l.classRef(c), e.Args, e, pos)
	}
	if m := c.Constructor(); m != nil && !reachable(m, l.fn) && l.binding != nil {
		return l.instantiate(l.classRef(c), e.Args, e, pos)
	} else if m != nil && !reachable(m, l.fn) {
		scope := "global scope"
		if in := l.fn.In(); in != nil {
			scope = "scope " + in.Name
		}
		l.throwNew("Error", "Call to "+visibilityWord(m.Mods)+" "+m.Class.Name+"::__construct() from "+scope, pos)
		return val{&ir.Zero{E: ir.E{Type: types.ClassRepr(c.Index)}}, l.typeOf(e)}
	}
	x := &ir.NewObject{E: ir.E{Type: types.ClassRepr(c.Index), Pos: pos}, Class: l.m.classes[c.Index]}
	m := c.Constructor()
	if m == nil {
		if c.Library() != "" {
			return l.instantiate(l.classRef(c), e.Args, e, pos)
		}
		for _, a := range e.Args {
			if v := l.expr(a.Value); hasEffect(v.x) {
				l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
			}
		}
		return val{x, l.typeOf(e)}
	}
	list, after, ok := l.methodArgs(e.Args, e, m)
	if !ok {
		return val{&ir.Zero{E: ir.E{Type: x.Type}}, l.typeOf(e)}
	}
	x.Args = list
	out := val{x, l.typeOf(e)}
	if len(after) > 0 {
		out = l.temp("obj", out)
		l.out = append(l.out, after...)
	}
	return out
}

// reachable reports whether the code of fn may call m.
func reachable(m *resolve.Func, fn *resolve.Func) bool {
	return infer.Reachable(m.Mods, m.Class, fn.In())
}

func visibilityWord(mods ast.Modifiers) string {
	if mods.Has(ast.Private) {
		return "private"
	}
	return "protected"
}

func (l *lowerer) throwNew(class, message string, pos ir.Pos) {
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.ThrowNew, l.str(class), l.str("%s"), l.str(message))})
}

// severalClasses reports whether what has been included decides which class a name means.
func (l *lowerer) severalClasses(n *ast.Name) bool {
	return l.m.res.NameClass[n] == nil && l.m.res.IsClass(l.m.res.ClassName[n])
}

// instantiate is new of a class that is known only at run time.
func (l *lowerer) instantiate(class ir.Expr, args []*ast.Arg, e *ast.New, pos ir.Pos) val {
	if spreadsArgs(args) {
		return l.natural(val{l.op(types.Value, pos, ir.InstantiateList, class, l.argList(args)), l.typeOf(e)})
	}
	list := append([]ir.Expr{class}, l.plainArgs(args)...)
	return l.natural(val{l.op(types.Value, pos, ir.Instantiate, list...), l.typeOf(e)})
}

// staticClass is what static:: means.
func (l *lowerer) staticClass(c *resolve.Class, pos ir.Pos) ir.Expr {
	if len(c.Subs) == 0 {
		return l.classRef(c)
	}
	f := l.fn
	for f.Kind != resolve.Method && f.Outer != nil {
		f = f.Outer
	}
	if g := l.m.funcs[f]; g != nil && g.Recv != nil {
		this := &ir.This{E: ir.E{Type: types.ClassRepr(f.Class.Index), Pos: pos}, Class: l.m.classes[f.Class.Index], Var: g.Recv}
		return l.op(types.ClassPtr, pos, ir.OwnClass, this)
	}
	if g := l.m.funcs[f]; g != nil && g.Static != nil {
		return &ir.Local{E: ir.E{Type: types.ClassPtr, Pos: pos}, Var: g.Static}
	}
	return l.classRef(c)
}

// classExpr lowers the class before :: for the runtime.
func (l *lowerer) classExpr(e ast.Expr, pos ir.Pos) ir.Expr {
	if n, ok := e.(*ast.Name); ok {
		if word, ok := l.boundWord(n); ok {
			return l.boundClass(word, pos)
		}
		if c := l.m.res.ClassAt(n); c != nil {
			if strings.EqualFold(n.Value, "static") {
				return l.staticClass(c, pos)
			}
			return l.classRef(c)
		}
		l.needScopeFor(n, pos)
		return l.op(types.ClassPtr, pos, ir.ClassOf, l.toValue(literal(l.m.res.ClassName[n], pos)))
	}
	return l.op(types.ClassPtr, pos, ir.ClassOf, l.toValue(l.expr(e)))
}

// instanceOf lowers $x instanceof Class.
func (l *lowerer) instanceOf(e *ast.InstanceOf) val {
	pos := l.m.pos(l.fn.File, e)
	v := l.toValue(l.expr(e.X))
	name, ok := e.Class.(*ast.Name)
	if !ok {
		return val{l.op(types.GoBool, pos, ir.InstanceOfAny, v, l.toValue(l.expr(e.Class))), types.BoolT}
	}
	return val{l.isInstance(v, name, pos), types.BoolT}
}

// isInstance tests whether v is an instance of the class that n names.
func (l *lowerer) isInstance(v ir.Expr, n *ast.Name, pos ir.Pos) ir.Expr {
	if _, bound := l.boundWord(n); bound || l.m.res.ClassAt(n) != nil {
		return l.op(types.GoBool, pos, ir.InstanceIs, v, l.classExpr(n, pos))
	}
	if since := l.newerClass(l.m.res.ClassName[n]); since != "" {
		l.note(CodeObject, n, "PHP %s has class %s, php2go has not: nothing is an instance of it", since, l.m.res.ClassName[n])
	}
	if l.m.res.Aliases && !builtin.ClassName(l.m.res.ClassName[n]) {
		return l.op(types.GoBool, pos, ir.InstanceOfAny, v, l.toValue(literal(l.m.res.ClassName[n], pos)))
	}
	return l.op(types.GoBool, pos, ir.InstanceOf, v, l.str(l.m.res.ClassName[n]))
}

// stringOf is (string) of an instance of one of the project's classes.
func (l *lowerer) stringOf(v val) ir.Expr {
	c := l.m.res.ClassList[v.repr().ClassIndex()]
	m := c.Method("__toString")
	if m == nil || v.t.Has(types.Nully) || !l.m.info.Funcs[m].Result.Is(types.String) {
		return conv(l.toValue(v), types.GoString, false)
	}
	target := l.m.funcs[m]
	return &ir.CallMethod{E: ir.E{Type: target.Result, Pos: v.x.At()}, X: v.x, Func: target, Super: !m.Overridden()}
}

// classConstant lowers Class::NAME and Class::class.
func (l *lowerer) classConstant(e *ast.ClassConst) val {
	pos := l.m.pos(l.fn.File, e)
	id, ok := e.Name.(*ast.Ident)
	if !ok {
		return l.constantNamed(e)
	}
	name, isName := e.Class.(*ast.Name)
	late := isName && strings.EqualFold(name.Value, "static")
	if isName {
		if word, ok := l.boundWord(name); ok && strings.EqualFold(id.Name, "class") {
			return val{l.op(types.GoString, pos, ir.BoundName, l.local(l.binding), l.str(word)), types.StringT}
		} else if ok {
			return val{l.op(types.Value, pos, ir.ClassConstant, l.boundClass(word, pos), l.scopeRef(), l.str(id.Name)), types.MixedT}
		}
	}
	if strings.EqualFold(id.Name, "class") {
		if isName && !late {
			if c := l.m.res.ClassAt(name); c != nil && c.Anonymous {
				return val{l.op(types.GoString, pos, ir.ClassName, l.classRef(c)), types.StringT}
			}
			return literal(l.m.res.ClassName[name], pos)
		}
		if !isName {
			return val{l.op(types.GoString, pos, ir.ClassNameOf, l.toValue(l.expr(e.Class))), types.StringT}
		}
		return val{l.op(types.GoString, pos, ir.ClassName, l.classExpr(e.Class, pos)), types.StringT}
	}
	if isName {
		c := l.m.res.ClassAt(name)
		if c == nil && !l.isKnownClass(l.m.res.ClassName[name]) && !l.severalClasses(name) {
			return l.refuse(CodeClass, e, "class %s is not supported yet", l.m.res.ClassName[name])
		}
		if c != nil && c.Trait {
			l.throwNew("Error", "Cannot access trait constant "+c.Name+"::"+id.Name+" directly", pos)
			return l.null()
		}
		if c != nil && (!late || len(c.Subs) == 0) {
			if k := c.Const(id.Name); k != nil && infer.Reachable(k.Mods, k.Class, l.scopeClass()) {
				return l.constOf(k, e)
			}
		}
	}
	return val{l.op(types.Value, pos, ir.ClassConstant, l.classExpr(e.Class, pos), l.scopeRef(), l.str(id.Name)), types.MixedT}
}

// constantNamed lowers Class::{$name}.
func (l *lowerer) constantNamed(e *ast.ClassConst) val {
	pos := l.m.pos(l.fn.File, e)
	if lit, ok := e.Name.(*ast.StringLit); ok { // a constant, even by the name of class
		return val{l.op(types.Value, pos, ir.ClassConstant, l.classExpr(e.Class, pos), l.scopeRef(), l.str(lit.Value)), types.MixedT}
	}
	var class ir.Expr
	_, later := e.Class.(*ast.Name)
	if !later {
		class = l.classExpr(e.Class, pos)
	}
	name := l.expr(e.Name)
	if later { // the class of a name is looked for when the constant's name is known
		if hasEffect(name.x) {
			name = l.temp("name", val{l.toValue(name), name.t})
		}
		class = l.classExpr(e.Class, pos)
	}
	return val{l.op(types.Value, pos, ir.ConstantNamed, class, l.scopeRef(), l.toValue(name)), types.MixedT}
}

// constOf reads a class constant: a Go constant where it is a literal.
func (l *lowerer) constOf(k *resolve.ClassConst, e *ast.ClassConst) val {
	l.needClass(e, k.Class)
	if k.Case {
		return val{&ir.ConstOf{E: l.e(e, types.ClassRepr(k.Class.Index)), Const: l.m.classConsts[k]}, l.typeOf(e)}
	}
	if g := l.m.classConsts[k]; g != nil && g.Lit != nil {
		return val{&ir.ConstOf{E: l.e(e, g.Lit.Type), Const: g}, l.typeOf(e)}
	}
	if l.m.busy[k] {
		n := e.Class.(*ast.Name)
		class := l.m.res.ClassName[n]
		if _, bound := l.boundWord(n); bound || isClassWord(n.Value) {
			class = n.Value
		}
		l.throwNew("Error", "Cannot declare self-referencing constant "+class+"::"+k.Name, l.m.pos(l.fn.File, e))
		return l.null()
	}
	// PHP marks constants that others need while they are evaluated, not the one that code reads.
	if l.m.nested > 0 {
		l.m.busy[k] = true
		defer delete(l.m.busy, k)
	}
	l.m.nested++
	defer func() { l.m.nested-- }()
	in := l.m.classLowerer(k.File(), k.Class)
	in.quiet, in.constExpr = true, true
	v := in.natural(in.expr(k.Value))
	l.out = append(l.out, in.out...)
	return v
}

// isClassWord reports whether name is self, parent or static.
func isClassWord(name string) bool {
	return strings.EqualFold(name, "self") || strings.EqualFold(name, "parent") || strings.EqualFold(name, "static")
}

// isUndefined reports whether neither the project nor PHP has the class that n names.
func (l *lowerer) isUndefined(n *ast.Name) bool {
	name := l.m.res.ClassName[n]
	return !l.m.res.IsClass(name) && !builtin.ClassName(name)
}

// findFirst looks for a class that the project does not declare before the arguments of a call are evaluated.
func (l *lowerer) findFirst(n *ast.Name, args []*ast.Arg, pos ir.Pos) {
	acts := func(a *ast.Arg) bool { return !simple(a.Value) }
	if l.isUndefined(n) && slices.ContainsFunc(args, acts) {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.classExpr(n, pos)})
	}
}

// needClass loads c before e uses it, unless it has surely been declared there.
func (l *lowerer) needClass(e ast.Expr, c *resolve.Class) {
	if l.m.res.Unsure[e] {
		pos := l.m.pos(l.fn.File, e)
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.NeedClass, l.classRef(c))})
	}
}
