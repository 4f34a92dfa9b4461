// Parsing of what a backslash can begin.

package pcre

import "strings"

// escapeItem reads an escape sequence outside a class.
func (p *parser) escapeItem() *node {
	at := p.pos
	if p.pos+1 >= len(p.src) {
		p.fail(errEscEnd, p.pos+1)
	}
	c := p.src[p.pos+1]
	if n := p.assertion(c); n != nil {
		p.pos += 2
		p.quantOK = false
		return n
	}
	switch c {
	case 'd', 'D', 'w', 'W', 's', 'S', 'h', 'H', 'v', 'V', 'p', 'P':
		p.pos++
		b := p.newSet()
		p.classEscape(b)
		return p.setNode(b.done(false))
	case 'N':
		if p.peekAt(2) == '{' && !p.quantAt(p.pos+2) {
			break
		}
		p.pos += 2
		return p.notNewline()
	case 'R':
		p.pos += 2
		return &node{kind: kNewline, n: boolInt(p.bsrCRLF)}
	case 'X':
		p.pos += 2
		return &node{kind: kGrapheme}
	case 'C':
		p.pos += 2
		return &node{kind: kByte}
	case 'g':
		p.pos += 2
		return p.escapeG()
	case 'k':
		p.pos += 2
		return p.escapeK()
	}
	if c >= '1' && c <= '9' {
		if n := p.escapeNumber(at); n != nil {
			return n
		}
	}
	p.pos++
	return p.char(p.escapeChar())
}

// quantAt reports whether a quantifier in braces stands at i.
func (p *parser) quantAt(i int) bool {
	save := p.pos
	p.pos = i
	defer func() {
		if e, ok := recover().(*SyntaxError); ok {
			e.Offset = i // as PCRE2 reports it from inside an escape
			panic(e)
		}
	}()
	_, _, n := p.bounds()
	p.pos = save
	return n > 0
}

// assertion is the node of a zero-width escape, nil if c is none.
func (p *parser) assertion(c byte) *node {
	n := &node{kind: kAssert, at: p.pos}
	switch c {
	case 'A':
		n.assert = aBegin
	case 'z':
		n.assert = aEnd
	case 'Z':
		n.assert = aEndNL
		n.nl = p.newline
	case 'G':
		n.assert = aStart
	case 'b', 'B':
		n.assert = aBoundary
		if p.ucp {
			n.assert = aUBoundary
		}
		if c == 'B' {
			n.assert++
		}
	case 'K':
		p.hasKeep = true
		return &node{kind: kKeep}
	default:
		return nil
	}
	return n
}

// escapeNumber reads \1…: a back reference, or nil if it is an octal character.
func (p *parser) escapeNumber(at int) *node {
	p.pos++
	v := 0
	for isDigit(p.peek()) {
		v = v*10 + int(p.peek()-'0')
		p.pos++
		if v >= 214748364 { // too big for PCRE2 to be a number
			p.pos = at
			return nil
		}
	}
	if v < 10 || p.src[at+1] >= '8' || v <= p.ngroups {
		if v > 65535 {
			p.fail(errGroupBig, p.pos)
		}
		return p.backref(v)
	}
	p.pos = at
	return nil
}

// backref is a reference to group v, whose text ends here.
func (p *parser) backref(v int) *node {
	p.quantOK = true
	return p.refer(&node{kind: kBackref, n: v, refs: []int{v}, fold: p.opts&optCaseless != 0, at: p.pos - 1})
}

// escapeG reads what follows \g.
func (p *parser) escapeG() *node {
	start := p.pos
	c := p.peek()
	if c == '<' || c == '\'' {
		return p.escapeCall(c)
	}
	brace := c == '{'
	if brace {
		p.pos++
	}
	c = p.peek()
	if brace && !isDigit(c) && !((c == '+' || c == '-') && isDigit(p.peekAt(1))) {
		return p.named(&node{kind: kBackref, fold: p.opts&optCaseless != 0}, '}')
	}
	digits := p.pos
	if c == '+' || c == '-' {
		digits++
	}
	if digits >= len(p.src) || !isDigit(p.src[digits]) {
		p.fail(errG, start)
	}
	v := 0
	if brace {
		v = p.backrefNumber(c, start)
	} else {
		v = p.relative(c)
	}
	if brace && !p.accept("}") {
		p.fail(errG, start)
	}
	if v <= 0 {
		p.fail(errNoGroup, p.pos)
	}
	return p.backref(v)
}

