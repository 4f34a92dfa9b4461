package resolve

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Class is a class or interface of the project.
type Class struct {
	Name       string // full name as written
	Namespace  string
	File       *File
	Node       ast.Node // ClassDecl or InterfaceDecl
	Mods       ast.Modifiers
	Interface  bool
	Parent     *Class
	Interfaces []*Class
	// Above are the full names of the classes of the runtime that it inherits from or
	// implements: Exception, Countable.
	Above     []string
	Subs      []*Class
	Props     []*Prop
	Starts    []*Prop // properties of Exception that it gives other defaults
	Consts    []*ClassConst
	Methods   []*Func
	Trait     bool
	Enum      bool
	Backing   ast.Type // of an enum: nil is a pure one
	Anonymous bool
	// Conditional says that the declaration stands inside a condition or function.
	Conditional bool
	// Late says that the class exists only when its declaration has run.
	Late bool
	// Traits are those that it uses itself.
	Traits []*Class
	// Nth is the number of a declaration that runs among those of its file, as PHP counts them in
	// the names of anonymous classes.
	Nth int
	// Dynamic allows properties that are not declared.
	Dynamic bool
	// Refused says why the class is not converted, "" where it is.
	Refused   string
	RefusedAt ast.Node
	Missing   *Missing // what it lacks, where that is why it is refused
	// Index is the class's place in Program.ClassList.
	Index int

	extends    *ast.Name
	implements []*ast.Name
	uses       []*ast.TraitUse
	composed   bool // the traits' members have been entered
	named      bool // it inherits by another name of a class, which has to be given first
}

// Prop is a declared property.
type Prop struct {
	Name     string
	Class    *Class
	Node     ast.Node
	Mods     ast.Modifiers
	Type     ast.Type
	Default  ast.Expr
	Promoted *ast.Param // the constructor's parameter that declares it
	// Hidden says that only the methods of its class see it: #[Hidden] in PHP's library.
	Hidden bool
	// Shared says that places of the program refer to it: its field has to be a php.Value.
	Shared bool
	// Above is the parent's property that this one declares again.
	Above *Prop
	// Trait is where it comes from, nil for the class itself.
	Trait *Class
	// Decl is the declaration that Node is part of.
	Decl *ast.PropertyDecl
	// Get and Set are its own hooks, nil for none. Hooked says that it has some here or in a class that declares
	// it too, Virtual that it stores nothing.
	Get, Set        *Func
	Hooked, Virtual bool
}

// File returns the file in which the property is written.
func (p *Prop) File() *File { return written(p.Class, p.Trait) }

func written(c, trait *Class) *File {
	if trait != nil {
		return trait.File
	}
	return c.File
}

// Root returns the declaration that makes the field.
func (p *Prop) Root() *Prop {
	for p.Above != nil {
		p = p.Above
	}
	return p
}

// Static reports whether it is a static property.
func (p *Prop) Static() bool { return p.Mods.Has(ast.Static) }

// ClassConst is a constant of a class.
type ClassConst struct {
	Name  string
	Class *Class
	Mods  ast.Modifiers
	Value ast.Expr // nil of a case of a pure enum
	Node  ast.Node // ConstItem or EnumCase
	Case  bool     // a case of an enum
	Trait *Class   // where it comes from, nil for the class itself
	Attrs []*ast.AttrGroup
	Decl  ast.Node // the declaration that Node is part of
}

// File returns the file in which the constant is written.
func (k *ClassConst) File() *File { return written(k.Class, k.Trait) }

// knownInterfaces are the runtime's classes that the project's may extend or implement.
var knownInterfaces = map[string]bool{
	"countable": true, "arrayaccess": true, "iterator": true, "iteratoraggregate": true, "jsonserializable": true, "stringable": true, "serializable": true,
	"traversable": true, "throwable": true, "unitenum": true, "backedenum": true,
}

// KnownThrowables are the runtime's exceptions, which classes of the project may extend.
var KnownThrowables = map[string]bool{
	"exception": true, "error": true, "errorexception": true, "typeerror": true, "valueerror": true, "argumentcounterror": true,
	"arithmeticerror": true, "divisionbyzeroerror": true, "jsonexception": true, "runtimeexception": true, "logicexception": true,
	"invalidargumentexception": true, "domainexception": true, "lengthexception": true, "outofrangeexception": true,
	"outofboundsexception": true, "rangeexception": true, "overflowexception": true, "underflowexception": true,
	"unexpectedvalueexception": true, "badfunctioncallexception": true, "badmethodcallexception": true,
}

