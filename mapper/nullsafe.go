// This file lowers chains with ?->, which null cuts short.

package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// chained reports whether e is a chain with ?-> in it that is not being lowered yet.
func (l *lowerer) chained(e ast.Expr) bool {
	if l.inChain == nil {
		l.inChain = map[ast.Expr]bool{}
	}
	return l.m.res.Chains[e] != nil && !l.inChain[e]
}

// chainValue lowers a chain for its value; read lowers the chain when no ?-> cuts it short.
func (l *lowerer) chainValue(e ast.Expr, quiet bool, read func() val) val {
	if !l.cuts(e) {
		l.inChain[e] = true
		defer delete(l.inChain, e)
		return read()
	}
	t := types.Union(l.typeOf(e), types.NullT)
	tmp := &ir.Var{Name: "val", Repr: t.Without(types.Undef | types.Missing).Repr(), Temp: true}
	if t.Has(types.Undef | types.Missing) {
		tmp.Repr = types.Value
	}
	decl := &ir.Declare{S: l.s(e), Var: tmp}
	if tmp.Repr == types.Value && !quiet {
		decl.Init = l.null().x
	}
	l.emit(decl)
	l.links(e, quiet, func() {
		v := read()
		x := l.as(l.natural(v), tmp.Repr)
		if !terminates(l.out) {
			l.emit(&ir.Assign{S: ir.S{Pos: decl.Pos}, Op: "=", X: l.local(tmp), Value: l.owned(e, val{x, v.t}).x})
		}
	})
	return val{l.local(tmp), t}
}

// links tests the objects before each ?-> of a chain, one inside the other, and then lets body
// write what the whole chain does. It reports whether any of them can be null: else it does nothing.
func (l *lowerer) links(e ast.Expr, quiet bool, body func()) bool {
	if l.fixed == nil {
		l.fixed = map[ast.Expr]val{}
	}
	l.inChain[e] = true
	defer delete(l.inChain, e)
	cut := l.cuts(e)
	if cut {
		l.link(l.m.res.Chains[e], quiet, body)
	}
	return cut
}

// cuts reports whether any object before a ?-> of a chain can be null.
func (l *lowerer) cuts(e ast.Expr) bool {
	for _, obj := range l.m.res.Chains[e] {
		if l.typeOf(obj).Has(types.Nully) {
			return true
		}
	}
	return false
}

// memberName names a temporary after the member that it holds.
func memberName(e ast.Expr) string {
	var name ast.Expr
	switch e := e.(type) {
	case *ast.Property:
		name = e.Name
	case *ast.MethodCall:
		name = e.Name
	}
	if id, ok := name.(*ast.Ident); ok {
		return id.Name
	}
	return "obj"
}

func (l *lowerer) link(objects []ast.Expr, quiet bool, body func()) {
	if len(objects) == 0 {
		body()
		return
	}
	obj := objects[0]
	var v val
	if quiet {
		v = l.quietRead(obj, false)
	} else {
		v = l.expr(obj)
	}
	v = l.natural(v)
	if !v.t.Has(types.Nully) && v.repr() != types.Void {
		l.link(objects[1:], quiet, body)
		return
	}
	if v.repr() == types.Void {
		l.as(v, types.Value)
		return // a function without a result gives null
	}
	if !stableOrLocal(v.x) {
		v = l.temp(memberName(obj), v)
	}
	test := not(l.op(types.GoBool, v.x.At(), ir.IsNull, v.x))
	v.t = v.t.Without(types.Nully)
	if v.t.Mask == 0 {
		v.t = types.MixedT.Without(types.Nully)
	}
	l.fixed[obj] = l.natural(v)
	then := l.block(func() { l.link(objects[1:], quiet, body) })
	delete(l.fixed, obj)
	l.emit(&ir.If{S: ir.S{Pos: test.At()}, Cond: test, Then: then})
}

// chainStmt lowers a chain whose value nobody wants.
func (l *lowerer) chainStmt(e ast.Expr) {
	at := l.s(e)
	l.pending = at
	if !l.links(e, false, func() { l.exprStmt(e) }) {
		l.inChain[e] = true
		l.exprStmt(e)
		delete(l.inChain, e)
	}
}

// chainIsset is isset() of a chain.
func (l *lowerer) chainIsset(e ast.Expr) ir.Expr {
	if !l.cuts(e) {
		l.inChain[e] = true
		defer delete(l.inChain, e)
		return l.issetOne(e)
	}
	tmp := &ir.Var{Name: "set", Repr: types.GoBool, Temp: true}
	decl := &ir.Declare{S: l.s(e), Var: tmp}
	body := l.block(func() {
		l.links(e, true, func() {
			set := l.issetOne(e)
			l.emit(&ir.Assign{S: ir.S{Pos: decl.Pos}, Op: "=", X: l.local(tmp), Value: set})
		})
	})
	if test, ok := tests(body); ok {
		return test
	}
	l.emit(decl)
	l.out = append(l.out, body...)
	return l.local(tmp)
}

// tests turns nested ifs around the assignment of a condition into one condition.
func tests(list []ir.Stmt) (ir.Expr, bool) {
	if len(list) != 1 {
		return nil, false
	}
	switch s := list[0].(type) {
	case *ir.Assign:
		return s.Value, true
	case *ir.If:
		if y, ok := tests(s.Then); ok && len(s.Else) == 0 {
			return &ir.Binary{E: ir.E{Type: types.GoBool, Pos: s.Pos}, Op: "&&", X: s.Cond, Y: y}, true
		}
	}
	return nil, false
}

// typeHere is the type of an expression, narrowed where it was tested already.
func (l *lowerer) typeHere(e ast.Expr) types.Type {
	if v, ok := l.fixed[e]; ok {
		return v.t
	}
	return l.typeOf(e)
}
