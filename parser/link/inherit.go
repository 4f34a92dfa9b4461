package link

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// fits finds out whether a class can be linked to its parent while the file is compiled: not if that
// depends on a class that is not known yet.
func (l *Linker) fits(c, parent *Class) status {
	for _, key := range parent.Methods.keys {
		child, ok := c.Methods.Get(key)
		if !ok {
			continue
		}
		above := parent.Methods.byKey[key]
		if s, _ := l.override(child, child.Class, above, above.Class, true, true); s > tentative {
			return s
		}
	}
	for _, key := range parent.Props.keys {
		above := parent.Props.byKey[key]
		child, ok := c.Props.Get(key)
		if !ok || above.Mods.Has(ast.Private) || above.Type == nil || child.Type == nil {
			continue
		}
		if s := l.propType(child, above); s != fits {
			return s
		}
	}
	for _, key := range parent.Consts.keys {
		above := parent.Consts.byKey[key]
		child, ok := c.Consts.Get(key)
		if ok && !above.Mods.Has(ast.Private) && above.Type != nil && child.Type != nil && l.subtype(child.Class, child.Type, above.Class, above.Type) == unresolved {
			return unresolved
		}
	}
	return fits
}

// inherit takes over what the parent has.
func (l *Linker) inherit(c, parent *Class) *Error {
	switch {
	case c.Kind != IsInterface && parent.has(ast.Final) || parent.Kind == IsEnum:
		return errorf(c.Node, "Class %s cannot extend final class %s", c.Name, parent.Name)
	case parent.Kind == IsInterface || parent.Kind == IsTrait:
		return errorf(c.Node, "Class %s cannot extend %s %s", c.Name, parent.Kind, parent.Name)
	case c.has(ast.Readonly) && !parent.has(ast.Readonly):
		return errorf(c.Node, "Readonly class %s cannot extend non-readonly class %s", c.Name, parent.Name)
	case !c.has(ast.Readonly) && parent.has(ast.Readonly):
		return errorf(c.Node, "Non-readonly class %s cannot extend readonly class %s", c.Name, parent.Name)
	}
	c.parent = parent
	c.interfaces = append([]*Class(nil), parent.interfaces...)
	err := parent.Props.each(func(key string, p *Prop) *Error { return l.inheritProp(c, key, p) })
	if err == nil {
		err = c.verifyHooks()
	}
	if err == nil {
		err = parent.Consts.each(func(key string, k *Const) *Error { return l.inheritConst(c, key, k) })
	}
	if err == nil {
		err = parent.Methods.each(func(key string, m *Method) *Error { return l.inheritMethod(c, key, m, false) })
	}
	return err
}

func (l *Linker) inheritProp(c *Class, key string, above *Prop) *Error {
	child, ok := c.Props.Get(key)
	if !ok {
		c.Props.Put(key, above)
		return nil
	}
	if above.Mods.Has(ast.Final) {
		return errorf(c.Node, "Cannot override final property %s::$%s", above.Class.Name, key)
	}
	if above.Mods.Has(ast.Private) {
		return nil
	}
	child.Overrides = false
	kind := func(m ast.Modifiers, bit ast.Modifiers, with, without string) string {
		if m.Has(bit) {
			return with
		}
		return without
	}
	switch {
	case child.Mods.Has(ast.Static) != above.Mods.Has(ast.Static):
		return errorf(c.Node, "Cannot redeclare %s %s::$%s as %s %s::$%s", kind(above.Mods, ast.Static, "static", "non static"), above.Class.Name, key,
			kind(child.Mods, ast.Static, "static", "non static"), c.Name, key)
	case child.Mods.Has(ast.Readonly) != above.Mods.Has(ast.Readonly) && !above.Mods.Has(ast.Abstract):
		return errorf(c.Node, "Cannot redeclare %s property %s::$%s as %s %s::$%s", kind(above.Mods, ast.Readonly, "readonly", "non-readonly"),
			above.Class.Name, key, kind(child.Mods, ast.Readonly, "readonly", "non-readonly"), c.Name, key)
	case child.narrows(above):
		return errorf(c.Node, "Set access level of %s::$%s must be %s", c.Name, key, writeAtLeast(above))
	case level(child.Mods) > level(above.Mods):
		return errorf(c.Node, "Access level to %s::$%s must be %s", c.Name, key, atLeast(above.Mods, above.Class))
	case above.Type == nil && child.Type != nil && l.Version >= 805:
		return errorf(c.Node, "Type of %s::$%s must be omitted to match the parent definition in class %s", c.Name, key, above.Class.Name)
	case above.Type == nil && child.Type != nil:
		return errorf(c.Node, "Type of %s::$%s must not be defined (as in class %s)", c.Name, key, above.Class.Name)
	}
	if !child.Mods.Has(ast.Static) && !above.Virtual {
		child.Virtual = false
	}
	if err := l.inheritHooks(child, above); err != nil || above.Type == nil {
		return err
	}
	result := l.propType(child, above)
	if result == fits {
		return l.takesWrites(child, above)
	}
	err := errorf(c.Node, "Type of %s::$%s must be %s%s (as in class %s)", child.Class.Name, key, above.variance(), above.Type.in(above.Class), above.Class.Name)
	if result == unresolved {
		err.Missing = l.missing
	}
	return err
}

