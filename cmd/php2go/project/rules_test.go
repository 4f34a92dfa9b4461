package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/codegen"
)

// TestRules demands the older rules where --php names an older PHP, and only there; the comparison
// is told in both cases.
func TestRules(t *testing.T) {
	for flag, want := range map[string]string{"7.4": "php.Rules7", "5.6": "php.Rules5", "8.2": "", "": ""} {
		dir := t.TempDir()
		src := "<?php\n$n = count($_GET);\nif ($n == 'all') echo 'all';\nif ($n == '12') echo 'some';\n"
		if err := os.WriteFile(filepath.Join(dir, "a.php"), []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		version, err := PHPVersion(flag, dir)
		if err != nil {
			t.Fatal(err)
		}
		p, err := Open(dir, version)
		if err != nil {
			t.Fatal(err)
		}
		p.Options.Rules = Rules(flag, version)
		c, err := p.Convert(codegen.Options{Module: "example.com/app"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, f := range c.Output.Files {
			if _, rest, ok := strings.Cut(string(f.Data), "Rules:"); ok {
				got, _, _ = strings.Cut(strings.TrimSpace(rest), ",")
			}
		}
		if got != want {
			t.Errorf("--php %q: the program has the rules %q, want %q", flag, got, want)
		}
		var lines []int
		for _, d := range c.Diags {
			if d.Code == "P2G416" {
				lines = append(lines, d.Position().Line)
			}
		}
		if len(lines) != 1 || lines[0] != 3 {
			t.Errorf("--php %q: comparisons are told in lines %v, want 3", flag, lines)
		}
	}
}
