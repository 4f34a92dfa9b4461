package mapper

import "github.com/r-seed-ee074592/php2go/parser/ast"

// valueThis makes $this of the &$this in array literals, as programs of PHP 4 wrote callables: array(&$this, 'method').
// Nothing else holds that reference, so that PHP gives the element the object itself.
func valueThis(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.ArrayLit); ok {
			for _, item := range lit.Items {
				if item != nil && isThis(item.Value) {
					item.ByRef = false
				}
			}
		}
		return true
	})
}
