package builtin

import (
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
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

// functionFile is the name of files that declare functions.
const functionFile = "functions.php"

// classIndex says which file declares a class (by lower-case name), and what it needs. Functions that
// are written in PHP, because they take or return objects of such classes, are taken one by one.
type classIndex struct {
	file  map[string]string
	tails map[string]string   // of classes in a namespace, by what a name can leave of theirs: engine\secure
	needs map[string][]string // names that a function mentions
	funcs map[string]string   // the file of a function
}

var classes = sync.OnceValues(func() (*classIndex, error) {
	x := &classIndex{file: map[string]string{}, tails: map[string]string{}, needs: map[string][]string{}, funcs: map[string]string{}}
	err := fs.WalkDir(classSources, "classes", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".php" {
			return err
		}
		f, err := parseClasses(name)
		if err != nil {
			return err
		}
		for _, d := range declarations(f) {
			if fn, ok := d.stmt.(*ast.FuncDecl); ok {
				key := strings.ToLower(fn.Name.Name)
				x.funcs[key], x.needs[key] = name, mentioned(fn, nil)
			} else if class := d.class(); class != "" {
				x.file[class] = name
				_, rest, _ := strings.Cut(class, `\`)
				for strings.Contains(rest, `\`) {
					x.tails[rest] = name
					_, rest, _ = strings.Cut(rest, `\`)
				}
			}
		}
		return nil
	})
	return x, err
})

// declaration is a statement and the namespace that it stands in.
type declaration struct {
	namespace string
	stmt      ast.Stmt
}

// class is the full name of the class, interface, trait or enum that is declared, in lower case; "" for other statements.
func (d declaration) class() string {
	var name *ast.Ident
	switch s := d.stmt.(type) {
	case *ast.ClassDecl:
		name = s.Name
	case *ast.InterfaceDecl:
		name = s.Name
	case *ast.TraitDecl:
		name = s.Name
	case *ast.EnumDecl:
		name = s.Name
	default:
		return ""
	}
	if d.namespace == "" {
		return strings.ToLower(name.Name)
	}
	return strings.ToLower(d.namespace + `\` + name.Name)
}

// declarations returns the statements of a file, those in a namespace of its own too.
func declarations(f *ast.File) []declaration {
	var out []declaration
	for _, s := range f.Stmts {
		ns, ok := s.(*ast.Namespace)
		if !ok || ns.Name == nil {
			out = append(out, declaration{stmt: s})
			continue
		}
		for _, s := range ns.Stmts {
			out = append(out, declaration{ns.Name.Value, s})
		}
	}
	return out
}

func parseClasses(name string) (*ast.File, error) {
	src, err := classSources.ReadFile(name)
	if err != nil {
		return nil, err
	}
	parse := parser.Parse
	if path.Base(name) == functionFile || bytes.Contains(src, []byte("#[Before(")) {
		parse = parser.ParseSyntax // a check would say that PHP has them, or that they are there twice
	}
	f, list := parse(ClassDir+strings.TrimPrefix(name, "classes"), src, parser.PHP82)
	if list.HasErrors() {
		return nil, fmt.Errorf("%s: %v", name, list)
	}
	return f, nil
}

// mentioned lists the words in f that can be names of classes and of functions, in lower case: names, and strings.
// Those of funcs are functions only where they are called or passed on.
func mentioned(f ast.Node, funcs map[string]string) []string {
	var out []string
	passed := map[ast.Expr]bool{}
	add := func(s string) {
		class, _, _ := strings.Cut(strings.ToLower(s), "::")
		class = strings.TrimPrefix(class, `\`)
		if slash := strings.LastIndexByte(class, '\\'); slash >= 0 {
			out = append(out, class[slash+1:])
		}
		out = append(out, class)
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.AttrGroup:
			return false // only reflection asks for it
		case *ast.Arg:
			passed[n.Value] = true
		case *ast.Name:
			add(n.Value)
		case *ast.Use:
			for _, item := range n.Items {
				if n.Prefix != nil {
					add(n.Prefix.Value + `\` + item.Name.Value)
				}
			}
		case *ast.StringLit:
			if len(n.Value) < 80 && (passed[n] || funcs[strings.ToLower(n.Value)] == "") {
				add(n.Value)
			}
		}
		return true
	})
	return out
}

// ClassFiles returns the files of the library classes of PHP version php ("" for the newest) that the program in files uses,
// directly or through one another, and those that it needs besides, in lower case.
// They behave as PHP behaves does, as far as they differ ("" for 8.2).
func ClassFiles(php, behaves string, files []*ast.File, needs ...string) ([]*ast.File, error) {
	x, err := classes()
	if err != nil {
		return nil, err
	}
	var out []*ast.File
	taken := map[string]bool{}
	funcs := map[string]bool{}
	var use func(names []string) error
	use = func(names []string) error {
		for _, n := range names {
			if x.funcs[n] != "" && !funcs[n] {
				funcs[n] = true
				if err := use(x.needs[n]); err != nil {
					return err
				}
			}
			name := x.file[n]
			if name == "" {
				name = x.tails[n]
			}
			if name == "" || taken[name] {
				continue
			}
			taken[name] = true
			f, err := parseClasses(name)
			if err != nil {
				return err
			}
			keepVersion(f, behaves)
			out = append(out, f)
			if err := use(mentioned(f, x.funcs)); err != nil {
				return err
			}
		}
		return nil
	}
	if err := use(needs); err != nil {
		return nil, err
	}
	for _, f := range files {
		names := slices.DeleteFunc(mentioned(f, x.funcs), func(name string) bool { return php != "" && newerClasses[name] > php })
		if err := use(names); err != nil {
			return nil, err
		}
	}
	if taken[reflection] { // it makes objects of attributes too
		for _, f := range append(files, out...) {
			if err := use(attributes(f)); err != nil {
				return nil, err
			}
		}
	}
	list, err := x.functionFiles(funcs)
	return append(out, list...), err
}

// keepVersion leaves out the members of classes that PHP does not have in the version that is followed: those with the
// attribute Before or From of a version.
func keepVersion(f *ast.File, version string) {
	for _, d := range declarations(f) {
		class, ok := d.stmt.(*ast.ClassDecl)
		if !ok {
			continue
		}
		class.Members = slices.DeleteFunc(class.Members, func(m ast.Member) bool {
			method, ok := m.(*ast.MethodDecl)
			if !ok || len(method.Attrs) == 0 {
				return false
			}
			a := method.Attrs[0].Attrs[0]
			switch a.Name.Value {
			case "Before":
				return version >= a.Args[0].Value.(*ast.StringLit).Value
			case "From":
				return version < a.Args[0].Value.(*ast.StringLit).Value
			}
			return false
		})
	}
}

// functionFiles returns the files of the functions that a program uses, without the others in them.
func (x *classIndex) functionFiles(used map[string]bool) ([]*ast.File, error) {
	var out []*ast.File
	seen := map[string]bool{}
	for fn := range used {
		name := x.funcs[fn]
		if seen[name] {
			continue
		}
		seen[name] = true
		f, err := parseClasses(name)
		if err != nil {
			return nil, err
		}
		f.Stmts = slices.DeleteFunc(f.Stmts, func(s ast.Stmt) bool {
			decl, ok := s.(*ast.FuncDecl)
			return ok && !used[strings.ToLower(decl.Name.Name)]
		})
		out = append(out, f)
	}
	return out, nil
}

// reflection is the file that every program with reflection uses.
const reflection = "classes/reflection/reflector.php"

// Reflects reports whether a file of ClassFiles is part of reflection.
func Reflects(file string) bool { return strings.HasPrefix(file, ClassDir+"/reflection/") }

// attributes lists the names of the attributes in f, in lower case.
func attributes(f *ast.File) []string {
	var out []string
	ast.Inspect(f, func(n ast.Node) bool {
		if a, ok := n.(*ast.Attribute); ok {
			name := strings.ToLower(a.Name.Value)
			out = append(out, name[strings.LastIndexByte(name, '\\')+1:])
		}
		return true
	})
	return out
}
