package mapper

import (
	"sort"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// callableArg lowers an argument that a standard function calls.
func (l *lowerer) callableArg(e ast.Expr, std *builtin.Func, p *builtin.Param, i int) ir.Expr {
	return l.forwarded(l.callableOf(e, std, p, i), e, std.Name)
}

func (l *lowerer) callableOf(e ast.Expr, std *builtin.Func, p *builtin.Param, i int) ir.Expr {
	pos := l.m.pos(l.fn.File, e)
	switch x := e.(type) {
	case *ast.Closure, *ast.ArrowFunc:
		return l.closureFunc(x)
	case *ast.StringLit:
		key := strings.ToLower(strings.TrimPrefix(x.Value, `\`))
		if g, sure := l.m.res.Named(key, l.fn.File); sure {
			return l.funcValue(g)
		}
		if f := l.m.res.Std(key, false); f != nil {
			l.m.dynStd[key] = true
		}
	case *ast.ConstFetch:
		if isNullLiteral(x) {
			return &ir.Zero{E: ir.E{Type: types.Func}}
		}
	default:
		l.m.needDyn = true
	}
	t := l.typeOf(e)
	v := l.toValue(l.expr(e))
	args := []ir.Expr{v, l.str(std.Name), l.int(i + 1), l.str(p.Name), l.bool(p.Optional || p.Type.Has(types.Null))}
	if l.binding != nil && t.Has(types.String|types.Arr) && !l.calledOnOther(e) {
		return l.op(types.Func, pos, ir.BoundCallable, append([]ir.Expr{l.local(l.binding)}, args...)...)
	}
	if t.Has(types.String|types.Arr) && !l.calledOnOther(e) { // may name a method of the class around
		if this, ok := l.this(pos); ok {
			args = append(args, this)
		} else if c := l.scopeClass(); c != nil && l.m.res.ScopeCallables {
			return l.op(types.Func, pos, ir.BoundCallable, append([]ir.Expr{l.op(types.Bound, pos, ir.BoundIn, l.classRef(c), l.staticClass(c, pos))}, args...)...)
		}
	}
	return l.op(types.Func, pos, ir.Callable, args...)
}

// forwarded is the callable of forward_static_call(), for which static stays what it is.
func (l *lowerer) forwarded(f ir.Expr, e ast.Expr, std string) ir.Expr {
	pos := l.m.pos(l.fn.File, e)
	c := l.scopeClass()
	switch {
	case std != "forward_static_call" && std != "forward_static_call_array":
		return f
	case l.binding != nil:
		return l.op(types.Func, pos, ir.Forwarded, f, l.boundClass("static", pos))
	case c == nil:
		l.throwNew("Error", "Cannot call "+std+"() when no class scope is active", pos)
		return f
	}
	return l.op(types.Func, pos, ir.Forwarded, f, l.staticClass(c, pos))
}

// calledOnOther reports whether a callable is [$object, 'name'] or the name of a function: what it
// runs on is no matter of the place.
func (l *lowerer) calledOnOther(e ast.Expr) bool {
	switch x := e.(type) {
	case *ast.StringLit:
		return !strings.Contains(x.Value, "::")
	case *ast.ArrayLit:
		if len(x.Items) == 2 && x.Items[0] != nil {
			return types.Sub(l.typeOf(x.Items[0].Value), types.ObjectT)
		}
	}
	return false
}

// closure lowers a closure as a value.
func (l *lowerer) closure(e ast.Expr) val {
	t := l.typeOf(e)
	f := l.closureFunc(e)
	return val{&ir.Convert{E: ir.E{Type: types.Value, Pos: f.At()}, X: f}, t}
}

// closureFunc lowers a closure to a *php.Func, which has its number as an object from the start where
// numbers are followed.
func (l *lowerer) closureFunc(e ast.Expr) ir.Expr {
	f := l.newClosure(e)
	if !l.m.res.ObjectNumbers || l.fn.File.Library {
		return f
	}
	f = l.op(types.Func, f.At(), ir.NumberClosure, f)
	if held := l.temps[e]; held != nil {
		v := l.temp("fn", val{f, types.ObjectT})
		*held = val{&ir.Convert{E: ir.E{Type: types.Value, Pos: f.At()}, X: v.x}, types.ObjectT}
		return v.x
	}
	return f
}

func (l *lowerer) newClosure(e ast.Expr) ir.Expr {
	c := l.m.res.Closures[e]
	pos := l.m.pos(l.fn.File, e)
	in := l.m.newLowerer(c)
	l.keepCaptured(c)
	l.bindingFor(c, in, true)
	l.capture(c, in, nil)
	l.closureStatics(c, in)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: pos}, Result: types.Value}
	out := &ir.Closure{E: ir.E{Type: types.Func, Pos: pos}, Name: c.Name, Trace: c.TraceName(), Params: l.m.closureParams(c), Fn: fn, Info: l.m.describe(c)}
	if in.binding != nil {
		return l.bindable(c, in, out)
	}
	in.fillClosure(c, out)
	return out
}

// fillClosure lowers the parameters and the body of a closure into out.
func (in *lowerer) fillClosure(c *resolve.Func, out *ir.Closure) {
	params, fn := out.Params, out.Fn
	out.ArgsForm = len(params) > 4 || c.UsesArgs || in.m.res.NamedCalls || c.GivesRef()
	for _, p := range params {
		out.ArgsForm = out.ArgsForm || p.ByRef || p.Variadic || p.Optional || p.Types != 0
	}
	if c.GivesRef() {
		fn.Result = types.Ref
	}
	if out.ArgsForm {
		in.argsForm(c, fn)
	} else {
		in.valueForm(c, fn)
	}
	in.closureBody(c, fn)
}

// closureBody lowers what a closure does into fn, whose parameters are there.
func (in *lowerer) closureBody(c *resolve.Func, fn *ir.FuncLit) {
	in.prologue()
	if !c.Generator {
		in.noteCall()
	}
	start := len(in.out)
	if c.Generator {
		in.generator(fn.Result)
	} else if m, ok := c.Result.(*ast.Match); ok && !c.ByRef {
		in.returnStmt(&ast.Return{Span: m.Span, X: m})
	} else if c.Kind == resolve.Arrow {
		at := ir.S{Pos: in.m.pos(c.File, c.Result)}
		if c.ByRef {
			in.returnStmt(&ast.Return{Span: ast.Span{From: c.Result.Pos(), To: c.Result.End()}, X: c.Result})
		} else {
			v := in.coerceReturn(in.natural(in.expr(c.Result)), c.Result, at.Pos)
			if !in.casts {
				v = in.owned(c.Result, v)
			}
			in.emit(&ir.Return{S: at, X: in.returned(v)})
		}
	} else {
		in.stmts(c.Body)
		in.finish(fn.Result)
	}
	in.frame(start, nil)
	fn.Body = placeDeclarations(append(in.outer, fn.Params...), newBuilders(in.out))
}

// capture gives the closure's variables their outer ones. By value means a copy now, which
// is needed only where one of the two is written later.
// A closure that only runs while call does, nil for others, sees the variables themselves.
func (l *lowerer) capture(c *resolve.Func, in *lowerer, call *ast.Call) {
	for _, v := range c.Order {
		if v.Outer == nil {
			continue
		}
		outer := l.variable(v.Outer)
		in.outer = append(in.outer, outer)
		if v.OuterBy {
			in.vars[v] = outer
			l.makeNull(v.Outer, c.Node)
			continue
		}
		plain := outer.Repr != types.Ref && !outer.Ptr && outer.Repr != types.Builder && !v.Assigned && !v.Cell
		if call != nil && plain && !l.m.info.VarType(v.Outer).Has(types.Undef|types.Missing) && !l.writtenBy(call, v.Outer) {
			in.vars[v] = outer
			continue
		}
		// A parameter's array is the caller's too, who may write it when the call has returned.
		lent := v.Outer.Param >= 0 && l.m.mayBeArray(v.Outer)
		if outer.Repr != types.Ref && !outer.Ptr && !v.Assigned && !v.Cell && !lent && !assignedAfter(v.Outer, l.fn) {
			in.vars[v] = outer
			continue
		}
		r := in.m.varRepr(v)
		if v.Cell {
			r = types.Value
		}
		src := val{l.varValue(v.Outer), l.m.info.VarType(v.Outer)}
		if src.repr() == types.Value && src.t.Has(types.Undef) && c.Kind == resolve.Closure {
			src.x = l.op(types.Value, l.m.pos(l.fn.File, c.Node), ir.UndefWarning, src.x, l.str(v.Name))
			src.t = types.Union(src.t.Without(types.Undef), types.NullT)
		}
		if src.t.Has(types.Arr) {
			src.x = l.copyOf(src.x, ir.Pos{})
		}
		t := &ir.Var{Name: v.Name, Repr: r, Temp: true}
		in.outer = append(in.outer, t)
		l.emit(&ir.Assign{S: ir.S{Pos: l.m.pos(l.fn.File, c.Node)}, Op: "=", X: l.local(t), Value: l.as(src, r), Define: true})
		// Each call starts from the captured value.
		if v.Cell {
			own := &ir.Var{Name: v.Name, Repr: types.Ref}
			in.vars[v] = own
			in.emit(&ir.Bind{Var: own, Value: in.op(types.Ref, ir.Pos{}, ir.NewRef, in.copied(t, src.t)), Define: true})
			continue
		}
		if v.Assigned {
			own := &ir.Var{Name: v.Name, Repr: r}
			in.vars[v] = own
			in.emit(&ir.Assign{Op: "=", X: in.local(own), Value: in.copied(t, src.t), Define: true})
			continue
		}
		in.vars[v] = t
	}
}

// makeNull gives a variable that is captured by reference a value, if it may have none.
func (l *lowerer) makeNull(v *resolve.Var, at ast.Node) {
	x := l.varValue(v)
	if x.Repr() != types.Value || v.Super || !l.m.info.VarType(v).Has(types.Undef) {
		return
	}
	s := ir.S{Pos: l.m.pos(l.fn.File, at)}
	set := &ir.Assign{S: s, Op: "=", X: x, Value: l.null().x}
	l.emit(&ir.If{S: s, Cond: l.op(types.GoBool, s.Pos, ir.IsUndef, x), Then: []ir.Stmt{set}})
}

func (l *lowerer) copied(v *ir.Var, t types.Type) ir.Expr {
	if t.Has(types.Arr) {
		return l.copyOf(l.local(v), ir.Pos{})
	}
	return l.local(v)
}

// closureStatics makes the static variables of a closure: each closure object has its own.
func (l *lowerer) closureStatics(c *resolve.Func, in *lowerer) {
	in.statics = map[*resolve.Var]*ir.Var{}
	for _, s := range c.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Closure, *ast.FuncDecl, *ast.ArrowFunc:
				return false
			case *ast.StaticVars:
				for _, x := range n.Vars {
					value := l.null()
					if x.Default != nil {
						value = l.expr(x.Default)
					}
					cell := &ir.Var{Name: x.Var.Name, Repr: types.Ref, Temp: true}
					at := ir.S{Pos: l.m.pos(c.File, n)}
					l.emit(&ir.Bind{S: at, Var: cell, Value: l.op(types.Ref, at.Pos, ir.NewRef, l.toValue(value)), Define: true})
					in.statics[l.m.res.VarOf[x.Var]] = cell
				}
			}
			return true
		})
	}
}

// assignedAfter reports whether a captured variable is ever assigned more than once, so that
// a closure could see a later value.
func assignedAfter(v *resolve.Var, fn *resolve.Func) bool {
	if v.Param >= 0 {
		return v.Assigned
	}
	return v.Assigns != 1 || v.Writes > 0 || v.Looped || v.Captured
}

func (m *mapping) closureParams(c *resolve.Func) []ir.ClosureParam {
	var out []ir.ClosureParam
	for i, p := range c.Params {
		out = append(out, ir.ClosureParam{Name: p.Var.Name, ByRef: p.ByRef, Variadic: p.Variadic, Optional: c.Optional(i), Types: m.strictTypes(p)})
	}
	return out
}

// strictTypes are the types of a parameter that calls in strict mode check, 0 where the function's own check is
// the same.
func (m *mapping) strictTypes(p *ast.Param) int {
	if !m.res.StrictCalls || p.Type == nil || infer.HasCallable(p.Type) {
		return 0
	}
	d := m.paramBound(p)
	if class, several := m.classTest(p.Type, d); class != "" || several || d.Has(types.Object) || !d.Has(types.Int|types.Float|types.String|types.Bool) {
		return 0
	}
	return (&lowerer{m: m}).maskLit(d, p.Type)
}

// valueForm makes parameters that are php.Values.
func (in *lowerer) valueForm(c *resolve.Func, fn *ir.FuncLit) {
	for i, p := range c.Params {
		v := c.Variable(p.Var.Name)
		g := &ir.Var{Name: v.Name, Repr: types.Value}
		fn.Params = append(fn.Params, g)
		in.enterParam(c, i, v, in.local(g), g)
	}
}

// enterParam converts a parameter that came as a value to what the variable is.
func (in *lowerer) enterParam(c *resolve.Func, i int, v *resolve.Var, x ir.Expr, g *ir.Var) {
	p := c.Params[i]
	pos := in.m.pos(c.File, p)
	r := in.m.varRepr(v)
	if v.Cell {
		t := &ir.Var{Name: v.Name, Repr: types.Ref}
		in.vars[v] = t
		in.emit(&ir.Bind{S: ir.S{Pos: pos}, Var: t, Value: in.op(types.Ref, pos, ir.NewRef, in.coerceIn(c, i, x, types.Value)), Define: true})
		return
	}
	if r == types.Value && p.Type == nil && g != nil {
		in.vars[v] = g
		return
	}
	own := &ir.Var{Name: v.Name, Repr: r}
	in.vars[v] = own
	in.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: in.local(own), Value: in.coerceIn(c, i, x, r), Define: true})
}

func (in *lowerer) coerceIn(c *resolve.Func, i int, x ir.Expr, r types.Repr) ir.Expr {
	p := c.Params[i]
	saved := in.strict
	in.strict = false // called by the engine or through a variable: weak mode
	out := in.coerceParam(val{x, types.MixedT}, nil, p, r, c.Name, i)
	in.strict = saved
	return out
}

// argsForm makes a function that takes a slice of values.
func (in *lowerer) argsForm(c *resolve.Func, fn *ir.FuncLit) {
	args := &ir.Var{Name: "args", Repr: types.Slice, Temp: true}
	fn.Params = []*ir.Var{args}
	if c.UsesArgs {
		in.args = &ir.Var{Name: "all", Repr: types.GoArray, Temp: true}
		in.emit(&ir.Assign{Op: "=", X: in.local(in.args), Value: in.op(types.GoArray, ir.Pos{}, ir.ArgsAll, in.local(args)), Define: true})
	}
	in.noteEntered(c, args)
	for i, p := range c.Params {
		v := c.Variable(p.Var.Name)
		pos := in.m.pos(c.File, p)
		switch {
		case p.Variadic:
			x := in.checkedRest(c, p, i, in.op(types.GoArray, pos, argsRest(p), in.local(args), in.int(i)))
			if v.Cell {
				t := &ir.Var{Name: v.Name, Repr: types.Ref}
				in.vars[v] = t
				in.emit(&ir.Bind{S: ir.S{Pos: pos}, Var: t, Value: in.op(types.Ref, pos, ir.NewRef, in.toValue(val{x, types.ArrayT})), Define: true})
				continue
			}
			in.assignVar(v, val{x, types.ArrayT}, ir.S{Pos: pos})
		case p.ByRef:
			ref := ir.Expr(in.op(types.Ref, pos, ir.ArgRef, in.local(args), in.int(i)))
			if p.Default != nil {
				ref = in.argRefOr(i, ref, args, in.natural(in.expr(p.Default)))
			}
			t := &ir.Var{Name: v.Name, Repr: types.Ref}
			in.vars[v] = t
			in.emit(&ir.Bind{S: ir.S{Pos: pos}, Var: t, Value: ref, Define: true})
			in.checkRef(c, i, t)
		case p.Default != nil && c.Optional(i):
			x := in.op(types.Value, pos, ir.ArgAt, in.local(args), in.int(i))
			tmp := &ir.Var{Name: v.Name, Repr: types.Value, Temp: true}
			in.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: in.local(tmp), Value: x, Define: true})
			d := in.toValue(in.natural(in.expr(p.Default)))
			in.emit(&ir.If{S: ir.S{Pos: pos}, Cond: in.op(types.GoBool, pos, ir.IsUndef, in.local(tmp)), Then: []ir.Stmt{
				&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: in.local(tmp), Value: d},
			}})
			in.enterParam(c, i, v, in.local(tmp), tmp)
		default:
			in.enterParam(c, i, v, in.op(types.Value, pos, ir.ArgAt, in.local(args), in.int(i)), nil)
		}
	}
}

// argsRest is what gives a variadic parameter its arguments.
func argsRest(p *ast.Param) ir.OpCode {
	if p.ByRef {
		return ir.RefsRest
	}
	return ir.ArgsRest
}

// checkedRest is rest, what a variadic parameter takes of a call by the runtime, with each argument as its
// type has it.
func (in *lowerer) checkedRest(g *resolve.Func, p *ast.Param, i int, rest ir.Expr) ir.Expr {
	if p.Type == nil || p.ByRef {
		return rest
	}
	v, n := &ir.Var{Name: "v", Repr: types.Value, Temp: true}, &ir.Var{Name: "n", Repr: types.GoInt, Temp: true}
	saved := in.strict
	in.strict = false // as coerceIn has it
	check := &ir.FuncLit{E: ir.E{Type: types.Func}, Plain: true, Params: []*ir.Var{v, n}, Result: types.Value}
	plain := false
	check.Body = in.block(func() {
		x := in.toValue(val{in.coerceParamAt(val{in.local(v), types.MixedT}, nil, p, types.Value, g.Name, in.local(n)), types.MixedT})
		loc, ok := x.(*ir.Local)
		plain = ok && loc.Var == v
		in.emit(&ir.Return{X: x})
	})
	in.strict = saved
	if plain {
		return rest
	}
	return in.op(types.GoArray, rest.At(), ir.CheckRest, rest, in.int(i+1), check)
}

// funcValue is a project's function as a *php.Func.
func (l *lowerer) funcValue(g *resolve.Func) ir.Expr { return l.m.funcValue(g) }

func (m *mapping) funcValue(g *resolve.Func) ir.Expr {
	target := m.funcs[g]
	in := m.newLowerer(g)
	in.vars = map[*resolve.Var]*ir.Var{}
	params := m.closureParams(g)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func}, Result: types.Value}
	out := &ir.Closure{E: ir.E{Type: types.Func}, Name: g.Name, Params: params, Fn: fn, Info: m.describe(g)}
	out.ArgsForm = len(params) > 4 || g.UsesArgs || m.res.NamedCalls || g.GivesRef()
	for _, p := range params {
		out.ArgsForm = out.ArgsForm || p.ByRef || p.Variadic || p.Optional || p.Types != 0
	}
	call := &ir.Call{E: ir.E{Type: target.Result}, Func: target}
	var args *ir.Var
	if out.ArgsForm {
		args = &ir.Var{Name: "args", Repr: types.Slice, Temp: true}
		fn.Params = []*ir.Var{args}
	}
	if isSequence(target) {
		return m.iteratorValue(g, in, out)
	}
	in.noteEntered(g, args)
	var after []ir.Stmt
	for i, p := range g.Params {
		param := target.Params[i]
		var x ir.Expr
		if args == nil {
			v := &ir.Var{Name: p.Var.Name, Repr: types.Value}
			fn.Params = append(fn.Params, v)
			x = in.local(v)
		} else {
			x = in.op(types.Value, ir.Pos{}, ir.ArgAt, in.local(args), in.int(i))
		}
		call.Args = append(call.Args, in.adapt(g, i, p, param, x, args, &after))
	}
	if g.UsesArgs {
		call.Args = append(call.Args, in.op(types.GoArray, ir.Pos{}, ir.ArgsAll, in.local(args)))
	}
	if g.GivesRef() {
		fn.Result = types.Ref
		in.adaptRef(call, after)
	} else {
		in.adaptResult(g, target, call, after)
	}
	fn.Body = in.out
	fn.Body = placeDeclarations(fn.Params, fn.Body)
	return out
}

// checkRef checks the argument behind a reference against the type of parameter i.
func (in *lowerer) checkRef(g *resolve.Func, i int, cell *ir.Var) {
	if g.Params[i].Type == nil {
		return
	}
	value := in.refValue(cell)
	x := in.toValue(val{in.coerceIn(g, i, value, types.Value), types.MixedT})
	if x != value {
		in.emit(&ir.Assign{Op: "=", X: value, Value: x})
	}
}

// adapt turns a value into parameter i of g.
func (in *lowerer) adapt(g *resolve.Func, i int, p *ast.Param, param *ir.Var, x ir.Expr, args *ir.Var, after *[]ir.Stmt) ir.Expr {
	switch {
	case p.Variadic:
		rest := in.checkedRest(g, p, i, in.op(types.GoArray, ir.Pos{}, argsRest(p), in.local(args), in.int(i)))
		return in.as(val{rest, types.ArrayT}, param.Repr)
	case p.ByRef:
		ref := ir.Expr(in.op(types.Ref, ir.Pos{}, ir.ArgRef, in.local(args), in.int(i)))
		if p.Default != nil {
			ref = in.argRefOr(i, ref, args, in.defaultValue(g, p))
		}
		if param.Repr == types.Ref && p.Type == nil {
			return ref
		}
		cell := &ir.Var{Name: p.Var.Name, Repr: types.Ref, Temp: true}
		in.emit(&ir.Bind{Var: cell, Value: ref, Define: true})
		in.checkRef(g, i, cell)
		if param.Repr == types.Ref {
			return in.local(cell)
		}
		if param.Repr == types.Value {
			return &ir.Pointer{E: ir.E{Type: types.Value}, X: in.refValue(cell)}
		}
		tmp := &ir.Var{Name: p.Var.Name, Repr: param.Repr, Temp: true}
		in.emit(&ir.Declare{Var: tmp, Init: conv(in.refValue(cell), param.Repr, false)})
		*after = append(*after, &ir.Assign{Op: "=", X: in.refValue(cell), Value: in.as(val{in.local(tmp), types.OfRepr(param.Repr)}, types.Value)})
		return &ir.Pointer{E: ir.E{Type: param.Repr}, X: in.local(tmp)}
	case p.Default != nil && g.Optional(i):
		tmp := &ir.Var{Name: p.Var.Name, Repr: types.Value, Temp: true}
		in.emit(&ir.Assign{Op: "=", X: in.local(tmp), Value: x, Define: true})
		d := in.toValue(in.defaultValue(g, p))
		in.emit(&ir.If{Cond: in.op(types.GoBool, ir.Pos{}, ir.IsUndef, in.local(tmp)), Then: []ir.Stmt{&ir.Assign{Op: "=", X: in.local(tmp), Value: d}}})
		x = in.local(tmp)
	}
	if p.Type == nil && param.Repr != types.Value {
		// The program never passes anything else here; by name it could.
		return in.op(param.Repr, ir.Pos{}, ir.Narrow, x, in.str(g.Name), in.int(i+1), in.str(p.Var.Name))
	}
	in.strict = false
	return in.coerceParam(val{x, types.MixedT}, nil, p, param.Repr, g.Name, i)
}

// argRefOr is a by-reference argument, or a cell with the default where it is left out.
func (in *lowerer) argRefOr(i int, ref ir.Expr, args *ir.Var, d val) ir.Expr {
	cell := &ir.Var{Name: "cell", Repr: types.Ref, Temp: true}
	in.emit(&ir.Bind{Var: cell, Value: ref, Define: true})
	absent := in.op(types.GoBool, ir.Pos{}, ir.IsUndef, in.op(types.Value, ir.Pos{}, ir.ArgAt, in.local(args), in.int(i)))
	in.emit(&ir.If{Cond: absent, Then: []ir.Stmt{&ir.Assign{Op: "=", X: in.refValue(cell), Value: in.toValue(d)}}})
	return in.local(cell)
}

func (in *lowerer) adaptResult(g *resolve.Func, target *ir.Func, call ir.Expr, after []ir.Stmt) {
	var result ir.Expr = call
	switch {
	case target.Result == types.Void:
		in.emit(&ir.ExprStmt{X: call})
		result = in.null().x
	case g.GivesRef():
		result = &ir.RefValue{E: ir.E{Type: types.Value}, X: call}
	default:
		result = in.toValue(val{call, in.m.info.Declared(nil)})
	}
	if len(after) > 0 {
		result = in.temp("result", val{result, types.MixedT}).x
		in.out = append(in.out, after...)
	}
	in.emit(&ir.Return{X: result})
}

// adaptRef returns the reference that call gives, after what has to run behind it.
func (in *lowerer) adaptRef(call ir.Expr, after []ir.Stmt) {
	if len(after) > 0 {
		t := &ir.Var{Name: givenName, Repr: types.Ref, Temp: true}
		in.emit(&ir.Bind{Var: t, Value: call, Define: true})
		in.out = append(in.out, after...)
		call = in.local(t)
	}
	in.emit(&ir.Return{X: call})
}

// decls lists the declarations of functions that the runtime must know of, by name.
func (m *mapping) decls() []*ir.Decl {
	keys := make([]string, 0, len(m.res.Funcs))
	for key, list := range m.res.Funcs {
		for _, f := range list {
			if m.listed(f) {
				keys = append(keys, key)
				break
			}
		}
	}
	sort.Strings(keys)
	var out []*ir.Decl
	for _, key := range keys {
		for _, f := range m.res.Funcs[key] {
			d := &ir.Decl{Name: f.Name, Script: f.File.Path, Line: m.pos(f.File, f.Node).Line, Conditional: f.Conditional}
			if (f.ByName || m.res.DynamicCalls) && m.funcs[f] != nil {
				d.Value = m.funcValue(f)
			}
			out = append(out, d)
		}
	}
	return out
}

// listed reports whether the runtime must know of f: it is declared when the program gets
// there, has a namesake, is called by name or asked for, or its file can be loaded twice.
func (m *mapping) listed(f *resolve.Func) bool {
	return !f.File.Library && (f.Conditional || f.ByName || f.Listed || m.res.DynamicCalls || len(m.res.Funcs[strings.ToLower(f.Name)]) > 1 ||
		f.File.Repeatable && f == f.File.Funcs[0])
}

// addDynStd enters the standard functions that strings name.
func (m *mapping) addDynStd(list []*ir.DynFunc) []*ir.DynFunc {
	if m.res.DynamicCalls || m.needDyn {
		for key := range m.res.Strings {
			if m.res.Std(key, false) != nil {
				m.dynStd[key] = true
			}
		}
	}
	for key := range m.res.CallableNames {
		if m.res.Std(key, false) != nil {
			m.dynStd[key] = true
		}
	}
	keys := make([]string, 0, len(m.dynStd))
	for key := range m.dynStd {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	for _, key := range keys {
		list = append(list, &ir.DynFunc{Name: key, Value: m.stdValue(m.res.Library.Funcs[key])})
	}
	return m.addLibraryFuncs(list)
}

// addLibraryFuncs enters the functions of PHP's library that are written in PHP and that strings name.
func (m *mapping) addLibraryFuncs(list []*ir.DynFunc) []*ir.DynFunc {
	for _, f := range m.res.Files {
		for _, fn := range f.Funcs {
			if f.Library && fn.Kind == resolve.Function && (fn.ByName || m.res.DynamicCalls) && m.funcs[fn] != nil {
				list = append(list, &ir.DynFunc{Name: strings.ToLower(fn.Name), Value: m.funcValue(fn)})
			}
		}
	}
	return list
}

// byArity returns the overloads to call by name: the last of each number of parameters,
// the fewest first.
func byArity(list []*builtin.Func) []*builtin.Func {
	last := map[int]*builtin.Func{}
	for _, std := range list {
		n := len(std.Params)
		if std.Variadic() {
			n = 1 << 20
		}
		last[n] = std
	}
	var out []*builtin.Func
	for _, std := range last {
		out = append(out, std)
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].Variadic() != out[j].Variadic() {
			return out[j].Variadic()
		}
		return len(out[i].Params) < len(out[j].Params)
	})
	return out
}

// stdValue is a standard function as a *php.Func.
func (m *mapping) stdValue(list []*builtin.Func) ir.Expr {
	in := &lowerer{m: m, fn: &resolve.Func{File: &resolve.File{}}, vars: map[*resolve.Var]*ir.Var{}, quiet: true}
	args := &ir.Var{Name: "args", Repr: types.Slice, Temp: true}
	fn := &ir.FuncLit{E: ir.E{Type: types.Func}, Result: types.Value, Params: []*ir.Var{args}}
	out := &ir.Closure{E: ir.E{Type: types.Func}, Name: list[0].Name, Fn: fn, ArgsForm: true, Internal: true}
	overloads := byArity(list)
	widest := overloads[len(overloads)-1]
	out.Required, out.Most = overloads[0].Required(), len(widest.Params)
	if widest.Variadic() {
		out.Most = -1
	}
	if required, most, ok := builtin.Arity(out.Name); ok {
		out.Required, out.Most = required, most
	}
	for i, p := range widest.Params {
		optional := p.Optional || p.Variadic || i >= overloads[0].Required()
		out.Params = append(out.Params, ir.ClosureParam{Name: p.Name, ByRef: p.ByRef, Variadic: p.Variadic, Optional: optional, Types: in.m.strictStd(p)})
	}
	for i, std := range overloads {
		body := in.block(func() { in.stdByName(std, args) })
		if i == len(overloads)-1 {
			in.out = append(in.out, body...)
			break
		}
		count := &ir.CallGo{E: ir.E{Type: types.GoInt}, Name: "len", Args: []ir.Expr{in.local(args)}}
		few := &ir.Binary{E: ir.E{Type: types.GoBool}, Op: "<=", X: count, Y: in.int(len(std.Params))}
		in.emit(&ir.If{Cond: few, Then: body})
	}
	fn.Body = in.out
	return out
}

// strictStd is strictTypes for a standard function.
func (m *mapping) strictStd(p *builtin.Param) int {
	if !m.res.StrictCalls || p.Untyped || p.Callable || p.Type.Has(types.Object) || !p.Type.Has(types.Int|types.Float|types.String|types.Bool) {
		return 0
	}
	return (&lowerer{m: m}).maskLit(p.Type, nil)
}

// stdByName calls one overload with the arguments of a call by name.
func (in *lowerer) stdByName(std *builtin.Func, args *ir.Var) {
	var xs []ir.Expr
	var after []ir.Stmt
	spread := false
	for i, p := range std.Params {
		if p.Variadic && p.Repr() != types.Value {
			why := std.Name + "() called by name is not supported"
			in.out = nil
			in.emit(&ir.Return{X: in.op(types.Value, ir.Pos{}, ir.Unsupported, in.str(string(CodeConstruct)), in.str(why))})
			return
		}
		if p.Variadic && p.ByRef {
			xs = append(xs, in.op(types.Slice, ir.Pos{}, ir.ArgRefs, in.local(args), in.int(i)))
			spread = true
			continue
		}
		if p.Variadic {
			xs = append(xs, &ir.Args{E: ir.E{Type: types.Value}, X: in.op(types.GoArray, ir.Pos{}, ir.ArgsRest, in.local(args), in.int(i))})
			spread = true
			continue
		}
		xs = append(xs, in.stdAdapt(std, p, i, args, &after))
	}
	v := in.stdResult(std, xs, std.Result, ir.Pos{})
	if c, ok := v.x.(*ir.CallStd); ok {
		c.Ellipsis = spread
	}
	if v.repr() == types.Void {
		in.emit(&ir.ExprStmt{X: v.x})
		v = in.null()
	}
	x := in.toValue(v)
	if len(after) > 0 {
		x = in.temp("result", val{x, types.MixedT}).x
		in.out = append(in.out, after...)
	}
	in.emit(&ir.Return{X: x})
}

// stdAdapt turns argument i of a call by name into what the Go function takes.
func (in *lowerer) stdAdapt(std *builtin.Func, p *builtin.Param, i int, args *ir.Var, after *[]ir.Stmt) ir.Expr {
	if p.ByRef {
		cell := &ir.Var{Name: p.Name, Repr: types.Ref, Temp: true}
		in.emit(&ir.Bind{Var: cell, Value: in.op(types.Ref, ir.Pos{}, ir.ArgRef, in.local(args), in.int(i)), Define: true})
		if p.Repr() == types.Value {
			return &ir.Pointer{E: ir.E{Type: types.Value}, X: in.refValue(cell)}
		}
		tmp := &ir.Var{Name: p.Name, Repr: p.Repr(), Temp: true}
		decl := &ir.Declare{Var: tmp}
		if p.Reads() {
			decl.Init = in.coerceStd(val{in.refValue(cell), types.MixedT}, std, p, i)
		}
		in.emit(decl)
		*after = append(*after, &ir.Assign{Op: "=", X: in.refValue(cell), Value: in.as(val{in.local(tmp), p.Type}, types.Value)})
		return &ir.Pointer{E: ir.E{Type: p.Repr()}, X: in.local(tmp)}
	}
	x := ir.Expr(in.op(types.Value, ir.Pos{}, ir.ArgAt, in.local(args), in.int(i)))
	if p.Optional {
		tmp := &ir.Var{Name: p.Name, Repr: types.Value, Temp: true}
		in.emit(&ir.Assign{Op: "=", X: in.local(tmp), Value: x, Define: true})
		d := in.toValue(literal(p.Default, ir.Pos{}))
		in.emit(&ir.If{Cond: in.op(types.GoBool, ir.Pos{}, ir.IsUndef, in.local(tmp)), Then: []ir.Stmt{&ir.Assign{Op: "=", X: in.local(tmp), Value: d}}})
		x = in.local(tmp)
	}
	if p.Callable {
		return in.op(types.Func, ir.Pos{}, ir.Callable, x, in.str(std.Name), in.int(i+1), in.str(p.Name), in.bool(p.Optional || p.Type.Has(types.Null)))
	}
	return in.coerceStd(val{x, types.MixedT}, std, p, i)
}
