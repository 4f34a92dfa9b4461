package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/parser"
)

// TestRefused converts a folder in which one file cannot be read: it is still a script, which ends
// with the diagnostic, so that running it, serving it and including it say what is the matter.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	for name, src := range map[string]string{
		"index.php":  "<?php\necho 'before'; include 'broken.php'; echo 'after';\n",
		"broken.php": "<?php\n\necho 1 +;\n",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	p, err := Open(dir, parser.PHP74)
	if err != nil {
		t.Fatal(err)
	}
	c, err := p.Convert(codegen.Options{Module: "m"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	said := false
	for _, f := range c.Output.Files {
		said = said || strings.Contains(string(f.Data), `{Level: 4, Line: 3, Text: "syntax error, `)
	}
	if !said {
		t.Error("the program does not say PHP's error")
	}
	if len(c.Files) != 1 || len(c.Routes) != 2 {
		t.Fatalf("files %d, routes %q", len(c.Files), c.Routes)
	}
	for _, f := range c.Output.Files {
		text := string(f.Data)
		switch f.Source {
		case "broken.php":
			if !strings.Contains(text, `c.Unsupported("P2G100", `) {
				t.Error(text)
			}
		case "index.php":
			if !strings.Contains(text, "after") || !strings.Contains(text, "Broken(c") {
				t.Error(text)
			}
		}
	}
}
