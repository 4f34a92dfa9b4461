package mapper

import (
	"reflect"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// hoistRows takes the row of a nested array out of the loops in which neither the array nor
// the row's key changes:
//
//	for ($k …) $s += $a[$i][$k];     row := a.RowAt(i); for k … { s += row.FloatAt(c, k) }
//
// Reading the row is silent: where it is absent, each read from it warns as PHP does, so the
// loop may as well not run at all.
func hoistRows(list []ir.Stmt) []ir.Stmt {
	var out []ir.Stmt
	for _, s := range list {
		switch s.(type) {
		case *ir.For, *ir.Range:
			out = append(out, literalsOf(s)...)
			out = append(out, rowsOf(s)...)
		}
		eachBlock(reflect.ValueOf(s), func(block *[]ir.Stmt) { *block = hoistRows(*block) })
		out = append(out, s)
	}
	return out
}

// stmtList is the type of a block.
var stmtList = reflect.TypeFor[[]ir.Stmt]()

// eachBlock calls visit for the blocks directly below v, those of function literals included.
func eachBlock(v reflect.Value, visit func(*[]ir.Stmt)) {
	walk(v, func(v reflect.Value) bool {
		if v.Type() != stmtList {
			return true
		}
		visit(v.Addr().Interface().(*[]ir.Stmt))
		return false
	})
}

// walk visits everything that belongs to a node of the typed program, but not the variables,
// functions and labels that it refers to.
func walk(v reflect.Value, visit func(reflect.Value) bool) {
	switch v.Kind() {
	case reflect.Interface:
		if !v.IsNil() {
			walk(v.Elem(), visit)
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		switch v.Interface().(type) {
		case *ir.Var, *ir.Func, *ir.StdFunc, *ir.Label, *ir.Class, *ir.Field, *ir.ClassConst, *ir.Static:
			return
		}
		if visit(v) {
			walk(v.Elem(), visit)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			walk(v.Field(i), visit)
		}
	case reflect.Slice:
		if v.Len() > 0 && visit(v) {
			for i := range v.Len() {
				walk(v.Index(i), visit)
			}
		}
	}
}

// row is one row that a loop reads: its first read and all places that read it.
type row struct {
	read  *ir.Index
	users []*ir.Index
}

// rowsOf takes the rows out of a loop and returns the statements that read them before it.
func rowsOf(loop ir.Stmt) []ir.Stmt {
	var rows []*row
	walk(reflect.ValueOf(loop), func(v reflect.Value) bool {
		if outer, ok := v.Interface().(*ir.Index); ok {
			rows = addRow(rows, outer)
		}
		return true
	})
	if len(rows) == 0 {
		return nil
	}
	written := writtenVars(loop)
	var out []ir.Stmt
	for _, r := range rows {
		if written[r.read.X.(*ir.Local).Var] {
			continue
		}
		if key, ok := r.read.Key.(*ir.Local); ok && written[key.Var] {
			continue
		}
		v := &ir.Var{Name: "row", Repr: types.GoArray, Temp: true}
		read := *r.read
		read.Mode = ir.Late
		for _, user := range r.users {
			user.X = &ir.Local{E: ir.E{Type: types.GoArray, Pos: user.X.At()}, Var: v}
		}
		out = append(out, &ir.Assign{S: ir.S{Pos: read.Pos}, Op: "=", X: &ir.Local{E: ir.E{Type: types.GoArray, Pos: read.Pos}, Var: v}, Value: &read, Define: true})
	}
	takeLead(out, loop)
	return out
}

// literalsOf takes the array literals of constants out of a loop that passes them to the
// standard library, and returns the statements that make them. Frozen says that a function
// which hands such an array back does not hand out what the next turn passes.
func literalsOf(loop ir.Stmt) []ir.Stmt {
	var out []ir.Stmt
	walk(reflect.ValueOf(loop), func(v reflect.Value) bool {
		if _, literal := v.Interface().(*ir.FuncLit); literal {
			return false // it may run once or never
		}
		call, ok := v.Interface().(*ir.CallStd)
		if !ok {
			return true
		}
		for i := range call.Args {
			place := constantList(&call.Args[i])
			if place == nil {
				continue
			}
			lit := (*place).(*ir.ArrayLit)
			made := &ir.Var{Name: lit.Name, Repr: types.GoArray, Temp: true}
			use := func() *ir.Local { return &ir.Local{E: ir.E{Type: types.GoArray, Pos: lit.Pos}, Var: made} }
			frozen := &ir.Op{E: lit.E, Op: ir.Frozen, Args: []ir.Expr{lit}}
			out = append(out, &ir.Assign{S: ir.S{Pos: lit.Pos}, Op: "=", X: use(), Value: frozen, Define: true})
			*place = use()
		}
		return true
	})
	takeLead(out, loop)
	return out
}

// constantList returns the place of an array literal of constants that is passed as it is or
// boxed, nil for other arguments.
func constantList(arg *ir.Expr) *ir.Expr {
	if c, ok := (*arg).(*ir.Convert); ok && c.Type == types.Value {
		arg = &c.X
	}
	if lit, ok := (*arg).(*ir.ArrayLit); ok && lit.Type == types.GoArray && constant(lit) {
		return arg
	}
	return nil
}

// constant reports whether an array literal holds nothing but literals, and something.
func constant(e *ir.ArrayLit) bool {
	for _, it := range e.Items {
		if _, ok := it.Value.(*ir.Lit); !ok || it.Spread || len(it.Comment) > 0 {
			return false
		}
		if _, ok := it.Key.(*ir.Lit); !ok && it.Key != nil {
			return false
		}
	}
	return len(e.Items) > 0
}

// addRow notes the row that outer reads from, if it is a plain element of a plain variable.
func addRow(rows []*row, outer *ir.Index) []*row {
	inner, ok := outer.X.(*ir.Index)
	if !ok || inner.Mode != ir.Warn || inner.Type != types.GoArray || outer.Mode != ir.Warn && outer.Mode != ir.Must {
		return rows
	}
	if base, ok := inner.X.(*ir.Local); !ok || base.Type != types.GoArray || base.Var.Ptr || base.Var.Captured {
		return rows
	}
	switch key := inner.Key.(type) {
	case *ir.Lit:
	case *ir.Local:
		if key.Var.Ptr || key.Var.Captured || key.Type != types.GoInt && key.Type != types.GoString {
			return rows
		}
	default:
		return rows
	}
	for _, r := range rows {
		if sameRow(r.read, inner) {
			r.users = append(r.users, outer)
			return rows
		}
	}
	return append(rows, &row{inner, []*ir.Index{outer}})
}

// sameRow reports whether a and b, accepted by addRow, read the same element.
func sameRow(a, b *ir.Index) bool {
	if a.X.(*ir.Local).Var != b.X.(*ir.Local).Var {
		return false
	}
	switch key := a.Key.(type) {
	case *ir.Local:
		other, ok := b.Key.(*ir.Local)
		return ok && other.Var == key.Var
	case *ir.Lit:
		other, ok := b.Key.(*ir.Lit)
		return ok && other.V == key.V
	}
	return false
}

// writtenVars returns the variables that a statement may change: it assigns them, writes
// into them or passes their address.
func writtenVars(s ir.Stmt) map[*ir.Var]bool {
	out := map[*ir.Var]bool{}
	root := func(x ir.Expr) {
		if v := rootLocal(x); v != nil {
			out[v] = true
		}
	}
	walk(reflect.ValueOf(s), func(v reflect.Value) bool {
		switch n := v.Interface().(type) {
		case *ir.Assign:
			root(n.X)
		case *ir.AssignAll:
			for _, x := range n.X {
				root(x)
			}
		case *ir.IncDec:
			root(n.X)
		case *ir.SetIndex:
			root(n.X)
		case *ir.BindIndex:
			root(n.X)
		case *ir.UnsetIndex:
			root(n.X)
		case *ir.Slot:
			root(n.X)
		case *ir.RefSlot:
			root(n.X)
		case *ir.Pointer:
			root(n.X)
		case *ir.Bind:
			out[n.Var] = true
		case *ir.Declare:
			out[n.Var] = true
		case *ir.AppendBuilder:
			out[n.Var] = true
		case *ir.Range:
			out[n.Key], out[n.Value] = true, true
		}
		return true
	})
	return out
}

// rootLocal returns the variable that a place lies in, nil where it is none.
func rootLocal(x ir.Expr) *ir.Var {
	for {
		switch n := x.(type) {
		case *ir.Local:
			return n.Var
		case *ir.Slot:
			x = n.X
		case *ir.RefSlot:
			x = n.X
		case *ir.RefValue:
			x = n.X
		case *ir.Pointer:
			x = n.X
		default:
			return nil
		}
	}
}

// takeLead moves what stands before a loop to before the statements that now precede it.
func takeLead(before []ir.Stmt, loop ir.Stmt) {
	if len(before) == 0 {
		return
	}
	s := baseOf(loop)
	first := before[0].(*ir.Assign)
	first.Comments, first.Blank = s.Comments, s.Blank
	s.Comments, s.Blank = nil, false
}
