package mapper

import (
	"cmp"
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// call lowers a function call.
func (l *lowerer) call(e *ast.Call, want types.Repr) val {
	l.keepArgs(e)
	if e.Callable {
		return l.funcClosure(e)
	}
	c := l.m.res.Callee[e]
	if c != nil && !c.Ambiguous && c.User == nil && c.Std == nil && resolve.Special(c.Name) && namedArg(e.Args) {
		return l.refuse(CodeConstruct, e, "named arguments of %s() are not supported", c.Name)
	}
	switch {
	case c == nil:
		return l.callDynamic(e)
	case c.User == nil && !c.Ambiguous && resolve.IsOwnClass(c.Name, len(e.Args)):
		return l.ownClass(e, c)
	case c.Ambiguous:
		return l.callNamed(e, c.Name, c.Fallback)
	case c.User != nil:
		if c.Check {
			pos := l.m.pos(l.fn.File, e)
			l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.NeedFunction, l.str(c.Name))})
		}
		return l.callUser(e, c.User)
	case c.Std != nil:
		return l.callStd(e, l.m.info.Std[e], c)
	}
	return l.callSpecial(e, c)
}

// callDynamic is $f(…): whoever is called decides.
func (l *lowerer) callDynamic(e *ast.Call) val {
	pos := l.m.pos(l.fn.File, e)
	f := l.expr(e.Func)
	if _, ok := e.Func.(*ast.Variable); !ok && hasEffect(f.x) && len(e.Args) > 0 {
		f = l.temp("fn", val{l.toValue(f), f.t})
	}
	t := l.typeOf(e)
	if spreads(e) {
		list := l.argList(e.Args)
		return l.natural(val{l.op(types.Value, pos, ir.CallSpread, l.toValue(f), list), t})
	}
	known, _ := l.typeOf(e.Func).Fn.(*resolve.Func)
	x := l.toValue(f)
	sent := l.dynamicArgs(e.Args, known, func(i int) ir.Expr { return l.op(types.GoBool, pos, ir.TakesRef, x, l.int(i)) })
	code := l.callCode()
	if l.wantsRef(e) && code == ir.CallValue {
		return l.givenRef(l.op(types.Value, pos, ir.CallValueRef, append([]ir.Expr{x}, sent.args...)...), sent)
	}
	return l.dynamicResult(e, l.op(types.Value, pos, code, append([]ir.Expr{x}, sent.args...)...), sent)
}

// callCode is a call of a value.
func (l *lowerer) callCode() ir.OpCode {
	if l.strict && l.m.res.StrictCalls {
		return ir.CallStrict
	}
	return ir.CallValue
}

func (l *lowerer) isCell(e *ast.Variable) bool {
	v := l.m.res.VarOf[e]
	return v != nil && l.variable(v).Repr == types.Ref
}

// spreads reports whether the runtime has to lay the arguments out: some are unpacked, or named
// and not bound.
func spreads(e *ast.Call) bool { return resolve.Named(e.Args) }

// argList makes one array of arguments, spread ones included; names are keys.
func (l *lowerer) argList(args []*ast.Arg) ir.Expr {
	first := len(args)
	for i, a := range args {
		if a.Name != nil {
			first = min(first, i)
		}
	}
	list := l.argItems(args[:first])
	if first == len(args) {
		return list
	}
	named := l.argItems(args[first:])
	if first == 0 {
		return named
	}
	return l.op(types.GoArray, ir.Pos{}, ir.WithNames, list, named)
}

