// preg_match and preg_match_all.

package pcre

import "github.com/r-seed-ee074592/php2go/runtime/php"

// The flags of preg_match, preg_match_all and preg_replace_callback.
const (
	patternOrder    = 1
	setOrder        = 2
	offsetCapture   = 1 << 8
	unmatchedAsNull = 1 << 9
)

// Match tells whether pattern matches subject: 1, 0, or false if matching failed.
//
// https://www.php.net/manual/en/function.preg-match.php
func Match(c *php.Context, pattern, subject string) php.Value {
	return compiled(pattern).Match(c, subject)
}

// MatchGroups is preg_match with the groups of the match.
//
// https://www.php.net/manual/en/function.preg-match.php
func MatchGroups(c *php.Context, pattern, subject string, matches *php.Array) php.Value {
	return compiled(pattern).MatchFlags(c, subject, matches, 0, 0)
}

// MatchFlags is preg_match with flags and a start offset.
//
// https://www.php.net/manual/en/function.preg-match.php
func MatchFlags(c *php.Context, pattern, subject string, matches *php.Array, flags, offset int) php.Value {
	return compiled(pattern).MatchFlags(c, subject, matches, flags, offset)
}

// Match is preg_match without groups.
func (re *Regexp) Match(c *php.Context, subject string) php.Value {
	sc, ok := newScan(c, "preg_match", re, subject)
	if !ok || sc.matcher == nil {
		return php.Bool(false)
	}
	found := sc.next(c, "preg_match")
	sc.close()
	if sc.bad() {
		return php.Bool(false)
	}
	return php.Int(boolInt(found))
}

// MatchGroups is preg_match with the groups of the match.
func (re *Regexp) MatchGroups(c *php.Context, subject string, matches *php.Array) php.Value {
	return re.MatchFlags(c, subject, matches, 0, 0)
}

// MatchFlags is preg_match with flags and a start offset.
func (re *Regexp) MatchFlags(c *php.Context, subject string, matches *php.Array, flags, offset int) php.Value {
	const fn = "preg_match"
	sc, ok := newScan(c, fn, re, subject)
	if !ok {
		return php.Bool(false)
	}
	defer sc.close()
	*matches = php.Array{}
	if flags&0xFF != 0 {
		c.Throw("ValueError", "preg_match(): Argument #4 ($flags) must be a PREG_* constant")
	}
	if !sc.ready(subject, offset) {
		return php.Bool(false)
	}
	if !sc.next(c, fn) {
		if sc.bad() {
			return php.Bool(false)
		}
		return php.Int(0)
	}
	*matches = sc.groups(flags)
	return php.Int(1)
}

// ready sets the start offset as a preg function got it; false if nothing can be matched.
func (sc *scan) ready(subject string, offset int) bool {
	if sc.matcher == nil {
		return false
	}
	if offset < 0 {
		offset = max(offset+len(subject), 0)
	}
	if offset > len(subject) {
		sc.err = internalError
		sc.st.lastError = sc.err
		return false
	}
	return sc.startAt(offset)
}

// value is group i as an element of a result.
func (m *matcher) value(i, flags int) php.Value {
	from := m.regs[2*i]
	if from < 0 {
		return unset(flags)
	}
	v := php.String(m.s[from:m.regs[2*i+1]])
	if flags&offsetCapture != 0 {
		return php.ListOf([]php.Value{v, php.Int(from)}).Value()
	}
	return v
}

// plain reports whether groups are strings, each and only that.
func plain(flags int) bool { return flags&(offsetCapture|unmatchedAsNull) == 0 }

// text returns what group i matched, the empty string if nothing.
func (m *matcher) text(i int) string {
	from := m.regs[2*i]
	if from < 0 {
		return ""
	}
	return m.s[from:m.regs[2*i+1]]
}

// unset is a group without a match as an element of a result.
func unset(flags int) php.Value {
	v := php.String("")
	if flags&unmatchedAsNull != 0 {
		v = php.Null
	}
	if flags&offsetCapture != 0 {
		return php.ListOf([]php.Value{v, php.Int(-1)}).Value()
	}
	return v
}

