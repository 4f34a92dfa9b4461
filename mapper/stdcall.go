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

// callStd lowers a call of a standard function.
func (l *lowerer) callStd(e *ast.Call, std *builtin.Func, c *resolve.Callee) val {
	if std == nil { // never reached by the inference
		args := make([]types.Type, len(e.Args))
		for i := range args {
			args[i] = types.MixedT
		}
		std = infer.Overload(c.Std, args, spreads(e))
	}
	pos := l.m.pos(l.fn.File, e)
	l.noteLimit(e, std.Name)
	l.noteStream(e, std.Name)
	l.noteNumber(e, std.Name)
	l.noteClosures(e, std.Name)
	l.noteBacktrace(e, std.Name)
	if v, ok := l.classFunction(e, std.Name, pos); ok {
		return v
	}
	if spreads(e) {
		return l.spreadStd(e, std, pos)
	}
	if order := l.m.res.ArgOrder[e]; order != nil {
		defer l.sourceOrder(order, e.Args)()
	}
	if len(e.Args) < std.Required() || len(e.Args) > len(std.Params) && !std.Variadic() {
		return l.wrongCount(e, c)
	}
	if v, ok := l.direct(e, std, pos); ok {
		return v
	}
	typed := l.typedCall(e, std)
	if l.m.res.TraceArguments {
		typed = nil
	}
	args, after := l.stdArgs(e, std, typed)
	if std.Name == "define" {
		l.nameDefined(e, args)
	}
	if std.Deprecated != "" {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.Deprecated, l.str(std.Deprecated))})
	}
	var out val
	if typed != nil {
		out = l.typedResult(typed, std, args, l.typeOf(e), pos)
	} else {
		out = l.stdResult(std, args, l.typeOf(e), pos)
		l.consumes(e, out.x)
	}
	return l.behind(out, after, pos)
}

// behind gives the result of a call, after what has to run behind it.
func (l *lowerer) behind(out val, after []ir.Stmt, pos ir.Pos) val {
	if len(after) == 0 {
		return out
	}
	if out.repr() == types.Void {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: out.x})
		out = l.null()
	} else {
		out = l.temp("result", out)
	}
	l.out = append(l.out, after...)
	return out
}

