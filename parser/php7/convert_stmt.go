// This file carries statements over.

package php7

import (
	"strings"

	"github.com/z7zmey/php-parser/node"
	zscalar "github.com/z7zmey/php-parser/node/scalar"
	zstmt "github.com/z7zmey/php-parser/node/stmt"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// namespaces carries over the statements of a file: those after `namespace X;` go inside it.
func (c *converter) namespaces(list []node.Node) []ast.Stmt {
	var out []ast.Stmt
	var open *ast.Namespace
	for _, n := range list {
		s := c.stmt(n)
		if s == nil {
			continue
		}
		if ns, ok := s.(*ast.Namespace); ok {
			out, open = append(out, s), nil
			if !ns.Braced {
				open = ns
			}
			continue
		}
		if open != nil {
			open.Stmts, open.To = append(open.Stmts, s), s.End()
		} else {
			out = append(out, s)
		}
	}
	return out
}

func (c *converter) stmts(list []node.Node) []ast.Stmt {
	out := make([]ast.Stmt, 0, len(list))
	for _, n := range list {
		if s := c.stmt(n); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// stmt carries a statement over; it returns nil for the empty statement that ?> is.
func (c *converter) stmt(n node.Node) ast.Stmt {
	c.enter(n)
	defer c.leave()
	span := c.span(n)
	switch n := n.(type) {
	case *zstmt.Expression:
		x := c.expr(n.Expr)
		return &ast.ExprStmt{Span: ast.Span{From: c.lead(x), To: max(span.To, x.End())}, X: x}
	case *zstmt.Echo:
		tag := strings.HasPrefix(c.text[span.From:], "<?=")
		return &ast.Echo{Span: span, Args: c.exprs(n.Exprs), Tag: tag}
	case *zstmt.InlineHtml:
		return &ast.InlineHTML{Span: span, Value: c.text[span.From:span.To]}
	case *zstmt.StmtList:
		return &ast.Block{Span: span, Stmts: c.stmts(n.Stmts), Braced: true}
	case *zstmt.Nop:
		if span.From == span.To {
			return nil
		}
		return &ast.Nop{Span: span}
	case *zstmt.Return:
		return &ast.Return{Span: span, X: c.expr(n.Expr)}
	case *zstmt.Break:
		return &ast.Break{Span: span, Depth: c.jumpDepth(span, "break", n.Expr)}
	case *zstmt.Continue:
		return &ast.Continue{Span: span, Depth: c.jumpDepth(span, "continue", n.Expr)}
	case *zstmt.Throw:
		x := &ast.Throw{Span: span, X: c.expr(n.Expr)}
		x.To = c.trail(x.X)
		return &ast.ExprStmt{Span: span, X: x}
	case *zstmt.Unset:
		return &ast.Unset{Span: span, Vars: c.exprs(n.Vars)}
	case *zstmt.Global:
		return &ast.Global{Span: span, Vars: c.exprs(n.Vars)}
	case *zstmt.Static:
		return c.staticVars(n)
	case *zstmt.Goto:
		return &ast.Goto{Span: span, Label: c.ident(n.Label)}
	case *zstmt.Label:
		return &ast.Label{Span: span, Name: c.ident(n.LabelName)}
	case *zstmt.HaltCompiler:
		return &ast.HaltCompiler{Span: span, Data: c.data}
	}
	if s := c.control(n); s != nil {
		return s
	}
	if s := c.loop(n); s != nil {
		return s
	}
	return c.decl(n)
}

// jumpDepth returns the number after break or continue.
func (c *converter) jumpDepth(span ast.Span, word string, n node.Node) int {
	if n == nil {
		return 1
	}
	if l, ok := n.(*zscalar.Lnumber); ok {
		if i, _, isInt, ok := parseInt(strings.ReplaceAll(l.Value, "_", "")); ok && isInt && i >= 1 {
			return int(i)
		}
		c.errorf(diag.BadUse, int(span.From), int(span.To), "'%s' operator accepts only positive integers", word)
		return 1
	}
	c.errorf(diag.BadUse, int(span.From), int(span.To), "'%s' operator with non-integer operand is no longer supported", word)
	return 1
}

func (c *converter) staticVars(n *zstmt.Static) ast.Stmt {
	s := &ast.StaticVars{Span: c.span(n)}
	for _, v := range n.Vars {
		if v, ok := v.(*zstmt.StaticVar); ok {
			s.Vars = append(s.Vars, &ast.StaticVar{Span: c.span(v), Var: c.variable(v.Variable), Default: c.expr(v.Expr)})
		}
	}
	return s
}

// body carries over the statement of a branch or loop. from is where the part before it ends.
func (c *converter) body(n node.Node, from token.Pos) *ast.Block {
	list, ok := n.(*zstmt.StmtList)
	if !ok {
		b := &ast.Block{Span: c.span(n)}
		if n == nil {
			b.Span = ast.Span{From: from, To: from}
			return b
		}
		s := c.stmt(n)
		switch s.(type) {
		case nil:
			b.Span = ast.Span{From: from, To: from}
		case *ast.Nop:
		default:
			b.Span = ast.Span{From: s.Pos(), To: s.End()}
			b.Stmts = []ast.Stmt{s}
		}
		return b
	}
	b := &ast.Block{Span: c.span(list), Stmts: c.stmts(list.Stmts)}
	if b.From < 0 {
		b.Span = ast.Span{From: from, To: from}
		return b
	}
	b.Braced = c.src[b.From] == '{' && c.isOpen(b.Span, list)
	return b
}

// isOpen reports whether a list spans its own braces, not those of its first statement.
func (c *converter) isOpen(s ast.Span, list *zstmt.StmtList) bool {
	return len(list.Stmts) == 0 || c.span(list.Stmts[0]).From > s.From
}

// control carries over branches, try and declare; nil if n is none of them.
func (c *converter) control(n node.Node) ast.Stmt {
	switch n := n.(type) {
	case *zstmt.If:
		return c.ifStmt(n, n.Cond, n.Stmt, n.ElseIf, n.Else)
	case *zstmt.AltIf:
		return c.ifStmt(n, n.Cond, n.Stmt, n.ElseIf, n.Else)
	case *zstmt.Switch:
		return c.switchStmt(n, n.Cond, n.CaseList)
	case *zstmt.AltSwitch:
		return c.switchStmt(n, n.Cond, n.CaseList)
	case *zstmt.Try:
		return c.tryStmt(n)
	case *zstmt.Declare:
		d := &ast.Declare{Span: c.span(n), Directives: c.constants(n.Consts)}
		if nop, ok := n.Stmt.(*zstmt.Nop); !ok {
			d.Body = c.body(n.Stmt, d.From)
			d.To = max(d.To, d.Body.To)
		} else {
			d.To = max(d.To, c.span(nop).To)
		}
		return d
	}
	return nil
}

func (c *converter) ifStmt(n, cond, then node.Node, elseIfs []node.Node, els node.Node) *ast.If {
	s := &ast.If{Span: c.span(n), Cond: c.expr(cond)}
	s.Then = c.body(then, c.trail(s.Cond))
	s.To = max(s.To, s.Then.To)
	c.elseIfs(s, elseIfs)
	for els != nil {
		els = c.elseBranch(s, els)
	}
	return s
}

func (c *converter) elseIfs(s *ast.If, list []node.Node) {
	for _, e := range list {
		var ei *ast.ElseIf
		switch e := e.(type) {
		case *zstmt.ElseIf:
			ei = &ast.ElseIf{Span: c.span(e), Cond: c.expr(e.Cond)}
			ei.Body = c.body(e.Stmt, c.trail(ei.Cond))
		case *zstmt.AltElseIf:
			ei = &ast.ElseIf{Span: c.span(e), Cond: c.expr(e.Cond)}
			ei.Body = c.body(e.Stmt, c.trail(ei.Cond))
		default:
			continue
		}
		ei.To = max(ei.To, ei.Body.To)
		s.ElseIfs, s.To = append(s.ElseIfs, ei), max(s.To, ei.To)
	}
}

// elseBranch adds the else that e is. An if that is all of it becomes elseif; its else is returned.
func (c *converter) elseBranch(s *ast.If, e node.Node) (rest node.Node) {
	from := c.span(e).From
	var stmt, cond, then node.Node
	var elseIfs []node.Node
	switch e := e.(type) {
	case *zstmt.Else:
		stmt = e.Stmt
	case *zstmt.AltElse:
		stmt = e.Stmt
	}
	switch n := stmt.(type) {
	case *zstmt.If:
		cond, then, elseIfs, rest = n.Cond, n.Stmt, n.ElseIf, n.Else
	case *zstmt.AltIf:
		cond, then, elseIfs, rest = n.Cond, n.Stmt, n.ElseIf, n.Else
	default:
		s.Else = c.body(stmt, from+4)
		s.To = max(s.To, s.Else.To)
		return nil
	}
	ei := &ast.ElseIf{Span: ast.Span{From: from}, Cond: c.expr(cond)}
	ei.Body = c.body(then, c.trail(ei.Cond))
	ei.To = ei.Body.To
	s.ElseIfs, s.To = append(s.ElseIfs, ei), max(s.To, ei.To, c.span(stmt).To)
	c.elseIfs(s, elseIfs)
	return rest
}

func (c *converter) switchStmt(n, subject node.Node, list *zstmt.CaseList) ast.Stmt {
	s := &ast.Switch{Span: c.span(n), Subject: c.expr(subject)}
	if list == nil {
		return s
	}
	s.To = max(s.To, c.span(list).To)
	for _, n := range list.Cases {
		k := &ast.Case{Span: c.span(n)}
		switch n := n.(type) {
		case *zstmt.Case:
			k.Cond = c.expr(n.Cond)
			k.To = max(k.To, c.trail(k.Cond))
			k.Stmts = c.stmts(n.Stmts)
		case *zstmt.Default:
			k.To = max(k.To, k.From+token.Pos(len("default")))
			k.Stmts = c.stmts(n.Stmts)
		}
		if m := len(k.Stmts); m > 0 {
			k.To = k.Stmts[m-1].End()
		}
		s.Cases = append(s.Cases, k)
	}
	return s
}

func (c *converter) tryStmt(n *zstmt.Try) ast.Stmt {
	s := &ast.Try{Span: c.span(n)}
	s.Body = &ast.Block{Span: c.braces(s.From), Stmts: c.stmts(n.Stmts), Braced: true}
	for _, k := range n.Catches {
		if k, ok := k.(*zstmt.Catch); ok {
			catch := &ast.Catch{Span: c.span(k), Types: c.names(k.Types), Var: c.variable(k.Variable)}
			catch.Body = &ast.Block{Span: c.braces(catch.Var.To), Stmts: c.stmts(k.Stmts), Braced: true}
			catch.To = catch.Body.To
			s.Catches, s.To = append(s.Catches, catch), max(s.To, catch.To)
		}
	}
	if f, ok := n.Finally.(*zstmt.Finally); ok {
		s.Finally = &ast.Block{Span: c.braces(c.span(f).From), Stmts: c.stmts(f.Stmts), Braced: true}
		s.To = max(s.To, s.Finally.To)
	}
	if len(s.Catches) == 0 && s.Finally == nil {
		c.errorf(diag.BadUse, int(s.From), int(s.From)+3, "Cannot use try without catch or finally")
	}
	return s
}

// loop carries a loop over; nil if n is none.
func (c *converter) loop(n node.Node) ast.Stmt {
	span := c.span(n)
	switch n := n.(type) {
	case *zstmt.While:
		cond := c.expr(n.Cond)
		return &ast.While{Span: span, Cond: cond, Body: c.body(n.Stmt, c.trail(cond))}
	case *zstmt.AltWhile:
		cond := c.expr(n.Cond)
		return &ast.While{Span: span, Cond: cond, Body: c.body(n.Stmt, c.trail(cond))}
	case *zstmt.Do:
		return &ast.DoWhile{Span: span, Body: c.body(n.Stmt, span.From+2), Cond: c.expr(n.Cond)}
	case *zstmt.For:
		return c.forStmt(n, n.Init, n.Cond, n.Loop, n.Stmt)
	case *zstmt.AltFor:
		return c.forStmt(n, n.Init, n.Cond, n.Loop, n.Stmt)
	case *zstmt.Foreach:
		return c.foreach(n, n.Expr, n.Key, n.Variable, n.Stmt)
	case *zstmt.AltForeach:
		return c.foreach(n, n.Expr, n.Key, n.Variable, n.Stmt)
	}
	return nil
}

func (c *converter) forStmt(n node.Node, init, cond, post []node.Node, body node.Node) ast.Stmt {
	s := &ast.For{Span: c.span(n), Init: c.exprs(init), Cond: c.exprs(cond), Post: c.exprs(post)}
	s.Body = c.body(body, c.closing(s.From))
	return s
}

func (c *converter) foreach(n, subject, key, value, body node.Node) ast.Stmt {
	s := &ast.Foreach{Span: c.span(n), X: c.expr(subject), Key: c.expr(key)}
	s.Value, s.ByRef = c.loopValue(value)
	s.Body = c.body(body, c.closing(s.From))
	return s
}

// closing returns where the parentheses after the keyword at from end.
func (c *converter) closing(from token.Pos) token.Pos {
	if i := c.first(from) + 1; i < len(c.toks) && c.toks[i].id == '(' && c.brackets[i] >= 0 {
		return c.toks[c.brackets[i]].end
	}
	return from
}
