// App: what the generated program tells the runtime about itself.

package php

import "sync"

// App describes a converted program. It is built once and only read.
type App struct {
	Scripts map[string]*Script // by path relative to the root
	Funcs   map[string]*Func   // standard functions that are called by name, by lower-case name
	Decls   map[string][]*Decl // declarations of the program's functions by lower-case name
	Consts  map[string]Value   // constants known when converting
	Map     *SourceMap
	Classes []*Class // classes of PHP's library, which exist from the start
	// Dyn finds a standard function by lower-case name, nil if there is none.
	Dyn      func(name string) *Func
	Sessions *SessionHooks // nil in a program without sessions
	// TraceArguments says that the program keeps the arguments of its calls for traces.
	TraceArguments bool
	// ObjectNumbers says that the numbers of objects that have ended are used again.
	ObjectNumbers bool
	// Rules says which PHP's rules the program follows where numbers and strings meet.
	Rules Rules
	// Reflection describes the declarations, nil in a program that does not ask.
	Reflection *Reflection

	index   declIndex
	library struct {
		once   sync.Once
		byName map[string]*Class
	}
}

// libraryClass returns the class of PHP's library of a lower-case name, nil if there is none.
func (app *App) libraryClass(name string) *Class {
	x := &app.library
	x.once.Do(func() {
		x.byName = make(map[string]*Class, len(app.Classes))
		for _, cl := range app.Classes {
			x.byName[lower(cl.Name)] = cl
		}
	})
	return x.byName[name]
}

// Script is one PHP file.
type Script struct {
	Path string // relative to the root, with slashes
	Run  func(c *Context, scope *Scope) Value
	// Messages is what PHP says when it compiles the file.
	Messages []CompileMessage
}

// Function returns the function of a name in any case, nil if there is none.
func (c *Context) Function(name string) *Func {
	name = plainName(name)
	if d := c.declared[name]; d != nil {
		return d.Func
	}
	if f := c.App.Funcs[name]; f != nil {
		return f
	}
	if c.App.Dyn != nil {
		if f := c.App.Dyn(name); f != nil {
			return f
		}
	}
	return onlyDirect(name)
}

// onlyDirect is a function that looks at the variables of its caller, which PHP does not call through a
// value; nil for others.
func onlyDirect(name string) *Func {
	switch name {
	case "extract", "compact", "get_defined_vars", "func_get_args", "func_get_arg", "func_num_args":
		return &Func{Name: name, Internal: true, Params: anyParams, Call: func(c *Context, _ []Value) Value {
			c.Throw("Error", "Cannot call %s() dynamically", name)
			return Null
		}}
	}
	return nil
}

// lower is PHP's case folding of names: ASCII only.
func lower(s string) string {
	for i := 0; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if 'A' <= b[i] && b[i] <= 'Z' {
					b[i] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}
