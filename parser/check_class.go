// This file checks classes, interfaces, traits and enums, and their members but for methods.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/link"
)

// classKind says how a class is declared.
type classKind uint8

const (
	classKindClass classKind = iota
	interfaceKind
	traitKind
	enumKind
)

// class is what the checks know of the class around.
type class struct {
	node     ast.Node
	name     string // with its namespace
	kind     classKind
	parent   string // what it extends, or ""
	abstract bool
	readonly bool
	backed   bool // an enum with values
	methods  map[string]bool
	props    map[string]bool
	consts   map[string]bool
	kinds    map[string]kind // of the constants so far
	link     *link.Class     // what it declares, for the linker
}

// anonymous reports whether the class has no name of its own.
func (k *class) anonymous() bool {
	_, ok := k.node.(*ast.AnonClass)
	return ok
}

// classDecl checks a declaration that has a name.
func (c *checker) classDecl(s ast.Stmt) {
	k := &class{node: s}
	switch s := s.(type) {
	case *ast.ClassDecl:
		k.abstract, k.readonly = s.Modifiers.Has(ast.Abstract), s.Modifiers.Has(ast.Readonly)
		if s.Modifiers.Has(ast.Abstract | ast.Final) {
			c.errorAt(s, "Cannot use the final modifier on an abstract class")
		}
		c.named(k, s.Name)
		c.classBody(k, s.Attrs, s.Extends, s.Implements, nil, s.Members)
	case *ast.InterfaceDecl:
		k.kind = interfaceKind
		c.named(k, s.Name)
		c.classBody(k, s.Attrs, nil, s.Extends, nil, s.Members)
	case *ast.TraitDecl:
		k.kind = traitKind
		c.named(k, s.Name)
		c.classBody(k, s.Attrs, nil, nil, nil, s.Members)
	case *ast.EnumDecl:
		k.kind, k.backed = enumKind, s.Type != nil
		c.named(k, s.Name)
		c.classBody(k, s.Attrs, nil, s.Implements, s.Type, s.Members)
	}
}

// named checks the name of a class.
func (c *checker) named(k *class, name *ast.Ident) {
	c.at(name)
	if c.class != nil {
		c.errorf(name, "Class declarations may not be nested")
	}
	if k.name = c.names.full(name.Name); c.reserved(name.Name) {
		c.reservedName(name, name.Name, [...]string{"a class name", "an interface name", "a trait name", "an enum name"}[k.kind])
	}
	if c.taken(ast.UseClass, name.Name) {
		c.errorf(name, c.since84("Cannot declare class %s because the name is already in use",
			"Cannot redeclare class %s (previously declared as local import)"), k.name)
	}
}

func (c *checker) anonClass(x *ast.AnonClass) {
	s := x.Decl
	k := &class{node: x, name: "class@anonymous", readonly: s.Modifiers.Has(ast.Readonly)}
	if parent := append([]*ast.Name{s.Extends}, s.Implements...); s.Extends != nil || len(s.Implements) > 0 {
		for _, n := range parent {
			if n != nil {
				k.name = c.resolve(n) + "@anonymous"
				break
			}
		}
	}
	c.classBody(k, s.Attrs, s.Extends, s.Implements, nil, s.Members)
}

// classBody checks what a declaration names and what is in it.
func (c *checker) classBody(k *class, attrs []*ast.AttrGroup, extends *ast.Name, implements []*ast.Name, backing ast.Type, members []ast.Member) {
	k.methods, k.props, k.consts, k.kinds = map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]kind{}
	if extends != nil {
		c.reference(extends, "class name")
		k.parent = c.resolve(extends)
	}
	c.linkable(k, extends, implements)
	before := len(c.diags)
	outer := c.class
	c.class = k
	c.attributes(attrs, targetClass, 0)
	for _, n := range implements {
		c.reference(n, "interface name")
	}
	if backing != nil {
		if t := c.typ(backing, false); t.Complex() || t.Mask != maskInt && t.Mask != maskString {
			c.errorf(backing, "Enum backing type must be int or string, %s given", t)
		}
	}
	if k.kind == enumKind {
		k.props["name"], k.props["value"] = true, k.backed
	}
	for _, m := range members {
		c.at(m)
		c.member(m)
	}
	if len(c.diags) == before {
		c.report(c.linker.Unimplemented(k.link))
	}
	c.class = outer
}

// lineNode returns the part of a declaration that is on the line PHP names.
func lineNode(n ast.Node) ast.Node {
	switch n := n.(type) {
	case *ast.ClassDecl:
		return n.Name
	case *ast.InterfaceDecl:
		return n.Name
	case *ast.TraitDecl:
		return n.Name
	case *ast.EnumDecl:
		return n.Name
	}
	return n
}

// reference checks the name of a parent, interface or trait.
func (c *checker) reference(n *ast.Name, what string) {
	if special(n) {
		c.errorf(n, c.since84("Cannot use '%s' as %s, as it is reserved", `Cannot use "%s" as %s, as it is reserved`), n.Value, what)
		return
	}
	c.invalidClass(n)
}

