// Properties by name: visibility, magic methods, dynamic properties.

package php

import "iter"

// guard says that a magic method runs for a property of an object, so that it is not called again.
type guard struct {
	o      *Object
	method byte // 'g', 's', 'i', 'u'
	name   string
}

// magic runs a magic method for a property unless it runs already; ok is false then.
func (o *Object) magic(kind byte, m *Method, c *Context, name string, args ...Value) (v Value, ok bool) {
	if m == nil || c.guards[guard{o, kind, name}] {
		return Null, false
	}
	defer c.enter(guard{o, kind, name})()
	return m.Call(c, o, o.Class, append([]Value{String(name)}, args...)), true
}

// enter notes that a magic method runs for a property, until the function that it returns is called.
func (c *Context) enter(g guard) (leave func()) {
	if c.guards == nil {
		c.guards = map[guard]bool{}
	}
	c.guards[g] = true
	return func() { delete(c.guards, g) }
}

// Prop is `$v->name` outside of classes.
func (v Value) Prop(c *Context, name string) Value { return v.PropIn(c, nil, name) }

// PropIn is `$v->name` in code of the class scope.
func (v Value) PropIn(c *Context, scope *Class, name string) Value {
	v = v.Deref()
	if v.k != KindObject {
		c.Warning("Attempt to read property \"%s\" on %s", name, TypeName(v))
		return Null
	}
	o := v.AsObject()
	if o.Class == IncompleteClass {
		o.readIncomplete(c)
		return Null
	}
	p, ok := o.Class.prop(scope, name)
	if p != nil && ok {
		if p.hooked() {
			return o.getHooked(c, p)
		}
		if x := p.Get(o); x.k != KindUndef {
			return x.Deref()
		}
		if p.Type != "" && !o.overloads(c, p, 'g', o.Class.all().magic.get) {
			p.refuseRead(c)
		}
	}
	if p == nil {
		if x := o.Props.Peek(name); x.k != KindUndef {
			return x
		}
	}
	if x, done := o.magic('g', o.Class.all().magic.get, c, name); done {
		return x
	}
	if p != nil && !ok {
		c.Throw("Error", "Cannot access %s property %s::$%s", p.Visibility, o.Class.Name, name)
	}
	if name != "" && name[0] == 0 {
		c.Throw("Error", "Cannot access property starting with \"\\0\"")
	}
	o.noteStatic(c, scope, name)
	c.Warning("Undefined property: %s::$%s", o.Class.Name, name)
	return Null
}

// noteStatic gives PHP's notice where a static property that the code can use is used as one of
// the object's.
func (o *Object) noteStatic(c *Context, scope *Class, name string) {
	for k := o.Class; k != nil; k = k.Parent {
		for _, p := range k.Statics {
			if p.Name == name {
				if reachable(p.Visibility, k, scope) {
					c.Notice("Accessing static property %s::$%s as non static", o.Class.Name, name)
					return
				}
			}
		}
	}
}

// PeekProp reads `$v->name` silently, as isset() and ?? do, outside of classes.
func (v Value) PeekProp(c *Context, name string) Value { return v.PeekPropIn(c, nil, name) }

// PeekPropIn reads `$v->name` silently in code of the class scope.
func (v Value) PeekPropIn(c *Context, scope *Class, name string) Value {
	if v = v.Deref(); v.k != KindObject {
		return Value{}
	}
	o := v.AsObject()
	if x, found := o.peek(c, scope, name); found {
		return x
	}
	m := o.Class.all().magic
	if x, done := o.magic('i', m.isset, c, name); done && !x.Bool() {
		return Value{}
	}
	if x, done := o.magic('g', m.get, c, name); done { // also where there is no __isset
		return x
	}
	return Value{}
}

// OwnProp reads `$v->name` silently in code of the class scope, and asks no magic method.
func (v Value) OwnProp(c *Context, scope *Class, name string) Value {
	if v = v.Deref(); v.k != KindObject {
		return Value{}
	}
	x, _ := v.AsObject().peek(c, scope, name)
	return x
}

