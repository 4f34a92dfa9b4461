// Package diagtest reads PHP test files that say on each line which diagnostics they expect.
//
// A file holds several programs, separated by lines that begin with `# ---`; what follows on
// the separator is the program's name. An expectation is a comment with a regular expression
// for `message [code]`, on the line of the diagnostic:
//
//	$x = 1 + ; # ERROR "unexpected token"
//	<? # WARNING "short open tag"
//
// A diagnostic at the end of the program counts for its last line with text.
package diagtest

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// Chunk is one program of a file.
type Chunk struct {
	File   string // the file it is from
	Name   string // from the separator
	Offset int    // number of lines of the file before it
	Source []byte
	wants  []want
}

type want struct {
	line     int
	severity string
	re       *regexp.Regexp
}

var expectation = regexp.MustCompile(`(ERROR|WARNING|NOTE) ("(?:[^"\\]|\\.)*"|` + "`[^`]*`)")

// Read returns the chunks of a file.
func Read(t testing.TB, file string) []Chunk {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var chunks []Chunk
	c := Chunk{File: file}
	flush := func() {
		if strings.TrimSpace(string(c.Source)) != "" {
			chunks = append(chunks, c)
		}
	}
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		if name, ok := strings.CutPrefix(text, "# ---"); ok {
			flush()
			c = Chunk{File: file, Name: strings.TrimSpace(name), Offset: line}
			continue
		}
		c.Source = append(c.Source, text...)
		for _, m := range expectation.FindAllStringSubmatch(text, -1) {
			pattern, err := strconv.Unquote(m[2])
			if err != nil {
				t.Fatalf("%s:%d: %v", file, line, err)
			}
			c.wants = append(c.wants, want{line - c.Offset, strings.ToLower(m[1]), regexp.MustCompile(pattern)})
		}
	}
	flush()
	return chunks
}

// Check compares the diagnostics of a chunk with its expectations: each must meet the other.
func (c Chunk) Check(t testing.TB, got diag.List) {
	t.Helper()
	used := make([]bool, len(c.wants))
	last := 1 + strings.Count(strings.TrimRight(string(c.Source), "\n"), "\n")
next:
	for _, d := range got {
		line := min(d.Position().Line, last)
		for i, w := range c.wants {
			text := d.Message + " [" + string(d.Code) + "]"
			if !used[i] && w.line == line && w.severity == d.Severity.String() && w.re.MatchString(text) {
				used[i] = true
				continue next
			}
		}
		t.Errorf("%s:%d: unexpected %s: %s [%s]", c.File, c.Offset+line, d.Severity, d.Message, d.Code)
	}
	for i, w := range c.wants {
		if !used[i] {
			t.Errorf("%s:%d: no %s that matches %q", c.File, c.Offset+w.line, w.severity, w.re)
		}
	}
}