// refList is argList for a function with parameters by reference: arguments for those are references,
// also as elements of what is unpacked. f is the function's value.
func (l *lowerer) refList(args []*ast.Arg, g *resolve.Func, f ir.Expr) ir.Expr {
	var list ir.Expr
	lit := &ir.ArrayLit{E: ir.E{Type: types.GoArray}, Elem: types.Value, List: true}
	for i, a := range args {
		pos := l.m.pos(l.fn.File, a)
		byRef := isPlace(a.Value) && g.RefArg(args, i)
		var x ir.Expr
		switch {
		case a.Unpack && byRef:
			x = l.refOf(a.Value)
		case byRef:
			x = l.op(types.Value, pos, ir.HoldRef, l.refOf(a.Value))
		default:
			x = l.toValue(l.owned(a.Value, l.expr(a.Value)))
		}
		if !a.Unpack && a.Name == nil && list == nil {
			x = l.temp("arg", val{x, types.MixedT}).x
			lit.Items = append(lit.Items, ir.ArrayItem{Value: x})
			continue
		}
		if list == nil {
			list = lit
			if len(lit.Items) == 0 {
				list = &ir.Zero{E: ir.E{Type: types.GoArray}}
			}
		}
		switch {
		case a.Unpack && byRef:
			list = l.op(types.GoArray, pos, ir.UnpackRefs, f, list, x)
		case a.Unpack:
			list = l.op(types.GoArray, pos, ir.UnpackArgs, f, list, x)
		default:
			named := &ir.ArrayLit{E: ir.E{Type: types.GoArray}, Elem: types.Value, Items: []ir.ArrayItem{{Key: l.str(a.Name.Name), Value: x}}}
			list = l.op(types.GoArray, pos, ir.WithNames, list, named)
		}
		list = l.temp("args", val{list, types.ArrayT}).x
	}
	if list == nil {
		return lit
	}
	return list
}

// argItems is argList for arguments without names, or only with names.
func (l *lowerer) argItems(args []*ast.Arg) ir.Expr {
	lit := &ir.ArrayLit{E: ir.E{Type: types.GoArray}, Elem: types.Value, List: true, Items: make([]ir.ArrayItem, 0, len(args))}
	for _, a := range args {
		lit.List = lit.List && !a.Unpack && a.Name == nil
		mark := len(l.out)
		item := ir.ArrayItem{Spread: a.Unpack}
		if a.Name != nil {
			item.Key = l.str(a.Name.Name)
		}
		v := l.expr(a.Value)
		if !a.Unpack { // the elements of an unpacked array are copied
			v = l.owned(a.Value, v)
		}
		item.Value = l.toValue(v)
		item.Args = a.Unpack && l.typeOf(a.Value).Has(types.Object)
		l.beforeItems(lit.Items, mark, item.Value)
		lit.Items = append(lit.Items, item)
	}
	return lit
}

// callUser lowers a call of one of the project's functions.
func (l *lowerer) callUser(e *ast.Call, g *resolve.Func) val {
	pos := l.m.pos(l.fn.File, e)
	target := l.m.funcs[g]
	if target == nil {
		return l.refuse(CodeUnknownFunc, e, "%s cannot be called here", g.Name)
	}
	required := 0
	for i, p := range g.Params {
		if p.Default == nil && !p.Variadic {
			required = i + 1
		}
	}
	bound, ok := l.m.res.Bind(e.Args, g)
	if !ok {
		return l.callUserSpread(e, g, target)
	}
	if len(bound) < required {
		return l.tooFew(e.Args, e, g, required)
	}
	call := &ir.Call{E: ir.E{Type: target.Result, Pos: pos}, Func: target}
	done := l.sourceOrder(e.Args, bound)
	byPosition := *e
	byPosition.Args = bound
	after := l.userArgs(&byPosition, g, call)
	done()
	out := val{call, l.typeOf(e)}
	if g.GivesRef() {
		out = val{&ir.RefValue{E: ir.E{Type: types.Value, Pos: pos}, X: l.resultCell(e, call, after)}, types.MixedT}
	}
	if target.Result == types.Void {
		out.t = types.NullT
	}
	attempted := false
	if target.Fails && l.fail != nil {
		out.x, attempted = l.attempt(call), true
	}
	if len(after) > 0 {
		switch {
		case target.Result == types.Void:
			if !attempted {
				l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: call})
			}
			out = l.null()
		case !attempted:
			out = l.temp("result", out)
		}
		l.out = append(l.out, after...)
	}
	return l.natural(out)
}

