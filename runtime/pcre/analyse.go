// Analysis of a program: which bytes can come next, and what follows from it.

package pcre

// walkLimit bounds the work of one look ahead.
const walkLimit = 4000

// walkLevel is one look ahead.
type walkLevel struct {
	seen    []int32 // the round in which an instruction was visited
	entered []int32 // the round in which an atomic group was gone into, by its register
	round   int32
}

// walker finds the bytes that can come next.
type walker struct {
	p       *program
	levels  []walkLevel // looks ahead inside looks ahead
	depth   int
	budget  int
	calling int
}

// first is the set of bytes a match going on at pc can begin with; at index 256 whether it can go
// on at the end of the subject. It may be too large, never too small. prev, if not nil, is a set
// that the byte before belongs to.
func (w *walker) first(pc int32, prev *byteSet) *nextSet {
	acc := new(nextSet)
	if w.depth == len(w.levels) {
		w.levels = append(w.levels, walkLevel{seen: make([]int32, len(w.p.insts)), entered: make([]int32, w.p.nregs)})
	}
	w.depth++
	w.levels[w.depth-1].round++
	w.walk(pc, acc, prev)
	w.depth--
	return acc
}

func (n *nextSet) all() {
	for i := range n {
		n[i] = true
	}
}

func (n *nextSet) addSet(s *byteSet) {
	for i, in := range s {
		n[i] = n[i] || in
	}
}

// seen reports whether pc was visited.
func (w *walker) seen(pc int32) bool {
	l := &w.levels[w.depth-1]
	return l.seen[pc] == l.round
}

// visit notes that pc is visited.
func (w *walker) visit(pc int32) {
	l := &w.levels[w.depth-1]
	l.seen[pc] = l.round
}

// enter notes that the atomic group with register r is gone into; entered asks for that.
func (w *walker) enter(r int32) {
	l := &w.levels[w.depth-1]
	l.entered[r] = l.round
}

func (w *walker) entered(r int32) bool {
	l := &w.levels[w.depth-1]
	return l.entered[r] == l.round
}

// addFirst adds what an instruction that matches one thing can begin with.
func (n *nextSet) addFirst(in *inst) {
	switch in.op {
	case opByte:
		n[in.c] = true
	case opStr:
		n[in.str[0]] = true
	case opStrFold:
		c := in.str[0]
		n[c] = true
		if isLetter(c) {
			n[c^0x20] = true
		}
	case opSet, opUSet:
		n.addSet(in.set)
	case opNewline:
		for _, c := range []byte("\n\v\f\r\x85\xC2\xE2") {
			n[c] = true
		}
	default:
		for i := range 256 {
			n[i] = true
		}
	}
}

// walk adds to acc what can come next at pc.
func (w *walker) walk(pc int32, acc *nextSet, prev *byteSet) {
	for {
		w.budget--
		if w.budget < 0 {
			acc.all()
			return
		}
		if w.seen(pc) {
			if w.calling > 0 { // perhaps a recursion without end
				acc.all()
			}
			return
		}
		w.visit(pc)
		in := &w.p.insts[pc]
		next, done := w.step(in, pc, acc, prev)
		if done {
			return
		}
		switch in.op {
		case opOpen, opClose, opCloseLen, opSetPos, opMark, opAltMark, opAtomic, opJmp, opKeep, opVerb, opAtomicEnd, opPossLoop:
		default:
			prev = nil
		}
		pc = next
	}
}

// step adds what in contributes; the walk goes on at next unless done.
func (w *walker) step(in *inst, pc int32, acc *nextSet, prev *byteSet) (next int32, done bool) {
	switch in.op {
	case opFail:
		return 0, true
	case opByte, opStr, opStrFold, opSet, opUSet, opAnyByte, opGrapheme, opNewline:
		acc.addFirst(in)
		return 0, true
	case opGreedy, opPoss, opLazy, opUGreedy, opUPoss, opULazy:
		acc.addSet(in.set)
		return pc + 1, in.min > 0
	case opJmp:
		return in.x, false
	case opSplit:
		w.walk(in.x, acc, prev)
		return in.y, false
	case opAlt:
		for _, t := range in.targets {
			w.walk(t, acc, prev)
		}
		return 0, true
	case opOpen, opClose, opCloseLen, opSetPos, opMark, opAltMark, opVerb, opLoopIn, opPrev, opPrevStr, opKeep:
		return pc + 1, false
	case opAtomic:
		w.enter(in.x)
		return pc + 1, false
	case opAtomicEnd:
		// What follows an atomic group has no say in how the group matches.
		if w.entered(in.x) {
			return pc + 1, false
		}
	case opIfEmpty, opPossLoop, opCondGroup, opCondRec:
		if in.op == opPossLoop {
			w.enter(in.x)
		}
		w.walk(pc+1, acc, nil)
		return in.y, false
	case opCntInit:
		if w.p.insts[pc+1].min > 0 {
			return pc + 2, false
		}
		return pc + 1, false
	case opLoop:
		w.walk(pc+1, acc, nil)
		return in.y, false
	}
	return w.stepTest(in, pc, acc, prev)
}

