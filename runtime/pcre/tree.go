// Questions about the syntax tree: lengths, emptiness, simplification.

package pcre

import "unicode/utf8"

// maxBehind is the longest lookbehind.
const maxBehind = 65535

// nullable reports whether n can match the empty string; true if in doubt.
func nullable(n *node) bool {
	switch n.kind {
	case kChar, kSet, kNewline, kGrapheme, kByte:
		return false
	case kCat:
		for _, s := range n.subs {
			if !nullable(s) {
				return false
			}
		}
		return true
	case kAlt:
		for _, s := range n.subs {
			if nullable(s) {
				return true
			}
		}
		return false
	case kCapture, kAtomic:
		return nullable(n.subs[0])
	case kRepeat:
		return n.min == 0 || nullable(n.subs[0])
	}
	return true
}

// simplify joins what needs not be nested and makes sets of single character alternatives.
func simplify(n *node) *node {
	for i, s := range n.subs {
		n.subs[i] = simplify(s)
	}
	switch n.kind {
	case kCat:
		var flat []*node
		for _, s := range n.subs {
			switch s.kind {
			case kCat:
				flat = append(flat, s.subs...)
			case kEmpty:
			default:
				flat = append(flat, s)
			}
		}
		n.subs = flat
		if len(flat) == 1 {
			return flat[0]
		}
	case kAlt:
		b := setBuilder{}
		for _, s := range n.subs {
			if s.kind != kChar && s.kind != kSet {
				return n
			}
			b.r = append(b.r, singleSet(s)...)
		}
		return &node{kind: kSet, set: b.done(false)}
	}
	return n
}

// sameLen is the common length of all subs.
func sameLen(subs []*node, size func(*node) (int, bool)) (int, bool) {
	first := 0
	for i, s := range subs {
		n, ok := size(s)
		if !ok || i > 0 && n != first {
			return 0, false
		}
		first = n
	}
	return first, true
}

// sumLen is the length of all subs one after the other.
func sumLen(subs []*node, size func(*node) (int, bool)) (int, bool) {
	sum := 0
	for _, s := range subs {
		n, ok := size(s)
		if !ok || sum > maxBehind {
			return 0, false
		}
		sum += n
	}
	return sum, true
}

// byteLen is the length in bytes of what n matches, if it is always the same.
func (c *compiler) byteLen(n *node) (int, bool) {
	switch n.kind {
	case kEmpty, kAssert, kLook, kBack:
		return 0, true
	case kVerb:
		return 0, n.verb != vAccept
	case kChar:
		if c.utf {
			return utf8.RuneLen(n.r), true
		}
		return 1, true
	case kSet:
		if !c.utf {
			return 1, true
		}
		if len(n.set.r) == 0 {
			return 0, false
		}
		lo, hi := utf8.RuneLen(n.set.r[0].lo), utf8.RuneLen(n.set.r[len(n.set.r)-1].hi)
		return lo, lo == hi && lo > 0
	case kByte:
		return 1, true
	case kCat:
		return sumLen(n.subs, c.byteLen)
	case kAlt:
		return sameLen(n.subs, c.byteLen)
	case kCapture, kAtomic:
		return c.byteLen(n.subs[0])
	case kRepeat:
		size, ok := c.byteLen(n.subs[0])
		return size * n.min, ok && n.min == n.max
	}
	return 0, false
}

// charLen is the length in characters of what n matches, by PCRE2's rules for lookbehinds.
func (c *compiler) charLen(n *node, inside []int) (int, bool) {
	size := func(n *node) (int, bool) { return c.charLen(n, inside) }
	switch n.kind {
	case kEmpty, kAssert, kLook, kKeep, kBack:
		return 0, true
	case kVerb:
		return 0, true
	case kChar, kSet, kByte:
		return 1, true
	case kCat:
		for i, s := range n.subs {
			if s.kind == kVerb && (s.verb == vAccept || s.verb == vFail) {
				return sumLen(n.subs[:i], size)
			}
		}
		return sumLen(n.subs, size)
	case kAlt:
		return sameLen(n.subs, size)
	case kAtomic, kCapture:
		return size(n.subs[0])
	case kRepeat:
		l, ok := size(n.subs[0])
		return l * n.min, ok && (n.min == n.max || n.subs[0].kind == kLook)
	case kCond:
		if n.cond == cDefine {
			return 0, true
		}
		return sameLen(n.subs[:2], size)
	case kRecurse, kBackref:
		return c.groupLen(n, inside)
	}
	return 0, false
}

// groupLen is the length of the group that n refers to.
func (c *compiler) groupLen(n *node, inside []int) (int, bool) {
	g := n.n
	if n.kind == kBackref {
		if len(n.refs) != 1 {
			return 0, false
		}
		g = n.refs[0]
	}
	for _, i := range inside {
		if i == g {
			return 0, false
		}
	}
	if g == 0 {
		return 0, false
	}
	def := findGroup(c.syn.root, g)
	if def == nil {
		return 0, false
	}
	return c.charLen(def.subs[0], append(inside, g))
}

// findGroup is the first capturing group numbered g in n.
func findGroup(n *node, g int) *node {
	if n.kind == kCapture && n.n == g {
		return n
	}
	for _, s := range n.subs {
		if f := findGroup(s, g); f != nil {
			return f
		}
	}
	return nil
}

// checkBehind refuses lookbehinds without a fixed length.
func checkBehind(syn *syntax) error {
	c := &compiler{program: &program{}, syn: syn}
	var walk func(n *node, enclosing []int) *SyntaxError
	walk = func(n *node, enclosing []int) *SyntaxError {
		if n.kind == kLook && n.behind {
			if err := c.checkLook(n, enclosing); err != nil {
				return err
			}
		}
		if n.kind == kCapture {
			enclosing = append(enclosing[:len(enclosing):len(enclosing)], n.n)
		}
		for _, s := range n.subs {
			if err := walk(s, enclosing); err != nil {
				return err
			}
		}
		return nil
	}
	if err := walk(syn.root, nil); err != nil {
		return err
	}
	return nil
}

// checkLook refuses one lookbehind whose branches have no fixed length.
func (c *compiler) checkLook(n *node, enclosing []int) *SyntaxError {
	body := n.subs[0]
	branches := []*node{body}
	if body.kind == kAlt {
		branches = body.subs
	}
	for _, b := range branches {
		if c.syn.utf && hasKind(b, kByte) {
			return &SyntaxError{errByteBehind, n.at}
		}
		size, ok := c.charLen(b, enclosing)
		if !ok {
			return &SyntaxError{errBehind, n.at}
		}
		if size > maxBehind {
			return &SyntaxError{errLookLong, n.at}
		}
	}
	return nil
}

// hasKind reports whether n holds a node of kind k.
func hasKind(n *node, k kind) bool {
	if n.kind == k {
		return true
	}
	for _, s := range n.subs {
		if hasKind(s, k) {
			return true
		}
	}
	return false
}
