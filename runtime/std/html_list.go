// get_html_translation_table: the escapes of the HTML functions as an array.

package std

import (
	"maps"
	"slices"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// GetHtmlTranslationTable maps each character that htmlspecialchars (table 0) or htmlentities (1) escapes to its
// entity. https://www.php.net/manual/en/function.get-html-translation-table.php
func GetHtmlTranslationTable(c *php.Context, table, flags int, encoding string) php.Array {
	cs := charsetOf(c, "get_html_translation_table", php.String(encoding))
	if cs.refused != "" {
		refuseCharset(c, "get_html_translation_table() in "+cs.refused)
	}
	out := php.MakeMap(8)
	if table == 0 || flags&entDocument == entXML1 {
		for _, b := range []byte("\"&'<>") {
			if entity := basicEntity(b, flags); entity != "" {
				out.Set(oneByte(b), php.String(entity))
			}
		}
		return out
	}
	e := escaper{flags: flags, cs: cs, all: true}
	e.entity, e.pairs = entitiesOf(flags)
	add := func(text string, cp rune) {
		if _, name := e.named(cp, ""); name != "" {
			out.Set(text, php.String("&"+name+";"))
		}
	}
	if cs != charsetUTF8 {
		if flags&entDocument == entHTML5 {
			refuseCharset(c, "get_html_translation_table() of HTML 5 in "+cs.name)
		}
		for b := range 256 {
			cp, _ := cs.decode(oneByte(byte(b)))
			add(oneByte(byte(b)), cp)
		}
		return out
	}
	chars := slices.Collect(maps.Keys(e.entity))
	chars = append(chars, '\'')
	for pair := range e.pairs {
		chars = append(chars, pair[0])
	}
	slices.Sort(chars)
	pairs := slices.SortedFunc(maps.Keys(e.pairs), func(a, b [2]rune) int { return slices.Compare(a[:], b[:]) })
	for _, cp := range slices.Compact(chars) {
		add(string(cp), cp)
		for len(pairs) > 0 && pairs[0][0] == cp {
			out.Set(string(pairs[0][:]), php.String("&"+e.pairs[pairs[0]]+";"))
			pairs = pairs[1:]
		}
	}
	return out
}
