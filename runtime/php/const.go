// Constants that exist at run time.

package php

import (
	"slices"
	"strings"
)

// Const returns a constant, or throws PHP's Error.
func (c *Context) Const(name string) Value {
	if v, ok := c.LookupConst(name); ok {
		return v
	}
	name = strings.TrimPrefix(name, "\\")
	if isPHPConst(name) {
		c.Unsupported("P2G301", "the constant "+name+" is not in the supported standard library")
	}
	c.Throw("Error", "Undefined constant \"%s\"", name)
	return Null
}

// ConstIn returns the constant of that name in a namespace, else the global one.
func (c *Context) ConstIn(name, global string) Value {
	if v, ok := c.LookupConst(name); ok {
		return v
	}
	if _, ok := c.LookupConst(global); ok || isPHPConst(global) {
		return c.Const(global)
	}
	return c.Const(name)
}

// ConstOr returns the constant of a namespace, or where there is none the value of the global one.
func (c *Context) ConstOr(name string, global Value) Value {
	if v, ok := c.LookupConst(name); ok {
		return v
	}
	return global
}

// LookupConst returns a constant and whether it is defined.
func (c *Context) LookupConst(name string) (Value, bool) {
	name = constKey(name)
	if v, ok := c.consts[name]; ok {
		return v, true
	}
	if v, ok := c.App.Consts[name]; ok {
		return v, true
	}
	return c.coreConst(name)
}

// constKey is a constant's name as PHP compares it: letters of its namespace are equal in both cases.
func constKey(name string) string {
	name = strings.TrimPrefix(name, "\\")
	i := strings.LastIndexByte(name, '\\')
	if i < 0 {
		return name
	}
	return lower(name[:i]) + name[i:]
}

// coreConst returns a constant of the engine itself.
func (c *Context) coreConst(name string) (Value, bool) {
	switch lower(name) {
	case "true":
		return True, true
	case "false":
		return False, true
	case "null":
		return Null, true
	}
	if name == "PHP_SAPI" {
		if c.SAPI == nil {
			return String("cli"), true
		}
		return String(c.SAPI.Name()), true
	}
	v, ok := coreConsts[name]
	return v, ok
}

// Define is define(); it warns and returns false if the name is taken.
func (c *Context) Define(name string, v Value) bool {
	if _, taken := c.LookupConst(name); taken || name == "__COMPILER_HALT_OFFSET__" {
		c.Warning("Constant %s already defined", name)
		return false
	}
	if c.consts == nil {
		c.consts = map[string]Value{}
	}
	c.consts[constKey(name)] = v.Copy()
	return true
}

// Defined reports whether a constant exists.
func (c *Context) Defined(name string) bool {
	_, ok := c.LookupConst(name)
	if !ok && slices.Contains(strings.Fields(phpConsts), name) {
		c.Unsupported("P2G301", "the constant "+name+" is not in the supported standard library")
	}
	return ok
}

// UserConsts returns the constants that the script has defined.
func (c *Context) UserConsts() map[string]Value { return c.consts }
