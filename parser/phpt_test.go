// This file measures the front end by php-src's own tests of a version that is not installed here.

package parser

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestPHPT reads the .phpt files below the folders that PHP2GO_PHPT names, such as 8.4=DIR:8.5=DIR with DIR
// the sources of that PHP. A program must be refused, or be said to end when its classes are linked, exactly
// where the test expects PHP to say nothing but a compile error, with its message and line. Where the
// test expects an error that is none of the front end's, testdata/phpt.txt has the file and why.
func TestPHPT(t *testing.T) {
	known := readKnownPHPT(t)
	for _, pair := range filepath.SplitList(os.Getenv("PHP2GO_PHPT")) {
		name, root, _ := strings.Cut(pair, "=")
		version, err := ParseVersion(name)
		if err != nil {
			t.Fatal(err)
		}
		alike := map[string]int{}
		differ := 0
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() || filepath.Ext(path) != ".phpt" {
				return nil
			}
			test := readPHPT(t, path)
			if test.code == nil {
				return nil
			}
			rel, _ := filepath.Rel(root, path)
			unlike := compare(test.want, test.judge(path, version))
			reason := known[filepath.ToSlash(rel)]
			switch {
			case unlike == "":
				alike[test.want.kind]++
			case reason != "":
				differ++
			default:
				t.Errorf("%s: %s", rel, unlike)
			}
			return nil
		})
		t.Logf("PHP %s: accepted alike: %d; refused alike with message and line: %d by the grammar, %d by the compiler or the linker; %d expect what is none of the front end's",
			name, alike["ok"], alike["parse"], alike["fatal"], differ)
	}
}

// phpt is one test: its program and what PHP says of it.
type phpt struct {
	code []byte
	want verdict
}

var (
	section     = regexp.MustCompile(`(?m)^--([A-Z_]+)--[ \t]*\r?\n`)
	compileTime = regexp.MustCompile(`(?s)^(?:(?:Deprecated|Warning|Notice): [^\n]*\s+)*(Parse|Fatal) error: +(.*?)(?: ?in)? (?:%s\S*|\S*\.php)(?: on line (\d+|%d))?$`)
)

// readPHPT takes a test apart.
func readPHPT(t *testing.T, path string) phpt {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	at := section.FindAllSubmatchIndex(text, -1)
	for i, m := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		parts[string(text[m[2]:m[3]])] = string(text[m[1]:end])
	}
	test := phpt{want: verdict{kind: "ok"}}
	if _, fails := parts["XFAIL"]; fails { // PHP does not do what the test says
		return test
	}
	for _, name := range []string{"FILE", "FILEEOF"} {
		if code, ok := parts[name]; ok {
			if name == "FILEEOF" {
				code = strings.TrimRight(code, "\r\n")
			}
			test.code = []byte(code)
		}
	}
	expected := strings.TrimSpace(parts["EXPECT"] + parts["EXPECTF"])
	if m := compileTime.FindStringSubmatch(expected); m != nil && !strings.HasPrefix(m[2], "Uncaught ") && !strings.Contains(m[2], " in %s on line ") {
		line, _ := strconv.Atoi(m[3]) // 0: any
		test.want = verdict{strings.ToLower(m[1]), line, strings.ReplaceAll(m[2], "\n", `\n`)}
	}
	return test
}

// judge says what we make of the test's program. A message or a line that the test leaves open is the test's.
func (p phpt) judge(path string, version Version) verdict {
	tree, diags := Parse(path, p.code, version)
	got := verdict{kind: "ok"}
	if tree == nil {
		got = firstError(diags)
	} else if p.want.kind == "fatal" {
		first := tree.To // the first that ends the program
		for _, end := range tree.Unlinked {
			if end.From < first {
				first = end.From
				got = verdict{"fatal", tree.Line(end.From), end.Message}
			}
		}
	}
	if p.want.line == 0 {
		got.line = 0
	}
	if matches(p.want.message, got.message) {
		got.message = p.want.message
	}
	return got
}

// matches reports whether a text is what an EXPECTF section asks for.
func matches(pattern, text string) bool {
	re := regexp.QuoteMeta(pattern)
	for _, r := range [][2]string{{"%s", ".+"}, {"%S", ".*"}, {"%d", `\d+`}, {"%i", `[+-]?\d+`}, {"%a", ".+"}, {"%A", ".*"}, {"%w", `\s*`}, {"%c", "."}} {
		re = strings.ReplaceAll(re, r[0], r[1])
	}
	return regexp.MustCompile("(?s)^" + re + "$").MatchString(text)
}

// readKnownPHPT returns why a test is none of the front end's, by file.
func readKnownPHPT(t *testing.T) map[string]string {
	text, err := os.ReadFile("testdata/phpt.txt")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	for line := range strings.Lines(string(text)) {
		name, why, _ := strings.Cut(strings.TrimSpace(line), "\t")
		known[name] = why
	}
	return known
}
