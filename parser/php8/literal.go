// This file turns literals into values: numbers, and strings with their escapes.

package php8

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// numberLit reads an integer or a float.
func (p *parser) numberLit() ast.Expr {
	t := p.tok
	p.advance()
	span := ast.Span{From: t.from, To: t.to}
	text := p.textOf(t)
	if t.kind == kInt && len(text) < 18 && (text[0] != '0' || len(text) == 1) {
		if v, ok := decimal(text); ok {
			n := p.ints.new()
			n.Span, n.Value, n.Text = span, v, text
			return n
		}
	}
	digits := strings.ReplaceAll(text, "_", "")
	if t.kind == kFloat {
		v, _ := strconv.ParseFloat(digits, 64) // out of range is INF or 0, as in PHP
		return &ast.FloatLit{Span: span, Value: v, Text: text}
	}
	if len(text) > 1 && (text[1] == 'o' || text[1] == 'O') {
		p.since(801, diag.OctalPrefix, t.from, t.to)
	}
	i, f, isInt, ok := parseInt(digits)
	if !ok {
		p.refuse(diag.BadLiteral, t.from, t.to, "Invalid numeric literal")
	}
	if !isInt {
		return &ast.FloatLit{Span: span, Value: f, Text: text}
	}
	n := p.ints.new()
	n.Span, n.Value, n.Text = span, i, text
	return n
}

// decimal reads a short decimal number; it reports false if there is anything but digits.
func decimal(text string) (v int64, ok bool) {
	for i := 0; i < len(text); i++ {
		if !isDigit(text[i]) {
			return 0, false
		}
		v = v*10 + int64(text[i]-'0')
	}
	return v, true
}

// parseInt reads an integer literal without underscores; what is too large becomes a float.
func parseInt(text string) (i int64, f float64, isInt, ok bool) {
	base, digits := 10, text
	if len(text) > 1 && text[0] == '0' {
		switch text[1] | 0x20 {
		case 'x':
			base, digits = 16, text[2:]
		case 'b':
			base, digits = 2, text[2:]
		case 'o':
			base, digits = 8, text[2:]
		default:
			base, digits = 8, text[1:]
		}
	}
	i, err := strconv.ParseInt(digits, base, 64)
	if err == nil {
		return i, 0, true, true
	}
	if err.(*strconv.NumError).Err != strconv.ErrRange {
		return 0, 0, true, false
	}
	if base == 10 {
		f, _ = strconv.ParseFloat(digits, 64)
		return 0, f, false, true
	}
	return 0, sumDigits(digits, base), false, true
}

// sumDigits adds up the digits of a number too large for an int, rounding at the steps at which PHP
// does: of octal and binary digits it adds the character and takes '0' away from the sum.
func sumDigits(digits string, base int) (f float64) {
	for i := range len(digits) {
		if base == 16 {
			_, v := digitsOf(digits[i:], 1, 16)
			f = float64(f*16) + float64(v)
			continue
		}
		f = float64(float64(f*float64(base))+float64(digits[i])) - '0'
	}
	return min(f, math.Inf(1))
}

// magicConst reads a constant such as __LINE__. The line is that of the token that PHP has read last:
// where a named argument can begin it has looked at the one behind the constant.
func (p *parser) magicConst() ast.Expr {
	at := p.tok.from
	if p.n > 0 {
		at = p.ahead[0].from
	}
	n := &ast.MagicConst{Kind: ast.MagicKind(p.tok.kind - kLineConst)}
	if n.Kind == ast.MagicLine {
		n.Line = p.file.Line(at)
	}
	switch p.tok.kind {
	case kFileConst:
		n.Kind = ast.MagicFile
	case kDirConst:
		n.Kind = ast.MagicDir
	}
	n.From, n.To = p.tok.from, p.tok.to
	p.advance()
	return n
}

// stringLit reads a string without variables.
func (p *parser) stringLit() ast.Expr {
	n := p.strings.new()
	n.From, n.To = p.tok.from, p.tok.to
	body := p.src[n.From:n.To]
	if body[0] == 'b' || body[0] == 'B' {
		body = body[1:]
	}
	if body = body[1:]; p.src[int(n.To)-1] == '\'' {
		n.Value = unescapeSingle(body[:len(body)-1])
	} else {
		n.Quote = ast.DoubleQuoted
		n.Value = p.unescape(body[:len(body)-1], '"', int(n.To)-len(body))
	}
	p.advance()
	return n
}

