// Generator: PHP's class, over a coroutine that runs the function's body.

package php

import "iter"

// Generator is a call of a generator function that the program holds. Its body begins to run
// when it is first asked for something.
type Generator struct {
	co      coroutine
	obj     *Object
	key     Value
	value   Value // a KindRef where the function yields by reference
	sent    Value // what the yield that it stands at gives
	thrown  Value // what that yield throws instead, undefined for nothing
	result  Value // what it returned, undefined until then
	last    int   // the largest key so far that was an int
	inner   *Generator
	from    Value // the array or object that `yield from` goes through
	byRef   bool
	begun   bool
	yielded bool
	first   bool // stands at its first yield
	ended   bool
	closed  bool // is being closed, or was
}

// NewGenerator returns a generator that runs body, which yields by the methods of what it is
// passed and returns what getReturn() gives.
func NewGenerator(c *Context, body func(g *Generator) Value) *Generator {
	g := &Generator{last: -1, key: Null, value: Null}
	g.obj = &Object{Class: generatorClass, ID: c.nextID(), Data: g}
	g.co.c, g.co.obj = c, g.obj
	g.co.close = g.Close
	g.co.body = func() { unwound(c, &g.closed, func() { g.result = body(g) }) }
	return g
}

// NewRefGenerator is NewGenerator for a function that yields by reference.
func NewRefGenerator(c *Context, body func(g *Generator) Value) *Generator {
	g := NewGenerator(c, body)
	g.byRef = true
	return g
}

// Value returns the generator as an object; a nil one is null.
func (g *Generator) Value() Value {
	if g == nil {
		return Null
	}
	return g.obj.Value()
}

// AsGenerator returns the generator in v, nil where v is null.
func (v Value) AsGenerator() *Generator {
	v = v.Deref()
	if v.k != KindObject {
		return nil
	}
	return v.AsObject().Data.(*Generator)
}

// Yield is `yield v` in the body: it returns what is sent.
func (g *Generator) Yield(v Value) Value {
	g.last++
	return g.give(Int(g.last), v)
}

// YieldKey is `yield k => v` in the body.
func (g *Generator) YieldKey(k, v Value) Value {
	if k = k.Deref(); k.k == KindInt && k.AsInt() > g.last {
		g.last = k.AsInt()
	}
	return g.give(k, v)
}

// give hands a key and a value out and waits.
func (g *Generator) give(k, v Value) Value {
	c := g.co.c
	if g.closed {
		c.Throw("Error", "Cannot yield from finally in a force-closed generator")
	}
	g.show(k, v)
	g.sent, g.yielded = Null, true
	g.co.leave(nothing)
	if g.closed {
		c.unwind()
	}
	if e := g.thrown; e.k != KindUndef {
		g.thrown = Value{}
		c.throw(e)
	}
	sent := g.sent
	g.sent = Null
	return sent
}

// YieldNotice is PHP's notice for `yield v` of what is no variable, in a function that yields by
// reference.
func (c *Context) YieldNotice(v Value) Value {
	c.Notice("Only variable references should be yielded by reference")
	return v
}

// From is `yield from v` in the body: it returns what an inner generator returned.
func (g *Generator) From(v Value) Value {
	c := g.co.c
	switch v = v.Deref(); v.k {
	case KindArray:
		defer g.through(v)()
		for k, x := range v.AsArray().Copy().All() {
			g.give(k, x)
		}
		return Null
	case KindObject:
		if inner, ok := v.AsObject().Data.(*Generator); ok {
			return g.delegate(inner)
		}
		if seq := v.AsObject().traverse(c, true); seq != nil {
			defer g.through(v)()
			for k, x := range seq {
				g.give(k, x)
			}
			return Null
		}
	}
	c.Throw("Error", "Can use \"yield from\" only with arrays and Traversables")
	return Null
}

