package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Property hooks (PHP 8.4) are methods of their class, which only the runtime and what stands for a
// read or a write of the property call. PHP calls them $name::get and $name::set.

// hooks enters the hooks of a property. It reports whether the property is one: what only asks for
// hooks, in an interface or an abstract class, is none.
func (d *declarer) hooks(c *Class, prop *Prop, list []*ast.PropertyHook, from *Class) bool {
	bodiless := 0
	for _, h := range list {
		if h.Body == nil && h.Expr == nil {
			bodiless++
		}
	}
	switch {
	case len(list) == 0:
		return !c.Interface
	case bodiless == len(list):
		return false
	case bodiless > 0:
		c.refuse(prop.Node, "a property with one hook that is abstract and one that is not is not supported yet")
	}
	prop.Virtual = true
	for _, h := range list {
		get := strings.EqualFold(h.Name.Name, "get")
		if h.ByRef && backs(h, prop.Name) {
			c.refuse(h, "a hook that gives a reference to the value that its property stores is not supported yet")
		}
		if prop.Virtual = prop.Virtual && !backs(h, prop.Name); get {
			prop.Get = d.hook(c, prop, h, from)
		} else {
			prop.Set = d.hook(c, prop, h, from)
		}
	}
	return true
}

// hook enters one hook as a method.
func (d *declarer) hook(c *Class, prop *Prop, h *ast.PropertyHook, from *Class) *Func {
	m := &ast.MethodDecl{Span: h.Span, Modifiers: h.Modifiers&ast.Final | prop.Mods&(ast.Public|ast.Protected|ast.Private), ByRef: h.ByRef}
	this := &ast.Property{Span: h.Span, Object: &ast.Variable{Span: h.Span, Name: "this"}, Name: &ast.Ident{Span: h.Span, Name: prop.Name}}
	var short ast.Stmt
	if strings.EqualFold(h.Name.Name, "get") {
		m.Name = &ast.Ident{Span: h.Name.Span, Name: "$" + prop.Name + "::get"}
		m.ReturnType = prop.Type
		short = &ast.Return{Span: h.Span, X: h.Expr}
	} else {
		m.Name = &ast.Ident{Span: h.Name.Span, Name: "$" + prop.Name + "::set"}
		m.Params = h.Params
		if !h.HasParams {
			m.Params = []*ast.Param{{Span: h.Name.Span, Type: prop.Type, Var: &ast.Variable{Span: h.Name.Span, Name: "value"}}}
		}
		m.ReturnType = &ast.NamedType{Span: h.Name.Span, Name: &ast.Name{Span: h.Name.Span, Value: "void"}}
		short = &ast.ExprStmt{Span: h.Span, X: &ast.AssignExpr{Span: h.Span, Target: this, Value: h.Expr}}
	}
	m.Body = h.Body
	if h.Expr != nil {
		m.Body = &ast.Block{Span: h.Span, Stmts: []ast.Stmt{short}}
	}
	d.method(c, m, from)
	f := c.Methods[len(c.Methods)-1]
	f.Hidden, f.Hook, f.Prop = true, true, prop
	return f
}

// backs reports whether a hook uses the value that is stored: it names the property itself, or it is
// the short form that stores its result.
func backs(h *ast.PropertyHook, name string) bool {
	if h.Expr != nil && strings.EqualFold(h.Name.Name, "set") {
		return true
	}
	found := false
	look := func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Property:
			id, ok := n.Name.(*ast.Ident)
			this, is := n.Object.(*ast.Variable)
			found = found || ok && is && id.Name == name && this.Name == "this"
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

// Hooked reports whether a read or a write of the property may run a hook: its own, or one of a
// class above or below that has the same property.
func (p *Prop) Hooked() bool { return p.Root().hooked }

// noteHooks notes for each property whether it has hooks in any class.
func (p *Program) noteHooks() {
	for _, c := range p.ClassList {
		for _, prop := range c.Props {
			root := prop.Root()
			root.hooked = root.hooked || prop.Get != nil || prop.Set != nil
		}
	}
}

// InHook reports whether the code of f, a hook, means the stored value of the property by a use of it
// on object.
func (f *Func) InHook(prop *Prop, object ast.Expr) bool {
	v, ok := object.(*ast.Variable)
	return f.Prop != nil && f.Prop.Root() == prop.Root() && ok && v.Name == "this"
}

// parentHooks writes the calls of a parent's hooks, parent::$name::get() and parent::$name::set($value),
// as calls of methods; where the parent has no such hook, as uses of the stored value.
func (p *Program) parentHooks() {
	for _, c := range p.ClassList {
		for _, f := range c.Methods {
			if f.Prop != nil {
				ast.Rewrite(f.Node, func(e ast.Expr) ast.Expr { return c.parentHook(f.Prop.Name, e) })
			}
		}
	}
}

// parentHook returns what stands for e, a call of a hook of the parent or something else.
func (c *Class) parentHook(prop string, e ast.Expr) ast.Expr {
	call, ok := e.(*ast.StaticCall)
	if !ok {
		return e
	}
	of, isProp := call.Class.(*ast.StaticProperty)
	kind, named := call.Name.(*ast.Ident)
	if !isProp || !named {
		return e
	}
	parent, ok := of.Class.(*ast.Name)
	if !ok || !strings.EqualFold(parent.Value, "parent") {
		return e
	}
	method := "$" + prop + "::" + strings.ToLower(kind.Name)
	if c.Parent != nil && c.Parent.Method(method) != nil {
		return &ast.StaticCall{Span: call.Span, Class: parent, Name: &ast.Ident{Span: kind.Span, Name: method}, Args: call.Args}
	}
	stored := &ast.Property{Span: call.Span, Object: &ast.Variable{Span: of.Span, Name: "this"}, Name: &ast.Ident{Span: of.Span, Name: prop}}
	if len(call.Args) == 1 && !call.Args[0].Unpack {
		return &ast.AssignExpr{Span: call.Span, Target: stored, Value: call.Args[0].Value}
	}
	return stored
}
