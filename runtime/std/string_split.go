// Splitting and joining: explode, implode, strtok, wordwrap, str_word_count.

package std

import (
	"iter"
	"math"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Explode splits s at each separator into a list of strings. https://www.php.net/manual/en/function.explode.php
func Explode(c *php.Context, separator, s string) php.Array {
	if separator == "" {
		c.Throw("ValueError", "explode(): Argument #1 ($separator) cannot be empty")
	}
	if len(separator) == 1 {
		return splitList(s, separator, strings.Count(s, separator)+1)
	}
	var room [8]string // the parts of most strings
	parts := room[:0]
	for {
		at := strings.Index(s, separator)
		if at < 0 {
			break
		}
		parts = append(parts, s[:at])
		s = s[at+len(separator):]
	}
	return php.Strings(append(parts, s)...)
}

// ExplodeLimit is Explode into at most limit parts; a negative limit leaves out that many at the end.
// https://www.php.net/manual/en/function.explode.php
func ExplodeLimit(c *php.Context, separator, s string, limit int) php.Array {
	if separator == "" {
		c.Throw("ValueError", "explode(): Argument #1 ($separator) cannot be empty")
	}
	parts := strings.Count(s, separator) + 1
	if limit < 0 {
		keep := parts + limit
		if keep <= 0 {
			return php.Array{}
		}
		list := make([]string, 0, keep)
		for range keep {
			head, rest, _ := strings.Cut(s, separator)
			list, s = append(list, head), rest
		}
		return php.StringsOf(list)
	}
	return splitList(s, separator, min(parts, max(limit, 1)))
}

// ExplodeParts is Explode for a list that is taken apart before the next call of it.
func ExplodeParts(c *php.Context, separator, s string) php.Array {
	return explodeParts(c, separator, s, math.MaxInt)
}

// ExplodePartsLimit is ExplodeLimit for a list that is taken apart before the next call of it.
func ExplodePartsLimit(c *php.Context, separator, s string, limit int) php.Array {
	if limit < 0 {
		return ExplodeLimit(c, separator, s, limit)
	}
	return explodeParts(c, separator, s, max(limit, 1))
}

func explodeParts(c *php.Context, separator, s string, most int) php.Array {
	if separator == "" {
		return Explode(c, separator, s)
	}
	parts := c.Parts()
	for len(parts) < most-1 {
		at := strings.Index(s, separator)
		if at < 0 {
			break
		}
		parts = append(parts, s[:at])
		s = s[at+len(separator):]
	}
	return c.PartsOf(append(parts, s))
}

// splitList cuts s into n parts, the last of which is all the rest.
func splitList(s, separator string, n int) php.Array {
	var room [8]string // the parts of most strings, which are copied
	parts := room[:0]
	if n > len(room) {
		parts = make([]string, 0, n)
	}
	for range n - 1 {
		at := strings.Index(s, separator)
		parts = append(parts, s[:at])
		s = s[at+len(separator):]
	}
	parts = append(parts, s)
	if n > len(room) {
		return php.StringsOf(parts)
	}
	return php.Strings(parts...)
}

// Implode joins the elements of list, each converted to a string. https://www.php.net/manual/en/function.implode.php
func Implode(c *php.Context, separator string, list php.Array) string {
	n := list.Len()
	if n == 0 {
		return ""
	}
	if s, ok := list.StringSlice(); ok {
		return strings.Join(s, separator)
	}
	if vals, ok := list.ValueSlice(); ok {
		if s, ok := joinStrings(separator, vals); ok {
			return s
		}
	}
	// The first elements tell how long the result may be.
	const sample = 8
	size, seen := 0, 0
	for pos := list.First(); pos >= 0 && seen < sample; pos = list.Next(pos) {
		if v := list.ValueAt(pos); v.Kind() == php.KindString {
			size += len(v.AsString())
		} else {
			size += 4
		}
		seen++
	}
	if n > sample {
		size = size*n/sample + size
	}
	size += len(separator) * (n - 1)
	out := make([]byte, 0, size)
	for first, pos := true, list.First(); pos >= 0; first, pos = false, list.Next(pos) {
		if !first {
			out = append(out, separator...)
		}
		if v := list.ValueAt(pos); v.Kind() == php.KindString {
			out = append(out, v.AsString()...)
		} else {
			out = append(out, v.String(c)...)
		}
	}
	return bytesToString(out)
}

// joinStrings joins vals; ok is false where not all of them are strings.
func joinStrings(separator string, vals []php.Value) (s string, ok bool) {
	size := len(separator) * (len(vals) - 1)
	for i := range vals {
		if !vals[i].IsString() {
			return "", false
		}
		size += len(vals[i].AsString())
	}
	out := make([]byte, 0, size)
	for i := range vals {
		if i > 0 {
			out = append(out, separator...)
		}
		out = append(out, vals[i].AsString()...)
	}
	return bytesToString(out), true
}

// ImplodeList joins the elements of list without a separator. https://www.php.net/manual/en/function.implode.php
func ImplodeList(c *php.Context, list php.Array) string { return Implode(c, "", list) }

// ImplodeAny is Implode for arguments whose types are not known.
// https://www.php.net/manual/en/function.implode.php
func ImplodeAny(c *php.Context, separator, list php.Value) string {
	return implodeAny(c, "implode", separator, list)
}

// JoinAny is ImplodeAny under its other name. https://www.php.net/manual/en/function.join.php
func JoinAny(c *php.Context, separator, list php.Value) string {
	return implodeAny(c, "join", separator, list)
}

func implodeAny(c *php.Context, fn string, separator, list php.Value) string {
	if list.IsNull() {
		if separator.Kind() != php.KindArray {
			c.Throw("TypeError", "%s(): Argument #1 ($array) must be of type array, string given", fn)
		}
		return Implode(c, "", separator.AsArray())
	}
	if separator.Kind() == php.KindArray {
		c.Throw("TypeError", "%s(): Argument #1 ($separator) must be of type string, array given", fn)
	}
	return Implode(c, separator.String(c), list.AsArray())
}

// tokenizer is what strtok remembers between calls of one request.
type tokenizer struct {
	text string
	pos  int
}

// tokenizerKey finds the request's tokenizer.
type tokenizerKey struct{}

func tokenizerOf(c *php.Context) *tokenizer {
	t, _ := c.Ext(tokenizerKey{}).(*tokenizer)
	if t == nil {
		t = new(tokenizer)
		c.SetExt(tokenizerKey{}, t)
	}
	return t
}

// Strtok starts on s and returns its first token between bytes of token, or false; with a null token it goes on
// in the string before, divided by s. https://www.php.net/manual/en/function.strtok.php
func Strtok(c *php.Context, s string, token php.Value) php.Value {
	t := tokenizerOf(c)
	if !token.IsNull() {
		*t = tokenizer{text: s}
		return t.next(token.AsString())
	}
	return t.next(s)
}

// StrtokNext is the next token of the string given before. https://www.php.net/manual/en/function.strtok.php
func StrtokNext(c *php.Context, token string) php.Value {
	return tokenizerOf(c).next(token)
}

func (t *tokenizer) next(token string) php.Value {
	set, s := setOf(token), t.text
	for t.pos < len(s) && set[s[t.pos]] {
		t.pos++
	}
	if t.pos >= len(s) {
		*t = tokenizer{}
		return php.Bool(false)
	}
	start := t.pos
	for t.pos++; t.pos < len(s) && !set[s[t.pos]]; {
		t.pos++
	}
	word := s[start:t.pos]
	t.pos++
	return php.String(word)
}

// Wordwrap breaks s into lines of at most width bytes; with cut, longer words are cut too.
// https://www.php.net/manual/en/function.wordwrap.php
func Wordwrap(c *php.Context, s string, width int, lineBreak string, cut bool) string {
	if s == "" {
		return ""
	}
	if lineBreak == "" {
		c.Throw("ValueError", "wordwrap(): Argument #3 ($break) cannot be empty")
	}
	if width == 0 && cut {
		c.Throw("ValueError", "wordwrap(): Argument #4 ($cut_long_words) cannot be true when argument #2 ($width) is 0")
	}
	if len(lineBreak) == 1 && !cut {
		return wrapInPlace(s, width, lineBreak[0])
	}
	var out []byte
	start, space := 0, 0 // of the line, and the last space seen
	i := 0
	for ; i < len(s); i++ {
		b := s[i]
		switch {
		case b == lineBreak[0] && i+len(lineBreak) < len(s) && s[i:i+len(lineBreak)] == lineBreak:
			out = append(out, s[start:i+len(lineBreak)]...)
			i += len(lineBreak) - 1
			start, space = i+1, i+1
		case b == ' ':
			if i-start >= width {
				out = append(append(out, s[start:i]...), lineBreak...)
				start = i + 1
			}
			space = i
		case i-start < width:
		case cut && start >= space:
			out = append(append(out, s[start:i]...), lineBreak...)
			start, space = i, i
		case start < space:
			out = append(append(out, s[start:space]...), lineBreak...)
			start, space = space+1, space+1
		}
	}
	return bytesToString(append(out, s[start:i]...))
}

// wrapInPlace is Wordwrap for a break of one byte, which only ever takes the place of a space.
func wrapInPlace(s string, width int, lineBreak byte) string {
	out := []byte(s)
	start, space := 0, 0
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b == lineBreak:
			start, space = i+1, i+1
		case b == ' ':
			if i-start >= width {
				out[i] = lineBreak
				start = i + 1
			}
			space = i
		case i-start >= width && start != space:
			out[space] = lineBreak
			start = space + 1
		}
	}
	return bytesToString(out)
}

