// This file lowers what reflection tells of a program's declarations. Only programs that use
// reflection carry it.

package mapper

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// reflection lowers the tables, once the functions are lowered.
func (m *mapping) reflection() *ir.Reflection {
	if !m.res.Reflects {
		return nil
	}
	for _, c := range m.res.ClassList {
		if c.Refused == "" {
			m.reflected.Classes = append(m.reflected.Classes, m.classInfo(c))
		}
	}
	return &m.reflected
}

// describe returns the place of a function's description, 0 in programs without reflection.
func (m *mapping) describe(f *resolve.Func) int {
	if !m.res.Reflects || f.File.Library {
		return 0
	}
	if m.infoOf == nil {
		m.infoOf = map[*resolve.Func]int{}
	}
	if m.infoOf[f] == 0 {
		m.reflected.Funcs = append(m.reflected.Funcs, nil)
		m.infoOf[f] = len(m.reflected.Funcs)
		m.reflected.Funcs[m.infoOf[f]-1] = m.funcInfo(f, f.Name)
	}
	return m.infoOf[f]
}

func (m *mapping) classInfo(c *resolve.Class) *ir.ClassInfo {
	info := &ir.ClassInfo{Class: m.classes[c.Index], Source: m.source(c.File, c.Node, c.Node), Attrs: m.attrInfos(within(c, nil), resolve.AttrsOf(c.Node))}
	consts, props, methods := c.Consts, c.Props, c.Methods
	if c.Trait {
		consts, props, methods = resolve.TraitMembers(c)
	}
	if c.Backing != nil {
		info.Backing = m.typeText(c.Backing)
	}
	for _, k := range consts {
		x := &ir.MemberInfo{Name: k.Name, Doc: k.File().AST.Doc(k.Decl), Vis: visibility(k.Mods), Final: k.Mods.Has(ast.Final), Case: k.Case, Trait: k.Trait != nil, Attrs: m.attrInfos(within(c, k.Trait), k.Attrs)}
		if c.Trait { // it has no such constant itself
			x.Default = m.lazy(within(c, nil), func(in *lowerer) val { return in.owned(k.Value, in.natural(in.expr(k.Value))) })
		}
		info.Consts = append(info.Consts, x)
	}
	for _, p := range props {
		if !p.Hidden {
			info.Props = append(info.Props, m.propInfo(p))
		}
	}
	for _, f := range methods {
		if !f.Hidden && f.Prop == nil {
			info.Methods = append(info.Methods, m.funcInfo(f, f.Short))
		}
	}
	return info
}

func (m *mapping) propInfo(p *resolve.Prop) *ir.MemberInfo {
	x := &ir.MemberInfo{Name: p.Name, Type: m.reflectedType(p.Type, false), Vis: visibility(p.Mods), Static: p.Static(), Readonly: p.Mods.Has(ast.Readonly), Final: p.Mods.Has(ast.Final), Abstract: p.Mods.Has(ast.Abstract), Promoted: p.Promoted != nil, Trait: p.Trait != nil}
	for kind, hook := range map[string]*resolve.Func{"get": p.Get, "set": p.Set} {
		if hook != nil {
			x.Hooks = append(x.Hooks, m.funcInfo(hook, "$"+p.Name+"::"+kind))
		}
	}
	slices.SortFunc(x.Hooks, func(a, b *ir.FuncInfo) int { return strings.Compare(a.Name, b.Name) })
	switch {
	case p.Promoted != nil:
		x.Doc, x.Attrs = p.File().AST.Doc(p.Promoted), m.attrInfos(within(p.Class, p.Trait), p.Promoted.Attrs)
		return x
	case p.Decl != nil:
		x.Attrs = m.attrInfos(within(p.Class, p.Trait), p.Decl.Attrs)
		if x.Doc = p.File().AST.Doc(p.Node); x.Doc == "" && ast.Node(p.Decl.Items[0]) == p.Node {
			x.Doc = p.File().AST.Doc(p.Decl)
		}
	}
	if p.Default != nil {
		x.Default = m.lazy(within(p.Class, p.Trait), func(in *lowerer) val {
			v := in.natural(in.expr(p.Default))
			if p.Type != nil && m.info.Declared(p.Type).Is(types.Float) && v.repr() == types.GoInt {
				v = val{in.toFloat(v), types.FloatT}
			}
			return in.owned(p.Default, v)
		})
	} else if p.Type == nil {
		x.Default = m.lazy(within(p.Class, p.Trait), func(in *lowerer) val { return in.null() })
	}
	return x
}

