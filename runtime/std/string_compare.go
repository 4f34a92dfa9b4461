// Comparing strings: strcmp and its case-insensitive, bounded and natural-order relatives.

package std

import (
	"encoding/binary"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Strcmp compares byte by byte: the difference of the first bytes that differ, else -1, 0 or 1 by length.
// https://www.php.net/manual/en/function.strcmp.php
func Strcmp(a, b string) int {
	n := min(len(a), len(b))
	x, y, i := stringBytes(a), stringBytes(b), 0
	for i+8 <= n && binary.LittleEndian.Uint64(x[i:]) == binary.LittleEndian.Uint64(y[i:]) {
		i += 8
	}
	for ; i < n; i++ {
		if x[i] != y[i] {
			return int(x[i]) - int(y[i])
		}
	}
	return compareInts(len(a), len(b))
}

// Strcoll compares by the locale, which is always "C": the difference of the first bytes that differ, up to NUL.
// https://www.php.net/manual/en/function.strcoll.php
func Strcoll(a, b string) int {
	for i := 0; ; i++ {
		x, y := byteAt(a, i), byteAt(b, i)
		if x != y || x == 0 {
			return int(x) - int(y)
		}
	}
}

// byteAt is s[i], or NUL past the end, as a C string reads.
func byteAt(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

// Strcasecmp is Strcmp without regard to ASCII case. https://www.php.net/manual/en/function.strcasecmp.php
func Strcasecmp(a, b string) int {
	for i := 0; i < len(a) && i < len(b); i++ {
		if x, y := lowerByte(a[i]), lowerByte(b[i]); x != y {
			return int(x) - int(y)
		}
	}
	return compareInts(len(a), len(b))
}

func compareInts(a, b int) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// Strncmp compares at most length bytes. https://www.php.net/manual/en/function.strncmp.php
func Strncmp(c *php.Context, a, b string, length int) int {
	if length < 0 {
		c.Throw("ValueError", "strncmp(): Argument #3 ($length) must be greater than or equal to 0")
	}
	return Strcmp(a[:min(length, len(a))], b[:min(length, len(b))])
}

// Strncasecmp compares at most length bytes without regard to ASCII case.
// https://www.php.net/manual/en/function.strncasecmp.php
func Strncasecmp(c *php.Context, a, b string, length int) int {
	if length < 0 {
		c.Throw("ValueError", "strncasecmp(): Argument #3 ($length) must be greater than or equal to 0")
	}
	return Strcasecmp(a[:min(length, len(a))], b[:min(length, len(b))])
}

// SubstrCompare compares needle with the part of haystack from offset on, at most length bytes (null: all).
// https://www.php.net/manual/en/function.substr-compare.php
func SubstrCompare(c *php.Context, haystack, needle string, offset int, length php.Value, fold bool) int {
	if !length.IsNull() {
		if length.AsInt() == 0 {
			return 0
		}
		if length.AsInt() < 0 {
			c.Throw("ValueError", "substr_compare(): Argument #4 ($length) must be greater than or equal to 0")
		}
	}
	if offset < 0 {
		offset = max(offset+len(haystack), 0)
	}
	if offset > len(haystack) {
		c.Throw("ValueError", "substr_compare(): Argument #3 ($offset) must be contained in argument #1 ($haystack)")
	}
	haystack = haystack[offset:]
	if !length.IsNull() {
		n := length.AsInt()
		haystack, needle = haystack[:min(n, len(haystack))], needle[:min(n, len(needle))]
	}
	if fold {
		return Strcasecmp(haystack, needle)
	}
	return Strcmp(haystack, needle)
}

// Strnatcmp compares in natural order, where runs of digits count as numbers.
// https://www.php.net/manual/en/function.strnatcmp.php
func Strnatcmp(a, b string) int { return naturalCompare(a, b, false) }

// Strnatcasecmp is Strnatcmp without regard to ASCII case. https://www.php.net/manual/en/function.strnatcasecmp.php
func Strnatcasecmp(a, b string) int { return naturalCompare(a, b, true) }

// skipZeros drops leading zeros that are followed by another digit.
func skipZeros(s string) int {
	i := 0
	for i+1 < len(s) && s[i] == '0' && isDigit(s[i+1]) {
		i++
	}
	return i
}

func naturalCompare(a, b string, fold bool) int {
	if a == "" || b == "" {
		return compareInts(len(a), len(b))
	}
	i, j := skipZeros(a), skipZeros(b)
	for {
		for isSpace(byteAt(a, i)) {
			i++
		}
		for isSpace(byteAt(b, j)) {
			j++
		}
		x, y := byteAt(a, i), byteAt(b, j)
		if isDigit(x) && isDigit(y) {
			var order int
			if order, i, j = compareDigits(a, b, i, j); order != 0 {
				return order
			}
			switch {
			case i >= len(a) && j >= len(b):
				return 0
			case i >= len(a):
				return -1
			case j >= len(b):
				return 1
			}
			x, y = a[i], b[j]
		}
		if fold {
			x, y = upperByte(x), upperByte(y)
		}
		if x != y {
			return compareInts(int(x), int(y))
		}
		i, j = i+1, j+1
		if i >= len(a) || j >= len(b) {
			switch {
			case i < len(a):
				return 1
			case j < len(b):
				return -1
			}
			return 0
		}
	}
}

// compareDigits compares the runs of digits at a[i] and b[j]: digit by digit where one starts with a zero (a
// fraction), by length first otherwise. It returns the order and the positions behind the runs.
func compareDigits(a, b string, i, j int) (order, nextI, nextJ int) {
	fraction := a[i] == '0' || b[j] == '0'
	for {
		inA, inB := isDigit(byteAt(a, i)), isDigit(byteAt(b, j))
		switch {
		case !inA && !inB:
			return order, i, j
		case !inA:
			return -1, i, j
		case !inB:
			return 1, i, j
		}
		if order == 0 {
			order = compareInts(int(a[i]), int(b[j]))
			if fraction && order != 0 {
				return order, i, j
			}
		}
		i, j = i+1, j+1
	}
}
