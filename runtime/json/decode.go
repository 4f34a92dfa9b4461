// The decoder of json_decode.

package json

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// decoder reads one JSON text.
type decoder struct {
	c        *php.Context
	s        string
	i        int
	flags    int
	depth    int
	maxDepth int
	err      int
	vals     []php.Value // elements of the arrays and objects being read
	keys     []string
	shapes   [8][]string // the keys of objects read before, by their number
}

// token returns the byte that the next token starts with, 0 at the end or after
// an error.
func (d *decoder) token() byte {
	for d.i < len(d.s) {
		switch b := d.s[d.i]; b {
		case ' ', '\t', '\n', '\r':
			d.i++
		case 0:
			d.fail(errCtrlChar)
			return 0
		default:
			return b
		}
	}
	return 0
}

// fail records the first error.
func (d *decoder) fail(code int) php.Value {
	if d.err == errNone {
		d.err = code
	}
	return php.Null
}

// unexpected is the error of a byte that no token starts with, or of a token
// that does not belong here.
func (d *decoder) unexpected(b byte) php.Value {
	switch {
	case d.err != errNone:
		return php.Null
	case b == 0:
		return d.fail(errSyntax)
	case b < 0x20:
		return d.fail(errCtrlChar)
	case b >= 0x80:
		if r, n := utf8.DecodeRuneInString(d.s[d.i:]); r == utf8.RuneError && n == 1 {
			return d.fail(errUTF8)
		}
	case b == '"':
		d.text() // an error in the string comes first
	}
	return d.fail(errSyntax)
}

func (d *decoder) document() php.Value {
	v := d.value(d.token())
	if d.err != errNone {
		return php.Null
	}
	if b := d.token(); b != 0 || d.err != errNone {
		return d.unexpected(b)
	}
	return v
}

// value reads the value that starts with b.
func (d *decoder) value(b byte) php.Value {
	switch b {
	case '"':
		return php.String(d.text())
	case '[':
		return d.array()
	case '{':
		return d.object()
	case 't':
		return d.literal("true", php.True)
	case 'f':
		return d.literal("false", php.False)
	case 'n':
		return d.literal("null", php.Null)
	case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return d.number()
	}
	return d.unexpected(b)
}

func (d *decoder) literal(word string, v php.Value) php.Value {
	if !strings.HasPrefix(d.s[d.i:], word) {
		return d.fail(errSyntax)
	}
	d.i += len(word)
	return v
}

// digits skips digits and returns their number.
func (d *decoder) digits() int {
	start := d.i
	for d.i < len(d.s) && d.s[d.i]-'0' <= 9 {
		d.i++
	}
	return d.i - start
}

func (d *decoder) number() php.Value {
	start := d.i
	neg := d.s[d.i] == '-'
	if neg {
		d.i++
	}
	first := d.i
	if d.i < len(d.s) && d.s[d.i] == '0' {
		d.i++
	} else if d.digits() == 0 {
		return d.fail(errSyntax)
	}
	end := d.i
	isFloat := false
	if d.i < len(d.s) && d.s[d.i] == '.' {
		d.i++
		if d.digits() > 0 {
			isFloat, end = true, d.i
		}
	}
	if d.i = end; d.i < len(d.s) && d.s[d.i]|0x20 == 'e' {
		d.i++
		if d.i < len(d.s) && (d.s[d.i] == '+' || d.s[d.i] == '-') {
			d.i++
		}
		if d.digits() > 0 {
			isFloat, end = true, d.i
		}
	}
	d.i = end
	if !isFloat {
		return d.integer(d.s[start:end], d.s[first:end], neg)
	}
	return d.float(d.s[start:end])
}

func (d *decoder) float(s string) php.Value {
	f, _ := strconv.ParseFloat(s, 64) // out of range is INF, as in PHP
	return php.Float(f)
}