// funcInfo describes a function, method or closure.
func (m *mapping) funcInfo(f *resolve.Func, name string) *ir.FuncInfo {
	info := &ir.FuncInfo{
		Name: name, Source: m.source(f.File, f.Node, f.Node), Result: m.reflectedType(f.Return, false), Vis: visibility(f.Mods), Static: f.Mods.Has(ast.Static),
		Final: f.Mods.Has(ast.Final), Abstract: f.Abstract, ByRef: f.ByRef, Generator: f.Generator, Trait: f.Trait != nil, Attrs: m.attrInfos(f, resolve.AttrsOf(f.Node)),
	}
	switch n := f.Node.(type) {
	case *ast.Closure:
		info.Static, info.Name = n.Static, m.closureName(f)
	case *ast.ArrowFunc:
		info.Static, info.Name = n.Static, m.closureName(f)
	}
	if c := f.In(); c != nil && f.Kind != resolve.Method {
		info.Class = c.Name
	}
	required := requiredParams(f)
	for i, p := range f.Params {
		x := &ir.ParamInfo{Name: p.Var.Name, ByRef: p.ByRef, Variadic: p.Variadic, Promoted: p.Modifiers != 0, Attrs: m.attrInfos(f, p.Attrs), Optional: i >= required}
		x.Type = m.reflectedType(p.Type, p.Default != nil && isNullLiteralExpr(p.Default))
		if p.Default != nil {
			x.Default = m.lazy(f, func(in *lowerer) val { return in.natural(in.expr(p.Default)) })
			x.Const = m.constName(p.Default)
		}
		info.Params = append(info.Params, x)
	}
	return info
}

// closureName is PHP's name of a closure: with its namespace before it.
func (m *mapping) closureName(f *resolve.Func) string {
	if f.Namespace == "" {
		return "{closure}"
	}
	return f.Namespace + `\{closure}`
}

func isNullLiteralExpr(e ast.Expr) bool {
	c, ok := e.(*ast.ConstFetch)
	return ok && isNullLiteral(c)
}

// constName is the constant that a default value is written as, "" for other values.
func (m *mapping) constName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.ConstFetch:
		switch strings.ToLower(e.Name.Value) {
		case "null", "true", "false":
			return ""
		}
		return m.res.ConstOf[e].Name
	case *ast.ClassConst:
		class, isName := e.Class.(*ast.Name)
		id, known := e.Name.(*ast.Ident)
		if !isName || !known {
			return ""
		}
		switch strings.ToLower(class.Value) {
		case "self", "static", "parent":
			return class.Value + "::" + id.Name
		}
		return m.res.ClassName[class] + "::" + id.Name
	}
	return ""
}

// reflectedType is a declared type as reflection writes it; null says that the default value null
// makes it take null too.
func (m *mapping) reflectedType(t ast.Type, null bool) string {
	text := ""
	switch x := t.(type) {
	case *ast.NamedType:
		text = m.typeText(t)
		if word := strings.ToLower(x.Name.Value); x.Name.Kind == ast.Unqualified && (word == "iterable" || word == "static") {
			text = word
		}
	case *ast.NullableType:
		text = "?" + m.reflectedType(x.Type, false)
	case nil:
	default:
		text = m.typeText(t)
	}
	switch {
	case !null || text == "" || text[0] == '?' || text == "mixed" || text == "null" || strings.HasSuffix(text, "|null"):
		return text
	case strings.Contains(text, "|"):
		return text + "|null"
	}
	return "?" + text
}

