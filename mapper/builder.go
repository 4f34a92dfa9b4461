package mapper

import (
	"reflect"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// isBuilder reports whether a local string grows in a loop and is held as a strings.Builder,
// so that appending to it does not copy it.
//
//	$s = ''; foreach (…) { $s .= $x; } return $s;     var s strings.Builder; … s.WriteString(x) … return s.String()
func (m *mapping) isBuilder(v *resolve.Var) bool {
	if v.Param >= 0 || v.Outer != nil || v.Cell || v.Captured || v.IncShared || v.Super || v.Writes > 0 || v.Root() != v || v.Func.Scope {
		return false
	}
	return m.grows(v.Func)[v] && m.info.VarType(v).Is(types.String)
}

// grows returns the variables that fn appends to in a loop.
func (m *mapping) grows(fn *resolve.Func) map[*resolve.Var]bool {
	if g, ok := m.growing[fn]; ok {
		return g
	}
	g := map[*resolve.Var]bool{}
	m.growing[fn] = g
	var visit func(n ast.Node, looped bool, fresh map[*resolve.Var]bool)
	visit = func(n ast.Node, looped bool, fresh map[*resolve.Var]bool) {
		switch x := n.(type) {
		case *ast.FuncDecl, *ast.Closure, *ast.ArrowFunc, *ast.ClassDecl, *ast.AnonClass:
			return
		case *ast.While:
			looped, fresh = true, m.setIn(x.Body)
		case *ast.DoWhile:
			looped, fresh = true, m.setIn(x.Body)
		case *ast.For:
			looped, fresh = true, m.setIn(x.Body)
		case *ast.Foreach:
			looped, fresh = true, m.setIn(x.Body)
		case *ast.AssignOp:
			if target, ok := x.Target.(*ast.Variable); ok && looped && x.Op == ast.Concat && !fresh[m.res.VarOf[target]] {
				g[m.res.VarOf[target]] = true
			}
		}
		ast.Inspect(n, func(c ast.Node) bool {
			if c == nil || c == n {
				return c == n
			}
			visit(c, looped, fresh)
			return false
		})
	}
	for _, s := range fn.Body {
		visit(s, false, nil)
	}
	return g
}

// setIn returns the variables that every turn of a loop sets anew, which so do not grow.
func (m *mapping) setIn(body *ast.Block) map[*resolve.Var]bool {
	out := map[*resolve.Var]bool{}
	for _, s := range body.Stmts {
		if x, ok := s.(*ast.ExprStmt); ok {
			if set, ok := x.X.(*ast.AssignExpr); ok {
				if target, ok := set.Target.(*ast.Variable); ok {
					out[m.res.VarOf[target]] = true
				}
			}
		}
	}
	return out
}

// resetBuilder is $s = value on a builder.
func (l *lowerer) resetBuilder(v *resolve.Var, g *ir.Var, x val, at ir.S) {
	s := l.toStr(x)
	if lit, ok := s.(*ir.Lit); ok && lit.V == "" && !lit.IsNamed() {
		l.emit(&ir.AppendBuilder{S: at, Var: g, Reset: true})
		return
	}
	if mentions(s, g) {
		s = l.temp("s", val{s, types.StringT}).x
	}
	l.emit(&ir.AppendBuilder{S: at, Var: g, Reset: true, Args: []ir.Expr{s}})
}

// appendBuilder is $s .= value on a builder: in pieces, unless a piece can fail or reads $s.
func (l *lowerer) appendBuilder(e *ast.AssignOp, g *ir.Var, at ir.S) {
	var pieces []ir.Expr
	plain := true
	mark := len(l.out)
	for _, x := range l.flattenConcat(e.Value) {
		p := l.toStr(l.exprWant(x, types.GoString))
		plain = plain && !hasEffect(p) && !mentions(p, g)
		pieces = append(pieces, p)
	}
	if !plain || len(l.out) > mark {
		l.out = l.out[:mark]
		saved := l.quiet
		l.quiet = true
		pieces = []ir.Expr{l.concatOf(e.Value, at.Pos)}
		l.quiet = saved
	}
	for _, p := range pieces {
		if c, ok := p.(*ir.Convert); ok && c.X.Repr() == types.GoInt {
			g.Ints = true
		}
	}
	l.emit(&ir.AppendBuilder{S: at, Var: g, Args: pieces})
}

// newBuilders leaves out what empties a builder that was not used yet, and notes which are
// emptied to be used again.
func newBuilders(list []ir.Stmt) []ir.Stmt {
	used := map[*ir.Var]bool{}
	out := list[:0]
	var lead ir.S // of a statement that is left out
	for _, s := range list {
		b, ok := s.(*ir.AppendBuilder)
		if ok && b.Reset && !used[b.Var] {
			used[b.Var] = true
			b.Reset = false
			if len(b.Args) == 0 {
				lead.Comments, lead.Blank = append(lead.Comments, b.Comments...), lead.Blank || b.Blank
				continue
			}
		}
		walk(reflect.ValueOf(s), func(v reflect.Value) bool {
			switch n := v.Interface().(type) {
			case *ir.CallBuilder:
				used[n.Var] = true
			case *ir.AppendBuilder:
				used[n.Var] = true
				n.Var.Ints = n.Var.Ints || n.Reset
			}
			return true
		})
		addLead(s, lead)
		lead = ir.S{}
		out = append(out, s)
	}
	if len(lead.Comments) > 0 {
		out = append(out, &ir.Comment{S: lead})
	}
	return out
}

// addLead puts comments and an empty line before a statement.
func addLead(s ir.Stmt, lead ir.S) {
	base := baseOf(s)
	base.Comments, base.Blank = append(lead.Comments, base.Comments...), base.Blank || lead.Blank
}

// baseOf returns what s has as every statement does, to be changed.
func baseOf(s ir.Stmt) *ir.S {
	return reflect.ValueOf(s).Elem().FieldByName("S").Addr().Interface().(*ir.S)
}
