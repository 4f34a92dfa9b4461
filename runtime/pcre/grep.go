// preg_grep and preg_quote.

package pcre

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// grepInvert is PREG_GREP_INVERT.
const grepInvert = 1

// Grep returns the elements of array that match pattern, with their keys; false if the pattern is bad.
//
// https://www.php.net/manual/en/function.preg-grep.php
func Grep(c *php.Context, pattern string, array php.Array, flags int) php.Value {
	return compiled(pattern).Grep(c, array, flags)
}

// Grep is preg_grep.
func (re *Regexp) Grep(c *php.Context, array php.Array, flags int) php.Value {
	const fn = "preg_grep"
	first, ok := newScan(c, fn, re, "")
	if !ok {
		return php.Bool(false)
	}
	first.close()
	out := php.Array{}
	for key, v := range array.All() {
		sc, _ := newScan(c, fn, re, v.String(c))
		if sc.matcher == nil {
			break
		}
		out1 := sc.search(0, false, false)
		bad := sc.failed(out1)
		sc.close()
		if bad {
			break
		}
		if (out1 == matched) == (flags&grepInvert == 0) {
			out.SetIndex(c, key, v.Copy())
		}
	}
	return out.Value()
}

// quoted are the characters that preg_quote puts a backslash before.
const quoted = ".\\+*?[^]$(){}=!<>|:-#"

// Quote puts a backslash before the characters that are special in a pattern.
//
// https://www.php.net/manual/en/function.preg-quote.php
func Quote(s string) string { return QuoteDelim(s, "") }

// QuoteDelim is Quote that also quotes the first character of delimiter.
//
// https://www.php.net/manual/en/function.preg-quote.php
func QuoteDelim(s, delimiter string) string {
	special := func(ch byte) bool {
		return ch == 0 || strings.IndexByte(quoted, ch) >= 0 || delimiter != "" && ch == delimiter[0]
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if special(s[i]) {
			n++
		}
	}
	if n == 0 {
		return s
	}
	b := make([]byte, 0, len(s)+n)
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case ch == 0:
			b = append(b, `\000`...)
		case special(ch):
			b = append(b, '\\', ch)
		default:
			b = append(b, ch)
		}
	}
	return string(b)
}

// QuoteNullable is QuoteDelim with a delimiter that may be null.
//
// https://www.php.net/manual/en/function.preg-quote.php
func QuoteNullable(s string, delimiter php.Value) string {
	if delimiter.IsNull() {
		return Quote(s)
	}
	return QuoteDelim(s, delimiter.AsString())
}
