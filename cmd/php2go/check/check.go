// Package check is the verb check: it says what would be converted and what would not.
package check

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/mapper"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// Command returns the verb.
func Command() *cobra.Command {
	var php string
	var asJSON bool
	var mapping mapper.Options
	cmd := &cobra.Command{
		Use:   "check DIR",
		Short: "Say what would be converted, without writing",
		Long: `check converts DIR in memory and prints each diagnostic with its place, then each file that
would be left out or would end at run time where it reaches a construct that is not carried over.

Exit status: 0 all can be converted, 1 parts need a person, 2 wrong usage, 3 failed.`,
		Example: `  php2go check ./shop
  php2go check ./shop --json | jq '.diagnostics[].code'`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return project.Failed(run(args[0], php, asJSON, mapping, cmd.OutOrStdout(), cmd.ErrOrStderr()))
		},
	}
	cmd.Flags().StringVar(&php, "php", "", "PHP version of the source, such as 7.4, whose rules for numbers and strings are kept (default: from composer.json, with the rules of PHP 8, else 8.5)")
	project.MappingFlags(cmd, &mapping)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the outcome and the diagnostics as JSON")
	return cmd
}

func run(dir, php string, asJSON bool, mapping mapper.Options, stdout, stderr io.Writer) error {
	version, err := project.PHPVersion(php, dir)
	if err != nil {
		return err
	}
	mapping.Rules = project.Rules(php, version)
	p, err := project.Open(dir, version)
	if err != nil {
		return err
	}
	p.Options = mapping
	c, err := p.Convert(codegen.Options{Module: project.ModuleName(dir)}, project.NewProgress(stderr))
	if err != nil {
		return err
	}
	s := c.Summary()
	if asJSON {
		if err := s.WriteJSON(stdout); err != nil {
			return err
		}
		return s.Status()
	}
	if err := c.Diags.WriteSource(stdout); err != nil {
		return err
	}
	files(c, stdout)
	s.Write(stdout)
	return s.Status()
}

// files lists the files that would not be converted whole.
func files(c *project.Converted, w io.Writer) {
	converted := map[string]bool{}
	for _, f := range c.Files {
		converted[f.Name] = true
	}
	errors := map[string]int{}
	for _, d := range c.Diags {
		if d.Severity == diag.Error {
			errors[d.Name()]++
		}
	}
	for _, name := range slices.Sorted(slices.Values(c.PHP)) {
		switch n := errors[name]; {
		case !converted[name]:
			fmt.Fprintf(w, "%s: left out\n", name)
		case n == 1:
			fmt.Fprintf(w, "%s: converted but for 1 place\n", name)
		case n > 1:
			fmt.Fprintf(w, "%s: converted but for %d places\n", name, n)
		}
	}
}
