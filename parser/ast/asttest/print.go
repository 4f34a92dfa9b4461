// This file prints trees as PHP, so that PHP itself can say whether they mean what was read.

package asttest

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// printer writes PHP with every operator in parentheses.
type printer struct {
	strings.Builder
	lines bool // write __LINE__ as a number
}

// Print returns a program that must be read as the same tree as f, but for what the place in the file decides:
// the value of __LINE__ and where __halt_compiler() stands.
func Print(f *ast.File) string { return print(f, false) }

// PrintLines returns a program that must compile to the same code as the one f was read from. It is Print with
// a number for each __LINE__.
func PrintLines(f *ast.File) string { return print(f, true) }

func print(f *ast.File, lines bool) string {
	p := &printer{lines: lines}
	p.WriteString("<?php\n")
	p.stmts(f.Stmts)
	return p.String()
}

func (p *printer) f(format string, args ...any) { fmt.Fprintf(p, format, args...) }

func (p *printer) stmts(list []ast.Stmt) {
	for _, s := range list {
		p.stmt(s)
		p.WriteByte('\n')
	}
}

func (p *printer) block(b *ast.Block) {
	p.WriteString(" {\n")
	p.stmts(b.Stmts)
	p.WriteString("}")
}

func join[T any](p *printer, list []T, f func(T)) {
	for i, x := range list {
		if i > 0 {
			p.WriteString(", ")
		}
		f(x)
	}
}

