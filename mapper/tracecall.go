// Arguments in stack traces: what the Go does for them where the program is converted with
// Options.TraceArguments. Each function gets the list of its arguments, as one does that calls
// func_get_args, and notes them while it runs:
//
//	defer c.Called("f", args).Return()
//
// What no such function notes, calls of PHP's own functions and arguments that are refused, is
// noted by the caller:
//
//	c.Begin("str_repeat", php.List(php.String(s), php.Int(n)))

package mapper

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// traces reports whether the function notes its calls.
func (l *lowerer) traces() bool { return l.tells() && l.fn.Kind != resolve.Main }

// tells reports whether the code notes the calls that it makes.
func (l *lowerer) tells() bool { return l.m.res.TraceArguments && !l.fn.File.Library }

// noteCall notes the call where the function's own code starts: for a generator, where that runs.
func (l *lowerer) noteCall() {
	if !l.traces() {
		if l.tells() {
			l.emit(&ir.Called{S: ir.S{Pos: l.m.pos(l.fn.File, l.fn.Node)}, Script: l.fn.File.Path})
		}
		return
	}
	pos := l.m.pos(l.fn.File, l.fn.Node)
	s := &ir.Called{S: ir.S{Pos: pos}, Name: l.fn.TraceName(), Args: &ir.Zero{E: ir.E{Type: types.GoArray}}, Hidden: hiddenParams(l.fn)}
	if l.args != nil {
		s.Args, s.Now = l.local(l.args), l.traceNow(pos)
	}
	if l.binding == nil {
		if this, ok := l.this(pos); ok {
			s.This = l.toValue(val{this, types.ObjectT})
		}
	}
	l.emit(s)
}

// traceNow gives the arguments with what the function has made of its parameters, nil where it makes nothing.
func (l *lowerer) traceNow(pos ir.Pos) *ir.FuncLit {
	now, ok := l.argsNow(pos).(*ir.Op)
	if !ok {
		return nil
	}
	ret := &ir.Return{S: ir.S{Pos: pos}, X: now}
	return &ir.FuncLit{E: ir.E{Type: types.Func, Pos: pos}, Plain: true, Result: types.GoArray, Body: []ir.Stmt{ret}}
}

// noteInclude notes which of the four words includes a file.
func (l *lowerer) noteInclude(e *ast.Include, pos ir.Pos) {
	if l.tells() {
		none := &ir.Zero{E: ir.E{Type: types.GoArray}}
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.EnterCall, l.str(fmt.Sprint(e.Kind)), none)})
	}
}

// hiddenParams lists the parameters with the attribute SensitiveParameter, by position; a variadic
// one as the complement, which stands for all arguments from there on.
func hiddenParams(f *resolve.Func) (list []int) {
	for i, p := range f.Params {
		for _, g := range p.Attrs {
			for _, a := range g.Attrs {
				switch {
				case !strings.EqualFold(strings.TrimPrefix(a.Name.Value, `\`), "SensitiveParameter"):
				case p.Variadic:
					list = append(list, ^i)
				default:
					list = append(list, i)
				}
			}
		}
	}
	return list
}

// rawArg keeps an argument as it is before its conversion to the parameter's type, for noteBegin.
func (l *lowerer) rawArg(e ast.Expr, v val) val {
	l.raw = nil
	if !l.tells() {
		return v
	}
	if v.repr() == types.Void {
		v = val{l.as(v, types.Value), types.NullT}
	}
	if _, _, ok := v.repr().Sequence(); ok || v.repr() == types.Func && v.x == nil {
		return v
	}
	v.x = l.once(v.x)
	l.raw = l.toValue(val{l.heldArg(e, v.x), v.t})
	return v
}

// noteBegin notes the arguments of a call that comes next.
func (l *lowerer) noteBegin(name string, raw []ir.Expr, pos ir.Pos, rest ir.Expr) {
	if !l.tells() {
		return
	}
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(types.Void, pos, ir.BeginCall, l.str(name), l.allArgs(raw, rest))})
}

// noteEntered is noteBegin in a function that the runtime calls with a list of arguments.
func (l *lowerer) noteEntered(f *resolve.Func, args *ir.Var) {
	if args != nil && l.m.res.TraceArguments && !f.File.Library && len(f.Params) > 0 {
		all := l.op(types.GoArray, ir.Pos{}, ir.ArgsAll, l.local(args))
		l.emit(&ir.ExprStmt{X: l.op(types.Void, ir.Pos{}, ir.EnterCall, l.str(f.TraceName()), all)})
	}
}

// lateArg is an argument of a call whose check comes after the note of the call: its places in the
// list that is passed and in that of all arguments.
type lateArg struct {
	list, all int
	e         ast.Expr
}

// beginUser notes the call of a function of the program that checks arguments, and lets the checks follow.
func (l *lowerer) beginUser(e ast.Expr, g *resolve.Func, list, all []ir.Expr, late []lateArg, rest ir.Expr) {
	checks := g.File.Library && l.tells()
	for _, a := range late {
		checks = checks || hasEffect(list[a.list])
	}
	if !checks {
		return
	}
	l.noteBegin(g.TraceName(), all, l.m.pos(l.fn.File, e), rest)
	for _, a := range late {
		list[a.list] = l.once(list[a.list])
		all[a.all] = l.heldArg(a.e, list[a.list])
	}
}

// traceOnce is once for an argument that is noted besides.
func (l *lowerer) traceOnce(x ir.Expr) ir.Expr {
	if !l.m.res.TraceArguments {
		return x
	}
	return l.once(x)
}

// rawStd adds the argument e of a standard function to those that noteBegin tells; x is what the function is
// passed.
func (l *lowerer) rawStd(e ast.Expr, std *builtin.Func, p *builtin.Param, x ir.Expr, raw []ir.Expr) (ir.Expr, []ir.Expr) {
	if !l.tells() {
		return x, nil
	}
	value := l.raw
	switch {
	case p.ByRef:
		if value == nil {
			value = l.null().x
		}
		if l.typeOf(e).Has(types.Arr) && takesCallback(std) {
			value = l.op(types.Value, x.At(), ir.Copy, value)
		} else if l.typeOf(e).Has(types.Arr) { // holding it would make another array of what the function changes
			value = l.toValue(val{&ir.Zero{E: ir.E{Type: types.GoArray}}, types.ArrayT})
		}
	case p.Callable:
		x = l.once(x)
		if value = l.toValue(val{x, types.MixedT}); !l.typeOf(e).Has(types.Object) {
			if v := l.natural(l.expr(e)); !hasEffect(v.x) { // a name
				value = l.toValue(v)
			}
		}
	case value == nil:
		x = l.once(x)
		value = l.toValue(val{x, types.MixedT})
	}
	l.raw = nil
	return x, append(raw, value)
}
