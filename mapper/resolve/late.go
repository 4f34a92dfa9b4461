package resolve

import "github.com/r-seed-ee074592/php2go/parser/ast"

// When classes come to be: PHP knows a class without parent, interfaces and traits when its file
// is loaded, others when their declaration runs.

// markLate finds the classes whose declaration runs, and numbers them as PHP does.
func (p *Program) markLate() {
	for _, f := range p.Files {
		seen := map[*Class]bool{}
		for _, c := range f.Classes {
			c.Late = c.Conditional || c.named || len(c.implements) > 0 || len(c.uses) > 0 || c.Enum || c.extends != nil && !c.early(seen)
			seen[c] = true
		}
		n := &numberer{p: p}
		n.visit(f.AST)
	}
}

// early reports whether the parent of c is known when PHP compiles c, seen being the classes of
// the file before it.
func (c *Class) early(seen map[*Class]bool) bool {
	return c.Parent == nil && len(c.Above) > 0 || c.Parent != nil && seen[c.Parent] && !c.Parent.Late
}

// numberer counts the declarations of a file that run.
type numberer struct {
	p *Program
	n int
}

func (x *numberer) visit(n ast.Node) {
	ast.Children(n, func(child ast.Node) {
		if anon, ok := child.(*ast.AnonClass); ok {
			if c := x.p.ClassOf[anon.Decl]; c != nil {
				c.Nth = x.n
			}
			x.n++
			x.visit(anon.Decl)
			return
		}
		if f, ok := child.(*ast.FuncDecl); ok && x.p.Decls[f] != nil && x.p.Decls[f].Conditional {
			x.n++
		}
		x.visit(child)
		if c := x.p.ClassOf[child]; c != nil && c.Late {
			x.n++
		}
	})
}

// TriesEarly reports whether PHP declares c when its file is loaded if the parent, which another
// file declares, exists by then, and code before its declaration could tell.
func (c *Class) TriesEarly() bool {
	if !c.Late || c.Conditional || c.Refused != "" || c.Parent == nil || c.Parent.File == c.File || len(c.implements)+len(c.uses) > 0 {
		return false
	}
	return actsBefore(c.File.AST.Stmts, c.Node)
}

// actsBefore reports whether a statement before the declaration does more than declare or include.
func actsBefore(list []ast.Stmt, decl ast.Node) bool {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.Namespace:
			if s.Pos() < decl.Pos() && actsBefore(s.Stmts, decl) {
				return true
			}
		case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl, *ast.ConstDecl, *ast.Use, *ast.Nop, *ast.Declare:
		case *ast.ExprStmt:
			if _, include := s.X.(*ast.Include); !include && s.Pos() < decl.Pos() {
				return true
			}
		default:
			if s.Pos() < decl.Pos() {
				return true
			}
		}
	}
	return false
}
