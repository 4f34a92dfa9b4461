// Backslash escapes and hexadecimal, quoted-printable and uuencoded forms of strings.

package std

import (
	"encoding/hex"
	"math"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Addslashes puts a backslash before quotes, backslashes and NUL (as "\0").
// https://www.php.net/manual/en/function.addslashes.php
func Addslashes(s string) string {
	i := strings.IndexAny(s, "'\"\\\x00")
	if i < 0 {
		return s
	}
	out := append(make([]byte, 0, len(s)+8), s[:i]...)
	for ; i < len(s); i++ {
		switch b := s[i]; b {
		case 0:
			out = append(out, '\\', '0')
		case '\'', '"', '\\':
			out = append(out, '\\', b)
		default:
			out = append(out, b)
		}
	}
	return bytesToString(out)
}

// Stripslashes undoes Addslashes. https://www.php.net/manual/en/function.stripslashes.php
func Stripslashes(s string) string {
	i := strings.IndexByte(s, '\\')
	if i < 0 {
		return s
	}
	out := append(make([]byte, 0, len(s)), s[:i]...)
	for ; i < len(s); i++ {
		b := s[i]
		if b == '\\' {
			if i++; i == len(s) {
				break
			}
			if b = s[i]; b == '0' {
				b = 0
			}
		}
		out = append(out, b)
	}
	return bytesToString(out)
}

// cEscapes are the control characters that C writes as a letter.
const (
	cEscapeBytes   = "\a\b\t\n\v\f\r"
	cEscapeLetters = "abtnvfr"
)

// Addcslashes escapes the bytes listed in chars ("a..z" is a range) as C does.
// https://www.php.net/manual/en/function.addcslashes.php
func Addcslashes(c *php.Context, s, chars string) string {
	if s == "" || chars == "" {
		return s
	}
	set := charMask(c, "addcslashes", chars)
	out := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); i++ {
		b := s[i]
		if !set[b] {
			out = append(out, b)
			continue
		}
		out = append(out, '\\')
		if b >= ' ' && b <= '~' {
			out = append(out, b)
		} else if k := strings.IndexByte(cEscapeBytes, b); k >= 0 {
			out = append(out, cEscapeLetters[k])
		} else {
			out = append(out, '0'+b>>6, '0'+b>>3&7, '0'+b&7)
		}
	}
	return bytesToString(out)
}

// Stripcslashes undoes C escapes: letters, \xHH and octal. https://www.php.net/manual/en/function.stripcslashes.php
func Stripcslashes(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			out = append(out, s[i])
			continue
		}
		i++
		b, n := unescapeC(s[i:])
		out = append(out, b)
		i += n - 1
	}
	return bytesToString(out)
}

// unescapeC reads the escape whose backslash precedes s: the byte it stands for and its length.
func unescapeC(s string) (b byte, n int) {
	if k := strings.IndexByte(cEscapeLetters, s[0]); k >= 0 {
		return cEscapeBytes[k], 1
	}
	if s[0] == 'x' && len(s) > 1 && isXDigit(s[1]) {
		for n = 1; n < len(s) && n < 3 && isXDigit(s[n]); n++ {
			b = b<<4 | hexValue(s[n])
		}
		return b, n
	}
	for n < len(s) && n < 3 && s[n]-'0' < 8 {
		b = b<<3 | (s[n] - '0')
		n++
	}
	if n == 0 {
		return s[0], 1
	}
	return b, n
}

func hexValue(b byte) byte {
	if isDigit(b) {
		return b - '0'
	}
	return (b | 0x20) - 'a' + 10
}

// Quotemeta puts a backslash before . \ + * ? [ ^ ] ( $ ). https://www.php.net/manual/en/function.quotemeta.php
func Quotemeta(s string) string {
	out := make([]byte, 0, len(s)+8)
	for i := 0; i < len(s); i++ {
		if strings.IndexByte(".\\+*?[^]($)", s[i]) >= 0 {
			out = append(out, '\\')
		}
		out = append(out, s[i])
	}
	return bytesToString(out)
}

// Bin2hex is s in hexadecimal. https://www.php.net/manual/en/function.bin2hex.php
func Bin2hex(s string) string {
	out := make([]byte, 2*len(s))
	hex.Encode(out, stringBytes(s))
	return bytesToString(out)
}

// Hex2bin decodes hexadecimal, or returns false with a warning. https://www.php.net/manual/en/function.hex2bin.php
func Hex2bin(c *php.Context, s string) php.Value {
	if len(s)%2 != 0 {
		c.Warning("hex2bin(): Hexadecimal input string must have an even length")
		return php.Bool(false)
	}
	out := make([]byte, len(s)/2)
	if _, err := hex.Decode(out, stringBytes(s)); err != nil {
		c.Warning("hex2bin(): Input string must be hexadecimal string")
		return php.Bool(false)
	}
	return php.String(bytesToString(out))
}

const upperHex = "0123456789ABCDEF"