// userArgs lowers the arguments into call.Args; it returns what must run after the call.
func (l *lowerer) userArgs(e *ast.Call, g *resolve.Func, call *ir.Call) (after []ir.Stmt) {
	var all []ir.Expr // for func_get_args
	var rest ir.Expr
	var late []lateArg
	keeps := g.UsesArgs || l.tells()
	refs := refArgs(e.Args, func(i int) bool { return i < len(g.Params) && g.Params[i].ByRef })
	for i, p := range g.Params {
		if p.Variadic {
			mark := len(l.out)
			list := l.variadicArg(e.Args[min(i, len(e.Args)):], g, i)
			if keeps {
				list = l.once(list)
			}
			rest = list
			x := l.as(val{list, types.ArrayT}, l.m.funcs[g].Params[i].Repr)
			call.Args = append(l.before(call.Args, mark, x), x)
			continue
		}
		mark := len(l.out)
		var x, value ir.Expr
		switch {
		case i >= len(e.Args) || e.Args[i].Value == p.Default:
			x = l.defaultArg(g, i)
			if i < len(e.Args) && keeps {
				x, value = l.defaultTwice(x)
			}
		case p.ByRef:
			var post []ir.Stmt
			x, post = l.refArg(e.Args[i].Value, g, i, l.m.funcs[g].Params[i], refs)
			after = append(after, post...)
			if keeps {
				x, value = l.pointee(x)
			}
		default:
			x = l.userArg(e.Args[i].Value, g, i)
			if value = l.raw; value != nil {
				late = append(late, lateArg{len(call.Args), len(all), e.Args[i].Value})
			} else if keeps {
				x = l.once(x)
			}
		}
		call.Args = append(l.before(call.Args, mark, x), x)
		if i < len(e.Args) {
			if value == nil {
				value = x
			}
			all = append(all, l.heldArg(e.Args[i].Value, value))
		}
	}
	extra := e.Args[min(len(g.Params), len(e.Args)):]
	variadic := len(g.Params) > 0 && g.Params[len(g.Params)-1].Variadic
	if !variadic {
		for _, a := range extra {
			mark := len(l.out)
			v := l.expr(a.Value)
			call.Args = l.before(call.Args, mark, v.x)
			if keeps {
				all = append(all, l.traceOnce(l.toValue(l.owned(a.Value, v))))
			} else if hasEffect(v.x) {
				call.Args = l.spillArgs(call.Args, len(l.out))
				l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
			}
		}
	}
	l.beginUser(e, g, call.Args, all, late, rest)
	l.checksLast(call.Args)
	if l.m.funcs[g].Script || !g.UsesArgs {
		return after
	}
	call.Args = append(call.Args, l.allArgs(all, rest))
	return after
}

// heldArg is an argument as the list of all arguments holds it.
func (l *lowerer) heldArg(e ast.Expr, x ir.Expr) ir.Expr {
	switch x := x.(type) {
	case *ir.Op:
		if x.Op == ir.Copy {
			return x
		}
	case *ir.Convert:
		if x.X.Repr() == types.GoArray {
			return conv(l.heldArg(e, x.X), x.Type, x.Known)
		}
	}
	return l.owned(e, val{x, l.typeOf(e)}).x
}

// pointee returns an argument that is passed by reference and the value that it refers to.
func (l *lowerer) pointee(x ir.Expr) (ref, value ir.Expr) {
	switch p := x.(type) {
	case *ir.Pointer:
		return x, p.X
	case *ir.Slot:
		v := l.slotVar(x)
		return l.pointer(v), v
	case *ir.Op:
		if v := l.slotVar(x); v != ir.Expr(x) {
			return l.pointer(v), v
		}
	}
	x = l.temp("ref", val{x, types.MixedT}).x
	return x, &ir.RefValue{E: ir.E{Type: types.Value, Pos: x.At()}, X: x}
}

// defaultTwice is once for a default, which for a parameter by reference is a pointer.
func (l *lowerer) defaultTwice(x ir.Expr) (arg, value ir.Expr) {
	if p, ok := x.(*ir.Pointer); ok {
		return x, p.X
	}
	if x.Repr() == types.Ref {
		return l.pointee(x)
	}
	x = l.once(x)
	return x, x
}

// once is an argument that is passed twice, itself and in the list of all arguments.
func (l *lowerer) once(x ir.Expr) ir.Expr {
	if !hasEffect(x) {
		return x
	}
	return l.temp("arg", val{x, types.MixedT}).x
}

