// What the program has declared, for the functions that list it.

package php

import (
	"sort"
	"strings"
)

// DeclaredName is a class by the name that it was declared under, or an alias.
type DeclaredName struct {
	Name  string
	Class *Class
}

// DeclaredClasses lists the classes that exist: those of the runtime by name, then the program's in
// the order in which they came to be.
func (c *Context) DeclaredClasses() []DeclaredName {
	own := []DeclaredName{{stdClass.Name, stdClass}, {closureClass.Name, closureClass}, {generatorClass.Name, generatorClass}, {fiberClass.Name, fiberClass}}
	for _, cl := range throwables {
		own = append(own, DeclaredName{cl.Name, cl})
	}
	for _, cl := range c.App.Classes {
		own = append(own, DeclaredName{cl.Name, cl})
	}
	sort.Slice(own, func(i, j int) bool { return own[i].Name < own[j].Name })
	return append(own, c.declaredOrder...)
}

// DeclaredFunctions lists the program's functions that exist now, in the order in which they came to be.
func (c *Context) DeclaredFunctions() []string { return c.functionOrder }

// FunctionNames lists PHP's own functions, without those of optional extensions.
func FunctionNames() []string { return strings.Fields(phpNames)[1:] }

// Vars returns the default values of the properties of a class that code of class scope can use, and
// the values of its static ones.
func (cl *Class) Vars(c *Context, scope *Class) Array {
	var out Array
	switch {
	case cl.New == nil && len(cl.all().props) > 0, cl.all().magic.destruct != nil:
		c.Unsupported("P2G208", "get_class_vars() of class "+cl.Name+" is not supported")
	case cl.New != nil:
		o := cl.New(c)
		for _, f := range o.Fields() { // as it is stored: no hooks run
			if !o.sees(scope, f.Prop) {
				continue
			}
			if f.Value.k == KindUndef || f.Prop.Constructed { // no default
				f.Value = Null
			}
			out.Set(f.Name, f.Value.Copy())
		}
		c.freed = append(c.freed, o.ID)
	}
	seen := map[string]bool{}
	for k := cl; k != nil; k = k.Parent {
		for _, p := range k.Statics {
			if !seen[p.Name] && reachable(p.Visibility, k, scope) {
				seen[p.Name] = true
				out.Set(p.Name, p.Ref(c).V.Copy())
			}
		}
	}
	return out
}
