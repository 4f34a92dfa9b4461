// This file turns literals into values: numbers, and strings with their escapes.

package php7

import (
	"math"
	"strconv"
	"strings"

	"github.com/z7zmey/php-parser/node"
	zscalar "github.com/z7zmey/php-parser/node/scalar"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// number carries an integer or a float over.
func (c *converter) number(n node.Node) ast.Expr {
	span := c.span(n)
	text := c.text[span.From:span.To]
	digits := strings.ReplaceAll(text, "_", "")
	if _, ok := n.(*zscalar.Dnumber); ok {
		v, _ := strconv.ParseFloat(digits, 64) // out of range is INF or 0, as in PHP
		return &ast.FloatLit{Span: span, Value: v, Text: text}
	}
	i, f, isInt, ok := parseInt(digits)
	if !ok {
		c.errorf(diag.BadLiteral, int(span.From), int(span.To), "Invalid numeric literal %s", text)
	}
	if isInt {
		return &ast.IntLit{Span: span, Value: i, Text: text}
	}
	return &ast.FloatLit{Span: span, Value: f, Text: text}
}

// parseInt reads an integer literal without underscores; what is too large becomes a float.
func parseInt(text string) (i int64, f float64, isInt, ok bool) {
	base, digits := 10, text
	if len(text) > 1 && text[0] == '0' {
		switch text[1] {
		case 'x', 'X':
			base, digits = 16, text[2:]
		case 'b', 'B':
			base, digits = 2, text[2:]
		case 'o', 'O':
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

// sumDigits adds up the digits of a number too large for an int with PHP's rounding: PHP takes the code of
// '0' away from octal and binary digits only after adding them.
func sumDigits(digits string, base int) float64 {
	f := 0.0
	for _, d := range digits {
		if base == 16 {
			v, _ := strconv.ParseInt(string(d), base, 64)
			f = float64(f*16) + float64(v)
			continue
		}
		f = float64(float64(f*float64(base))+float64(d)) - '0'
	}
	return min(f, math.Inf(1))
}

// magicKind returns the kind of a magic constant.
func magicKind(text string) ast.MagicKind {
	for k := ast.MagicLine; k < ast.MagicProperty; k++ {
		if strings.EqualFold(k.String(), text) {
			return k
		}
	}
	return ast.MagicLine
}

// stringLit carries over a string without variables, or a bare key in "$a[key]".
func (c *converter) stringLit(n node.Node) ast.Expr {
	span := c.span(n)
	text := c.text[span.From:span.To]
	x := &ast.StringLit{Span: span}
	body := text
	if len(body) > 2 && (body[0] == 'b' || body[0] == 'B') && (body[1] == '\'' || body[1] == '"') {
		body = body[1:]
	}
	switch {
	case len(body) >= 2 && body[0] == '\'':
		x.Value = unescapeSingle(body[1 : len(body)-1])
	case len(body) >= 2 && body[0] == '"':
		x.Quote = ast.DoubleQuoted
		x.Value = c.unescape(body[1:len(body)-1], '"', int(span.To)-len(body)+1)
	default:
		x.Quote, x.Value = ast.Bare, text
	}
	return x
}

// unescapeSingle decodes \' and \\.
func unescapeSingle(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) && (s[i+1] == '\\' || s[i+1] == '\'') {
			i++
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

const simpleEscapes = "n\nt\tr\rv\ve\x1bf\f\\\\$$"

// unescape decodes the escapes of a string in double quotes, backticks or a heredoc (quote
// 0). offset is where s stands in the source.
func (c *converter) unescape(s string, quote byte, offset int) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		next := s[i]
		if at := escapeIndex(next); at >= 0 {
			b.WriteByte(simpleEscapes[at+1])
			continue
		}
		switch {
		case quote != 0 && next == quote:
			b.WriteByte(quote)
		case next >= '0' && next <= '7':
			n, v := digitsOf(s[i:], 3, 8)
			b.WriteByte(byte(v))
			i += n - 1
		case (next == 'x' || next == 'X') && i+1 < len(s) && isHex(s[i+1]):
			n, v := digitsOf(s[i+1:], 2, 16)
			b.WriteByte(byte(v))
			i += n
		case next == 'u' && c.version >= 700 && i+1 < len(s) && s[i+1] == '{':
			i += c.codepoint(&b, s[i:], offset+i-1)
		default:
			b.WriteByte('\\')
			b.WriteByte(next)
		}
	}
	return b.String()
}

// escapeIndex returns where an escape of one letter stands in simpleEscapes, or -1.
func escapeIndex(letter byte) int {
	for i := 0; i < len(simpleEscapes); i += 2 {
		if simpleEscapes[i] == letter {
			return i
		}
	}
	return -1
}

func isHex(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

// digitsOf reads up to limit digits of a base at the start of s.
func digitsOf(s string, limit, base int) (n, value int) {
	for n < limit && n < len(s) {
		v, err := strconv.ParseInt(s[n:n+1], base, 32)
		if err != nil {
			break
		}
		value = value*base + int(v)
		n++
	}
	return n, value
}

// codepoint decodes u{…} at the start of s and returns how many bytes after the u it takes.
func (c *converter) codepoint(b *strings.Builder, s string, offset int) int {
	end := strings.IndexByte(s, '}')
	if end < 0 {
		c.errorf(diag.BadLiteral, offset, offset+2, "Invalid UTF-8 codepoint escape sequence")
		return len(s) - 1
	}
	digits := s[2:end]
	valid := digits != ""
	for i := range len(digits) {
		valid = valid && isHex(digits[i])
	}
	v, err := strconv.ParseInt("0"+digits, 16, 64)
	switch {
	case !valid:
		c.errorf(diag.BadLiteral, offset, offset+end+1, "Invalid UTF-8 codepoint escape sequence")
	case err != nil || v > 0x10ffff:
		c.errorf(diag.BadLiteral, offset, offset+end+1, "Invalid UTF-8 codepoint escape: Codepoint too large")
	default:
		writeUTF8(b, int(v))
	}
	return end
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
