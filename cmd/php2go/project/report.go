// This file writes MIGRATION.md: what was converted, what needs a person, what to know.

package project

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// report returns MIGRATION.md.
func (c *Converted) report() []byte {
	var b bytes.Buffer
	s := c.Summary()
	fmt.Fprintf(&b, "# Migration report\n\n")
	fmt.Fprintf(&b, "%d of %d PHP files were converted, read as PHP %s.\n", s.Converted, s.Files, s.PHP)
	fmt.Fprintf(&b, "%.1f %% of the expressions have a Go type of their own; %d of %s are held as `php.Value`.\n",
		100*s.Typed, s.Boxed, count(s.Locals, "local variable"))
	c.findings(&b)
	if s.Errors == 0 && len(c.Skipped) == 0 {
		fmt.Fprintf(&b, "\nNothing needs a person.\n")
	}
	files(&b, "Served", "`go run . -root root` serves these scripts, and the files below `root/`.", c.Routes)
	files(&b, "Served as empty pages", "Other files include these for what they declare. PHP serves them too, so the Go does; drop them from `routes.go` where nobody asks for them.", c.Library)
	files(&b, "Commands", "`go run . run -root root SCRIPT ARG…` runs a script as `php SCRIPT ARG…` does; each is a program of its own below `cmd/`, too.", c.Commands)
	files(&b, "Left out", "Neither files nor folders of the app: links that lead nowhere or to a folder, and the like.", c.Skipped)
	fmt.Fprintf(&b, "\n## Where things are\n\n"+
		"One Go package for each PHP folder, one Go file for each PHP file. Everything else lies in `root/`,\n"+
		"where the app also keeps what it writes. `internal/php` is the runtime, `internal/app` tells it about the\n"+
		"scripts. `.php2go` has the hashes of what was generated: convert again as long as you have not\n"+
		"changed the Go; data below `root/` stays.\n")
	return b.Bytes()
}

// findings lists the diagnostics, worst first.
func (c *Converted) findings(b *bytes.Buffer) {
	for _, part := range []struct {
		severity diag.Severity
		title    string
	}{{diag.Error, "Needs a person"}, {diag.Warning, "To look at"}, {diag.Note, "Good to know"}} {
		var list []string
		for _, d := range c.Diags {
			if d.Severity != part.severity {
				continue
			}
			where := d.Name()
			if p := d.Position(); p.Line > 0 {
				where = fmt.Sprintf("%s:%d:%d", where, p.Line, p.Column)
			}
			text := fmt.Sprintf("- `%s` %s (%s)\n", where, strings.ReplaceAll(d.Message, "\n", " "), d.Code)
			if d.Hint != "" {
				text += "  " + strings.ReplaceAll(d.Hint, "\n", " ") + "\n"
			}
			list = append(list, text)
		}
		if len(list) > 0 {
			fmt.Fprintf(b, "\n## %s\n\n%s", part.title, strings.Join(list, ""))
		}
	}
}

// files lists names under a title, nothing if there are none.
func files(b *bytes.Buffer, title, text string, names []string) {
	if len(names) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n", title, text)
	for _, name := range names {
		fmt.Fprintf(b, "- `%s`\n", name)
	}
}
