// The filters that validate addresses: IP, MAC, domains, URLs and e-mail.

package filter

import (
	"net/netip"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
	"github.com/r-seed-ee074592/php2go/runtime/std"
)

func isAlnum(b byte) bool { return isDigit(b) || b|0x20 >= 'a' && b|0x20 <= 'z' }
func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// prefixes parses networks once.
func prefixes(list ...string) []netip.Prefix {
	var out []netip.Prefix
	for _, s := range list {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}

// Networks that flags exclude.
var (
	private4  = prefixes("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
	reserved4 = prefixes("0.0.0.0/8", "240.0.0.0/4", "127.0.0.0/8", "169.254.0.0/16")
	special4  = prefixes("100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24")
	private6  = prefixes("fc00::/7")
	reserved6 = prefixes("::/128", "::1/128", "5f::/16", "3ff3::/16", "2001:10::/28", "2001:db8::/32", "fe80::/10")
	special6  = prefixes("::ffff:0:0/96", "100::/64", "2001::/23")
)

func within(a netip.Addr, nets []netip.Prefix) bool {
	for _, p := range nets {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

func (j *job) isIP(s string) bool {
	v6 := strings.Contains(s, ":")
	want4, want6 := j.flags&ipv4 != 0, j.flags&ipv6 != 0
	if !v6 && !strings.Contains(s, ".") || want4 && !want6 && v6 || want6 && !want4 && !v6 {
		return false
	}
	a, ok := parseIP(s)
	if !ok {
		return false
	}
	private, reserved, special := private4, reserved4, special4
	if v6 {
		private, reserved, special = private6, reserved6, special6
	}
	global := j.flags&globalRange != 0
	if v6 && strings.Contains(s, ".") {
		return !global // PHP does not look into these any further
	}
	switch {
	case (j.flags&noPrivate != 0 || global) && within(a, private):
		return false
	case (j.flags&noReserved != 0 || global) && within(a, reserved):
		return false
	}
	return !global || !within(a, special)
}

// parseIP reads an address without a zone.
func parseIP(s string) (netip.Addr, bool) {
	a, err := netip.ParseAddr(s)
	return a, err == nil && a.Zone() == ""
}

// isMAC reports whether s is six or, with dots, three groups of hexadecimal digits.
func (j *job) isMAC(s string) bool {
	tokens, length, sep := 6, 2, byte(0)
	switch {
	case len(s) == 14:
		tokens, length, sep = 3, 4, '.'
	case len(s) == 17 && s[2] == '-':
		sep = '-'
	case len(s) == 17 && s[2] == ':':
		sep = ':'
	default:
		return false
	}
	if v := j.option("separator"); !v.IsUndef() {
		text := v.String(j.c)
		if len(text) != 1 {
			j.c.Throw("ValueError", `%s(): "separator" option must be one character long`, j.fn)
		}
		if text[0] != sep {
			return false
		}
	}
	for i := range tokens {
		at := i * (length + 1)
		if i < tokens-1 && s[at+length] != sep || !allDigits(s[at:at+length], 16) {
			return false
		}
	}
	return true
}

// isDomain checks the lengths of a name's labels, and their characters if it is a host name.
func isDomain(s string, host bool) bool {
	end := len(strings.TrimSuffix(s, "."))
	if end == 0 {
		return s == "" && !host
	}
	if end > 253 || s[0] == '.' || host && !isAlnum(s[0]) {
		return false
	}
	length := 1
	for i := 0; i < end; i++ {
		ch, next := s[i], byte(0)
		if i+1 < len(s) {
			next = s[i+1]
		}
		if ch == '.' {
			if next == '.' || host && (!isAlnum(s[i-1]) || !isAlnum(next)) {
				return false
			}
			length = 1
			continue
		}
		if length > 63 || host && (ch != '-' || next == 0) && !isAlnum(ch) {
			return false
		}
		length++
	}
	return true
}

func (j *job) isURL(s string) bool {
	if s == "" || cleanURL(s) != s {
		return false
	}
	parsed := std.ParseUrl(s)
	if !parsed.IsArray() {
		return false
	}
	url := parsed.AsArray()
	part := func(name string) (string, bool) {
		v := url.Peek(name)
		if v.IsUndef() {
			return "", false
		}
		return v.String(j.c), true
	}
	scheme, hasScheme := part("scheme")
	host, hasHost := part("host")
	if strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") {
		if !hasHost || !isWebHost(host) {
			return false
		}
	}
	if !hasScheme || !hasHost && scheme != "mailto" && scheme != "news" && scheme != "file" {
		return false
	}
	for _, name := range []string{"user", "pass"} {
		if text, ok := part(name); ok && !isUserInfo(text) {
			return false
		}
	}
	_, hasPath := part("path")
	_, hasQuery := part("query")
	return (hasPath || j.flags&pathRequired == 0) && (hasQuery || j.flags&queryRequired == 0)
}

// isWebHost accepts a host name or an IPv6 address in brackets.
func isWebHost(host string) bool {
	if len(host) > 2 && host[0] == '[' && host[len(host)-1] == ']' {
		if a, ok := parseIP(host[1 : len(host)-1]); ok && a.Is6() {
			return true
		}
	}
	return isDomain(host, true)
}

// isUserInfo accepts what may stand in front of the @ of a URL.
func isUserInfo(s string) bool {
	for i := 0; i < len(s); i++ {
		switch {
		case isAlnum(s[i]) || strings.IndexByte("-._~!$&'()*+,;=:", s[i]) >= 0:
		case s[i] == '%' && i+2 < len(s) && allDigits(s[i+1:i+3], 16):
			i += 2
		default:
			return false
		}
	}
	return true
}

// isEmail accepts an address without comments or line breaks.
func (j *job) isEmail(s string) bool {
	if len(s) > 320 {
		return false
	}
	at := strings.LastIndexByte(s, '@')
	if at < 1 || at == len(s)-1 || pieces(s) > 254 {
		return false
	}
	local, domain := s[:at], s[at+1:]
	wide := j.flags&emailUnicode != 0
	return pieces(local) <= 64 && isLocalPart(local, wide) && (isMailDomain(domain, wide) || isMailLiteral(domain))
}

// pieces counts characters, one with a backslash in front of it as one.
func pieces(s string) (n int) {
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
		} else if s[i] == '"' && i+1 < len(s) && s[i+1] != '"' && s[i+1] != '\\' {
			continue
		}
		n++
	}
	return n
}

// isLocalPart accepts words and quoted strings separated by dots.
func isLocalPart(s string, wide bool) bool {
	for i := 0; ; i++ {
		start := i
		if i < len(s) && s[i] == '"' {
			for i++; i < len(s) && s[i] != '"'; i++ {
				if s[i] == '\\' {
					i++
				} else if s[i] == 0 || s[i] == '\t' || s[i] == '\n' || s[i] == '\r' || s[i] == ' ' || s[i] >= 0x80 && !wide {
					return false
				}
			}
			if i >= len(s) {
				return false
			}
			i++
		} else {
			for i < len(s) && isAtom(s[i], wide) {
				i++
			}
		}
		if i == start {
			return false
		}
		if i == len(s) {
			return true
		}
		if s[i] != '.' {
			return false
		}
	}
}

func isAtom(b byte, wide bool) bool {
	return isAlnum(b) || strings.IndexByte("!#$%&'*+-/=?^_`{|}~", b) >= 0 || b >= 0x80 && wide
}

// isMailDomain accepts at least two labels, the last of which starts with a letter.
func isMailDomain(s string, wide bool) bool {
	labels := strings.Split(s, ".")
	if len(labels) < 2 {
		return false
	}
	for i, l := range labels {
		if l == "" || len(l) > 63 || !isMailByte(l[0], wide) || !isMailByte(l[len(l)-1], wide) {
			return false
		}
		for k := 0; k < len(l); k++ {
			if l[k] != '-' && !isMailByte(l[k], wide) {
				return false
			}
		}
		if i == len(labels)-1 && isDigit(l[0]) {
			return false
		}
	}
	return true
}

func isMailByte(b byte, wide bool) bool { return isAlnum(b) || b >= 0x80 && wide }

// isMailLiteral accepts [1.2.3.4] and [IPv6:…].
func isMailLiteral(s string) bool {
	if len(s) < 3 || s[0] != '[' || s[len(s)-1] != ']' {
		return false
	}
	s = s[1 : len(s)-1]
	if len(s) > 5 && strings.EqualFold(s[:5], "IPv6:") {
		a, ok := parseIP(s[5:])
		return ok && a.Is6() && !shortGap(s[5:])
	}
	a, ok := parseIP(s)
	return ok && a.Is4()
}

// shortGap reports whether :: stands for less than two groups of an IPv6 address.
func shortGap(s string) bool {
	if !strings.Contains(s, "::") {
		return false
	}
	groups := strings.Count(s, ".") / 3 // an IPv4 address at the end is two groups
	for g := range strings.SplitSeq(s, ":") {
		if g != "" {
			groups++
		}
	}
	return groups > 6
}

// cleanURL drops what cannot occur in a URL.
func cleanURL(s string) string {
	return keep(s, "$-_.+!*'(),{}|\\^~[]`<>#%\";/?:@&=")
}

// keep drops everything but letters, digits and the bytes of also.
func keep(s, also string) string {
	return keepIf(s, func(b byte) bool { return isAlnum(b) || strings.IndexByte(also, b) >= 0 })
}

func keepIf(s string, ok func(byte) bool) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if ok(s[i]) {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// text is a string result.
func text(s string) php.Value { return php.String(s) }
