// The filters that validate numbers, booleans and patterns.

package filter

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/pcre"
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// trim drops the blanks that filters allow around a value.
func trim(s string) string { return strings.Trim(s, " \t\r\v\n") }

func (j *job) int(s string) php.Value {
	s = trim(s)
	n, ok := j.parseInt(s)
	if !ok {
		return j.failed()
	}
	if low := j.option("min_range"); !low.IsUndef() && n < low.Int(j.c) {
		return j.failed()
	}
	if high := j.option("max_range"); !high.IsUndef() && n > high.Int(j.c) {
		return j.failed()
	}
	return php.Int(n)
}

// parseInt reads a decimal number without leading zeros, or a hexadecimal or octal one if flags allow.
func (j *job) parseInt(s string) (int, bool) {
	if s == "" {
		return 0, false
	}
	if s[0] != '0' {
		digits := strings.TrimPrefix(strings.TrimPrefix(s, "+"), "-")
		if len(s)-len(digits) > 1 || digits == "" || digits[0] == '0' && len(digits) > 1 || !allDigits(digits, 10) {
			return 0, false
		}
		n, err := strconv.ParseInt(strings.TrimPrefix(s, "+"), 10, 64)
		return int(n), err == nil
	}
	s = s[1:]
	switch {
	case j.flags&allowHex != 0 && s != "" && s[0]|0x20 == 'x':
		return parseBase(s[1:], 16)
	case j.flags&allowOctal != 0:
		if s != "" && s[0]|0x20 == 'o' {
			return parseBase(s[1:], 8)
		}
		if s == "" {
			return 0, true
		}
		return parseBase(s, 8)
	}
	return 0, s == ""
}

func parseBase(s string, base int) (int, bool) {
	if !allDigits(s, base) {
		return 0, false
	}
	n, err := strconv.ParseUint(s, base, 64)
	return int(n), err == nil
}

func allDigits(s string, base int) bool {
	for i := 0; i < len(s); i++ {
		d := 99
		switch ch := s[i]; {
		case ch >= '0' && ch <= '9':
			d = int(ch - '0')
		case ch|0x20 >= 'a' && ch|0x20 <= 'f':
			d = int(ch|0x20-'a') + 10
		}
		if d >= base {
			return false
		}
	}
	return s != ""
}

func (j *job) bool(s string) php.Value {
	switch strings.ToLower(trim(s)) {
	case "1", "on", "yes", "true":
		return php.True
	case "", "0", "no", "off", "false":
		return php.False
	}
	return j.failed()
}

func (j *job) float(s string) php.Value {
	decimal, thousands := byte('.'), "',."
	if v := j.option("decimal"); !v.IsUndef() {
		text := v.String(j.c)
		if len(text) != 1 {
			j.c.Throw("ValueError", `%s(): "decimal" option must be one character long`, j.fn)
		}
		decimal = text[0]
	}
	if v := j.option("thousand"); !v.IsUndef() {
		if thousands = v.String(j.c); thousands == "" {
			j.c.Throw("ValueError", `%s(): "thousand" option cannot be empty`, j.fn)
		}
		thousands = thousands[:min(3, len(thousands))]
	}
	if j.flags&allowThousand == 0 {
		thousands = ""
	}
	text, ok := plainFloat(trim(s), decimal, thousands)
	if !ok || !php.IsNumericString(text) {
		return j.failed()
	}
	f := php.StringFloat(text)
	if math.IsInf(f, 0) || f == 0 && len(text) > 1 && strings.ContainsAny(text, "123456789") {
		return j.failed()
	}
	if low := j.option("min_range"); !low.IsUndef() && f < low.Float(j.c) {
		return j.failed()
	}
	if high := j.option("max_range"); !high.IsUndef() && f > high.Float(j.c) {
		return j.failed()
	}
	if !strings.ContainsAny(text, ".eE") && f == 0 {
		f = 0 // an int, so it has no sign
	}
	return php.Float(f)
}

// plainFloat drops separators of thousands, which must stand where they belong, and makes the decimal
// sign a point.
func plainFloat(s string, decimal byte, thousands string) (string, bool) {
	var b strings.Builder
	i := 0
	digits := func() (n int) {
		for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
			b.WriteByte(s[i])
			n++
		}
		return n
	}
	sign := func() {
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			b.WriteByte(s[i])
			i++
		}
	}
	sign()
	for first := true; ; first = false {
		n := digits()
		if i == len(s) || s[i] == decimal || s[i]|0x20 == 'e' {
			if !first && n != 3 {
				return "", false
			}
			break
		}
		if strings.IndexByte(thousands, s[i]) < 0 || first && (n < 1 || n > 3) || !first && n != 3 {
			return "", false
		}
		i++
	}
	if i < len(s) && s[i] == decimal {
		b.WriteByte('.')
		i++
		digits()
	}
	if i < len(s) && s[i]|0x20 == 'e' {
		b.WriteByte(s[i])
		i++
		sign()
		digits()
	}
	return b.String(), i == len(s) && b.Len() > 0
}

func (j *job) regexp(s string) php.Value {
	pattern := j.option("regexp")
	if pattern.IsUndef() {
		j.c.Throw("ValueError", `%s(): "regexp" option is missing`, j.fn)
	}
	found := pcre.Match(j.c, pattern.String(j.c), s)
	return j.check(s, found.IsInt() && found.AsInt() > 0)
}