// nameDefined lets define() take the Go constant for the value.
func (l *lowerer) nameDefined(e *ast.Call, args []ir.Expr) {
	if name, ok := e.Args[0].Value.(*ast.StringLit); ok {
		args[1] = l.constValue(strings.TrimPrefix(name.Value, `\`), val{args[1], types.MixedT}).x
	}
}

// stdResult is the call itself with its result as the inference sees it.
func (l *lowerer) stdResult(std *builtin.Func, args []ir.Expr, t types.Type, pos ir.Pos) val {
	r := std.ResultRepr()
	var x ir.Expr
	switch std.GoPath {
	case "":
		x = &ir.CallStd{E: ir.E{Type: r, Pos: pos}, Func: l.m.stdFunc(std), Args: args}
	case "builtin":
		x = &ir.CallGo{E: ir.E{Type: r, Pos: pos}, Name: std.GoName, Args: args}
	default:
		x = &ir.CallGo{E: ir.E{Type: r, Pos: pos}, Path: std.GoPath, Name: std.GoName, Args: args}
	}
	if r == types.Void {
		return val{x, types.NullT}
	}
	if r == types.Func {
		return val{x, types.ObjectT}
	}
	// An inferred type that the Go result cannot hold is not used.
	if r != types.Value && t.Repr() != r {
		if r == types.Number && t.Is(types.Int) {
			return val{conv(x, types.GoInt, true), t}
		}
		t = std.Result
	}
	return l.natural(val{x, t})
}

func (m *mapping) stdFunc(f *builtin.Func) *ir.StdFunc {
	s := m.std[f]
	if s == nil {
		s = &ir.StdFunc{PHPName: f.Name, Package: f.Package, GoName: f.GoName, Context: f.Context}
		m.std[f] = s
		m.session = m.session || f.Package == "session"
	}
	return s
}

// stdArgs lowers the arguments as the Go function takes them.
func (l *lowerer) stdArgs(e *ast.Call, std *builtin.Func, typed *typedCall) (args []ir.Expr, after []ir.Stmt) {
	n := max(len(e.Args), len(std.Params))
	var raw []ir.Expr
	refs := refArgs(e.Args, func(i int) bool { return std.Params[min(i, len(std.Params)-1)].ByRef })
	for i := range n {
		p := std.Params[min(i, len(std.Params)-1)]
		mark := len(l.out)
		var x ir.Expr
		switch {
		case i >= len(e.Args) && p.Variadic:
			continue
		case i >= len(e.Args) && typed != nil && p.Name == "initial":
			x = l.as(l.null(), typed.result)
		case i >= len(e.Args):
			x = l.stdDefault(p)
		case p.ByRef:
			var post []ir.Stmt
			l.raw, l.rawBefore = nil, raw
			x, post = l.stdRefArg(e.Args[i].Value, std, p, i, refs)
			after = append(after, post...)
		case typed != nil && i == typed.arg:
			x = l.typedFunc(typed)
		case typed != nil && p.Name == "initial":
			x = l.initial(e, i, typed)
		case p.Callable:
			x = l.callableArg(e.Args[i].Value, std, p, i)
		default:
			x = l.stdArg(e.Args[i].Value, std, p, i)
			if lit := constantList(&x); lit != nil {
				(*lit).(*ir.ArrayLit).Name = p.Name
			}
		}
		if i < len(e.Args) {
			x, raw = l.rawStd(e.Args[i].Value, std, p, x, raw)
		}
		args = append(l.before(args, mark, x), x)
	}
	if std.Context || slices.ContainsFunc(args, hasEffect) {
		l.noteBegin(std.Name, raw, l.m.pos(l.fn.File, e), nil)
	}
	l.checksLast(args)
	return args, after
}

// stdDefault is a stub's default.
func (l *lowerer) stdDefault(p *builtin.Param) ir.Expr {
	if p.Callable && p.Default == nil {
		return &ir.Zero{E: ir.E{Type: types.Func}}
	}
	if p.ByRef {
		return &ir.NilPointer{E: ir.E{Type: p.Repr()}}
	}
	return l.as(literal(p.Default, ir.Pos{}), p.Repr())
}

// stdArg lowers an argument passed by value and converts it as PHP does for internal functions.
func (l *lowerer) stdArg(e ast.Expr, std *builtin.Func, p *builtin.Param, i int) ir.Expr {
	hint := types.Value
	if t := l.typeOf(e); t.Has(types.Missing) && t.Without(types.Missing).Is(types.Arr) && p.Repr() == types.GoArray {
		hint = types.GoArray
	}
	v := l.natural(l.exprWant(e, hint))
	if p.Repr() == types.Value || p.Repr() == types.GoArray {
		v = l.heldElsewhere(e, v)
	}
	return l.coerceStd(l.rawArg(e, v), std, p, i)
}

func (l *lowerer) coerceStd(v val, std *builtin.Func, p *builtin.Param, i int) ir.Expr {
	r := p.Repr()
	if v.repr() == types.Void {
		v = val{l.as(v, types.Value), types.NullT}
	}
	t := l.argTypeOf(v, nil)
	if p.Untyped || types.Sub(types.FromMask(t.Mask), types.FromMask(p.Type.Mask)) {
		return l.as(v, r)
	}
	if v.repr() == types.GoInt && r == types.GoFloat {
		return l.toFloat(v)
	}
	if v.repr() == types.GoInt && r == types.GoString && !l.strict || v.repr() == types.GoBool && r == types.GoInt && !l.strict {
		return conv(v.x, r, false)
	}
	if v.repr() == types.GoInt && r == types.GoBool && !l.strict {
		return l.toBool(v)
	}
	x := l.op(r, v.x.At(), ir.Arg, l.toValue(v), l.str(std.Name), l.int(i+1), l.str(p.Name), l.int(l.maskLit(p.Type, nil)))
	return x
}

// stdRefArg lowers an argument that a standard function changes.
func (l *lowerer) stdRefArg(e ast.Expr, std *builtin.Func, p *builtin.Param, i int, refs []ast.Expr) (ir.Expr, []ir.Stmt) {
	param := &ir.Var{Name: p.Name, Repr: p.Repr(), Temp: true}
	pos := l.m.pos(l.fn.File, e)
	if a, ok := e.(*ast.AssignRef); ok {
		l.assignRef(a)
		e = a.Target
	}
	if p.PreferRef && !isPlace(e) {
		l.emit(&ir.Declare{S: ir.S{Pos: pos}, Var: param, Init: l.coerceStd(l.natural(l.expr(e)), std, p, i)})
		l.raw = l.toValue(val{l.local(param), p.Type})
		return &ir.Pointer{E: ir.E{Type: param.Repr}, X: l.local(param)}, nil
	}
	if !l.sendable(e) || l.chained(e) {
		l.noReference(e, std.Name, i, p.Name)
		return l.zeroPointer(param), nil
	}
	var place ir.Expr
	var after []ir.Stmt
	if isPlace(e) {
		place, after = l.argPlace(e, refs, false)
	} else {
		var v val
		if v, place = l.sentValue(e); place == nil {
			l.emit(&ir.Declare{S: ir.S{Pos: pos}, Var: param, Init: l.coerceStd(v, std, p, i)})
			l.raw = l.toValue(val{l.local(param), p.Type})
			return &ir.Pointer{E: ir.E{Type: param.Repr}, X: l.local(param)}, nil
		}
	}
	unsupported := false
	if op, ok := place.(*ir.Op); ok {
		unsupported = op.Op == ir.Unsupported
	}
	if l.m.res.TraceArguments && !unsupported {
		place = l.slotVar(place)
		l.raw = l.toValue(val{place, l.typeOf(e)})
	}
	if place.Repr() == param.Repr {
		return l.pointer(place), after
	}
	if unsupported {
		return l.zeroPointer(param), nil
	}
	if place.Repr() == types.Value && param.Repr == types.GoArray && p.Type.Is(types.Arr) && p.Reads() && !takesCallback(std) {
		x := l.op(types.GoArray, pos, ir.ArrayIn, l.pointer(place), l.str(std.Name), l.int(i+1), l.str(p.Name))
		return x, after
	}
	place = l.slotVar(place)
	decl := &ir.Declare{S: ir.S{Pos: pos}, Var: param}
	if p.Reads() {
		if !types.Sub(l.typeOf(e), p.Type) {
			l.noteBegin(std.Name, append(l.rawBefore, l.raw), pos, nil)
		}
		decl.Init = l.coerceStd(l.natural(val{place, l.typeOf(e)}), std, p, i)
	}
	l.emit(decl)
	back := l.block(func() {
		x := l.as(val{l.local(param), p.Type}, place.Repr())
		l.emit(&ir.Assign{S: ir.S{Pos: pos}, Op: "=", X: place, Value: x})
	})
	return &ir.Pointer{E: ir.E{Type: param.Repr}, X: l.local(param)}, append(back, after...)
}

// takesCallback reports whether std calls back, which could give the variable that it works on
// another type.
func takesCallback(std *builtin.Func) bool {
	return slices.ContainsFunc(std.Params, func(p *builtin.Param) bool { return p.Callable })
}

// wrongCount is a call of a standard function with a number of arguments that it does not
// take: PHP's ArgumentCountError, or refused where PHP takes them.
func (l *lowerer) wrongCount(e *ast.Call, c *resolve.Callee) val {
	lo, hi := 1<<30, 0
	for _, std := range c.Std {
		lo = min(lo, std.Required())
		hi = max(hi, len(std.Params))
	}
	for _, a := range e.Args {
		if v := l.expr(a.Value); hasEffect(v.x) {
			l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
		}
	}
	n := len(e.Args)
	required, most, known := builtin.Arity(c.Name)
	if !known || n >= required && (n <= most || most < 0) {
		return l.refuse(CodeArguments, e, "%s() is called with %d arguments, which it does not take (%d to %d are supported)", c.Name, n, lo, hi)
	}
	l.note(CodeArgCount, e, "%s() does not take %d arguments; the call throws an ArgumentCountError", c.Name, n)
	expected := required
	if n > required {
		expected = most
	}
	pos := l.m.pos(l.fn.File, e)
	return val{l.op(types.Value, pos, ir.WrongCount, l.str(c.Name), l.int(n), l.int(expected), l.bool(required == most)), types.MixedT}
}

// direct lowers the few functions that are an operation of Go or of the runtime's types.
func (l *lowerer) direct(e *ast.Call, std *builtin.Func, pos ir.Pos) (val, bool) {
	switch std.Name {
	case "function_exists":
		return l.functionExists(e)
	case "count", "sizeof":
		if len(e.Args) != 1 || !l.typeOf(e.Args[0].Value).Is(types.Arr) {
			return val{}, false
		}
		v := l.natural(l.expr(e.Args[0].Value))
		if n, ok := countParts(v.x); ok {
			return val{n, l.typeOf(e)}, true
		}
		return val{l.op(types.GoInt, pos, ir.Len, l.as(v, types.GoArray)), l.typeOf(e)}, true
	case "strlen":
		if x, ok := e.Args[0].Value.(*ast.Variable); ok && len(e.Args) == 1 {
			if v := l.m.res.VarOf[x]; v != nil && !v.Super {
				if g := l.variable(v); g.Repr == types.Builder {
					return val{&ir.CallBuilder{E: ir.E{Type: types.GoInt, Pos: pos}, Var: g, Name: "Len"}, l.typeOf(e)}, true
				}
			}
		}
	case "min", "max":
		return l.extreme(e, std.Name, pos)
	}
	return val{}, false
}

// extreme lowers min and max of ints to Go's.
func (l *lowerer) extreme(e *ast.Call, name string, pos ir.Pos) (val, bool) {
	if len(e.Args) < 2 {
		return val{}, false
	}
	for _, a := range e.Args {
		if !l.typeOf(a.Value).Is(types.Int) {
			return val{}, false
		}
	}
	call := &ir.CallGo{E: ir.E{Type: types.GoInt, Pos: pos}, Name: name}
	for _, a := range e.Args {
		mark := len(l.out)
		x := l.as(l.natural(l.expr(a.Value)), types.GoInt)
		call.Args = append(l.before(call.Args, mark, x), x)
	}
	return val{call, l.typeOf(e)}, true
}
