// This file asks PHP whether it compiles a file and our reading of it to the same code.

package php7

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast/asttest"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// TestOracle reads the test data, and the PHP files below the folder that PHP2GO_CORPUS names, prints
// them again, and compares the code that PHP compiles. It needs PHP 8 with opcache.
func TestOracle(t *testing.T) {
	php, err := exec.LookPath("php")
	if err != nil {
		t.Skip("PHP is not installed")
	}
	roots := []string{"testdata"}
	if dir := os.Getenv("PHP2GO_CORPUS"); dir != "" {
		roots = append(roots, dir)
	}
	dir := t.TempDir()
	var names, printed []string
	for _, root := range roots {
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".php" {
				return nil
			}
			src, err := os.ReadFile(path)
			if err != nil {
				return nil
			}
			tree, _ := Parse(token.NewFile(path, src), 802)
			if tree == nil {
				return nil
			}
			out := filepath.Join(dir, strings.ReplaceAll(path, "/", "_"))
			if err := os.WriteFile(out, []byte(asttest.PrintLines(tree)), 0o644); err != nil {
				t.Fatal(err)
			}
			abs, _ := filepath.Abs(path)
			names, printed = append(names, abs), append(printed, out)
			return nil
		})
	}
	const batch = 200
	for i := 0; i < len(names); i += batch {
		end := min(i+batch, len(names))
		want, got := allOpcodes(t, php, dir, names[i:end]), allOpcodes(t, php, dir, printed[i:end])
		if len(want) != len(got) || !strings.Contains(strings.Join(want, ""), "$_main") {
			t.Skipf("PHP has no opcache: %d and %d dumps", len(want), len(got))
		}
		for j := range want {
			if want[j] != got[j] {
				t.Errorf("%s: PHP compiles the printed tree to other code:\n%s", names[i+j], firstDifference(want[j], got[j]))
			}
		}
	}
}

const dumpScript = `<?php
foreach (file($argv[1], FILE_IGNORE_NEW_LINES) as $f) {
	fwrite(STDERR, "\n$argv[2]\n");
	try { @opcache_compile_file($f); } catch (Throwable $e) { fwrite(STDERR, "fails\n"); }
}`

var (
	noise     = regexp.MustCompile(`(?m)^     ; .*\n|^Warning:.*\n|^Deprecated:.*\n|^Notice:.*\n|^PHP .*\n`)
	anonymous = regexp.MustCompile(`@anonymous[^"]*?:[0-9a-f]+\$[0-9a-f]+`)
)

// allOpcodes goes on after files that PHP refuses, for which it returns "refused".
func allOpcodes(t *testing.T, php, dir string, files []string) []string {
	t.Helper()
	var all []string
	for len(all) < len(files) {
		parts := opcodes(t, php, dir, files[len(all):])
		if len(parts) == 0 {
			break
		}
		if all = append(all, parts...); len(all) < len(files) {
			all[len(all)-1] = "refused"
		}
	}
	return all
}

// opcodes returns PHP's code for each file, without lines and paths.
func opcodes(t *testing.T, php, dir string, files []string) []string {
	t.Helper()
	script, list := filepath.Join(dir, "dump.phps"), filepath.Join(dir, "list.txt")
	os.WriteFile(script, []byte(dumpScript), 0o644)
	os.WriteFile(list, []byte(strings.Join(files, "\n")), 0o644)
	cmd := exec.Command(php, "-d", "opcache.enable_cli=1", "-d", "opcache.file_update_protection=0",
		"-d", "opcache.memory_consumption=512", "-d", "opcache.max_accelerated_files=100000", "-d", "memory_limit=-1",
		"-d", "opcache.opt_debug_level=0x10000", "-d", "opcache.optimization_level=0", "-d", "error_reporting=0", script, list, "@@@@")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	cmd.Run() // a fatal error in a file ends the dumps: the caller sees it
	parts := strings.Split(stderr.String(), "\n@@@@\n")
	for i := range parts {
		parts[i] = noise.ReplaceAllString(parts[i], "")
		parts[i] = anonymous.ReplaceAllString(parts[i], "@anonymous")
		if i > 0 && i <= len(files) {
			parts[i] = strings.ReplaceAll(parts[i], files[i-1], "FILE")
			parts[i] = strings.ReplaceAll(parts[i], filepath.Dir(files[i-1]), "DIR")
		}
	}
	return parts[1:]
}

func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			from := max(0, i-3)
			return "want:\n" + strings.Join(a[from:min(len(a), i+3)], "\n") + "\ngot:\n" + strings.Join(b[min(from, len(b)):min(len(b), i+3)], "\n")
		}
	}
	return "more at the end"
}
