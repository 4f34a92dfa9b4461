// Package builtin is what PHP's standard library looks like to the converter: the
// functions and constants declared by the PHP stubs in the folder stubs, read by our own parser.
package builtin

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"sort"
	"strings"
	"sync"

	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

//go:embed stubs/*.php
var stubs embed.FS

// Func is one Go function that carries out a PHP function. A PHP function can have several
// (overloads), told apart by the number and types of their parameters.
type Func struct {
	Name       string // PHP's name, lower case
	Package    string // the runtime package: "std", "json", …
	GoName     string // without package; or "path.Name" of Go's own library, see GoPath
	GoPath     string // import path of Go's own library; "builtin" for a Go builtin; "" for the runtime
	Params     []*Param
	Result     types.Type
	Void       bool   // no result in Go
	Callable   bool   // the result is a *php.Func
	Context    bool   // takes c first
	Pure       bool   // no side effects, depends on its arguments only
	NoReturn   bool   // never returns
	Deprecated string // PHP's deprecation text
	Since      string // the version of PHP that it came with, where that is newer than 8.2
	File       string // stub file, for messages
	// Typed are the forms that are generic over the Go types of the callback: the plain one, and
	// one for a callback that returns a bool where that makes a difference.
	Typed []string
}

// Param is a parameter of a standard function.
type Param struct {
	Name     string
	Type     types.Type
	Callable bool // held as *php.Func
	ByRef    bool
	Variadic bool
	Optional bool
	Default  any // nil (null), bool, int, float64, string or EmptyArray, where Optional
	// Names says that a value may be the name of a function that is then called: @names $param.
	Names bool
	// PreferRef says that what is not a variable is taken by value: @prefer-ref.
	PreferRef bool
	// Untyped says that anything is accepted as it is.
	Untyped bool
}

// TickFunction is the function that the mapper calls for declare(ticks).
const TickFunction = "php2go_tick"

// EmptyArray is the default value [].
type EmptyArray struct{}

// Reads reports whether a by-reference parameter is read before it is set: arrays are, but for
// those that a function only fills.
func (p *Param) Reads() bool {
	return (p.Type.Is(types.Arr) || p.Repr() == types.Value) && !p.Optional && p.Name != "matches" && p.Name != "result"
}

// Repr returns the Go type that the parameter is passed as.
func (p *Param) Repr() types.Repr {
	if p.Callable {
		return types.Func
	}
	return p.Type.Repr()
}

// ResultRepr returns the Go type of the result, Void for none.
func (f *Func) ResultRepr() types.Repr {
	switch {
	case f.Void:
		return types.Void
	case f.Callable:
		return types.Func
	}
	return f.Result.Repr()
}

// Required returns how many arguments a call must pass.
func (f *Func) Required() int {
	n := 0
	for _, p := range f.Params {
		if !p.Optional && !p.Variadic {
			n++
		}
	}
	return n
}

// Variadic reports whether the last parameter takes any number of arguments.
func (f *Func) Variadic() bool {
	return len(f.Params) > 0 && f.Params[len(f.Params)-1].Variadic
}

// Library is all that the stubs declare.
type Library struct {
	Funcs map[string][]*Func // by lower-case name; overloads in the stubs' order
	// GoConsts are the int constants that the runtime has under a name of Go's.
	GoConsts map[string]GoConst
	Consts   map[string]any // nil, bool, int, float64 or string by exact name
}

// Load returns the library. It is read once.
var Load = sync.OnceValues(load)

func load() (*Library, error) {
	names, err := fs.Glob(stubs, "stubs/*.php")
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	lib := &Library{Funcs: map[string][]*Func{}, Consts: map[string]any{}, GoConsts: map[string]GoConst{}}
	addCore(lib.Consts)
	for name := range lib.Consts {
		if strings.HasPrefix(name, "E_") { // the levels of errors: php.EAll
			lib.GoConsts[name] = GoConst{"php", GoName(strings.ToLower(name))}
		}
	}
	files := make([]*ast.File, 0, len(names))
	for _, name := range names {
		src, err := stubs.ReadFile(name)
		if err != nil {
			return nil, err
		}
		f, list := parser.ParseSyntax(path.Base(name), src, parser.PHP74) // overloads share a name
		if list.HasErrors() {
			return nil, fmt.Errorf("stub %s: %v", name, list)
		}
		files = append(files, f)
	}
	for _, f := range files { // constants first: defaults name them
		if err := lib.addConsts(f); err != nil {
			return nil, err
		}
	}
	for _, f := range files {
		if err := lib.addFuncs(f); err != nil {
			return nil, err
		}
	}
	lib.keepFuncNames()
	return lib, nil
}

// Of returns the library without the functions that came after a version of PHP, such as "8.2"; "" is the newest.
func (lib *Library) Of(version string) *Library {
	if version == "" {
		return lib
	}
	of := *lib
	of.Funcs = make(map[string][]*Func, len(lib.Funcs))
	for name, list := range lib.Funcs {
		if list[0].Since <= version {
			of.Funcs[name] = list
		}
	}
	return &of
}

// keepFuncNames takes the Go names from the constants that a function has already.
func (lib *Library) keepFuncNames() {
	taken := map[GoConst]bool{}
	for _, list := range lib.Funcs {
		for _, f := range list {
			taken[GoConst{f.Package, f.GoName}] = true
		}
	}
	for php, c := range lib.GoConsts {
		if taken[c] {
			delete(lib.GoConsts, php)
		}
	}
}

