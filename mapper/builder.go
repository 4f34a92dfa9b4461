package mapper

import (
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
	var visit func(n ast.Node, looped bool)
	visit = func(n ast.Node, looped bool) {
		switch x := n.(type) {
		case *ast.FuncDecl, *ast.Closure, *ast.ArrowFunc, *ast.ClassDecl, *ast.AnonClass:
			return
		case *ast.While, *ast.DoWhile, *ast.For, *ast.Foreach:
			looped = true
		case *ast.AssignOp:
			if target, ok := x.Target.(*ast.Variable); ok && looped && x.Op == ast.Concat {
				g[m.res.VarOf[target]] = true
			}
		}
		ast.Inspect(n, func(c ast.Node) bool {
			if c == nil || c == n {
				return c == n
			}
			visit(c, looped)
			return false
		})
	}
	for _, s := range fn.Body {
		visit(s, false)
	}
	return g
}

// resetBuilder is $s = value on a builder.
func (l *lowerer) resetBuilder(v *resolve.Var, g *ir.Var, x val, at ir.S) {
	s := l.toStr(x)
	if lit, ok := s.(*ir.Lit); ok && lit.V == "" && lit.Const.Name == "" {
		if v.Assigns == 1 && !v.Looped {
			l.pending.Comments = append(at.Comments, l.pending.Comments...)
			return // a new builder is empty
		}
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
	l.emit(&ir.AppendBuilder{S: at, Var: g, Args: pieces})
}
