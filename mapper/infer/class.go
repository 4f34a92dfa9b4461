package infer

import (
	"slices"
	"sort"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// libraryParents are the parents of the runtime's classes.
var libraryParents = map[string]string{
	"exception": "throwable", "error": "throwable", "errorexception": "exception", "typeerror": "error", "valueerror": "error",
	"arithmeticerror": "error", "divisionbyzeroerror": "arithmeticerror", "argumentcounterror": "typeerror", "assertionerror": "error",
	"unhandledmatcherror": "error", "jsonexception": "exception", "runtimeexception": "exception", "logicexception": "exception",
	"badfunctioncallexception": "logicexception", "badmethodcallexception": "badfunctioncallexception", "domainexception": "logicexception",
	"invalidargumentexception": "logicexception", "lengthexception": "logicexception", "outofrangeexception": "logicexception",
	"outofboundsexception": "runtimeexception", "rangeexception": "runtimeexception", "overflowexception": "runtimeexception",
	"underflowexception": "runtimeexception", "unexpectedvalueexception": "runtimeexception", "throwable": "",
	"fibererror": "error", "closedgeneratorexception": "exception",
}

// makeClasses describes the project's classes, and those of the runtime that have a tree.
func (p *program) makeClasses() {
	p.library = map[string]*types.Class{}
	for name := range libraryParents {
		p.library[name] = &types.Class{Name: name, Index: -1, Interface: name == "throwable"}
	}
	p.library["generator"] = &types.Class{Name: "Generator", Index: -1, Generator: true}
	for _, i := range [][2]string{{"Traversable"}, {"Iterator", "traversable"}, {"IteratorAggregate", "traversable"}, {"Countable"}, {"ArrayAccess"}, {"JsonSerializable"}, {"Serializable"}} {
		cl := &types.Class{Name: i[0], Index: -1, Interface: true}
		if i[1] != "" {
			cl.Interfaces = []*types.Class{p.library[i[1]]}
		}
		p.library[strings.ToLower(i[0])] = cl
	}
	p.library["generator"].Interfaces = []*types.Class{p.library["iterator"]}
	for name, parent := range libraryParents {
		if parent != "" {
			p.library[name].Parent = p.library[parent]
		}
	}
	for i, c := range p.res.ClassList {
		p.classes = append(p.classes, &types.Class{Name: c.Name, Index: i, Interface: c.Interface, Open: len(c.Subs) > 0 || c.Interface || c.Unfinished()})
	}
	for i, c := range p.res.ClassList {
		t := p.classes[i]
		if c.Parent != nil {
			t.Parent = p.classes[c.Parent.Index]
		}
		for _, i := range c.Interfaces {
			t.Interfaces = append(t.Interfaces, p.classes[i.Index])
		}
		for _, name := range c.Above {
			lib := p.library[strings.ToLower(name)]
			if lib != nil && lib.Interface {
				t.Interfaces = append(t.Interfaces, lib)
			} else if lib != nil && t.Parent == nil {
				t.Parent = lib
			}
		}
	}
}

// ClassNamed returns the class that a name means as far as types know it, nil for others.
func (in *Info) ClassNamed(n *ast.Name) *types.Class {
	if c := in.res.ClassAt(n); c != nil {
		if c.Trait { // has no instances
			return nil
		}
		return in.classes[c.Index]
	}
	if in.res.IsClass(in.res.ClassName[n]) {
		return nil
	}
	return in.library[strings.ToLower(in.res.ClassName[n])]
}

// ClassType returns the class of the project as types know it.
func (in *Info) ClassType(c *resolve.Class) *types.Class { return in.classes[c.Index] }

// ClassOf returns the project's class that every object of t is an instance of, nil if
// there is none.
func (in *Info) ClassOf(t types.Type) *resolve.Class {
	if t.Class == nil || t.Class.Index < 0 || !t.Has(types.Object) {
		return nil
	}
	return in.res.ClassList[t.Class.Index]
}

// arity returns how many parameters the Go function of f has for those of PHP: of methods
// that share a signature the most.
func arity(f *resolve.Func) int {
	n := len(f.Params)
	for _, m := range f.Family {
		n = max(n, len(m.Params))
	}
	return n
}

// familySignature returns the signature that f shares with the head of its family.
func (p *program) familySignature(f *resolve.Func) *Signature {
	head := f.Head()
	if p.Funcs[head] == nil {
		p.Funcs[head] = &Signature{Params: make([]types.Type, arity(head)), Captured: map[*resolve.Var]types.Type{}, Exit: map[*resolve.Var]types.Type{}}
	}
	return p.Funcs[head]
}

// shareUsers notes the variables of f that other functions share.
func (p *program) shareUsers(f *resolve.Func) {
	for _, v := range f.Order {
		if v.Root() != v || v.Captured || v.Static {
			p.users[v.Root()] = append(p.users[v.Root()], f)
		}
	}
}

// magicNames are the methods that the engine calls by itself.
var magicNames = map[string]bool{
	"__get": true, "__set": true, "__isset": true, "__unset": true, "__call": true, "__callstatic": true, "__tostring": true, "__invoke": true,
	"__clone": true, "__debuginfo": true, "__sleep": true, "__wakeup": true, "__serialize": true, "__unserialize": true, "__set_state": true,
	"offsetget": true, "offsetset": true, "offsetexists": true, "offsetunset": true, "current": true, "key": true, "next": true, "rewind": true,
	"valid": true, "getiterator": true, "count": true, "jsonserialize": true, "serialize": true, "unserialize": true,
}

// prepareClasses gives properties their first values and opens the methods that the engine
// calls.
func (p *program) prepareClasses() {
	for _, c := range p.res.ClassList {
		if c.Refused != "" {
			continue
		}
		f := newFlow(p, c.File.Main)
		for _, prop := range c.Starts {
			f.expr(prop.Default)
		}
		for _, prop := range c.Props {
			t := types.Never
			switch {
			case c.Enum:
				t = p.Declared(prop.Type)
			case prop.Virtual:
				continue
			case prop.Shared:
				t = types.Union(types.MixedT, types.UndefT)
			case prop.Default != nil:
				t = p.Coerce(prop.Type, f.expr(prop.Default))
			case prop.Static() || !p.initialised(prop) || prop.Mods.Has(ast.Readonly) && !AssignedOnce(prop):
				t = types.NullT
				if prop.Type != nil {
					t = types.UndefT
				}
			}
			if p.res.Reflects && prop.Type == nil && !c.File.Library { // reflection stores anything
				t = types.Union(t, types.MixedT)
			}
			p.widenProp(prop, t)
		}
		for _, k := range c.Consts {
			if k.Value != nil {
				f.expr(k.Value)
			}
		}
		for _, m := range c.Methods {
			if magicNames[strings.ToLower(m.Short)] || m.Prop != nil {
				p.open(m)
			}
		}
	}
}

// initialised reports whether the constructor gives a property its value before anything can
// read it, in the class that declares it and in all below.
func (p *program) initialised(prop *resolve.Prop) bool {
	ok := !prop.Hooked && (!p.res.Bare || prop.Class.File.Library)
	prop.Class.Below(func(c *resolve.Class) {
		if c.Mods.Has(ast.Abstract) && c != prop.Class {
			return
		}
		ok = ok && p.constructs(c, prop, 0) && !restores(c)
	})
	return ok
}

// restores reports whether instances of c are prepared for being stored or set up when they are read
// back, which their constructor has no part in.
func restores(c *resolve.Class) bool {
	for _, name := range []string{"__unserialize", "__wakeup", "__sleep"} {
		if m := c.Method(name); m != nil && !m.Class.File.Library {
			return true
		}
	}
	return false
}

// constructs reports whether new c() sets prop first.
func (p *program) constructs(c *resolve.Class, prop *resolve.Prop, depth int) bool {
	m := c.Constructor()
	if m == nil || depth > 20 {
		return false
	}
	for _, s := range m.Body {
		x, isExpr := s.(*ast.ExprStmt)
		if !isExpr {
			if leaks(s) {
				return false
			}
			continue
		}
		if a, ok := x.X.(*ast.AssignExpr); ok && isThisProp(a.Target, prop.Name) && !leaks(a.Value) && !reads(a.Value, prop.Name) {
			return m.Class.Is(prop.Class) && m.Class.Prop(prop.Name) != nil
		}
		if call, ok := x.X.(*ast.StaticCall); ok && isParentConstruct(call) {
			if m.Class.Parent == nil { // a class of the runtime, whose constructor runs no other code
				continue
			}
			if p.constructs(m.Class.Parent, prop, depth+1) {
				return true
			}
			if p.constructorLeaks(m.Class.Parent, depth) || argsLeak(call.Args) {
				return false
			}
			continue
		}
		if leaks(s) || reads(s, prop.Name) {
			return false
		}
	}
	return false
}

// constructorLeaks reports whether the constructor of c lets $this out before it is done.
func (p *program) constructorLeaks(c *resolve.Class, depth int) bool {
	m := c.Constructor()
	if m == nil {
		return false
	}
	for _, s := range m.Body {
		if x, ok := s.(*ast.ExprStmt); ok {
			if call, ok := x.X.(*ast.StaticCall); ok && isParentConstruct(call) && depth < 20 && !argsLeak(call.Args) {
				if m.Class.Parent != nil && p.constructorLeaks(m.Class.Parent, depth+1) {
					return true
				}
				continue
			}
		}
		if _, ok := s.(*ast.Return); !ok && leaks(s) {
			return true
		}
	}
	return false
}

func argsLeak(args []*ast.Arg) bool {
	for _, a := range args {
		if leaks(a.Value) {
			return true
		}
	}
	return false
}

func isParentConstruct(e *ast.StaticCall) bool {
	n, ok := e.Class.(*ast.Name)
	id, isIdent := e.Name.(*ast.Ident)
	return ok && isIdent && strings.EqualFold(n.Value, "parent") && strings.EqualFold(id.Name, "__construct")
}

func isThis(e ast.Expr) bool {
	v, ok := e.(*ast.Variable)
	return ok && v.Name == "this"
}

func isThisProp(e ast.Expr, name string) bool {
	p, ok := e.(*ast.Property)
	if !ok || !isThis(p.Object) {
		return false
	}
	id, ok := p.Name.(*ast.Ident)
	return ok && id.Name == name
}

// leaks reports whether n lets $this out, leaves the constructor, or may run other code of
// the class.
func leaks(n ast.Node) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Property:
			if isThis(n.Object) {
				if _, plain := n.Name.(*ast.Ident); !plain {
					found = true
				}
				return false
			}
		case *ast.Variable:
			found = found || n.Name == "this"
		case *ast.Return, *ast.StaticCall, *ast.Closure, *ast.ArrowFunc, *ast.VariableVariable:
			found = true
		}
		return !found
	})
	return found
}

