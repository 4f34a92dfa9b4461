// Package convert is the verb convert: it writes the Go module for a folder of PHP.
package convert

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/mapper"
)

// options are the flags of the verb.
type options struct {
	out, module, php string
	json             bool
	mapping          mapper.Options
}

// Command returns the verb.
func Command() *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "convert DIR",
		Short: "Write the Go module for a folder of PHP",
		Long: `convert reads the PHP files below DIR and writes a Go module that serves the same pages and
runs the same scripts. The module stands alone: it holds the runtime that it needs.

The output is written to a fresh folder and moved in place whole. A folder that php2go did not
write is refused, and so is one whose Go was edited since. MIGRATION.md in it says what was
converted and what needs a person.

Exit status: 0 all converted, 1 parts need a person (the rest is written), 2 wrong usage, 3 failed.`,
		Example: `  php2go convert ./shop                       # writes ./shop-go
  php2go convert ./shop -o ../port --module example.com/shop
  php2go convert ./legacy --php 7.4 --json`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return project.Failed(run(args[0], o, cmd.OutOrStdout(), cmd.ErrOrStderr()))
		},
	}
	flags := cmd.Flags()
	flags.StringVarP(&o.out, "output", "o", "", "folder to write to (default: DIR-go beside DIR)")
	flags.StringVar(&o.module, "module", "", "Go module path (default: made from the folder's name)")
	flags.StringVar(&o.php, "php", "", "PHP version of the source, such as 7.4, whose rules for numbers and strings are kept (default: from composer.json, with the rules of PHP 8, else 8.5)")
	project.MappingFlags(cmd, &o.mapping)
	flags.BoolVar(&o.json, "json", false, "print the outcome and the diagnostics as JSON")
	return cmd
}

func run(dir string, o options, stdout, stderr io.Writer) error {
	version, err := project.PHPVersion(o.php, dir)
	if err != nil {
		return err
	}
	o.mapping.Rules = project.Rules(o.php, version)
	o.mapping.Behaves = project.Behaves(o.php, version)
	if o.module == "" {
		o.module = project.ModuleName(dir)
	} else if err := project.CheckModule(o.module); err != nil {
		return err
	}
	if o.out == "" {
		if o.out, err = project.OutputDir(dir); err != nil {
			return err
		}
	}
	p, err := project.Open(dir, version)
	if err != nil {
		return err
	}
	p.Options = o.mapping
	if err := apart(dir, o.out); err != nil {
		return err
	}
	c, err := p.Convert(codegen.Options{Module: o.module}, project.NewProgress(stderr))
	if err != nil {
		return err
	}
	if c.Output != nil {
		if err := c.Write(o.out, o.module); err != nil {
			return err
		}
	}
	return report(c, o, stdout, stderr)
}

// report prints the outcome.
func report(c *project.Converted, o options, stdout, stderr io.Writer) error {
	s := c.Summary()
	if c.Output != nil {
		s.Out, s.Module = o.out, o.module
	}
	if o.json {
		if err := s.WriteJSON(stdout); err != nil {
			return err
		}
		return s.Status()
	}
	if err := c.Diags.WriteSource(stderr); err != nil {
		return err
	}
	s.Write(stdout)
	if c.Output == nil {
		fmt.Fprintln(stdout, "none of the PHP files could be read; nothing was written")
		return s.Status()
	}
	out := shown(o.out)
	fmt.Fprintf(stdout, "written to %s; to serve it:\n  cd %s && go run . -root root\n", out, out)
	for _, name := range c.Commands[:min(1, len(c.Commands))] {
		fmt.Fprintf(stdout, "to run a script there:\n  go run . run -root root %s\n", name)
	}
	if s.Errors+s.Warnings > 0 {
		fmt.Fprintf(stdout, "%s lists what needs a person\n", filepath.Join(out, "MIGRATION.md"))
	}
	return s.Status()
}

// apart refuses an output folder that is DIR itself or holds it: replacing it would take the
// PHP away.
func apart(dir, out string) error {
	abs := func(name string) string {
		if full, err := filepath.Abs(name); err == nil {
			name = full
		}
		if real, err := filepath.EvalSymlinks(name); err == nil {
			name = real
		}
		return name
	}
	rel, err := filepath.Rel(abs(out), abs(dir))
	if err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return project.Usage("the output folder %s holds the PHP in %s; choose another with -o", out, dir)
	}
	return nil
}

// shown returns a path as the user would type it: relative where that is shorter.
func shown(name string) string {
	wd, err := os.Getwd()
	if err != nil {
		return name
	}
	if rel, err := filepath.Rel(wd, name); err == nil && filepath.IsAbs(name) && len(rel) < len(name) {
		return rel
	}
	return name
}
