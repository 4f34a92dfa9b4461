// This file cuts PHP into tokens, one at a time, as the parser asks for them.

package php8

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// tok is one token: its kind and its bytes.
type tok struct {
	kind     kind
	from, to token.Pos
}

// scanner holds the state of cutting one file.
type scanner struct {
	file       *token.File
	src        string
	version    int // 800, 801, …
	p          int // where the next token is looked for
	last       int // where the last token ends
	html       bool
	afterArrow bool // behind ->: a word is a name, even if it is a keyword
	open       []bracket
	quotes     []quoted // the strings around
	comments   []ast.Comment
	diags      diag.List
}

// A bracket that is open.
type bracket struct {
	char byte
	pos  int
}

func (s *scanner) errorf(code diag.Code, from, to int, format string, args ...any) {
	s.diags.Add(diag.New(code, s.file, token.Pos(from), token.Pos(to), format, args...))
}

// at returns the byte i places ahead, 0 at the end of the file.
func (s *scanner) at(i int) byte {
	if s.p+i < len(s.src) {
		return s.src[s.p+i]
	}
	return 0
}

// take returns the token of n bytes that begins here, and goes behind it.
func (s *scanner) take(k kind, n int) tok {
	from := s.p
	s.p += n
	s.last = s.p
	return tok{k, token.Pos(from), token.Pos(s.p)}
}

// scan returns the next token.
func (s *scanner) scan() tok {
	if s.html {
		if t, ok := s.text(); ok {
			return t
		}
	}
	if s.afterArrow {
		if t, ok := s.memberName(); ok {
			return t
		}
	}
	s.space()
	if s.p >= len(s.src) {
		return s.endOfFile()
	}
	c := s.src[s.p]
	if isLabelStart(c) {
		return s.word(c)
	}
	switch c {
	case '$':
		if isLabelStart(s.at(1)) {
			return s.take(kVariable, s.label(s.p+1)-s.p)
		}
		return s.take(kDollar, 1)
	case '\'':
		return s.single(s.p)
	case '"':
		return s.double(s.p)
	case '`':
		return s.take(kBacktick, 1)
	case '\\':
		if isLabelStart(s.at(1)) {
			return s.take(kFully, s.nameEnd(s.p+1)-s.p)
		}
		return s.take(kBackslash, 1)
	case '#': // only in front of [
		s.enter('[')
		return s.take(kAttribute, 2)
	case '(', '[', '{':
		return s.opening(c)
	case ')', ']', '}':
		return s.closing(c)
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return s.number()
	}
	return s.operator(c)
}

// endOfFile returns the token for the end of the file.
func (s *scanner) endOfFile() tok {
	end := token.Pos(len(s.src))
	return tok{kEOF, end, end}
}

// opening reads an opening bracket, or a cast.
func (s *scanner) opening(c byte) tok {
	k := kLeftBrace
	switch c {
	case '(':
		if n := s.cast(); n > 0 {
			return s.take(kCast, n)
		}
		k = kLeftParen
	case '[':
		k = kLeftBracket
	}
	s.enter(c)
	return s.take(k, 1)
}

// closing reads a closing bracket.
func (s *scanner) closing(c byte) tok {
	s.leave(c)
	switch c {
	case ')':
		return s.take(kRightParen, 1)
	case ']':
		return s.take(kRightBracket, 1)
	}
	return s.take(kRightBrace, 1)
}

// enter notes an opening bracket.
func (s *scanner) enter(c byte) { s.open = append(s.open, bracket{c, s.p}) }

// leave notes a closing bracket, and reports one that does not match. After the first error of a
// file the brackets say nothing any more.
func (s *scanner) leave(c byte) {
	n := len(s.open)
	if n == 0 {
		s.unmatched("Unmatched '" + string(c) + "'")
		return
	}
	o := s.open[n-1]
	s.open = s.open[:n-1]
	if partner := o.char == '(' && c == ')' || o.char == '[' && c == ']' || o.char == '{' && c == '}'; !partner {
		s.unmatched(s.unclosed(o) + " does not match '" + string(c) + "'")
	}
}

func (s *scanner) unmatched(msg string) {
	if !s.diags.HasErrors() {
		s.errorf(diag.Syntax, s.p, s.p+1, "%s", msg)
	}
}

// unclosed describes a bracket that stays open, with its line if that is another one.
func (s *scanner) unclosed(o bracket) string {
	msg := "Unclosed '" + string(o.char) + "'"
	if line := s.file.Line(token.Pos(o.pos)); line != s.file.Line(token.Pos(s.p)) {
		msg += " on line " + itoa(line)
	}
	return msg
}

// An operator as the table holds it.
type operator struct {
	text string
	kind kind
}

// operators holds operators and punctuation by their first byte, longest first.
var operators = func() (table [128][]operator) {
	for size := 3; size >= 1; size-- {
		for k, text := range kindNames {
			if len(text) == size && kind(k) != kAttribute && kind(k) != kBackslash && kind(k) != kDollar && kind(k) != kBacktick {
				table[text[0]] = append(table[text[0]], operator{text, kind(k)})
			}
		}
	}
	table['<'] = append([]operator{{"<>", kNotEqual}}, table['<']...) // no longer one begins with it
	return table
}()

// operator reads what is neither a word nor a literal.
func (s *scanner) operator(c byte) tok {
	switch {
	case c == '?' && s.at(1) == '>':
		return s.closeTag()
	case c == '<' && s.at(1) == '<' && s.at(2) == '<':
		if t, ok := s.heredoc(s.p); ok {
			return t
		}
	case c == '.' && isDigit(s.at(1)):
		return s.number()
	}
	if c < 128 {
		rest := s.src[s.p:]
		for _, op := range operators[c] {
			if strings.HasPrefix(rest, op.text) {
				s.afterArrow = op.kind == kArrow || op.kind == kNullArrow
				return s.take(op.kind, len(op.text))
			}
		}
	}
	return s.take(kBad, 1)
}
