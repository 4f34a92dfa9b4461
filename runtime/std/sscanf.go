// sscanf: reading a string by a format.

package std

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Sscanf reads s by format into a list; what it does not reach is null. It is null where s ends before the first
// conversion. https://www.php.net/manual/en/function.sscanf.php
func Sscanf(c *php.Context, s, format string) php.Value {
	sc := newScanner(c, s, format, 0)
	if sc.run() {
		return php.Null
	}
	return php.ListOf(sc.values).Value()
}

// SscanfVars is Sscanf into variables; it returns how many conversions were made, -1 where s ends before the first.
// https://www.php.net/manual/en/function.sscanf.php
func SscanfVars(c *php.Context, s, format string, vars ...*php.Value) php.Value {
	for _, v := range vars {
		nullUndefined(v)
	}
	sc := newScanner(c, s, format, len(vars))
	if sc.run() {
		return php.Int(-1)
	}
	for i, v := range sc.values {
		if !v.IsUndef() {
			*vars[i] = v
		}
	}
	return php.Int(sc.conversions)
}

// nullUndefined makes a variable null that did not exist before it was passed by reference.
func nullUndefined(v *php.Value) {
	if v.IsUndef() {
		*v = php.Null
	}
}

// scanField is one conversion, or a literal byte, or white space.
type scanField struct {
	kind     byte // the conversion, ' ' for white space, 0 for a literal
	literal  byte
	suppress bool
	index    int // of the variable
	width    int // 0: none
	set      *byteSet
}

// scanner is one call of sscanf.
type scanner struct {
	c           *php.Context
	s           string
	pos         int
	fields      []scanField
	values      []php.Value
	conversions int
}

// newScanner reads the format for n variables; 0 means that a list is wanted.
func newScanner(c *php.Context, s, format string, n int) *scanner {
	s, _, _ = strings.Cut(s, "\x00")
	format, _, _ = strings.Cut(format, "\x00")
	f := scanFormat{c: c, format: format, vars: n}
	fields, total := f.read()
	values := make([]php.Value, total)
	if n == 0 {
		for i := range values {
			values[i] = php.Null
		}
	}
	return &scanner{c: c, s: s, fields: fields, values: values}
}

// scanFormat reads a format.
type scanFormat struct {
	c          *php.Context
	format     string
	pos        int
	vars       int
	numbered   bool // "%1$d" occurs
	sequential bool // "%d" occurs
	highest    int
	next       int
	assigned   map[int]int
}

func (f *scanFormat) fail(message string) {
	f.c.Throw("ValueError", "%s", message)
}

// get is the next byte of the format, NUL at its end.
func (f *scanFormat) get() byte {
	b := byteAt(f.format, f.pos)
	f.pos++
	return b
}

// number reads the digits that begin at the byte before pos.
func (f *scanFormat) number() int {
	f.pos--
	start := f.pos
	for isDigit(byteAt(f.format, f.pos)) {
		f.pos++
	}
	n, err := strconv.Atoi(f.format[start:f.pos])
	if err != nil {
		return math.MaxInt
	}
	return n
}

func (f *scanFormat) read() ([]scanField, int) {
	f.assigned = map[int]int{}
	var fields []scanField
	for f.pos < len(f.format) {
		b := f.get()
		switch {
		case isSpace(b):
			fields = append(fields, scanField{kind: ' '})
		case b != '%':
			fields = append(fields, scanField{literal: b})
		case byteAt(f.format, f.pos) == '%':
			f.pos++
			fields = append(fields, scanField{literal: '%'})
		default:
			fields = append(fields, f.conversion())
		}
	}
	total := f.vars
	if total == 0 {
		total = f.next
		if f.highest > 0 {
			total = f.highest
		}
	}
	for i := range total {
		if f.assigned[i] > 1 {
			f.fail(`Variable is assigned by multiple "%n$" conversion specifiers`)
		}
		if f.assigned[i] == 0 && f.highest == 0 {
			f.fail("Variable is not assigned by any conversion specifiers")
		}
	}
	return fields, total
}

