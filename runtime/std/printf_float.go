// Floats in the printf family and number_format.

package std

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// maxDigits is the highest precision that printf accepts.
const maxDigits = 53

// float appends v in the notation that kind names.
func (f *formatter) float(v float64, kind byte, s spec) {
	general := kind|0x20 == 'g' || kind|0x20 == 'h'
	switch {
	case !s.precise:
		s.precision = 6
	case s.precision > maxDigits:
		f.c.Notice("%s(): Requested precision of %d digits was truncated to PHP maximum of %d digits", f.fn, s.precision, maxDigits)
		s.precision = maxDigits
	}
	if math.IsNaN(v) {
		f.special("NaN", s, s.plus, '+')
		return
	}
	if math.IsInf(v, 0) {
		sign := byte('+')
		if v < 0 {
			sign = '-'
		}
		f.special("INF", s, v < 0 || s.plus, sign)
		return
	}
	var buf [400]byte
	text := buf[:0]
	switch kind {
	case 'f', 'F':
		text = appendFixed(text, v, s.precision)
	case 'e', 'E':
		text = shortExponent(strconv.AppendFloat(text, v, kind, s.precision, 64))
	default:
		if s.precision == 0 {
			s.precision = 1
		}
		text = generalFloat(text, v, s.precision, kind-'g'+'e')
		if kind|0x20 == 'h' {
			text = generalFloat(text[:0], v, s.precision, kind-'h'+'e')
		}
	}
	if v == 0 && text[0] == '-' && !general {
		text = text[1:]
	}
	signed := text[0] == '-'
	if s.plus && !signed {
		text = append([]byte{'+'}, text...)
		signed = true
	}
	f.pads(string(text), s, signed)
}

// special appends the name of a number that is none, without padding. Where zeros are to go between a sign and
// the digits, PHP takes its first letter for the sign.
func (f *formatter) special(name string, s spec, signed bool, sign byte) {
	if signed && s.pad == '0' && !s.left {
		f.out = append(append(f.out, sign), name[1:]...)
		return
	}
	f.out = append(f.out, name...)
}

// shortExponent drops the leading zero of a two-digit exponent.
func shortExponent(text []byte) []byte {
	if n := len(text); n > 2 && text[n-2] == '0' && !isDigit(text[n-3]) {
		text[n-2] = text[n-1]
		text = text[:n-1]
	}
	return text
}

// generalFloat appends v with at most digits significant digits (-1: as many as are needed), with an exponent
// where it is below -4 or not below digits.
func generalFloat(out []byte, v float64, digits int, e byte) []byte {
	var buf [80]byte
	mantissa := strconv.AppendFloat(buf[:0], math.Abs(v), 'e', digits-1, 64)
	if digits < 0 {
		mantissa = strconv.AppendFloat(buf[:0], math.Abs(v), 'e', -1, 64)
		digits = 17
	}
	if math.Signbit(v) {
		out = append(out, '-')
	}
	split := len(mantissa) - 1
	for mantissa[split] != 'e' {
		split--
	}
	exp, _ := strconv.Atoi(string(mantissa[split+1:]))
	ds := mantissa[:1]
	if split > 2 {
		ds = append(ds, mantissa[2:split]...)
	}
	for len(ds) > 1 && ds[len(ds)-1] == '0' {
		ds = ds[:len(ds)-1]
	}
	switch {
	case v == 0:
		return append(out, '0')
	case exp < -4 || exp >= digits:
		out = append(out, ds[0], '.')
		if len(ds) == 1 {
			out = append(out, '0')
		}
		out = append(append(out, ds[1:]...), e)
		if exp > 0 {
			out = append(out, '+')
		}
		return strconv.AppendInt(out, int64(exp), 10)
	case exp < 0:
		out = append(out, '0', '.')
		for i := exp + 1; i < 0; i++ {
			out = append(out, '0')
		}
		return append(out, ds...)
	}
	for i := 0; i <= exp; i++ {
		if i < len(ds) {
			out = append(out, ds[i])
		} else {
			out = append(out, '0')
		}
	}
	if len(ds) > exp+1 {
		out = append(append(out, '.'), ds[exp+1:]...)
	}
	return out
}

// NumberFormat rounds num to a whole number and groups its thousands with commas.
// https://www.php.net/manual/en/function.number-format.php
func NumberFormat(num float64) string { return groupDigits(num, 0, ".", ",") }

// NumberFormatDecimals is NumberFormat with decimals digits after a point.
// https://www.php.net/manual/en/function.number-format.php
func NumberFormatDecimals(num float64, decimals int) string {
	return groupDigits(num, decimals, ".", ",")
}

// NumberFormatSeparators is NumberFormat with its own decimal point and thousands separator (null: "." and ",").
// https://www.php.net/manual/en/function.number-format.php
func NumberFormatSeparators(num float64, decimals int, point, thousands php.Value) string {
	p, t := ".", ","
	if !point.IsNull() {
		p = point.AsString()
	}
	if !thousands.IsNull() {
		t = thousands.AsString()
	}
	return groupDigits(num, decimals, p, t)
}

func groupDigits(num float64, decimals int, point, thousands string) string {
	decimals = max(decimals, 0)
	num = roundFloat(num, decimals, roundHalfUp)
	var buf [400]byte
	shown := min(decimals, 500) // beyond there are zeros
	digits := appendFixed(buf[:0], math.Abs(num), shown)
	if !isDigit(digits[0]) {
		if math.IsNaN(num) {
			return "nan"
		}
		return "inf"
	}
	whole, fraction := digits, []byte(nil)
	if decimals > 0 {
		whole, fraction = digits[:len(digits)-shown-1], digits[len(digits)-shown:]
	}
	out := make([]byte, 0, len(digits)+len(whole)/3*len(thousands)+len(point)+1)
	if num < 0 {
		out = append(out, '-')
	}
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			out = append(out, thousands...)
		}
		out = append(out, d)
	}
	if decimals > 0 {
		out = append(append(out, point...), fraction...)
		out = append(out, strings.Repeat("0", decimals-shown)...)
	}
	return bytesToString(out)
}

// wholePowers are the powers of ten that are exact and leave room for decimals in the 17 digits that Go prints fast.
var wholePowers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// appendFixed is strconv.AppendFloat with 'f'. That computes with big numbers; numbers of ordinary size go the way of
// 'e', which is ten times as fast and as exact.
func appendFixed(out []byte, v float64, decimals int) []byte {
	abs := math.Abs(v)
	if !(abs >= 1 && abs < 1e15) {
		return strconv.AppendFloat(out, v, 'f', decimals, 64)
	}
	whole := 1
	for whole < len(wholePowers) && abs >= wholePowers[whole] {
		whole++
	}
	if whole+decimals > 17 {
		return strconv.AppendFloat(out, v, 'f', decimals, 64)
	}
	var buf [32]byte
	text := strconv.AppendFloat(buf[:0], abs, 'e', whole+decimals-1, 64)
	if v < 0 {
		out = append(out, '-')
	}
	// text is "d.ddde+NN", where rounding up may have made one more whole digit.
	end := len(text) - 4
	exponent := int(text[end+2]-'0')*10 + int(text[end+3]-'0')
	digits := text[:1]
	if end > 1 {
		text[1] = text[0] // over the point
		digits = text[1:end]
	}
	if exponent == whole {
		digits = append(digits, '0') // over the "e"
		whole++
	}
	out = append(out, digits[:whole]...)
	if decimals > 0 {
		out = append(append(out, '.'), digits[whole:]...)
	}
	return out
}
