// This file compares our trees with those of PHP's own parser, as its extension ast shows them.

package parser

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast/asttest"
)

// TestExt compares the tree of every file of the test data, the fixtures and the corpus that PHP and
// we read. It needs PHP 8.2 with the extension ast (Debian: php8.2-ast), or another one that PHP2GO_PHP names.
func TestExt(t *testing.T) {
	p := startExt(t)
	files, same, refused := corpus(t), 0, 0
	for _, file := range files {
		want := p.tree(file.path)
		if strings.HasPrefix(want, "!") {
			refused++
			continue
		}
		src, err := os.ReadFile(file.path)
		if err != nil {
			t.Fatal(err)
		}
		tree, _ := ParseSyntax(file.path, src, p.version)
		if tree == nil {
			continue // TestAcceptance has a word on it
		}
		if got := asttest.Ext(tree); got != want {
			t.Errorf("%s: our tree is not PHP's:\n%s", file.path, difference(want, got))
			continue
		}
		same++
	}
	t.Logf("%d files: %d trees are alike, %d are refused by PHP's parser", len(files), same, refused)
}

// source is a file of the corpus: its place, and its name below the folder it was found in.
type source struct{ path, name string }

// corpus returns the PHP files of the test data, of the fixtures and below the folders that PHP2GO_CORPUS
// names, separated as in PATH.
func corpus(t testing.TB) []source {
	t.Helper()
	roots := []string{"testdata", "php7/testdata", "php8/testdata", "../fixtures"}
	roots = append(roots, filepath.SplitList(os.Getenv("PHP2GO_CORPUS"))...)
	var files []source
	for _, root := range roots {
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() && isPHP(path) {
				abs, _ := filepath.Abs(path)
				name, _ := filepath.Rel(root, path)
				files = append(files, source{abs, filepath.ToSlash(name)})
			}
			return nil
		})
	}
	return files
}

func isPHP(path string) bool {
	switch filepath.Ext(path) {
	case ".php", ".inc", ".phtml", ".module", ".install":
		return true
	}
	return false
}

// ext is a running PHP that answers the name of a file with its tree.
type ext struct {
	t       *testing.T
	version Version
	script  string
	command *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
}

func startExt(t *testing.T) *ext {
	t.Helper()
	php, version := findPHP(t)
	if out, _ := exec.Command(php, "-r", `echo extension_loaded("ast") ? "ast" : "";`).Output(); string(out) != "ast" {
		t.Skipf("PHP's extension ast (Debian: php8.2-ast) is not installed: php says %q", out)
	}
	e := &ext{t: t, version: version, script: filepath.Join(t.TempDir(), "ext.php")}
	if err := os.WriteFile(e.script, []byte(asttest.ExtScript), 0o644); err != nil {
		t.Fatal(err)
	}
	e.start(php)
	t.Cleanup(e.stop)
	return e
}

func (e *ext) start(php string) {
	e.command = exec.Command(php, "-d", "short_open_tag=0", e.script)
	e.in, _ = e.command.StdinPipe()
	out, err := e.command.StdoutPipe()
	if err == nil {
		err = e.command.Start()
	}
	if err != nil {
		e.t.Fatal(err)
	}
	e.out = bufio.NewReaderSize(out, 1<<20)
}

func (e *ext) stop() {
	e.in.Close()
	e.command.Wait()
}

// tree returns PHP's tree of a file, or "!" and its message if PHP refuses it. Some errors end PHP, which
// is started again then.
func (e *ext) tree(file string) string {
	fmt.Fprintln(e.in, file)
	size := 0
	if _, err := fmt.Fscanln(e.out, &size); err != nil {
		e.stop()
		e.start(e.command.Path)
		return "!fatal error"
	}
	text := make([]byte, size)
	if _, err := io.ReadFull(e.out, text); err != nil {
		e.t.Fatal(file, err)
	}
	return string(text)
}

// difference shows where two texts part.
func difference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	around := func(list []string) string {
		return strings.Join(list[min(len(list), max(0, i-6)):min(len(list), i+4)], " ")
	}
	return fmt.Sprintf("PHP:  %s\nours: %s", around(a), around(b))
}
