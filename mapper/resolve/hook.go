package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Property hooks: each is a method of the class, named as PHP's traces name it.
//
//	public string $name {                     function $name::get(): string { return $this->name; }
//	    get => $this->name;                   function $name::set(string $value): void { $this->name = …; }
//	    set => trim($value);
//	}
//
// https://wiki.php.net/rfc/property-hooks

// hooks enters the hooks of a property. Abstract ones only say what classes below must have.
func (d *declarer) hooks(c *Class, prop *Prop, list []*ast.PropertyHook, from *Class) {
	if len(list) == 0 {
		return
	}
	prop.Hooked, prop.Virtual = true, true
	for _, h := range list {
		m := hookMethod(prop, h)
		prop.Virtual = prop.Virtual && !prop.stores(m)
		if m.Body == nil {
			continue
		}
		if h.ByRef && prop.stores(m) {
			c.refuse(h, "a hook that gives a reference to the value that its property stores is not supported yet")
		}
		d.method(c, m, from)
		f := c.Methods[len(c.Methods)-1]
		f.Prop, f.Short = prop, hookKey(f.Short)
		if strings.EqualFold(h.Name.Name, "get") {
			prop.Get = f
		} else {
			prop.Set = f
		}
	}
}

// hookKey is what a hook overrides others by: the names of methods are the same in any case, those of properties
// are not.
func hookKey(name string) string {
	var b strings.Builder
	for _, r := range name {
		if r >= 'A' && r <= 'Z' {
			b.WriteByte('^')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// hookMethod writes a hook as a method.
func hookMethod(prop *Prop, h *ast.PropertyHook) *ast.MethodDecl {
	const kept = ast.Public | ast.Protected | ast.Private
	m := &ast.MethodDecl{
		Span: h.Span, Attrs: h.Attrs, Modifiers: prop.Mods&kept | h.Modifiers&ast.Final, ByRef: h.ByRef, Params: h.Params, Body: h.Body,
		Name: &ast.Ident{Span: h.Name.Span, Name: "$" + prop.Name + "::" + strings.ToLower(h.Name.Name)},
	}
	get := strings.EqualFold(h.Name.Name, "get")
	if get {
		m.ReturnType = prop.Type
	} else {
		m.ReturnType = &ast.NamedType{Span: h.Name.Span, Name: &ast.Name{Span: h.Name.Span, Value: "void"}}
		if !h.HasParams {
			m.Params = []*ast.Param{{Span: h.Name.Span, Type: prop.Type, Var: &ast.Variable{Span: h.Name.Span, Name: "value"}}}
		}
	}
	if h.Expr == nil {
		return m
	}
	at := ast.Span{From: h.Expr.Pos(), To: h.Expr.End()}
	var s ast.Stmt = &ast.Return{Span: at, X: h.Expr}
	if !get {
		s = &ast.ExprStmt{Span: at, X: &ast.AssignExpr{Span: at, Target: prop.own(at), Value: h.Expr}}
	}
	m.Body = &ast.Block{Span: at, Stmts: []ast.Stmt{s}}
	return m
}

// own is $this->name at a place in one of the property's hooks: what it stores.
func (prop *Prop) own(at ast.Span) *ast.Property {
	return &ast.Property{Span: at, Object: &ast.Variable{Span: at, Name: "this"}, Name: &ast.Ident{Span: at, Name: prop.Name}}
}

// stores reports whether a hook uses what the property stores.
func (prop *Prop) stores(m *ast.MethodDecl) bool {
	found := false
	inHook(m, func(e *ast.Property) {
		id, named := e.Name.(*ast.Ident)
		found = found || named && id.Name == prop.Name && isThis(e.Object)
	})
	return found
}

// inHook calls f for the properties that a hook mentions, outside of closures.
func inHook(m *ast.MethodDecl, f func(*ast.Property)) {
	if m.Body == nil {
		return
	}
	ast.Inspect(m.Body, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Closure, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
			return false
		case *ast.Property:
			f(n)
		}
		return true
	})
}

func isThis(e ast.Expr) bool {
	v, ok := e.(*ast.Variable)
	return ok && v.Name == "this"
}

// linkHooks finds the properties that share hooks with those above and below them, and refuses hooks that do what
// is not supported.
func (p *Program) linkHooks() {
	for changed := true; changed; {
		changed = false
		for _, c := range p.ClassList {
			for _, prop := range c.Props {
				above := c.aboveProp(prop)
				if above == nil {
					continue
				}
				if prop.Virtual && !above.Virtual {
					prop.Virtual, changed = false, true
				}
				if prop.Hooked != above.Hooked {
					prop.Hooked, above.Hooked, changed = true, true, true
				}
			}
		}
	}
	for _, c := range p.ClassList {
		for _, prop := range c.Props {
			if prop.Above != nil && prop.Above.Virtual {
				prop.Above = nil
			}
			for _, f := range []*Func{prop.Get, prop.Set} {
				if f != nil {
					f.checkHook()
					p.parentHooks(f)
				}
			}
		}
	}
}

// aboveProp returns the property that prop of c declares again.
func (c *Class) aboveProp(prop *Prop) *Prop {
	if c.Parent == nil || prop.Static() {
		return nil
	}
	above := c.Parent.Prop(prop.Name)
	if above == nil || above.Static() || above.Mods.Has(ast.Private) {
		return nil
	}
	return above
}

// checkHook refuses a hook that may reach what its property stores in another way than as $this->name: by a name
// that is computed, as a reference, or in a loop over the object.
func (f *Func) checkHook() {
	refuse := func(at ast.Node) {
		f.Class.refuse(at, "a hook that reaches its own property in another way than as $this->"+f.Prop.Name+" is not supported yet")
	}
	own := func(e ast.Expr) bool {
		x, ok := e.(*ast.Property)
		if !ok {
			return false
		}
		id, named := x.Name.(*ast.Ident)
		return !named || id.Name == f.Prop.Name
	}
	for _, s := range f.Body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
				return false
			case *ast.Property:
				if !named(n.Name) {
					refuse(n)
				}
			case *ast.AssignRef:
				if own(n.Target) || own(n.Value) {
					refuse(n)
				}
			case *ast.ArrayItem:
				if n.ByRef && own(n.Value) {
					refuse(n)
				}
			case *ast.Foreach:
				if isThis(n.X) || n.ByRef && own(n.X) {
					refuse(n)
				}
			}
			return true
		})
	}
}

