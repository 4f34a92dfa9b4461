// Undoing HTML escapes: htmlspecialchars_decode, html_entity_decode, get_html_translation_table.

package std

import (
	"html"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// HtmlspecialcharsDecode undoes Htmlspecialchars. https://www.php.net/manual/en/function.htmlspecialchars-decode.php
func HtmlspecialcharsDecode(s string, flags int) string {
	return decodeEntities(s, flags, charsetUTF8, false)
}

// HtmlEntityDecode replaces every named and numeric entity that the encoding can hold.
// https://www.php.net/manual/en/function.html-entity-decode.php
func HtmlEntityDecode(c *php.Context, s string, flags int, encoding php.Value) string {
	cs := charsetOf(c, "html_entity_decode", encoding)
	if cs.refused != "" {
		refuseCharset(c, "html_entity_decode() in "+cs.refused)
	}
	return decodeEntities(s, flags, cs, true)
}

func decodeEntities(s string, flags int, cs *charset, all bool) string {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s
	}
	out := append(make([]byte, 0, len(s)), s[:i]...)
	for i < len(s) {
		if s[i] != '&' || i+3 >= len(s) {
			out = append(out, s[i])
			i++
			continue
		}
		text, n := decodeEntity(s[i:], flags, cs, all)
		out = append(out, text...)
		i += n
	}
	return bytesToString(out)
}

// decodeEntity decodes the entity that s begins with; what is none comes back as it is.
func decodeEntity(s string, flags int, cs *charset, all bool) (text string, n int) {
	var first, second rune
	if s[1] == '#' {
		cp, end, ok := numericEntity(s)
		doc := flags & entDocument
		if !ok || !all && !strings.ContainsRune("&<>\"'", cp) || !allowedIn(flags, cp) || doc == entHTML5 && cp == '\r' {
			return s[:end], end
		}
		first, n = cp, end+1
	} else {
		name, ok := entityName(s)
		n = 1 + len(name)
		if !ok {
			return s[:n], n
		}
		if first, second, ok = resolveEntity(name, flags, all); !ok {
			return s[:n], n
		}
		n++
	}
	if first == '\'' && flags&entSingle == 0 || first == '"' && flags&entDouble == 0 {
		return s[:n-1], n - 1
	}
	if cs == charsetUTF8 {
		text = encodeUTF8(first)
		if second != 0 {
			text += encodeUTF8(second)
		}
		return text, n
	}
	if b, ok := cs.encode(first); ok && second == 0 {
		return oneByte(b), n
	}
	return s[:n-1], n - 1
}

// encodeUTF8 writes cp in UTF-8, surrogates too.
func encodeUTF8(cp rune) string {
	if cp >= 0xd800 && cp <= 0xdfff {
		return string([]byte{0xe0 | byte(cp>>12), 0x80 | byte(cp>>6&0x3f), 0x80 | byte(cp&0x3f)})
	}
	return string(cp)
}

// numericEntity reads "&#…;" or "&#x…;": its code point and the index of the ";", or how far it looked.
func numericEntity(s string) (cp rune, end int, ok bool) {
	i, base := 2, 10
	if b := byteAt(s, i); b == 'x' || b == 'X' {
		i, base = 3, 16
	}
	start := i
	for isDigit(byteAt(s, i)) || base == 16 && isXDigit(byteAt(s, i)) {
		i++
	}
	if i == start || byteAt(s, i) != ';' {
		return 0, i, false
	}
	n, err := strconv.ParseInt(s[start:i], base, 64)
	if err != nil || n > 0x10ffff {
		return 0, i, false
	}
	return rune(n), i, true
}

// entityName reads the name between "&" and ";".
func entityName(s string) (name string, ok bool) {
	i := 1
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	return s[1:i], i > 1 && byteAt(s, i) == ';'
}

// entityTables are the named entities of one kind of document.
type entityTables struct {
	names  map[string]rune
	entity map[rune]string
	pairs  map[[2]rune]string
}