// backrefNumber is relative with errors that name the offset at.
func (p *parser) backrefNumber(sign byte, at int) int {
	defer func() {
		if e := recover(); e != nil {
			if s, ok := e.(*SyntaxError); ok {
				s.Offset = at
			}
			panic(e)
		}
	}()
	return p.relative(sign)
}

// escapeCall reads \g<…> and \g'…', a subroutine call.
func (p *parser) escapeCall(c byte) *node {
	start := p.pos
	end := c
	if c == '<' {
		end = '>'
	}
	p.pos++
	p.hasRecurse = true
	n := &node{kind: kRecurse}
	c = p.peek()
	if !isDigit(c) && !((c == '+' || c == '-') && isDigit(p.peekAt(1))) {
		return p.named(n, end)
	}
	n.n = p.relative(c)
	n.at = p.pos
	if p.peek() != end || !p.more() {
		p.fail(errG, start)
	}
	p.pos++
	return p.refer(n)
}

// escapeK reads what follows \k.
func (p *parser) escapeK() *node {
	ends := map[byte]byte{'<': '>', '{': '}', '\'': '\''}
	end := ends[p.peek()]
	if end == 0 {
		p.fail(errK, p.pos)
	}
	p.pos++
	return p.named(&node{kind: kBackref, fold: p.opts&optCaseless != 0}, end)
}

// escapeChar reads an escaped character, from behind the backslash.
func (p *parser) escapeChar() rune {
	c := p.peek()
	if !isLetter(c) && !isDigit(c) {
		return p.rune()
	}
	p.pos++
	if i := strings.IndexByte("aefnrt", c); i >= 0 {
		return rune("\a\x1b\f\n\r\t"[i])
	}
	switch c {
	case '0', '1', '2', '3', '4', '5', '6', '7':
		return p.octal(rune(c - '0'))
	case 'x':
		return p.hex()
	case 'o':
		if p.peek() != '{' {
			p.fail(errOctalBrace, min(p.pos, len(p.src)-1))
		}
		return p.braced(8, errOctalDigit)
	case 'c':
		return p.control()
	case 'N':
		if p.accept("{U+") {
			if !p.utf {
				p.fail(errNUTF, p.pos-3)
			}
			p.pos--
			return p.braced(16, errHexDigit)
		}
		p.fail(errPerlCase, p.pos)
	case 'F', 'L', 'l', 'U', 'u':
		p.fail(errPerlCase, p.pos)
	}
	p.fail(errEscUnknown, p.pos-1)
	return 0
}

// octal reads the rest of \ddd.
func (p *parser) octal(v rune) rune {
	for i := 0; i < 2 && p.peek() >= '0' && p.peek() <= '7'; i++ {
		v = v*8 + rune(p.peek()-'0')
		p.pos++
	}
	if v > 255 && !p.utf {
		p.fail(errOctalBig, p.pos)
	}
	return v
}

// hex reads the rest of \xhh and \x{…}.
func (p *parser) hex() rune {
	if p.peek() == '{' {
		return p.braced(16, errHexDigit)
	}
	v := rune(0)
	for i := 0; i < 2; i++ {
		d := digitValue(p.peek())
		if d > 15 || !p.more() {
			break
		}
		v = v*16 + rune(d)
		p.pos++
	}
	return v
}

// braced reads a number in braces, the opening brace coming next.
func (p *parser) braced(base int, badDigit string) rune {
	p.pos++
	if !p.more() || p.peek() == '}' {
		p.fail(errDigits, p.pos)
	}
	limit := 0xFF
	if p.utf {
		limit = 0x10FFFF
	}
	v := 0
	for p.more() && digitValue(p.peek()) < base {
		v = min(v*base+digitValue(p.peek()), 1<<30)
		p.pos++
		if v > limit {
			for p.more() && digitValue(p.peek()) < base {
				p.pos++
			}
			p.fail(errCodeBig, p.pos)
		}
	}
	if p.peek() != '}' {
		p.fail(badDigit, min(p.pos, len(p.src)-1))
	}
	if p.utf && v >= 0xD800 && v <= 0xDFFF {
		p.fail(errSurrogate, p.pos)
	}
	p.pos++
	return rune(v)
}

// control reads the rest of \cX.
func (p *parser) control() rune {
	if !p.more() {
		p.fail(errCtrlEnd, p.pos)
	}
	c := p.peek()
	if c < 32 || c > 126 {
		p.fail(errCtrlChar, p.pos)
	}
	p.pos++
	if c >= 'a' && c <= 'z' {
		c -= 'a' - 'A'
	}
	return rune(c ^ 0x40)
}

// digitValue is the value of a hexadecimal digit, a big number for anything else.
func digitValue(c byte) int {
	switch {
	case isDigit(c):
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return 99
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