// peek reads a property silently. It reports whether the object has it, so that no magic method is asked for it.
func (o *Object) peek(c *Context, scope *Class, name string) (x Value, found bool) {
	if o.Class == IncompleteClass {
		o.readIncomplete(c)
		return Value{}, true
	}
	p, ok := o.Class.prop(scope, name)
	switch {
	case p == nil:
		x = o.Props.Peek(name)
		return x, x.k != KindUndef
	case !ok:
		return Value{}, false
	case p.hooked():
		return o.peekHooked(c, p), true
	}
	x = p.Get(o)
	return x.Deref(), x.k != KindUndef || p.Type != "" && x.n != wasUnset
}

// IssetProp is isset($v->name) in code of the class scope.
func (v Value) IssetProp(c *Context, scope *Class, name string) bool {
	if v = v.Deref(); v.k != KindObject {
		return false
	}
	o := v.AsObject()
	if x, found := o.peek(c, scope, name); found {
		return x.IsSet()
	}
	x, done := o.magic('i', o.Class.all().magic.isset, c, name)
	return done && x.Bool()
}

// EmptyProp is empty($v->name) in code of the class scope.
func (v Value) EmptyProp(c *Context, scope *Class, name string) bool {
	if v = v.Deref(); v.k != KindObject {
		return true
	}
	o := v.AsObject()
	if x, found := o.peek(c, scope, name); found {
		return !x.Bool()
	}
	m := o.Class.all().magic
	if x, done := o.magic('i', m.isset, c, name); !done || !x.Bool() {
		return true
	}
	x, done := o.magic('g', m.get, c, name)
	return !done || !x.Bool()
}

// object returns the object in v for a write to a property.
func (v Value) object(c *Context, verb, name string) *Object {
	x := v.Deref()
	if x.k != KindObject {
		c.Throw("Error", "Attempt to %s property \"%s\" on %s", verb, name, TypeName(x))
	}
	o := x.AsObject()
	if o.Class == closureClass {
		c.Throw("Error", "Cannot create dynamic property Closure::$%s", name)
	}
	if o.Class == IncompleteClass {
		o.writeIncomplete(c)
	}
	return o
}

// SetProp is `$v->name = x` outside of classes.
func (v Value) SetProp(c *Context, name string, x Value) { v.SetPropIn(c, nil, name, x) }

// SetPropIn is `$v->name = x` in code of the class scope.
func (v Value) SetPropIn(c *Context, scope *Class, name string, x Value) {
	o := v.object(c, "assign", name)
	p, ok := o.Class.prop(scope, name)
	set := o.Class.all().magic.set
	switch {
	case p != nil && ok:
		if p.hooked() && o.setHooked(c, p, scope, x) {
			return
		}
		if o.overloads(c, p, 's', set) {
			if _, done := o.magic('s', set, c, name, x); done {
				return
			}
		}
		if p.Readonly {
			o.mayInit(c, p, scope)
		}
		p.guard(c, scope, "modify")
		old := p.Get(o)
		if p.held(o) {
			o.setHeld(c, p, old.AsRef(), x)
			return
		}
		p.Set(c, o, x)
		if p.Readonly {
			o.hasInit(c, p)
		}
		c.Drop(old)
		return
	case p == nil && o.Props.Has(name):
		old := o.Props.Peek(name)
		o.Props.Set(name, x)
		c.Drop(old)
		return
	}
	if _, done := o.magic('s', set, c, name, x); done {
		return
	}
	if p != nil {
		o.refuseAccess(c, p, name)
	}
	o.noteStatic(c, scope, name)
	o.dynamic(c, name)
	o.Props.Set(name, x)
}

func (o *Object) refuseAccess(c *Context, p *Prop, name string) {
	if p.Readonly {
		c.Throw("Error", "Cannot modify %s property %s::$%s", p.Visibility, o.Class.Name, name)
	}
	c.Throw("Error", "Cannot access %s property %s::$%s", p.Visibility, o.Class.Name, name)
}

