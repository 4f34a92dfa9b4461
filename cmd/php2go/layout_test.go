package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// maxLines is how long a file written by hand may be.
const maxLines = 800

// TestFileLengths demands that no file that a person wrote is longer than maxLines.
func TestFileLengths(t *testing.T) {
	err := filepath.WalkDir("../..", func(file string, d fs.DirEntry, err error) error {
		if d != nil && d.IsDir() && (d.Name() == "testdata" || d.Name() == ".git") {
			return filepath.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		src, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		head, _, _ := bytes.Cut(src, []byte("\n"))
		if bytes.Contains(head, []byte("by php2go")) || bytes.Contains(head, []byte("generated")) {
			return nil
		}
		if n := bytes.Count(src, []byte("\n")); n > maxLines {
			t.Errorf("%s has %d lines, more than %d", filepath.ToSlash(file), n, maxLines)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
