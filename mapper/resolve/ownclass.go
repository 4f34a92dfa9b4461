package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// ownClass notes what a call without arguments of get_class() or one of its kin means in a class: self::class,
// static::class, or parent::class.
func (w *walker) ownClass(n *ast.Call, low string) {
	words := map[string]string{"get_class": "self", "get_called_class": "static", "get_parent_class": "parent"}
	word := words[low]
	if word == "" || len(n.Args) > 0 || n.Callable || w.around == nil {
		return
	}
	var e ast.Expr = &ast.ClassConst{Span: n.Span, Class: &ast.Name{Span: n.Span, Value: word}, Name: &ast.Ident{Span: n.Span, Name: "class"}}
	if word == "parent" && w.around.parentName() == "" {
		e = &ast.ConstFetch{Span: n.Span, Name: &ast.Name{Span: n.Span, Kind: ast.FullyQualified, Value: "false"}}
	}
	w.p.OwnClass[n] = e
	w.node(e)
}

// IsOwnClass reports whether a call asks for the class of the code around.
func IsOwnClass(name string, args int) bool {
	switch strings.ToLower(name) {
	case "get_class", "get_called_class", "get_parent_class":
		return args == 0
	}
	return false
}
