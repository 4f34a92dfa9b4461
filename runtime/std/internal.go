// What the classes of PHP's library, which are written in PHP, need of the runtime.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// Php2goUnsupported ends the request where a library class cannot do what PHP's does.
func Php2goUnsupported(c *php.Context, what string) {
	c.Unsupported("P2G202", what+" is not supported yet")
}

// Php2goPosition returns where a walk over a live array stands: at the element of the key, which
// was at the position when it was last seen, or where that is gone at the next one; -1 at the end.
func Php2goPosition(array php.Array, at int, key php.Value) int {
	return array.Position(at, key)
}

// Php2goKeyAt returns the key at a position.
func Php2goKeyAt(array php.Array, at int) php.Value { return array.KeyAt(at) }

// Php2goValueAt returns the value at a position.
func Php2goValueAt(array php.Array, at int) php.Value { return array.ValueAt(at) }

// Php2goProps returns the properties of an object under mangled names.
func Php2goProps(c *php.Context, object php.Value) php.Array {
	return object.AsObject().MangledProps(c)
}

// Php2goSetProps sets properties of an object from what Php2goProps returned.
func Php2goSetProps(c *php.Context, object php.Value, props php.Array) {
	object.AsObject().SetMangled(c, props)
}

// Php2goInstance returns an object whose constructor has not run.
func Php2goInstance(c *php.Context, class string) php.Value {
	return c.LoadClass(class).Bare(c).Value()
}

// Php2goSetProperty sets a public property of an object, or unsets it where there is no value.
func Php2goSetProperty(c *php.Context, object, key php.Value, value ...php.Value) {
	object.AsObject().SetPublic(c, key.String(c), value...)
}

// Php2goWeak returns a value that knows an object without keeping it; the holder, a WeakReference
// or WeakMap, hears of its end.
func Php2goWeak(c *php.Context, object, holder php.Value) php.Value {
	return c.Weak(object, holder.Deref().AsObject())
}

// Php2goWeakReference returns the WeakReference of an object, null if there is none.
func Php2goWeakReference(c *php.Context, object php.Value) php.Value { return c.WeakReference(object) }

// Php2goWeakGet returns the object that a value of Php2goWeak knows, null if it has ended.
func Php2goWeakGet(c *php.Context, weak php.Value) php.Value { return c.WeakGet(weak) }

// Php2goUnnumbered takes the number of a new object back, which PHP does not make, and returns the object.
func Php2goUnnumbered(c *php.Context, object php.Value) php.Value { return c.Unnumbered(object) }

// Php2goWeakPairs lists what is in a WeakMap as var_dump shows it.
func Php2goWeakPairs(c *php.Context, keys, values, walked php.Array) php.Array {
	return c.WeakPairs(keys, values, walked)
}

// Php2goWarning raises a warning, whose text says which function it comes from.
func Php2goWarning(c *php.Context, text string) { c.Warning("%s", text) }

// Php2goDeprecated raises PHP's deprecation of a method.
func Php2goDeprecated(c *php.Context, text string) { c.Deprecated("%s", text) }