// StrWordCount counts the words of s. https://www.php.net/manual/en/function.str-word-count.php
func StrWordCount(s string) int {
	n := 0
	for range words(s, &byteSet{}) {
		n++
	}
	return n
}

// StrWordCountFormat counts the words of s (format 0), lists them (1) or maps their positions to them (2); words
// consist of letters, "'" and "-" and the bytes of chars. https://www.php.net/manual/en/function.str-word-count.php
func StrWordCountFormat(c *php.Context, s string, format int, chars php.Value) php.Value {
	if format < 0 || format > 2 {
		c.Throw("ValueError", "str_word_count(): Argument #2 ($format) must be a valid format value")
	}
	var extra byteSet
	if !chars.IsNull() {
		extra = charMask(c, "str_word_count", chars.AsString())
	}
	var list php.Array
	count := 0
	for start, word := range words(s, &extra) {
		count++
		switch format {
		case 1:
			list.AppendString(c, word)
		case 2:
			list.SetStringAt(start, word)
		}
	}
	if format == 0 {
		return php.Int(count)
	}
	return list.Value()
}

// words yields the words of s with their positions.
func words(s string, extra *byteSet) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		i, end := 0, len(s)
		if i < end && (s[i] == '\'' && !extra['\''] || s[i] == '-' && !extra['-']) {
			i++
		}
		if end > i && s[end-1] == '-' && !extra['-'] {
			end--
		}
		for i < end {
			start := i
			for i < end && (isAlpha(s[i]) || extra[s[i]] || s[i] == '\'' || s[i] == '-') {
				i++
			}
			if i == start {
				i++
			} else if !yield(start, s[start:i]) {
				return
			}
		}
	}
}
