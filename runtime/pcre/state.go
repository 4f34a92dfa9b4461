// What a request remembers of the preg functions: the last error, and the subject last checked.

package pcre

import (
	"strconv"
	"unicode/utf8"
	"unsafe"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The values of preg_last_error.
const (
	noError = iota
	internalError
	backtrackLimitError
	recursionLimitError
	badUTF8Error
	badUTF8OffsetError
	jitStackError
)

// stateKey is the key of the state in a context.
type stateKey struct{}

// state is the per-request state.
type state struct {
	lastError int
	valid     string // a long subject known to be UTF-8
}

// stateOf is the state of the request c.
func stateOf(c *php.Context) *state {
	if st, ok := c.Ext(stateKey{}).(*state); ok {
		return st
	}
	st := &state{}
	c.SetExt(stateKey{}, st)
	return st
}

// checkUTF8 reports whether s is UTF-8. A long subject that is matched again and again is checked once.
func (st *state) checkUTF8(s string) bool {
	const long = 256
	if len(s) < long {
		return utf8.ValidString(s)
	}
	if len(s) == len(st.valid) && unsafe.StringData(s) == unsafe.StringData(st.valid) {
		return true
	}
	if !utf8.ValidString(s) {
		return false
	}
	st.valid = s
	return true
}

// defaultLimit is the default of pcre.backtrack_limit.
const defaultLimit = 1000000

// limitOf is the number of steps that one attempt to match may take.
func limitOf(c *php.Context, p *program) int {
	limit := defaultLimit
	if v, _ := c.LookupIni("pcre.backtrack_limit"); v != "1000000" {
		if n, err := strconv.Atoi(v); err == nil {
			limit = n
		}
	}
	if p.matchLimit > 0 {
		limit = min(limit, p.matchLimit-1)
	}
	return limit
}

// scan goes through the matches in one subject.
type scan struct {
	*matcher
	re     *Regexp
	st     *state
	offset int  // where to look next
	quiet  bool // a match that ends before it starts is no warning but an error
	err    int  // how matching failed
	retry  bool // the last match was empty: look for another one in the same place first
}

// newScan prepares to match s; ok is false if the pattern is bad, which was reported with a warning.
// If s cannot be matched, the error is noted and the scan has no matcher.
func newScan(c *php.Context, fn string, re *Regexp, s string) (sc scan, ok bool) {
	st := stateOf(c)
	p, err := re.compile()
	if err != nil {
		if _, bad := err.(*patternError); bad {
			c.Warning("%s(): %s", fn, err.Error())
		} else if Unsupported(err) {
			c.Fatal("%s(): %s, in pattern %s", fn, err.Error(), re.pattern)
		} else {
			c.Warning("%s(): Compilation failed: %s", fn, err.Error())
		}
		st.lastError = internalError
		return scan{}, false
	}
	st.lastError = noError
	sc = scan{re: re, st: st}
	if p.utf && !st.checkUTF8(s) {
		sc.err = badUTF8Error
		st.lastError = sc.err
		return sc, true
	}
	sc.matcher = re.matcher()
	sc.limit = limitOf(c, p)
	sc.begin(s)
	return sc, true
}

// startAt sets where matching starts; false if that is inside a character.
func (sc *scan) startAt(offset int) bool {
	sc.offset = offset
	if sc.utf && offset < len(sc.s) && sc.s[offset]&0xC0 == 0x80 {
		sc.err = badUTF8OffsetError
		sc.st.lastError = sc.err
		return false
	}
	return true
}

// close gives the matcher back.
func (sc *scan) close() {
	if sc.matcher != nil {
		sc.re.release(sc.matcher)
		sc.matcher = nil
	}
}

// next finds the next match. If there is none or matching failed it returns false; the
// error then tells which.
func (sc *scan) next(c *php.Context, fn string) bool {
	for {
		out := sc.search(sc.offset, sc.retry, sc.retry)
		if out == matched {
			if sc.regs[1] < sc.regs[0] { // \K in a lookahead
				sc.err = internalError
				if sc.quiet {
					sc.st.lastError = sc.err
				} else {
					c.Warning("%s(): Get subpatterns list failed", fn)
				}
				return false
			}
			sc.offset = sc.regs[1]
			sc.retry = sc.regs[0] == sc.regs[1]
			return true
		}
		if sc.failed(out) || !sc.retry || sc.offset >= len(sc.s) {
			return false
		}
		sc.retry = false
		sc.offset++
		for sc.utf && sc.offset < len(sc.s) && sc.s[sc.offset]&0xC0 == 0x80 {
			sc.offset++
		}
	}
}

// failed notes the error that ended matching, if it was one.
func (sc *scan) failed(out outcome) bool {
	switch out {
	case limited:
		sc.err = backtrackLimitError
	case looped:
		sc.err = jitStackError
	default:
		return false
	}
	sc.st.lastError = sc.err
	return true
}

// bad reports whether matching ended in an error.
func (sc *scan) bad() bool { return sc.err != noError }

// count is one more than the highest group that is set.
func (m *matcher) count() int {
	for i := m.ngroups; i > 0; i-- {
		if m.regs[2*i] >= 0 {
			return i + 1
		}
	}
	return 1
}

// mark is the name that (*MARK) left behind, "" if there is none.
func (m *matcher) mark() string {
	if m.markReg == 0 {
		return ""
	}
	return m.marks[m.regs[m.markReg]]
}

// LastError is the error of the last preg function called.
//
// https://www.php.net/manual/en/function.preg-last-error.php
func LastError(c *php.Context) int { return stateOf(c).lastError }

// LastErrorMsg is the message of the error of the last preg function called.
//
// https://www.php.net/manual/en/function.preg-last-error-msg.php
func LastErrorMsg(c *php.Context) string {
	return [...]string{
		noError:             "No error",
		internalError:       "Internal error",
		backtrackLimitError: "Backtrack limit exhausted",
		recursionLimitError: "Recursion limit exhausted",
		badUTF8Error:        "Malformed UTF-8 characters, possibly incorrectly encoded",
		badUTF8OffsetError:  "The offset did not correspond to the beginning of a valid UTF-8 code point",
		jitStackError:       "JIT stack limit exhausted",
	}[stateOf(c).lastError]
}
