// Package parse is the verb parse: it reads PHP files and says what is wrong with them, or shows
// their syntax trees.
package parse

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
	"github.com/r-seed-ee074592/php2go/parser"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Command returns the verb.
func Command() *cobra.Command {
	var php string
	var dump bool
	cmd := &cobra.Command{
		Use:   "parse PATH...",
		Short: "Read PHP files, show their errors or their syntax trees",
		Long: `parse reads each file, and each PHP file below each folder, as PHP's own parser and compiler do, and
prints every file that PHP would refuse with its errors. It converts nothing and writes nothing.

With --dump it prints the tree of each file that can be read, a statement or member a line.

Exit status: 0 all could be read, 1 some were refused, 2 wrong usage, 3 failed.`,
		Example: `  php2go parse ./shop
  php2go parse ./shop/index.php --dump
  php2go parse ./old --php 5.6`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			r := &run{php: php, dump: dump, progress: project.NewProgress(cmd.ErrOrStderr())}
			return project.Failed(r.all(args, cmd.OutOrStdout()))
		},
	}
	cmd.Flags().StringVar(&php, "php", "", "PHP version of the source, such as 7.4 (default: from composer.json, else "+parser.Newest.String()+")")
	cmd.Flags().BoolVar(&dump, "dump", false, "print the syntax trees")
	return cmd
}

// run is one call of the verb.
type run struct {
	php      string
	dump     bool
	progress *project.Progress
	out      *bufio.Writer
	files    int
	refused  int
}

// source is a file to read and the version it is written for.
type source struct {
	name    string
	version parser.Version
}

func (r *run) all(paths []string, w io.Writer) error {
	var list []source
	for _, path := range paths {
		found, err := r.find(path)
		if err != nil {
			return err
		}
		list = append(list, found...)
	}
	r.out = bufio.NewWriter(w)
	for i, s := range list {
		r.progress.Step(i, len(list), s.name)
		if err := r.file(s, len(list) > 1); err != nil {
			return err
		}
	}
	r.progress.Done()
	if !r.dump || r.refused > 0 {
		fmt.Fprintf(r.out, "%s read, %d refused\n", count(r.files-r.refused), r.refused)
	}
	if err := r.out.Flush(); err != nil {
		return err
	}
	if r.refused > 0 {
		return project.Findings()
	}
	return nil
}

func count(n int) string {
	if n == 1 {
		return "1 file"
	}
	return fmt.Sprintf("%d files", n)
}

// find returns the files that a path stands for: itself, or the PHP files below it.
func (r *run) find(path string) ([]source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, project.Usage("%v", err)
	}
	dir := path
	if !info.IsDir() {
		dir = filepath.Dir(path)
	}
	version, err := project.PHPVersion(r.php, dir)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []source{{path, version}}, nil
	}
	p, err := project.Open(path, version)
	if err != nil {
		return nil, err
	}
	var list []source
	for _, name := range p.PHP {
		list = append(list, source{filepath.Join(path, filepath.FromSlash(name)), version})
	}
	return list, nil
}

// file reads one file; titled says that the tree needs the file's name above it.
func (r *run) file(s source, titled bool) error {
	src, err := os.ReadFile(s.name)
	if err != nil {
		return err
	}
	tree, diags := parser.Parse(s.name, src, s.version)
	if r.files++; tree == nil {
		r.refused++
	}
	if err := diags.WriteSource(r.out); err != nil {
		return err
	}
	if tree == nil || !r.dump {
		return nil
	}
	if titled {
		fmt.Fprintf(r.out, "%s:\n", s.name)
	}
	return ast.Dump(r.out, tree)
}