// delegate yields what the inner generator yields, and passes on what is sent and thrown.
func (g *Generator) delegate(inner *Generator) Value {
	c := g.co.c
	if g.closed {
		c.Throw("Error", "Cannot use \"yield from\" in a force-closed generator")
	}
	if inner.ended {
		return inner.returned()
	}
	for x := inner; x != nil; x = x.inner {
		if x == g || x.co.running {
			c.Throw("Error", "Impossible to yield from the Generator being currently run")
		}
	}
	g.inner, g.yielded = inner, true
	defer func() { g.inner = nil }()
	inner.begin()
	for !inner.ended {
		g.sent = Null
		g.co.leave(nothing)
		e := g.thrown
		g.thrown = Value{}
		switch {
		case g.closed:
			c.unwind()
		case inner.ended: // somebody else took the rest
			if inner.result.k == KindUndef {
				c.Throw("ClosedGeneratorException", "Generator yielded from aborted, no return value available")
			}
		case e.k != KindUndef:
			inner.raise(e)
		default:
			inner.settle()
			inner.sent = g.sent
			inner.resume()
		}
	}
	return inner.returned()
}

// returned is the result of `yield from` of a generator that has ended.
func (g *Generator) returned() Value {
	if g.result.k == KindUndef {
		g.co.c.Throw("Error", "Generator passed to yield from was aborted without proper return and is unable to continue")
	}
	return g.result
}

// resume runs the body to its next yield.
func (g *Generator) resume() {
	if g.co.running {
		g.co.c.Throw("Error", "Cannot resume an already running generator")
	}
	if !g.begun {
		g.started()
	}
	g.begun, g.first = true, false
	alive := false
	defer func() {
		if !alive {
			g.ended = true
			g.over()
		}
	}()
	alive = g.co.resume()
}

// begin runs the body to its first yield if it has not begun.
func (g *Generator) begin() {
	if g.yielded || g.ended {
		return
	}
	g.resume()
	g.first = true
}

// settle goes on behind a `yield from` whose generator somebody else has made throw. One that
// somebody else has taken to its end still shows its last value.
func (g *Generator) settle() {
	for g.inner != nil && g.inner.ended && g.inner.result.k == KindUndef && !g.co.running && !g.ended {
		g.resume()
	}
}

// current returns the generator that hands values out: the innermost of `yield from`.
func (g *Generator) current() *Generator {
	for g.inner != nil {
		g = g.inner
	}
	return g
}

// Current is current().
func (g *Generator) Current() Value { return g.currentRef().Deref() }

func (g *Generator) currentRef() Value {
	g.begin()
	g.settle()
	return g.shown()
}

// shown is the value that the generator shows, null once it has ended.
func (g *Generator) shown() Value {
	if g.ended {
		return Null
	}
	return g.current().value
}

// Key is key().
func (g *Generator) Key() Value {
	g.begin()
	if g.settle(); g.ended {
		return Null
	}
	return g.current().key.Deref()
}

// Valid is valid().
func (g *Generator) Valid() bool { return g.valid() }

func (g *Generator) valid() bool {
	g.begin()
	g.settle()
	return !g.ended
}

// Next is next().
func (g *Generator) Next() {
	g.begin()
	g.advance()
}

// advance goes on to the next yield.
func (g *Generator) advance() {
	if g.settle(); !g.ended {
		g.sent = Null
		g.resume()
	}
}

// Rewind is rewind().
func (g *Generator) Rewind() { g.rewind() }

func (g *Generator) rewind() {
	g.begin()
	if !g.first {
		g.co.c.Throw("Exception", "Cannot rewind a generator that was already run")
	}
}

// Send is send(v): it returns what the generator yields next.
func (g *Generator) Send(v Value) Value {
	g.begin()
	if g.settle(); g.ended {
		return Null
	}
	g.sent = v.Deref()
	g.resume()
	return g.shown().Deref()
}

// Throw is throw(e): the yield that the generator stands at throws it.
func (g *Generator) Throw(e Value) Value {
	if e = e.Deref(); exceptionOf(e) == nil {
		g.co.c.Throw("TypeError", "Generator::throw(): Argument #1 ($exception) must be of type Throwable, %s given", TypeName(e))
	}
	g.begin()
	g.settle()
	g.raise(e)
	return g.shown().Deref()
}

