// Patterns with delimiters and modifiers, compiled once and kept.

package pcre

import (
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
)

// Regexp is a pattern as PHP code gives it to the preg functions, with delimiters and modifiers.
// It is compiled when it is first used, and safe for use by several requests at once.
type Regexp struct {
	pattern string
	once    sync.Once
	prog    *program
	err     error // *SyntaxError or *patternError
	idle    atomic.Pointer[matcher]
}

// patternError is a pattern that PHP refuses before it reaches PCRE2.
type patternError struct{ msg string }

func (e *patternError) Error() string { return e.msg }

// New is a pattern for use in a package-level variable. It is compiled on first use; what is wrong
// with it shows then, as PHP's warning.
func New(pattern string) *Regexp { return &Regexp{pattern: pattern} }

// Check compiles a pattern with delimiters and modifiers and says what is wrong with it.
func Check(pattern string) error {
	_, err := compileDelimited(pattern)
	return err
}

// String is the pattern as given to New.
func (re *Regexp) String() string { return re.pattern }

// compile compiles the pattern at the first call.
func (re *Regexp) compile() (*program, error) {
	re.once.Do(func() { re.prog, re.err = compileDelimited(re.pattern) })
	return re.prog, re.err
}

// matcher takes a matcher for the compiled pattern.
func (re *Regexp) matcher() *matcher {
	if m := re.idle.Swap(nil); m != nil {
		return m
	}
	return &matcher{program: re.prog, regs: make([]int, re.prog.nregs), stk: make([]entry, 0, 32)}
}

// maxIdleStack is how large the stack of a matcher that is kept may be.
const maxIdleStack = 1 << 16

// release gives a matcher back.
func (re *Regexp) release(m *matcher) {
	m.s = ""
	if cap(m.stk) > maxIdleStack {
		m.stk = nil
	}
	re.idle.Store(m)
}

// compileDelimited compiles a pattern with delimiters and modifiers.
func compileDelimited(pattern string) (*program, error) {
	body, mods, err := cutDelimiters(pattern)
	if err != nil {
		return nil, err
	}
	opts, err := modifiers(mods)
	if err != nil {
		return nil, err
	}
	return compilePattern(body, opts)
}

// cutDelimiters splits a pattern into its body and its modifiers.
func cutDelimiters(pattern string) (body, mods string, err error) {
	s := strings.TrimLeft(pattern, " \t\n\r\v\f")
	if s == "" {
		return "", "", &patternError{"Empty regular expression"}
	}
	open := s[0]
	if isDigit(open) || isLetter(open) || open == '\\' || open == 0 {
		return "", "", &patternError{"Delimiter must not be alphanumeric, backslash, or NUL"}
	}
	end := open
	if i := strings.IndexByte("([{<)]}>", open); i >= 0 && i < 4 {
		end = ")]}>"[i]
	}
	depth := 1
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case c == end:
			depth--
			if depth == 0 {
				return s[1:i], s[i+1:], nil
			}
		case c == open && end != open:
			depth++
		}
	}
	if end != open {
		return "", "", &patternError{fmt.Sprintf("No ending matching delimiter '%s' found", string([]byte{end}))}
	}
	return "", "", &patternError{fmt.Sprintf("No ending delimiter '%s' found", string([]byte{open}))}
}

// modifiers reads the letters behind the closing delimiter.
func modifiers(mods string) (options, error) {
	var opts options
	for i := 0; i < len(mods); i++ {
		switch c := mods[i]; c {
		case 'i':
			opts |= optCaseless
		case 'm':
			opts |= optMultiline
		case 's':
			opts |= optDotAll
		case 'x':
			opts |= optExtended
		case 'n':
			opts |= optNoCapture
		case 'A':
			opts |= optAnchored
		case 'D':
			opts |= optDollarEnd
		case 'U':
			opts |= optUngreedy
		case 'u':
			opts |= optUTF | optUCP
		case 'J':
			opts |= optDupNames
		case 'S', 'X', ' ', '\n', '\r':
		case 'e':
			return 0, &patternError{"The /e modifier is no longer supported, use preg_replace_callback instead"}
		case 0:
			return 0, &patternError{"NUL is not a valid modifier"}
		default:
			return 0, &patternError{fmt.Sprintf("Unknown modifier '%s'", string([]byte{c}))}
		}
	}
	return opts, nil
}
