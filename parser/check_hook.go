// This file checks what PHP 8.4 brought to properties: hooks, a visibility for writes, abstract and final ones.

package parser

import (
	"strconv"
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
func (c *checker) hooks(name string, mods ast.Modifiers, typed bool, t phpType, list []*ast.PropertyHook) {
	if len(list) == 0 {
		return
	}
	prop, _ := c.class.link.Props.Get(name)
	abstract := mods.Has(ast.Abstract) || c.class.kind == interfaceKind
	prop.Virtual = true
	for _, h := range list {
		prop.Virtual = prop.Virtual && !backs(h, name)
	}
	seen := map[string]bool{}
	for _, h := range list {
		c.at(h)
		kind := strings.ToLower(h.Name.Name)
		c.hookShape(h, name, mods, abstract)
		params := c.hook(h, name, kind)
		if seen[kind] {
			c.errorf(h, `Cannot redeclare property hook "%s"`, h.Name.Name)
		}
		seen[kind] = true
		prop.Node = h
		method := c.linkHook(h, prop, kind, params)
		if prop.Hook(kind, method); method.Ret != nil && (yields(h.Body) || h.Expr != nil && yields(h.Expr)) {
			c.generator(&function{node: h.Name, hasRet: true, ret: *method.Ret})
		}
		switch {
		case kind != "set":
		case h.HasParams && len(h.Params) == 1 && typed != (h.Params[0].Type != nil):
			c.report(link.SetMismatch(prop, h.Params[0].Var.Name))
		default:
			c.report(c.linker.SetTakes(prop))
		}
	}
	if c.class.parent == "" {
		c.report(prop.VerifyHooks(c.class.link))
	}
}

// linkHook returns a hook as the method that it is: get gives the property's type, set takes it or what its
// parameter says.
func (c *checker) linkHook(h *ast.PropertyHook, prop *link.Prop, kind string, params []*link.Param) *link.Method {
	m := &link.Method{Name: "$" + prop.Name + "::" + kind, Mods: prop.Mods&ast.Private | h.Modifiers&ast.Final, Class: c.class.link, Node: h.Name, ByRef: h.ByRef}
	if h.Body == nil && h.Expr == nil {
		m.Mods |= ast.Abstract
	}
	m.Overrides = c.hasAttribute(h.Attrs, "Override") && c.version.AtLeast(8, 3)
	if kind == "get" {
		m.Ret = prop.Type
		return m
	}
	m.Ret, m.Params = &phpType{Mask: maskVoid}, params
	if !h.HasParams {
		m.Params = []*link.Param{{Name: "value", Type: prop.Type}}
	}
	return m
}

// hook checks the body of a hook as that of a method, and returns its parameters.
func (c *checker) hook(h *ast.PropertyHook, prop, kind string) []*link.Param {
	fn := &function{node: h, method: true, name: h.Name.Name, byRef: h.ByRef, property: prop, hook: kind}
	c.inFunction(fn, func() {
		c.attributes(h.Attrs, targetMethod, 0)
		c.signature(fn, h.Params, nil, h.Body)
		c.block(h.Body)
		if h.Expr != nil {
			c.expr(h.Expr)
		}
	})
	return fn.params
}

// parentHook checks parent::$p::get(), which calls the hook that the one around has replaced. It reports whether
// x is of that form.
func (c *checker) parentHook(x *ast.StaticCall) bool {
	prop, ok := x.Class.(*ast.StaticProperty)
	hook, named := x.Name.(*ast.Ident)
	if !ok || !named || x.From != prop.From || !c.version.AtLeast(8, 4) {
		return false
	}
	class, ok := prop.Class.(*ast.Name)
	kind := strings.ToLower(hook.Name)
	if !ok || !special(class) || !strings.EqualFold(class.Value, "parent") || kind != "get" && kind != "set" {
		return false
	}
	name, known := literalName(prop.Name)
	if !known {
		return false
	}
	switch {
	case c.class == nil:
		c.errorf(x, `Cannot use "parent" when no class scope is active`)
	case x.Callable:
		c.errorf(x, "Cannot create Closure for parent property hook call")
	case c.fn == nil || c.fn.hook == "":
		c.errorf(x, "Must not use parent::$%s::%s() outside a property hook", name, hook.Name)
	case c.fn.property != name:
		c.errorf(x, "Must not use parent::$%s::%s() in a different property ($%s)", name, hook.Name, c.fn.property)
	case c.fn.hook != kind:
		c.errorf(x, "Must not use parent::$%s::%s() in a different property hook (%s)", name, hook.Name, c.fn.hook)
	}
	return true
}

// literalName returns the name of a property that is written out.
func literalName(x ast.Node) (string, bool) {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name, true
	case *ast.StringLit:
		return x.Value, true
	case *ast.IntLit:
		return strconv.FormatInt(x.Value, 10), true
	}
	return "", false
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
	case !bodiless && c.class.kind == interfaceKind:
		c.errorf(h, "Abstract property hook cannot have body")
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
		switch n := n.(type) {
		case *ast.Property:
			if used, literal := literalName(n.Name); literal && isThis(n.Object) && used == name {
				found = true
			}
		case *ast.Closure, *ast.FuncDecl, *ast.AnonClass, *ast.ClassDecl: // another function, another $this
			return false
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
