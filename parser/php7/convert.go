// This file carries z7zmey's tree over to ours: the file, positions, names and types.

package php7

import (
	"sort"
	"strings"

	"github.com/z7zmey/php-parser/node"
	zexpr "github.com/z7zmey/php-parser/node/expr"
	zname "github.com/z7zmey/php-parser/node/name"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// converter carries one tree over.
type converter struct {
	*scanner
	brackets []int32 // the partner of each bracket among the tokens
	depth    int
}

// maxDepth limits how deep the tree may be.
const maxDepth = 20000

// tooDeep is the panic that leaves a tree that is too deep; Parse's part below catches it.
type tooDeep struct{}

func (c *converter) root(n *node.Root) (f *ast.File) {
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(tooDeep); !ok {
				panic(r)
			}
			f = nil
		}
	}()
	return &ast.File{
		Span:  ast.Span{From: 0, To: token.Pos(len(c.src))},
		File:  c.file,
		Stmts: c.namespaces(n.Stmts),
	}
}

// enter counts the depth of the tree.
func (c *converter) enter(n node.Node) {
	if c.depth++; c.depth > maxDepth {
		s := c.span(n)
		c.errorf(diag.TooDeep, int(s.From), int(s.To), "nested too deeply")
		panic(tooDeep{})
	}
}

func (c *converter) leave() { c.depth-- }

// span returns the bytes of a node as z7zmey has them: without parentheses around it.
func (c *converter) span(n node.Node) ast.Span {
	if n == nil {
		return ast.Span{From: token.NoPos, To: token.NoPos}
	}
	p := n.GetPosition()
	if p == nil || p.StartPos < 0 {
		return ast.Span{From: token.NoPos, To: token.NoPos}
	}
	return ast.Span{From: token.Pos(p.StartPos), To: token.Pos(max(p.StartPos, p.EndPos))}
}

// first returns the index of the first token that begins at or after pos.
func (c *converter) first(pos token.Pos) int {
	return sort.Search(len(c.toks), func(i int) bool { return c.toks[i].pos >= pos })
}

// after returns the index of the first token that ends after pos: the one behind a node that ends at pos.
func (c *converter) after(pos token.Pos) int {
	i := c.first(pos)
	for i > 0 && c.toks[i-1].end > pos {
		i--
	}
	return i
}

// lead returns where an expression at the left edge of another begins, with the parentheses
// around it. There must be more of the outer expression behind it.
func (c *converter) lead(x ast.Expr) token.Pos {
	from, to := x.Pos(), x.End()
	i := int(to)
	for i < len(c.src) && isSpace(c.src[i]) {
		i++
	}
	if i >= len(c.src) || c.src[i] != ')' && c.src[i] != '/' && c.src[i] != '#' {
		return from
	}
	for i := c.after(to); i < len(c.toks) && c.toks[i].id == ')' && c.brackets[i] >= 0; i++ {
		from = min(from, c.toks[c.brackets[i]].pos)
	}
	return from
}

// trail returns where an expression at the right edge of another ends, with the parentheses
// around it. There must be more of the outer expression before it.
func (c *converter) trail(x ast.Expr) token.Pos {
	to := x.End()
	for i := c.first(x.Pos()) - 1; i >= 0 && c.toks[i].id == '(' && c.brackets[i] >= 0; i-- {
		to = max(to, c.toks[c.brackets[i]].end)
	}
	return to
}

// afterBrackets returns where the brackets end that open behind pos.
func (c *converter) afterBrackets(pos token.Pos) token.Pos {
	for i := c.after(pos); i < len(c.toks); i++ {
		if id := c.toks[i].id; (id == '[' || id == '{') && c.brackets[i] >= 0 {
			return c.toks[c.brackets[i]].end
		} else if id != ')' {
			break
		}
	}
	return pos
}

// braces returns the range of the braces that open at or after pos.
func (c *converter) braces(pos token.Pos) ast.Span {
	for i := c.first(pos); i < len(c.toks); i++ {
		if c.toks[i].id == '{' && c.brackets[i] >= 0 {
			return ast.Span{From: c.toks[i].pos, To: c.toks[c.brackets[i]].end}
		}
	}
	return ast.Span{From: pos, To: pos}
}

// bracesBefore returns the range of the braces that close at pos, the end of a node.
func (c *converter) bracesBefore(pos token.Pos) ast.Span {
	if i := c.first(pos) - 1; i >= 0 && c.toks[i].id == '}' && c.brackets[i] >= 0 {
		return ast.Span{From: c.toks[c.brackets[i]].pos, To: c.toks[i].end}
	}
	return ast.Span{From: pos, To: pos}
}

// name carries a name over; a keyword such as static arrives as an Identifier. It returns nil
// if n is no name.
func (c *converter) name(n node.Node) *ast.Name {
	out := &ast.Name{Span: c.span(n)}
	var parts []node.Node
	switch n := n.(type) {
	case *zname.Name:
		parts = n.Parts
		if len(parts) > 1 {
			out.Kind = ast.Qualified
		}
	case *zname.FullyQualified:
		out.Kind, parts = ast.FullyQualified, n.Parts
	case *zname.Relative:
		out.Kind, parts = ast.Relative, n.Parts
	case *node.Identifier:
		out.Value = n.Value
		return out
	default:
		return nil
	}
	if len(parts) == 1 {
		out.Value = parts[0].(*zname.NamePart).Value
		return out
	}
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = p.(*zname.NamePart).Value
	}
	out.Value = strings.Join(words, `\`)
	return out
}

func (c *converter) names(list []node.Node) []*ast.Name {
	var out []*ast.Name
	for _, n := range list {
		out = append(out, c.name(n))
	}
	return out
}

// ident carries an identifier over; nil stays nil.
func (c *converter) ident(n node.Node) *ast.Ident {
	switch n := n.(type) {
	case *node.Identifier:
		return &ast.Ident{Span: c.span(n), Name: n.Value}
	case *zname.Name:
		return &ast.Ident{Span: c.span(n), Name: c.name(n).Value}
	case *zexpr.Variable:
		if id, ok := n.VarName.(*node.Identifier); ok {
			return &ast.Ident{Span: c.span(n), Name: id.Value}
		}
	}
	return nil
}

// typ carries a type over; nil stays nil.
func (c *converter) typ(n node.Node) ast.Type {
	if n == nil {
		return nil
	}
	if n, ok := n.(*node.Nullable); ok {
		return &ast.NullableType{Span: c.span(n), Type: c.typ(n.Expr)}
	}
	return &ast.NamedType{Span: c.span(n), Name: c.name(n)}
}

// variable carries over a variable that must have a fixed name.
func (c *converter) variable(n node.Node) *ast.Variable {
	v := &ast.Variable{Span: c.span(n)}
	if n, ok := n.(*zexpr.Variable); ok {
		if id, ok := n.VarName.(*node.Identifier); ok {
			v.Name = id.Value
		}
	}
	return v
}
