package link

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// implement takes over the interfaces that a class or interface names, and those above them.
func (l *Linker) implement(c *Class, named []*Class) *Error {
	inherited := len(c.interfaces)
	for _, i := range named {
		if i.Kind != IsInterface {
			return errorf(c.Node, "%s cannot implement %s - it is not an interface", c.Name, i.Name)
		}
		if at := indexOf(c.interfaces, i); at >= inherited {
			return errorf(c.Node, "%s %s cannot implement previously implemented interface %s", c.Kind.title(), c.Name, i.Name)
		} else if at >= 0 {
			if err := l.again(c, i); err != nil {
				return err
			}
			continue
		}
		c.interfaces = append(c.interfaces, i)
	}
	for _, i := range c.interfaces[inherited:] {
		for _, above := range i.interfaces {
			if indexOf(c.interfaces, above) < 0 {
				c.interfaces = append(c.interfaces, above)
			} else if err := l.again(c, above); err != nil {
				return err
			}
		}
	}
	for at, i := range c.interfaces {
		if at >= inherited {
			if err := l.takeOver(c, i); err != nil {
				return err
			}
		}
		if err := l.handle(c, i); err != nil {
			return err
		}
	}
	return nil
}

func indexOf(list []*Class, c *Class) int {
	for i, x := range list {
		if x == c {
			return i
		}
	}
	return -1
}

// again checks the constants of an interface that a class has from elsewhere too.
func (l *Linker) again(c, i *Class) *Error {
	return i.Consts.each(func(key string, k *Const) *Error {
		_, err := l.ifaceConst(c, key, k)
		return err
	})
}

// takeOver copies the constants and methods of an interface.
func (l *Linker) takeOver(c, i *Class) *Error {
	err := i.Consts.each(func(key string, k *Const) *Error {
		free, err := l.ifaceConst(c, key, k)
		if free {
			c.Consts.Put(key, k)
		}
		return err
	})
	if err == nil {
		err = i.Props.each(func(key string, p *Prop) *Error { return l.inheritProp(c, key, p) })
	}
	if err != nil {
		return err
	}
	return i.Methods.each(func(key string, m *Method) *Error { return l.inheritMethod(c, key, m, true) })
}

// ifaceConst reports whether a class does not have a constant of an interface yet.
func (l *Linker) ifaceConst(c *Class, key string, above *Const) (bool, *Error) {
	child, ok := c.Consts.Get(key)
	switch {
	case !ok:
		return true, nil
	case child.Class == above.Class:
		return false, nil
	case above.Mods.Has(ast.Final):
		return false, errorf(c.Node, "%s::%s cannot override final constant %s::%s", child.Class.Name, key, above.Class.Name, key)
	case child.Class != c:
		return false, errorf(c.Node, "%s %s inherits both %s::%s and %s::%s, which is ambiguous", c.Kind.title(), c.Name, child.Class.Name, key,
			above.Class.Name, key)
	case level(child.Mods) > level(above.Mods) && l.Version >= 803: // before, the declaration alone was refused
		return false, errorf(c.Node, "Access level to %s::%s must be public (as in interface %s)", c.Name, key, above.Class.Name)
	}
	return false, l.constType(child, above)
}

// handled asks the interfaces that a class inherits from its parent alone.
func (l *Linker) handled(c *Class) *Error {
	for _, i := range c.interfaces {
		if err := l.handle(c, i); err != nil {
			return err
		}
	}
	return nil
}

// handle is what some of PHP's interfaces demand of a class.
func (l *Linker) handle(c, i *Class) *Error {
	if c.Kind == IsInterface || c.Node == nil || i.Node != nil {
		return nil
	}
	switch strings.ToLower(i.Name) {
	case "traversable":
		if c.has(ast.Abstract) || c.isNamed("Iterator") || c.isNamed("IteratorAggregate") {
			return nil
		}
		err := errorf(c.Node, "%s %s must implement interface %s as part of either %s or %s", c.Kind.title(), c.Name, i.Name, "Iterator", "IteratorAggregate")
		err.NoLine = true
		return err
	case "iterator":
		if c.isNamed("IteratorAggregate") {
			return errorf(c.Node, "Class %s cannot implement both %s and %s at the same time", c.Name, "Iterator", "IteratorAggregate")
		}
	case "iteratoraggregate":
		if c.isNamed("Iterator") {
			return errorf(c.Node, "Class %s cannot implement both %s and %s at the same time", c.Name, "Iterator", "IteratorAggregate")
		}
	case "throwable":
		if c.Kind == IsEnum {
			return errorf(c.Node, "Enum %s cannot implement interface %s", c.Name, i.Name)
		}
		if !l.below(c, "Exception") && !l.below(c, "Error") {
			return errorf(c.Node, "%s %s cannot implement interface %s, extend Exception or Error instead", c.Kind.title(), c.Name, i.Name)
		}
	case "datetimeinterface":
		if !l.below(c, "DateTime") && !l.below(c, "DateTimeImmutable") {
			return errorf(c.Node, "DateTimeInterface can't be implemented by user classes")
		}
	case "unitenum", "backedenum":
		if c.Kind == IsEnum && !c.Backed && i.Name == "BackedEnum" {
			return errorf(c.Node, "Non-backed enum %s cannot implement interface %s", c.Name, i.Name)
		}
		if c.Kind != IsEnum {
			return errorf(c.Node, "Non-enum class %s cannot implement interface %s", c.Name, i.Name)
		}
	case "serializable":
		l.serializable(c)
	}
	return nil
}

// below reports whether one of PHP's classes is above c.
func (l *Linker) below(c *Class, name string) bool {
	for k := c; k != nil; k = k.parent {
		if k.Node == nil && k.Name == name {
			return true
		}
	}
	return false
}

// serializable warns of a class that has only the old interface.
func (l *Linker) serializable(c *Class) {
	_, to := c.Methods.Get("__serialize")
	_, from := c.Methods.Get("__unserialize")
	if !c.has(ast.Abstract) && (!to || !from) {
		l.Warnings = append(l.Warnings, errorf(c.Node, "%s implements the Serializable interface, which is deprecated. Implement __serialize() and "+
			"__unserialize() instead (or in addition, if support for old PHP versions is necessary)", c.Name))
	}
}
