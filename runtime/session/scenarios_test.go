// The scenarios of TestScenarios.

package session

import (
	"os"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
	"github.com/r-seed-ee074592/php2go/runtime/web"
)

func str(s string) php.Value { return php.String(s) }

// Calls that scenarios share.
var (
	start      = call{"session_start()", func(c *php.Context) any { return StartPlain(c) }}
	status     = call{"session_status()", func(c *php.Context) any { return Status(c) }}
	id         = call{"session_id()", func(c *php.Context) any { return Id(c, php.Null) }}
	vars       = call{"$_SESSION ?? 'unset'", func(c *php.Context) any { return sessionOr(c, "unset") }}
	encode     = call{"session_encode()", func(c *php.Context) any { return Encode(c) }}
	writeClose = call{"session_write_close()", func(c *php.Context) any { return WriteClose(c) }}
	abort      = call{"session_abort()", func(c *php.Context) any { return Abort(c) }}
	destroy    = call{"session_destroy()", func(c *php.Context) any { return Destroy(c) }}
	regenerate = call{"session_regenerate_id()", func(c *php.Context) any { return RegenerateId(c, false) }}
	name       = call{"session_name()", func(c *php.Context) any { return Name(c, php.Null) }}
	params     = call{"session_get_cookie_params()", func(c *php.Context) any { return GetCookieParams(c) }}
	sent       = call{"headers_list()", func(c *php.Context) any { return web.HeadersList(c) }}
	sid        = call{"SID", func(c *php.Context) any { return c.Const("SID") }}
)

func sessionOr(c *php.Context, other string) php.Value {
	if c.Session.IsNull() {
		return str(other)
	}
	return c.Session
}

func setID(to string) call {
	return call{"session_id('" + to + "')", func(c *php.Context) any { return Id(c, str(to)) }}
}

func setName(code, to string) call {
	return call{"session_name(" + code + ")", func(c *php.Context) any { return Name(c, str(to)) }}
}

func savePath(to string) call {
	return call{"session_save_path('" + to + "')", func(c *php.Context) any {
		return SavePath(c, str(strings.ReplaceAll(to, "%DIR%", c.Root())))
	}}
}

func ini(name, value string) call {
	return call{"ini_set('" + name + "', '" + value + "') === false", func(c *php.Context) any {
		_, ok := c.SetIni(name, value)
		return !ok
	}}
}

func set(key, code string, v php.Value) call {
	return call{"[$_SESSION['" + key + "'] = " + code + "]", func(c *php.Context) any {
		c.Session.Set(c, key, v)
		return php.List(v)
	}}
}

func with(code string, pairs ...php.Pair) call {
	return call{"session_start(" + code + ")", func(c *php.Context) any { return Start(c, php.Map(pairs...)) }}
}

func cookieParams(code string, args ...php.Value) call {
	return call{"session_set_cookie_params(" + code + ")", func(c *php.Context) any {
		all := append(args, php.Null, php.Null, php.Null, php.Null)
		return SetCookieParams(c, all[0], all[1], all[2], all[3], all[4])
	}}
}

func file(id string) call {
	return call{"is_file($f = session_save_path() . '/sess_" + id + "') ? file_get_contents($f) : false", func(c *php.Context) any {
		data, err := os.ReadFile(c.Ini("session.save_path") + "/sess_" + id)
		if err != nil {
			return false
		}
		return str(string(data))
	}}
}

// handler sets a save handler whose callables print their name and return fixed
// values, open first: open, close, read, write, destroy, gc.
func handler(code string, answers ...php.Value) call {
	names := []string{"open", "close", "read", "write", "destroy", "gc"}
	return call{"session_set_save_handler(...array_map(fn($n, $r) => function (...$a) use ($n, $r) { echo $n, j($a), ' '; return $r; }, ['open', 'close', 'read', 'write', 'destroy', 'gc'], " + code + "))", func(c *php.Context) any {
		var f [6]*php.Func
		for i, name := range names {
			f[i] = php.FuncN("{closure}", nil, func(c *php.Context, args []php.Value) php.Value {
				c.Echo(name, show(php.List(args...)), " ")
				return answers[i]
			})
		}
		return SetSaveHandler(c, f[0], f[1], f[2], f[3], f[4], f[5], nil, nil, nil)
	}}
}

