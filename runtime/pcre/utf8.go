// PCRE2's words for text that is not UTF-8.

package pcre

import (
	"fmt"
	"unicode/utf8"
)

// utf8Message says what is wrong with s, which begins with a bad sequence.
func utf8Message(s string) string {
	const prefix = "UTF-8 error: "
	c := s[0]
	switch {
	case c < 0xC0:
		return prefix + "isolated byte with 0x80 bit set"
	case c >= 0xFE:
		return prefix + "illegal byte (0xfe or 0xff)"
	}
	extra := 1
	for b := c << 1; b&0x40 != 0; b <<= 1 {
		extra++
	}
	if missing := extra - (len(s) - 1); missing > 0 {
		plural := "s"
		if missing == 1 {
			plural = ""
		}
		return fmt.Sprintf(prefix+"%d byte%s missing at end", missing, plural)
	}
	if s[1]&0xC0 != 0x80 {
		return prefix + "byte 2 top bits not 0x80"
	}
	if m := utf8Range(c, s[1]); m != "" && extra < 2 {
		return prefix + m
	}
	for i := 2; i <= extra; i++ {
		if s[i]&0xC0 != 0x80 {
			return fmt.Sprintf(prefix+"byte %d top bits not 0x80", i+1)
		}
		if m := utf8Range(c, s[1]); m != "" && i == 2 {
			return prefix + m
		}
	}
	return fmt.Sprintf(prefix+"%d-byte character is not allowed (RFC 3629)", extra+1)
}

// utf8Range says which range rule the first two bytes of a sequence break, "" for none.
func utf8Range(c, d byte) string {
	switch {
	case c < 0xC2:
		return "overlong 2-byte sequence"
	case c == 0xE0 && d < 0xA0:
		return "overlong 3-byte sequence"
	case c == 0xED && d >= 0xA0:
		return "code points 0xd800-0xdfff are not defined"
	case c == 0xF0 && d < 0x90:
		return "overlong 4-byte sequence"
	case c == 0xF4 && d >= 0x90, c > 0xF4 && c < 0xF8:
		return "code points greater than 0x10ffff are not defined"
	case c == 0xF8 && d < 0x88:
		return "overlong 5-byte sequence"
	case c == 0xFC && d < 0x84:
		return "overlong 6-byte sequence"
	}
	return ""
}

// validUTF8 reports whether s is UTF-8 by PCRE2's rules.
func validUTF8(s string) bool { return utf8.ValidString(s) }