// dynamic deprecates a new property that the class does not declare.
func (o *Object) dynamic(c *Context, name string) {
	if o.Class.Enum || o.Class.Readonly {
		c.Throw("Error", "Cannot create dynamic property %s::$%s", o.Class.Name, name)
	}
	if name != "" && name[0] == 0 {
		c.Throw("Error", "Cannot access property starting with \"\\0\"")
	}
	for k := o.Class; k != nil; k = k.Parent {
		if k.Dynamic {
			return
		}
	}
	if !o.Props.Has(name) {
		if o.Class.Internal && o.Class.Final {
			c.Throw("Error", "Cannot create dynamic property %s::$%s", o.Class.Name, name)
		}
		c.Deprecated("Creation of dynamic property %s::$%s is deprecated", o.Class.Name, name)
	}
}

// PropSlot returns the place of `$v->name` for a nested write, outside of classes.
func (v Value) PropSlot(c *Context, name string) *Value { return v.PropSlotIn(c, nil, name) }

// PropSlotIn returns the place of `$v->name` for a nested write in code of the class scope.
func (v Value) PropSlotIn(c *Context, scope *Class, name string) *Value {
	x := v.object(c, "modify", name).slot(c, scope, name)
	if x.k == KindRef {
		return &x.AsRef().V
	}
	return x
}

// slot returns the place of a property. A property that only __get knows is read into a place
// of its own.
func (o *Object) slot(c *Context, scope *Class, name string) *Value {
	p, ok := o.Class.prop(scope, name)
	if p != nil && ok {
		if p.hooked() {
			return o.hookedSlot(c, p)
		}
		if p.Readonly {
			return o.readonlySlot(c, p)
		}
		if !p.writable(scope) {
			return o.guardedSlot(c, p, scope)
		}
		if p.Place != nil {
			if x := p.Place(o); x.k != KindUndef {
				return x
			} else if p.Type == "" && o.Class.all().magic.get == nil {
				*x = Null
				return x
			}
		} else {
			return o.typedSlot(c, p)
		}
	}
	if p == nil && o.Props.Has(name) {
		return o.Props.Slot(name)
	}
	if x := o.overloaded(c, name); x != nil {
		return x
	}
	if p != nil && !ok {
		o.refuseAccess(c, p, name)
	}
	if p != nil {
		return p.Place(o)
	}
	o.dynamic(c, name)
	return o.Props.Slot(name)
}

// overloaded returns the place of a property that __get knows, nil where no __get runs. It is
// the object's own where __get returns a reference.
func (o *Object) overloaded(c *Context, name string) *Value {
	get := o.Class.all().magic.get
	if get == nil || c.guards[guard{o, 'g', name}] {
		return nil
	}
	if get.CallRef != nil {
		defer c.enter(guard{o, 'g', name})()
		r := get.CallRef(c, o, o.Class, []Value{String(name)})
		return &r.V
	}
	x, _ := o.magic('g', get, c, name)
	if x.k != KindObject {
		c.Notice("Indirect modification of overloaded property %s::$%s has no effect", o.Class.Name, name)
	}
	return &NewRef(x).V
}

// typedSlot is the place of a field with a Go type of its own: the program has no such access,
// or the field would be a Value.
func (o *Object) typedSlot(c *Context, p *Prop) *Value {
	c.Unsupported("P2G202", "a reference to the property "+p.class.Name+"::$"+p.Name+" by a computed name")
	return nil
}

// PriorProp is `$v->name` as a compound assignment reads it before it writes.
func (v Value) PriorProp(c *Context, name string) Value { return v.PriorPropIn(c, nil, name) }

// PriorPropIn is [Value.PriorProp] in code of the class scope.
func (v Value) PriorPropIn(c *Context, scope *Class, name string) Value {
	return v.priorProp(c, scope, name, "assign")
}

