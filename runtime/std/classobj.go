// Classes and objects: names, ancestry and properties.

package std

import "github.com/r-seed-ee074592/php2go/runtime/php"

// GetClass returns the name of an object's class.
// https://www.php.net/manual/en/function.get-class.php
func GetClass(object php.Value) string { return object.AsObject().Class.Name }

// IsA reports whether a value is an object of a class or of one below it.
// https://www.php.net/manual/en/function.is-a.php
func IsA(objectOrClass php.Value, class string) bool { return php.InstanceOf(objectOrClass, class) }

// ClassExists reports whether a class is defined; interfaces do not count.
// https://www.php.net/manual/en/function.class-exists.php
func ClassExists(c *php.Context, class string, _ bool) bool {
	cl := c.FindClass(class)
	return cl != nil && !cl.Interface
}

// SplObjectID returns the number of an object.
// https://www.php.net/manual/en/function.spl-object-id.php
func SplObjectID(c *php.Context, object php.Value) int { return c.ObjectID(object.AsObject()) }

// GetObjectVars returns the properties of an object.
// https://www.php.net/manual/en/function.get-object-vars.php
func GetObjectVars(object php.Value) php.Array {
	o := object.AsObject()
	if o.Data != nil {
		return php.Array{}
	}
	return o.Props.Copy()
}
