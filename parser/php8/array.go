// This file reads arrays and what is destructured.

package php8

import "github.com/r-seed-ee074592/php2go/parser/ast"

// shortArray reads an array in brackets, or the assignment to one.
func (p *parser) shortArray() ast.Expr {
	from := p.tok.from
	a := p.arrayLit(from, kRightBracket)
	if p.is(kAssign) {
		return p.destructured(p.toList(a), from)
	}
	return p.reach(a, from, callable)
}

// longArray reads
//
//	"array" "(" items ")"
func (p *parser) longArray() ast.Expr {
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	return p.reach(p.arrayLit(from, kRightParen), from, callable)
}

// listExpr reads
//
//	"list" "(" items ")" "=" expr
//
// Inside of an array it may stand without the assignment: settle reports it if nothing is assigned
// to that.
func (p *parser) listExpr() ast.Expr {
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	l := p.toList(p.arrayLit(from, kRightParen))
	l.Short = false
	if !p.is(kAssign) {
		p.fail(`"="`)
	}
	return p.destructured(l, from)
}

func (p *parser) destructured(l *ast.ListExpr, from pos) ast.Expr {
	p.expect(kAssign)
	n := p.assigns.new()
	n.Target = l
	n.Value = p.exprFrom(levelTernary)
	n.Span = p.span(from)
	return n
}

// arrayLit reads the items of an array up to its closing bracket. The token in hand is the opening
// bracket, or of the form with a word the one behind it.
//
//	items = [ item ] { "," [ item ] }
func (p *parser) arrayLit(from pos, closing kind) *ast.ArrayLit {
	a := p.arrays.new()
	if a.Short = closing == kRightBracket; a.Short {
		p.advance()
	}
	doubtful := false
	mark := p.itemList.mark()
	for !p.is(closing) {
		if p.is(kComma) {
			p.itemList.push(nil)
			p.advance()
			continue
		}
		if k := p.tok.kind; !k.begins(anOperand) && k != kAmp && k != kEllipsis {
			break
		}
		item := p.arrayItem()
		if _, ok := item.Value.(*ast.ListExpr); ok {
			doubtful = true
		}
		p.itemList.push(item)
		if !p.accept(kComma) {
			break
		}
	}
	p.expect(closing)
	a.Items = p.itemList.take(mark)
	a.Span = p.span(from)
	if doubtful {
		p.doubtful = append(p.doubtful, a)
	}
	return a
}

// arrayItem reads
//
//	[ expr "=>" ] ( expr | "&" variable | "list" "(" items ")" ) | "..." expr
func (p *parser) arrayItem() *ast.ArrayItem {
	item := p.arrayItems.new()
	from := p.tok.from
	if p.accept(kEllipsis) {
		item.Unpack = true
		item.Value = p.expr()
		item.Span = p.span(from)
		return item
	}
	p.itemValue(item)
	if !item.ByRef && p.accept(kDoubleArrow) {
		item.Key = item.Value
		p.itemValue(item)
	}
	if item.Key != nil || item.ByRef {
		item.Span = p.span(from)
	} else {
		item.Span = ast.Span{From: item.Value.Pos(), To: item.Value.End()}
	}
	return item
}

// itemValue reads the value of an item, or its key.
func (p *parser) itemValue(item *ast.ArrayItem) {
	switch p.tok.kind {
	case kAmp:
		p.advance()
		item.ByRef = true
		item.Value = p.variable()
	case kList:
		item.Value = p.nestedList()
	default:
		item.Value = p.expr()
	}
}

// nestedList reads a list() inside of an array; if it is assigned to, it is an expression.
func (p *parser) nestedList() ast.Expr {
	p.deeper()
	from := p.tok.from
	p.advance()
	p.expect(kLeftParen)
	l := p.toList(p.arrayLit(from, kRightParen))
	l.Short = false
	p.depth--
	if p.is(kAssign) {
		return p.destructured(l, from)
	}
	return l
}

// toList makes the array that turned out to be assigned to a ListExpr, with all arrays in it.
func (p *parser) toList(a *ast.ArrayLit) *ast.ListExpr {
	p.deeper()
	for i := len(p.doubtful) - 1; i >= 0; i-- {
		if p.doubtful[i] == a {
			p.doubtful = append(p.doubtful[:i], p.doubtful[i+1:]...)
			break
		}
	}
	l := &ast.ListExpr{Span: a.Span, Items: a.Items, Short: a.Short}
	for _, item := range a.Items {
		if item == nil {
			continue
		}
		inner, ok := item.Value.(*ast.ArrayLit)
		switch {
		case !ok:
		case inner.Short:
			item.Value = p.toList(inner)
		default:
			p.bad(inner.Span, "Cannot assign to array(), use [] instead")
		}
	}
	p.depth--
	return l
}
