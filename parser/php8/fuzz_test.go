package php8

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/ast/asttest"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// seeds adds the test data and the fixtures, whole and line by line.
func seeds(f *testing.F, add func(src string)) {
	f.Helper()
	for _, pattern := range []string{"testdata/*.php", "../testdata/*.php", "../testdata/*/*.php", "../php7/testdata/*.php", "../../fixtures/lang/*/*.php"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			src, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			add(string(src))
		}
	}
	for _, src := range []string{"<?php #[A(1)] enum E: string { case A = 'a'; const B = self::A; }", "<?php $a?->b?->c(...); match(true) { 1, 2 => 3, default => throw $e };",
		"<?php class A { public private(set) int $x { get => 1; set(int $v) { } } }", "<?php $a |> f(...) |> g(...); clone($a, ['x' => 1]); (void)f();",
		"<?php \"a $b[c] {$d->e} ${f} ${g[1]}\"; <<<X\n  a $b\n  c\n  X; <<<'Y'\nz\nY;", "<?php `ls $a`; ?>\n<b><?= 1, 2 ?><?php __halt_compiler(); data"} {
		add(src)
	}
}

// FuzzParse feeds arbitrary text. Nothing may fail inside of the parser; nodes lie within the file and within
// their parents; what is read and printed again is read the same way.
func FuzzParse(f *testing.F) {
	seeds(f, func(src string) {
		f.Add(src, uint8(2))
		f.Add(src, uint8(5))
	})
	f.Fuzz(func(t *testing.T, src string, minor uint8) {
		version := 800 + int(minor%6)
		start := time.Now()
		tree, diags := Parse(token.NewFile("fuzz.php", []byte(src)), version)
		if spent := time.Since(start); len(src) < 100_000 && spent > 2*time.Second {
			t.Fatalf("%d bytes take %v", len(src), spent)
		}
		for _, d := range diags {
			if d.Code == diag.Internal {
				t.Fatal(d)
			}
			if d.Pos > token.Pos(len(src)) || d.Pos < 0 || d.End > token.Pos(len(src)) {
				t.Fatalf("%v is at %d to %d of %d", d, d.Pos, d.End, len(src))
			}
		}
		if (tree == nil) != diags.HasErrors() {
			t.Fatalf("tree is nil: %t, diagnostics: %v", tree == nil, diags)
		}
		if tree != nil {
			checkPlaces(t, tree, src)
			checkPrinted(t, tree, version)
		}
	})
}

// checkPlaces demands that each node lies within its parent.
func checkPlaces(t *testing.T, tree *ast.File, src string) {
	ast.Inspect(tree, func(n ast.Node) bool {
		if n.Pos() < 0 || n.End() < n.Pos() || int(n.End()) > len(src) {
			t.Fatalf("%T spans %d to %d of %d", n, n.Pos(), n.End(), len(src))
		}
		ast.Children(n, func(child ast.Node) {
			if child.Pos() < n.Pos() || child.End() > n.End() {
				t.Fatalf("%T %d to %d is not inside %T %d to %d", child, child.Pos(), child.End(), n, n.Pos(), n.End())
			}
		})
		return true
	})
}

// checkPrinted demands that the printed tree is read as the same tree.
func checkPrinted(t *testing.T, tree *ast.File, version int) {
	once := asttest.Print(tree)
	again, diags := Parse(token.NewFile("again.php", []byte(once)), version)
	if again == nil {
		t.Fatalf("printed program is refused: %v\n%s", diags, once)
	}
	if twice := asttest.Print(again); twice != once {
		t.Fatalf("printed program is read in another way:\n%s\n%s", once, twice)
	}
}

// FuzzScan feeds arbitrary text to the scanner alone: it must come to the end, and its tokens must follow
// each other.
func FuzzScan(f *testing.F) {
	seeds(f, func(src string) { f.Add(src) })
	f.Fuzz(func(t *testing.T, src string) {
		s := &scanner{file: token.NewFile("fuzz.php", []byte(src)), src: src, version: 805, html: true}
		defer func() {
			if r := recover(); r != nil {
				if _, ok := r.(bailout); !ok {
					panic(r)
				}
			}
		}()
		end := token.Pos(0)
		for n := 0; ; n++ {
			k := s.scan()
			if k.from < end || k.to < k.from || int(k.to) > len(src) {
				t.Fatalf("token %d spans %d to %d, behind %d, of %d", k.kind, k.from, k.to, end, len(src))
			}
			if k.kind == kEOF {
				return
			}
			if end = k.to; n > 2*len(src)+16 {
				t.Fatalf("%d tokens in %d bytes", n, len(src))
			}
		}
	})
}
