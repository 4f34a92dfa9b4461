// This file fuzzes the road from a PHP file to Go.

package project

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/mapper"
	"github.com/r-seed-ee074592/php2go/parser"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// corpus returns the fixtures' PHP.
func corpus(f *testing.F) []string {
	var list []string
	for _, pattern := range []string{"../../../fixtures/*/*/*.php", "../../../fixtures/poc/*.php"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			list = append(list, string(src))
		}
	}
	return list
}

// through takes a file through all phases: none may panic, and what the parser accepts must
// be printed. It reports whether the parser did.
func through(t *testing.T, src string) bool {
	// What hangs would otherwise stop the fuzzer without a word on the input.
	watch := time.AfterFunc(time.Minute, func() { panic("hangs:\n" + src) })
	defer watch.Stop()
	file, list := parser.Parse("a.php", []byte(src), parser.PHP74)
	if file == nil || list.HasErrors() {
		return false
	}
	result, err := mapper.Map([]*ast.File{file}, mapper.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range result.Diags {
		if d.Code == diag.Internal {
			t.Fatalf("%v\n%s", d, src)
		}
	}
	out, err := codegen.Generate(result.Program, codegen.Options{Module: "fuzz"})
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	if len(out.Problems) > 0 {
		t.Fatalf("%v\n%s", out.Problems, src)
	}
	return true
}

// FuzzConvert changes bytes of real files.
func FuzzConvert(f *testing.F) {
	for _, src := range corpus(f) {
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src string) { through(t, src) })
}

// FuzzStatements shuffles the fixtures' statements of one line into new files, so that more
// of what is tried can be parsed.
func FuzzStatements(f *testing.F) {
	var lines []string
	for _, src := range corpus(f) {
		for line := range strings.Lines(src) {
			line = strings.TrimSpace(line)
			if strings.HasSuffix(line, ";") && !strings.Contains(line, "<?") {
				if file, list := parser.Parse("a.php", []byte("<?php "+line), parser.PHP74); file != nil && !list.HasErrors() {
					lines = append(lines, line)
				}
			}
		}
	}
	blocks := []string{"if ($a) {", "while ($i < 3) {", "foreach ($a as $k => &$v) {", "function f%d($a, &$b, ...$c) {", "for ($i = 0; $i < 9; $i++) {",
		"try {", "switch ($x) { case 1:", "$f = function ($a) use (&$b, $x) {", "foreach ($a as [$x, $y]) {", "do {"}
	ends := map[string]string{"try {": "} catch (Exception $e) { } finally { $a = 1; }", "do {": "} while ($a);"}
	for seed := range uint64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 1))
		var b strings.Builder
		b.WriteString("<?php\n")
		var open []string
		for i := range 3 + r.IntN(40) {
			switch n := r.IntN(8); {
			case n == 0:
				block := blocks[r.IntN(len(blocks))]
				b.WriteString(strings.ReplaceAll(block, "%d", strconv.Itoa(i)) + "\n")
				end := ends[block]
				if end == "" {
					end = "}"
				}
				if strings.HasPrefix(block, "$f =") {
					end += ";"
				}
				open = append(open, end)
			case n == 1 && len(open) > 0:
				b.WriteString(open[len(open)-1] + "\n")
				open = open[:len(open)-1]
			default:
				b.WriteString(lines[r.IntN(len(lines))] + "\n")
			}
		}
		for i := len(open) - 1; i >= 0; i-- {
			b.WriteString(open[i] + "\n")
		}
		through(t, b.String())
	})
}