var (
	yes, no = php.True, php.False
	data    = str("a|i:1;")
)

var idle = []call{
	status, id, name, encode, writeClose, abort, destroy, regenerate, vars, params,
	{`session_module_name()`, func(c *php.Context) any { return ModuleName(c, php.Null) }},
	{`session_cache_limiter()`, func(c *php.Context) any { return CacheLimiter(c, php.Null) }},
	{`session_cache_expire()`, func(c *php.Context) any { return CacheExpire(c, php.Null) }},
	{`session_decode("a|i:1;")`, func(c *php.Context) any { return Decode(c, "a|i:1;") }},
	{`session_unset()`, func(c *php.Context) any { return Unset(c) }},
	{`session_reset()`, func(c *php.Context) any { return Reset(c) }},
	{`session_commit()`, func(c *php.Context) any { return Commit(c) }},
	{`session_gc()`, func(c *php.Context) any { return Gc(c) }},
	{`strlen(session_create_id())`, func(c *php.Context) any { return len(CreateId(c, "").AsString()) }},
	{`substr(session_create_id("pre-"), 0, 4)`, func(c *php.Context) any { return CreateId(c, "pre-").AsString()[:4] }},
	{`session_create_id("b d")`, func(c *php.Context) any { return CreateId(c, "b d") }},
	{`session_create_id(str_repeat("a", 300))`, func(c *php.Context) any { return CreateId(c, string(make([]byte, 300))) }},
}

var fixed = []call{
	setID("def"), setName("'foo'", "foo"), savePath("/tmp"), cookieParams("10", php.Int(10)),
	{`session_module_name("files")`, func(c *php.Context) any { return ModuleName(c, str("files")) }},
	{`session_cache_limiter("public")`, func(c *php.Context) any { return CacheLimiter(c, str("public")) }},
	{`session_cache_expire(10)`, func(c *php.Context) any { return CacheExpire(c, php.Int(10)) }},
}

