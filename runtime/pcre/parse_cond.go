// Parsing of conditional groups, control verbs and the settings at a pattern's start.

package pcre

import "strings"

// conditional reads (?(cond)yes|no) from the parenthesis of its condition.
func (p *parser) conditional(at int) *node {
	n := &node{kind: kCond, at: p.pos}
	p.pos++
	if !p.more() {
		p.fail(errNoParen, p.pos)
	}
	if c := p.peek(); c == '?' || c == '*' {
		p.pos--
		p.condLook(n)
	} else {
		p.condTest(n, c)
	}
	p.open()
	branches := p.branches(false)
	if n.cond == cDefine && len(branches) > 1 {
		p.fail(errDefine, n.at+1)
	}
	if len(branches) > 2 {
		p.late(errCondBranches, at)
	}
	p.close()
	if len(branches) == 1 {
		branches = append(branches, &node{kind: kEmpty})
	}
	n.subs = append(branches, n.subs...)
	return n
}

// late notes an error that PCRE2 finds only after the whole pattern was read.
func (p *parser) late(msg string, at int) {
	if p.lateErr == nil {
		p.lateErr = &SyntaxError{msg, at}
	}
}

// condLook reads an assertion used as a condition.
func (p *parser) condLook(n *node) {
	start := p.pos
	if strings.HasPrefix(p.src[p.pos:], "(?C") {
		p.pos++
		p.accept("?")
		p.callout()
		start = p.pos
	}
	rest := p.src[p.pos:]
	ok := false
	for _, s := range []string{"(?=", "(?!", "(?<=", "(?<!", "(*pla:", "(*positive_lookahead:", "(*nla:",
		"(*negative_lookahead:", "(*plb:", "(*positive_lookbehind:", "(*nlb:", "(*negative_lookbehind:"} {
		ok = ok || strings.HasPrefix(rest, s) && rest != s
	}
	if !ok {
		p.fail(errCondAssert, start)
	}
	n.cond = cLook
	n.subs = []*node{p.group()}
}

// condTest reads a condition that is not an assertion, with its closing parenthesis.
func (p *parser) condTest(n *node, c byte) {
	start := p.pos
	switch {
	case (c == '+' || c == '-') && isDigit(p.peekAt(1)) || isDigit(c):
		n.n = p.relative(c)
		n.at = p.pos - 2
		if n.n == 0 {
			p.fail(errNoGroup, p.pos)
		}
		n.refs = []int{n.n}
		p.refer(n)
	case strings.HasPrefix(p.src[p.pos:], "VERSION") && !isWord(p.peekAt(7)) && p.peekAt(7) != ')':
		p.condVersion(n)
	case p.accept("R&"):
		n.cond = cRecurse
		p.named(n, 0)
	case c == '<' || c == '\'':
		p.pos++
		end := c
		if c == '<' {
			end = '>'
		}
		p.named(n, end)
		n.neg = true // a quoted name is no test for recursion
	default:
		p.named(n, 0)
		if p.peek() != ')' {
			p.fail(errNameEnd, p.pos)
		}
		if n.name == "DEFINE" {
			n.cond, n.name = cDefine, ""
			p.byName = p.byName[:len(p.byName)-1]
			n.at = start - 1
		}
	}
	if p.peek() != ')' {
		p.fail(errCondParen, p.pos)
	}
	p.pos++
}

// recursionTest makes a condition named R or R1, when no group has that name, a test for recursion.
func (p *parser) recursionTest(n *node) bool {
	if n.kind != kCond || n.neg || n.name[0] != 'R' || n.cond == cRecurse {
		return false
	}
	g := 0
	for _, c := range []byte(n.name[1:]) {
		if !isDigit(c) || g > 6553 {
			return false
		}
		g = g*10 + int(c-'0')
	}
	if g > p.ngroups {
		return false
	}
	n.cond, n.refs = cRecurse, nil
	if n.name != "R" {
		n.refs = []int{g}
	}
	return true
}

// condVersion reads (?(VERSION>=10.4)…).
func (p *parser) condVersion(n *node) {
	p.pos += len("VERSION")
	ge := p.accept(">")
	if !p.accept("=") || !isDigit(p.peek()) {
		p.fail(errVersion, p.pos)
	}
	major, minor := p.number(errVersion), 0
	if p.accept(".") {
		if !isDigit(p.peek()) {
			p.fail(errVersion, p.pos)
		}
		minor = int(p.peek()-'0') * 10
		p.pos++
		if isDigit(p.peek()) {
			minor += int(p.peek() - '0')
			p.pos++
		}
	}
	if p.peek() != ')' {
		p.fail(errVersion, p.pos)
	}
	const have = 10*100 + 42
	want := major*100 + minor
	n.cond = cFalse
	if have == want || ge && have > want {
		n.cond = cTrue
	}
}

// verbNames are the backtracking verbs.
var verbNames = map[string]verbKind{
	"": vMark, "MARK": vMark, "ACCEPT": vAccept, "F": vFail, "FAIL": vFail,
	"COMMIT": vCommit, "PRUNE": vPrune, "SKIP": vSkip, "THEN": vThen,
}

