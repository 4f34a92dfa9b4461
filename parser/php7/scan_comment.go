// This file reads white space, comments and numbers.

package php7

import (
	"strings"

	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// space skips white space and collects comments.
func (s *scanner) space() {
	for s.p < len(s.src) {
		switch c := s.src[s.p]; {
		case isSpace(c):
			s.p++
		case c == '#' && s.at(1) == '[':
			if s.version >= 800 {
				return
			}
			s.errorf(diag.AttributeComment, s.p, s.p+2, "#[ begins a comment before PHP 8: the rest of the line is ignored")
			s.lineComment()
		case c == '#' || c == '/' && s.at(1) == '/':
			s.lineComment()
		case c == '/' && s.at(1) == '*':
			s.blockComment()
		default:
			return
		}
	}
}

// lineComment ends before the line end or before ?>.
func (s *scanner) lineComment() {
	start := s.p
	for s.p < len(s.src) && newline(s.src, s.p) == 0 && !(s.src[s.p] == '?' && s.at(1) == '>') {
		s.p++
	}
	s.comment(start)
}

func (s *scanner) blockComment() {
	start := s.p
	if i := strings.Index(s.text[s.p+2:], "*/"); i >= 0 {
		s.p += 2 + i + 2
	} else {
		s.p = len(s.src)
		s.errorf(diag.Unterminated, start, start+2, "unterminated comment")
	}
	s.comment(start)
}

func (s *scanner) comment(start int) {
	text := strings.TrimRight(s.text[start:s.p], " \t")
	span := ast.Span{From: token.Pos(start), To: token.Pos(start + len(text))}
	s.comments = append(s.comments, ast.Comment{Span: span, Text: text})
}

// number reads an integer or a float.
func (s *scanner) number() {
	start := s.p
	if s.src[s.p] == '0' && s.p+1 < len(s.src) {
		digits := ""
		switch s.src[s.p+1] {
		case 'x', 'X':
			digits = "0123456789abcdefABCDEF"
		case 'b', 'B':
			digits = "01"
		case 'o', 'O':
			digits = "01234567"
		}
		if digits != "" && strings.IndexByte(digits, s.at(2)) >= 0 && s.at(2) != 0 {
			s.p += 2
			s.digits(digits)
			if digits == "01234567" {
				s.errorf(diag.OctalPrefix, start, s.p, "%s", diag.OctalPrefix.Title())
			}
			s.emit(int(z.T_LNUMBER), start, s.p)
			return
		}
	}
	const decimal = "0123456789"
	id := z.T_LNUMBER
	s.digits(decimal)
	if s.at(0) == '.' {
		id = z.T_DNUMBER
		s.p++
		s.digits(decimal)
	}
	if c := s.at(0); c == 'e' || c == 'E' {
		if isDigit(s.at(1)) || (s.at(1) == '+' || s.at(1) == '-') && isDigit(s.at(2)) {
			id = z.T_DNUMBER
			s.p += 2
			s.digits(decimal)
		}
	}
	s.emit(int(id), start, s.p)
}

// digits skips digits, with single underscores between them.
func (s *scanner) digits(set string) {
	for s.p < len(s.src) {
		c := s.src[s.p]
		between := c == '_' && s.at(1) != 0 && strings.IndexByte(set, s.at(1)) >= 0 &&
			strings.IndexByte(set, s.src[s.p-1]) >= 0 && s.version >= 704
		if !between && strings.IndexByte(set, c) < 0 {
			return
		}
		s.p++
	}
}
