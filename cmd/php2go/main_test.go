// This file tests the command as a user meets it: arguments in, text and status out.

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tree writes files to a fresh folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "My Shop")
	for name, text := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// php2go runs the command.
func php2go(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func TestUsage(t *testing.T) {
	empty := t.TempDir()
	site := tree(t, map[string]string{"index.php": "<?php echo 1;"})
	file := filepath.Join(site, "index.php")
	for _, test := range []struct {
		args string // separated by |
		want string // on stderr
	}{
		{"convert", "accepts 1 arg"},
		{"convert|a|b", "accepts 1 arg"},
		{"nonsense", `unknown command "nonsense"`},
		{"convert|" + site + "|--nonsense", "unknown flag: --nonsense"},
		{"convert|" + filepath.Join(site, "missing"), "missing"},
		{"convert|" + file, "is a file"},
		{"convert|" + empty, "holds no PHP files"},
		{"convert|" + site + "|--php|9", "is not a version of PHP"},
		{"convert|" + site + "|--module|a b", "cannot be a Go module path"},
		{"convert|" + site + "|--module|fmt", "Go's own packages"},
		{"convert|" + site + "|-o|" + site, "holds the PHP"},
		{"convert|" + site + "|-o|" + filepath.Dir(site), "holds the PHP"},
		{"check|" + filepath.Join(site, "missing"), "missing"},
		{"serve", "accepts 1 arg"},
		{"serve|" + site + "|-addr|nowhere:x", "--addr"},
		{"explain|P2G999", "there is no code"},
		{"parse", "requires at least 1 arg"},
		{"parse|" + filepath.Join(site, "missing"), "missing"},
		{"parse|" + file + "|--php|9", "is not a version of PHP"},
	} {
		status, stdout, stderr := php2go(strings.Split(test.args, "|")...)
		if status != 2 || stdout != "" || !strings.Contains(stderr, test.want) || !strings.HasPrefix(stderr, "php2go: ") {
			t.Errorf("%s: status %d, stdout %q, stderr %q, want %q", test.args, status, stdout, stderr, test.want)
		}
	}
}

func TestHelp(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {}, {"convert", "--help"}, {"serve", "-h"}, {"check", "--help"}, {"explain", "--help"}, {"parse", "--help"}} {
		status, stdout, _ := php2go(args...)
		if status != 0 || !strings.Contains(stdout, "Examples:") {
			t.Errorf("%v: status %d: %s", args, status, stdout)
		}
	}
	if status, stdout, _ := php2go("--version"); status != 0 || !strings.HasPrefix(stdout, "php2go ") {
		t.Errorf("--version: %d %q", status, stdout)
	}
}

func TestConvert(t *testing.T) {
	dir := tree(t, map[string]string{"index.php": "<?php\n// Hello.\necho 'hi';\n", "css/a.css": "b{}", "job.php": "<?php echo $argv[0];"})
	status, stdout, stderr := php2go("convert", dir)
	if status != 0 || stderr != "" || !strings.Contains(stdout, "2 of 2 PHP files, as PHP 8.5: 1 route, 1 command, 1 other file") {
		t.Fatalf("status %d\n%s%s", status, stdout, stderr)
	}
	out := dir + "-go"
	for _, name := range []string{"go.mod", "main.go", "routes.go", "pages/index.go", "cmd/job/main.go", "root/css/a.css", "MIGRATION.md"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
	mod, _ := os.ReadFile(filepath.Join(out, "go.mod"))
	if !strings.HasPrefix(string(mod), "module my-shop\n") || strings.Contains(string(mod), "require") {
		t.Errorf("go.mod: %s", mod)
	}
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(dir), ".php2go-*"))
	if len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestAgain converts again after either side changed.
