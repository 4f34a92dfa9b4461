// Zero-width tests, back references, newlines and calls of groups.

package pcre

import (
	"strings"
	"unicode/utf8"
)

// assert evaluates a zero-width test at pos.
func (m *matcher) assert(in *inst, pos int) bool {
	s := m.s
	switch in.assert {
	case aBoundary, aNoBoundary:
		before := pos > 0 && wordTab[s[pos-1]]
		after := pos < len(s) && wordTab[s[pos]]
		return (before != after) == (in.assert == aBoundary)
	case aUBoundary, aNoUBoundary:
		return (m.wordBefore(pos) != m.wordAfter(pos)) == (in.assert == aUBoundary)
	case aBegin:
		return pos == 0
	case aEnd:
		return pos == len(s)
	case aStart:
		return pos == m.offset
	case aEndNL:
		if pos == len(s) {
			return true
		}
		if in.nl == nlLF {
			return pos == len(s)-1 && s[pos] == '\n'
		}
		n := newlineLen(s, pos, in.nl, m.utf)
		return n > 0 && pos+n == len(s)
	case aLineEnd:
		if pos == len(s) {
			return true
		}
		if in.nl == nlLF {
			return s[pos] == '\n'
		}
		return newlineLen(s, pos, in.nl, m.utf) > 0
	case aLineBegin:
		if pos == 0 {
			return true
		}
		if in.nl == nlLF {
			return pos < len(s) && s[pos-1] == '\n'
		}
		return pos < len(s) && afterNewline(s, pos, in.nl, m.utf)
	}
	return false
}

// wordBefore and wordAfter tell whether a word character of Unicode stands there.
func (m *matcher) wordBefore(pos int) bool {
	if pos == 0 {
		return false
	}
	c := m.s[pos-1]
	if c < utf8.RuneSelf {
		return wordTab[c]
	}
	if !m.utf {
		return uniWord().has(rune(c))
	}
	r, _ := utf8.DecodeLastRuneInString(m.s[:pos])
	return uniWord().has(r)
}

func (m *matcher) wordAfter(pos int) bool {
	if pos == len(m.s) {
		return false
	}
	c := m.s[pos]
	if c < utf8.RuneSelf {
		return wordTab[c]
	}
	if !m.utf {
		return uniWord().has(rune(c))
	}
	r, _ := utf8.DecodeRuneInString(m.s[pos:])
	return uniWord().has(r)
}

// newlineLen is the length of the newline at i of s under a convention, 0 if there is none.
func newlineLen(s string, i int, nl newline, utf bool) int {
	if i >= len(s) {
		return 0
	}
	c := s[i]
	crlf := c == '\r' && i+1 < len(s) && s[i+1] == '\n'
	switch nl {
	case nlLF:
		return boolInt(c == '\n')
	case nlCR:
		return boolInt(c == '\r')
	case nlNUL:
		return boolInt(c == 0)
	case nlCRLF:
		return 2 * boolInt(crlf)
	case nlAnyCRLF:
		if crlf {
			return 2
		}
		return boolInt(c == '\r' || c == '\n')
	}
	switch {
	case crlf:
		return 2
	case c >= '\n' && c <= '\r':
		return 1
	case !utf:
		return boolInt(c == 0x85)
	case strings.HasPrefix(s[i:], "\u0085"):
		return 2
	case strings.HasPrefix(s[i:], "\u2028"), strings.HasPrefix(s[i:], "\u2029"):
		return 3
	}
	return 0
}

// afterNewline reports whether a newline ends at i of s.
func afterNewline(s string, i int, nl newline, utf bool) bool {
	switch nl {
	case nlCRLF:
		return strings.HasSuffix(s[:i], "\r\n")
	case nlAny, nlAnyCRLF:
		if s[i-1] == '\r' && i < len(s) && s[i] == '\n' {
			return true
		}
		if utf && nl == nlAny {
			for _, e := range []string{"\u0085", "\u2028", "\u2029"} {
				if strings.HasSuffix(s[:i], e) {
					return true
				}
			}
		}
		return s[i-1] < utf8.RuneSelf && newlineLen(s, i-1, nl, utf) > 0 ||
			!utf && newlineLen(s, i-1, nl, utf) > 0
	}
	return newlineLen(s, i-1, nl, utf) > 0
}

// backref is the length of the text of the first group that is set, if it comes next, otherwise -1.
func (m *matcher) backref(in *inst, pos int) int {
	for _, g := range in.refs {
		from, to := m.regs[2*g], m.regs[2*g+1]
		if from < 0 {
			continue
		}
		text := m.s[from:to]
		switch {
		case !in.flag:
			if strings.HasPrefix(m.s[pos:], text) {
				return len(text)
			}
		case m.utf || m.ucp:
			return m.foldPrefix(pos, text)
		case len(m.s)-pos >= len(text) && equalFoldASCII(m.s[pos:pos+len(text)], text):
			return len(text)
		}
		return -1
	}
	return -1
}

