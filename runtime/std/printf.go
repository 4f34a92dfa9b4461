// The printf family: sprintf, printf, vsprintf, vprintf.

package std

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Sprintf formats args. https://www.php.net/manual/en/function.sprintf.php
func Sprintf(c *php.Context, format string, args ...php.Value) string {
	return bytesToString(formatArgs(c, "sprintf", format, args, 1))
}

// Vsprintf formats the elements of args. https://www.php.net/manual/en/function.vsprintf.php
func Vsprintf(c *php.Context, format string, args php.Array) string {
	return bytesToString(formatArgs(c, "vsprintf", format, elements(args), -1))
}

// Printf prints what Sprintf returns, and returns its length. https://www.php.net/manual/en/function.printf.php
func Printf(c *php.Context, format string, args ...php.Value) int {
	out := formatArgs(c, "printf", format, args, 1)
	c.Write(bytesToString(out))
	return len(out)
}

// Vprintf prints what Vsprintf returns, and returns its length. https://www.php.net/manual/en/function.vprintf.php
func Vprintf(c *php.Context, format string, args php.Array) int {
	out := formatArgs(c, "vprintf", format, elements(args), -1)
	c.Write(bytesToString(out))
	return len(out)
}

// elements are the values of a in order.
func elements(a php.Array) []php.Value {
	vals := make([]php.Value, 0, a.Len())
	for v := range a.Values() {
		vals = append(vals, v)
	}
	return vals
}

// formatter is one call of a printf function.
type formatter struct {
	c       *php.Context
	fn      string
	format  string
	pos     int
	args    []php.Value
	next    int // the argument of the next specifier without a number
	missing int // the highest argument that is not there, or -1
	out     []byte
}

// spec is one format specifier.
type spec struct {
	arg       int // index, or -1 for the next one
	left      bool
	plus      bool
	pad       byte
	width     int
	precision int
	precise   bool // a precision was given
}

// formatArgs formats args by format. before is the number of parameters up to the first of args, or -1 where
// they came in an array.
func formatArgs(c *php.Context, fn, format string, args []php.Value, before int) []byte {
	f := formatter{c: c, fn: fn, format: format, args: args, missing: -1}
	f.out = make([]byte, 0, len(format)+16*len(args))
	for f.pos < len(format) {
		i := strings.IndexByte(format[f.pos:], '%')
		if i < 0 {
			f.out = append(f.out, format[f.pos:]...)
			break
		}
		f.out = append(f.out, format[f.pos:f.pos+i]...)
		f.pos += i + 1
		if f.peek() == '%' {
			f.out = append(f.out, '%')
			f.pos++
			continue
		}
		f.specifier()
	}
	if f.missing >= 0 {
		if before < 0 {
			c.Throw("ValueError", "The arguments array must contain %d items, %d given", f.missing+1, len(args))
		}
		c.Throw("ArgumentCountError", "%d arguments are required, %d given", f.missing+before+1, len(args)+before)
	}
	return f.out
}

// peek is the next byte of the format, NUL at its end.
func (f *formatter) peek() byte { return byteAt(f.format, f.pos) }

// specifier reads and formats what follows a "%".
func (f *formatter) specifier() {
	s := spec{arg: -1, pad: ' '}
	if !isAlpha(f.peek()) && !f.modifiers(&s) {
		return
	}
	if f.peek() == 'l' {
		f.pos++
	}
	kind := f.peek()
	v, ok := f.argument(s.arg)
	if !ok {
		return
	}
	if s.precise && s.precision == -1 && kind|0x20 != 'g' && kind|0x20 != 'h' {
		f.c.Throw("ValueError", "%s", "Precision -1 is only supported for %g, %G, %h and %H")
	}
	atEnd := f.pos >= len(f.format)
	f.pos++
	switch kind {
	case 's':
		f.text(v.String(f.c), s)
	case 'd':
		f.int(v.Int(f.c), s)
	case 'u':
		f.digits(strconv.FormatUint(uint64(v.Int(f.c)), 10), s)
	case 'e', 'E', 'f', 'F', 'g', 'G', 'h', 'H':
		f.float(v.Float(f.c), kind, s)
	case 'c':
		f.out = append(f.out, byte(v.Int(f.c)))
	case 'o':
		f.bits(strconv.FormatUint(uint64(v.Int(f.c)), 8), s)
	case 'x':
		f.bits(strconv.FormatUint(uint64(v.Int(f.c)), 16), s)
	case 'X':
		f.bits(strings.ToUpper(strconv.FormatUint(uint64(v.Int(f.c)), 16)), s)
	case '%':
		f.out = append(f.out, '%')
	case 'b':
		f.bits(strconv.FormatUint(uint64(v.Int(f.c)), 2), s)
	default:
		if atEnd {
			f.c.Throw("ValueError", "Missing format specifier at end of string")
		}
		f.c.Throw("ValueError", "Unknown format specifier \"%s\"", oneByte(kind))
	}
}

