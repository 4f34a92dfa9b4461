// Class: what the runtime knows of a class beyond its Go code.

package php

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// Class describes a class, interface, trait or enum. A generated class is written down beside
// its struct; nothing in it changes once the program runs.
type Class struct {
	Name       string
	Parent     *Class
	Interfaces []*Class
	Traits     []*Class           // that it uses itself
	Methods    map[string]*Method // its own, by lower-case name
	Order      []string           // the names of Methods, in order
	Hooks      map[string]*Method // its methods that only the runtime calls: see hooks.go
	Props      []*Prop            // its own, in order
	Redeclares []Redeclared       // properties of a parent that it declares again
	PropHooks  []PropHooks        // hooks of its properties, inherited ones too
	Consts     []*ClassConst      // its own, in order
	Statics    []*StaticProp      // its own static properties
	Starts     []Start            // of the properties of an exception, where it gives them other defaults

	// New returns an instance with its default values, before the constructor; nil stands for
	// an object without a struct of its own. Construct runs the constructor, nil stands for
	// the parent's.
	New       func(c *Context) *Object
	Construct func(c *Context, o *Object, args []Value)
	// Clone returns a copy of an instance, before __clone().
	Clone func(c *Context, o *Object) *Object

	// Holds calls visit for what its hidden properties hold, in programs where the end of objects matters.
	Holds func(o *Object, visit func(Value))

	Interface bool
	Trait     bool
	Enum      bool
	Readonly  bool
	Abstract  bool
	Final     bool
	Internal  bool
	// Dynamic allows properties that are not declared: #[AllowDynamicProperties].
	Dynamic bool
	// Anonymous is what the name of a class without one ends with: the file that declares it, the
	// line and a number.
	Anonymous string

	once  sync.Once
	table classTable
	seen  atomic.Pointer[seenAs]
}

// Redeclared is a property that a class shares with a parent and declares again: it belongs to that
// class then, and may be seen from more places.
type Redeclared struct {
	Name       string
	Visibility Visibility
}

// classTable is what a class has together with its parents.
type classTable struct {
	props []*Prop // every property that an instance stores, the parents' first
	// declared are all properties in the order of their declarations, also those that are not stored; hooked says
	// that some have hooks.
	declared []*Prop
	hooked   bool
	visible  map[string]*Prop // by name: what code of the class itself means by it
	methods  map[string]*Method
	public   map[string]*Method // the public ones by their name as it is written, without parameters by reference
	magic    magicMethods

	throwable bool // instances can be thrown
}

// magicMethods are the methods that PHP calls by itself.
type magicMethods struct {
	get, set, isset, unset, call, callStatic, toString, invoke, clone, destruct *Method
}

// Visibility says from where a member can be reached.
type Visibility uint8

// The visibilities.
const (
	Public Visibility = iota
	Protected
	Private
)

// String returns PHP's word.
func (v Visibility) String() string { return [...]string{"public", "protected", "private"}[v] }

// Prop is a declared instance property. Get returns the undefined Value where it is not
// initialised or was unset. Place is nil where the field has a Go type of its own.
type Prop struct {
	Name       string
	Visibility Visibility
	Writers    Visibility // who may write it, where not all who may read it: private(set)
	Readonly   bool
	Type       string // as declared, "" where none is
	Get        func(o *Object) Value
	Set        func(c *Context, o *Object, v Value)
	Place      func(o *Object) *Value
	Virtual    bool // it stores nothing: its hooks compute it
	// Constructed: the constructor gives it its first value, so that its field cannot be without one.
	Constructed bool

	class        *Class  // where it is declared
	onGet, onSet *Method // its hooks
}

// Method is a method of a class. Static ones get a nil object and the class that the call
// named.
type Method struct {
	Name       string
	Visibility Visibility
	Static     bool
	Abstract   bool
	Params     []Param
	Call       func(c *Context, o *Object, static *Class, args []Value) Value
	// CallRef is Call for a method that returns a reference, nil for all others.
	CallRef func(c *Context, o *Object, static *Class, args []Value) *Ref

	class *Class
}

// ClassConst is a constant of a class. Value computes it.
type ClassConst struct {
	Name       string
	Visibility Visibility
	Value      func(c *Context) Value
	Case       bool // a case of an enum

	class *Class
}

// StaticProp is a declared static property; Ref returns the request's cell.
type StaticProp struct {
	Name       string
	Visibility Visibility
	Writers    Visibility // who may write it, where not all who may read it: private(set)
	Ref        func(c *Context) *Ref
}

