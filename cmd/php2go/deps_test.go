// This file holds the table of which package may import which, as a test.

package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/r-seed-ee074592/php2go/"

// policy lists, for each package of the module, the packages of the module it may
// import. A new edge is a design decision: discuss it before adding it here.
var policy = map[string]string{
	"parser/token":         "",
	"parser/diag":          "parser/token",
	"parser/diag/diagtest": "parser/diag parser/token",
	"parser/ast":           "parser/token",
	"parser/ast/asttest":   "parser/ast",
	"parser/php7":          "parser/ast parser/diag parser/token",
	"parser/php8":          "parser/ast parser/diag parser/token",
	"parser/link":          "parser/ast",
	"parser":               "parser/ast parser/diag parser/link parser/php7 parser/php8 parser/token",

	"mapper/types":   "",
	"mapper/ir":      "mapper/types parser/token",
	"mapper/builtin": "mapper/types parser parser/ast",
	"mapper/resolve": "mapper/builtin parser/ast parser/diag parser/token",
	"mapper/infer":   "mapper/builtin mapper/resolve mapper/types parser/ast parser/diag",
	"mapper":         "mapper/builtin mapper/infer mapper/ir mapper/resolve mapper/types parser/ast parser/diag parser/token",

	"codegen": "mapper/ir mapper/types parser/token",

	"cmd/php2go":         "cmd/php2go/check cmd/php2go/convert cmd/php2go/explain cmd/php2go/parse cmd/php2go/project cmd/php2go/serve",
	"cmd/php2go/check":   "cmd/php2go/project codegen mapper parser/diag",
	"cmd/php2go/convert": "cmd/php2go/project codegen mapper",
	"cmd/php2go/explain": "cmd/php2go/project parser/diag",
	"cmd/php2go/parse":   "cmd/php2go/project parser parser/ast",
	"cmd/php2go/serve":   "cmd/php2go/project codegen mapper",
	"cmd/php2go/project": "codegen mapper parser parser/ast parser/diag parser/token runtime",

	"runtime":             "", // the embedded sources of the packages below, nothing else
	"runtime/php":         "",
	"runtime/cli":         "runtime/php",
	"runtime/ctype":       "runtime/php",
	"runtime/date":        "runtime/php",
	"runtime/filter":      "runtime/pcre runtime/php runtime/std",
	"runtime/hash":        "runtime/php",
	"runtime/iconv":       "runtime/php",
	"runtime/json":        "runtime/php",
	"runtime/mb":          "runtime/php",
	"runtime/pcre":        "runtime/php",
	"runtime/reflection":  "runtime/php",
	"runtime/std":         "runtime/php",
	"runtime/std/stdtest": "runtime/php",
	"runtime/web":         "runtime/cli runtime/php",
	"runtime/session":     "runtime/php runtime/std runtime/web",

	// Generated packages and what tests them.
	"fixtures": "runtime/cli runtime/ctype runtime/date runtime/filter runtime/hash runtime/iconv runtime/json runtime/mb " +
		"runtime/pcre runtime/php runtime/reflection runtime/session runtime/std runtime/web",
	"fixtures/bench":            "cmd/php2go/project codegen parser",
	"fixtures/conformance":      "cmd/php2go/project codegen fixtures/conformance/phpt parser",
	"fixtures/conformance/phpt": "runtime/pcre runtime/php",
}

func TestImports(t *testing.T) {
	const root = "../.."
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		pkg := filepath.ToSlash(rel)
		allowed, ok := policy[pkg]
		if !ok && strings.HasPrefix(pkg, "fixtures/") {
			allowed, ok = policy["fixtures"], true
		}
		if !ok {
			t.Errorf("%s: no entry in the import policy", pkg)
		}
		for _, spec := range f.Imports {
			imp, _ := strconv.Unquote(spec.Path.Value)
			to, ok := strings.CutPrefix(imp, module)
			if own := strings.HasPrefix(pkg, "fixtures") && strings.HasPrefix(to, "fixtures/"); ok && !own && !contains(allowed, to) {
				t.Errorf("%s must not import %s", path.Join(pkg, d.Name()), to)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func contains(list, name string) bool {
	for s := range strings.FieldsSeq(list) {
		if s == name {
			return true
		}
	}
	return false
}
