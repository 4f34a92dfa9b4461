// The server: routes, static files, what it hides, and how it survives faults.

package web

import (
	"bytes"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// testServer serves a folder with files of every kind and a few scripts.
func testServer(t *testing.T) (*Server, *bytes.Buffer) {
	t.Helper()
	root := t.TempDir()
	for name, content := range map[string]string{
		"style.css": "body{}", "docs/index.html": "docs", "a b.txt": "space", "data.json": "{}", "src.php": "<?php secret",
		"lib.inc": "secret", "db.sqlite": "secret", ".env": "secret", ".htaccess": "secret", "dump.sql": "secret", "app.ini": "secret",
		"error.log": "secret", "old.php.bak": "secret", "file~": "secret", "composer.json": "secret", "vendor/x.js": "secret",
		"dir/file.txt": "x", ".git/config": "secret", "dump.sql.gz": "secret", "UPPER.PHP": "secret", ".well-known/x.txt": "known", "page.phtml": "secret",
	} {
		path := filepath.Join(root, filepath.FromSlash(name))
		os.MkdirAll(filepath.Dir(path), 0o755)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	srv := New(&php.App{}, []Route{
		{Path: "/index.php", Script: "index.php", Run: func(c *php.Context) { c.Echo("home") }},
		{Path: "/shop/index.php", Script: "shop/index.php", Run: func(c *php.Context) { c.Echo("shop ", c.Server.Peek("SCRIPT_NAME")) }},
		{Path: "/info.php", Script: "info.php", Run: func(c *php.Context) {
			for _, name := range []string{"REQUEST_METHOD", "REQUEST_URI", "SCRIPT_NAME", "PATH_INFO", "PHP_SELF", "QUERY_STRING", "HTTP_HOST", "HTTP_X_ONE", "HTTP_PROXY", "HTTPS", "SERVER_PROTOCOL"} {
				c.Echo(name, "=", c.Server.Peek(name), "\n")
			}
		}},
		{Path: "/crash.php", Script: "crash.php", Run: func(c *php.Context) {
			c.Echo("partial")
			var m map[string]int
			m["x"] = 1
		}},
		{Path: "/buffered.php", Script: "buffered.php", Run: func(c *php.Context) {
			c.ObStart("", nil, 0, php.ObStdFlags)
			c.Echo("partial")
			panic("fault")
		}},
		{Path: "/status.php", Script: "status.php", Run: func(c *php.Context) { HttpResponseCode(c, c.Get.Peek("s").Int(c)) }},
		{Path: "/echo.php", Script: "echo.php", Run: func(c *php.Context) {
			c.Globals.Ref("n").V = c.Get.Peek("n")
			HeaderLine(c, "X-N: "+c.Get.Peek("n").String(c))
			c.Echo(c.Globals.Ref("n").V)
		}},
	})
	var logged bytes.Buffer
	srv.Log = log.New(&logged, "", 0)
	srv.Options.Root = root
	return srv, &logged
}

// ask sends one request with the path as it is.
func ask(srv *Server, method, target string, header ...string) *http.Response {
	r := httptest.NewRequest(method, "http://example.com/", nil)
	path, query, _ := strings.Cut(target, "?")
	r.URL.Path, r.URL.RawQuery, r.RequestURI = urlPath(path), query, target
	for i := 0; i+1 < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	srv.ServeHTTP(w, r)
	return w.Result()
}

func urlPath(p string) string { return rawURLDecode(p) }

func body(r *http.Response) string {
	data, _ := io.ReadAll(r.Body)
	return string(data)
}

func TestServe(t *testing.T) {
	srv, _ := testServer(t)
	for _, tt := range []struct {
		target   string
		status   int
		want     string // the body, or Location for a redirect
		mimeType string
	}{
		{"/", 200, "home", "text/html; charset=UTF-8"},
		{"/index.php", 200, "home", ""},
		{"//index.php", 200, "home", ""},
		{"/./x/../index.php", 200, "home", ""},
		{"/shop", 301, "/shop/", ""},
		{"/shop?a=1", 301, "/shop/?a=1", ""},
		{"/shop/", 200, "shop /shop/index.php", ""},
		{"/docs", 301, "/docs/", ""},
		{"/docs/", 200, "docs", "text/html; charset=utf-8"},
		{"/style.css", 200, "body{}", "text/css; charset=utf-8"},
		{"/data.json", 200, "{}", "application/json"},
		{"/a%20b.txt", 200, "space", "text/plain; charset=utf-8"},
		{"/.well-known/x.txt", 200, "known", ""},
		{"/style.css/", 404, "", ""},
		{"/dir/", 404, "", ""},
		{"/dir", 404, "", ""},
		{"/nope.php", 404, "", ""},
		{"/INDEX.PHP", 404, "", ""},
		{"/index.php%00.css", 400, "", ""},
		{"/..%5c..%5cetc%5cpasswd", 400, "", ""},
		{"/%2e%2e/%2e%2e/etc/passwd", 404, "", ""},
		{"/../../etc/passwd", 404, "", ""},
	} {
		r := ask(srv, "GET", tt.target)
		got := r.Header.Get("Location")
		if got == "" {
			got = body(r)
		}
		if r.StatusCode != tt.status || tt.status < 400 && got != tt.want {
			t.Errorf("%s: %d %q, want %d %q", tt.target, r.StatusCode, got, tt.status, tt.want)
		}
		if tt.mimeType != "" && r.Header.Get("Content-Type") != tt.mimeType {
			t.Errorf("%s: type %s", tt.target, r.Header.Get("Content-Type"))
		}
	}
}

func TestHidden(t *testing.T) {
	srv, _ := testServer(t)
	for _, target := range []string{"/src.php", "/src.php/x", "/lib.inc", "/db.sqlite", "/.env", "/.htaccess", "/dump.sql", "/app.ini", "/error.log",
		"/old.php.bak", "/file~", "/composer.json", "/vendor/x.js", "/.git/config", "/dump.sql.gz", "/UPPER.PHP", "/page.phtml",
		"/src.php.", "/src.php%20", "/src.php::$DATA", "/SRC.PHP", "/.ENV", "/Vendor/x.js", "/con", "/aux.txt", "/dir/..%2fsrc.php"} {
		if r := ask(srv, "GET", target); r.StatusCode == 200 || strings.Contains(body(r), "secret") {
			t.Errorf("%s is served", target)
		}
	}
	outside := filepath.Join(t.TempDir(), "out.txt")
	os.WriteFile(outside, []byte("secret"), 0o644)
	if os.Symlink(outside, filepath.Join(srv.Options.Root, "link.txt")) == nil {
		if r := ask(srv, "GET", "/link.txt"); r.StatusCode == 200 {
			t.Error("a link out of the root is followed")
		}
	}
}

func TestServerVars(t *testing.T) {
	srv, _ := testServer(t)
	got := body(ask(srv, "GET", "/info.php/foo/b%20r?x=1", "X-One", "a", "X-One", "b", "X_One", "forged", "Proxy", "evil"))
	want := `REQUEST_METHOD=GET
REQUEST_URI=/info.php/foo/b%20r?x=1
SCRIPT_NAME=/info.php
PATH_INFO=/foo/b r
PHP_SELF=/info.php/foo/b r
QUERY_STRING=x=1
HTTP_HOST=example.com
HTTP_X_ONE=a, b
HTTP_PROXY=
HTTPS=
SERVER_PROTOCOL=HTTP/1.1
`
	if got != want {
		t.Errorf("got %s", got)
	}
}

func TestStaticConditions(t *testing.T) {
	srv, _ := testServer(t)
	first := ask(srv, "GET", "/style.css")
	tag := first.Header.Get("ETag")
	if r := ask(srv, "GET", "/style.css", "If-None-Match", tag); r.StatusCode != 304 {
		t.Errorf("If-None-Match: %d", r.StatusCode)
	}
	if r := ask(srv, "GET", "/style.css", "If-Modified-Since", first.Header.Get("Last-Modified")); r.StatusCode != 304 {
		t.Errorf("If-Modified-Since: %d", r.StatusCode)
	}
	if r := ask(srv, "GET", "/style.css", "Range", "bytes=1-2"); r.StatusCode != 206 || body(r) != "od" {
		t.Errorf("Range: %d", r.StatusCode)
	}
	if r := ask(srv, "POST", "/style.css"); r.StatusCode != 405 {
		t.Errorf("POST: %d", r.StatusCode)
	}
}

func TestCrash(t *testing.T) {
	srv, logged := testServer(t)
	if r := ask(srv, "GET", "/buffered.php"); r.StatusCode != 500 || body(r) != "Internal Server Error\n" {
		t.Errorf("buffered: %d", r.StatusCode)
	}
	if got := logged.String(); !strings.Contains(got, "GET /buffered.php: panic: fault in ") || !strings.Contains(got, "server_test.go") {
		t.Errorf("log: %s", got)
	}
	r := ask(srv, "GET", "/crash.php")
	if got := body(r); r.StatusCode != 200 || got != "partial" {
		t.Errorf("crash: %d %q", r.StatusCode, got)
	}
	for _, status := range []string{"0", "42", "100", "1000", "-1"} {
		ask(srv, "GET", "/status.php?s="+status)
	}
}

// TestIsolation runs many requests at once; none may see another's state.
func TestIsolation(t *testing.T) {
	srv, _ := testServer(t)
	var wait sync.WaitGroup
	for i := range 200 {
		wait.Go(func() {
			n := strings.Repeat("x", i%17) + "y"
			r := ask(srv, "GET", "/echo.php?n="+n)
			if got := body(r); got != n || r.Header.Get("X-N") != n {
				t.Errorf("got %q, want %q", got, n)
			}
		})
	}
	wait.Wait()
}

func TestHandler(t *testing.T) {
	route := Route{Path: "/x.php", Script: "x.php", Run: func(c *php.Context) { c.Echo("x", c.Get.Peek("q")) }}
	server := httptest.NewServer(Handler(&php.App{}, route))
	defer server.Close()
	r, err := http.Get(server.URL + "/anything?q=1")
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if got := body(r); got != "x1" {
		t.Errorf("got %q", got)
	}
	if r.Header.Get("X-Powered-By") != "" {
		t.Error("X-Powered-By is sent")
	}
}