// reserved reports whether no class may have this name.
func (c *checker) reserved(name string) bool {
	lower := strings.ToLower(name)
	switch lower {
	case "self", "static", "parent", "true", "false", "null":
		return true
	case "array", "callable": // keywords
		return false
	}
	b, ok := builtinTypes[lower]
	return ok && c.version.number() >= b.since
}

// reservedName refuses a name that a class cannot have; what says in PHP 8.4 what it would be the name of.
func (c *checker) reservedName(n ast.Node, name, what string) {
	if c.version.AtLeast(8, 4) {
		c.errorf(n, `Cannot use "%s" as %s as it is reserved`, name, what)
		return
	}
	c.errorf(n, "Cannot use '%s' as class name as it is reserved", name)
}

func (c *checker) member(m ast.Member) {
	switch m := m.(type) {
	case *ast.MethodDecl:
		c.method(m)
	case *ast.PropertyDecl:
		c.property(m)
	case *ast.ClassConstDecl:
		c.classConst(m)
	case *ast.EnumCase:
		c.enumCase(m)
	case *ast.TraitUse:
		c.traitUse(m)
	}
}

func (c *checker) property(m *ast.PropertyDecl) {
	k := c.class
	hooked := len(m.Hooks) > 0
	switch {
	case k.kind == interfaceKind && !hooked && c.version.AtLeast(8, 4):
		c.errorf(m, "Interfaces may only include hooked properties")
	case k.kind == interfaceKind && !hooked:
		c.errorf(m, "Interfaces may not include properties")
	case k.kind == enumKind:
		c.errorf(m, "Enum %s cannot include properties", k.name)
	case m.Modifiers.Has(ast.Abstract) && !hooked && !c.version.AtLeast(8, 4):
		c.errorf(m, "Properties cannot be declared abstract")
	}
	c.newProperty(m)
	for _, item := range m.Items {
		name := item.Name.Name
		var t phpType
		if m.Type != nil {
			if t = c.typ(m.Type, false); t.Mask&(maskVoid|maskNever|maskCallable) != 0 {
				c.errorf(m.Type, "Property %s::$%s cannot have type %s", k.name, name, t)
			}
		}
		switch {
		case m.Modifiers.Has(ast.Final) && !c.version.AtLeast(8, 4):
			c.errorf(m, "Cannot declare property %s::$%s final, the final modifier is allowed only for methods, classes, and class constants", k.name, name)
		case k.props[name]:
			c.errorf(item, "Cannot redeclare %s::$%s", k.name, name)
		}
		k.props[name] = true
		c.linkProp(name, m.Modifiers, m.Type, t, item.Default)
		c.linkOverride(name, m.Attrs)
		if item.Default != nil {
			c.constExpr(item.Default, false)
			c.propertyDefault(m, item, t)
		}
		c.writers(m, name, m.Modifiers, m.Type != nil)
		c.readonlyProperty(m, item)
		c.hooks(name, m.Modifiers, m.Type != nil, t, m.Hooks)
		c.attributes(m.Attrs, targetProperty, 0)
	}
}

// propertyDefault checks a default against the type.
func (c *checker) propertyDefault(m *ast.PropertyDecl, item *ast.PropertyItem, t phpType) {
	value := c.constKind(item.Default)
	if m.Type == nil || value == kindUnknown || accepts(t, value) || !c.version.AtLeast(7, 4) {
		return
	}
	if value == kindNull && !t.Alone {
		orNull := t
		orNull.Mask |= maskNull
		c.errorf(item, "Default value for property of type %s may not be null. Use the nullable type %s to allow null default value", t, orNull)
		return
	}
	c.errorf(item, "Cannot use %s as default value for property %s::$%s of type %s", value, c.class.name, item.Name.Name, t)
}

func (c *checker) readonlyProperty(m *ast.PropertyDecl, item *ast.PropertyItem) {
	if !m.Modifiers.Has(ast.Readonly) && !c.class.readonly {
		return
	}
	switch {
	case m.Type == nil:
		c.errorf(item, "Readonly property %s::$%s must have type", c.class.name, item.Name.Name)
	case item.Default != nil:
		c.errorf(item, "Readonly property %s::$%s cannot have default value", c.class.name, item.Name.Name)
	case m.Modifiers.Has(ast.Static):
		c.errorf(item, "Static property %s::$%s cannot be readonly", c.class.name, item.Name.Name)
	}
}

// constModifiers are the words that do not go with a constant or a trait's alias.
var constModifiers = []ast.Modifiers{ast.PublicSet, ast.ProtectedSet, ast.PrivateSet, ast.Static, ast.Abstract, ast.Final, ast.Readonly}

