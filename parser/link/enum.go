package link

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Enum notes the interfaces that PHP gives an enum.
func (c *Class) Enum() {
	c.Interfaces = append(c.Interfaces, "UnitEnum")
	if c.Backed {
		c.Interfaces = append(c.Interfaces, "BackedEnum")
	}
}

// enumMethods adds the methods that PHP gives an enum.
func (c *Class) enumMethods() *Error {
	list := []*Method{{Name: "cases", Ret: &Type{Mask: Array}}}
	if c.Backed {
		value := []*Param{{Name: "value", Type: &Type{Mask: Int | String}}}
		list = append(list, &Method{Name: "from", Params: value, Ret: &Type{Mask: Static}},
			&Method{Name: "tryFrom", Params: value, Ret: &Type{Mask: Static | Null}})
	}
	for _, m := range list {
		key := strings.ToLower(m.Name)
		if _, ok := c.Methods.Get(key); ok {
			return errorf(c.Node, "Cannot redeclare %s::%s()", c.Name, m.Name)
		}
		m.Mods, m.Class, m.Node = ast.Public|ast.Static, c, c.Node
		c.Methods.Put(key, m)
	}
	return nil
}

// enumMagic are the methods that an enum may not have.
var enumMagic = []string{"__construct", "__destruct", "__clone", "__sleep", "__wakeup", "__set_state", "__get", "__set", "__unset", "__isset",
	"__toString", "__debugInfo", "__serialize", "__unserialize"}

// verifyEnum refuses what an enum may not have, wherever it has it from.
func verifyEnum(c *Class) *Error {
	if len(c.Props.keys) > 0 {
		return errorf(c.Node, "Enum %s cannot include properties", c.Name)
	}
	for _, name := range enumMagic {
		if _, ok := c.Methods.Get(strings.ToLower(name)); ok {
			return errorf(c.Node, "Enum %s cannot include magic method %s", c.Name, name)
		}
	}
	if c.isNamed("Serializable") {
		return errorf(c.Node, "Enum %s cannot implement the Serializable interface", c.Name)
	}
	return nil
}