// reads reports whether n mentions $this->name.
func reads(n ast.Node, name string) bool {
	found := false
	ast.Inspect(n, func(n ast.Node) bool {
		if e, ok := n.(ast.Expr); ok && isThisProp(e, name) {
			found = true
		}
		return !found
	})
	return found
}

// widenProp adds t to what a property holds.
func (p *program) widenProp(prop *resolve.Prop, t types.Type) {
	root := prop.Root()
	old := p.Props[root]
	if types.Sub(t, old) {
		return
	}
	p.Props[root] = types.Widen(old, t)
	readers := make([]*resolve.Func, 0, len(p.readers[root]))
	for f := range p.readers[root] {
		readers = append(readers, f)
	}
	sortFuncs(readers)
	for _, f := range readers {
		p.mark(f)
	}
}

// PropType returns all that a property holds; what was never set holds anything.
func (in *Info) PropType(prop *resolve.Prop) types.Type {
	t := in.Props[prop.Root()]
	if t.Mask == 0 {
		return in.Declared(prop.Type)
	}
	return t
}

// readProp returns the type of a property and notes who depends on it.
func (f *flow) readProp(prop *resolve.Prop) types.Type {
	root := prop.Root()
	if f.readers[root] == nil {
		f.readers[root] = map[*resolve.Func]bool{}
	}
	f.readers[root][f.fn] = true
	t := f.Props[root]
	if t.Mask == 0 { // nothing is stored yet; when something is, this function is run again
		return f.Declared(prop.Type)
	}
	if prop.Type != nil {
		return t.Without(types.Undef) // a read before the first write throws
	}
	return null(t)
}

