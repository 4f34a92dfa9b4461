package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// AssignedOnce reports whether the class assigns to a readonly property in one place, which runs
// at most once in a call.
func AssignedOnce(prop *resolve.Prop) bool {
	n := 0
	for _, m := range prop.Class.Methods {
		for _, s := range m.Body {
			n += writesProp(s, prop.Name)
		}
	}
	return n == 1
}

// writesProp counts the assignments to $this->name in n; one in a loop or closure counts twice.
func writesProp(n ast.Node, name string) int {
	count, weight := 0, 1
	names := func(target ast.Node) bool {
		p, ok := target.(*ast.Property)
		if !ok || !isThis(p.Object) {
			return false
		}
		id, ok := p.Name.(*ast.Ident)
		return ok && id.Name == name
	}
	var visit func(n ast.Node)
	visit = func(n ast.Node) {
		switch x := n.(type) {
		case *ast.AssignExpr:
			if names(x.Target) {
				count += weight
			}
		case *ast.AssignRef:
			if names(x.Target) {
				count += weight
			}
		case *ast.AssignOp:
			if names(x.Target) {
				count += 2
			}
		case *ast.IncDec:
			if names(x.X) {
				count += 2
			}
		case *ast.While, *ast.DoWhile, *ast.For, *ast.Foreach, *ast.Closure, *ast.ArrowFunc:
			weight++
			defer func() { weight-- }()
		}
		ast.Children(n, visit)
	}
	visit(n)
	return count
}