// conversion reads what follows a "%".
func (f *scanFormat) conversion() scanField {
	var field scanField
	b := f.get()
	if b == '*' {
		field.suppress = true
		b = f.get()
	} else {
		b = f.variable(b)
	}
	if isDigit(b) {
		field.width = f.number()
		b = f.get()
	}
	if b == 'l' || b == 'L' || b == 'h' {
		b = f.get()
	}
	if !field.suppress && f.vars > 0 && f.next >= f.vars {
		f.badIndex()
	}
	field.kind = b
	switch {
	case b == '[':
		field.set = f.charSet()
	case b == 0:
		f.fail(`Bad scan conversion character "`)
	case strings.IndexByte("ndDioxXufeEgsc", b) < 0:
		f.fail(`Bad scan conversion character "` + oneByte(b) + `"`)
	}
	field.index = f.next
	if !field.suppress {
		f.assigned[f.next]++
		f.next++
	}
	return field
}

// variable reads "N$" where b, the byte read last, begins it, and returns the byte that follows.
func (f *scanFormat) variable(b byte) byte {
	if isDigit(b) {
		start := f.pos
		n := f.number()
		if byteAt(f.format, f.pos) == '$' {
			f.pos++
			f.numbered = true
			if f.sequential {
				f.fail(`cannot mix "%" and "%n$" conversion specifiers`)
			}
			if n < 1 || f.vars > 0 && n > f.vars || f.vars == 0 && n > 255 {
				f.badIndex()
			}
			if f.vars == 0 {
				f.highest = max(f.highest, n)
			}
			f.next = n - 1
			return f.get()
		}
		f.pos = start
	}
	f.sequential = true
	if f.numbered {
		f.fail(`cannot mix "%" and "%n$" conversion specifiers`)
	}
	return b
}

func (f *scanFormat) badIndex() {
	if f.numbered {
		f.fail(`"%n$" argument index out of range`)
	}
	f.fail("Different numbers of variable names and field specifiers")
}

// charSet reads the rest of "[a-z]" or "[^a-z]".
func (f *scanFormat) charSet() *byteSet {
	set := new(byteSet)
	get := func() byte {
		if f.pos >= len(f.format) {
			f.fail("Unmatched [ in format string")
		}
		return f.get()
	}
	b := get()
	exclude := b == '^'
	if exclude {
		b = get()
	}
	var members []byte
	for first := true; b != ']' || first; first = false {
		members = append(members, b)
		b = get()
	}
	for i := 0; i < len(members); i++ {
		low, high := members[i], members[i]
		if i+2 < len(members) && members[i+1] == '-' {
			high = members[i+2]
			i += 2
			if low > high {
				low, high = high, low
			}
		}
		for x := int(low); x <= int(high); x++ {
			set[x] = true
		}
	}
	if exclude {
		for i := range set {
			set[i] = !set[i]
		}
	}
	return set
}

// run reads the string; true means that it ended before the first conversion.
func (sc *scanner) run() bool {
	for _, f := range sc.fields {
		ok, ended := sc.field(f)
		if ended && sc.conversions == 0 {
			return true
		}
		if !ok || ended {
			break
		}
	}
	return false
}

// field reads one field; ok is false where the string does not match, ended where it is at its end.
func (sc *scanner) field(f scanField) (ok, ended bool) {
	switch f.kind {
	case ' ':
		sc.skipSpace()
		return true, false
	case 0:
		if sc.pos >= len(sc.s) {
			return false, true
		}
		sc.pos++
		return sc.s[sc.pos-1] == f.literal, false
	case 'n':
		sc.store(f, php.Int(sc.pos))
		return true, false
	}
	if f.kind != 'c' && f.kind != '[' && sc.pos < len(sc.s) {
		sc.skipSpace()
	}
	if sc.pos >= len(sc.s) {
		return false, true
	}
	switch f.kind {
	case 's', 'c', '[':
		return sc.text(f), false
	case 'f', 'e', 'E', 'g':
		return sc.float(f)
	}
	return sc.int(f)
}

func (sc *scanner) skipSpace() {
	for isSpace(byteAt(sc.s, sc.pos)) {
		sc.pos++
	}
}

// store counts a conversion and keeps its value.
func (sc *scanner) store(f scanField, v php.Value) {
	sc.conversions++
	if !f.suppress {
		sc.values[f.index] = v
	}
}

