package builtin

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"github.com/r-seed-ee074592/php2go/parser"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Classes of PHP's library are written in PHP, below classes, and converted together with the
// programs that use them. A folder there becomes a Go package below internal.
//
//go:embed classes
var classSources embed.FS

// ClassDir is the folder that the paths of ClassFiles start with.
const ClassDir = "internal"

// classIndex says which file declares a class (by lower-case name), and what it needs.
type classIndex struct {
	file  map[string]string
	needs map[string][]string // names that a file mentions
}

var classes = sync.OnceValues(func() (*classIndex, error) {
	x := &classIndex{file: map[string]string{}, needs: map[string][]string{}}
	err := fs.WalkDir(classSources, "classes", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".php" {
			return err
		}
		f, err := parseClasses(name)
		if err != nil {
			return err
		}
		for _, s := range declarations(f) {
			switch s := s.(type) {
			case *ast.ClassDecl:
				x.file[strings.ToLower(s.Name.Name)] = name
			case *ast.InterfaceDecl:
				x.file[strings.ToLower(s.Name.Name)] = name
			case *ast.TraitDecl:
				x.file[strings.ToLower(s.Name.Name)] = name
			}
		}
		x.needs[name] = mentioned(f)
		return nil
	})
	return x, err
})

// declarations returns the statements of a file, those in a namespace of its own too.
func declarations(f *ast.File) []ast.Stmt {
	var out []ast.Stmt
	for _, s := range f.Stmts {
		if ns, ok := s.(*ast.Namespace); ok {
			out = append(out, ns.Stmts...)
			continue
		}
		out = append(out, s)
	}
	return out
}

func parseClasses(name string) (*ast.File, error) {
	src, err := classSources.ReadFile(name)
	if err != nil {
		return nil, err
	}
	f, list := parser.Parse(ClassDir+strings.TrimPrefix(name, "classes"), src, parser.PHP82)
	if list.HasErrors() {
		return nil, fmt.Errorf("%s: %v", name, list)
	}
	return f, nil
}

// mentioned lists the words in f that can be names of classes, in lower case: names, and strings.
func mentioned(f *ast.File) []string {
	var out []string
	add := func(s string) {
		s = strings.ToLower(s[strings.LastIndexByte(s, '\\')+1:])
		class, _, _ := strings.Cut(s, "::")
		out = append(out, class)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AttrGroup:
			return false // only reflection asks for it
		case *ast.Name:
			add(n.Value)
		case *ast.StringLit:
			if len(n.Value) < 80 {
				add(n.Value)
			}
		}
		return true
	})
	return out
}

// ClassFiles returns the files of PHP's library classes that the program in files uses, directly or through one another.
func ClassFiles(files []*ast.File) ([]*ast.File, error) {
	x, err := classes()
	if err != nil {
		return nil, err
	}
	var out []*ast.File
	taken := map[string]bool{}
	var use func(names []string) error
	use = func(names []string) error {
		for _, n := range names {
			name := x.file[n]
			if name == "" || taken[name] {
				continue
			}
			taken[name] = true
			f, err := parseClasses(name)
			if err != nil {
				return err
			}
			out = append(out, f)
			if err := use(x.needs[name]); err != nil {
				return err
			}
		}
		return nil
	}
	for _, f := range files {
		if err := use(mentioned(f)); err != nil {
			return nil, err
		}
	}
	return out, nil
}
