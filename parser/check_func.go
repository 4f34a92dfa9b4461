// This file checks functions: their parameters, results and closures.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/link"
)

// function is what the checks know of the function around.
type function struct {
	node      ast.Node
	name      string // of a method
	method    bool
	abstract  bool
	closure   bool
	byRef     bool
	generator bool
	hasRet    bool
	ret       phpType
	params    []*link.Param
	property  string // of a hook: the name of the property
	hook      string // get or set
}

// scopeKnown reports whether self is known where the check is: not at the top level of a file, which may
// be included anywhere, not in a closure, which may be bound, not in a trait.
func (c *checker) scopeKnown() bool {
	switch {
	case c.fn != nil && c.fn.closure:
		return false
	case c.class == nil:
		return c.fn != nil
	}
	return c.class.kind != traitKind
}

// scope checks self, parent or static where a class is named.
func (c *checker) scope(n *ast.Name) {
	if !c.scopeKnown() {
		return
	}
	switch {
	case c.class == nil:
		c.errorf(n, `Cannot use "%s" when no class scope is active`, strings.ToLower(n.Value))
	case strings.EqualFold(n.Value, "parent") && c.class.parent == "":
		c.errorf(n, `Cannot use "parent" when current class scope has no parent`)
	}
}

func (c *checker) funcDecl(s *ast.FuncDecl) {
	name := s.Name.Name
	c.at(s.Name)
	if c.taken(ast.UseFunction, name) {
		c.errorf(s.Name, c.since84("Cannot declare function %s because the name is already in use",
			"Cannot redeclare function %s() (previously declared as local import)"), c.names.full(name))
	}
	if strings.EqualFold(c.names.full(name), "__autoload") && c.php8() {
		c.errorf(s.Name, "__autoload() is no longer supported, use spl_autoload_register() instead")
	}
	if strings.EqualFold(name, "assert") && c.php8() {
		c.errorf(s.Name, "Defining a custom assert() function is not allowed, as the function has special semantics")
	}
	class := c.class
	fn := &function{node: s, byRef: s.ByRef}
	c.inFunction(fn, func() {
		c.attributes(s.Attrs, targetFunction, 0)
		c.class = nil
		c.signature(fn, s.Params, s.ReturnType, s.Body)
		c.block(s.Body)
	})
	c.class = class
}

func (c *checker) closure(x *ast.Closure) {
	c.closureUses(x)
	fn := &function{node: x, closure: true, byRef: x.ByRef}
	c.inFunction(fn, func() {
		c.attributes(x.Attrs, targetFunction, 0)
		c.signature(fn, x.Params, x.ReturnType, x.Body)
		c.flow.statics = map[string]bool{}
		for _, u := range x.Uses {
			c.flow.statics[u.Var.Name] = true
			for _, p := range x.Params {
				if p.Var.Name == u.Var.Name {
					c.errorf(u, "Cannot use lexical variable $%s as a parameter name", u.Var.Name)
				}
			}
			c.at(u)
		}
		c.block(x.Body)
	})
}

func (c *checker) arrowFunc(x *ast.ArrowFunc) {
	fn := &function{node: x, closure: true, byRef: x.ByRef}
	c.inFunction(fn, func() {
		c.attributes(x.Attrs, targetFunction, 0)
		c.signature(fn, x.Params, x.ReturnType, x.Body)
		if fn.hasRet && fn.ret.Mask&maskNever != 0 {
			c.expr(x.Body)
			return
		}
		c.at(x.Body)
		c.returned(&ast.Return{Span: ast.Span{From: x.Body.Pos(), To: x.Body.End()}, X: x.Body})
	})
}

func (c *checker) closureUses(x *ast.Closure) {
	seen := map[string]bool{}
	for _, u := range x.Uses {
		name := u.Var.Name
		switch {
		case name == "this":
			c.errorf(u, "Cannot use $this as lexical variable")
		case isSuperglobal(name):
			c.errorf(u, "Cannot use auto-global as lexical variable")
		case seen[name]:
			c.errorf(u, "Cannot use variable $%s twice", name)
		}
		c.at(u)
		seen[name] = true
	}
}

