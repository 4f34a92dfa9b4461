// Parsing query strings, cookies and URL-encoded bodies into superglobals.

package web

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// startup begins the warnings that PHP raises before the script runs.
const startup = "PHP Request Startup: "

// startupError raises an error that no line of the script has caused.
func startupError(c *php.Context, level int, message string) { c.RaiseAt(level, message, unknown, 0) }

// tooManyVars warns that max_input_vars cut the variables short.
func tooManyVars(c *php.Context, limit int) {
	startupError(c, php.EWarning, startup+"Input variables exceeded "+strconv.Itoa(limit)+
		". To increase the limit change max_input_vars in php.ini.")
}

// parseQuery returns $_GET for a raw query string.
func parseQuery(c *php.Context, query string) php.Array {
	var dst php.Array
	ParseInto(c, query, &dst)
	return dst
}

// ParseInto adds the variables of a query string to dst, as $_GET is filled; it
// is what parse_str does.
func ParseInto(c *php.Context, query string, dst *php.Array) {
	seps := c.Ini("arg_separator.input")
	if seps == "" {
		seps = "&"
	}
	r := newRegistrar(c)
	limit := iniInt(c, "max_input_vars")
	count := 0
	for token := range tokens(query, seps) {
		if count++; count > limit {
			tooManyVars(c, limit)
			return
		}
		name, value, _ := strings.Cut(token, "=")
		r.register(dst, urlDecode(name), php.String(urlDecode(value)))
	}
}

// parseCookies returns $_COOKIE for a Cookie header. Names are taken as they are,
// values lose their %XX but keep their plus signs.
func parseCookies(c *php.Context, header string) php.Array {
	var dst php.Array
	r := newRegistrar(c)
	r.cookies = true
	limit := iniInt(c, "max_input_vars")
	count := 0
	for token := range tokens(header, ";\x00") {
		name, value, _ := strings.Cut(token, "=")
		name = strings.TrimLeft(name, " \t\n\v\f\r")
		if name == "" {
			continue
		}
		if count++; count > limit {
			tooManyVars(c, limit)
			break
		}
		r.register(&dst, name, php.String(rawURLDecode(value)))
	}
	return dst
}

// parseForm returns $_POST for a URL-encoded body. Unlike $_GET the separator is
// always "&", empty parts count against max_input_vars, and the variable that
// exceeds it is still stored.
func parseForm(c *php.Context, body string) php.Array {
	var dst php.Array
	r := newRegistrar(c)
	limit := iniInt(c, "max_input_vars")
	count := 0
	for body != "" {
		part, rest, _ := strings.Cut(body, "&")
		body = rest
		if name, value, _ := strings.Cut(part, "="); part != "" {
			r.register(&dst, urlDecode(name), php.String(urlDecode(value)))
		}
		if count++; count > limit {
			tooManyVars(c, limit)
			break
		}
	}
	return dst
}

// tokens yields the non-empty parts of s between any of the separator bytes.
func tokens(s, seps string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for s != "" {
			i := strings.IndexAny(s, seps)
			part := s
			if i >= 0 {
				part, s = s[:i], s[i+1:]
			} else {
				s = ""
			}
			if part != "" && !yield(part) {
				return
			}
		}
	}
}

// urlDecode undoes form encoding: + is a space, %XX a byte; a bad escape stays.
func urlDecode(s string) string {
	if !strings.ContainsAny(s, "%+") {
		return s
	}
	return unescape(s, true)
}

// rawURLDecode undoes %XX only; a bad escape stays.
func rawURLDecode(s string) string {
	if strings.IndexByte(s, '%') < 0 {
		return s
	}
	return unescape(s, false)
}

func unescape(s string, plus bool) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch {
		case plus && s[i] == '+':
			out = append(out, ' ')
		case s[i] == '%' && i+2 < len(s) && isHex(s[i+1]) && isHex(s[i+2]):
			out = append(out, unhex(s[i+1])<<4|unhex(s[i+2]))
			i += 2
		default:
			out = append(out, s[i])
		}
	}
	return string(out)
}

func isHex(ch byte) bool {
	return ch >= '0' && ch <= '9' || ch|0x20 >= 'a' && ch|0x20 <= 'f'
}

func unhex(ch byte) byte {
	if ch <= '9' {
		return ch - '0'
	}
	return ch | 0x20 - 'a' + 10
}
