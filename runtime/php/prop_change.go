// Counting a property up or down by name.

package php

import (
	"slices"
	"strings"
)

// IncProp is `++$v->name` and its value.
func (v Value) IncProp(c *Context, name string) Value { return v.IncPropIn(c, nil, name) }

// IncPropIn is `++$v->name` in code of the class scope, and its value.
func (v Value) IncPropIn(c *Context, scope *Class, name string) Value {
	_, now := v.countProp(c, scope, name, Inc)
	return now
}

// DecProp is `--$v->name` and its value.
func (v Value) DecProp(c *Context, name string) Value { return v.DecPropIn(c, nil, name) }

// DecPropIn is `--$v->name` in code of the class scope, and its value.
func (v Value) DecPropIn(c *Context, scope *Class, name string) Value {
	_, now := v.countProp(c, scope, name, Dec)
	return now
}

// PostIncProp is `$v->name++`: its value is the one before.
func (v Value) PostIncProp(c *Context, name string) Value { return v.PostIncPropIn(c, nil, name) }

// PostIncPropIn is [Value.PostIncProp] in code of the class scope.
func (v Value) PostIncPropIn(c *Context, scope *Class, name string) Value {
	old, _ := v.countProp(c, scope, name, Inc)
	return old
}

// PostDecProp is `$v->name--`: its value is the one before.
func (v Value) PostDecProp(c *Context, name string) Value { return v.PostDecPropIn(c, nil, name) }

// PostDecPropIn is [Value.PostDecProp] in code of the class scope.
func (v Value) PostDecPropIn(c *Context, scope *Class, name string) Value {
	old, _ := v.countProp(c, scope, name, Dec)
	return old
}

// countProp reads a property once and writes it once, so that __get and __set run once each. A
// property that is not there is made before PHP warns that it is missing.
func (v Value) countProp(c *Context, scope *Class, name string, step func(*Context, *Value)) (old, now Value) {
	o := v.object(c, "increment/decrement", name)
	if o.missing(c, scope, name) {
		o.dynamic(c, name)
		o.Props.Set(name, Null)
		c.Warning("Undefined property: %s::$%s", o.Class.Name, name)
	} else {
		old = v.PropIn(c, scope, name).Copy()
	}
	now = old
	step(c, &now)
	if p, _ := o.Class.prop(scope, name); p != nil && !p.hooked() && old.k == KindInt && now.k == KindFloat {
		p.leavesInt(c, o, old)
	}
	v.SetPropIn(c, scope, name, now)
	if p, _ := o.Class.prop(scope, name); p != nil && p.Type != "" && !p.hooked() {
		now = p.Get(o).Deref() // as its type has made it
	}
	return old, now
}

// missing reports whether the object has no such property and no __get that may make one up.
func (o *Object) missing(c *Context, scope *Class, name string) bool {
	p, _ := o.Class.prop(scope, name)
	return p == nil && !o.Props.Has(name) && (o.Class.all().magic.get == nil || c.guards[guard{o, 'g', name}])
}

// leavesInt throws where ++ or -- has made the int old a float that the type of the property does
// not take.
func (p *Prop) leavesInt(c *Context, o *Object, old Value) {
	if p.held(o) {
		verb, limit := "increment", "maximal"
		if old.AsInt() < 0 {
			verb, limit = "decrement", "minimal"
		}
		p.Get(o).AsRef().inRange(c, verb, limit)
	}
	if takesNoFloat(p.Type) {
		c.pastInt(old.AsInt(), p.class.Name, p.Name, p.Type)
	}
}

// pastInt throws PHP's error for a property that is counted beyond the range of int.
func (c *Context) pastInt(x int, owner, name, text string) {
	if x < 0 {
		c.Throw("TypeError", "Cannot decrement property %s::$%s of type %s past its minimal value", owner, name, text)
	}
	c.Throw("TypeError", "Cannot increment property %s::$%s of type %s past its maximal value", owner, name, text)
}

// StepTyped is v counted up, or down, for a property with a type, which an int must not leave.
func (v Value) StepTyped(c *Context, dec bool, owner, name, text string) Value {
	now := v
	if dec {
		Dec(c, &now)
	} else {
		Inc(c, &now)
	}
	if v.k == KindInt && now.k == KindFloat && takesNoFloat(text) {
		c.pastInt(v.AsInt(), owner, name, text)
	}
	return now
}

// takesNoFloat reports whether a declared type, "" for none, refuses floats.
func takesNoFloat(text string) bool {
	return text != "" && text != "mixed" && !slices.Contains(strings.Split(strings.TrimPrefix(text, "?"), "|"), "float")
}
