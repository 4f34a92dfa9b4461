// The syntax tree of a pattern: what the parser builds and the compiler reads.

package pcre

// kind says what a node of the syntax tree stands for.
type kind uint8

const (
	kEmpty    kind = iota // matches the empty string
	kChar                 // one character: r, fold
	kSet                  // one character of set
	kCat                  // subs one after the other
	kAlt                  // one of subs
	kCapture              // (…): group n, subs[0]
	kAtomic               // (?>…)
	kLook                 // (?=…) (?!…) (?<=…) (?<!…)
	kRepeat               // subs[0]{min,max}
	kBackref              // \1 \k<name>: refs
	kRecurse              // (?1) (?R): group n
	kCond                 // (?(cond)yes|no): cond, subs[0], subs[1]
	kAssert               // ^ $ \b \A …: assert
	kVerb                 // (*SKIP) …: verb, name
	kKeep                 // \K
	kNewline              // \R
	kGrapheme             // \X
	kByte                 // \C
	kBack                 // the step back that begins a lookbehind: n characters
)

// assertKind is a zero-width test that is not a lookaround.
type assertKind uint8

const (
	aBegin       assertKind = iota // \A
	aLineBegin                     // ^ under /m
	aEnd                           // \z
	aEndNL                         // \Z, and $ without /m and /D
	aLineEnd                       // $ under /m
	aStart                         // \G
	aBoundary                      // \b
	aNoBoundary                    // \B
	aUBoundary                     // \b with Unicode properties
	aNoUBoundary                   // \B with Unicode properties
)

// verbKind is a backtracking control verb.
type verbKind uint8

const (
	vFail verbKind = iota
	vAccept
	vCommit
	vPrune
	vSkip
	vThen
	vMark
)

// greed is the way a repeat looks for its count.
type greed uint8

const (
	greedy greed = iota
	lazy
	possessive
)

// infinite is the upper bound of a repeat without one.
const infinite = -1

// condKind is the test of a conditional group.
type condKind uint8

const (
	cGroup   condKind = iota // (?(1)…) (?(<name>)…): refs
	cRecurse                 // (?(R)…) (?(R1)…) (?(R&name)…): refs, empty for any
	cDefine                  // (?(DEFINE)…)
	cTrue                    // (?(VERSION…)…) that holds
	cFalse                   // (?(VERSION…)…) that does not
	cLook                    // (?(?=…)…): subs[2]
)

// node is one node of the syntax tree; which fields count depends on kind.
type node struct {
	kind     kind
	fold     bool // kChar, kBackref: caseless
	neg      bool // kLook: negative
	behind   bool // kLook: lookbehind
	nonAtom  bool // kLook: (*napla:…), may be backtracked into
	greed    greed
	assert   assertKind
	verb     verbKind
	cond     condKind
	r        rune
	n        int
	min, max int
	set      *charSet
	subs     []*node
	refs     []int  // group numbers (several for duplicate names)
	name     string // of a group to be resolved, or a verb's argument
	at       int    // offset in the pattern for late errors
	nl       newline
}

// groupName is one named group; duplicate names have several entries.
type groupName struct {
	name string
	n    int
}

// syntax is a parsed pattern.
type syntax struct {
	root       *node
	ngroups    int
	names      []groupName
	utf, ucp   bool
	opts       options
	newline    newline
	matchLimit int
	notEmpty   bool
	notEmptyAt bool
	noStartOpt bool
	noAutoPoss bool
	hasRecurse bool
	hasVerb    bool
	hasBackref bool
	hasKeep    bool
	hasMark    bool
	hasAccept  bool
}

// options are the pattern options that can change while a pattern is read.
type options uint16

const (
	optCaseless options = 1 << iota
	optMultiline
	optDotAll
	optExtended
	optExtendedMore
	optNoCapture
	optDupNames
	optUngreedy
	optAnchored
	optDollarEnd
	optUTF
	optUCP
)

// newline is the newline convention of a pattern.
type newline uint8

const (
	nlLF newline = iota
	nlCR
	nlCRLF
	nlAny
	nlAnyCRLF
	nlNUL
)
