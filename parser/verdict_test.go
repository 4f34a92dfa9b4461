// This file asks PHP of each file of the corpus whether it compiles, and if not, why and on which line.

package parser

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
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

// The files of the corpus that are known to be judged in another way. They only get shorter.
const (
	differing = "testdata/differ.txt"  // defects
	unlinked  = "testdata/linking.txt" // PHP finds the error when it links a class to its parents
)

// linking are the messages of PHP's linker.
var linking = regexp.MustCompile(`^we accept it, .*(must be compatible with|Cannot override final|Access level to|cannot extend|Type of \S+ must|` +
	`Cannot redeclare (non )?static|Cannot redeclare (non-)?readonly|Cannot make |cannot override|Cannot redeclare \w+\(\)$)`)

// TestVerdicts demands that we accept a file exactly when `php -l` does, and that our first error has PHP's
// message and line. It reads the test data, the fixtures and the folders of PHP2GO_CORPUS. What PHP says is
// kept in the file that PHP2GO_VERDICTS names, so that PHP is asked once. With PHP2GO_UPDATE the lists of the
// files that are known to differ are written anew; give it all of php-src's tests then.
func TestVerdicts(t *testing.T) {
	v := readVerdicts(t)
	known := readKnown(t, differing, unlinked)
	chunks, _ := filepath.Abs("testdata")
	differ := map[string][]string{}
	alike := map[string]int{}
	for _, file := range corpus(t) {
		if strings.HasPrefix(file.path, chunks) { // many programs in a file
			continue
		}
		src, err := os.ReadFile(file.path)
		if err != nil {
			t.Fatal(err)
		}
		want := v.ask(file.path)
		tree, diags := Parse(file.path, src, PHP82)
		got := verdict{kind: "ok"}
		if tree == nil {
			got = firstError(diags)
		}
		unlike := compare(want, got)
		if unlike == "" {
			alike[want.kind]++
			continue
		}
		list := differing
		if linking.MatchString(unlike) {
			list = unlinked
		}
		if differ[list] = append(differ[list], file.name+"\t"+unlike); !known[file.name] {
			t.Errorf("%s: %s", file.path, unlike)
		}
	}
	t.Logf("accepted alike: %d; refused alike with message and line: %d by the grammar, %d by the compiler; %d wait for linking, %d differ",
		alike["ok"], alike["parse"], alike["fatal"], len(differ[unlinked]), len(differ[differing]))
	if os.Getenv("PHP2GO_UPDATE") != "" {
		for _, list := range []string{differing, unlinked} {
			writeKnown(t, list, differ[list])
		}
	}
}

// readKnown returns the names in the lists of what is known to differ.
func readKnown(t *testing.T, lists ...string) map[string]bool {
	known := map[string]bool{}
	for _, list := range lists {
		text, err := os.ReadFile(list)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			name, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			known[name] = true
		}
	}
	return known
}

func writeKnown(t *testing.T, list string, lines []string) {
	slices.Sort(lines)
	if err := os.WriteFile(list, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
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
			return verdict{"error", d.Position().Line, strings.ReplaceAll(d.Message, "\n", `\n`)}
		}
	}
	return verdict{kind: "no reason"}
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
			v.byFile[f[0]] = verdict{f[1], line, f[3]}
		}
	}
	return v
}

var phpError = regexp.MustCompile(`(?ms)^(Parse|Fatal) error: +(.*) in (?:\S*|\[no active file\]) on line (\d+)$`)

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
		said = verdict{strings.ToLower(m[1]), line, strings.ReplaceAll(m[2], "\n", `\n`)}
	}
	if v.record != nil {
		fmt.Fprintf(v.record, "%s\t%s\t%d\t%s\n", file, said.kind, said.line, said.message)
	}
	return said
}
