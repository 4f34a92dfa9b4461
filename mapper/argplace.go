// Places of arguments that are passed by reference.

package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// argPlace is the place of an argument that is passed by reference, with what must run after the
// call. others are all arguments of the call that are.
//
// A pointer to an array's element is good until the array is written. Where the call takes a second
// reference into the same array, the element becomes a cell for the time of the call, as in PHP.
func (l *lowerer) argPlace(e ast.Expr, others []ast.Expr, reachable bool) (ir.Expr, []ir.Stmt) {
	if v, ok := e.(*ast.Variable); ok && v.Name != "this" {
		if own := l.m.res.VarOf[v]; own != nil && !own.Super {
			return l.varValue(own), nil
		}
	}
	if prop, ok := e.(*ast.Property); ok {
		if f, ok := l.variableField(prop, "modify"); ok {
			return f, nil
		}
		if l.lendsProperty(prop, false) {
			cell, after := l.lendProperty(prop)
			return l.refValue(cell), after
		}
	}
	idx, ok := e.(*ast.Index)
	if !ok || !reachable && !l.crowded(idx, others) {
		return l.place(e), nil
	}
	cell := &ir.Var{Name: "cell", Repr: types.Ref, Temp: true}
	l.emit(&ir.Bind{S: ir.S{Pos: l.m.pos(l.fn.File, e)}, Var: cell, Value: l.refOf(e), Define: true})
	release := &ir.ExprStmt{X: l.op(types.Void, l.m.pos(l.fn.File, e), ir.Release, l.local(cell))}
	return l.refValue(cell), []ir.Stmt{release}
}

// reachable reports whether the array that e lies in can be changed by a function that gets e.
func (l *lowerer) reachable(e ast.Expr) bool {
	if idx, ok := e.(*ast.Index); ok {
		if _, global := infer.GlobalsKey(idx); global {
			return false
		}
	}
	v := l.rootVar(e)
	if v == nil || v.Super {
		return true
	}
	g := l.variable(v)
	return g.Repr == types.Ref || g.Ptr || g.Captured
}

// crowded reports whether another of the arguments is, or lies in, the array that e lies in.
func (l *lowerer) crowded(e *ast.Index, others []ast.Expr) bool {
	if _, global := infer.GlobalsKey(e); global {
		return false
	}
	root := l.rootVar(e)
	for _, x := range others {
		if x != e && root != nil && l.rootVar(x) == root {
			return true
		}
	}
	return false
}

// refArgs returns the arguments that byRef says are passed by reference.
func refArgs(args []*ast.Arg, byRef func(i int) bool) []ast.Expr {
	var list []ast.Expr
	for i, a := range args {
		if byRef(i) {
			list = append(list, a.Value)
		}
	}
	return list
}
