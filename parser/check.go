// This file finds what the grammar allows but PHP refuses when it compiles a file, and says so
// in PHP's words. The later phases rely on it: no `break` outside of a loop, no two parameters
// of one name, nothing assigned to a call.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// checker walks one file.
type checker struct {
	file    *ast.File
	version Version
	diags   diag.List
	scope
}

// scope is what the checker knows of the place it is at.
type scope struct {
	fn      ast.Node // the function around, nil at the top level
	ret     ast.Type // its return type, nil means none
	yields  bool     // it is a generator
	loops   int      // loops and switches around
	finally int      // loops around the innermost finally block; -1 means there is none
	labels  map[string]bool
}

// check returns what PHP would refuse in the file.
func check(file *ast.File, version Version) diag.List {
	c := &checker{file: file, version: version, scope: scope{finally: -1}}
	c.labels = c.collectLabels(file)
	c.namespaces(file.Stmts)
	c.declares(file.Stmts)
	c.functions(file.Stmts)
	c.children(file)
	return c.diags
}

func (c *checker) errorf(n ast.Node, format string, args ...any) {
	c.diags.Add(diag.New(diag.BadUse, c.file.File, n.Pos(), n.End(), format, args...))
}

func (c *checker) children(n ast.Node) { ast.Children(n, c.visit) }

// in visits the children of n in another scope.
func (c *checker) in(s scope, visit func()) {
	saved := c.scope
	c.scope = s
	visit()
	c.scope = saved
}

func (c *checker) visit(n ast.Node) {
	switch n := n.(type) {
	case ast.Stmt:
		c.stmt(n)
	case ast.Expr:
		c.expr(n)
	case *ast.Param:
		if n.Default != nil {
			c.constExpr(n.Default)
		}
		c.children(n)
	case *ast.Catch:
		if n.Var != nil {
			c.notThis(n.Var)
		}
		c.children(n)
	default:
		if m, ok := n.(*ast.MethodDecl); ok {
			c.function(n, m.Params, m.ReturnType, m.Body)
			return
		}
		c.children(n)
	}
}

func (c *checker) stmt(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.While:
		c.visit(n.Cond)
		c.loop(n.Body)
	case *ast.DoWhile:
		c.loop(n.Body)
		c.visit(n.Cond)
	case *ast.For:
		for _, list := range [][]ast.Expr{n.Init, n.Cond, n.Post} {
			for _, x := range list {
				c.visit(x)
			}
		}
		c.loop(n.Body)
	case *ast.Foreach:
		c.foreach(n)
	case *ast.Switch:
		c.switchStmt(n)
	case *ast.Break:
		c.jump(n, "break", n.Depth)
	case *ast.Continue:
		c.jump(n, "continue", n.Depth)
	case *ast.Try:
		c.visit(n.Body)
		for _, k := range n.Catches {
			c.visit(k)
		}
		if n.Finally != nil {
			inner := c.scope
			inner.finally = c.loops
			c.in(inner, func() { c.visit(n.Finally) })
		}
	case *ast.Goto:
		if !c.labels[n.Label.Name] {
			c.errorf(n, "'goto' to undefined label '%s'", n.Label.Name)
		}
	case *ast.Return:
		c.returned(n)
		c.children(n)
	default:
		c.plain(n)
	}
}

// plain is for the statements that do not jump.
func (c *checker) plain(n ast.Stmt) {
	switch n := n.(type) {
	case *ast.FuncDecl:
		if strings.EqualFold(n.Name.Name, "__autoload") && c.version.AtLeast(8, 0) {
			c.errorf(n.Name, "__autoload() is no longer supported, use spl_autoload_register() instead")
		}
		c.function(n, n.Params, n.ReturnType, n.Body)
		return
	case *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl:
		c.classLike(n)
		return
	case *ast.Unset:
		for _, x := range n.Vars {
			c.unset(x)
		}
	case *ast.Global:
		for _, x := range n.Vars {
			if isThis(x) {
				c.errorf(x, "Cannot use $this as global variable")
			}
		}
	case *ast.StaticVars:
		for _, v := range n.Vars {
			if isThis(v.Var) {
				c.errorf(v, "Cannot use $this as static variable")
			}
			if v.Default != nil && !c.version.AtLeast(8, 3) {
				c.constExpr(v.Default)
			}
		}
	case *ast.ConstDecl:
		for _, item := range n.Items {
			switch strings.ToLower(item.Name.Name) {
			case "true", "false", "null":
				c.errorf(item, "Cannot redeclare constant '%s'", item.Name.Name)
			}
			c.constExpr(item.Value)
		}
	case *ast.Echo:
		for _, x := range n.Args {
			c.notAppend(x)
		}
	case *ast.ExprStmt:
		c.notAppend(n.X)
	}
	c.children(n)
}

func (c *checker) loop(body ast.Node) {
	c.loops++
	c.visit(body)
	c.loops--
}

func (c *checker) jump(n ast.Node, word string, depth int) {
	switch {
	case c.loops == 0:
		c.errorf(n, "'%s' not in the 'loop' or 'switch' context", word)
	case depth > c.loops:
		plural := "s"
		if depth == 1 {
			plural = ""
		}
		c.errorf(n, "Cannot '%s' %d level%s", word, depth, plural)
	case c.finally >= 0 && depth > c.loops-c.finally:
		c.errorf(n, "jump out of a finally block is disallowed")
	}
}

