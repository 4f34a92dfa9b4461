// The compiler: from the syntax tree to a program.

package pcre

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// compiler emits the program of one pattern.
type compiler struct {
	*program
	syn      *syntax
	calls    []int        // instructions whose target is a group to be filled in
	groupPC  []int32      // where each group begins
	called   map[int]bool // groups that are called
	openRegs []int32
	enclosed []int // the capturing groups around the node being emitted
	lookBase int   // how many of them lie outside the innermost lookaround
	lookEnds *[]int
	altID    int32
	nextAlt  int32
}

// compilePattern turns a pattern without delimiters into a program.
func compilePattern(src string, opts options) (p *program, err error) {
	syn, err := parse(src, opts)
	if err != nil {
		return nil, err
	}
	if err := checkBehind(syn); err != nil {
		return nil, err
	}
	c := &compiler{program: &program{}, syn: syn, called: map[int]bool{}}
	c.ngroups, c.utf, c.ucp = syn.ngroups, syn.utf, syn.ucp
	c.hasRecurse, c.hasVerb = syn.hasRecurse, syn.hasVerb
	c.notEmpty, c.notEmptyAt, c.matchLimit = syn.notEmpty, syn.notEmptyAt, syn.matchLimit
	if len(syn.names) > 0 {
		c.names = make([]string, syn.ngroups+1)
		for _, g := range syn.names {
			c.names[g.n] = g.name
		}
	}
	c.nregs = 2 * (syn.ngroups + 1)
	c.openRegs = make([]int32, syn.ngroups+1)
	for i := range c.openRegs {
		c.openRegs[i] = -1
	}
	c.groupPC = make([]int32, syn.ngroups+1)
	c.marks = []string{""}
	if syn.hasMark {
		c.markReg = c.reg()
	}
	noteCalls(syn.root, c.called)
	root := simplify(syn.root)
	c.node(root)
	c.emit(inst{op: opMatch})
	for _, i := range c.calls {
		c.insts[i].x = c.groupPC[c.insts[i].n]
	}
	c.analyse(root)
	return c.program, nil
}

// noteCalls collects the groups that are called as subroutines.
func noteCalls(n *node, called map[int]bool) {
	if n.kind == kRecurse {
		called[n.n] = true
	}
	for _, s := range n.subs {
		noteCalls(s, called)
	}
}

// emit appends an instruction and returns where it is.
func (c *compiler) emit(i inst) int {
	c.insts = append(c.insts, i)
	return len(c.insts) - 1
}

// here is where the next instruction will be.
func (c *compiler) here() int32 { return int32(len(c.insts)) }

// reg allots a register.
func (c *compiler) reg() int {
	c.nregs++
	return c.nregs - 1
}

// node emits n.
func (c *compiler) node(n *node) {
	switch n.kind {
	case kEmpty:
	case kChar, kSet:
		c.single(n)
	case kCat:
		c.cat(n.subs)
	case kAlt:
		c.alt(n)
	case kCapture:
		c.capture(n)
	case kAtomic:
		c.atomic(n.subs[0])
	case kLook:
		c.look(n)
	case kRepeat:
		c.repeat(n)
	case kBackref:
		c.emit(inst{op: opBackref, flag: n.fold, refs: n.refs})
	case kRecurse:
		c.calls = append(c.calls, c.emit(inst{op: opCall, n: int32(n.n)}))
	case kCond:
		c.cond(n)
	case kAssert:
		c.emit(inst{op: opAssert, assert: n.assert, nl: n.nl})
	case kVerb:
		c.verb(n)
	case kKeep:
		c.emit(inst{op: opKeep})
	case kNewline:
		c.emit(inst{op: opNewline, n: int32(n.n)})
	case kGrapheme:
		c.emit(inst{op: opGrapheme})
	case kByte:
		c.emit(inst{op: opAnyByte})
	case kBack:
		c.emit(inst{op: opBack, min: int32(n.n)})
	default:
		panic("pcre: unexpected node")
	}
}