func (sc *scanner) text(f scanField) bool {
	end := sc.pos
	width := f.width
	if width == 0 {
		width = math.MaxInt
		if f.kind == 'c' {
			width = 1
		}
	}
	for end < len(sc.s) && end-sc.pos < width {
		if f.set != nil && !f.set[sc.s[end]] || f.set == nil && isSpace(sc.s[end]) {
			break
		}
		end++
	}
	if f.set != nil && end == sc.pos {
		return false
	}
	sc.store(f, php.String(sc.s[sc.pos:end]))
	sc.pos = end
	return true
}

// maxNumber is the length of the longest number.
const maxNumber = 63

// limit is how many bytes a number may have.
func limit(f scanField) int {
	if f.width == 0 || f.width > maxNumber {
		return maxNumber
	}
	return f.width
}

// int reads an integer; its base is 10, 8, 16, or for "%i" what its prefix says.
func (sc *scanner) int(f scanField) (ok, ended bool) {
	base := map[byte]int{'i': 0, 'o': 8, 'x': 16, 'X': 16}[f.kind]
	if base == 0 && f.kind != 'i' {
		base = 10
	}
	start, digits := sc.pos, 0
	prefix := false // "0" was read and "x" may follow
loop:
	for sc.pos < len(sc.s) && sc.pos-start < limit(f) {
		b := sc.s[sc.pos]
		switch {
		case b == '0' && digits == 0:
			if base == 0 {
				base = 8
				prefix = true
			}
			prefix = prefix || base == 16
		case isDigit(b) && (base == 0 || b < '8' || base > 8):
			if base == 0 {
				base = 10
			}
			prefix = false
		case isXDigit(b) && !isDigit(b) && base == 16:
			prefix = false
		case (b == '+' || b == '-') && sc.pos == start:
			sc.pos++
			continue
		case b|0x20 == 'x' && prefix && sc.pos == start+1:
			base, prefix = 16, false
			sc.pos++
			continue
		default:
			break loop
		}
		digits++
		sc.pos++
	}
	if digits == 0 {
		return false, sc.pos >= len(sc.s)
	}
	if sc.s[sc.pos-1]|0x20 == 'x' {
		sc.pos--
	}
	sc.store(f, scannedInt(sc.s[start:sc.pos], base, f.kind == 'u'))
	return true, false
}

// scannedInt is the value of an integer's text, at the limit where it is too large; an unsigned one beyond the
// largest int is a string.
func scannedInt(text string, base int, unsigned bool) php.Value {
	negative := text[0] == '-'
	text = strings.TrimLeft(text, "+-")
	if base == 16 && len(text) > 2 && text[1]|0x20 == 'x' {
		text = text[2:]
	}
	n, err := strconv.ParseUint(text, base, 64)
	if unsigned {
		if err == nil && negative {
			n = -n
		}
		if n > math.MaxInt64 {
			return php.String(strconv.FormatUint(n, 10))
		}
		return php.Int(int(n))
	}
	switch {
	case negative && n > math.MaxInt64:
		return php.Int(math.MinInt64)
	case negative:
		return php.Int(-int(n))
	case n > math.MaxInt64:
		return php.Int(math.MaxInt64)
	}
	return php.Int(int(n))
}

func (sc *scanner) float(f scanField) (ok, ended bool) {
	start, digits, exponent := sc.pos, 0, -1
	point := false
loop:
	for sc.pos < len(sc.s) && sc.pos-start < limit(f) {
		switch b := sc.s[sc.pos]; {
		case isDigit(b):
			digits++
		case (b == '+' || b == '-') && (sc.pos == start || sc.pos == exponent+1 && exponent >= 0):
		case b == '.' && !point && exponent < 0:
			point = true
		case b|0x20 == 'e' && exponent < 0 && digits > 0:
			exponent, digits = sc.pos, 0
		default:
			break loop
		}
		sc.pos++
	}
	if digits == 0 {
		if exponent < 0 {
			return false, sc.pos >= len(sc.s)
		}
		sc.pos = exponent
	}
	text := strings.TrimPrefix(sc.s[start:sc.pos], "+")
	v, _ := strconv.ParseFloat(text, 64)
	sc.store(f, php.Float(v))
	return true, false
}
