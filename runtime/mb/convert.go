// Encodings as a whole: mb_convert_encoding, mb_detect_encoding, mb_internal_encoding and other settings.

package mb

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// InternalEncoding is the encoding of calls that name none; with one given it becomes that.
// https://www.php.net/manual/en/function.mb-internal-encoding.php
func InternalEncoding(c *php.Context, encoding php.Value) php.Value {
	if encoding.IsNull() {
		return php.String(internal(c).name)
	}
	stateOf(c).internal = argument(c, "mb_internal_encoding", 1, encoding)
	return php.Bool(true)
}

// CurrentEncoding is the encoding of calls that name none. https://www.php.net/manual/en/function.mb-internal-encoding.php
func CurrentEncoding(c *php.Context) string { return internal(c).name }

// SubstituteCharacter is the code point that is written for what has no encoding, "none" to leave it out; with one
// given it becomes that. https://www.php.net/manual/en/function.mb-substitute-character.php
func SubstituteCharacter(c *php.Context, char php.Value) php.Value {
	s := stateOf(c)
	switch char.Kind() {
	case php.KindNull, php.KindUndef:
		if s.substitute == bad {
			return php.String("none")
		}
		return php.Int(int(s.substitute))
	case php.KindString:
		switch strings.ToLower(char.AsString()) {
		case "none":
			s.substitute = bad
			return php.Bool(true)
		case "long", "entity":
			c.Unsupported("P2G404", fmt.Sprintf("mb_substitute_character(\"%s\")", char.AsString()))
		}
		c.Throw("ValueError", "mb_substitute_character(): Argument #1 ($substitute_character) must be \"none\", \"long\", \"entity\" or a valid codepoint")
	}
	n := char.Int(c)
	if n < 0 || n > 0x10ffff || n >= 0xd800 && n <= 0xdfff {
		c.Throw("ValueError", "mb_substitute_character(): Argument #1 ($substitute_character) is not a valid codepoint")
	}
	s.substitute = rune(n)
	return php.Bool(true)
}

// ConvertEncoding converts a string, or the strings of an array, to another encoding. from is the encoding, a list of
// candidates, or null for the internal one. https://www.php.net/manual/en/function.mb-convert-encoding.php
func ConvertEncoding(c *php.Context, value php.Value, to string, from php.Value) php.Value {
	target := lookup(c, to)
	if target == nil {
		c.Throw("ValueError", "mb_convert_encoding(): Argument #2 ($to_encoding) must be a valid encoding, \"%s\" given", to)
	}
	sources := []*encoding{internal(c)}
	if !from.IsNull() {
		sources = encodingList(c, "mb_convert_encoding", "from_encoding", 3, from)
		if len(sources) == 0 {
			c.Throw("ValueError", "mb_convert_encoding(): Argument #3 ($from_encoding) must specify at least one encoding")
		}
	}
	if value.Kind() == php.KindArray {
		return convertArray(c, value.AsArray(), target, sources).Value()
	}
	return convertString(c, value.String(c), target, sources)
}

// ConvertString is ConvertEncoding of one string. https://www.php.net/manual/en/function.mb-convert-encoding.php
func ConvertString(c *php.Context, s, to string, from php.Value) php.Value {
	return ConvertEncoding(c, php.String(s), to, from)
}

func convertString(c *php.Context, s string, target *encoding, sources []*encoding) php.Value {
	source := sources[0]
	if len(sources) > 1 {
		if source = detect(c, s, sources, false); source == nil {
			c.Warning("mb_convert_encoding(): Unable to detect character encoding")
			return php.Bool(false)
		}
	}
	if source == target && source == utf8Encoding && validUTF8(s) {
		return php.String(s)
	}
	return php.String(target.write(c, source.decode(s)))
}

func convertArray(c *php.Context, a php.Array, target *encoding, sources []*encoding) php.Array {
	out := php.MakeMap(a.Len())
	for k, v := range a.All() {
		if k.Kind() == php.KindString {
			if k = convertString(c, k.AsString(), target, sources); k.Kind() == php.KindBool {
				continue
			}
		}
		switch v.Kind() {
		case php.KindString:
			if v = convertString(c, v.AsString(), target, sources); v.Kind() == php.KindBool {
				continue
			}
		case php.KindArray:
			v = convertArray(c, v.AsArray(), target, sources).Value()
		case php.KindObject:
			c.Unsupported("P2G404", "mb_convert_encoding() of an array with objects")
		}
		out.SetIndex(c, k, v)
	}
	return out
}

// encodingList reads a list of encodings: an array, or names divided by commas.
func encodingList(c *php.Context, fn, param string, pos int, v php.Value) []*encoding {
	var out []*encoding
	add := func(name string) {
		name, _, _ = strings.Cut(strings.Trim(name, " \t"), "\x00")
		if strings.EqualFold(name, "auto") {
			out = append(out, stateOf(c).order...)
			return
		}
		e := lookup(c, name)
		if e == nil {
			c.Throw("ValueError", "%s(): Argument #%d ($%s) contains invalid encoding \"%s\"", fn, pos, param, name)
		}
		out = append(out, e)
	}
	if v.Kind() == php.KindArray {
		for e := range v.AsArray().Values() {
			add(e.String(c))
		}
	} else if text := v.String(c); text != "" {
		for name := range strings.SplitSeq(text, ",") {
			add(name)
		}
	}
	return out
}

