// Compilation of repeats, lookarounds and conditions.

package pcre

import "strings"

// repeat emits a repeated item.
func (c *compiler) repeat(n *node) {
	body := n.subs[0]
	switch {
	case n.max == 0:
		if len(c.called) > 0 && n.kind == kRepeat {
			j := c.emit(inst{op: opJmp})
			c.node(body)
			c.insts[j].x = c.here()
		}
	case body.kind == kChar || body.kind == kSet:
		c.run(n, body)
	case n.min == 1 && n.max == 1:
		if n.greed == possessive {
			c.atomic(body)
		} else {
			c.node(body)
		}
	case n.greed == possessive && n.max == infinite && n.min == 0:
		c.possLoop(body)
	case n.greed == possessive:
		loop := *n
		loop.greed = greedy
		c.atomic(&loop)
	case n.max == 1:
		s := c.emit(inst{op: opSplit})
		c.insts[s].x = c.here()
		c.node(body)
		c.insts[s].y = c.here()
		c.order(s, n.greed)
	case n.max == infinite && n.min <= 1:
		c.loop(n, body)
	default:
		c.counted(n, body)
	}
}

// order makes the split at s prefer its second way if g is lazy.
func (c *compiler) order(s int, g greed) {
	if g == lazy {
		c.insts[s].x, c.insts[s].y = c.insts[s].y, c.insts[s].x
	}
}

// run emits a repeated single character.
func (c *compiler) run(n, body *node) {
	i := c.classInst(singleSet(body))
	i.min, i.max = int32(n.min), int32(n.max)
	i.op = [...]opcode{greedy: opGreedy, lazy: opLazy, possessive: opPoss}[n.greed]
	if n.min == n.max {
		i.op = opPoss
	}
	if i.u != nil {
		i.op += opUGreedy - opGreedy
	}
	c.emit(i)
}

// loop emits body* and body+.
func (c *compiler) loop(n, body *node) {
	empty := nullable(body)
	start := -1
	r := int32(0)
	if empty {
		r = int32(c.reg())
	}
	if n.min == 0 {
		start = c.emit(inst{op: opSplit})
	}
	top := c.here()
	if empty {
		c.emit(inst{op: opSetPos, x: r})
	}
	c.node(body)
	check := -1
	if empty {
		check = c.emit(inst{op: opIfEmpty, x: r})
	}
	s := c.emit(inst{op: opSplit, x: top})
	c.insts[s].y = c.here()
	c.order(s, n.greed)
	if check >= 0 {
		c.insts[check].y = c.here()
	}
	if start >= 0 {
		c.insts[start].x, c.insts[start].y = top, c.here()
		c.order(start, n.greed)
	}
}

// counted emits body{min,max}.
func (c *compiler) counted(n, body *node) {
	r := int32(c.reg())
	empty := n.max == infinite && nullable(body)
	p := int32(0)
	if empty {
		p = int32(c.reg())
	}
	c.emit(inst{op: opCntInit, x: r})
	top := c.emit(inst{op: opLoop, x: r, min: int32(n.min), max: int32(n.max), flag: n.greed == lazy})
	c.emit(inst{op: opLoopIn, x: r})
	if empty {
		c.emit(inst{op: opSetPos, x: p})
	}
	c.node(body)
	if empty {
		// After the required rounds an empty round ends the loop.
		c.emit(inst{op: opIfEmpty, x: p, n: r + 1, min: int32(n.min)})
	}
	check := c.here() - 1
	c.emit(inst{op: opJmp, x: int32(top)})
	c.insts[top].y = c.here()
	if empty {
		c.insts[check].y = c.here()
	}
}

// possLoop emits body*+ so that finished rounds leave nothing behind to go back to.
func (c *compiler) possLoop(body *node) {
	r := int32(c.reg())
	p := int32(c.reg())
	top := c.emit(inst{op: opPossLoop, x: r})
	c.emit(inst{op: opSetPos, x: p})
	c.node(body)
	c.emit(inst{op: opAtomicEnd, x: r})
	check := c.emit(inst{op: opIfEmpty, x: p})
	c.emit(inst{op: opJmp, x: int32(top)})
	c.insts[top].y = c.here()
	c.insts[check].y = c.here()
}

