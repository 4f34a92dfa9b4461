package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// generator lowers the body of a generator function: the call makes a generator, which runs the
// body when it is asked for something.
func (l *lowerer) generator(result types.Repr) {
	at := ir.S{Pos: l.m.pos(l.fn.File, l.fn.Node)}
	l.keepArrays(at)
	if _, _, ok := result.Sequence(); ok {
		l.sequence(result, at)
		return
	}
	l.gen = &ir.Var{Name: "gen", Repr: types.Gen, Temp: true}
	body := &ir.FuncLit{E: ir.E{Type: types.Func, Pos: at.Pos}, Plain: true, Params: []*ir.Var{l.gen}, Result: types.Value}
	recv := l.receiver()
	l.bound = l.out
	body.Body = l.block(func() {
		defer l.frame(0, recv)
		l.noteCall()
		if l.fn.Kind == resolve.Arrow {
			v := l.owned(l.fn.Result, l.natural(l.expr(l.fn.Result)))
			l.emit(&ir.Return{S: ir.S{Pos: l.m.pos(l.fn.File, l.fn.Result)}, X: l.toValue(v)})
			return
		}
		l.stmts(l.fn.Body)
		l.dangling(l.fn.Node)
		l.finish(types.Value)
	})
	code := ir.NewGenerator
	if l.fn.ByRef {
		code = ir.NewRefGen
	}
	l.gen = nil
	t := l.m.info.Generator()
	x := l.op(types.Gen, at.Pos, code, body)
	if l.endMatters() {
		x = l.op(types.Gen, at.Pos, ir.Holding, append([]ir.Expr{x}, l.passed(recv)...)...)
	}
	l.emit(&ir.Return{S: at, X: l.as(val{x, t}, result)})
}

// keepArrays marks the arrays that a generator was passed: whoever passed them may change them
// before it runs.
func (l *lowerer) keepArrays(at ir.S) {
	for _, p := range l.fn.Params {
		v := l.fn.Variable(p.Var.Name)
		g := l.vars[v]
		if g == nil || p.Variadic || v.ByRef || v.Cell || v.Writes > 0 || g.Repr != types.Value && g.Repr != types.GoArray || !l.m.mayBeArray(v) {
			continue
		}
		x := l.local(g)
		l.emit(&ir.Assign{S: at, Op: "=", X: x, Value: l.op(g.Repr, at.Pos, ir.Copy, x)})
	}
}

// yield lowers `yield k => v`.
func (l *lowerer) yield(e *ast.Yield, pos ir.Pos) val {
	if l.gen == nil {
		return l.refuse(CodeGenerator, e, "yield is not supported here")
	}
	var args []ir.Expr
	code := ir.Yield
	if e.Key != nil {
		code = ir.YieldKey
		args = append(args, l.toValue(l.natural(l.expr(e.Key))))
	}
	mark := len(l.out)
	x := l.null().x
	switch {
	case e.Value == nil:
	case l.fn.ByRef:
		x = l.yieldRef(e.Value, pos)
	default:
		x = l.toValue(l.owned(e.Value, l.natural(l.expr(e.Value))))
	}
	args = append(l.before(args, mark, x), x)
	return val{l.op(types.Value, pos, code, append([]ir.Expr{l.local(l.gen)}, args...)...), types.MixedT}
}

// yieldRef is the cell that a generator by reference hands out.
func (l *lowerer) yieldRef(e ast.Expr, pos ir.Pos) ir.Expr {
	switch x := e.(type) {
	case *ast.Variable:
		if x.Name != "this" {
			return l.op(types.Value, pos, ir.BoxRef, l.refOf(e))
		}
	case *ast.Index, *ast.Property, *ast.StaticProperty:
		return l.op(types.Value, pos, ir.BoxRef, l.refOf(e))
	case *ast.Call:
		if c := l.m.res.Callee[x]; c != nil && c.User != nil && c.User.GivesRef() {
			return l.op(types.Value, pos, ir.BoxRef, l.refOf(e))
		}
	}
	x := l.toValue(l.owned(e, l.natural(l.expr(e))))
	return l.op(types.Value, pos, ir.YieldNotice, x)
}

// yieldFrom lowers `yield from x`.
func (l *lowerer) yieldFrom(e *ast.YieldFrom, pos ir.Pos) val {
	if l.gen == nil {
		return l.refuse(CodeGenerator, e, "yield from is not supported here")
	}
	x := l.toValue(l.natural(l.expr(e.X)))
	return l.natural(val{l.op(types.Value, pos, ir.YieldFrom, l.local(l.gen), x), l.typeOf(e)})
}

// generatorMethods are the methods of Generator: the operation, its arguments, its result.
var generatorMethods = map[string]struct {
	op     ir.OpCode
	args   int
	result types.Type
}{
	"current": {ir.GenCurrent, 0, types.MixedT}, "key": {ir.GenKey, 0, types.MixedT}, "next": {ir.GenNext, 0, types.NullT},
	"valid": {ir.GenValid, 0, types.BoolT}, "rewind": {ir.GenRewind, 0, types.NullT}, "send": {ir.GenSend, 1, types.MixedT},
	"throw": {ir.GenThrow, 1, types.MixedT}, "getreturn": {ir.GenReturn, 0, types.MixedT},
}

// generatorCall lowers a call of a method of a generator.
func (l *lowerer) generatorCall(e *ast.MethodCall, obj val, pos ir.Pos) (val, bool) {
	id, ok := e.Name.(*ast.Ident)
	if !ok || l.tells() || obj.repr() != types.Gen || obj.t.Has(types.Nully) {
		return val{}, false
	}
	m, ok := generatorMethods[strings.ToLower(id.Name)]
	if !ok || len(e.Args) != m.args || spreadsArgs(e.Args) {
		return val{}, false
	}
	args := []ir.Expr{obj.x}
	if m.args > 0 {
		mark := len(l.out)
		x := l.toValue(l.owned(e.Args[0].Value, l.natural(l.expr(e.Args[0].Value))))
		args = append(l.before(args, mark, x), x)
	}
	r := types.Value
	switch {
	case m.result.Is(types.Bool):
		r = types.GoBool
	case m.result.Is(types.Null):
		r = types.Void
	}
	return val{l.op(r, pos, m.op, args...), m.result}, true
}

// fiberStatic lowers the static methods of Fiber.
func (l *lowerer) fiberStatic(e *ast.StaticCall, class, method string) (val, bool) {
	pos := l.m.pos(l.fn.File, e)
	if !strings.EqualFold(class, "fiber") {
		return val{}, false
	}
	switch strings.ToLower(method) {
	case "suspend":
		if len(e.Args) > 1 {
			return val{}, false
		}
		x := l.null().x
		if len(e.Args) == 1 {
			x = l.traceOnce(l.toValue(l.owned(e.Args[0].Value, l.natural(l.expr(e.Args[0].Value)))))
			l.noteBegin("Fiber::suspend", []ir.Expr{x}, pos, nil)
		}
		return val{l.op(types.Value, pos, ir.FiberSuspend, x), types.MixedT}, true
	case "getcurrent":
		if len(e.Args) == 0 {
			return val{l.op(types.Value, pos, ir.FiberCurrent), types.Union(types.ObjectT, types.NullT)}, true
		}
	}
	return val{}, false
}
