// Callables: what a value names that a function is to call, and whether code of the place that
// passes it may call it.

package php

import (
	"runtime"
	"strings"
)

// site is the code that a callable is looked up for. Its class and object decide which methods it
// may call, and what self, parent and static mean.
type site struct {
	c        *Context
	this     *Object // where the code knows it
	static   *Class  // what static is, where the code knows it
	asks     bool    // whether there is such a callable; it is not called
	anywhere bool    // every method can be reached

	looked bool
	class  *Class
	object bool // the code is that of a method of an object
}

// scope returns the class whose code runs, nil outside of classes. Only what is not public needs it,
// so that the stack is looked at only then.
func (s *site) scope() *Class {
	if s.looked {
		return s.class
	}
	s.looked = true
	name := s.c.running()
	class, _, object := strings.Cut(name, "->") // that of a hook goes on with ::
	if s.object = object; !object {
		static := false
		if class, _, static = strings.Cut(name, "::"); !static {
			return nil
		}
	}
	s.class = s.c.classNamed(class)
	return s.class
}

// running returns the name of the function or method whose code runs. A closure's is that of
// the function that it is written in.
func (c *Context) running() string {
	if c.App.Map == nil {
		return ""
	}
	frames := runtime.CallersFrames(c.callers(1))
	for {
		f, more := frames.Next()
		if _, ok := c.App.Map.pos(&f); ok {
			return c.App.Map.outermost(&f)
		}
		if !more {
			return ""
		}
	}
}

// classNamed returns the class that the source map names; a class without a name is found if it is
// the only one of its kind.
func (c *Context) classNamed(name string) *Class {
	if cl := c.FindClass(name); cl != nil {
		return cl
	}
	var found *Class
	for _, cl := range c.classes {
		if cl.Name == name {
			if found != nil {
				c.Unsupported("P2G208", "a callable that depends on which "+name+" names it is not supported")
			}
			found = cl
		}
	}
	return found
}

// findCallable resolves a callable, or says why it is none.
func (c *Context) findCallable(v Value) (*Func, string) { return (&site{c: c}).find(v) }

// find resolves a callable, or says why it is none.
func (s *site) find(v Value) (*Func, string) {
	switch v.k {
	case KindObject:
		if f := v.AsObject().method("__invoke"); f != nil {
			return f, ""
		}
	case KindString:
		return s.findName(v.AsString())
	case KindArray:
		return s.findArray(v.AsArray())
	}
	return nil, "no array or string given"
}

// findName resolves 'function' and 'Class::method'.
func (s *site) findName(name string) (*Func, string) {
	if f := s.c.Function(name); f != nil {
		return f, ""
	}
	if i := indexColons(name); i > 0 {
		t, why := s.target(name[:i])
		if why != "" {
			return nil, why
		}
		return s.method(t, name[i+2:])
	}
	if key := plainName(name); s.c.App.Decls[key] == nil && isLibrary(key) {
		s.c.Unsupported("P2G301", "function "+name+"() is passed by a name that the conversion did not see")
	}
	return nil, "function \"" + name + "\" not found or invalid function name"
}

// indexColons returns the index of "::" in s, or -1.
func indexColons(s string) int { return strings.Index(s, "::") }

// findArray resolves [$object, 'method'], ['Class', 'method'] and ['Class', 'parent::method'].
func (s *site) findArray(a Array) (*Func, string) {
	obj, name := a.PeekAt(0), a.PeekAt(1)
	if a.Len() != 2 {
		return nil, "array callback must have exactly two members"
	}
	if name.k != KindString || obj.k != KindString && obj.k != KindObject {
		return nil, "first array member is not a valid class name or object"
	}
	var t target
	if obj.k == KindObject {
		o := obj.AsObject()
		t = target{class: o.Class, object: o, static: o.Class}
	} else {
		var why string
		if t, why = s.target(obj.AsString()); why != "" {
			return nil, why
		}
	}
	i := indexColons(name.AsString())
	if i <= 0 {
		return s.method(t, name.AsString())
	}
	return s.methodOf(t, name.AsString(), i)
}

// methodOf resolves a method with the name of a class before it, which is one that t is of.
func (s *site) methodOf(t target, name string, colons int) (*Func, string) {
	var up *Class
	switch class := name[:colons]; lower(class) {
	case "self":
		up = t.class
	case "static":
		up = t.static
	case "parent":
		if up = t.class.Parent; up == nil {
			return nil, `cannot access "parent" when current class scope has no parent`
		}
	default:
		if up = s.c.LoadClass(class); up == nil {
			return nil, "class \"" + class + "\" not found"
		}
	}
	if !t.class.Is(up) {
		return nil, "class " + t.class.Name + " is not a subclass of " + up.Name
	}
	s.c.Deprecated("Callables of the form [\"%s\", \"%s\"] are deprecated", t.class.Name, name)
	t.class = up
	return s.method(t, name[colons+2:])
}

