// This file carries over strings with variables, and heredocs.

package php7

import (
	"strings"

	"github.com/z7zmey/php-parser/node"
	zexpr "github.com/z7zmey/php-parser/node/expr"
	zscalar "github.com/z7zmey/php-parser/node/scalar"
	z "github.com/z7zmey/php-parser/scanner"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// parts carries over the inside of a string in the given quotes.
func (c *converter) parts(list []node.Node, quote byte) []ast.Expr {
	out := make([]ast.Expr, 0, len(list))
	for _, n := range list {
		if _, ok := n.(*zscalar.EncapsedStringPart); !ok {
			out = append(out, c.interpolated(n))
			continue
		}
		span := c.span(n)
		x := &ast.StringLit{Span: span, Quote: ast.DoubleQuoted}
		if quote == '`' {
			x.Quote = ast.Bare
		}
		x.Value = c.unescape(c.text[span.From:span.To], quote, int(span.From))
		out = append(out, x)
	}
	return out
}

// interpolated carries over one variable in a string. The key in "$a[key]" has rules of its own.
func (c *converter) interpolated(n node.Node) ast.Expr {
	fetch, ok := n.(*zexpr.ArrayDimFetch)
	if !ok {
		return c.expr(n)
	}
	span := c.span(n)
	if i := c.first(span.From) - 1; i >= 0 {
		if id := z.TokenID(c.toks[i].id); id == z.T_CURLY_OPEN || id == z.T_DOLLAR_OPEN_CURLY_BRACES {
			return c.expr(n)
		}
	}
	if fetch.Dim == nil || strings.HasPrefix(c.text[span.From:], "${") {
		return c.expr(n)
	}
	return &ast.Index{Span: span, Base: c.expr(fetch.Variable), Key: c.bareKey(fetch.Dim)}
}

// bareKey carries over the key of "$a[key]": an int is one only if it is written the shortest way.
func (c *converter) bareKey(n node.Node) ast.Expr {
	if _, ok := n.(*zexpr.Variable); ok {
		return c.expr(n)
	}
	span := c.span(n)
	text := c.text[span.From:span.To]
	digits := strings.TrimPrefix(text, "-")
	if isCanonical(text) && isCanonical(digits) {
		i, _, _, _ := parseInt(digits)
		if digits != text {
			i = -i
		}
		return &ast.IntLit{Span: span, Value: i, Text: text}
	}
	return &ast.StringLit{Span: span, Value: text, Quote: ast.Bare}
}

// heredocExpr carries over a heredoc or a nowdoc.
func (c *converter) heredocExpr(n *zscalar.Heredoc) ast.Expr {
	span := c.span(n)
	raw := strings.Contains(n.Label, "'")
	indent := c.heredocIndent(span.To)
	parts := make([]ast.Expr, 0, len(n.Parts))
	lineStart := true
	for i, p := range n.Parts {
		if _, ok := p.(*zscalar.EncapsedStringPart); !ok {
			if lineStart && indent != "" {
				c.indentError(c.span(p).From, indent)
			}
			parts, lineStart = append(parts, c.interpolated(p)), false
			continue
		}
		s := c.span(p)
		x := &ast.StringLit{Span: s, Quote: ast.Heredoc, Value: c.text[s.From:s.To]}
		if indent != "" {
			x.Value = c.unindent(x, indent, lineStart, i == len(n.Parts)-1)
		}
		if raw {
			x.Quote = ast.Nowdoc
		} else {
			x.Value = c.unescape(x.Value, 0, int(s.From))
		}
		lineStart = false
		if x.Value != "" {
			parts = append(parts, x)
		}
	}
	if len(parts) > 1 || len(parts) == 1 && !isText(parts[0]) {
		return &ast.Interpolated{Span: span, Parts: parts, Heredoc: true}
	}
	x := &ast.StringLit{Span: span, Quote: ast.Heredoc}
	if raw {
		x.Quote = ast.Nowdoc
	}
	if len(parts) == 1 {
		x.Value = parts[0].(*ast.StringLit).Value
	}
	return x
}

func isText(x ast.Expr) bool {
	_, ok := x.(*ast.StringLit)
	return ok
}

// heredocIndent returns the white space before the closing label that ends at end.
func (c *converter) heredocIndent(end token.Pos) string {
	i := int(end)
	for i > 0 && isLabel(c.src[i-1]) {
		i--
	}
	from := i
	for from > 0 && (c.src[from-1] == ' ' || c.src[from-1] == '\t') {
		from--
	}
	indent := c.text[from:i]
	if strings.Contains(indent, " ") && strings.Contains(indent, "\t") {
		c.errorf(diag.Syntax, from, i, "Invalid indentation - tabs and spaces cannot be mixed")
		return ""
	}
	return indent
}

func (c *converter) indentError(pos token.Pos, indent string) {
	c.errorf(diag.Syntax, int(pos), int(pos)+1, "Invalid body indentation level (expecting an indentation level of at least %d)", len(indent))
}

// unindent removes the indentation of the closing label from each line of a text. first says
// that the text begins a line, last that nothing but the label follows.
func (c *converter) unindent(x *ast.StringLit, indent string, first, last bool) string {
	var b strings.Builder
	rest := x.Value
	for start := first; ; start = true {
		if start {
			n := 0
			for n < len(indent) && n < len(rest) && (rest[n] == ' ' || rest[n] == '\t') {
				if rest[n] != indent[0] {
					c.errorf(diag.Syntax, int(x.From), int(x.From)+1, "Invalid indentation - tabs and spaces cannot be mixed")
					return ""
				}
				n++
			}
			blank := n == len(rest) && last || n < len(rest) && newline([]byte(rest[n:n+1]), 0) > 0
			if n < len(indent) && !blank {
				c.indentError(x.To-token.Pos(len(rest)), indent)
				return ""
			}
			rest = rest[n:]
		}
		end := strings.IndexAny(rest, "\r\n")
		if end < 0 {
			b.WriteString(rest)
			return b.String()
		}
		end++
		if rest[end-1] == '\r' && end < len(rest) && rest[end] == '\n' {
			end++
		}
		b.WriteString(rest[:end])
		rest = rest[end:]
		if rest == "" && last {
			return b.String()
		}
	}
}
