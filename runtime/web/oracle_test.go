// Cases recorded from php-cgi: `go test -update` asks PHP again.

package web

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/cli"
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

var update = flag.Bool("update", false, "record the expected results from php-cgi")

// recorded is one case.
type recorded struct {
	Name   string            `json:"name"`
	Method string            `json:"method,omitempty"`
	Query  string            `json:"query,omitempty"`
	Type   string            `json:"type,omitempty"`
	Body   string            `json:"body,omitempty"`
	Env    map[string]string `json:"env,omitempty"`
	Ini    []string          `json:"ini,omitempty"`
	PHP    string            `json:"php,omitempty"`
	Want   string            `json:"want"`
}

func (r *recorded) environ(script string) []string {
	env := []string{"REDIRECT_STATUS=1", "GATEWAY_INTERFACE=CGI/1.1", "SCRIPT_FILENAME=" + script, "SCRIPT_NAME=/" + filepath.Base(script)}
	method := r.Method
	if method == "" {
		method = "GET"
	}
	env = append(env, "REQUEST_METHOD="+method, "QUERY_STRING="+r.Query)
	if r.Body != "" || r.Type != "" {
		env = append(env, "CONTENT_TYPE="+r.Type, "CONTENT_LENGTH="+strconv.Itoa(len(r.Body)))
	}
	for k, v := range r.Env {
		env = append(env, k+"="+v)
	}
	return env
}

// ask runs the case under php-cgi.
func (r *recorded) ask(t *testing.T, dir, code string) string {
	t.Helper()
	script := filepath.Join(dir, "t.php")
	if err := os.WriteFile(script, []byte("<?php "+code), 0o644); err != nil {
		t.Fatal(err)
	}
	args := []string{"-n", "-d", "html_errors=0", "-d", "session.save_path=" + dir}
	for _, s := range r.Ini {
		args = append(args, "-d", s)
	}
	cmd := exec.Command("php-cgi", args...)
	cmd.Env = r.environ(script)
	cmd.Stdin = strings.NewReader(r.Body)
	cmd.Dir = dir
	out, _ := cmd.Output()
	return normal(string(out), dir)
}

// run answers the case with a handler in Go.
func (r *recorded) run(t *testing.T, dir string, handler func(c *php.Context)) string {
	t.Helper()
	srv := New(&php.App{Map: testMap}, []Route{{Path: "/t.php", Script: "t.php", Run: handler}})
	args := []string{"cgi", "-root", dir, "-d", "html_errors=0", "-d", "session.save_path=" + dir}
	for _, s := range r.Ini {
		args = append(args, "-d", s)
	}
	var out, log bytes.Buffer
	code := srv.Command(append(args, "t.php"), cli.Process{Stdin: strings.NewReader(r.Body), Stdout: &out, Stderr: &log, Env: r.environ(filepath.Join(dir, "t.php"))})
	if log.Len() > 0 {
		t.Logf("%s: status %d, log: %s", r.Name, code, log.String())
	}
	return normal(out.String(), dir)
}

var volatile = []struct {
	re *regexp.Regexp
	to string
}{
	{regexp.MustCompile(`X-Powered-By: PHP/[0-9.]+\r\n`), ""},
	{regexp.MustCompile(`/t\.php:?(1| on line 1)\b`), "/t.php"},
	{regexp.MustCompile(`/t\.php on line 0\b`), "/t.php"},
	{regexp.MustCompile(`/t\.php:0\b`), "/t.php"},
	{regexp.MustCompile(`Max-Age=\d{7,}`), "Max-Age=N"},
}

// normal takes out of a response what differs from run to run.
func normal(out, dir string) string {
	out = strings.ReplaceAll(out, dir, "%DIR%")
	for _, v := range volatile {
		out = v.re.ReplaceAllString(out, v.to)
	}
	return out
}

// load reads the cases of a testdata file, save writes them back.
func load(t *testing.T, file string) []*recorded {
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var cases []*recorded
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

func save(t *testing.T, file string, cases []*recorded) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(cases); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join("testdata", file), out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// testMap takes every line of the handlers in these tests for line 1 of t.php.
var testMap = func() *php.SourceMap {
	const pkg = "github.com/r-seed-ee074592/php2go/runtime/web/"
	m := &php.SourceMap{Files: map[string]*php.SourceFile{}}
	for _, name := range []string{"header_test.go", "cookie_test.go", "superglobals_test.go"} {
		m.Files[pkg+name] = &php.SourceFile{Path: "t.php", Lines: []php.SourceLine{{Go: 1, PHP: 1}}}
	}
	return m
}()

// twin is a script in PHP and the handler that it becomes.
type twin struct {
	recorded
	run func(c *php.Context)
}

// compareTwins runs the handlers and compares with the recorded answers to the
// PHP, which lie in a testdata file by name.
func compareTwins(t *testing.T, file string, twins []twin) {
	dir := t.TempDir()
	wants := map[string]string{}
	path := filepath.Join("testdata", file)
	if data, err := os.ReadFile(path); err == nil {
		if err := json.Unmarshal(data, &wants); err != nil {
			t.Fatal(err)
		}
	}
	for i := range twins {
		r := &twins[i]
		if *update {
			wants[r.Name] = r.ask(t, dir, r.PHP)
		}
		want, ok := wants[r.Name]
		if got := r.recorded.run(t, dir, r.run); !ok || got != want {
			t.Errorf("%s\n got %q\nwant %q", r.Name, got, want)
		}
	}
	if *update {
		var out bytes.Buffer
		enc := json.NewEncoder(&out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(wants); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// serialize is PHP's serialize() for what superglobals hold.
func serialize(v php.Value) string {
	switch v.Kind() {
	case php.KindInt:
		return "i:" + strconv.Itoa(v.AsInt()) + ";"
	case php.KindString:
		s := v.AsString()
		return "s:" + strconv.Itoa(len(s)) + `:"` + s + `";`
	case php.KindArray:
		a := v.AsArray()
		out := "a:" + strconv.Itoa(a.Len()) + ":{"
		for k, e := range a.All() {
			out += serialize(k) + serialize(e)
		}
		return out + "}"
	}
	return "N;"
}
