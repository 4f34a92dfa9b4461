// The pattern parser: alternatives, sequences and quantifiers.

package pcre

import (
	"strings"
	"unicode/utf8"
)

// maxNest is how deep parentheses may nest.
const maxNest = 250

// parser reads one pattern.
type parser struct {
	syntax
	src     string
	pos     int
	opts    options
	bsrCRLF bool // \R matches CR, LF, CRLF only
	nest    int
	saved   []options
	lateErr *SyntaxError
	quoting bool    // inside \Q…\E
	quantOK bool    // the item just read may be repeated
	byName  []*node // references by name or number to be resolved at the end
}

// fail ends the parse with a message for the offset at.
func (p *parser) fail(msg string, at int) {
	panic(&SyntaxError{msg, at})
}

// parse reads a whole pattern.
func parse(src string, opts options) (syn *syntax, err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case *SyntaxError:
			syn, err = nil, e
		default:
			panic(e)
		}
	}()
	p := &parser{src: src, opts: opts}
	p.startVerbs()
	p.utf, p.ucp = p.opts&optUTF != 0, p.opts&optUCP != 0
	p.checkUTF()
	p.root = p.alternatives(false)
	if p.pos < len(p.src) {
		p.fail(errParen, p.pos)
	}
	p.syntax.opts = p.opts
	p.resolve()
	return &p.syntax, nil
}

