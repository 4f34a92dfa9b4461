// Bound: what a closure runs with, and closures that are bound anew.

package php

import "strings"

// Bound is what a closure that can be bound anew runs with: $this, the class whose code it counts as,
// and the class that static means. A nil Bound is that of code outside of classes.
type Bound struct {
	this   *Object
	scope  *Class
	static *Class

	cells []*Ref // of its static variables, in the order in which the closure asks for them
	from  []*Ref // those of the closure that it was bound from
	share bool   // they are the same ones
}

// BoundTo is what a closure in a method of class scope starts with.
func BoundTo(this *Object, scope *Class) *Bound {
	return &Bound{this: this, scope: scope, static: this.Class}
}

// BoundIn is what a closure in a static method of class scope starts with, or a static closure.
func BoundIn(scope, static *Class) *Bound { return &Bound{scope: scope, static: static} }

// Free returns b without its object: for a static closure.
func (b *Bound) Free() *Bound {
	if b == nil {
		return nil
	}
	return &Bound{scope: b.scope, static: b.static}
}

// Cell returns the cell of the next static variable, first where the closure is a new one.
func (b *Bound) Cell(first *Ref) *Ref {
	cell := first
	if n := len(b.cells); n < len(b.from) {
		if cell = b.from[n]; !b.share {
			cell = NewRef(cell.V.Copy())
		}
	}
	b.cells = append(b.cells, cell)
	return cell
}

// HasThis is `isset($this)`.
func (b *Bound) HasThis() bool { return b != nil && b.this != nil }

// This is `$this`.
func (b *Bound) This(c *Context) Value {
	if b == nil || b.this == nil {
		c.Throw("Error", "Using $this when not in object context")
	}
	return b.this.Value()
}

// Name returns the closure's name in messages: with the class whose code it counts as.
func (b *Bound) Name(closure string) string {
	if b == nil || b.scope == nil {
		return closure
	}
	return b.scope.Name + "::" + closure
}

// Scope returns the class whose code the closure counts as, nil for none.
func (b *Bound) Scope() *Class {
	if b == nil {
		return nil
	}
	return b.scope
}

// named returns the class that self, static or parent means, nil for none.
func (b *Bound) named(word string) *Class {
	switch {
	case b == nil || b.scope == nil:
		return nil
	case word == "self":
		return b.scope
	case word == "parent":
		return b.scope.Parent
	}
	return b.static
}

// Class is self, static or parent before ::, and after new and instanceof.
func (b *Bound) Class(c *Context, word string) *Class {
	cl := b.named(word)
	if cl == nil {
		b.noClass(c, word, "Cannot access \""+word+"\" when no class scope is active")
	}
	return cl
}

// Names returns the class that a name means, which may be self, static or parent; nil for none.
func (b *Bound) Names(c *Context, name string) *Class {
	switch word := lower(name); word {
	case "self", "static", "parent":
		return b.Class(c, word)
	}
	return c.LoadClass(name)
}

// Constant is the constant of a class whose name may be self, static or parent.
func (b *Bound) Constant(c *Context, class, name string) Value {
	cl := b.Names(c, class)
	if cl == nil {
		cl = c.ClassOf(String(class)) // throws
	}
	if cl.constant(name) == nil {
		c.Throw("Error", "Undefined constant %s::%s", class, name)
	}
	return cl.Constant(c, b.Scope(), name)
}

// ClassName is `self::class`.
func (b *Bound) ClassName(c *Context, word string) string {
	cl := b.named(word)
	if cl == nil {
		b.noClass(c, word, "Cannot use \""+word+"\" in the global scope")
	}
	return cl.FullName(c)
}

// noClass throws for a word that means no class here.
func (b *Bound) noClass(c *Context, word, outside string) {
	if b.Scope() == nil {
		c.Throw("Error", "%s", outside)
	}
	verb := "access"
	if strings.HasPrefix(outside, "Cannot use") {
		verb = "use"
	}
	c.Throw("Error", "Cannot %s \"%s\" when current class scope has no parent", verb, word)
}

// OwnClass is get_class() and its kin without arguments.
func (b *Bound) OwnClass(c *Context, fn string) Value {
	word := map[string]string{"get_class": "self", "get_called_class": "static", "get_parent_class": "parent"}[fn]
	cl := b.named(word)
	switch {
	case cl != nil:
		return String(cl.FullName(c))
	case word == "parent":
		return Bool(false)
	case word == "self":
		c.Throw("Error", "get_class() without arguments must be called from within a class")
	}
	c.Throw("Error", "get_called_class() must be called from within a class")
	return Null
}

