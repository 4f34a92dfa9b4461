// This file checks declared types that no single class stands for: A|B, A&B, (A&B)|null, callable|int.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// alternatives are the classes of a declared type: an object must be an instance of all of one list.
func alternatives(t ast.Type) [][]*ast.Name {
	switch t := t.(type) {
	case *ast.NamedType:
		if !isBuiltinType(t) {
			return [][]*ast.Name{{t.Name}}
		}
	case *ast.NullableType:
		return alternatives(t.Type)
	case *ast.UnionType:
		var out [][]*ast.Name
		for _, x := range t.Types {
			out = append(out, alternatives(x)...)
		}
		return out
	case *ast.IntersectionType:
		var all []*ast.Name
		for _, x := range t.Types {
			for _, one := range alternatives(x) {
				all = append(all, one...)
			}
		}
		return [][]*ast.Name{all}
	}
	return nil
}

// isBuiltinType reports whether t is no class: int, iterable, object; self and static are classes.
func isBuiltinType(t *ast.NamedType) bool {
	if t.Name.Kind != ast.Unqualified {
		return false
	}
	switch strings.ToLower(t.Name.Value) {
	case "self", "static", "parent":
		return false
	}
	return infer.IsBuiltinType(t.Name.Value)
}

// severalKinds reports whether a declared type has several classes, or callable beside other types.
func severalKinds(t ast.Type) bool {
	classes := alternatives(t)
	return len(classes) > 1 || len(classes) == 1 && len(classes[0]) > 1 || infer.HasCallable(t) && !infer.IsCallable(t)
}

// classTest returns the classes of a declared type as the runtime tests them: alternatives parted by |, each a class or
// several joined by &.
func (m *mapping) classTest(t ast.Type) string {
	var tests []string
	for _, all := range alternatives(t) {
		var names []string
		for _, n := range all {
			name := m.res.ClassName[n]
			if c := m.res.ClassAt(n); c != nil {
				name = c.Name
			}
			names = append(names, name)
		}
		tests = append(tests, strings.Join(names, "&"))
	}
	return strings.Join(tests, "|")
}

// passes reports whether all values of type t have one of the types that decl names.
func (l *lowerer) passes(t types.Type, decl ast.Type) bool {
	if infer.HasCallable(decl) && t.Has(types.String|types.Arr|types.Object) || !types.Sub(types.FromMask(t.Mask), types.FromMask(l.m.info.Declared(decl).Mask)) {
		return false
	}
	if !t.Has(types.Object) {
		return true
	}
	if t.Class == nil {
		return false
	}
	for _, all := range alternatives(decl) {
		every := true
		for _, n := range all {
			c := l.m.info.ClassNamed(n)
			every = every && c != nil && t.Class.Is(c)
		}
		if every {
			return true
		}
	}
	return false
}
