// The character sets that the HTML functions and iconv know.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// charset is a way to write characters as bytes.
type charset struct {
	name    string
	high    *[128]rune // of a single-byte set: the characters of 0x80 to 0xff, 0 where there is none
	refused string     // the name, where the set is not supported
}

var charsetUTF8 = &charset{name: "UTF-8"}

// decode reads the character that s, not empty, begins with: -1 where it is broken, and its length.
func (cs *charset) decode(s string) (rune, int) {
	if cs == charsetUTF8 {
		return nextUTF8(s)
	}
	if s[0] < 0x80 {
		return rune(s[0]), 1
	}
	return cs.high[s[0]-0x80], 1
}

// encode is the byte for cp in a single-byte set.
func (cs *charset) encode(cp rune) (byte, bool) {
	if cp < 0x80 {
		return byte(cp), true
	}
	for i, r := range cs.high {
		if r == cp && r != 0 {
			return byte(i + 0x80), true
		}
	}
	return 0, false
}

// htmlCharsets are the sets that the HTML functions know, by lower-case name.
var htmlCharsets = func() map[string]*charset {
	latin1 := &charset{name: "ISO-8859-1", high: new([128]rune)}
	for i := range latin1.high {
		latin1.high[i] = rune(i + 0x80)
	}
	m := map[string]*charset{
		"utf-8": charsetUTF8, "iso-8859-1": latin1, "iso8859-1": latin1,
	}
	for name, half := range highHalves {
		cs := &charset{name: name, high: new([128]rune)}
		i := 0
		for _, r := range half {
			if r != 0xfffd {
				cs.high[i] = r
			}
			i++
		}
		m[strings.ToLower(name)] = cs
	}
	for _, name := range []string{"BIG5", "BIG5-HKSCS", "Shift_JIS", "EUC-JP", "GB2312"} {
		m[strings.ToLower(name)] = &charset{name: name, refused: name}
	}
	for alias, name := range map[string]string{
		"950": "big5", "936": "gb2312", "sjis": "shift_jis", "sjis-win": "shift_jis", "932": "shift_jis",
		"cp932": "shift_jis", "eucjp": "euc-jp", "eucjp-win": "euc-jp", "iso8859-15": "iso-8859-15", "iso8859-5": "iso-8859-5",
		"866": "cp866", "ibm866": "cp866", "windows-1251": "cp1251", "win-1251": "cp1251",
		"1252": "cp1252", "windows-1252": "cp1252", "koi8-ru": "koi8-r", "koi8r": "koi8-r",
	} {
		m[alias] = m[name]
	}
	return m
}()

// charsetOf is the set that an $encoding argument names, by default that of the ini settings.
func charsetOf(c *php.Context, fn string, encoding php.Value) *charset {
	name := ""
	if !encoding.IsNull() {
		name = encoding.AsString()
	}
	for _, ini := range []string{"internal_encoding", "default_charset"} {
		if name == "" {
			name = c.Ini(ini)
		}
	}
	if name == "" || name == "UTF-8" {
		return charsetUTF8
	}
	if cs := htmlCharsets[strings.ToLower(name)]; cs != nil {
		return cs
	}
	c.Warning("%s(): Charset \"%s\" is not supported, assuming UTF-8", fn, name)
	return charsetUTF8
}

// refuseCharset ends a call that needs a character set which is not carried over.
func refuseCharset(c *php.Context, call string) {
	c.Unsupported("P2G404", call)
}