// Forward is `self::name(args…)`, where static stays what it is.
func (b *Bound) Forward(c *Context, word, name string, args ...Value) Value {
	cl := b.Class(c, word)
	if m := cl.find(lower(name)); m != nil && m.Static && m.callable(b.scope) && !m.Abstract {
		return (&Func{Params: m.Params, Call: func(c *Context, args []Value) Value { return m.Call(c, nil, b.static, args) }}).Invoke(c, args...)
	}
	return b.callStatic(c, cl, b.static, name, args)
}

// ForwardSpread is `self::name(...args)`, where static stays what it is.
func (b *Bound) ForwardSpread(c *Context, word, name string, args Array) Value {
	cl := b.Class(c, word)
	return b.spread(c, cl, b.static, name, args)
}

// CallStaticSpread is `Class::name(...args)`, which runs on $this where that is an instance.
func (b *Bound) CallStaticSpread(c *Context, cl *Class, name string, args Array) Value {
	return b.spread(c, cl, cl, name, args)
}

func (b *Bound) spread(c *Context, cl, static *Class, name string, args Array) Value {
	m := cl.find(lower(name))
	if m == nil || !m.callable(b.scope) {
		magic := cl.all().magic
		if b.HasThis() && b.this.Class.Is(cl) && magic.call != nil {
			call := b.this.Class.all().magic.call
			return call.Call(c, b.this, b.this.Class, []Value{String(name), args.Value()})
		}
		if magic.callStatic != nil {
			return magic.callStatic.Call(c, nil, static, []Value{String(name), args.Value()})
		}
		return b.callStatic(c, cl, static, name, c.arrange(name, nil, false, args))
	}
	return b.callStatic(c, cl, static, name, c.arrange(m.full(), m.Params, false, args))
}

// Closure is `self::name(...)`, where static stays what it is: a closure of a method, of $this where it is none of the
// class.
func (b *Bound) Closure(c *Context, word, name string) Value {
	cl := b.Class(c, word)
	if b.HasThis() && b.this.Class.Is(cl) {
		m, ok := cl.methodSeen(b.Scope, lower(name))
		switch call := b.this.Class.all().magic.call; {
		case m != nil && ok && !m.Static && !m.Abstract:
			return c.numberClosure(m.bind(b.this))
		case (m == nil || !ok) && call != nil:
			return c.numberClosure(viaCall(call, b.this, b.this.Class, name))
		}
	}
	return c.numberClosure(cl.forwardedFunc(c, b.static, b.Scope, name))
}

// CallStatic is `Class::name(args…)`, which runs on $this where that is an instance.
func (b *Bound) CallStatic(c *Context, cl *Class, name string, args ...Value) Value {
	return b.callStatic(c, cl, cl, name, args)
}

// callStatic is CallStatic where static is what it means in a static method.
func (b *Bound) callStatic(c *Context, cl, static *Class, name string, args []Value) Value {
	if b.HasThis() && b.this.Class.Is(cl) {
		m := cl.find(lower(name))
		reached := m != nil && m.callable(b.scope)
		if !reached && cl.all().magic.call != nil { // the object's own
			call := b.this.Class.all().magic.call
			return call.Call(c, b.this, b.this.Class, []Value{String(name), List(args...).Value()})
		}
		if reached && !m.Static && !m.Abstract {
			return (&Func{Params: m.Params, Call: func(c *Context, args []Value) Value { return m.Call(c, b.this, b.this.Class, args) }}).Invoke(c, args...)
		}
	}
	return cl.callStatic(c, b.Scope(), static, name, (*Func).Invoke, args)
}

// Callable is Context.Callable in the code of the closure.
func (b *Bound) Callable(c *Context, v Value, fn string, pos int, name string, orNil bool) *Func {
	if v = v.Deref(); orNil && v.IsNull() {
		return nil
	}
	at := &site{c: c, looked: true}
	if b != nil {
		at.this, at.class, at.static, at.object = b.this, b.scope, b.static, b.this != nil
	}
	return c.callableAt(at, v, fn, pos, name)
}

// closureKind says how a closure can be bound.
type closureKind uint8

const (
	freeClosure   closureKind = iota
	thisClosure               // its code uses $this
	staticClosure             // it never has a $this
)

// Bindable returns the closure that make returns for what it is bound to, first b. It does not use
// $this.
func Bindable(b *Bound, make func(b *Bound) *Func) *Func { return newBindable(b, freeClosure, make) }

// BindableThis is Bindable for a closure that uses $this.
func BindableThis(b *Bound, make func(b *Bound) *Func) *Func {
	return newBindable(b, thisClosure, make)
}

