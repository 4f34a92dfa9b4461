package mapper

import (
	"fmt"
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Classes: a PHP class becomes a Go struct with its methods.
//
//	class Guest {                            type Guest struct {
//	    public string $name;                     php.Object
//	    function greet(): string {               Name string
//	        return "Hi " . $this->name;      }
//	    }                                    func (g *Guest) Greet(c *php.Context) string {
//	}                                            return "Hi " + g.Name
//	                                         }

// declareClasses makes the Go classes, before anything names them.
func (m *mapping) declareClasses() {
	m.classes = make([]*ir.Class, len(m.res.ClassList))
	m.fields, m.typedFields = map[*resolve.Prop]*ir.Field{}, map[string]bool{}
	for i, c := range m.res.ClassList {
		if c.Refused == "" {
			m.classes[i] = &ir.Class{PHPName: c.Name, Index: i, Pos: m.pos(c.File, c.Node), Interface: c.Interface, Internal: c.File.Library, Open: len(c.Subs) > 0 || c.Unfinished(), Trait: c.Trait, Enum: c.Enum, Readonly: c.Mods.Has(ast.Readonly),
				Abstract: c.Mods.Has(ast.Abstract), Final: c.Mods.Has(ast.Final), Library: c.Above, Dynamic: c.Dynamic}
		}
	}
	for i, c := range m.res.ClassList {
		g := m.classes[i]
		if g == nil {
			continue
		}
		m.deprecatedConsts(c)
		if c.Parent != nil {
			g.Parent = m.classes[c.Parent.Index]
		}
		if c.Anonymous {
			g.Anonymous = fmt.Sprintf("%s:%d$%x", c.File.Path, g.Pos.Line, c.Nth)
		}
		for _, t := range c.Traits {
			if t.File.Library {
				continue // how PHP's classes are written is their own affair
			}
			g.Traits = append(g.Traits, m.classes[t.Index])
		}
		for _, k := range c.Consts {
			if k.Case {
				m.classConsts[k] = &ir.ClassConst{PHPName: k.Name, Class: g, Case: true, Comments: commentLines(c.File.AST.Leading(k.Node))}
			}
		}
		for _, above := range c.Interfaces {
			g.Interfaces = append(g.Interfaces, m.classes[above.Index])
		}
		for _, prop := range c.Props {
			if prop.Static() {
				m.statics[prop] = &ir.Static{PHPName: prop.Name, Class: g}
			}
			if prop.Virtual {
				g.Fields = append(g.Fields, &ir.Field{PHPName: prop.Name, Class: g, Vis: visibility(prop.Mods), Writers: writers(prop.Mods), Type: m.typeText(prop.Type), Repr: types.Void, Virtual: true})
			}
			if !prop.Static() && prop.Above == nil && !prop.Virtual {
				f := &ir.Field{PHPName: prop.Name, Class: g, Repr: m.propRepr(prop), Pos: m.pos(prop.File(), prop.Node), Vis: visibility(prop.Mods), Writers: writers(prop.Mods),
					Readonly: prop.Mods.Has(ast.Readonly), Hidden: prop.Hidden, Hooked: prop.Hooked, Type: m.typeText(prop.Type)}
				f.Held = f.Hidden && m.mortal(m.info.PropType(prop))
				f.Constructed = prop.Default == nil && f.Repr != types.Value && !(prop.Type == nil && f.Repr.IsClass())
				m.fields[prop] = f
				m.typedFields[f.PHPName] = m.typedFields[f.PHPName] || f.Repr != types.Value && !f.Hooked
				g.Fields = append(g.Fields, f)
			}
			if !prop.Static() && prop.Above != nil && !prop.Hidden {
				g.Redeclares = append(g.Redeclares, ir.Redeclared{PHPName: prop.Name, Vis: visibility(prop.Mods)})
			}
		}
	}
}

// propRepr returns how a property is held: as a php.Value where it may be a reference, unset
// or not initialised.
func (m *mapping) propRepr(prop *resolve.Prop) types.Repr {
	if prop.Root().Shared {
		return types.Value
	}
	return m.info.PropType(prop).Repr()
}

// field returns the field of a property.
func (m *mapping) field(prop *resolve.Prop) *ir.Field { return m.fields[prop.Root()] }

func visibility(mods ast.Modifiers) ir.Visibility {
	switch {
	case mods.Has(ast.Private):
		return ir.Private
	case mods.Has(ast.Protected):
		return ir.Protected
	}
	return ir.Public
}

// writers is the visibility for writes, Public where it is that for reads.
func writers(mods ast.Modifiers) ir.Visibility {
	switch {
	case mods.Has(ast.PrivateSet):
		return ir.Private
	case mods.Has(ast.ProtectedSet):
		return ir.Protected
	}
	return ir.Public
}

// checkedType is the text of a declared parameter or result type in PHP's errors, which name the
// class that self means.
func (m *mapping) checkedType(t ast.Type) string { return m.textOf(t, true) }

// paramType is checkedType of a parameter, which takes null where that is its default.
func (m *mapping) paramType(p *ast.Param) string {
	text := m.checkedType(p.Type)
	switch {
	case p.Default == nil || !isNullLiteral(p.Default) || m.info.Declared(p.Type).Has(types.Null):
		return text
	case strings.Contains(text, "|"):
		return text + "|null"
	case strings.Contains(text, "&"):
		return "(" + text + ")|null"
	}
	return "?" + text
}

// typeText returns a declared type as PHP's messages write it, "" for none.
func (m *mapping) typeText(t ast.Type) string { return m.textOf(t, false) }

// textOf writes classes first, then the other types in PHP's own order, null last or as a question
// mark. own says that self is the class that it means.
func (m *mapping) textOf(t ast.Type, own bool) string {
	if x, ok := t.(*ast.IntersectionType); ok {
		return m.joinTypes(x.Types, "&")
	}
	var names []string
	null := m.typeNames(t, own, &names)
	slices.SortStableFunc(names, func(a, b string) int { return typeRank(a) - typeRank(b) })
	switch text := strings.Join(names, "|"); {
	case !null:
		return text
	case len(names) == 0 || strings.EqualFold(text, "mixed"):
		return text + strings.Repeat("null", 1-min(len(names), 1))
	case len(names) == 1 && !strings.Contains(text, "&"):
		return "?" + text
	default:
		return text + "|null"
	}
}

// typeNames adds the names in a declared type other than null, and reports whether null is among them.
func (m *mapping) typeNames(t ast.Type, own bool, names *[]string) (null bool) {
	switch t := t.(type) {
	case *ast.NamedType:
		word := strings.ToLower(t.Name.Value)
		full := m.res.ClassName[t.Name]
		switch d := m.info.Declared(t); {
		case t.Name.Kind == ast.Unqualified && word == "null":
			return true
		case t.Name.Kind == ast.Unqualified && word == "iterable":
			*names = append(*names, "Traversable", "array")
		case own && word == "self" && d.Class != nil:
			*names = append(*names, d.Class.Name)
		case full != "" && d.Is(types.Object) && word != "self" && word != "object":
			*names = append(*names, full)
		default:
			*names = append(*names, t.Name.Value)
		}
	case *ast.NullableType:
		m.typeNames(t.Type, own, names)
		return true
	case *ast.UnionType:
		for _, x := range t.Types {
			null = m.typeNames(x, own, names) || null
		}
	case *ast.IntersectionType:
		*names = append(*names, "("+m.joinTypes(t.Types, "&")+")")
	}
	return null
}

// typeRank is the place of a type in PHP's messages: classes come first, as they are written.
func typeRank(name string) int {
	return 1 + slices.Index(typeOrder, strings.ToLower(name))
}

// typeOrder lists the types that are no classes as PHP orders them.
var typeOrder = []string{"static", "callable", "object", "array", "string", "int", "float", "bool", "false", "true", "void", "never"}

func (m *mapping) joinTypes(list []ast.Type, sep string) string {
	var parts []string
	for _, t := range list {
		parts = append(parts, m.typeText(t))
	}
	return strings.Join(parts, sep)
}

// classDecl lowers what a class declares, once its methods are lowered.
func (m *mapping) classDecl(c *resolve.Class, file *ir.File) {
	g := m.classes[c.Index]
	g.File = file
	file.Classes = append(file.Classes, g)
	lead := c.File.AST.Leading(c.Node)
	if stmts := c.File.AST.Stmts; len(stmts) > 0 && ast.Node(stmts[0]) == c.Node {
		_, lead = fileComment(c.File.AST)
	}
	g.Doc = commentLines(lead)
	for _, prop := range c.Props {
		l := m.classLowerer(prop.File(), prop.Class)
		l.quiet = true
		if prop.Static() {
			m.staticProp(g, prop)
		}
		from := len(l.out)
		m.propDefault(l, g, prop)
		g.Setup = append(g.Setup, l.out[from:]...)
		l.out = l.out[:from]
	}
	for _, prop := range c.Starts {
		in := m.classLowerer(prop.File(), prop.Class)
		in.quiet = true
		in.emit(&ir.Return{X: in.toValue(in.natural(in.expr(prop.Default)))})
		g.Starts = append(g.Starts, &ir.Start{PHPName: prop.Name, Init: &ir.FuncLit{E: ir.E{Type: types.Func}, Result: types.Value, Body: in.out}})
	}
	for _, k := range c.Consts {
		g.Consts = append(g.Consts, m.classConst(g, k))
	}
	g.Destructs = c.Method("__destruct") != nil
	if ctor := c.Constructor(); ctor != nil {
		g.Construct = m.funcs[ctor]
	}
	for _, f := range c.Methods {
		fn := m.funcs[f]
		g.Methods = append(g.Methods, fn)
		switch {
		case f.Prop != nil:
			m.propHook(g, f, fn)
		case f.Hook:
			g.Hooks = append(g.Hooks, m.methodEntry(f, fn))
		case !f.Hidden:
			g.Entries = append(g.Entries, m.methodEntry(f, fn))
		}
	}
	g.Setters = map[*ir.Field]*ir.FuncLit{}
	for _, prop := range c.Props {
		if f := m.fields[prop]; f != nil {
			f.Comments = commentLines(propComments(prop))
			g.Setters[f] = m.setter(g, prop, f)
		}
	}
}

// propHook tells the runtime of a hook of a property.
func (m *mapping) propHook(g *ir.Class, f *resolve.Func, fn *ir.Func) {
	n := len(g.PropHooks)
	if n == 0 || g.PropHooks[n-1].PHPName != f.Prop.Name {
		g.PropHooks = append(g.PropHooks, &ir.PropHooks{PHPName: f.Prop.Name})
		n++
	}
	if f == f.Prop.Get {
		g.PropHooks[n-1].Get = m.methodEntry(f, fn)
	} else {
		g.PropHooks[n-1].Set = m.methodEntry(f, fn)
	}
}

// propComments returns the comments before a property's declaration.
func propComments(prop *resolve.Prop) []ast.Comment {
	if prop.Promoted != nil || prop.Decl == nil {
		return nil
	}
	return prop.File().AST.Leading(prop.Decl)
}

// staticProp lowers a static property.
func (m *mapping) staticProp(g *ir.Class, prop *resolve.Prop) {
	in := m.classLowerer(prop.File(), prop.Class)
	in.quiet = true
	v := in.null()
	if prop.Default != nil {
		v = in.declaredDefault(prop.Type, in.natural(in.expr(prop.Default)))
	} else if prop.Type != nil {
		v = val{&ir.Undef{E: ir.E{Type: types.Value}}, types.UndefT}
	}
	in.emit(&ir.Return{X: in.toValue(v)})
	s := m.statics[prop]
	s.Init = &ir.FuncLit{E: ir.E{Type: types.Func}, Plain: true, Result: types.Value, Body: in.out}
	s.Vis, s.Writers = visibility(prop.Mods), writers(prop.Mods)
	if s.Fit = m.staticFit(prop); s.Fit != nil {
		s.Type = m.typeText(prop.Type)
	}
	g.Statics = append(g.Statics, s)
}

// classLowerer returns a lowerer for what is written in a class outside of its methods: defaults and constants.
func (m *mapping) classLowerer(file *resolve.File, c *resolve.Class) *lowerer {
	l := m.newLowerer(file.Main)
	l.within = c
	return l
}

// propDefault notes the value that a property starts with.
func (m *mapping) propDefault(l *lowerer, g *ir.Class, prop *resolve.Prop) {
	if prop.Static() || prop.Virtual {
		return
	}
	f := m.field(prop)
	var x ir.Expr
	switch {
	case prop.Default != nil:
		x = l.as(l.declaredDefault(prop.Type, l.natural(l.expr(prop.Default))), f.Repr)
	case prop.Type == nil && f.Repr == types.Value:
		x = l.null().x
	case prop.Above != nil && f.Repr == types.Value: // the default above does not count
		x = &ir.Undef{E: ir.E{Type: types.Value}}
	default:
		return
	}
	if _, zero := x.(*ir.Zero); zero {
		x = nil
	}
	if prop.Above != nil {
		if x == nil {
			x = &ir.Zero{E: ir.E{Type: f.Repr}}
		}
		g.Overrides = append(g.Overrides, &ir.Default{Field: f, Value: x})
		return
	}
	if !isZeroLit(x) {
		f.Default = x
	}
}

func isZeroLit(x ir.Expr) bool {
	lit, ok := x.(*ir.Lit)
	if !ok || lit.Type == types.Value || lit.Type == types.Number {
		return x == nil
	}
	switch v := lit.V.(type) {
	case bool:
		return !v
	case int:
		return v == 0
	case float64:
		return v == 0
	case string:
		return v == ""
	}
	return false
}

func (m *mapping) classConst(g *ir.Class, k *resolve.ClassConst) *ir.ClassConst {
	out := &ir.ClassConst{PHPName: k.Name, Class: g, Vis: visibility(k.Mods)}
	if k.Case {
		if out = m.classConsts[k]; k.Value == nil {
			return out
		}
	}
	m.busy[k] = true
	defer delete(m.busy, k)
	in := m.classLowerer(k.File(), k.Class)
	in.quiet = true
	v := in.natural(in.expr(k.Value))
	if lit, ok := v.x.(*ir.Lit); ok && len(in.out) == 0 && lit.Type != types.Value && lit.Const.Name == "" && !k.Case {
		out.Lit = lit
	}
	fn := &ir.FuncLit{E: ir.E{Type: types.Func}, Result: types.Value}
	in.emit(&ir.Return{X: in.toValue(in.owned(k.Value, v))})
	fn.Body = in.out
	out.Value = fn
	m.classConsts[k] = out
	return out
}

// methodEntry is a method as the runtime calls it.
func (m *mapping) methodEntry(f *resolve.Func, fn *ir.Func) *ir.MethodEntry {
	e := &ir.MethodEntry{PHPName: f.Short, Func: fn, Vis: visibility(f.Mods), Static: f.Mods.Has(ast.Static), Abstract: f.Abstract, Params: m.closureParams(f)}
	if f.Abstract {
		return e
	}
	if fn.Recv != nil {
		e.Recv = &ir.Var{Name: "o", Repr: types.ClassRepr(f.Class.Index), Temp: true}
	}
	e.Fn = m.entryFunc(f, e, func(in *lowerer, call ir.Expr, after []ir.Stmt) { in.adaptResult(f, fn, call, after) })
	if fn.Result == types.Ref {
		e.Ref = m.entryFunc(f, e, func(in *lowerer, call ir.Expr, after []ir.Stmt) { in.adaptRef(call, after) })
		e.Ref.Result = types.Ref
	}
	return e
}

// entryFunc is the function that calls a method with arguments in a list; result adds what it
// makes of the call.
func (m *mapping) entryFunc(f *resolve.Func, e *ir.MethodEntry, result func(in *lowerer, call ir.Expr, after []ir.Stmt)) *ir.FuncLit {
	in, fn := m.newLowerer(f), e.Func
	in.vars = map[*resolve.Var]*ir.Var{}
	args := &ir.Var{Name: "args", Repr: types.Slice, Temp: true}
	lit := &ir.FuncLit{E: ir.E{Type: types.Func}, Result: types.Value, Params: []*ir.Var{args}}
	in.noteEntered(f, args)
	in.checkCount(f, args)
	var after []ir.Stmt
	var list []ir.Expr
	if fn.Static != nil {
		list = append(list, in.local(fn.Static))
	}
	for i, param := range fn.Params {
		if param == fn.Args {
			list = append(list, in.op(types.GoArray, ir.Pos{}, ir.ArgsAll, in.local(args)))
			break
		}
		p, owner := paramAt(f, i)
		x := ir.Expr(in.op(types.Value, ir.Pos{}, ir.ArgAt, in.local(args), in.int(i)))
		list = append(list, in.adapt(owner, i, p, param, x, args, &after))
	}
	var call ir.Expr = &ir.Call{E: ir.E{Type: fn.Result}, Func: fn, Args: list}
	if e.Recv != nil {
		this := &ir.This{E: ir.E{Type: e.Recv.Repr}, Class: m.classes[f.Class.Index], Var: e.Recv}
		call = &ir.CallMethod{E: ir.E{Type: fn.Result}, X: this, Func: fn, Super: true, Args: list}
	}
	result(in, call, after)
	lit.Body = placeDeclarations(append(allParams(fn), lit.Params...), in.out)
	return lit
}

// checkCount throws where a call by name passes too few arguments.
func (in *lowerer) checkCount(f *resolve.Func, args *ir.Var) {
	required := requiredParams(f)
	if required == 0 {
		return
	}
	n := &ir.CallGo{E: ir.E{Type: types.GoInt}, Name: "len", Args: []ir.Expr{in.local(args)}}
	few := &ir.Binary{E: ir.E{Type: types.GoBool}, Op: "<", X: n, Y: in.int(required)}
	throw := in.op(types.Void, ir.Pos{}, ir.TooFew, in.str(f.Name), n, in.int(required), in.bool(requiresAll(f)))
	in.emit(&ir.If{Cond: few, Then: []ir.Stmt{&ir.ExprStmt{X: throw}}})
}

func requiredParams(f *resolve.Func) int {
	required := 0
	for i, p := range f.Params {
		if p.Default == nil && !p.Variadic {
			required = i + 1
		}
	}
	return required
}

// requiresAll reports whether no parameter of f is optional, in PHP's messages: exactly so many are expected.
func requiresAll(f *resolve.Func) bool {
	n := len(f.Params)
	if lastVariadic(f) {
		n--
	}
	return requiredParams(f) == n
}

// paramAt returns parameter i of f: its own, or that of a method it shares its signature with.
func paramAt(f *resolve.Func, i int) (*ast.Param, *resolve.Func) {
	if i < len(f.Params) {
		return f.Params[i], f
	}
	for _, other := range f.Family {
		if i < len(other.Params) {
			return other.Params[i], other
		}
	}
	return nil, nil
}

// setter stores a value of any type into a field: func(c, o, v).
func (m *mapping) setter(g *ir.Class, prop *resolve.Prop, f *ir.Field) *ir.FuncLit {
	in := m.classLowerer(prop.Class.File, prop.Class)
	in.quiet = true
	v := &ir.Var{Name: "v", Repr: types.Value, Temp: true}
	o := &ir.Var{Name: "o", Repr: types.ClassRepr(g.Index), Temp: true}
	fn := &ir.FuncLit{E: ir.E{Type: types.Func}, Result: types.Void, Params: []*ir.Var{o, v}}
	var x ir.Expr
	if prop.Type == nil && f.Repr != types.Value {
		// The program never stores anything else here; by a computed name it could.
		x = in.op(f.Repr, ir.Pos{}, ir.Narrow, in.local(v), in.str(g.PHPName), in.int(0), in.str(prop.Name))
	} else {
		x = in.as(in.coerceProp(val{in.local(v), types.MixedT}, prop), f.Repr)
	}
	this := &ir.This{E: ir.E{Type: o.Repr}, Class: g, Var: o}
	field := &ir.FieldOf{E: ir.E{Type: f.Repr}, X: this, Field: f}
	if f.Repr == types.Value { // a reference keeps its cell
		in.emit(&ir.ExprStmt{X: in.op(types.Void, ir.Pos{}, ir.Store, &ir.Pointer{E: ir.E{Type: types.Value}, X: field}, x)})
	} else {
		in.emit(&ir.Assign{Op: "=", X: field, Value: x})
	}
	fn.Body = in.out
	return fn
}

// coerceProp converts a value to the declared type of a property.
func (l *lowerer) coerceProp(v val, prop *resolve.Prop) val {
	if prop.Type == nil {
		return v
	}
	d := l.m.info.Declared(prop.Type)
	v = l.natural(v)
	if l.proven(v, d, prop.Type) {
		return v
	}
	if d.Is(types.Float) && v.repr() == types.GoInt {
		return val{l.toFloat(v), types.FloatT}
	}
	class, _ := l.m.classTest(prop.Type, d)
	x := l.op(d.Repr(), v.x.At(), ir.PropType, l.toValue(v), l.int(l.maskLit(d, prop.Type)), l.str(class), l.str(prop.Class.Name), l.str(prop.Name), l.str(l.m.typeText(prop.Type)))
	return val{x, d}
}

// proven reports whether a value of v's type always passes the declared type d.
func (l *lowerer) proven(v val, d types.Type, decl ast.Type) bool {
	t := l.argTypeOf(v, nil)
	if _, several := l.m.classTest(decl, d); several {
		return l.passes(t, d, decl)
	}
	if t.Has(types.Object) && d.Class != nil && !types.Sub(t.Only(types.Object), d.Only(types.Object)) {
		return false
	}
	return types.Sub(types.FromMask(t.Mask), types.FromMask(d.Mask))
}

// declareClasses declares the classes of a file that exist when it starts to run.
func (l *lowerer) declareClasses() {
	for _, c := range l.fn.File.Classes {
		if !c.Late {
			l.declareClass(ir.DeclareClasses, c, ir.S{})
		}
	}
	for _, c := range l.fn.File.Classes {
		if c.TriesEarly() {
			l.declareClass(ir.DeclareEarly, c, ir.S{})
		}
	}
}

// classDecl lowers the declaration of a class, which runs if it is a late one.
func (l *lowerer) classDecl(s ast.Stmt) {
	c := l.m.res.ClassOf[s]
	if c == nil || c.Refused != "" {
		l.refuseClass(s, c)
		return
	}
	if c.Late {
		l.declareClass(ir.DeclareClasses, c, l.s(s))
	}
}

// declareClass makes a class exist from here on; several in a row are declared at once.
func (l *lowerer) declareClass(how ir.OpCode, c *resolve.Class, at ir.S) {
	if c.Refused != "" {
		return
	}
	if n := len(l.out); n > 0 && len(at.Comments) == 0 {
		if x, ok := l.out[n-1].(*ir.ExprStmt); ok {
			if op, ok := x.X.(*ir.Op); ok && op.Op == how {
				op.Args = append(op.Args, l.classRef(c))
				return
			}
		}
	}
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, how, l.classRef(c))})
}

