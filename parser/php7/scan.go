// This file cuts PHP source into tokens. The grammar of z7zmey/php-parser is fed with
// these instead of its own scanner's, which loses its way in some strings and heredocs.

package php7

import (
	"strings"

	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// tok is one token; id is z7zmey's number, that of a single character, or one of ours.
type tok struct {
	id       int32
	pos, end token.Pos
}

// scanner holds the state of cutting one file.
type scanner struct {
	file     *token.File
	src      []byte
	text     string // src
	version  int    // 506, 704, 802, …
	p        int
	toks     []tok
	comments []ast.Comment
	diags    diag.List
	level    int       // nesting of interpolations
	halt     int       // tokens to go to the end of __halt_compiler(); 0 means none seen
	data     token.Pos // where the data after __halt_compiler begins
}

// maxInterpolation limits how deep strings may be nested in strings.
const maxInterpolation = 200

func scanFile(file *token.File, version int) *scanner {
	s := &scanner{file: file, src: file.Source, text: string(file.Source), version: version, data: token.NoPos}
	s.toks = make([]tok, 0, len(s.src)/4+16)
	s.comments = make([]ast.Comment, 0, len(s.src)/200+4)
	if strings.HasPrefix(s.text, "#!") {
		s.p = s.lineEnd(0)
	}
	s.html()
	s.php(false)
	return s
}

func (s *scanner) emit(id, pos, end int) {
	s.toks = append(s.toks, tok{int32(id), token.Pos(pos), token.Pos(end)})
}

func (s *scanner) errorf(code diag.Code, pos, end int, format string, args ...any) {
	s.diags.Add(diag.New(code, s.file, token.Pos(pos), token.Pos(end), format, args...))
}

// at returns the byte i places ahead, 0 at the end of the file.
func (s *scanner) at(i int) byte {
	if s.p+i < len(s.src) {
		return s.src[s.p+i]
	}
	return 0
}

// lineEnd returns the position after the line that holds i.
func (s *scanner) lineEnd(i int) int {
	for ; i < len(s.src); i++ {
		if n := newline(s.src, i); n > 0 {
			return i + n
		}
	}
	return i
}

// newline returns the length of the line end at i, or 0.
func newline(src []byte, i int) int {
	switch {
	case i < 0 || i >= len(src):
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

func isLabelStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isLabel(c byte) bool { return isLabelStart(c) || isDigit(c) }

// label returns the end of the label that starts at i.
func (s *scanner) label(i int) int {
	for i < len(s.src) && isLabel(s.src[i]) {
		i++
	}
	return i
}

// html reads text up to the next open tag, and the tag.
func (s *scanner) html() {
	start := s.p
	for {
		i := strings.Index(s.text[s.p:], "<?")
		if i < 0 {
			s.p = len(s.src)
			s.inline(start, s.p)
			return
		}
		s.p += i
		if s.at(2) == '=' {
			s.inline(start, s.p)
			s.emit(int(z.T_ECHO), s.p, s.p+3)
			s.p += 3
			return
		}
		if n := s.openTag(); n > 0 {
			s.inline(start, s.p)
			s.p += n
			return
		}
		if c := s.at(2); c == ' ' || c == '\t' || c == '\n' || c == '\r' {
			s.errorf(diag.ShortOpenTag, s.p, s.p+2, "short open tag <? does not begin PHP: what follows is printed as text")
		}
		s.p += 2
	}
}

func (s *scanner) inline(from, to int) {
	if from < to {
		s.emit(int(z.T_INLINE_HTML), from, to)
	}
}

// openTag returns the length of <?php and the white space that belongs to it, or 0.
func (s *scanner) openTag() int {
	if len(s.text)-s.p < 5 || !strings.EqualFold(s.text[s.p:s.p+5], "<?php") {
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

// php reads tokens up to the end of the file or, in an interpolation, to the closing brace.
func (s *scanner) php(nested bool) {
	depth := 0
	for {
		if s.halt > 0 && len(s.toks) >= s.halt {
			s.data = token.Pos(s.p)
			s.p = len(s.src)
		}
		if s.space(); s.p >= len(s.src) {
			return
		}
		switch c := s.src[s.p]; {
		case c == '{':
			depth++
			s.char()
		case c == '}':
			s.char()
			if depth--; nested && depth < 0 {
				return
			}
		default:
			s.token(c)
		}
	}
}

// char emits a token of one character.
func (s *scanner) char() {
	s.emit(int(s.src[s.p]), s.p, s.p+1)
	s.p++
}

// token reads one token that begins with c.
func (s *scanner) token(c byte) {
	switch {
	case c == '$':
		if isLabelStart(s.at(1)) {
			s.variable()
		} else {
			s.char()
		}
	case c == '\'':
		s.single(s.p)
	case c == '"':
		s.double(s.p)
	case c == '`':
		s.backtick()
	case isDigit(c) || c == '.' && isDigit(s.at(1)):
		s.number()
	case (c == 'b' || c == 'B') && s.binaryString():
	case isLabelStart(c):
		s.word()
	case c == '<' && s.heredoc(s.p):
	case c == '?' && s.at(1) == '>':
		s.closeTag()
	case c == '(' && s.cast():
	case c == '#': // only in front of [
		s.errorf(diag.Attribute, s.p, s.p+2, "%s", diag.Attribute.Title())
		s.emit(tokAttribute, s.p, s.p+2)
		s.p += 2
	default:
		s.operator(c)
	}
}

func (s *scanner) variable() {
	end := s.label(s.p + 1)
	s.emit(int(z.T_VARIABLE), s.p, end)
	s.p = end
}

// closeTag reads ?> as the semicolon that it is, and the text after it. The semicolon has no
// width and stands right after the token before it.
func (s *scanner) closeTag() {
	at := s.p
	if n := len(s.toks); n > 0 {
		at = int(s.toks[n-1].end)
	}
	s.emit(';', at, at)
	s.p += 2
	s.p += newline(s.src, s.p)
	if s.halt > 0 && len(s.toks) >= s.halt {
		return
	}
	s.html()
}

func (s *scanner) operator(c byte) {
	if c < 128 {
		for _, op := range operators[c] {
			if strings.HasPrefix(s.text[s.p:], op.text) {
				s.emit(op.id, s.p, s.p+len(op.text))
				s.p += len(op.text)
				if op.id == int(z.T_OBJECT_OPERATOR) || op.id == tokNullSafe {
					s.property()
				}
				return
			}
		}
		if c == '\\' {
			s.separator()
			s.emit(int(z.T_NS_SEPARATOR), s.p, s.p+1)
			s.p++
			return
		}
		if strings.IndexByte(";:,.|^&+-*/=%!~$<>?@()[]{}", c) >= 0 {
			s.char()
			return
		}
	}
	s.errorf(diag.BadCharacter, s.p, s.p+1, "unexpected character %q", c)
	s.p++
}

// separator refuses white space around the \ of a name, as PHP 8 does.
func (s *scanner) separator() {
	n := len(s.toks)
	apart := n > 0 && s.toks[n-1].id == int32(z.T_STRING) && int(s.toks[n-1].end) < s.p
	if s.version >= 800 && (apart || !isLabelStart(s.at(1)) && s.at(1) != '{') {
		s.errorf(diag.Syntax, s.p, s.p+1, `syntax error, unexpected token "\"`)
	}
}

// property reads the name after ->, which may be a keyword.
func (s *scanner) property() {
	i := s.p
	for i < len(s.src) && isSpace(s.src[i]) {
		i++
	}
	if i < len(s.src) && isLabelStart(s.src[i]) {
		s.p = s.label(i)
		s.emit(int(z.T_STRING), i, s.p)
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// cast reads (int) and the like, and reports whether there is one.
func (s *scanner) cast() bool {
	i := s.p + 1
	for i < len(s.src) && (s.src[i] == ' ' || s.src[i] == '\t') {
		i++
	}
	from := i
	for i < len(s.src) && isLabelStart(s.src[i]) {
		i++
	}
	word := s.text[from:i]
	for i < len(s.src) && (s.src[i] == ' ' || s.src[i] == '\t') {
		i++
	}
	if len(word) < 3 || len(word) > 7 || i >= len(s.src) || s.src[i] != ')' {
		return false
	}
	id, ok := casts[strings.ToLower(word)]
	if !ok {
		return false
	}
	if lower := strings.ToLower(word); s.version >= 800 && (lower == "real" || lower == "unset") {
		s.errorf(diag.RemovedSyntax, s.p, i+1, "the (%s) cast was removed in PHP 8", lower)
	}
	s.emit(int(id), s.p, i+1)
	s.p = i + 1
	return true
}

// word reads a keyword or a name.
func (s *scanner) word() {
	start := s.p
	s.p = s.label(start)
	id := z.T_STRING
	if s.p-start <= longestKeyword {
		var lower [longestKeyword]byte
		for i, c := range s.src[start:s.p] {
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			lower[i] = c
		}
		if kw, ok := keywords[string(lower[:s.p-start])]; ok {
			id = s.keyword(kw, start)
		}
	}
	s.emit(int(id), start, s.p)
	if id == z.T_HALT_COMPILER {
		s.halt = len(s.toks) + 3
	}
}

// keyword returns what a keyword is at this place: itself, or a part of a name.
func (s *scanner) keyword(id z.TokenID, start int) z.TokenID {
	if n := len(s.toks); n > 0 && s.toks[n-1].id == int32(z.T_PAAMAYIM_NEKUDOTAYIM) && id == z.T_HALT_COMPILER {
		return z.T_STRING
	}
	if s.version >= 800 {
		after := start > 0 && s.src[start-1] == '\\'
		before := s.at(0) == '\\' && isLabelStart(s.at(1)) && id != z.T_NAMESPACE
		named := len(s.toks) > 0 && s.toks[len(s.toks)-1].id == int32(z.T_NAMESPACE)
		if after || before || named {
			return z.T_STRING
		}
	}
	switch {
	case id == z.T_FN && s.version < 704:
		return z.T_STRING
	case id == z.T_YIELD && s.version >= 700:
		return s.yield()
	}
	return id
}

// yield reads the `from` of `yield from` too.
func (s *scanner) yield() z.TokenID {
	i := s.p
	for i < len(s.src) && isSpace(s.src[i]) {
		i++
	}
	end := s.label(i)
	if i == s.p || !strings.EqualFold(s.text[i:end], "from") {
		return z.T_YIELD
	}
	s.p = end
	return z.T_YIELD_FROM
}