func (c *checker) foreach(n *ast.Foreach) {
	c.visit(n.X)
	if n.Key != nil {
		c.written(n.Key)
		c.visit(n.Key)
	}
	c.written(n.Value)
	c.visit(n.Value)
	c.loop(n.Body)
}

func (c *checker) switchStmt(n *ast.Switch) {
	c.visit(n.Subject)
	defaults := 0
	for _, k := range n.Cases {
		if k.Cond == nil {
			if defaults++; defaults == 2 {
				c.errorf(k, "Switch statements may only contain one default clause")
			}
		}
		c.loop(k)
	}
}

// returned checks a return against the declared type.
func (c *checker) returned(n *ast.Return) {
	if c.ret == nil || c.yields {
		return
	}
	void := isNamed(c.ret, "void")
	switch {
	case isNamed(c.ret, "never") && c.version.AtLeast(8, 1):
		c.errorf(n, "A never-returning function must not return")
	case void && n.X != nil && isNull(n.X):
		c.errorf(n, `A void function must not return a value (did you mean "return;" instead of "return null;"?)`)
	case void && n.X != nil:
		c.errorf(n, "A void function must not return a value")
	case !void && n.X == nil:
		if _, ok := c.ret.(*ast.NullableType); ok {
			c.errorf(n, `A function with return type must return a value (did you mean "return null;" instead of "return;"?)`)
		} else {
			c.errorf(n, "A function with return type must return a value")
		}
	}
}

func isNamed(t ast.Type, name string) bool {
	n, ok := t.(*ast.NamedType)
	return ok && n.Name.Kind == ast.Unqualified && strings.EqualFold(n.Name.Value, name)
}

func isNull(x ast.Expr) bool {
	k, ok := x.(*ast.ConstFetch)
	return ok && strings.EqualFold(k.Name.Value, "null")
}

// collectLabels returns the labels of a function or of the top level.
func (c *checker) collectLabels(root ast.Node) map[string]bool {
	var labels map[string]bool
	ast.Inspect(root, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Label:
			if labels[n.Name.Name] {
				c.errorf(n, "Label '%s' already defined", n.Name.Name)
			}
			if labels == nil {
				labels = map[string]bool{}
			}
			labels[n.Name.Name] = true
		case *ast.FuncDecl, *ast.Closure, *ast.ClassDecl, *ast.TraitDecl, *ast.InterfaceDecl:
			return n == root
		case ast.Expr:
			return false // statements inside are in functions
		}
		return true
	})
	return labels
}

// namespaces checks where namespaces stand.
func (c *checker) namespaces(list []ast.Stmt) {
	var first *ast.Namespace
	started := false // code that may not stand before a namespace
	for _, s := range list {
		switch s := s.(type) {
		case *ast.Namespace:
			switch {
			case first != nil && first.Braced != s.Braced:
				c.errorf(s, "Cannot mix bracketed namespace declarations with unbracketed namespace declarations")
			case first == nil && started:
				c.errorf(s, "Namespace declaration statement has to be the very first statement or after any declare call in the script")
			}
			first = s
		case *ast.Declare, *ast.Nop, *ast.HaltCompiler:
		case *ast.InlineHTML:
			started = started || s.From > 0 || first != nil
		default:
			if first != nil && first.Braced {
				c.errorf(s, "No code may exist outside of namespace {}")
				return
			}
			started = true
		}
	}
	for _, s := range list {
		if ns, ok := s.(*ast.Namespace); ok {
			for _, inner := range ns.Stmts {
				if inner, ok := inner.(*ast.Namespace); ok {
					c.errorf(inner, "Namespace declarations cannot be nested")
				}
			}
		}
	}
}

// declares checks declare(strict_types=…).
func (c *checker) declares(list []ast.Stmt) {
	first := true
	for _, s := range list {
		d, ok := s.(*ast.Declare)
		if !ok {
			first = false
			if ns, ok := s.(*ast.Namespace); ok {
				c.strictTypes(ns.Stmts)
			}
			continue
		}
		if c.isStrict(d) && !first {
			c.errorf(d, "strict_types declaration must be the very first statement in the script")
		}
	}
}

func (c *checker) strictTypes(list []ast.Stmt) {
	for _, s := range list {
		if d, ok := s.(*ast.Declare); ok && c.isStrict(d) {
			c.errorf(d, "strict_types declaration must be the very first statement in the script")
		}
	}
}

// isStrict reports whether d sets strict_types, and checks its form.
func (c *checker) isStrict(d *ast.Declare) bool {
	strict := false
	for _, item := range d.Directives {
		if !strings.EqualFold(item.Name.Name, "strict_types") {
			continue
		}
		strict = true
		if v, ok := item.Value.(*ast.IntLit); !ok || v.Value != 0 && v.Value != 1 {
			c.errorf(item, "strict_types declaration must have 0 or 1 as its value")
		}
		if d.Body != nil {
			c.errorf(d, "strict_types declaration must not use block mode")
		}
	}
	return strict
}

// functions finds functions that are declared twice without a condition.
func (c *checker) functions(list []ast.Stmt) {
	seen := map[string]*ast.FuncDecl{}
	for _, s := range list {
		switch s := s.(type) {
		case *ast.FuncDecl:
			name := strings.ToLower(s.Name.Name)
			if before := seen[name]; before != nil {
				c.errorf(s, "Cannot redeclare %s() (previously declared in %s:%d)", s.Name.Name, c.file.Name, c.file.Line(before.Pos()))
			} else {
				seen[name] = s
			}
		case *ast.Namespace:
			c.functions(s.Stmts)
		}
	}
}
