// Package reflection is what PHP's reflection, whose classes are written in PHP, needs of the
// runtime: descriptions of the program's declarations as arrays.
// https://www.php.net/manual/en/book.reflection.php
package reflection

import (
	"slices"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The bits of getModifiers().
const (
	isPublic       = 1
	isProtected    = 2
	isPrivate      = 4
	isStatic       = 16
	isFinal        = 32
	isVirtual      = 512
	isProtectedSet = 2048
	isPrivateSet   = 4096
	isAbstract     = 64
	isReadonly     = 128
)

// classOf returns the class of a handle.
func classOf(handle php.Value) *php.Class { return handle.Deref().AsObject().Data.(*php.Class) }

// Class returns the class that a name means or that an object is of, null where there is none.
func Class(c *php.Context, name php.Value) php.Value {
	name = name.Deref()
	if name.IsObject() {
		return php.Handle(name.AsObject().Class)
	}
	cl := c.LoadClass(name.String(c))
	if cl == nil {
		return php.Null
	}
	return php.Handle(cl)
}

// Is reports whether a class is another one, or below it.
func Is(class, other php.Value) bool {
	cl, above := classOf(class), classOf(other)
	return cl.Is(above) || above.Name == "Stringable" && cl.Method("__toString") != nil && !cl.Trait
}

// Facts describes a class without its members.
func Facts(c *php.Context, class php.Value) php.Array {
	cl := classOf(class)
	info := c.ClassInfo(cl)
	if info == nil {
		info = &php.ClassInfo{}
	}
	var a php.Array
	a.Set("name", php.String(cl.FullName(c)))
	source(c, &a, info.File, info.Start, info.End, info.Doc)
	flag := func(name string, on bool) { a.Set(name, php.Bool(on)) }
	flag("internal", info.File == "")
	flag("interface", cl.Interface)
	flag("trait", cl.Trait)
	flag("enum", cl.Enum)
	flag("final", cl.Final)
	flag("readonly", cl.Readonly)
	flag("abstract", cl.Abstract)
	flag("anonymous", cl.Anonymous != "")
	a.Set("backing", php.String(info.Backing))
	a.Set("parent", php.Null)
	if cl.Parent != nil {
		a.Set("parent", php.Handle(cl.Parent))
	}
	a.Set("interfaces", interfaces(c, cl).Value())
	var traits php.Array
	for _, t := range cl.Traits {
		traits.Append(c, php.String(t.Name))
	}
	a.Set("traits", traits.Value())
	a.Set("attrs", attrs(c, info.Attrs))
	return a
}

// interfaces lists the names of the interfaces of a class in PHP's order.
func interfaces(c *php.Context, cl *php.Class) php.Array {
	var out php.Array
	for _, k := range interfacesOf(c, cl) {
		out.Append(c, php.String(k.Name))
	}
	return out
}

// interfacesOf lists the interfaces as PHP links them: the parent's come first, turned around where
// the class has none of its own, then its own, then what those extend, turned around.
func interfacesOf(c *php.Context, cl *php.Class) []*php.Class {
	own := slices.Clone(cl.Interfaces)
	if cl.Methods["__tostring"] != nil && !cl.Trait && !cl.Internal { // PHP adds it
		if s := c.FindClass("Stringable"); !slices.Contains(own, s) {
			own = append(own, s)
		}
	}
	var out []*php.Class
	add := func(list []*php.Class) {
		for _, k := range list {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	turned := func(k *php.Class) []*php.Class {
		list := slices.Clone(interfacesOf(c, k))
		slices.Reverse(list)
		return list
	}
	if cl.Internal { // what is inherited comes first
		for _, k := range own {
			add(interfacesOf(c, k))
			add([]*php.Class{k})
		}
	}
	if cl.Parent != nil && len(own) == 0 {
		return turned(cl.Parent)
	}
	if cl.Parent != nil {
		add(interfacesOf(c, cl.Parent))
	}
	add(own)
	for _, k := range own {
		add(turned(k))
	}
	return out
}

// source notes where something is declared.
func source(c *php.Context, a *php.Array, file string, start, end int, doc string) {
	if file == "" {
		a.Set("file", php.False)
		a.Set("start", php.False)
		a.Set("end", php.False)
		a.Set("doc", php.False)
		return
	}
	a.Set("file", php.String(c.File(file)))
	a.Set("start", php.Int(start))
	a.Set("end", php.Int(end))
	a.Set("doc", php.False)
	if doc != "" {
		a.Set("doc", php.String(doc))
	}
}

// attrs describes attributes.
func attrs(c *php.Context, list []*php.AttrInfo) php.Value {
	count := map[string]int{}
	for _, x := range list {
		count[strings.ToLower(x.Name)]++
	}
	var out php.Array
	for _, x := range list {
		var a php.Array
		a.Set("name", php.String(x.Name))
		a.Set("repeated", php.Bool(count[strings.ToLower(x.Name)] > 1))
		a.Set("strict", php.Bool(x.Strict))
		a.Set("args", php.Handle(x.Args))
		out.Append(c, a.Value())
	}
	return out.Value()
}

// Value computes what a description holds as a handle: a default value, the arguments of an attribute.
func Value(c *php.Context, handle php.Value) php.Value {
	if f, ok := handle.Deref().AsObject().Data.(func(*php.Context) php.Value); ok && f != nil {
		return f(c).Deref().Copy()
	}
	return php.Null
}

// known returns the description of a class with its members.
func known(c *php.Context, cl *php.Class) *php.ClassInfo {
	info := c.ClassInfo(cl)
	if info == nil {
		c.Unsupported("P2G202", "reflection of the members of "+cl.Name)
	}
	return info
}

// modifiers returns the bits of a member's visibility.
func modifiers(v php.Visibility) int { return [...]int{isPublic, isProtected, isPrivate}[v] }

// Constants describes the constants of a class by name: its own first.
func Constants(c *php.Context, class php.Value) php.Array {
	var out php.Array
	seen := map[*php.Class]bool{}
	var visit func(cl *php.Class, own bool)
	visit = func(cl *php.Class, own bool) {
		if seen[cl] {
			return
		}
		seen[cl] = true
		for _, x := range constantsOf(c, cl) {
			if out.Has(x.Name) || !own && x.Visibility == php.Private {
				continue
			}
			var a php.Array
			member(c, &a, cl, x.Name, modifiers(x.Visibility)|bit(x.Final, isFinal), x.Doc, x.Attrs)
			a.Set("case", php.Bool(x.Case))
			a.Set("of", php.Handle(cl))
			out.Set(x.Name, a.Value())
		}
		if cl.Parent != nil {
			visit(cl.Parent, false)
		}
		for _, i := range cl.Interfaces {
			visit(i, false)
		}
	}
	visit(classOf(class), true)
	return out
}

// constantsOf describes the constants that a class declares itself; the runtime's own have none.
func constantsOf(c *php.Context, cl *php.Class) []*php.MemberInfo {
	if info := c.ClassInfo(cl); info != nil || len(cl.Consts) > 0 {
		return known(c, cl).Consts
	}
	return nil
}

// Constant returns the value of a constant of a class.
func Constant(c *php.Context, class php.Value, name string) php.Value {
	cl := classOf(class)
	if cl.Trait {
		for _, x := range known(c, cl).Consts {
			if x.Name == name {
				return x.Default(c)
			}
		}
	}
	return cl.Constant(c, cl, name)
}

// bit returns the bit if it is on.
func bit(on bool, b int) int {
	if on {
		return b
	}
	return 0
}

// member notes what all members have.
func member(c *php.Context, a *php.Array, cl *php.Class, name string, modifiers int, doc string, list []*php.AttrInfo) {
	a.Set("name", php.String(name))
	a.Set("class", php.String(cl.FullName(c)))
	a.Set("modifiers", php.Int(modifiers))
	a.Set("doc", php.False)
	if doc != "" {
		a.Set("doc", php.String(doc))
	}
	a.Set("attrs", attrs(c, list))
}

// Properties describes the declared properties of a class by name: its own first. Private ones of
// its parents are not the class's.
func Properties(c *php.Context, class php.Value) php.Array {
	var out php.Array
	for cl := classOf(class); cl != nil; cl = cl.Parent {
		list := slices.Clone(propsOf(c, cl))
		slices.SortStableFunc(list, func(x, y *php.MemberInfo) int { return order(x.Trait) - order(y.Trait) })
		for _, x := range list {
			if out.Has(x.Name) || cl != classOf(class) && x.Visibility == php.Private {
				continue
			}
			var a php.Array
			get, set, virtual, writers := cl.PropFacts(x.Name)
			member(c, &a, cl, x.Name, modifiers(x.Visibility)|bit(x.Static, isStatic)|bit(x.Readonly, isReadonly)|bit(virtual, isVirtual)|
				bit(x.Final || writers == php.Private, isFinal)|bit(x.Abstract, isAbstract)|
				bit(writers == php.Protected, isProtectedSet)|bit(writers == php.Private, isPrivateSet), x.Doc, x.Attrs)
			a.Set("get", php.Bool(get))
			a.Set("set", php.Bool(set))
			a.Set("hooks", hooks(c, cl, x.Name, get, set).Value())
			a.Set("static", php.Bool(x.Static))
			a.Set("type", php.String(x.Type))
			a.Set("promoted", php.Bool(x.Promoted))
			a.Set("hasDefault", php.Bool(x.Default != nil))
			a.Set("default", php.Handle(x.Default))
			a.Set("of", php.Handle(cl))
			out.Set(x.Name, a.Value())
		}
	}
	return out
}

// hooks describes the hooks that a property of a class has, its own or inherited ones, by kind.
func hooks(c *php.Context, cl *php.Class, prop string, get, set bool) php.Array {
	found := map[string]php.Array{}
	for k := cl; k != nil && (get || set); k = k.Parent {
		for _, x := range propsOf(c, k) {
			for _, h := range x.Hooks {
				kind := h.Name[len(h.Name)-len("get"):]
				if _, known := found[kind]; x.Name == prop && !known {
					found[kind] = method(c, k, h)
				}
			}
		}
	}
	var out php.Array
	if a, ok := found["get"]; ok && get {
		out.Set("get", a.Value())
	}
	if a, ok := found["set"]; ok && set {
		out.Set("set", a.Value())
	}
	return out
}

// order puts what comes from traits last.
func order(trait bool) int { return bit(trait, 1) }

// propsOf describes the properties that a class declares itself.
func propsOf(c *php.Context, cl *php.Class) []*php.MemberInfo {
	if info := c.ClassInfo(cl); info != nil || !cl.Internal {
		return known(c, cl).Props
	}
	list, ok := coreProps[cl.Name]
	if !ok && len(cl.Props) > 0 {
		c.Unsupported("P2G202", "reflection of the properties of "+cl.Name)
	}
	return list
}

// Bare returns an object of a class whose constructor has not run.
func Bare(c *php.Context, class php.Value) php.Value { return classOf(class).Bare(c).Value() }

// New returns a new object of a class.
func New(c *php.Context, class php.Value, args php.Array) php.Value {
	return classOf(class).NewSpread(c, args)
}

// Dynamic lists the names of an object's properties that its class does not declare.
func Dynamic(c *php.Context, object php.Value) php.Array {
	var out php.Array
	for k := range object.Deref().AsObject().Props.All() {
		out.Append(c, php.String(k.String(c)))
	}
	return out
}

// Get reads a property of an object, in the scope of the class that declares it.
func Get(c *php.Context, of, object php.Value, name string) php.Value {
	return object.PropIn(c, scope(of), name).Copy()
}

// Set writes a property of an object, in the scope of the class that declares it.
func Set(c *php.Context, of, object php.Value, name string, value php.Value) {
	object.SetPropIn(c, scope(of), name, value.Deref().Copy())
}

// scope returns the class of a handle, nil for null.
func scope(of php.Value) *php.Class {
	if of.IsNull() {
		return nil
	}
	return classOf(of)
}

// Initialised reports whether a property of an object has a value.
func Initialised(c *php.Context, of, object php.Value, name string) bool {
	return object.Deref().AsObject().HasPropIn(scope(of), name)
}

// StaticProperty returns the value of a static property, undefined properties are PHP's error.
func StaticProperty(c *php.Context, of php.Value, name string) php.Value {
	cl := classOf(of)
	return cl.StaticRef(c, cl, name).V.Copy()
}

// StaticInitialised reports whether a static property has a value.
func StaticInitialised(c *php.Context, of php.Value, name string) bool {
	cl := classOf(of)
	return !cl.StaticRef(c, cl, name).V.IsUndef()
}

// SetStatic sets a static property.
func SetStatic(c *php.Context, of php.Value, name string, value php.Value) {
	cl := classOf(of)
	cl.StaticRef(c, cl, name).V = value.Deref().Copy()
}
