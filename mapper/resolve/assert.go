package resolve

import "github.com/r-seed-ee074592/php2go/parser/ast"

// Assert is a call of assert(), whose arguments PHP evaluates only where assertions are on.
type Assert struct {
	Cond        ast.Expr
	Description ast.Expr // nil means Text
	Text        string   // the call as PHP prints it, "" where that is not known
}

// assertion notes a call of assert(). The arguments become branches of a condition, so that
// everything that looks at them later knows that they may not be evaluated. What the mapper does
// not carry over, such as named arguments, is left as it is.
func (w *walker) assertion(n *ast.Call) {
	if n.Callable || len(n.Args) == 0 || len(n.Args) > 2 || w.p.Asserts[n] != nil {
		return
	}
	for _, a := range n.Args {
		if a.Unpack || a.Name != nil {
			return
		}
	}
	for _, a := range n.Args {
		if Perhaps(a.Value) == a.Value { // not so in the copy of a trait's method
			a.Value = perhaps(a.Value)
		}
	}
	out := &Assert{Cond: Perhaps(n.Args[0].Value)}
	out.Text = n.Args[0].Value.(*ast.Ternary).Else.(*ast.StringLit).Value
	if len(n.Args) > 1 {
		out.Description = Perhaps(n.Args[1].Value)
	}
	w.p.Asserts[n] = out
}

// Perhaps returns the argument of an assert() as it was written; other expressions are what they are.
func Perhaps(e ast.Expr) ast.Expr {
	t, ok := e.(*ast.Ternary)
	if ok && t.Then != nil && t.Pos() == t.Then.Pos() && t.End() == t.Then.End() { // as in no source
		return t.Then
	}
	return e
}

// perhaps is ini_get('zend.assertions') ? e : text. The text is made here, before the calls in e get
// their arguments in the order of the parameters.
func perhaps(e ast.Expr) ast.Expr {
	at := ast.Span{From: e.Pos(), To: e.End()}
	setting := &ast.Arg{Span: at, Value: &ast.StringLit{Span: at, Value: "zend.assertions"}}
	return &ast.Ternary{
		Span: at,
		Cond: &ast.Call{Span: at, Func: &ast.Name{Span: at, Kind: ast.FullyQualified, Value: "ini_get"}, Args: []*ast.Arg{setting}},
		Then: e,
		Else: &ast.StringLit{Span: at, Value: assertText(e)},
	}
}
