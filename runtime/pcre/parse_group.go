// Parsing of what an opening parenthesis can begin.

package pcre

import "strings"

// group reads a group or anything else that begins with a parenthesis.
func (p *parser) group() *node {
	if p.peekAt(1) == '*' && p.pos+2 < len(p.src) && p.peekAt(2) != ')' {
		return p.verbItem()
	}
	at := p.pos
	p.pos++
	if !p.accept("?") {
		if p.opts&optNoCapture != 0 {
			return p.inner(false)
		}
		return p.capture("")
	}
	if !p.more() {
		p.fail(errNoParen, p.pos)
	}
	switch c := p.peek(); c {
	case ':':
		p.pos++
		return p.inner(false)
	case '|':
		p.pos++
		return p.inner(true)
	case '>':
		p.pos++
		return &node{kind: kAtomic, subs: []*node{p.inner(false)}}
	case '=', '!', '*':
		p.pos++
		return p.look(at, c, false)
	case '<', '\'', 'P':
		return p.groupNamed(at, c)
	case 'R', '&', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.groupRecurse(c)
	case '(':
		return p.conditional(at)
	case 'C':
		return p.callout()
	}
	if p.peek() == '-' && isDigit(p.peekAt(1)) {
		return p.groupRecurse('-')
	}
	return p.groupOptions()
}

// inner reads the branches of a group and its closing parenthesis.
func (p *parser) inner(reset bool) *node {
	p.open()
	n := p.alternatives(reset)
	p.close()
	return n
}

// open enters a group; close leaves it. Options set inside end with it.
func (p *parser) open() {
	p.nest++
	if p.nest > maxNest {
		p.fail(errDepth, p.pos)
	}
	p.saved = append(p.saved, p.opts)
}

func (p *parser) close() {
	if !p.more() {
		p.fail(errNoParen, p.pos)
	}
	p.pos++
	p.nest--
	p.opts = p.saved[len(p.saved)-1]
	p.saved = p.saved[:len(p.saved)-1]
	p.quantOK = true
}

// capture reads a capturing group from behind its opening.
func (p *parser) capture(name string) *node {
	p.ngroups++
	n := &node{kind: kCapture, n: p.ngroups}
	if n.n > 65535 {
		p.fail(errTooMany, p.pos)
	}
	if name != "" {
		p.addName(name, n.n)
	}
	n.subs = []*node{p.inner(false)}
	return n
}

// addName enters a group's name.
func (p *parser) addName(name string, n int) {
	for _, g := range p.names {
		if g.name == name {
			if g.n == n {
				return
			}
			if p.opts&optDupNames == 0 {
				p.fail(errNameTwice, p.pos)
			}
		} else if g.n == n {
			p.fail(errNameDiffer, p.pos)
		}
	}
	p.names = append(p.names, groupName{name, n})
}

// look reads a lookaround from behind its opening.
func (p *parser) look(at int, c byte, behind bool) *node {
	n := &node{kind: kLook, neg: c == '!', nonAtom: c == '*', behind: behind, at: at}
	n.subs = []*node{p.inner(false)}
	return n
}

// groupNamed reads (?<…, (?'… and (?P….
func (p *parser) groupNamed(at int, c byte) *node {
	p.pos++
	switch next := p.peek(); {
	case c == '<' && (next == '=' || next == '!' || next == '*'):
		p.pos++
		return p.look(at, next, true)
	case c == '<':
		return p.capture(p.name('>'))
	case c == '\'':
		return p.capture(p.name('\''))
	case !p.more():
		p.fail(errNoParen, p.pos)
	case next == '<':
		p.pos++
		return p.capture(p.name('>'))
	case next == '=':
		p.pos++
		return p.named(&node{kind: kBackref, fold: p.opts&optCaseless != 0}, ')')
	case next == '>':
		p.pos++
		return p.named(&node{kind: kRecurse}, ')')
	}
	p.fail(errP, p.pos)
	return nil
}

// named reads a name up to end and leaves n to be resolved.
func (p *parser) named(n *node, end byte) *node {
	n.at = p.pos
	n.name = p.name(end)
	return p.refer(n)
}

// refer notes n as a reference to be resolved when all groups are known.
func (p *parser) refer(n *node) *node {
	p.byName = append(p.byName, n)
	return n
}

// name reads a group name and its terminator.
func (p *parser) name(end byte) string {
	start := p.pos
	if p.more() && isDigit(p.peek()) {
		p.fail(errNameDigit, p.pos)
	}
	for p.more() {
		save := p.pos
		if r := p.rune(); r < 128 && isWord(byte(r)) || r >= 128 && p.utf && wordRune(r) {
			continue
		}
		p.pos = save
		break
	}
	name := p.src[start:p.pos]
	if len(name) > 32 {
		p.fail(errNameLong, p.pos)
	}
	if name == "" {
		p.fail(errNameMissing, p.pos)
	}
	if end != 0 {
		if p.peek() != end {
			p.fail(errNameEnd, p.pos)
		}
		p.pos++
	}
	return name
}