// priorProp makes a property that is absent, and warns of it.
func (v Value) priorProp(c *Context, scope *Class, name, verb string) Value {
	o := v.object(c, verb, name)
	if p, _ := o.Class.prop(scope, name); p == nil && !o.Props.Has(name) && o.Class.all().magic.get == nil {
		o.dynamic(c, name)
		o.Props.Set(name, Null)
		c.Warning("Undefined property: %s::$%s", o.Class.Name, name)
		return Null
	}
	return v.PropIn(c, scope, name)
}

// AppendProp is `$v->name .= s`, and its value.
func (v Value) AppendProp(c *Context, name, s string) Value { return v.AppendPropIn(c, nil, name, s) }

// AppendPropIn is `$v->name .= s` in code of the class scope, and its value.
func (v Value) AppendPropIn(c *Context, scope *Class, name, s string) Value {
	o := v.object(c, "assign", name)
	p, ok := o.Class.prop(scope, name)
	switch {
	case p == nil && o.Props.Has(name):
		x := o.Props.Slot(name)
		x.AppendString(c, s)
		return *x
	case p != nil && ok && p.Type == "" && !p.hooked() && p.Place != nil && p.Get(o).k != KindUndef && !p.held(o):
		x := p.Place(o)
		x.AppendString(c, s)
		return x.Deref()
	}
	x := String(v.priorProp(c, scope, name, "assign").String(c) + s)
	v.SetPropIn(c, scope, name, x)
	if p != nil && ok && p.Type != "" && !p.hooked() {
		return p.Get(o).Deref()
	}
	return x
}

// PropRef is `&$v->name` outside of classes.
func (v Value) PropRef(c *Context, name string) *Ref { return v.PropRefIn(c, nil, name) }

// PropRefIn is `&$v->name` in code of the class scope.
func (v Value) PropRefIn(c *Context, scope *Class, name string) *Ref {
	o := v.object(c, "modify", name)
	if p, _ := o.Class.prop(scope, name); p == nil && (o.Props.Has(name) || o.missing(c, scope, name)) {
		if !o.Props.Has(name) {
			o.dynamic(c, name)
		}
		return o.Props.Ref(name)
	}
	p, ok := o.Class.prop(scope, name)
	if p != nil && ok && p.hooked() {
		if r := o.hookedRef(c, p); r != nil {
			return r
		}
		return AsRef(o.hookedSlot(c, p))
	}
	if p != nil && ok && p.Place != nil && !p.Readonly && !p.nullable() && p.Place(o).k == KindUndef && o.Class.all().magic.get == nil {
		c.Throw("Error", "Cannot access uninitialized non-nullable property %s::$%s by reference", p.class.Name, p.Name)
	}
	r := AsRef(o.slot(c, scope, name))
	if p != nil && ok {
		r.hold(c, o, p)
	}
	return r
}

// setHeld assigns x to the property p, which shares a cell with properties that have types.
func (o *Object) setHeld(c *Context, p *Prop, r *Ref, x Value) {
	old := r.V
	if p.Type != "" { // its own type comes first
		p.Set(c, o, x)
		x, r.V = r.V, old
	}
	r.Set(c, x)
	c.Drop(old)
}

// Store puts v in a place; where that is a reference, into its cell.
func Store(place *Value, v Value) {
	if place.k == KindRef {
		place = &place.AsRef().V
	}
	*place = v
}

// BindProp is `$v->name = &$x` in code of the class scope: the property shares the cell.
func (v Value) BindProp(c *Context, scope *Class, name string, r *Ref) {
	o := v.object(c, "modify", name)
	p, ok := o.Class.prop(scope, name)
	switch {
	case p != nil && !ok:
		o.refuseAccess(c, p, name)
	case p == nil && (o.Props.Has(name) || o.missing(c, scope, name)):
		o.dynamic(c, name)
		o.Props.Bind(name, r)
	case p == nil:
		o.overloaded(c, name)
		c.Throw("Error", "Cannot assign by reference to overloaded object")
	case p.hooked():
		o.bindHooked(c, p)
	case p.Readonly:
		c.Throw("Error", "Cannot modify readonly property %s::$%s", p.class.Name, p.Name)
	case !p.writable(scope):
		p.guard(c, scope, "indirectly modify")
	case p.Place == nil:
		o.typedSlot(c, p)
	default:
		if p.Type != "" {
			o.bindTyped(c, p, r)
			return
		}
		old := p.Get(o).Deref()
		bind(p.Place(o), r)
		c.Drop(old)
	}
}