// equalFoldASCII compares strings of the same length, ASCII letters in either case.
func equalFoldASCII(a, b string) bool {
	for i := 0; i < len(a); i++ {
		x, y := a[i], b[i]
		if x != y && (x^y != 0x20 || !isLetter(x)) {
			return false
		}
	}
	return true
}

// foldPrefix is the length of what comes at pos and is text in any case, or -1.
func (m *matcher) foldPrefix(pos int, text string) int {
	p := pos
	for i := 0; i < len(text); {
		if p >= len(m.s) {
			return -1
		}
		a, an := rune(text[i]), 1
		b, bn := rune(m.s[p]), 1
		if m.utf {
			a, an = decode(text, i)
			b, bn = decode(m.s, p)
		}
		if a != b && !isOtherCase(a, b) {
			return -1
		}
		i += an
		p += bn
	}
	return p - pos
}

func isOtherCase(a, b rune) bool {
	for _, o := range otherCases(a) {
		if o == b {
			return true
		}
	}
	return false
}

// cond evaluates the condition of a conditional group.
func (m *matcher) cond(in *inst) bool {
	if in.op == opCondGroup {
		for _, g := range in.refs {
			if m.regs[2*g] >= 0 {
				return true
			}
		}
		return false
	}
	if m.cur < 0 {
		return false
	}
	if len(in.refs) == 0 {
		return true
	}
	for _, g := range in.refs {
		if m.frames[m.cur].group == int32(g) {
			return true
		}
	}
	return false
}

// looping reports whether group n is already being called at pos.
func (m *matcher) looping(n int32, pos int) bool {
	for f := m.cur; f >= 0; f = m.frames[f].parent {
		if m.frames[f].group == n {
			return m.frames[f].pos == pos
		}
	}
	return false
}

// call enters group n; its frame is returned.
func (m *matcher) call(n, ret int32, pos, mark int) int32 {
	m.frames = append(m.frames, frame{ret, n, m.cur, len(m.saved), pos, mark})
	m.saved = append(m.saved, m.regs...)
	m.cur = int32(len(m.frames) - 1)
	return m.cur
}

// ret returns from the call in force: the caller's groups are as they were before.
func (m *matcher) ret(stk []entry) ([]entry, int32) {
	f := m.frames[m.cur]
	stk = append(stk, entry{eRet, m.cur, 0, 0})
	m.cur = f.parent
	old := m.saved[f.saved : f.saved+len(m.regs)]
	for i := 2; i < len(old); i++ {
		if old[i] != m.regs[i] && i != m.markReg {
			stk = append(stk, entry{eReg, int32(i), m.regs[i], 0})
			m.regs[i] = old[i]
		}
	}
	return stk, f.ret
}

// leave undoes a call or a return.
func (m *matcher) leave(e *entry) {
	if e.kind == eRet {
		m.cur = e.pc
		return
	}
	f := m.frames[e.pc]
	m.cur = f.parent
	m.frames = m.frames[:e.pc]
	m.saved = m.saved[:f.saved]
}

// accept is where (*ACCEPT) goes on inside a lookaround, -1 if it ends a call or the match.
func (m *matcher) accept(in *inst) int32 {
	if in.x >= 0 && m.cur >= 0 {
		for _, g := range in.refs {
			if m.frames[m.cur].group == int32(g) {
				return -1
			}
		}
	}
	return in.x
}

// popVerb backs up onto a verb. The result is failed if the match may go on backing up from the new stack.
func (m *matcher) popVerb(stk []entry, in *inst, pos int) ([]entry, outcome) {
	if in.verb == vSkip && in.n != 0 {
		at := -1
		for i := len(stk) - 1; i >= 0 && at < 0; i-- {
			if stk[i].kind == eMarkPos && m.marks[stk[i].pc] == m.marks[in.n] {
				at = stk[i].a
			}
		}
		if at < 0 {
			return stk[:len(stk)-1], failed
		}
		pos = at
	}
	frame := m.cur
	stk = stk[:len(stk)-1]
	for len(stk) > 0 {
		n := len(stk) - 1
		e := &stk[n]
		switch {
		case e.kind == eNegLook && m.cur == frame:
			return stk, failed
		case e.kind == eLook && in.verb == vThen && m.cur == frame,
			e.kind == eAltMark && in.verb == vThen && e.pc == in.x && m.cur == frame:
			return stk[:n], failed
		case e.kind == eCall && e.pc == frame:
			m.leave(e)
			return stk[:n], failed
		}
		m.putBack(e)
		stk = stk[:n]
	}
	switch in.verb {
	case vCommit:
		return stk, committed
	case vSkip:
		m.skipTo = pos
		return stk, skipped
	}
	return stk, pruned
}
