// The lines of PHP that code stands for.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// pos is the line of n as PHP tells it in messages and traces. A call that is spread over lines is where its
// method's name stands, or its class's; that of a value is where its arguments begin.
func (m *mapping) pos(f *resolve.File, n ast.Node) ir.Pos {
	at := n.Pos()
	switch n := n.(type) {
	case *ast.MethodCall:
		at = n.Name.Pos()
	case *ast.StaticCall:
		at = n.Name.Pos()
	case *ast.New:
		if _, anonymous := n.Class.(*ast.AnonClass); !anonymous {
			at = n.Class.Pos()
		}
	case *ast.Call:
		if _, named := n.Func.(*ast.Name); !named {
			at = argumentsOf(f, n)
		}
	}
	return ir.Pos{Line: f.AST.Line(at)}
}

// argumentsOf is where the arguments of a call begin.
func argumentsOf(f *resolve.File, n *ast.Call) token.Pos {
	src := f.AST.Source
	at := int(n.Func.End())
	for at < int(n.End()) {
		rest := string(src[at:min(int(n.End()), len(src))])
		skip := 1
		switch {
		case strings.HasPrefix(rest, "("):
			return token.Pos(at)
		case strings.HasPrefix(rest, "/*"):
			skip = strings.Index(rest, "*/") + 2
		case strings.HasPrefix(rest, "//"), strings.HasPrefix(rest, "#"):
			skip = strings.IndexByte(rest, '\n') + 1
		}
		at += max(skip, 1)
	}
	return n.Pos()
}
