package infer

import (
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// match runs the arms of a match: each with what its conditions tell, the default with what
// it means that none of them was met.
func (f *flow) match(e *ast.Match) types.Type {
	f.expr(e.Subject)
	var out env
	var result types.Type
	arm := func(start env, body ast.Expr) {
		end := f.branch(start, func() {
			t := null(f.expr(body))
			if t.Has(types.Missing) {
				t = types.Union(t.Without(types.Missing), types.NullT)
			}
			if f.env != nil {
				result = types.Union(result, t)
			}
		})
		out = join(out, end)
	}
	var last ast.Expr
	for _, a := range e.Arms {
		if a.Conds == nil {
			last = a.Body
			continue
		}
		var met env
		for _, k := range a.Conds {
			f.expr(k)
			met = join(met, f.matched(e.Subject, k, true))
			f.env = f.matched(e.Subject, k, false)
		}
		arm(met, a.Body)
	}
	if last != nil {
		arm(f.env, last)
	} else {
		f.mayThrowIfLive()
	}
	f.env = out
	return result
}

// matched returns f.env narrowed by subject === cond being truth.
func (f *flow) matched(subject, cond ast.Expr, truth bool) env {
	if c, ok := subject.(*ast.ConstFetch); ok {
		if b, isBool := f.res.ConstOf[c].Value.(bool); isBool && f.res.ConstOf[c].Known {
			if truth || f.Types[cond].Is(types.Bool) {
				return f.refineOnly(cond, b == truth)
			}
			return f.env
		}
	}
	return f.refineOnly(&ast.Binary{Op: ast.Identical, X: subject, Y: cond}, truth)
}
