// Finding: mb_strpos, mb_strstr and their relatives.

package mb

import (
	"strings"
	"unicode/utf8"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Strpos is the character position of needle in haystack from offset on, or false.
// https://www.php.net/manual/en/function.mb-strpos.php
func Strpos(c *php.Context, haystack, needle string, offset int, encoding php.Value) php.Value {
	return position(c, "mb_strpos", haystack, needle, offset, encoding, false, false)
}

// Strrpos is the last character position of needle in haystack, or false.
// https://www.php.net/manual/en/function.mb-strrpos.php
func Strrpos(c *php.Context, haystack, needle string, offset int, encoding php.Value) php.Value {
	return position(c, "mb_strrpos", haystack, needle, offset, encoding, true, false)
}

// Stripos is Strpos without regard to case. https://www.php.net/manual/en/function.mb-stripos.php
func Stripos(c *php.Context, haystack, needle string, offset int, encoding php.Value) php.Value {
	return position(c, "mb_stripos", haystack, needle, offset, encoding, false, true)
}

// Strripos is Strrpos without regard to case. https://www.php.net/manual/en/function.mb-strripos.php
func Strripos(c *php.Context, haystack, needle string, offset int, encoding php.Value) php.Value {
	return position(c, "mb_strripos", haystack, needle, offset, encoding, true, true)
}

func position(c *php.Context, fn, haystack, needle string, offset int, encoding php.Value, last, fold bool) php.Value {
	e := argument(c, fn, 4, encoding)
	i, inRange := find(c, e, haystack, needle, offset, last, fold)
	if !inRange {
		c.Throw("ValueError", "%s(): Argument #3 ($offset) must be contained in argument #1 ($haystack)", fn)
	}
	if i < 0 {
		return php.Bool(false)
	}
	return php.Int(i)
}

// find is the character position of needle, or -1; inRange is false where offset lies outside of haystack.
func find(c *php.Context, e *encoding, haystack, needle string, offset int, last, fold bool) (i int, inRange bool) {
	if fold {
		haystack = utf8Encoding.write(c, foldSimple(e.decode(haystack)))
		needle = utf8Encoding.write(c, foldSimple(e.decode(needle)))
		if haystack == "" {
			return -1, true
		}
	} else {
		haystack, needle = toUTF8(c, e, haystack), toUTF8(c, e, needle)
	}
	start, ok := offsetUTF8(haystack, offset)
	if !ok {
		return 0, false
	}
	if start > len(haystack) {
		// PHP reads past the end of a string that breaks off in a character.
		c.Unsupported("P2G404", "searching malformed UTF-8 from an offset")
	}
	at := -1
	switch {
	case !last:
		if at = strings.Index(haystack[start:], needle); at >= 0 {
			at += start
		}
	case offset >= 0:
		if at = strings.LastIndex(haystack[start:], needle); at >= 0 {
			at += start
		}
	default:
		end := len(haystack)
		if n := lengthUTF8(needle); -offset > n {
			end, _ = offsetUTF8(haystack, offset+n)
		}
		at = strings.LastIndex(haystack[:end], needle)
	}
	if at < 0 {
		return -1, true
	}
	return countStarts(haystack[:at]), true
}

// countStarts counts the bytes of s that begin a character.
func countStarts(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xc0 != 0x80 {
			n++
		}
	}
	return n
}

// offsetUTF8 is the index of the character at offset, which counts from the end where it is negative.
func offsetUTF8(s string, offset int) (int, bool) {
	if offset >= 0 {
		i := 0
		for ; offset > 0; offset-- {
			if i >= len(s) {
				return 0, false
			}
			i += int(utf8Length[s[i]])
		}
		return i, true
	}
	i := len(s)
	for ; offset < 0; offset++ {
		if i <= 0 {
			return 0, false
		}
		i--
		for i > 0 && !utf8.RuneStart(s[i]) {
			i--
		}
	}
	return i, true
}

// Strstr is haystack from the first needle on (or, with before, up to it), or false.
// https://www.php.net/manual/en/function.mb-strstr.php
func Strstr(c *php.Context, haystack, needle string, before bool, encoding php.Value) php.Value {
	return cut(c, argument(c, "mb_strstr", 4, encoding), haystack, needle, before, false, false)
}

// Stristr is Strstr without regard to case. https://www.php.net/manual/en/function.mb-stristr.php
func Stristr(c *php.Context, haystack, needle string, before bool, encoding php.Value) php.Value {
	return cut(c, argument(c, "mb_stristr", 4, encoding), haystack, needle, before, false, true)
}

// Strrchr is haystack from the last needle on (or, with before, up to it), or false.
// https://www.php.net/manual/en/function.mb-strrchr.php
func Strrchr(c *php.Context, haystack, needle string, before bool, encoding php.Value) php.Value {
	return cut(c, argument(c, "mb_strrchr", 4, encoding), haystack, needle, before, true, false)
}

// Strrichr is Strrchr without regard to case. https://www.php.net/manual/en/function.mb-strrichr.php
func Strrichr(c *php.Context, haystack, needle string, before bool, encoding php.Value) php.Value {
	return cut(c, argument(c, "mb_strrichr", 4, encoding), haystack, needle, before, true, true)
}

func cut(c *php.Context, e *encoding, haystack, needle string, before, last, fold bool) php.Value {
	i, _ := find(c, e, haystack, needle, 0, last, fold)
	switch {
	case i < 0:
		return php.Bool(false)
	case before:
		return php.String(part(e, haystack, 0, i))
	}
	return php.String(part(e, haystack, i, len(haystack)))
}