// throwableProps are the properties that the runtime's exceptions have.
var throwableProps = map[string]bool{"message": true, "code": true, "file": true, "line": true, "severity": true}

// class enters the declaration of a class.
func (d *declarer) class(n *ast.ClassDecl, ns string, conditional bool) {
	c := &Class{Name: join(ns, n.Name.Name), Namespace: ns, File: d.file, Node: n, Mods: n.Modifiers, extends: n.Extends, implements: n.Implements, Dynamic: dynamic(n.Attrs)}
	if d.file.Library && hasAttribute(n.Attrs, "Traced") {
		d.p.Destructs, d.p.Destructors, d.p.Weak = true, true, true
	}
	d.declared(c, n, n.Members, conditional)
}

// anonymous enters the class of `new class …`.
func (d *declarer) anonymous(n *ast.ClassDecl, ns string) {
	if d.p.ClassOf[n] != nil { // seen before: in a copy of a trait's method
		return
	}
	c := &Class{Name: "class@anonymous", Namespace: ns, File: d.file, Node: n, Mods: n.Modifiers, extends: n.Extends, implements: n.Implements, Anonymous: true, Dynamic: dynamic(n.Attrs)}
	d.declared(c, n, n.Members, true)
}

// iface enters the declaration of an interface.
func (d *declarer) iface(n *ast.InterfaceDecl, ns string, conditional bool) {
	c := &Class{Name: join(ns, n.Name.Name), Namespace: ns, File: d.file, Node: n, Interface: true, Mods: ast.Abstract, implements: n.Extends}
	d.declared(c, n, n.Members, conditional)
}

// trait enters the declaration of a trait.
func (d *declarer) trait(n *ast.TraitDecl, ns string, conditional bool) {
	c := &Class{Name: join(ns, n.Name.Name), Namespace: ns, File: d.file, Node: n, Trait: true}
	ast.Inspect(n, func(x ast.Node) bool {
		if x, ok := x.(*ast.AnonClass); ok {
			d.anonymous(x.Decl, ns)
		}
		return true
	})
	d.declared(c, n, n.Members, conditional)
}

func (d *declarer) declared(c *Class, n ast.Node, members []ast.Member, conditional bool) {
	c.Conditional = conditional
	c.Late = conditional || c.extends != nil || len(c.implements) > 0 && !c.Interface || c.Enum
	for _, m := range members {
		if u, ok := m.(*ast.TraitUse); ok {
			c.uses, c.Late = append(c.uses, u), true
		}
	}
	d.enter(c, n)
	if !c.Trait { // what a trait declares belongs to the classes that use it
		d.members(c, members, nil)
	}
}

func (d *declarer) enter(c *Class, n ast.Node) {
	if key := strings.ToLower(c.Name); !c.Anonymous {
		d.p.Classes[key] = append(d.p.Classes[key], c)
	}
	d.p.ClassOf[n] = c
	d.file.Classes = append(d.file.Classes, c)
	c.Index = len(d.p.ClassList)
	d.p.ClassList = append(d.p.ClassList, c)
}

func (c *Class) refuse(at ast.Node, why string) {
	if c.Refused == "" {
		c.Refused, c.RefusedAt = why, at
	}
}

// setters are the modifiers that say who may write a property.
const setters = ast.PublicSet | ast.ProtectedSet | ast.PrivateSet

// members enters what a class declares, or copies of what a trait does.
func (d *declarer) members(c *Class, list []ast.Member, from *Class) {
	for _, m := range list {
		switch m := m.(type) {
		case *ast.ClassConstDecl:
			for _, item := range m.Items {
				d.constantOf(c, &ClassConst{Name: item.Name.Name, Class: c, Mods: m.Modifiers, Value: item.Value, Node: item, Trait: from, Attrs: m.Attrs, Decl: m})
			}
		case *ast.EnumCase:
			c.Consts = append(c.Consts, &ClassConst{Name: m.Name.Name, Class: c, Value: m.Value, Node: m, Case: true, Attrs: m.Attrs, Decl: m})
		case *ast.PropertyDecl:
			d.properties(c, m, from)
		case *ast.MethodDecl:
			d.method(c, m, from)
		case *ast.TraitUse: // see compose
		default:
			c.refuse(c.Node, "it has a member that is not supported yet")
		}
	}
}

