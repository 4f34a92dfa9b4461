// setcookie() and setrawcookie(): every combination that PHP treats differently.

package web

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// attempt prints what a call returns or throws, then what it added.
func attempt(c *php.Context, call func() bool) {
	var ok bool
	if e := php.Catch(c, func() { ok = call() }); e.IsSet() {
		c.Echo(e.AsObject().Class.Name, ": ", e.CallMethod(c, "getMessage"), "\n")
		return
	}
	c.Echo(ok, "|")
	list(c)
}

const attemptPHP = `ob_start(); header_remove(); $t = function ($f) { try { echo $f(), "|"; ` + listPHP + ` } catch (Error $e) { echo get_class($e), ": ", $e->getMessage(), "\n"; } };`

// cookieTwin makes a case of one call.
func cookieTwin(name, code string, call func(c *php.Context) bool) twin {
	return twin{recorded{Name: name, PHP: attemptPHP + "$t(function () { return " + code + "; });"}, func(c *php.Context) {
		c.ObStart("", nil, 0, php.ObStdFlags)
		HeaderRemove(c, php.Null)
		attempt(c, func() bool { return call(c) })
	}}
}

func options(pairs ...php.Pair) php.Value { return php.Map(pairs...).Value() }

var cookieTwins = []twin{
	cookieTwin("encoded", `setcookie("a", "b c;\xc3\xa9+%~_.-")`, func(c *php.Context) bool { return SetcookieSession(c, "a", "b c;\xc3\xa9+%~_.-") }),
	cookieTwin("raw with space", `setrawcookie("a", "b c")`, func(c *php.Context) bool { return SetrawcookieSession(c, "a", "b c") }),
	cookieTwin("raw", `setrawcookie("a", "bc%=+")`, func(c *php.Context) bool { return SetrawcookieSession(c, "a", "bc%=+") }),
	cookieTwin("raw with nul", `setrawcookie("a", "b\0c")`, func(c *php.Context) bool { return SetrawcookieSession(c, "a", "b\x00c") }),
	cookieTwin("raw name", `setrawcookie("a=", "v")`, func(c *php.Context) bool { return SetrawcookieSession(c, "a=", "v") }),
	cookieTwin("no name", `setcookie("", "b")`, func(c *php.Context) bool { return SetcookieSession(c, "", "b") }),
	cookieTwin("bad name", `setcookie("a;b", "b")`, func(c *php.Context) bool { return SetcookieSession(c, "a;b", "b") }),
	cookieTwin("brackets", `setcookie("\xc3\xa9[x]", "b")`, func(c *php.Context) bool { return SetcookieSession(c, "\xc3\xa9[x]", "b") }),
	cookieTwin("deleted", `setcookie("a", "")`, func(c *php.Context) bool { return SetcookieSession(c, "a", "") }),
	cookieTwin("all", `setcookie("a", "", 5000000000, "/p", "d.com", true, true)`, func(c *php.Context) bool {
		return Setcookie(c, "a", "", php.Int(5000000000), "/p", "d.com", true, true)
	}),
	cookieTwin("long ago", `setcookie("a", "v", 1)`, func(c *php.Context) bool { return SetcookieUntil(c, "a", "v", php.Int(1)) }),
	cookieTwin("negative", `setcookie("a", "v", -1)`, func(c *php.Context) bool { return SetcookieUntil(c, "a", "v", php.Int(-1)) }),
	cookieTwin("year 9999", `setcookie("a", "v", 253402300799)`, func(c *php.Context) bool { return SetcookieUntil(c, "a", "v", php.Int(253402300799)) }),
	cookieTwin("year 10000", `setcookie("a", "v", 253402300800)`, func(c *php.Context) bool { return SetcookieUntil(c, "a", "v", php.Int(253402300800)) }),
	cookieTwin("bad path", `setcookie("a", "v", 0, "a;b")`, func(c *php.Context) bool { return Setcookie(c, "a", "v", php.Int(0), "a;b", "", false, false) }),
	cookieTwin("bad domain", `setcookie("a", "v", 0, "", "a,b")`, func(c *php.Context) bool { return Setcookie(c, "a", "v", php.Int(0), "", "a,b", false, false) }),
	cookieTwin("options", `setcookie("a", "v", ["expires" => 0, "PATH" => "/x", "domain" => "e", "secure" => 1, "httponly" => "1", "samesite" => "Lax"])`, func(c *php.Context) bool {
		return SetcookieUntil(c, "a", "v", options(php.KV("expires", php.Int(0)), php.KV("PATH", php.String("/x")), php.KV("domain", php.String("e")),
			php.KV("secure", php.Int(1)), php.KV("httponly", php.String("1")), php.KV("samesite", php.String("Lax"))))
	}),
	cookieTwin("option expires text", `setcookie("a", "v", ["expires" => "1700000000", "samesite" => "bogus"])`, func(c *php.Context) bool {
		return SetcookieUntil(c, "a", "v", options(php.KV("expires", php.String("1700000000")), php.KV("samesite", php.String("bogus"))))
	}),
	cookieTwin("option samesite injection", `setcookie("a", "v", ["samesite" => "x\r\ny"])`, func(c *php.Context) bool {
		return SetcookieUntil(c, "a", "v", options(php.KV("samesite", php.String("x\r\ny"))))
	}),
	cookieTwin("option unknown", `setcookie("a", "v", ["foo" => 1])`, func(c *php.Context) bool {
		return SetcookieUntil(c, "a", "v", options(php.KV("foo", php.Int(1))))
	}),
	cookieTwin("option numeric", `setcookie("a", "v", [1, "path" => "/q"])`, func(c *php.Context) bool {
		return SetcookieUntil(c, "a", "v", options(php.IV(0, php.Int(1)), php.KV("path", php.String("/q"))))
	}),
	cookieTwin("options empty", `setcookie("a", "v", [])`, func(c *php.Context) bool { return SetcookieUntil(c, "a", "v", options()) }),
	cookieTwin("option types", `setcookie("a", "v", ["path" => null, "samesite" => null, "domain" => 1.5])`, func(c *php.Context) bool {
		return SetcookieUntil(c, "a", "v", options(php.KV("path", php.Null), php.KV("samesite", php.Null), php.KV("domain", php.Float(1.5))))
	}),
	cookieTwin("option bad path", `setrawcookie("a", "v", ["path" => ";"])`, func(c *php.Context) bool {
		return SetrawcookieUntil(c, "a", "v", options(php.KV("path", php.String(";"))))
	}),
	cookieTwin("option year", `setcookie("a", "v", ["expires" => 253402300800])`, func(c *php.Context) bool {
		return SetcookieUntil(c, "a", "v", options(php.KV("expires", php.Int(253402300800))))
	}),
	cookieTwin("options and path", `setcookie("a", "v", [], "/")`, func(c *php.Context) bool {
		return Setcookie(c, "a", "v", options(), "/", "", false, false)
	}),
	cookieTwin("raw options and path", `setrawcookie("a", "v", [], "")`, func(c *php.Context) bool {
		return Setrawcookie(c, "a", "v", options(), "", "", false, false)
	}),
	cookieTwin("two", `(setcookie("a", "1") && setcookie("a", "2"))`, func(c *php.Context) bool {
		return SetcookieSession(c, "a", "1") && SetcookieSession(c, "a", "2")
	}),
}

func TestCookies(t *testing.T) { compareTwins(t, "cookies.json", cookieTwins) }
