// This file prints the outcome of a conversion: the summary, diagnostics and JSON.

package project

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// Summary is the outcome of a conversion in numbers and lists.
type Summary struct {
	Dir         string    `json:"dir"`
	Out         string    `json:"out,omitempty"`
	Module      string    `json:"module,omitempty"`
	PHP         string    `json:"php"`
	Files       int       `json:"files"`
	Converted   int       `json:"converted"`
	Routes      []string  `json:"routes"`
	Commands    []string  `json:"commands"`
	Assets      int       `json:"assets"`
	Skipped     []string  `json:"skipped"`
	Typed       float64   `json:"typed"`  // share of expressions with a Go type
	Locals      int       `json:"locals"` // local variables
	Boxed       int       `json:"boxed"`  // those held as php.Value
	Refused     int       `json:"refused"`
	Errors      int       `json:"errors"`
	Warnings    int       `json:"warnings"`
	Diagnostics diag.List `json:"diagnostics"`
}

// Summary returns the outcome.
func (c *Converted) Summary() *Summary {
	s := &Summary{
		Dir: c.Dir, PHP: c.Version.String(), Files: len(c.PHP), Converted: len(c.Files),
		Routes: list(c.Routes), Commands: list(c.Commands), Assets: len(c.Assets), Skipped: list(c.Skipped),
		Typed: 1, Locals: c.Stats.Locals, Boxed: c.Stats.Boxed, Refused: c.Stats.Refused,
		Errors: c.Diags.Count(diag.Error), Warnings: c.Diags.Count(diag.Warning), Diagnostics: c.Diags,
	}
	if c.Stats.Exprs > 0 {
		s.Typed = float64(c.Stats.Typed) / float64(c.Stats.Exprs)
	}
	if s.Diagnostics == nil {
		s.Diagnostics = diag.List{}
	}
	return s
}

// list returns a list that JSON writes as [] where it is empty.
func list(names []string) []string {
	if names == nil {
		return []string{}
	}
	return names
}

// WriteJSON writes the summary as a JSON object.
func (s *Summary) WriteJSON(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	return enc.Encode(s)
}

// Write writes the summary as a few lines of text.
func (s *Summary) Write(w io.Writer) {
	fmt.Fprintf(w, "%d of %d PHP files, as PHP %s: %s, %s, %s beside them\n", s.Converted, s.Files, s.PHP,
		count(len(s.Routes), "route"), count(len(s.Commands), "command"), count(s.Assets, "other file"))
	fmt.Fprintf(w, "%.1f %% of the expressions have a Go type of their own; %d of %s are held as php.Value\n",
		100*s.Typed, s.Boxed, count(s.Locals, "local variable"))
	for _, name := range s.Skipped {
		fmt.Fprintf(w, "left out: %s is not a regular file\n", name)
	}
	if s.Errors+s.Warnings > 0 {
		fmt.Fprintf(w, "%s, %s; php2go explain CODE says more about each\n", count(s.Errors, "error"), count(s.Warnings, "warning"))
	}
}

// count returns "1 route", "2 routes".
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// Status returns nil, or the failure for a conversion with errors.
func (s *Summary) Status() error {
	if s.Errors > 0 || len(s.Skipped) > 0 {
		return Findings()
	}
	return nil
}