// cat emits a sequence, joining characters to strings.
func (c *compiler) cat(subs []*node) {
	for i := 0; i < len(subs); {
		j := i
		fold, letters := false, false
		var b strings.Builder
		for ; j < len(subs) && subs[j].kind == kChar; j++ {
			if isLetterRune(subs[j].r) {
				if letters && subs[j].fold != fold {
					break
				}
				fold, letters = subs[j].fold, true
			}
			c.addChar(&b, subs[j].r)
		}
		if j-i < 2 {
			c.node(subs[i])
			i++
			continue
		}
		op := opStr
		if fold {
			op = opStrFold
		}
		c.emit(inst{op: op, str: b.String()})
		i = j
	}
}

func isLetterRune(r rune) bool { return r < utf8.RuneSelf && isLetter(byte(r)) }

// addChar writes r in the encoding of the subject.
func (c *compiler) addChar(b *strings.Builder, r rune) {
	if c.utf {
		b.WriteRune(r)
	} else {
		b.WriteByte(byte(r))
	}
}

// single emits one character.
func (c *compiler) single(n *node) {
	if n.kind == kChar && !n.fold {
		var b strings.Builder
		c.addChar(&b, n.r)
		if b.Len() == 1 {
			c.emit(inst{op: opByte, c: b.String()[0]})
		} else {
			c.emit(inst{op: opStr, str: b.String()})
		}
		return
	}
	i := c.classInst(singleSet(n))
	i.op = opSet
	if i.u != nil {
		i.op = opUSet
	}
	c.emit(i)
}

// singleSet is the set of a kChar or kSet node.
func singleSet(n *node) []rng {
	if n.kind == kSet {
		return n.set.r
	}
	if n.fold {
		return []rng{{n.r &^ 0x20, n.r &^ 0x20}, {n.r, n.r}}
	}
	return []rng{{n.r, n.r}}
}

// classInst is an instruction with its class filled in: u is nil if every member is one byte.
func (c *compiler) classInst(r []rng) inst {
	set := new(byteSet)
	i := inst{set: set}
	limit := rune(0xFF)
	if c.utf {
		limit = 0x7F
	}
	count := 0
	for _, x := range r {
		for b := x.lo; b <= min(x.hi, limit); b++ {
			set[b] = true
			count++
		}
	}
	if c.utf && len(r) > 0 && r[len(r)-1].hi > 0x7F {
		i.u = newUniSet(r, set)
	}
	switch {
	case count == 256:
		i.scan = scanAll
	case count == 255 && i.u == nil:
		i.scan = scanNot
		i.c = missing(set, 256)
	case i.u != nil && i.u.all && count == 127:
		i.scan = scanNot
		i.c = missing(set, 128)
	case i.u != nil && i.u.all && count == 128:
		i.scan = scanAll
	}
	return i
}

// missing is the first byte below n that is not in set.
func missing(set *byteSet, n int) byte {
	for b := range n {
		if !set[b] {
			return byte(b)
		}
	}
	return 0
}

// newUniSet is the part of r beyond ASCII; it enters the lead bytes into set.
func newUniSet(r []rng, set *byteSet) *uniSet {
	u := &uniSet{r: r}
	covered := 0
	for _, x := range r {
		lo := max(x.lo, 0x80)
		if lo > x.hi {
			continue
		}
		covered += int(x.hi-lo) + 1
		for b := leadByte(lo); ; b++ {
			set[b] = true
			if b == leadByte(x.hi) {
				break
			}
		}
		for c := lo; c <= min(x.hi, 0x7FF); c++ {
			u.low[c>>6] |= 1 << (uint(c) & 63)
		}
	}
	u.all = covered >= 0x110000-0x80
	if u.all {
		for b := 0x80; b < 256; b++ {
			set[b] = true
		}
	}
	return u
}