func (g *Generator) raise(e Value) {
	if g.ended {
		g.co.c.throw(e)
	}
	if !g.co.running {
		g.thrown = e
	}
	g.resume()
}

// GetReturn is getReturn().
func (g *Generator) GetReturn() Value {
	if g.begin(); g.result.k == KindUndef {
		g.co.c.Throw("Exception", "Cannot get return value of a generator that hasn't returned")
	}
	return g.result
}

// Close drops the generator: finally blocks that it stands in run.
func (g *Generator) Close() {
	if g == nil || g.ended || g.co.running {
		return
	}
	g.closed = true
	if !g.begun {
		g.ended = true
		return
	}
	flying := g.co.c.flying // what left the loop around it
	g.resume()
	g.co.c.flying = flying
}

// All is foreach over a generator.
func (g *Generator) All() iter.Seq2[Value, Value] { return g.all(true) }

// Once is foreach over a generator that the loop alone holds: leaving the loop drops it.
func (g *Generator) Once() iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		defer g.held()()
		g.all(true)(yield)
	}
}

// all is foreach over a generator.
func (g *Generator) all(byValue bool) iter.Seq2[Value, Value] {
	return func(yield func(Value, Value) bool) {
		if g.ended {
			g.co.c.Throw("Exception", "Cannot traverse an already closed generator")
		}
		for g.rewind(); g.valid(); g.advance() {
			x := g.current()
			v := x.value
			if byValue {
				v = v.Deref()
			}
			if !yield(x.key.Deref(), v) {
				return
			}
		}
	}
}

// generatorClass is PHP's class Generator. It is set before any request; an initialiser would
// refer to itself.
var generatorClass *Class

func init() {
	generatorClass = &Class{Name: "Generator", Internal: true, Final: true, Interfaces: []*Class{throwables["iterator"]}, Methods: map[string]*Method{}}
	add := func(name string, params []string, f func(g *Generator, args []Value) Value) {
		addMethod(generatorClass, name, params, len(params), func(_ *Context, o *Object, args []Value) Value { return f(o.Data.(*Generator), args) })
	}
	add("rewind", nil, func(g *Generator, _ []Value) Value { g.Rewind(); return Null })
	add("valid", nil, func(g *Generator, _ []Value) Value { return Bool(g.Valid()) })
	add("current", nil, func(g *Generator, _ []Value) Value { return g.Current() })
	add("key", nil, func(g *Generator, _ []Value) Value { return g.Key() })
	add("next", nil, func(g *Generator, _ []Value) Value { g.Next(); return Null })
	add("send", []string{"value"}, func(g *Generator, args []Value) Value { return g.Send(args[0]) })
	add("throw", []string{"exception"}, func(g *Generator, args []Value) Value { return g.Throw(args[0]) })
	add("getReturn", nil, func(g *Generator, _ []Value) Value { return g.GetReturn() })
}

// addMethod gives a class of the runtime a method of a fixed number of parameters, of which
// required must be passed; any number where the last is named "...".
func addMethod(cl *Class, name string, params []string, required int, f func(c *Context, o *Object, args []Value) Value) {
	m := &Method{Name: name}
	most := len(params)
	for i, p := range params {
		if p == "..." {
			most = 1 << 30
		}
		m.Params = append(m.Params, Param{Name: p, Optional: i >= required, Variadic: p == "..."})
	}
	m.Call = func(c *Context, o *Object, _ *Class, args []Value) Value {
		switch n := len(args); {
		case n < required:
			c.BuiltinCount(cl.Name+"::"+name, n, required, required == most)
		case n > most:
			c.BuiltinCount(cl.Name+"::"+name, n, most, required == most)
		}
		return f(c, o, args)
	}
	cl.Methods[lower(name)] = m
	cl.Order = append(cl.Order, lower(name))
}
