package mapper

import (
	"reflect"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// PHP evaluates operands from left to right. So does Go for calls, with what they are passed,
// but not for the plain variables between them: in f(x, inc(&x)) it reads x after the call.
// Where an operand changes a variable that stands beside it, the earlier one is put into a
// temporary.

// footprint is what evaluating an expression reads and changes.
type footprint struct {
	reads, writes map[*ir.Var]bool
	// readsShared and writesShared stand for what a function elsewhere may change: cells,
	// what pointers point to, captured variables, superglobals.
	readsShared, writesShared bool
	nested                    int // inside of that many calls, whose operands are read in order
}

// footprintOf walks x.
func footprintOf(x ir.Expr) *footprint {
	f := &footprint{reads: map[*ir.Var]bool{}, writes: map[*ir.Var]bool{}}
	if x != nil {
		f.walk(reflect.ValueOf(x))
	}
	return f
}

// conflict reports whether it matters which of a and b is evaluated first.
func conflict(a, b *footprint) bool {
	return a.readsShared && b.writesShared || a.writesShared && b.readsShared || meet(a.reads, b.writes) || meet(a.writes, b.reads)
}

func meet(a, b map[*ir.Var]bool) bool {
	for v := range a {
		if b[v] {
			return true
		}
	}
	return false
}

// calling are the operations that run code of the program.
var calling = map[ir.OpCode]bool{
	ir.CallValue: true, ir.CallStrict: true, ir.CallUnpacked: true, ir.CallMeth: true, ir.CallMethIn: true, ir.CallMethList: true, ir.CallStatic: true, ir.CallStaticList: true,
	ir.CallValueRef: true, ir.CallMethRef: true, ir.CallMethInRef: true, ir.CallStaticRef: true,
	ir.Instantiate: true, ir.InstantiateList: true, ir.CloneObject: true, ir.CloneWith: true, ir.ParentConstruct: true, ir.CallSpread: true, ir.Include: true, ir.New: true, ir.Silence: true, ir.Catch: true,
	ir.Yield: true, ir.YieldKey: true, ir.YieldFrom: true, ir.FiberSuspend: true,
	ir.GenCurrent: true, ir.GenKey: true, ir.GenNext: true, ir.GenValid: true, ir.GenRewind: true, ir.GenSend: true, ir.GenThrow: true, ir.GenReturn: true,
}

func (f *footprint) walk(v reflect.Value) {
	switch v.Kind() {
	case reflect.Interface, reflect.Pointer:
		if v.IsNil() {
			return
		}
		if v.Kind() == reflect.Pointer && !f.enter(v.Interface()) {
			return
		}
		if v.Kind() == reflect.Pointer && isCall(v.Interface()) {
			f.nested++
			defer func() { f.nested-- }()
		}
		f.walk(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			f.walk(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			f.walk(v.Index(i))
		}
	}
}

// enter notes what a node does itself and reports whether its parts count too.
func (f *footprint) enter(n any) bool {
	switch n := n.(type) {
	case *ir.Func, *ir.FuncName, *ir.StdName, *ir.StdFunc, *ir.Label, *ir.Closure, *ir.Class, *ir.Field, *ir.ClassConst, *ir.Static, *ir.This:
		return false
	case *ir.FieldOf, *ir.StaticOf:
		f.readsShared = f.readsShared || f.nested == 0
	case *ir.Local:
		if f.nested == 0 {
			f.reads[n.Var] = true
			f.readsShared = f.readsShared || n.Var.Ptr || n.Var.Captured
		}
		return false
	case *ir.Pointer:
		return f.pointer(n.X)
	case *ir.Slot:
		f.pointer(n.X)
	case *ir.RefSlot:
		f.pointer(n.X)
	case *ir.RefValue, *ir.Super:
		f.readsShared = f.readsShared || f.nested == 0
	case *ir.Call, *ir.CallMethod, *ir.NewObject:
		f.writesShared = true
	case *ir.CallStd:
		for _, a := range n.Args {
			f.writesShared = f.writesShared || a.Repr() == types.Func
		}
	case *ir.Op:
		f.writesShared = f.writesShared || calling[n.Op]
	case *ir.Assign: // in a function literal that runs at once
		return f.pointer(n.X)
	}
	return true
}

// isCall reports whether a node becomes a call in Go.
func isCall(n any) bool {
	switch n := n.(type) {
	case *ir.Call, *ir.CallMethod, *ir.NewObject, *ir.CallStd, *ir.Op, *ir.Index, *ir.Slot, *ir.RefSlot, *ir.ArrayLit, *ir.Cond:
		return true
	case *ir.CallGo:
		return n.Path != ""
	case *ir.Convert:
		return n.Type == types.Value || n.Type == types.Number || n.X.Repr() == types.Value || n.X.Repr() == types.Number
	}
	return false
}

// pointer notes a place that is passed on to be written.
func (f *footprint) pointer(x ir.Expr) bool {
	loc, ok := x.(*ir.Local)
	if !ok {
		f.writesShared = true
		return true
	}
	f.writes[loc.Var] = true
	f.writesShared = f.writesShared || loc.Var.Ptr || loc.Var.Captured
	return true
}

// before is called when x was lowered after args, with the statements from mark on: what
// must be evaluated before them, or before x, is put into temporaries.
func (l *lowerer) before(args []ir.Expr, mark int, x ir.Expr) []ir.Expr {
	if len(l.out) > mark {
		if declares(l.out[mark:], args) {
			return args
		}
		return l.spillArgs(args, mark)
	}
	later := footprintOf(x)
	for i := len(args) - 1; i >= 0; i-- {
		if !stable(args[i]) && conflict(footprintOf(args[i]), later) {
			return append(l.spillArgs(args[:i+1], len(l.out)), args[i+1:]...)
		}
	}
	return args
}

// beforeOne is before for one operand.
func (l *lowerer) beforeOne(first ir.Expr, mark int, x ir.Expr) ir.Expr {
	return l.before([]ir.Expr{first}, mark, x)[0]
}

// beforeItems is before for the keys and values of an array literal.
func (l *lowerer) beforeItems(items []ir.ArrayItem, mark int, x ir.Expr) {
	if _, constant := x.(*ir.Lit); constant && len(l.out) == mark {
		return // long tables have many
	}
	var places []*ir.Expr
	for i := range items {
		if items[i].Key != nil {
			places = append(places, &items[i].Key)
		}
		places = append(places, &items[i].Value)
	}
	args := make([]ir.Expr, len(places))
	for i, p := range places {
		args[i] = *p
	}
	for i, a := range l.before(args, mark, x) {
		*places[i] = a
	}
}

// conflicts reports whether any of list and any of more must be evaluated in order.
func (l *lowerer) conflicts(list, more []ir.Expr) bool {
	for _, a := range list {
		for _, b := range more {
			if conflict(footprintOf(a), footprintOf(b)) {
				return true
			}
		}
	}
	return false
}
