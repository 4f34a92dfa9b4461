// This file renders diagnostics: one line, source with a caret, JSON.

package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Write writes each diagnostic on a line.
func (l List) Write(w io.Writer) error {
	for _, d := range l {
		if _, err := fmt.Fprintln(w, d); err != nil {
			return err
		}
	}
	return nil
}

// WriteSource writes each diagnostic followed by its source line with the place underlined:
//
//	a.php:3:9: error: unexpected token ";" [P2G100]
//	    $x = 1 + ;
//	             ^
//	  hint: …
func (l List) WriteSource(w io.Writer) error {
	for _, d := range l {
		if _, err := io.WriteString(w, d.Source()); err != nil {
			return err
		}
	}
	return nil
}

// Source returns d with its source line and a caret, as WriteSource writes it.
func (d Diagnostic) Source() string {
	var b strings.Builder
	b.WriteString(d.String())
	b.WriteByte('\n')
	if p := d.Position(); p.Line > 0 {
		line := d.File.LineText(p.Line)
		line, before, marked := window(line, min(p.Column-1, len(line)), int(d.End-d.Pos))
		width := max(1, utf8.RuneCountInString(marked))
		fmt.Fprintf(&b, "    %s\n    %s%s\n", line, indent(before), strings.Repeat("^", width))
	}
	if d.Hint != "" {
		fmt.Fprintf(&b, "  hint: %s\n", d.Hint)
	}
	return b.String()
}

// maxShown is how many bytes of a long line are shown before the place, and from there on.
const maxShown = 100

// window returns what to show of a line: all of it, or the part around a place that is size bytes long; and what of that
// is before the place, and what is the place.
func window(line string, at, size int) (shown, before, marked string) {
	from, to := 0, len(line)
	if at > maxShown {
		from = runeStart(line, at-maxShown)
	}
	if to-at > maxShown {
		to = runeStart(line, at+maxShown)
	}
	shown, before = line[from:to], line[from:at]
	marked = line[at:max(at, min(to, at+size))]
	if from > 0 {
		shown, before = "… "+shown, "… "+before
	}
	if to < len(line) {
		shown += " …"
	}
	return shown, before, marked
}

// runeStart returns where the character at i begins.
func runeStart(line string, i int) int {
	for i > 0 && !utf8.RuneStart(line[i]) {
		i--
	}
	return i
}

// indent returns blanks as wide as s, keeping its tabs.
func indent(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return r
		}
		return ' '
	}, s)
}

// MarshalJSON returns an object with severity, code, message and, where known, file, line,
// column, endLine, endColumn and hint.
func (d Diagnostic) MarshalJSON() ([]byte, error) {
	out := struct {
		Severity  string `json:"severity"`
		Code      Code   `json:"code"`
		File      string `json:"file,omitempty"`
		Line      int    `json:"line,omitempty"`
		Column    int    `json:"column,omitempty"`
		EndLine   int    `json:"endLine,omitempty"`
		EndColumn int    `json:"endColumn,omitempty"`
		Message   string `json:"message"`
		Hint      string `json:"hint,omitempty"`
	}{Severity: d.Severity.String(), Code: d.Code, File: d.Name(), Message: d.Message, Hint: d.Hint}
	if p := d.Position(); p.Line > 0 {
		out.Line, out.Column = p.Line, p.Column
		if d.End > d.Pos {
			e := d.File.Position(d.End)
			out.EndLine, out.EndColumn = e.Line, e.Column
		}
	}
	return json.Marshal(out)
}

// WriteJSON writes the list as a JSON array, one diagnostic a line.
func (l List) WriteJSON(w io.Writer) error {
	var b strings.Builder
	b.WriteByte('[')
	for i, d := range l {
		if i > 0 {
			b.WriteByte(',')
		}
		text, err := json.Marshal(d)
		if err != nil {
			return err
		}
		b.WriteString("\n  ")
		b.Write(text)
	}
	b.WriteString("\n]\n")
	_, err := io.WriteString(w, b.String())
	return err
}
