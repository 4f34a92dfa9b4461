// The matcher: runs a program against a subject with a stack of its own.

package pcre

import "strings"

// entryKind says what a stack entry does when the matcher backs up to it.
type entryKind int32

const (
	eReg     entryKind = iota // put back regs[pc]
	eCap                      // put back regs[pc] and regs[pc+1]
	eBranch                   // go on at pc, position a
	eAlt                      // try the next target of the opAlt at pc: position a, bits b
	eGreedy                   // shorten the run at pc: least end a, next end b
	eUGreedy                  // the same for characters
	eLazy                     // lengthen the run at pc: end a, b more allowed
	eULazy                    // the same for characters
	eLook                     // a lookaround's body failed
	eNegLook                  // a negative lookaround's body failed: go on at pc, position a
	eCall                     // leave the call frame pc
	eRet                      // enter the call frame pc again
	eVerb                     // the verb at pc, position a
	eMarkPos                  // the place a of mark pc
	eAltMark                  // a branch of the alternatives pc that (*THEN) may leave
)

// entry is one stack entry.
type entry struct {
	kind entryKind
	pc   int32
	a, b int
}

// frame is a call of a group as a subroutine.
type frame struct {
	ret, group, parent int32
	saved              int // where the registers of the caller are kept
	pos                int
	mark               int // the height of the stack inside the call
}

// outcome is how an attempt to match ended.
type outcome uint8

const (
	failed    outcome = iota
	matched           //
	committed         // (*COMMIT): no further attempts
	pruned            // (*PRUNE): go on with the next start
	skipped           // (*SKIP): go on at skipTo
	limited           // the step limit was reached
	looped            // a call recurses without end
)

// matcher is the state of matching one subject; it is reused.
type matcher struct {
	*program
	s          string
	stk        []entry
	regs       []int
	frames     []frame
	saved      []int
	cur        int32 // the call frame in force, -1 for none
	limit      int
	offset     int // where matching started, for \G
	anchor     bool
	notEmptyAt bool
	dirty      bool
	leadEnd    int
	skipTo     int
	reqAt      int // a known place of the required string, or before the start
}

// wordTab tells the word characters of ASCII.
var wordTab = func() (t [256]bool) {
	for i := range t {
		t[i] = isWord(byte(i))
	}
	return t
}()

