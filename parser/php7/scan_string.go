// This file cuts strings, heredocs and what is interpolated in them.

package php7

import (
	"strings"

	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// binaryString reads a string with the prefix b, and reports whether there is one.
func (s *scanner) binaryString() bool {
	start := s.p
	switch s.at(1) {
	case '\'':
		s.p++
		s.single(start)
		return true
	case '"':
		s.p++
		s.double(start)
		return true
	case '<':
		s.p++
		if s.heredoc(start) {
			return true
		}
		s.p = start
	}
	return false
}

// single reads a string in single quotes; start is where its prefix begins.
func (s *scanner) single(start int) {
	for s.p++; s.p < len(s.src); s.p++ {
		switch s.src[s.p] {
		case '\\':
			s.p++
		case '\'':
			s.p++
			s.emit(int(z.T_CONSTANT_ENCAPSED_STRING), start, s.p)
			return
		}
	}
	s.unterminated(start, "string")
}

func (s *scanner) unterminated(start int, what string) {
	s.p = len(s.src)
	s.errorf(diag.Unterminated, start, start+1, "unterminated %s", what)
}

// interpolates reports whether a variable begins at i in a string.
func (s *scanner) interpolates(i int) bool {
	if i+1 >= len(s.src) {
		return false
	}
	c, next := s.src[i], s.src[i+1]
	return c == '$' && (next == '{' || isLabelStart(next)) || c == '{' && next == '$'
}

// double reads a string in double quotes; start is where its prefix begins.
func (s *scanner) double(start int) {
	open := s.p
	for i := s.p + 1; i < len(s.src); i++ {
		switch c := s.src[i]; {
		case c == '\\':
			i++
		case c == '"':
			s.p = i + 1
			s.emit(int(z.T_CONSTANT_ENCAPSED_STRING), start, s.p)
			return
		case s.interpolates(i):
			s.emit('"', start, open+1)
			s.p = open + 1
			s.parts(start, '"')
			return
		}
	}
	s.unterminated(start, "string")
}

func (s *scanner) backtick() {
	start := s.p
	s.char()
	s.parts(start, '`')
}

// parts reads the inside of a string with variables up to its closing quote.
func (s *scanner) parts(start int, quote byte) {
	text := s.p
	flush := func() {
		if text < s.p {
			s.emit(int(z.T_ENCAPSED_AND_WHITESPACE), text, s.p)
		}
	}
	for s.p < len(s.src) {
		switch c := s.src[s.p]; {
		case c == '\\':
			s.p = min(s.p+2, len(s.src))
		case c == quote:
			flush()
			s.char()
			return
		case s.interpolates(s.p):
			flush()
			s.interpolation()
			text = s.p
		default:
			s.p++
		}
	}
	s.unterminated(start, "string")
}

// interpolation reads one variable in a string.
func (s *scanner) interpolation() {
	switch {
	case s.src[s.p] == '{':
		s.emit(int(z.T_CURLY_OPEN), s.p, s.p+1)
		s.p++
		s.nested()
	case s.at(1) == '{':
		s.emit(int(z.T_DOLLAR_OPEN_CURLY_BRACES), s.p, s.p+2)
		s.p += 2
		if end := s.label(s.p); end > s.p && !isDigit(s.src[s.p]) && end < len(s.src) && (s.src[end] == '[' || s.src[end] == '}') {
			s.emit(int(z.T_STRING_VARNAME), s.p, end)
			s.p = end
		}
		s.nested()
	default:
		s.simple()
	}
}

// nested reads PHP up to the closing brace.
func (s *scanner) nested() {
	if s.level++; s.level > maxInterpolation {
		s.errorf(diag.TooDeep, s.p, s.p+1, "strings are nested too deeply")
		s.p = len(s.src)
	}
	s.php(true)
	s.level--
}

// simple reads $a, $a[0] and $a->b.
func (s *scanner) simple() {
	s.variable()
	switch {
	case s.at(0) == '[':
		s.offset()
	case s.at(0) == '-' && s.at(1) == '>' && isLabelStart(s.at(2)):
		s.emit(int(z.T_OBJECT_OPERATOR), s.p, s.p+2)
		s.p += 2
		s.property()
	case s.at(0) == '?' && s.at(1) == '-' && s.at(2) == '>' && isLabelStart(s.at(3)) && s.version >= 800:
		s.emit(tokNullSafe, s.p, s.p+3)
		s.p += 3
		s.property()
	}
}

// offset reads [0], [-1], [name] and [$b].
func (s *scanner) offset() {
	s.char()
	for s.p < len(s.src) {
		switch c := s.src[s.p]; {
		case isDigit(c):
			start := s.p
			if c == '0' && (s.at(1)|0x20 == 'x' || s.at(1)|0x20 == 'b') {
				s.p = s.label(s.p)
			} else {
				s.digits("0123456789")
			}
			s.emit(int(z.T_NUM_STRING), start, s.p)
		case c == '$' && isLabelStart(s.at(1)):
			s.variable()
		case isLabelStart(c):
			end := s.label(s.p)
			s.emit(int(z.T_STRING), s.p, end)
			s.p = end
		case c == '-':
			s.char()
		case c == ']':
			s.char()
			return
		default: // not allowed here: the grammar reports it
			s.emit(int(z.T_ENCAPSED_AND_WHITESPACE), s.p, s.p+1)
			s.p++
			return
		}
	}
}

// heredoc reads <<<X, and reports whether there is one; start is where its prefix begins.
func (s *scanner) heredoc(start int) bool {
	if !strings.HasPrefix(s.text[s.p:], "<<<") {
		return false
	}
	i := s.p + 3
	for i < len(s.src) && (s.src[i] == ' ' || s.src[i] == '\t') {
		i++
	}
	var quote byte
	if i < len(s.src) && (s.src[i] == '\'' || s.src[i] == '"') {
		quote = s.src[i]
		i++
	}
	end := s.label(i)
	label := s.text[i:end]
	if label == "" || isDigit(label[0]) {
		return false
	}
	if quote != 0 {
		if end >= len(s.src) || s.src[end] != quote {
			return false
		}
		end++
	}
	n := newline(s.src, end)
	if n == 0 {
		return false
	}
	s.emit(int(z.T_START_HEREDOC), start, end+n)
	s.p = end + n
	s.heredocBody(start, label, quote == '\'')
	return true
}

// heredocEnd returns where the closing label begins if it stands on the line that begins at i, or -1.
func (s *scanner) heredocEnd(i int, label string) int {
	if s.version >= 703 {
		for i < len(s.src) && (s.src[i] == ' ' || s.src[i] == '\t') {
			i++
		}
	}
	if !strings.HasPrefix(s.text[i:], label) {
		return -1
	}
	end := i + len(label)
	if s.version >= 703 {
		if end < len(s.src) && isLabel(s.src[end]) {
			return -1
		}
		return i
	}
	if end < len(s.src) && s.src[end] == ';' {
		end++
	}
	if end < len(s.src) && newline(s.src, end) == 0 {
		return -1
	}
	return i
}

// heredocBody reads up to the closing label; raw means a nowdoc.
func (s *scanner) heredocBody(start int, label string, raw bool) {
	text, lineStart := s.p, true
	for s.p <= len(s.src) {
		if lineStart {
			if end := s.heredocEnd(s.p, label); end >= 0 {
				s.heredocClose(text, end, len(label))
				return
			}
			lineStart = false
		}
		if s.p == len(s.src) {
			break
		}
		switch n := newline(s.src, s.p); {
		case n > 0:
			s.p += n
			lineStart = true
		case raw:
			s.p++
		case s.src[s.p] == '\\':
			if s.p++; s.p < len(s.src) && newline(s.src, s.p) == 0 {
				s.p++
			}
		case s.interpolates(s.p):
			if text < s.p {
				s.emit(int(z.T_ENCAPSED_AND_WHITESPACE), text, s.p)
			}
			s.interpolation()
			text = s.p
		default:
			s.p++
		}
	}
	s.unterminated(start, "heredoc")
}

// heredocClose emits the last text, without the line end before the label, and the label.
func (s *scanner) heredocClose(text, end, length int) {
	last := s.p
	if last > text {
		last--
		if last > text && s.src[last] == '\n' && s.src[last-1] == '\r' {
			last--
		}
	}
	if last > text {
		s.emit(int(z.T_ENCAPSED_AND_WHITESPACE), text, last)
	}
	s.p = end + length
	s.emit(int(z.T_END_HEREDOC), end, s.p)
}