// number reads digits; too big a number is refused with msg.
func (p *parser) number(msg string) int {
	v := 0
	for isDigit(p.peek()) {
		v = v*10 + int(p.peek()-'0')
		p.pos++
		if v > 65535 {
			p.fail(msg, p.pos)
		}
	}
	return v
}

// groupRecurse reads (?R), (?1), (?+1), (?-1) and (?&name).
func (p *parser) groupRecurse(c byte) *node {
	n := &node{kind: kRecurse}
	p.hasRecurse = true
	switch c {
	case 'R':
		p.pos++
		if p.peek() != ')' {
			p.fail(errRParen, p.pos)
		}
		p.pos++
		return n
	case '&':
		p.pos++
		return p.named(n, ')')
	case '+':
		if !isDigit(p.peekAt(1)) {
			p.fail(errRelDigit, p.pos)
		}
	}
	n.n = p.relative(c)
	n.at = p.pos
	if p.peek() != ')' {
		p.fail(errNoParen, p.pos)
	}
	p.pos++
	return p.refer(n)
}

// relative reads a group number with an optional sign and makes it absolute.
func (p *parser) relative(sign byte) int {
	if sign == '+' || sign == '-' {
		p.pos++
	}
	v := p.number(errGroupBig)
	if sign != '+' && sign != '-' {
		return v
	}
	if v == 0 {
		p.fail(errRelZero, p.pos)
	}
	if sign == '+' {
		return p.ngroups + v
	}
	if v > p.ngroups {
		p.fail(errNoGroup, p.pos)
	}
	return p.ngroups - v + 1
}

// groupOptions reads (?imsx-imsx) and (?imsx-imsx:…).
func (p *parser) groupOptions() *node {
	var set, unset options
	to := &set
	hyphen := false
	if p.accept("^") {
		unset = optCaseless | optMultiline | optDotAll | optExtended | optExtendedMore | optNoCapture
		hyphen = true
	}
	for {
		if !p.more() {
			p.fail(errNoParen, p.pos)
		}
		c := p.peek()
		if c == ')' || c == ':' {
			break
		}
		bit := options(0)
		switch c {
		case '-':
			if hyphen {
				p.fail(errHyphen, p.pos)
			}
			hyphen = true
			to = &unset
		case 'x':
			bit = optExtended
			if p.peekAt(1) == 'x' {
				p.pos++
				bit |= optExtendedMore
			}
			if to == &unset {
				bit |= optExtendedMore
			}
		default:
			i := strings.IndexByte("imsnJU", c)
			if i < 0 {
				p.fail(errGroupChar, p.pos)
			}
			bit = [...]options{optCaseless, optMultiline, optDotAll, optNoCapture, optDupNames, optUngreedy}[i]
		}
		*to |= bit
		p.pos++
	}
	if set&optExtended != 0 && set&optExtendedMore == 0 {
		unset |= optExtendedMore
	}
	opts := p.opts&^unset&^(optExtendedMore&unset) | set
	if to == &unset {
		opts = (p.opts | set) &^ unset
	}
	p.pos++
	if p.src[p.pos-1] == ')' {
		p.opts = opts
		p.quantOK = false
		return nil
	}
	return p.innerWith(opts)
}

// innerWith reads the rest of a group under other options.
func (p *parser) innerWith(opts options) *node {
	p.open()
	p.opts = opts
	n := p.alternatives(false)
	p.close()
	return n
}

// callout reads (?C…), which does nothing under PHP.
func (p *parser) callout() *node {
	p.pos++
	p.quantOK = false
	switch c := p.peek(); {
	case !p.more():
		p.fail(errNoParen, p.pos)
	case c == ')' || isDigit(c):
		v := 0
		for isDigit(p.peek()) {
			v = v*10 + int(p.peek()-'0')
			p.pos++
			if v > 255 {
				p.fail(errCalloutBig, p.pos)
			}
		}
	default:
		open := p.pos
		if strings.IndexByte("`'\"^%#${", c) < 0 {
			p.fail(errCalloutDelim, open)
		}
		if c == '{' {
			c = '}'
		}
		p.pos++
		for {
			i := strings.IndexByte(p.src[p.pos:], c)
			if i < 0 {
				p.fail(errCalloutEnd, open)
			}
			p.pos += i + 1
			if p.peek() != c {
				break
			}
			p.pos++
		}
	}
	if p.peek() != ')' {
		p.fail(errCalloutParen, p.pos)
	}
	p.pos++
	return nil
}

// resolve gives every reference its group numbers.
func (p *parser) resolve() {
	if p.lateErr != nil {
		panic(p.lateErr)
	}
	for _, n := range p.byName {
		if n.kind == kBackref {
			p.hasBackref = true
		}
		if n.kind == kRecurse {
			p.hasRecurse = true
		}
		if n.name == "" {
			for _, g := range append(n.refs, n.n) {
				if g > p.ngroups {
					p.fail(errNoGroup, n.at)
				}
			}
			continue
		}
		for _, g := range p.names {
			if g.name == n.name {
				n.refs = append(n.refs, g.n)
			}
		}
		if len(n.refs) == 0 && !p.recursionTest(n) {
			p.fail(errNoGroup, n.at)
		}
		if n.kind == kRecurse {
			n.n = n.refs[0]
		}
	}
}
