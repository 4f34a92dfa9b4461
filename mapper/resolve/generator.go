package resolve

import "github.com/r-seed-ee074592/php2go/parser/ast"

// yields reports whether statements make the function that they are the body of a generator.
func yields(list []ast.Stmt) bool {
	found := false
	for _, s := range list {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.FuncDecl, *ast.Closure, *ast.ArrowFunc, *ast.ClassDecl, *ast.AnonClass:
				return false
			case *ast.Yield, *ast.YieldFrom:
				found = true
			}
			return !found
		})
	}
	return found
}
