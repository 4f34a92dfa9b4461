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
	if m.simple != nil && !anchor {
		return m.searchSimple(offset)
	}
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

// firstCandidate is the first place at or after pos that has one of the first bytes, and, if the
// pattern begins with a run that gives nothing back, what can follow the run behind it.
func (m *matcher) firstCandidate(pos int) int {
	st := &m.start
	s, set, word, run := m.s, st.first, st.word, st.run
	for {
		for pos < len(s) && !set[s[pos]] {
			pos++
		}
		if pos == len(s) {
			return -1
		}
		if word && pos > 0 && wordTab[s[pos-1]] {
			for pos < len(s) && wordTab[s[pos]] {
				pos++ // no word begins inside a word
			}
			continue
		}
		if run == nil {
			return pos
		}
		end, ok := run.hopeful(s, pos)
		if ok {
			return pos
		}
		pos = max(end, pos+1)
	}
}

// hopeful gives the end of the run at pos and tells whether what follows it can match.
func (in *inst) hopeful(s string, pos int) (end int, ok bool) {
	end = pos
	for end < len(s) && in.set[s[end]] {
		end++
	}
	least := pos + int(in.min)
	if end < least {
		return end, false
	}
	if end == len(s) {
		if in.next[256] {
			return end, true
		}
	} else if in.next[s[end]] {
		return end, true
	}
	if in.op == opGreedy {
		for p := end - 1; p >= least; p-- {
			if in.next[s[p]] {
				return end, true
			}
		}
	}
	return end, false
}

// searchSimple is search for a pattern that is one run of a class, or one literal.
func (m *matcher) searchSimple(pos int) outcome {
	s, in := m.s, m.simple
	if in.op == opStr || in.op == opByte {
		i := -1
		n := 1
		if in.op == opByte {
			i = strings.IndexByte(s[pos:], in.c)
		} else {
			i = strings.Index(s[pos:], in.str)
			n = len(in.str)
		}
		if i < 0 {
			return failed
		}
		m.regs[0], m.regs[1] = pos+i, pos+i+n
		return matched
	}
	set := in.set
	for {
		for pos < len(s) && !set[s[pos]] {
			pos++
		}
		if pos == len(s) {
			return failed
		}
		end := pos + 1
		if in.op != opSet {
			for end < len(s) && set[s[end]] {
				end++
			}
		}
		if end-pos >= int(in.min) {
			m.regs[0], m.regs[1] = pos, end
			return matched
		}
		pos = end
	}
}

// findSimple notes a pattern that searchSimple can search for.
func (c *compiler) findSimple() {
	if len(c.insts) != 2 || c.ngroups > 0 || c.start.atOffset || c.notEmpty || c.notEmptyAt || c.syn.noStartOpt {
		return
	}
	in := &c.insts[0]
	switch in.op {
	case opByte, opStr, opSet:
		c.simple = in
	case opPoss, opGreedy:
		if in.min > 0 && in.max < 0 {
			c.simple = in
		}
	}
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
	case st.first != nil:
		if pos = m.firstCandidate(pos); pos < 0 {
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