// groups is the array of groups of a match.
func (m *matcher) groups(flags int) php.Array {
	n := m.ngroups + 1
	if flags&unmatchedAsNull == 0 {
		n = m.count()
	}
	mark := m.mark()
	if m.names == nil && mark == "" && plain(flags) {
		var room [8]string // the groups of most patterns, which are copied
		texts := room[:0]
		for i := range n {
			texts = append(texts, m.text(i))
		}
		return php.Strings(texts...)
	}
	if m.names == nil && mark == "" {
		vals := make([]php.Value, n)
		for i := range vals {
			vals[i] = m.value(i, flags)
		}
		return php.ListOf(vals)
	}
	a := php.MakeMap(2 * n)
	for i := range n {
		v := m.value(i, flags)
		if m.names != nil && m.names[i] != "" {
			// Of groups with the same name one that matched is preferred.
			if m.regs[2*i] >= 0 || !a.Has(m.names[i]) {
				a.Set(m.names[i], v.Copy())
			}
		}
		a.SetAt(i, v.Copy())
	}
	if mark != "" {
		a.Set("MARK", php.String(mark))
	}
	return a
}

// MatchAllCount counts the matches of pattern in subject; false if matching failed.
//
// https://www.php.net/manual/en/function.preg-match-all.php
func MatchAllCount(c *php.Context, pattern, subject string) php.Value {
	return compiled(pattern).MatchAllCount(c, subject)
}

// MatchAll finds all matches of pattern in subject.
//
// https://www.php.net/manual/en/function.preg-match-all.php
func MatchAll(c *php.Context, pattern, subject string, matches *php.Array, flags, offset int) php.Value {
	return compiled(pattern).MatchAll(c, subject, matches, flags, offset)
}

// MatchAllCount is preg_match_all without groups.
func (re *Regexp) MatchAllCount(c *php.Context, subject string) php.Value {
	const fn = "preg_match_all"
	sc, ok := newScan(c, fn, re, subject)
	if !ok || sc.matcher == nil {
		return php.Bool(false)
	}
	n := 0
	for sc.next(c, fn) {
		n++
	}
	sc.close()
	if sc.bad() {
		return php.Bool(false)
	}
	return php.Int(n)
}

// MatchAll is preg_match_all with groups, flags and a start offset.
func (re *Regexp) MatchAll(c *php.Context, subject string, matches *php.Array, flags, offset int) php.Value {
	const fn = "preg_match_all"
	sc, ok := newScan(c, fn, re, subject)
	if !ok {
		return php.Bool(false)
	}
	defer sc.close()
	*matches = php.Array{}
	order := flags & 0xFF
	if order > setOrder {
		c.Throw("ValueError", "preg_match_all(): Argument #4 ($flags) must be a PREG_* constant")
	}
	if offset > len(subject) {
		sc.st.lastError = internalError
		return php.Bool(false)
	}
	n := 0
	if order == setOrder {
		var sets []php.Value
		if sc.ready(subject, offset) {
			for sc.next(c, fn) {
				if len(sets) == cap(sets) {
					sets = grow(sets, sc.regs[0], len(subject))
				}
				sets = append(sets, sc.groups(flags).Value())
			}
		}
		*matches, n = php.ListOf(sets), len(sets)
	} else {
		n = sc.byPattern(c, fn, matches, flags, offset, subject)
	}
	if sc.bad() {
		return php.Bool(false)
	}
	return php.Int(n)
}

// byPattern collects all matches by group.
func (sc *scan) byPattern(c *php.Context, fn string, matches *php.Array, flags, offset int, subject string) int {
	p, _ := sc.re.compile()
	cols := make([]php.Array, p.ngroups+1)
	var marks php.Array
	n := 0
	if sc.ready(subject, offset) {
		if plain(flags) {
			n = collect(c, sc, fn, subject, cols, &marks, sc.text, php.StringsOf)
		} else {
			value := func(i int) php.Value { return sc.value(i, flags) }
			n = collect(c, sc, fn, subject, cols, &marks, value, php.ListOf)
		}
		if sc.err == internalError {
			return 0
		}
	}
	out := php.MakeMap(len(cols))
	for i, col := range cols {
		if p.names != nil && p.names[i] != "" {
			out.Set(p.names[i], col.Copy().Value())
		}
		out.SetAt(i, col.Copy().Value())
	}
	if marks.Len() > 0 {
		out.Set("MARK", marks.Value())
	}
	*matches = out
	return n
}

// collect fills cols, a list for each group, with what get gives of the group at each match, and
// marks with the names that (*MARK) gave. It returns the number of matches.
func collect[T any](c *php.Context, sc *scan, fn, subject string, cols []php.Array, marks *php.Array, get func(int) T, list func([]T) php.Array) int {
	all := make([][]T, len(cols))
	n := 0
	for sc.next(c, fn) {
		for i := range all {
			if n == cap(all[i]) {
				all[i] = grow(all[i], sc.regs[0], len(subject))
			}
			all[i] = append(all[i], get(i))
		}
		if mark := sc.mark(); mark != "" {
			marks.SetAt(n, php.String(mark))
		}
		n++
	}
	for i := range cols {
		cols[i] = list(all[i])
	}
	return n
}
