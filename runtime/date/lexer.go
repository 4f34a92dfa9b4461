// A small regular-expression compiler: many patterns become one automaton that finds the longest match.

package date

import (
	"sort"
	"strings"
	"sync"
	"sync/atomic"
)

// charset is a set of bytes.
type charset [4]uint64

func (c *charset) add(b byte)      { c[b>>6] |= 1 << (b & 63) }
func (c *charset) has(b byte) bool { return c[b>>6]>>(b&63)&1 != 0 }

func (c *charset) addFold(b byte) {
	c.add(b)
	if b|0x20 >= 'a' && b|0x20 <= 'z' {
		c.add(b ^ 0x20)
	}
}

// nfaState is one state of the nondeterministic automaton: it consumes a byte of set, or branches,
// or accepts a rule.
type nfaState struct {
	set    charset
	next   int32
	branch []int32
	rule   int32 // -1 unless the state accepts
}

// dfaState is a state of the deterministic automaton; its edges are worked out when first needed.
type dfaState struct {
	next   [256]atomic.Pointer[dfaState]
	states []int32
	rule   int32 // the first rule that ends here, or -1
}

// matcher finds which of its rules matches the longest prefix.
type matcher struct {
	nfa    []nfaState
	start  *dfaState
	dead   *dfaState
	mu     sync.Mutex
	states map[string]*dfaState
}

// newMatcher compiles the rules; among rules that match equally much the first wins.
func newMatcher(macros map[string]string, rules []string) *matcher {
	m := &matcher{states: map[string]*dfaState{}}
	m.dead = &dfaState{rule: -1}
	var entries []int32
	for i, r := range rules {
		accept := m.add(nfaState{rule: int32(i)})
		p := patternParser{m: m, macros: macros, src: r}
		entries = append(entries, p.compile(accept))
	}
	m.start = m.state(m.closure(entries))
	return m
}

func (m *matcher) add(s nfaState) int32 {
	m.nfa = append(m.nfa, s)
	return int32(len(m.nfa) - 1)
}

// match returns the rule that matches the longest prefix of s[at:], and where the match ends.
func (m *matcher) match(s string, at int) (rule, end int) {
	rule, end = -1, at
	st := m.start
	for i := at; i < len(s); i++ {
		n := st.next[s[i]].Load()
		if n == nil {
			n = m.step(st, s[i])
		}
		if n == m.dead {
			break
		}
		if st = n; st.rule >= 0 {
			rule, end = int(st.rule), i+1
		}
	}
	return rule, end
}

// step works out the edge of st for byte b.
func (m *matcher) step(st *dfaState, b byte) *dfaState {
	m.mu.Lock()
	defer m.mu.Unlock()
	var to []int32
	for _, id := range st.states {
		if n := &m.nfa[id]; n.rule < 0 && n.branch == nil && n.set.has(b) {
			to = append(to, n.next)
		}
	}
	next := m.dead
	if len(to) > 0 {
		next = m.state(m.closure(to))
	}
	st.next[b].Store(next)
	return next
}