var html4Tables = sync.OnceValue(func() *entityTables {
	t := &entityTables{names: map[string]rune{}, entity: map[rune]string{}}
	add := func(cp rune, name string) { t.names[name], t.entity[cp] = cp, name }
	add('&', "amp")
	add('<', "lt")
	add('>', "gt")
	add('"', "quot")
	cp := rune(0xa0)
	for name := range strings.FieldsSeq(latinEntities) {
		add(cp, name)
		cp++
	}
	for field := range strings.FieldsSeq(symbolEntities) {
		code, name, _ := strings.Cut(field, ":")
		add(parseCode(code), name)
	}
	return t
})

// parseCode reads a code point of an entity table.
func parseCode(s string) rune {
	n, _ := strconv.ParseInt(s, 16, 32)
	return rune(n)
}

var html5Tables = sync.OnceValue(func() *entityTables {
	t := &entityTables{entity: map[rune]string{}, pairs: map[[2]rune]string{}}
	for field := range strings.FieldsSeq(html5Entities) {
		code, name, _ := strings.Cut(field, ":")
		if one, two, pair := strings.Cut(code, "+"); pair {
			t.pairs[[2]rune{parseCode(one), parseCode(two)}] = name
		} else {
			t.entity[parseCode(one)] = name
		}
	}
	return t
})

// entitiesOf is the names of the characters in the document type of flags.
func entitiesOf(flags int) (map[rune]string, map[[2]rune]string) {
	if flags&entDocument == entHTML5 {
		t := html5Tables()
		return t.entity, t.pairs
	}
	return html4Tables().entity, nil
}

// resolveEntity is the character, or two, that name stands for in the document type of flags; without all only
// those that htmlspecialchars writes.
func resolveEntity(name string, flags int, all bool) (first, second rune, ok bool) {
	doc := flags & entDocument
	if name == "apos" {
		return '\'', 0, doc != entHTML401
	}
	if i := strings.Index("amp lt gt quot ", name+" "); i >= 0 && (i == 0 || i == 4 || i == 7 || i == 10) {
		return rune("&   <  > \""[[]int{0, 0, 0, 0, 4, 0, 0, 7, 0, 0, 9}[i]]), 0, true
	}
	if !all || doc == entXML1 {
		return 0, 0, false
	}
	if doc != entHTML5 {
		first, ok = html4Tables().names[name]
		return first, 0, ok
	}
	switch name { // Go's table has the names but not their two characters
	case "nGt":
		return 0x226b, 0x20d2, true
	case "nLt":
		return 0x226a, 0x20d2, true
	}
	text := html.UnescapeString("&" + name + ";")
	first, n := utf8.DecodeRuneInString(text)
	if n < len(text) {
		var m int
		second, m = utf8.DecodeRuneInString(text[n:])
		n += m
	}
	// A name without its own entry would come back with its ";" or its tail.
	ok = n == len(text) && second != ';' && text != "&"+name+";"
	return first, second, ok
}

// allowedIn tells whether cp may stand literally in a document of the type of flags.
func allowedIn(flags int, cp rune) bool {
	blank := cp == '\t' || cp == '\n' || cp == '\r'
	switch flags & entDocument {
	case entHTML401:
		return cp >= 0x20 && cp <= 0x7e || blank || cp >= 0xa0 && cp <= 0xd7ff || cp >= 0xe000 && cp <= 0x10ffff
	case entHTML5:
		return cp >= 0x20 && cp <= 0x7e || blank || cp == '\f' ||
			cp >= 0xa0 && cp <= 0xd7ff ||
			cp >= 0xe000 && cp <= 0x10ffff && cp&0xfffe != 0xfffe && (cp < 0xfdd0 || cp > 0xfdef)
	}
	return cp >= 0x20 && cp <= 0xd7ff || blank || cp >= 0xe000 && cp <= 0x10ffff && cp != 0xfffe && cp != 0xffff
}

// numericAllowed tells whether cp may stand as a numeric entity in a document of the type of flags.
func numericAllowed(flags int, cp rune) bool {
	switch flags & entDocument {
	case entHTML401:
		return true
	case entHTML5:
		return allowedIn(flags, cp) && cp != '\r' || cp >= 0xd800 && cp <= 0xdfff
	}
	return allowedIn(flags, cp)
}
