// Package ast is the syntax tree of one PHP file: plain data for every construct of PHP 5.2 to
// 8.5, with Walk and Inspect to visit it and Dump to print it.
//
// Every node knows the bytes that it spans. Names are kept as written: resolving them is the
// mapper's work. What the parser can settle is settled: string literals are decoded, bodies
// are always a Block, `else if` is `elseif`, a [...] that is assigned to is a ListExpr, and
// the statements after an unbraced `namespace X;` are inside it.
package ast

import "github.com/r-seed-ee074592/php2go/parser/token"

// Node is any part of the tree.
type Node interface {
	Pos() token.Pos // where its first byte is
	End() token.Pos // just after its last byte
	node()
}

// Expr is an expression.
type Expr interface {
	Node
	exprNode()
}

// Stmt is a statement or a declaration.
type Stmt interface {
	Node
	stmtNode()
}

// Member is what stands in the body of a class, interface, trait or enum.
type Member interface {
	Node
	memberNode()
}

// Type is a type in a declaration.
type Type interface {
	Node
	typeNode()
}

// Adaptation is one rule in the braces of a `use` in a class.
type Adaptation interface {
	Node
	adaptationNode()
}

// Span is the source range of a node, part of every node.
type Span struct {
	From, To token.Pos
}

// Pos returns where the node begins.
func (s Span) Pos() token.Pos { return s.From }

// End returns the position after the node.
func (s Span) End() token.Pos { return s.To }

func (Span) node() {}

type (
	expr       struct{}
	stmt       struct{}
	member     struct{}
	typ        struct{}
	adaptation struct{}
)

func (expr) exprNode()             {}
func (stmt) stmtNode()             {}
func (member) memberNode()         {}
func (typ) typeNode()              {}
func (adaptation) adaptationNode() {}

// File is one parsed PHP file.
type File struct {
	Span
	*token.File // Name, Source, Line, Column, …

	Stmts []Stmt

	// Comments holds the comments of the nodes that have some. Comments are tied to statements,
	// members, parameters, arguments, array items, cases, match arms, catches and blocks, and to the File
	// itself for those at its end.
	Comments map[Node]*Comments

	// Unlinked holds the declarations of classes that PHP cannot put together, each with what ends the
	// program as soon as it comes to the declaration.
	Unlinked map[Stmt]*Refused

	// Deprecated holds the declarations of classes of which PHP says that they are to change.
	Deprecated map[Stmt][]Deprecation
}

// Deprecation is what PHP says of a class that it links.
type Deprecation struct {
	Span
	Message   string
	Compiling bool // it says so when it compiles the file, else when it comes to the class
}

// Comments are the comments tied to one node, in source order.
type Comments struct {
	Leading  []Comment // before it, on lines of their own or in front of it on its line
	Trailing []Comment // behind it on its last line
	Inner    []Comment // inside it with nothing after them to belong to: at a block's end, in an expression
}

// Comment is one comment with its markers: `// a`, `# a`, `/* a */` or `/** a */`. It ends
// before the line end.
type Comment struct {
	Span
	Text string
}

// IsDoc reports whether c is a /** docblock */.
func (c Comment) IsDoc() bool {
	return len(c.Text) > 4 && c.Text[:3] == "/**" && (c.Text[3] == ' ' || c.Text[3] == '\t' || c.Text[3] == '\n' || c.Text[3] == '\r')
}

// Doc returns the text of the last docblock before n, or "".
func (f *File) Doc(n Node) string {
	if c := f.Comments[n]; c != nil {
		for i := len(c.Leading) - 1; i >= 0; i-- {
			if c.Leading[i].IsDoc() {
				return c.Leading[i].Text
			}
		}
	}
	return ""
}

// Leading returns the comments before n.
func (f *File) Leading(n Node) []Comment {
	if c := f.Comments[n]; c != nil {
		return c.Leading
	}
	return nil
}

// Trailing returns the comments behind n on its last line.
func (f *File) Trailing(n Node) []Comment {
	if c := f.Comments[n]; c != nil {
		return c.Trailing
	}
	return nil
}

// Inner returns the comments inside n that belong to none of its parts.
func (f *File) Inner(n Node) []Comment {
	if c := f.Comments[n]; c != nil {
		return c.Inner
	}
	return nil
}

// BlankBefore reports whether an empty line stands before n and its leading comments.
func (f *File) BlankBefore(n Node) bool {
	from := n.Pos()
	if lead := f.Leading(n); len(lead) > 0 {
		from = lead[0].From
	}
	newlines := 0
	for i := int(from) - 1; i >= 0 && i < len(f.Source); i-- {
		switch f.Source[i] {
		case '\n':
			if newlines++; newlines == 2 {
				return true
			}
		case ' ', '\t', '\r':
		default:
			return false
		}
	}
	return false
}
