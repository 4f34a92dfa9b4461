// This file asks PHP of each file of the corpus whether it compiles, and if not, why and on which line.

package parser

import (
	"bufio"
	"cmp"
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

var needsPHP = regexp.MustCompile(`// needs PHP (\d\.\d)`)

// TestVerdicts demands that we accept a file exactly when `php -l` does, and that our first error has PHP's
// message and line, as a syntax error or not. It reads the test data, the fixtures and the folders of PHP2GO_CORPUS. PHP is
// PHP 8.2, or the program that PHP2GO_PHP names, whose version we read the files as then. What it says is
// kept in the file that PHP2GO_VERDICTS names, so that it is asked once. A file of the list of known differences,
// testdata/differ-VERSION.txt, must differ as it says there. With PHP2GO_UPDATE the list is written anew; give it all files then.
func TestVerdicts(t *testing.T) {
	v := readVerdicts(t)
	differing := fmt.Sprintf("testdata/differ-%s.txt", v.version)
	known := readKnown(t, differing)
	chunks, _ := filepath.Abs("testdata")
	var differ []string
	alike := map[string]int{}
	for _, file := range corpus(t) {
		if strings.HasPrefix(file.path, chunks) { // many programs in a file
			continue
		}
		src, err := os.ReadFile(file.path)
		if err != nil {
			t.Fatal(err)
		}
		if needs := needsPHP.FindSubmatch(src); needs != nil && v.version.String() < string(needs[1]) {
			continue // a fixture of a later PHP
		}
		want := v.ask(file.path)
		tree, diags := Parse(file.path, src, v.version)
		got := verdict{kind: "ok"}
		if tree == nil {
			got = firstError(diags)
		}
		unlike := compare(want, got)
		if unlike == "" {
			alike[want.kind]++
		} else {
			differ = append(differ, file.name+"\t"+unlike)
		}
		if unlike != known[file.name] {
			t.Errorf("%s: %q, known is %q", file.path, unlike, known[file.name])
		}
	}
	t.Logf("accepted alike: %d; refused alike with message and line: %d by the grammar, %d by the compiler; %d differ",
		alike["ok"], alike["parse"], alike["fatal"], len(differ))
	if os.Getenv("PHP2GO_UPDATE") != "" {
		slices.Sort(differ)
		if err := os.WriteFile(differing, []byte(strings.Join(differ, "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// readKnown returns what the list says of files that are judged in another way, by name.
func readKnown(t *testing.T, list string) map[string]string {
	known := map[string]string{}
	text, err := os.ReadFile(list)
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		name, unlike, _ := strings.Cut(strings.TrimSpace(line), "\t")
		known[name] = unlike
	}
	delete(known, "")
	return known
}

// compare returns how two verdicts differ, or "".
func compare(want, got verdict) string {
	switch {
	case want.kind == "ok" && got.kind != "ok":
		return fmt.Sprintf("PHP accepts it, we say on line %d: %s", got.line, got.message)
	case want.kind != "ok" && got.kind == "ok":
		return fmt.Sprintf("we accept it, PHP says on line %d: %s", want.line, want.message)
	case want.kind != got.kind:
		return fmt.Sprintf("PHP calls it a %s error, we a %s error: %s", want.kind, got.kind, got.message)
	case want.kind != "ok" && (want.line != got.line || want.message != got.message):
		return fmt.Sprintf("PHP says on line %d: %s; we on line %d: %s", want.line, want.message, got.line, got.message)
	}
	return ""
}

func firstError(diags diag.List) verdict {
	for _, d := range diags {
		if d.Severity == diag.Error {
			kind := "fatal"
			if d.Code.IsSyntax() {
				kind = "parse"
			}
			return verdict{kind, d.Position().Line, strings.ReplaceAll(d.Message, "\n", `\n`)}
		}
	}
	return verdict{kind: "no reason"}
}

// verdicts are PHP's words, by file.
type verdicts struct {
	t       *testing.T
	php     string
	version Version
	record  *os.File
	byFile  map[string]verdict
}

// findPHP returns PHP 8.2, or the one that PHP2GO_PHP names, and its version.
func findPHP(t *testing.T) (string, Version) {
	t.Helper()
	named := os.Getenv("PHP2GO_PHP")
	php, err := exec.LookPath(cmp.Or(named, "php"))
	if err != nil {
		t.Skip("PHP is not installed")
	}
	out, _ := exec.Command(php, "-n", "-r", `echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;`).Output()
	version, err := ParseVersion(string(out))
	if err != nil || named == "" && version != PHP82 {
		t.Skipf("PHP 8.2 is not installed: this is %s", out)
	}
	return php, version
}

func readVerdicts(t *testing.T) *verdicts {
	t.Helper()
	v := &verdicts{t: t, byFile: map[string]verdict{}}
	v.php, v.version = findPHP(t)
	name := os.Getenv("PHP2GO_VERDICTS")
	if name == "" {
		return v
	}
	var err error
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