// leadByte is the first byte of r in UTF-8.
func leadByte(r rune) byte {
	switch {
	case r < 0x80:
		return byte(r)
	case r < 0x800:
		return 0xC0 | byte(r>>6)
	case r < 0x10000:
		return 0xE0 | byte(r>>12)
	}
	return 0xF0 | byte(r>>18)
}

// altBits is how many alternatives one instruction can have.
const altBits = bits.UintSize

// alt emits alternatives, in portions of at most altBits.
func (c *compiler) alt(n *node) {
	subs := n.subs
	outer := c.altID
	if hasThen(n) {
		c.nextAlt++
		c.altID = c.nextAlt
		defer func() { c.altID = outer }()
	}
	c.altPart(subs, c.altID != outer)
}

func (c *compiler) altPart(subs []*node, mark bool) {
	var ends []int
	at := c.emit(inst{op: opAlt})
	targets := make([]int32, 0, min(len(subs), altBits))
	for i, s := range subs {
		targets = append(targets, c.here())
		if i == altBits-1 && len(subs) > altBits {
			c.altPart(subs[i:], mark)
			break
		}
		if mark {
			c.emit(inst{op: opAltMark, n: c.altID})
		}
		c.node(s)
		if i < len(subs)-1 {
			ends = append(ends, c.emit(inst{op: opJmp}))
		}
	}
	c.insts[at].targets = targets
	for _, e := range ends {
		c.insts[e].x = c.here()
	}
}

// hasThen reports whether n holds a (*THEN).
func hasThen(n *node) bool {
	if n.kind == kVerb && n.verb == vThen {
		return true
	}
	for _, s := range n.subs {
		if hasThen(s) {
			return true
		}
	}
	return false
}

// capture emits a capturing group.
func (c *compiler) capture(n *node) {
	if c.groupPC[n.n] == 0 {
		c.groupPC[n.n] = c.here()
	}
	size, fixed := c.byteLen(n.subs[0])
	fixed = fixed && !c.hasRecurse && !c.syn.hasAccept
	if !fixed {
		if c.openRegs[n.n] < 0 {
			c.openRegs[n.n] = int32(c.reg())
		}
		c.emit(inst{op: opOpen, n: int32(n.n), x: c.openRegs[n.n]})
	}
	c.enclosed = append(c.enclosed, n.n)
	c.node(n.subs[0])
	c.enclosed = c.enclosed[:len(c.enclosed)-1]
	if fixed {
		c.emit(inst{op: opCloseLen, n: int32(n.n), min: int32(size)})
	} else {
		c.emit(inst{op: opClose, n: int32(n.n), x: c.openRegs[n.n]})
	}
	if c.called[n.n] {
		c.emit(inst{op: opRet, n: int32(n.n)})
	}
}

// atomic emits (?>body).
func (c *compiler) atomic(body *node) {
	r := int32(c.reg())
	c.emit(inst{op: opAtomic, x: r})
	c.node(body)
	c.emit(inst{op: opAtomicEnd, x: r})
}

// verb emits a backtracking verb.
func (c *compiler) verb(n *node) {
	mark := int32(0)
	if n.name != "" {
		c.marks = append(c.marks, n.name)
		mark = int32(len(c.marks) - 1)
	}
	if mark != 0 && n.verb != vSkip {
		c.emit(inst{op: opMark, n: mark, x: int32(c.markReg), flag: n.verb == vMark})
	}
	switch n.verb {
	case vFail:
		c.emit(inst{op: opFail})
	case vMark:
	case vAccept:
		for i := len(c.enclosed) - 1; i >= c.lookBase; i-- {
			g := c.enclosed[i]
			c.emit(inst{op: opClose, n: int32(g), x: c.openRegs[g]})
		}
		at := c.emit(inst{op: opAccept, x: -1, refs: append([]int(nil), c.enclosed[c.lookBase:]...)})
		if c.lookEnds != nil {
			*c.lookEnds = append(*c.lookEnds, at)
		}
	default:
		c.emit(inst{op: opVerb, verb: n.verb, n: mark, x: c.altID})
	}
}
