// Numeric strings: which strings are numbers, and what number they are.

package php

import (
	"math"
	"strconv"
)

// isSpace reports whether b is whitespace around a numeric string.
func isSpace(b byte) bool {
	return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\v' || b == '\f'
}

// ParseNumeric reads the number at the start of s, after whitespace. whole
// says that nothing but whitespace follows, so that s is a numeric string;
// prefix says that s starts with a number at all.
func ParseNumeric(s string) (n Number, whole, prefix bool) {
	n, end, _ := scanNumber(s)
	if end == 0 {
		return Number{}, false, false
	}
	for end < len(s) && isSpace(s[end]) {
		end++
	}
	return n, end == len(s), true
}

// IsNumericString reports whether s is a numeric string.
func IsNumericString(s string) bool {
	_, whole, _ := ParseNumeric(s)
	return whole
}

// NumericPrefix returns the number at the start of s, 0 if there is none.
func NumericPrefix(s string) Number {
	n, _, _ := ParseNumeric(s)
	return n
}

// scanNumber reads a number after whitespace; end is 0 if there is none.
// overflow is the sign of an int that did not fit and became a float.
func scanNumber(s string) (n Number, end, overflow int) {
	i := 0
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	start := i
	if i < len(s) && (s[i] == '-' || s[i] == '+') {
		i++
	}
	first := i
	for i < len(s) && s[i]-'0' <= 9 {
		i++
	}
	digits := i - first
	isFloat := false
	if i < len(s) && s[i] == '.' && (digits > 0 || i+1 < len(s) && s[i+1]-'0' <= 9) {
		isFloat = true
		for i++; i < len(s) && s[i]-'0' <= 9; i++ {
			digits++
		}
	}
	if digits == 0 {
		return Number{}, 0, 0
	}
	if j := exponent(s, i); j > i {
		isFloat = true
		i = j
	}
	if !isFloat {
		if v, ok := smallInt(s[start:i]); ok {
			return IntNumber(v), i, 0
		}
		if s[start] == '-' {
			overflow = -1
		} else {
			overflow = 1
		}
	}
	f, _ := strconv.ParseFloat(s[start:i], 64)
	return FloatNumber(f), i, overflow
}

// exponent returns the end of the exponent at s[i:], or i.
func exponent(s string, i int) int {
	if i >= len(s) || s[i] != 'e' && s[i] != 'E' {
		return i
	}
	j := i + 1
	if j < len(s) && (s[j] == '-' || s[j] == '+') {
		j++
	}
	if j >= len(s) || s[j]-'0' > 9 {
		return i
	}
	for j < len(s) && s[j]-'0' <= 9 {
		j++
	}
	return j
}

// smallInt parses a sign and digits that fit in an int.
func smallInt(s string) (int, bool) {
	neg := s[0] == '-'
	if neg || s[0] == '+' {
		s = s[1:]
	}
	var n uint64
	for i := 0; i < len(s); i++ {
		if n > (math.MaxUint64-9)/10 {
			return 0, false
		}
		n = n*10 + uint64(s[i]-'0')
	}
	if neg {
		return int(-n), n <= 1<<63
	}
	return int(n), n <= math.MaxInt64
}