// run attempts a match at begin. The switch only dispatches: each case is one instruction.
func (m *matcher) run(begin int) outcome {
	code, s, regs, stk := m.insts, m.s, m.regs, m.stk[:0]
	pc, pos, steps := int32(0), begin, m.limit
	regs[0] = begin
	for {
		in := &code[pc]
		switch in.op {
		case opByte:
			if pos < len(s) && s[pos] == in.c {
				pos++
				pc++
				continue
			}
		case opStr:
			if len(s)-pos >= len(in.str) && s[pos:pos+len(in.str)] == in.str {
				pos += len(in.str)
				pc++
				continue
			}
		case opStrFold:
			if hasFoldPrefix(s[pos:], in.str) {
				pos += len(in.str)
				pc++
				continue
			}
		case opSet:
			if pos < len(s) && in.set[s[pos]] {
				pos++
				pc++
				continue
			}
		case opUSet:
			if n := in.charLen(s, pos); n > 0 {
				pos += n
				pc++
				continue
			}
		case opAnyByte:
			if pos < len(s) {
				pos++
				pc++
				continue
			}
		case opPoss:
			p := scanRun(in, s, pos)
			if p-pos >= int(in.min) {
				if in.lead {
					m.leadEnd = p
				}
				pos = p
				pc++
				continue
			}
			if in.lead {
				m.leadEnd = p
			}
		case opGreedy:
			lo := pos + int(in.min)
			p := scanRun(in, s, pos)
			if in.lead {
				m.leadEnd = p
			}
			if nx := in.next; nx != nil {
				if p == len(s) && p >= lo && !nx[256] {
					p--
				}
				for p >= lo && p < len(s) && !nx[s[p]] {
					p--
				}
			}
			if p >= lo {
				if p > lo {
					stk = append(stk, entry{eGreedy, pc, lo, p - 1})
				}
				pos = p
				pc++
				continue
			}
		case opLazy:
			if p, rem := in.lazyMin(s, pos); p >= 0 {
				if p, rem = in.lazyNext(s, p, rem); p >= 0 {
					stk = append(stk, entry{eLazy, pc, p, rem})
					pos = p
					pc++
					continue
				}
			}
		case opUPoss, opUGreedy:
			p, lo := in.scanChars(s, pos)
			if in.lead {
				m.leadEnd = p
			}
			if p < 0 {
				break
			}
			if in.op == opUGreedy && p > lo {
				if nx := in.next; nx != nil {
					if p = backTo(nx, s, p, lo); p < 0 {
						break
					}
				}
				if p > lo {
					stk = append(stk, entry{eUGreedy, pc, lo, p})
				}
			}
			pos = p
			pc++
			continue
		case opULazy:
			if p, rem := in.lazyCharsMin(s, pos); p >= 0 {
				if p, rem = in.lazyCharsNext(s, p, rem); p >= 0 {
					stk = append(stk, entry{eULazy, pc, p, rem})
					pos = p
					pc++
					continue
				}
			}
		case opJmp:
			pc = in.x
			continue
		case opSplit:
			c := 256
			if pos < len(s) {
				c = int(s[pos])
			}
			switch in.tab[c] {
			case 3:
				steps--
				stk = append(stk, entry{eBranch, in.y, pos, 0})
				pc = in.x
				continue
			case 1:
				pc = in.x
				continue
			case 2:
				pc = in.y
				continue
			}
		case opAlt:
			c := 256
			if pos < len(s) {
				c = int(s[pos])
			}
			if bits := in.alts[c]; bits != 0 {
				if rest := bits & (bits - 1); rest != 0 {
					steps--
					stk = append(stk, entry{eAlt, pc, pos, int(rest)})
				}
				pc = in.targets[lowBit(bits)]
				continue
			}
		case opOpen, opSetPos:
			if len(stk) > 0 {
				stk = append(stk, entry{eReg, in.x, regs[in.x], 0})
			}
			regs[in.x] = pos
			pc++
			continue
		case opClose, opCloseLen:
			g := 2 * in.n
			if len(stk) > 0 {
				stk = append(stk, entry{eCap, g, regs[g], regs[g+1]})
			}
			m.dirty = true
			if in.op == opClose {
				regs[g] = regs[in.x]
			} else {
				regs[g] = pos - int(in.min)
			}
			regs[g+1] = pos
			pc++
			continue
		case opIfEmpty:
			pc++
			if regs[in.x] == pos && (in.n == 0 || regs[in.n-1] >= int(in.min)) {
				pc = in.y
			}
			continue
		case opCntInit:
			if len(stk) > 0 {
				stk = append(stk, entry{eReg, in.x, regs[in.x], 0})
			}
			regs[in.x] = 0
			pc++
			continue
		case opLoopIn:
			if len(stk) > 0 {
				stk = append(stk, entry{eReg, in.x, regs[in.x], 0})
			}
			regs[in.x]++
			pc++
			continue
		case opLoop:
			n := regs[in.x]
			if steps--; steps < 0 { // rounds that match nothing must end, too
				m.stk = stk
				return limited
			}
			pc++
			switch {
			case n < int(in.min):
			case in.max >= 0 && n >= int(in.max):
				pc = in.y
			case in.flag:
				stk = append(stk, entry{eBranch, pc, pos, 0})
				pc = in.y
			default:
				stk = append(stk, entry{eBranch, in.y, pos, 0})
			}
			continue
		case opAtomic, opPossLoop:
			if len(stk) > 0 {
				stk = append(stk, entry{eReg, in.x, regs[in.x], 0})
			}
			regs[in.x] = len(stk)
			if in.op == opPossLoop {
				stk = append(stk, entry{eBranch, in.y, pos, 0})
			}
			pc++
			continue
		case opAtomicEnd:
			stk = compact(stk, regs[in.x])
			pc++
			continue
		case opLook, opNegLook, opCondLook:
			stk = append(stk, entry{eReg, in.x, regs[in.x], 0}, entry{eReg, in.x + 1, regs[in.x+1], 0})
			regs[in.x] = len(stk)
			regs[in.x+1] = pos
			if in.op == opLook {
				stk = append(stk, entry{eLook, in.y, pos, 0})
			} else {
				stk = append(stk, entry{eNegLook, in.y, pos, 0})
			}
			pc++
			continue
		case opLookEnd:
			pos = regs[in.x+1]
			stk = compact(stk, regs[in.x])
			pc++
			continue
		case opLookNA:
			pos = regs[in.x+1]
			pc++
			continue
		case opNegLookEnd:
			if in.flag { // a condition: what was captured stays
				pos = regs[in.x+1]
				pc = in.y
				stk = compact(stk, regs[in.x])
				continue
			}
			stk = m.undo(stk, regs[in.x])
		case opPeek:
			if pos < len(s) && in.set[s[pos]] || pos == len(s) && in.flag {
				pc++
				continue
			}
		case opPrev:
			if pos > 0 && in.set[s[pos-1]] || pos == 0 && in.flag {
				pc++
				continue
			}
		case opPeekStr:
			if strings.HasPrefix(s[pos:], in.str) != in.flag {
				pc++
				continue
			}
		case opPrevStr:
			if strings.HasSuffix(s[:pos], in.str) != in.flag {
				pc++
				continue
			}
		case opBack:
			if p := m.back(pos, int(in.min)); p >= 0 {
				pos = p
				pc++
				continue
			}
		case opAssert:
			if m.assert(in, pos) {
				pc++
				continue
			}
		case opBackref:
			if n := m.backref(in, pos); n >= 0 {
				pos += n
				pc++
				continue
			}
		case opNewline:
			n := newlineLen(s, pos, nlAny, m.utf)
			if in.n != 0 {
				n = newlineLen(s, pos, nlAnyCRLF, m.utf)
			}
			if n > 0 {
				pos += n
				pc++
				continue
			}
		case opGrapheme:
			if pos < len(s) {
				pos += graphemeLen(s[pos:], m.utf)
				pc++
				continue
			}
		case opCondGroup, opCondRec:
			pc++
			if !m.cond(in) {
				pc = in.y
			}
			continue
		case opKeep:
			stk = append(stk, entry{eReg, 0, regs[0], 0})
			regs[0] = pos
			pc++
			continue
		case opCall:
			if steps--; steps < 0 {
				m.stk = stk
				return limited
			}
			if m.looping(in.n, pos) {
				m.stk = stk
				return looped
			}
			stk = append(stk, entry{eCall, m.call(in.n, pc+1, pos, len(stk)+1), pos, 0})
			pc = in.x
			continue
		case opRet:
			pc++
			if m.cur >= 0 && m.frames[m.cur].group == in.n {
				stk, pc = m.ret(stk)
			}
			continue
		case opAccept:
			if next := m.accept(in); next >= 0 {
				pc = next
				continue
			}
			if m.cur >= 0 { // what the call matched stays as it is
				stk, pc = m.ret(compact(stk, m.frames[m.cur].mark))
				continue
			}
			if m.finish(pos) {
				m.stk = stk
				return matched
			}
		case opMatch:
			if m.cur >= 0 {
				stk, pc = m.ret(stk)
				continue
			}
			if m.finish(pos) {
				m.stk = stk
				return matched
			}
		case opVerb:
			stk = append(stk, entry{eVerb, pc, pos, 0})
			pc++
			continue
		case opMark:
			stk = append(stk, entry{eReg, in.x, regs[in.x], 0})
			if in.flag {
				stk = append(stk, entry{eMarkPos, in.n, pos, 0})
			}
			regs[in.x] = int(in.n)
			pc++
			continue
		case opAltMark:
			stk = append(stk, entry{eAltMark, in.n, 0, 0})
			pc++
			continue
		}

		// The instruction failed: back up.
	backup:
		for {
			n := len(stk) - 1
			if n < 0 {
				m.stk = stk
				return failed
			}
			e := &stk[n]
			switch e.kind {
			case eReg:
				regs[e.pc] = e.a
				stk = stk[:n]
				continue
			case eCap:
				regs[e.pc], regs[e.pc+1] = e.a, e.b
				stk = stk[:n]
				continue
			case eBranch, eNegLook:
				pc, pos = e.pc, e.a
				stk = stk[:n]
			case eAlt:
				bits := uint64(uint(e.b))
				pos = e.a
				pc = code[e.pc].targets[lowBit(bits)]
				if bits &= bits - 1; bits != 0 {
					e.b = int(bits)
				} else {
					stk = stk[:n]
				}
			case eGreedy:
				p := e.b
				if nx := code[e.pc].next; nx != nil {
					for p >= e.a && !nx[s[p]] {
						p--
					}
					if p < e.a {
						stk = stk[:n]
						continue
					}
				}
				pos, pc = p, e.pc+1
				if p > e.a {
					e.b = p - 1
				} else {
					stk = stk[:n]
				}
			case eUGreedy:
				p := prevChar(s, e.b)
				if nx := code[e.pc].next; nx != nil {
					if p = backTo(nx, s, p, e.a); p < 0 {
						stk = stk[:n]
						continue
					}
				}
				pos, pc = p, e.pc+1
				if p > e.a {
					e.b = p
				} else {
					stk = stk[:n]
				}
			case eLazy:
				in := &code[e.pc]
				p := e.a
				if p >= len(s) || !in.set[s[p]] || e.b == 0 {
					stk = stk[:n]
					continue
				}
				p, rem := in.lazyNext(s, p+1, e.b-1)
				if p < 0 {
					stk = stk[:n]
					continue
				}
				e.a, e.b = p, rem
				pos, pc = p, e.pc+1
			case eULazy:
				in := &code[e.pc]
				l := in.charLen(s, e.a)
				if l == 0 || e.b == 0 {
					stk = stk[:n]
					continue
				}
				p, rem := in.lazyCharsNext(s, e.a+l, e.b-1)
				if p < 0 {
					stk = stk[:n]
					continue
				}
				e.a, e.b = p, rem
				pos, pc = p, e.pc+1
			case eVerb:
				var out outcome
				if stk, out = m.popVerb(stk, &code[e.pc], e.a); out != failed {
					m.stk = stk
					return out
				}
				continue
			case eCall, eRet:
				m.leave(e)
				stk = stk[:n]
				continue
			default:
				stk = stk[:n]
				continue
			}
			if steps--; steps < 0 {
				m.stk = stk
				return limited
			}
			break backup
		}
	}
}

// finish ends a match at pos, unless it is empty where it must not be.
func (m *matcher) finish(pos int) bool {
	if pos == m.regs[0] && (m.notEmpty || (m.notEmptyAt || m.program.notEmptyAt) && pos == m.offset) {
		return false
	}
	m.regs[1] = pos
	return true
}
