// Package codegen prints the typed program as Go files, with jennifer.
//
// It decides nothing about PHP: what the Go does stands in the program. What it decides is
// how the Go looks: names, files, packages, parentheses, line breaks, and which symbol of
// the runtime carries out an operation. Only runtime.go names those symbols.
//
// Each PHP folder becomes a Go package and each PHP file a Go file. The files of the
// project's root folder go to the package named by Options.Root. Folders whose packages
// would import each other in a circle are merged into one package.
package codegen

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
)

// Options says where the generated code lives.
type Options struct {
	// Module is the import path of the generated module's root.
	Module string
	// Runtime is the import path of the runtime's package php; empty means
	// Module/internal/php.
	Runtime string
	// Library is the import path below which the other runtime packages lie; empty means
	// Runtime.
	Library string
	// Root names the package, and its folder, of the files in the PHP project's root folder;
	// empty means "pages".
	Root string
	// App is the folder of the table of scripts; empty means "internal/app".
	App string
	// Fixture leaves out go.mod, main.go, routes.go and cmd, and puts the root folder's files
	// into the module's root itself.
	Fixture bool
}

// Output is a generated module.
type Output struct {
	Files   []File   // in path order
	Runtime []string // names of the runtime packages that the files import, sorted

	// Problems are the functions that could not be printed. Each ends the request when it is
	// called. There are none unless php2go is at fault.
	Problems []Problem
}

// Problem is a function that could not be printed.
type Problem struct {
	Source  string // the PHP file
	Line    int
	Message string
}

// File is one generated file.
type File struct {
	Path   string // slash-separated, below the module's root
	Data   []byte
	Source string // the PHP file it was ported from; empty for tables and commands
	Lines  []Line // which PHP line each Go line comes from
}

// Line says that the Go code from line Go on comes from line PHP.
type Line struct{ Go, PHP int }

// generator holds what is known about the whole program.
type generator struct {
	prog    *ir.Program
	opts    Options
	pkgs    []*pkg
	files   map[*ir.File]*goFile
	funcs   map[*ir.Func]funcName
	consts  map[*ir.Const]funcName
	sees    map[[2]string]bool // packages that may import another for its constants
	runtime map[string]bool    // runtime packages that were named, by package name
	classes map[*ir.Class]*className
	methods map[string]string // Go names of methods by PHP's, in lower case
}

// funcName is where a function of the program lives.
type funcName struct {
	path string // import path of its package
	name string
}

// Generate prints p. The same program and options give the same bytes. An error means that
// the program is not one that the mapper may make.
func Generate(p *ir.Program, opts Options) (out *Output, err error) {
	defer recovered(&err)
	g := &generator{
		prog:    p,
		opts:    opts.withDefaults(),
		files:   map[*ir.File]*goFile{},
		consts:  map[*ir.Const]funcName{},
		sees:    map[[2]string]bool{},
		funcs:   map[*ir.Func]funcName{},
		classes: map[*ir.Class]*className{},
		runtime: map[string]bool{},
	}
	g.layOut()
	mapped, err := g.render()
	if err != nil {
		return nil, err
	}
	out = &Output{}
	for _, m := range mapped {
		out.Files = append(out.Files, m.File)
		out.Problems = append(out.Problems, m.problems...)
	}
	tables, err := g.classTables()
	if err != nil {
		return nil, err
	}
	out.Files = append(out.Files, tables...)
	rest, err := g.program(mapped)
	if err != nil {
		return nil, err
	}
	out.Files = append(out.Files, rest...)
	slices.SortFunc(out.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	out.Runtime = sortedKeys(g.runtime)
	return out, nil
}

// recovered turns a panic, raised where the program has a node that cannot be printed, into
// an error.
func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("codegen: %v\n%s", r, debug.Stack())
	}
}

// render prints the files of all packages, several at a time.
func (g *generator) render() ([]*mappedFile, error) {
	var files []*goFile
	for _, pk := range g.pkgs {
		files = append(files, pk.files...)
	}
	out := make([]*mappedFile, len(files))
	errs := make([]error, len(files))
	var wg sync.WaitGroup
	slots := make(chan struct{}, runtime.GOMAXPROCS(0))
	for i, f := range files {
		wg.Add(1)
		slots <- struct{}{}
		go func() {
			defer func() { <-slots; wg.Done() }()
			defer recovered(&errs[i])
			out[i], errs[i] = f.render()
		}()
	}
	wg.Wait()
	for i, f := range files {
		if errs[i] != nil {
			return nil, fmt.Errorf("%s: %w", f.src.Source, errs[i])
		}
		g.use(f.builder)
	}
	return out, nil
}

// use notes the runtime packages that a file imports.
func (g *generator) use(b *builder) {
	for _, importPath := range b.imported {
		if importPath == g.opts.Runtime {
			g.runtime["php"] = true
		} else if name, ok := strings.CutPrefix(importPath, g.opts.Library+"/"); ok {
			g.runtime[name] = true
		}
	}
}

func (o Options) withDefaults() Options {
	if o.Runtime == "" {
		o.Runtime = o.Module + "/internal/php"
	}
	if o.Library == "" {
		o.Library = o.Runtime
	}
	if o.Root == "" {
		o.Root = "pages"
	}
	if o.App == "" {
		o.App = "internal/app"
	}
	return o
}

func sortedKeys(m map[string]bool) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
