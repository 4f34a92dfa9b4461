// Byte-string building blocks of the string functions: no-copy conversion, ASCII case tables, word-at-a-time scans.

package std

import (
	"encoding/binary"
	"strings"
	"unsafe"
)

// singleBytes holds every byte once, so that a one-byte string needs no allocation.
const singleBytes = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f" +
	"\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	"\x20\x21\x22\x23\x24\x25\x26\x27\x28\x29\x2a\x2b\x2c\x2d\x2e\x2f" +
	"\x30\x31\x32\x33\x34\x35\x36\x37\x38\x39\x3a\x3b\x3c\x3d\x3e\x3f" +
	"\x40\x41\x42\x43\x44\x45\x46\x47\x48\x49\x4a\x4b\x4c\x4d\x4e\x4f" +
	"\x50\x51\x52\x53\x54\x55\x56\x57\x58\x59\x5a\x5b\x5c\x5d\x5e\x5f" +
	"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f" +
	"\x70\x71\x72\x73\x74\x75\x76\x77\x78\x79\x7a\x7b\x7c\x7d\x7e\x7f" +
	"\x80\x81\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8d\x8e\x8f" +
	"\x90\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9d\x9e\x9f" +
	"\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xaf" +
	"\xb0\xb1\xb2\xb3\xb4\xb5\xb6\xb7\xb8\xb9\xba\xbb\xbc\xbd\xbe\xbf" +
	"\xc0\xc1\xc2\xc3\xc4\xc5\xc6\xc7\xc8\xc9\xca\xcb\xcc\xcd\xce\xcf" +
	"\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xd9\xda\xdb\xdc\xdd\xde\xdf" +
	"\xe0\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xea\xeb\xec\xed\xee\xef" +
	"\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe\xff"

// oneByte is the string of the single byte b.
func oneByte(b byte) string { return singleBytes[b : int(b)+1] }

// bytesToString hands b over as a string without copying; b must not be written afterwards.
func bytesToString(b []byte) string {
	return unsafe.String(unsafe.SliceData(b), len(b))
}

// stringBytes views s as bytes without copying; the result must not be written.
func stringBytes(s string) []byte {
	return unsafe.Slice(unsafe.StringData(s), len(s))
}

func isUpper(b byte) bool { return b-'A' < 26 }
func isLower(b byte) bool { return b-'a' < 26 }
func isAlpha(b byte) bool { return b|0x20-'a' < 26 }
func isDigit(b byte) bool { return b-'0' < 10 }
func isAlnum(b byte) bool { return isDigit(b) || isAlpha(b) }
func isSpace(b byte) bool { return b == ' ' || b-'\t' < 5 }
func isXDigit(b byte) bool {
	return isDigit(b) || b|0x20-'a' < 6
}

func lowerByte(b byte) byte {
	if isUpper(b) {
		return b | 0x20
	}
	return b
}

func upperByte(b byte) byte {
	if isLower(b) {
		return b &^ 0x20
	}
	return b
}

const (
	everyByte = 0x0101010101010101
	highBits  = 0x8080808080808080
)

// caseMask has bit 0x20 set in every byte of w that lies in lo..lo+25 (both ASCII).
func caseMask(w uint64, lo byte) uint64 {
	low := w &^ highBits
	atLeast := low + everyByte*uint64(0x80-lo)
	above := low + everyByte*uint64(0x80-(lo+26))
	return (atLeast &^ above &^ w & highBits) >> 2
}

// firstInRange is the index of the first byte of s in lo..lo+25, or -1.
func firstInRange(s string, lo byte) int {
	b, i := stringBytes(s), 0
	for ; len(b)-i >= 8; i += 8 {
		if caseMask(binary.LittleEndian.Uint64(b[i:i+8]), lo) != 0 {
			break
		}
	}
	for ; i < len(b); i++ {
		if b[i]-lo < 26 {
			return i
		}
	}
	return -1
}

// flipCase inverts bit 0x20 of the bytes in lo..lo+25; it returns s itself where there are none.
func flipCase(s string, lo byte) string {
	start := firstInRange(s, lo)
	if start < 0 {
		return s
	}
	out := append([]byte(nil), s...)
	rest := out[start:]
	for ; len(rest) >= 8; rest = rest[8:] {
		w := binary.LittleEndian.Uint64(rest)
		binary.LittleEndian.PutUint64(rest, w^caseMask(w, lo))
	}
	for i, b := range rest {
		if b-lo < 26 {
			rest[i] = b ^ 0x20
		}
	}
	return bytesToString(out)
}

// byteSet is a set of byte values.
type byteSet [256]bool

// setOf is the set of the bytes of s, taken literally.
func setOf(s string) (set byteSet) {
	for i := 0; i < len(s); i++ {
		set[s[i]] = true
	}
	return set
}

// indexFold is strings.Index without regard to ASCII case.
func indexFold(s, needle string) int {
	if len(needle) > len(s) {
		return -1
	}
	return strings.Index(Strtolower(s), Strtolower(needle))
}
