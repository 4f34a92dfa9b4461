package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Families: the methods that override or implement one another, which a call may reach through
// the same Go method.

// linkFamilies finds the methods that override or implement one another: they share one Go
// signature, because a call may reach any of them.
func (p *Program) linkFamilies() {
	parent := map[*Func]*Func{}
	var root func(f *Func) *Func
	root = func(f *Func) *Func {
		if parent[f] == nil || parent[f] == f {
			return f
		}
		r := root(parent[f])
		parent[f] = r
		return r
	}
	for _, c := range p.ClassList {
		for _, m := range c.virtualMethods() {
			for _, above := range c.overridden(m) {
				if a, b := root(above), root(m); a != b {
					parent[b] = a
				}
			}
		}
		// A method that a class inherits may implement an interface of that class.
		for _, i := range c.Interfaces {
			for _, decl := range i.allMethods() {
				if m := c.Method(decl.Short); m != nil && m != decl {
					if a, b := root(decl), root(m); a != b {
						parent[b] = a
					}
				}
			}
		}
	}
	families := map[*Func][]*Func{}
	for _, c := range p.ClassList {
		for _, m := range c.virtualMethods() {
			r := root(m)
			families[r] = append(families[r], m)
		}
	}
	for _, list := range families {
		for _, m := range list {
			m.Family = list
		}
		list[0].agree(list)
	}
}

// agreeOnCells makes a parameter by reference a cell in all methods that share a signature, if one of
// them needs one.
func (p *Program) agreeOnCells() {
	for _, c := range p.ClassList {
		for _, m := range c.Methods {
			for i, param := range m.Params {
				if !param.ByRef {
					continue
				}
				cell := slices.ContainsFunc(m.Family, func(other *Func) bool {
					return i < len(other.Params) && other.Variable(other.Params[i].Var.Name).Cell
				})
				if v := m.Variable(param.Var.Name); cell && !v.Cell {
					v.Cell, v.Bound = true, true
				}
			}
		}
	}
}

// virtualMethods returns the methods of c that a class below it may override.
func (c *Class) virtualMethods() []*Func {
	var out []*Func
	for _, m := range c.Methods {
		if !m.Mods.Has(ast.Private) && !m.Mods.Has(ast.Static) && !strings.EqualFold(m.Short, "__construct") {
			out = append(out, m)
		}
	}
	return out
}

// allMethods returns the methods of an interface and of those above it.
func (c *Class) allMethods() []*Func {
	out := c.virtualMethods()
	for _, i := range c.Interfaces {
		out = append(out, i.allMethods()...)
	}
	return out
}

// overridden returns the methods above c that m overrides or implements.
func (c *Class) overridden(m *Func) []*Func {
	var out []*Func
	if c.Parent != nil {
		if above := c.Parent.Method(m.Short); above != nil && !above.Mods.Has(ast.Private) && !above.Mods.Has(ast.Static) {
			out = append(out, above)
		}
	}
	for _, i := range c.Interfaces {
		if above := i.Method(m.Short); above != nil {
			out = append(out, above)
		}
	}
	return out
}

// agree parts the methods of a family that cannot share a Go signature: each has its own then, and a call that
// may reach several of them finds the one that it reaches while the program runs. Methods that return by reference
// cannot be parted: the classes of those that differ are refused, those of PHP's library last.
func (f *Func) agree(list []*Func) {
	for _, m := range list {
		if m.File.Library && !f.File.Library {
			f = m
		}
	}
	apart := false
	for _, m := range list {
		if m.ByRef != f.ByRef {
			m.Class.refuse(m.Node, "it returns by reference and "+f.Name+"() does not, or the other way round")
		}
		apart = apart || !m.sharesSignature(f)
	}
	if apart {
		for _, m := range list {
			m.Apart, m.Family = true, nil
		}
	}
}

// sharesSignature reports whether one Go signature does for both methods: parameters that only one of them has
// must be by value.
func (f *Func) sharesSignature(other *Func) bool {
	n := min(len(f.Params), len(other.Params))
	if len(f.Params) != len(other.Params) && (hasRefParam(f.Params[n:]) || hasRefParam(other.Params[n:])) {
		return false
	}
	for i := range n {
		a, b := f.Params[i], other.Params[i]
		if a.ByRef != b.ByRef || a.Variadic != b.Variadic || !sameType(a.Type, b.Type) || !sameDefault(a.Default, b.Default) {
			return false
		}
	}
	return true
}

// hasRefParam reports whether one of the parameters is taken by reference or is variadic.
func hasRefParam(list []*ast.Param) bool {
	for _, p := range list {
		if p.ByRef || p.Variadic {
			return true
		}
	}
	return false
}

// anyType reports whether a declaration takes every value: none, or mixed.
func anyType(t ast.Type) bool {
	n, ok := t.(*ast.NamedType)
	return t == nil || ok && strings.EqualFold(n.Name.Value, "mixed")
}

func sameType(a, b ast.Type) bool {
	if anyType(a) || anyType(b) {
		return anyType(a) && anyType(b)
	}
	switch x := a.(type) {
	case *ast.NamedType:
		y, ok := b.(*ast.NamedType)
		return ok && strings.EqualFold(lastName(x.Name.Value), lastName(y.Name.Value))
	case *ast.NullableType:
		y, ok := b.(*ast.NullableType)
		return ok && sameType(x.Type, y.Type)
	case *ast.UnionType:
		y, ok := b.(*ast.UnionType)
		if !ok || len(x.Types) != len(y.Types) {
			return false
		}
		for i := range x.Types {
			if !sameType(x.Types[i], y.Types[i]) {
				return false
			}
		}
		return true
	}
	return false
}

func lastName(s string) string { return s[strings.LastIndexByte(s, '\\')+1:] }

func sameDefault(a, b ast.Expr) bool {
	if a == b {
		return true
	}
	if a == nil || b == nil {
		return true // the one that there is
	}
	switch x := a.(type) {
	case *ast.IntLit:
		y, ok := b.(*ast.IntLit)
		return ok && x.Value == y.Value
	case *ast.StringLit:
		y, ok := b.(*ast.StringLit)
		return ok && x.Value == y.Value
	case *ast.FloatLit:
		y, ok := b.(*ast.FloatLit)
		return ok && x.Value == y.Value
	case *ast.ConstFetch:
		y, ok := b.(*ast.ConstFetch)
		return ok && strings.EqualFold(x.Name.Value, y.Name.Value)
	case *ast.ArrayLit:
		y, ok := b.(*ast.ArrayLit)
		return ok && len(x.Items) == 0 && len(y.Items) == 0
	}
	return false
}

// DefaultOf returns the default of parameter i of a method: its own, or that of another method
// of its family. Nil is none.
func (f *Func) DefaultOf(i int) (*ast.Param, *Func) {
	if i < len(f.Params) && f.Params[i].Default != nil {
		return f.Params[i], f
	}
	for _, m := range f.Family {
		if i < len(m.Params) && m.Params[i].Default != nil {
			return m.Params[i], m
		}
	}
	return nil, nil
}

// Head returns the function that stands for all that share f's signature.
func (f *Func) Head() *Func {
	if len(f.Family) > 0 {
		return f.Family[0]
	}
	return f
}

// GetsArgs reports whether f, a method, is passed the list of all its arguments: it or one that shares its
// signature asks for them.
func (f *Func) GetsArgs() bool {
	return f.UsesArgs || slices.ContainsFunc(f.Family, func(m *Func) bool { return m.UsesArgs })
}
