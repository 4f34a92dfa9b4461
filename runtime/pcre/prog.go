// The program a pattern compiles to.

package pcre

// opcode is the operation of an instruction.
type opcode uint8

const (
	opMatch      opcode = iota // the whole pattern has matched
	opFail                     // (*FAIL)
	opByte                     // one byte c
	opStr                      // the bytes str
	opStrFold                  // the bytes str (lower case), ASCII letters caseless
	opSet                      // one byte of set
	opUSet                     // one character: ASCII by set, others by u
	opAnyByte                  // \C
	opGreedy                   // a run of bytes of set, longest first
	opPoss                     // a run of bytes of set, never given back
	opLazy                     // a run of bytes of set, shortest first
	opUGreedy                  // the same for characters of set and u
	opUPoss                    //
	opULazy                    //
	opJmp                      // go on at x
	opSplit                    // try x, then y
	opAlt                      // try targets in order
	opOpen                     // group n begins: regs[x] = pos
	opClose                    // group n ends: caps from regs[x]
	opCloseLen                 // group n ends, min bytes after it began
	opRet                      // return from a call of group n
	opCall                     // call group n at x
	opSetPos                   // regs[x] = pos
	opIfEmpty                  // go to y if nothing was matched since regs[x]
	opCntInit                  // regs[x] = 0
	opLoop                     // decide about one more round; count in regs[x], exit at y
	opLoopIn                   // count a round and enter the body
	opAtomic                   // (?>: remember the stack in regs[x]
	opAtomicEnd                //
	opPossLoop                 // one round of a possessive loop, exit at y
	opLook                     // (?=: regs[x], regs[x+1]
	opLookEnd                  //
	opLookNA                   // end of a non-atomic lookaround
	opNegLook                  // (?!: go on at y if the body fails
	opNegLookEnd               //
	opCondLook                 // condition: go on at y if the body fails
	opPeek                     // the next byte is in set (end: flag)
	opPrev                     // the byte before is in set (start: flag)
	opPeekStr                  // str comes next, or not (flag)
	opPrevStr                  // str comes before, or not (flag)
	opBack                     // go back min characters
	opBackref                  // the text of one of refs
	opCondGroup                // go to y unless one of refs is set
	opCondRec                  // go to y unless inside a call of one of refs
	opAssert                   // assert
	opKeep                     // \K
	opNewline                  // \R
	opGrapheme                 // \X
	opAccept                   // (*ACCEPT)
	opVerb                     // (*COMMIT), (*PRUNE), (*SKIP), (*THEN)
	opMark                     // (*MARK)
	opAltMark                  // a branch that (*THEN) may leave
)

// byteSet tells for each byte whether it is a member.
type byteSet [256]bool

// nextSet tells for each byte, and at 256 for the end of the subject, whether going on can succeed.
type nextSet [257]bool

// scanKind is how a run of set is measured.
type scanKind uint8

const (
	scanTable scanKind = iota // byte by byte
	scanNot                   // all bytes but c
	scanAll                   // all bytes
)

// inst is one instruction; which fields count depends on op.
type inst struct {
	op       opcode
	assert   assertKind
	verb     verbKind
	scan     scanKind
	c        byte
	flag     bool
	lead     bool // the first run of a pattern whose starts inside the run are hopeless
	nl       newline
	x, y     int32
	n        int32
	min, max int32
	set      *byteSet
	next     *nextSet     // what can follow the run, nil if unknown
	tab      *[257]uint8  // opSplit: bit 0 for x, bit 1 for y
	alts     *[257]uint64 // opAlt: a bit for each target worth trying
	u        *uniSet
	str      string
	refs     []int
	targets  []int32
}

// uniSet is the part of a class beyond ASCII.
type uniSet struct {
	all bool // every character beyond ASCII
	r   []rng
	low [32]uint64 // members below 0x800
}

// has reports whether the character r is in the set.
func (u *uniSet) has(r rune) bool {
	if u.all {
		return true
	}
	if r < 0x800 {
		return u.low[r>>6]>>(uint(r)&63)&1 != 0
	}
	return inRanges(u.r, r)
}

// program is a compiled pattern.
type program struct {
	insts      []inst
	ngroups    int
	names      []string // by group number, "" for none; nil if no group is named
	nregs      int
	markReg    int
	marks      []string
	utf, ucp   bool
	hasRecurse bool
	hasVerb    bool
	notEmpty   bool
	notEmptyAt bool
	matchLimit int
	start      startInfo
	simple     *inst // the only instruction of a pattern that needs no matcher
}

// startInfo is what is known about where a match can begin.
type startInfo struct {
	anchored bool     // only at the start of the subject
	atOffset bool     // only where matching starts
	lines    bool     // only at the start of a line, or where matching starts
	prefix   string   // every match begins with it
	first    *byteSet // the first byte of every match
	one      int      // the only first byte, or -1
	two      int      // with one the only two first bytes, or -1
	word     bool     // only at the start of a word
	run      *inst    // the run a match begins with, if starts inside a failed one are hopeless
	require  string   // occurs in every match
	tail     *tailInfo
	minLen   int
}
