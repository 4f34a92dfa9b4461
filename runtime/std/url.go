// URLs: urlencode and its relatives, parse_url.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// urlSafe are the bytes that no URL encoding changes; "~" and " " depend on the kind.
var urlSafe = func() (set byteSet) {
	for b := range set {
		set[b] = isAlnum(byte(b)) || b == '-' || b == '_' || b == '.'
	}
	return set
}()

// Urlencode encodes s for a query string: a space becomes "+". https://www.php.net/manual/en/function.urlencode.php
func Urlencode(s string) string { return escapeURL(s, false) }

// Rawurlencode encodes s by RFC 3986. https://www.php.net/manual/en/function.rawurlencode.php
func Rawurlencode(s string) string { return escapeURL(s, true) }

func escapeURL(s string, raw bool) string {
	n := 0
	for i := 0; i < len(s); i++ {
		if !urlSafe[s[i]] {
			n++
		}
	}
	if n == 0 {
		return s
	}
	return bytesToString(appendURL(make([]byte, 0, len(s)+2*n), s, raw))
}

// appendURL appends s, encoded.
func appendURL(out []byte, s string, raw bool) []byte {
	for i := 0; i < len(s); i++ {
		b := s[i]
		switch {
		case urlSafe[b] || raw && b == '~':
			out = append(out, b)
		case !raw && b == ' ':
			out = append(out, '+')
		default:
			out = append(out, '%', upperHex[b>>4], upperHex[b&15])
		}
	}
	return out
}

// Urldecode undoes Urlencode; a "%" without two hexadecimal digits stays.
// https://www.php.net/manual/en/function.urldecode.php
func Urldecode(s string) string { return unescapeURL(s, true) }

// Rawurldecode undoes Rawurlencode. https://www.php.net/manual/en/function.rawurldecode.php
func Rawurldecode(s string) string { return unescapeURL(s, false) }

func unescapeURL(s string, plus bool) string {
	if strings.IndexByte(s, '%') < 0 && (!plus || strings.IndexByte(s, '+') < 0) {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b == '+' && plus {
			b = ' '
		} else if b == '%' && i+2 < len(s) && isXDigit(s[i+1]) && isXDigit(s[i+2]) {
			b = hexValue(s[i+1])<<4 | hexValue(s[i+2])
			i += 2
		}
		out = append(out, b)
	}
	return bytesToString(out)
}

// urlParts are the parts of a URL; the has flags tell an empty part from none.
type urlParts struct {
	scheme, host, user, pass, path, query, fragment                               string
	hasScheme, hasHost, hasUser, hasPass, hasPath, hasQuery, hasFragment, hasPort bool
	port                                                                          int
}

// urlComponents are parse_url's parts in the order of its result and of PHP_URL_SCHEME, ….
var urlComponents = [...]string{"scheme", "host", "port", "user", "pass", "path", "query", "fragment"}

// ParseUrl splits a URL into its parts; false where it is seriously malformed.
// https://www.php.net/manual/en/function.parse-url.php
func ParseUrl(url string) php.Value {
	u, ok := splitURL(url)
	if !ok {
		return php.Bool(false)
	}
	out := php.MakeMap(len(urlComponents))
	for i, name := range urlComponents {
		if v := u.component(i); !v.IsNull() {
			out.Set(name, v)
		}
	}
	return out.Value()
}

// ParseUrlComponent is one part of a URL, or null if it has none. https://www.php.net/manual/en/function.parse-url.php
func ParseUrlComponent(c *php.Context, url string, component int) php.Value {
	u, ok := splitURL(url)
	switch {
	case !ok:
		return php.Bool(false)
	case component < 0:
		return ParseUrl(url)
	case component >= len(urlComponents):
		c.Throw("ValueError", "parse_url(): Argument #2 ($component) must be a valid URL component identifier, %d given", component)
	}
	return u.component(component)
}

func (u *urlParts) component(i int) php.Value {
	if i == 2 {
		if u.hasPort {
			return php.Int(u.port)
		}
		return php.Null
	}
	texts := [...]string{u.scheme, u.host, "", u.user, u.pass, u.path, u.query, u.fragment}
	has := [...]bool{u.hasScheme, u.hasHost, false, u.hasUser, u.hasPass, u.hasPath, u.hasQuery, u.hasFragment}
	if !has[i] {
		return php.Null
	}
	return php.String(visible(texts[i]))
}

// visible replaces control characters by "_".
func visible(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0x7f {
			out := []byte(s)
			for i, b := range out {
				if b < ' ' || b == 0x7f {
					out[i] = '_'
				}
			}
			return string(out)
		}
	}
	return s
}

