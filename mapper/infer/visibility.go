package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Reachable reports whether code of the class scope may use a member of class owner.
func Reachable(mods ast.Modifiers, owner, scope *resolve.Class) bool {
	switch {
	case mods.Has(ast.Private):
		return scope == owner
	case mods.Has(ast.Protected):
		return scope != nil && (scope.Is(owner) || owner.Is(scope))
	}
	return true
}

// Writable reports whether code of the class scope may write a property that it may read.
func Writable(prop *resolve.Prop, scope *resolve.Class) bool {
	switch {
	case prop.Mods.Has(ast.PrivateSet):
		return Reachable(ast.Private, prop.Class, scope)
	case prop.Mods.Has(ast.ProtectedSet):
		return Reachable(ast.Protected, prop.Class, scope)
	}
	return true
}
