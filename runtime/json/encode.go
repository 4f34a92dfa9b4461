// The encoder of json_encode.

package json

import (
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
	"unsafe"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// encoder builds the JSON of one value.
type encoder struct {
	c         *php.Context
	b         []byte
	flags     int
	depth     int
	maxDepth  int
	precision int // of floats; 0 until the ini setting has been read
	err       int
	outer     []php.Value // the arrays and objects around the current value
	expected  int         // the length that the text may come to have
}

// bytesString returns b as a string; b must not change any more.
func bytesString(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// fail records an error; the result says whether to go on with text in place of
// the value.
func (e *encoder) fail(code int, text string) bool {
	e.err = code
	if e.flags&partialOutput == 0 {
		return false
	}
	e.b = append(e.b, text...)
	return true
}

// room makes room for some elements. A text that is long already is expected to become as long as the
// latest one.
func (e *encoder) room() {
	if len(e.b) > large/2 && cap(e.b)-len(e.b) < 256 {
		e.b = slices.Grow(e.b, max(e.expected+e.expected/16+256-len(e.b), len(e.b)))
	}
}

// value appends the JSON of v and reports whether to go on.
func (e *encoder) value(v php.Value) bool {
	switch v.Kind() {
	case php.KindInt:
		e.b = strconv.AppendInt(e.b, int64(v.AsInt()), 10)
	case php.KindString:
		return e.text(v.AsString(), e.flags)
	case php.KindFloat:
		return e.float(v.AsFloat())
	case php.KindBool:
		e.b = strconv.AppendBool(e.b, v.AsBool())
	case php.KindArray:
		return e.array(v)
	case php.KindObject:
		return e.object(v)
	case php.KindRef:
		return e.value(v.Deref())
	case php.KindResource:
		return e.fail(errUnsupportedType, "null")
	default:
		e.b = append(e.b, "null"...)
	}
	return true
}

func (e *encoder) float(f float64) bool {
	if f-f != 0 {
		return e.fail(errInfOrNaN, "0")
	}
	start := len(e.b)
	if e.precision == 0 {
		e.precision = e.c.IniInt("serialize_precision")
	}
	if a := math.Abs(f); e.precision == -1 && a >= 1e-4 && a < 1e15 {
		e.b = strconv.AppendFloat(e.b, f, 'f', -1, 64)
	} else {
		e.b = append(e.b, php.FormatFloat(f, e.precision)...)
	}
	point := false
	for i, x := range e.b[start:] {
		if x == 'E' {
			e.b[start+i] = 'e'
		}
		point = point || x == '.'
	}
	if e.flags&preserveZeroFraction != 0 && !point {
		e.b = append(e.b, ".0"...)
	}
	return true
}

// enter notes that the parts of v come next, false if v is around itself.
func (e *encoder) enter(v php.Value) bool {
	for i := range e.outer {
		o := &e.outer[i]
		if o.Kind() != v.Kind() {
			continue
		}
		if v.IsObject() && o.AsObject() == v.AsObject() || v.IsArray() && o.AsArray().Same(v.AsArray()) {
			return false
		}
	}
	e.outer = append(e.outer, v)
	e.depth++
	return true
}

// leave ends an array or object.
func (e *encoder) leave() bool {
	e.outer = e.outer[:len(e.outer)-1]
	if e.depth > e.maxDepth {
		e.err = errDepth
		if e.flags&partialOutput == 0 {
			return false
		}
	}
	e.depth--
	return true
}

// newline starts a line of its own for an element.
func (e *encoder) newline() {
	if e.flags&prettyPrint == 0 {
		return
	}
	e.b = append(e.b, '\n')
	for range e.depth {
		e.b = append(e.b, "    "...)
	}
}

func (e *encoder) array(v php.Value) bool {
	a := v.AsArray()
	if e.flags&forceObject != 0 || !a.IsList() {
		return e.members(v, a)
	}
	if a.Len() == 0 {
		return e.empty("[]")
	}
	if !e.enter(v) {
		return e.fail(errRecursion, "null")
	}
	e.room()
	e.b = append(e.b, '[')
	if ints, ok := a.IntSlice(); ok {
		e.ints(ints)
	} else {
		first := true
		for p := a.First(); p >= 0; p = a.Next(p) {
			if !first {
				e.b = append(e.b, ',')
			}
			first = false
			e.newline()
			if !e.value(a.ValueAt(p)) {
				return false
			}
		}
	}
	if !e.leave() {
		return false
	}
	e.newline()
	e.b = append(e.b, ']')
	return true
}

func (e *encoder) ints(s []int) {
	for i, x := range s {
		if i > 0 {
			e.b = append(e.b, ',')
		}
		e.newline()
		e.b = strconv.AppendInt(e.b, int64(x), 10)
	}
}

// empty appends an empty array or object.
func (e *encoder) empty(text string) bool {
	e.b = append(e.b, text...)
	if e.depth+1 > e.maxDepth {
		e.err = errDepth
		return e.flags&partialOutput != 0
	}
	return true
}

// members appends the elements of a with their keys; v is what has them.
func (e *encoder) members(v php.Value, a php.Array) bool {
	if a.Len() == 0 {
		return e.empty("{}")
	}
	if !e.enter(v) {
		return e.fail(errRecursion, "null")
	}
	e.room()
	e.b = append(e.b, '{')
	first := true
	for p := a.First(); p >= 0; p = a.Next(p) {
		k := a.KeyAt(p)
		if v.IsObject() && k.IsString() && len(k.AsString()) > 0 && k.AsString()[0] == 0 {
			continue
		}
		if !first {
			e.b = append(e.b, ',')
		}
		first = false
		e.newline()
		if !e.key(k) {
			return false
		}
		e.b = append(e.b, ':')
		if e.flags&prettyPrint != 0 {
			e.b = append(e.b, ' ')
		}
		if !e.value(a.ValueAt(p)) {
			return false
		}
	}
	if !e.leave() {
		return false
	}
	if !first {
		e.newline()
	}
	e.b = append(e.b, '}')
	return true
}

func (e *encoder) key(k php.Value) bool {
	if k.IsInt() {
		e.b = append(e.b, '"')
		e.b = strconv.AppendInt(e.b, int64(k.AsInt()), 10)
		e.b = append(e.b, '"')
		return true
	}
	n := len(e.b)
	code := e.err
	if !e.text(k.AsString(), e.flags&^numericCheck) {
		return false
	}
	if e.err != code || string(e.b[n:]) == "null" {
		e.b = append(e.b[:n], `""`...)
	}
	return true
}

func (e *encoder) object(v php.Value) bool {
	o := v.AsObject()
	if php.InstanceOf(v, "JsonSerializable") {
		if !e.enter(v) {
			return e.fail(errRecursion, "null")
		}
		r := v.CallMethod(e.c, "jsonSerialize")
		e.depth--
		if r.IsObject() && r.AsObject() == o {
			e.outer = e.outer[:len(e.outer)-1]
			return e.members(v, o.Vars(e.c, nil))
		}
		ok := e.value(r) // which may hold the object again
		e.outer = e.outer[:len(e.outer)-1]
		return ok
	}
	if o.Class.Enum {
		if backing := v.PeekProp(e.c, "value"); backing.IsSet() {
			return e.value(backing)
		}
		return e.fail(errNonBackedEnum, "0")
	}
	if a, ok := o.Exported(e.c); ok {
		return e.members(v, a)
	}
	return e.members(v, o.Vars(e.c, nil))
}

// escape says how a byte is written: 0 as it is, 'u' as \u00XX, 0x80 as part of
// UTF-8, else behind a backslash. The flags change some.
var escape = func() (t [256]byte) {
	for i := range t {
		switch {
		case i < 0x20:
			t[i] = 'u'
		case i >= 0x80:
			t[i] = 0x80
		}
	}
	t['\b'], t['\f'], t['\n'], t['\r'], t['\t'] = 'b', 'f', 'n', 'r', 't'
	t['"'], t['\\'], t['/'] = '"', '\\', '/'
	t['<'], t['>'], t['&'], t['\''] = '<', '<', '<', '<'
	return t
}()

const hexDigits = "0123456789abcdef"

// text appends a string.
func (e *encoder) text(s string, flags int) bool {
	if flags&numericCheck != 0 {
		if n, whole, _ := php.ParseNumeric(s); whole && n.IsInt() {
			return e.value(n.Value())
		} else if f := n.Float(); whole && f-f == 0 {
			return e.float(f)
		}
	}
	begin := len(e.b)
	e.b = append(e.b, '"')
	start := 0
	for i := 0; i < len(s); {
		x := escape[s[i]]
		if x == 0 {
			i++
			continue
		}
		if x == 0x80 {
			n, done := e.unicode(s, i, start, flags)
			if n < 0 {
				e.b = e.b[:begin]
				return e.fail(errUTF8, "null")
			}
			i += n
			if done {
				start = i
			}
			continue
		}
		e.b = append(e.b, s[start:i]...)
		e.special(s[i], x, flags)
		i++
		start = i
	}
	e.b = append(e.b, s[start:]...)
	e.b = append(e.b, '"')
	return true
}

// special appends a byte that some flag or rule escapes.
func (e *encoder) special(ch, x byte, flags int) {
	hex := false
	switch ch {
	case '/':
		if flags&unescapedSlashes != 0 {
			e.b = append(e.b, '/')
			return
		}
	case '<', '>':
		hex = flags&hexTag != 0
	case '&':
		hex = flags&hexAmp != 0
	case '\'':
		hex = flags&hexApos != 0
	case '"':
		hex = flags&hexQuot != 0
	}
	switch {
	case hex: // these have capital digits
		e.b = append(e.b, '\\', 'u', '0', '0', '0'+ch>>4, "0123456789ABCDEF"[ch&15])
	case x == '<':
		e.b = append(e.b, ch)
	case x == 'u':
		e.b = append(e.b, '\\', 'u', '0', '0', '0'+ch>>4, hexDigits[ch&15])
	default:
		e.b = append(e.b, '\\', x)
	}
}

// unicode handles the character at s[i:]; s[start:i] is still to be appended.
// It returns the character's length, -1 if it is an error, and whether it
// appended everything up to its end.
func (e *encoder) unicode(s string, i, start, flags int) (n int, done bool) {
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError && n == 1 {
		n = invalidLength(s[i:])
		switch {
		case flags&invalidIgnore != 0:
			e.b = append(e.b, s[start:i]...)
			return n, true
		case flags&invalidSubstitute == 0:
			return -1, false
		}
		e.b = append(e.b, s[start:i]...)
		if flags&unescapedUnicode != 0 {
			e.b = append(e.b, "\uFFFD"...)
		} else {
			e.b = append(e.b, `\ufffd`...)
		}
		return n, true
	}
	if flags&unescapedUnicode != 0 && (flags&unescapedLineTerminator != 0 || r != 0x2028 && r != 0x2029) {
		return n, false
	}
	e.b = append(e.b, s[start:i]...)
	if r >= 0x10000 {
		r -= 0x10000
		e.unit(0xD800 | r>>10)
		r = 0xDC00 | r&0x3FF
	}
	e.unit(r)
	return n, true
}

// unit appends one UTF-16 unit as an escape.
func (e *encoder) unit(r rune) {
	e.b = append(e.b, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// invalidLength returns how many bytes of invalid UTF-8 count as one error.
func invalidLength(s string) int {
	want := 0
	switch b := s[0]; {
	case b < 0xC2 || b > 0xF4:
		return 1
	case b < 0xE0:
		want = 2
	case b < 0xF0:
		want = 3
	default:
		want = 4
	}
	trail := func(b byte) bool { return b&0xC0 == 0x80 }
	bad := len(s) < want
	for i := 1; i < want && !bad; i++ {
		bad = !trail(s[i])
	}
	if !bad {
		return want
	}
	for i := 1; i < want; i++ {
		if len(s) <= i || startsChar(s[i]) {
			return i
		}
	}
	return want
}

// startsChar reports whether b can be the first byte of a character.
func startsChar(b byte) bool { return b < 0x80 || b >= 0xC2 && b <= 0xF4 }
