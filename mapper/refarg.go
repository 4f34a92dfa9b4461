// Arguments that are passed by reference.

package mapper

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// refArg lowers an argument that is passed by reference to parameter i of g; refs are all of them.
func (l *lowerer) refArg(e ast.Expr, g *resolve.Func, i int, param *ir.Var, refs []ast.Expr) (ir.Expr, []ir.Stmt) {
	if a, ok := e.(*ast.AssignRef); ok {
		l.assignRef(a)
		e = a.Target
	}
	if !l.sendable(e) || l.chained(e) {
		l.noReference(e, g.Name, i, g.Params[i].Var.Name)
		return l.zeroPointer(param), nil
	}
	if isPlace(e) {
		l.checkRefArg(e, g, i)
	}
	if prop, ok := e.(*ast.Property); ok && param.Repr == types.Ref {
		if p := l.propOf(prop); p != nil && !p.Root().Shared && l.m.res.TypedRefs {
			if cell, back := l.fieldThrough(prop, p); cell != nil {
				return cell, back
			}
		}
	}
	if prop, ok := e.(*ast.Property); ok && param.Repr == types.Ref && !g.GivesRef() && l.lendsProperty(prop, true) {
		cell, after := l.lendProperty(prop)
		return l.local(cell), after
	}
	if param.Repr == types.Ref && l.m.res.TypedRefs && !g.GivesRef() && lentPlace(e) {
		return l.lendCell(e)
	}
	if param.Repr == types.Ref {
		return l.withNotice("Only variables should be passed by reference", func() ir.Expr { return l.refOf(e) }), nil
	}
	switch x := e.(type) {
	case *ast.Variable, *ast.Index, *ast.Property, *ast.VariableVariable, *ast.StaticProperty:
		place, after := l.argPlace(x, refs, l.reachable(x))
		if place.Repr() == param.Repr {
			return l.pointer(place), after
		}
		if op, ok := place.(*ir.Op); ok && op.Op == ir.Unsupported {
			return l.zeroPointer(param), nil
		}
		arg, back := l.copyInOut(place, param, e)
		return arg, append(back, after...)
	}
	v, cell := l.sentValue(e)
	if cell != nil {
		if param.Repr == types.Value {
			return l.pointer(cell), nil
		}
		return l.copyInOut(cell, param, e)
	}
	tmp := &ir.Var{Name: param.Name, Repr: param.Repr, Temp: true}
	l.emit(&ir.Declare{Var: tmp, Init: l.coerceParam(v, e, g.Params[i], param.Repr, g.Name, i)})
	return &ir.Pointer{E: ir.E{Type: param.Repr}, X: l.local(tmp)}, nil
}

// restRef lowers argument i of g, one of those that a variadic parameter takes by reference.
func (l *lowerer) restRef(e ast.Expr, g *resolve.Func, i int) ir.Expr {
	if _, ok := e.(*ast.AssignRef); !ok && (!l.sendable(e) || l.chained(e)) {
		l.noReference(e, g.Name, i, "")
		return l.null().x
	}
	ref := l.withNotice("Only variables should be passed by reference", func() ir.Expr { return l.refOf(e) })
	return l.op(types.Value, l.m.pos(l.fn.File, e), ir.BoxRef, ref)
}

// isPlace reports whether e is a variable or a part of one.
func isPlace(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Variable, *ast.Index, *ast.Property, *ast.StaticProperty, *ast.VariableVariable:
		return true
	}
	return false
}

// sendable reports whether PHP passes e by reference: places, and with a notice what calls and
// the like give. Anything else is an Error.
func (l *lowerer) sendable(e ast.Expr) bool {
	if l.m.res.Piped[e] {
		return false
	}
	switch e := e.(type) {
	case *ast.ErrorSuppress:
		return !isPlace(e.X) && l.sendable(e.X)
	case *ast.MethodCall, *ast.StaticCall, *ast.New, *ast.Include, *ast.ShellExec, *ast.Yield, *ast.YieldFrom:
		return true
	case *ast.Call:
		c := l.m.res.Callee[e]
		return !e.Callable && (c == nil || c.Std == nil || !inlined[strings.ToLower(c.Name)] || spreads(e))
	}
	return isPlace(e)
}

