package mapper

import (
	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Writes through references in programs that take references to properties with types: the cell
// knows of the properties that hold it, and checks what it gets. Other programs write plainly.

// checkedOps are the changes of a Value in place, and what they are for one in a cell.
var checkedOps = map[ir.OpCode]ir.OpCode{ir.Inc: ir.RefInc, ir.Dec: ir.RefDec, ir.AppendString: ir.RefAppend}

// checkedWrite is s with a plain write into a cell made one that the cell checks.
func (l *lowerer) checkedWrite(s ir.Stmt) ir.Stmt {
	switch s := s.(type) {
	case *ir.Assign:
		if cell, ok := s.X.(*ir.RefValue); ok && s.Op == "=" && !s.Define && l.checks(cell.X) {
			return &ir.ExprStmt{S: s.S, X: l.op(types.Void, s.Pos, ir.RefSet, cell.X, l.toValue(val{s.Value, types.OfRepr(s.Value.Repr())}))}
		}
	case *ir.ExprStmt:
		op, ok := s.X.(*ir.Op)
		if !ok || checkedOps[op.Op] == "" {
			break
		}
		p, ok := op.Args[0].(*ir.Pointer)
		if !ok {
			break
		}
		if cell, ok := p.X.(*ir.RefValue); ok && (l.m.res.TypedRefs || l.checks(cell.X)) {
			args := []ir.Expr{cell.X}
			for _, x := range op.Args[1:] {
				args = append(args, l.toStr(val{x, types.OfRepr(x.Repr())}))
			}
			return &ir.ExprStmt{S: s.S, X: l.op(types.Void, s.Pos, checkedOps[op.Op], args...)}
		}
	}
	return s
}

// checks reports whether the cell x may know of types that it has to keep: nothing with a type holds one
// that the mapper made.
func (l *lowerer) checks(x ir.Expr) bool {
	if op, ok := x.(*ir.Op); ok && op.Op == ir.StaticRefOf {
		return true
	}
	loc, ok := x.(*ir.Local)
	return l.m.res.TypedRefs && !(ok && loc.Var.Temp)
}

// fieldThrough passes a property whose field has a Go type of its own to a parameter that is a cell: a
// cell for the call gets its value, and the property what the cell has then.
func (l *lowerer) fieldThrough(e *ast.Property, prop *resolve.Prop) (ir.Expr, []ir.Stmt) {
	f, _ := l.knownField(e, "modify")
	if f == nil {
		return nil, nil
	}
	at := ir.S{Pos: f.At()}
	cell := &ir.Var{Name: "cell", Repr: types.Ref, Temp: true}
	t := l.m.info.PropType(prop)
	l.emit(&ir.Bind{S: at, Var: cell, Value: l.op(types.Ref, at.Pos, ir.NewRef, l.toValue(val{f, t})), Define: true})
	back := l.block(func() {
		v := l.coerceProp(val{l.refValue(cell), types.MixedT}, prop)
		l.emit(&ir.Assign{S: at, Op: "=", X: f, Value: l.as(v, f.Repr())})
	})
	return l.local(cell), back
}

// lentPlace reports whether e is an element or property, which a call makes a reference.
func lentPlace(e ast.Expr) bool {
	switch e.(type) {
	case *ast.Index, *ast.Property, *ast.StaticProperty:
		return true
	}
	return false
}

// lendCell passes the cell of an element or property to a call, which is a holder of it until it returns.
func (l *lowerer) lendCell(e ast.Expr) (ir.Expr, []ir.Stmt) {
	at := ir.S{Pos: l.m.pos(l.fn.File, e)}
	cell := &ir.Var{Name: "cell", Repr: types.Ref, Temp: true}
	l.emit(&ir.Bind{S: at, Var: cell, Value: l.refOf(e), Define: true})
	return l.local(cell), []ir.Stmt{&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.Release, l.local(cell))}}
}

// lendsProperty reports whether the runtime has to find the property that a call takes by reference, while Go may hold
// it with a type of its own or, where the call makes a cell of it, read it as what is no reference.
func (l *lowerer) lendsProperty(e *ast.Property, cell bool) bool {
	if l.propOf(e) != nil {
		return false
	}
	id, named := e.Name.(*ast.Ident)
	for _, c := range l.m.res.ClassList {
		for _, p := range c.Props {
			if (!named || p.Name == id.Name) && !p.Root().Shared && (cell && l.m.res.TypedRefs || l.m.info.PropType(p).Repr() != types.Value) {
				return true
			}
		}
	}
	return false
}

// lendProperty gives the cell of such a property, and what ends the loan.
func (l *lowerer) lendProperty(e *ast.Property) (*ir.Var, []ir.Stmt) {
	l.noteTypedRef(e)
	at := ir.S{Pos: l.m.pos(l.fn.File, e)}
	v := l.expr(e.Object)
	if !stableOrLocal(v.x) {
		v = l.temp(memberName(e.Object), v)
	}
	obj := val{l.toValue(v), types.MixedT}
	name := l.propName(e.Name)
	if !stableOrLocal(name) {
		name = l.temp("name", val{name, types.StringT}).x
	}
	cell := &ir.Var{Name: "cell", Repr: types.Ref, Temp: true}
	l.emit(&ir.Bind{S: at, Var: cell, Value: l.op(types.Ref, at.Pos, ir.LendProp, obj.x, l.scopeRef(), name), Define: true})
	return cell, []ir.Stmt{&ir.ExprStmt{S: ir.S{Pos: at.Pos}, X: l.op(types.Void, at.Pos, ir.ReturnProp, obj.x, l.scopeRef(), name, l.local(cell))}}
}

// staticFit is what converts a value to the type of a static property, nil where it takes any:
// func(v) php.Value.
func (m *mapping) staticFit(prop *resolve.Prop) *ir.FuncLit {
	if !m.res.TypedRefs && !m.res.LooseStatics || prop.Type == nil || infer.IsMixed(prop.Type) {
		return nil
	}
	in := m.classLowerer(prop.File(), prop.Class)
	in.quiet = true
	v := &ir.Var{Name: "v", Repr: types.Value, Temp: true}
	in.emit(&ir.Return{X: in.toValue(in.coerceProp(val{in.local(v), types.MixedT}, prop))})
	return &ir.FuncLit{E: ir.E{Type: types.Func}, Plain: true, Params: []*ir.Var{v}, Result: types.Value, Body: in.out}
}
