// The encodings that the mb_ functions know, and how text is read and written in each.

package mb

import (
	"fmt"
	"strings"
	"unsafe"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// bad stands for what is no character in its encoding.
const bad rune = -1

// encoding is a way to write characters as bytes.
type encoding struct {
	name   string
	single bool // one byte is one character
	unit   int  // bytes of a character where all are of one length
	decode func(s string) []rune
	encode func(out []byte, r rune) ([]byte, bool)
}

// bytesToString hands b over as a string; b must not be written afterwards.
func bytesToString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

var utf8Encoding = &encoding{name: "UTF-8", decode: decodeUTF8, encode: appendUTF8}

// singleByte is an encoding of the characters up to limit, with the exceptions of each byte in high.
func singleByte(name string, limit rune, high map[byte]rune) *encoding {
	var table [256]rune
	back := make(map[rune]byte, 256)
	for i := range table {
		r := rune(i)
		if special, ok := high[byte(i)]; ok {
			r = special
		} else if r >= limit {
			r = bad
		}
		table[i] = r
		back[r] = byte(i)
	}
	delete(back, bad)
	return &encoding{
		name: name, single: true, unit: 1,
		decode: func(s string) []rune {
			out := make([]rune, len(s))
			for i := range out {
				out[i] = table[s[i]]
			}
			return out
		},
		encode: func(out []byte, r rune) ([]byte, bool) {
			b, ok := back[r]
			if !ok {
				return out, false
			}
			return append(out, b), true
		},
	}
}

// encodings are those that are carried over, by lower-case name and alias.
var encodings = func() map[string]*encoding {
	m := map[string]*encoding{}
	add := func(e *encoding, aliases string) {
		m[strings.ToLower(e.name)] = e
		for _, a := range strings.Fields(strings.ToLower(aliases)) {
			m[a] = e
		}
	}
	add(utf8Encoding, "utf8")
	add(singleByte("ASCII", 0x80, nil), "ANSI_X3.4-1968 iso-ir-6 ANSI_X3.4-1986 ISO_646.irv:1991 US-ASCII ISO646-US us IBM367 "+
		"IBM-367 cp367 csASCII")
	add(singleByte("7bit", 0x80, nil), "")
	add(singleByte("8bit", 0x100, nil), "binary")
	add(singleByte("ISO-8859-1", 0x100, nil), "ISO8859-1 latin1")
	add(singleByte("ISO-8859-15", 0x100, map[byte]rune{
		0xa4: 0x20ac, 0xa6: 0x160, 0xa8: 0x161, 0xb4: 0x17d, 0xb8: 0x17e, 0xbc: 0x152, 0xbd: 0x153, 0xbe: 0x178,
	}), "ISO8859-15")
	add(singleByte("Windows-1252", 0x100, map[byte]rune{
		0x80: 0x20ac, 0x82: 0x201a, 0x83: 0x192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x2c6,
		0x89: 0x2030, 0x8a: 0x160, 0x8b: 0x2039, 0x8c: 0x152, 0x8e: 0x17d, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c,
		0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2dc, 0x99: 0x2122, 0x9a: 0x161, 0x9b: 0x203a,
		0x9c: 0x153, 0x9e: 0x17e, 0x9f: 0x178,
	}), "cp1252")
	add(utf16("UTF-16", true, true), "utf16")
	add(utf16("UTF-16BE", true, false), "")
	add(utf16("UTF-16LE", false, false), "")
	add(utf32("UTF-32", true, true), "utf32")
	add(utf32("UTF-32BE", true, false), "")
	add(utf32("UTF-32LE", false, false), "")
	return m
}()

// refused are PHP's other encodings, in lower case.
const refused = " base64 uuencode html-entities html quoted-printable qprint ucs-4 iso-10646-ucs-4 ucs4 ucs-4be byte4be ucs-4le " +
	"byte4le ucs-2 iso-10646-ucs-2 ucs2 unicode ucs-2be byte2be ucs-2le byte2le utf-7 utf7 utf7-imap mutf-7 euc-jp euc euc_jp " +
	"eucjp x-euc-jp sjis x-sjis shift-jis shift_jis eucjp-win eucjp-open eucjp-ms euc-jp-2004 sjis-mac sjis-2004 cp932 ms932 " +
	"windows-31j ms_kanji sjis-win sjis-ms sjis-open cp51932 jis iso-2022-jp iso-2022-jp-ms gb18030 gb-18030 gb-18030-2000 " +
	"windows-1254 cp1254 cp-1254 iso-8859-2 iso8859-2 latin2 iso-8859-3 iso8859-3 latin3 iso-8859-4 iso8859-4 latin4 " +
	"iso-8859-5 iso8859-5 cyrillic iso-8859-6 iso8859-6 arabic iso-8859-7 iso8859-7 greek iso-8859-8 iso8859-8 hebrew " +
	"iso-8859-9 iso8859-9 latin5 iso-8859-10 iso8859-10 latin6 iso-8859-13 iso8859-13 iso-8859-14 iso8859-14 latin8 " +
	"iso-8859-16 iso8859-16 euc-cn cn-gb euc_cn euccn x-euc-cn gb2312 cp936 cp-936 gbk hz euc-tw euc_tw euctw x-euc-tw big-5 " +
	"big5 cn-big5 big-five bigfive cp950 euc-kr euc_kr euckr x-euc-kr uhc cp949 iso-2022-kr windows-1251 cp1251 cp-1251 cp866 " +
	"cp-866 ibm866 ibm-866 koi8-r koi8r koi8-u koi8u armscii-8 armscii8 cp850 cp-850 ibm850 ibm-850 iso-2022-jp-2004 cp50220 " +
	"cp50221 cp50222 auto pass "

// lookup finds an encoding; nil means that PHP does not know it either.
func lookup(c *php.Context, name string) *encoding {
	name = strings.ToLower(name)
	if e := encodings[name]; e != nil {
		return e
	}
	if name != "" && strings.Contains(refused, " "+name+" ") || strings.Contains(name, "#") {
		c.Unsupported("P2G404", fmt.Sprintf("character encoding %s", name))
	}
	return nil
}

// argument is the encoding that parameter pos of fn names, by default the internal one.
func argument(c *php.Context, fn string, pos int, name php.Value) *encoding {
	if name.IsNull() {
		return internal(c)
	}
	e := lookup(c, name.AsString())
	if e == nil {
		c.Throw("ValueError", "%s(): Argument #%d ($encoding) must be a valid encoding, \"%s\" given", fn, pos, name.AsString())
	}
	return e
}

// state is what the mb_ functions keep during a request.
type state struct {
	internal   *encoding
	substitute rune // bad: leave out
	order      []*encoding
}

// stateKey finds the request's state.
type stateKey struct{}

func stateOf(c *php.Context) *state {
	s, _ := c.Ext(stateKey{}).(*state)
	if s == nil {
		s = &state{substitute: '?', order: []*encoding{encodings["ascii"], utf8Encoding}}
		c.SetExt(stateKey{}, s)
	}
	return s
}

// internal is the encoding of calls that name none.
func internal(c *php.Context) *encoding {
	if s, _ := c.Ext(stateKey{}).(*state); s != nil && s.internal != nil {
		return s.internal
	}
	for _, ini := range []string{"internal_encoding", "default_charset"} {
		if name := c.Ini(ini); name != "" {
			if e := lookup(c, name); e != nil {
				return e
			}
			break
		}
	}
	return utf8Encoding
}

// write writes text in e, putting the substitute character where it has none.
func (e *encoding) write(c *php.Context, text []rune) string {
	out := make([]byte, 0, len(text)+len(text)/4)
	substitute := rune(0)
	for _, r := range text {
		if r != bad {
			next, ok := e.encode(out, r)
			if out = next; ok {
				continue
			}
		}
		if substitute == 0 {
			substitute = stateOf(c).substitute
		}
		if substitute == bad {
			continue
		}
		next, ok := e.encode(out, substitute)
		if !ok {
			next, _ = e.encode(out, '?')
		}
		out = next
	}
	return bytesToString(out)
}

// valid tells whether s is well-formed in e.
func (e *encoding) valid(s string) bool {
	if e == utf8Encoding {
		return validUTF8(s)
	}
	for _, r := range e.decode(s) {
		if r == bad {
			return false
		}
	}
	return true
}
