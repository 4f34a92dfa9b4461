// Weak references: what knows an object without keeping it, and hears of its end.

package php

// weakClass is the class of the values that weak references and maps keep for an object. The
// program never sees them.
var weakClass = &Class{Name: "weak", Internal: true}

// weak is what is known of an object that weak references or maps refer to.
type weak struct {
	object    *Object   // nil: it has ended
	handle    *Object   // the value of it
	reference *Object   // its WeakReference
	maps      []*Object // the WeakMaps that it is a key of, and were
}

// Weak returns a value that knows an object without keeping it. The holder, a WeakReference or
// WeakMap, hears of the end of the object.
func (c *Context) Weak(v Value, holder *Object) Value {
	o := v.Deref().AsObject()
	if _, ok := o.Data.(*Func); ok {
		c.Unsupported("P2G202", "a weak reference to a closure")
	}
	w := c.lives.weak[o]
	if w == nil {
		w = &weak{object: o}
		w.handle = &Object{Class: weakClass, Data: w}
		if c.lives.weak == nil {
			c.lives.weak = map[*Object]*weak{}
		}
		c.lives.weak[o] = w
		if c.lives.of[o] == nil && !o.Class.Enum {
			c.track(o)
			o.Born(c)
		}
	}
	if holder.Class.Hooks[hookEnded] == nil {
		w.reference = holder
	} else {
		w.maps = append(w.maps, holder)
	}
	return w.handle.Value()
}

// WeakReference returns the WeakReference that an object has, null if it has none.
func (c *Context) WeakReference(v Value) Value {
	if w := c.lives.weak[v.Deref().AsObject()]; w != nil && w.reference != nil {
		return w.reference.Value()
	}
	return Null
}

// WeakGet returns the object that a value of Weak knows, null if it has ended.
func (c *Context) WeakGet(v Value) Value {
	if w, ok := v.Deref().AsObject().Data.(*weak); ok && w.object != nil {
		return w.object.Value()
	}
	return Null
}

// weakEnd tells the weak references to an object that it has ended.
func (c *Context) weakEnd(o *Object) {
	w := c.lives.weak[o]
	if w == nil {
		return
	}
	delete(c.lives.weak, o)
	w.object = nil
	for _, m := range w.maps {
		m.hook(c, hookEnded, Int(o.ID))
	}
}

// WeakPairs lists what is in a WeakMap as var_dump shows it: the elements that foreach has walked by
// reference are references.
func (c *Context) WeakPairs(keys, values, walked Array) Array {
	var out Array
	for pos := keys.First(); pos >= 0; pos = keys.Next(pos) {
		var pair Array
		pair.Set("key", c.WeakGet(keys.ValueAt(pos)))
		if at := values.Position(0, keys.KeyAt(pos)); at >= 0 {
			if v := values.RawAt(at); v.k == KindRef && walked.HasIndex(c, keys.KeyAt(pos)) {
				pair.Bind("value", v.AsRef())
			} else {
				pair.Set("value", v.Deref().Copy())
			}
		}
		out.Append(c, pair.Value())
	}
	return out
}