// hasAttribute reports whether one of the attributes is written with this name.
func hasAttribute(groups []*ast.AttrGroup, name string) bool {
	for _, g := range groups {
		for _, a := range g.Attrs {
			if a.Name.Value == name {
				return true
			}
		}
	}
	return false
}

func (d *declarer) constantOf(c *Class, k *ClassConst) {
	d.inner(k.Value, c.Namespace, 1) // an anonymous class
	c.Consts = append(c.Consts, k)
}

func (d *declarer) properties(c *Class, m *ast.PropertyDecl, from *Class) {
	mods := m.Modifiers
	d.p.GuardedStatics = d.p.GuardedStatics || mods.Has(ast.Static) && mods&setters != 0
	if c.Mods.Has(ast.Readonly) {
		mods |= ast.Readonly
	}
	for _, item := range m.Items {
		prop := &Prop{Name: item.Name.Name, Class: c, Node: item, Mods: mods, Type: m.Type, Default: item.Default, Trait: from, Decl: m,
			Hidden: d.file.Library && hasAttribute(m.Attrs, "Hidden")}
		c.Props = append(c.Props, prop)
		d.hooks(c, prop, m.Hooks, from)
	}
}

func (d *declarer) method(c *Class, m *ast.MethodDecl, from *Class) {
	ns := c.Namespace
	if from != nil {
		ns = from.Namespace
	}
	f := &Func{
		Kind: Method, Name: c.Name + "::" + m.Name.Name, Short: m.Name.Name, Origin: m.Name.Name, Namespace: ns, File: d.file, Node: m, Params: m.Params,
		Return: m.ReturnType, ByRef: m.ByRef, Vars: map[string]*Var{}, Calls: map[*Func]bool{}, Class: c, Mods: m.Modifiers, Abstract: m.Body == nil,
		Trait:  from,
		Hidden: d.file.Library && (hasAttribute(m.Attrs, "Hidden") || hasAttribute(m.Attrs, "Hook")),
		Hook:   d.file.Library && hasAttribute(m.Attrs, "Hook"),

		UsesArgs: d.p.tracesArgs(d.file) && !strings.EqualFold(m.Name.Name, "__toString"), // called with none
	}
	if m.Body != nil {
		f.Body = m.Body.Stmts
		for _, s := range f.Body {
			d.inner(s, ns, 1)
		}
	}
	low := strings.ToLower(m.Name.Name)
	if low == "__destruct" {
		d.p.Destructs, d.p.Destructors = true, true
	}
	var promoted []ast.Stmt
	for _, p := range m.Params {
		if p.Modifiers != 0 {
			promoted = append(promoted, promotion(p))
			mods := p.Modifiers
			if c.Mods.Has(ast.Readonly) {
				mods |= ast.Readonly
			}
			prop := &Prop{Name: p.Var.Name, Class: c, Node: p, Mods: mods, Type: p.Type, Promoted: p, Trait: from}
			c.Props = append(c.Props, prop)
			defer d.hooks(c, prop, p.Hooks, from) // when the constructor has been entered
		}
	}
	f.Body = append(promoted, f.Body...)
	if strings.EqualFold(m.Name.Name, "__toString") && m.ReturnType == nil { // PHP declares it
		f.Return = &ast.NamedType{Span: m.Name.Span, Name: &ast.Name{Span: m.Name.Span, Value: "string"}}
	}
	c.Methods = append(c.Methods, f)
	c.File.Funcs = append(c.File.Funcs, f)
}

// dynamic reports whether the attributes allow properties that are not declared.
func dynamic(groups []*ast.AttrGroup) bool {
	for _, g := range groups {
		for _, a := range g.Attrs {
			if strings.EqualFold(lastName(a.Name.Value), "AllowDynamicProperties") {
				return true
			}
		}
	}
	return false
}

// IsClass reports whether the project declares a class of the full name.
func (p *Program) IsClass(name string) bool { return len(p.Classes[strings.ToLower(name)]) > 0 }

// ClassAt returns the class that a name in the code of fn means, nil if the project has none
// that is converted.
func (p *Program) ClassAt(n *ast.Name) *Class {
	c := p.NameClass[n]
	if c == nil || c.Refused != "" {
		return nil
	}
	return c
}