// QuotedPrintableEncode encodes s for mail bodies, in lines of at most 76 bytes.
// https://www.php.net/manual/en/function.quoted-printable-encode.php
func QuotedPrintableEncode(s string) string {
	const lineMax = 75
	out := make([]byte, 0, len(s)+len(s)/4)
	column := 0
	for i := 0; i < len(s); i++ {
		b := s[i]
		next := byteAt(s, i+1)
		switch {
		case b == '\r' && next == '\n' && i+1 < len(s):
			out = append(out, '\r', '\n')
			i++
			column = 0
		case b < ' ' || b >= 0x7f || b == '=' || b == ' ' && next == '\r':
			if column += 3; column+sequenceRest(b) > lineMax {
				column = 3
				out = append(out, "=\r\n"...)
			}
			out = append(out, '=', upperHex[b>>4], upperHex[b&15])
		default:
			if column++; column > lineMax {
				column = 1
				out = append(out, "=\r\n"...)
			}
			out = append(out, b)
		}
	}
	return bytesToString(out)
}

// sequenceRest is the room that the rest of a UTF-8 sequence needs, so that it is not broken; bytes that no
// sequence contains never break the line.
func sequenceRest(b byte) int {
	switch {
	case b <= 0x7f:
		return 0
	case b <= 0xdf:
		return 3
	case b <= 0xef:
		return 6
	case b <= 0xf4:
		return 9
	}
	return math.MinInt32
}

// QuotedPrintableDecode undoes QuotedPrintableEncode. https://www.php.net/manual/en/function.quoted-printable-decode.php
func QuotedPrintableDecode(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s) && s[i] != 0; {
		if s[i] != '=' {
			out = append(out, s[i])
			i++
			continue
		}
		if isXDigit(byteAt(s, i+1)) && isXDigit(byteAt(s, i+2)) {
			out = append(out, hexValue(s[i+1])<<4|hexValue(s[i+2]))
			i += 3
			continue
		}
		// A soft line break: "=", blanks, then the end of the line.
		k := i + 1
		for byteAt(s, k) == ' ' || byteAt(s, k) == '\t' {
			k++
		}
		switch next := byteAt(s, k); {
		case k >= len(s) || next == 0:
			i = k
		case next == '\r' && byteAt(s, k+1) == '\n':
			i = k + 2
		case next == '\n' || next == '\r':
			i = k + 1
		default:
			out = append(out, '=')
			i++
		}
	}
	return bytesToString(out)
}

// ConvertUuencode uuencodes s. https://www.php.net/manual/en/function.convert-uuencode.php
func ConvertUuencode(s string) string {
	out := make([]byte, 0, len(s)*3/2+8)
	enc := func(b byte) byte {
		if b == 0 {
			return '`'
		}
		return b + ' '
	}
	for len(s) > 0 {
		line := s[:min(45, len(s))]
		s = s[len(line):]
		out = append(out, enc(byte(len(line))))
		for i := 0; i < len(line); i += 3 {
			x, y, z := line[i], byteAt(line, i+1), byteAt(line, i+2)
			out = append(out, enc(x>>2), enc(x<<4&0x30|y>>4), enc(y<<2&0x3c|z>>6), enc(z&0x3f))
		}
		out = append(out, '\n')
	}
	return bytesToString(append(out, '`', '\n'))
}

// ConvertUudecode undoes ConvertUuencode, or returns false with a warning.
// https://www.php.net/manual/en/function.convert-uudecode.php
func ConvertUudecode(c *php.Context, s string) php.Value {
	if s == "" {
		return badUuencode(c)
	}
	digit := func(i int) byte { return (byteAt(s, i) - ' ') & 0x3f }
	out := make([]byte, 0, len(s)*3/4)
	length := 0
	for i := 0; i < len(s); i++ { // over the line end
		n := int(digit(i))
		if i++; n == 0 {
			break
		}
		end := i + n*133/100
		if n == 45 {
			end = i + 60
		}
		if n > len(s) || end > len(s) {
			return badUuencode(c)
		}
		length += n
		for ; i < end; i += 4 {
			if i+4 > len(s) {
				return badUuencode(c)
			}
			w, x, y, z := digit(i), digit(i+1), digit(i+2), digit(i+3)
			out = append(out, w<<2|x>>4, x<<4|y>>2, y<<6|z)
		}
		if n < 45 {
			if length > len(out) { // the rest of a line whose end was rounded down
				w, x, y, z := digit(i), digit(i+1), digit(i+2), digit(i+3)
				out = append(out, w<<2|x>>4, x<<4|y>>2, y<<6|z)
			}
			break
		}
	}
	for len(out) < length {
		out = append(out, 0)
	}
	return php.String(bytesToString(out[:length]))
}

func badUuencode(c *php.Context) php.Value {
	c.Warning("convert_uudecode(): Argument #1 ($data) is not a valid uuencoded string")
	return php.False
}
