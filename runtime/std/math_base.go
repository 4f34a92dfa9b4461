// Number systems: bindec, base_convert and their kin; min and max of arrays.

package std

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

const baseDigits = "0123456789abcdefghijklmnopqrstuvwxyz"

// fromBase reads s as a number of the given base; other characters are ignored
// with a deprecation.
func fromBase(c *php.Context, s string, base int) php.Number {
	n, f, isFloat, invalid := 0, 0.0, false, false
	limit := math.MaxInt / base
	s = strings.Trim(s, " \t\n\r\v\f")
	if len(s) >= 2 && s[0] == '0' {
		prefix := map[int]byte{2: 'b', 8: 'o', 16: 'x'}[base]
		if prefix != 0 && s[1]|0x20 == prefix {
			s = s[2:]
		}
	}
	for i := 0; i < len(s); i++ {
		d := digitOf(s[i])
		if d >= base {
			invalid = true
			continue
		}
		switch {
		case isFloat:
			f = f*float64(base) + float64(d)
		case n < limit || n == limit && d <= math.MaxInt%base:
			n = n*base + d
		default:
			isFloat = true
			f = float64(n)*float64(base) + float64(d)
		}
	}
	if invalid {
		c.Deprecated("Invalid characters passed for attempted conversion, these have been ignored")
	}
	if isFloat {
		return php.FloatNumber(f)
	}
	return php.IntNumber(n)
}

func digitOf(b byte) int {
	switch {
	case b >= '0' && b <= '9':
		return int(b - '0')
	case b >= 'a' && b <= 'z':
		return int(b-'a') + 10
	case b >= 'A' && b <= 'Z':
		return int(b-'A') + 10
	}
	return math.MaxInt
}

// Bindec returns the number of a binary string, a float if it is large.
// https://www.php.net/manual/en/function.bindec.php
func Bindec(c *php.Context, s string) php.Number { return fromBase(c, s, 2) }

// Hexdec returns the number of a hexadecimal string, a float if it is large.
// https://www.php.net/manual/en/function.hexdec.php
func Hexdec(c *php.Context, s string) php.Number { return fromBase(c, s, 16) }

// Octdec returns the number of an octal string, a float if it is large.
// https://www.php.net/manual/en/function.octdec.php
func Octdec(c *php.Context, s string) php.Number { return fromBase(c, s, 8) }

// Decbin returns the binary string of an int, as 64 bits if it is negative.
// https://www.php.net/manual/en/function.decbin.php
func Decbin(num int) string { return strconv.FormatUint(uint64(num), 2) }

// Dechex returns the hexadecimal string of an int, as 64 bits if it is negative.
// https://www.php.net/manual/en/function.dechex.php
func Dechex(num int) string { return strconv.FormatUint(uint64(num), 16) }

// Decoct returns the octal string of an int, as 64 bits if it is negative.
// https://www.php.net/manual/en/function.decoct.php
func Decoct(num int) string { return strconv.FormatUint(uint64(num), 8) }

// BaseConvert converts a number between bases from 2 to 36; large numbers lose
// precision.
// https://www.php.net/manual/en/function.base-convert.php
func BaseConvert(c *php.Context, num string, fromBaseN, toBase int) string {
	if fromBaseN < 2 || fromBaseN > 36 {
		c.Throw("ValueError", "base_convert(): Argument #2 ($from_base) must be between 2 and 36 (inclusive)")
	}
	if toBase < 2 || toBase > 36 {
		c.Throw("ValueError", "base_convert(): Argument #3 ($to_base) must be between 2 and 36 (inclusive)")
	}
	n := fromBase(c, num, fromBaseN)
	if n.IsInt() {
		return strconv.FormatUint(uint64(n.AsInt()), toBase)
	}
	f := math.Floor(n.AsFloat())
	if math.IsInf(f, 0) {
		c.Throw("ValueError", "An infinite value cannot be converted to base %d", toBase)
	}
	var buf [64]byte
	i := len(buf)
	for {
		i--
		buf[i] = baseDigits[int(math.Mod(f, float64(toBase)))]
		f /= float64(toBase)
		if i == 0 || math.Abs(f) < 1 {
			return string(buf[i:])
		}
	}
}

// MaxArray returns the largest element of an array.
// https://www.php.net/manual/en/function.max.php
func MaxArray(c *php.Context, value php.Array) php.Value {
	p := value.First()
	if p < 0 {
		c.Throw("ValueError", "max(): Argument #1 ($value) must contain at least one element")
	}
	best := value.ValueAt(p)
	for p = value.Next(p); p >= 0; p = value.Next(p) {
		if v := value.ValueAt(p); php.Compare(c, best, v) < 0 {
			best = v
		}
	}
	return best.Copy()
}

// MinArray returns the smallest element of an array.
// https://www.php.net/manual/en/function.min.php
func MinArray(c *php.Context, value php.Array) php.Value {
	p := value.First()
	if p < 0 {
		c.Throw("ValueError", "min(): Argument #1 ($value) must contain at least one element")
	}
	best := value.ValueAt(p)
	for p = value.Next(p); p >= 0; p = value.Next(p) {
		if v := value.ValueAt(p); php.Compare(c, best, v) > 0 {
			best = v
		}
	}
	return best.Copy()
}
