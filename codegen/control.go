// Branches and loops.

package codegen

import (
	"fmt"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// ifStmt prints if, else if, else.
func (p *printer) ifStmt(s *ir.If) jen.Code {
	out := jen.If(mark(s.Cond.At().Line, p.header(s.Cond))).Block(p.block(s.Then)...)
	if len(s.Else) == 0 {
		return out
	}
	if next, ok := s.Else[0].(*ir.If); ok && len(s.Else) == 1 {
		inner := *next
		if len(inner.Comments) > 0 {
			inner.Then = append([]ir.Stmt{&ir.Comment{S: ir.S{Comments: inner.Comments}}}, inner.Then...)
		}
		return out.Else().Add(p.ifStmt(&inner))
	}
	return out.Else().Block(p.block(s.Else)...)
}

// labelled puts the label of a loop or switch before it, where some statement names it.
func (p *printer) labelled(l *ir.Label, s jen.Code) []jen.Code {
	if l == nil || !p.used[l] {
		return one(s)
	}
	return []jen.Code{jen.Id(p.label(l)).Op(":"), s}
}

// within prints the body of a loop or switch.
func (p *printer) within(l *ir.Label, loop bool, body func() []jen.Code) []jen.Code {
	p.targets = append(p.targets, target{l, loop})
	out := body()
	p.targets = p.targets[:len(p.targets)-1]
	return out
}

// forStmt prints a for loop. What Go's three clauses cannot hold goes before the loop or to
// the end of its body.
func (p *printer) forStmt(s *ir.For) []jen.Code {
	p.inHeader = true
	init, initFits := p.clause(s.Init)
	post, postFits := p.clause(s.Post)
	p.inHeader = false
	body := p.within(s.Label, true, func() []jen.Code { return p.block(s.Body) })
	if !postFits {
		late := p.block(s.Post)
		if continues(s.Body, s.Label, true) {
			// A continue must run it too: a literal in the post clause does.
			post = jen.Func().Params().Block(late...).Call()
		} else {
			body, post = append(body, late...), nil
		}
	}
	var cond *jen.Statement
	if s.CondExpr != nil {
		cond = p.header(s.CondExpr)
	}
	var loop *jen.Statement
	if !initFits {
		init = nil
	}
	switch {
	case init == nil && post == nil && cond == nil:
		loop = jen.For()
	case init == nil && post == nil:
		loop = jen.For(cond)
	default:
		loop = jen.For(orEmpty(init), orEmpty(cond), orEmpty(post))
	}
	out := p.labelled(s.Label, loop.Block(body...))
	if !initFits {
		return one(jen.Block(append(p.block(s.Init), out...)...))
	}
	return out
}

func orEmpty(s *jen.Statement) jen.Code {
	if s == nil {
		return jen.Empty()
	}
	return s
}

// clause prints statements as one clause of a for loop, several as one parallel assignment.
// It reports false where Go cannot write them so.
func (p *printer) clause(list []ir.Stmt) (*jen.Statement, bool) {
	switch len(list) {
	case 0:
		return nil, true
	case 1:
		if !isSimpleStmt(list[0]) {
			return nil, false
		}
		code := p.stmt(list[0])
		if len(code) != 1 {
			return nil, len(code) == 0
		}
		return jen.Add(code[0]), true
	}
	return p.parallel(list)
}

// isSimpleStmt reports whether Go takes s as a clause of a for loop.
func isSimpleStmt(s ir.Stmt) bool {
	switch s := s.(type) {
	case *ir.Declare:
		return s.Init != nil && !isZero(s.Init) && !needsType(s.Var.Repr, s.Init)
	case *ir.Assign:
		return !s.Define || !isZero(s.Value)
	case *ir.Bind, *ir.IncDec, *ir.SetIndex, *ir.BindIndex, *ir.UnsetIndex, *ir.Echo, *ir.ExprStmt:
		return true
	}
	return false
}

// parallel prints assignments to variables as one: i, j := 0, n. None may read what an
// earlier one stores.
func (p *printer) parallel(list []ir.Stmt) (*jen.Statement, bool) {
	var left, right []jen.Code
	var stored []*ir.Var
	defines := 0
	for _, s := range list {
		v, value, define := simpleStore(s)
		if v == nil || v.Ptr || mentions(value, stored) || p.scopes.again[s] {
			return nil, false
		}
		if define && !p.scopes.vars[v].hoist {
			if !p.scopes.vars[v].read {
				return nil, false
			}
			defines++
		}
		for _, w := range stored {
			if w == v {
				return nil, false
			}
		}
		stored = append(stored, v)
		left = append(left, p.name(v))
		right = append(right, p.rounded(value))
	}
	op := "="
	switch defines {
	case 0:
	case len(list):
		op = ":="
	default:
		return nil, false
	}
	return jen.List(left...).Op(op).List(right...), true
}

// simpleStore returns the variable and the value of s as a plain assignment, nil if it is none.
func simpleStore(s ir.Stmt) (*ir.Var, ir.Expr, bool) {
	switch s := s.(type) {
	case *ir.Declare:
		if s.Init != nil && !isZero(s.Init) && !needsType(s.Var.Repr, s.Init) {
			return s.Var, s.Init, true
		}
	case *ir.Assign:
		if l, ok := s.X.(*ir.Local); ok {
			if s.Op == "=" || s.Op == "" {
				return l.Var, s.Value, s.Define
			}
			op := s.Op[:len(s.Op)-1]
			return l.Var, &ir.Binary{E: ir.E{Type: l.Var.Repr, Pos: s.Pos}, Op: op, X: l, Y: s.Value}, false
		}
	case *ir.IncDec:
		if l, ok := s.X.(*ir.Local); ok {
			by := &ir.Lit{E: ir.E{Type: l.Var.Repr}, V: 1}
			if l.Var.Repr == types.GoFloat {
				by.V = 1.0
			}
			return l.Var, &ir.Binary{E: ir.E{Type: l.Var.Repr, Pos: s.Pos}, Op: s.Op[:1], X: l, Y: by}, false
		}
	}
	return nil, nil, false
}

// mentions reports whether e reads one of vars.
func mentions(e ir.Expr, vars []*ir.Var) bool {
	return anyExpr(e, func(x ir.Expr) bool {
		switch x := x.(type) {
		case *ir.Local:
			for _, v := range vars {
				if v == x.Var {
					return true
				}
			}
		case *ir.CallBuilder:
			for _, v := range vars {
				if v == x.Var {
					return true
				}
			}
		case *ir.FuncLit:
			return true
		}
		return false
	})
}

// continues reports whether list repeats the loop labelled label.
func continues(list []ir.Stmt, label *ir.Label, direct bool) bool {
	found := false
	for _, s := range live(list) {
		switch s := s.(type) {
		case *ir.Continue:
			found = found || direct && s.Label == nil || label != nil && s.Label == label
		case *ir.For, *ir.Range:
			bodies(s, func(body []ir.Stmt) { found = found || continues(body, label, false) })
		default:
			bodies(s, func(body []ir.Stmt) { found = found || continues(body, label, direct) })
		}
	}
	return found
}

// rangeStmt prints for key, value := range x.
func (p *printer) rangeStmt(s *ir.Range) []jen.Code {
	var left []jen.Code
	key, value := p.rangeVar(s.Key), p.rangeVar(s.Value)
	it, isIter := s.X.(*ir.Iter)
	switch {
	case isIter && single(it):
		if it.Key == types.Void {
			key = value
		}
		value = nil
	case !isIter && key == nil:
		key, value = value, nil
	}
	switch {
	case value != nil && key != nil:
		left = []jen.Code{key, value}
	case value != nil:
		left = []jen.Code{jen.Id("_"), value}
	case key != nil:
		left = []jen.Code{key}
	}
	op := "="
	if s.Define && !p.rangeHoisted(s) {
		op = ":="
	}
	head := jen.Range().Add(p.header(s.X))
	if len(left) > 0 {
		head = jen.List(left...).Op(op).Add(head)
	}
	body := p.within(s.Label, true, func() []jen.Code { return p.block(s.Body) })
	return p.labelled(s.Label, jen.For(head).Block(body...))
}

// rangeVar returns a mention of a range variable, nil where there is none or nothing reads it.
func (p *printer) rangeVar(v *ir.Var) jen.Code {
	if v == nil || !p.scopes.vars[v].read && !p.scopes.vars[v].hoist {
		return nil
	}
	return p.name(v)
}

func (p *printer) rangeHoisted(s *ir.Range) bool {
	for _, v := range []*ir.Var{s.Key, s.Value} {
		if v != nil && p.scopes.vars[v].hoist {
			return true
		}
	}
	return false
}

// switchStmt prints a switch.
func (p *printer) switchStmt(s *ir.Switch) []jen.Code {
	clauses := p.within(s.Label, false, func() []jen.Code {
		var out []jen.Code
		for _, c := range distinct(s.Cases) {
			out = append(out, commentLines(c.Comments)...)
			out = append(out, p.caseClause(c))
		}
		return out
	})
	sw := jen.Switch()
	if s.Tag != nil {
		sw = jen.Switch(p.header(s.Tag))
	}
	return p.labelled(s.Label, sw.Block(clauses...))
}

// caseClause prints one clause of a switch.
func (p *printer) caseClause(c *ir.Case) jen.Code {
	body := p.block(c.Body)
	if live := live(c.Body); c.Fallthrough && (len(live) == 0 || !endsFlow(live[len(live)-1])) {
		body = append(body, jen.Fallthrough())
	}
	if c.Default {
		return mark(c.Pos.Line, jen.Default().Block(body...))
	}
	var values []jen.Code
	for _, v := range c.Values {
		values = append(values, mark(v.At().Line, p.expr(v).s))
	}
	return mark(c.Pos.Line, jen.Case(values...).Block(body...))
}

// distinct returns the cases without literals that an earlier case holds: the earlier one is
// the one that runs, and Go demands that each stands once. A case that is left with none
// joins the one that falls into it.
func distinct(cases []*ir.Case) []*ir.Case {
	seen := map[string]bool{}
	var out []*ir.Case
	for _, c := range cases {
		kept := *c
		kept.Values = nil
		for _, v := range c.Values {
			if lit, ok := v.(*ir.Lit); ok && lit.Type != types.Value {
				key := fmt.Sprint(lit.V) // 1 may be an int or an int64
				if _, isBool := lit.V.(bool); !isBool && seen[key] {
					continue
				}
				seen[key] = true
			}
			kept.Values = append(kept.Values, v)
		}
		if len(kept.Values) > 0 || c.Default {
			out = append(out, &kept)
			continue
		}
		if n := len(out); n > 0 && out[n-1].Fallthrough {
			into := out[n-1]
			into.Body = append(into.Body[:len(into.Body):len(into.Body)], &ir.Block{Body: c.Body})
			into.Fallthrough = c.Fallthrough
		}
	}
	return out
}
