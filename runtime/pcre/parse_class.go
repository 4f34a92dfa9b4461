// Parsing of character classes.

package pcre

import "strings"

// classItem reads a class, from its opening bracket.
func (p *parser) classItem() *node {
	at := p.pos
	rest := p.src[at:]
	if strings.HasPrefix(rest, "[[:<:]]") || strings.HasPrefix(rest, "[[:>:]]") {
		return p.wordEdge(rest[3] == '>')
	}
	if k := p.peekAt(1); k == ':' || k == '.' || k == '=' {
		if _, ok := p.posixAt(at); ok {
			if k == ':' {
				p.fail(errPosixOutside, at)
			}
			p.fail(errCollating, at)
		}
	}
	p.pos++
	p.skipQuotes()
	neg := p.accept("^")
	p.skipQuotes()
	if !p.more() && p.src[p.pos-1] == 'E' {
		p.fail(errEscEnd, p.pos)
	}
	c := classReader{p: p, set: p.newSet()}
	c.read()
	return p.setNode(c.set.done(neg))
}

// skipQuotes skips \E and \Q\E, which stand for nothing.
func (p *parser) skipQuotes() {
	for p.accept(`\E`) || p.accept(`\Q\E`) {
	}
}

// wordEdge is [[:<:]] or [[:>:]]: the start or the end of a word.
func (p *parser) wordEdge(end bool) *node {
	p.pos += len("[[:<:]]")
	n := &node{kind: kAssert, assert: aBoundary}
	if p.ucp {
		n.assert = aUBoundary
	}
	b := p.newSet()
	p.addEscape(b, 'w')
	look := &node{kind: kLook, behind: end, subs: []*node{p.setNode(b.done(false))}}
	return &node{kind: kCat, subs: []*node{n, look}}
}

// posixAt looks for [:name:], [.name.] or [=name=] at i and gives its end.
func (p *parser) posixAt(i int) (end int, ok bool) {
	term := p.src[i+1]
	for j := i + 2; j+1 < len(p.src); j++ {
		c, next := p.src[j], p.src[j+1]
		switch {
		case c == '\\' && (next == ']' || next == '\\'):
			j++
		case c == '[' && next == term || c == ']':
			return 0, false
		case c == term && next == ']':
			return j + 2, true
		}
	}
	return 0, false
}

// classReader reads the members of one class.
type classReader struct {
	p       *parser
	set     *setBuilder
	pending rune // the character before a possible hyphen
	state   rangeState
	quoting bool
}

type rangeState uint8

const (
	rangeNone    rangeState = iota // a hyphen is a literal
	rangeLow                       // pending may begin a range
	rangeStarted                   // pending and its hyphen were read
)

// read reads up to and with the closing bracket.
func (c *classReader) read() {
	p := c.p
	first := true
	for {
		if !p.more() {
			p.fail(errClassEnd, p.pos)
		}
		b := p.peek()
		if c.quoting {
			if p.accept(`\E`) {
				c.quoting = false
			} else {
				c.char(p.rune(), true)
			}
			first = false
			continue
		}
		switch {
		case b == ']' && !first:
			p.pos++
			c.flush()
			return
		case (b == ' ' || b == '\t') && p.opts&optExtendedMore != 0:
			p.pos++
			continue
		case b == '[' && strings.IndexByte(":.=", p.peekAt(1)) >= 0 && p.peekAt(1) != 0:
			c.bracket()
		case b == '\\':
			if !c.escape() {
				continue
			}
		case b == '-' && c.state == rangeLow:
			p.pos++
			c.state = rangeStarted
		default:
			c.char(p.rune(), false)
		}
		first = false
	}
}

// flush enters what is pending as literal members.
func (c *classReader) flush() {
	if c.state != rangeNone {
		c.set.addFold(c.pending, c.pending)
	}
	if c.state == rangeStarted {
		c.set.addFold('-', '-')
	}
	c.state = rangeNone
}

// char enters one character, perhaps as the end of a range.
func (c *classReader) char(r rune, quoted bool) {
	if c.state != rangeStarted {
		c.flush()
		c.pending, c.state = r, rangeLow
		return
	}
	if r < c.pending {
		at := c.p.pos - 1
		c.p.fail(errRangeOrder, at)
	}
	c.set.addFold(c.pending, r)
	c.state = rangeNone
}

// bracket reads [:name:] or takes the bracket as a literal.
func (c *classReader) bracket() {
	p := c.p
	start := p.pos
	end, ok := p.posixAt(start)
	if !ok {
		c.char(p.rune(), false)
		return
	}
	if c.state == rangeStarted {
		p.fail(errClassRange, start+1)
	}
	c.flush()
	if p.src[start+1] != ':' {
		p.fail(errCollating, start)
	}
	name := p.src[start+2 : end-2]
	neg := strings.HasPrefix(name, "^")
	at := start + 2 + boolInt(neg)
	if !p.addPosix(c.set, name[boolInt(neg):], neg) {
		p.fail(errPosixName, at)
	}
	p.pos = end
	c.noRange()
}

// noRange refuses a hyphen that would make a range from a set of characters.
func (c *classReader) noRange() {
	p := c.p
	if p.peek() == '-' && p.pos+1 < len(p.src) && p.src[p.pos+1] != ']' {
		p.fail(errClassRange, p.pos)
	}
}

// escape reads an escape; false if it stands for nothing (\Q, \E).
func (c *classReader) escape() bool {
	p := c.p
	if p.pos+1 >= len(p.src) {
		p.fail(errEscEnd, p.pos+1)
	}
	switch e := p.peekAt(1); e {
	case 'Q':
		p.pos += 2
		c.quoting = true
		return false
	case 'E':
		p.pos += 2
		return false
	case 'b':
		p.pos += 2
		c.char('\b', false)
		return true
	case 'd', 'D', 'w', 'W', 's', 'S', 'h', 'H', 'v', 'V', 'p', 'P':
		if c.state == rangeStarted {
			p.fail(errClassRange, p.pos+2)
		}
		c.flush()
		p.pos++
		p.classEscape(c.set)
		c.noRange()
		return true
	case 'N':
		if p.peekAt(2) != '{' || p.quantAt(p.pos+2) {
			p.fail(errNClass, p.pos+2)
		}
	case 'B', 'R', 'X', 'A', 'z', 'Z', 'G', 'K', 'k':
		p.fail(errClassEsc, p.pos+1)
	case '8', '9', 'C', 'g':
		p.pos += 2
		c.char(rune(e), false)
		return true
	}
	p.pos++
	c.char(p.escapeChar(), false)
	return true
}

// classEscape reads \d, \w, \p{…} and the like from behind the backslash and adds its members to b.
func (p *parser) classEscape(b *setBuilder) {
	e := p.peek()
	p.pos++
	if e != 'p' && e != 'P' {
		p.addEscape(b, e)
		return
	}
	neg := e == 'P'
	name := ""
	switch {
	case !p.more():
		p.fail(errPropMalform, p.pos)
	case p.peek() == '{':
		p.pos++
		if p.accept("^") {
			neg = !neg
		}
		end := strings.IndexByte(p.src[p.pos:], '}')
		if end < 0 {
			p.fail(errPropMalform, len(p.src))
		}
		name = p.src[p.pos : p.pos+end]
		p.pos += end + 1
	default:
		name = string(p.rune())
		if !isLetter(name[0]) {
			p.fail(errPropMalform, p.pos)
		}
	}
	r, ok := property(name)
	if !ok {
		p.fail(errPropUnknown, p.pos)
	}
	b.addRanges(r, neg)
}