// BindableStatic is Bindable for a static closure.
func BindableStatic(b *Bound, make func(b *Bound) *Func) *Func {
	return newBindable(b.Free(), staticClosure, make)
}

func newBindable(b *Bound, kind closureKind, make func(b *Bound) *Func) *Func {
	own := &Bound{}
	if b != nil {
		own.this, own.scope, own.static = b.this, b.scope, b.static
	}
	f := make(own)
	f.Name = own.Name(f.Name)
	f.noteBound(own)
	f.at, f.make, f.kind, f.This = own, make, kind, own.this
	return f
}

// rebound returns f bound to b.
func (f *Func) rebound(b *Bound) *Func {
	b.from = f.at.cells
	g := f.make(b)
	g.Name = b.Name(g.Name)
	g.noteBound(b)
	g.at, g.make, g.kind, g.This = b, f.make, f.kind, b.this
	return g
}

// noteBound makes f tell the request what it is bound to while it runs: traces name the class.
// Inlined, the function literal would have another name.
//
//go:noinline
func (f *Func) noteBound(b *Bound) {
	call := f.Call
	f.f1, f.f2, f.f3 = nil, nil, nil
	f.Call = func(c *Context, args []Value) Value {
		defer c.leaveBound(len(c.bounds))
		c.bounds = append(c.bounds, b)
		return call(c, args)
	}
}

// boundFrame is how the Go function that noteBound makes is called.
const boundFrame = "/php.(*Func).noteBound.func1"

func (c *Context) leaveBound(n int) {
	if n < len(c.bounds) {
		c.bounds = c.bounds[:n]
	}
}

// traceName is the name of the closure in traces.
func (b *Bound) traceName(closure string) string {
	switch {
	case b.scope == nil:
		return closure
	case b.this == nil:
		return b.scope.Name + "::" + closure
	}
	return b.scope.Name + "->" + closure
}

// copy returns f as another closure object. Static variables go on from where those of f are.
func (f *Func) copy() *Func {
	if f.make == nil {
		return f.again()
	}
	return f.rebound(&Bound{this: f.at.this, scope: f.at.scope, static: f.at.static})
}

// isClosure reports whether f was written as a closure.
func (f *Func) isClosure() bool { return isClosureName(f.Name) }

func isClosureName(name string) bool { return strings.HasSuffix(name, "{closure}") }

// scopeOf returns the class that the code of f stands in.
func (f *Func) scopeOf() *Class {
	switch {
	case f.method != nil:
		return f.method.class
	case f.at != nil:
		return f.at.scope
	}
	return nil
}

// mayBind reports whether PHP binds f to this and scope; it warns where not.
func (c *Context) mayBind(f *Func, this *Object, scope *Class) bool {
	named, own := !f.isClosure(), f.scopeOf()
	static := f.kind == staticClosure || f.method != nil && f.method.Static
	switch {
	case this != nil && static:
		c.Warning("Cannot bind an instance to a static closure")
	case this != nil && named && own != nil && !this.Class.Is(own):
		c.Warning("Cannot bind method %s::%s() to object of class %s", own.Name, f.method.Name, this.Class.Name)
	case this == nil && named && own != nil && !static:
		c.Warning("Cannot unbind $this of method")
	case this == nil && !named && f.at.HasThis() && f.kind == thisClosure:
		c.Warning("Cannot unbind $this of closure using $this")
	case scope != nil && scope != own && scope.Internal:
		c.Warning("Cannot bind closure to scope of internal class %s", scope.Name)
	case named && scope != own && own == nil:
		c.Warning("Cannot rebind scope of closure created from function")
	case named && scope != own:
		c.Warning("Cannot rebind scope of closure created from method")
	default:
		return true
	}
	return false
}

// bindFunc returns f bound to this and scope.
func (c *Context) bindFunc(f *Func, this *Object, scope *Class, share bool) *Func {
	if this != nil {
		c.Keep(this.Value())
	}
	switch {
	case f.method != nil && this != nil:
		return f.method.bind(this)
	case f.make == nil:
		g := f.again()
		g.This = this
		return g
	}
	b := &Bound{this: this, scope: scope, static: scope, share: share}
	if this != nil {
		b.static = this.Class
		if scope == nil {
			b.scope = closureClass // PHP's stand-in
		}
	}
	return f.rebound(b)
}

// canBind refuses what was not made to be bound anew.
func (c *Context) canBind(f *Func, name string) {
	if f.make == nil && f.method == nil && (f.isClosure() || indexColons(f.Name) > 0) {
		c.Unsupported("P2G208", "Closure::"+name+"() of this closure is not supported")
	}
}