func (c *checker) classConst(m *ast.ClassConstDecl) {
	k := c.class
	for _, item := range m.Items {
		name := item.Name.Name
		for _, bit := range constModifiers {
			if m.Modifiers.Has(bit) && (bit != ast.Final || !c.version.AtLeast(8, 1)) {
				c.errorf(m, c.wording("Cannot use '%s' as constant modifier", "Cannot use the %s modifier on a class constant"), bit)
			}
		}
		if m.Modifiers.Has(ast.Private | ast.Final) {
			c.errorf(item, "Private constant %s::%s cannot be final as it is not visible to other classes", k.name, name)
		}
		if k.kind == traitKind && !c.version.AtLeast(8, 2) {
			c.needs(item, diag.TraitConst)
		}
		c.constExpr(item.Value, false)
		c.constType(m, item)
		c.constant(item, name)
		if k.kind == interfaceKind && m.Modifiers&(ast.Private|ast.Protected) != 0 {
			c.errorf(item, "Access type for interface constant %s::%s must be public", k.name, name)
		}
		k.kinds[name] = c.constKind(item.Value)
		c.linkConst(name, m.Modifiers, m.Type, item.Value)
		c.attributes(m.Attrs, targetClassConst, 0)
	}
}

// constant notes the name of a constant or case of the class.
func (c *checker) constant(n ast.Node, name string) {
	switch {
	case strings.EqualFold(name, "class"):
		c.errorf(n, "A class constant must not be called 'class'; it is reserved for class name fetching")
	case c.class.consts[name]:
		c.errorf(n, "Cannot redefine class constant %s::%s", c.class.name, name)
	}
	c.class.consts[name] = true
}

// constType checks the type of a constant, and its value against that.
func (c *checker) constType(m *ast.ClassConstDecl, item *ast.ConstItem) {
	if m.Type == nil {
		return
	}
	t := c.typ(m.Type, false)
	if t.Mask&(maskVoid|maskNever|maskCallable) != 0 {
		c.errorf(m.Type, "Class constant %s::%s cannot have type %s", c.class.name, item.Name.Name, t)
		return
	}
	if value := c.constKind(item.Value); value != kindUnknown && !accepts(t, value) {
		c.errorf(item, "Cannot use %s as value for class constant %s::%s of type %s", value, c.class.name, item.Name.Name, t)
	}
}

// wording picks the words of PHP 8.2 or those of 8.3.
func (c *checker) wording(before, since string) string {
	if c.version.AtLeast(8, 3) {
		return since
	}
	return before
}

// since84 picks the words of PHP 8.3 or those of 8.4.
func (c *checker) since84(before, since string) string {
	if c.version.AtLeast(8, 4) {
		return since
	}
	return before
}

func (c *checker) enumCase(m *ast.EnumCase) {
	k := c.class
	c.at(m.Name)
	switch {
	case k.kind != enumKind:
		c.errorf(m, "Case can only be used in enums")
	case k.backed && m.Value == nil:
		c.errorf(m, "Case %s of backed enum %s must have a value", m.Name.Name, k.name)
	case !k.backed && m.Value != nil:
		c.errorf(m, "Case %s of non-backed enum %s must not have a value", m.Name.Name, k.name)
	}
	if m.Value != nil {
		c.constExpr(m.Value, false)
	}
	c.constant(m, m.Name.Name)
	c.linkConst(m.Name.Name, 0, nil, nil)
	if k, ok := c.class.link.Consts.Get(m.Name.Name); ok {
		k.Case = true
	}
	c.attributes(m.Attrs, targetClassConst, 0)
}

// aliasModifier refuses a modifier of a trait's alias.
func (c *checker) aliasModifier(a *ast.TraitAlias, bit ast.Modifiers) {
	switch {
	case !c.version.AtLeast(8, 3):
		c.errorf(a, "Cannot use '%s' as method modifier", bit)
	case bit == ast.Readonly || bit&setVisibility != 0:
		c.errorf(a, "Cannot use the %s modifier on a method", bit)
	default:
		c.errorf(a, `Cannot use "%s" as method modifier in trait alias`, bit)
	}
}

func (c *checker) traitUse(m *ast.TraitUse) {
	c.linkUse(m)
	for _, t := range m.Traits {
		if c.class.kind == interfaceKind {
			c.errorf(m, "Cannot use traits inside of interfaces. %s is used in %s", t.Value, c.class.name)
		}
		c.reference(t, "trait name")
	}
	for _, a := range m.Adaptations {
		switch a := a.(type) {
		case *ast.TraitPrecedence:
			c.reference(a.Trait, "trait name")
			for _, t := range a.InsteadOf {
				c.reference(t, "trait name")
			}
		case *ast.TraitAlias:
			for _, bit := range constModifiers {
				if a.Modifier.Has(bit) && (bit != ast.Final || !c.version.AtLeast(8, 3)) {
					c.aliasModifier(a, bit)
				}
			}
			if a.Trait != nil {
				c.reference(a.Trait, "trait name")
			}
		}
	}
}
