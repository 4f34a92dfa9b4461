// The program around an app: its verbs, options and exit statuses.

package web

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/cli"
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

func TestCommand(t *testing.T) {
	root := t.TempDir()
	routes := []Route{
		{Path: "/a.php", Script: "a.php", Run: func(c *php.Context) { c.Echo("a ", len(c.Argv), " ", c.Ini("precision")) }},
		{Path: "/x/b.php", Script: "x/b.php", Run: func(c *php.Context) { c.Exit(php.Int(4)) }},
		{Script: "tool.php", Run: func(c *php.Context) { c.Unsupported("P2G000", "eval") }},
	}
	app := &php.App{Scripts: map[string]*php.Script{"inc.php": {Path: "inc.php", Run: func(c *php.Context, _ *php.Scope) php.Value {
		c.Echo("inc")
		return php.Int(1)
	}}}}
	for _, tt := range []struct {
		args   string
		status int
		out    string
	}{
		{"run a.php", 0, "a 1 14"},
		{"run -d precision=5 a.php x -d y", 0, "a 4 5"},
		{"run ./x/../a.php", 0, "a 1 14"},
		{"run " + filepath.Join(root, "a.php"), 0, "a 1 14"},
		{"run x/b.php", 4, ""},
		{"run inc.php", 0, "inc"},
		{"run nope.php", 1, "Could not open input file: nope.php\n"},
		{"run tool.php", 70, "\nFatal error: php2go P2G000: eval in tool.php on line 0\n"},
		{"cgi -d precision=7 a.php", 0, "X-Powered-By: PHP/8.2.36\r\nContent-type: text/html; charset=UTF-8\r\n\r\na 0 7"},
		{"cgi nope.php", 1, "Status: 404 Not Found\r\nContent-type: text/html; charset=UTF-8\r\n\r\nNo input file specified.\n"},
		{"cgi tool.php", 70, ""},
		{"routes", 0, "/a.php    a.php\n/x/b.php  x/b.php\n"},
		{"run -d session.auto_start=1 a.php", 70, ""},
		{"run", 2, ""},
		{"-nope", 2, ""},
		{"extra", 2, ""},
		{"-d", 2, ""},
	} {
		srv := New(app, routes)
		srv.Options.Root = root
		var out, errs bytes.Buffer
		status := srv.Command(strings.Fields(tt.args), cli.Process{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs, Env: []string{"REQUEST_METHOD=GET"}})
		if status != tt.status || tt.out != "" && out.String() != tt.out {
			t.Errorf("%s: %d %q %q, want %d %q", tt.args, status, out.String(), errs.String(), tt.status, tt.out)
		}
	}
	for _, help := range []string{"-h", "--help", "help", "run -h"} {
		var out bytes.Buffer
		if status := New(app, routes).Command(strings.Fields(help), cli.Process{Stdout: &out, Stderr: &out}); status != 0 || !strings.Contains(out.String(), "routes") {
			t.Errorf("%s: %d %s", help, status, out.String())
		}
	}
}
