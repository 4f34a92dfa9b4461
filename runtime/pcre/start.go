// Where a match can begin: prefixes, first bytes, anchors and required strings.

package pcre

// findStart fills in what is known about the start of a match.
func (c *compiler) findStart(w *walker, root *node) {
	s := &c.start
	s.one, s.two = -1, -1
	if c.syn.opts&optAnchored != 0 {
		s.atOffset = true
	}
	if c.syn.noStartOpt {
		return
	}
	s.anchored = c.begins(0, aBegin)
	s.atOffset = s.atOffset || c.begins(0, aStart)
	s.lines = c.begins(0, aLineBegin)
	if !c.syn.hasBackref && !c.hasRecurse && !c.syn.hasVerb {
		c.leadingRun(root)
	}
	w.budget = walkLimit
	first := w.first(0, nil)
	if !first[256] {
		s.prefix = c.prefix(0)
		if c.hasVerb { // only a literal start lets PCRE2 pass by a verb
			if s.prefix != "" {
				s.one = int(s.prefix[0])
				s.prefix = s.prefix[:1]
			}
			return
		}
		c.firstBytes(first)
	}
	if c.hasVerb {
		return
	}
	if !c.syn.hasAccept {
		s.require = required(root, c)
	}
	if len(s.require) <= len(s.prefix) {
		s.require = ""
	}
	s.word = c.wordStart()
	if s.prefix == "" && !s.anchored && !s.atOffset && !s.lines {
		s.tail = c.findTail()
	}
}

// firstBytes notes the set of first bytes if it excludes any.
func (c *compiler) firstBytes(first *nextSet) {
	set := new(byteSet)
	var members []int
	for i := range 256 {
		if first[i] {
			set[i] = true
			members = append(members, i)
		}
	}
	if len(members) == 256 {
		return
	}
	c.start.first = set
	if len(members) == 1 || len(members) == 2 {
		c.start.one = members[0]
	}
	if len(members) == 2 {
		c.start.two = members[1]
	}
}

// begins reports whether every way from pc begins with the test a.
func (c *compiler) begins(pc int32, a assertKind) bool {
	for steps := 0; steps < 100; steps++ {
		in := &c.insts[pc]
		switch in.op {
		case opAssert:
			if in.assert == a && in.nl == nlLF {
				return true
			}
			pc++
		case opOpen, opAltMark, opKeep, opPeek, opPrev, opPeekStr, opPrevStr, opAtomic, opMark:
			pc++
		case opNegLook:
			if in.n != 0 {
				return false
			}
			pc = in.y
		case opJmp:
			pc = in.x
		case opAlt:
			for _, t := range in.targets {
				if !c.begins(t, a) {
					return false
				}
			}
			return true
		default:
			return false
		}
	}
	return false
}

// leadingRun looks for a pattern that begins with a run of one class. A run of everything anchors
// the pattern; after any other, starts inside a run that failed can be passed over.
func (c *compiler) leadingRun(root *node) {
	tested := false
	for pc := int32(0); ; pc++ {
		in := &c.insts[pc]
		switch in.op {
		case opOpen:
			continue
		case opPrev, opPrevStr, opAssert:
			tested = true
			if in.op == opAssert && (in.assert == aStart || in.assert == aBegin) {
				return
			}
			continue
		case opPoss, opGreedy, opUPoss, opUGreedy:
			if in.max >= 0 {
				return
			}
			in.lead = !c.notEmpty && !c.notEmptyAt
			if in.lead && (in.op == opPoss || in.op == opGreedy) && in.next != nil && in.min > 0 {
				c.start.run = in
			}
			if in.min == 0 && in.op != opPoss && in.op != opUPoss && !tested {
				plain := in.u == nil || in.u.all
				switch {
				case plain && in.scan == scanAll:
					c.start.atOffset = true
				case plain && in.scan == scanNot && in.c == '\n':
					c.start.lines = true
				}
			}
			return
		default:
			return
		}
	}
}

// prefix is the text every match from pc begins with.
func (c *compiler) prefix(pc int32) string {
	out := ""
	for {
		in := &c.insts[pc]
		switch in.op {
		case opByte:
			out += string([]byte{in.c})
		case opStr:
			out += in.str
		case opOpen, opClose, opCloseLen, opAtomic, opAtomicEnd, opRet, opPrev, opPrevStr, opPeek, opPeekStr, opAltMark, opVerb, opMark:
		case opAssert:
			if out == "" && in.assert != aEnd && in.assert != aEndNL && in.assert != aLineEnd {
				break
			}
			return out
		case opNegLook:
			if in.n != 0 {
				return out
			}
			pc = in.y
			continue
		default:
			return out
		}
		pc++
	}
}

// required is the longest text that occurs in whatever n matches.
func required(n *node, c *compiler) string {
	switch n.kind {
	case kChar:
		return requiredIn([]*node{n}, c)
	case kCat:
		return requiredIn(n.subs, c)
	case kCapture, kAtomic:
		return required(n.subs[0], c)
	case kRepeat:
		if n.min > 0 {
			return required(n.subs[0], c)
		}
	}
	return ""
}

// requiredIn is required for a sequence.
func requiredIn(subs []*node, c *compiler) string {
	best := ""
	run := make([]byte, 0, 16)
	for _, s := range subs {
		if s.kind == kChar && !s.fold {
			if c.utf {
				run = append(run, string(s.r)...)
			} else {
				run = append(run, byte(s.r))
			}
			continue
		}
		if len(run) > len(best) {
			best = string(run)
		}
		run = run[:0]
		if s.kind != kChar {
			if r := required(s, c); len(r) > len(best) {
				best = r
			}
		}
	}
	if len(run) > len(best) {
		best = string(run)
	}
	return best
}

// wordStart reports whether a match begins with \b and a word character.
func (c *compiler) wordStart() bool {
	if c.start.first == nil || len(c.insts) == 0 {
		return false
	}
	for pc := 0; ; pc++ {
		in := &c.insts[pc]
		switch {
		case in.op == opOpen:
			continue
		case in.op == opAssert && in.assert == aBoundary:
			for b, ok := range c.start.first {
				if ok && !wordTab[b] {
					return false
				}
			}
			return true
		}
		return false
	}
}
