// This file fuzzes the road from a PHP file to Go.

package project

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/mapper"
	"github.com/r-seed-ee074592/php2go/parser"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// FuzzConvert takes a file through all phases: none may panic, and what the parser accepts
// must be printed.
func FuzzConvert(f *testing.F) {
	for _, pattern := range []string{"../../../fixtures/lang/*/*.php", "../../../fixtures/poc/*.php", "../../../fixtures/poc/*/*.php"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(src))
		}
	}
	f.Fuzz(func(t *testing.T, src string) {
		file, list := parser.Parse("a.php", []byte(src), parser.PHP74)
		if file == nil || list.HasErrors() {
			return
		}
		result, err := mapper.Map([]*ast.File{file})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := codegen.Generate(result.Program, codegen.Options{Module: "fuzz"}); err != nil {
			t.Fatal(err)
		}
	})
}
