package php7

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/ast/asttest"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// FuzzParse feeds arbitrary text. Nothing may fail inside of the parser; nodes lie within the file;
// what is read and printed again is read the same way.
func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/*.php", "../testdata/*.php"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			for line := range strings.Lines(string(src)) {
				f.Add("<?php "+line, uint8(2))
				f.Add("<?php "+line, uint8(0))
			}
			f.Add(string(src), uint8(1))
		}
	}
	versions := []int{506, 704, 802}
	f.Fuzz(func(t *testing.T, src string, version uint8) {
		v := versions[int(version)%len(versions)]
		start := time.Now()
		tree, diags := Parse(token.NewFile("fuzz.php", []byte(src)), v)
		if spent := time.Since(start); len(src) < 100_000 && spent > 2*time.Second {
			t.Fatalf("%d bytes take %v", len(src), spent)
		}
		for _, d := range diags {
			if d.Code == diag.Internal {
				t.Fatal(d)
			}
			if d.Pos > token.Pos(len(src)) || d.Pos < 0 {
				t.Fatalf("%v is at %d of %d", d, d.Pos, len(src))
			}
		}
		if (tree == nil) != diags.HasErrors() {
			t.Fatalf("tree is nil: %t, diagnostics: %v", tree == nil, diags)
		}
		if tree == nil {
			return
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			if n.Pos() < 0 || n.End() < n.Pos() || int(n.End()) > len(src) {
				t.Fatalf("%T spans %d to %d", n, n.Pos(), n.End())
			}
			return true
		})
		if v < 700 { // the printer writes syntax of PHP 7
			return
		}
		once := asttest.Print(tree)
		again, diags := Parse(token.NewFile("again.php", []byte(once)), v)
		if again == nil {
			t.Fatalf("printed program is refused: %v\n%s", diags, once)
		}
		if twice := asttest.Print(again); twice != once {
			t.Fatalf("printed program is read in another way:\n%s\n%s", once, twice)
		}
	})
}
