// Functions come into being as a run goes on: those at the top of a file when it is loaded,
// those in a branch or a function when their declaration runs.

package php

import (
	"strconv"
	"strings"
	"sync"
)

// Decl is one declaration of a function of the program.
type Decl struct {
	Name        string // as the author wrote it
	Script      string // the file, relative to the root
	Line        int
	Conditional bool  // declared when the declaration runs, not when the file is loaded
	Func        *Func // for calls by name; nil where there are none
}

// CompileMessage is what PHP says when it compiles a file.
type CompileMessage struct {
	Level, Line int
	Text        string
}

// declIndex lists the declarations by file, made when it is first needed.
type declIndex struct {
	once     sync.Once
	byScript map[string][]*Decl
}

// of returns the declarations at the top of a file, in the order of their lines.
func (x *declIndex) of(app *App, script string) []*Decl {
	x.once.Do(func() {
		x.byScript = map[string][]*Decl{}
		for _, list := range app.Decls {
			for _, d := range list {
				if !d.Conditional {
					x.byScript[d.Script] = insertDecl(x.byScript[d.Script], d)
				}
			}
		}
	})
	return x.byScript[script]
}

func insertDecl(list []*Decl, d *Decl) []*Decl {
	i := len(list)
	for i > 0 && list[i-1].Line > d.Line {
		i--
	}
	list = append(list, nil)
	copy(list[i+1:], list[i:])
	list[i] = d
	return list
}

// Load notes that a file is about to run: it says what PHP says when it compiles the file,
// and declares the functions at its top.
func (c *Context) Load(script string) {
	if !c.included[script] {
		if c.included == nil {
			c.included = map[string]bool{}
		}
		c.included[script] = true
		c.includedOrder = append(c.includedOrder, script)
	}
	c.Compile(script)
}

// Compile says what PHP says when it compiles a script, and declares its functions.
func (c *Context) Compile(script string) {
	if s := c.App.Scripts[script]; s != nil {
		for _, m := range s.Messages {
			m.Text = strings.Replace(m.Text, "declared in "+script+":", "declared in "+c.File(script)+":", 1)
			if m.Level == EParse {
				c.throwAt("ParseError", m.Text, c.File(script), m.Line)
			}
			c.RaiseAt(m.Level, m.Text, c.File(script), m.Line)
		}
	}
	for _, d := range c.App.index.of(c.App, script) {
		c.declare(d, ECompileError)
	}
}

// LinkError ends the request at a class that PHP cannot link. Of errors of the core PHP does not say where they are.
func (c *Context) LinkError(level int, message string) {
	if level == ECoreError {
		c.RaiseAt(level, message, "Unknown", 0)
	} else {
		c.Raise(level, message)
	}
	c.exit()
}

// LoadOnce is Load for a file that runs once; it reports whether this is the first time.
func (c *Context) LoadOnce(script string) bool {
	if c.included[script] {
		return false
	}
	c.Load(script)
	return true
}

// Once runs a script that has not run yet, as include_once and require_once do.
func (c *Context) Once(script string, run func(*Context)) {
	if c.LoadOnce(script) {
		run(c)
	}
}

// Declare runs the declaration of a function that stands in a branch or a function; nth
// counts the declarations of that name in the program.
func (c *Context) Declare(name string, nth int) {
	c.declare(c.App.Decls[lower(name)][nth], EError)
}

func (c *Context) declare(d *Decl, level int) {
	key := lower(d.Name)
	if old := c.declared[key]; old != nil {
		msg := "Cannot redeclare " + d.Name + "() (previously declared in " + c.File(old.Script) + ":" + strconv.Itoa(old.Line) + ")"
		c.RaiseAt(level, msg, c.File(d.Script), d.Line)
		c.exit()
	}
	if c.declared == nil {
		c.declared = map[string]*Decl{}
	}
	c.declared[key] = d
	c.functionOrder = append(c.functionOrder, d.Name)
}

// NeedFunction throws PHP's Error where the program's function of that name has not been
// declared yet.
func (c *Context) NeedFunction(name string) {
	if c.declared[lower(name)] == nil {
		c.UndefinedFunction(name)
	}
}

// UndefinedFunction throws the Error of a call of a function that does not exist.
func (c *Context) UndefinedFunction(name string) Value {
	c.Throw("Error", "Call to undefined function %s()", strings.TrimPrefix(name, `\`))
	return Null
}

// FunctionExists reports whether there is a function of that name now.
func (c *Context) FunctionExists(name string) bool {
	name = plainName(name)
	if c.App.Decls[name] != nil { // perhaps in place of a library function
		return c.declared[name] != nil
	}
	return c.Function(name) != nil || isLibrary(name)
}

// FunctionIn returns the name of the function that a call means in a namespace: that of the namespace's own,
// or where there is none that of the global one.
func (c *Context) FunctionIn(name, global string) Value {
	if c.FunctionExists(name) {
		return String(name)
	}
	return String(global)
}

// plainName is a function's name as the tables have it.
func plainName(name string) string {
	name = lower(name)
	if len(name) > 0 && name[0] == '\\' {
		name = name[1:]
	}
	return name
}
