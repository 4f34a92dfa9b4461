// Command php2go ports PHP to Go: it converts a folder of PHP pages and scripts into a Go
// module that does the same.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/check"
	"github.com/r-seed-ee074592/php2go/cmd/php2go/convert"
	"github.com/r-seed-ee074592/php2go/cmd/php2go/explain"
	"github.com/r-seed-ee074592/php2go/cmd/php2go/parse"
	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
	"github.com/r-seed-ee074592/php2go/cmd/php2go/serve"
)

func main() {
	tune()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// tune lets the heap grow to three times what is in use before garbage is collected: a conversion
// makes trees that it keeps, and collecting was a fifth of its time. GOGC overrides it.
func tune() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(200)
	}
}

// run carries out a command line and returns the exit status.
func run(args []string, stdout, stderr io.Writer) (status int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(stderr, "php2go: internal error: %v\nThis is a defect of php2go. Please report it with the PHP that leads to it and what follows.\n%s", r, debug.Stack())
			status = project.StatusFailed
		}
	}()
	root := command()
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.SetArgs(goFlags(args))
	cmd, err := root.ExecuteC()
	if err == nil {
		return project.StatusOK
	}
	var f *project.Failure
	if !errors.As(err, &f) { // cobra's own: unknown verb, flag or number of arguments
		fmt.Fprintf(stderr, "php2go: %v\nSee %s --help.\n", err, cmd.CommandPath())
		return project.StatusUsage
	}
	if f.Err != nil {
		fmt.Fprintf(stderr, "php2go: %v\n", f.Err)
	}
	return f.Status
}

// command returns the command with its verbs.
func command() *cobra.Command {
	root := &cobra.Command{
		Use:   "php2go",
		Short: "Port PHP to Go",
		Long: `php2go ports PHP to Go. It reads a folder of PHP pages and command-line scripts and writes a Go
module that answers the same requests with the same bytes: code to read, own and build. What it
cannot carry over exactly it says, with a code, a file and a line; it never guesses.`,
		Example: `  php2go serve ./shop        # convert, build and serve in one step
  php2go convert ./shop      # write the Go module ./shop-go
  php2go check ./shop        # say what would be converted
  php2go parse ./shop        # say which files PHP itself would refuse
  php2go explain P2G201      # what a diagnostic means`,
		Version:           version(),
		Args:              cobra.NoArgs,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	root.SetVersionTemplate("php2go {{.Version}}\n")
	root.AddCommand(convert.Command(), serve.Command(), check.Command(), parse.Command(), explain.Command())
	return root
}

// goFlags lets the long flags be written with one dash too, as the converted programs take them.
func goFlags(args []string) []string {
	args = slices.Clone(args)
	for i, a := range args {
		name, _, _ := strings.Cut(a, "=")
		switch name {
		case "--":
			return args
		case "-addr", "-module", "-php", "-json", "-help", "-version":
			args[i] = "-" + a
		}
	}
	return args
}

// version returns the version of the module and the commit that it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 && !strings.Contains(v, s.Value[:12]) {
			v += " " + s.Value[:12]
		}
	}
	return v + " " + info.GoVersion
}
