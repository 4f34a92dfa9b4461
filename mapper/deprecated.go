package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// deprecatedCall says at the start of a function with the attribute Deprecated, of PHP 8.4, that it should not be called.
func (l *lowerer) deprecatedCall() {
	if a := l.m.attribute(l.fn, resolve.AttrsOf(l.fn.Node), "NoDiscard", "8.5"); a != nil {
		l.note(CodeConstruct, a, `#[\NoDiscard] is not supported: no warning comes where the result is not used`)
	}
	a := l.m.attribute(l.fn, resolve.AttrsOf(l.fn.Node), "Deprecated", "8.4")
	if a == nil {
		return
	}
	what := "Function " + l.fn.Name
	switch {
	case l.fn.Prop != nil, l.fn.Class != nil && (strings.EqualFold(l.fn.Short, "__call") || strings.EqualFold(l.fn.Short, "__callStatic")):
		l.refuseStmt(CodeConstruct, a, `#[\Deprecated] of a property hook, __call() or __callStatic() is not supported`)
		return
	case l.fn.Class != nil && l.fn.Short != "":
		what = "Method " + l.fn.Class.Name + "::" + l.fn.Short
	}
	text, ok := deprecation(a)
	if !ok {
		l.refuseStmt(CodeConstruct, a, `#[\Deprecated] with other arguments than literal strings is not supported`)
		return
	}
	l.say(a, ir.DeprecateCall, l.str(what+"() is deprecated"+text))
}

// attribute returns the attribute of PHP's own class name, of version since, that a declaration has; nil if it has none.
func (m *mapping) attribute(in *resolve.Func, groups []*ast.AttrGroup, name, since string) *ast.Attribute {
	if m.res.PHP != "" && m.res.PHP < since {
		return nil
	}
	for _, g := range groups {
		for _, a := range g.Attrs {
			global := a.Name.Kind == ast.FullyQualified || a.Name.Kind == ast.Unqualified && in.Namespace == ""
			if global && strings.EqualFold(a.Name.Value, name) {
				return a
			}
		}
	}
	return nil
}

// deprecation returns what the arguments of the attribute add to its message.
func deprecation(a *ast.Attribute) (text string, ok bool) {
	params := [...]string{"message", "since"}
	given := map[string]string{}
	for i, arg := range a.Args {
		lit, isString := arg.Value.(*ast.StringLit)
		switch {
		case arg.Unpack || !isString || i >= len(params):
			return "", false
		case arg.Name != nil:
			given[arg.Name.Name] = lit.Value
		default:
			given[params[i]] = lit.Value
		}
	}
	if since, ok := given["since"]; ok {
		text += " since " + since
	}
	if message, ok := given["message"]; ok {
		text += ", " + message
	}
	return text, true
}

// deprecatedConsts says which constants of a class have the attribute Deprecated: that they are read is not reported.
func (m *mapping) deprecatedConsts(c *resolve.Class) {
	for _, k := range c.Consts {
		in := within(c, k.Trait)
		if a := m.attribute(in, k.Attrs, "Deprecated", "8.4"); a != nil && k.Class == c {
			m.diags = append(m.diags, diag.New(CodeConstruct, k.File().AST.File, a.Pos(), a.End(), `#[\Deprecated] of a constant is not supported: no message comes where it is read`))
		}
	}
}