func (l *lowerer) classRef(c *resolve.Class) ir.Expr {
	return &ir.ClassRef{E: ir.E{Type: types.ClassPtr}, Class: l.m.classes[c.Index]}
}

// scopeRef is the class that the code stands in, for the runtime's checks.
func (l *lowerer) scopeRef() ir.Expr {
	if l.binding != nil {
		return l.op(types.ClassPtr, ir.Pos{}, ir.BoundScope, l.local(l.binding))
	}
	if c := l.scopeClass(); c != nil {
		return l.classRef(c)
	}
	return l.op(types.ClassPtr, ir.Pos{}, ir.NilClass)
}

func (l *lowerer) scopeClass() *resolve.Class {
	if l.within != nil {
		return l.within
	}
	if c := l.fn.In(); c != nil && c.Refused == "" {
		return c
	}
	return nil
}

// this is $this as the receiver of the method around.
func (l *lowerer) this(pos ir.Pos) (*ir.This, bool) {
	c := l.scopeClass()
	if c == nil || l.within != nil || l.fn.IsStatic() {
		return nil, false
	}
	f := l.fn
	for f.Kind != resolve.Method {
		f = f.Outer
	}
	g := l.m.funcs[f]
	return &ir.This{E: ir.E{Type: types.ClassRepr(c.Index), Pos: pos}, Class: l.m.classes[c.Index], Var: g.Recv}, true
}

