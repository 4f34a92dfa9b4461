// This file carries over the expressions that begin with a keyword.

package php7

import (
	"strings"

	"github.com/z7zmey/php-parser/node"
	zexpr "github.com/z7zmey/php-parser/node/expr"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

func (c *converter) wordExpr(n node.Node) ast.Expr {
	span := c.span(n)
	switch n := n.(type) {
	case *zexpr.Closure:
		return c.closure(n)
	case *zexpr.ArrowFunction:
		x := &ast.ArrowFunc{Span: span, Static: n.Static, ByRef: n.ReturnsRef, Params: c.params(n.Params),
			ReturnType: c.typ(n.ReturnType), Body: c.expr(n.Expr)}
		x.From, x.To = c.static(x.From, n.Static), c.trail(x.Body)
		return x
	case *zexpr.Isset:
		return &ast.Isset{Span: span, Vars: c.exprs(n.Variables)}
	case *zexpr.Empty:
		return &ast.Empty{Span: span, X: c.expr(n.Expr)}
	case *zexpr.Eval:
		return &ast.Include{Span: span, Kind: ast.EvalCode, Path: c.expr(n.Expr)}
	case *zexpr.Exit:
		return &ast.Exit{Span: span, X: c.expr(n.Expr), Die: n.Die}
	case *zexpr.Print:
		x := &ast.Print{Span: span, X: c.expr(n.Expr)}
		x.To = c.trail(x.X)
		return x
	case *zexpr.ErrorSuppress:
		x := &ast.ErrorSuppress{Span: span, X: c.expr(n.Expr)}
		x.To = c.trail(x.X)
		return x
	case *zexpr.Clone:
		x := &ast.Clone{Span: span, X: c.expr(n.Expr)}
		x.To = c.trail(x.X)
		return x
	case *zexpr.Yield:
		x := &ast.Yield{Span: span, Key: c.expr(n.Key), Value: c.expr(n.Value)}
		if x.Value != nil {
			x.To = c.trail(x.Value)
		}
		return x
	case *zexpr.YieldFrom:
		x := &ast.YieldFrom{Span: span, X: c.expr(n.Expr)}
		x.To = c.trail(x.X)
		return x
	case *zexpr.ShellExec:
		return &ast.ShellExec{Span: span, Parts: c.parts(n.Parts, '`')}
	case *zexpr.Reference:
		return c.expr(n.Variable)
	}
	return c.include(n)
}

func (c *converter) include(n node.Node) ast.Expr {
	x := &ast.Include{Span: c.span(n)}
	var path node.Node
	switch n := n.(type) {
	case *zexpr.Include:
		x.Kind, path = ast.IncludeFile, n.Expr
	case *zexpr.IncludeOnce:
		x.Kind, path = ast.IncludeOnce, n.Expr
	case *zexpr.Require:
		x.Kind, path = ast.Require, n.Expr
	case *zexpr.RequireOnce:
		x.Kind, path = ast.RequireOnce, n.Expr
	default:
		c.unknown(n)
		return &ast.ConstFetch{Span: x.Span, Name: &ast.Name{Span: x.Span, Value: "null"}}
	}
	x.Path = c.expr(path)
	x.To = c.trail(x.Path)
	return x
}

func (c *converter) closure(n *zexpr.Closure) ast.Expr {
	x := &ast.Closure{Span: c.span(n), Static: n.Static, ByRef: n.ReturnsRef, Params: c.params(n.Params), ReturnType: c.typ(n.ReturnType)}
	if n.ClosureUse != nil {
		for _, u := range n.ClosureUse.Uses {
			use := &ast.ClosureUse{Span: c.span(u)}
			if ref, ok := u.(*zexpr.Reference); ok {
				use.ByRef, u = true, ref.Variable
			}
			use.Var = c.variable(u)
			x.Uses = append(x.Uses, use)
		}
	}
	x.Body = &ast.Block{Span: c.bracesBefore(x.To), Stmts: c.stmts(n.Stmts), Braced: true}
	x.From = c.static(x.From, n.Static)
	return x
}

// static includes the keyword static before a function in its range.
func (c *converter) static(from token.Pos, static bool) token.Pos {
	if i := c.first(from) - 1; static && i >= 0 && strings.EqualFold(c.text[c.toks[i].pos:c.toks[i].end], "static") {
		return c.toks[i].pos
	}
	return from
}