// allArgs is the list that func_get_args gives; rest is what a variadic parameter takes, nil where there is none.
func (l *lowerer) allArgs(all []ir.Expr, rest ir.Expr) ir.Expr {
	lit := &ir.ArrayLit{E: ir.E{Type: types.GoArray}, Elem: types.Value, List: true}
	for _, x := range all {
		lit.Items = append(lit.Items, ir.ArrayItem{Value: l.toValue(val{x, types.MixedT})})
	}
	if more, ok := rest.(*ir.ArrayLit); ok {
		for _, item := range more.Items {
			if item.Key == nil && !item.Spread {
				item.Value = l.toValue(val{item.Value, types.MixedT})
			}
			lit.Items = append(lit.Items, item)
		}
	} else if rest != nil {
		lit.Items = append(lit.Items, ir.ArrayItem{Value: l.toValue(val{rest, types.ArrayT}), Spread: true})
	}
	if len(lit.Items) == 0 {
		return &ir.Zero{E: ir.E{Type: types.GoArray}}
	}
	return lit
}

// argsNow is what func_get_args gives here: the arguments, with what the function has made of its parameters.
func (l *lowerer) argsNow(pos ir.Pos) ir.Expr {
	last := -1
	for i, p := range l.fn.Params {
		if v := l.fn.Variable(p.Var.Name); !p.Variadic && (v.Assigned || v.Writes > 0 || v.Cell || v.ByRef || v.Captured) {
			last = i
		}
	}
	if last < 0 {
		return l.local(l.args)
	}
	now := &ir.ArrayLit{E: ir.E{Type: types.GoArray, Pos: pos}, Elem: types.Value, List: true}
	for _, p := range l.fn.Params[:last+1] {
		x := l.varValue(l.fn.Variable(p.Var.Name))
		now.Items = append(now.Items, ir.ArrayItem{Value: l.toValue(val{x, types.MixedT})})
	}
	return l.op(types.GoArray, pos, ir.ArgsNow, l.local(l.args), now)
}

// position is the argument of func_get_arg.
func (l *lowerer) position(e ast.Expr, pos ir.Pos) ir.Expr {
	v := l.natural(l.expr(e))
	if v.repr() == types.GoInt {
		return v.x
	}
	return l.op(types.GoInt, pos, ir.Arg, l.toValue(v), l.str("func_get_arg"), l.int(1), l.str("position"), l.int(maskInt))
}

// userArg lowers an argument passed by value, with PHP's conversion to the declared type.
func (l *lowerer) userArg(e ast.Expr, g *resolve.Func, i int) ir.Expr {
	p := g.Params[i]
	r := l.m.funcs[g].Params[i].Repr
	if _, _, ok := r.Sequence(); ok {
		x := l.expr(e).x
		l.raw = nil
		return x
	}
	hint := types.Value
	if t := l.typeOf(e); t.Has(types.Missing) && t.Without(types.Missing).Is(types.Arr) {
		hint = types.GoArray
	}
	v := l.natural(l.exprWant(e, hint))
	v = l.rawArg(e, l.heldElsewhere(e, v))
	raw := l.raw
	x := l.coerceParam(v, e, p, r, g.Name, i)
	l.raw = raw
	return x
}

// heldElsewhere marks an array argument whose variable can be written while the callee runs.
func (l *lowerer) heldElsewhere(e ast.Expr, v val) val {
	src := l.rootVar(e)
	if src == nil || !v.t.Has(types.Arr) || fresh(e) {
		return v
	}
	if src.Cell || src.Captured || src.ByRef && src.Writes > 0 || src.Super && src.Writes > 0 {
		return l.owned(e, v)
	}
	return v
}

// coerceParam converts an argument to the parameter's declared type.
func (l *lowerer) coerceParam(v val, e ast.Expr, p *ast.Param, r types.Repr, fn string, i int) ir.Expr {
	return l.coerceParamAt(v, e, p, r, fn, l.int(i+1))
}

