package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// versions are the constants of the version of PHP that programs run as.
var versions = map[string]int64{"PHP_VERSION_ID": 80236, "PHP_MAJOR_VERSION": 8, "PHP_MINOR_VERSION": 2}

// dropOtherVersions takes away what a file declares only under other versions of PHP:
//
//	if (PHP_VERSION_ID >= 70400) { trait T {} } else { trait T {} }
func dropOtherVersions(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		s, ok := n.(*ast.If)
		if !ok || s.Else == nil || len(s.ElseIfs) > 0 || !slices.ContainsFunc(s.Then.Stmts, declares) && !slices.ContainsFunc(s.Else.Stmts, declares) {
			return true
		}
		if holds, known := versionTest(s.Cond); known && holds {
			s.Else = nil
		} else if known {
			at := ast.Span{From: s.Cond.Pos(), To: s.Cond.End()}
			s.Cond, s.Then, s.Else = &ast.Unary{Span: at, Op: ast.Not, X: s.Cond}, s.Else, nil
		}
		return true
	})
}

// versionTest is a condition on the version of PHP, if its value is known.
func versionTest(e ast.Expr) (holds, known bool) {
	switch e := e.(type) {
	case *ast.Unary:
		if e.Op == ast.Not {
			holds, known = versionTest(e.X)
			return !holds, known
		}
	case *ast.Binary:
		x, knownX := versionTest(e.X)
		switch e.Op {
		case ast.Or, ast.And:
			if knownX && x == (e.Op == ast.Or) {
				return x, true
			}
			y, knownY := versionTest(e.Y)
			if knownY && y == (e.Op == ast.Or) {
				return y, true
			}
			return y, knownX && knownY
		}
		return compareVersions(e)
	}
	return false, false
}

// compareVersions is a comparison of a constant of the version with an int.
func compareVersions(e *ast.Binary) (holds, known bool) {
	c, isConst := e.X.(*ast.ConstFetch)
	n, isInt := e.Y.(*ast.IntLit)
	if !isConst || !isInt {
		return false, false
	}
	v, ok := versions[strings.TrimPrefix(c.Name.Value, `\`)]
	if !ok {
		return false, false
	}
	switch e.Op {
	case ast.Less:
		return v < n.Value, true
	case ast.LessEqual:
		return v <= n.Value, true
	case ast.Greater:
		return v > n.Value, true
	case ast.GreaterEqual:
		return v >= n.Value, true
	}
	return false, false
}
