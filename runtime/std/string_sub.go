// Parts of strings: substr and its relatives, counting, spans and splitting by length.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Substr is the part of s from offset on; a negative offset counts from the end.
// https://www.php.net/manual/en/function.substr.php
func Substr(s string, offset int) string {
	if offset < 0 {
		offset = max(offset+len(s), 0)
	} else if offset > len(s) {
		return ""
	}
	return s[offset:]
}

// SubstrLength is Substr of at most length bytes; a negative length leaves out that many at the end.
// https://www.php.net/manual/en/function.substr.php
func SubstrLength(s string, offset, length int) string {
	if offset < 0 {
		offset = max(offset+len(s), 0)
	} else if offset > len(s) {
		return ""
	}
	rest := len(s) - offset
	if length < 0 {
		length = max(rest+length, 0)
	} else if length > rest {
		length = rest
	}
	return s[offset : offset+length]
}

// SubstrNullable is SubstrLength where a null length means "to the end".
// https://www.php.net/manual/en/function.substr.php
func SubstrNullable(s string, offset int, length php.Value) string {
	if length.IsNull() {
		return Substr(s, offset)
	}
	return SubstrLength(s, offset, length.AsInt())
}

// SubstrCount counts the occurrences of needle that do not overlap.
// https://www.php.net/manual/en/function.substr-count.php
func SubstrCount(c *php.Context, haystack, needle string) int {
	if needle == "" {
		c.Throw("ValueError", "substr_count(): Argument #2 ($needle) cannot be empty")
	}
	return strings.Count(haystack, needle)
}

// SubstrCountRange is SubstrCount in the part of haystack that offset and length (or null) name.
// https://www.php.net/manual/en/function.substr-count.php
func SubstrCountRange(c *php.Context, haystack, needle string, offset int, length php.Value) int {
	if needle == "" {
		c.Throw("ValueError", "substr_count(): Argument #2 ($needle) cannot be empty")
	}
	if offset < 0 {
		offset += len(haystack)
	}
	if offset < 0 || offset > len(haystack) {
		c.Throw("ValueError", "substr_count(): Argument #3 ($offset) must be contained in argument #1 ($haystack)")
	}
	haystack = haystack[offset:]
	if !length.IsNull() {
		n := length.AsInt()
		if n < 0 {
			n += len(haystack)
		}
		if n < 0 || n > len(haystack) {
			c.Throw("ValueError", "substr_count(): Argument #4 ($length) must be contained in argument #1 ($haystack)")
		}
		haystack = haystack[:n]
	}
	return strings.Count(haystack, needle)
}

// SubstrReplaceFrom replaces all of s from offset on. https://www.php.net/manual/en/function.substr-replace.php
func SubstrReplaceFrom(s, replace string, offset int) string {
	return SubstrReplaceRange(s, replace, offset, len(s))
}

// SubstrReplaceRange replaces the part of s that offset and length name.
// https://www.php.net/manual/en/function.substr-replace.php
func SubstrReplaceRange(s, replace string, offset, length int) string {
	from, n := clampRange(s, offset, length)
	return s[:from] + replace + s[from+n:]
}

// SubstrReplaceAll is SubstrReplace of all from offset on. https://www.php.net/manual/en/function.substr-replace.php
func SubstrReplaceAll(c *php.Context, str, replace, offset php.Value) php.Value {
	return SubstrReplace(c, str, replace, offset, php.Null)
}

// SubstrReplace replaces the part of string (or of each of its elements) that offset and length name.
// Each argument but the first may be an array that is walked along with string's elements.
// https://www.php.net/manual/en/function.substr-replace.php
func SubstrReplace(c *php.Context, str, replace, offset, length php.Value) php.Value {
	if str.Kind() != php.KindArray {
		return php.String(substrReplaceOne(c, str.String(c), replace, offset, length))
	}
	subjects := str.AsArray()
	out := php.MakeMap(subjects.Len())
	offsets, lengths := cursorOf(offset), cursorOf(length)
	replaces := cursorOf(replace)
	for key, v := range subjects.All() {
		s := v.String(c)
		from := offsets.next(php.Int(0)).Int(c)
		n := len(s)
		if l := lengths.next(php.Int(len(s))); !l.IsNull() {
			n = l.Int(c)
		}
		r := replaces.next(php.String(""))
		from, n = clampRange(s, from, n)
		out.SetIndex(c, key, php.String(s[:from]+r.String(c)+s[from+n:]))
	}
	return out.Value()
}

