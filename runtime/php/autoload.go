// Autoloading: what a program does when it names a class that does not exist yet.
// https://www.php.net/manual/en/language.oop5.autoload.php

package php

import "strings"

// autoload is the autoloading state of a request.
type autoload struct {
	loaders []*Func
	exists  map[*Class]bool // the classes that have been declared
	loading map[string]bool // classes that are being loaded: a loader that needs its own class gets none
}

// LoadClass returns the class of a name as FindClass does; the functions registered for
// autoloading are asked for one that does not exist. It is nil if they do not know it either.
func (c *Context) LoadClass(name string) *Class {
	name = strings.TrimPrefix(name, `\`)
	if cl := c.FindClass(name); cl != nil || len(c.autoload.loaders) == 0 || !validClassName(name) {
		return cl
	}
	return c.AutoloadClass(name)
}

// AutoloadClass asks the functions registered for autoloading for a class, and returns it.
func (c *Context) AutoloadClass(name string) *Class {
	key := lower(name)
	if c.autoload.loading[key] {
		return nil
	}
	if c.autoload.loading == nil {
		c.autoload.loading = map[string]bool{}
	}
	c.autoload.loading[key] = true
	defer delete(c.autoload.loading, key)
	for i := 0; i < len(c.autoload.loaders); i++ {
		c.autoload.loaders[i].Call(c, []Value{String(name)})
		if cl := c.FindClass(name); cl != nil {
			return cl
		}
	}
	return nil
}

// validClassName reports whether loaders are asked for a name: letters, digits, _, \ and bytes above 127.
func validClassName(name string) bool {
	for i := range len(name) {
		if b := name[i]; b < 0x80 && !isWord(b) && b != '\\' {
			return false
		}
	}
	return name != ""
}

// isWord reports whether b is an ASCII letter, digit or underscore.
func isWord(b byte) bool {
	return b == '_' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// Autoloaders returns the functions registered for autoloading, in order.
func (c *Context) Autoloaders() []*Func { return c.autoload.loaders }

// SetAutoloaders replaces them.
func (c *Context) SetAutoloaders(loaders []*Func) { c.autoload.loaders = loaders }

// Need loads a class before code uses it in another way than with new, and throws if it
// cannot be had: the class may not have been declared there.
func (c *Context) Need(cl *Class) { c.mustExist(cl) }

// mustExist loads a class if it has not been declared, and throws if that fails.
func (c *Context) mustExist(cl *Class) {
	if cl.Internal || c.autoload.exists[cl] {
		return
	}
	if cl.Anonymous != "" {
		c.declareAnonymous(cl)
		return
	}
	switch found := c.LoadClass(cl.Name); {
	case found == nil:
		c.Throw("Error", "%s \"%s\" not found", title(cl.kind()), cl.Name)
	case found != cl:
		c.Unsupported("P2G201", "class "+cl.Name+" is another one here than the converter could see")
	}
}

// LackClass looks for a class, interface or trait that another class is made of and the program does not
// declare: autoload functions are asked, then an Error is thrown.
func (c *Context) LackClass(kind, name string) {
	switch found := c.LoadClass(name); {
	case found != nil:
		c.Unsupported("P2G201", strings.ToLower(kind)+" "+name+" was not known to the converter")
	case kind == "Trait":
		c.Fatal("Trait \"%s\" not found", name)
	}
	c.Throw("Error", "%s \"%s\" not found", kind, name)
}

// title writes a word with a capital.
func title(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