// storeProp notes that a value of type t is assigned to a property.
func (f *flow) storeProp(prop *resolve.Prop, t types.Type) {
	f.widenProp(prop, f.Coerce(prop.Type, stored(t)))
}

// PropOf returns the property that e names where its class is known and the code may use it,
// else nil. One with hooks is that only in its own hooks, as $this->name: what it stores.
func (in *Info) PropOf(fn *resolve.Func, e *ast.Property, object types.Type) *resolve.Prop {
	id, ok := e.Name.(*ast.Ident)
	if !ok {
		return nil
	}
	prop := in.propIn(fn, in.ClassOf(object), id.Name)
	if prop != nil && prop.Hooked && !(fn.Prop != nil && fn.Prop.Name == prop.Name && isThis(e.Object)) {
		return nil
	}
	return prop
}

func (in *Info) propIn(fn *resolve.Func, c *resolve.Class, name string) *resolve.Prop {
	if c == nil {
		return nil
	}
	scope := fn.In()
	if scope != nil && scope != c && c.Is(scope) { // the scope's own private property comes first
		for _, p := range scope.Props {
			if p.Name == name && p.Mods.Has(ast.Private) && !p.Static() {
				return p
			}
		}
	}
	p := c.Prop(name)
	if p == nil || p.Static() || !Reachable(p.Mods, p.Class, scope) {
		return nil
	}
	return p
}