// source is where a declaration stands: PHP counts from its keyword.
func (m *mapping) source(f *resolve.File, n, documented ast.Node) ir.Source {
	if f.Library {
		return ir.Source{}
	}
	at := n.Pos()
	switch n := n.(type) {
	case *ast.ClassDecl:
		if n.Name != nil {
			at = n.Name.Pos()
		}
	case *ast.InterfaceDecl:
		at = n.Name.Pos()
	case *ast.TraitDecl:
		at = n.Name.Pos()
	case *ast.EnumDecl:
		at = n.Name.Pos()
	case *ast.FuncDecl:
		at = n.Name.Pos()
	case *ast.MethodDecl:
		at = n.Name.Pos()
	}
	return ir.Source{File: f.Path, Start: f.AST.Line(at), End: f.AST.Line(n.End() - 1), Doc: f.AST.Doc(documented)}
}

// attrInfos describes attributes.
func (m *mapping) attrInfos(fn *resolve.Func, groups []*ast.AttrGroup) []*ir.AttrInfo {
	var out []*ir.AttrInfo
	for _, g := range groups {
		for _, a := range g.Attrs {
			name := m.res.ClassName[a.Name]
			if name == "" || fn.File.Library && (name == "Hidden" || name == "Hook" || name == "Traced") {
				continue // marks of PHP's library
			}
			args := m.lazy(fn, func(in *lowerer) val {
				if fn.In() == nil && namesOwnClass(a) { // a closure's may be bound later
					return in.refuse(CodeConstruct, a, "self in an attribute outside of classes is not supported")
				}
				return val{in.attrArgs(a), types.ArrayT}
			})
			out = append(out, &ir.AttrInfo{Name: name, Strict: fn.File.Strict, Args: args})
		}
	}
	return out
}

// namesOwnClass reports whether the arguments of an attribute name the class around.
func namesOwnClass(a *ast.Attribute) bool {
	found := false
	ast.Inspect(a, func(n ast.Node) bool {
		if name, ok := n.(*ast.Name); ok && name.Kind == ast.Unqualified {
			switch strings.ToLower(name.Value) {
			case "self", "static", "parent":
				found = true
			}
		}
		return !found
	})
	return found
}

// attrArgs makes the array of an attribute's arguments.
func (l *lowerer) attrArgs(a *ast.Attribute) ir.Expr {
	if len(a.Args) == 0 {
		return &ir.Zero{E: ir.E{Type: types.GoArray}}
	}
	lit := &ir.ArrayLit{E: ir.E{Type: types.GoArray}, Elem: types.Value, List: true}
	for _, arg := range a.Args {
		item := ir.ArrayItem{Value: l.toValue(l.owned(arg.Value, l.natural(l.expr(arg.Value))))}
		if arg.Name != nil {
			lit.List = false
		}
		lit.Items = append(lit.Items, item)
	}
	if !lit.List {
		for i, arg := range a.Args {
			if arg.Name != nil {
				lit.Items[i].Key = l.str(arg.Name.Name)
			} else {
				lit.Items[i].Key = l.int(i)
			}
		}
	}
	return lit
}

// within stands for code of a class that is in no method; trait is where it is written, nil for the
// class itself.
func within(c, trait *resolve.Class) *resolve.Func {
	f := &resolve.Func{Kind: resolve.Method, Class: c, File: c.File, Mods: ast.Static, Namespace: c.Namespace, Vars: map[string]*resolve.Var{}}
	if trait != nil {
		f.File, f.Trait = trait.File, trait
	}
	return f
}

// lazy makes func(c) php.Value of a constant expression of fn.
func (m *mapping) lazy(fn *resolve.Func, x func(in *lowerer) val) *ir.FuncLit {
	in := &lowerer{m: m, fn: fn, vars: map[*resolve.Var]*ir.Var{}, strict: fn.File.Strict, quiet: true}
	v := x(in)
	in.emit(&ir.Return{X: in.toValue(v)})
	return &ir.FuncLit{E: ir.E{Type: types.Func}, Result: types.Value, Body: placeDeclarations(nil, in.out)}
}
