// Object: the head of every instance, its creation and its methods.

package php

import (
	"strings"
	"unsafe"
)

// Object is an instance of a class. The struct of a generated class begins with an Object, which is
// kept small: programs make many.
type Object struct {
	Class *Class
	Props Array // the properties that the class does not declare
	ID    int
	Data  any // *Func of a closure, *Exception of a Throwable

	self unsafe.Pointer // the type of the whole instance, see Self; nil for classes without a struct
}

// instance is an interface value that holds a pointer, as Go lays it out.
type instance struct{ kind, pointer unsafe.Pointer }

// Self returns the whole instance that o is the head of, such as a *Guest; nil for classes without a
// struct. It lies where its head lies, so an object need only know the type, and the collector of
// garbage does not find each object twice.
func (o *Object) Self() any {
	if o.self == nil {
		g, _ := o.Data.(*Generator)
		if g == nil {
			return nil
		}
		return g
	}
	return *(*any)(unsafe.Pointer(&instance{o.self, unsafe.Pointer(o)}))
}

// Instance is what every instance of a generated class can do. The method's name leaves those
// of PHP's methods free.
type Instance interface {
	PHPObject() *Object
}

// PHPObject returns the head of an instance.
func (o *Object) PHPObject() *Object { return o }

// As returns the instance in v as a T, T's zero value where v is null.
func As[T any](v Value) T {
	v = v.Deref()
	var x T
	if v.k != KindObject {
		return x
	}
	o := v.AsObject()
	if unsafe.Sizeof(x) == unsafe.Sizeof(o) { // a pointer to a struct
		return o.Self().(T)
	}
	want := (*instance)(unsafe.Pointer(&[1]any{(*T)(nil)})).kind
	if s := o.Class.seen.Load(); s != nil && s.want == want && s.self == o.self {
		return *(*T)(unsafe.Pointer(&instance{s.table, unsafe.Pointer(o)}))
	}
	return seeAs[T](o, want)
}

// seenAs remembers that instances of a class were asked for as an interface: Go looks for the table of
// an interface's methods again each time that generic code asks.
type seenAs struct{ want, self, table unsafe.Pointer }

// seeAs is As where the class has not been asked for as the interface T of late.
//
//go:noinline
func seeAs[T any](o *Object, want unsafe.Pointer) T {
	x := o.Self().(T)
	if o.self != nil {
		o.Class.seen.Store(&seenAs{want, o.self, (*instance)(unsafe.Pointer(&x)).kind})
	}
	return x
}

// Boxed returns an instance that may be nil as a Value.
func Boxed[T interface {
	comparable
	Instance
}](x T) Value {
	var none T
	if x == none {
		return Null
	}
	return x.PHPObject().Value()
}

// Init makes o the head of self, a new instance of the class, whose struct begins with o.
func (o *Object) Init(c *Context, cl *Class, self any) {
	o.Class, o.self = cl, (*instance)(unsafe.Pointer(&self)).kind
	if c == nil {
		return
	}
	if c.recent.class != cl {
		c.meet(cl)
		if self != nil && (*instance)(unsafe.Pointer(&self)).pointer != unsafe.Pointer(o) {
			panic("the struct of " + cl.Name + " does not begin with its head")
		}
	}
	if c.recent.light && len(c.freed) == 0 {
		c.objectID++
		o.ID = c.objectID
		return
	}
	c.number(o)
	if !c.recent.plain {
		o.prepare(c)
	}
}

// meet makes sure that a class exists of which an object is made. It remembers the latest class
// and whether its objects need nothing else: programs make many of one class.
func (c *Context) meet(cl *Class) {
	c.mustExist(cl)
	t := cl.all()
	c.recent.class, c.recent.plain = cl, t.magic.destruct == nil && !t.throwable
	c.recent.light = c.recent.plain && !c.App.ObjectNumbers
}

// prepare makes the end of a new object matter, or makes it an exception.
func (o *Object) prepare(c *Context) {
	t := o.Class.all()
	if t.magic.destruct != nil {
		c.track(o)
	}
	if t.throwable {
		o.Data = c.newException("", 0)
		o.start(c, o.Class)
	}
}

// Start is the value that a property of an exception starts with in a class that declares it again.
type Start struct {
	Name  string
	Value func(c *Context) Value
}

// start gives the properties of a new exception the defaults of its class and of those above.
func (o *Object) start(c *Context, cl *Class) {
	if cl.Parent != nil {
		o.start(c, cl.Parent)
	}
	for _, s := range cl.Starts {
		if p, ok := o.Class.prop(cl, s.Name); ok && p.Set != nil {
			p.Set(c, o, s.Value(c))
		}
	}
}