// GoConst is a constant of a runtime package.
type GoConst struct{ Package, Name string }

// addGoConst names an int constant in Go: as functions are named, without the package's prefix.
func (lib *Library) addGoConst(name string, head doc) {
	prefix := strings.ToUpper(head.one("prefix"))
	lib.GoConsts[name] = GoConst{head.one("package"), GoName(strings.ToLower(strings.TrimPrefix(name, prefix)))}
}

func (lib *Library) addConsts(f *ast.File) error {
	head := parseDoc(fileDoc(f))
	for _, s := range f.Stmts {
		decl, ok := s.(*ast.ConstDecl)
		if !ok {
			continue
		}
		for _, item := range decl.Items {
			v, ok := lib.Eval(item.Value)
			if !ok {
				return fmt.Errorf("stub %s:%d: constant %s is not a literal", f.Name, f.Line(item.Pos()), item.Name.Name)
			}
			lib.Consts[item.Name.Name] = v
			if _, isInt := v.(int); isInt && head.one("package") != "" {
				lib.addGoConst(item.Name.Name, head)
			}
		}
	}
	return nil
}

func (lib *Library) addFuncs(f *ast.File) error {
	head := parseDoc(fileDoc(f))
	pkg := head.one("package")
	if pkg == "" {
		return fmt.Errorf("stub %s: no @package", f.Name)
	}
	for _, s := range f.Stmts {
		decl, ok := s.(*ast.FuncDecl)
		if !ok {
			continue
		}
		fn, err := lib.newFunc(f, decl, pkg, head.one("prefix"))
		if err != nil {
			return fmt.Errorf("stub %s:%d: %s: %w", f.Name, f.Line(decl.Pos()), decl.Name.Name, err)
		}
		lib.Funcs[fn.Name] = append(lib.Funcs[fn.Name], fn)
	}
	return nil
}

// fileDoc returns the first docblock of the file.
func fileDoc(f *ast.File) string {
	if len(f.Stmts) > 0 {
		for _, c := range f.Leading(f.Stmts[0]) {
			if c.IsDoc() {
				return c.Text
			}
		}
	}
	for _, c := range f.Leading(f) {
		if c.IsDoc() {
			return c.Text
		}
	}
	return ""
}

func (lib *Library) newFunc(f *ast.File, decl *ast.FuncDecl, pkg, prefix string) (*Func, error) {
	d := parseDoc(f.Doc(decl))
	name := strings.ToLower(decl.Name.Name)
	if d.has("name") { // which is a keyword
		name = d.one("name")
	}
	fn := &Func{
		Name: name, Package: pkg, GoName: GoName(strings.TrimPrefix(name, prefix)), File: f.Name,
		Context: d.has("context"), Pure: d.has("pure"), NoReturn: d.has("noreturn"), Deprecated: d.one("deprecated"), Since: d.one("since"),
	}
	if d.has("deprecated") && fn.Deprecated == "" {
		fn.Deprecated = "Function " + name + "() is deprecated"
	}
	fn.setGo(d.one("go"))
	fn.Typed = strings.Fields(d.one("typed"))
	for _, p := range decl.Params {
		param, err := lib.newParam(p, d.params[p.Var.Name])
		if err != nil {
			return nil, err
		}
		param.Names = d.one("names") == "$"+param.Name
		param.PreferRef = param.ByRef && d.has("prefer-ref")
		fn.Params = append(fn.Params, param)
	}
	result := d.one("return")
	if result == "" {
		result = typeText(decl.ReturnType)
	}
	switch strings.TrimSpace(strings.ToLower(result)) {
	case "void", "never":
		fn.Void, fn.Result = true, types.NullT
		return fn, nil
	case "callable":
		fn.Callable = true
	}
	t, _, err := ParseType(result)
	fn.Result = t
	return fn, err
}

// setGo takes a @go tag: a name in the package, or pkg.Name of Go's library.
func (fn *Func) setGo(tag string) {
	if tag == "" {
		return
	}
	i := strings.LastIndexByte(tag, '.')
	switch {
	case i >= 0 && tag[:i] == "php": // the runtime's core
		fn.Package, fn.GoName = "php", tag[i+1:]
	case i >= 0:
		fn.GoPath, fn.GoName = tag[:i], tag[i+1:]
	case tag == "len" || tag == "min" || tag == "max":
		fn.GoPath, fn.GoName = "builtin", tag
	default:
		fn.GoName = tag
	}
}

func (lib *Library) newParam(p *ast.Param, doc string) (*Param, error) {
	text := doc
	if text == "" {
		text = typeText(p.Type)
	}
	t, callable, err := ParseType(text)
	if err != nil {
		return nil, err
	}
	param := &Param{Name: p.Var.Name, Type: t, Callable: callable, ByRef: p.ByRef, Variadic: p.Variadic, Untyped: text == "" || text == "mixed"}
	if p.Default != nil {
		v, ok := lib.Eval(p.Default)
		if !ok {
			return nil, fmt.Errorf("default of $%s is not a literal", p.Var.Name)
		}
		param.Optional, param.Default = true, v
		if v == nil && !callable && !param.ByRef {
			param.Type = types.Union(param.Type, types.NullT)
		}
	}
	return param, nil
}

// GoName turns a PHP name into Go's MixedCaps: str_replace is StrReplace.
func GoName(name string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		if part != "" {
			b.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return b.String()
}