// bindTyped makes the property p, which has a type, share the cell r: what the cell has is converted.
func (o *Object) bindTyped(c *Context, p *Prop, r *Ref) {
	old := *p.Place(o)
	if old.k == KindRef && old.AsRef() == r {
		return
	}
	*p.Place(o) = Value{}
	func() {
		defer func() { // what it had comes back where the type refuses the value
			if x := recover(); x != nil {
				*p.Place(o) = old
				panic(x)
			}
		}()
		p.Set(c, o, r.V.Copy())
	}()
	x := p.Get(o)
	*p.Place(o) = old
	if r.held != nil && x.k != r.V.k {
		for i := range r.held {
			if h := &r.held[i]; h.lives(c, r) && h.convert(c, r, x).k != x.k {
				owner, name, text := h.says()
				c.Throw("TypeError", "Reference with value of type %s held by property %s::$%s of type %s is not compatible with property %s::$%s of type %s",
					TypeName(r.V), owner, name, text, p.class.Name, p.Name, p.Type)
			}
		}
	}
	r.V = x
	bind(p.Place(o), r)
	r.hold(c, o, p)
	c.Drop(old.Deref())
}

// BindStatic is `Class::$name = &$x` in code of the class scope.
func (cl *Class) BindStatic(c *Context, scope *Class, name string, r *Ref) {
	p, owner := cl.static(c, scope, name) // it must exist and be visible
	p.guard(c, owner, scope, "indirectly modify")
	p.Ref(c) // from here on the request has a cell, which r replaces
	for k := cl; k != nil; k = k.Parent {
		for _, p := range k.Statics {
			if p.Name == name && (p.Visibility != Private || k == cl || k == scope) {
				c.statics[k.Name+"::$"+name] = r.Keep()
				return
			}
		}
	}
}

// AsRef makes the value in a place a reference, if it is none, and returns its cell.
func AsRef(place *Value) *Ref {
	if place.k == KindRef {
		return place.AsRef().Keep()
	}
	if place.k == KindUndef {
		*place = Null
	}
	r := NewRef(*place)
	*place = RefValue(r)
	return r.Keep()
}

// UnsetProp is `unset($v->name)` outside of classes.
func (v Value) UnsetProp(c *Context, name string) { v.UnsetPropIn(c, nil, name) }

// UnsetPropIn is `unset($v->name)` in code of the class scope.
func (v Value) UnsetPropIn(c *Context, scope *Class, name string) {
	x := v.Deref()
	if x.k != KindObject {
		return
	}
	o := x.AsObject()
	if o.Class == IncompleteClass {
		o.writeIncomplete(c)
	}
	p, ok := o.Class.prop(scope, name)
	switch {
	case p != nil && ok:
		o.unsetDeclared(c, p, scope)
	case p == nil && o.Props.Has(name):
		old := o.Props.Peek(name)
		o.Props.Unset(name)
		c.Drop(old)
	default:
		if _, done := o.magic('u', o.Class.all().magic.unset, c, name); !done && p != nil {
			o.refuseAccess(c, p, name)
		}
	}
}

// Field is one property of an object as it is printed or walked.
type Field struct {
	Name  string
	Prop  *Prop // nil for one that the class does not declare
	Class string
	Value Value // a KindRef where it is a reference; undefined where it is not initialised
}

// Fields lists the object's properties in PHP's order, those that are not initialised too.
func (o *Object) Fields() []Field {
	table := o.Class.all()
	list := make([]Field, 0, len(table.props)+o.Props.Len())
	for _, p := range table.props {
		list = append(list, Field{Name: p.Name, Prop: p, Class: p.class.Name, Value: p.Get(o)})
	}
	for pos := o.Props.First(); pos >= 0; pos = o.Props.Next(pos) {
		list = append(list, Field{Name: o.Props.KeyAt(pos).String(nil), Value: o.Props.RawAt(pos)})
	}
	return list
}

