// This file checks declared types that no single class stands for: A|B, A&B, (A&B)|null, callable|int.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
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

// classTest returns the classes of a declared type as the runtime tests them: alternatives parted by |, each a class or
// several joined by &. several says that no class known now stands for them all: there are several, one that may not
// exist, or callable beside other types.
func (m *mapping) classTest(t ast.Type, d types.Type) (test string, several bool) {
	lists := alternatives(t)
	several = infer.HasCallable(t) && !infer.IsCallable(t) || len(lists) > 1
	var tests []string
	for _, all := range lists {
		several = several || len(all) > 1
		var names []string
		for _, n := range all {
			name := m.res.ClassName[n]
			if c := m.res.ClassAt(n); c != nil {
				name = c.Name
			} else if resolve.IsScopeWord(n) && d.Class == nil {
				return "", false // of a closure that may be bound to any class
			}
			several = several || d.Class == nil && name != ""
			names = append(names, name)
		}
		tests = append(tests, strings.Join(names, "&"))
	}
	if !several && d.Class != nil {
		return d.Class.Name, false
	}
	return strings.Join(tests, "|"), several
}

// passes reports whether all values of type t have one of the types that decl names; d is decl, with null where
// that is a parameter's default.
func (l *lowerer) passes(t, d types.Type, decl ast.Type) bool {
	if infer.HasCallable(decl) && t.Has(types.String|types.Arr|types.Object) || !types.Sub(types.FromMask(t.Mask), types.FromMask(d.Mask)) {
		return false
	}
	if !t.Has(types.Object) {
		return true
	}
	for _, all := range alternatives(decl) {
		every := true
		for _, n := range all {
			if t.Fn != nil && strings.EqualFold(l.m.res.ClassName[n], "Closure") {
				continue
			}
			c := l.m.info.ClassNamed(n)
			every = every && c != nil && t.Class != nil && t.Class.Is(c)
		}
		if every {
			return true
		}
	}
	return false
}
