// Escaping for HTML: htmlspecialchars, htmlentities and their inverses.

package std

import (
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The ENT_ flags.
const (
	entSingle     = 1 // escape '
	entDouble     = 2 // escape "
	entIgnore     = 4
	entSubstitute = 8
	entDisallowed = 128
	entDocument   = 48 // the document type, one of:
	entHTML401    = 0
	entXML1       = 16
	entXHTML      = 32
	entHTML5      = 48
	entDefault    = entSingle | entDouble | entSubstitute
)

// Htmlspecialchars escapes & < > " ' for HTML. https://www.php.net/manual/en/function.htmlspecialchars.php
func Htmlspecialchars(c *php.Context, s string) string {
	return escapePlain(c, s, entDefault, false)
}

// HtmlspecialcharsFlags is Htmlspecialchars with ENT_ flags. https://www.php.net/manual/en/function.htmlspecialchars.php
func HtmlspecialcharsFlags(c *php.Context, s string, flags int) string {
	if plainFlags(flags) {
		return escapePlain(c, s, flags, false)
	}
	return escapeHTML(c, "htmlspecialchars", s, flags, php.Null, true, false)
}

// HtmlspecialcharsEncoding is Htmlspecialchars with ENT_ flags, an encoding (null: default_charset) and the
// choice to leave existing entities alone. https://www.php.net/manual/en/function.htmlspecialchars.php
func HtmlspecialcharsEncoding(c *php.Context, s string, flags int, encoding php.Value, doubleEncode bool) string {
	if doubleEncode && plainFlags(flags) {
		if encoding.IsNull() {
			return escapePlain(c, s, flags, false)
		}
		if name := encoding.AsString(); name == "UTF-8" || name == "utf-8" {
			return escapePlain(c, s, flags, true)
		}
	}
	return escapeHTML(c, "htmlspecialchars", s, flags, encoding, doubleEncode, false)
}

// Htmlentities is Htmlspecialchars for every character that has a named entity.
// https://www.php.net/manual/en/function.htmlentities.php
func Htmlentities(c *php.Context, s string, flags int, encoding php.Value, doubleEncode bool) string {
	return escapeHTML(c, "htmlentities", s, flags, encoding, doubleEncode, true)
}

// specials are the bytes that may need escaping, and those that end the fast path.
var specials = func() (set byteSet) {
	set = setOf("&<>\"'")
	for b := 0x80; b < 0x100; b++ {
		set[b] = true
	}
	return set
}()

// quoteEntity is how ' is written in the document type of flags.
func quoteEntity(flags int) string {
	if flags&entDocument == entHTML401 {
		return "&#039;"
	}
	return "&apos;"
}

// basicEntity is the entity for one of & < > " ', or "" where flags leave it alone.
func basicEntity(b byte, flags int) string {
	switch b {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		if flags&entDouble != 0 {
			return "&quot;"
		}
	case '\'':
		if flags&entSingle != 0 {
			return quoteEntity(flags)
		}
	}
	return ""
}

// plainFlags tells whether flags ask for no more than escapePlain can do.
func plainFlags(flags int) bool {
	return flags&^(entSingle|entDouble|entSubstitute|entDocument) == 0
}

// escapePlain escapes s in one pass while its multi-byte characters are well-formed UTF-8, and leaves the rest to
// escapeHTML. utf8Known tells that UTF-8 was asked for, so that the ini settings need not be.
func escapePlain(c *php.Context, s string, flags int, utf8Known bool) string {
	encoding := php.Null
	if utf8Known {
		encoding = php.String(charsetUTF8.name)
	}
	var out []byte
	done := 0
	for i := 0; i < len(s); i++ {
		b := s[i]
		if !specials[b] {
			continue
		}
		if b >= 0x80 {
			utf8Known = utf8Known || charsetOf(c, "htmlspecialchars", php.Null) == charsetUTF8
			cp, n := nextUTF8(s[i:])
			if cp < 0 || !utf8Known {
				return escapeHTML(c, "htmlspecialchars", s, flags, encoding, true, false)
			}
			i += n - 1
			continue
		}
		if entity := basicEntity(b, flags); entity != "" {
			if out == nil {
				out = make([]byte, 0, len(s)+len(s)/4+32)
			}
			out = append(append(out, s[done:i]...), entity...)
			done = i + 1
		}
	}
	if out == nil {
		return s
	}
	return bytesToString(append(out, s[done:]...))
}

// escaper is one call of htmlspecialchars or htmlentities.
type escaper struct {
	flags   int
	cs      *charset
	double  bool // escape the & of existing entities too
	all     bool // named entities for everything
	entity  map[rune]string
	pairs   map[[2]rune]string
	out     []byte
	invalid bool
}

func escapeHTML(c *php.Context, fn, s string, flags int, encoding php.Value, double, all bool) string {
	e := escaper{flags: flags, cs: charsetOf(c, fn, encoding), double: double, all: all}
	if e.cs.refused != "" {
		refuseCharset(c, fn+"() in "+e.cs.refused)
	}
	if all && flags&entDocument == entXML1 {
		e.all = false
	}
	if e.all {
		e.entity, e.pairs = entitiesOf(flags)
	}
	e.out = make([]byte, 0, len(s)+len(s)/8+16)
	for i := 0; i < len(s); {
		i += e.next(s[i:])
		if e.invalid {
			return ""
		}
	}
	return bytesToString(e.out)
}

// next escapes the character that s begins with and returns how many bytes it took.
func (e *escaper) next(s string) int {
	if s[0] == '&' {
		return e.ampersand(s)
	}
	cp, n := rune(s[0]), 1
	if s[0] >= 0x80 {
		cp, n = e.cs.decode(s)
	}
	if cp < 0 {
		switch {
		case e.flags&entIgnore != 0:
		case e.flags&entSubstitute != 0:
			e.out = append(e.out, e.replacement()...)
		default:
			e.invalid = true
		}
		return n
	}
	if e.all {
		if took, entity := e.named(cp, s[n:]); entity != "" {
			e.out = append(append(append(e.out, '&'), entity...), ';')
			return n + took
		}
	} else if s[0] < 0x80 {
		if entity := basicEntity(s[0], e.flags); entity != "" {
			e.out = append(e.out, entity...)
			return n
		}
	}
	unicode := e.cs == charsetUTF8 || e.cs.name == "ISO-8859-1" || e.all && cp != 0
	if e.flags&entDisallowed != 0 && unicode && !allowedIn(e.flags, cp) {
		e.out = append(e.out, e.replacement()...)
		return n
	}
	e.out = append(e.out, s[:n]...)
	return n
}

// replacement stands in for what cannot be written.
func (e *escaper) replacement() string {
	if e.cs == charsetUTF8 {
		return "\xef\xbf\xbd"
	}
	return "&#xFFFD;"
}

// named is the entity name for cp, or for cp and the character that rest begins with, whose length it returns.
func (e *escaper) named(cp rune, rest string) (took int, name string) {
	if cp < 0x80 {
		switch cp {
		case '"':
			if e.flags&entDouble == 0 {
				return 0, ""
			}
		case '\'':
			if e.flags&entSingle == 0 {
				return 0, ""
			}
			if e.flags&entDocument == entHTML5 {
				return 0, "apos"
			}
			return 0, "#039"
		}
	}
	if rest != "" && len(e.pairs) > 0 {
		next, n := rune(rest[0]), 1
		if rest[0] >= 0x80 {
			next, n = e.cs.decode(rest)
		}
		if name := e.pairs[[2]rune{cp, next}]; name != "" {
			return n, name
		}
	}
	return 0, e.entity[cp]
}

// ampersand escapes "&" unless it begins an entity that is to be kept.
func (e *escaper) ampersand(s string) int {
	if !e.double {
		if n := e.entityLength(s); n > 0 {
			e.out = append(e.out, s[:n]...)
			return n
		}
	}
	e.out = append(e.out, "&amp;"...)
	return 1
}

// entityLength is the length of the valid entity that s begins with, or 0.
func (e *escaper) entityLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if s[1] == '#' {
		cp, end, ok := numericEntity(s)
		if !ok || e.flags&entDisallowed != 0 && !numericAllowed(e.flags, cp) {
			return 0
		}
		return end + 1
	}
	name, ok := entityName(s)
	if !ok {
		return 0
	}
	if _, _, known := resolveEntity(name, e.flags, true); !known {
		return 0
	}
	return len(name) + 2
}
