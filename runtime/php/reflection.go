// What reflection knows of a program's declarations. Programs that do not reflect carry none of it.

package php

import "strings"

// Reflection describes the declarations of a program. Each description is made when it is asked for.
type Reflection struct {
	Classes map[*Class]func() *ClassInfo
	Funcs   []func() *FuncInfo // functions and closures
}

// ClassInfo describes a class beyond what its Class does.
type ClassInfo struct {
	File       string // below the project, "" for PHP's library
	Start, End int
	Doc        string
	Backing    string // the type of an enum's values
	Attrs      []*AttrInfo
	Consts     []*MemberInfo
	Props      []*MemberInfo // static ones too
	Methods    []*FuncInfo
}

// MemberInfo describes a constant or property.
type MemberInfo struct {
	Name, Doc, Type                         string
	Visibility                              Visibility
	Static, Final, Readonly, Promoted, Case bool
	Abstract                                bool
	Trait                                   bool                   // it comes from a trait
	Default                                 func(c *Context) Value // nil for none
	Hooks                                   []*FuncInfo            // of a property, named $property::get and $property::set
	Attrs                                   []*AttrInfo
}

// PropHook returns the hook of a property that its name in reflection means, such as $property::get; nil if there is none.
func (cl *Class) PropHook(name string) *Method {
	prop, kind, _ := strings.Cut(strings.TrimPrefix(name, "$"), "::")
	p := cl.all().visible[prop]
	switch {
	case p == nil || !strings.HasPrefix(name, "$"):
		return nil
	case kind == "get":
		return p.onGet
	}
	return p.onSet
}

// PropFacts says which hooks a property of a class has, whether it stores nothing itself, and who may write it.
func (cl *Class) PropFacts(name string) (get, set, virtual bool, writers Visibility) {
	p := cl.all().visible[name]
	if p == nil {
		return false, false, false, Public
	}
	return p.onGet != nil, p.onSet != nil, p.Virtual, p.Writers
}

// FuncInfo describes a function, method or closure.
type FuncInfo struct {
	Name       string
	File       string
	Start, End int
	Doc        string
	Class      string // of a closure: the class around it
	Result     string // the declared type
	Visibility Visibility
	Static     bool
	Final      bool
	Abstract   bool
	ByRef      bool
	Generator  bool
	Trait      bool // a method that comes from a trait
	Params     []*ParamInfo
	Attrs      []*AttrInfo
}

// ParamInfo describes a parameter.
type ParamInfo struct {
	Name, Type                          string
	Optional, ByRef, Variadic, Promoted bool
	Default                             func(c *Context) Value // nil for none
	Const                               string                 // the constant that the default value is written as
	Attrs                               []*AttrInfo
}

// AttrInfo describes an attribute; Args makes the array of its arguments.
type AttrInfo struct {
	Name   string
	Strict bool // its file declares strict types
	Args   func(c *Context) Value
}

// ClassInfo returns the description of a class, nil for those of the runtime itself.
func (c *Context) ClassInfo(cl *Class) *ClassInfo {
	if c.App.Reflection == nil {
		return nil
	}
	if describe := c.App.Reflection.Classes[cl]; describe != nil {
		return describe()
	}
	return nil
}

// FuncInfo returns the description of a function or closure, nil where there is none.
func (c *Context) FuncInfo(f *Func) *FuncInfo {
	if f.info == 0 {
		return nil
	}
	return c.App.Reflection.Funcs[f.info-1]()
}

// Described says which of the descriptions is the function's.
func (f *Func) Described(i int) *Func {
	f.info = i + 1
	return f
}

// Around returns what a closure runs in: its $this, and the name of its class, "" for none.
func (f *Func) Around(info *FuncInfo) (this *Object, class string) {
	switch {
	case f.at != nil && f.at.scope != nil:
		return f.at.this, f.at.scope.Name
	case f.at != nil && f.at.this != nil:
		return f.at.this, "Closure" // PHP gives it a class of its own
	case f.method != nil && f.method.class != nil:
		return f.This, f.method.class.Name
	case info != nil:
		return f.This, info.Class
	}
	return f.This, ""
}

// Method returns the method that the function is, nil for none.
func (f *Func) Method() *Method { return f.method }

// Again returns the same function for another closure object.
func (f *Func) Again() *Func { return f.again() }

// Bind returns the method as a function that runs on an object, or in the class where it is static.
func (m *Method) Bind(o *Object, cl *Class) *Func {
	if m.Static || o == nil {
		return m.of(cl)
	}
	return m.bind(o)
}

// Apply calls the function with the arguments of an array: string keys name parameters.
func (f *Func) Apply(c *Context, args Array) Value { return f.Invoke(c, f.arrange(c, args)...) }

// Of returns the class that declares the method.
func (m *Method) Of() *Class { return m.class }

// handleClass is the class of the values that PHP's classes, which are written in PHP, keep of the
// runtime. The program never sees them.
var handleClass = &Class{Name: "handle", Internal: true}

// Handle returns a value that holds data of the runtime.
func Handle(data any) Value { return (&Object{Class: handleClass, Data: data}).Value() }

// IsLibraryFunction reports whether PHP has a function of the name.
func (c *Context) IsLibraryFunction(name string) bool {
	key := plainName(name)
	return c.App.Decls[key] == nil && isLibrary(key)
}