// checkUTF refuses a pattern that is not valid UTF-8 in UTF mode.
func (p *parser) checkUTF() {
	if !p.utf || utf8.ValidString(p.src) {
		return
	}
	at := 0
	for at < len(p.src) {
		r, n := utf8.DecodeRuneInString(p.src[at:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		at += n
	}
	p.fail(utf8Message(p.src[at:]), at)
}

// more reports whether there is pattern left.
func (p *parser) more() bool { return p.pos < len(p.src) }

// peek is the next byte, 0 at the end.
func (p *parser) peek() byte { return p.peekAt(0) }

// peekAt is the byte n bytes ahead, 0 past the end.
func (p *parser) peekAt(n int) byte {
	if p.pos+n < len(p.src) {
		return p.src[p.pos+n]
	}
	return 0
}

// rune reads one character.
func (p *parser) rune() rune {
	if c := p.src[p.pos]; c < utf8.RuneSelf || !p.utf {
		p.pos++
		return rune(c)
	}
	r, n := utf8.DecodeRuneInString(p.src[p.pos:])
	p.pos += n
	return r
}

// accept skips s if it comes next.
func (p *parser) accept(s string) bool {
	if strings.HasPrefix(p.src[p.pos:], s) {
		p.pos += len(s)
		return true
	}
	return false
}

// alternatives reads branches up to a closing parenthesis or the end.
func (p *parser) alternatives(reset bool) *node {
	branches := p.branches(reset)
	if len(branches) == 1 {
		return branches[0]
	}
	return &node{kind: kAlt, subs: branches}
}

// branches reads the alternatives of a group as a list.
// In a branch reset group each branch numbers its groups from the same start.
func (p *parser) branches(reset bool) []*node {
	start, most := p.ngroups, p.ngroups
	var branches []*node
	for {
		branches = append(branches, p.sequence())
		most = max(most, p.ngroups)
		if p.peek() != '|' || !p.more() {
			break
		}
		p.pos++
		if reset {
			p.ngroups = start
		}
	}
	p.ngroups = most
	return branches
}

// sequence reads the items of one branch.
func (p *parser) sequence() *node {
	var items []*node
	p.quantOK = false
	for {
		if !p.quoting {
			p.skipIgnored()
		}
		if !p.more() {
			break
		}
		if !p.quoting {
			if c := p.peek(); c == '|' || c == ')' {
				break
			} else if lo, hi, n := p.quantifier(); n > 0 {
				if !p.quantOK {
					at := p.pos
					if c == '{' {
						at += n - 1
					}
					p.fail(errNothing, at)
				}
				p.pos += n
				last := len(items) - 1
				items[last] = p.repeat(items[last], lo, hi)
				p.quantOK = false
				continue
			}
		}
		if n := p.item(); n != nil {
			items = append(items, n)
		}
	}
	switch len(items) {
	case 0:
		return &node{kind: kEmpty}
	case 1:
		return items[0]
	}
	return &node{kind: kCat, subs: items}
}

// skipIgnored skips what extended mode and comments leave out.
func (p *parser) skipIgnored() {
	for p.more() {
		c := p.peek()
		switch {
		case p.opts&optExtended != 0 && c == '#':
			p.pos++
			for p.more() {
				if n := p.newlineAt(p.src, p.pos); n > 0 {
					p.pos += n
					break
				}
				p.pos++
			}
		case p.opts&optExtended != 0 && p.patternSpace() > 0:
			p.pos += p.patternSpace()
		case c == '(' && strings.HasPrefix(p.src[p.pos:], "(?#"):
			end := strings.IndexByte(p.src[p.pos:], ')')
			if end < 0 {
				p.fail(errComment, len(p.src))
			}
			p.pos += end + 1
		case c == '\\' && p.peekAt(1) == 'E':
			p.pos += 2
		case c == '\\' && p.peekAt(1) == 'Q' && strings.HasPrefix(p.src[p.pos:], `\Q\E`):
			p.pos += 4
		case c == '\\' && p.peekAt(1) == 'Q':
			p.pos += 2
			p.quoting = true
			return
		default:
			return
		}
	}
}

// patternSpace is the length of the white space of extended mode that comes next.
func (p *parser) patternSpace() int {
	c := p.peek()
	if c == ' ' || c >= '\t' && c <= '\r' {
		return 1
	}
	if c < utf8.RuneSelf || !p.utf {
		return boolInt(c == 0x85)
	}
	switch r, n := utf8.DecodeRuneInString(p.src[p.pos:]); r {
	case 0x85, 0x200E, 0x200F, 0x2028, 0x2029:
		return n
	}
	return 0
}

// newlineAt is the length of the newline at i of s, 0 if there is none.
func (p *parser) newlineAt(s string, i int) int {
	return newlineLen(s, i, p.newline, p.utf)
}

// quantifier looks at the quantifier that comes next without reading it:
// its bounds and its length, 0 if there is none.
func (p *parser) quantifier() (lo, hi, n int) {
	switch p.peek() {
	case '*':
		return 0, infinite, 1
	case '+':
		return 1, infinite, 1
	case '?':
		return 0, 1, 1
	case '{':
		return p.bounds()
	}
	return 0, 0, 0
}

// bounds reads {n}, {n,} and {n,m}; anything else is no quantifier.
func (p *parser) bounds() (lo, hi, n int) {
	i := p.pos + 1
	number := func() (int, bool) {
		start, v := i, 0
		for i < len(p.src) && isDigit(p.src[i]) {
			v = min(v*10+int(p.src[i]-'0'), 1<<20)
			i++
		}
		return v, i > start
	}
	lo, ok := number()
	if !ok {
		return 0, 0, 0
	}
	loEnd := i
	hi = lo
	hiGiven := false
	if i < len(p.src) && p.src[i] == ',' {
		i++
		if hi, hiGiven = number(); !hiGiven {
			hi = infinite
		}
	}
	if i >= len(p.src) || p.src[i] != '}' {
		return 0, 0, 0
	}
	if lo > 65535 {
		p.fail(errQuantBig, bigAt(p.src, p.pos+1, loEnd))
	}
	if hiGiven && hi > 65535 {
		p.fail(errQuantBig, bigAt(p.src, loEnd+1, i))
	}
	if hi != infinite && hi < lo {
		p.fail(errQuantOrder, i)
	}
	return lo, hi, i + 1 - p.pos
}

// bigAt is where the digits from i grow too big for a quantifier.
func bigAt(s string, i, end int) int {
	v := 0
	for i < end {
		v = v*10 + int(s[i]-'0')
		i++
		if v > 65535 {
			break
		}
	}
	return i
}

// repeat wraps n in a repeat and reads the ? or + behind the quantifier.
func (p *parser) repeat(n *node, lo, hi int) *node {
	g := greedy
	if p.opts&optUngreedy != 0 {
		g = lazy
	}
	if p.opts&optExtended != 0 {
		p.skipIgnored()
	}
	switch p.peek() {
	case '?':
		p.pos++
		g = lazy - g
	case '+':
		p.pos++
		g = possessive
	}
	if n.kind == kLook && hi == infinite { // as PCRE2 bounds repeated assertions
		hi = lo + 1
	}
	return &node{kind: kRepeat, subs: []*node{n}, min: lo, max: hi, greed: g}
}

// item reads one item; nil if it stands for nothing (an option setting).
func (p *parser) item() *node {
	if p.quoting {
		if p.accept(`\E`) {
			p.quoting = false
			return nil
		}
		p.quantOK = true
		return p.char(p.rune())
	}
	at := p.pos
	p.quantOK = true
	switch p.peek() {
	case '\\':
		return p.escapeItem()
	case '[':
		return p.classItem()
	case '(':
		return p.group()
	case '.':
		p.pos++
		if p.opts&optDotAll != 0 {
			return p.setNode(p.fullSet())
		}
		return p.notNewline()
	case '^':
		p.pos++
		p.quantOK = false
		if p.opts&optMultiline != 0 {
			return &node{kind: kAssert, assert: aLineBegin, nl: p.newline, at: at}
		}
		return &node{kind: kAssert, assert: aBegin, at: at}
	case '$':
		p.pos++
		p.quantOK = false
		switch {
		case p.opts&optMultiline != 0:
			return &node{kind: kAssert, assert: aLineEnd, nl: p.newline}
		case p.opts&optDollarEnd != 0:
			return &node{kind: kAssert, assert: aEnd}
		}
		return &node{kind: kAssert, assert: aEndNL, nl: p.newline}
	}
	return p.char(p.rune())
}

// char is the node of the character r under the options in force.
func (p *parser) char(r rune) *node {
	if p.opts&optCaseless == 0 {
		return &node{kind: kChar, r: r}
	}
	b := p.newSet()
	b.addFold(r, r)
	set := b.done(false)
	if len(set.r) == 1 && set.r[0].lo == set.r[0].hi {
		return &node{kind: kChar, r: r}
	}
	if r < utf8.RuneSelf && set.size() == 2 && set.r[1].hi < utf8.RuneSelf {
		return &node{kind: kChar, r: lowerByte(r), fold: true}
	}
	return p.setNode(set)
}

// setNode is the node of one character of set.
func (p *parser) setNode(set *charSet) *node {
	return &node{kind: kSet, set: set}
}

// notNewline is the dot without /s, and \N.
func (p *parser) notNewline() *node {
	b := p.newSet()
	switch p.newline {
	case nlLF, nlCR, nlNUL:
		c := [...]rune{nlLF: '\n', nlCR: '\r', nlNUL: 0}[p.newline]
		b.add(c, c)
	case nlAnyCRLF:
		b.add('\n', '\n')
		b.add('\r', '\r')
	case nlAny:
		b.add('\n', '\r')
		b.add(0x85, 0x85)
		if p.utf {
			b.add(0x2028, 0x2029)
		}
	case nlCRLF: // any character that does not start a CRLF
		look := &node{kind: kLook, neg: true, subs: []*node{{kind: kCat, subs: []*node{{kind: kChar, r: '\r'}, {kind: kChar, r: '\n'}}}}}
		return &node{kind: kCat, subs: []*node{look, p.setNode(p.fullSet())}}
	}
	return p.setNode(b.done(true))
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isWord(c byte) bool   { return isDigit(c) || isLetter(c) || c == '_' }

// lowerByte is the lower case of an ASCII character.
func lowerByte(r rune) rune {
	if r >= 'A' && r <= 'Z' {
		return r + 'a' - 'A'
	}
	return r
}