// signature checks parameters and result of a function, and whether it may be a generator.
func (c *checker) signature(fn *function, params []*ast.Param, ret ast.Type, body ast.Node) {
	if ret != nil {
		fn.hasRet, fn.ret = true, c.typ(ret, false)
	} else if fn.method && strings.EqualFold(fn.name, "__tostring") && c.php8() {
		fn.hasRet, fn.ret = true, phpType{Mask: maskString}
	}
	c.noDiscard(fn)
	seen := map[string]bool{}
	variadic := false
	for _, p := range params {
		if c.version.AtLeast(8, 5) { // before, errors are on the line of what is around the function
			c.at(p)
		}
		name := p.Var.Name
		switch {
		case isSuperglobal(name):
			c.errorf(p, "Cannot re-assign auto-global variable %s", name)
		case seen[name]:
			c.errorf(p, "Redefinition of parameter $%s", name)
		case name == "this":
			c.errorf(p, "Cannot use $this as parameter")
		}
		if seen[name] = true; variadic {
			c.errorf(p, "Only the last parameter can be variadic")
		}
		if variadic = p.Variadic; variadic && p.Default != nil {
			c.errorf(p, "Variadic parameter cannot have a default value")
		}
		c.param(fn, p)
	}
	if fn.generator = yields(body); fn.generator {
		c.generator(fn)
	}
}

// param checks the default, the attributes and the type of a parameter, and what promotion asks for.
func (c *checker) param(fn *function, p *ast.Param) {
	value := kindUnknown
	if p.Default != nil && !p.Variadic {
		c.constExpr(p.Default, c.version.AtLeast(8, 1))
		value = c.constKind(p.Default)
	}
	other := attrTarget(0)
	if p.Modifiers != 0 {
		other = targetProperty
	}
	c.attributes(p.Attrs, targetParameter, other)
	var t phpType
	if p.Type != nil {
		orNull := value == kindNull && p.Modifiers == 0
		t = c.typ(p.Type, orNull)
		switch {
		case t.Mask&maskVoid != 0:
			c.errorf(p.Type, "void cannot be used as a parameter type")
		case t.Mask&maskNever != 0:
			c.errorf(p.Type, "never cannot be used as a parameter type")
		case value != kindUnknown && !orNull && c.php8() && !accepts(t, value):
			c.errorf(p, "Cannot use %s as default value for parameter $%s of type %s", value, p.Var.Name, t)
		}
	}
	fn.params = append(fn.params, c.linkParam(p, t))
	if p.Modifiers != 0 || len(p.Hooks) > 0 {
		c.promoted(fn, p, t)
	}
}

// promoted checks a parameter that declares a property.
func (c *checker) promoted(fn *function, p *ast.Param, t phpType) {
	name := p.Var.Name
	switch {
	case c.class == nil || !fn.method || !strings.EqualFold(fn.name, "__construct"):
		c.errorf(p, "Cannot declare promoted property outside a constructor")
		return
	case fn.abstract || c.class.kind == interfaceKind:
		c.errorf(p, "Cannot declare promoted property in an abstract constructor")
	case p.Variadic:
		c.errorf(p, "Cannot declare variadic promoted property")
	case c.class.props[name]:
		c.errorf(p, "Cannot redeclare %s::$%s", c.class.name, name)
	case t.Mask&maskCallable != 0:
		c.errorf(p, "Property %s::$%s cannot have type %s", c.class.name, name, t)
	case p.Type == nil && (p.Modifiers.Has(ast.Readonly) || c.class.readonly):
		c.errorf(p, "Readonly property %s::$%s must have type", c.class.name, name)
	}
	c.class.props[name] = true
	c.linkProp(name, p.Modifiers, p.Type, t, nil)
	c.linkOverride(name, p.Attrs)
	c.writers(p, name, p.Modifiers, p.Type != nil)
	if len(p.Hooks) > 0 && (p.Modifiers.Has(ast.Readonly) || c.class.readonly) {
		c.errorf(p, "Hooked properties cannot be readonly")
	}
	c.hooks(name, p.Modifiers, p.Type != nil, t, p.Hooks)
}

// generator checks the declared result of a generator.
func (c *checker) generator(fn *function) {
	if !fn.hasRet || fn.ret.Mask&maskObject != 0 {
		return
	}
	for _, class := range fn.ret.Classes {
		if len(class) > 1 {
			continue
		}
		switch strings.ToLower(class[0]) {
		case "traversable", "iterator", "generator":
			return
		}
	}
	if c.php8() {
		c.errorf(fn.node, "Generator return type must be a supertype of Generator, %s given", fn.ret)
	}
}

// yields reports whether a function's body makes it a generator.
func yields(body ast.Node) bool {
	if b, ok := body.(*ast.Block); ok && b == nil {
		return false
	}
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Yield, *ast.YieldFrom:
			found = true
		case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
			return false
		}
		return !found
	})
	return found
}

func isSuperglobal(name string) bool {
	switch name {
	case "GLOBALS", "_GET", "_POST", "_COOKIE", "_REQUEST", "_SERVER", "_FILES", "_ENV", "_SESSION":
		return true
	}
	return false
}
