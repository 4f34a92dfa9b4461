// Hooks: what PHP's own classes, which are written in PHP, show of themselves beside their properties.

package php

// The names of the hooks: hidden methods of a library class without parameters. All but splClone
// return an array.
const (
	hookItems   = "splitems"   // elements that count as properties; it needs no Context
	hookExport  = "splexport"  // what casts, var_export and json_encode take for the properties
	hookCompare = "splcompare" // what == compares before the properties
	hookClone   = "splclone"   // runs on a copy before __clone()
)

// hook calls a hook of the object's class, false if it has none.
func (o *Object) hook(c *Context, name string) (Array, bool) {
	for k := o.Class; k != nil; k = k.Parent {
		if m := k.Hooks[name]; m != nil {
			v := m.Call(c, o, o.Class, nil)
			if v.k != KindArray {
				return Array{}, false
			}
			return v.AsArray(), true
		}
	}
	return Array{}, false
}

// addItems appends the elements of items.
func (a *Array) addItems(items Array) {
	for k, v := range items.All() {
		a.SetIndex(nil, k, v.Copy())
	}
}

// Items returns the elements that count as properties of the object, none for most classes.
func (o *Object) Items(c *Context) Array {
	a, _ := o.hook(c, hookItems)
	return a
}

// MangledProps returns the initialised properties under mangled names.
func (o *Object) MangledProps(c *Context) Array { return o.mangledProps(c) }

// Exported returns what json_encode and var_export take for the properties of the object, false
// for those of most classes.
func (o *Object) Exported(c *Context) (Array, bool) {
	if a, ok := o.hook(c, hookExport); ok {
		return a, true
	}
	if _, ok := o.hook(c, hookItems); ok {
		return o.mangledProps(c), true
	}
	return Array{}, false
}
