// Session functions call by call, compared with what php-cgi answered.

package session

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
	"github.com/r-seed-ee074592/php2go/runtime/web"
)

var update = flag.Bool("update", false, "record the expected results from php-cgi")

// call is an expression in PHP and the same in Go.
type call struct {
	php string
	run func(c *php.Context) any
}

// scenario is a request that makes calls one after the other.
type scenario struct {
	name   string
	cookie string
	query  string
	ini    []string
	calls  []call
}

const prelude = `ob_start();
function j($v) { return json_encode($v, JSON_UNESCAPED_SLASHES|JSON_PARTIAL_OUTPUT_ON_ERROR); }
set_error_handler(function ($n, $m) { echo "[$n] $m\n"; return true; });
function t($f) { try { echo j($f()), "\n"; } catch (Throwable $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } }
`

// source is the scenario's PHP.
func (s *scenario) source() string {
	out := "<?php " + prelude
	for _, k := range s.calls {
		out += "t(function () { return " + k.php + "; });\n"
	}
	return out
}

// handler is the scenario's Go.
func (s *scenario) handler(c *php.Context) {
	c.ObStart("", nil, 0, php.ObStdFlags)
	c.SetErrorHandler(php.Func2("{closure}", func(c *php.Context, level, message php.Value) php.Value {
		c.Echo("[", level, "] ", message, "\n")
		return php.True
	}).Value(), php.EAll)
	for _, k := range s.calls {
		var result any
		if e := php.Catch(c, func() { result = k.run(c) }); e.IsSet() {
			c.Echo(e.AsObject().Class.Name, ": ", e.CallMethod(c, "getMessage"), "\n")
			continue
		}
		c.Echo(show(result), "\n")
	}
}

// show is json_encode for what these calls return.
func show(x any) string {
	switch x := x.(type) {
	case bool:
		return strconv.FormatBool(x)
	case int:
		return strconv.Itoa(x)
	case string:
		return strconv.Quote(x)
	case php.Array:
		return show(x.Value())
	case php.Value:
		switch x.Kind() {
		case php.KindBool:
			return strconv.FormatBool(x.AsBool())
		case php.KindInt:
			return strconv.Itoa(x.AsInt())
		case php.KindFloat:
			return php.FloatRepr(x.AsFloat())
		case php.KindString:
			text, _ := json.Marshal(x.AsString())
			return string(text)
		case php.KindArray:
			return showArray(x.AsArray())
		}
	}
	return "null"
}

func showArray(a php.Array) string {
	var parts []string
	for k, v := range a.All() {
		text := show(v)
		if !a.IsList() {
			text = show(k.String(nil)) + ":" + text
		}
		parts = append(parts, text)
	}
	if a.IsList() {
		return "[" + strings.Join(parts, ",") + "]"
	}
	return "{" + strings.Join(parts, ",") + "}"
}

func (s *scenario) environ(script string) []string {
	return []string{"REDIRECT_STATUS=1", "GATEWAY_INTERFACE=CGI/1.1", "SCRIPT_FILENAME=" + script, "SCRIPT_NAME=/t.php",
		"REQUEST_METHOD=GET", "QUERY_STRING=" + s.query, "HTTP_COOKIE=" + s.cookie}
}

func (s *scenario) settings(dir string) []string {
	args := []string{"-d", "html_errors=0", "-d", "session.gc_probability=0", "-d", "session.sid_length=32", "-d", "session.sid_bits_per_character=4", "-d", "session.save_path=" + dir}
	for _, ini := range s.ini {
		args = append(args, "-d", strings.ReplaceAll(ini, "%DIR%", dir))
	}
	return args
}

