// This file checks attributes: their arguments, and where PHP's own may stand.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/link"
)

// attrTarget is what an attribute stands before.
type attrTarget uint8

const (
	targetClass attrTarget = 1 << iota
	targetFunction
	targetMethod
	targetProperty
	targetClassConst
	targetParameter
	targetConst
)

var targetNames = [...]string{"class", "function", "method", "property", "class constant", "parameter", "constant"}

// String returns the names in PHP's order.
func (t attrTarget) String() string {
	var names []string
	for i, name := range targetNames {
		if t&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// ownAttributes are the attributes that PHP itself checks, the version that brought them and their targets.
var ownAttributes = map[string]struct {
	since   int
	targets attrTarget
}{
	"attribute":               {800, targetClass},
	"returntypewillchange":    {801, targetMethod},
	"allowdynamicproperties":  {802, targetClass},
	"sensitiveparameter":      {802, targetParameter},
	"override":                {803, targetMethod},
	"deprecated":              {804, targetFunction | targetMethod | targetClassConst},
	"nodiscard":               {805, targetFunction | targetMethod},
	"delayedtargetvalidation": {805, targetClass | targetFunction | targetMethod | targetProperty | targetClassConst | targetParameter | targetConst},
}

// targetsOf returns where one of PHP's own attributes may stand, false if the version does not have it.
func (c *checker) targetsOf(attr string) (attrTarget, bool) {
	own, ok := ownAttributes[attr]
	if !ok || c.version.number() < own.since {
		return 0, false
	}
	switch {
	case !c.version.AtLeast(8, 5):
	case attr == "override":
		own.targets |= targetProperty
	case attr == "deprecated":
		own.targets |= targetClass | targetConst
	}
	return own.targets, true
}

// attributes checks the attributes of one thing; other is the property of a promoted parameter.
func (c *checker) attributes(groups []*ast.AttrGroup, target, other attrTarget) {
	var all []*ast.Attribute
	for _, g := range groups {
		for _, a := range g.Attrs {
			c.attributeArgs(a)
			all = append(all, a)
		}
	}
	seen := map[string]bool{}
	delayed := c.version.AtLeast(8, 5) && c.hasAttribute(groups, "DelayedTargetValidation")
	for _, a := range all {
		name := c.resolve(a.Name)
		lower := strings.ToLower(name)
		targets, ok := c.targetsOf(lower)
		if !ok {
			continue
		}
		if targets&target == 0 && !delayed {
			if targets&other == 0 {
				c.errorf(a, `Attribute "%s" cannot target %s (allowed targets: %s)`, name, target, targets)
			}
			continue
		}
		if seen[lower] {
			c.errorf(a, `Attribute "%s" must not be repeated`, name)
		}
		if seen[lower] = true; !delayed {
			c.ownAttribute(a, lower, target)
		}
	}
}

// ownAttribute checks what one of PHP's own attributes asks of the thing that it stands before.
func (c *checker) ownAttribute(a *ast.Attribute, name string, target attrTarget) {
	switch {
	case name == "allowdynamicproperties":
		c.dynamicProperties(a)
	case name == "attribute" && c.version.AtLeast(8, 5):
		c.attributeClass(a)
	case name == "deprecated" && target == targetClass && c.class.kind != traitKind:
		c.errorf(a, `Cannot apply #[\Deprecated] to %s %s`, link.Kind(c.class.kind), c.class.name)
	case name == "nodiscard" && target == targetMethod && c.fn != nil && c.fn.hook != "":
		c.errorf(a, `#[\NoDiscard] is not supported for property hooks`)
	}
}

// attributeClass refuses #[Attribute] on what cannot be instantiated.
func (c *checker) attributeClass(a *ast.Attribute) {
	k := c.class
	switch {
	case k.kind != classKindClass:
		c.errorf(a, `Cannot apply #[\Attribute] to %s %s`, link.Kind(k.kind), k.name)
	case k.abstract:
		c.errorf(a, `Cannot apply #[\Attribute] to abstract class %s`, k.name)
	}
}

// resultless are the methods whose result nobody sees.
var resultless = map[string]bool{"__construct": true, "__destruct": true, "__clone": true, "__set": true, "__unset": true,
	"__unserialize": true, "__wakeup": true}

// noDiscard checks #[\NoDiscard] on a function: there must be a result to use.
func (c *checker) noDiscard(fn *function) {
	var attrs []*ast.AttrGroup
	switch n := fn.node.(type) {
	case *ast.FuncDecl:
		attrs = n.Attrs
	case *ast.MethodDecl:
		attrs = n.Attrs
	case *ast.Closure:
		attrs = n.Attrs
	case *ast.ArrowFunc:
		attrs = n.Attrs
	}
	if !c.version.AtLeast(8, 5) || !c.hasAttribute(attrs, "NoDiscard") {
		return
	}
	lower := strings.ToLower(fn.name)
	switch {
	case fn.ret.Mask&maskVoid != 0:
		c.errorf(fn.node, `A void %s does not return a value, but #[\NoDiscard] requires a return value`, c.functionWord())
	case fn.ret.Mask&maskNever != 0:
		c.errorf(fn.node, `A never returning %s does not return a value, but #[\NoDiscard] requires a return value`, c.functionWord())
	case fn.method && resultless[lower]:
		c.errorf(fn.node, `Method %s::%s cannot be #[\NoDiscard]`, c.class.name, fn.name)
	}
}

func (c *checker) dynamicProperties(a *ast.Attribute) {
	k, named, class := c.class, "", "#[AllowDynamicProperties]"
	if c.version.AtLeast(8, 3) {
		named = " " + k.name
	}
	if c.version.AtLeast(8, 5) {
		class = `#[\AllowDynamicProperties]`
	}
	switch {
	case k.kind == traitKind, k.kind == interfaceKind:
		c.errorf(a, "Cannot apply %s to %s%s", class, link.Kind(k.kind), named)
	case k.kind == enumKind && c.version.AtLeast(8, 3):
		c.errorf(a, "Cannot apply %s to enum %s", class, k.name)
	case k.readonly:
		c.errorf(a, "Cannot apply %s to readonly class %s", class, k.name)
	}
}

func (c *checker) attributeArgs(a *ast.Attribute) {
	if special(a.Name) || a.Name.Kind != ast.Unqualified {
		c.invalidClass(a.Name)
	}
	if a.Callable {
		c.errorf(a, "Cannot create Closure as attribute argument")
	}
	names := map[string]bool{}
	for _, arg := range a.Args {
		switch {
		case arg.Unpack:
			c.errorf(arg, "Cannot use unpacking in attribute argument list")
			return
		case arg.Name != nil && names[arg.Name.Name]:
			c.errorf(arg, "Duplicate named parameter $%s", arg.Name.Name)
		case arg.Name == nil && len(names) > 0:
			c.errorf(arg, "Cannot use positional argument after named argument")
		}
		if arg.Name != nil {
			names[arg.Name.Name] = true
		}
		c.constExpr(arg.Value, true)
	}
}
