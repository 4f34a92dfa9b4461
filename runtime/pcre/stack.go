// The matcher's stack: cutting it, undoing it, and moving about in the subject.

package pcre

import "unicode/utf8"

// compact drops from stk all that could be gone back to above mark, and keeps what must be put back.
func compact(stk []entry, mark int) []entry {
	if mark == 0 && len(stk) > 0 && !hasFrames(stk) {
		return stk[:0]
	}
	n := mark
	for i := mark; i < len(stk); i++ {
		switch stk[i].kind {
		case eReg, eCap, eCall, eRet:
			stk[n] = stk[i]
			n++
		}
	}
	return stk[:n]
}

// hasFrames reports whether stk holds calls, which must be left in order.
func hasFrames(stk []entry) bool {
	for i := range stk {
		if k := stk[i].kind; k >= eCall {
			return true
		}
	}
	return false
}

// undo backs up to mark without going on anywhere.
func (m *matcher) undo(stk []entry, mark int) []entry {
	for len(stk) > mark {
		n := len(stk) - 1
		m.putBack(&stk[n])
		stk = stk[:n]
	}
	return stk
}

// putBack undoes what e remembers.
func (m *matcher) putBack(e *entry) {
	switch e.kind {
	case eReg:
		m.regs[e.pc] = e.a
	case eCap:
		m.regs[e.pc], m.regs[e.pc+1] = e.a, e.b
	case eCall, eRet:
		m.leave(e)
	}
}

// back is the position n characters before pos, -1 if there is none.
func (m *matcher) back(pos, n int) int {
	if !m.utf {
		return pos - n
	}
	for ; n > 0; n-- {
		if pos == 0 {
			return -1
		}
		pos = prevChar(m.s, pos)
	}
	return pos
}

// prevChar is the start of the character before p.
func prevChar(s string, p int) int {
	p--
	for p > 0 && s[p]&0xC0 == 0x80 {
		p--
	}
	return p
}

// backTo is the greatest place from p down to lo where next allows to go on, -1 if there is none.
func backTo(next *nextSet, s string, p, lo int) int {
	for {
		if p == len(s) && next[256] || p < len(s) && next[s[p]] {
			return p
		}
		if p <= lo {
			return -1
		}
		p = prevChar(s, p)
	}
}

// hasFoldPrefix reports whether s begins with lower, ASCII letters in either case.
func hasFoldPrefix(s, lower string) bool {
	if len(s) < len(lower) {
		return false
	}
	for i := 0; i < len(lower); i++ {
		c := s[i]
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// decode is the character at p and its length.
func decode(s string, p int) (rune, int) {
	if c := s[p]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[p:])
}
