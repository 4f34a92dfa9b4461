// The end of objects with a destructor: PHP runs it as soon as nothing refers to the object.
// Go's collector does not say when that is, so a program that has such classes names the
// variables of its running functions, and says where a reference to an object goes away. Whether
// another one is left is found by following what the variables hold.

package php

import (
	"reflect"
	"runtime"
)

// lives is what a request knows of the objects whose end matters.
type lives struct {
	order     []*Object            // those that live, oldest first
	of        map[*Object]*life    // nil: the program has none
	weak      map[*Object]*weak    // those that weak references refer to
	frames    []*Frame             // the functions that run, the outermost first
	scripts   []*Frame             // top levels: their variables live as long as the request
	abandoned []*Object            // parts of cycles that nothing else refers to
	kept      map[*Object]struct{} // what Go code holds that cannot be seen, such as closures
	ending    *Frame               // the function that ends while destructors run
	left      bool                 // the innermost function has been left: its variables end
	shutdown  bool                 // the request's last objects end
	done      bool                 // the request has ended with a fatal error
}

// life is the state of one object.
type life struct {
	born  bool // its constructor has ended
	ended bool // its destructor has run: it stored the object somewhere
}

// Frame lists the variables of a running function: pointers to values, arrays, references and
// instances.
type Frame struct {
	c      *Context
	pc     uintptr // in the function
	own    []any   // they end with the function
	given  []any   // parameters: the caller's too
	kept   []any   // closures may hold on to them
	result Value   // what the function is about to return
}

// Locals names the variables that end with the function.
func (c *Context) Locals(vars ...any) *Frame {
	var pc [1]uintptr
	runtime.Callers(2, pc[:])
	f := &Frame{c: c, pc: pc[0], own: vars}
	c.lives.frames = append(c.lives.frames, f)
	return f
}

// ScriptVars names the variables of a top level, which live until the request ends.
func (c *Context) ScriptVars(vars ...any) {
	c.lives.scripts = append(c.lives.scripts, &Frame{c: c, own: vars})
}

// With adds what the function was given: its receiver and parameters.
func (f *Frame) With(vars ...any) *Frame {
	f.given = vars
	return f
}

// Kept adds variables that closures refer to.
func (f *Frame) Kept(vars ...any) *Frame {
	f.kept = vars
	return f
}

// Release ends the function: it lets go of its variables, in their order.
func (f *Frame) Release() {
	c := f.c
	for _, p := range f.kept {
		c.Keep(held(p))
	}
	outer, left := c.lives.ending, c.lives.left
	c.lives.ending, c.lives.left = f, true
	defer func() { c.lives.ending, c.lives.left = outer, left }()
	var thrown *Thrown
	for _, p := range f.own {
		v := held(p)
		f.own = f.own[1:]
		thrown = c.dropWith(v, thrown)
	}
	for i := len(c.lives.frames) - 1; i >= 0; i-- {
		if c.lives.frames[i] == f {
			c.lives.frames = append(c.lives.frames[:i], c.lives.frames[i+1:]...)
			break
		}
	}
	if thrown != nil {
		c.throw(thrown.Value)
	}
}

// Returning notes what the function that runs is about to return: it does not end with it.
func (c *Context) Returning(v Value) {
	if n := len(c.lives.frames); n > 0 {
		c.lives.frames[n-1].result = v
	}
}

// Replace stores v in a place. What was there has one holder less.
func Replace[T any](c *Context, place *T, v T) {
	old := held(place)
	*place = v
	c.Drop(old)
}

// Take empties a variable and returns what it held.
func Take[T any](p *T) (held T) {
	var empty T
	held, *p = *p, empty
	return held
}

// Keep says that Go code holds on to v, for as long as the request runs.
func (c *Context) Keep(v Value) {
	if v = v.Deref(); v.k != KindObject && v.k != KindArray {
		return
	}
	if c.lives.kept == nil {
		c.lives.kept = map[*Object]struct{}{}
	}
	t := tracing{seen: c.lives.kept}
	t.value(v)
}

