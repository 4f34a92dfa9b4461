// Package project reads a folder of PHP, converts it and writes the Go module.
package project

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/mapper"
	"github.com/r-seed-ee074592/php2go/parser"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// Project is a folder of PHP.
type Project struct {
	Dir     string
	Version parser.Version
	PHP     []string // PHP files below Dir, slash-separated, sorted
	Assets  []string // its other files
	Skipped []string // what is neither: folders behind symbolic links, devices

	mapper.Options
}

// Converted is a project with its Go.
type Converted struct {
	*Project
	Files    []*ast.File // files that could be read
	all      []*ast.File // and in their places those that could not, as one refused statement
	Diags    diag.List
	Stats    mapper.Stats
	Routes   []string // scripts that are served
	Library  []string // those among them that only declare functions and constants
	Commands []string // scripts for the command line
	Output   *codegen.Output
}

// skipped are folders that are never part of an app.
var skipped = []string{".git", ".svn", ".hg", "node_modules", ".idea", ".vscode", ".php2go"}

// phpEndings are the endings of files that PHP runs.
var phpEndings = []string{".php", ".phtml", ".inc", ".php5", ".php7"}

// Open lists the files of a folder.
func Open(dir string, version parser.Version) (*Project, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, Usage("%v", err)
	}
	if !info.IsDir() {
		return nil, Usage("%s is a file; php2go converts a folder", dir)
	}
	p := &Project{Dir: dir, Version: version}
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name != dir && (slices.Contains(skipped, d.Name()) || isOutput(name)) {
				return filepath.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		p.add(filepath.ToSlash(rel), name)
		return nil
	})
	if err != nil {
		return nil, Failed(err)
	}
	if len(p.PHP) == 0 {
		return nil, Usage("%s holds no PHP files", dir)
	}
	return p, nil
}

// add enters a file into one of the lists; symbolic links count as the file they lead to.
func (p *Project) add(rel, name string) {
	info, err := os.Stat(name)
	switch {
	case err != nil || !info.Mode().IsRegular():
		p.Skipped = append(p.Skipped, rel)
	case IsPHP(rel):
		p.PHP = append(p.PHP, rel)
	default:
		p.Assets = append(p.Assets, rel)
	}
}

// isOutput reports whether php2go wrote the folder.
func isOutput(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, filepath.FromSlash(stateFile)))
	return err == nil
}

// IsPHP reports whether a file's name says that PHP runs it.
func IsPHP(name string) bool {
	return slices.Contains(phpEndings, strings.ToLower(filepath.Ext(name)))
}

// Convert parses, maps and prints the project. A file with errors becomes a script that ends with
// its first one; where no file can be read, Output is nil.
func (p *Project) Convert(opts codegen.Options, progress *Progress) (c *Converted, err error) {
	defer recovered(&err)
	c = &Converted{Project: p}
	for i, name := range p.PHP {
		progress.Step(i, len(p.PHP), name)
		c.parse(name)
	}
	progress.Done()
	c.unlink()
	if len(c.Files) > 0 {
		mapping := p.Options
		mapping.PHP = p.Version.String()
		result, err := mapper.Map(c.all, mapping)
		if err != nil {
			return nil, err
		}
		c.Diags = append(c.Diags, result.Diags...)
		c.Stats = result.Stats
		for _, s := range result.Program.Scripts {
			if s.Route {
				c.Routes = append(c.Routes, s.Path)
				if s.Library {
					c.Library = append(c.Library, s.Path)
				}
			}
		}
		for _, s := range result.Program.Commands {
			c.Commands = append(c.Commands, s.Path)
		}
		if c.Output, err = codegen.Generate(result.Program, opts); err != nil {
			return nil, err
		}
		for _, problem := range c.Output.Problems {
			c.Diags.Add(c.internal(problem))
		}
	}
	c.Diags.Sort()
	return c, nil
}

// parse reads one file.
func (c *Converted) parse(name string) {
	src, err := os.ReadFile(filepath.Join(c.Dir, filepath.FromSlash(name)))
	if err != nil {
		file := token.NewFile(name, nil)
		c.Diags.Add(diag.New(diag.ReadFile, file, token.NoPos, token.NoPos, "%v", err))
		return
	}
	f, list, err := parse(name, src, c.Version)
	if err != nil {
		list.Add(diag.New(diag.Internal, token.NewFile(name, src), token.NoPos, token.NoPos, "%v", err))
	}
	c.Diags = append(c.Diags, list...)
	if f != nil && !list.HasErrors() {
		c.Files = append(c.Files, f)
		c.all = append(c.all, f)
		c.evals(f)
	} else {
		c.all = append(c.all, refused(name, src, list))
	}
}

// refused is a script that ends with the first error of list.
func refused(name string, src []byte, list diag.List) *ast.File {
	file := &ast.File{File: token.NewFile(name, src)}
	for _, d := range list {
		if d.Severity == diag.Error {
			at := ast.Span{From: max(d.Pos, 0), To: max(d.Pos, d.End, 0)}
			end := &ast.Refused{Span: at, Code: string(d.Code), Message: d.Message}
			if d.Code.IsSyntax() {
				end.PHP = ast.BySyntax
			} else if d.Code.IsPHP() {
				end.PHP = ast.ByCompiler
			}
			file.Stmts = []ast.Stmt{end}
			break
		}
	}
	return file
}

// internal says that a function could not be printed.
func (c *Converted) internal(p codegen.Problem) diag.Diagnostic {
	for _, f := range c.all {
		if f.Name == p.Source {
			at := f.LineStart(p.Line)
			return diag.New(diag.Internal, f.File, at, at, "%s", p.Message)
		}
	}
	return diag.New(diag.Internal, nil, token.NoPos, token.NoPos, "%s:%d: %s", p.Source, p.Line, p.Message)
}

// parse calls the parser; a panic in it costs no more than the file.
func parse(name string, src []byte, v parser.Version) (f *ast.File, list diag.List, err error) {
	defer recovered(&err)
	f, list = parser.Parse(name, src, v)
	return f, list, nil
}
