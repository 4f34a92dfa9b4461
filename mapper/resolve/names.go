package resolve

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// imports is what `use` brought into a namespace of a file.
type imports struct {
	namespace              string
	classes, funcs, consts map[string]string
}

func newImports(ns string) *imports {
	return &imports{namespace: ns, classes: map[string]string{}, funcs: map[string]string{}, consts: map[string]string{}}
}

func (im *imports) add(u *ast.Use) {
	for _, item := range u.Items {
		full := item.Name.Value
		if u.Prefix != nil {
			full = u.Prefix.Value + `\` + full
		}
		alias := full[strings.LastIndexByte(full, '\\')+1:]
		if item.Alias != nil {
			alias = item.Alias.Name
		}
		switch item.Kind {
		case ast.UseFunction:
			im.funcs[strings.ToLower(alias)] = full
		case ast.UseConst:
			im.consts[alias] = full
		default:
			im.classes[strings.ToLower(alias)] = full
		}
	}
}

// full returns the full name that n means in table, and the global name to fall back to.
func (im *imports) full(n *ast.Name, table map[string]string, fold bool) (name, fallback string) {
	switch n.Kind {
	case ast.FullyQualified:
		return n.Value, ""
	case ast.Relative:
		return join(im.namespace, n.Value), ""
	case ast.Qualified:
		first, rest, _ := strings.Cut(n.Value, `\`)
		if c, ok := im.classes[strings.ToLower(first)]; ok {
			return c + `\` + rest, ""
		}
		return join(im.namespace, n.Value), ""
	}
	key := n.Value
	if fold {
		key = strings.ToLower(key)
	}
	if full, ok := table[key]; ok {
		return full, ""
	}
	if im.namespace != "" {
		return join(im.namespace, n.Value), n.Value
	}
	return n.Value, ""
}

// class returns the full name of a class.
func (im *imports) class(n *ast.Name) string {
	name, _ := im.full(n, im.classes, true)
	return name
}
