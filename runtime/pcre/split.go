// preg_split.

package pcre

import "github.com/r-seed-ee074592/php2go/runtime/php"

// The flags of preg_split.
const (
	splitNoEmpty       = 1
	splitDelimCapture  = 2
	splitOffsetCapture = 4
)

// Split splits subject at the matches of pattern; false if matching failed.
//
// https://www.php.net/manual/en/function.preg-split.php
func Split(c *php.Context, pattern, subject string) php.Value {
	return compiled(pattern).SplitFlags(c, subject, -1, 0)
}

// SplitFlags is preg_split with a limit and flags.
//
// https://www.php.net/manual/en/function.preg-split.php
func SplitFlags(c *php.Context, pattern, subject string, limit, flags int) php.Value {
	return compiled(pattern).SplitFlags(c, subject, limit, flags)
}

// Split is preg_split without a limit.
func (re *Regexp) Split(c *php.Context, subject string) php.Value {
	return re.SplitFlags(c, subject, -1, 0)
}

// SplitFlags is preg_split with a limit and flags.
func (re *Regexp) SplitFlags(c *php.Context, subject string, limit, flags int) php.Value {
	const fn = "preg_split"
	sc, ok := newScan(c, fn, re, subject)
	if !ok || sc.matcher == nil {
		return php.Bool(false)
	}
	if limit == 0 {
		limit = -1
	}
	sc.quiet = true
	sp := splitter{s: subject, flags: flags}
	last := 0
	for limit == -1 || limit > 1 {
		if !sc.next(c, fn) {
			break
		}
		from, to := sc.regs[0], sc.regs[1]
		if flags&splitNoEmpty == 0 || from != last {
			sp.add(last, from)
			if limit != -1 {
				limit--
			}
		}
		if flags&splitDelimCapture != 0 {
			sp.delimiters(sc.matcher)
		}
		last = to
	}
	bad := sc.bad()
	sc.close()
	if bad {
		return php.Bool(false)
	}
	if flags&splitNoEmpty == 0 || last < len(subject) {
		sp.add(last, len(subject))
	}
	return sp.list().Value()
}

// splitter collects pieces.
type splitter struct {
	s     string
	flags int
	texts []string    // the pieces
	out   []php.Value // the pieces with their places, if these are asked for
}

// list returns what was collected.
func (sp *splitter) list() php.Array {
	if sp.flags&splitOffsetCapture != 0 {
		return php.ListOf(sp.out)
	}
	return php.StringsOf(sp.texts)
}

// add enters the piece from…to.
func (sp *splitter) add(from, to int) {
	if sp.flags&splitOffsetCapture != 0 {
		sp.out = append(sp.out, php.ListOf([]php.Value{php.String(sp.s[from:to]), php.Int(from)}).Value())
		return
	}
	if len(sp.texts) == cap(sp.texts) {
		sp.texts = grow(sp.texts, from, len(sp.s))
	}
	sp.texts = append(sp.texts, sp.s[from:to])
}

// grow makes room in vals, for as many values as those from the text before at lead to expect
// from a text of size bytes.
func grow[T any](vals []T, at, size int) []T {
	n := len(vals)
	want := 2*n + 4
	if n >= 500 && at > 0 {
		want = max(n+n/8, int(float64(n)*float64(size)/float64(at)*1.02)+16)
	}
	out := make([]T, n, want)
	copy(out, vals)
	return out
}

// delimiters enters the groups of a match.
func (sp *splitter) delimiters(m *matcher) {
	for i := 1; i < m.count(); i++ {
		from, to := m.regs[2*i], m.regs[2*i+1]
		if sp.flags&splitNoEmpty != 0 && from == to {
			continue
		}
		if from < 0 { // a group without a match is an empty piece
			sp.unset()
			continue
		}
		sp.add(from, to)
	}
}

// unset enters a group without a match.
func (sp *splitter) unset() {
	if sp.flags&splitOffsetCapture != 0 {
		sp.out = append(sp.out, php.ListOf([]php.Value{php.String(""), php.Int(-1)}).Value())
		return
	}
	sp.texts = append(sp.texts, "")
}