// method returns a method bound to the object as a Func, nil if there is none.
func (o *Object) method(name string) *Func {
	if f, ok := o.Data.(*Func); ok && name == "__invoke" {
		return f
	}
	m := o.Class.find(name)
	if m == nil {
		return nil
	}
	return m.bind(o)
}

// bind returns the method as a Func that runs on o.
func (m *Method) bind(o *Object) *Func {
	return &Func{Name: m.full(), Params: m.Params, This: o, method: m, CallRef: m.refCall(o, o.Class), Call: func(c *Context, args []Value) Value { return m.Call(c, o, o.Class, args) }}
}

// stdClass is PHP's empty class.
var stdClass = &Class{Name: "stdClass", Internal: true, Dynamic: true}

// NewObject is `new class(args…)`.
func NewObject(c *Context, class string, args ...Value) *Object {
	cl := c.LoadClass(class)
	if cl == nil {
		c.Throw("Error", "Class \"%s\" not found", class)
	}
	return cl.Instantiate(c, args...)
}

// Instantiate is `new` of a class that is known only at run time.
func (cl *Class) Instantiate(c *Context, args ...Value) *Object {
	switch {
	case cl == closureClass:
		c.Throw("Error", "Instantiation of class Closure is not allowed")
	case cl == generatorClass || cl.Internal && cl.Name == "FiberError":
		c.Throw("Error", "The \"%s\" class is reserved for internal use and cannot be manually instantiated", cl.Name)
	}
	cl.mustInstantiate(c)
	o := cl.make(c)
	for k := cl; k != nil; k = k.Parent {
		if k.Construct != nil {
			c.beginMethod(k, "__construct", args)
			k.Construct(c, o, args)
			break
		}
	}
	o.Born(c)
	return o
}

// make returns an instance with its default values.
func (cl *Class) make(c *Context) *Object {
	if cl.New != nil {
		return cl.New(c)
	}
	return c.number(&Object{Class: cl})
}

// ParentConstruct is `parent::__construct(args…)` where the parent is a class of the runtime.
func (o *Object) ParentConstruct(c *Context, parent string, args ...Value) {
	for k := c.FindClass(parent); k != nil; k = k.Parent {
		if k.Construct != nil {
			k.Construct(c, o, args)
			return
		}
	}
	c.Throw("Error", "Cannot call constructor")
}

// kind is PHP's word for what the class is.
func (cl *Class) kind() string {
	switch {
	case cl.Interface:
		return "interface"
	case cl.Trait:
		return "trait"
	case cl.Enum:
		return "enum"
	}
	return "class"
}

// enterClass enters a class that did not exist.
func (c *Context) enterClass(cl *Class, name string) {
	if c.classes == nil {
		c.classes, c.autoload.exists = map[string]*Class{}, map[*Class]bool{}
	}
	c.mustLink(cl)
	c.classes[name], c.autoload.exists[cl] = cl, true
	c.found = nil
	c.declaredOrder = append(c.declaredOrder, DeclaredName{cl.FullName(c), cl})
}

// DeclareClass declares classes, as running their declarations does.
func (c *Context) DeclareClass(classes ...*Class) {
	for _, cl := range classes {
		name := lower(cl.Name)
		if c.early[cl] {
			delete(c.early, cl)
			continue
		}
		if c.classes[name] != nil {
			c.Fatal("Cannot declare %s %s, because the name is already in use", cl.kind(), cl.Name)
		}
		c.enterClass(cl, name)
	}
}

// AliasClass gives a class another name; it reports whether that was free.
func (c *Context) AliasClass(cl *Class, alias string) bool {
	name := lower(strings.TrimPrefix(alias, "\\"))
	if reservedNames[name] {
		c.Fatal("Cannot use '%s' as class name as it is reserved", alias)
	}
	if c.lookClassUp(name) != nil {
		c.Warning("Cannot declare %s %s, because the name is already in use", cl.kind(), strings.TrimPrefix(alias, "\\"))
		return false
	}
	if c.classes == nil {
		c.classes = map[string]*Class{}
	}
	c.classes[name], c.found, c.aliases = cl, nil, true
	c.declaredOrder = append(c.declaredOrder, DeclaredName{name, cl})
	return true
}

