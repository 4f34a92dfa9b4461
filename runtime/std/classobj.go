// Classes and objects: names, ancestry and properties.

package std

import (
	"fmt"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// GetClass returns the name of an object's class.
// https://www.php.net/manual/en/function.get-class.php
func GetClass(c *php.Context, object php.Value) string { return object.AsObject().Class.FullName(c) }

// IsA reports whether a value is an object of a class or of one below it.
// https://www.php.net/manual/en/function.is-a.php
func IsA(c *php.Context, objectOrClass php.Value, class string) bool {
	return php.InstanceOfValue(c, objectOrClass, php.String(class))
}

// ClassAlias gives a class another name.
// https://www.php.net/manual/en/function.class-alias.php
func ClassAlias(c *php.Context, class, alias string, autoload bool) bool {
	cl := lookUp(c, class, autoload)
	switch {
	case cl == nil:
		c.Warning("Class \"%s\" not found", class)
		return false
	case cl.Internal:
		c.ArgError("ValueError", "class_alias", 1, "class", "must be a user-defined class name, internal class name given")
	}
	return c.AliasClass(cl, alias)
}

// ClassExists reports whether a class is defined; interfaces do not count.
// https://www.php.net/manual/en/function.class-exists.php
func ClassExists(c *php.Context, class string, autoload bool) bool {
	cl := lookUp(c, class, autoload)
	return cl != nil && !cl.Interface && !cl.Trait
}

// SplObjectID returns the number of an object.
// https://www.php.net/manual/en/function.spl-object-id.php
func SplObjectID(c *php.Context, object php.Value) int { return c.ObjectID(object.AsObject()) }

// GetObjectVars returns the properties of an object.
// https://www.php.net/manual/en/function.get-object-vars.php
func GetObjectVars(c *php.Context, object php.Value) php.Array {
	return object.AsObject().Vars(c, nil)
}

// GetMangledObjectVars returns the properties of an object under the names of an array cast.
// https://www.php.net/manual/en/function.get-mangled-object-vars.php
func GetMangledObjectVars(c *php.Context, object php.Value) php.Array {
	return object.AsObject().MangledProps(c)
}

// lookUp returns the class of a name, nil if there is none; autoload lets it be loaded.
func lookUp(c *php.Context, name string, autoload bool) *php.Class {
	if autoload {
		return c.LoadClass(name)
	}
	return c.DeclaredClass(name)
}

// classOf returns the class that an object or a name stands for, nil if there is none.
func classOf(c *php.Context, v php.Value) *php.Class {
	switch {
	case v.IsObject():
		return v.AsObject().Class
	case v.IsString():
		return c.LoadClass(v.AsString())
	}
	return nil
}

// MethodExists reports whether a class has a method, of any visibility.
// https://www.php.net/manual/en/function.method-exists.php
func MethodExists(c *php.Context, objectOrClass php.Value, method string) bool {
	if !objectOrClass.IsObject() && !objectOrClass.IsString() {
		c.Throw("TypeError", "method_exists(): Argument #1 ($object_or_class) must be of type object|string, %s given", php.TypeName(objectOrClass))
	}
	cl := classOf(c, objectOrClass)
	if cl == nil {
		return false
	}
	return cl.Method(method) != nil || cl.Name == "Closure" && strings.EqualFold(method, "__invoke")
}

// PropertyExists reports whether a class declares a property or an object has one.
// https://www.php.net/manual/en/function.property-exists.php
func PropertyExists(c *php.Context, objectOrClass php.Value, property string) bool {
	if !objectOrClass.IsObject() && !objectOrClass.IsString() {
		c.Throw("TypeError", "property_exists(): Argument #1 ($object_or_class) must be of type object|string, %s given", php.TypeName(objectOrClass))
	}
	cl := classOf(c, objectOrClass)
	return cl != nil && cl.HasProp(property) || objectOrClass.IsObject() && objectOrClass.AsObject().Props.Has(property)
}

// PropertyExistsIn is property_exists() in code of a class, whose private properties an object of a
// class below it has too.
// https://www.php.net/manual/en/function.property-exists.php
func PropertyExistsIn(c *php.Context, objectOrClass php.Value, property string, scope *php.Class) bool {
	return PropertyExists(c, objectOrClass, property) || objectOrClass.IsObject() && objectOrClass.AsObject().HasPropIn(scope, property)
}

// GetParentClass returns the name of the parent, false where there is none.
// https://www.php.net/manual/en/function.get-parent-class.php
func GetParentClass(c *php.Context, objectOrClass php.Value) php.Value {
	if cl := classOf(c, objectOrClass); cl != nil && cl.Parent != nil {
		return php.String(cl.Parent.FullName(c))
	}
	return php.False
}

// GetClassMethods returns the names of the public methods of a class.
// https://www.php.net/manual/en/function.get-class-methods.php
func GetClassMethods(c *php.Context, objectOrClass php.Value) php.Array {
	cl := classOf(c, objectOrClass)
	if cl == nil {
		c.Throw("TypeError", "get_class_methods(): Argument #1 ($object_or_class) must be an object or a valid class name, %s given", php.TypeName(objectOrClass))
	}
	return php.Strings(cl.MethodNames(nil)...)
}

// GetClassMethodsIn is get_class_methods() in code of a class, which sees more than the public ones.
// https://www.php.net/manual/en/function.get-class-methods.php
func GetClassMethodsIn(c *php.Context, objectOrClass php.Value, scope *php.Class) php.Array {
	cl := classOf(c, objectOrClass)
	if cl == nil {
		return GetClassMethods(c, objectOrClass)
	}
	return php.Strings(cl.MethodNames(scope)...)
}

// IsAOrName is is_a() with names of classes allowed.
// https://www.php.net/manual/en/function.is-a.php
func IsAOrName(c *php.Context, objectOrClass php.Value, class string, allowString bool) bool {
	if objectOrClass.IsString() && !allowString {
		return false
	}
	cl, above := classOf(c, objectOrClass), c.DeclaredClass(class)
	return cl != nil && above != nil && cl.Is(above)
}

// IsSubclassOf reports whether a class stands below another.
// https://www.php.net/manual/en/function.is-subclass-of.php
func IsSubclassOf(c *php.Context, objectOrClass php.Value, class string, allowString bool) bool {
	if objectOrClass.IsString() && !allowString {
		return false
	}
	cl, above := classOf(c, objectOrClass), c.DeclaredClass(class)
	return cl != nil && above != nil && cl != above && cl.Is(above)
}

// InterfaceExists reports whether an interface is declared.
// https://www.php.net/manual/en/function.interface-exists.php
func InterfaceExists(c *php.Context, name string, autoload bool) bool {
	cl := lookUp(c, name, autoload)
	return cl != nil && cl.Interface
}

// ClassImplements returns the names of the interfaces of a class, by themselves; false where
// there is no such class.
// https://www.php.net/manual/en/function.class-implements.php
func ClassImplements(c *php.Context, objectOrClass php.Value, autoload bool) php.Value {
	cl := named(c, "class_implements", objectOrClass, autoload)
	if cl == nil {
		return php.False
	}
	var a php.Array
	for _, i := range cl.AllInterfaces() {
		a.Set(i.Name, php.String(i.Name))
	}
	return a.Value()
}

// named returns the class of an object or a name for fn, which warns where there is none.
func named(c *php.Context, fn string, objectOrClass php.Value, autoload bool) *php.Class {
	switch {
	case objectOrClass.IsObject():
		return objectOrClass.AsObject().Class
	case !objectOrClass.IsString():
		c.Throw("TypeError", "%s(): Argument #1 ($object_or_class) must be of type object|string, %s given", fn, php.TypeName(objectOrClass))
	}
	cl := lookUp(c, objectOrClass.AsString(), autoload)
	if cl == nil {
		c.Warning("%s(): Class %s does not exist%s", fn, objectOrClass.AsString(), php.If(autoload, " and could not be loaded", ""))
	}
	return cl
}

// ClassParents returns the names of the classes above a class, by themselves.
// https://www.php.net/manual/en/function.class-parents.php
func ClassParents(c *php.Context, objectOrClass php.Value, autoload bool) php.Value {
	cl := named(c, "class_parents", objectOrClass, autoload)
	if cl == nil {
		return php.False
	}
	var a php.Array
	for k := cl.Parent; k != nil; k = k.Parent {
		a.Set(k.Name, php.String(k.Name))
	}
	return a.Value()
}

// ClassUses returns the names of the traits that a class uses itself, by themselves; false where
// there is no such class.
// https://www.php.net/manual/en/function.class-uses.php
func ClassUses(c *php.Context, objectOrClass php.Value, autoload bool) php.Value {
	cl := classOf(c, objectOrClass)
	if cl == nil {
		load := " and could not be loaded"
		if !autoload {
			load = ""
		}
		c.Warning("class_uses(): Class %s does not exist%s", objectOrClass.String(c), load)
		return php.False
	}
	var a php.Array
	for _, t := range cl.Traits {
		a.Set(t.Name, php.String(t.Name))
	}
	return a.Value()
}

// TraitExists reports whether a trait is declared.
// https://www.php.net/manual/en/function.trait-exists.php
func TraitExists(c *php.Context, name string, _ bool) bool {
	cl := c.DeclaredClass(name)
	return cl != nil && cl.Trait
}

// EnumExists reports whether an enum is declared.
// https://www.php.net/manual/en/function.enum-exists.php
func EnumExists(c *php.Context, name string, _ bool) bool {
	cl := c.DeclaredClass(name)
	return cl != nil && cl.Enum
}

// SplObjectHash returns the number of an object as 32 hexadecimal digits.
// https://www.php.net/manual/en/function.spl-object-hash.php
func SplObjectHash(c *php.Context, object php.Value) string {
	return fmt.Sprintf("%016x%016x", c.ObjectID(object.AsObject()), 0)
}

// IteratorToArray collects what foreach gives.
// https://www.php.net/manual/en/function.iterator-to-array.php
func IteratorToArray(c *php.Context, iterator php.Value, preserveKeys bool) php.Array {
	var a php.Array
	for k, v := range iterator.All(c) {
		if preserveKeys {
			a.SetIndex(c, k, v.Copy())
		} else {
			a.Append(c, v.Copy())
		}
	}
	return a
}

// IteratorCount counts what foreach gives.
// https://www.php.net/manual/en/function.iterator-count.php
func IteratorCount(c *php.Context, iterator php.Value) int {
	n := 0
	for range iterator.All(c) {
		n++
	}
	return n
}