func TestAgain(t *testing.T) {
	dir := tree(t, map[string]string{"index.php": "<?php echo 'hi';", "data.txt": "one"})
	out := filepath.Join(t.TempDir(), "out")
	convert := func(want int) string {
		t.Helper()
		status, _, stderr := php2go("convert", dir, "-o", out, "--module", "example.com/shop")
		if status != want {
			t.Fatalf("status %d, want %d: %s", status, want, stderr)
		}
		return stderr
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	convert(0)
	write(filepath.Join(dir, "index.php"), "<?php echo 'changed';")
	write(filepath.Join(out, "root", "data.txt"), "the app wrote this")
	write(filepath.Join(out, "NOTES"), "mine")
	convert(0)
	for name, want := range map[string]string{"root/data.txt": "the app wrote this", "NOTES": "mine", "pages/index.go": "changed"} {
		if got, _ := os.ReadFile(filepath.Join(out, filepath.FromSlash(name))); !strings.Contains(string(got), want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	write(filepath.Join(dir, "data.txt"), "the author wrote that")
	if stderr := convert(2); !strings.Contains(stderr, "data.txt") {
		t.Errorf("both changed: %s", stderr)
	}
	write(filepath.Join(dir, "data.txt"), "one")
	write(filepath.Join(out, "pages", "index.go"), "package pages // edited")
	if stderr := convert(2); !strings.Contains(stderr, "pages/index.go") {
		t.Errorf("edited: %s", stderr)
	}
	if got, _ := os.ReadFile(filepath.Join(out, "pages", "index.go")); string(got) != "package pages // edited" {
		t.Errorf("the edit is lost: %s", got)
	}
}

func TestForeignFolder(t *testing.T) {
	dir := tree(t, map[string]string{"index.php": "<?php echo 'hi';"})
	out := t.TempDir()
	if err := os.WriteFile(filepath.Join(out, "thesis.txt"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	status, _, stderr := php2go("convert", dir, "-o", out)
	if status != 2 || !strings.Contains(stderr, "was not written by php2go") {
		t.Errorf("status %d: %s", status, stderr)
	}
	if entries, _ := os.ReadDir(out); len(entries) != 1 {
		t.Errorf("the folder was written to: %v", entries)
	}
}

func TestPartial(t *testing.T) {
	dir := tree(t, map[string]string{"index.php": "<?php echo 'hi';", "bad.php": "<?php\n$x = 1 + ;\n", "class.php": "<?php\nclass A { public int $x { &get { return $this->x; } } }\n"})
	status, stdout, stderr := php2go("convert", dir)
	if status != 1 || !strings.Contains(stderr, "bad.php:2:10: error: ") || !strings.Contains(stderr, "[P2G100]\n    $x = 1 + ;\n             ^\n") ||
		!strings.Contains(stderr, "[P2G201]") || !strings.Contains(stdout, "2 of 3 PHP files") {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	if _, err := os.Stat(filepath.Join(dir+"-go", "pages", "index.go")); err != nil {
		t.Error(err)
	}
	status, stdout, _ = php2go("check", dir)
	if status != 1 || !strings.Contains(stdout, "bad.php: left out") || !strings.Contains(stdout, "class.php: converted but for 1 place") {
		t.Errorf("check: status %d\n%s", status, stdout)
	}
}

func TestNothingReadable(t *testing.T) {
	dir := tree(t, map[string]string{"bad.php": "<?php\n$x = 1 + ;\n"})
	status, stdout, _ := php2go("convert", dir)
	if _, err := os.Stat(dir + "-go"); status != 1 || err == nil || !strings.Contains(stdout, "nothing was written") {
		t.Errorf("status %d, %v: %s", status, err, stdout)
	}
}

func TestJSON(t *testing.T) {
	dir := tree(t, map[string]string{"index.php": "<?php echo 'hi';", "bad.php": "<?php\n$x = 1 + ;\n"})
	for _, verb := range []string{"check", "convert"} {
		status, stdout, stderr := php2go(verb, dir, "--json")
		var got struct {
			Files, Converted int
			Routes           []string
			Diagnostics      []struct {
				File, Code, Severity string
				Line, Column         int
			}
		}
		if err := json.Unmarshal([]byte(stdout), &got); err != nil {
			t.Fatal(err, stdout)
		}
		if status != 1 || stderr != "" || got.Files != 2 || got.Converted != 1 || len(got.Routes) != 2 || len(got.Diagnostics) != 1 ||
			got.Diagnostics[0].File != "bad.php" || got.Diagnostics[0].Line != 2 || got.Diagnostics[0].Code != "P2G100" {
			t.Errorf("%s: status %d, %+v, stderr %q", verb, status, got, stderr)
		}
	}
	if _, stdout, _ := php2go("explain", "p2g201", "--json"); !json.Valid([]byte(stdout)) || !strings.Contains(stdout, "P2G201") {
		t.Errorf("explain --json: %s", stdout)
	}
}

func TestExplain(t *testing.T) {
	if status, stdout, _ := php2go("explain", "P2G201"); status != 0 || !strings.Contains(stdout, "class Circle extends Shape {") {
		t.Errorf("status %d: %s", status, stdout)
	}
	if status, stdout, _ := php2go("explain"); status != 0 || strings.Count(stdout, "\n") < 20 {
		t.Errorf("status %d: %s", status, stdout)
	}
}

// TestSame converts twice and compares every byte.
func TestSame(t *testing.T) {
	dirs := [2]string{t.TempDir(), t.TempDir()}
	for i := range dirs {
		dirs[i] = filepath.Join(dirs[i], "out")
		if status, _, stderr := php2go("convert", "../../fixtures/poc", "-o", dirs[i]); status != 0 {
			t.Fatal(status, stderr)
		}
	}
	state := func(dir string) string {
		text, err := os.ReadFile(filepath.Join(dir, ".php2go", "files.sha256"))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	if state(dirs[0]) != state(dirs[1]) {
		t.Error("two conversions of the same folder differ")
	}
}

func TestParse(t *testing.T) {
	dir := tree(t, map[string]string{"a.php": "<?php\necho 1 + ;\nbreak;\n", "b.php": "<?php\nwhile (1) {\n    f(...$a, $b);\n}\n", "c.inc": "<?php return [1];\n",
		"old.php": "<?php $a{0};\n"})
	status, stdout, stderr := php2go("parse", dir)
	if status != 1 || stderr != "" {
		t.Errorf("status %d, stderr %q", status, stderr)
	}
	for _, want := range []string{"a.php:2:10: error: syntax error, unexpected token \";\"", "Cannot use positional argument after argument unpacking",
		"old.php:1:", "1 file read, 3 refused\n"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("no %q in\n%s", want, stdout)
		}
	}
	file := filepath.Join(dir, "c.inc")
	if status, stdout, stderr := php2go("parse", file); status != 0 || stdout != "1 file read, 0 refused\n" || stderr != "" {
		t.Errorf("status %d\n%s%s", status, stdout, stderr)
	}
	const dump = "(Return (ArrayLit Items:[(ArrayItem (IntLit 1 \"1\"))] Short))\n"
	if status, stdout, _ := php2go("parse", file, "--dump"); status != 0 || stdout != dump {
		t.Errorf("status %d\n%s", status, stdout)
	}
	if status, stdout, _ := php2go("parse", filepath.Join(dir, "old.php"), file, "--dump", "--php", "7.4"); status != 0 || !strings.HasSuffix(stdout, file+":\n"+dump) {
		t.Errorf("status %d\n%s", status, stdout)
	}
}
