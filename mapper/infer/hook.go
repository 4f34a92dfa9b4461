package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// HookOf returns the hook that a read or a write of a property of an object of type t runs, where that
// is known; nil where there is none or the runtime has to find it. set says that it is a write.
func (in *Info) HookOf(fn *resolve.Func, e *ast.Property, t types.Type, set bool) *resolve.Func {
	id, ok := e.Name.(*ast.Ident)
	c := in.ClassOf(t)
	if !ok || c == nil || !t.Is(types.Object) {
		return nil
	}
	prop, scope := c.Prop(id.Name), fn.In()
	switch {
	case prop == nil || prop.Static() || !prop.Hooked || fn.Prop != nil && fn.Prop.Name == prop.Name || !Reachable(prop.Mods, prop.Class, scope):
		return nil
	case scope != nil && scope != c && in.propIn(fn, c, id.Name) != prop: // the scope's own private one
		return nil
	case set && !Writable(prop, scope):
		return nil
	}
	m := c.Hook(prop.Name, set)
	if m == nil || m.ByRef || m.Varies() {
		return nil
	}
	return m
}
