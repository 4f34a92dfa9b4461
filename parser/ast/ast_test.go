package ast

import "testing"

func TestDump(t *testing.T) {
	n := &If{
		Cond: &Binary{Op: Add, X: &Variable{Name: "a"}, Y: &IntLit{Text: "0"}},
		Then: &Block{Stmts: []Stmt{&Echo{Args: []Expr{&StringLit{Value: "x\n", Quote: DoubleQuoted}, &ListExpr{Items: []*ArrayItem{nil}}}}}},
	}
	const want = `(If Cond:(Binary + (Variable "a") Y:(IntLit 0 "0")) Then:(Block Stmts:[
  (Echo Args:[(StringLit "x\n" Quote:double) (ListExpr Items:[_])])]))
`
	if got := String(n); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
