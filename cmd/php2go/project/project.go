// Package project reads a folder of PHP, converts it and writes the Go module.
package project

import (
	"errors"
	"fmt"
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
)

// Project is a folder of PHP.
type Project struct {
	Dir     string
	Version parser.Version
	PHP     []string // PHP files below Dir, slash-separated, sorted
	Assets  []string // its other files
}

// Converted is a project with its Go.
type Converted struct {
	*Project
	Files  []*ast.File // files that could be read
	Diags  diag.List
	Stats  mapper.Stats
	Output *codegen.Output
}

// skipped are folders that are never part of an app.
var skipped = []string{".git", ".svn", ".hg", "node_modules", ".idea", ".vscode", ".php2go"}

// phpEndings are the endings of files that PHP runs.
var phpEndings = []string{".php", ".phtml", ".inc", ".php5", ".php7"}

// Open lists the files of a folder.
func Open(dir string, version parser.Version) (*Project, error) {
	info, err := os.Stat(dir)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, fmt.Errorf("%s is a file; php2go converts a folder", dir)
	}
	p := &Project{Dir: dir, Version: version}
	err = filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name != dir && slices.Contains(skipped, d.Name()) {
				return filepath.SkipDir
			}
			return nil
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if IsPHP(rel) {
			p.PHP = append(p.PHP, rel)
		} else if d.Type().IsRegular() {
			p.Assets = append(p.Assets, rel)
		}
		return nil
	})
	if err == nil && len(p.PHP) == 0 {
		err = fmt.Errorf("%s holds no PHP files", dir)
	}
	return p, err
}

// IsPHP reports whether a file's name says that PHP runs it.
func IsPHP(name string) bool {
	return slices.Contains(phpEndings, strings.ToLower(filepath.Ext(name)))
}

// Convert parses, maps and prints the project. Files with errors are left out, with their
// diagnostics.
func (p *Project) Convert(opts codegen.Options, progress func(done, total int, name string)) (*Converted, error) {
	c := &Converted{Project: p}
	for i, name := range p.PHP {
		if progress != nil {
			progress(i, len(p.PHP), name)
		}
		src, err := os.ReadFile(filepath.Join(p.Dir, filepath.FromSlash(name)))
		if err != nil {
			return nil, err
		}
		f, list := parser.Parse(name, src, p.Version)
		c.Diags = append(c.Diags, list...)
		if f != nil && !list.HasErrors() {
			c.Files = append(c.Files, f)
		}
	}
	if len(c.Files) == 0 {
		return c, errors.New("none of the PHP files could be read")
	}
	result, err := mapper.Map(c.Files)
	if err != nil {
		return nil, err
	}
	c.Diags = append(c.Diags, result.Diags...)
	c.Stats = result.Stats
	c.Output, err = codegen.Generate(result.Program, opts)
	return c, err
}
