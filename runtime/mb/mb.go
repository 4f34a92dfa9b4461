// Package mb holds PHP's mb_ functions, which work on the characters of encoded strings.
package mb

import (
	"fmt"
	"math"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Strlen is the number of characters of s. https://www.php.net/manual/en/function.mb-strlen.php
func Strlen(c *php.Context, s string) int { return length(internal(c), s) }

// StrlenEncoding is Strlen in a named encoding (null: the internal one).
// https://www.php.net/manual/en/function.mb-strlen.php
func StrlenEncoding(c *php.Context, s string, encoding php.Value) int {
	return length(argument(c, "mb_strlen", 2, encoding), s)
}

func length(e *encoding, s string) int {
	switch {
	case e == utf8Encoding:
		return lengthUTF8(s)
	case e.unit > 0:
		return len(s) / e.unit
	}
	return len(e.decode(s))
}

func lengthUTF8(s string) int {
	n := 0
	for i := 0; i < len(s); n++ {
		i += int(utf8Length[s[i]])
	}
	return n
}

// skipUTF8 is the index in s behind n characters, or len(s).
func skipUTF8(s string, n int) int {
	i := 0
	for ; n > 0 && i < len(s); n-- {
		i += int(utf8Length[s[i]])
	}
	return min(i, len(s))
}

// Substr is the part of s from character start on, at most length characters (null: to the end).
// https://www.php.net/manual/en/function.mb-substr.php
func Substr(c *php.Context, s string, start int, length php.Value) string {
	return substr(c, internal(c), s, start, length)
}

// SubstrEncoding is Substr in a named encoding (null: the internal one).
// https://www.php.net/manual/en/function.mb-substr.php
func SubstrEncoding(c *php.Context, s string, start int, length, encoding php.Value) string {
	return substr(c, argument(c, "mb_substr", 4, encoding), s, start, length)
}

func substr(c *php.Context, e *encoding, s string, start int, n php.Value) string {
	if start == math.MinInt {
		c.Throw("ValueError", "mb_substr(): Argument #2 ($start) must be between %d and %d", -math.MaxInt, math.MaxInt)
	}
	if n.Kind() == php.KindInt && n.AsInt() == math.MinInt {
		c.Throw("ValueError", "mb_substr(): Argument #3 ($length) must be between %d and %d", -math.MaxInt, math.MaxInt)
	}
	count := -1
	total := func() int {
		if count < 0 {
			count = length(e, s)
		}
		return count
	}
	if start < 0 {
		start = max(start+total(), 0)
	}
	want := len(s)
	if !n.IsNull() {
		if want = n.AsInt(); want < 0 {
			want = max(total()-start+want, 0)
		}
	}
	return part(e, s, start, want)
}

// part is n characters of s from character start on.
func part(e *encoding, s string, start, n int) string {
	switch {
	case e == utf8Encoding:
		s = s[skipUTF8(s, start):]
		return s[:skipUTF8(s, n)]
	case e.unit > 0:
		s = s[min(min(start, len(s))*e.unit, len(s)):]
		if n < len(s)/e.unit+1 {
			s = s[:min(n*e.unit, len(s))]
		}
		return s
	}
	text := e.decode(s)
	text = text[min(start, len(text)):]
	text = text[:min(n, len(text))]
	var out []byte
	for _, r := range text {
		if r == bad {
			r = '?'
		}
		out, _ = e.encode(out, r)
	}
	return bytesToString(out)
}

// Strcut is at most length bytes of s from byte start on, without cutting a character.
// https://www.php.net/manual/en/function.mb-strcut.php
func Strcut(c *php.Context, s string, start int, length, encoding php.Value) string {
	e := argument(c, "mb_strcut", 4, encoding)
	n := len(s)
	if !length.IsNull() {
		n = length.AsInt()
	}
	if start < 0 {
		start = max(start+len(s), 0)
	}
	if n < 0 {
		n = max(len(s)-start+n, 0)
	}
	if start > len(s) {
		return ""
	}
	switch {
	case e == utf8Encoding:
		return cutUTF8(s, start, n)
	case e.single:
		return s[start : start+min(n, len(s)-start)]
	}
	c.Unsupported("P2G404", fmt.Sprintf("mb_strcut() in %s", e.name))
	return ""
}

func cutUTF8(s string, start, n int) string {
	from, i := 0, 0
	for i < start {
		from = i
		i += int(utf8Length[s[i]])
	}
	if i == start {
		from = i
	}
	if n >= len(s)-from {
		return s[from:]
	}
	end, i := from, from
	for i < from+n {
		end = i
		i += int(utf8Length[s[i]])
	}
	if i == from+n {
		end = i
	}
	return s[from:end]
}

// StrSplit cuts s into pieces of length characters. https://www.php.net/manual/en/function.mb-str-split.php
func StrSplit(c *php.Context, s string, length int, encoding php.Value) php.Array {
	if length <= 0 {
		c.Throw("ValueError", "mb_str_split(): Argument #2 ($length) must be greater than 0")
	}
	e := argument(c, "mb_str_split", 3, encoding)
	var parts []php.Value
	if e == utf8Encoding || e.single {
		for s != "" {
			piece := part(e, s, 0, length)
			parts = append(parts, php.String(piece))
			s = s[len(piece):]
		}
		return php.ListOf(parts)
	}
	text := e.decode(s)
	for len(text) > 0 {
		n := min(length, len(text))
		parts = append(parts, php.String(e.write(c, text[:n])))
		text = text[n:]
	}
	return php.ListOf(parts)
}

// Ord is the code point of the first character of s, or false. https://www.php.net/manual/en/function.mb-ord.php
func Ord(c *php.Context, s string, encoding php.Value) php.Value {
	if s == "" {
		c.Throw("ValueError", "mb_ord(): Argument #1 ($string) must not be empty")
	}
	e := argument(c, "mb_ord", 2, encoding)
	if e == utf8Encoding {
		s = s[:min(len(s), 4)]
	}
	text := e.decode(s)
	if len(text) == 0 || text[0] == bad {
		return php.Bool(false)
	}
	return php.Int(int(text[0]))
}

// Chr is the character of a code point, or false. https://www.php.net/manual/en/function.mb-chr.php
func Chr(c *php.Context, codepoint int, encoding php.Value) php.Value {
	e := argument(c, "mb_chr", 2, encoding)
	if codepoint < 0 || codepoint > 0x10ffff || codepoint >= 0xd800 && codepoint <= 0xdfff {
		return php.Bool(false)
	}
	out, ok := e.encode(nil, rune(codepoint))
	if !ok {
		return php.Bool(false)
	}
	return php.String(string(out))
}

// Scrub replaces what is not well-formed in s. https://www.php.net/manual/en/function.mb-scrub.php
func Scrub(c *php.Context, s string, encoding php.Value) string {
	e := argument(c, "mb_scrub", 2, encoding)
	if e == utf8Encoding && validUTF8(s) {
		return s
	}
	return e.write(c, e.decode(s))
}

// CheckEncoding tells whether value, a string or an array of them, is well-formed.
// https://www.php.net/manual/en/function.mb-check-encoding.php
func CheckEncoding(c *php.Context, value, encoding php.Value) bool {
	e := argument(c, "mb_check_encoding", 2, encoding)
	if value.IsNull() {
		c.Unsupported("P2G404", "mb_check_encoding() without a value")
	}
	return checkValue(c, e, value)
}

func checkValue(c *php.Context, e *encoding, value php.Value) bool {
	switch value.Kind() {
	case php.KindString:
		return e.valid(value.AsString())
	case php.KindArray:
		for k, v := range value.AsArray().All() {
			if k.Kind() == php.KindString && !e.valid(k.AsString()) || !checkValue(c, e, v) {
				return false
			}
		}
		return true
	case php.KindObject:
		return false
	}
	return true
}

// SubstrCount counts the occurrences of needle that do not overlap.
// https://www.php.net/manual/en/function.mb-substr-count.php
func SubstrCount(c *php.Context, haystack, needle string, encoding php.Value) int {
	e := argument(c, "mb_substr_count", 3, encoding)
	if needle == "" {
		c.Throw("ValueError", "mb_substr_count(): Argument #2 ($needle) must not be empty")
	}
	if e != utf8Encoding {
		haystack, needle = toUTF8(c, e, haystack), toUTF8(c, e, needle)
	} else if !validUTF8(needle) || strings.Contains(needle, "?") && !validUTF8(haystack) {
		c.Unsupported("P2G404", "mb_substr_count() of malformed UTF-8")
	}
	return strings.Count(haystack, needle)
}

// toUTF8 converts s from e.
func toUTF8(c *php.Context, e *encoding, s string) string {
	if e == utf8Encoding {
		return s
	}
	return utf8Encoding.write(c, e.decode(s))
}
