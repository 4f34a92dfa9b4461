// Package iconv holds PHP's iconv functions for the Unicode encodings and the Western single-byte ones.
package iconv

import (
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// charset is a way to write characters as bytes.
type charset struct {
	// decode reads the character that s, not empty, begins with, and its length. An n of 0 means that s breaks off
	// in a character, a negative n that -n bytes are no character.
	decode func(s string) (r rune, n int)
	encode func(out []byte, r rune) ([]byte, bool)
}

// charsets are the sets by upper-case name.
var charsets = func() map[string]*charset {
	m := map[string]*charset{}
	add := func(cs *charset, names string) {
		for name := range strings.FieldsSeq(names) {
			m[name] = cs
		}
	}
	add(&charset{decodeUTF8, encodeUTF8}, "UTF-8 UTF8")
	add(singleByte(0x80, nil), "ASCII US-ASCII US ANSI_X3.4-1968 ISO646-US CP367 IBM367")
	add(singleByte(0x100, nil), "ISO-8859-1 ISO8859-1 ISO_8859-1 LATIN1 L1 CP819 IBM819")
	add(singleByte(0x100, map[byte]rune{
		0xa4: 0x20ac, 0xa6: 0x160, 0xa8: 0x161, 0xb4: 0x17d, 0xb8: 0x17e, 0xbc: 0x152, 0xbd: 0x153, 0xbe: 0x178,
	}), "ISO-8859-15 ISO8859-15 ISO_8859-15 LATIN-9")
	add(singleByte(0x100, map[byte]rune{
		0x80: 0x20ac, 0x81: -1, 0x82: 0x201a, 0x83: 0x192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
		0x88: 0x2c6, 0x89: 0x2030, 0x8a: 0x160, 0x8b: 0x2039, 0x8c: 0x152, 0x8d: -1, 0x8e: 0x17d, 0x8f: -1, 0x90: -1,
		0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2dc,
		0x99: 0x2122, 0x9a: 0x161, 0x9b: 0x203a, 0x9c: 0x153, 0x9d: -1, 0x9e: 0x17e, 0x9f: 0x178,
	}), "CP1252 WINDOWS-1252 MS-ANSI")
	return m
}()

// singleByte is a set of the characters below limit, with the exceptions in high; -1 is no character.
func singleByte(limit rune, high map[byte]rune) *charset {
	var table [256]rune
	back := map[rune]byte{}
	for i := range table {
		r := rune(i)
		if special, ok := high[byte(i)]; ok {
			r = special
		} else if r >= limit {
			r = -1
		}
		table[i] = r
		back[r] = byte(i)
	}
	delete(back, -1)
	return &charset{
		decode: func(s string) (rune, int) {
			if r := table[s[0]]; r >= 0 {
				return r, 1
			}
			return 0, -1
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

func encodeUTF8(out []byte, r rune) ([]byte, bool) { return utf8.AppendRune(out, r), true }

func decodeUTF8(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if r != utf8.RuneError || n != 1 {
		return r, n
	}
	// Too few continuation bytes at the end, whatever they would have made.
	need := 1
	switch b := s[0]; {
	case b >= 0xc2 && b <= 0xdf:
		need = 2
	case b >= 0xe0 && b <= 0xef:
		need = 3
	case b >= 0xf0 && b <= 0xf4:
		need = 4
	}
	n = 1
	for n < len(s) && s[n]&0xc0 == 0x80 {
		n++
	}
	if n == len(s) && n < need {
		return 0, 0
	}
	return 0, -1
}

// target is an output charset with what follows "//" in its name.
type target struct {
	*charset
	ignore, translit bool
}

// find reads a charset name; what is not carried over ends the request.
func find(c *php.Context, name string) target {
	base, suffix, _ := strings.Cut(strings.ToUpper(name), "//")
	t := target{charset: charsets[strings.TrimSpace(base)]}
	for option := range strings.SplitSeq(suffix, "//") {
		t.ignore = t.ignore || option == "IGNORE"
		t.translit = t.translit || option == "TRANSLIT"
	}
	if t.charset == nil {
		c.Unsupported("P2G404", "the iconv charset "+name)
	}
	return t
}

// Iconv converts s from one charset to another, or returns false with a notice.
// https://www.php.net/manual/en/function.iconv.php
func Iconv(c *php.Context, from, to, s string) php.Value {
	in, out := find(c, from), find(c, to)
	buf := make([]byte, 0, len(s)+len(s)/4)
	lost := false
	for i := 0; i < len(s); {
		r, n := in.decode(s[i:])
		if n == 0 && lost {
			break // having left something out, PHP does not look at the end
		}
		switch {
		case n == 0:
			c.Notice("iconv(): Detected an incomplete multibyte character in input string")
			return php.False
		case n < 0:
			if !out.ignore {
				return illegal(c, "iconv")
			}
			i -= n
			continue
		}
		i += n
		next, ok := out.encode(buf, r)
		if buf = next; ok {
			continue
		}
		if out.ignore && !out.translit {
			lost = true
			continue
		}
		if out.translit {
			c.Unsupported("P2G404", "the transliteration of a character by iconv()")
		}
		return illegal(c, "iconv")
	}
	return php.String(unsafe.String(unsafe.SliceData(buf), len(buf)))
}

func illegal(c *php.Context, fn string) php.Value {
	c.Notice("%s(): Detected an illegal character in input string", fn)
	return php.False
}

// characters decodes s from the charset named, UTF-8 by default; ok is false after a notice.
func characters(c *php.Context, fn, s string, encoding php.Value) (text []rune, ok bool) {
	name := "UTF-8"
	if !encoding.IsNull() {
		name = encoding.AsString()
	} else if ini := c.Ini("internal_encoding"); ini != "" {
		name = ini
	} else if ini := c.Ini("default_charset"); ini != "" {
		name = ini
	}
	cs := find(c, name)
	for s != "" {
		r, n := cs.decode(s)
		if n <= 0 {
			if n == 0 {
				c.Notice("%s(): Detected an incomplete multibyte character in input string", fn)
			} else {
				illegal(c, fn)
			}
			return nil, false
		}
		text = append(text, r)
		s = s[n:]
	}
	return text, true
}

// Strlen is the number of characters of s, or false with a notice.
// https://www.php.net/manual/en/function.iconv-strlen.php
func Strlen(c *php.Context, s string, encoding php.Value) php.Value {
	text, ok := characters(c, "iconv_strlen", s, encoding)
	if !ok {
		return php.False
	}
	return php.Int(len(text))
}