// coerceParamAt is coerceParam where nth, from 1, is the argument's place.
func (l *lowerer) coerceParamAt(v val, e ast.Expr, p *ast.Param, r types.Repr, fn string, nth ir.Expr) ir.Expr {
	if p.Type == nil {
		return l.as(v, r)
	}
	d := l.m.paramBound(p)
	t := l.argTypeOf(v, e)
	name := p.Var.Name
	if p.Variadic {
		name = ""
	}
	class, several := l.m.classTest(p.Type, d)
	if several && l.passes(t, d, p.Type) {
		return l.as(v, r)
	}
	if several || misses(t, d) {
		return l.as(l.natural(val{l.paramObject(v, d, class, p, fn, nth, name), d}), r)
	}
	if types.Sub(types.Type{Mask: t.Mask &^ types.Int}, types.Type{Mask: d.Mask &^ types.Int}) && (!t.Has(types.Int) || d.Has(types.Int)) && !infer.IsCallable(p.Type) {
		return l.as(v, r)
	}
	if d.Is(types.Float) && t.Is(types.Num) && v.repr() != types.Value {
		return l.toFloat(v)
	}
	if r == types.GoFloat && v.repr() == types.GoInt {
		return l.toFloat(v)
	}
	x := l.op(reprOfMask(d), v.x.At(), ir.Param, l.toValue(v), l.calleeName(fn), nth, l.str(name), l.int(l.maskLit(d, p.Type)))
	return l.as(val{x, d}, r)
}

// misses reports whether an argument of type t may be none that a parameter of type d, which names one class, takes.
func misses(t, d types.Type) bool {
	return d.Class != nil && (t.Has(types.Object) && !types.Sub(t.Only(types.Object), d.Only(types.Object)) || !types.Sub(types.FromMask(t.Mask), types.FromMask(d.Mask)))
}

// paramObject checks an argument against a parameter whose type d names classes.
func (l *lowerer) paramObject(v val, d types.Type, class string, p *ast.Param, fn string, nth ir.Expr, name string) ir.Expr {
	return l.op(types.Value, v.x.At(), ir.ParamObject, l.toValue(v), l.int(l.maskLit(d, p.Type)), l.str(class), l.str(l.m.paramType(p)), l.calleeName(fn), nth, l.str(name))
}

// paramBound is what the declared type of a parameter lets in: null too where that is its default.
func (m *mapping) paramBound(p *ast.Param) types.Type {
	d := m.info.Declared(p.Type)
	if p.Default != nil && isNullLiteral(p.Default) {
		d = types.Union(d, types.NullT)
	}
	return d
}

// argTypeOf is the type of a lowered argument.
func (l *lowerer) argTypeOf(v val, e ast.Expr) types.Type {
	t := v.t
	if t.Has(types.Undef | types.Missing) {
		t = types.Union(t.Without(types.Undef|types.Missing), types.NullT)
	}
	return t
}

func reprOfMask(d types.Type) types.Repr { return types.FromMask(d.Mask).Repr() }

// The bits of the runtime's type masks, as ir.Param and ir.Arg pass them.
const (
	maskNull = 1 << iota
	maskFalse
	maskTrue
	maskInt
	maskFloat
	maskString
	maskArray
	maskObject
	maskCallable
	maskResource
	maskIterable
	maskVoid
	maskStrict
)

// maskLit encodes a declared type for the runtime's checks.
func (l *lowerer) maskLit(d types.Type, decl ast.Type) int {
	m := 0
	for _, b := range []struct {
		t types.Mask
		n int
	}{{types.Null, maskNull}, {types.False, maskFalse}, {types.True, maskTrue}, {types.Int, maskInt}, {types.Float, maskFloat}, {types.String, maskString}, {types.Arr, maskArray}, {types.Object, maskObject}, {types.Resource, maskResource}} {
		if d.Has(b.t) {
			m |= b.n
		}
	}
	if decl != nil && infer.HasCallable(decl) {
		m = maskCallable | m&maskNull
		if u, ok := decl.(*ast.UnionType); ok {
			m |= l.besideCallable(u)
		}
	}
	if l.strict {
		m |= maskStrict
	}
	return m
}

// besideCallable encodes the other types of a union with callable.
func (l *lowerer) besideCallable(u *ast.UnionType) int {
	m := 0
	for _, t := range u.Types {
		if !infer.HasCallable(t) {
			m |= l.maskLit(l.m.info.Declared(t), t)
		}
	}
	return m
}