// property reads $object->name.
func (f *flow) property(e *ast.Property) types.Type {
	t := f.expr(e.Object)
	if e.NullSafe {
		t = f.nullSafe(e.Object, t)
	}
	f.name(e.Name)
	if f.env == nil {
		return types.Never
	}
	if m := f.HookOf(f.fn, e, t, false); m != nil {
		return f.callArgs(nil, m)
	}
	if prop := f.PropOf(f.fn, e, t); prop != nil && t.Is(types.Object|types.Nully) {
		out := f.readProp(prop)
		if t.Has(types.Nully) {
			out = types.Union(out, types.NullT)
		}
		return out
	}
	return types.MixedT
}

// assignProp stores a value of type t in $object->name, whose parts were run.
func (f *flow) assignProp(e *ast.Property, t types.Type) {
	object := f.Types[e.Object]
	if isThis(e.Object) {
		object = f.thisType()
	}
	if prop := f.PropOf(f.fn, e, object); prop != nil {
		f.storeProp(prop, t)
		return
	}
	if m := f.HookOf(f.fn, e, object, true); m != nil {
		f.calls(f.fn, m)
		return
	}
	f.storeNamed(f.ClassOf(object), e.Name, t, false)
}

// cloneWith is clone($object, $with): it stores the elements of an array in the properties of a copy of object.
func (f *flow) cloneWith(e *ast.Clone, object types.Type) {
	with := f.expr(e.With)
	f.openMethods("__set")
	f.mayThrowIfLive()
	lit, ok := e.With.(*ast.ArrayLit)
	unnamed := func(item *ast.ArrayItem) bool {
		_, named := item.Key.(*ast.StringLit)
		return !named
	}
	if !ok || slices.ContainsFunc(lit.Items, unnamed) {
		f.storeNamed(f.ClassOf(object), e.With, Element(with, nil, types.StringT), false)
		return
	}
	for _, item := range lit.Items {
		name := item.Key.(*ast.StringLit)
		f.storeNamed(f.ClassOf(object), &ast.Ident{Span: name.Span, Name: name.Value}, f.Types[item.Value], false)
	}
}

// storeNamed stores t in every property that a write by name into an object of class c, where
// that is known, may mean.
func (f *flow) storeNamed(of *resolve.Class, name ast.Expr, t types.Type, share bool) {
	id, known := name.(*ast.Ident)
	for _, c := range f.res.ClassList {
		for _, prop := range c.Props {
			if prop.Hidden && !(known && f.fn.File.Library) {
				continue
			}
			if prop.Virtual || known && prop.Name != id.Name || c.Refused != "" || of != nil && !c.Is(of) && !of.Is(c) {
				continue
			}
			if share && !prop.OwnHooks() {
				prop.Root().Shared = true
				t = types.Union(types.MixedT, types.UndefT)
			}
			f.storeProp(prop, t)
		}
	}
}

// thisType is the type of $this.
func (f *flow) thisType() types.Type {
	if c := f.fn.In(); c != nil && c.Refused == "" {
		return types.InstanceOf(f.ClassType(c))
	}
	return types.ObjectT
}

// methodCall is $object->name(…).
func (f *flow) methodCall(e *ast.MethodCall) types.Type {
	t := f.expr(e.Object)
	if e.NullSafe {
		t = f.nullSafe(e.Object, t)
	}
	f.name(e.Name)
	if f.env == nil {
		return types.Never
	}
	id, ok := e.Name.(*ast.Ident)
	if !ok {
		f.dynamicArgs("", e.Args)
		f.openMethods("")
		return types.MixedT
	}
	low := strings.ToLower(id.Name)
	if e.Callable {
		f.openMethods(low)
		f.openMethods("__call")
		return types.ObjectT
	}
	if m := f.MethodOf(f.fn, e, t); m != nil && f.res.Binds(e.Args, m) {
		return f.callArgs(e.Args, m)
	}
	f.dynamicArgs(low, e.Args)
	f.mayThrowIfLive()
	if r, ok := f.Getter(t, low); ok {
		return r
	}
	f.openMethods(low)
	f.openMethods("__call")
	return types.MixedT
}