func name(n *ast.Name) string {
	switch n.Kind {
	case ast.FullyQualified:
		return `\` + n.Value
	case ast.Relative:
		return `namespace\` + n.Value
	}
	return n.Value
}

func (p *printer) names(prefix string, list []*ast.Name) {
	if len(list) > 0 {
		p.WriteString(prefix)
		join(p, list, func(n *ast.Name) { p.WriteString(name(n)) })
	}
}

func (p *printer) typ(prefix string, t ast.Type) {
	switch t := t.(type) {
	case *ast.NamedType:
		p.f("%s%s ", prefix, name(t.Name))
	case *ast.NullableType:
		p.typ(prefix+"?", t.Type)
	case *ast.UnionType:
		p.WriteString(prefix)
		p.types(t.Types, "|")
	case *ast.IntersectionType:
		p.WriteString(prefix)
		p.types(t.Types, "&")
	}
}

// types prints the members of a union or an intersection; an intersection in a union has parentheses.
func (p *printer) types(list []ast.Type, op string) {
	for i, t := range list {
		if i > 0 {
			p.WriteString(op)
		}
		if _, ok := t.(*ast.IntersectionType); ok {
			p.WriteByte('(')
			p.typ("", t)
			p.WriteByte(')')
		} else {
			p.typ("", t)
		}
	}
	p.WriteByte(' ')
}

// attrs prints attributes.
func (p *printer) attrs(groups []*ast.AttrGroup) {
	for _, g := range groups {
		p.WriteString("#[")
		join(p, g.Attrs, func(a *ast.Attribute) {
			p.WriteString(name(a.Name))
			p.args(a.Args, a.Callable)
		})
		p.WriteString("]\n")
	}
}

func amp(b bool) string {
	if b {
		return "&"
	}
	return ""
}

func (p *printer) params(list []*ast.Param) {
	p.WriteByte('(')
	join(p, list, func(x *ast.Param) {
		p.attrs(x.Attrs)
		p.f("%s ", x.Modifiers)
		p.typ("", x.Type)
		p.WriteString(amp(x.ByRef))
		if x.Variadic {
			p.WriteString("...")
		}
		p.f("$%s", x.Var.Name)
		if x.Default != nil {
			p.WriteString(" = ")
			p.expr(x.Default)
		}
		p.hooks(x.Hooks)
	})
	p.WriteString(") ")
}

// hooks prints the hooks of a property.
func (p *printer) hooks(list []*ast.PropertyHook) {
	if len(list) == 0 {
		return
	}
	p.WriteString(" {\n")
	for _, h := range list {
		p.attrs(h.Attrs)
		p.f("%s %s%s", h.Modifiers, amp(h.ByRef), h.Name.Name)
		if h.HasParams {
			p.params(h.Params)
		}
		switch {
		case h.Body != nil:
			p.block(h.Body)
		case h.Expr != nil:
			p.WriteString(" => ")
			p.expr(h.Expr)
			p.WriteString(";")
		default:
			p.WriteString(";")
		}
		p.WriteByte('\n')
	}
	p.WriteString("}")
}

func (p *printer) args(list []*ast.Arg, callable bool) {
	if callable {
		p.WriteString("(...)")
		return
	}
	p.WriteByte('(')
	join(p, list, func(x *ast.Arg) {
		if x.Name != nil {
			p.f("%s: ", x.Name.Name)
		}
		if x.Unpack {
			p.WriteString("...")
		}
		p.expr(x.Value)
	})
	p.WriteByte(')')
}

func (p *printer) exprs(list []ast.Expr) { join(p, list, p.expr) }

func (p *printer) members(list []ast.Member) {
	p.WriteString(" {\n")
	for _, m := range list {
		p.member(m)
		p.WriteByte('\n')
	}
	p.WriteString("}")
}

func (p *printer) member(m ast.Member) {
	switch m := m.(type) {
	case *ast.ClassConstDecl:
		p.attrs(m.Attrs)
		p.f("%s const ", m.Modifiers)
		p.typ("", m.Type)
		p.consts(m.Items)
		p.WriteString(";")
	case *ast.PropertyDecl:
		p.attrs(m.Attrs)
		p.f("%s ", m.Modifiers)
		p.typ("", m.Type)
		join(p, m.Items, func(x *ast.PropertyItem) {
			p.f("$%s", x.Name.Name)
			if x.Default != nil {
				p.WriteString(" = ")
				p.expr(x.Default)
			}
		})
		if p.hooks(m.Hooks); len(m.Hooks) == 0 {
			p.WriteString(";")
		}
	case *ast.EnumCase:
		p.attrs(m.Attrs)
		p.f("case %s", m.Name.Name)
		if m.Value != nil {
			p.WriteString(" = ")
			p.expr(m.Value)
		}
		p.WriteString(";")
	case *ast.MethodDecl:
		p.attrs(m.Attrs)
		p.f("%s function %s%s", m.Modifiers, amp(m.ByRef), m.Name.Name)
		p.params(m.Params)
		p.typ(": ", m.ReturnType)
		if m.Body == nil {
			p.WriteString(";")
		} else {
			p.block(m.Body)
		}
	case *ast.TraitUse:
		p.names("use ", m.Traits)
		p.WriteString("{")
		for _, a := range m.Adaptations {
			p.adaptation(a)
		}
		p.WriteString("}")
	}
}

func (p *printer) adaptation(a ast.Adaptation) {
	switch a := a.(type) {
	case *ast.TraitPrecedence:
		p.f("%s::%s", name(a.Trait), a.Method.Name)
		p.names(" insteadof ", a.InsteadOf)
	case *ast.TraitAlias:
		if a.Trait != nil {
			p.f("%s::", name(a.Trait))
		}
		p.f("%s as %s ", a.Method.Name, a.Modifier)
		if a.Alias != nil {
			p.WriteString(a.Alias.Name)
		}
	}
	p.WriteString(";\n")
}

func (p *printer) consts(items []*ast.ConstItem) {
	join(p, items, func(x *ast.ConstItem) {
		p.f("%s = ", x.Name.Name)
		p.expr(x.Value)
	})
}

func (p *printer) class(d *ast.ClassDecl) {
	if d.Extends != nil {
		p.f(" extends %s", name(d.Extends))
	}
	p.names(" implements ", d.Implements)
	p.members(d.Members)
}

func (p *printer) stmt(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.ExprStmt:
		switch x := s.X.(type) {
		case *ast.Throw:
			p.WriteString("throw ")
			p.expr(x.X)
		case *ast.Cast: // (void) stands before a statement only
			p.f("(%s)", x.Kind)
			p.expr(x.X)
		default:
			p.expr(s.X)
		}
		p.WriteString(";")
	case *ast.Echo:
		p.WriteString("echo ")
		p.exprs(s.Args)
		p.WriteString(";")
	case *ast.InlineHTML:
		p.f("echo %s;", quote(s.Value))
	case *ast.Block:
		p.block(s)
	case *ast.Return:
		p.optional("return", s.X)
	case *ast.Break:
		p.f("break %d;", s.Depth)
	case *ast.Continue:
		p.f("continue %d;", s.Depth)
	case *ast.Global:
		p.WriteString("global ")
		p.exprs(s.Vars)
		p.WriteString(";")
	case *ast.Unset:
		p.WriteString("unset(")
		p.exprs(s.Vars)
		p.WriteString(");")
	case *ast.StaticVars:
		p.WriteString("static ")
		join(p, s.Vars, func(x *ast.StaticVar) {
			p.f("$%s", x.Var.Name)
			if x.Default != nil {
				p.WriteString(" = ")
				p.expr(x.Default)
			}
		})
		p.WriteString(";")
	case *ast.Goto:
		p.f("goto %s;", s.Label.Name)
	case *ast.Label:
		p.f("%s:", s.Name.Name)
	case *ast.HaltCompiler:
		p.WriteString("__halt_compiler();")
	case *ast.Nop:
		p.WriteString(";")
	default:
		p.control(s)
	}
}

func (p *printer) optional(word string, x ast.Expr) {
	p.WriteString(word + " ")
	if x != nil {
		p.expr(x)
	}
	p.WriteString(";")
}

func (p *printer) control(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.If:
		p.cond("if", s.Cond)
		p.block(s.Then)
		for _, e := range s.ElseIfs {
			p.cond(" elseif", e.Cond)
			p.block(e.Body)
		}
		if s.Else != nil {
			p.WriteString(" else")
			p.block(s.Else)
		}
	case *ast.While:
		p.cond("while", s.Cond)
		p.block(s.Body)
	case *ast.DoWhile:
		p.WriteString("do")
		p.block(s.Body)
		p.cond(" while", s.Cond)
		p.WriteString(";")
	case *ast.For:
		p.WriteString("for (")
		p.exprs(s.Init)
		p.WriteString("; ")
		p.exprs(s.Cond)
		p.WriteString("; ")
		p.exprs(s.Post)
		p.WriteString(")")
		p.block(s.Body)
	case *ast.Foreach:
		p.WriteString("foreach (")
		p.expr(s.X)
		p.WriteString(" as ")
		if s.Key != nil {
			p.expr(s.Key)
			p.WriteString(" => ")
		}
		p.WriteString(amp(s.ByRef))
		p.expr(s.Value)
		p.WriteString(")")
		p.block(s.Body)
	case *ast.Switch:
		p.cond("switch", s.Subject)
		p.WriteString(" {\n")
		for _, k := range s.Cases {
			if k.Cond != nil {
				p.WriteString("case ")
				p.expr(k.Cond)
			} else {
				p.WriteString("default")
			}
			p.WriteString(":\n")
			p.stmts(k.Stmts)
		}
		p.WriteString("}")
	case *ast.Try:
		p.try(s)
	case *ast.Declare:
		p.WriteString("declare(")
		p.consts(s.Directives)
		p.WriteString(")")
		if s.Body != nil {
			p.block(s.Body)
		} else {
			p.WriteString(";")
		}
	default:
		p.decl(s)
	}
}

func (p *printer) cond(word string, x ast.Expr) {
	p.WriteString(word + " (")
	p.expr(x)
	p.WriteString(")")
}

func (p *printer) try(s *ast.Try) {
	p.WriteString("try")
	p.block(s.Body)
	for _, k := range s.Catches {
		p.WriteString(" catch (")
		for i, t := range k.Types {
			if i > 0 {
				p.WriteString(" | ")
			}
			p.WriteString(name(t))
		}
		if k.Var != nil {
			p.f(" $%s", k.Var.Name)
		}
		p.WriteByte(')')
		p.block(k.Body)
	}
	if s.Finally != nil {
		p.WriteString(" finally")
		p.block(s.Finally)
	}
}

func (p *printer) decl(s ast.Stmt) {
	switch s := s.(type) {
	case *ast.FuncDecl:
		p.attrs(s.Attrs)
		p.f("function %s%s", amp(s.ByRef), s.Name.Name)
		p.params(s.Params)
		p.typ(": ", s.ReturnType)
		p.block(s.Body)
	case *ast.ClassDecl:
		p.attrs(s.Attrs)
		p.f("%s class %s", s.Modifiers, s.Name.Name)
		p.class(s)
	case *ast.InterfaceDecl:
		p.attrs(s.Attrs)
		p.f("interface %s", s.Name.Name)
		p.names(" extends ", s.Extends)
		p.members(s.Members)
	case *ast.TraitDecl:
		p.attrs(s.Attrs)
		p.f("trait %s", s.Name.Name)
		p.members(s.Members)
	case *ast.EnumDecl:
		p.attrs(s.Attrs)
		p.f("enum %s", s.Name.Name)
		p.typ(": ", s.Type)
		p.names(" implements ", s.Implements)
		p.members(s.Members)
	case *ast.ConstDecl:
		p.attrs(s.Attrs)
		p.WriteString("const ")
		p.consts(s.Items)
		p.WriteString(";")
	case *ast.Namespace:
		p.WriteString("namespace ")
		if s.Name != nil {
			p.WriteString(s.Name.Value)
		}
		if s.Braced {
			p.WriteString(" {\n")
			p.stmts(s.Stmts)
			p.WriteString("}")
		} else {
			p.WriteString(";\n")
			p.stmts(s.Stmts)
		}
	case *ast.Use:
		p.use(s)
	default:
		panic(fmt.Sprintf("unexpected %T", s))
	}
}

func (p *printer) use(s *ast.Use) {
	p.WriteString("use ")
	if s.Kind != ast.UseClass {
		p.f("%s ", s.Kind)
	}
	if s.Prefix != nil {
		p.f(`%s\{`, s.Prefix.Value)
	}
	join(p, s.Items, func(u *ast.UseItem) {
		if u.Kind != s.Kind {
			p.f("%s ", u.Kind)
		}
		p.WriteString(u.Name.Value)
		if u.Alias != nil {
			p.f(" as %s", u.Alias.Name)
		}
	})
	if s.Prefix != nil {
		p.WriteString("}")
	}
	p.WriteString(";")
}

// quote writes a string literal.
func quote(s string) string { return `"` + escape(s) + `"` }

func escape(s string) string {
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c >= 0x7f || c == '"' || c == '$' || c == '\\' || c == '{' || c == '`':
			fmt.Fprintf(&b, `\x%02x`, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func float(f float64) string {
	text := strconv.FormatFloat(f, 'e', -1, 64)
	if strings.Contains(text, "Inf") {
		return "1e999"
	}
	return text
}
