// This file hands the classes of a file to the linker, and reports what PHP finds when it links them.

package parser

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/link"
)

// linking is what the checks know of the classes of the file.
type linking struct {
	linker link.Linker
	links  map[ast.Node]*link.Class // by declaration
	late   []ast.Stmt               // those that wait until the program comes to them
}

// linkable begins what the linker has to know of a class.
func (c *checker) linkable(k *class, extends *ast.Name, implements []*ast.Name) {
	k.link = &link.Class{Name: k.name, Kind: link.Kind(k.kind), Node: lineNode(k.node)}
	if s, ok := k.node.(*ast.ClassDecl); ok {
		k.link.Mods = s.Modifiers
	}
	if extends != nil {
		k.link.Parent = c.resolve(extends)
	}
	for _, n := range implements {
		k.link.Interfaces = append(k.link.Interfaces, c.resolve(n))
	}
	if k.kind == enumKind {
		k.link.Backed = k.backed
		k.link.Enum()
	}
	if c.links == nil {
		c.links = map[ast.Node]*link.Class{}
	}
	c.links[k.node] = k.link
}

// linkProp notes a property.
func (c *checker) linkProp(name string, mods ast.Modifiers, written ast.Type, t phpType, value ast.Expr) {
	p := &link.Prop{Name: name, Mods: mods, Class: c.class.link, Value: c.source(value)}
	if written != nil {
		p.Type = &t
	}
	if c.class.readonly {
		p.Mods |= ast.Readonly
	}
	if c.class.kind == interfaceKind {
		p.Mods |= ast.Abstract
	}
	c.setVisible(p)
	c.class.link.Props.Put(name, p)
}

// setVisible brings the visibility for writes into PHP's form: none where it is that for reads, protected(set) for
// public readonly properties, and final where nobody below may write.
func (c *checker) setVisible(p *link.Prop) {
	switch read := p.Mods & (ast.Protected | ast.Private); {
	case !c.version.AtLeast(8, 4):
	case read == 0 && p.Mods.Has(ast.Readonly) && p.Mods&setVisibility == 0:
		p.Mods |= ast.ProtectedSet
	case read == 0 && p.Mods.Has(ast.PublicSet), read == ast.Protected && p.Mods.Has(ast.ProtectedSet), read == ast.Private && p.Mods.Has(ast.PrivateSet):
		p.Mods &^= setVisibility
	case p.Mods.Has(ast.PrivateSet):
		p.Mods |= ast.Final
	}
}

// linkOverride notes that a property says it overrides one.
func (c *checker) linkOverride(name string, attrs []*ast.AttrGroup) {
	if p, ok := c.class.link.Props.Get(name); ok {
		p.Overrides = c.version.AtLeast(8, 5) && c.hasAttribute(attrs, "Override")
	}
}

// linkConst notes a constant or a case.
func (c *checker) linkConst(name string, mods ast.Modifiers, written ast.Type, value ast.Expr) {
	k := &link.Const{Name: name, Mods: mods, Class: c.class.link, Value: c.source(value)}
	if written != nil {
		t := c.quiet(written)
		k.Type = &t
	}
	c.class.link.Consts.Put(name, k)
}

// source returns the text of an expression.
func (c *checker) source(x ast.Expr) string {
	if x == nil {
		return ""
	}
	return c.file.Text(x.Pos(), x.End())
}

// linkMethod notes a method.
func (c *checker) linkMethod(m *ast.MethodDecl, fn *function) {
	k := c.class.link
	l := &link.Method{Name: m.Name.Name, Mods: m.Modifiers, Class: k, Node: m.Name, Params: fn.params, ByRef: m.ByRef}
	if k.Kind == link.IsInterface {
		l.Mods |= ast.Abstract
	}
	if fn.hasRet {
		l.Ret = &fn.ret
	}
	l.Changing = c.hasAttribute(m.Attrs, "ReturnTypeWillChange")
	l.Tentative = c.hasAttribute(m.Attrs, tentative)
	l.Overrides = c.version.AtLeast(8, 3) && c.hasAttribute(m.Attrs, "Override")
	if k.Methods.Put(strings.ToLower(l.Name), l); strings.EqualFold(l.Name, "__tostring") && c.php8() {
		k.Stringable()
	}
}

// hasAttribute reports whether an attribute of a class is among others.
func (c *checker) hasAttribute(groups []*ast.AttrGroup, class string) bool {
	for _, g := range groups {
		for _, a := range g.Attrs {
			if strings.EqualFold(c.resolve(a.Name), class) {
				return true
			}
		}
	}
	return false
}

// linkParam notes a parameter of a function.
func (c *checker) linkParam(p *ast.Param, t phpType) *link.Param {
	l := &link.Param{Name: p.Var.Name, ByRef: p.ByRef, Variadic: p.Variadic}
	if p.Type != nil {
		l.Type = &t
	}
	if p.Default != nil {
		l.Default = c.defaultText(p.Default)
	}
	return l
}

