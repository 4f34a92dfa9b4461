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
		before := line[:min(p.Column-1, len(line))]
		width := 1
		if d.End > d.Pos {
			width = max(1, utf8.RuneCountInString(line[len(before):min(len(line), len(before)+int(d.End-d.Pos))]))
		}
		fmt.Fprintf(&b, "    %s\n    %s%s\n", line, indent(before), strings.Repeat("^", width))
	}
	if d.Hint != "" {
		fmt.Fprintf(&b, "  hint: %s\n", d.Hint)
	}
	return b.String()
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
