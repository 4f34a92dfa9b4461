// Extended grapheme clusters, for \X, and word characters of Unicode.

package pcre

import "sync"

// graphemeClass is what the cluster rules tell apart.
type graphemeClass uint8

const (
	gOther graphemeClass = iota
	gCR
	gLF
	gControl
	gExtend
	gJoiner
	gSpacing
	gPrepend
	gRegional
	gPicture
	gL
	gV
	gT
	gLV
	gLVT
)

// graphemeSets are the tables behind the classes.
type graphemeSets struct {
	control, extend, spacing, prepend, regional, picture []rng
}

var graphemeTables = sync.OnceValue(func() *graphemeSets {
	return &graphemeSets{table("gcb:control"), table("gcb:extend"), table("gcb:spacing"),
		table("gcb:prepend"), table("ri"), table("extpict")}
})

// uniWord is the set of word characters of Unicode.
var uniWord = sync.OnceValue(func() *uniSet { return newUniSet(table("esc:w"), new(byteSet)) })

// classify is the grapheme class of r.
func classify(r rune) graphemeClass {
	switch {
	case r == '\r':
		return gCR
	case r == '\n':
		return gLF
	case r >= ' ' && r < 0x7F:
		return gOther
	case r == 0x200D:
		return gJoiner
	case r >= 0x1100 && r <= 0x115F || r >= 0xA960 && r <= 0xA97C:
		return gL
	case r >= 0x1160 && r <= 0x11A7 || r >= 0xD7B0 && r <= 0xD7C6:
		return gV
	case r >= 0x11A8 && r <= 0x11FF || r >= 0xD7CB && r <= 0xD7FB:
		return gT
	case r >= 0xAC00 && r <= 0xD7A3:
		if (r-0xAC00)%28 == 0 {
			return gLV
		}
		return gLVT
	}
	t := graphemeTables()
	switch {
	case inRanges(t.regional, r):
		return gRegional
	case inRanges(t.extend, r):
		return gExtend
	case inRanges(t.spacing, r):
		return gSpacing
	case inRanges(t.control, r):
		return gControl
	case inRanges(t.picture, r):
		return gPicture
	case inRanges(t.prepend, r):
		return gPrepend
	}
	return gOther
}

// graphemeLen is the length of the cluster at the start of s, which is not empty.
func graphemeLen(s string, utf bool) int {
	r, n := rune(s[0]), 1
	if utf {
		r, n = decode(s, 0)
	}
	left := classify(r)
	regionals := boolInt(left == gRegional)
	for n < len(s) {
		r, size := rune(s[n]), 1
		if utf {
			r, size = decode(s, n)
		}
		right := classify(r)
		if !joined(left, right, regionals) {
			break
		}
		regionals += boolInt(right == gRegional)
		n += size
		if left != gPicture || right != gExtend && right != gJoiner {
			left = right // what extends a pictograph leaves it the last character
		}
	}
	return n
}

// joined reports whether no cluster boundary lies between two characters, by the rules of PCRE2 10.42,
// which joins pictographs even without a joiner between them.
func joined(left, right graphemeClass, regionals int) bool {
	switch {
	case left == gCR:
		return right == gLF
	case left == gLF || left == gControl || right == gCR || right == gLF || right == gControl:
		return false
	case left == gRegional: // under 10.42 nothing extends a regional indicator
		return right == gRegional && regionals%2 == 1
	case left == gL:
		if right == gL || right == gV || right == gLV || right == gLVT {
			return true
		}
	case left == gLV || left == gV:
		if right == gV || right == gT {
			return true
		}
	case left == gLVT || left == gT:
		if right == gT {
			return true
		}
	}
	switch {
	case right == gExtend || right == gJoiner || right == gSpacing:
		return true
	case left == gPrepend:
		return right != gPicture
	case left == gPicture:
		return right == gPicture
	}
	return false
}
