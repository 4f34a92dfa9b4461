// PHP names as Go names: MixedCaps, initialisms, reserved words.

package codegen

import (
	"go/token"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// predeclared lists Go's predeclared identifiers, none of which a generated name may hide.
var predeclared = set(`any append bool byte cap clear close comparable complex complex128 complex64 copy delete
	error false float32 float64 imag int int16 int32 int64 int8 iota len make max min new nil panic print println
	real recover rune string true uint uint16 uint32 uint64 uint8 uintptr init main`)

// initialisms are the words that Go writes in one case.
var initialisms = set(`acl api ascii cpu css csv db dns eof guid html http https id ip json php pdf qps ram rpc sla
	smtp sql ssh tcp tls ttl udp ui uid uuid uri url utf8 vm xml xmpp xsrf xss`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// isReserved reports whether name is no free Go identifier.
func isReserved(name string) bool {
	return name == "_" || name == "" || predeclared[name] || token.IsKeyword(name)
}

// exportedName returns the Go name of a function that other packages may call.
func exportedName(php string) string {
	var b strings.Builder
	for _, w := range splitWords(php) {
		b.WriteString(capital(w))
	}
	name := b.String()
	if name == "" {
		return "X"
	}
	if first, _ := utf8.DecodeRuneInString(name); !unicode.IsUpper(first) {
		return "X" + name
	}
	return name
}

// localName returns the Go name of a variable, before clashes are sorted out.
func localName(php string) string {
	var b strings.Builder
	for i, w := range splitWords(php) {
		if i == 0 {
			b.WriteString(strings.ToLower(w))
		} else {
			b.WriteString(capital(w))
		}
	}
	name := b.String()
	if name == "" {
		return "v"
	}
	if unicode.IsDigit(rune(name[0])) {
		return "v" + name
	}
	return name
}

// reservedLocals are better words for variables whose own name is taken in Go.
var reservedLocals = map[string]string{
	"string": "str", "int": "num", "bool": "flag", "len": "length", "new": "fresh", "max": "maximum", "min": "minimum",
	"func": "fn", "type": "typ", "map": "dict", "range": "rng", "var": "variable", "error": "errText", "any": "anything",
	"copy": "dup", "default": "def", "return": "ret", "package": "pkg", "real": "realPart", "print": "printed",
	"import": "imported", "interface": "iface", "select": "sel", "case": "kase", "switch": "sw", "c": "cc",
	"main": "mainPart", "init": "initial", "close": "closing", "delete": "del", "append": "appended",
}

// capital returns a word with an upper-case first letter, or all upper-case.
func capital(w string) string {
	lower := strings.ToLower(w)
	if initialisms[lower] {
		return strings.ToUpper(w)
	}
	if plural := strings.TrimSuffix(lower, "s"); plural != lower && initialisms[plural] && plural != "http" && plural != "cs" {
		return strings.ToUpper(plural) + "s"
	}
	r, n := utf8.DecodeRuneInString(lower)
	return string(unicode.ToUpper(r)) + lower[n:]
}

// splitWords cuts a PHP name at underscores and at changes of case. Bytes that no Go name
// may hold become their hexadecimal number.
func splitWords(php string) []string {
	var words []string
	for part := range strings.FieldsFuncSeq(cleanName(php), func(r rune) bool { return r == '_' }) {
		words = append(words, splitCamel(part)...)
	}
	return words
}

// splitCamel cuts "parseURLNow" into parse, URL, Now.
func splitCamel(s string) []string {
	var words []string
	rs := []rune(s)
	start := 0
	for i := 1; i < len(rs); i++ {
		up := unicode.IsUpper(rs[i])
		starts := up && !unicode.IsUpper(rs[i-1])
		ends := up && unicode.IsUpper(rs[i-1]) && i+1 < len(rs) && unicode.IsLower(rs[i+1]) && !(rs[i+1] == 's' && i+2 == len(rs))
		if starts || ends {
			words = append(words, string(rs[start:i]))
			start = i
		}
	}
	return append(words, string(rs[start:]))
}

// cleanName replaces what is neither letter nor digit by underscores, and characters that
// PHP takes for letters but Go does not by their code.
func cleanName(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b.WriteString("_x" + strconv.FormatUint(uint64(s[i]), 16) + "_")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case r < utf8.RuneSelf:
			b.WriteByte('_')
		default:
			b.WriteString("_u" + strconv.FormatInt(int64(r), 16) + "_")
		}
		i += n
	}
	return b.String()
}

// unique returns name, or name with the first number from 2 on for which taken is false.
func unique(name string, taken func(string) bool) string {
	if !taken(name) {
		return name
	}
	if last := name[len(name)-1]; last >= '0' && last <= '9' {
		name += "x"
	}
	for i := 2; ; i++ {
		if n := name + strconv.Itoa(i); !taken(n) {
			return n
		}
	}
}