// ask runs the scenario under php-cgi.
func (s *scenario) ask(t *testing.T, dir string) string {
	t.Helper()
	script := filepath.Join(dir, "t.php")
	if err := os.WriteFile(script, []byte(strings.ReplaceAll(s.source(), "%DIR%", dir)), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("php-cgi", append([]string{"-n"}, s.settings(dir)...)...)
	cmd.Env = s.environ(script)
	out, _ := cmd.Output()
	return normal(string(out), dir) + sessionFiles(dir)
}

// answer runs the scenario in Go.
func (s *scenario) answer(t *testing.T, dir string) string {
	t.Helper()
	srv := web.New(&php.App{}, []web.Route{{Path: "/t.php", Script: "t.php", Run: s.handler}})
	var out, log bytes.Buffer
	args := append([]string{"cgi", "-root", dir}, s.settings(dir)...)
	srv.Command(append(args, "t.php"), cli.Process{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &log, Env: s.environ(filepath.Join(dir, "t.php"))})
	if log.Len() > 0 {
		t.Logf("%s: %s", s.name, log.String())
	}
	return normal(out.String(), dir) + sessionFiles(dir)
}

// sessionFiles lists the session files that a scenario left, with their content.
func sessionFiles(dir string) string {
	out := ""
	filepath.Walk(dir, func(path string, info os.FileInfo, err error) error {
		if err == nil && strings.HasPrefix(info.Name(), "sess_") {
			data, _ := os.ReadFile(path)
			name, _ := filepath.Rel(dir, path)
			if !randomID.MatchString(name) {
				out += "\n" + name + " " + info.Mode().Perm().String() + " " + string(data)
			}
		}
		return nil
	})
	return out
}

var (
	randomID = regexp.MustCompile(`[0-9a-f]{32}`)
	volatile = []struct {
		re *regexp.Regexp
		to string
	}{
		{regexp.MustCompile(`X-Powered-By: PHP/[0-9.]+\r\n|"X-Powered-By: PHP/[0-9.]+",?`), ""},
		{randomID, "%SID%"},
		{regexp.MustCompile(`(?i)(expires[=:] ?)\w{3}, \d\d \w{3} 20\d\d [0-9:]{8} GMT`), "${1}%DATE%"},
		{regexp.MustCompile(`Last-Modified: [^\r]*`), "Last-Modified: %DATE%"},
	}
)

func normal(out, dir string) string {
	out = strings.ReplaceAll(out, dir, "%DIR%")
	for _, v := range volatile {
		out = v.re.ReplaceAllString(out, v.to)
	}
	return out
}

func TestScenarios(t *testing.T) {
	wants := map[string]string{}
	path := filepath.Join("testdata", "scenarios.json")
	if data, err := os.ReadFile(path); err == nil {
		if err := json.Unmarshal(data, &wants); err != nil {
			t.Fatal(err)
		}
	}
	for i := range scenarios {
		s := &scenarios[i]
		if *update {
			wants[s.name] = s.ask(t, prepare(t))
		}
		want, ok := wants[s.name]
		if got := s.answer(t, prepare(t)); !ok || got != want {
			t.Errorf("%s\n%s", s.name, difference(got, want, s.calls))
		}
	}
	if *update {
		var out bytes.Buffer
		enc := json.NewEncoder(&out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		enc.Encode(wants)
		if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// prepare makes a save path with a few sessions.
func prepare(t *testing.T) string {
	dir := t.TempDir()
	for id, data := range map[string]string{
		"known": "a|i:1;b|s:1:\"x\";", "broken": "a|i:1;b|x", "rest": "a|i:1;!b", "bar": "|i:1;", "twice": "a|i:1;a|i:2;",
		"refs": "a|a:1:{i:0;i:1;}b|R:1;c|i:3;", "serialized": "a:2:{s:1:\"a\";i:1;i:5;i:2;}", "binary": "\x01ai:1;\x02bbi:2;",
		"long": "a|s:60:\"" + strings.Repeat("y", 60) + "\";",
	} {
		if err := os.WriteFile(filepath.Join(dir, "sess_"+id), []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// difference shows the lines that differ.
func difference(got, want string, calls []call) string {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	out := ""
	for i := range max(len(a), len(b)) {
		x, y := "", ""
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		if x != y && len(out) < 600 {
			out += " line " + strconv.Itoa(i) + "\n   got " + x + "\n  want " + y + "\n"
		}
	}
	return out
}
