// This file reads words, names, numbers and casts.

package php8

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/token"
)

// What a byte can be part of.
const (
	labelStart = 1 << iota
	labelPart
)

var bytesOf = func() (table [256]uint8) {
	for c := range table {
		switch c := byte(c); {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c >= 0x80:
			table[c] = labelStart | labelPart
		case isDigit(c):
			table[c] = labelPart
		}
	}
	return table
}()

func isLabelStart(c byte) bool { return bytesOf[c]&labelStart != 0 }

func isLabel(c byte) bool { return bytesOf[c] != 0 }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func itoa(n int) string { return strconv.Itoa(n) }

// label returns the end of the label that starts at i.
func (s *scanner) label(i int) int {
	for i < len(s.src) && bytesOf[s.src[i]] != 0 {
		i++
	}
	return i
}

// nameEnd returns the end of the name whose first label starts at i, with all \label behind it.
func (s *scanner) nameEnd(i int) int {
	i = s.label(i)
	for i+1 < len(s.src) && s.src[i] == '\\' && isLabelStart(s.src[i+1]) {
		i = s.label(i + 1)
	}
	return i
}

// word reads a keyword or a name that begins with c.
func (s *scanner) word(c byte) tok {
	if (c == 'b' || c == 'B') && s.p+1 < len(s.src) {
		if t, ok := s.binaryString(); ok {
			return t
		}
	}
	end := s.label(s.p)
	word := s.src[s.p:end]
	k := lookup(word)
	if end+1 < len(s.src) && s.src[end] == '\\' && isLabelStart(s.src[end+1]) {
		end = s.nameEnd(end)
		if k == kNamespace {
			return s.take(kRelative, end-s.p)
		}
		return s.take(kQualified, end-s.p)
	}
	switch k {
	case kIdent:
		return s.take(k, len(word))
	case kPropertyConst: // a constant like any other before PHP 8.4
		if s.version < 804 {
			k = kIdent
		}
	case kYield:
		if n := s.yieldFrom(end); n > 0 {
			return s.take(kYieldFrom, n)
		}
	case kEnum:
		k = s.enum(end)
	case kReadonly:
		k = s.readonly(end)
	case kPublic, kProtected, kPrivate:
		if len(s.src) >= end+5 && s.src[end] == '(' && equalFold(s.src[end:end+5], "(set)") {
			return s.take(settings[k], len(word)+5)
		}
	}
	return s.take(k, len(word))
}

// settings has the kinds of public(set) and the like.
var settings = [kinds]kind{kPublic: kPublicSet, kProtected: kProtectedSet, kPrivate: kPrivateSet}

// spaceFrom returns where white space, and from PHP 8.3 on comments, that begin at i end.
func (s *scanner) spaceFrom(i int) int {
	for i < len(s.src) {
		c := s.src[i]
		if isSpace(c) {
			i++
			continue
		}
		if s.version < 803 {
			return i
		}
		rest := s.src[i:]
		switch {
		case strings.HasPrefix(rest, "/*"):
			n := strings.Index(rest[2:], "*/")
			if n < 0 {
				return i
			}
			i += n + 4
		case strings.HasPrefix(rest, "//") || c == '#' && !strings.HasPrefix(rest, "#["):
			n := strings.IndexAny(rest, "\r\n")
			if n < 0 || strings.Contains(rest[:n], "?>") {
				return i
			}
			i += n
		default:
			return i
		}
	}
	return i
}

// yieldFrom returns the length of `yield from` if the yield that ends at i is one, else 0.
func (s *scanner) yieldFrom(i int) int {
	from := s.spaceFrom(i)
	end := s.label(from)
	if from == i || !equalFold(s.src[from:end], "from") {
		return 0
	}
	return end - s.p
}

