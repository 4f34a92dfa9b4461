package project

import (
	"fmt"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// evals parses the code that eval is given in f as constant strings. Each becomes a file of its own, by the name
// that PHP gives it in messages; one with an error throws where the program comes to it, as it does under PHP.
func (c *Converted) evals(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		e, ok := n.(*ast.Include)
		if !ok || e.Kind != ast.EvalCode {
			return true
		}
		code, constant := constantText(e.Path)
		if !constant {
			return true
		}
		name, src := fmt.Sprintf("%s(%d) : eval()'d code", f.Name, f.Line(e.Pos())), []byte("<?php "+code)
		tree, list, err := parse(name, src, c.Version)
		if err != nil {
			list.Add(diag.New(diag.Internal, token.NewFile(name, src), token.NoPos, token.NoPos, "%v", err))
		}
		if tree == nil || list.HasErrors() {
			tree = refused(name, src, list)
		}
		for _, d := range list {
			if !d.Code.IsSyntax() && !d.Code.IsPHP() {
				c.Diags.Add(d)
			}
		}
		e.Code = tree
		c.all = append(c.all, tree)
		c.evals(tree)
		return true
	})
}

// constantText returns the text of literals and of what joins them.
func constantText(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.StringLit:
		return e.Value, true
	case *ast.Binary:
		if e.Op == ast.Concat {
			x, okX := constantText(e.X)
			y, okY := constantText(e.Y)
			return x + y, okX && okY
		}
	}
	return "", false
}
