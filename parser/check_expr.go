// This file checks expressions and functions.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

func (c *checker) expr(n ast.Expr) {
	switch n := n.(type) {
	case *ast.Closure:
		c.closureUses(n)
		c.function(n, n.Params, n.ReturnType, n.Body)
		return
	case *ast.ArrowFunc:
		c.function(n, n.Params, n.ReturnType, n.Body)
		return
	case *ast.AnonClass:
		c.classLike(n.Decl)
		return
	case *ast.AssignExpr:
		c.written(n.Target)
		c.notAppend(n.Value)
	case *ast.AssignRef:
		c.written(n.Target)
	case *ast.AssignOp:
		c.notCall(n.Target)
	case *ast.IncDec:
		c.notCall(n.X)
	case *ast.ListExpr:
		c.list(n)
	case *ast.ArrayLit:
		for _, item := range n.Items {
			if item.ByRef {
				c.notCall(item.Value)
			}
		}
	case *ast.Binary:
		c.notAppend(n.X)
		c.notAppend(n.Y)
	case *ast.Isset:
		for _, x := range n.Vars {
			c.issetVar(x)
		}
	case *ast.Empty:
		c.notAppend(n.X)
	case *ast.Call:
		c.args(n.Args)
	case *ast.MethodCall:
		c.args(n.Args)
	case *ast.StaticCall:
		c.args(n.Args)
	case *ast.New:
		c.args(n.Args)
	case *ast.Yield, *ast.YieldFrom:
		if c.fn == nil {
			c.errorf(n, `The "%s" expression can only be used inside a function`, yieldWord(n))
		}
	}
	c.children(n)
}

func yieldWord(n ast.Expr) string {
	if _, ok := n.(*ast.YieldFrom); ok {
		return "yield from"
	}
	return "yield"
}

func isThis(x ast.Expr) bool {
	v, ok := x.(*ast.Variable)
	return ok && v.Name == "this"
}

// notThis refuses an assignment to $this.
func (c *checker) notThis(x ast.Expr) {
	if isThis(x) {
		c.errorf(x, "Cannot re-assign $this")
	}
}

// written checks what is assigned to.
func (c *checker) written(x ast.Expr) {
	if list, ok := x.(*ast.ListExpr); ok {
		for _, item := range list.Items {
			if item != nil {
				c.written(item.Value)
			}
		}
		return
	}
	c.notThis(x)
	c.notCall(x)
}

// notCall refuses to write to the result of a call.
func (c *checker) notCall(x ast.Expr) {
	switch x.(type) {
	case *ast.Call:
		c.errorf(x, "Can't use function return value in write context")
	case *ast.MethodCall, *ast.StaticCall:
		c.errorf(x, "Can't use method return value in write context")
	}
}

func (c *checker) unset(x ast.Expr) {
	if isThis(x) {
		c.errorf(x, "Cannot unset $this")
	}
	if i, ok := x.(*ast.Index); ok && i.Key == nil {
		c.errorf(x, "Cannot use [] for unsetting")
	}
	c.notCall(x)
}

// notAppend refuses to read $a[].
func (c *checker) notAppend(x ast.Expr) {
	if i, ok := x.(*ast.Index); ok && i.Key == nil {
		c.errorf(x, "Cannot use [] for reading")
	}
}

func (c *checker) issetVar(x ast.Expr) {
	switch x.(type) {
	case *ast.Variable, *ast.VariableVariable, *ast.Index, *ast.Property, *ast.StaticProperty:
		c.notAppend(x)
	default:
		c.errorf(x, `Cannot use isset() on the result of an expression (you can use "null !== expression" instead)`)
	}
}

// list checks a destructuring.
func (c *checker) list(n *ast.ListExpr) {
	keyed, plain := false, false
	for _, item := range n.Items {
		if item == nil {
			plain = true
			continue
		}
		if item.Unpack {
			c.errorf(item, "Spread operator is not supported in assignments")
		}
		if item.Key != nil {
			keyed = true
		} else {
			plain = true
		}
		if inner, ok := item.Value.(*ast.ListExpr); ok && inner.Short != n.Short {
			c.errorf(inner, "Cannot mix [] and list()")
		}
	}
	if keyed && plain {
		if hasHole(n) {
			c.errorf(n, "Cannot use empty array entries in keyed array assignment")
		} else {
			c.errorf(n, "Cannot mix keyed and unkeyed array entries in assignments")
		}
	}
}

