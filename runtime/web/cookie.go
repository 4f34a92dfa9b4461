// setcookie() and setrawcookie().

package web

import (
	"strconv"
	"strings"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

const (
	cookieBytes    = ",; \t\r\n\v\f"
	cookieBytesMsg = `",", ";", " ", "\t", "\r", "\n", "\013", or "\014"`
	longGone       = "deleted; expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0"
)

// cookie is what one call sets.
type cookie struct {
	fn, name, value        string
	raw                    bool
	expires                int
	path, domain, sameSite string
	secure, httpOnly       bool
}

// Setcookie sends a cookie with a URL-encoded value.
// https://www.php.net/manual/function.setcookie.php
func Setcookie(c *php.Context, name, value string, expires php.Value, path, domain string, secure, httpOnly bool) bool {
	k := cookie{fn: "setcookie", name: name, value: value, path: path, domain: domain, secure: secure, httpOnly: httpOnly}
	return k.sendFull(c, expires)
}

// SetcookieUntil is Setcookie with a lifetime, or with an array of options.
func SetcookieUntil(c *php.Context, name, value string, expiresOrOptions php.Value) bool {
	k := cookie{fn: "setcookie", name: name, value: value}
	return k.sendOptions(c, expiresOrOptions)
}

// SetcookieSession is Setcookie for a cookie that ends with the browser's session.
func SetcookieSession(c *php.Context, name, value string) bool {
	k := cookie{fn: "setcookie", name: name, value: value}
	return k.send(c)
}

// Setrawcookie sends a cookie with its value as it is.
// https://www.php.net/manual/function.setrawcookie.php
func Setrawcookie(c *php.Context, name, value string, expires php.Value, path, domain string, secure, httpOnly bool) bool {
	k := cookie{fn: "setrawcookie", raw: true, name: name, value: value, path: path, domain: domain, secure: secure, httpOnly: httpOnly}
	return k.sendFull(c, expires)
}

// SetrawcookieUntil is Setrawcookie with a lifetime, or with an array of options.
func SetrawcookieUntil(c *php.Context, name, value string, expiresOrOptions php.Value) bool {
	k := cookie{fn: "setrawcookie", raw: true, name: name, value: value}
	return k.sendOptions(c, expiresOrOptions)
}

// SetrawcookieSession is Setrawcookie for a cookie that ends with the browser's session.
func SetrawcookieSession(c *php.Context, name, value string) bool {
	k := cookie{fn: "setrawcookie", raw: true, name: name, value: value}
	return k.send(c)
}

// sendFull is a call with more than three arguments: options are refused.
func (k *cookie) sendFull(c *php.Context, expires php.Value) bool {
	if expires.Kind() == php.KindArray {
		c.Throw("ArgumentCountError", "%s(): Expects exactly 3 arguments when argument #3 ($expires_or_options) is an array", k.fn)
	}
	k.expires = expires.Int(c)
	return k.send(c)
}

func (k *cookie) sendOptions(c *php.Context, v php.Value) bool {
	if v.Kind() != php.KindArray {
		k.expires = v.Int(c)
		return k.send(c)
	}
	for name, option := range v.AsArray().All() {
		if name.Kind() != php.KindString {
			c.Throw("ValueError", "%s(): option array cannot have numeric keys", k.fn)
		}
		switch strings.ToLower(name.AsString()) {
		case "expires":
			k.expires = option.Int(c)
		case "path":
			k.path = option.String(c)
		case "domain":
			k.domain = option.String(c)
		case "secure":
			k.secure = option.Bool()
		case "httponly":
			k.httpOnly = option.Bool()
		case "samesite":
			k.sameSite = option.String(c)
		default:
			c.Throw("ValueError", `%s(): option "%s" is invalid`, k.fn, name.AsString())
		}
	}
	return k.send(c)
}

// send checks the parts and adds the Set-Cookie header.
func (k *cookie) send(c *php.Context) bool {
	k.check(c)
	line := "Set-Cookie: " + k.name + "="
	switch {
	case k.value == "":
		line += longGone
	default:
		if k.raw {
			line += k.value
		} else {
			line += rawURLEncode(k.value)
		}
		if k.expires > 0 {
			line += k.lifetime(c)
		}
	}
	line += Attributes(k.path, k.domain, k.secure, k.httpOnly, k.sameSite)
	return setHeader(c, line, false, 0)
}

func (k *cookie) check(c *php.Context) {
	switch {
	case k.name == "":
		c.Throw("ValueError", "%s(): Argument #1 ($name) cannot be empty", k.fn)
	case strings.ContainsAny(k.name, "="+cookieBytes):
		c.Throw("ValueError", `%s(): Argument #1 ($name) cannot contain "=", `+cookieBytesMsg, k.fn)
	case k.raw && strings.ContainsAny(k.value, cookieBytes):
		c.Throw("ValueError", "%s(): Argument #2 ($value) cannot contain "+cookieBytesMsg, k.fn)
	case strings.ContainsAny(k.path, cookieBytes):
		c.Throw("ValueError", `%s(): "path" option cannot contain `+cookieBytesMsg, k.fn)
	case strings.ContainsAny(k.domain, cookieBytes):
		c.Throw("ValueError", `%s(): "domain" option cannot contain `+cookieBytesMsg, k.fn)
	}
}

// lifetime is the expires and Max-Age part.
func (k *cookie) lifetime(c *php.Context) string {
	const lastSecond = 253402300799 // of the year 9999
	if k.expires > lastSecond {
		c.Throw("ValueError", `%s(): "expires" option cannot have a year greater than 9999`, k.fn)
	}
	return Lifetime(k.expires, time.Now())
}

// Lifetime returns a cookie's expires and Max-Age attributes for a Unix time.
func Lifetime(expires int, now time.Time) string {
	left := max(0, expires-int(now.Unix()))
	return "; expires=" + time.Unix(int64(expires), 0).UTC().Format("Mon, 02 Jan 2006 15:04:05") +
		" GMT; Max-Age=" + strconv.Itoa(left)
}

// Attributes returns a cookie's attributes that are set, in PHP's order.
func Attributes(path, domain string, secure, httpOnly bool, sameSite string) string {
	out := ""
	if path != "" {
		out += "; path=" + path
	}
	if domain != "" {
		out += "; domain=" + domain
	}
	if secure {
		out += "; secure"
	}
	if httpOnly {
		out += "; HttpOnly"
	}
	if sameSite != "" {
		out += "; SameSite=" + sameSite
	}
	return out
}

// rawURLEncode escapes every byte that RFC 3986 does not call unreserved.
func rawURLEncode(s string) string {
	const digits = "0123456789ABCDEF"
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case ch >= '0' && ch <= '9', ch|0x20 >= 'a' && ch|0x20 <= 'z', ch == '-', ch == '.', ch == '_', ch == '~':
			out = append(out, ch)
		default:
			out = append(out, '%', digits[ch>>4], digits[ch&15])
		}
	}
	return string(out)
}