// Drop says that a reference to v went away: a variable has got another value or is unset, or
// an expression is done with it. What still holds it besides variables comes after it.
func (c *Context) Drop(v Value, holders ...Value) {
	if t := c.dropWith(v, nil, holders...); t != nil {
		c.throw(t.Value)
	}
}

// dropWith is Drop while an exception of another destructor waits.
func (c *Context) dropWith(v Value, thrown *Thrown, holders ...Value) *Thrown {
	if len(c.lives.order) == 0 || c.lives.done {
		return thrown
	}
	d := dropping{c: c, thrown: thrown, holders: holders}
	d.value(v)
	return d.thrown
}

// dropping ends what a value that went away was the last to hold.
type dropping struct {
	c      *Context
	live   map[*Object]struct{} // what can be reached; nil: not known
	found  int                  // how many objects were looked for and found
	thrown *Thrown
	arrays metArrays
	// holders are values of the expression that runs, which no variable holds yet.
	holders []Value
}

// manyLive is how many objects of a value are looked for one by one, before all that can be reached is noted.
const manyLive = 4

// metArrays are the arrays that a walk has come by: one can hold itself through a reference.
type metArrays map[*table]struct{}

// flat reports whether nothing can be reached through the elements.
func (t *table) flat() bool {
	switch {
	case t == nil:
		return true
	case t.mode == modeArrays:
		return t.n == 0
	case t.mode != modeVals && t.mode != modeHash:
		return true
	}
	for i := range *t.elems() {
		switch (*t.elems())[i].k {
		case KindArray, KindObject, KindRef:
			return false
		}
	}
	return true
}

// met reports whether v is an array that the walk need not go into: it has come by before, or nothing can be reached
// through it.
func (m *metArrays) met(v Value) bool {
	if v = v.Deref(); v.k != KindArray {
		return false
	}
	t := v.AsArray().t
	if t.flat() {
		return true
	}
	if _, ok := (*m)[t]; ok {
		return true
	}
	if *m == nil {
		*m = metArrays{}
	}
	(*m)[t] = struct{}{}
	return false
}

// reachable finds what can be reached now.
func (d *dropping) reachable() {
	t := tracing{seen: d.c.reachable()}
	for _, v := range d.holders {
		t.value(v)
	}
	d.live = t.seen
}

func (d *dropping) value(v Value) {
	if d.arrays.met(v) {
		return
	}
	switch v = v.Deref(); v.k {
	case KindArray:
		a := v.AsArray()
		for pos := a.First(); pos >= 0; pos = a.Next(pos) {
			d.value(a.RawAt(pos))
		}
	case KindObject:
		d.object(v.AsObject())
	}
}

func (d *dropping) object(o *Object) {
	if !d.c.matters(o) {
		return
	}
	if d.live == nil {
		if d.found < manyLive && d.c.reaches(o, d.holders) { // most often the functions that run hold it
			d.found++
			return
		}
		d.reachable()
	}
	if _, ok := d.live[o]; ok || !o.traced() {
		return
	}
	if o.holdsItself() { // PHP's count of its references does not come to zero
		d.c.lives.abandoned = append(d.c.lives.abandoned, o)
		d.live = nil
		return
	}
	if l := d.c.lives.of[o]; l != nil && l.born {
		d.c.forget(o)
		d.value(o.delegated())
		if !l.ended {
			d.thrown = d.c.destruct(o, d.thrown)
			d.reachable()
		}
		if _, ok := d.live[o]; ok { // the destructor stored it somewhere
			if d.c.lives.weak[o] != nil {
				d.c.track(o)
				*d.c.lives.of[o] = life{born: true, ended: true}
			}
			return
		}
		d.c.weakEnd(o)
		o.holds(d.value)
		d.c.free(o)
		return
	}
	o.holds(d.value)
}

// free gives the number of an object that has ended to the next one that is made.
func (c *Context) free(o *Object) {
	if o.ID != 0 {
		c.freed = append(c.freed, o.ID)
	}
}

// matters reports whether the object is, or leads to, one whose end can be seen.
func (c *Context) matters(o *Object) bool {
	if _, ok := c.lives.of[o]; ok {
		return true
	}
	t := tracing{seen: map[*Object]struct{}{}, until: c.lives.of}
	t.object(o)
	return t.found
}