// variadicArg makes the array for ...$rest.
func (l *lowerer) variadicArg(args []*ast.Arg, g *resolve.Func, i int) ir.Expr {
	if len(args) == 0 {
		return &ir.Zero{E: ir.E{Type: types.GoArray}}
	}
	p := g.Params[i]
	lit := &ir.ArrayLit{E: ir.E{Type: types.GoArray}, Elem: types.Value, List: true, Items: make([]ir.ArrayItem, 0, len(args))}
	if t := l.m.info.Funcs[g].Params[i]; t.Array != nil {
		switch r := t.Array.Elem.Repr(); r {
		case types.GoInt, types.GoFloat, types.GoString:
			lit.Elem = r
		}
	}
	for k, a := range args {
		mark := len(l.out)
		var x ir.Expr
		if p.ByRef {
			lit.Elem = types.Value
			x = l.restRef(a.Value, g, i+k)
		} else {
			v := l.natural(l.expr(a.Value))
			x = l.coerceParam(l.owned(a.Value, v), a.Value, p, lit.Elem, g.Name, i+k)
		}
		l.beforeItems(lit.Items, mark, x)
		lit.Items = append(lit.Items, ir.ArrayItem{Value: x})
	}
	return lit
}

// tooFew is a call that PHP answers with an ArgumentCountError.
func (l *lowerer) tooFew(args []*ast.Arg, e ast.Expr, g *resolve.Func, required int) val {
	var list, raw []ir.Expr
	for i, a := range args {
		mark := len(l.out)
		l.raw = nil
		var x ir.Expr
		if i < len(g.Params) && g.Kind == resolve.Function && !g.Params[i].ByRef && !g.Params[i].Variadic {
			x = l.userArg(a.Value, g, i)
		} else {
			x = l.rawArg(a.Value, l.expr(a.Value)).x
		}
		raw = append(raw, cmp.Or(l.raw, x))
		list = append(l.before(list, mark, x), x)
	}
	l.noteBegin(g.TraceName(), raw, l.m.pos(l.fn.File, e), nil)
	l.checksLast(list)
	for _, x := range list {
		if hasEffect(x) {
			l.emit(&ir.ExprStmt{S: ir.S{Pos: x.At()}, X: x})
		}
	}
	exactly := requiresAll(g)
	l.emit(&ir.ExprStmt{S: ir.S{Pos: l.m.pos(l.fn.File, e)}, X: l.op(types.Void, l.m.pos(l.fn.File, e), ir.TooFew, l.str(g.Name), l.int(len(args)), l.int(required), l.bool(exactly))})
	return l.null()
}

// callUserSpread is f(...$args): the function is called with an array of values.
func (l *lowerer) callUserSpread(e *ast.Call, g *resolve.Func, target *ir.Func) val {
	pos := l.m.pos(l.fn.File, e)
	if n := len(g.Params); namedArg(e.Args) && n > 0 && g.Params[n-1].Variadic && g.Params[n-1].ByRef {
		return l.refuse(CodeReference, e, "named arguments of a variadic parameter by reference are not supported")
	}
	var f ir.Expr = &ir.Convert{E: ir.E{Type: types.Value, Pos: pos}, X: l.funcValue(g)}
	var list ir.Expr
	code := ir.CallSpread
	if slices.ContainsFunc(g.Params, func(p *ast.Param) bool { return p.ByRef }) {
		f = l.temp("fn", val{f, types.ObjectT}).x
		list, code = l.refList(e.Args, g, f), ir.CallUnpacked
	} else {
		list = l.argList(e.Args)
	}
	x := l.op(types.Value, pos, code, f, list)
	return val{x, types.MixedT}
}

