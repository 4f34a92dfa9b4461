package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// markFinally looks for finally blocks that run when a generator or fiber ends.
func (p *Program) markFinally() {
	if p.Destructs {
		return
	}
	for _, f := range p.Files {
		if f.Library {
			continue
		}
		fibers, finally := false, false
		ast.Inspect(f.AST, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.New:
				name, ok := n.Class.(*ast.Name)
				fibers = fibers || ok && strings.EqualFold(strings.TrimPrefix(name.Value, `\`), "fiber")
			case *ast.Try:
				finally = finally || n.Finally != nil
			}
			return true
		})
		p.Destructs = p.Destructs || fibers && finally
		for _, fn := range f.Funcs {
			p.Destructs = p.Destructs || fn.Generator && yieldsInTry(fn.Body)
		}
	}
}

// yieldsInTry reports whether statements yield inside try … finally.
func yieldsInTry(list []ast.Stmt) bool {
	found := false
	for _, s := range list {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Closure, *ast.ArrowFunc, *ast.FuncDecl, *ast.ClassDecl, *ast.AnonClass:
				return false
			case *ast.Try:
				found = found || n.Finally != nil && yields([]ast.Stmt{n})
			}
			return !found
		})
	}
	return found
}
