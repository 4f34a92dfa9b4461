// UTF-8, UTF-16 and UTF-32.

package mb

import (
	"encoding/binary"
	"unicode/utf8"
)

// utf8Length is the length of a UTF-8 sequence by its first byte, as the counting functions of PHP take it,
// whatever follows.
var utf8Length = func() (table [256]uint8) {
	for b := range table {
		switch {
		case b < 0xc2 || b > 0xf4:
			table[b] = 1
		case b < 0xe0:
			table[b] = 2
		case b < 0xf0:
			table[b] = 3
		default:
			table[b] = 4
		}
	}
	return table
}()

// validUTF8 tells whether s is well-formed UTF-8.
func validUTF8(s string) bool { return utf8.ValidString(s) }

// decodeUTF8 reads UTF-8; each longest beginning of a sequence that breaks off is one bad character.
func decodeUTF8(s string) []rune {
	out := make([]rune, 0, len(s))
	for i := 0; i < len(s); {
		if b := s[i]; b < 0x80 {
			out = append(out, rune(b))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			r, n = bad, brokenLength(s[i:])
		}
		out = append(out, r)
		i += n
	}
	return out
}

// brokenLength is how many bytes of s, which begins with a broken sequence, belong together.
func brokenLength(s string) int {
	want := int(utf8Length[s[0]])
	if want == 1 || len(s) < 2 {
		return 1
	}
	// The second byte has a narrower range after some leads, so that no sequence is overlong or a surrogate.
	low, high := byte(0x80), byte(0xbf)
	switch s[0] {
	case 0xe0:
		low = 0xa0
	case 0xed:
		high = 0x9f
	case 0xf0:
		low = 0x90
	case 0xf4:
		high = 0x8f
	}
	if s[1] < low || s[1] > high {
		return 1
	}
	n := 2
	for n < want && n < len(s) && s[n]&0xc0 == 0x80 {
		n++
	}
	return n
}

func appendUTF8(out []byte, r rune) ([]byte, bool) {
	if r < 0 || r > 0x10ffff || r >= 0xd800 && r <= 0xdfff {
		return out, false
	}
	return utf8.AppendRune(out, r), true
}

// utf16 is UTF-16 in one byte order; with mark, a byte order mark at the start of the text decides instead.
func utf16(name string, big, mark bool) *encoding {
	order := func(big bool) binary.ByteOrder {
		if big {
			return binary.BigEndian
		}
		return binary.LittleEndian
	}
	return &encoding{
		name: name,
		decode: func(s string) []rune {
			units := order(big)
			if mark && len(s) >= 2 {
				switch s[:2] {
				case "\xfe\xff":
					s = s[2:]
				case "\xff\xfe":
					units, s = order(false), s[2:]
				}
			}
			return decodeUTF16([]byte(s), units)
		},
		encode: func(out []byte, r rune) ([]byte, bool) {
			if r >= 0xd800 && r <= 0xdfff || r < 0 || r > 0x10ffff {
				return out, false
			}
			var unit [2]byte
			if r >= 0x10000 {
				order(big).PutUint16(unit[:], uint16(0xd800+(r-0x10000)>>10))
				out = append(out, unit[:]...)
				r = 0xdc00 + (r-0x10000)&0x3ff
			}
			order(big).PutUint16(unit[:], uint16(r))
			return append(out, unit[:]...), true
		},
	}
}

func decodeUTF16(b []byte, order binary.ByteOrder) []rune {
	out := make([]rune, 0, len(b)/2+1)
	for len(b) >= 2 {
		unit := rune(order.Uint16(b))
		b = b[2:]
		switch {
		case unit < 0xd800 || unit > 0xdfff:
			out = append(out, unit)
		case unit < 0xdc00 && len(b) >= 2 && order.Uint16(b)&0xfc00 == 0xdc00:
			out = append(out, 0x10000+(unit-0xd800)<<10+rune(order.Uint16(b)-0xdc00))
			b = b[2:]
		default:
			out = append(out, bad)
		}
	}
	if len(b) > 0 {
		out = append(out, bad)
	}
	return out
}

// utf32 is UTF-32 in one byte order; with mark, a byte order mark at the start of the text decides instead.
func utf32(name string, big, mark bool) *encoding {
	return &encoding{
		name: name, unit: 4,
		decode: func(s string) []rune {
			b, bigNow := []byte(s), big
			if mark && len(s) >= 4 {
				switch s[:4] {
				case "\x00\x00\xfe\xff":
					b = b[4:]
				case "\xff\xfe\x00\x00":
					b, bigNow = b[4:], false
				}
			}
			out := make([]rune, 0, len(b)/4+1)
			for ; len(b) >= 4; b = b[4:] {
				unit := binary.LittleEndian.Uint32(b)
				if bigNow {
					unit = binary.BigEndian.Uint32(b)
				}
				if unit > 0x10ffff || unit >= 0xd800 && unit <= 0xdfff {
					out = append(out, bad)
				} else {
					out = append(out, rune(unit))
				}
			}
			if len(b) > 0 {
				out = append(out, bad)
			}
			return out
		},
		encode: func(out []byte, r rune) ([]byte, bool) {
			if r >= 0xd800 && r <= 0xdfff || r < 0 || r > 0x10ffff {
				return out, false
			}
			if big {
				return binary.BigEndian.AppendUint32(out, uint32(r)), true
			}
			return binary.LittleEndian.AppendUint32(out, uint32(r)), true
		},
	}
}
