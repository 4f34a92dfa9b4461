// Generators and fibers among the objects whose end matters: one that nothing refers to any more
// runs its finally blocks and lets go of its variables.

package php

import "slices"

// PHPObject returns the generator as an object.
func (g *Generator) PHPObject() *Object { return g.obj }

// Holding says that the end of the generator matters, and names what it was passed: its
// parameters and $this. It does so until its body begins, which then names its variables itself.
func (g *Generator) Holding(vars ...any) *Generator {
	c := g.co.c
	g.co.trace(&Frame{c: c, own: vars})
	return g
}

// trace makes the end of the coroutine's object matter. The frames of its functions come after
// mark.
func (co *coroutine) trace(mark *Frame) {
	co.frames = []*Frame{mark}
	co.c.track(co.obj)
	co.obj.Born(co.c)
}

// takeFrames takes the functions of the coroutine off the list of those that run.
func (co *coroutine) takeFrames() {
	if co.frames == nil {
		return
	}
	running := co.c.lives.frames
	if i := slices.Index(running, co.frames[0]); i >= 0 {
		co.frames = append(co.frames[:0], running[i:]...)
		clear(running[i:])
		co.c.lives.frames = running[:i]
	}
}

// holds calls visit for all that the object refers to.
func (o *Object) holds(visit func(Value)) {
	switch d := o.Data.(type) {
	case *Exception:
		visit(d.Previous)
	case *Generator:
		visit(d.key)
		visit(d.value)
		visit(d.sent)
		visit(d.result)
		visit(d.from)
		if d.inner != nil {
			visit(d.inner.obj.Value())
		}
		d.co.holds(visit)
		return
	case *Fiber:
		for _, v := range d.args {
			visit(v)
		}
		visit(d.passed)
		visit(d.result)
		d.co.holds(visit)
		return
	}
	for _, f := range o.Fields() {
		visit(f.Value)
	}
	for k := o.Class; k != nil; k = k.Parent {
		if k.Holds != nil {
			k.Holds(o, visit)
		}
	}
}

// holds calls visit for what the functions of a coroutine hold that does not run.
func (co *coroutine) holds(visit func(Value)) {
	if co.running {
		return // they are among those of the request
	}
	for _, f := range co.frames {
		f.holds(visit)
	}
}

// holds calls visit for what the variables of the function hold.
func (f *Frame) holds(visit func(Value)) {
	for _, vars := range [][]any{f.own, f.given, f.kept} {
		for _, p := range vars {
			visit(held(p))
		}
	}
	visit(f.result)
}

// delegated takes the generator off that o yields from, which ends before o does.
func (o *Object) delegated() Value {
	g, ok := o.Data.(*Generator)
	if !ok || g.inner == nil {
		return Null
	}
	inner := g.inner
	g.inner = nil
	return inner.obj.Value()
}

// end is the end of a generator or fiber that nothing refers to; it reports whether o is one.
func (o *Object) end() bool {
	switch d := o.Data.(type) {
	case *Generator:
		d.Close()
	case *Fiber:
		d.close()
	default:
		return false
	}
	return true
}

// started hands what the generator was passed over to the function of its body.
func (g *Generator) started() {
	if g.co.frames != nil {
		g.co.frames[0].own = nil
	}
}

// over lets go of what a generator that has ended still shows. What it returned stays.
func (g *Generator) over() {
	c := g.co.c
	if g.co.frames == nil {
		return
	}
	if c.lives.of[g.obj] != nil && !g.closed {
		c.forget(g.obj)
	}
	key, value := g.key, g.value
	g.key, g.value, g.sent = Null, Null, Null
	c.Drop(value)
	c.Drop(key)
}

// show makes the generator show a key and a value. What it showed before has one holder less.
func (g *Generator) show(k, v Value) {
	key, value := g.key, g.value
	g.key, g.value = k, v
	if g.co.frames != nil {
		g.co.c.Drop(value)
		g.co.c.Drop(key)
	}
}

// through makes the generator the holder of what `yield from` goes through, until the result is
// called.
func (g *Generator) through(v Value) (done func()) {
	if g.co.frames == nil {
		return func() {}
	}
	g.from = v
	return func() {
		g.from = Null
		if c := g.co.c; c.flying == nil {
			c.Drop(v)
		}
	}
}

// held makes a loop over the generator its holder, until the result is called.
func (g *Generator) held() (done func()) {
	c := g.co.c
	if g.co.frames == nil {
		return g.Close
	}
	f := &Frame{c: c, own: []any{g}}
	c.lives.frames = append(c.lives.frames, f)
	return func() { f.Release() }
}
