// One Go file: its imports, its functions in the author's order.

package codegen

import (
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// builder collects the declarations of one Go file.
type builder struct {
	g       *generator
	path    string // import path of the file's package
	pkgName string
	file    *jen.File
	header  *jen.Statement    // the place of the import declaration
	names   map[string]string // import path -> the name it goes by in the file
	taken   map[string]bool   // the values of names
	idents  []ident
	regions []*scopes

	imported []string // the keys of names, in the order in which they came
	problems []Problem
}

// ident is a mention of a variable, whose name is known only when the file's imports are.
type ident struct {
	at *jen.Statement
	v  *variable
}

// goFile is a PHP file on its way to Go.
type goFile struct {
	*builder
	src     *ir.File
	script  *ir.Script
	path    string // below the module's root
	broken  bool   // its functions only say that they could not be printed
	library bool   // of PHP's library
}

func newBuilder(g *generator, importPath, name string) *builder {
	b := &builder{g: g, path: importPath, pkgName: name, file: jen.NewFilePathName(importPath, name), names: map[string]string{}, taken: map[string]bool{}}
	b.file.NoFormat = true
	b.header = b.file.Null()
	return b
}

// qual returns the name of a symbol of another package, imported as needed; "php" is the
// runtime's core.
func (b *builder) qual(importPath, name string) *jen.Statement {
	if importPath == "php" {
		return b.php(name)
	}
	if importPath == b.path {
		return jen.Id(name)
	}
	if b.names[importPath] == "" {
		b.importAs(importPath)
	}
	return jen.Id(b.names[importPath]).Dot(name)
}

// importAs chooses the name that the package importPath goes by in the file.
func (b *builder) importAs(importPath string) {
	base := path.Base(importPath)
	want := base
	if b.taken[want] {
		want = packageName(path.Base(path.Dir(importPath))+base, false)
	}
	want = unique(want, func(n string) bool { return b.taken[n] })
	b.names[importPath] = want
	b.taken[want] = true
	b.imported = append(b.imported, importPath)
}

// forget takes back the imports after the first n.
func (b *builder) forget(n int) {
	for _, importPath := range b.imported[n:] {
		delete(b.taken, b.names[importPath])
		delete(b.names, importPath)
	}
	b.imported = b.imported[:n]
}

// imports fills in the import declaration: Go's own packages, then the others.
func (b *builder) imports() {
	var groups [2][]jen.Code
	for _, importPath := range slices.Sorted(maps.Keys(b.names)) {
		spec := jen.Lit(importPath)
		if name := b.names[importPath]; name != path.Base(importPath) {
			spec = jen.Id(name).Lit(importPath)
		}
		if host, _, _ := strings.Cut(importPath, "/"); strings.Contains(host, ".") || strings.HasPrefix(importPath, b.g.opts.Module) {
			groups[1] = append(groups[1], spec)
		} else {
			groups[0] = append(groups[0], spec)
		}
	}
	all := append(groups[0], groups[1]...)
	switch {
	case len(all) == 0:
		return
	case len(all) == 1:
		b.header.Add(jen.Id("import"), all[0])
	default:
		if len(groups[0]) > 0 && len(groups[1]) > 0 {
			all = append(append(groups[0][:len(groups[0]):len(groups[0])], jen.Empty()), groups[1]...)
		}
		b.header.Add(jen.Id("import"), jen.Custom(jen.Options{Open: "(", Close: ")", Multi: true}, all...))
	}
	b.header.Line()
}

// variable returns a mention of v. The name is filled in by resolve.
func (b *builder) variable(v *variable) *jen.Statement {
	at := jen.Id(v.v.Name)
	b.idents = append(b.idents, ident{at, v})
	return jen.Add(at)
}

// resolve names the variables of all functions in the file.
func (b *builder) resolve() {
	for _, s := range b.regions {
		s.name(func(n string) bool { return b.taken[n] })
	}
	for _, id := range b.idents {
		*id.at = *jen.Id(id.v.name)
	}
	b.imports()
}

// render prints the file. Where what is printed is no Go, which only a fault of the converter can be
// the reason for, the functions of the file end the request when they are called, and the other
// files are none the worse.
func (f *goFile) render() (*mappedFile, error) {
	m, err := f.print()
	if err == nil {
		return m, nil
	}
	problem := Problem{Source: f.src.Source, Line: 1, Message: err.Error()}
	f.builder, f.broken = newBuilder(f.g, f.builder.path, f.builder.pkgName), true
	if m, err = f.print(); err == nil {
		m.problems = []Problem{problem}
	}
	return m, err
}

// print is one attempt of render.
func (f *goFile) print() (m *mappedFile, err error) {
	defer recovered(&err)
	if f.library {
		f.file.HeaderComment(generatedHeader)
	} else {
		f.file.HeaderComment("// Ported from " + cleanComment(f.src.Source) + " by php2go.")
	}
	if !f.hasScript() {
		for _, line := range commentLines(f.src.Doc) {
			f.file.Add(line)
		}
		if len(f.src.Doc) > 0 {
			f.file.Line()
		}
	}
	f.constants()
	f.declarations()
	f.resolve()
	var raw bytes.Buffer
	if err := f.file.Render(&raw); err != nil {
		return nil, err
	}
	m, err = finish(raw.Bytes())
	if err != nil {
		return nil, err
	}
	m.Path, m.Source, m.pkg, m.problems, m.library = f.path, f.src.Source, f.builder.path, f.problems, f.library
	return m, nil
}

// constants prints the constants of the file, several in one block.
func (f *goFile) constants() {
	p := &printer{builder: f.builder}
	var defs []jen.Code
	for _, c := range f.src.Consts {
		lit := &ir.Lit{E: ir.E{Type: literalRepr(c.Value)}, V: c.Value}
		defs = append(defs, jen.Id(f.g.consts[c].name).Op("=").Add(p.lit(lit).s))
	}
	switch len(defs) {
	case 0:
		return
	case 1:
		f.file.Const().Add(defs[0])
	default:
		f.file.Const().Defs(defs...)
	}
	f.file.Line()
}

func (f *goFile) hasScript() bool {
	for _, fn := range f.src.Funcs {
		if fn.Script {
			return true
		}
	}
	return false
}

// scriptDoc returns the first lines of a script's doc comment.
func (f *goFile) scriptDoc(fn *ir.Func) []string {
	name := f.g.funcs[fn].name
	var doc []string
	switch s := f.script; {
	case s == nil:
		doc = []string{name + " is " + f.src.Source + "."}
	case s.Route:
		doc = []string{name + " serves /" + s.Path + "."}
	case f.isCommand(s):
		doc = []string{name + " is the command " + s.Path + "."}
	case f.src.Name != "":
		doc = []string{name + " is " + s.Path + "."}
	default:
		doc = []string{name + " is what including " + s.Path + " runs."}
	}
	text := f.src.Doc
	if strings.Join(fn.Doc, "\n") != strings.Join(text, "\n") {
		text = append(text[:len(text):len(text)], fn.Doc...)
	}
	if len(text) > 0 {
		doc = append(append(doc, ""), text...)
	}
	return doc
}

func (f *goFile) isCommand(s *ir.Script) bool {
	for _, c := range f.g.prog.Commands {
		if c == s {
			return true
		}
	}
	return false
}
