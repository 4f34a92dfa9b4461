// Reading UTF-8 the way PHP's HTML functions do, with their idea of how long a broken sequence is.

package std

// isLead tells whether b can begin a UTF-8 sequence.
func isLead(b byte) bool { return b < 0x80 || b >= 0xc2 && b <= 0xf4 }

// isTrail tells whether b can continue a UTF-8 sequence.
func isTrail(b byte) bool { return b&0xc0 == 0x80 }

// nextUTF8 reads the character that s, not empty, begins with: its code point, or -1 where the sequence is
// broken, and how many bytes to go on.
func nextUTF8(s string) (cp rune, n int) {
	b := s[0]
	switch {
	case b < 0x80:
		return rune(b), 1
	case b < 0xc2:
		return -1, 1
	case b < 0xe0:
		if len(s) < 2 {
			return -1, 1
		}
		if !isTrail(s[1]) {
			if isLead(s[1]) {
				return -1, 1
			}
			return -1, 2
		}
		return rune(b&0x1f)<<6 | rune(s[1]&0x3f), 2
	case b < 0xf0:
		return longUTF8(s, 3, rune(b&0x0f), 0x800)
	case b < 0xf5:
		return longUTF8(s, 4, rune(b&0x07), 0x10000)
	}
	return -1, 1
}

// longUTF8 reads a sequence of size bytes, 3 or 4, whose first byte carries cp; least is the smallest code
// point that needs so many.
func longUTF8(s string, size int, cp, least rune) (rune, int) {
	for i := 1; i < size; i++ {
		if i < len(s) && isTrail(s[i]) {
			cp = cp<<6 | rune(s[i]&0x3f)
			continue
		}
		for k := 1; k < size; k++ {
			if k >= len(s) || isLead(s[k]) {
				return -1, k
			}
		}
		return -1, size
	}
	if cp < least || cp > 0x10ffff || cp >= 0xd800 && cp <= 0xdfff {
		return -1, size
	}
	return cp, size
}