// stepTest is step for tests and calls.
func (w *walker) stepTest(in *inst, pc int32, acc *nextSet, prev *byteSet) (next int32, done bool) {
	switch in.op {
	case opCall:
		if w.calling > 8 || w.seen(in.x) { // perhaps a recursion without end
			break
		}
		w.calling++
		w.walk(in.x, acc, nil)
		w.calling--
		return 0, true
	case opNegLook:
		if in.n != 0 {
			break
		}
		return in.y, false
	case opLook:
		if in.flag {
			return in.y, false
		}
		w.both(acc, w.first(pc+1, nil), w.first(in.y, nil))
		return 0, true
	case opPeek:
		set := new(nextSet)
		set.addSet(in.set)
		set[256] = in.flag
		w.both(acc, set, w.first(pc+1, nil))
		return 0, true
	case opPeekStr:
		if in.flag {
			return pc + 1, false
		}
		set := new(nextSet)
		set[in.str[0]] = true
		w.both(acc, set, w.first(pc+1, nil))
		return 0, true
	case opAssert:
		return w.stepAssert(in, pc, acc, prev)
	}
	acc.all()
	return 0, true
}

// stepAssert is step for \b, $ and the like.
func (w *walker) stepAssert(in *inst, pc int32, acc *nextSet, prev *byteSet) (next int32, done bool) {
	switch in.assert {
	case aEnd:
		acc[256] = true
		return 0, true
	case aEndNL, aLineEnd:
		if in.nl != nlLF {
			break
		}
		set := new(nextSet)
		set['\n'], set[256] = true, true
		w.both(acc, set, w.first(pc+1, nil))
		return 0, true
	case aBegin, aLineBegin, aStart:
		return pc + 1, false
	case aBoundary, aNoBoundary:
		side, known := wordSide(prev)
		if !known {
			return pc + 1, false
		}
		set := new(nextSet)
		want := side != (in.assert == aBoundary)
		for c := range 256 {
			set[c] = wordTab[c] == want
		}
		set[256] = !want
		w.both(acc, set, w.first(pc+1, nil))
		return 0, true
	case aUBoundary, aNoUBoundary:
		side, known := wordSide(prev)
		if !known || prev.wide() {
			return pc + 1, false
		}
		set := new(nextSet)
		want := side != (in.assert == aUBoundary)
		for c := range 256 {
			set[c] = wordTab[c] == want || c >= 0x80
		}
		set[256] = !want
		w.both(acc, set, w.first(pc+1, nil))
		return 0, true
	}
	acc.all()
	return 0, true
}

// wide reports whether s has members beyond ASCII.
func (s *byteSet) wide() bool {
	for c := 0x80; c < 256; c++ {
		if s[c] {
			return true
		}
	}
	return false
}

// wordSide tells whether all members of prev are word characters, or none is.
func wordSide(prev *byteSet) (word, known bool) {
	if prev == nil {
		return false, false
	}
	words, others := 0, 0
	for c, in := range prev {
		if in && wordTab[c] {
			words++
		} else if in {
			others++
		}
	}
	return words > 0, (words == 0) != (others == 0)
}

// both adds the common members of a and b to acc.
func (w *walker) both(acc, a, b *nextSet) {
	for i := range acc {
		acc[i] = acc[i] || a[i] && b[i]
	}
}

// analyse completes the program: what each choice can skip, and where a match can begin.
func (c *compiler) analyse(root *node) {
	w := &walker{p: c.program}
	for pc := range c.insts {
		in := &c.insts[pc]
		w.budget = walkLimit
		switch in.op {
		case opSplit:
			c.fillSplit(w, in)
		case opAlt:
			c.fillAlt(w, in)
		case opGreedy, opUGreedy, opLazy, opULazy:
			c.fillRun(w, in, int32(pc))
		}
	}
	c.findStart(w, root)
	c.findSimple()
}

// fillSplit notes for each byte which ways of a split are worth trying.
func (c *compiler) fillSplit(w *walker, in *inst) {
	in.tab = new([257]uint8)
	x, y := w.first(in.x, nil), w.first(in.y, nil)
	if c.hasVerb { // (*COMMIT) and the like must not be passed by
		x.all()
		y.all()
	}
	for i := range in.tab {
		in.tab[i] = uint8(boolInt(x[i]) | boolInt(y[i])<<1)
	}
}

// fillAlt notes for each byte which alternatives are worth trying.
func (c *compiler) fillAlt(w *walker, in *inst) {
	in.alts = new([257]uint64)
	for t, pc := range in.targets {
		w.budget = walkLimit
		f := w.first(pc, nil)
		if c.hasVerb {
			f.all()
		}
		for i := range in.alts {
			if f[i] {
				in.alts[i] |= 1 << t
			}
		}
	}
}

// fillRun notes what can follow a run, and makes it possessive if giving back cannot help.
func (c *compiler) fillRun(w *walker, in *inst, pc int32) {
	var prev *byteSet
	if in.min > 0 { // otherwise what comes before may be anything
		prev = in.set
	}
	next := w.first(pc+1, prev)
	disjoint, full := true, true
	count, one := 0, 0
	for i, ok := range next {
		if ok && i < 256 {
			disjoint = disjoint && !in.set[i]
			count++
			one = i
		}
		full = full && ok
	}
	if !full && !c.hasVerb {
		in.next = next
	}
	lazyRun := in.op == opLazy || in.op == opULazy
	switch {
	case disjoint && !c.syn.noAutoPoss && !c.hasVerb:
		if lazyRun { // the run must go on until it can go no further
			in.op++
		}
		in.op = [...]opcode{opPoss, opPoss, opUPoss, opUPoss}[boolInt(in.u != nil)*2+boolInt(lazyRun)]
	case in.op == opLazy && count == 1 && !next[256] && in.scan == scanAll:
		in.flag, in.c = true, byte(one)
	}
}