func substrReplaceOne(c *php.Context, s string, replace, offset, length php.Value) string {
	if offset.Kind() == php.KindArray {
		c.Throw("TypeError", "substr_replace(): Argument #3 ($offset) cannot be an array when working on a single string")
	}
	if length.Kind() == php.KindArray {
		c.Throw("TypeError", "substr_replace(): Argument #4 ($length) cannot be an array when working on a single string")
	}
	r := ""
	if replace.Kind() == php.KindArray {
		list := replace.AsArray()
		if first := list.First(); first >= 0 {
			r = list.ValueAt(first).String(c)
		}
	} else {
		r = replace.String(c)
	}
	n := len(s)
	if !length.IsNull() {
		n = length.Int(c)
	}
	from, n := clampRange(s, offset.Int(c), n)
	return s[:from] + r + s[from+n:]
}

// clampRange turns PHP's offset and length (negative: from the end) into a range inside s.
func clampRange(s string, from, n int) (int, int) {
	if from < 0 {
		from = max(from+len(s), 0)
	} else if from > len(s) {
		from = len(s)
	}
	if n < 0 {
		n = max(len(s)-from+n, 0)
	}
	return from, min(n, len(s)-from)
}

// valueCursor hands out an array's elements one by one, or the same scalar for ever.
type valueCursor struct {
	arr    php.Array
	pos    int
	scalar php.Value
	list   bool
}

func cursorOf(v php.Value) valueCursor {
	if v.Kind() == php.KindArray {
		a := v.AsArray()
		return valueCursor{arr: a, pos: a.First(), list: true}
	}
	return valueCursor{scalar: v}
}

// next is the next element, or missing after the last.
func (cur *valueCursor) next(missing php.Value) php.Value {
	if !cur.list {
		return cur.scalar
	}
	if cur.pos < 0 {
		return missing
	}
	v := cur.arr.ValueAt(cur.pos)
	cur.pos = cur.arr.Next(cur.pos)
	return v
}

// Strspn is the length of the leading part of s[offset:][:length] that consists of chars only.
// https://www.php.net/manual/en/function.strspn.php
func Strspn(s, chars string, offset int, length php.Value) int {
	return span(s, chars, offset, length, true)
}

// Strcspn is the length of the leading part of s[offset:][:length] without any of chars.
// https://www.php.net/manual/en/function.strcspn.php
func Strcspn(s, chars string, offset int, length php.Value) int {
	return span(s, chars, offset, length, false)
}

func span(s, chars string, offset int, length php.Value, in bool) int {
	if offset < 0 {
		offset = max(offset+len(s), 0)
	} else if offset > len(s) {
		return 0
	}
	s = s[offset:]
	if !length.IsNull() {
		n := length.AsInt()
		if n < 0 {
			n = max(n+len(s), 0)
		}
		s = s[:min(n, len(s))]
	}
	set := setOf(chars)
	if chars == "" && !in {
		set[0] = true // PHP reads the terminator of the empty string
	}
	for i := 0; i < len(s); i++ {
		if set[s[i]] != in {
			return i
		}
	}
	return len(s)
}

// StrSplit cuts s into pieces of length bytes. https://www.php.net/manual/en/function.str-split.php
func StrSplit(c *php.Context, s string, length int) php.Array {
	if length <= 0 {
		c.Throw("ValueError", "str_split(): Argument #2 ($length) must be greater than 0")
	}
	if s == "" {
		return php.Array{}
	}
	parts := make([]php.Value, 0, (len(s)-1)/length+1)
	for len(s) > length {
		parts = append(parts, php.String(s[:length]))
		s = s[length:]
	}
	return php.ListOf(append(parts, php.String(s)))
}

// ChunkSplit puts separator after every length bytes of s. https://www.php.net/manual/en/function.chunk-split.php
func ChunkSplit(c *php.Context, s string, length int, separator string) string {
	if length <= 0 {
		c.Throw("ValueError", "chunk_split(): Argument #2 ($length) must be greater than 0")
	}
	if length > len(s) {
		return s + separator
	}
	out := make([]byte, 0, len(s)+((len(s)-1)/length+1)*len(separator))
	for len(s) > 0 {
		n := min(length, len(s))
		out = append(append(out, s[:n]...), separator...)
		s = s[n:]
	}
	return bytesToString(out)
}

// CountChars counts the bytes of s: mode 0 all counts, 1 those above zero, 2 the zeros; 3 and 4 give the
// string of all bytes used and unused. https://www.php.net/manual/en/function.count-chars.php
func CountChars(c *php.Context, s string, mode int) php.Value {
	if mode < 0 || mode > 4 {
		c.Throw("ValueError", "count_chars(): Argument #2 ($mode) must be between 0 and 4 (inclusive)")
	}
	var counts [256]int
	for i := 0; i < len(s); i++ {
		counts[s[i]]++
	}
	if mode >= 3 {
		var out []byte
		for b, n := range counts {
			if (n > 0) == (mode == 3) {
				out = append(out, byte(b))
			}
		}
		return php.String(string(out))
	}
	var arr php.Array
	for b, n := range counts {
		if mode == 0 || (n > 0) == (mode == 1) {
			arr.SetIntAt(b, n)
		}
	}
	return arr.Value()
}