// look emits a lookaround.
func (c *compiler) look(n *node) {
	if c.simpleLook(n) {
		return
	}
	at, r := c.lookBegin(n)
	if n.neg {
		c.emit(inst{op: opNegLookEnd, x: r})
		c.insts[at].y = c.here()
		return
	}
	op := opLookEnd
	if n.nonAtom {
		op = opLookNA
	}
	c.emit(inst{op: op, x: r})
	c.insts[at].y = c.here()
}

// lookBegin emits a lookaround up to the end of its body.
func (c *compiler) lookBegin(n *node) (at int, r int32) {
	r = int32(c.reg())
	c.reg()
	op := opLook
	if n.neg {
		op = opNegLook
	}
	at = c.emit(inst{op: op, x: r, flag: n.behind})
	base, ends, alt := c.lookBase, c.lookEnds, c.altID
	var accepts []int
	c.lookBase, c.lookEnds, c.altID = len(c.enclosed), &accepts, 0
	if n.behind {
		c.behind(n.subs[0])
	} else {
		c.node(n.subs[0])
	}
	c.lookBase, c.lookEnds, c.altID = base, ends, alt
	for _, a := range accepts {
		c.insts[a].x = c.here()
	}
	return at, r
}

// behind emits the body of a lookbehind: each branch begins with a step back.
func (c *compiler) behind(body *node) {
	if body.kind != kAlt {
		c.back(body)
		c.node(body)
		return
	}
	alt := &node{kind: kAlt}
	for _, s := range body.subs {
		n, _ := c.charLen(s, nil)
		alt.subs = append(alt.subs, &node{kind: kCat, subs: []*node{{kind: kBack, n: n}, s}})
	}
	c.alt(alt)
}

// back emits the step back over the length of n.
func (c *compiler) back(n *node) {
	size, _ := c.charLen(n, nil)
	if size > 0 {
		c.emit(inst{op: opBack, min: int32(size)})
	}
}

// simpleLook emits a lookaround of one character or a fixed string without a stack.
func (c *compiler) simpleLook(n *node) bool {
	body := n.subs[0]
	i := inst{flag: n.neg}
	switch {
	case n.nonAtom:
		return false
	case body.kind == kChar && !body.fold, body.kind == kCat && allPlain(body.subs):
		subs := []*node{body}
		if body.kind == kCat {
			subs = body.subs
		}
		var b strings.Builder
		for _, s := range subs {
			c.addChar(&b, s.r)
		}
		i.str = b.String()
		i.op = opPeekStr
		if n.behind {
			i.op = opPrevStr
		}
	case body.kind == kSet || body.kind == kChar:
		k := c.classInst(singleSet(body))
		if k.u != nil {
			return false
		}
		i.set = k.set
		if n.neg {
			set := new(byteSet)
			for b := range set {
				set[b] = !k.set[b]
			}
			i.set = set
		}
		i.op = opPeek
		if n.behind {
			i.op = opPrev
		}
	default:
		return false
	}
	c.emit(i)
	return true
}

// allPlain reports whether all nodes are characters to be matched as they are.
func allPlain(subs []*node) bool {
	for _, s := range subs {
		if s.kind != kChar || s.fold {
			return false
		}
	}
	return true
}

// cond emits a conditional group.
func (c *compiler) cond(n *node) {
	yes, no := n.subs[0], n.subs[1]
	test := -1
	switch n.cond {
	case cDefine, cFalse:
		test = c.emit(inst{op: opJmp})
	case cTrue:
	case cGroup:
		test = c.emit(inst{op: opCondGroup, refs: n.refs})
	case cRecurse:
		test = c.emit(inst{op: opCondRec, refs: n.refs})
	case cLook:
		look := n.subs[2]
		at, r := c.lookBegin(look)
		if look.neg {
			c.emit(inst{op: opNegLookEnd, x: r, flag: true})
			test = len(c.insts) - 1
			c.insts[at].n = 1 // a condition
			c.insts[at].y = c.here()
		} else {
			c.insts[at].op = opCondLook
			c.emit(inst{op: opLookEnd, x: r})
			test = at
		}
	}
	c.node(yes)
	end := c.emit(inst{op: opJmp})
	if test >= 0 {
		if c.insts[test].op == opJmp {
			c.insts[test].x = c.here()
		} else {
			c.insts[test].y = c.here()
		}
	}
	c.node(no)
	c.insts[end].x = c.here()
}
