// This file reads what is not PHP code: text outside of <?php ?>, white space and comments.

package php8

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// text reads text up to the next open tag; it reports false where PHP code goes on at once. `<?=`
// is an echo.
func (s *scanner) text() (tok, bool) {
	start := s.p
	for {
		i := strings.Index(s.src[s.p:], "<?")
		if i < 0 {
			s.p = len(s.src)
			s.html = false
			return s.inline(start)
		}
		s.p += i
		if s.at(2) == '=' {
			if t, ok := s.inline(start); ok {
				return t, true // and <?= the next time
			}
			s.html = false
			return s.take(kEcho, 3), true
		}
		if n := s.openTag(); n > 0 {
			t, ok := s.inline(start)
			s.p += n
			s.html = false
			return t, ok
		}
		if c := s.at(2); isSpace(c) {
			s.errorf(diag.ShortOpenTag, s.p, s.p+2, "short open tag <? does not begin PHP: what follows is printed as text")
		}
		s.p += 2
	}
}

// inline returns the text from start to here, if there is any.
func (s *scanner) inline(start int) (tok, bool) {
	if start == s.p {
		return tok{}, false
	}
	s.last = s.p
	return tok{kHTML, token.Pos(start), token.Pos(s.p)}, true
}

// openTag returns the length of <?php and the white space that belongs to it, or 0.
func (s *scanner) openTag() int {
	if len(s.src)-s.p < 5 || !equalFold(s.src[s.p:s.p+5], "<?php") {
		return 0
	}
	switch c := s.at(5); {
	case s.p+5 == len(s.src):
		return 5
	case c == ' ' || c == '\t':
		return 6
	default:
		if n := newline(s.src, s.p+5); n > 0 {
			return 5 + n
		}
	}
	return 0
}

// closeTag reads ?> as the semicolon that it is, with the line end behind it. The semicolon has no
// width and stands right behind the token before it.
func (s *scanner) closeTag() tok {
	s.p += 2
	s.p += newline(s.src, s.p)
	s.html = true
	at := token.Pos(s.last)
	return tok{kSemicolon, at, at}
}

// newline returns the length of the line end at i, or 0.
func newline(src string, i int) int {
	switch {
	case i >= len(src):
		return 0
	case src[i] == '\n':
		return 1
	case src[i] == '\r' && i+1 < len(src) && src[i+1] == '\n':
		return 2
	case src[i] == '\r':
		return 1
	}
	return 0
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// space skips white space and collects comments.
func (s *scanner) space() {
	for s.p < len(s.src) {
		switch c := s.src[s.p]; {
		case isSpace(c):
			s.p++
		case c == '/' && s.at(1) == '*':
			s.blockComment()
		case c == '/' && s.at(1) == '/' || c == '#' && s.at(1) != '[':
			s.lineComment()
		default:
			return
		}
	}
}

// lineComment ends before the line end or before ?>.
func (s *scanner) lineComment() {
	start := s.p
	for s.p < len(s.src) {
		if c := s.src[s.p]; c == '\n' || c == '\r' || c == '?' && s.at(1) == '>' {
			break
		}
		s.p++
	}
	s.comment(start)
}

func (s *scanner) blockComment() {
	start := s.p
	if i := strings.Index(s.src[s.p+2:], "*/"); i >= 0 {
		s.p += 2 + i + 2
	} else {
		s.p = len(s.src)
		s.errorf(diag.Unterminated, start, start+2, "Unterminated comment starting line %d", s.file.Line(token.Pos(start)))
	}
	s.comment(start)
}

func (s *scanner) comment(start int) {
	text := strings.TrimRight(s.src[start:s.p], " \t")
	span := ast.Span{From: token.Pos(start), To: token.Pos(start + len(text))}
	s.comments = append(s.comments, ast.Comment{Span: span, Text: text})
}
