// Package serve is the verb serve: it converts a folder of PHP, builds the Go and serves it.
package serve

import (
	"crypto/sha256"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/r-seed-ee074592/php2go/cmd/php2go/project"
	"github.com/r-seed-ee074592/php2go/codegen"
	"github.com/r-seed-ee074592/php2go/mapper"
)

// defaultAddr is where the app is served if nothing else is asked for; the next free port is
// taken where this one is in use.
const defaultAddr = "localhost:8080"

// options are the flags of the verb.
type options struct {
	addr, php string
	json      bool
	mapping   mapper.Options
}

// Command returns the verb.
func Command() *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "serve DIR",
		Short: "Convert, build and serve a folder of PHP",
		Long: `serve converts DIR into a folder of the user's cache, builds the program with the Go toolchain
and serves it until Ctrl-C. The PHP and the data beside it are not touched: the program works on
a copy, which it keeps for the next time.

Diagnostics go to stderr; parts that are not carried over do not keep the rest from being served.
Exit status: 0 stopped with Ctrl-C, 2 wrong usage or no Go toolchain, 3 failed.`,
		Example: `  php2go serve ./shop
  php2go serve ./shop --addr :9000`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return project.Failed(run(args[0], o, cmd.OutOrStdout(), cmd.ErrOrStderr()))
		},
	}
	cmd.Flags().StringVarP(&o.addr, "addr", "a", "", "address to serve on (default: "+defaultAddr+" or the next free port)")
	cmd.Flags().StringVar(&o.php, "php", "", "PHP version of the source, such as 7.4, whose rules for numbers and strings are kept (default: from composer.json, with the rules of PHP 8, else 8.5)")
	project.MappingFlags(cmd, &o.mapping)
	cmd.Flags().BoolVar(&o.json, "json", false, "print the address and the outcome as JSON on one line")
	return cmd
}

func run(dir string, o options, stdout, stderr io.Writer) error {
	if _, err := project.Toolchain(); err != nil {
		return err
	}
	version, err := project.PHPVersion(o.php, dir)
	if err != nil {
		return err
	}
	o.mapping.Rules = project.Rules(o.php, version)
	o.mapping.Behaves = project.Behaves(o.php, version)
	p, err := project.Open(dir, version)
	if err != nil {
		return err
	}
	p.Options = o.mapping
	addr, err := address(o.addr)
	if err != nil {
		return err
	}
	place, err := cache(dir)
	if err != nil {
		return err
	}
	module := project.ModuleName(dir)
	progress := project.NewProgress(stderr)
	c, err := p.Convert(codegen.Options{Module: module}, progress)
	if err != nil {
		return err
	}
	if err := c.Diags.WriteSource(stderr); err != nil {
		return err
	}
	if c.Output == nil {
		fmt.Fprintln(stderr, "none of the PHP files could be read; there is nothing to serve")
		return project.Findings()
	}
	out := filepath.Join(place, "app")
	if err := c.Write(out, module); err != nil {
		return err
	}
	progress.Say("building …")
	bin := filepath.Join(place, "bin", project.Executable(module))
	err = project.Build(out, bin)
	progress.Done()
	if err != nil {
		return err
	}
	return start(bin, filepath.Join(out, "root"), addr, func() { announce(c, addr, o.json, stdout) }, stderr)
}

// announce says where the app is served.
func announce(c *project.Converted, addr string, asJSON bool, w io.Writer) {
	url := "http://" + addr
	if host, port, err := net.SplitHostPort(addr); err == nil && (host == "" || host == "0.0.0.0" || host == "::") {
		url = "http://localhost:" + port
	}
	if asJSON {
		fmt.Fprintf(w, "{\"url\": %q, \"routes\": %d, \"diagnostics\": %d}\n", url, len(c.Routes), len(c.Diags))
		return
	}
	fmt.Fprintf(w, "%s is served as Go on %s\nCtrl-C stops.\n", c.Dir, url)
}

// cache returns a folder for the Go of dir, the same each time.
func cache(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	sum := sha256.Sum256([]byte(abs))
	place := filepath.Join(base, "php2go", fmt.Sprintf("%s-%x", project.ModuleName(dir), sum[:6]))
	return place, os.MkdirAll(filepath.Join(place, "bin"), 0o755)
}

// address checks the address that was asked for, or finds a free one.
func address(asked string) (string, error) {
	if asked != "" {
		l, err := net.Listen("tcp", asked)
		if err != nil {
			return "", project.Usage("--addr %s: %v", asked, err)
		}
		addr := asked
		if _, port, _ := net.SplitHostPort(asked); port == "0" || port == "" {
			addr = l.Addr().String()
		}
		return addr, l.Close()
	}
	host, port, _ := net.SplitHostPort(defaultAddr)
	first, _ := strconv.Atoi(port)
	for n := first; n < first+20; n++ {
		addr := net.JoinHostPort(host, strconv.Itoa(n))
		if l, err := net.Listen("tcp", addr); err == nil {
			return addr, l.Close()
		}
	}
	return "", project.Usage("ports %d to %d are all in use; choose one with --addr", first, first+19)
}
