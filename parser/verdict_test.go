// This file asks PHP of each file of the corpus whether it compiles, and if not, why and on which line.

package parser

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// verdict is what PHP says of a file.
type verdict struct {
	kind    string // ok, parse (a syntax error) or fatal
	line    int
	message string
}

// TestVerdicts demands that we accept a file exactly when `php -l` does, and that our first error has PHP's
// message and line. It reads the test data, the fixtures and the folders of PHP2GO_CORPUS. What PHP says is
// kept in the file that PHP2GO_VERDICTS names, so that PHP is asked once; with PHP2GO_UPDATE the list of the
// files of php-src that are known to differ, testdata/differ.txt, is written anew: it only gets shorter.
func TestVerdicts(t *testing.T) {
	v := readVerdicts(t)
	known := readDiffer(t)
	chunks, _ := filepath.Abs("testdata")
	var differ []string
	alike := map[string]int{}
	for _, file := range corpus(t) {
		if strings.HasPrefix(file, chunks) { // many programs in a file
			continue
		}
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := v.ask(file)
		tree, diags := Parse(file, src, PHP82)
		got := verdict{kind: "ok"}
		if tree == nil {
			got = firstError(diags)
		}
		if unlike := compare(want, got); unlike != "" {
			name := suiteName(file)
			if differ = append(differ, name+"\t"+unlike); !known[name] {
				t.Errorf("%s: %s", file, unlike)
			}
			continue
		}
		alike[want.kind]++
	}
	t.Logf("accepted alike: %d; refused alike with message and line: %d by the grammar, %d by the compiler; %d differ",
		alike["ok"], alike["parse"], alike["fatal"], len(differ))
	if os.Getenv("PHP2GO_UPDATE") != "" {
		text := strings.Join(differ, "\n") + "\n"
		if err := os.WriteFile("testdata/differ.txt", []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// compare returns how two verdicts differ, or "".
func compare(want, got verdict) string {
	switch {
	case want.kind == "ok" && got.kind != "ok":
		return fmt.Sprintf("PHP accepts it, we say on line %d: %s", got.line, got.message)
	case want.kind != "ok" && got.kind == "ok":
		return fmt.Sprintf("we accept it, PHP says on line %d: %s", want.line, want.message)
	case want.kind != "ok" && (want.line != got.line || want.message != got.message):
		return fmt.Sprintf("PHP says on line %d: %s; we on line %d: %s", want.line, want.message, got.line, got.message)
	}
	return ""
}

func firstError(diags diag.List) verdict {
	for _, d := range diags {
		if d.Severity == diag.Error {
			return verdict{"error", d.Position().Line, d.Message}
		}
	}
	return verdict{kind: "no reason"}
}

// suiteName returns the name of a file in php-src, or the file itself.
func suiteName(file string) string {
	file = filepath.ToSlash(file)
	for _, dir := range []string{"/Zend/tests/", "/ext/", "/tests/", "/sapi/"} {
		if at := strings.LastIndex(file, "/x"+dir); at >= 0 {
			return file[at+3:]
		}
	}
	return file
}

// readDiffer returns the names of the files that are known to differ.
func readDiffer(t *testing.T) map[string]bool {
	text, err := os.ReadFile("testdata/differ.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		name, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
		known[name] = true
	}
	return known
}

// verdicts are PHP's words, by file.
type verdicts struct {
	t      *testing.T
	php    string
	record *os.File
	byFile map[string]verdict
}

func readVerdicts(t *testing.T) *verdicts {
	t.Helper()
	php, err := exec.LookPath("php")
	if err != nil {
		t.Skip("PHP is not installed")
	}
	if out, _ := exec.Command(php, "-r", `echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;`).Output(); string(out) != "8.2" {
		t.Skipf("PHP 8.2 is not installed: this is %s", out)
	}
	v := &verdicts{t: t, php: php, byFile: map[string]verdict{}}
	name := os.Getenv("PHP2GO_VERDICTS")
	if name == "" {
		return v
	}
	if v.record, err = os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o644); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.record.Close() })
	for lines := bufio.NewScanner(v.record); lines.Scan(); {
		if f := strings.SplitN(lines.Text(), "\t", 4); len(f) == 4 {
			line, _ := strconv.Atoi(f[2])
			v.byFile[f[0]] = verdict{f[1], line, strings.ReplaceAll(f[3], `\n`, "\n")}
		}
	}
	return v
}

var phpError = regexp.MustCompile(`(?ms)^(Parse|Fatal) error: +(.*) in \S* on line (\d+)$`)

// ask returns PHP's verdict.
func (v *verdicts) ask(file string) verdict {
	if known, ok := v.byFile[file]; ok {
		return known
	}
	out, err := exec.Command(v.php, "-n", "-d", "short_open_tag=0", "-d", "display_errors=1", "-d", "html_errors=0",
		"-d", "error_reporting=85", "-d", "memory_limit=2G", "-l", file).CombinedOutput()
	said := verdict{kind: "ok"}
	if err != nil {
		m := phpError.FindStringSubmatch(string(out))
		if m == nil {
			v.t.Fatalf("%s: php says %s", file, out)
		}
		line, _ := strconv.Atoi(m[3])
		said = verdict{strings.ToLower(m[1]), line, m[2]}
	}
	if v.record != nil {
		fmt.Fprintf(v.record, "%s\t%s\t%d\t%s\n", file, said.kind, said.line, strings.ReplaceAll(said.message, "\n", `\n`))
	}
	return said
}
