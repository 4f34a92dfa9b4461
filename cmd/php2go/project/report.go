package project

import (
	"bytes"
	"fmt"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// report writes MIGRATION.md: what was converted, what needs a person, what changed.
func (c *Converted) report() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# Migration report\n\n")
	fmt.Fprintf(&b, "%d of %d PHP files were converted.\n", len(c.Files), len(c.PHP))
	if c.Stats.Exprs > 0 {
		fmt.Fprintf(&b, "%.1f %% of the expressions have a Go type of their own; %d of %d local variables are held as `php.Value`.\n",
			100*float64(c.Stats.Typed)/float64(c.Stats.Exprs), c.Stats.Boxed, c.Stats.Locals)
	}
	for _, part := range []struct {
		severity diag.Severity
		title    string
	}{{diag.Error, "Needs a person"}, {diag.Warning, "To look at"}, {diag.Note, "Good to know"}} {
		n := 0
		for _, d := range c.Diags {
			if d.Severity != part.severity {
				continue
			}
			if n++; n == 1 {
				fmt.Fprintf(&b, "\n## %s\n\n", part.title)
			}
			pos := d.Position()
			fmt.Fprintf(&b, "- `%s:%d:%d` %s (%s)\n", d.Name(), pos.Line, pos.Column, d.Message, d.Code)
		}
	}
	if len(c.Diags) == 0 {
		fmt.Fprintf(&b, "\nNothing needs a person.\n")
	}
	return b.Bytes()
}