func (l *Linker) inheritConst(c *Class, key string, above *Const) *Error {
	child, ok := c.Consts.Get(key)
	switch {
	case !ok && !above.Mods.Has(ast.Private):
		c.Consts.Put(key, above)
	case !ok:
	case level(child.Mods) > level(above.Mods):
		return errorf(c.Node, "Access level to %s::%s must be %s", c.Name, key, atLeast(above.Mods, above.Class))
	case above.Mods.Has(ast.Final):
		return errorf(c.Node, "%s::%s cannot override final constant %s::%s", child.Class.Name, key, above.Class.Name, key)
	case !above.Mods.Has(ast.Private):
		return l.constType(child, above)
	}
	return nil
}

// constType compares the types of two constants, which PHP 8.3 has.
func (l *Linker) constType(child, above *Const) *Error {
	if above.Type == nil {
		return nil
	}
	result := unfit
	if child.Type != nil {
		if result = l.subtype(child.Class, child.Type, above.Class, above.Type); result == fits {
			return nil
		}
	}
	err := errorf(child.Class.Node, "Type of %s::%s must be compatible with %s::%s of type %s", child.Class.Name, child.Name,
		above.Class.Name, above.Name, above.Type)
	if result == unresolved {
		err.Missing = l.missing
	}
	return err
}

// inheritMethod takes over a method of the parent or of an interface.
func (l *Linker) inheritMethod(c *Class, key string, above *Method, iface bool) *Error {
	child, ok := c.Methods.Get(key)
	if !ok {
		c.Methods.Put(key, above)
		return nil
	}
	if child == above {
		return nil // an interface that is inherited twice
	}
	_, err := l.override(child, child.Class, above, above.Class, true, false)
	return err
}

// Unimplemented refuses methods without a body that a class declares itself.
func (l *Linker) Unimplemented(c *Class) *Error {
	if c.has(ast.Abstract) {
		return nil
	}
	return l.verifyAbstract(c)
}

// verifyAbstract refuses methods without a body in a class that is not abstract.
func (l *Linker) verifyAbstract(c *Class) *Error {
	if c.Kind == IsInterface || c.Kind == IsTrait {
		return nil
	}
	explicit := c.has(ast.Abstract)
	var names []string
	constructor := false
	c.Methods.each(func(_ string, m *Method) *Error {
		if m.abstract() && (!explicit || m.Mods.Has(ast.Private)) && !(m.constructor() && constructor) {
			constructor = constructor || m.constructor()
			names = append(names, m.Class.Name+"::"+m.Name)
		}
		return nil
	})
	c.Props.each(func(_ string, p *Prop) *Error {
		for _, h := range []*Method{p.get, p.set} {
			if h != nil && h.abstract() && !explicit {
				names = append(names, h.Class.Name+"::"+h.Name)
			}
		}
		return nil
	})
	if len(names) == 0 {
		return nil
	}
	plural := "s"
	if len(names) == 1 {
		plural = ""
	}
	text := strings.Join(names[:min(3, len(names))], ", ")
	if len(names) > 3 {
		text += ", ..."
	}
	if explicit || c.Kind == IsEnum {
		return errorf(c.Node, "%s %s must implement %d abstract private method%s (%s)", c.Kind.title(), c.Name, len(names), plural, text)
	}
	remaining := plural
	if l.Version < 805 {
		remaining = "s"
	}
	return errorf(c.Node, "%s %s contains %d abstract method%s and must therefore be declared abstract or implement the remaining method%s (%s)",
		c.Kind.title(), c.Name, len(names), plural, remaining, text)
}