// declareMethod makes the Go method, or function of a static method, of fn.
func (m *mapping) declareMethod(fn *resolve.Func, g *ir.Func) {
	g.Class = m.classes[fn.Class.Index]
	g.Method, g.Vis, g.Abstract, g.Apart = fn.Short, visibility(fn.Mods), fn.Abstract, fn.Apart
	if !fn.Mods.Has(ast.Static) {
		g.Recv = &ir.Var{Name: receiverName(fn.Class.Name), Repr: types.ClassRepr(fn.Class.Index), Temp: true}
		return
	}
	if fn.UsesStatic {
		g.Static = &ir.Var{Name: "static", Repr: types.ClassPtr, Temp: true}
	}
}

// receiverName is the first letter of the class's name; c is the context.
func receiverName(class string) string {
	name := strings.ToLower(class[strings.LastIndexByte(class, '\\')+1:])
	if name[0] == 'c' && len(name) > 1 && name[1] >= 'a' && name[1] <= 'z' {
		return name[:2]
	}
	if name[0] < 'a' || name[0] > 'z' || name[0] == 'c' {
		return "self"
	}
	return name[:1]
}

// sharedParams adds the parameters that methods sharing fn's signature have beyond its own.
func (m *mapping) sharedParams(fn *resolve.Func, g *ir.Func) {
	sig := m.info.Funcs[fn]
	for i := len(fn.Params); i < len(sig.Params); i++ {
		p, _ := paramAt(fn, i)
		g.Params = append(g.Params, &ir.Var{Name: p.Var.Name, Repr: sig.Params[i].Repr()})
	}
}

