// Searching by a literal behind the runs that a pattern begins with, as the @ of an address.

package pcre

import "strings"

// tailInfo describes patterns that begin with runs of classes followed by a literal, none of the
// classes containing its first byte: the literal is looked for, and the runs before it give the start.
type tailInfo struct {
	lit  string
	runs []tailRun
}

// tailRun is a run of min to max bytes of set; max is -1 for any number.
type tailRun struct {
	set      *byteSet
	min, max int
}

// findTail looks for the form that tailInfo describes, nil if the pattern has another one.
func (c *compiler) findTail() *tailInfo {
	t := &tailInfo{}
	for pc := 0; ; pc++ {
		in := &c.insts[pc]
		switch in.op {
		case opOpen, opClose, opCloseLen, opAtomic, opAtomicEnd, opPeek, opPrev, opPeekStr, opPrevStr:
		case opAssert:
			if in.assert == aEnd || in.assert == aEndNL || in.assert == aStart {
				return nil
			}
		case opLook:
			if in.flag {
				return nil
			}
		case opSet:
			t.runs = append(t.runs, tailRun{in.set, 1, 1})
		case opPoss, opGreedy:
			t.runs = append(t.runs, tailRun{in.set, int(in.min), int(in.max)})
		case opByte:
			t.lit = string([]byte{in.c})
			return t.checked()
		case opStr:
			t.lit = in.str
			return t.checked()
		default:
			return nil
		}
	}
}

// checked is t if the runs before the literal can be told apart.
func (t *tailInfo) checked() *tailInfo {
	if len(t.runs) == 0 {
		return nil
	}
	for i, r := range t.runs {
		if r.set[t.lit[0]] {
			return nil
		}
		// A run that can be longer or shorter must end where the one before it begins.
		for j := i - 1; j >= 0 && r.min != r.max; j-- {
			if !disjoint(r.set, t.runs[j].set) {
				return nil
			}
			if t.runs[j].min > 0 {
				break
			}
		}
	}
	return t
}

// disjoint reports whether a and b have no common member.
func disjoint(a, b *byteSet) bool {
	for i := range a {
		if a[i] && b[i] {
			return false
		}
	}
	return true
}

// tailCandidate is the first start of such runs at or after pos, -1 if there is none.
func (m *matcher) tailCandidate(pos int) int {
	s, t := m.s, m.start.tail
	from := pos
	for {
		var i int
		if len(t.lit) == 1 {
			i = strings.IndexByte(s[from:], t.lit[0])
		} else {
			i = strings.Index(s[from:], t.lit)
		}
		if i < 0 {
			return -1
		}
		at := from + i
		if p := t.back(s, pos, at); p >= 0 {
			if !m.start.word || p == 0 || !wordTab[s[p-1]] {
				return p
			}
			for p < at && wordTab[s[p]] {
				p++ // no word begins inside a word
			}
			if pos = p; pos < at {
				from = pos
				continue
			}
		}
		from = at + 1
	}
}

// back is where the runs that end at p begin, not before least; -1 if they do not match.
func (t *tailInfo) back(s string, least, p int) int {
	for i := len(t.runs) - 1; i >= 0; i-- {
		r := &t.runs[i]
		stop := least
		if r.max >= 0 && p-r.max > stop {
			stop = p - r.max
		}
		end := p
		for p > stop && r.set[s[p-1]] {
			p--
		}
		if end-p < r.min {
			return -1
		}
	}
	return p
}