// defaultText returns a default as PHP prints it in messages.
func (c *checker) defaultText(x ast.Expr) string {
	if c.linker.Builtin == nil { // one of PHP's own classes
		if text := c.source(x); text != unknownDefault {
			return text
		}
		return "<default>"
	}
	switch x := x.(type) {
	case *ast.IntLit:
		return strconv.FormatInt(x.Value, 10)
	case *ast.FloatLit:
		return floatText(x.Value)
	case *ast.StringLit:
		return stringText(x.Value)
	case *ast.ArrayLit:
		if len(x.Items) == 0 {
			return "[]"
		}
		return "[...]"
	case *ast.ConstFetch:
		if k := wordKind(x.Name); k != kindUnknown {
			return strings.ToLower(x.Name.Value)
		}
		return c.constantName(x.Name)
	case *ast.ClassConst:
		name, named := x.Name.(*ast.Ident)
		class, ok := x.Class.(*ast.Name)
		if named && ok {
			return c.classConstText(class, name.Name)
		}
	case *ast.Unary:
		if text := c.defaultText(x.X); x.Op == ast.Neg && text != "" && (text[0] >= '0' && text[0] <= '9') {
			return "-" + text
		}
	}
	return "<expression>"
}

// stringText prints the beginning of a string.
func stringText(s string) string {
	if len(s) > 10 {
		return "'" + s[:10] + "...'"
	}
	return "'" + s + "'"
}

func (c *checker) classConstText(class *ast.Name, name string) string {
	if k := c.class; strings.EqualFold(name, "class") && strings.EqualFold(class.Value, "self") && k != nil && k.kind != traitKind {
		return stringText(k.name)
	}
	if special(class) {
		return class.Value + "::" + name
	}
	full := c.resolve(class)
	if strings.EqualFold(name, "class") {
		return stringText(full)
	}
	return full + "::" + name
}

// constantName returns the name of a constant as PHP looks it up at first.
func (c *checker) constantName(n *ast.Name) string {
	if n.Kind == ast.Unqualified {
		if to, ok := c.names.imports[ast.UseConst][n.Value]; ok {
			return to
		}
		return c.names.full(n.Value)
	}
	return c.resolve(n)
}

// floatText prints a float with PHP's default precision.
func floatText(f float64) string {
	text := strconv.FormatFloat(f, 'G', 14, 64)
	mantissa, exponent, ok := strings.Cut(text, "E")
	if strings.Contains(mantissa, ".") {
		mantissa = strings.TrimRight(strings.TrimRight(mantissa, "0"), ".")
	}
	if ok {
		if !strings.Contains(mantissa, ".") {
			mantissa += ".0"
		}
		return mantissa + "E" + exponent[:1] + strings.TrimLeft(exponent[1:], "0")
	}
	return mantissa
}

// linkUse notes the traits that a class takes.
func (c *checker) linkUse(m *ast.TraitUse) {
	u := &link.Use{}
	for _, t := range m.Traits {
		u.Traits = append(u.Traits, c.resolve(t))
	}
	for _, a := range m.Adaptations {
		switch a := a.(type) {
		case *ast.TraitPrecedence:
			p := link.Precedence{Trait: c.resolve(a.Trait), Method: a.Method.Name}
			for _, t := range a.InsteadOf {
				p.InsteadOf = append(p.InsteadOf, c.resolve(t))
			}
			u.Precedences = append(u.Precedences, p)
		case *ast.TraitAlias:
			l := link.Alias{Method: a.Method.Name, Modifier: a.Modifier}
			if a.Trait != nil {
				l.Trait = c.resolve(a.Trait)
			}
			if a.Alias != nil {
				l.Name = a.Alias.Name
			}
			u.Aliases = append(u.Aliases, l)
		}
	}
	c.class.link.Uses = append(c.class.link.Uses, u)
}

// report reports an error of the linker.
func (c *checker) report(err *link.Error) {
	if err != nil {
		c.errorAt(err.Node, "%s", err.Message)
	}
}

// linkEarly links a class at the top level while the file is compiled, if PHP does. good says that its
// inside has no errors.
func (c *checker) linkEarly(s ast.Stmt, good bool) {
	k := c.links[s]
	if k == nil || !good {
		return
	}
	done, err := c.linker.Early(k)
	c.linkWarnings(s, done)
	if c.report(err); !done {
		c.late = append(c.late, s)
	}
}

// linkLate links the classes that PHP links when the program comes to them. What is wrong with one ends
// the program there: a warning for now.
func (c *checker) linkLate() {
	if c.diags.HasErrors() {
		return
	}
	for _, s := range c.late {
		_, err := c.linker.Late(c.links[s])
		c.linkWarnings(s, false)
		if err == nil {
			continue
		}
		from, to := err.Node.Pos(), err.Node.End()
		if err.Missing == "" {
			c.diags.Add(diag.New(diag.Unlinkable, c.file.File, from, to, "%s", err.Message))
		}
		end := &ast.Refused{Span: ast.Span{From: from, To: to}, Code: string(diag.Unlinkable), Message: err.Message, PHP: ast.ByCompiler, Missing: err.Missing}
		if err.NoLine {
			end.PHP = ast.ByLinker
		}
		if c.file.Unlinked == nil {
			c.file.Unlinked = map[ast.Stmt]*ast.Refused{}
		}
		c.file.Unlinked[s] = end
	}
}

// linkWarnings keeps what the linker has deprecated in a class.
func (c *checker) linkWarnings(s ast.Stmt, early bool) {
	for _, w := range c.linker.Warnings {
		if c.file.Deprecated == nil {
			c.file.Deprecated = map[ast.Stmt][]ast.Deprecation{}
		}
		at := ast.Span{From: w.Node.Pos(), To: w.Node.End()}
		c.file.Deprecated[s] = append(c.file.Deprecated[s], ast.Deprecation{Span: at, Message: w.Message, Compiling: early})
	}
	c.linker.Warnings = nil
}
