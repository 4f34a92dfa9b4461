// The class Closure: its methods.

package php

// NewClosure gives a closure the number that it has as an object, as soon as PHP does.
func (c *Context) NewClosure(f *Func) *Func {
	c.numberClosure(f)
	return f
}

// numberClosure is the closure as an object of the request, with its number where those are followed.
func (c *Context) numberClosure(f *Func) Value {
	v := f.Value()
	if o := v.AsObject(); o.ID == 0 && c != nil && c.App != nil && c.App.ObjectNumbers {
		c.number(o)
	}
	return v
}

// closureClass is the class of closures.
var closureClass = &Class{
	Name: "Closure", Internal: true, Final: true, Order: []string{"bind", "bindTo", "call", "fromCallable"},
}

// closureMethods are the methods of Closure by lower-case name; __invoke() is the closure itself.
var closureMethods = map[string]*Method{
	"bind":         {Name: "bind", Static: true, Params: bindParams, Call: closureBind},
	"bindto":       {Name: "bindTo", Params: bindParams[1:], Call: closureBindTo},
	"call":         {Name: "call", Params: callParams, Call: closureCall},
	"fromcallable": {Name: "fromCallable", Static: true, Params: []Param{{Name: "callback"}}, Call: closureFromCallable},
}

var (
	bindParams = []Param{{Name: "closure"}, {Name: "newThis"}, {Name: "newScope", Optional: true}}
	callParams = []Param{{Name: "newThis"}, {Name: "args", Variadic: true, Optional: true}}
)

func init() { closureClass.Methods = closureMethods } // which name it themselves

// BindClosure is Closure::bind().
func (c *Context) BindClosure(args ...Value) Value { return closureBind(c, nil, closureClass, args) }

func closureBind(c *Context, _ *Object, _ *Class, args []Value) Value {
	if n := len(args); n < 2 || n > 3 {
		c.BuiltinCount("Closure::bind", n, min(max(n, 2), 3), false)
	}
	v := ArgAt(args, 0)
	if f, ok := funcIn(v); ok {
		return c.bindTo("bind", f, 2, args[1:])
	}
	c.Throw("TypeError", "Closure::bind(): Argument #1 ($closure) must be of type Closure, %s given", TypeName(v))
	return Null
}

func closureBindTo(c *Context, o *Object, _ *Class, args []Value) Value {
	if n := len(args); n < 1 || n > 2 {
		c.BuiltinCount("Closure::bindTo", n, min(max(n, 1), 2), false)
	}
	return c.bindTo("bindTo", o.Data.(*Func), 1, args)
}

// funcIn returns the closure that v is.
func funcIn(v Value) (*Func, bool) {
	if v.k != KindObject {
		return nil, false
	}
	f, ok := v.AsObject().Data.(*Func)
	return f, ok
}

// bindTo binds f to the object and the scope in args, the first of which is argument pos of the method.
func (c *Context) bindTo(name string, f *Func, pos int, args []Value) Value {
	var this *Object
	switch v := ArgAt(args, 0); v.k {
	case KindObject:
		this = v.AsObject()
	case KindNull, KindUndef:
	default:
		c.Throw("TypeError", "Closure::%s(): Argument #%d ($newThis) must be of type ?object, %s given", name, pos, TypeName(v))
	}
	scope := f.scopeOf()
	if v := ArgAt(args, 1); v.k != KindUndef {
		var ok bool
		if scope, ok = c.newScope(name, f, pos+1, v); !ok {
			return Null
		}
	}
	if !c.mayBind(f, this, scope) {
		return Null
	}
	c.canBind(f, name)
	return c.bindFunc(f, this, scope, false).Value()
}

// newScope is the class that the scope for a closure names; false where PHP warns of it.
func (c *Context) newScope(name string, f *Func, pos int, v Value) (*Class, bool) {
	switch v.k {
	case KindObject:
		return v.AsObject().Class, true
	case KindNull:
		return nil, true
	case KindArray, KindResource:
		c.Throw("TypeError", "Closure::%s(): Argument #%d ($newScope) must be of type object|string|null, %s given", name, pos, TypeName(v))
	}
	s := v.String(c)
	if s == "static" {
		return f.scopeOf(), true
	}
	cl := c.LoadClass(s)
	if cl == nil {
		c.Warning("Class \"%s\" not found", s)
	}
	return cl, cl != nil
}

func closureCall(c *Context, o *Object, _ *Class, args []Value) Value {
	if len(args) == 0 {
		c.BuiltinCount("Closure::call", 0, 1, false)
	}
	v, f := ArgAt(args, 0), o.Data.(*Func)
	if v.k != KindObject {
		c.Throw("TypeError", "Closure::call(): Argument #1 ($newThis) must be of type object, %s given", TypeName(v))
	}
	this := v.AsObject()
	if !c.mayBind(f, this, this.Class) {
		return Null
	}
	c.canBind(f, "call")
	g := c.bindFunc(f, this, this.Class, true)
	passed := append([]Value(nil), args[1:]...)
	for i, x := range passed {
		if g.ByRef(i) && x.k != KindRef {
			c.Warning("%s(): Argument #%d%s must be passed by reference, value given", g.Name, i+1, paramName(g.Params, i))
		}
	}
	return g.Invoke(c, passed...)
}

// invoked is `$f->__invoke(args…)`, whose name traces show; call passes the arguments.
func (f *Func) invoked(c *Context, call func(f *Func, c *Context, args ...Value) Value, args ...Value) Value {
	return call(f, c, args...)
}

// invoker is [$f, '__invoke'] as a callable.
func (f *Func) invoker() *Func {
	g := f.again()
	g.Call = func(c *Context, args []Value) Value { return f.invoked(c, (*Func).Invoke, args...) }
	return g
}

// paramName is " ($name)" of parameter i, "" where there is none.
func paramName(params []Param, i int) string {
	if i < len(params) && params[i].Name != "" {
		return " ($" + params[i].Name + ")"
	}
	return ""
}

func closureFromCallable(c *Context, _ *Object, _ *Class, args []Value) Value {
	if len(args) != 1 {
		c.BuiltinCount("Closure::fromCallable", len(args), 1, true)
	}
	return c.fromCallable(&site{c: c}, ArgAt(args, 0))
}
