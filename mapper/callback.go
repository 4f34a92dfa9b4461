package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// typedCall is a call of a standard function whose callback is a Go function with Go types:
// the standard function is then generic over them.
type typedCall struct {
	name   string // of the generic function
	cb     *infer.Callback
	arg    int          // the callback's place
	params []types.Repr // what the callback takes
	result types.Repr   // what it returns
	casts  bool         // its result is converted as by a cast
	call   *ast.Call
}

// typedCall returns how a call of std is carried out with a typed callback, nil where it is
// not.
func (l *lowerer) typedCall(e *ast.Call, std *builtin.Func) *typedCall {
	arg := builtin.CallbackArg(std.Name, len(e.Args))
	if arg < 0 || len(std.Typed) == 0 {
		return nil
	}
	cb := l.m.info.Callbacks[e.Args[arg].Value]
	if cb == nil {
		return nil
	}
	t := &typedCall{name: std.Typed[0], cb: cb, arg: arg, result: cb.Result.Repr(), call: e}
	for _, a := range cb.Args {
		t.params = append(t.params, a.Repr())
	}
	switch std.Name {
	case "array_filter":
		t.result, t.casts = types.GoBool, true
	case "preg_replace_callback":
		t.result, t.casts = types.GoString, true
	case "array_reduce":
		t.params[0] = t.result
	case "usort", "uasort", "uksort":
		if cb.Result.Is(types.Bool) { // PHP asks again, the other way round
			t.name = std.Typed[1]
			break
		}
		if cb.Result.Has(types.Bool) || cb.Result.Mask == 0 {
			return nil
		}
		t.result, t.casts = types.GoInt, true
	}
	return t
}

// stdFunc is the generic function.
func (t *typedCall) stdFunc(std *builtin.Func) *ir.StdFunc {
	return &ir.StdFunc{PHPName: std.Name, Package: std.Package, GoName: t.name, Context: true}
}

// initial is what array_reduce starts with.
func (l *lowerer) initial(e *ast.Call, i int, t *typedCall) ir.Expr {
	v := l.natural(l.exprWant(e.Args[i].Value, t.result))
	return l.as(l.owned(e.Args[i].Value, v), t.result)
}

// typedResult is the call of the generic function.
func (l *lowerer) typedResult(t *typedCall, std *builtin.Func, args []ir.Expr, result types.Type, pos ir.Pos) val {
	r := std.ResultRepr()
	if std.Name == "array_reduce" {
		r = t.result
	}
	return l.natural(val{&ir.CallStd{E: ir.E{Type: r, Pos: pos}, Func: t.stdFunc(std), Args: args}, result})
}

// typedFunc is the callback as a Go function.
func (l *lowerer) typedFunc(t *typedCall) ir.Expr {
	at := l.m.pos(l.fn.File, t.call.Args[t.arg].Value)
	fn := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at}, Result: t.result, Plain: true}
	switch e := t.call.Args[t.arg].Value.(type) {
	case *ast.Closure, *ast.ArrowFunc:
		fn.Name = t.cb.Func.TraceName()
		l.typedClosure(e, t, fn)
		return fn
	}
	if t.cb.Func != nil {
		fn.Name = t.cb.Func.Name
	} else if x := l.stdItself(t); x != nil {
		return x
	}
	in := &lowerer{m: l.m, fn: &resolve.Func{File: l.fn.File}, vars: map[*resolve.Var]*ir.Var{}, quiet: true}
	in.typedName(t, fn)
	fn.Body = placeDeclarations(fn.Params, in.out)
	return fn
}

// stdItself is a standard function that takes and returns just the callback's types.
func (l *lowerer) stdItself(t *typedCall) ir.Expr {
	std := infer.Overload(t.cb.Std, t.cb.Args, false)
	if std.Context || std.GoPath == "builtin" || len(std.Params) != len(t.params) || std.ResultRepr() != t.result {
		return nil
	}
	for i, p := range std.Params {
		if p.Variadic || p.Repr() != t.params[i] || !p.Untyped && !types.Sub(types.FromMask(t.cb.Args[i].Mask), types.FromMask(p.Type.Mask)) {
			return nil
		}
	}
	return &ir.StdName{E: ir.E{Type: types.Func}, Func: l.m.stdFunc(std), Path: std.GoPath}
}