// traced reports whether it is known what the object refers to.
func (o *Object) traced() bool {
	switch d := o.Data.(type) {
	case nil, *Exception, *Func:
		return true
	case *Generator:
		return !d.co.running
	case *Fiber:
		return !d.co.running
	}
	return false
}

// holdsItself reports whether the object can be reached from its own properties.
func (o *Object) holdsItself() bool {
	t := tracing{seen: map[*Object]struct{}{}}
	o.holds(t.value)
	_, ok := t.seen[o]
	return ok
}

// track notes a new object whose class has a destructor.
func (c *Context) track(o *Object) {
	if c.lives.of == nil {
		c.lives.of = map[*Object]*life{}
	}
	if c.lives.of[o] != nil {
		return
	}
	c.lives.of[o] = &life{}
	c.lives.order = append(c.lives.order, o)
}

// Born says that the constructor of an object has ended: its destructor will run.
func (o *Object) Born(c *Context) {
	if l := c.lives.of[o]; l != nil {
		l.born = true
	}
}

// forget takes the object off the list of those that live.
func (c *Context) forget(o *Object) {
	delete(c.lives.of, o)
	for i := len(c.lives.order) - 1; i >= 0; i-- { // what was made last ends first, as a rule
		if c.lives.order[i] == o {
			c.lives.order = append(c.lives.order[:i], c.lives.order[i+1:]...)
			return
		}
	}
}

// destruct runs the destructor of an object. An exception on the way becomes the previous one
// of what it throws.
func (c *Context) destruct(o *Object, before *Thrown) *Thrown {
	flying := c.flying
	c.flying = nil
	left := c.lives.left
	e := Catch(c, func() {
		if o.end() {
			return
		}
		m := o.Class.all().magic.destruct
		if m == nil { // only weak references ask for its end
			return
		}
		if m.Visibility != Public && !c.mayDestruct(o, m) {
			return
		}
		c.lives.left = false
		c.coroutines.blocked++
		defer func() { c.coroutines.blocked-- }()
		m.Call(c, o, o.Class, nil)
	})
	c.flying, c.lives.left = flying, left
	if !e.IsSet() {
		return before
	}
	if before == nil {
		before = flying
	}
	if before != nil {
		chain(e, before.Value)
	}
	return &Thrown{Value: e}
}

// reachable returns the objects that variables lead to.
func (c *Context) reachable() map[*Object]struct{} {
	t := tracing{seen: map[*Object]struct{}{}}
	c.roots(&t)
	return t.seen
}

// reaches reports whether variables, or one of the values, lead to o.
func (c *Context) reaches(o *Object, also []Value) bool {
	t := tracing{seen: map[*Object]struct{}{}, target: o}
	for _, v := range also {
		t.value(v)
	}
	c.roots(&t)
	return t.found
}

// roots follows all variables, those of the innermost function first, until t has found what it looks for.
func (c *Context) roots(t *tracing) {
	for i := len(c.lives.frames) - 1; i >= 0 && !t.found; i-- {
		c.lives.frames[i].holds(t.value)
	}
	for i := 0; i < len(c.lives.scripts) && !t.found; i++ {
		c.lives.scripts[i].holds(t.value)
	}
	for co := c.coroutines.current; co != nil && !t.found; co = co.parent {
		t.object(co.obj)
	}
	for o := range c.lives.kept {
		t.object(o)
	}
	for _, o := range c.lives.abandoned {
		t.object(o)
	}
	if c.flying != nil {
		t.value(c.flying.Value)
	}
	if c.Globals != nil && !t.found {
		for _, name := range c.Globals.Names() {
			if r, ok := c.Globals.Lookup(name); ok {
				t.value(r.V)
			}
		}
	}
	for _, r := range c.statics {
		t.value(r.V)
	}
	for _, v := range c.consts {
		t.value(v)
	}
}

// tracing follows values to objects.
type tracing struct {
	seen   map[*Object]struct{}
	arrays metArrays
	until  map[*Object]*life // where one of these is found it ends
	target *Object           // or where this is
	found  bool
}

