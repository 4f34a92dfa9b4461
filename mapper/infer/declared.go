package infer

import (
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Declared returns the values that a declared type admits; anything where t is nil.
func (in *Info) Declared(t ast.Type) types.Type {
	switch t := t.(type) {
	case *ast.NamedType:
		if t.Name.Kind == ast.Unqualified {
			if m, ok := builtinTypes[strings.ToLower(t.Name.Value)]; ok {
				switch strings.ToLower(t.Name.Value) {
				case "self", "static":
				case "iterable": // Traversable|array
					return types.Union(types.FromMask(types.Arr), types.InstanceOf(in.library["traversable"]))
				default:
					return types.FromMask(m)
				}
			}
		}
		return types.InstanceOf(in.ClassNamed(t.Name))
	case *ast.NullableType:
		return types.Union(in.Declared(t.Type), types.NullT)
	case *ast.UnionType:
		u := types.Never
		for _, x := range t.Types {
			u = types.Union(u, in.Declared(x))
		}
		return u
	case *ast.IntersectionType:
		return in.Declared(t.Types[0]) // it is an instance of each of them
	}
	return types.MixedT
}

var builtinTypes = map[string]types.Mask{
	"int": types.Int, "float": types.Float, "string": types.String, "bool": types.Bool, "array": types.Arr, "null": types.Null,
	"void": types.Null, "mixed": types.Mixed, "false": types.False, "true": types.True, "object": types.Object, "never": types.Null,
	"iterable": types.Arr | types.Object, "callable": types.String | types.Arr | types.Object, "self": types.Object, "static": types.Object,
}

// IsCallable reports whether t is declared callable.
func IsCallable(t ast.Type) bool {
	n, ok := t.(*ast.NamedType)
	return ok && strings.EqualFold(n.Name.Value, "callable")
}

// HasCallable reports whether callable is among the types that t declares.
func HasCallable(t ast.Type) bool {
	switch t := t.(type) {
	case *ast.NullableType:
		return HasCallable(t.Type)
	case *ast.UnionType:
		return slices.ContainsFunc(t.Types, HasCallable)
	}
	return IsCallable(t)
}

// IsBuiltinType reports whether a name is that of a type of the language, such as int.
func IsBuiltinType(name string) bool {
	_, ok := builtinTypes[strings.ToLower(name)]
	return ok
}

// Coerce returns what a value of type t is after PHP converted it to the declared type:
// in weak mode scalars become one another, null passes only where it is declared.
func (in *Info) Coerce(decl ast.Type, t types.Type) types.Type {
	if decl == nil {
		return null(t)
	}
	return coerceTo(in.Declared(decl), null(t))
}

func coerceTo(d, t types.Type) types.Type {
	if d.Mask&types.Mixed == types.Mixed {
		return t
	}
	out := t.Only(d.Mask)
	if d.Class != nil && out.Has(types.Object) && !out.Class.Is(d.Class) { // checked where it is passed
		out.Class, out.Fn = d.Class, nil
	}
	rest := t.Mask &^ d.Mask
	if rest&types.Big != 0 && d.Mask&types.Float == 0 {
		rest &^= types.Big // beyond int's range: a TypeError where an int is wanted
		if d.Mask&(types.String|types.Bool) != 0 {
			rest |= types.Frac
		}
	}
	if rest&(types.Scalar) == 0 {
		return orDeclared(out, d)
	}
	switch {
	case d.Mask&types.Num == types.Num:
		out = types.Union(out, types.Type{Mask: types.Int | types.Frac, Min: math.MinInt, Max: math.MaxInt})
	case d.Mask&types.Int != 0:
		out = types.Union(out, types.IntT)
		if d.Mask&types.String != 0 {
			out = types.Union(out, types.StringT)
		}
	case d.Mask&types.Float != 0:
		out = types.Union(out, types.Type{Mask: types.Frac})
		if d.Mask&types.String != 0 {
			out = types.Union(out, types.StringT)
		}
	case d.Mask&types.String != 0:
		out = types.Union(out, types.StringT)
	case d.Mask&types.Bool != 0:
		out = types.Union(out, types.BoolT.Only(d.Mask))
	}
	if d.Mask&types.Bool == types.Bool && d.Mask&types.String == 0 {
		out = types.Union(out, types.BoolT) // what is no number
	}
	return orDeclared(out, d)
}

// orDeclared keeps a parameter that only ever gets wrong values from being empty.
func orDeclared(t, d types.Type) types.Type {
	if t.Mask == 0 {
		return d
	}
	return t
}

// null turns what reads as null (undefined variables, absent keys) into null.
func null(t types.Type) types.Type {
	if t.Has(types.Undef) {
		t = types.Union(t.Without(types.Undef), types.NullT)
	}
	return t
}

func sortFuncs(list []*resolve.Func) {
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.File.Path != b.File.Path {
			return a.File.Path < b.File.Path
		}
		return a.Node.Pos() < b.Node.Pos()
	})
}

// IsMixed reports whether a declared type lets every value pass.
func IsMixed(t ast.Type) bool {
	n, ok := t.(*ast.NamedType)
	return ok && strings.EqualFold(n.Name.Value, "mixed")
}
