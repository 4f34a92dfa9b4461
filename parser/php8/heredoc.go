// This file reads heredocs and nowdocs and takes their indentation away.

package php8

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// heredocExpr reads
//
//	"<<<" label newline { text | variable } label
//
// The white space before the closing label is taken away from each line.
func (p *parser) heredocExpr() ast.Expr {
	p.deeper()
	open := p.tok
	head := strings.TrimRight(p.textOf(open), "\r\n")
	raw := strings.HasSuffix(head, "'")
	label := strings.TrimLeft(strings.Trim(head[strings.Index(head, "<<<")+3:], `'" `+"\t"), " \t")
	p.quotes = append(p.quotes, quoted{label: label, pos: int(open.from)})
	mark := p.exprList.mark()
	var texts []*ast.StringLit // nil where a variable stands
	lineStart := true
	closing := -1
	for closing < 0 {
		from := p.p
		closing = p.heredocText(label, lineStart, raw)
		if text := p.heredocPiece(from, closing, raw); text != nil {
			p.exprList.push(text)
			texts = append(texts, text)
		}
		if closing >= 0 {
			break
		}
		if p.p >= len(p.src) {
			p.endInString(0, len(texts) != 1)
		}
		p.exprList.push(p.variableInString())
		texts = append(texts, nil)
		lineStart = false
	}
	parts := p.exprList.take(mark)
	p.tok = tok{kQuote, pos(closing), pos(closing + len(label))}
	indent := p.src[p.lineStart(closing):closing]
	p.p = closing + len(label)
	p.last = p.p
	p.quotes = p.quotes[:len(p.quotes)-1]
	p.unindent(parts, texts, indent, open.to)
	p.decode(texts, raw)
	p.advance()
	p.depth--
	return p.heredocNode(open.from, parts, raw)
}

// lineStart returns where the blanks before i begin.
func (s *scanner) lineStart(i int) int {
	for i > 0 && (s.src[i-1] == ' ' || s.src[i-1] == '\t') {
		i--
	}
	return i
}

// heredocPiece returns the text from a place to here, nil if there is none; closing is where
// the closing label begins, -1 if a variable follows. The line end before the label does not count.
func (p *parser) heredocPiece(from, closing int, raw bool) *ast.StringLit {
	end := p.p
	if closing >= 0 && end > from {
		end--
		if end > from && p.src[end] == '\n' && p.src[end-1] == '\r' {
			end--
		}
	}
	if end == from {
		return nil
	}
	n := p.strings.new()
	n.From, n.To, n.Quote = pos(from), pos(end), ast.Heredoc
	if raw {
		n.Quote = ast.Nowdoc
	}
	n.Value = p.src[from:end]
	return n
}

// decode decodes the escapes of the texts.
func (p *parser) decode(texts []*ast.StringLit, raw bool) {
	for _, t := range texts {
		if t != nil && !raw {
			t.Value = p.unescape(t.Value, 0, int(t.From))
		}
	}
}

// heredocNode returns the string that the parts are.
func (p *parser) heredocNode(from pos, parts []ast.Expr, raw bool) ast.Expr {
	kept := parts[:0]
	for _, x := range parts {
		if t, ok := x.(*ast.StringLit); !ok || t.Value != "" {
			kept = append(kept, x)
		}
	}
	n := p.strings.new()
	n.Span, n.Quote = p.span(from), ast.Heredoc
	if raw {
		n.Quote = ast.Nowdoc
	}
	if len(kept) == 0 {
		return n
	}
	if t, ok := kept[0].(*ast.StringLit); ok && len(kept) == 1 {
		n.Value = t.Value
		return n
	}
	return &ast.Interpolated{Span: n.Span, Parts: kept, Heredoc: true}
}

// unindent takes the indentation of the closing label away from each line of the body.
func (p *parser) unindent(parts []ast.Expr, texts []*ast.StringLit, indent string, body pos) {
	if indent == "" {
		return
	}
	if strings.Contains(indent, " ") && strings.Contains(indent, "\t") {
		p.mixed(body)
	}
	first := true
	for i, t := range texts {
		if t == nil {
			if first {
				p.shallow(parts[i].Pos(), len(indent))
			}
			first = false
			continue
		}
		t.Value = p.unindentText(t, indent, first, i == len(texts)-1)
		first = false
	}
}

// mixed and shallow refuse a heredoc's indentation.
func (p *parser) mixed(at pos) {
	p.refuse(diag.Syntax, at, at+1, "Invalid indentation - tabs and spaces cannot be mixed")
}

func (p *parser) shallow(at pos, want int) {
	p.refuse(diag.Syntax, at, at+1, "Invalid body indentation level (expecting an indentation level of at least %d)", want)
}

// unindentText removes the indentation from each line of a text. first says that the text begins
// a line, last that nothing but the label follows.
func (p *parser) unindentText(t *ast.StringLit, indent string, first, last bool) string {
	var b strings.Builder
	rest := t.Value
	for start := first; ; start = true {
		at := t.To - pos(len(rest))
		if start {
			rest = p.unindentLine(rest, indent, at, last)
		}
		end := strings.IndexAny(rest, "\r\n")
		if end < 0 {
			b.WriteString(rest)
			return b.String()
		}
		end += newline(rest, end)
		b.WriteString(rest[:end])
		if rest = rest[end:]; rest == "" && last {
			return b.String()
		}
	}
}

// unindentLine removes the indentation from the line that begins at a place.
func (p *parser) unindentLine(line, indent string, at pos, last bool) string {
	n := 0
	for n < len(indent) && n < len(line) && (line[n] == ' ' || line[n] == '\t') {
		if line[n] != indent[0] {
			p.mixed(at)
		}
		n++
	}
	blank := n == len(line) && last || newline(line, n) > 0
	if n < len(indent) && !blank {
		p.shallow(at, len(indent))
	}
	return line[n:]
}
