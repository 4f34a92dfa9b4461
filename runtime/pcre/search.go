// The search for a match: candidates for its start, and attempts there.

package pcre

import "strings"

// begin prepares for the subject s.
func (m *matcher) begin(s string) {
	m.s = s
	m.reqAt = -1
}

// search looks for the first match at or after offset. With anchor it must begin there.
func (m *matcher) search(offset int, anchor, notEmptyAt bool) outcome {
	s := m.s
	m.offset, m.notEmptyAt = offset, notEmptyAt
	anchor = anchor || m.start.atOffset
	m.dirty = true
	for pos := offset; pos <= len(s); {
		if !anchor {
			if pos = m.candidate(pos); pos < 0 {
				return failed
			}
		} else if m.start.anchored && pos != 0 {
			return failed
		}
		m.reset()
		m.leadEnd = -1
		out := m.run(pos)
		switch out {
		case failed, pruned:
		case skipped:
			if !anchor && m.skipTo > pos {
				pos = m.skipTo
				continue
			}
		case committed:
			return failed
		default:
			return out
		}
		if anchor {
			return failed
		}
		if m.leadEnd > pos {
			pos = m.leadEnd
			continue
		}
		pos++
		if m.utf {
			for pos < len(s) && s[pos]&0xC0 == 0x80 {
				pos++
			}
		}
	}
	return failed
}

// reset prepares the registers for an attempt.
func (m *matcher) reset() {
	if m.dirty {
		caps := m.regs[:2*(m.ngroups+1)]
		for i := range caps {
			caps[i] = -1
		}
		m.dirty = false
	}
	if m.markReg > 0 {
		m.regs[m.markReg] = 0
	}
	m.cur = -1
	m.frames, m.saved = m.frames[:0], m.saved[:0]
}

// candidate is the first place at or after pos where a match can begin, -1 if there is none.
func (m *matcher) candidate(pos int) int {
	st := &m.start
	s := m.s
	switch {
	case st.anchored:
		if pos != 0 {
			return -1
		}
	case st.lines:
		if pos != m.offset && pos > 0 && s[pos-1] != '\n' {
			i := strings.IndexByte(s[pos:], '\n')
			if i < 0 {
				return -1
			}
			pos += i + 1
		}
	case st.tail != nil:
		if pos = m.tailCandidate(pos); pos < 0 {
			return -1
		}
	case len(st.prefix) > 1:
		i := strings.Index(s[pos:], st.prefix)
		if i < 0 {
			return -1
		}
		pos += i
	case st.one >= 0 && st.two < 0:
		i := strings.IndexByte(s[pos:], byte(st.one))
		if i < 0 {
			return -1
		}
		pos += i
	case st.word:
		set := st.first
		for pos < len(s) && !(set[s[pos]] && (pos == 0 || !wordTab[s[pos-1]])) {
			pos++
		}
		if pos == len(s) {
			return -1
		}
	case st.first != nil:
		set := st.first
		for pos < len(s) && !set[s[pos]] {
			pos++
		}
		if pos == len(s) {
			return -1
		}
	}
	if st.require != "" && m.reqAt < pos {
		i := strings.Index(s[pos:], st.require)
		if i < 0 {
			return -1
		}
		m.reqAt = pos + i
	}
	return pos
}
