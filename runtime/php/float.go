// Floats as strings: echo with the ini setting precision, and the shortest
// form that reads back the same.

package php

import (
	"math"
	"strconv"
)

// FloatString returns f as echo prints it, with the digits that the ini
// setting precision asks for.
func FloatString(c *Context, f float64) string { return FormatFloat(f, c.Precision()) }

// FloatRepr returns the shortest string that reads back as f, as var_dump and
// json_encode print it.
func FloatRepr(f float64) string { return FormatFloat(f, -1) }

// FormatFloat returns f with up to precision significant digits (PHP's %G
// form: 1.0E+25), or as many as needed if precision is -1.
func FormatFloat(f float64, precision int) string {
	switch {
	case math.IsNaN(f):
		return "NAN"
	case math.IsInf(f, 1):
		return "INF"
	case math.IsInf(f, -1):
		return "-INF"
	case f == 0:
		if math.Signbit(f) {
			return "-0"
		}
		return "0"
	}
	var tmp [32]byte
	limit := precision
	switch {
	case precision < 0:
		limit = 17
		precision = 0
	case precision == 0:
		limit = 1
	}
	b := strconv.AppendFloat(tmp[:0], f, 'e', limitDigits(precision, limit), 64)
	return layoutFloat(b, limit)
}

// limitDigits is the digit count that strconv wants behind the point.
func limitDigits(precision, limit int) int {
	if precision == 0 && limit == 17 {
		return -1
	}
	return limit - 1
}

// layoutFloat turns d.ddde±dd into PHP's form.
func layoutFloat(b []byte, limit int) string {
	out := make([]byte, 0, 32)
	if b[0] == '-' {
		out = append(out, '-')
		b = b[1:]
	}
	e := len(b) - 1
	for b[e] != 'e' {
		e--
	}
	exp, _ := strconv.Atoi(string(b[e+1:]))
	digits := make([]byte, 0, 24)
	digits = append(digits, b[0])
	if e > 2 {
		digits = append(digits, b[2:e]...)
	}
	for len(digits) > 1 && digits[len(digits)-1] == '0' {
		digits = digits[:len(digits)-1]
	}
	point := exp + 1
	switch {
	case point < -3 || point > limit:
		out = append(out, digits[0], '.')
		if len(digits) > 1 {
			out = append(out, digits[1:]...)
		} else {
			out = append(out, '0')
		}
		out = append(out, 'E')
		if exp < 0 {
			out = append(out, '-')
			exp = -exp
		} else {
			out = append(out, '+')
		}
		out = strconv.AppendInt(out, int64(exp), 10)
	case point <= 0:
		out = append(out, '0', '.')
		for ; point < 0; point++ {
			out = append(out, '0')
		}
		out = append(out, digits...)
	case point >= len(digits):
		out = append(out, digits...)
		for n := len(digits); n < point; n++ {
			out = append(out, '0')
		}
	default:
		out = append(out, digits[:point]...)
		out = append(out, '.')
		out = append(out, digits[point:]...)
	}
	return string(out)
}

// appendInt appends the decimal form of i.
func appendInt(b []byte, i int) []byte { return strconv.AppendInt(b, int64(i), 10) }