func named(e ast.Expr) bool {
	_, ok := e.(*ast.Ident)
	return ok
}

// parentHooks writes parent::$name::get() in a hook as a call of the hook above, or, where there is none, as a use
// of what the property stores.
func (p *Program) parentHooks(f *Func) {
	for _, s := range f.Body {
		ast.Rewrite(s, func(e ast.Expr) ast.Expr {
			call, ok := e.(*ast.StaticCall)
			if !ok {
				return e
			}
			prop, ok := call.Class.(*ast.StaticProperty)
			if !ok || prop.From != call.From || !named(call.Name) {
				return e
			}
			return f.parentHook(call, prop)
		})
	}
}

func (f *Func) parentHook(call *ast.StaticCall, prop *ast.StaticProperty) ast.Expr {
	above := f.Class.aboveProp(f.Prop)
	switch {
	case above == nil:
		f.Class.refuse(call, "no class above has the property $"+f.Prop.Name)
		return call
	case f.Class.Parent.Method(f.Short) != nil:
		return &ast.StaticCall{Span: call.Span, Class: prop.Class, Name: &ast.Ident{Span: call.Span, Name: f.Short}, Args: call.Args}
	case above.Virtual:
		f.Class.refuse(call, "the property above has no such hook")
		return call
	}
	own := f.Prop.own(call.Span)
	if strings.HasSuffix(f.Short, "get") {
		return own
	}
	if len(call.Args) != 1 {
		f.Class.refuse(call, "a set hook takes one argument")
		return call
	}
	return &ast.AssignExpr{Span: call.Span, Target: own, Value: call.Args[0].Value}
}

// Hook returns the hook for reads, or for writes, that c has or inherits of a property, nil if there is none.
func (c *Class) Hook(prop string, set bool) *Func {
	if set {
		return c.Method(hookKey("$" + prop + "::set"))
	}
	return c.Method(hookKey("$" + prop + "::get"))
}

// ConvertsProp reports whether a property that e may name, of an object that is not known, has a type,
// which changes what is assigned to it.
func (p *Program) ConvertsProp(e *ast.Property) bool {
	id, known := e.Name.(*ast.Ident)
	for _, c := range p.ClassList {
		for _, prop := range c.Props {
			if (!known || prop.Name == id.Name) && prop.Type != nil && !isMixed(prop.Type) && !prop.Static() && !prop.Hooked {
				return true
			}
		}
	}
	return false
}

// OwnHooks reports whether the declaration that makes the property's field has hooks: only they use the field.
func (prop *Prop) OwnHooks() bool {
	root := prop.Root()
	return root.Get != nil || root.Set != nil
}

// DeclaredBelow reports whether a class below declares the property again.
func (prop *Prop) DeclaredBelow() bool {
	found := false
	prop.Class.Below(func(c *Class) {
		for _, p := range c.Props {
			found = found || c != prop.Class && p.Name == prop.Name && !prop.Mods.Has(ast.Private)
		}
	})
	return found
}
