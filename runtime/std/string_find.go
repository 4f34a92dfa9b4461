// Finding one string in another: strpos, strstr, str_contains and their relatives.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// foundAt turns Go's index convention into PHP's int|false.
func foundAt(i int) php.Value {
	if i < 0 {
		return php.Bool(false)
	}
	return php.Int(i)
}

// searchStart checks the offset of a search in a haystack of n bytes and makes it non-negative.
func searchStart(c *php.Context, fn string, n, offset int) int {
	if offset < 0 {
		offset += n
	}
	if offset < 0 || offset > n {
		c.Throw("ValueError", "%s(): Argument #3 ($offset) must be contained in argument #1 ($haystack)", fn)
	}
	return offset
}

// Strpos is the first position of needle in haystack from offset on, or false.
// https://www.php.net/manual/en/function.strpos.php
func Strpos(c *php.Context, haystack, needle string, offset int) php.Value {
	if offset == 0 {
		return foundAt(strings.Index(haystack, needle))
	}
	offset = searchStart(c, "strpos", len(haystack), offset)
	i := strings.Index(haystack[offset:], needle)
	if i < 0 {
		return php.Bool(false)
	}
	return php.Int(offset + i)
}

// Stripos is Strpos without regard to ASCII case. https://www.php.net/manual/en/function.stripos.php
func Stripos(c *php.Context, haystack, needle string, offset int) php.Value {
	offset = searchStart(c, "stripos", len(haystack), offset)
	i := indexFold(haystack[offset:], needle)
	if i < 0 {
		return php.Bool(false)
	}
	return php.Int(offset + i)
}

// Strrpos is the last position of needle in haystack, or false; a negative offset ends the search that far
// before the end. https://www.php.net/manual/en/function.strrpos.php
func Strrpos(c *php.Context, haystack, needle string, offset int) php.Value {
	return lastPos(c, "strrpos", haystack, needle, offset)
}

// Strripos is Strrpos without regard to ASCII case. https://www.php.net/manual/en/function.strripos.php
func Strripos(c *php.Context, haystack, needle string, offset int) php.Value {
	return lastPos(c, "strripos", Strtolower(haystack), Strtolower(needle), offset)
}

func lastPos(c *php.Context, fn, haystack, needle string, offset int) php.Value {
	start, end := 0, len(haystack)
	if offset >= 0 {
		start = searchStart(c, fn, len(haystack), offset)
	} else {
		from := searchStart(c, fn, len(haystack), offset)
		end = min(from+len(needle), end)
	}
	i := strings.LastIndex(haystack[start:end], needle)
	if i < 0 {
		return php.Bool(false)
	}
	return php.Int(start + i)
}

// StrContains tells whether needle is in haystack. https://www.php.net/manual/en/function.str-contains.php
func StrContains(haystack, needle string) bool { return strings.Contains(haystack, needle) }

// StrStartsWith tells whether haystack begins with needle. https://www.php.net/manual/en/function.str-starts-with.php
func StrStartsWith(haystack, needle string) bool { return strings.HasPrefix(haystack, needle) }

// StrEndsWith tells whether haystack ends with needle. https://www.php.net/manual/en/function.str-ends-with.php
func StrEndsWith(haystack, needle string) bool { return strings.HasSuffix(haystack, needle) }

// Strstr is haystack from the first needle on (or, with before, up to it), or false.
// https://www.php.net/manual/en/function.strstr.php
func Strstr(haystack, needle string, before bool) php.Value {
	return cutAt(haystack, strings.Index(haystack, needle), before)
}

// Stristr is Strstr without regard to ASCII case. https://www.php.net/manual/en/function.stristr.php
func Stristr(haystack, needle string, before bool) php.Value {
	return cutAt(haystack, indexFold(haystack, needle), before)
}

func cutAt(s string, i int, before bool) php.Value {
	switch {
	case i < 0:
		return php.Bool(false)
	case before:
		return php.String(s[:i])
	}
	return php.String(s[i:])
}

// Strrchr is haystack from the last occurrence of needle's first byte on, or false.
// https://www.php.net/manual/en/function.strrchr.php
func Strrchr(haystack, needle string) php.Value {
	b := byte(0)
	if needle != "" {
		b = needle[0]
	}
	return cutAt(haystack, strings.LastIndexByte(haystack, b), false)
}

// Strpbrk is s from the first byte on that is one of chars, or false. https://www.php.net/manual/en/function.strpbrk.php
func Strpbrk(c *php.Context, s, chars string) php.Value {
	if chars == "" {
		c.Throw("ValueError", "strpbrk(): Argument #2 ($characters) must be a non-empty string")
	}
	set := setOf(chars)
	for i := 0; i < len(s); i++ {
		if set[s[i]] {
			return php.String(s[i:])
		}
	}
	return php.Bool(false)
}
