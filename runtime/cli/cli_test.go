// Running scripts: arguments, streams, exit statuses, ini values.

package cli

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// run runs a script with the given arguments and input.
func run(t *testing.T, script func(c *php.Context), stdin string, args ...string) (stdout, stderr string, status int) {
	t.Helper()
	var out, errs bytes.Buffer
	p := Process{Stdin: strings.NewReader(stdin), Stdout: &out, Stderr: &errs, Env: []string{"A=1", "B.C=2", "D=x=y"}}
	status = Run(&php.App{}, Options{Root: t.TempDir()}, "bin/t.php", script, args, p)
	return out.String(), errs.String(), status
}

func TestRun(t *testing.T) {
	for _, tt := range []struct {
		name   string
		script func(c *php.Context)
		out    string
		status int
	}{
		{"echo", func(c *php.Context) { c.Echo("a", 1) }, "a1", 0},
		{"exit code", func(c *php.Context) { c.Exit(php.Int(3)) }, "", 3},
		{"exit text", func(c *php.Context) { c.Exit(php.String("bye")) }, "bye", 0},
		{"uncaught", func(c *php.Context) { c.Throw("Exception", "x") }, "PHP Fatal", 255},
		{"refused", func(c *php.Context) { c.Echo("before "); c.Unsupported("P2G001", "eval") }, "before \nFatal error: php2go P2G001: eval", StatusRefused},
		{"crash", func(c *php.Context) { c.Echo("before "); panic("fault") }, "before ", 255},
		{"shutdown", func(c *php.Context) { c.Shutdown(func() { c.Echo("end") }); c.Exit(php.Int(2)) }, "end", 2},
		{"argv", func(c *php.Context) {
			for _, a := range c.Globals.Ref("argv").V.AsArray().AllStrings() {
				c.Echo(a, ",")
			}
			c.Echo(c.Globals.Ref("argc").V)
		}, "bin/t.php,-x,y z,2", 0},
		{"server", func(c *php.Context) {
			for _, name := range []string{"A", "B.C", "D", "PHP_SELF", "SCRIPT_NAME", "SCRIPT_FILENAME", "PATH_TRANSLATED", "DOCUMENT_ROOT", "argc"} {
				c.Echo(c.Server.Peek(name), ",")
			}
		}, "1,,x=y,bin/t.php,bin/t.php,bin/t.php,bin/t.php,,3,", 0},
		{"stdin", func(c *php.Context) {
			data, _ := io.ReadAll(c.Stdin)
			c.Echo(string(data))
		}, "input", 0},
		{"warning", func(c *php.Context) { c.Warning("w") }, "\nWarning: w in bin/t.php on line 0\n", 0},
	} {
		out, errs, status := run(t, tt.script, "input", "-x", "y z")
		switch tt.name {
		case "argv":
			tt.out = "bin/t.php,-x,y z,3"
		case "uncaught":
			tt.out = "\nFatal error: Uncaught Exception: x in "
		case "crash":
			if !strings.HasPrefix(errs, "panic: fault in ") {
				t.Errorf("%s: log %q", tt.name, errs)
			}
		}
		if status != tt.status || !strings.HasPrefix(out, tt.out) {
			t.Errorf("%s: status %d, %q; want %d, %q", tt.name, status, out, tt.status, tt.out)
		}
	}
}

func TestTake(t *testing.T) {
	var o Options
	addr := ""
	more := map[string]func(string) error{"addr": func(v string) error { addr = v; return nil }}
	rest, err := o.Take([]string{"-root", "/x", "-d", "a=b", "-dc=On", "-d", "e=E_ALL & ~E_NOTICE", "-d", `q="r s"`, "-d", "flag", "--addr=:1", "script.php", "-d", "z"}, more)
	if err != nil || addr != ":1" || !reflect.DeepEqual(rest, []string{"script.php", "-d", "z"}) {
		t.Fatal(rest, err, addr)
	}
	want := []Setting{{"a", "b"}, {"c", "1"}, {"e", "32759"}, {"q", "r s"}, {"flag", "1"}}
	if !reflect.DeepEqual(o.Ini, want) {
		t.Errorf("got %v", o.Ini)
	}
	if root, _ := filepath.Abs("/x"); o.Root != root {
		t.Errorf("root %s", o.Root)
	}
	for _, bad := range [][]string{{"-root"}, {"-nope", "x"}, {"-d"}} {
		if _, err := o.Take(bad, nil); err == nil {
			t.Errorf("%v is accepted", bad)
		}
	}
}

func TestDefaultRoot(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("APP_ROOT", dir)
	if got := DefaultRoot(); got != dir {
		t.Errorf("APP_ROOT: %s", got)
	}
	t.Setenv("APP_ROOT", "")
	t.Chdir(dir)
	os.Mkdir("root", 0o755)
	want, _ := filepath.EvalSymlinks(filepath.Join(dir, "root"))
	if got, _ := filepath.EvalSymlinks(DefaultRoot()); got != want {
		t.Errorf("beside the current folder: %s, want %s", got, want)
	}
}
