// This file writes goto as a loop around a switch, whose cases are the labels:
//
//	again:                      $goto = 0;
//	$i++;                       while (true) {
//	if ($i < 3) {                   switch ($goto) {
//	    goto again;                 case 0:
//	}                                   $i++;
//	echo $i;                            if ($i < 3) { $goto = 0; continue 2; }
//	                                    echo $i;
//	                                }
//	                                break;
//	                            }
//
// A goto into a block, which is not in the list of statements that has the label, stays and is refused.

package resolve

import (
	"slices"
	"strconv"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// structureJumps rewrites the jumps of a file.
func structureJumps(f *ast.File) {
	found := false
	names := map[string]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Goto:
			found = true
		case *ast.Variable:
			names[n.Name] = true
		}
		return true
	})
	if !found {
		return
	}
	j := &jumps{name: "goto"}
	for i := 2; names[j.name]; i++ {
		j.name = "goto" + strconv.Itoa(i)
	}
	f.Stmts = j.structure(f.Stmts)
}

// jumps rewrites lists of statements.
type jumps struct {
	name string // of the variable that has the number of the next case
}

// structure rewrites a list whose labels are jumped to from within it, and the lists below.
func (j *jumps) structure(list []ast.Stmt) []ast.Stmt {
	list = flatten(list)
	if targets := reached(list); len(targets) > 0 {
		list = j.loop(list, targets)
	}
	for _, s := range list {
		j.below(s)
	}
	return list
}

// below rewrites the lists of statements below a node.
func (j *jumps) below(n ast.Node) {
	if stmts := listOf(n); stmts != nil {
		*stmts = j.structure(*stmts)
		return
	}
	ast.Children(n, j.below)
}

// listOf returns the list of statements that a node is, nil if it is none.
func listOf(n ast.Node) *[]ast.Stmt {
	switch n := n.(type) {
	case *ast.Block:
		return &n.Stmts
	case *ast.Case:
		return &n.Stmts
	case *ast.Namespace:
		return &n.Stmts
	}
	return nil
}

// flatten takes the statements of braces that have labels into the list around.
func flatten(list []ast.Stmt) []ast.Stmt {
	for i := 0; i < len(list); i++ {
		if b, ok := list[i].(*ast.Block); ok && slices.ContainsFunc(flatten(b.Stmts), isLabel) {
			list = slices.Concat(list[:i], b.Stmts, list[i+1:])
			i--
		}
	}
	return list
}

func isLabel(s ast.Stmt) bool {
	_, ok := s.(*ast.Label)
	return ok
}

// reached returns the labels of a list that a goto within it names.
func reached(list []ast.Stmt) map[string]bool {
	gotos := map[string]bool{}
	for _, s := range list {
		ast.Inspect(s, func(n ast.Node) bool {
			if g, ok := n.(*ast.Goto); ok {
				gotos[g.Label.Name] = true
			}
			return !opensScope(n)
		})
	}
	targets := map[string]bool{}
	for _, s := range list {
		if l, ok := s.(*ast.Label); ok && gotos[l.Name.Name] {
			targets[l.Name.Name] = true
		}
	}
	return targets
}

// opensScope reports whether jumps end at n.
func opensScope(n ast.Node) bool {
	switch n.(type) {
	case *ast.FuncDecl, *ast.Closure, *ast.ArrowFunc, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl, *ast.AnonClass:
		return true
	}
	return false
}

// loop makes the loop. Declarations stay before it, so that they are not conditional.
func (j *jumps) loop(list []ast.Stmt, targets map[string]bool) []ast.Stmt {
	var before []ast.Stmt
	number := map[string]int{}
	cases := []*ast.Case{{}}
	for _, s := range list {
		l, label := s.(*ast.Label)
		switch {
		case label && targets[l.Name.Name]:
			last := cases[len(cases)-1]
			if len(last.Stmts) > 0 {
				last = &ast.Case{}
				cases = append(cases, last)
			}
			number[l.Name.Name] = len(cases) - 1
		case label:
		case declares(s):
			before = append(before, s)
		default:
			last := cases[len(cases)-1]
			last.Stmts = append(last.Stmts, s)
		}
	}
	span := ast.Span{From: list[0].Pos(), To: list[len(list)-1].End()}
	sw := &ast.Switch{Span: span, Subject: j.variable(span), Cases: cases}
	r := &jumpRewriter{j: j, number: number}
	for i, c := range cases {
		c.Span = span
		if len(c.Stmts) > 0 {
			c.Span = ast.Span{From: c.Stmts[0].Pos(), To: c.Stmts[len(c.Stmts)-1].End()}
		}
		c.Cond = integer(i, ast.Span{From: c.From, To: c.From})
		c.Stmts = r.list(c.Stmts, 0)
	}
	loop := &ast.While{Span: span, Cond: &ast.ConstFetch{Span: span, Name: &ast.Name{Span: span, Kind: ast.FullyQualified, Value: "true"}},
		Body: &ast.Block{Span: span, Stmts: []ast.Stmt{sw, &ast.Break{Span: ast.Span{From: span.To, To: span.To}, Depth: 1}}}}
	return append(before, j.set(0, ast.Span{From: span.From, To: span.From}), loop)
}

// declares reports whether s only declares something.
func declares(s ast.Stmt) bool {
	switch s := s.(type) {
	case *ast.FuncDecl, *ast.ClassDecl, *ast.InterfaceDecl, *ast.TraitDecl, *ast.EnumDecl, *ast.Use:
		return true
	case *ast.Declare:
		return s.Body == nil
	}
	return false
}

func (j *jumps) variable(at ast.Span) *ast.Variable { return &ast.Variable{Span: at, Name: j.name} }

func integer(n int, at ast.Span) *ast.IntLit {
	return &ast.IntLit{Span: at, Value: int64(n), Text: strconv.Itoa(n)}
}

// set chooses the next case.
func (j *jumps) set(n int, at ast.Span) ast.Stmt {
	return &ast.ExprStmt{Span: at, X: &ast.AssignExpr{Span: at, Target: j.variable(at), Value: integer(n, at)}}
}

// jumpRewriter rewrites the jumps within one loop.
type jumpRewriter struct {
	j      *jumps
	number map[string]int // of the case of a label
}

// list rewrites the statements of a list that is depth loops and switches deep in the new one: what leaves the new
// one has two more to leave.
func (r *jumpRewriter) list(list []ast.Stmt, depth int) []ast.Stmt {
	var out []ast.Stmt
	for _, s := range list {
		switch s := s.(type) {
		case *ast.Goto:
			if n, ok := r.number[s.Label.Name]; ok {
				out = append(out, r.j.set(n, s.Span), &ast.Continue{Span: s.Span, Depth: depth + 2})
				continue
			}
		case *ast.Break:
			if max(s.Depth, 1) > depth {
				s.Depth = max(s.Depth, 1) + 2
			}
		case *ast.Continue:
			if max(s.Depth, 1) > depth {
				s.Depth = max(s.Depth, 1) + 2
			}
		default:
			r.below(s, depth)
		}
		out = append(out, s)
	}
	return out
}

func (r *jumpRewriter) below(n ast.Node, depth int) {
	if opensScope(n) {
		return
	}
	if stmts := listOf(n); stmts != nil {
		*stmts = r.list(*stmts, depth)
		return
	}
	switch n.(type) {
	case *ast.While, *ast.DoWhile, *ast.For, *ast.Foreach, *ast.Switch:
		depth++
	}
	ast.Children(n, func(child ast.Node) { r.below(child, depth) })
}