// typedName fills in a function that calls the function of a name.
func (l *lowerer) typedName(t *typedCall, fn *ir.FuncLit) {
	var args []val
	for i, r := range t.params {
		name := "x"
		if g := t.cb.Func; g != nil && i < len(g.Params) {
			name = g.Params[i].Var.Name
		}
		v := &ir.Var{Name: name, Repr: r}
		fn.Params = append(fn.Params, v)
		args = append(args, val{l.local(v), t.cb.Args[i]})
	}
	var out val
	if g := t.cb.Func; g != nil {
		target := l.m.funcs[g]
		call := &ir.Call{E: ir.E{Type: target.Result, Pos: fn.Pos}, Func: target}
		for i, p := range g.Params {
			call.Args = append(call.Args, l.coerceParam(args[i], nil, p, target.Params[i].Repr, g.Name, i))
		}
		out = val{call, l.m.info.Funcs[g].Result}
	} else {
		std := infer.Overload(t.cb.Std, t.cb.Args, false)
		var xs []ir.Expr
		for i, p := range std.Params {
			if i < len(args) {
				xs = append(xs, l.coerceStd(args[i], std, p, i))
			} else if !p.Variadic {
				xs = append(xs, l.stdDefault(p))
			}
		}
		out = l.stdResult(std, xs, std.Result, fn.Pos)
	}
	l.returns, l.casts = t.result, t.casts
	x := l.returned(l.natural(out))
	l.emit(&ir.Return{S: ir.S{Pos: fn.Pos}, X: x})
}

// typedClosure fills in the function of a closure.
func (l *lowerer) typedClosure(e ast.Expr, t *typedCall, fn *ir.FuncLit) {
	c := t.cb.Func
	in := l.m.newLowerer(c)
	in.returns, in.casts = t.result, t.casts
	l.bindingFor(c, in, false)
	l.capture(c, in, t.call)
	l.closureStatics(c, in)
	for i, r := range t.params {
		g := &ir.Var{Name: "_", Repr: r, Temp: true}
		if i < len(c.Params) {
			g.Name, g.Temp = c.Params[i].Var.Name, false
			in.enterTyped(c, i, g, t.cb.Args[i])
		}
		fn.Params = append(fn.Params, g)
	}
	in.closureBody(c, fn)
}

// enterTyped makes the Go parameter g, which holds t, parameter number i of a closure.
func (in *lowerer) enterTyped(c *resolve.Func, i int, g *ir.Var, t types.Type) {
	p := c.Params[i]
	v := c.Variable(p.Var.Name)
	at := ir.S{Pos: in.m.pos(c.File, p)}
	r := in.m.varRepr(v)
	saved := in.strict
	in.strict = false // called by the engine: weak mode
	defer func() { in.strict = saved }()
	if v.Cell {
		cell := &ir.Var{Name: v.Name, Repr: types.Ref}
		in.vars[v] = cell
		x := in.coerceParam(val{in.local(g), t}, nil, p, types.Value, c.Name, i)
		in.emit(&ir.Bind{S: at, Var: cell, Value: in.op(types.Ref, at.Pos, ir.NewRef, x), Define: true})
		return
	}
	x := in.coerceParam(val{in.local(g), t}, nil, p, r, c.Name, i)
	if same, ok := x.(*ir.Local); ok && same.Var == g {
		in.vars[v] = g
		return
	}
	own := &ir.Var{Name: v.Name, Repr: r}
	in.vars[v] = own
	in.emit(&ir.Assign{S: at, Op: "=", X: in.local(own), Value: x, Define: true})
}

// returned is v as the function returns it.
func (l *lowerer) returned(v val) ir.Expr {
	switch {
	case !l.casts:
		return l.as(v, l.returns)
	case l.returns == types.GoBool:
		return l.toBool(v)
	}
	return l.castTo(v, l.returns)
}

// writtenBy reports whether a call of a standard function writes v before its callback has
// run: in its arguments or by reference.
func (l *lowerer) writtenBy(call *ast.Call, v *resolve.Var) bool {
	std := l.m.info.Std[call]
	found := std == nil
	for i, a := range call.Args {
		if x, ok := a.Value.(*ast.Variable); ok && std != nil && std.Params[min(i, len(std.Params)-1)].ByRef {
			found = found || l.m.res.VarOf[x] == v
		}
		ast.Inspect(a.Value, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Closure, *ast.ArrowFunc:
				return false
			case *ast.AssignExpr, *ast.AssignOp, *ast.AssignRef, *ast.IncDec:
				found = true
			}
			return !found
		})
	}
	return found
}