// closure follows the branches and keeps the states that consume or accept.
func (m *matcher) closure(from []int32) []int32 {
	seen := map[int32]bool{}
	var out []int32
	for stack := from; len(stack) > 0; {
		id := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[id] {
			continue
		}
		seen[id] = true
		if b := m.nfa[id].branch; b != nil {
			stack = append(stack[:len(stack):len(stack)], b...)
			continue
		}
		out = append(out, id)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// state finds or makes the deterministic state for a set of states.
func (m *matcher) state(set []int32) *dfaState {
	key := make([]byte, 0, 4*len(set))
	for _, id := range set {
		key = append(key, byte(id), byte(id>>8), byte(id>>16))
	}
	if st := m.states[string(key)]; st != nil {
		return st
	}
	st := &dfaState{states: set, rule: -1}
	for _, id := range set {
		if r := m.nfa[id].rule; r >= 0 && (st.rule < 0 || r < st.rule) {
			st.rule = r
		}
	}
	m.states[string(key)] = st
	return st
}

// patternParser compiles one pattern: letters match either case, "x" only this case, [a-z] exactly,
// <name> is a macro, and ( ) | ? * + {n,m} have their usual meaning.
type patternParser struct {
	m      *matcher
	macros map[string]string
	src    string
	pos    int
}

// piece builds the states of a part of a pattern in front of the state that follows it.
type piece func(next int32) int32

func (p *patternParser) compile(accept int32) int32 { return p.alternatives()(accept) }

func (p *patternParser) more() bool {
	return p.pos < len(p.src) && p.src[p.pos] != '|' && p.src[p.pos] != ')'
}

func (p *patternParser) alternatives() piece {
	all := []piece{p.sequence()}
	for p.pos < len(p.src) && p.src[p.pos] == '|' {
		p.pos++
		all = append(all, p.sequence())
	}
	if len(all) == 1 {
		return all[0]
	}
	return func(next int32) int32 {
		var to []int32
		for _, a := range all {
			to = append(to, a(next))
		}
		return p.m.add(nfaState{rule: -1, branch: to})
	}
}

func (p *patternParser) sequence() piece {
	var parts []piece
	for p.more() {
		parts = append(parts, p.repeat(p.atom()))
	}
	return func(next int32) int32 {
		for i := len(parts) - 1; i >= 0; i-- {
			next = parts[i](next)
		}
		return next
	}
}

// repeat applies the quantifier that follows an atom.
func (p *patternParser) repeat(a piece) piece {
	if p.pos == len(p.src) {
		return a
	}
	switch p.src[p.pos] {
	case '?':
		p.pos++
		return p.times(a, 0, 1)
	case '*':
		p.pos++
		return p.star(a)
	case '+':
		p.pos++
		star := p.star(a)
		return func(next int32) int32 { return a(star(next)) }
	case '{':
		end := p.pos + strings.IndexByte(p.src[p.pos:], '}')
		low, high, ranged := strings.Cut(p.src[p.pos+1:end], ",")
		p.pos = end + 1
		if !ranged {
			high = low
		}
		return p.times(a, number(low), number(high))
	}
	return a
}

func (p *patternParser) star(a piece) piece {
	return func(next int32) int32 {
		loop := p.m.add(nfaState{rule: -1})
		entry := a(loop)
		p.m.nfa[loop].branch = []int32{entry, next}
		return loop
	}
}

func (p *patternParser) times(a piece, low, high int) piece {
	return func(next int32) int32 {
		end := next
		for range high - low {
			next = p.m.add(nfaState{rule: -1, branch: []int32{a(next), end}})
		}
		for range low {
			next = a(next)
		}
		return next
	}
}

// atom reads a group, a class, a macro, a quoted letter or one byte.
func (p *patternParser) atom() piece {
	c := p.src[p.pos]
	p.pos++
	var set charset
	switch c {
	case '(':
		inner := p.alternatives()
		p.pos++
		return inner
	case '<':
		end := p.pos + strings.IndexByte(p.src[p.pos:], '>')
		sub := patternParser{m: p.m, macros: p.macros, src: p.macros[p.src[p.pos:end]]}
		p.pos = end + 1
		return sub.alternatives()
	case '[':
		set = p.class()
	case '"':
		set.add(p.src[p.pos])
		p.pos++
	default:
		set.addFold(c)
	}
	return func(next int32) int32 { return p.m.add(nfaState{rule: -1, set: set, next: next}) }
}

// class reads the rest of a bracketed class.
func (p *patternParser) class() (set charset) {
	for ; p.src[p.pos] != ']'; p.pos++ {
		low := p.src[p.pos]
		if low == '\\' { // \t is the only escape
			p.pos++
			low = '\t'
		}
		high := low
		if p.src[p.pos+1] == '-' && p.src[p.pos+2] != ']' {
			high = p.src[p.pos+2]
			p.pos += 2
		}
		for c := int(low); c <= int(high); c++ {
			set.add(byte(c))
		}
	}
	p.pos++
	return set
}

// number reads a decimal number of a pattern.
func number(s string) (n int) {
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}