// PeekStatic is `Class::$name` for isset() and ??: undef where the code cannot reach it.
func (cl *Class) PeekStatic(c *Context, scope *Class, name string) Value {
	for k := cl; k != nil; k = k.Parent {
		for _, p := range k.Statics {
			if p.Name == name {
				if !reachable(p.Visibility, k, scope) {
					return Value{}
				}
				return p.Ref(c).V
			}
		}
	}
	return Value{}
}

// StaticRef returns the cell of `Class::$name` for code of class scope.
func (cl *Class) StaticRef(c *Context, scope *Class, name string) *Ref {
	p, _ := cl.static(c, scope, name)
	return p.Ref(c)
}

// static returns a static property that code of the class scope can read, and the class that declares it.
func (cl *Class) static(c *Context, scope *Class, name string) (*StaticProp, *Class) {
	for k := cl; k != nil; k = k.Parent {
		for _, p := range k.Statics {
			if p.Name != name {
				continue
			}
			if !reachable(p.Visibility, k, scope) {
				c.Throw("Error", "Cannot access %s property %s::$%s", p.Visibility, cl.Name, name)
			}
			return p, k
		}
	}
	c.Throw("Error", "Access to undeclared static property %s::$%s", cl.Name, name)
	return nil, nil
}

// Is reports whether the class is other, or inherits from or implements it.
func (cl *Class) Is(other *Class) bool {
	for k := cl; k != nil; k = k.Parent {
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

// isName is Is by name.
func (cl *Class) isName(name string) bool {
	for k := cl; k != nil; k = k.Parent {
		if len(k.Name) == len(name) && strings.EqualFold(k.Name, name) {
			return true
		}
		for _, i := range k.Interfaces {
			if i.isName(name) {
				return true
			}
		}
	}
	return false
}

// all returns the table of what the class has with its parents, made on first use.
func (cl *Class) all() *classTable {
	cl.once.Do(func() { cl.table = cl.build() })
	return &cl.table
}

func (cl *Class) build() classTable {
	t := classTable{visible: map[string]*Prop{}, methods: map[string]*Method{}}
	t.throwable = cl.Internal && throwables[lower(cl.Name)] == cl
	if cl.Parent != nil {
		above := cl.Parent.all()
		t.throwable = t.throwable || above.throwable
		t.props = append(t.props, above.props...)
		t.declared = append(t.declared, above.declared...)
		for name, p := range above.visible {
			if p.Visibility != Private {
				t.visible[name] = p
			}
		}
		for name, m := range above.methods {
			t.methods[name] = m
		}
	}
	for _, i := range cl.Interfaces {
		for name, m := range i.all().methods {
			if t.methods[name] == nil {
				t.methods[name] = m
			}
		}
	}
	for _, r := range cl.Redeclares {
		old := t.visible[r.Name]
		if old == nil {
			continue
		}
		p := *old
		p.class, p.Visibility = cl, r.Visibility
		t.replace(old, &p)
	}
	for _, p := range cl.Props {
		p.class = cl
		t.enter(p)
	}
	cl.addHooks(&t)
	if cl.Enum {
		cl.addEnumMethods(t.methods)
	}
	for name, m := range cl.Methods {
		m.class = cl
		t.methods[name] = m
	}
	for _, k := range cl.Consts {
		k.class = cl
	}
	find := func(name string) *Method { return t.methods[name] }
	t.magic = magicMethods{
		get: find("__get"), set: find("__set"), isset: find("__isset"), unset: find("__unset"), call: find("__call"),
		callStatic: find("__callstatic"), toString: find("__tostring"), invoke: find("__invoke"), clone: find("__clone"),
		destruct: find("__destruct"),
	}
	t.public = map[string]*Method{}
	for _, m := range t.methods {
		if m.Visibility == Public && !slices.ContainsFunc(m.Params, func(p Param) bool { return p.ByRef }) {
			t.public[m.Name] = m
		}
	}
	return t
}

// prop returns the property that name means on an instance of cl for code of class scope,
// and whether that code may use it. Nil is a name that no class declares.
func (cl *Class) prop(scope *Class, name string) (p *Prop, ok bool) {
	if scope != nil && scope != cl && cl.Is(scope) {
		if own := scope.all().visible[name]; own != nil && own.Visibility == Private && own.class == scope {
			return own, true
		}
	}
	p = cl.all().visible[name]
	if p == nil {
		return nil, false
	}
	return p, reachable(p.Visibility, p.class, scope)
}

// reachable reports whether code of class scope may use a member of class owner.
func reachable(v Visibility, owner, scope *Class) bool {
	switch v {
	case Public:
		return true
	case Private:
		return scope == owner
	}
	return scope != nil && (scope.Is(owner) || owner.Is(scope))
}

// callable reports whether code of the class scope may call the method. A protected one belongs
// to all that inherit from the class where it was first declared.
func (m *Method) callable(scope *Class) bool {
	owner := m.class
	if m.Visibility == Protected {
		for k := owner.Parent; k != nil; k = k.Parent {
			if first := k.Methods[lower(m.Name)]; first != nil && first.Visibility != Private {
				owner = k
			}
		}
	}
	return reachable(m.Visibility, owner, scope)
}

// find returns the method of a lower-case name, nil if there is none.
func (cl *Class) find(name string) *Method { return cl.all().methods[name] }

// constant returns the class constant of a name, nil if there is none.
func (cl *Class) constant(name string) *ClassConst {
	for k := cl; k != nil; k = k.Parent {
		k.all()
		for _, x := range k.Consts {
			if x.Name == name {
				return x
			}
		}
		for _, i := range k.Interfaces {
			if x := i.constant(name); x != nil {
				return x
			}
		}
	}
	return nil
}

// HasConstant reports whether the class has a public constant of a name.
func (cl *Class) HasConstant(name string) bool {
	k := cl.constant(name)
	return k != nil && k.Visibility == Public
}

// DefinesConstant reports whether code of class scope can read the constant.
func (cl *Class) DefinesConstant(scope *Class, name string) bool {
	k := cl.constant(name)
	return k != nil && reachable(k.Visibility, k.class, scope) && (k.Visibility != Private || k.class == cl)
}

// FullName is the class's name as PHP tells it: that of a class without one goes on after a NUL
// byte, which messages leave out.
func (cl *Class) FullName(c *Context) string {
	if cl.Anonymous == "" {
		return cl.Name
	}
	return cl.Name + "\x00" + c.File(cl.Anonymous)
}

// root returns the name of the topmost parent.
func (cl *Class) root() string {
	for cl.Parent != nil {
		cl = cl.Parent
	}
	return cl.Name
}

// FindClass returns the class of a name in any case, nil if there is none.
func (c *Context) FindClass(name string) *Class {
	cl := c.found[name]
	if cl == nil {
		if cl = c.lookClassUp(lower(strings.TrimPrefix(name, "\\"))); cl != nil {
			if c.found == nil {
				c.found = map[string]*Class{}
			}
			c.found[name] = cl
		}
	}
	return cl
}

// lookClassUp returns the class of a lower-case name, nil if there is none.
func (c *Context) lookClassUp(name string) *Class {
	if cl := c.classes[name]; cl != nil {
		return cl
	}
	if cl := c.App.libraryClass(name); cl != nil {
		return cl
	}
	switch name {
	case "stdclass":
		return stdClass
	case "closure":
		return closureClass
	case "generator":
		return generatorClass
	case "fiber":
		return fiberClass
	}
	return throwables[name]
}

// DeclaredClass returns the class of a name if it has been declared, nil if not.
func (c *Context) DeclaredClass(name string) *Class {
	return c.FindClass(name)
}

// Method returns the method of a name in any case, nil if the class has none.
func (cl *Class) Method(name string) *Method { return cl.find(lower(name)) }

// HasProp reports whether the class declares a property that its own code can use.
func (cl *Class) HasProp(name string) bool {
	if cl.all().visible[name] != nil {
		return true
	}
	for k := cl; k != nil; k = k.Parent {
		for _, p := range k.Statics {
			if p.Name == name && (k == cl || p.Visibility != Private) {
				return true
			}
		}
	}
	return false
}

// AllInterfaces lists the interfaces of the class and of those above it.
func (cl *Class) AllInterfaces() []*Class {
	var out []*Class
	seen := map[*Class]bool{}
	var visit func(k *Class)
	visit = func(k *Class) {
		for ; k != nil; k = k.Parent {
			for _, i := range k.Interfaces {
				if !seen[i] {
					seen[i] = true
					out = append(out, i)
				}
				visit(i)
			}
		}
	}
	visit(cl)
	return out
}

// MethodNames lists the methods that code of the class scope can call, its own first.
func (cl *Class) MethodNames(scope *Class) []string {
	cl.all()
	var out []string
	seen := map[string]bool{}
	for k := cl; k != nil; k = k.Parent {
		for _, name := range k.Order {
			if m := k.Methods[lower(name)]; m != nil && m.callable(scope) && !seen[lower(name)] {
				seen[lower(name)] = true
				out = append(out, m.Name)
			}
		}
	}
	return out
}

// HasPropIn reports whether the object has a property, even null, for code of the class scope.
func (o *Object) HasPropIn(scope *Class, name string) bool {
	p, ok := o.Class.prop(scope, name)
	return p != nil && ok && (p.Virtual || p.Get(o).k != KindUndef) || p == nil && o.Props.Has(name)
}

// ObjectVars is get_object_vars() in code of class scope.
func ObjectVars(c *Context, v Value, scope *Class) Array { return v.Deref().AsObject().Vars(c, scope) }