// enum returns what the word enum that ends at i is: a keyword only before a name.
func (s *scanner) enum(i int) kind {
	from := s.spaceFrom(i)
	end := s.label(from)
	if from == i || from == end || isDigit(s.src[from]) {
		return kIdent
	}
	if next := s.src[from:end]; equalFold(next, "extends") || equalFold(next, "implements") {
		return kIdent
	}
	return kEnum
}

// readonly returns what the word readonly that ends at i is. PHP 8.0 does not have it: there it is
// taken for the keyword only where it can be nothing else.
func (s *scanner) readonly(i int) kind {
	if s.version >= 801 {
		return kReadonly
	}
	from := s.spaceFrom(i)
	if from > i && from < len(s.src) && (isLabelStart(s.src[from]) || strings.IndexByte(`$?\`, s.src[from]) >= 0) {
		return kReadonly
	}
	return kIdent
}

// memberName reads the word behind ->, if there is one.
func (s *scanner) memberName() (tok, bool) {
	s.afterArrow = false
	s.space()
	if s.p < len(s.src) && isLabelStart(s.src[s.p]) {
		return s.take(kIdent, s.label(s.p)-s.p), true
	}
	return tok{}, false
}

// cast returns the length of (int) and the like, 0 if a parenthesis is none.
func (s *scanner) cast() int {
	i := s.blanks(s.p + 1)
	from := i
	for i < len(s.src) && i-from <= 8 && isLabelStart(s.src[i]) {
		i++
	}
	if n := i - from; n < 3 || n > 7 {
		return 0
	}
	word := s.src[from:i]
	i = s.blanks(i)
	if i >= len(s.src) || s.src[i] != ')' {
		return 0
	}
	if _, ok := castOf(word); !ok || equalFold(word, "void") && s.version < 805 && !s.voidCast(i+1) {
		return 0
	}
	return i + 1 - s.p
}

// voidCast reports whether (void), which is a name in parentheses before PHP 8.5, can only be a
// cast: an expression begins at i.
func (s *scanner) voidCast(i int) bool {
	i = s.blanks(i)
	return i < len(s.src) && (isLabelStart(s.src[i]) || s.src[i] == '$' || s.src[i] == '\\')
}

// blanks skips blanks and tabs from i on.
func (s *scanner) blanks(i int) int {
	for i < len(s.src) && (s.src[i] == ' ' || s.src[i] == '\t') {
		i++
	}
	return i
}

// number reads an integer or a float.
func (s *scanner) number() tok {
	start := s.p
	if s.src[s.p] == '0' {
		digits := ""
		switch s.at(1) | 0x20 {
		case 'x':
			digits = "0123456789abcdefABCDEF"
		case 'b':
			digits = "01"
		case 'o':
			digits = "01234567"
		}
		if digits != "" && s.at(2) != 0 && strings.IndexByte(digits, s.at(2)) >= 0 {
			s.p += 2
			s.digits(digits)
			return s.upTo(kInt, start)
		}
	}
	const decimal = "0123456789"
	k := kInt
	s.digits(decimal)
	if s.at(0) == '.' {
		k = kFloat
		s.p++
		if isDigit(s.at(0)) {
			s.digits(decimal)
		}
	}
	if s.at(0)|0x20 == 'e' && (isDigit(s.at(1)) || (s.at(1) == '+' || s.at(1) == '-') && isDigit(s.at(2))) {
		k = kFloat
		s.p += 2
		s.digits(decimal)
	}
	return s.upTo(k, start)
}

// upTo returns the token from start to here.
func (s *scanner) upTo(k kind, start int) tok {
	s.last = s.p
	return tok{k, token.Pos(start), token.Pos(s.p)}
}

// digits skips digits, with single underscores between them.
func (s *scanner) digits(set string) {
	for s.p < len(s.src) {
		c := s.src[s.p]
		if strings.IndexByte(set, c) < 0 &&
			(c != '_' || s.at(1) == 0 || strings.IndexByte(set, s.at(1)) < 0 || strings.IndexByte(set, s.src[s.p-1]) < 0) {
			return
		}
		s.p++
	}
}