// unescapeSingle decodes \' and \\.
func unescapeSingle(s string) string {
	i := strings.IndexByte(s, '\\')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for ; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && (s[i+1] == '\\' || s[i+1] == '\'') {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// simpleEscapes has pairs of a letter and the byte that it stands for behind a backslash.
const simpleEscapes = "n\nt\tr\rv\ve\x1bf\f\\\\$$"

// unescape decodes the escapes of a string in double quotes, backticks or a heredoc (quote
// 0). offset is where s stands in the source.
func (p *parser) unescape(s string, quote byte, offset int) string {
	i := strings.IndexByte(s, '\\')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	for ; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		i += p.escape(&b, s[i:], quote, offset+i-1) - 1
	}
	return b.String()
}

// escape decodes what stands behind a backslash and returns how many bytes that is.
func (p *parser) escape(b *strings.Builder, s string, quote byte, offset int) int {
	c := s[0]
	for i := 0; i < len(simpleEscapes); i += 2 {
		if simpleEscapes[i] == c {
			b.WriteByte(simpleEscapes[i+1])
			return 1
		}
	}
	switch {
	case quote != 0 && c == quote:
		b.WriteByte(quote)
	case c >= '0' && c <= '7':
		n, v := digitsOf(s, 3, 8)
		b.WriteByte(byte(v))
		return n
	case (c == 'x' || c == 'X') && len(s) > 1 && isHex(s[1]):
		n, v := digitsOf(s[1:], 2, 16)
		b.WriteByte(byte(v))
		return n + 1
	case c == 'u' && len(s) > 1 && s[1] == '{':
		return p.codepoint(b, s, offset)
	default:
		b.WriteByte('\\')
		b.WriteByte(c)
	}
	return 1
}

func isHex(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// digitsOf reads up to limit digits of a base at the start of s.
func digitsOf(s string, limit, base int) (n, value int) {
	for n < limit && n < len(s) {
		if !isHex(s[n]) {
			break
		}
		d := int(s[n]) - '0'
		if c := s[n] | 0x20; c >= 'a' {
			d = int(c-'a') + 10
		}
		if d >= base {
			break
		}
		value = value*base + d
		n++
	}
	return n, value
}

// codepoint decodes u{…} at the start of s and returns how many bytes that is.
func (p *parser) codepoint(b *strings.Builder, s string, offset int) int {
	end := strings.IndexByte(s, '}')
	if end < 0 {
		p.refuse(diag.BadLiteral, pos(offset), pos(offset+2), "Invalid UTF-8 codepoint escape sequence")
	}
	digits := s[2:end]
	valid := digits != ""
	for i := range len(digits) {
		valid = valid && isHex(digits[i])
	}
	v, err := strconv.ParseInt("0"+digits, 16, 64)
	switch {
	case !valid:
		p.refuse(diag.BadLiteral, pos(offset), pos(offset+end+1), "Invalid UTF-8 codepoint escape sequence")
	case err != nil || v > 0x10ffff:
		p.refuse(diag.BadLiteral, pos(offset), pos(offset+end+1), "Invalid UTF-8 codepoint escape sequence: Codepoint too large")
	default:
		writeUTF8(b, int(v))
	}
	return end + 1
}

// writeUTF8 encodes v, surrogates too, as PHP does.
func writeUTF8(b *strings.Builder, v int) {
	switch {
	case v < 0x80:
		b.WriteByte(byte(v))
	case v < 0x800:
		b.Write([]byte{byte(0xc0 | v>>6), byte(0x80 | v&0x3f)})
	case v < 0x10000:
		b.Write([]byte{byte(0xe0 | v>>12), byte(0x80 | v>>6&0x3f), byte(0x80 | v&0x3f)})
	default:
		b.Write([]byte{byte(0xf0 | v>>18), byte(0x80 | v>>12&0x3f), byte(0x80 | v>>6&0x3f), byte(0x80 | v&0x3f)})
	}
}