// argument is the argument of a specifier; one that is missing is noted.
func (f *formatter) argument(i int) (php.Value, bool) {
	if i < 0 {
		i = f.next
		f.next++
	}
	if i >= len(f.args) {
		f.missing = max(f.missing, i)
		return php.Null, false
	}
	return f.args[i], true
}

const tooLarge = " must be greater than zero and less than 2147483647"

// number reads digits, -1 if they are too large.
func (f *formatter) number() int {
	start := f.pos
	for isDigit(f.peek()) {
		f.pos++
	}
	n, err := strconv.Atoi(f.format[start:f.pos])
	if err != nil || n >= math.MaxInt32 {
		return -1
	}
	return n
}

// position reads "N$" if it is there: the index of the argument, or -1.
func (f *formatter) position() int {
	i := f.pos
	for isDigit(byteAt(f.format, i)) {
		i++
	}
	if byteAt(f.format, i) != '$' {
		return -1
	}
	n := -1
	if i > f.pos {
		n = f.number()
	}
	f.pos = i + 1
	if n <= 0 {
		f.c.Throw("ValueError", "Argument number specifier"+tooLarge)
	}
	return n - 1
}

// modifiers reads all between "%" and the conversion letter; false means that the width or the precision is
// to come from an argument that is missing.
func (f *formatter) modifiers(s *spec) bool {
	s.arg = f.position()
	f.flags(s)
	if f.peek() == '*' {
		f.pos++
		v, ok := f.argument(f.position())
		if !ok {
			return false
		}
		if v.Kind() != php.KindInt {
			f.c.Throw("ValueError", "Width must be an integer")
		}
		if s.width = v.AsInt(); s.width < 0 || s.width > math.MaxInt32 {
			f.c.Throw("ValueError", "Width"+tooLarge)
		}
	} else if isDigit(f.peek()) {
		if s.width = f.number(); s.width < 0 {
			f.c.Throw("ValueError", "Width"+tooLarge)
		}
	}
	if f.peek() == '.' {
		f.pos++
		return f.precision(s)
	}
	return true
}

func (f *formatter) flags(s *spec) {
	for ; ; f.pos++ {
		switch b := f.peek(); b {
		case ' ', '0':
			s.pad = b
		case '-':
			s.left = true
		case '+':
			s.plus = true
		case '\'':
			if f.pos+1 >= len(f.format) {
				f.c.Throw("ValueError", "Missing padding character")
			}
			f.pos++
			s.pad = f.peek()
		default:
			return
		}
	}
}

func (f *formatter) precision(s *spec) bool {
	switch {
	case f.peek() == '*':
		f.pos++
		v, ok := f.argument(f.position())
		if !ok {
			return false
		}
		if v.Kind() != php.KindInt {
			f.c.Throw("ValueError", "Precision must be an integer")
		}
		if s.precision = v.AsInt(); s.precision < -1 || s.precision > math.MaxInt32 {
			f.c.Throw("ValueError", "Precision must be between -1 and 2147483647")
		}
		s.precise = true
	case isDigit(f.peek()):
		if s.precision = f.number(); s.precision < 0 {
			f.c.Throw("ValueError", "Precision"+tooLarge)
		}
		s.precise = true
	}
	return true
}

// pads appends text in s.width bytes. signed tells that it begins with a sign, which stays left of zeros.
func (f *formatter) pads(text string, s spec, signed bool) {
	n := s.width - len(text)
	if n > 0 && !s.left {
		if signed && s.pad == '0' {
			f.out = append(f.out, text[0])
			text = text[1:]
		}
		for range n {
			f.out = append(f.out, s.pad)
		}
	}
	f.out = append(f.out, text...)
	if s.left {
		for range n {
			f.out = append(f.out, s.pad)
		}
	}
}

func (f *formatter) text(text string, s spec) {
	if s.precise && s.precision < len(text) {
		text = text[:max(s.precision, 0)]
	}
	f.pads(text, s, false)
}

func (f *formatter) int(n int, s spec) {
	var buf [24]byte
	text := strconv.AppendInt(buf[:0], int64(n), 10)
	if s.width == 0 && !s.plus {
		f.out = append(f.out, text...)
		return
	}
	str := string(text)
	if s.plus && n >= 0 {
		str = "+" + str
	}
	f.digits(str, s)
}

// digits appends an integer; zeros never stand to its right.
func (f *formatter) digits(text string, s spec) {
	if s.left && s.pad == '0' {
		s.pad = ' '
	}
	f.pads(text, s, text[0] == '-' || text[0] == '+')
}

// bits appends an integer in a base of two's power; PHP cuts it to nothing where there is a precision.
func (f *formatter) bits(text string, s spec) {
	if s.precise {
		text = ""
	}
	f.pads(text, s, false)
}
