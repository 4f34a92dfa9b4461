// This file has what PHP 8 can write and php2go does not carry over yet.

package project

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/parser"
)

// TestNewer demands that each construct be refused with its name and place, and by nothing else.
func TestNewer(t *testing.T) {
	for src, want := range map[string]string{
		"class A { public int $x { &get { return $this->x; } } }": "a reference to the value",
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "a.php"), []byte("<?php\n"+src+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
		p, err := Open(dir, parser.Version{Major: 8, Minor: 5})
		if err != nil {
			t.Fatal(err)
		}
		c, err := p.Convert(codegen.Options{Module: "example.com/app"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, d := range c.Diags {
			found = found || strings.Contains(d.Message, want) && d.Position().Line == 2
			if d.Code == "P2G001" {
				t.Errorf("%s: %s", src, d)
			}
		}
		if !found {
			t.Errorf("%s: got %v, want %s", src, c.Diags, want)
		}
	}
}
