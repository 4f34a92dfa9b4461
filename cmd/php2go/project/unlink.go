package project

import (
	"bytes"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// unlink takes the classes that PHP cannot link out of the trees: what ends the program when it comes to one
// stands in its place.
func (c *Converted) unlink() {
	var l *loader
	for _, f := range c.all {
		for s, end := range f.Unlinked {
			if end.Missing == "" {
				continue
			}
			if l == nil {
				l = c.newLoader()
			}
			if l.mayLoad(end.Missing, f) {
				delete(f.Unlinked, s)
			}
		}
		if len(f.Unlinked) > 0 {
			replaceUnlinked(f, f.Stmts)
		}
	}
}

func replaceUnlinked(f *ast.File, list []ast.Stmt) {
	for i, s := range list {
		switch s := s.(type) {
		case *ast.Namespace:
			replaceUnlinked(f, s.Stmts)
		case *ast.Block:
			replaceUnlinked(f, s.Stmts)
		default:
			if end := f.Unlinked[s]; end != nil {
				list[i] = end
			}
		}
	}
}

// loader knows which classes a program may load while it runs.
type loader struct {
	autoload bool
	files    map[string][]*ast.File // by the short names of the classes that they declare
}

func (c *Converted) newLoader() *loader {
	l := &loader{files: map[string][]*ast.File{}}
	for _, f := range c.all {
		l.autoload = l.autoload || bytes.Contains(bytes.ToLower(f.Source), []byte("autoload"))
		ast.Inspect(f, func(n ast.Node) bool {
			var name *ast.Ident
			switch n := n.(type) {
			case *ast.ClassDecl:
				name = n.Name
			case *ast.InterfaceDecl:
				name = n.Name
			case *ast.EnumDecl:
				name = n.Name
			}
			if name != nil {
				key := strings.ToLower(name.Name)
				l.files[key] = append(l.files[key], f)
			}
			return true
		})
	}
	return l
}

// mayLoad reports whether a class may be there when a file needs it that has not declared it: the program
// has an autoloader, or another file has a class of that name, in whatever namespace.
func (l *loader) mayLoad(class string, file *ast.File) bool {
	if l.autoload {
		return true
	}
	for _, f := range l.files[strings.ToLower(class[strings.LastIndexByte(class, '\\')+1:])] {
		if f != file {
			return true
		}
	}
	return false
}
