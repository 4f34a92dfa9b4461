// This file walks a file as PHP does when it compiles it, and refuses what PHP's compiler refuses.

package parser

import (
	"fmt"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// checker finds what the grammar allows but PHP refuses when it compiles a file, and says so in PHP's
// words. The later phases rely on it: no `break` outside of a loop, no two parameters of one name,
// nothing assigned to a call.
//
// The checks stand in one file for each kind of construct. They run in the order in which PHP
// compiles the parts of a program, because a name that is declared twice is an error at the second
// place, and because PHP names the line that it has come to, which is not always that of the culprit.
// A class is linked to its parents after that, by package link.
type checker struct {
	file    *ast.File
	version Version
	diags   diag.List
	here    ast.Node // the part whose line PHP would name
	names   names
	class   *class    // the class around, nil outside of one
	fn      *function // the function around, nil at the top level
	flow    *flow     // loops, labels and jumps of the function or the top level
	linking
}

// check returns what PHP would refuse in the file.
func check(file *ast.File, version Version) diag.List {
	c := newChecker(file, version)
	c.linker.Builtin = builtinsOf(version).classes.Find
	c.topLevel(file.Stmts)
	c.jumps()
	c.linkLate()
	return c.diags
}

// checkRest returns what PHP would refuse in a file with the given errors if those were put right: in the
// statements of the top level without an error in them.
func checkRest(file *ast.File, version Version, errors diag.List) diag.List {
	rest := *file
	rest.Stmts = sound(file.Stmts, errors)
	c := newChecker(&rest, version)
	c.topLevel(rest.Stmts)
	return c.diags
}

// sound returns the statements that no error is in.
func sound(list []ast.Stmt, errors diag.List) (whole []ast.Stmt) {
	for _, s := range list {
		if !errors.Within(s.Pos(), s.End()) {
			whole = append(whole, s)
		} else if ns, ok := s.(*ast.Namespace); ok {
			part := *ns
			part.Stmts = sound(ns.Stmts, errors)
			whole = append(whole, &part)
		}
	}
	return whole
}

func newChecker(file *ast.File, version Version) *checker {
	c := &checker{file: file, version: version, names: newNames(), flow: newFlow()}
	c.linker.Version = version.number()
	c.linker.Where = func(n ast.Node) string { return fmt.Sprintf("%s:%d", file.Name, file.Line(n.Pos())) }
	return c
}

// errorf reports an error at n, or at the line that PHP names if n is on another.
func (c *checker) errorf(n ast.Node, format string, args ...any) {
	from, to := n.Pos(), n.End()
	if c.here != nil { // the place is looked for only now: it may be deep inside
		if at := lineOf(c.here); c.file.Line(from) != c.file.Line(at) {
			from, to = at, at
		}
	}
	c.diags.Add(diag.New(diag.BadUse, c.file.File, from, to, format, args...))
}

// needs refuses what a later version of PHP has brought; the code says what and which.
func (c *checker) needs(n ast.Node, code diag.Code) {
	c.diags.Add(diag.New(code, c.file.File, n.Pos(), n.End(), "%s", code.Title()))
}

// errorAt reports an error at n, whatever has been compiled last.
func (c *checker) errorAt(n ast.Node, format string, args ...any) {
	c.at(n)
	c.errorf(n, format, args...)
}

// php8 reports whether the file is for PHP 8.
func (c *checker) php8() bool { return c.version.AtLeast(8, 0) }

// at notes that PHP has come to n.
func (c *checker) at(n ast.Node) {
	c.here = n
}

// lineOf returns the place that gives a node its line in PHP: where its first part is. A keyword,
// an operator or a bracket in front of that does not count.
func lineOf(n ast.Node) token.Pos {
	switch n := n.(type) {
	case *ast.ExprStmt:
		return lineOf(n.X)
	case *ast.Echo:
		return lineOf(n.Args[0])
	case *ast.Return:
		if n.X != nil {
			return lineOf(n.X)
		}
		return n.To - 1
	case *ast.Throw:
		return lineOf(n.X)
	case *ast.If:
		return lineOf(n.Cond)
	case *ast.While:
		return lineOf(n.Cond)
	case *ast.Foreach:
		return lineOf(n.X)
	case *ast.Switch:
		return lineOf(n.Subject)
	case *ast.Unset:
		return lineOf(n.Vars[0])
	case *ast.PropertyDecl:
		if n.Type != nil {
			return n.Type.Pos()
		}
		return n.Items[0].Pos()
	case *ast.ClassConstDecl:
		return n.Items[0].Pos()
	case *ast.MethodDecl:
		return n.Name.Pos()
	case *ast.PropertyHook:
		return n.Name.Pos()
	case *ast.Param:
		if n.Type != nil {
			return n.Type.Pos()
		}
		return n.Var.Pos()
	case ast.Expr:
		return exprLine(n)
	}
	return n.Pos()
}

func exprLine(x ast.Expr) token.Pos {
	switch x := x.(type) {
	case *ast.Unary:
		return lineOf(x.X)
	case *ast.Cast:
		return lineOf(x.X)
	case *ast.ErrorSuppress:
		return lineOf(x.X)
	case *ast.Clone:
		return lineOf(x.X)
	case *ast.Print:
		return lineOf(x.X)
	case *ast.Binary:
		return lineOf(x.X)
	case *ast.AssignExpr:
		return lineOf(x.Target)
	case *ast.AssignRef:
		return lineOf(x.Target)
	case *ast.AssignOp:
		return lineOf(x.Target)
	case *ast.ArrayLit:
		return itemsLine(x.Items, x.From)
	case *ast.ListExpr:
		return itemsLine(x.Items, x.From)
	case *ast.New:
		if _, anon := x.Class.(*ast.AnonClass); !anon {
			return lineOf(x.Class)
		}
	case *ast.Isset:
		return lineOf(x.Vars[0])
	case *ast.Empty:
		return lineOf(x.X)
	case *ast.Match:
		return lineOf(x.Subject)
	}
	return x.Pos()
}

func itemsLine(items []*ast.ArrayItem, from token.Pos) token.Pos {
	if len(items) > 0 && items[0] != nil {
		return lineOf(items[0].Value)
	}
	return from
}

// inFunction checks the inside of a function: loops and labels around do not reach into it.
func (c *checker) inFunction(fn *function, visit func()) {
	outer, flow := c.fn, c.flow
	c.fn, c.flow = fn, newFlow()
	visit()
	c.jumps()
	c.fn, c.flow = outer, flow
}

func (c *checker) block(b *ast.Block) {
	if b != nil {
		c.stmts(b.Stmts)
	}
}

func (c *checker) stmts(list []ast.Stmt) {
	for _, s := range list {
		c.stmt(s)
	}
}

// stmt checks one statement.
func (c *checker) stmt(s ast.Stmt) {
	c.at(s)
	switch s := s.(type) {
	case *ast.Block:
		c.stmts(s.Stmts)
	case *ast.ExprStmt:
		c.expr(s.X)
	case *ast.Echo:
		c.exprs(s.Args)
	case *ast.FuncDecl:
		c.funcDecl(s)
	case *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl:
		c.classDecl(s)
	case *ast.ConstDecl:
		c.constDecl(s)
	case *ast.Use:
		c.use(s)
	case *ast.Namespace:
		c.namespace(s, false)
	case *ast.Declare:
		c.declare(s, false)
	case *ast.Unset:
		for _, x := range s.Vars {
			c.at(x)
			c.unset(x)
		}
	case *ast.Global:
		for _, x := range s.Vars {
			c.at(x)
			if isThis(x) {
				c.errorf(x, "Cannot use $this as global variable")
			}
			if v, ok := x.(*ast.VariableVariable); ok {
				c.expr(v.Name)
			}
		}
	case *ast.StaticVars:
		c.staticVars(s)
	case *ast.HaltCompiler:
		if c.names.inBraces {
			c.errorf(s, "__HALT_COMPILER() can only be used from the outermost scope")
		}
	default:
		c.flowStmt(s)
	}
}

func (c *checker) staticVars(s *ast.StaticVars) {
	for _, v := range s.Vars {
		c.at(v.Var)
		if v.Default != nil && !c.version.AtLeast(8, 3) {
			c.constExpr(v.Default, c.version.AtLeast(8, 1))
		} else if v.Default != nil {
			c.expr(v.Default)
		}
		name := v.Var.Name
		switch {
		case name == "this":
			c.errorf(v, "Cannot use $this as static variable")
		case c.version.AtLeast(8, 3) && c.flow.statics[name]:
			c.errorf(v, "Duplicate declaration of static variable $%s", name)
		}
		if c.flow.statics == nil {
			c.flow.statics = map[string]bool{}
		}
		c.flow.statics[name] = true
	}
}