// splitURL takes a URL apart as PHP does.
func splitURL(s string) (u urlParts, ok bool) {
	colon := strings.IndexByte(s, ':')
	switch {
	case colon > 0:
		return u, u.splitScheme(s, colon)
	case colon == 0:
		return u, u.splitPort(s, s)
	case strings.HasPrefix(s, "//"):
		return u, u.splitAuthority(s[2:])
	}
	return u, u.splitPath(s)
}

// splitScheme reads a URL whose first ":" is at colon.
func (u *urlParts) splitScheme(s string, colon int) bool {
	for i := range colon {
		if b := s[i]; !isAlnum(b) && b != '+' && b != '.' && b != '-' {
			if colon+1 < len(s) && colon < strings.IndexAny(s+"?", "?#") {
				return u.splitPort(s, s[colon:])
			}
			if strings.HasPrefix(s, "//") {
				return u.splitAuthority(s[2:])
			}
			return u.splitPath(s)
		}
	}
	if colon+1 == len(s) { // only a scheme
		u.scheme, u.hasScheme = s[:colon], true
		return true
	}
	rest := s[colon+1:]
	if rest[0] != '/' {
		// "a:80" and "a:80/b" are host and port; anything else is like "mailto:x".
		digits := 0
		for digits < len(rest) && isDigit(rest[digits]) {
			digits++
		}
		if digits < 6 && (digits == len(rest) || rest[digits] == '/') {
			return u.splitPort(s, s[colon:])
		}
		u.scheme, u.hasScheme = s[:colon], true
		return u.splitPath(rest)
	}
	u.scheme, u.hasScheme = s[:colon], true
	if !strings.HasPrefix(rest, "//") {
		return u.splitPath(rest)
	}
	rest = rest[2:]
	if strings.EqualFold(u.scheme, "file") && strings.HasPrefix(rest, "/") {
		// "file:///c:/x" has a path that begins with the drive.
		if len(rest) > 2 && rest[2] == ':' {
			rest = rest[1:]
		}
		return u.splitPath(rest)
	}
	return u.splitAuthority(rest)
}

// splitPort reads a URL without a scheme where tail, its end, begins with ":".
func (u *urlParts) splitPort(s, tail string) bool {
	digits := 1
	for digits < len(tail) && digits-1 < 6 && isDigit(tail[digits]) {
		digits++
	}
	if n := digits - 1; n > 0 && n < 6 && (digits == len(tail) || tail[digits] == '/') {
		port, ok := parsePort(tail[1:digits])
		if !ok {
			return false
		}
		u.port, u.hasPort = port, true
		if strings.HasPrefix(s, "//") {
			s = s[2:]
		}
		return u.splitAuthority(s)
	} else if n == 0 && digits == len(tail) {
		return false
	}
	if strings.HasPrefix(s, "//") {
		return u.splitAuthority(s[2:])
	}
	return u.splitPath(s)
}

// parsePort reads a port number: blanks, a sign and digits, whatever follows them.
func parsePort(s string) (int, bool) {
	i, n := 0, 0
	for isSpace(byteAt(s, i)) {
		i++
	}
	negative := byteAt(s, i) == '-'
	if negative || byteAt(s, i) == '+' {
		i++
	}
	start := i
	for isDigit(byteAt(s, i)) {
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, i > start && n <= 65535 && (!negative || n == 0)
}

// splitAuthority reads "user:pass@host:port" and what follows.
func (u *urlParts) splitAuthority(s string) bool {
	end := strings.IndexAny(s, "/?#")
	if end < 0 {
		end = len(s)
	}
	auth := s[:end]
	if at := strings.LastIndexByte(auth, '@'); at >= 0 {
		user, pass, has := strings.Cut(auth[:at], ":")
		u.user, u.hasUser = user, true
		u.pass, u.hasPass = pass, has
		auth = auth[at+1:]
	}
	host := len(auth)
	if auth == "" || auth[0] != '[' || auth[len(auth)-1] != ']' {
		if colon := strings.LastIndexByte(auth, ':'); colon >= 0 {
			if !u.hasPort {
				digits := auth[colon+1:]
				if len(digits) > 5 {
					return false
				}
				if digits != "" {
					port, ok := parsePort(digits)
					if !ok {
						return false
					}
					u.port, u.hasPort = port, true
				}
			}
			host = colon
		}
	}
	if host < 1 {
		return false
	}
	u.host, u.hasHost = auth[:host], true
	if end == len(s) {
		return true
	}
	return u.splitPath(s[end:])
}

// splitPath reads path, query and fragment.
func (u *urlParts) splitPath(s string) bool {
	if i := strings.IndexByte(s, '#'); i >= 0 {
		u.fragment, u.hasFragment = s[i+1:], true
		s = s[:i]
	}
	if i := strings.IndexByte(s, '?'); i >= 0 {
		u.query, u.hasQuery = s[i+1:], true
		s = s[:i]
	}
	if s != "" || !u.hasQuery && !u.hasFragment {
		u.path, u.hasPath = s, true
	}
	return true
}