var scenarios = []scenario{
	{name: "idle", calls: idle},
	{name: "new session", calls: []call{start, status, vars, sid, sent, set("a", "1", php.Int(1)), encode, writeClose, status, id, vars, start, vars}},
	{name: "known", cookie: "PHPSESSID=known", calls: []call{start, id, vars, sid, sent, set("c", "2.5", php.Float(2.5)), encode}},
	{name: "unchanged", cookie: "PHPSESSID=known", calls: []call{start}},
	{name: "shorter", cookie: "PHPSESSID=long", calls: []call{start, set("a", "'z'", str("z"))}},
	{name: "emptied", cookie: "PHPSESSID=known", calls: []call{start, {`session_unset()`, func(c *php.Context) any { return Unset(c) }}, vars, encode}},
	{name: "aborted", cookie: "PHPSESSID=known", calls: []call{start, set("a", "2", php.Int(2)), abort, status, vars, abort}},
	{name: "reset", cookie: "PHPSESSID=known", calls: []call{start, set("a", "2", php.Int(2)), {`session_reset()`, func(c *php.Context) any { return Reset(c) }}, vars}},
	{name: "destroyed", cookie: "PHPSESSID=known", calls: []call{start, destroy, status, id, vars, file("known"), destroy, start, vars}},
	{name: "adopted", cookie: "PHPSESSID=fresh1", calls: []call{start, id, set("n", "1", php.Int(1)), sent}},
	{name: "strict", cookie: "PHPSESSID=fresh2", ini: []string{"session.use_strict_mode=1"}, calls: []call{start, {`session_id() === "fresh2"`, func(c *php.Context) any { return Id(c, php.Null).AsString() == "fresh2" }}, sent}},
	{name: "strict known", cookie: "PHPSESSID=known", ini: []string{"session.use_strict_mode=1"}, calls: []call{start, id, vars, sent}},
	{name: "bad characters", cookie: "PHPSESSID=a.b", calls: []call{start, status, id, vars, sent}},
	{name: "dangerous characters", cookie: "PHPSESSID=a<b", calls: []call{start, status, {`strlen(session_id())`, func(c *php.Context) any { return len(Id(c, php.Null).AsString()) }}}},
	{name: "array cookie", cookie: "PHPSESSID[]=a", calls: []call{start, {`strlen(session_id())`, func(c *php.Context) any { return len(Id(c, php.Null).AsString()) }}, sent}},
	{name: "query ignored", query: "PHPSESSID=known", calls: []call{start, vars}},
	{name: "query taken", query: "PHPSESSID=known", ini: []string{"session.use_only_cookies=0"}, calls: []call{start, id, vars, sent, sid}},
	{name: "no cookies", ini: []string{"session.use_cookies=0"}, calls: []call{start, sent, cookieParams("5", php.Int(5))}},
	{name: "broken", cookie: "PHPSESSID=broken", calls: []call{start, status, vars, file("broken")}},
	{name: "rest", cookie: "PHPSESSID=rest", calls: []call{start, status, vars}},
	{name: "bar", cookie: "PHPSESSID=bar", calls: []call{start, vars}},
	{name: "twice", cookie: "PHPSESSID=twice", calls: []call{start, vars}},
	{name: "references", cookie: "PHPSESSID=refs", calls: []call{start, vars, encode}},
	{name: "php_serialize", cookie: "PHPSESSID=serialized", ini: []string{"session.serialize_handler=php_serialize"}, calls: []call{start, vars, set("x|y", "1", php.Int(1)), encode}},
	{name: "php_binary", cookie: "PHPSESSID=binary", ini: []string{"session.serialize_handler=php_binary"}, calls: []call{start, vars, set("c", "'d'", str("d")), {`bin2hex(session_encode())`, func(c *php.Context) any {
		const digits = "0123456789abcdef"
		out := ""
		for _, b := range []byte(Encode(c).AsString()) {
			out += string([]byte{digits[b>>4], digits[b&15]})
		}
		return out
	}}}},
	{name: "numeric and barred keys", cookie: "PHPSESSID=known", calls: []call{start, set("3", "4", php.Int(4)), encode, set("q|r", "1", php.Int(1)), encode}},
	{name: "decode", cookie: "PHPSESSID=known", calls: []call{start, set("3", "4", php.Int(4)), {`session_decode("x|i:5;y|s:1:\"z\";")`, func(c *php.Context) any { return Decode(c, `x|i:5;y|s:1:"z";`) }}, vars,
		{`session_decode("garbage")`, func(c *php.Context) any { return Decode(c, "garbage") }}, vars, status}},
	{name: "active", cookie: "PHPSESSID=known", calls: append([]call{start, start}, append(fixed, params, name)...)},
	{name: "regenerate", cookie: "PHPSESSID=known", calls: []call{start, set("a", "7", php.Int(7)), regenerate, sent, vars, file("known"), set("a", "8", php.Int(8)), regenerate, sent}},
	{name: "regenerate and delete", cookie: "PHPSESSID=known", calls: []call{start, {`session_regenerate_id(true)`, func(c *php.Context) any { return RegenerateId(c, true) }}, vars, file("known"), sid}},
	{name: "options", calls: []call{
		with(`["foo" => 1]`, php.KV("foo", php.Int(1))), abort,
		with(`["cookie_lifetime" => []]`, php.KV("cookie_lifetime", php.Array{}.Value())), status,
		with(`[1]`, php.IV(0, php.Int(1))), status, abort,
		with(`["read_and_close" => true]`, php.KV("read_and_close", php.True)), status, vars,
		setID("abc"), with(`["name" => "X1", "cookie_lifetime" => 100]`, php.KV("name", str("X1")), php.KV("cookie_lifetime", php.Int(100))), name, id, sent, params, abort,
	}},
	{name: "names", calls: []call{setName(`""`, ""), setName(`"123"`, "123"), setName(`"a b"`, "a b"), setName(`"a=b"`, "a=b"), setName(`"ok"`, "ok"), setName(`"a.b"`, "a.b"), setName(`"a\0b"`, "a\x00b"), name}},
	{name: "ids", calls: []call{setID("a b"), id, start, status, abort, setID("a<b"), start, abort, setID(""), start, abort}},
	{name: "modules", calls: []call{
		{`session_module_name("nope")`, func(c *php.Context) any { return ModuleName(c, str("nope")) }},
		{`session_module_name("user")`, func(c *php.Context) any { return ModuleName(c, str("user")) }},
		{`session_module_name("files")`, func(c *php.Context) any { return ModuleName(c, str("files")) }},
	}},
	{name: "save paths", cookie: "PHPSESSID=known", calls: []call{
		savePath("/nonexistent"), start, savePath("2;/nonexistent"), start, savePath("0;0640;%DIR%"), start, abort, savePath("5;%DIR%"), start, savePath("9999999999999999999;/tmp"), start, savePath("0;9999999999999999999;/tmp"), savePath("0;77777;/tmp"), start,
		{`session_save_path("a\0b")`, func(c *php.Context) any { return SavePath(c, str("a\x00b")) }},
	}},
	{name: "file mode", cookie: "PHPSESSID=modenew", ini: []string{`session.save_path="0;0640;%DIR%"`}, calls: []call{start, set("a", "1", php.Int(1))}},
	{name: "limiters", calls: []call{
		{`session_cache_limiter("public")`, func(c *php.Context) any { return CacheLimiter(c, str("public")) }}, start, sent, abort,
		{`session_cache_limiter("private")`, func(c *php.Context) any { return CacheLimiter(c, str("private")) }}, start, sent, abort,
		{`session_cache_expire(5)`, func(c *php.Context) any { return CacheExpire(c, php.Int(5)) }},
		{`session_cache_limiter("private_no_expire")`, func(c *php.Context) any { return CacheLimiter(c, str("private_no_expire")) }}, start, sent, abort,
		{`session_cache_limiter("")`, func(c *php.Context) any { return CacheLimiter(c, str("")) }}, start, sent, abort,
		{`session_cache_limiter("bogus")`, func(c *php.Context) any { return CacheLimiter(c, str("bogus")) }}, start, sent, abort,
		{`session_cache_expire(-5)`, func(c *php.Context) any { return CacheExpire(c, php.Int(-5)) }},
		{`session_cache_expire()`, func(c *php.Context) any { return CacheExpire(c, php.Null) }},
	}},
	{name: "cookie parameters", calls: []call{
		cookieParams("-1", php.Int(-1)),
		cookieParams(`["lifetime" => 10, "path" => "/p", "domain" => "d", "secure" => 1, "httponly" => 1, "samesite" => "Lax"]`,
			php.Map(php.KV("lifetime", php.Int(10)), php.KV("path", str("/p")), php.KV("domain", str("d")), php.KV("secure", php.Int(1)), php.KV("httponly", php.Int(1)), php.KV("samesite", str("Lax"))).Value()),
		params, start, sent, abort,
		cookieParams(`["Lifetime" => 5, "bogus" => 1]`, php.Map(php.KV("Lifetime", php.Int(5)), php.KV("bogus", php.Int(1))).Value()),
		cookieParams(`[1]`, php.List(php.Int(1)).Value()), cookieParams(`[]`, php.Array{}.Value()), cookieParams(`[], "/"`, php.Array{}.Value(), str("/")),
		cookieParams(`12, "/z", "e", false, false`, php.Int(12), str("/z"), str("e"), php.False, php.False), params,
		cookieParams(`["samesite" => "x;y"]`, php.Map(php.KV("samesite", str("x;y"))).Value()),
		cookieParams(`["lifetime" => -4]`, php.Map(php.KV("lifetime", php.Int(-4))).Value()), params, start, sent,
	}},
	{name: "long ids", ini: []string{"session.sid_length=40", "session.sid_bits_per_character=6"}, calls: []call{start, {`strlen(session_id())`, func(c *php.Context) any { return len(Id(c, php.Null).AsString()) }}, {`[session_destroy(), header_remove("Set-Cookie")]`, func(c *php.Context) any {
		ok := Destroy(c)
		web.HeaderRemove(c, str("Set-Cookie"))
		return php.List(php.Bool(ok), php.Null)
	}}}},
	{name: "headers sent", cookie: "PHPSESSID=known", calls: append([]call{{`[ob_end_flush(), flush(), print("x")]`, func(c *php.Context) any {
		c.ObEndFlush("ob_end_flush")
		c.Flush()
		c.Echo("x")
		return php.List(php.True, php.Null, php.Int(1))
	}}, start, regenerate}, fixed...)},
	{name: "headers sent while active", calls: []call{start, {`[ob_end_flush(), flush()]`, func(c *php.Context) any {
		c.ObEndFlush("ob_end_flush")
		c.Flush()
		return php.List(php.True, php.Null)
	}}, regenerate, destroy, start}},
	{name: "user handler", cookie: "PHPSESSID=known", calls: []call{handler(`[true, true, 'a|i:1;', true, true, 1]`, yes, yes, data, yes, yes, php.Int(1)),
		{`session_module_name()`, func(c *php.Context) any { return ModuleName(c, php.Null) }}, start, vars, writeClose, start, set("b", "2", php.Int(2)),
		{`session_gc()`, func(c *php.Context) any { return Gc(c) }}, handler(`[true, true, 'a|i:1;', true, true, 1]`, yes, yes, data, yes, yes, php.Int(1)), regenerate, destroy}},
	{name: "user handler at the end", cookie: "PHPSESSID=known", calls: []call{handler(`[true, true, 'a|i:1;', true, true, 1]`, yes, yes, data, yes, yes, php.Int(1)), start}},
	{name: "user handler of wrong types", cookie: "PHPSESSID=known", calls: []call{
		handler(`[[], true, '', true, true, true]`, php.Array{}.Value(), yes, str(""), yes, yes, yes), start, status,
		handler(`[0, true, '', true, true, true]`, php.Int(0), yes, str(""), yes, yes, yes), start, status, writeClose,
		handler(`[-1, true, '', true, true, true]`, php.Int(-1), yes, str(""), yes, yes, yes), start, status,
		handler(`[true, true, false, true, true, true]`, yes, yes, no, yes, yes, yes), start, status,
		handler(`[true, true, true, true, true, true]`, yes, yes, yes, yes, yes, yes), start, status,
		handler(`[true, true, '', false, true, true]`, yes, yes, str(""), no, yes, yes), start, status, writeClose, status,
		handler(`[true, [], '', true, true, true]`, yes, php.Array{}.Value(), str(""), yes, yes, yes), start, writeClose, status,
		handler(`[true, true, '', null, true, true]`, yes, yes, str(""), php.Null, yes, yes), start, writeClose, status,
		handler(`[true, true, '', true, false, false]`, yes, yes, str(""), yes, no, no), start, {`session_gc()`, func(c *php.Context) any { return Gc(c) }}, destroy, status,
	}},
	{name: "unknown formats", ini: []string{"session.serialize_handler=blah"}, calls: []call{start, status, encode, destroy}},
	{name: "unknown handler", ini: []string{"session.save_handler=blah"}, calls: []call{start, status, encode, destroy}},
	{name: "encode after destroy", calls: []call{start, encode, writeClose, encode, start, destroy, encode}},
	{name: "ids with NUL", calls: []call{setID("a"), {`session_id("\0")`, func(c *php.Context) any { return Id(c, str("\x00")) }}, id, setName(`"\0"`, "\x00"), name, start}},
	{name: "session overwritten", cookie: "PHPSESSID=known", calls: []call{start, {`$_SESSION = null`, func(c *php.Context) any { c.Session = php.Null; return php.Null }}, encode, writeClose, file("known")}},
}
