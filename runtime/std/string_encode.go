// Digests and encodings of whole strings: md5, sha1, crc32, base64, utf8_encode, uniqid.

package std

import (
	"crypto/md5"
	"crypto/sha1"
	"encoding/base64"
	"encoding/hex"
	"hash/crc32"
	"math/rand/v2"
	"strconv"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Md5 is the MD5 digest of s in hexadecimal. https://www.php.net/manual/en/function.md5.php
func Md5(s string) string {
	sum := md5.Sum(stringBytes(s))
	var out [2 * md5.Size]byte
	hex.Encode(out[:], sum[:])
	return string(out[:])
}

// Md5Binary is Md5 with the choice of the 16 raw bytes. https://www.php.net/manual/en/function.md5.php
func Md5Binary(s string, binary bool) string {
	if !binary {
		return Md5(s)
	}
	sum := md5.Sum(stringBytes(s))
	return string(sum[:])
}

// Sha1 is the SHA-1 digest of s in hexadecimal. https://www.php.net/manual/en/function.sha1.php
func Sha1(s string) string {
	sum := sha1.Sum(stringBytes(s))
	var out [2 * sha1.Size]byte
	hex.Encode(out[:], sum[:])
	return string(out[:])
}

// Sha1Binary is Sha1 with the choice of the 20 raw bytes. https://www.php.net/manual/en/function.sha1.php
func Sha1Binary(s string, binary bool) string {
	if !binary {
		return Sha1(s)
	}
	sum := sha1.Sum(stringBytes(s))
	return string(sum[:])
}

// Crc32 is the CRC-32 checksum of s. https://www.php.net/manual/en/function.crc32.php
func Crc32(s string) int { return int(crc32.ChecksumIEEE(stringBytes(s))) }

// Base64Encode is s in base64. https://www.php.net/manual/en/function.base64-encode.php
func Base64Encode(s string) string {
	out := make([]byte, base64.StdEncoding.EncodedLen(len(s)))
	base64.StdEncoding.Encode(out, stringBytes(s))
	return bytesToString(out)
}

// Base64Decode decodes base64, skipping unknown bytes. https://www.php.net/manual/en/function.base64-decode.php
func Base64Decode(s string) string {
	out, _ := decodeBase64(s, false)
	return out
}

// Base64DecodeStrict is Base64Decode that, with strict, returns false where a byte is unknown or padding is wrong.
// https://www.php.net/manual/en/function.base64-decode.php
func Base64DecodeStrict(s string, strict bool) php.Value {
	out, ok := decodeBase64(s, strict)
	if !ok {
		return php.False
	}
	return php.String(out)
}

func decodeBase64(s string, strict bool) (string, bool) {
	out := make([]byte, base64.StdEncoding.DecodedLen(len(s)))
	if n, err := base64.StdEncoding.Decode(out, stringBytes(s)); err == nil {
		return bytesToString(out[:n]), true
	}
	out = out[:0]
	digits, padding, bits := 0, 0, uint32(0)
	for i := 0; i < len(s); i++ {
		b := s[i]
		if b == '=' {
			padding++
			continue
		}
		v := base64Value(b)
		if v < 0 {
			if strict && b != ' ' && b != '\t' && b != '\n' && b != '\r' {
				return "", false
			}
			continue
		}
		if strict && padding > 0 {
			return "", false
		}
		bits = bits<<6 | uint32(v)
		if digits++; digits%4 != 1 {
			out = append(out, byte(bits>>(4-2*((digits-2)%4))&0xff))
			// The bits not yet used stay in bits and are shifted up by the next digit.
		}
	}
	if strict && (digits%4 == 1 || padding > 0 && (padding > 2 || (digits+padding)%4 != 0)) {
		return "", false
	}
	return bytesToString(out), true
}

// base64Value is the value of a base64 digit, or -1.
func base64Value(b byte) int {
	switch {
	case isUpper(b):
		return int(b - 'A')
	case isLower(b):
		return int(b-'a') + 26
	case isDigit(b):
		return int(b-'0') + 52
	case b == '+':
		return 62
	case b == '/':
		return 63
	}
	return -1
}

// Utf8Encode converts ISO-8859-1 to UTF-8. https://www.php.net/manual/en/function.utf8-encode.php
func Utf8Encode(s string) string {
	out := make([]byte, 0, len(s)+len(s)/4)
	for i := 0; i < len(s); i++ {
		if b := s[i]; b < 0x80 {
			out = append(out, b)
		} else {
			out = append(out, 0xc0|b>>6, 0x80|b&0x3f)
		}
	}
	return bytesToString(out)
}

// Utf8Decode converts UTF-8 to ISO-8859-1; what does not fit becomes "?".
// https://www.php.net/manual/en/function.utf8-decode.php
func Utf8Decode(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := nextUTF8(s[i:])
		if r < 0 || r > 0xff {
			r = '?'
		}
		out = append(out, byte(r))
		i += n
	}
	return bytesToString(out)
}

// Uniqid is prefix and 13 hexadecimal digits from the clock, unique within the machine's microsecond; with
// moreEntropy also a random decimal number. https://www.php.net/manual/en/function.uniqid.php
func Uniqid(prefix string, moreEntropy bool) string {
	if !moreEntropy {
		time.Sleep(time.Microsecond)
	}
	now := time.Now()
	out := append([]byte(prefix), hexDigits(now.Unix(), 8)...)
	out = append(out, hexDigits(int64(now.Nanosecond()/1000), 5)...)
	if moreEntropy {
		out = strconv.AppendFloat(out, rand.Float64()*10, 'f', 8, 64)
	}
	return string(out)
}

// hexDigits is n in hexadecimal with at least width digits.
func hexDigits(n int64, width int) string {
	s := strconv.FormatInt(n, 16)
	for len(s) < width {
		s = "0" + s
	}
	return s
}
