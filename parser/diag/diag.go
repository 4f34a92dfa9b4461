// Package diag holds what the converter has to say about a PHP program: diagnostics with a
// documented code, a severity and a place, and their rendering as text and JSON.
//
// The ranges of the codes are P2G0xx general, P2G1xx parsing, P2G2xx parts of the language that
// are not carried over, P2G3xx the standard library, P2G4xx behaviour that differs.
package diag

import (
	"fmt"
	"slices"
	"sort"

	"github.com/r-seed-ee074592/php2go/parser/token"
)

// Severity says how bad it is.
type Severity uint8

// The severities, worst first.
const (
	Error   Severity = iota // no Go can be written for this place
	Warning                 // the Go may not do what the author meant
	Note                    // worth knowing
)

// String returns the severity's word.
func (s Severity) String() string { return [...]string{"error", "warning", "note"}[s] }

// Diagnostic is one message about one place.
type Diagnostic struct {
	Severity Severity
	Code     Code
	File     *token.File // nil means no file
	Pos, End token.Pos   // token.NoPos means the file as a whole
	Message  string
	Hint     string // what to do about it; "" means nothing to say
}

// New returns a diagnostic with the severity of its code.
func New(code Code, file *token.File, pos, end token.Pos, format string, args ...any) Diagnostic {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	return Diagnostic{Severity: code.Severity(), Code: code, File: file, Pos: pos, End: end, Message: msg}
}

// Unsupported returns the diagnostic for valid PHP that is not carried over: "<feature> is not supported".
func Unsupported(code Code, file *token.File, pos, end token.Pos, feature string) Diagnostic {
	return New(code, file, pos, end, "%s", feature+" is not supported")
}

// WithHint returns d with a hint.
func (d Diagnostic) WithHint(format string, args ...any) Diagnostic {
	d.Hint = fmt.Sprintf(format, args...)
	return d
}

// Name returns the file's name, or "".
func (d Diagnostic) Name() string {
	if d.File == nil {
		return ""
	}
	return d.File.Name
}

// Position returns line and column, zero where there is none.
func (d Diagnostic) Position() token.Position {
	if d.File == nil {
		return token.Position{}
	}
	return d.File.Position(d.Pos)
}

// String returns `file:line:col: severity: message [code]`.
func (d Diagnostic) String() string {
	where := d.Name()
	if p := d.Position(); p.Line > 0 {
		where = fmt.Sprintf("%s:%d:%d", where, p.Line, p.Column)
	}
	if where != "" {
		where += ": "
	}
	return fmt.Sprintf("%s%s: %s [%s]", where, d.Severity, d.Message, d.Code)
}

// List is a collection of diagnostics.
type List []Diagnostic

// Add appends a diagnostic.
func (l *List) Add(d Diagnostic) { *l = append(*l, d) }

// Sort orders the list by file, place and severity, keeping the order of equals, and
// drops exact repetitions.
func (l *List) Sort() {
	s := *l
	sort.SliceStable(s, func(i, j int) bool {
		a, b := s[i], s[j]
		if a.Name() != b.Name() {
			return a.Name() < b.Name()
		}
		if a.Pos != b.Pos {
			return a.Pos < b.Pos
		}
		return a.Severity < b.Severity
	})
	kept := s[:0]
	for i, d := range s {
		if i == 0 || d != s[i-1] {
			kept = append(kept, d)
		}
	}
	*l = kept
}

// HasErrors reports whether any diagnostic is an error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Within reports whether an error is in the range from, to, the end included.
func (l List) Within(from, to token.Pos) bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Severity == Error && from <= d.Pos && d.Pos <= to })
}

// Count returns how many diagnostics have a severity.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Err returns the errors as one error, or nil if there are none.
func (l List) Err() error {
	for _, d := range l {
		if d.Severity == Error {
			if n := l.Count(Error); n > 1 {
				return fmt.Errorf("%s (and %d more errors)", d, n-1)
			}
			return fmt.Errorf("%s", d)
		}
	}
	return nil
}
