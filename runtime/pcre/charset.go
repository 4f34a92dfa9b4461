// Sets of characters: building them from classes and escapes, caseless or not.

package pcre

import "sort"

// rng is a range of characters, both ends included.
type rng struct{ lo, hi rune }

// charSet is a set of characters as sorted ranges with gaps between them.
type charSet struct {
	r   []rng
	lim rune // the greatest character there is: 0xFF or 0x10FFFF
}

// size is the number of characters in s.
func (s *charSet) size() int {
	n := 0
	for _, r := range s.r {
		n += int(r.hi-r.lo) + 1
	}
	return n
}

// has reports whether c is in s.
func (s *charSet) has(c rune) bool { return inRanges(s.r, c) }

// inRanges looks c up in sorted ranges.
func inRanges(r []rng, c rune) bool {
	lo, hi := 0, len(r)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		switch {
		case c < r[m].lo:
			hi = m
		case c > r[m].hi:
			lo = m + 1
		default:
			return true
		}
	}
	return false
}

// setBuilder collects the members of a class.
type setBuilder struct {
	r    []rng
	lim  rune
	fold bool // caseless
	uni  bool // caseless beyond ASCII
}

// newSet begins a set under the options in force.
func (p *parser) newSet() *setBuilder {
	b := &setBuilder{lim: 0xFF, fold: p.opts&optCaseless != 0, uni: p.utf || p.ucp}
	if p.utf {
		b.lim = 0x10FFFF
	}
	return b
}

// fullSet is the set of all characters.
func (p *parser) fullSet() *charSet { return p.newSet().done(true) }

// add enters a range as it is.
func (b *setBuilder) add(lo, hi rune) {
	if lo <= b.lim {
		b.r = append(b.r, rng{lo, min(hi, b.lim)})
	}
}

// addFold enters a range, and under caseless matching the other cases of its members.
func (b *setBuilder) addFold(lo, hi rune) {
	b.add(lo, hi)
	if !b.fold {
		return
	}
	if !b.uni {
		for c := max(lo, 'A'); c <= min(hi, 'z'); c++ {
			if isLetter(byte(c)) {
				b.add(c^0x20, c^0x20)
			}
		}
		return
	}
	folds := foldTable()
	i := sort.Search(len(folds), func(i int) bool { return folds[i].r >= lo })
	for ; i < len(folds) && folds[i].r <= hi; i++ {
		for _, o := range folds[i].others {
			b.add(o, o)
		}
	}
}

// addRanges enters sorted ranges or their complement.
func (b *setBuilder) addRanges(r []rng, neg bool) {
	if !neg {
		for _, x := range r {
			b.add(x.lo, x.hi)
		}
		return
	}
	next := rune(0)
	for _, x := range r {
		if x.lo > next {
			b.add(next, x.lo-1)
		}
		next = x.hi + 1
	}
	if next <= b.lim {
		b.add(next, b.lim)
	}
}

// done is the finished set, or its complement.
func (b *setBuilder) done(neg bool) *charSet {
	sort.Slice(b.r, func(i, j int) bool { return b.r[i].lo < b.r[j].lo })
	var out []rng
	for _, x := range b.r {
		if n := len(out); n > 0 && x.lo <= out[n-1].hi+1 {
			out[n-1].hi = max(out[n-1].hi, x.hi)
			continue
		}
		out = append(out, x)
	}
	if neg {
		c := setBuilder{lim: b.lim}
		c.addRanges(out, true)
		out = c.r
	}
	return &charSet{out, b.lim}
}

// The classes of the C locale, and white space.
var (
	digitRanges  = []rng{{'0', '9'}}
	wordRanges   = []rng{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}
	spaceRanges  = []rng{{'\t', '\r'}, {' ', ' '}}
	hspaceRanges = []rng{{'\t', '\t'}, {' ', ' '}, {0xA0, 0xA0}, {0x1680, 0x1680}, {0x180E, 0x180E},
		{0x2000, 0x200A}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}}
	vspaceRanges = []rng{{'\n', '\r'}, {0x85, 0x85}, {0x2028, 0x2029}}
	posixRanges  = map[string][]rng{
		"alpha": {{'A', 'Z'}, {'a', 'z'}}, "lower": {{'a', 'z'}}, "upper": {{'A', 'Z'}},
		"alnum": {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}}, "ascii": {{0, 127}}, "blank": {{'\t', '\t'}, {' ', ' '}},
		"cntrl": {{0, 31}, {127, 127}}, "digit": digitRanges, "graph": {{33, 126}}, "print": {{32, 126}},
		"punct": {{'!', '/'}, {':', '@'}, {'[', '`'}, {'{', '~'}}, "space": spaceRanges, "word": wordRanges,
		"xdigit": {{'0', '9'}, {'A', 'F'}, {'a', 'f'}},
	}
)

// addEscape enters \d, \w, \s, \h or \v, or for a capital the complement.
func (p *parser) addEscape(b *setBuilder, e byte) {
	neg := e < 'a'
	var r []rng
	switch e | 0x20 {
	case 'd':
		r = digitRanges
	case 'w':
		r = wordRanges
	case 's':
		r = spaceRanges
	case 'h':
		r = hspaceRanges
	case 'v':
		r = vspaceRanges
	}
	if p.ucp && (e|0x20) != 'h' && (e|0x20) != 'v' {
		r = table("esc:" + string(rune(e|0x20)))
	}
	b.addRanges(r, neg)
}

// addPosix enters [:name:]; false if there is no such class.
func (p *parser) addPosix(b *setBuilder, name string, neg bool) bool {
	r, ok := posixRanges[name]
	if !ok {
		return false
	}
	if b.fold && !p.ucp && (name == "lower" || name == "upper") {
		name = "alpha"
		r = posixRanges[name]
	}
	if p.ucp {
		r = table("posix:" + name)
	}
	b.addRanges(r, neg)
	return true
}