// reservedNames are what PHP does not let a class be called.
var reservedNames = map[string]bool{
	"self": true, "parent": true, "static": true, "bool": true, "false": true, "float": true, "int": true, "iterable": true, "mixed": true,
	"never": true, "null": true, "object": true, "string": true, "true": true, "void": true,
}

// isA reports whether cl is the class that name means, or stands below it.
func (c *Context) isA(cl *Class, name string) bool {
	if cl.isName(name) {
		return true
	}
	if !c.aliases {
		return false
	}
	other := c.FindClass(name)
	return other != nil && cl.Is(other)
}

// DeclareEarly declares a class where its file is loaded if its parent exists by then; else its
// declaration does so when it runs.
func (c *Context) DeclareEarly(classes ...*Class) {
	for _, cl := range classes {
		if name := lower(cl.Parent.Name); c.classes[name] == cl.Parent && c.classes[lower(cl.Name)] == nil {
			c.DeclareClass(cl)
			if c.early == nil {
				c.early = map[*Class]bool{}
			}
			c.early[cl] = true
		}
	}
}

// declareAnonymous declares a class without a name where its first instance is made.
func (c *Context) declareAnonymous(cl *Class) {
	if name := lower(cl.FullName(c)); c.classes[name] == nil {
		c.enterClass(cl, name)
	}
}

// mustLink loads what a class is made of, and throws if that fails.
func (c *Context) mustLink(cl *Class) {
	if cl.Parent != nil {
		c.mustExist(cl.Parent)
	}
	for _, t := range cl.Traits {
		c.mustExist(t)
	}
	for _, i := range cl.Interfaces {
		c.mustExist(i)
	}
}

// NewStd returns a stdClass object with the given properties.
func NewStd(c *Context, props Array) *Object {
	return c.number(&Object{Class: stdClass, Props: props})
}

// number gives a new object its number. Where the program wants numbers to be used again as PHP does, the
// object is followed from here on.
func (c *Context) number(o *Object) *Object {
	if c == nil {
		return o
	}
	o.ID = c.nextID()
	if c.App.ObjectNumbers && o.Class.all().magic.destruct == nil && !o.Class.isName("Fiber") {
		c.track(o)
		o.Born(c)
	}
	return o
}

func (c *Context) nextID() int {
	if n := len(c.freed); n > 0 {
		id := c.freed[n-1]
		c.freed = c.freed[:n-1]
		return id
	}
	c.objectID++
	return c.objectID
}

// ObjectID returns the object's number, as spl_object_id() does.
func (c *Context) ObjectID(o *Object) int {
	if o.ID == 0 {
		o.ID = c.nextID()
	}
	return o.ID
}

// Library returns a class of the runtime.
func Library(name string) *Class {
	var c Context
	c.App = &App{}
	return c.FindClass(name)
}

// InstanceOf reports whether v is an object of the class or one below it.
func InstanceOf(v Value, class string) bool {
	v = v.Deref()
	return v.k == KindObject && v.AsObject().Class.isName(strings.TrimPrefix(class, "\\"))
}

// IsA reports whether v is an instance of the class or of one below it.
func IsA(v Value, class *Class) bool {
	v = v.Deref()
	return v.k == KindObject && v.AsObject().Class.Is(class)
}

// CallMethod is `$v->name(args…)` outside of classes.
func (v Value) CallMethod(c *Context, name string, args ...Value) Value {
	return v.CallMethodIn(c, nil, name, args...)
}

// CallMethodIn is `$v->name(args…)` in code of the class scope.
func (v Value) CallMethodIn(c *Context, scope *Class, name string, args ...Value) Value {
	return v.callMethod(c, scope, name, (*Func).sent, args)
}

// callMethod is CallMethodIn; call calls the method where it has parameters by reference.
func (v Value) callMethod(c *Context, scope *Class, name string, call func(f *Func, c *Context, args ...Value) Value, args []Value) Value {
	v = v.Deref()
	if v.k != KindObject {
		c.Throw("Error", "Call to a member function %s() on %s", name, TypeName(v))
	}
	o := v.AsObject()
	if scope == nil && o.Class != closureClass {
		if m := o.Class.all().public[name]; m != nil {
			c.beginMethod(m.class, m.Name, args)
			return m.Call(c, o, o.Class, args)
		}
	}
	if f, ok := o.Data.(*Func); ok && lower(name) == "__invoke" {
		return f.invoked(c, call, args...)
	}
	if o.Class == IncompleteClass {
		c.Throw("Error", "%s", o.incompleteText("call a method"))
	}
	m := o.Class.methodFor(scope, lower(name))
	if m != nil && m.callable(scope) {
		c.beginMethod(m.class, m.Name, args)
		return call(&Func{Params: m.Params, method: m, Call: func(c *Context, args []Value) Value { return m.Call(c, o, o.Class, args) }}, c, args...)
	}
	if magic := o.Class.all().magic.call; magic != nil {
		return magic.Call(c, o, o.Class, []Value{String(name), ArgsRest(args, 0).Value()})
	}
	if m != nil {
		c.Throw("Error", "Call to %s method %s::%s() from %s", m.Visibility, m.class.Name, m.Name, scopeName(scope))
	}
	c.Throw("Error", "Call to undefined method %s::%s()", o.Class.Name, name)
	return Null
}

