// Runs of one class of characters: measuring, shortening and lengthening them.

package pcre

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// lowBit is the index of the lowest bit.
func lowBit(b uint64) int { return bits.TrailingZeros64(b) }

// scanRun is the end of the longest run of bytes of in.set from p, at most in.max long.
func scanRun(in *inst, s string, p int) int {
	end := len(s)
	if in.max >= 0 && end-p > int(in.max) {
		end = p + int(in.max)
	}
	switch in.scan {
	case scanAll:
		return end
	case scanNot:
		if i := strings.IndexByte(s[p:end], in.c); i >= 0 {
			return p + i
		}
		return end
	}
	set := in.set
	for p < end && set[s[p]] {
		p++
	}
	return p
}

// lazyMin is the end of the shortest run allowed, -1 if there is none, and how much longer it may get.
func (in *inst) lazyMin(s string, p int) (end, more int) {
	end = p + int(in.min)
	if end > len(s) {
		return -1, 0
	}
	for ; p < end; p++ {
		if !in.set[s[p]] {
			return -1, 0
		}
	}
	if in.max < 0 {
		return end, -1
	}
	return end, int(in.max - in.min)
}

// lazyNext lengthens a run that ends at p until what follows it can match, -1 if it never can.
func (in *inst) lazyNext(s string, p, more int) (end, left int) {
	next := in.next
	if next == nil {
		return p, more
	}
	if in.flag && in.scan == scanAll && more < 0 {
		i := strings.IndexByte(s[p:], in.c)
		if i < 0 {
			return -1, 0
		}
		return p + i, more
	}
	for p < len(s) && !next[s[p]] {
		if more == 0 || !in.set[s[p]] {
			return -1, 0
		}
		p++
		more--
	}
	if p >= len(s) && !next[256] {
		return -1, 0
	}
	return p, more
}

// charLen is the length of the character at p if it is a member, otherwise 0.
func (in *inst) charLen(s string, p int) int {
	if p >= len(s) {
		return 0
	}
	c := s[p]
	if !in.set[c] {
		return 0
	}
	if c < utf8.RuneSelf || in.u == nil {
		return 1
	}
	if in.u.all {
		return seqLen(c)
	}
	r, n := utf8.DecodeRuneInString(s[p:])
	if !in.u.has(r) {
		return 0
	}
	return n
}

// seqLen is the length of the UTF-8 sequence that c begins.
func seqLen(c byte) int {
	switch {
	case c < 0xE0:
		return 2
	case c < 0xF0:
		return 3
	}
	return 4
}

// scanChars is the end of the longest run of members from p and the end of the shortest one allowed;
// end is -1 if there is none.
func (in *inst) scanChars(s string, p int) (end, least int) {
	if in.u.all && in.max < 0 && in.min <= 1 {
		end = in.scanWide(s, p)
		if in.min == 1 {
			n := in.charLen(s, p)
			if n == 0 {
				return -1, 0
			}
			return end, p + n
		}
		return end, p
	}
	left := int(in.max)
	need := int(in.min)
	least = p
	set, u := in.set, in.u
	for p < len(s) && left != 0 {
		c := s[p]
		if !set[c] {
			break
		}
		if c < utf8.RuneSelf {
			p++
		} else {
			r, n := utf8.DecodeRuneInString(s[p:])
			if !u.has(r) {
				break
			}
			p += n
		}
		left--
		if need > 0 {
			need--
			least = p
		}
	}
	if need > 0 {
		return -1, 0
	}
	return p, least
}

// scanWide measures a run of a class with all characters beyond ASCII.
func (in *inst) scanWide(s string, p int) int {
	switch in.scan {
	case scanAll:
		return len(s)
	case scanNot:
		if i := strings.IndexByte(s[p:], in.c); i >= 0 {
			return p + i
		}
		return len(s)
	}
	for p < len(s) && (s[p] >= utf8.RuneSelf || in.set[s[p]]) {
		p++
	}
	return p
}

// lazyCharsMin is lazyMin for characters.
func (in *inst) lazyCharsMin(s string, p int) (end, more int) {
	for i := int32(0); i < in.min; i++ {
		n := in.charLen(s, p)
		if n == 0 {
			return -1, 0
		}
		p += n
	}
	if in.max < 0 {
		return p, -1
	}
	return p, int(in.max - in.min)
}

// lazyCharsNext is lazyNext for characters.
func (in *inst) lazyCharsNext(s string, p, more int) (end, left int) {
	next := in.next
	if next == nil {
		return p, more
	}
	for p < len(s) && !next[s[p]] {
		n := in.charLen(s, p)
		if more == 0 || n == 0 {
			return -1, 0
		}
		p += n
		more--
	}
	if p >= len(s) && !next[256] {
		return -1, 0
	}
	return p, more
}
