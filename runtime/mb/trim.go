// Padding, trimming, and the case of the first character: mb_str_pad, mb_trim, mb_ltrim, mb_rtrim, mb_ucfirst,
// mb_lcfirst.

package mb

import (
	"slices"
	"strings"
	"unicode"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The sides that mb_str_pad pads, as STR_PAD_LEFT, STR_PAD_RIGHT and STR_PAD_BOTH name them.
const (
	padLeft = iota
	padRight
	padBoth
)

// StrPad pads s to n characters with pad on the side that padType names.
// https://www.php.net/manual/en/function.mb-str-pad.php
func StrPad(c *php.Context, s string, n int, pad string, padType int, encoding php.Value) string {
	const fn = "mb_str_pad"
	e := argument(c, fn, 5, encoding)
	missing := n - length(e, s)
	if n < 0 || missing <= 0 {
		return s
	}
	if pad == "" {
		c.ArgError("ValueError", fn, 3, "pad_string", "must not be empty")
	}
	left, right := 0, 0
	switch padType {
	case padLeft:
		left = missing
	case padRight:
		right = missing
	case padBoth:
		left, right = missing/2, missing-missing/2
	default:
		c.ArgError("ValueError", fn, 4, "pad_type", "must be STR_PAD_LEFT, STR_PAD_RIGHT, or STR_PAD_BOTH")
	}
	width := max(length(e, pad), 1)
	c.Reserve(len(s) + (missing/width+2)*len(pad))
	padding := func(n int) string { return strings.Repeat(pad, n/width) + part(e, pad, 0, n%width) }
	return padding(left) + s + padding(right)
}

// Trim is s without the characters at both ends; null means white space.
// https://www.php.net/manual/en/function.mb-trim.php
func Trim(c *php.Context, s string, characters, encoding php.Value) string {
	return trim(c, argument(c, "mb_trim", 3, encoding), s, characters, true, true)
}

// Ltrim is s without the characters at the start; null means white space.
// https://www.php.net/manual/en/function.mb-ltrim.php
func Ltrim(c *php.Context, s string, characters, encoding php.Value) string {
	return trim(c, argument(c, "mb_ltrim", 3, encoding), s, characters, true, false)
}

// Rtrim is s without the characters at the end; null means white space.
// https://www.php.net/manual/en/function.mb-rtrim.php
func Rtrim(c *php.Context, s string, characters, encoding php.Value) string {
	return trim(c, argument(c, "mb_rtrim", 3, encoding), s, characters, false, true)
}

func trim(c *php.Context, e *encoding, s string, characters php.Value, left, right bool) string {
	drop := blank
	if !characters.IsNull() {
		set := e.decode(characters.AsString())
		drop = func(r rune) bool { return slices.Contains(set, r) }
	}
	text := e.decode(s)
	n := len(text)
	for left && len(text) > 0 && drop(text[0]) {
		text = text[1:]
	}
	for right && len(text) > 0 && drop(text[len(text)-1]) {
		text = text[:len(text)-1]
	}
	if len(text) == n {
		return s
	}
	return e.write(c, text)
}

// blank tells whether the functions trim r where they are given no characters.
func blank(r rune) bool {
	switch r {
	case ' ', '\f', '\n', '\r', '\t', '\v', 0, 0x85, 0xa0, 0x1680, 0x180e, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return r >= 0x2000 && r <= 0x200a
}

// Ucfirst is s with its first character in title case. https://www.php.net/manual/en/function.mb-ucfirst.php
func Ucfirst(c *php.Context, s string, encoding php.Value) string {
	return firstCase(c, argument(c, "mb_ucfirst", 2, encoding), s, func(first []rune) []rune { return titleCase(first, true) })
}

// Lcfirst is s with its first character in lower case. https://www.php.net/manual/en/function.mb-lcfirst.php
func Lcfirst(c *php.Context, s string, encoding php.Value) string {
	return firstCase(c, argument(c, "mb_lcfirst", 2, encoding), s, func(first []rune) []rune {
		return mapCase(first, unicode.ToLower, specialCases().lower)
	})
}

// firstCase changes the case of the first character.
func firstCase(c *php.Context, e *encoding, s string, change func([]rune) []rune) string {
	text := e.decode(s)
	if len(text) == 0 {
		return s
	}
	first := change(text[:1:1])
	if slices.Equal(first, text[:1]) {
		return s
	}
	return e.write(c, append(first, text[1:]...))
}
