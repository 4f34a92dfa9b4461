package mapper

import (
	"slices"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Standard functions that are called with unpacked or named arguments.

// spreadStd lowers f(...$args), and f(name: $arg) where the names are not resolved: the function is found
// by its name and gets a list. Arguments by reference are cells in it, whose values the places then take.
func (l *lowerer) spreadStd(e *ast.Call, std *builtin.Func, pos ir.Pos) val {
	if v, ok := l.spreadTail(e, std, pos); ok {
		return v
	}
	l.m.dynStd[std.Name] = true
	var after []ir.Stmt
	var cells []ir.ArrayItem
	args := e.Args
	for i, a := range args {
		if a.Unpack || a.Name != nil || i >= len(std.Params) || !std.Params[i].ByRef || !isPlace(a.Value) {
			break
		}
		at := ir.S{Pos: l.m.pos(l.fn.File, a)}
		cell := &ir.Var{Name: "cell", Repr: types.Ref, Temp: true}
		now := l.quietBase(a.Value)
		l.emit(&ir.Bind{S: at, Var: cell, Value: l.op(types.Ref, at.Pos, ir.NewRef, l.toValue(val{l.op(now.repr(), at.Pos, ir.Copy, now.x), now.t})), Define: true})
		cells = append(cells, ir.ArrayItem{Value: l.op(types.Value, at.Pos, ir.HoldRef, l.local(cell))})
		after = append(after, l.block(func() {
			l.store(a.Value, l.natural(val{&ir.RefValue{E: ir.E{Type: types.Value, Pos: at.Pos}, X: l.local(cell)}, std.Params[i].Type}), at)
		})...)
	}
	f, list, code := l.toValue(literal(std.Name, pos)), l.argList(args[len(cells):]), ir.CallSpread
	if len(cells) > 0 {
		first := &ir.ArrayLit{E: ir.E{Type: types.GoArray, Pos: pos}, Elem: types.Value, List: true, Items: cells}
		list, code = l.op(types.GoArray, pos, ir.UnpackArgs, f, first, l.toValue(val{list, types.ArrayT})), ir.CallUnpacked
	}
	return l.behind(val{l.op(types.Value, pos, code, f, list), types.MixedT}, after, pos)
}

// spreadTail is spreadStd where all that is unpacked goes to the variadic parameter: a plain call.
func (l *lowerer) spreadTail(e *ast.Call, std *builtin.Func, pos ir.Pos) (val, bool) {
	fixed := len(std.Params) - 1
	if !std.Variadic() || std.GoPath != "" || std.Params[fixed].ByRef || std.Params[fixed].Repr() != types.Value || len(e.Args) <= fixed || namedArg(e.Args) || l.m.res.TraceArguments {
		return val{}, false
	}
	if slices.ContainsFunc(e.Args[:fixed], func(a *ast.Arg) bool { return a.Unpack }) {
		return val{}, false
	}
	head := *e
	head.Args = e.Args[:fixed]
	args, after := l.stdArgs(&head, std, nil)
	mark := len(l.out)
	x := l.op(types.Slice, pos, ir.SpreadArgs, l.tail(e.Args[fixed:]), l.str(std.Name))
	args = append(l.before(args, mark, x), x)
	call := &ir.CallStd{E: ir.E{Type: std.ResultRepr(), Pos: pos}, Func: l.m.stdFunc(std), Args: args, Ellipsis: true}
	out := val{call, types.NullT}
	if call.Type != types.Void {
		out = l.natural(val{call, std.Result})
	}
	return l.behind(out, after, pos), true
}

// tail is the array of the arguments args.
func (l *lowerer) tail(args []*ast.Arg) ir.Expr {
	if len(args) == 1 && l.typeOf(args[0].Value).Is(types.Arr) {
		if v := l.expr(args[0].Value); v.repr() == types.GoArray {
			return v.x
		}
	}
	return l.argItems(args)
}
