// The alphanumeric strings before and after one.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// StrIncrement returns the alphanumeric string after s: "Az" is followed by "Ba", "Zz" by "AAa".
// https://www.php.net/manual/en/function.str-increment.php
func StrIncrement(c *php.Context, s string) string {
	b := alphanumeric(c, "str_increment", s)
	for i := len(b) - 1; i >= 0; i-- {
		switch b[i] {
		case 'z':
			b[i] = 'a'
		case 'Z':
			b[i] = 'A'
		case '9':
			b[i] = '0'
		default:
			b[i]++
			return string(b)
		}
	}
	first := b[0] // of a place more: z is followed by aa, but 9 by 10
	if first == '0' {
		first = '1'
	}
	return string(first) + string(b)
}

// StrDecrement returns the alphanumeric string before s: "Ba" comes after "Az", "aa" after "z".
// https://www.php.net/manual/en/function.str-decrement.php
func StrDecrement(c *php.Context, s string) string {
	b := alphanumeric(c, "str_decrement", s)
	carry := s[0] != '0'
	i := len(b) - 1
	for ; carry && i >= 0; i-- {
		switch b[i] {
		case 'a':
			b[i] = 'z'
		case 'A':
			b[i] = 'Z'
		case '0':
			b[i] = '9'
		default:
			b[i]--
			carry = false
		}
	}
	switch {
	case s[0] == '0', carry && len(b) == 1:
		c.Throw("ValueError", "str_decrement(): Argument #1 ($string) %q is out of decrement range", s)
	case carry, b[0] == '0' && len(b) > 1: // a place less
		return string(b[1:])
	}
	return string(b)
}

// alphanumeric returns the bytes of an argument that must have ASCII letters and digits only.
func alphanumeric(c *php.Context, fn, s string) []byte {
	if s == "" {
		c.ArgError("ValueError", fn, 1, "string", "must not be empty")
	}
	for i := range len(s) {
		if b := s[i]; (b|0x20 < 'a' || b|0x20 > 'z') && (b < '0' || b > '9') {
			c.ArgError("ValueError", fn, 1, "string", "must be composed only of alphanumeric ASCII characters")
		}
	}
	return []byte(s)
}