func hasHole(n *ast.ListExpr) bool {
	for _, item := range n.Items {
		if item == nil {
			return true
		}
	}
	return false
}

func (c *checker) args(args []*ast.Arg) {
	unpacked := false
	for _, a := range args {
		if unpacked && !a.Unpack && a.Name == nil {
			c.errorf(a, "Cannot use positional argument after argument unpacking")
			return
		}
		unpacked = unpacked || a.Unpack
	}
}

// function checks a signature, and the body in a scope of its own.
func (c *checker) function(n ast.Node, params []*ast.Param, ret ast.Type, body ast.Node) {
	seen := map[string]bool{}
	for i, p := range params {
		name := p.Var.Name
		switch {
		case name == "this":
			c.errorf(p, "Cannot use $this as parameter")
		case isSuperglobal(name):
			c.errorf(p, "Cannot re-assign auto-global variable %s", name)
		case seen[name]:
			c.errorf(p, "Redefinition of parameter $%s", name)
		}
		seen[name] = true
		if p.Variadic && p.Default != nil {
			c.errorf(p, "Variadic parameter cannot have a default value")
		}
		if p.Variadic && i < len(params)-1 {
			c.errorf(params[i+1], "Only the last parameter can be variadic")
		}
		if isNamed(p.Type, "void") {
			c.errorf(p.Type, "void cannot be used as a parameter type")
		}
		c.visit(p)
	}
	if b, ok := body.(*ast.Block); ok && b == nil {
		return // abstract
	}
	s := scope{fn: n, ret: ret, yields: yields(body), finally: -1}
	if _, arrow := n.(*ast.ArrowFunc); !arrow {
		s.labels = c.collectLabels(body)
	}
	c.in(s, func() { c.visit(body) })
}

// yields reports whether a function's body makes it a generator.
func yields(body ast.Node) bool {
	found := false
	ast.Inspect(body, func(n ast.Node) bool {
		switch n.(type) {
		case *ast.Yield, *ast.YieldFrom:
			found = true
		case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.TraitDecl, *ast.AnonClass:
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

func (c *checker) closureUses(n *ast.Closure) {
	seen := map[string]bool{}
	for _, u := range n.Uses {
		name := u.Var.Name
		switch {
		case name == "this":
			c.errorf(u, "Cannot use $this as lexical variable")
		case isSuperglobal(name):
			c.errorf(u, "Cannot use auto-global as lexical variable")
		case seen[name]:
			c.errorf(u, "Cannot use variable $%s twice", name)
		}
		seen[name] = true
		for _, p := range n.Params {
			if p.Var.Name == name {
				c.errorf(u, "Cannot use lexical variable $%s as a parameter name", name)
			}
		}
	}
}

// constExpr refuses what may not stand in a constant expression.
func (c *checker) constExpr(x ast.Expr) {
	ast.Inspect(x, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.IntLit, *ast.FloatLit, *ast.StringLit, *ast.ArrayLit, *ast.ArrayItem, *ast.ConstFetch, *ast.MagicConst,
			*ast.Binary, *ast.Unary, *ast.Ternary, *ast.Name, *ast.Ident:
			return true
		case *ast.ClassConst:
			if class, ok := n.Class.(*ast.Name); ok && strings.EqualFold(class.Value, "static") {
				if id, ok := n.Name.(*ast.Ident); ok && strings.EqualFold(id.Name, "class") {
					c.errorf(n, "static::class cannot be used for compile-time class name resolution")
				} else {
					c.errorf(n, `"static::" is not allowed in compile-time constants`)
				}
				return false
			}
			return true
		case *ast.Index:
			return n.Key != nil
		case *ast.New, *ast.Arg, *ast.Property:
			return c.version.AtLeast(8, 1)
		}
		if e, ok := n.(ast.Expr); ok {
			c.errorf(e, "Constant expression contains invalid operations")
		}
		return false
	})
}
