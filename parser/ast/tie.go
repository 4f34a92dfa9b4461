// This file ties comments to the nodes they belong to.

package ast

import "sort"

// TieComments distributes the comments of a file, which are in source order. A comment belongs to the
// smallest node that holds it and can have comments; in there, to the part behind which it
// stands on the same line, else to the part before which it stands.
func (f *File) TieComments(comments []Comment) {
	f.Comments = make(map[Node]*Comments, len(comments))
	if len(comments) > 0 {
		t := tier{f}
		t.node(f, comments)
	}
}

type tier struct{ *File }

// of returns the comments of a node to add to.
func (t tier) of(n Node) *Comments {
	c := t.Comments[n]
	if c == nil {
		c = &Comments{}
		t.Comments[n] = c
	}
	return c
}

// holder reports whether a node can have comments of its own.
func holder(n Node) bool {
	switch n.(type) {
	case Stmt, Member, Adaptation, *Param, *Arg, *ArrayItem, *Case, *MatchArm, *Catch,
		*ElseIf, *ConstItem, *PropertyItem, *UseItem, *StaticVar, *ClosureUse, *AttrGroup, *PropertyHook:
		return true
	}
	return false
}

// holders appends the nearest nodes below n that can have comments, in source order.
func holders(list []Node, n Node) []Node {
	Children(n, func(child Node) {
		if holder(child) {
			list = append(list, child)
		} else {
			list = holders(list, child)
		}
	})
	return list
}

// node distributes the comments inside n.
func (t tier) node(n Node, comments []Comment) {
	parts := holders(nil, n)
	sort.SliceStable(parts, func(i, j int) bool { return parts[i].Pos() < parts[j].Pos() })
	for i := 0; len(comments) > 0; {
		if i < len(parts) && comments[0].From >= parts[i].End() {
			i++
			continue
		}
		if i < len(parts) && comments[0].From >= parts[i].Pos() {
			inside := 0
			for inside < len(comments) && comments[inside].From < parts[i].End() {
				inside++
			}
			t.node(parts[i], comments[:inside])
			comments = comments[inside:]
			continue
		}
		var prev, next Node
		if i > 0 {
			prev = parts[i-1]
		}
		if i < len(parts) {
			next = parts[i]
		}
		t.between(n, prev, next, comments[0])
		comments = comments[1:]
	}
}

// between ties a comment that stands in n between two of its parts, either of which may be nil.
func (t tier) between(n, prev, next Node, c Comment) {
	sameLine := prev != nil && t.Line(prev.End()) == t.Line(c.From)
	nextLine := next == nil || t.Line(next.Pos()) > t.Line(c.To)
	list := isList(n)
	switch p := prev.(type) {
	case *Block:
		if !list && !p.Braced && sameLine && len(p.Stmts) > 0 { // if ($a) f(); // c
			t.trailing(p.Stmts[len(p.Stmts)-1], c)
			return
		}
		if !list && !p.Braced && (next == nil || !sameLine) {
			t.inner(p, c)
			return
		}
		sameLine = sameLine && list // not behind a block in the middle of an if or try
	case *InlineHTML:
		sameLine = false
	case *Case:
		if sameLine && len(p.Stmts) > 0 {
			prev = p.Stmts[len(p.Stmts)-1]
		} else if next == nil && !sameLine {
			t.inner(p, c)
			return
		}
	}
	switch {
	case sameLine && nextLine:
		t.trailing(prev, c)
	case next != nil:
		t.leading(n, next, c)
	default:
		t.inner(n, c)
	}
}

// isList reports whether the parts of n are statements in a list.
func isList(n Node) bool {
	switch n.(type) {
	case *File, *Block, *Namespace, *Case:
		return true
	}
	return false
}

func (t tier) trailing(n Node, c Comment) {
	t.of(n).Trailing = append(t.of(n).Trailing, c)
}

// leading ties a comment to the part that follows; before the block of a statement it goes to
// the first statement in there.
func (t tier) leading(n, next Node, c Comment) {
	if b, ok := next.(*Block); ok && !isList(n) {
		if len(b.Stmts) > 0 {
			t.of(b.Stmts[0]).Leading = append(t.of(b.Stmts[0]).Leading, c)
		} else {
			t.inner(b, c)
		}
		return
	}
	t.of(next).Leading = append(t.of(next).Leading, c)
}

func (t tier) inner(n Node, c Comment) {
	t.of(n).Inner = append(t.of(n).Inner, c)
}
