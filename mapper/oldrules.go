package mapper

import (
	"strconv"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// oldRules lets the program follow the rules of an older PHP, and says which of them it does not.
func (m *mapping) oldRules(p *ir.Program) {
	if m.res.Rules == "" {
		return
	}
	p.Rules = "Rules" + m.res.Rules
	for _, f := range m.res.Files {
		if !f.Library {
			m.diags = append(m.diags, diag.New(CodeRules, f.AST.File, 0, 0,
				"of PHP %s the comparisons and calculations of numbers with strings are kept; all else is as in PHP 8", m.res.Rules))
			return
		}
	}
}

// noteComparison notes a comparison of a number with what may be a string that is none: PHP 8 compares
// them as strings, where PHP took such a string for 0 before. x is nil where it has no expression.
func (l *lowerer) noteComparison(op ast.Op, at ast.Node, tx, ty types.Type, x, y ast.Expr) {
	if op == ast.Identical || op == ast.NotIdentical || l.fn.File.Library {
		return
	}
	if !meets(tx, ty, y) && !meets(ty, tx, x) {
		return
	}
	how := "PHP 7 took a string that is no number for 0 here; PHP 8 and the Go compare as strings"
	if l.m.res.Rules != "" {
		how = "a string that is no number is 0 here, as in PHP " + l.m.res.Rules + "; PHP 8 compares as strings"
	}
	l.note(CodeCompare, at, "%s", how)
}

// meets reports whether a number of type n is compared with what may well be a string: e, of type s,
// is known to be one at times, and is no literal that is a number.
func meets(n, s types.Type, e ast.Expr) bool {
	if n.Mask == 0 || !n.Is(types.Num) || !s.Has(types.String) || s.Has(types.Object) {
		return false
	}
	lit, ok := e.(*ast.StringLit)
	if !ok {
		return true
	}
	_, err := strconv.ParseFloat(lit.Value, 64)
	return err != nil
}
