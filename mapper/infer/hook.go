package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// The kinds of hooks.
const (
	GetHook = "get"
	SetHook = "set"
)

// HookOf returns the hook that a read or a write of a property of an object of type t runs, where that
// is known; nil where there is none or the runtime has to find it.
func (in *Info) HookOf(fn *resolve.Func, e *ast.Property, t types.Type, kind string) *resolve.Func {
	id, ok := e.Name.(*ast.Ident)
	c := in.ClassOf(t)
	if !ok || c == nil || !t.Is(types.Object) {
		return nil
	}
	prop, scope := c.Prop(id.Name), fn.In()
	switch {
	case prop == nil || prop.Static() || !prop.Hooked() || fn.InHook(prop, e.Object) || !Reachable(prop.Mods, prop.Class, scope):
		return nil
	case scope != nil && scope != c && c.Is(scope) && scope.Prop(id.Name) != prop.Root(): // it may have a private one
		return nil
	case kind == SetHook && !Writable(prop, scope):
		return nil
	}
	m := c.Method("$" + prop.Name + "::" + kind)
	if m == nil || m.ByRef || m.Varies() {
		return nil
	}
	return m
}
