// This file reads strings, and the beginnings of those that have variables in them.

package php8

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// quoted is a string with variables that is being read.
type quoted struct {
	quote byte   // " or `, 0 for a heredoc
	label string // of the heredoc
	pos   int
}

// binaryString reads a string with the prefix b, and reports whether there is one.
func (s *scanner) binaryString() (tok, bool) {
	start := s.p
	switch s.src[s.p+1] {
	case '\'':
		s.p++
		return s.single(start), true
	case '"':
		s.p++
		return s.double(start), true
	case '<':
		s.p++
		if strings.HasPrefix(s.src[s.p:], "<<<") {
			if t, ok := s.heredoc(start); ok {
				return t, true
			}
		}
		s.p = start
	}
	return tok{}, false
}

// single reads a string in single quotes; start is where its prefix begins.
func (s *scanner) single(start int) tok {
	for i := s.p + 1; i < len(s.src); i++ {
		switch s.src[i] {
		case '\\':
			i++
		case '\'':
			s.p = i + 1
			return s.upTo(kString, start)
		}
	}
	s.p = len(s.src)
	return s.upTo(kContent, start)
}

// interpolates reports whether a variable begins at i in a string.
func (s *scanner) interpolates(i int) bool {
	if i+1 >= len(s.src) {
		return false
	}
	c, next := s.src[i], s.src[i+1]
	return c == '$' && (next == '{' || isLabelStart(next)) || c == '{' && next == '$'
}

// double reads a string in double quotes, or only the quote if there are variables in it; start
// is where its prefix begins.
func (s *scanner) double(start int) tok {
	src := s.src
	for i := s.p + 1; i < len(src); i++ {
		switch src[i] {
		case '\\':
			i++
		case '"':
			s.p = i + 1
			return s.upTo(kString, start)
		case '$', '{':
			if s.interpolates(i) {
				s.p++
				return s.upTo(kQuote, start)
			}
		}
	}
	s.p++
	return s.upTo(kQuote, start)
}

// heredoc reads <<<X and its line end, and reports whether there is one; start is where its prefix
// begins.
func (s *scanner) heredoc(start int) (tok, bool) {
	i := s.blanks(s.p + 3)
	var quote byte
	if i < len(s.src) && (s.src[i] == '\'' || s.src[i] == '"') {
		quote = s.src[i]
		i++
	}
	end := s.label(i)
	if end == i || isDigit(s.src[i]) {
		return tok{}, false
	}
	if quote != 0 {
		if end >= len(s.src) || s.src[end] != quote {
			return tok{}, false
		}
		end++
	}
	n := newline(s.src, end)
	if n == 0 {
		return tok{}, false
	}
	s.p = end + n
	return s.upTo(kHeredoc, start), true
}

// content reads text inside of a string in quotes, up to a variable or the closing quote.
func (s *scanner) content(quote byte) {
	src := s.src
	for i := s.p; i < len(src); i++ {
		switch c := src[i]; c {
		case '\\':
			i++
		case quote:
			s.p = i
			return
		case '$', '{':
			if s.interpolates(i) {
				s.p = i
				return
			}
		}
	}
	s.p = len(src)
}

// heredocEnd returns where the closing label begins if it stands on the line that begins at i, or -1.
func (s *scanner) heredocEnd(i int, label string) int {
	i = s.blanks(i)
	end := i + len(label)
	if !strings.HasPrefix(s.src[i:], label) || end < len(s.src) && isLabel(s.src[end]) {
		return -1
	}
	return i
}

// heredocText reads text inside of a heredoc up to a variable, where it returns -1, or to the
// closing label, where it returns where that begins; the line end before it is not read. lineStart
// says that a line begins here, raw that it is a nowdoc.
func (s *scanner) heredocText(label string, lineStart, raw bool) int {
	src := s.src
	for i := s.p; ; {
		if lineStart {
			if end := s.heredocEnd(i, label); end >= 0 {
				s.p = i
				return end
			}
			lineStart = false
		}
		if i >= len(src) {
			s.p = len(src)
			return -1
		}
		switch c := src[i]; {
		case c == '\n' || c == '\r':
			i += newline(src, i)
			lineStart = true
		case raw:
			i++
		case c == '\\' && newline(src, i+1) == 0:
			i = min(i+2, len(src))
		case (c == '$' || c == '{') && s.interpolates(i):
			s.p = i
			return -1
		default:
			i++
		}
	}
}

// skipString goes to the end of a string in which an error was found.
func (s *scanner) skipString(q quoted) {
	for s.p < len(s.src) {
		if q.quote == 0 {
			if end := s.heredocText(q.label, false, true); end >= 0 {
				s.p = end + len(q.label)
			}
			return
		}
		if s.src[s.p] == q.quote {
			s.p++
			return
		}
		if s.src[s.p] == '\\' {
			s.p++
		}
		s.p = min(s.p+1, len(s.src))
	}
}

// unterminated reports a string that has no end.
func (s *scanner) unterminated(start int, what string) {
	s.errorf(diag.Unterminated, start, start+1, "unterminated %s", what)
	s.p = len(s.src)
	panic(bailout{})
}

// pos returns where the scanner is.
func (s *scanner) pos() token.Pos { return token.Pos(s.p) }