// DetectOrder lists the encodings that DetectEncoding tries; with a list given it becomes that.
// https://www.php.net/manual/en/function.mb-detect-order.php
func DetectOrder(c *php.Context, encoding php.Value) php.Value {
	s := stateOf(c)
	if encoding.IsNull() {
		var names php.Array
		for _, e := range s.order {
			names.Push(php.String(e.name))
		}
		return names.Value()
	}
	list := encodingList(c, "mb_detect_order", "encoding", 1, encoding)
	if len(list) == 0 {
		c.Throw("ValueError", "mb_detect_order(): Argument #1 ($encoding) must specify at least one encoding")
	}
	s.order = list
	return php.Bool(true)
}

// DetectEncoding is the name of the likeliest encoding of s, or false.
// https://www.php.net/manual/en/function.mb-detect-encoding.php
func DetectEncoding(c *php.Context, s string, encodings php.Value, strict bool) php.Value {
	list := stateOf(c).order
	if !encodings.IsNull() {
		list = encodingList(c, "mb_detect_encoding", "encodings", 2, encodings)
		if len(list) == 0 {
			c.Throw("ValueError", "mb_detect_encoding(): Argument #2 ($encodings) must specify at least one encoding")
		}
	}
	e := detect(c, s, list, strict)
	if e == nil {
		return php.Bool(false)
	}
	return php.String(e.name)
}

// detect is the candidate in which s is well-formed. Without strict it is the one that is left when all others have
// failed, whatever follows. Several that fit are weighed against each other by how rare their characters are.
func detect(c *php.Context, s string, list []*encoding, strict bool) *encoding {
	if !strict {
		if e, decided := lastAlive(c, s, list); decided {
			return e
		}
	}
	var found *encoding
	best := 0
	for i, e := range list {
		if slices.Index(list[:i], e) >= 0 || !e.valid(s) {
			continue
		}
		if found != nil && !(e.plain() && found.plain()) {
			c.Unsupported("P2G404", fmt.Sprintf("mb_detect_encoding() between %s and %s", found.name, e.name))
		}
		if demerits := e.demerits(s); found == nil || demerits < best {
			found, best = e, demerits
		}
	}
	return found
}

// plain tells whether ASCII is written as it is.
func (e *encoding) plain() bool { return e == utf8Encoding || e.single }

// demerits tells how unlikely it is that s is meant in e, by how rare its characters are. ASCII, which all plain encodings
// have in common, does not count.
func (e *encoding) demerits(s string) int {
	if isASCII(s) || !e.plain() {
		return 0
	}
	n := 0
	for _, r := range e.decode(s) {
		switch {
		case r < 0x80:
		case r > 0xffff:
			n += 40
		case within(commonSpans(), r):
			n++
		default:
			n += 30
		}
	}
	return n
}

// commonSpans are the characters that are not rare.
var commonSpans = sync.OnceValue(func() []span {
	data, _ := base64.RawStdEncoding.DecodeString(commonRanges)
	var out []span
	at := rune(0)
	for len(data) > 0 {
		gap, n := binary.Uvarint(data)
		length, m := binary.Uvarint(data[n:])
		data = data[n+m:]
		low := at + rune(gap)
		at = low + rune(length)
		out = append(out, span{low, at})
	}
	return out
})

// lastAlive is the candidate that is left when all others have met a malformed byte; decided is false where two or more
// live on to the end. A single candidate is judged by the first byte.
func lastAlive(c *php.Context, s string, list []*encoding) (e *encoding, decided bool) {
	if len(list) == 1 {
		if s != "" && failsAt(list[0], s[:1]) == 0 {
			return nil, true
		}
		return list[0], true
	}
	last, second := -1, -1 // when the last and the last but one fail
	for _, candidate := range list {
		if candidate != utf8Encoding && !candidate.single && !candidate.valid(s) {
			c.Unsupported("P2G404", fmt.Sprintf("mb_detect_encoding() with %s", candidate.name))
		}
		at := failsAt(candidate, s)
		switch {
		case at > last:
			last, second, e = at, last, candidate
		case at > second:
			second = at
		}
	}
	if second > len(s) {
		return nil, false
	}
	if last == second {
		return nil, true
	}
	return e, true
}

// failsAt is the index of the byte that shows s to be malformed in e, or more than len(s).
func failsAt(e *encoding, s string) int {
	never := len(s) + 1
	if e != utf8Encoding {
		for i, r := range e.decode(s) {
			if r == bad && e.single {
				return i
			}
		}
		return never
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != utf8.RuneError || n != 1 {
			i += n
			continue
		}
		n = brokenLength(s[i:])
		switch {
		case utf8Length[s[i]] == 1:
			return i
		case i+n < len(s):
			return i + n
		}
		return never
	}
	return never
}