// integer converts an int, which may be too large for one.
func (d *decoder) integer(s, digits string, neg bool) php.Value {
	if len(digits) <= 18 {
		n := 0
		for i := 0; i < len(digits); i++ {
			n = n*10 + int(digits[i]-'0')
		}
		if neg {
			n = -n
		}
		return php.Int(n)
	}
	if n, err := strconv.Atoi(s); err == nil {
		return php.Int(n)
	}
	if d.flags&bigintAsString != 0 {
		return php.String(s)
	}
	return d.float(s)
}

// nest counts an array or object, false if there are too many.
func (d *decoder) nest() bool {
	if d.depth++; d.depth >= d.maxDepth {
		d.fail(errDepth)
		return false
	}
	d.i++
	return true
}

func (d *decoder) array() php.Value {
	if !d.nest() {
		return php.Null
	}
	base := len(d.vals)
	b := d.token()
	for b != ']' {
		if b == '}' && len(d.vals) == base {
			return d.fail(errStateMismatch)
		}
		v := d.value(b)
		if d.err != errNone {
			return php.Null
		}
		d.vals = append(d.vals, v)
		if b = d.token(); b == ',' {
			d.i++
			if b = d.token(); b == ']' {
				return d.fail(errSyntax)
			}
			if b == '}' {
				return d.fail(errSyntax)
			}
		} else if b == '}' {
			return d.fail(errStateMismatch)
		} else if b != ']' {
			return d.unexpected(b)
		}
	}
	d.i++
	d.depth--
	a := php.List(d.vals[base:]...)
	d.vals = d.vals[:base]
	return a.Value()
}

func (d *decoder) object() php.Value {
	if !d.nest() {
		return php.Null
	}
	base, keys := len(d.vals), len(d.keys)
	b := d.token()
	for b != '}' {
		if b == ']' && len(d.vals) == base {
			return d.fail(errStateMismatch)
		}
		if b != '"' {
			return d.keyExpected(b)
		}
		key := d.text()
		if d.err != errNone {
			return php.Null
		}
		if b = d.token(); b != ':' {
			return d.unexpected(b)
		}
		d.i++
		v := d.value(d.token())
		if d.err != errNone {
			return php.Null
		}
		if d.flags&objectAsArray == 0 && len(key) > 0 && key[0] == 0 {
			return d.fail(errPropertyName)
		}
		d.vals, d.keys = append(d.vals, v), append(d.keys, key)
		if b = d.token(); b == ',' {
			d.i++
			if b = d.token(); b != '"' {
				return d.keyExpected(b)
			}
		} else if b == ']' {
			return d.fail(errStateMismatch)
		} else if b != '}' {
			return d.unexpected(b)
		}
	}
	d.i++
	d.depth--
	return d.finish(base, keys)
}

// keyExpected is the error of a token where a key should be.
func (d *decoder) keyExpected(b byte) php.Value {
	if b == '-' || b-'0' <= 9 || b == 't' || b == 'f' || b == 'n' {
		d.value(b) // an error in the token comes first
	}
	return d.unexpected(b)
}

// finish makes the array or object of the members from base on.
func (d *decoder) finish(base, keys int) php.Value {
	var a php.Array
	if n := len(d.vals) - base; n > 0 {
		a = d.members(d.keys[keys:], d.vals[base:])
	}
	d.vals, d.keys = d.vals[:base], d.keys[:keys]
	if d.flags&objectAsArray != 0 {
		return a.Value()
	}
	return php.NewStd(d.c, a).Value()
}

// members returns the array of an object's members. The objects of one text mostly have the same
// keys in the same order: such a one needs no search for keys that come twice.
func (d *decoder) members(keys []string, vals []php.Value) php.Array {
	shape := &d.shapes[len(keys)%len(d.shapes)]
	if slices.Equal(*shape, keys) {
		return php.MapOf(*shape, vals)
	}
	a := php.MakeMap(len(keys))
	plain := true
	for i, key := range keys {
		a.Set(key, vals[i])
		plain = plain && (key == "" || key[0] > '9') // no int
	}
	if plain && a.Len() == len(keys) {
		*shape = slices.Clone(keys)
	}
	return a
}

