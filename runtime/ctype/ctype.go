// Package ctype holds PHP's ctype_ functions, which test whether a string consists of one kind of ASCII character.
//
// The locale is always "C": bytes from 0x80 on belong to no kind.
package ctype

import (
	"strconv"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The kinds of characters.
const (
	upper = 1 << iota
	lower
	digit
	hex
	space
	punct
	control
	blank
)

// kinds are the kinds of each byte.
var kinds = func() (table [256]uint8) {
	for b := 0; b < 128; b++ {
		switch {
		case b >= 'A' && b <= 'Z':
			table[b] = upper
		case b >= 'a' && b <= 'z':
			table[b] = lower
		case b >= '0' && b <= '9':
			table[b] = digit | hex
		case b == ' ':
			table[b] = space | blank
		case b >= '\t' && b <= '\r':
			table[b] = space | control
		case b < ' ' || b == 0x7f:
			table[b] = control
		default:
			table[b] = punct
		}
		if b|0x20 >= 'a' && b|0x20 <= 'f' && b >= 'A' {
			table[b] |= hex
		}
	}
	return table
}()

// all tells whether s is not empty and every byte is of one of the kinds in mask.
func all(s string, mask uint8) bool {
	for i := 0; i < len(s); i++ {
		if kinds[s[i]]&mask == 0 {
			return false
		}
	}
	return s != ""
}

// value tests a value of any type as PHP does: an int is the code of a character, or its digits where it is none.
func value(c *php.Context, fn string, v php.Value, mask uint8) bool {
	if v.Kind() == php.KindString {
		return all(v.AsString(), mask)
	}
	c.Deprecated("%s(): Argument of type %s will be interpreted as string in the future", fn, php.TypeName(v))
	if v.Kind() != php.KindInt {
		return false
	}
	n := v.AsInt()
	switch {
	case n >= 0 && n <= 255:
		return kinds[n]&mask != 0
	case n >= -128 && n < 0:
		return kinds[n+256]&mask != 0
	}
	return all(strconv.Itoa(n), mask)
}