// target is what a method is looked for in and what it then runs on.
type target struct {
	class  *Class
	object *Object
	static *Class // what static is there
	here   bool   // it runs on the object whose code names it, which is not known
	below  bool   // it is static:: of a class below this one, which is not known
}

// target resolves the name of a class in a callable.
func (s *site) target(name string) (t target, why string) {
	key := lower(name)
	switch key {
	case "self", "parent", "static":
		scope := s.scope()
		if scope == nil {
			return t, `cannot access "` + key + `" when no class scope is active`
		}
		if t.class = scope; key == "parent" {
			if t.class = scope.Parent; t.class == nil {
				return t, `cannot access "parent" when current class scope has no parent`
			}
		}
		s.c.Deprecated("Use of \"%s\" in callables is deprecated", key)
		t.static = t.class
		switch {
		case s.this != nil:
			t.object, t.static = s.this, s.this.Class
		case s.static != nil:
			t.static = s.static
		}
		if t.here = s.object && s.this == nil; key == "static" {
			known := s.this != nil || s.static != nil
			if !known && !s.asks {
				s.c.Unsupported("P2G208", "static:: in this callable is not supported")
			}
			t.class, t.below = t.static, !known
		}
		return t, ""
	}
	if t.class = s.c.LoadClass(name); t.class == nil {
		return t, "class \"" + name + "\" not found"
	}
	t.static = t.class
	if s.this == nil && !hasObjectMethods(t.class) {
		return t, ""
	}
	switch scope := s.scope(); {
	case scope == nil || !scope.Is(t.class):
	case s.this == nil:
		t.here = s.object
	case s.this.Class.Is(t.class):
		t.object, t.static = s.this, s.this.Class
	}
	return t, ""
}

// hasObjectMethods reports whether a callable that names class can run on the object of the code
// that names it.
func hasObjectMethods(class *Class) bool {
	all := class.all()
	if all.magic.call != nil {
		return true
	}
	for _, m := range all.methods {
		if !m.Static {
			return true
		}
	}
	return false
}

// method resolves a method of t.
func (s *site) method(t target, name string) (*Func, string) {
	key := lower(name)
	if t.object != nil && key == "__invoke" {
		if f, ok := t.object.Data.(*Func); ok {
			return f.invoker(), ""
		}
	}
	m, ok := t.class.methodSeen(s.scope, key)
	if ok = ok || m != nil && s.anywhere; !ok {
		if f := s.magic(t, name); f != nil {
			return f, ""
		}
	}
	if t.below && !ok {
		s.c.Unsupported("P2G208", "is_callable() of static::"+name+"() is not supported here")
	}
	switch {
	case m == nil:
		return nil, "class " + t.class.Name + " does not have a method \"" + name + "\""
	case m.Abstract:
		return nil, "cannot call abstract method " + t.class.Name + "::" + m.Name + "()"
	case t.object == nil && !t.here && !m.Static:
		return nil, "non-static method " + t.class.Name + "::" + m.Name + "() cannot be called statically"
	case !ok:
		return nil, "cannot access " + m.Visibility.String() + " method " + t.class.Name + "::" + m.Name + "()"
	case t.object != nil:
		return m.bind(t.object), ""
	case t.here:
		s.needObject(m.class.Name + "::" + m.Name)
	}
	return m.of(t.static), ""
}

// magic is a method that does not exist or cannot be reached, where __call or __callStatic stands for it.
func (s *site) magic(t target, name string) *Func {
	if call := t.class.all().magic.call; call != nil && (t.object != nil || t.here) {
		if t.object == nil {
			s.needObject(t.class.Name + "::" + name)
			return viaCall(call, nil, t.class, name)
		}
		return viaCall(call, t.object, t.static, name)
	}
	if call := t.class.all().magic.callStatic; call != nil {
		return viaCall(call, nil, t.static, name)
	}
	return nil
}

// needObject refuses a method that runs on the object of code that did not pass it.
func (s *site) needObject(name string) {
	if !s.asks {
		s.c.Unsupported("P2G208", "the callable "+name+", which runs on $this, is not supported here")
	}
}

// methodSeen returns the method that a name means for code of class scope, and whether the code can
// reach it. A public method that no private one above it hides needs no scope.
func (cl *Class) methodSeen(scope func() *Class, name string) (m *Method, ok bool) {
	if m = cl.find(name); m == nil {
		return nil, false
	}
	open := m.Visibility == Public
	for k := cl.Parent; k != nil && open; k = k.Parent {
		own := k.Methods[name]
		open = own == nil || own.Visibility != Private
	}
	if open {
		return m, true
	}
	in := scope()
	m = cl.methodFor(in, name)
	return m, m.callable(in)
}

// of returns the method as a static one of the class that a call named.
func (m *Method) of(cl *Class) *Func {
	return &Func{Name: m.full(), Params: m.Params, static: cl, method: m, CallRef: m.refCall(nil, cl), Call: func(c *Context, args []Value) Value { return m.Call(c, nil, cl, args) }}
}
