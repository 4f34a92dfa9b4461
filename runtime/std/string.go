// Case, trimming, padding and the other functions that turn one string into another.

package std

import (
	"encoding/binary"
	"math"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// whitespace is what the trim functions strip by default.
const whitespace = " \n\r\t\v\x00"

// Strlen is the number of bytes in s. https://www.php.net/manual/en/function.strlen.php
func Strlen(s string) int { return len(s) }

// Strtolower lower-cases the ASCII letters of s. https://www.php.net/manual/en/function.strtolower.php
func Strtolower(s string) string { return flipCase(s, 'A') }

// Strtoupper upper-cases the ASCII letters of s. https://www.php.net/manual/en/function.strtoupper.php
func Strtoupper(s string) string { return flipCase(s, 'a') }

// Ucfirst upper-cases the first byte of s. https://www.php.net/manual/en/function.ucfirst.php
func Ucfirst(s string) string {
	if s == "" || !isLower(s[0]) {
		return s
	}
	return oneByte(s[0]&^0x20) + s[1:]
}

// Lcfirst lower-cases the first byte of s. https://www.php.net/manual/en/function.lcfirst.php
func Lcfirst(s string) string {
	if s == "" || !isUpper(s[0]) {
		return s
	}
	return oneByte(s[0]|0x20) + s[1:]
}

// Ucwords upper-cases the first letter of each word of s. https://www.php.net/manual/en/function.ucwords.php
func Ucwords(s string) string {
	set := setOf(" \t\r\n\f\v")
	return upperWords(s, &set)
}

// UcwordsSeparators is Ucwords with words divided by the bytes that separators lists ("a..z" is a range).
// https://www.php.net/manual/en/function.ucwords.php
func UcwordsSeparators(c *php.Context, s, separators string) string {
	if s == "" {
		return ""
	}
	set := charMask(c, "ucwords", separators)
	return upperWords(s, &set)
}

func upperWords(s string, set *byteSet) string {
	if s == "" {
		return ""
	}
	out := []byte(s)
	out[0] = upperByte(out[0])
	for i := 1; i < len(out); i++ {
		if set[out[i-1]] {
			out[i] = upperByte(out[i])
		}
	}
	return bytesToString(out)
}

// Trim strips white space and NUL from both ends of s. https://www.php.net/manual/en/function.trim.php
func Trim(s string) string { return Rtrim(Ltrim(s)) }

func isTrimmed(b byte) bool {
	return b <= ' ' && (b == ' ' || b == 0 || b-'\t' < 3 || b == '\r')
}

// Ltrim strips white space and NUL from the start of s. https://www.php.net/manual/en/function.ltrim.php
func Ltrim(s string) string {
	for s != "" && isTrimmed(s[0]) {
		s = s[1:]
	}
	return s
}

// Rtrim strips white space and NUL from the end of s. https://www.php.net/manual/en/function.rtrim.php
func Rtrim(s string) string {
	for s != "" && isTrimmed(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// TrimChars strips the bytes listed in chars ("a..z" is a range) from both ends of s.
// https://www.php.net/manual/en/function.trim.php
func TrimChars(c *php.Context, s, chars string) string {
	if chars == whitespace {
		return Trim(s)
	}
	set := charMask(c, "trim", chars)
	return trimRight(trimLeft(s, &set), &set)
}

// LtrimChars strips the bytes listed in chars from the start of s. https://www.php.net/manual/en/function.ltrim.php
func LtrimChars(c *php.Context, s, chars string) string {
	if chars == whitespace {
		return Ltrim(s)
	}
	set := charMask(c, "ltrim", chars)
	return trimLeft(s, &set)
}

// RtrimChars strips the bytes listed in chars from the end of s. https://www.php.net/manual/en/function.rtrim.php
func RtrimChars(c *php.Context, s, chars string) string {
	if chars == whitespace {
		return Rtrim(s)
	}
	set := charMask(c, "rtrim", chars)
	return trimRight(s, &set)
}

func trimLeft(s string, set *byteSet) string {
	for s != "" && set[s[0]] {
		s = s[1:]
	}
	return s
}

func trimRight(s string, set *byteSet) string {
	for s != "" && set[s[len(s)-1]] {
		s = s[:len(s)-1]
	}
	return s
}

// charMask reads a character list with "a..z" ranges, as trim, str_word_count and addcslashes do.
func charMask(c *php.Context, fn, chars string) (set byteSet) {
	for i := 0; i < len(chars); i++ {
		b := chars[i]
		if i+3 < len(chars) && chars[i+1] == '.' && chars[i+2] == '.' && chars[i+3] >= b {
			for x := int(b); x <= int(chars[i+3]); x++ {
				set[x] = true
			}
			i += 3
			continue
		}
		if i+1 < len(chars) && b == '.' && chars[i+1] == '.' {
			warnRange(c, fn, chars, i)
			continue
		}
		set[b] = true
	}
	return set
}

// warnRange says what is wrong with the ".." at chars[i].
func warnRange(c *php.Context, fn, chars string, i int) {
	why := "."
	switch {
	case i == 0:
		why = ", no character to the left of '..'"
	case i+2 >= len(chars):
		why = ", no character to the right of '..'"
	case chars[i-1] > chars[i+2]:
		why = ", '..'-range needs to be incrementing"
	default:
		why = ""
	}
	c.Warning("%s(): Invalid '..'-range%s", fn, why)
}

// Strrev reverses the bytes of s. https://www.php.net/manual/en/function.strrev.php
func Strrev(s string) string {
	if len(s) < 2 {
		return s
	}
	out := make([]byte, len(s))
	src, end := stringBytes(s), len(s)
	for ; len(src) >= 8; src, end = src[8:], end-8 {
		binary.BigEndian.PutUint64(out[end-8:], binary.LittleEndian.Uint64(src))
	}
	for i, b := range src {
		out[end-1-i] = b
	}
	return bytesToString(out)
}

// StrRepeat repeats s. https://www.php.net/manual/en/function.str-repeat.php
func StrRepeat(c *php.Context, s string, times int) string {
	if times < 0 {
		c.Throw("ValueError", "str_repeat(): Argument #2 ($times) must be greater than or equal to 0")
	}
	if s == "" || times == 0 {
		return ""
	}
	if times > math.MaxInt/len(s) {
		c.Fatal("Possible integer overflow in memory allocation (%d * %d + 32)", len(s), times)
	}
	c.Reserve(len(s) * times)
	out := make([]byte, len(s)*times)
	if len(s) == 1 {
		for i := range out {
			out[i] = s[0]
		}
		return bytesToString(out)
	}
	for n := copy(out, s); n < len(out); n *= 2 {
		copy(out[n:], out[:n])
	}
	return bytesToString(out)
}

// Padding sides of str_pad.
const (
	padLeft  = 0
	padRight = 1
	padBoth  = 2
)

// StrPad pads s to length bytes with pad on the side that padType names.
// https://www.php.net/manual/en/function.str-pad.php
func StrPad(c *php.Context, s string, length int, pad string, padType int) string {
	if length < 0 || length <= len(s) {
		return s
	}
	if pad == "" {
		c.Throw("ValueError", "str_pad(): Argument #3 ($pad_string) must be a non-empty string")
	}
	if padType < padLeft || padType > padBoth {
		c.Throw("ValueError", "str_pad(): Argument #4 ($pad_type) must be STR_PAD_LEFT, STR_PAD_RIGHT, or STR_PAD_BOTH")
	}
	left, right := 0, length-len(s)
	switch padType {
	case padLeft:
		left, right = right, 0
	case padBoth:
		left = right / 2
		right -= left
	}
	c.Reserve(length)
	out := make([]byte, 0, length)
	out = appendPadding(out, pad, left)
	out = append(out, s...)
	return bytesToString(appendPadding(out, pad, right))
}

func appendPadding(out []byte, pad string, n int) []byte {
	for n >= len(pad) {
		out = append(out, pad...)
		n -= len(pad)
	}
	return append(out, pad[:n]...)
}

// Nl2br inserts a line break tag before each line end of s. https://www.php.net/manual/en/function.nl2br.php
func Nl2br(s string, xhtml bool) string {
	tag := "<br>"
	if xhtml {
		tag = "<br />"
	}
	if strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') < 0 {
		return s
	}
	out := make([]byte, 0, len(s)+len(s)/8+len(tag)*2)
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b == '\n' || b == '\r' {
			out = append(out, tag...)
			if i+1 < len(s) && s[i+1] == b^('\n'^'\r') {
				out = append(out, b)
				i++
				b = s[i]
			}
		}
		out = append(out, b)
	}
	return bytesToString(out)
}

// StrRot13 shifts the ASCII letters of s by 13. https://www.php.net/manual/en/function.str-rot13.php
func StrRot13(s string) string {
	out := []byte(s)
	for i, b := range out {
		if isAlpha(b) {
			if (b|0x20)-'a' < 13 {
				out[i] = b + 13
			} else {
				out[i] = b - 13
			}
		}
	}
	return bytesToString(out)
}

// Ord is the first byte of s, 0 where s is empty. https://www.php.net/manual/en/function.ord.php
func Ord(s string) int {
	if s == "" {
		return 0
	}
	return int(s[0])
}

// Chr is the one-byte string of codepoint modulo 256. https://www.php.net/manual/en/function.chr.php
func Chr(codepoint int) string { return oneByte(byte(codepoint)) }
