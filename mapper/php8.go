// This file finds what PHP 8 can declare and the Go does not check yet.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
)

// refuseSignature refuses a function with a type that the Go would not check as PHP does: A&B, and
// never, which throws where the function returns. It reports whether it did.
func (l *lowerer) refuseSignature(fn *resolve.Func) bool {
	t := uncheckedType(fn)
	if t != nil {
		l.refuseStmt(CodeConstruct, t, "the type %s is not supported yet", fn.File.AST.Text(t.Pos(), t.End()))
	}
	return t != nil
}

// uncheckedType returns the first type of a signature that is not checked, or nil.
func uncheckedType(fn *resolve.Func) ast.Type {
	for _, p := range fn.Params {
		if intersects(p.Type) {
			return p.Type
		}
	}
	if n, ok := fn.Return.(*ast.NamedType); ok && strings.EqualFold(n.Name.Value, "never") || intersects(fn.Return) {
		return fn.Return
	}
	return nil
}

// intersects reports whether a type has a part such as A&B.
func intersects(t ast.Type) bool {
	switch t := t.(type) {
	case *ast.IntersectionType:
		return true
	case *ast.UnionType:
		for _, x := range t.Types {
			if intersects(x) {
				return true
			}
		}
	}
	return false
}