// text reads a string. One without escapes is a part of the input.
func (d *decoder) text() string {
	d.i++
	start := d.i
	for d.i < len(d.s) {
		switch b := d.s[d.i]; {
		case b == '"':
			d.i++
			return d.s[start : d.i-1]
		case b == '\\':
			return d.textSlow(start)
		case b < 0x20:
			d.fail(errCtrlChar)
			return ""
		case b < 0x80:
			d.i++
		default:
			r, n := utf8.DecodeRuneInString(d.s[d.i:])
			if r == utf8.RuneError && n == 1 {
				return d.textSlow(start)
			}
			d.i += n
		}
	}
	d.fail(errCtrlChar)
	return ""
}

// textSlow reads the rest of a string that has escapes or invalid UTF-8.
func (d *decoder) textSlow(start int) string {
	out := append(make([]byte, 0, 2*(d.i-start)+32), d.s[start:d.i]...)
	for d.i < len(d.s) {
		b := d.s[d.i]
		switch {
		case b == '"':
			d.i++
			return bytesString(out)
		case b == '\\':
			out = d.escape(out)
			if d.err != errNone {
				return ""
			}
		case b < 0x20:
			d.fail(errCtrlChar)
			return ""
		case b < 0x80:
			out = append(out, b)
			d.i++
		default:
			r, n := utf8.DecodeRuneInString(d.s[d.i:])
			if r == utf8.RuneError && n == 1 {
				switch {
				case d.flags&invalidIgnore != 0:
				case d.flags&invalidSubstitute != 0:
					out = append(out, "\uFFFD"...)
				default:
					d.fail(errUTF8)
					return ""
				}
			} else {
				out = append(out, d.s[d.i:d.i+n]...)
			}
			d.i += n
		}
	}
	d.fail(errCtrlChar)
	return ""
}

// escape reads what follows a backslash.
func (d *decoder) escape(out []byte) []byte {
	if d.i++; d.i >= len(d.s) {
		d.fail(errSyntax)
		return out
	}
	b := d.s[d.i]
	d.i++
	switch b {
	case '"', '\\', '/':
		return append(out, b)
	case 'b':
		return append(out, '\b')
	case 'f':
		return append(out, '\f')
	case 'n':
		return append(out, '\n')
	case 'r':
		return append(out, '\r')
	case 't':
		return append(out, '\t')
	case 'u':
		return d.unicode(out)
	}
	d.fail(errSyntax)
	return out
}

// unicode reads what follows \u: one UTF-16 unit, or two that belong together.
func (d *decoder) unicode(out []byte) []byte {
	r, ok := d.hex4(d.i)
	if !ok {
		d.fail(errSyntax)
		return out
	}
	d.i += 4
	switch {
	case r >= 0xD800 && r < 0xDC00:
		low, ok := rune(0), false
		if strings.HasPrefix(d.s[d.i:], `\u`) {
			low, ok = d.hex4(d.i + 2)
		}
		if !ok || low < 0xDC00 || low > 0xDFFF {
			d.fail(errUTF16)
			return out
		}
		d.i += 6
		r = 0x10000 + (r-0xD800)<<10 + (low - 0xDC00)
	case r >= 0xDC00 && r <= 0xDFFF:
		d.fail(errUTF16)
		return out
	}
	return utf8.AppendRune(out, r)
}

// hex4 reads four hexadecimal digits.
func (d *decoder) hex4(i int) (rune, bool) {
	if i+4 > len(d.s) {
		return 0, false
	}
	n, err := strconv.ParseUint(d.s[i:i+4], 16, 32)
	return rune(n), err == nil && d.s[i] != '+'
}
