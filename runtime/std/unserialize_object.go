// Objects from storable strings: their classes, their properties, and what classes do afterwards.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// delayed is a method that runs when the outermost unserialize() has read all: __wakeup(), or
// __unserialize() with data.
type delayed struct {
	object *php.Object
	method *php.Method
	args   []php.Value
}

// className reads the name of a class behind its length, which the prefix precedes.
func (u *unserializer) className(prefix string) (string, bool) {
	start := u.i
	length, ok := u.header(prefix, `:"`)
	if !ok {
		return "", false
	}
	if length > len(u.s)-u.i || length == 0 {
		u.i = start + 2
		return "", false
	}
	name, ok := u.rawText(length)
	if strings.HasPrefix(name, "class@anonymous") {
		u.i, ok = start, false
	}
	return name, ok
}

// object reads O:4:"Name":1:{…}.
func (u *unserializer) object(slot int) (php.Value, bool) {
	name, ok := u.className("O:")
	if !ok {
		return php.Null, false
	}
	cl := u.class(name)
	n, ok := u.header(":", ":{")
	if !ok {
		return php.Null, false
	}
	if cl == nil {
		return u.incomplete(name, slot, n)
	}
	u.refuse(cl)
	m := cl.Method("__unserialize")
	if m == nil && isSerializable(cl) {
		u.c.Warning("Erroneous data format for unserializing '%s'", cl.Name)
		return php.Null, false
	}
	r := cl.Restore(u.c)
	o := r.Object
	u.slots[slot] = o.Value()
	if m == nil {
		return u.properties(r, n)
	}
	o.Born(u.c)
	var data php.Array
	if !u.elements(n, true, into(&data)) {
		o.Undestructed(u.c)
		return php.Null, false
	}
	u.delayed = append(u.delayed, delayed{o, m, []php.Value{data.Value()}})
	return o.Value(), u.closed()
}

// properties reads the properties of an object.
func (u *unserializer) properties(r *php.Restored, n int) (php.Value, bool) {
	o := r.Object
	wakeup := o.Class.Method("__wakeup")
	o.Born(u.c)
	if !u.elements(n, true, func(k, v php.Value) { r.Set(k.String(u.c), v) }) {
		if wakeup != nil {
			o.Undestructed(u.c)
		}
		return php.Null, false
	}
	r.Close()
	if wakeup != nil {
		u.delayed = append(u.delayed, delayed{o, wakeup, nil})
	}
	return o.Value(), u.closed()
}

// incomplete reads an object of a class that there is not.
func (u *unserializer) incomplete(name string, slot, n int) (php.Value, bool) {
	o := u.nameless(name)
	u.slots[slot] = o.Value()
	ok := u.elements(n, true, func(k, v php.Value) { into(&o.Props)(php.String(k.String(u.c)), v) })
	return o.Value(), ok && u.closed()
}

// nameless returns an object that only knows the name of its class.
func (u *unserializer) nameless(name string) *php.Object {
	o := php.NewStd(u.c, php.Map(php.KV(php.IncompleteName, php.String(name))))
	o.Class = php.IncompleteClass
	return o
}

// custom reads C:4:"Name":3:{abc}, the form of the interface Serializable.
func (u *unserializer) custom(slot int) (php.Value, bool) {
	name, ok := u.className("C:")
	if !ok {
		return php.Null, false
	}
	cl := u.class(name)
	n, ok := u.header(":", ":{")
	if !ok {
		return php.Null, false
	}
	if n >= len(u.s)-u.i {
		u.c.Warning("Insufficient data for unserializing - %d required, %d present", n, len(u.s)-u.i)
		return php.Null, false
	}
	data := u.s[u.i : u.i+n]
	var o *php.Object
	switch {
	case cl == nil:
		u.c.Warning("Class %s has no unserializer", php.IncompleteClass.Name)
		o = u.nameless(name)
	case !isSerializable(cl):
		u.refuse(cl)
		u.c.Warning("Class %s has no unserializer", cl.Name)
		r := cl.Restore(u.c)
		r.Close()
		o = r.Object
	default:
		u.refuse(cl)
		r := cl.Restore(u.c)
		o = r.Object
		u.slots[slot] = o.Value()
		within(u.c, nesting{reading: u}, func() { cl.Method("unserialize").Call(u.c, o, cl, []php.Value{php.String(data)}) })
	}
	o.Born(u.c)
	u.i += n + 1
	return o.Value(), true
}

// isSerializable reports whether the class has a form of its own by the interface Serializable.
func isSerializable(cl *php.Class) bool {
	for _, i := range cl.AllInterfaces() {
		if strings.EqualFold(i.Name, "Serializable") {
			return true
		}
	}
	return false
}

// class returns the class of a name, nil if there is none or it is not allowed.
func (u *unserializer) class(name string) *php.Class {
	if !u.allowed(name) {
		return nil
	}
	var cl *php.Class
	within(u.c, nesting{}, func() { cl = u.c.LoadClass(name) })
	if cl != nil {
		return cl
	}
	if unstored[strings.ToLower(name)] {
		u.c.Throw("Exception", "Unserialization of '%s' is not allowed", name)
	}
	if builtinClasses[strings.ToLower(name)] {
		u.c.Unsupported("P2G201", "unserialize() of objects of class "+name+" is not supported yet")
	}
	fn := u.c.Ini("unserialize_callback_func")
	if fn == "" {
		return nil
	}
	f := php.String(fn)
	if !u.c.IsCallable(f) {
		u.c.Throw("Error", "Invalid callback %s, function \"%s\" not found or invalid function name", fn, fn)
	}
	within(u.c, nesting{}, func() { f.Call(u.c, php.String(name)) })
	if cl = u.c.LoadClass(name); cl == nil {
		u.c.Warning("unserialize(): Function %s() hasn't defined the class it was called for", fn)
	}
	return cl
}

// refuse throws for a class of PHP's that cannot be stored, and ends where its form is not known.
func (u *unserializer) refuse(cl *php.Class) {
	if storedAs(cl, unstored) {
		u.c.Throw("Exception", "Unserialization of '%s' is not allowed", cl.Name)
	}
	if storedAs(cl, ownForms) && cl.Method("__unserialize") == nil {
		u.c.Unsupported("P2G201", "unserialize() of objects of class "+cl.Name+" is not supported yet")
	}
}

// settle runs what was delayed, the inner objects first. After an exception the other objects
// are left as they are, and are not destructed.
func (u *unserializer) settle() {
	defer u.abandon()
	for len(u.delayed) > 0 {
		d := u.delayed[0]
		call(u.c, d.object, d.method, d.args...)
		u.delayed = u.delayed[1:]
	}
	u.settled = true
}

// abandon gives up what was to run, after an exception.
func (u *unserializer) abandon() {
	if u.settled {
		return
	}
	for _, d := range u.delayed {
		d.object.Undestructed(u.c)
	}
	u.delayed = nil
	u.drop()
}

// drop lets go of the objects of data that is broken.
func (u *unserializer) drop() {
	for _, v := range u.slots {
		if v.IsObject() {
			u.c.Drop(v)
		}
	}
}