// NewClass returns the class of the project that e makes an instance of, nil where it is another
// or known only when the program runs.
func (p *Program) NewClass(e *ast.New) *Class {
	switch n := e.Class.(type) {
	case *ast.Name:
		return p.ClassAt(n)
	case *ast.AnonClass:
		if c := p.ClassOf[n.Decl]; c.Refused == "" {
			return c
		}
	}
	return nil
}

// Unfinished reports whether c, an abstract class, can have methods without a body, which its code
// may call although no class of the program extends it.
func (c *Class) Unfinished() bool {
	if c.Interface || !c.Mods.Has(ast.Abstract) {
		return false
	}
	for k := c; k != nil; k = k.Parent {
		if len(k.Interfaces) > 0 || slices.ContainsFunc(k.Methods, func(m *Func) bool { return m.Abstract }) {
			return true
		}
	}
	return false
}

// Is reports whether c is other or stands below it.
func (c *Class) Is(other *Class) bool {
	for k := c; k != nil; k = k.Parent {
		if k == other {
			return true
		}
		for _, i := range k.Interfaces {
			if i.Is(other) {
				return true
			}
		}
	}
	return false
}

// Prop returns the property of a name that c has or inherits; a parent's private one counts
// only where c is that parent.
func (c *Class) Prop(name string) *Prop {
	for k := c; k != nil; k = k.Parent {
		for _, p := range k.Props {
			if p.Name == name && (k == c || !p.Mods.Has(ast.Private)) {
				return p
			}
		}
	}
	return nil
}

// Method returns the method of a lower-case name that c has or inherits.
func (c *Class) Method(low string) *Func {
	for k := c; k != nil; k = k.Parent {
		for _, m := range k.Methods {
			if strings.EqualFold(m.Short, low) {
				return m
			}
		}
	}
	for k := c; k != nil; k = k.Parent {
		for _, i := range k.Interfaces {
			if m := i.Method(low); m != nil {
				return m
			}
		}
	}
	return nil
}

// Const returns the constant of a name that c has or inherits.
func (c *Class) Const(name string) *ClassConst {
	for k := c; k != nil; k = k.Parent {
		for _, x := range k.Consts {
			if x.Name == name {
				return x
			}
		}
		for _, i := range k.Interfaces {
			if x := i.Const(name); x != nil {
				return x
			}
		}
	}
	return nil
}

// Below calls f for c and every class below it.
func (c *Class) Below(f func(*Class)) {
	seen := map[*Class]bool{}
	var visit func(*Class)
	visit = func(k *Class) {
		if seen[k] {
			return
		}
		seen[k] = true
		f(k)
		for _, s := range k.Subs {
			visit(s)
		}
	}
	visit(c)
}

// Overridden reports whether a class below the one that declares m has a method of its name.
func (f *Func) Overridden() bool {
	found := false
	f.Class.Below(func(k *Class) {
		if k == f.Class {
			return
		}
		for _, m := range k.Methods {
			found = found || strings.EqualFold(m.Short, f.Short)
		}
	})
	return found
}

// Varies reports whether a call of m may reach a method with another signature.
func (f *Func) Varies() bool {
	return f.Apart && !f.Mods.Has(ast.Private) && (f.Abstract || f.Overridden())
}

// Constructor returns the constructor that instances of c run, nil if there is none among the
// project's classes.
func (c *Class) Constructor() *Func {
	for k := c; k != nil; k = k.Parent {
		for _, m := range k.Methods {
			if strings.EqualFold(m.Short, "__construct") {
				return m
			}
		}
	}
	return nil
}

// throwableStarts takes the properties of Exception that c declares again, as protected ones with another default, out of
// its own: the runtime holds them. Other ways to declare them are refused.
func (c *Class) throwableStarts() {
	c.Props = slices.DeleteFunc(c.Props, func(prop *Prop) bool {
		if !throwableProps[prop.Name] {
			return false
		}
		if !prop.Mods.Has(ast.Protected) || prop.Static() || prop.Mods.Has(ast.Readonly) || prop.Promoted != nil || prop.Default == nil {
			c.refuse(prop.Node, "it declares a property of Exception again, as another than protected or without a default")
			return false
		}
		if prop.Name != "file" && prop.Name != "line" { // PHP sets these for each new exception
			c.Starts = append(c.Starts, prop)
		}
		return true
	})
}

// Throwable reports whether instances of c can be thrown.
func (c *Class) Throwable() bool {
	for k := c; k != nil; k = k.Parent {
		for _, name := range k.Above {
			if KnownThrowables[strings.ToLower(name)] {
				return true
			}
		}
	}
	return false
}