// Vars returns the properties that code of the class scope can reach, as an array.
func (o *Object) Vars(c *Context, scope *Class) Array {
	if o.Class.all().hooked {
		var a Array
		for k, v := range o.walk(c, scope) {
			a.SetIndex(c, k, v)
		}
		return a
	}
	items, hasItems := o.hook(nil, hookItems)
	if len(o.Class.all().props) == 0 && !hasItems {
		return o.Props.Copy()
	}
	var a Array
	for _, f := range o.Fields() {
		if f.Value.k == KindUndef || f.Prop != nil && !o.sees(scope, f.Prop) {
			continue
		}
		a.Set(f.Name, f.Value.Copy())
	}
	a.addItems(items)
	return a
}

// Visible reports whether the property is public.
func (f Field) Visible() bool { return f.Prop == nil || f.Prop.Visibility == Public }

// Mangled returns the name of the field in an array cast: the class or * in NUL bytes before
// the name where it is not public.
func (f Field) Mangled() string {
	switch {
	case f.Visible():
		return f.Name
	case f.Prop.Visibility == Private:
		return "\x00" + f.Class + "\x00" + f.Name
	}
	return "\x00*\x00" + f.Name
}

// foreachable returns the array that foreach walks, with its warning if v is
// neither an array nor an object.
func (v Value) foreachable(c *Context) Array {
	switch v = v.Deref(); v.k {
	case KindArray:
		return v.AsArray()
	case KindObject:
		return v.AsObject().Vars(c, nil)
	}
	c.Warning("foreach() argument must be of type array|object, %s given", TypeName(v))
	return Array{}
}

// All is foreach over a value of any type.
func (v Value) All(c *Context) iter.Seq2[Value, Value] { return v.AllIn(c, nil) }

// AllIn is foreach over a value of any type in code of the class scope.
func (v Value) AllIn(c *Context, scope *Class) iter.Seq2[Value, Value] {
	if o := v.Deref(); o.k == KindObject {
		if it := o.AsObject().traverse(c, true); it != nil {
			return it
		}
		return o.AsObject().walk(c, scope)
	}
	return v.foreachable(c).Copy().All()
}

// Values is foreach without keys over a value of any type.
func (v Value) Values(c *Context) iter.Seq[Value] { return v.ValuesIn(c, nil) }

// ValuesIn is [Value.Values] in code of the class scope.
func (v Value) ValuesIn(c *Context, scope *Class) iter.Seq[Value] {
	o := v.Deref()
	if o.k != KindObject {
		return v.foreachable(c).Copy().Values()
	}
	all := o.AsObject().traverse(c, false)
	if all == nil {
		all = o.AsObject().walk(c, scope)
	}
	return func(yield func(Value) bool) {
		for _, x := range all {
			if !yield(x) {
				return
			}
		}
	}
}

// RefIter is foreach by reference over a value of any type.
func (v *Value) RefIter(c *Context) *RefIter { return v.RefIterIn(c, nil) }

// RefIterIn is RefIter in code of the class scope.
func (v *Value) RefIterIn(c *Context, scope *Class) *RefIter {
	switch v.k {
	case KindRef:
		return v.AsRef().V.RefIterIn(c, scope)
	case KindArray:
		return asArraySlot(v).RefIter()
	case KindObject:
		o := v.AsObject()
		if g, ok := o.Data.(*Generator); ok {
			return &RefIter{gen: g}
		}
		if g := o.walkByRef(c); g != nil {
			return &RefIter{gen: g}
		}
		if o.Class.isName("Traversable") {
			c.Throw("Error", "An iterator cannot be used with foreach by reference")
		}
		it := o.Props.RefIter()
		it.obj, it.c, it.scope = o, c, scope
		return it
	}
	c.Warning("foreach() argument must be of type array|object, %s given", TypeName(*v))
	return new(Array).RefIter()
}