// callSpecial lowers functions that belong to the language, and refuses unknown ones.
func (l *lowerer) callSpecial(e *ast.Call, c *resolve.Callee) val {
	pos := l.m.pos(l.fn.File, e)
	name := strings.ToLower(c.Name)
	if required, most, ok := builtin.Arity(name); ok && resolve.Special(name) && !spreads(e) && (len(e.Args) < required || most >= 0 && len(e.Args) > most) {
		return l.wrongCount(e, c)
	}
	switch name {
	case "assert":
		return l.assertion(e)
	case "compact":
		return l.compact(e)
	case "extract":
		return l.extract(e)
	case "get_defined_vars":
		return val{l.op(types.GoArray, pos, ir.DefinedVars, l.needScope()), types.ArrayT}
	case "func_get_args":
		if l.args != nil {
			return val{l.argsNow(pos), types.MapList()}
		}
	case "func_num_args":
		if l.args != nil {
			return val{l.op(types.GoInt, pos, ir.Len, l.local(l.args)), l.typeOf(e)}
		}
	case "func_get_arg":
		if l.args != nil && len(e.Args) == 1 {
			return val{l.op(types.Value, pos, ir.ArgNth, l.argsNow(pos), l.position(e.Args[0].Value, pos)), types.MixedT}
		}
	case "define":
		if len(e.Args) >= 2 {
			n := l.toStr(l.expr(e.Args[0].Value))
			v := l.toValue(l.owned(e.Args[1].Value, l.expr(e.Args[1].Value)))
			return val{l.op(types.GoBool, pos, ir.Define, n, v), types.BoolT}
		}
	case "defined":
		if len(e.Args) == 1 {
			return val{l.op(types.GoBool, pos, ir.Defined, l.toStr(l.expr(e.Args[0].Value))), types.BoolT}
		}
	case "constant":
		if len(e.Args) == 1 {
			return val{l.op(types.Value, pos, ir.ConstValue, l.toStr(l.expr(e.Args[0].Value))), types.MixedT}
		}
	}
	if l.fn.Kind == resolve.Main && strings.HasPrefix(name, "func_") {
		where := "() cannot be called from the global scope"
		if name == "func_num_args" {
			where = "() must be called from a function context"
		}
		l.throwNew("Error", name+where, pos)
		return l.null()
	}
	return l.unknownFunction(e, c)
}

// unknownFunction is a call of a function that is neither the project's nor in the supported
// library: refused where PHP has it, else PHP's Error.
func (l *lowerer) unknownFunction(e *ast.Call, c *resolve.Callee) val {
	switch version := l.notYet(c.Name); {
	case version != "":
		l.note(CodeNoFunction, e, "PHP has %s() from %s on, this project is for PHP %s; the call throws an Error", c.Name, version, l.m.res.PHP)
	case builtin.Since(c.Name) != "":
		return l.refuse(CodeUnknownFunc, e, "PHP %s has %s(), the supported standard library has not", builtin.Since(c.Name), c.Name)
	case builtin.InPHP(c.Name):
		return l.refuse(CodeUnknownFunc, e, "function %s() is not in the supported standard library", c.Name)
	default:
		l.note(CodeNoFunction, e, "function %s() exists neither in this project nor in PHP; the call throws an Error", c.Full)
	}
	pos := l.m.pos(l.fn.File, e)
	return val{l.op(types.Value, pos, ir.UndefinedFunction, l.str(c.Full)), types.MixedT}
}

// notYet returns the version of PHP that has a function which the project's version has not, "" if that is not so.
func (l *lowerer) notYet(name string) string {
	if since := builtin.Since(name); l.m.res.PHP != "" && since > l.m.res.PHP {
		return since
	}
	return ""
}

// functionExists answers what is known now; else the program asks when it runs.
func (l *lowerer) functionExists(e *ast.Call) (val, bool) {
	lit, ok := e.Args[0].Value.(*ast.StringLit)
	if !ok {
		return val{}, false
	}
	pos := l.m.pos(l.fn.File, e)
	switch l.m.res.Exists(e, lit.Value, l.fn.File) {
	case resolve.Yes:
		return literal(true, pos), true
	case resolve.No:
		if l.notYet(lit.Value) == "" && builtin.InPHP(lit.Value) {
			l.note(CodeNoFunction, e, "PHP has %s(), the supported standard library has not: function_exists() is false", lit.Value)
		}
		return literal(false, pos), true
	}
	return val{}, false
}

// callNamed calls a function by its name: which of several declarations it means depends on
// what has run.
func (l *lowerer) callNamed(e *ast.Call, name, fallback string) val {
	pos := l.m.pos(l.fn.File, e)
	f := l.toValue(literal(name, pos))
	if fallback != "" {
		f = l.op(types.Value, pos, ir.FunctionIn, l.str(name), l.str(fallback))
	}
	if spreads(e) {
		return val{l.op(types.Value, pos, ir.CallSpread, f, l.argList(e.Args)), types.MixedT}
	}
	sent := l.dynamicArgs(e.Args, nil, func(i int) ir.Expr { return l.op(types.GoBool, pos, ir.TakesRef, f, l.int(i)) })
	return l.dynamicResult(e, l.op(types.Value, pos, l.callCode(), append([]ir.Expr{f}, sent.args...)...), sent)
}