// verbItem reads (*VERB), (*VERB:name) and (*alpha_assertion:…).
func (p *parser) verbItem() *node {
	at := p.pos
	p.pos += 2
	start := p.pos
	if c := p.peek(); c >= 'a' && c <= 'z' {
		return p.alphaGroup(at)
	}
	for isWord(p.peek()) {
		p.pos++
	}
	name := p.src[start:p.pos]
	if c := p.peek(); c != ':' && c != ')' {
		p.fail(errVerb, p.pos)
	}
	verb, ok := verbNames[name]
	if !ok {
		p.fail(errVerb, p.pos)
	}
	n := &node{kind: kVerb, verb: verb}
	if p.accept(":") {
		end := strings.IndexByte(p.src[p.pos:], ')')
		if end < 0 {
			p.fail(errVerb, len(p.src))
		}
		if end > 255 {
			p.fail(errMarkLong, p.pos+end)
		}
		n.name = p.src[p.pos : p.pos+end]
		p.pos += end
		p.hasMark = p.hasMark || n.name != ""
	}
	if verb == vMark && n.name == "" {
		p.fail(errMarkArg, p.pos)
	}
	p.pos++
	p.quantOK = verb == vAccept
	if verb == vAccept {
		p.hasAccept = true
	}
	p.hasVerb = p.hasVerb || verb != vFail
	return n
}

// alphaGroup reads the spelled-out groups such as (*pla:…).
func (p *parser) alphaGroup(at int) *node {
	start := p.pos
	for isWord(p.peek()) {
		p.pos++
	}
	name := p.src[start:p.pos]
	if p.peek() != ':' {
		p.fail(errAlpha, p.pos)
	}
	var n *node
	switch name {
	case "pla", "positive_lookahead", "nla", "negative_lookahead", "napla", "non_atomic_positive_lookahead",
		"plb", "positive_lookbehind", "nlb", "negative_lookbehind", "naplb", "non_atomic_positive_lookbehind":
		n = &node{kind: kLook, at: at}
		n.behind = strings.HasSuffix(name, "b") || strings.HasSuffix(name, "behind")
		n.neg = strings.HasPrefix(name, "nl") || strings.HasPrefix(name, "neg")
		n.nonAtom = strings.HasPrefix(name, "na") || strings.HasPrefix(name, "non")
	case "atomic":
		n = &node{kind: kAtomic}
	case "sr", "script_run", "asr", "atomic_script_run":
		p.fail(errScriptRun, p.pos)
	default:
		p.fail(errAlpha, p.pos)
	}
	p.pos++
	n.subs = []*node{p.inner(false)}
	return n
}

// startVerbs reads the settings that may stand at the very start of a pattern.
func (p *parser) startVerbs() {
	flags := []struct {
		name string
		set  func()
	}{
		{"(*UTF8)", func() { p.opts |= optUTF }},
		{"(*UTF)", func() { p.opts |= optUTF }},
		{"(*UCP)", func() { p.opts |= optUCP }},
		{"(*NOTEMPTY)", func() { p.notEmpty = true }},
		{"(*NOTEMPTY_ATSTART)", func() { p.notEmptyAt = true }},
		{"(*NO_AUTO_POSSESS)", func() { p.noAutoPoss = true }},
		{"(*NO_DOTSTAR_ANCHOR)", func() {}},
		{"(*NO_JIT)", func() {}},
		{"(*NO_START_OPT)", func() { p.noStartOpt = true }},
		{"(*CR)", func() { p.newline = nlCR }},
		{"(*LF)", func() { p.newline = nlLF }},
		{"(*CRLF)", func() { p.newline = nlCRLF }},
		{"(*ANY)", func() { p.newline = nlAny }},
		{"(*NUL)", func() { p.newline = nlNUL }},
		{"(*ANYCRLF)", func() { p.newline = nlAnyCRLF }},
		{"(*BSR_ANYCRLF)", func() { p.bsrCRLF = true }},
		{"(*BSR_UNICODE)", func() { p.bsrCRLF = false }},
	}
next:
	for strings.HasPrefix(p.src[p.pos:], "(*") {
		for _, f := range flags {
			if p.accept(f.name) {
				f.set()
				continue next
			}
		}
		if !p.startLimit() {
			return
		}
	}
}

// startLimit reads (*LIMIT_MATCH=n) and its relatives.
func (p *parser) startLimit() bool {
	for _, name := range []string{"(*LIMIT_MATCH=", "(*LIMIT_DEPTH=", "(*LIMIT_RECURSION=", "(*LIMIT_HEAP="} {
		if !p.accept(name) {
			continue
		}
		start, v := p.pos, int64(0)
		for isDigit(p.peek()) {
			v = v*10 + int64(p.peek()-'0')
			p.pos++
			if v > 1<<32-1 {
				p.fail(errVerb, p.pos)
			}
		}
		if p.pos == start || p.peek() != ')' {
			p.fail(errVerb, p.pos)
		}
		p.pos++
		if name == "(*LIMIT_MATCH=" {
			p.matchLimit = int(min(v, 1<<31-2)) + 1
		}
		return true
	}
	return false
}
