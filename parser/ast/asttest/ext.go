// This file prints trees in the form of PHP's extension ast, version 90 of its format.

package asttest

import (
	_ "embed" // the script
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// ExtScript is the PHP program that prints PHP's own tree in the form of Ext.
//
//go:embed ext.php
var ExtScript string

// Ext returns the tree as PHP's extension ast has it: a node is its kind, flags and children.
// What our tree keeps and PHP's does not (comments, whether a block had braces) is left out, and
// what PHP's has of the way things are written (the flag of parentheses around a ternary) too.
func Ext(f *ast.File) string {
	e := &ext{}
	e.list("STMT_LIST", f.Stmts)
	return e.String()
}

// ext writes one tree.
type ext struct{ strings.Builder }

// none is a child that is absent.
type none struct{}

// node writes a node. A child is a Node of ours, a Go value, or a function that writes it.
func (e *ext) node(kind string, flags int, children ...any) {
	e.open(kind, flags)
	for _, c := range children {
		e.child(c)
	}
	e.WriteByte(')')
}

func (e *ext) open(kind string, flags int) {
	e.WriteByte('(')
	e.WriteString(kind)
	if flags != 0 {
		e.WriteByte('#')
		e.WriteString(strconv.Itoa(flags))
	}
}

// child writes one child on a line of its own.
func (e *ext) child(c any) {
	e.WriteByte('\n')
	e.value(c)
}

func (e *ext) value(c any) {
	switch c := c.(type) {
	case nil, none:
		e.WriteByte('_')
	case func():
		c()
	case string:
		e.WriteString(strconv.Itoa(len(c)))
		e.WriteByte('"')
		e.WriteString(c)
		e.WriteByte('"')
	case int:
		e.WriteString(strconv.Itoa(c))
	case int64:
		e.WriteString(strconv.FormatInt(c, 10))
	case float64:
		fmt.Fprintf(e, "f%016x", math.Float64bits(c))
	case *ast.Block:
		if c == nil {
			e.WriteByte('_')
		} else {
			e.list("STMT_LIST", c.Stmts)
		}
	case ast.Expr:
		e.expr(c)
	case ast.Type:
		e.typ(c)
	default:
		panic(fmt.Sprintf("asttest: unexpected %T", c))
	}
}

// list writes a statement list, with the statements of plain blocks in their place.
func (e *ext) list(kind string, stmts []ast.Stmt) {
	e.open(kind, 0)
	e.stmts(stmts)
	e.WriteByte(')')
}

func (e *ext) stmts(list []ast.Stmt) {
	for _, s := range list {
		e.stmt(s)
	}
}

// each writes one node a part, as PHP has `echo $a, $b` as two.
func each[T any](e *ext, list []T, write func(T)) {
	for _, x := range list {
		e.WriteByte('\n')
		write(x)
	}
}

// listOf writes a list node.
func listOf[T any](e *ext, kind string, flags int, list []T, write func(T)) func() {
	return func() {
		e.open(kind, flags)
		each(e, list, write)
		e.WriteByte(')')
	}
}

// listOrNone is listOf, but an empty list is no node at all.
func listOrNone[T any](e *ext, kind string, list []T, write func(T)) any {
	if len(list) == 0 {
		return none{}
	}
	return listOf(e, kind, 0, list, write)
}

func (e *ext) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.Nop:
	case *ast.Block:
		e.stmts(s.Stmts)
	case *ast.Echo:
		each(e, s.Args, func(x ast.Expr) { e.node("ECHO", 0, x) })
	case *ast.Global:
		each(e, s.Vars, func(x ast.Expr) { e.node("GLOBAL", 0, x) })
	case *ast.Unset:
		each(e, s.Vars, func(x ast.Expr) { e.node("UNSET", 0, x) })
	case *ast.StaticVars:
		each(e, s.Vars, func(v *ast.StaticVar) { e.node("STATIC", 0, v.Var, v.Default) })
	case *ast.Namespace:
		if e.WriteByte('\n'); s.Braced {
			e.node("NAMESPACE", 0, nameOrNone(s.Name), func() { e.list("STMT_LIST", s.Stmts) })
			return
		}
		e.node("NAMESPACE", 0, nameOrNone(s.Name), nil)
		e.stmts(s.Stmts)
	case *ast.Use:
		e.WriteByte('\n')
		e.use(s)
	default:
		e.WriteByte('\n')
		e.single(s)
	}
}

