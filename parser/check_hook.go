// This file checks what PHP 8.4 brought to properties: hooks, a visibility for writes, abstract and final ones.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/link"
)

// setVisibility are the modifiers that say who may write.
const setVisibility = ast.PublicSet | ast.ProtectedSet | ast.PrivateSet

// newProperty checks the modifiers of a property against each other and against its hooks.
func (c *checker) newProperty(m *ast.PropertyDecl) {
	if !c.version.AtLeast(8, 4) {
		return
	}
	mods, hooked := m.Modifiers, len(m.Hooks) > 0
	switch {
	case mods.Has(ast.Abstract | ast.Final):
		c.errorf(m, "Cannot use the final modifier on an abstract property")
	case mods.Has(ast.Final | ast.Private):
		c.errorf(m, "Property cannot be both final and private")
	case mods.Has(ast.Abstract) && !hooked:
		c.errorf(m, "Only hooked properties may be declared abstract")
	case hooked && mods.Has(ast.Static):
		c.errorf(m, "Cannot declare hooks for static property")
	case hooked && (mods.Has(ast.Readonly) || c.class.readonly):
		c.errorf(m, "Hooked properties cannot be readonly")
	case c.class.kind != interfaceKind:
	case mods&(ast.Protected|ast.Private) != 0:
		c.errorf(m, "Property in interface cannot be protected or private")
	case mods.Has(ast.Final):
		c.errorf(m, "Property in interface cannot be final")
	case mods.Has(ast.Abstract):
		c.errorf(m, "Property in interface cannot be explicitly abstract. All interface members are implicitly abstract")
	}
}

// writers checks the visibility for writes of a property.
func (c *checker) writers(n ast.Node, name string, mods ast.Modifiers, typed bool) {
	if mods&setVisibility == 0 {
		return
	}
	reads, writes := 0, 0
	for level, bits := range []ast.Modifiers{ast.Public | ast.PublicSet, ast.Protected | ast.ProtectedSet, ast.Private | ast.PrivateSet} {
		if mods&bits&^setVisibility != 0 {
			reads = level
		}
		if mods&bits&setVisibility != 0 {
			writes = level
		}
	}
	switch {
	case !typed:
		c.errorf(n, "Property with asymmetric visibility %s::$%s must have type", c.class.name, name)
	case writes < reads:
		c.errorf(n, "Visibility of property %s::$%s must not be weaker than set visibility", c.class.name, name)
	case mods.Has(ast.Static) && !c.version.AtLeast(8, 5):
		c.errorf(n, "Static property may not have asymmetric visibility")
	}
}

// hooks checks the hooks of a property, and tells the linker of them.
func (c *checker) hooks(n ast.Node, name string, mods ast.Modifiers, typed bool, value ast.Expr, list []*ast.PropertyHook) {
	if len(list) == 0 {
		return
	}
	prop, _ := c.class.link.Props.Get(name)
	abstract := mods.Has(ast.Abstract) || c.class.kind == interfaceKind
	virtual, left := true, false
	seen := map[string]*ast.PropertyHook{}
	for _, h := range list {
		kind := strings.ToLower(h.Name.Name)
		c.hookShape(h, name, mods, abstract)
		if seen[kind] != nil {
			c.errorf(h, `Cannot redeclare property hook "%s"`, h.Name.Name)
		}
		seen[kind] = h
		bodiless := h.Body == nil && h.Expr == nil
		left = left || bodiless
		virtual = virtual && !backs(h, name)
		hook := &link.Method{Name: "$" + name + "::" + kind, Mods: mods&(ast.Private|ast.Protected) | h.Modifiers&ast.Final, Class: c.class.link, Node: h}
		if bodiless {
			hook.Mods |= ast.Abstract
		}
		prop.Hook(kind, hook)
	}
	prop.Virtual = virtual
	get, set := seen["get"], seen["set"]
	switch {
	case abstract && !left && c.class.kind != interfaceKind:
		c.errorf(n, "Abstract property %s::$%s must specify at least one abstract hook", c.class.name, name)
	case virtual && value != nil:
		c.errorf(n, "Cannot specify default value for virtual hooked property %s::$%s", c.class.name, name)
	case !virtual && get != nil && set != nil && get.ByRef:
		c.errorf(n, "Get hook of backed property %s::%s with set hook may not return by reference", c.class.name, name)
	case virtual && !abstract && mods&setVisibility != 0 && set == nil:
		c.errorf(n, "Read-only virtual property %s::$%s must not specify asymmetric visibility", c.class.name, name)
	case virtual && !abstract && mods&setVisibility != 0 && get == nil:
		c.errorf(n, "Write-only virtual property %s::$%s must not specify asymmetric visibility", c.class.name, name)
	}
}

// hookShape checks the modifiers and parameters of one hook.
func (c *checker) hookShape(h *ast.PropertyHook, prop string, mods ast.Modifiers, abstract bool) {
	for _, word := range strings.Fields((h.Modifiers &^ ast.Final).String()) {
		c.errorf(h, "Cannot use the %s modifier on a property hook", word)
	}
	bodiless := h.Body == nil && h.Expr == nil
	switch {
	case h.Modifiers.Has(ast.Final) && mods.Has(ast.Private):
		c.errorf(h, "Property hook cannot be both final and private")
	case bodiless && !abstract:
		c.errorf(h, "Non-abstract property hook must have a body")
	case bodiless && mods.Has(ast.Private):
		c.errorf(h, "Property hook cannot be both abstract and private")
	case bodiless && h.Modifiers.Has(ast.Final):
		c.errorf(h, "Property hook cannot be both abstract and final")
	}
	class := c.class.name
	switch name := strings.ToLower(h.Name.Name); name {
	case "get":
		if h.HasParams {
			c.errorf(h, "get hook of property %s::$%s must not have a parameter list", class, prop)
		}
	case "set":
		if h.HasParams && len(h.Params) != 1 {
			c.errorf(h, "%s hook of property %s::$%s must accept exactly one parameters", name, class, prop)
		}
		for _, p := range h.Params {
			switch {
			case p.ByRef:
				c.errorf(h, "Parameter $%s of %s hook %s::$%s must not be pass-by-reference", p.Var.Name, name, class, prop)
			case p.Variadic:
				c.errorf(h, "Parameter $%s of %s hook %s::$%s must not be variadic", p.Var.Name, name, class, prop)
			case p.Default != nil:
				c.errorf(h, "Parameter $%s of %s hook %s::$%s must not have a default value", p.Var.Name, name, class, prop)
			}
		}
	default:
		c.errorf(h, `Unknown hook "%s" for property %s::$%s, expected "get" or "set"`, h.Name.Name, class, prop)
	}
}

// backs reports whether a hook uses the value that is stored: it names the property itself, or it is the short
// form that stores its result.
func backs(h *ast.PropertyHook, name string) bool {
	if h.Expr != nil && strings.EqualFold(h.Name.Name, "set") {
		return true
	}
	found := false
	look := func(n ast.Node) bool {
		if p, ok := n.(*ast.Property); ok && isThis(p.Object) {
			id, named := p.Name.(*ast.Ident)
			found = found || named && id.Name == name
		}
		return !found
	}
	if h.Body != nil {
		ast.Inspect(h.Body, look)
	}
	if h.Expr != nil {
		ast.Inspect(h.Expr, look)
	}
	return found
}