// Library returns the nearest class of the runtime that c inherits from, "" if there is none.
func (c *Class) Library() string {
	for k := c; k != nil; k = k.Parent {
		for _, name := range k.Above {
			if KnownThrowables[strings.ToLower(name)] {
				return name
			}
		}
	}
	return ""
}

// IsStatic reports whether f is a static method, or a closure in one.
func (f *Func) IsStatic() bool {
	for f.Kind == Closure || f.Kind == Arrow {
		if f.Outer == nil || f.Bindable || staticClosure(f.Node) {
			return true
		}
		f = f.Outer
	}
	return f.Kind != Method || f.Mods.Has(ast.Static)
}

// staticClosure reports whether n is a closure that never has a $this.
func staticClosure(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Closure:
		return n.Static
	case *ast.ArrowFunc:
		return n.Static
	}
	return false
}

// In returns the class that the code of f stands in, nil if there is none or it is not known.
func (f *Func) In() *Class {
	for f != nil && f.Class == nil {
		if f.Kind != Closure && f.Kind != Arrow || f.Bindable {
			return nil
		}
		f = f.Outer
	}
	if f == nil {
		return nil
	}
	return f.Class
}

// share marks the properties that a reference to e makes php.Values.
func (w *walker) share(e ast.Expr) {
	switch e := e.(type) {
	case *ast.StaticProperty:
		w.refer(e.Name)
	case *ast.Property:
		w.refer(e.Name)
	}
	w.shareUnset(e)
}

// refer notes the name of a property that a reference is taken of.
func (w *walker) refer(name ast.Node) {
	id, ok := name.(*ast.Ident)
	if !ok {
		w.p.referred[""] = true
		return
	}
	w.p.referred[id.Name] = true
}

// shareUnset marks the properties that unset() of e makes php.Values.
func (w *walker) shareUnset(e ast.Expr) {
	if s, ok := e.(*ast.StaticProperty); ok {
		if id, ok := s.Name.(*ast.Ident); ok {
			w.p.SharedProps[id.Name] = true
		}
		return
	}
	p, ok := e.(*ast.Property)
	if !ok {
		return
	}
	if id, ok := p.Name.(*ast.Ident); ok {
		w.p.SharedProps[id.Name] = true
		return
	}
	w.p.AllShared = true
}

// parentName returns the full name that parent:: means in c.
func (c *Class) parentName() string {
	if c.Parent != nil {
		return c.Parent.Name
	}
	if len(c.Above) > 0 {
		return c.Above[0]
	}
	return ""
}

// markShared applies the names of shared properties to the properties.
func (p *Program) markShared() {
	for _, c := range p.ClassList {
		for _, prop := range c.Props {
			if prop.Hidden || prop.OwnHooks() {
				continue // nobody takes a reference to what its class, or its hooks, store
			}
			prop.Shared = prop.Shared || p.AllShared || p.SharedProps[prop.Name] || p.offsetProps[prop.Name] && isScalar(prop.Type)
			referred := p.referred[prop.Name] || p.referred[""]
			for walked := range p.walkedByRef {
				referred = referred || c.Is(walked) || walked.Is(c)
			}
			prop.Shared = prop.Shared || referred
			p.TypedRefs = p.TypedRefs || referred && prop.Type != nil && !isMixed(prop.Type) && !c.File.Library
		}
	}
}

// isScalar reports whether t is string, int, float or bool, or null beside one of them.
func isScalar(t ast.Type) bool {
	if n, ok := t.(*ast.NullableType); ok {
		t = n.Type
	}
	n, ok := t.(*ast.NamedType)
	return ok && slices.Contains([]string{"string", "int", "float", "bool"}, strings.ToLower(n.Name.Value))
}

// isMixed reports whether t is the type mixed, which checks nothing.
func isMixed(t ast.Type) bool {
	n, ok := t.(*ast.NamedType)
	return ok && strings.EqualFold(n.Name.Value, "mixed")
}