// single writes a statement that is one node.
func (e *ext) single(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		e.expr(s.X)
	case *ast.InlineHTML:
		e.node("ECHO", 0, s.Value)
	case *ast.Break:
		e.node("BREAK", 0, s.Depth)
	case *ast.Continue:
		e.node("CONTINUE", 0, s.Depth)
	case *ast.Return:
		e.node("RETURN", 0, s.X)
	case *ast.Goto:
		e.node("GOTO", 0, s.Label.Name)
	case *ast.Label:
		e.node("LABEL", 0, s.Name.Name)
	case *ast.HaltCompiler:
		e.node("HALT_COMPILER", 0, int(s.Data))
	case *ast.Declare:
		e.node("DECLARE", 0, listOf(e, "CONST_DECL", 0, s.Directives, e.constItem), s.Body)
	default:
		e.control(s)
	}
}

func (e *ext) control(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.If:
		e.open("IF", 0)
		e.branches(s)
		e.WriteByte(')')
	case *ast.While:
		e.node("WHILE", 0, s.Cond, s.Body)
	case *ast.DoWhile:
		e.node("DO_WHILE", 0, s.Body, s.Cond)
	case *ast.For:
		exprs := func(list []ast.Expr) any { return listOrNone(e, "EXPR_LIST", list, e.expr) }
		e.node("FOR", 0, exprs(s.Init), exprs(s.Cond), exprs(s.Post), s.Body)
	case *ast.Foreach:
		value := any(s.Value)
		if s.ByRef {
			value = func() { e.node("REF", 0, s.Value) }
		}
		e.node("FOREACH", 0, s.X, value, s.Key, s.Body)
	case *ast.Switch:
		e.node("SWITCH", 0, s.Subject, listOf(e, "SWITCH_LIST", 0, s.Cases, func(k *ast.Case) {
			e.node("SWITCH_CASE", 0, k.Cond, func() { e.list("STMT_LIST", k.Stmts) })
		}))
	case *ast.Try:
		catches := listOf(e, "CATCH_LIST", 0, s.Catches, func(k *ast.Catch) {
			v := any(none{})
			if k.Var != nil {
				v = k.Var
			}
			e.node("CATCH", 0, listOf(e, "NAME_LIST", 0, k.Types, e.name), v, k.Body)
		})
		e.node("TRY", 0, s.Body, catches, s.Finally)
	default:
		e.decl(s)
	}
}

// branches writes the branches of an if; else { if … } is elseif ….
func (e *ext) branches(s *ast.If) {
	e.child(func() { e.node("IF_ELEM", 0, s.Cond, s.Then) })
	for _, b := range s.ElseIfs {
		e.child(func() { e.node("IF_ELEM", 0, b.Cond, b.Body) })
	}
	if s.Else == nil {
		return
	}
	if only := flat(s.Else.Stmts); len(only) == 1 {
		if inner, ok := only[0].(*ast.If); ok {
			e.branches(inner)
			return
		}
	}
	e.child(func() { e.node("IF_ELEM", 0, nil, s.Else) })
}

// flat returns statements with those of plain blocks in their place, and without empty ones.
func flat(list []ast.Stmt) []ast.Stmt {
	var all []ast.Stmt
	for _, s := range list {
		switch s := s.(type) {
		case *ast.Nop:
		case *ast.Block:
			all = append(all, flat(s.Stmts)...)
		default:
			all = append(all, s)
		}
	}
	return all
}

// use writes imports: in a group that is all of one kind only the group has the kind.
func (e *ext) use(s *ast.Use) {
	mixed := s.Prefix != nil && s.Kind == ast.UseClass
	list := listOf(e, "USE", 0, s.Items, func(u *ast.UseItem) {
		flags := 0
		if mixed {
			flags = 1 << u.Kind
		}
		alias := any(none{})
		if u.Alias != nil {
			alias = u.Alias.Name
		}
		e.node("USE_ELEM", flags, u.Name.Value, alias)
	})
	switch {
	case mixed:
		e.node("GROUP_USE", 0, s.Prefix.Value, list)
	case s.Prefix != nil:
		e.node("GROUP_USE", 1<<s.Kind, s.Prefix.Value, list)
	default:
		listOf(e, "USE", 1<<s.Kind, s.Items, func(u *ast.UseItem) {
			alias := any(none{})
			if u.Alias != nil {
				alias = u.Alias.Name
			}
			e.node("USE_ELEM", 0, u.Name.Value, alias)
		})()
	}
}

func nameOrNone(n *ast.Name) any {
	if n == nil {
		return none{}
	}
	return n.Value
}

// name writes a name: 0 is fully qualified, 1 not, 2 relative.
func (e *ext) name(n *ast.Name) {
	flags := 1
	switch n.Kind {
	case ast.FullyQualified:
		flags = 0
	case ast.Relative:
		flags = 2
	}
	value := n.Value
	if flags == 1 && strings.EqualFold(value, "static") {
		value = "static" // a keyword
	}
	e.node("NAME", flags, value)
}