// inlined are the functions that PHP compiles to instructions of their own, whose results are
// no more than values.
var inlined = map[string]bool{
	"strlen": true, "is_null": true, "is_bool": true, "is_long": true, "is_int": true, "is_integer": true, "is_float": true,
	"is_double": true, "is_string": true, "is_array": true, "is_object": true, "is_resource": true, "is_scalar": true,
	"boolval": true, "intval": true, "floatval": true, "doubleval": true, "strval": true, "count": true, "sizeof": true,
	"get_class": true, "get_called_class": true, "gettype": true, "array_key_exists": true,
}

// noReference evaluates an argument that cannot be passed by reference and throws PHP's Error.
func (l *lowerer) noReference(e ast.Expr, fn string, i int, param string) {
	if v := l.expr(e); hasEffect(v.x) {
		l.emit(&ir.ExprStmt{S: ir.S{Pos: v.x.At()}, X: v.x})
	}
	if param != "" {
		param = " ($" + param + ")"
	}
	verb := "cannot"
	if l.m.res.Piped[e] {
		verb = "could not"
	}
	l.throwNew("Error", fmt.Sprintf("%s(): Argument #%d%s %s be passed by reference", fn, i+1, param, verb), l.m.pos(l.fn.File, e))
}

func (l *lowerer) zeroPointer(param *ir.Var) ir.Expr {
	if param.Repr == types.Ref {
		return l.op(types.Ref, ir.Pos{}, ir.NewRef, l.null().x)
	}
	tmp := &ir.Var{Name: param.Name, Repr: param.Repr, Temp: true}
	l.emit(&ir.Declare{Var: tmp})
	return &ir.Pointer{E: ir.E{Type: param.Repr}, X: l.local(tmp)}
}

// copyInOut passes a variable of another Go type by reference: through a temporary.
func (l *lowerer) copyInOut(place ir.Expr, param *ir.Var, e ast.Expr) (ir.Expr, []ir.Stmt) {
	place = l.slotVar(place)
	tmp := &ir.Var{Name: param.Name, Repr: param.Repr, Temp: true}
	place = l.slotVar(place)
	t := l.typeOf(e)
	l.emit(&ir.Declare{S: ir.S{Pos: place.At()}, Var: tmp, Init: l.as(val{place, t}, param.Repr)})
	back := l.block(func() {
		l.emit(&ir.Assign{S: ir.S{Pos: place.At()}, Op: "=", X: place, Value: l.as(val{l.local(tmp), types.OfRepr(param.Repr)}, place.Repr())})
	})
	return &ir.Pointer{E: ir.E{Type: param.Repr}, X: l.local(tmp)}, back
}

// checkRefArg checks the value of a variable that is passed by reference against the
// parameter's declared type.
func (l *lowerer) checkRefArg(e ast.Expr, g *resolve.Func, i int) {
	p := g.Params[i]
	if p.Type == nil {
		return
	}
	v := l.ownExpr(e)
	v.t = l.typeOf(e)
	d := l.m.paramBound(p)
	t := l.argTypeOf(v, e)
	pos := l.m.pos(l.fn.File, e)
	class, several := l.m.classTest(p.Type, d)
	switch {
	case v.repr() != types.Value:
	case several && !l.passes(t, d, p.Type), !several && misses(t, d):
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.paramObject(v, d, class, p, g.Name, l.int(i+1), p.Var.Name)})
	case !types.Sub(types.FromMask(t.Mask), types.FromMask(d.Mask)):
		l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: l.op(reprOfMask(d), pos, ir.Param, v.x, l.str(g.Name), l.int(i+1), l.str(p.Var.Name), l.int(l.maskLit(d, p.Type)))})
	}
}
