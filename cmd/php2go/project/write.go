// This file writes the module.

package project

import (
	"bytes"
	"fmt"
	"go/format"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime"
)

// runtimePath is where the runtime's packages live in this module.
const runtimePath = "github.com/r-seed-ee074592/php2go/runtime/"

// RuntimeFiles returns the sources of the named runtime packages and of those that they
// import, with their imports turned to module: path below internal/php -> content.
func RuntimeFiles(names []string, module string) (map[string][]byte, error) {
	files := map[string][]byte{}
	queue := slices.Clone(names)
	done := map[string]bool{}
	for len(queue) > 0 {
		pkg := queue[0]
		queue = queue[1:]
		if done[pkg] {
			continue
		}
		done[pkg] = true
		entries, err := fs.ReadDir(runtime.Sources, pkg)
		if err != nil {
			return nil, fmt.Errorf("runtime package %s: %w", pkg, err)
		}
		for _, e := range entries {
			if e.IsDir() || strings.HasSuffix(e.Name(), "_test.go") {
				continue
			}
			src, err := runtime.Sources.ReadFile(pkg + "/" + e.Name())
			if err != nil {
				return nil, err
			}
			if strings.HasSuffix(e.Name(), ".go") {
				imports, err := runtimeImports(src)
				if err != nil {
					return nil, fmt.Errorf("%s/%s: %w", pkg, e.Name(), err)
				}
				queue = append(queue, imports...)
				if src, err = turnImports(src, module, len(imports) > 1); err != nil {
					return nil, fmt.Errorf("%s/%s: %w", pkg, e.Name(), err)
				}
			}
			files[path.Join(runtimeDir(pkg), e.Name())] = src
		}
	}
	return files, nil
}

// runtimeDir is the folder of a runtime package in a generated module.
func runtimeDir(pkg string) string {
	if pkg == "php" {
		return "internal/php"
	}
	return "internal/php/" + pkg
}

// runtimeImports returns the runtime packages that a source file imports.
func runtimeImports(src []byte) ([]string, error) {
	f, err := parser.ParseFile(token.NewFileSet(), "", src, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, spec := range f.Imports {
		p, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		if rest, ok := strings.CutPrefix(p, runtimePath); ok {
			out = append(out, rest)
		}
	}
	return out, nil
}

// turnImports changes the import paths of runtime packages to those of the module; several
// of them may then want another order.
func turnImports(src []byte, module string, several bool) ([]byte, error) {
	src = bytes.ReplaceAll(src, []byte(`"`+runtimePath+`php"`), []byte(`"`+module+`/internal/php"`))
	src = bytes.ReplaceAll(src, []byte(`"`+runtimePath), []byte(`"`+module+`/internal/php/`))
	if several {
		return format.Source(src)
	}
	return src, nil
}

// Write writes the module to out: into a fresh folder beside it first, moved in place whole.
// What others put into an earlier output stays; where both sides changed a file, nothing is
// written.
func (c *Converted) Write(out, module string) error {
	out, err := filepath.Abs(out)
	if err != nil {
		return err
	}
	files, err := c.files(module)
	if err != nil {
		return err
	}
	next, err := c.state(files)
	if err != nil {
		return err
	}
	kept, err := keep(out, next)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return err
	}
	tmp, err := os.MkdirTemp(filepath.Dir(out), ".php2go-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	files[stateFile] = next.text()
	if err := c.writeTo(tmp, files); err != nil {
		return err
	}
	for _, name := range kept {
		if err := copyFile(below(out, name), below(tmp, name)); err != nil {
			return err
		}
	}
	if err := os.Chmod(tmp, 0o755); err != nil {
		return err
	}
	return replace(tmp, out)
}

// below returns the place of a slash-separated name in a folder.
func below(dir, name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }

// replace moves a finished folder to its place; an old one is put back if that fails.
func replace(tmp, out string) error {
	old := ""
	if _, err := os.Lstat(out); err == nil {
		old = tmp + ".old"
		if err := os.Rename(out, old); err != nil {
			return err
		}
	}
	if err := os.Rename(tmp, out); err != nil {
		if old != "" {
			_ = os.Rename(old, out)
		}
		return err
	}
	if old != "" {
		return os.RemoveAll(old)
	}
	return nil
}

// files returns what is generated: path -> content.
func (c *Converted) files(module string) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, f := range c.Output.Files {
		files[f.Path] = f.Data
	}
	rt, err := RuntimeFiles(c.Output.Runtime, module)
	if err != nil {
		return nil, err
	}
	maps.Copy(files, rt)
	files["MIGRATION.md"] = c.report()
	return files, nil
}

// writeTo writes the generated files and the app's other files to a fresh folder.
func (c *Converted) writeTo(dir string, files map[string][]byte) error {
	for name, data := range files {
		if err := writeFile(below(dir, name), data); err != nil {
			return err
		}
	}
	for _, name := range c.Assets {
		if err := copyFile(below(c.Dir, name), below(dir, "root/"+name)); err != nil {
			return err
		}
	}
	return os.MkdirAll(filepath.Join(dir, "root"), 0o755)
}

func writeFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
		return err
	}
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, info.Mode().Perm())
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