func (t *tracing) value(v Value) {
	if t.found || t.arrays.met(v) {
		return
	}
	switch v = v.Deref(); v.k {
	case KindArray:
		a := v.AsArray()
		for pos := a.First(); pos >= 0; pos = a.Next(pos) {
			t.value(a.RawAt(pos))
		}
	case KindObject:
		t.object(v.AsObject())
	}
}

func (t *tracing) object(o *Object) {
	if _, ok := t.seen[o]; ok || t.found {
		return
	}
	if _, t.found = t.until[o]; t.found || o == t.target {
		t.found = true
		return
	}
	t.seen[o] = struct{}{}
	o.holds(t.value)
}

// held returns what a variable of a frame holds.
func held(p any) Value {
	switch p := p.(type) {
	case *Value:
		return *p
	case *Array:
		return p.Value()
	case **Ref:
		if *p == nil {
			return Value{}
		}
		return (*p).V
	case Instance:
		return p.PHPObject().Value()
	}
	v := reflect.ValueOf(p).Elem()
	if v.IsNil() {
		return Value{}
	}
	x, ok := v.Interface().(Instance)
	if !ok {
		return Value{}
	}
	return x.PHPObject().Value()
}

// endLives runs the destructors that are left when the request ends: first of objects that one
// variable of a top level holds alone, the last variable first; then in order of creation.
func (c *Context) endLives() {
	if c.lives.done {
		return
	}
	c.lives.shutdown = true
	for _, f := range c.lives.scripts {
		for i := len(f.own) - 1; i >= 0 && len(c.lives.order) > 0; i-- {
			p := f.own[i]
			v := held(p)
			if _, cell := p.(**Ref); cell || v.k != KindObject {
				continue // a reference is not its only holder
			}
			rest := append(append([]any(nil), f.own[:i]...), f.own[i+1:]...)
			whole := f.own
			f.own = rest
			if _, ok := c.reachable()[v.AsObject()]; ok {
				f.own = whole
				continue
			}
			c.Drop(v)
		}
	}
	for len(c.lives.order) > 0 {
		o := c.lives.order[0]
		l := c.lives.of[o]
		c.forget(o)
		if !l.born || l.ended {
			continue
		}
		if t := c.destruct(o, nil); t != nil {
			c.throw(t.Value)
		}
	}
}

// withoutEnding takes a function that an exception has ended out of a stack: PHP runs the
// destructors of what it held when it is gone.
func (c *Context) withoutEnding(pcs []uintptr) []uintptr {
	if c.lives.ending == nil {
		return pcs
	}
	entry := func(pc uintptr) uintptr {
		if f := runtime.FuncForPC(pc - 1); f != nil {
			return f.Entry()
		}
		return 0
	}
	release := entry(reflect.ValueOf((*Frame).Release).Pointer() + 1)
	own := entry(c.lives.ending.pc)
	for i, pc := range pcs {
		if entry(pc) != release {
			continue
		}
		for j := i; j < len(pcs); j++ {
			if entry(pcs[j]) == own {
				return append(append([]uintptr(nil), pcs[:i]...), pcs[j+1:]...)
			}
		}
	}
	return pcs
}

// CollectCycles ends the objects that only refer to one another, as gc_collect_cycles() does.
func (c *Context) CollectCycles() {
	garbage := c.lives.abandoned
	c.lives.abandoned = nil
	live := c.reachable()
	t := tracing{seen: map[*Object]struct{}{}}
	for _, o := range garbage {
		if _, ok := live[o]; !ok {
			t.object(o)
		}
	}
	var thrown *Thrown
	for _, o := range append([]*Object(nil), c.lives.order...) {
		_, dead := t.seen[o]
		if _, ok := live[o]; ok || !dead || c.lives.of[o] == nil || !c.lives.of[o].born {
			continue
		}
		ended := c.lives.of[o].ended
		c.forget(o)
		if !ended {
			thrown = c.destruct(o, thrown)
		}
		c.weakEnd(o)
		c.free(o)
	}
	if thrown != nil {
		c.throw(thrown.Value)
	}
}
