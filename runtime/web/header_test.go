// Headers and output: scripts in PHP and the handlers that they become.

package web

import (
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

func list(c *php.Context) {
	for _, line := range HeadersList(c).AllStrings() {
		c.Echo(line, "|")
	}
}

const listPHP = `foreach (headers_list() as $h) echo $h, "|";`

var headerTwins = []twin{
	{recorded{Name: "location", PHP: `header("Location: /x");`}, func(c *php.Context) {
		HeaderLine(c, "Location: /x")
	}},
	{recorded{Name: "location by post", Method: "POST", Env: map[string]string{"SERVER_PROTOCOL": "HTTP/1.1"}, PHP: `header("Location: /x");`}, func(c *php.Context) {
		HeaderLine(c, "Location: /x")
	}},
	{recorded{Name: "status line wins", PHP: `header("Location: /x",true,301); header("HTTP/1.1 404 Gone Fishing"); echo http_response_code();`}, func(c *php.Context) {
		Header(c, "Location: /x", true, 301)
		HeaderLine(c, "HTTP/1.1 404 Gone Fishing")
		c.Echo(HttpResponseCode(c, 0))
	}},
	{recorded{Name: "location 201", PHP: `header("Location: /x",true,201);`}, func(c *php.Context) {
		Header(c, "Location: /x", true, 201)
	}},
	{recorded{Name: "location after 307", PHP: `http_response_code(307);header("Location: /x");`}, func(c *php.Context) {
		HttpResponseCode(c, 307)
		HeaderLine(c, "Location: /x")
	}},
	{recorded{Name: "location twice", PHP: `header("Location: /a");header("Location: /b",false); header("HTTP/1.1 200 OK");header("Content-length: 4");`}, func(c *php.Context) {
		HeaderLine(c, "Location: /a")
		HeaderReplace(c, "Location: /b", false)
		HeaderLine(c, "HTTP/1.1 200 OK")
		HeaderLine(c, "Content-length: 4")
	}},
	{recorded{Name: "replace and add", PHP: `header("X-A: 1"); header("X-A: 2"); header("X-B: 1"); header("X-B: 2",false); header_remove("X-Powered-By"); header("content-type: text/plain");` + listPHP}, func(c *php.Context) {
		HeaderLine(c, "X-A: 1")
		HeaderLine(c, "X-A: 2")
		HeaderLine(c, "X-B: 1")
		HeaderReplace(c, "X-B: 2", false)
		HeaderRemove(c, php.String("X-Powered-By"))
		HeaderLine(c, "content-type: text/plain")
		list(c)
	}},
	{recorded{Name: "injection", PHP: `ob_start(); header_remove(); header("X-A: 1\r\nSet-Cookie: evil=1"); header("X-C: a\nb"); header("X-D: nul\0x"); header("X-E: 1\r"); header("X-F: 1\r\n y");` + listPHP}, func(c *php.Context) {
		c.ObStart("", nil, 0, php.ObStdFlags)
		HeaderRemove(c, php.Null)
		HeaderLine(c, "X-A: 1\r\nSet-Cookie: evil=1")
		HeaderLine(c, "X-C: a\nb")
		HeaderLine(c, "X-D: nul\x00x")
		HeaderLine(c, "X-E: 1\r")
		HeaderLine(c, "X-F: 1\r\n y")
		list(c)
	}},
	{recorded{Name: "odd lines", PHP: `header_remove(); http_response_code(204); header("X-T: \xc3\xa9"); header("X-Trim:   v  "); header("NoColon"); header(""); header("  "); header(": x");` + listPHP}, func(c *php.Context) {
		HeaderRemove(c, php.Null)
		HttpResponseCode(c, 204)
		HeaderLine(c, "X-T: \xc3\xa9")
		HeaderLine(c, "X-Trim:   v  ")
		HeaderLine(c, "NoColon")
		HeaderLine(c, "")
		HeaderLine(c, "  ")
		HeaderLine(c, ": x")
		list(c)
	}},
	{recorded{Name: "authenticate and status", PHP: `header("WWW-Authenticate: Basic realm=x"); header("Status: 418 Teapot"); echo http_response_code();`}, func(c *php.Context) {
		HeaderLine(c, "WWW-Authenticate: Basic realm=x")
		HeaderLine(c, "Status: 418 Teapot")
		c.Echo(HttpResponseCode(c, 0))
	}},
	{recorded{Name: "too late", PHP: `echo "xx"; flush(); header("X-Late: 1"); http_response_code(500); header_remove("X"); echo headers_sent()?"sent":"not";`}, func(c *php.Context) {
		c.Echo("xx")
		c.Flush()
		HeaderLine(c, "X-Late: 1")
		HttpResponseCode(c, 500)
		HeaderRemove(c, php.String("X"))
		if HeadersSent(c) {
			c.Echo("sent")
		}
	}},
	{recorded{Name: "buffered is sent", PHP: `echo "buffered"; header("X-Ok: 1"); echo headers_sent()?"sent":"not";`}, func(c *php.Context) {
		c.Echo("buffered")
		HeaderLine(c, "X-Ok: 1")
		if HeadersSent(c) {
			c.Echo("sent")
		}
	}},
	{recorded{Name: "not sent yet", PHP: `var_dump(headers_sent($f,$l)); echo strlen($f),$l;`}, func(c *php.Context) {
		var file, line php.Value
		if !HeadersSentAt(c, &file, &line) {
			c.Echo("bool(false)\n")
		}
		c.Echo(len(file.AsString()), line)
	}},
	{recorded{Name: "status 500 over 404", PHP: `header("HTTP/1.1 404 x"); http_response_code(500);`}, func(c *php.Context) {
		HeaderLine(c, "HTTP/1.1 404 x")
		HttpResponseCode(c, 500)
	}},
	{recorded{Name: "status 200 over 404", PHP: `header("HTTP/1.1 404 x"); http_response_code(200);`}, func(c *php.Context) {
		HeaderLine(c, "HTTP/1.1 404 x")
		HttpResponseCode(c, 200)
	}},
	{recorded{Name: "status header", PHP: `http_response_code(404);header("Status: 200 OK");header("Status: 201 Two",false);`}, func(c *php.Context) {
		HttpResponseCode(c, 404)
		HeaderLine(c, "Status: 200 OK")
		HeaderReplace(c, "Status: 201 Two", false)
	}},
	{recorded{Name: "status header alone", PHP: `header("Status: 404 Nope");`}, func(c *php.Context) {
		HeaderLine(c, "Status: 404 Nope")
	}},
	{recorded{Name: "unknown status", PHP: `http_response_code(799);`}, func(c *php.Context) { HttpResponseCode(c, 799) }},
	{recorded{Name: "status 304", PHP: `http_response_code(304);header("Content-Type: text/x");echo 1;`}, func(c *php.Context) {
		HttpResponseCode(c, 304)
		HeaderLine(c, "Content-Type: text/x")
		c.Echo(1)
	}},
	{recorded{Name: "bad status line", PHP: `header("HTTP/1.1 abc");var_dump(http_response_code());`}, func(c *php.Context) {
		HeaderLine(c, "HTTP/1.1 abc")
		if HttpResponseCode(c, 0).IsFalse() {
			c.Echo("bool(false)\n")
		}
	}},
	{recorded{Name: "status line http2", PHP: `header("HTTP/2 404");echo http_response_code();`}, func(c *php.Context) {
		HeaderLine(c, "HTTP/2 404")
		c.Echo(HttpResponseCode(c, 0))
	}},
	{recorded{Name: "status line lower", PHP: `header("http/1.0 404 no");echo http_response_code();`}, func(c *php.Context) {
		HeaderLine(c, "http/1.0 404 no")
		c.Echo(HttpResponseCode(c, 0))
	}},
	{recorded{Name: "code by third argument", PHP: `header("A: b",false,404);header("X-Foo",true);header("x-foo: 1");`}, func(c *php.Context) {
		Header(c, "A: b", false, 404)
		HeaderReplace(c, "X-Foo", true)
		HeaderLine(c, "x-foo: 1")
	}},
	{recorded{Name: "charset kept", PHP: `header("Content-Type: text/html; charset=x");`}, func(c *php.Context) {
		HeaderLine(c, "Content-Type: text/html; charset=x")
	}},
	{recorded{Name: "type upper", PHP: `header("Content-Type: TEXT/plain");`}, func(c *php.Context) {
		HeaderLine(c, "Content-Type: TEXT/plain")
	}},
	{recorded{Name: "type empty", PHP: `header("Content-Type:");`}, func(c *php.Context) { HeaderLine(c, "Content-Type:") }},
	{recorded{Name: "type removed", PHP: `header("content-type:a/b");header_remove("Content-TYPE");`}, func(c *php.Context) {
		HeaderLine(c, "content-type:a/b")
		HeaderRemove(c, php.String("Content-TYPE"))
	}},
	{recorded{Name: "remove with colon", PHP: `ob_start(); header("X: 1");header_remove("x: 1");header_remove("");header_remove("x");`}, func(c *php.Context) {
		c.ObStart("", nil, 0, php.ObStdFlags)
		HeaderLine(c, "X: 1")
		HeaderRemove(c, php.String("x: 1"))
		HeaderRemove(c, php.String(""))
		HeaderRemove(c, php.String("x"))
	}},
	{recorded{Name: "no charset", PHP: `ini_set("default_charset","");`}, func(c *php.Context) { c.SetIni("default_charset", "") }},
	{recorded{Name: "no mimetype", PHP: `ini_set("default_mimetype","");`}, func(c *php.Context) { c.SetIni("default_mimetype", "") }},
	{recorded{Name: "other mimetype", PHP: `ini_set("default_mimetype","image/x");`}, func(c *php.Context) { c.SetIni("default_mimetype", "image/x") }},
	{recorded{Name: "charset of latin", PHP: `header("Content-Type: application/json"); ini_set("default_charset","ISO-8859-1"); echo "{}";`}, func(c *php.Context) {
		HeaderLine(c, "Content-Type: application/json")
		c.SetIni("default_charset", "ISO-8859-1")
		c.Echo("{}")
	}},
	{recorded{Name: "mimetype injection", PHP: `ini_set("default_mimetype", "text/x\r\nX-Evil: 1");`}, func(c *php.Context) {
		c.SetIni("default_mimetype", "text/x\r\nX-Evil: 1")
	}},
	{recorded{Name: "charset injection", PHP: `ini_set("default_charset", "x\r\nX-Evil: 1"); header("Content-Type: text/html");`}, func(c *php.Context) {
		c.SetIni("default_charset", "x\r\nX-Evil: 1")
		HeaderLine(c, "Content-Type: text/html")
	}},
	{recorded{Name: "long status line", PHP: `header('HTTP/1.1 201 ' . str_repeat('A', 1014), true);`}, func(c *php.Context) {
		HeaderReplace(c, "HTTP/1.1 201 "+strings.Repeat("A", 1014), true)
	}},
	{recorded{Name: "buffering", Ini: []string{"output_buffering=10"}, PHP: `echo "12345"; header("X-A: 1"); echo "67890"; header("X-B: 1");`}, func(c *php.Context) {
		c.Echo("12345")
		HeaderLine(c, "X-A: 1")
		c.Echo("67890")
		HeaderLine(c, "X-B: 1")
	}},
	{recorded{Name: "head", Method: "HEAD", PHP: `header("X-H: 1"); echo "head body";`}, func(c *php.Context) {
		HeaderLine(c, "X-H: 1")
		c.Echo("head body")
	}},
	{recorded{Name: "callback", PHP: `header_register_callback(function(){header("A: b");header_remove("E");}); header("E: f"); echo "x";`}, func(c *php.Context) {
		HeaderRegisterCallback(c, php.Func0("{closure}", func(c *php.Context) php.Value {
			HeaderLine(c, "A: b")
			HeaderRemove(c, php.String("E"))
			return php.Null
		}))
		HeaderLine(c, "E: f")
		c.Echo("x")
	}},
	{recorded{Name: "response codes", PHP: `ob_start(); echo http_response_code(), http_response_code(404), http_response_code(), http_response_code(0), http_response_code(-1),http_response_code();`}, func(c *php.Context) {
		c.ObStart("", nil, 0, php.ObStdFlags)
		for _, code := range []int{0, 404, 0, 0, -1, 0} {
			c.Echo(HttpResponseCode(c, code))
		}
	}},
	{recorded{Name: "exit in shutdown", PHP: `http_response_code(201); register_shutdown_function(function(){ http_response_code(503); echo "sd"; }); exit("bye");`}, func(c *php.Context) {
		HttpResponseCode(c, 201)
		c.Shutdown(func() {
			HttpResponseCode(c, 503)
			c.Echo("sd")
		})
		c.Exit(php.String("bye"))
	}},
	{recorded{Name: "uncaught shown", PHP: `echo "partial "; throw new RuntimeException("secret");`}, func(c *php.Context) {
		c.Echo("partial ")
		c.Throw("RuntimeException", "secret")
	}},
	{recorded{Name: "uncaught hidden", Ini: []string{"display_errors=0"}, PHP: `throw new RuntimeException("secret");`}, func(c *php.Context) {
		c.Throw("RuntimeException", "secret")
	}},
	{recorded{Name: "uncaught hidden in buffer", Ini: []string{"display_errors=0"}, PHP: `ob_start(); echo "aa"; throw new RuntimeException("secret");`}, func(c *php.Context) {
		c.ObStart("", nil, 0, php.ObStdFlags)
		c.Echo("aa")
		c.Throw("RuntimeException", "secret")
	}},
	{recorded{Name: "uncaught hidden with status", Ini: []string{"display_errors=0"}, PHP: `http_response_code(404); throw new RuntimeException("secret");`}, func(c *php.Context) {
		HttpResponseCode(c, 404)
		c.Throw("RuntimeException", "secret")
	}},
	{recorded{Name: "warning hidden", Ini: []string{"display_errors=0"}, PHP: `header("X: y"); trigger_error("x", E_USER_WARNING); echo "ok";`}, func(c *php.Context) {
		HeaderLine(c, "X: y")
		c.Raise(php.EUserWarning, "x")
		c.Echo("ok")
	}},
	{recorded{Name: "user error hidden", Ini: []string{"display_errors=0"}, PHP: `trigger_error("x", E_USER_ERROR); echo "ok";`}, func(c *php.Context) {
		c.Raise(php.EUserError, "x")
		c.Echo("ok")
	}},
}

func TestHeaders(t *testing.T) { compareTwins(t, "headers.json", headerTwins) }