// MethodOf returns the method that a call on an object of type t names, where its class is
// known and the code may call it, else nil.
func (in *Info) MethodOf(fn *resolve.Func, e *ast.MethodCall, t types.Type) *resolve.Func {
	id, ok := e.Name.(*ast.Ident)
	c := in.ClassOf(t)
	if !ok || c == nil || !t.Is(types.Object|types.Nully) {
		return nil
	}
	scope := fn.In()
	if scope != nil && scope != c && c.Is(scope) {
		for _, m := range scope.Methods {
			if strings.EqualFold(m.Short, id.Name) && m.Mods.Has(ast.Private) {
				return m
			}
		}
	}
	m := c.Method(id.Name)
	if m == nil || !Reachable(m.Mods, m.Class, scope) || m.Varies() {
		return nil
	}
	if strings.EqualFold(m.Short, "__construct") && (len(c.Subs) > 0 || c.Unfinished()) {
		return nil // each class has a constructor of its own
	}
	return m
}

// openMethods lets the methods of a lower-case name, or all where it is empty, take whatever
// they declare: an unknown caller may call them.
func (p *program) openMethods(low string) {
	for _, c := range p.res.ClassList {
		for _, m := range c.Methods {
			if c.Refused == "" && (low == "" || strings.EqualFold(m.Short, low)) {
				p.openFamily(m)
			}
		}
	}
}

func (p *program) openFamily(m *resolve.Func) {
	sig := p.Funcs[m]
	if sig == nil {
		return // of a class that is refused
	}
	before := append([]types.Type(nil), sig.Params...)
	p.open(m)
	changed := !sig.Reached
	for i, t := range before {
		changed = changed || !types.Equal(t, sig.Params[i])
	}
	if changed {
		p.reach(m)
	}
}

// staticCall is Class::name(…).
func (f *flow) staticCall(e *ast.StaticCall) types.Type {
	f.name(e.Name)
	id, ok := e.Name.(*ast.Ident)
	name, isName := e.Class.(*ast.Name)
	if !isName {
		f.name(e.Class)
	}
	low := ""
	if ok {
		low = strings.ToLower(id.Name)
	}
	if !ok || !isName {
		f.dynamicArgs(low, e.Args)
		if ok {
			f.openMethods(strings.ToLower(id.Name))
		} else {
			f.openMethods("")
		}
		return types.MixedT
	}
	if e.Callable {
		f.openMethods(strings.ToLower(id.Name))
		f.openMethods("__call")
		f.openMethods("__callstatic")
		return types.ObjectT
	}
	if f.fn.Bindable && resolve.IsScopeWord(name) || f.res.Aliases && f.res.ClassAt(name) == nil {
		f.openMethods(strings.ToLower(id.Name))
		f.openMethods("__call")
		f.openMethods("__callstatic")
	}
	if c := f.res.ClassAt(name); c != nil {
		m := c.Method(id.Name)
		if m != nil && f.res.Binds(e.Args, m) {
			apart := false // one that stands in for a private method gives what it likes
			if strings.EqualFold(name.Value, "static") {
				c.Below(func(k *resolve.Class) {
					if o := k.Method(id.Name); o != nil && o != m {
						f.openFamily(o)
						apart = apart || o.Head() != m.Head()
					}
				})
			}
			t := f.callArgs(e.Args, m)
			if apart {
				t = types.MixedT
			}
			return t
		}
		if t, ok := f.enumMethod(e, c, id.Name); ok {
			return t
		}
		f.openMethods("__callstatic")
		f.openMethods(strings.ToLower(id.Name))
	}
	f.dynamicArgs(low, e.Args)
	f.mayThrowIfLive()
	return types.MixedT
}