// methodFor returns the method that a name means for code of class scope: the scope's own
// private method comes first.
func (cl *Class) methodFor(scope *Class, name string) *Method {
	if scope != nil && scope != cl && cl.Is(scope) {
		if own := scope.Methods[name]; own != nil && own.Visibility == Private {
			return own
		}
	}
	return cl.find(name)
}

func scopeName(scope *Class) string {
	if scope == nil {
		return "global scope"
	}
	return "scope " + scope.Name
}

// CallStatic is `Class::name(args…)` of a class that is known only at run time.
func (cl *Class) CallStatic(c *Context, scope *Class, name string, args ...Value) Value {
	return cl.callStatic(c, scope, cl, name, (*Func).sent, args)
}

// callStatic is CallStatic; call calls the method.
func (cl *Class) callStatic(c *Context, scope, static *Class, name string, call func(f *Func, c *Context, args ...Value) Value, args []Value) Value {
	m := cl.find(lower(name))
	switch reached := m != nil && m.callable(scope); {
	case m == nil && lower(name) == "__construct":
		c.Throw("Error", "Cannot call constructor")
	case m != nil && !reached && cl.all().magic.callStatic != nil:
	case m != nil && !reached:
		c.Throw("Error", "Call to %s method %s::%s() from %s", m.Visibility, m.class.Name, m.Name, scopeName(scope))
	case m != nil && m.Abstract:
		c.Throw("Error", "Cannot call abstract method %s::%s()", m.class.Name, m.Name)
	case m != nil && !m.Static:
		c.Throw("Error", "Non-static method %s::%s() cannot be called statically", m.class.Name, m.Name)
	case m != nil:
		return call(&Func{Params: m.Params, method: m, Call: func(c *Context, args []Value) Value { return m.Call(c, nil, static, args) }}, c, args...)
	}
	if magic := cl.all().magic.callStatic; magic != nil {
		return magic.Call(c, nil, static, []Value{String(name), ArgsRest(args, 0).Value()})
	}
	c.Throw("Error", "Call to undefined method %s::%s()", cl.Name, name)
	return Null
}

// Constant is `Class::NAME` of a class that is known only at run time, for code of class scope.
func (cl *Class) Constant(c *Context, scope *Class, name string) Value {
	k := cl.constant(name)
	if k == nil || k.Visibility == Private && k.class != cl { // nobody inherits a private one
		c.Throw("Error", "Undefined constant %s::%s", cl.Name, name)
	}
	if !reachable(k.Visibility, k.class, scope) {
		c.Throw("Error", "Cannot access %s constant %s::%s", k.Visibility, cl.Name, name)
	}
	return cl.valueOf(c, k)
}

// ConstantNamed is `Class::{name}`; the name class gives that of cl.
//
// https://wiki.php.net/rfc/dynamic_class_constant_fetch
func (cl *Class) ConstantNamed(c *Context, scope *Class, name Value) Value {
	name = name.Deref()
	if !name.IsString() {
		c.Throw("TypeError", "Cannot use value of type %s as class constant name", kindName(name))
	}
	if strings.EqualFold(name.AsString(), "class") {
		return String(cl.Name)
	}
	return cl.Constant(c, scope, name.AsString())
}

// ClassOf returns the class that a value names: the object's own, or that of the name.
func (c *Context) ClassOf(v Value) *Class {
	switch v = v.Deref(); v.k {
	case KindObject:
		return v.AsObject().Class
	case KindString:
		cl := c.LoadClass(v.AsString())
		if cl == nil {
			c.Throw("Error", "Class \"%s\" not found", strings.TrimPrefix(v.AsString(), "\\"))
		}
		return cl
	}
	c.Throw("Error", "Class name must be a valid object or a string")
	return nil
}
