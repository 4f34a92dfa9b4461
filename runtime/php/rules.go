// The rules of PHP before 8 for strings that are taken for numbers, in programs that were converted
// to keep them.

package php

// Rules says which PHP's rules a program follows where numbers and strings meet.
type Rules uint8

// The rules that differ. PHP 8 compares a number with a string that is no number as strings, and
// throws where such a string is calculated with or something is divided by zero:
// https://wiki.php.net/rfc/string_to_number_comparison, https://wiki.php.net/rfc/saner-numeric-strings.
const (
	Rules8 Rules = iota
	Rules7       // PHP 7.0 to 7.4: such a string is 0, with a warning in calculations
	Rules5       // PHP 5: it is 0 without a warning, and "0x1A" is 26
)

// rules returns the rules of the program.
func (c *Context) rules() Rules {
	if c == nil || c.App == nil {
		return Rules8
	}
	return c.App.Rules
}

// oldNumber returns the number at the start of s as PHP before 8 reads it: white space behind it is
// not part of it. whole and prefix are as ParseNumeric's.
func oldNumber(s string, r Rules) (n Number, whole, prefix bool) {
	if r == Rules5 {
		if n, ok := hexNumber(s); ok {
			return n, true, true
		}
	}
	n, end, _ := scanNumber(s)
	return n, end > 0 && end == len(s), end > 0
}

// hexNumber reads a string such as "0x1A".
func hexNumber(s string) (Number, bool) {
	if len(s) < 3 || s[0] != '0' || s[1]|' ' != 'x' {
		return Number{}, false
	}
	n := 0.0
	for _, b := range []byte(s[2:]) {
		switch {
		case b-'0' <= 9:
			b -= '0'
		case (b|' ')-'a' <= 5:
			b = (b | ' ') - 'a' + 10
		default:
			return Number{}, false
		}
		n = n*16 + float64(b)
	}
	if n < 1<<53 {
		return IntNumber(int(n)), true
	}
	return FloatNumber(n), true
}

// compareOld is `a <=> b` of a number and a string before PHP 8: the string is a number too.
func compareOld(a, b Value, r Rules) int {
	number := func(v Value) Number {
		if v.k != KindString {
			return v.AsNumber()
		}
		n, _, _ := oldNumber(v.AsString(), r)
		return n
	}
	return number(a).Cmp(number(b))
}

// oldOperand converts a string in a calculation before PHP 8.
func oldOperand(c *Context, s string, r Rules) Number {
	n, whole, prefix := oldNumber(s, r)
	switch {
	case whole || r == Rules5:
	case prefix:
		c.Notice("A non well formed numeric value encountered")
	default:
		c.Warning("A non-numeric value encountered")
	}
	return n
}