// newObject is new Class(…).
func (f *flow) newObject(e *ast.New) types.Type {
	name, isName := e.Class.(*ast.Name)
	if f.env == nil {
		return types.Never
	}
	c := f.res.NewClass(e)
	if c == nil || c.Trait {
		f.name(e.Class)
		f.args(e.Args)
		f.openMethods("__construct")
		if !isName {
			return types.ObjectT
		}
		return types.InstanceOf(f.ClassNamed(name))
	}
	t := types.InstanceOf(f.ClassType(c))
	static := isName && strings.EqualFold(name.Value, "static")
	if static {
		c.Below(func(k *resolve.Class) {
			if m := k.Constructor(); m != nil && !k.Mods.Has(ast.Abstract) {
				f.openFamily(m)
			}
		})
	}
	m := c.Constructor()
	if m == nil || !f.res.Binds(e.Args, m) || static && len(c.Subs) > 0 {
		f.args(e.Args)
		if m != nil && !c.Mods.Has(ast.Abstract) {
			f.openFamily(m)
		}
		f.mayThrowIfLive()
		return t
	}
	f.callArgs(e.Args, m)
	return t
}

// classConst is Class::NAME.
func (f *flow) classConst(e *ast.ClassConst) types.Type {
	id, ok := e.Name.(*ast.Ident)
	name, isName := e.Class.(*ast.Name)
	if !isName {
		f.name(e.Class)
	}
	if !ok {
		f.name(e.Name)
	}
	if !ok || !isName {
		return types.MixedT
	}
	if strings.EqualFold(id.Name, "class") {
		return types.StringT
	}
	if c := f.res.ClassAt(name); c != nil && !strings.EqualFold(name.Value, "static") {
		if k := c.Const(id.Name); k != nil && !f.busy[k] {
			if k.Case {
				return types.InstanceOf(f.ClassType(k.Class))
			}
			f.busy[k] = true // a constant may refer to itself, which PHP refuses when it is read
			defer delete(f.busy, k)
			return f.expr(k.Value)
		}
	}
	return types.MixedT
}

// StaticProp returns the static property that e names, nil where it is not known.
func (in *Info) StaticProp(fn *resolve.Func, e *ast.StaticProperty) *resolve.Prop {
	id, ok := e.Name.(*ast.Ident)
	name, isName := e.Class.(*ast.Name)
	if !ok || !isName {
		return nil
	}
	c := in.res.ClassAt(name)
	if c == nil || strings.EqualFold(name.Value, "static") && redeclares(c, id.Name) {
		return nil
	}
	for k := c; k != nil; k = k.Parent {
		for _, p := range k.Props {
			if p.Name == id.Name && p.Static() && Reachable(p.Mods, k, fn.In()) {
				return p
			}
		}
	}
	return nil
}

// redeclares reports whether a class below c has a static property of the name.
func redeclares(c *resolve.Class, name string) bool {
	found := false
	c.Below(func(k *resolve.Class) {
		for _, p := range k.Props {
			found = found || k != c && p.Name == name && p.Static()
		}
	})
	return found
}

// staticProp reads Class::$name.
func (f *flow) staticProp(e *ast.StaticProperty) types.Type {
	if prop := f.StaticProp(f.fn, e); prop != nil {
		return f.readProp(prop)
	}
	if _, ok := e.Class.(*ast.Name); !ok {
		f.name(e.Class)
	}
	f.name(e.Name)
	return types.MixedT
}

// instanceOf narrows t to the instances of the class that n names.
func (f *flow) instanceOf(t types.Type, n *ast.Name) types.Type {
	t = t.Only(types.Object)
	c := f.ClassNamed(n)
	if c == nil || t.Class.Is(c) {
		return t
	}
	if t.Class == nil || c.Is(t.Class) {
		return types.InstanceOf(c)
	}
	return t
}

// callableArray opens the method that an array like [$this, 'name'] may name.
func (f *flow) callableArray(e *ast.ArrayLit) {
	if len(e.Items) != 2 || e.Items[1] == nil {
		return
	}
	if lit, ok := e.Items[1].Value.(*ast.StringLit); ok {
		f.openMethods(strings.ToLower(strings.TrimPrefix(lit.Value, "parent::")))
	}
}

// Classes returns the classes that are converted, in the order of their files.
func (in *Info) Classes() []*resolve.Class {
	var out []*resolve.Class
	for _, c := range in.res.ClassList {
		if c.Refused == "" {
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].File.Path < out[j].File.Path })
	return out
}

// caught returns what the variable of a catch clause holds.
func (f *flow) caught(c *ast.Catch) types.Type {
	t := types.Never
	for _, n := range c.Types {
		t = types.Union(t, types.InstanceOf(f.ClassNamed(n)))
	}
	return t
}
