// PHP and Go answering requests of one session at the same time.

package session

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/cli"
	"github.com/r-seed-ee074592/php2go/runtime/php"
	"github.com/r-seed-ee074592/php2go/runtime/web"
)

// counter adds one to $_SESSION["n"] and keeps a text of changing length.
const counter = `<?php session_start(); $_SESSION["n"] = ($_SESSION["n"] ?? 0) + 1; $_SESSION["s"] = str_repeat("p", $_SESSION["n"] % 50); usleep(500); echo $_SESSION["n"];`

func count(c *php.Context) {
	StartPlain(c)
	n := c.Session.Get(c, "n")
	if n.IsNull() {
		n = php.Int(0)
	}
	n = php.Add(c, n, php.Int(1))
	c.Session.Set(c, "n", n)
	c.Session.Set(c, "s", php.String(strings.Repeat("g", n.AsInt()%50)))
	c.Echo(n)
}

// TestInterop has both sides count in one session; no step may get lost.
func TestInterop(t *testing.T) {
	if _, err := exec.LookPath("php-cgi"); err != nil {
		t.Skip("php-cgi is not installed")
	}
	dir := t.TempDir()
	script := filepath.Join(dir, "t.php")
	if err := os.WriteFile(script, []byte(counter), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "sess_shared"), []byte("n|i:0;"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := &scenario{cookie: "PHPSESSID=shared"}
	srv := web.New(&php.App{}, []web.Route{{Path: "/t.php", Script: "t.php", Run: count}})
	const workers, steps = 4, 12
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for range steps {
				cmd := exec.Command("php-cgi", append([]string{"-n"}, s.settings(dir)...)...)
				cmd.Env = s.environ(script)
				if out, err := cmd.Output(); err != nil {
					t.Errorf("php-cgi: %v %s", err, out)
				}
			}
		})
		wait.Go(func() {
			for range steps {
				var out, log bytes.Buffer
				args := append([]string{"cgi", "-root", dir}, s.settings(dir)...)
				srv := web.New(srv.App, srv.Routes)
				srv.Command(append(args, "t.php"), cli.Process{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &log, Env: s.environ(script)})
				if log.Len() > 0 {
					t.Errorf("go: %s", log.String())
				}
			}
		})
	}
	wait.Wait()
	data, err := os.ReadFile(filepath.Join(dir, "sess_shared"))
	if err != nil {
		t.Fatal(err)
	}
	if want := "n|i:96;"; !strings.HasPrefix(string(data), want) {
		t.Errorf("got %q, want %q", data, want)
	}
}
