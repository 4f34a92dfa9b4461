package resolve

import "github.com/r-seed-ee074592/php2go/parser/ast"

// promotion is what a constructor does first with a parameter that declares a property:
// $this->name = $name.
func promotion(p *ast.Param) ast.Stmt {
	target := &ast.Property{Span: p.Span, Object: &ast.Variable{Span: p.Span, Name: "this"}, Name: &ast.Ident{Span: p.Span, Name: p.Var.Name}}
	value := &ast.Variable{Span: p.Span, Name: p.Var.Name}
	if p.ByRef {
		return &ast.ExprStmt{Span: p.Span, X: &ast.AssignRef{Span: p.Span, Target: target, Value: value}}
	}
	return &ast.ExprStmt{Span: p.Span, X: &ast.AssignExpr{Span: p.Span, Target: target, Value: value}}
}