// cellParams makes parameters by reference cells: all where the program refers to properties with types, as cells know
// of the types that they have to keep; those of functions whose variables are reached by computed names always.
func (p *Program) cellParams() {
	cells := func(f *Func) {
		if !p.TypedRefs && !f.Scope {
			return
		}
		for _, v := range f.Order {
			v.Cell, v.Bound = v.Cell || v.ByRef, v.Bound || v.ByRef
			for x := v; f.Scope && x.OuterBy && x.Outer != nil; x = x.Outer {
				x.Outer.Cell, x.Outer.Bound, x.Outer.Assigned = true, true, true
				x.Cell, x.Bound = true, true
			}
		}
	}
	for _, file := range p.Files {
		if file.Library {
			continue
		}
		for _, f := range file.Funcs {
			cells(f)
		}
	}
	for _, f := range p.Closures {
		cells(f)
	}
}

// findImports notes what `use` means where each class of a file stands.
func (p *Program) findImports(f *File) {
	im := newImports("")
	var visit func(list []ast.Stmt)
	visit = func(list []ast.Stmt) {
		for _, s := range list {
			switch s := s.(type) {
			case *ast.Namespace:
				outer := im
				im = newImports("")
				if s.Name != nil {
					im.namespace = s.Name.Value
				}
				visit(s.Stmts)
				im = outer
			case *ast.Use:
				im.add(s)
			default:
				here := im
				ast.Inspect(s, func(n ast.Node) bool {
					if n != nil && p.ClassOf[n] != nil {
						p.importsAt[n] = here
					}
					return true
				})
			}
		}
	}
	visit(f.AST.Stmts)
}

// MethodsNamed calls f for each method of a lower-case name.
func (p *Program) MethodsNamed(low string, f func(*Func)) {
	for _, c := range p.ClassList {
		for _, m := range c.Methods {
			if c.Refused == "" && strings.EqualFold(m.Short, low) {
				f(m)
			}
		}
	}
}

// MayTakeRef reports whether a method of the lower-case name may take its argument i by reference, or, where the
// name is "", any function that is known only when the program runs.
func (p *Program) MayTakeRef(name string, i int) bool {
	if name == "" || name == "__invoke" {
		return p.RefPlaces
	}
	some, _ := p.MethodsTakeRef(name, i)
	return some
}

// MethodsTakeRef reports whether some, and all, methods of a lower-case name take their argument i by reference.
func (p *Program) MethodsTakeRef(name string, i int) (some, all bool) {
	all = true
	p.MethodsNamed(name, func(m *Func) {
		k := min(i, len(m.Params)-1)
		byRef := k >= 0 && m.Params[k].ByRef && (i <= k || m.Params[k].Variadic)
		some, all = some || byRef, all && byRef
	})
	return some, some && all
}

// argRefs makes the variables that a method of the name may take by reference cells.
func (w *walker) argRefs(name ast.Expr, args []*ast.Arg) {
	id, ok := name.(*ast.Ident)
	if !ok {
		for _, a := range args {
			w.maybeByRef(a.Value)
		}
		return
	}
	if strings.EqualFold(id.Name, "__invoke") { // a closure's too
		for _, a := range args {
			w.maybeByRef(a.Value)
		}
	}
	w.p.MethodsNamed(strings.ToLower(id.Name), func(m *Func) {
		bound, _ := w.p.Bind(args, m)
		for i, a := range bound {
			if k := min(i, len(m.Params)-1); k >= 0 && m.Params[k].ByRef && (i <= k || m.Params[k].Variadic) {
				w.refSource(a.Value)
			}
		}
	})
}

// dropRefused takes the methods of classes that are not converted out of their files and out of
// the families of the others.
func (p *Program) dropRefused() {
	for _, c := range p.ClassList {
		for _, m := range c.Methods {
			var kept []*Func
			for _, other := range m.Family {
				if other.Class.Refused == "" {
					kept = append(kept, other)
				}
			}
			m.Family = kept
		}
	}
	for _, f := range p.Files {
		f.Funcs = converted(f.Funcs)
		for _, fn := range f.Funcs {
			fn.Family = converted(slices.Clone(fn.Family))
		}
	}
}

// converted keeps the functions whose class is converted.
func converted(list []*Func) []*Func {
	return slices.DeleteFunc(list, func(f *Func) bool { return f.Class != nil && f.Class.Refused != "" })
}

// lateStatic notes that the static method around may need the class that static:: means.
func (w *walker) lateStatic() {
	f := w.fn
	for f != nil && f.Kind != Method {
		f = f.Outer
	}
	if f != nil && f.Mods.Has(ast.Static) && len(f.Class.Subs) > 0 {
		f.UsesStatic = true
	}
}