// refuseClass refuses the declaration of a class.
func (l *lowerer) refuseClass(s ast.Stmt, c *resolve.Class) {
	if c == nil {
		l.refuseStmt(CodeClass, s, "this class is not supported yet")
		return
	}
	at := c.RefusedAt
	if at == nil {
		at = s
	}
	if c.Missing != nil {
		l.lackingClass(c, at, l.s(s))
		return
	}
	l.pending = ir.S{}
	l.refuseStmt(CodeClass, at, "class %s is not converted: %s", c.Name, c.Refused)
}

// lackingClass lowers the declaration of a class that is made of what nothing declares: autoloading
// fails, and PHP throws.
func (l *lowerer) lackingClass(c *resolve.Class, n ast.Node, at ir.S) {
	if c.Missing.Several {
		l.m.stats.Refused++
		l.note(CodeClass, n, "class %s is not converted: %s", c.Name, c.Refused)
	} else {
		l.note(CodeMissing, n, "%s %s is declared nowhere: class %s never exists, PHP throws here", strings.ToLower(c.Missing.Kind), c.Missing.Name, c.Name)
	}
	l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.LackClass, l.str(c.Missing.Kind), l.str(c.Missing.Name))})
}

// allParams returns the variables that a Go function starts with.
func allParams(g *ir.Func) []*ir.Var {
	list := append([]*ir.Var(nil), g.Params...)
	for _, v := range []*ir.Var{g.Recv, g.Static} {
		if v != nil {
			list = append(list, v)
		}
	}
	return list
}
