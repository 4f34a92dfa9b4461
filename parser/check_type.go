// This file checks types as they are written, and brings them into the form that PHP prints.

package parser

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/link"
)

// The types of PHP's compiler are those that the linker compares.
type (
	phpType  = link.Type
	typeMask = link.Mask
)

const (
	maskStatic   = link.Static
	maskCallable = link.Callable
	maskObject   = link.Object
	maskArray    = link.Array
	maskString   = link.String
	maskInt      = link.Int
	maskFloat    = link.Float
	maskFalse    = link.False
	maskTrue     = link.True
	maskVoid     = link.Void
	maskNever    = link.Never
	maskNull     = link.Null
	maskBool     = link.Bool
	maskMixed    = link.Mixed
)

// builtin has the types that are not classes, and the version of PHP that brought them.
var builtinTypes = map[string]struct {
	Mask  typeMask
	since int
}{
	"static": {maskStatic, 800}, "callable": {maskCallable, 504}, "object": {maskObject, 702}, "array": {maskArray, 501},
	"string": {maskString, 700}, "int": {maskInt, 700}, "float": {maskFloat, 700}, "bool": {maskBool, 700}, "false": {maskFalse, 800},
	"true": {maskTrue, 802}, "void": {maskVoid, 701}, "never": {maskNever, 801}, "null": {maskNull, 800}, "mixed": {maskMixed, 800},
	"iterable": {maskArray, 701},
}

// typ checks a type and returns it; orNull adds null, as a default of null does.
func (c *checker) typ(t ast.Type, orNull bool) phpType {
	var p phpType
	nullable, marked := t.(*ast.NullableType)
	if marked {
		t = nullable.Type
	}
	switch t := t.(type) {
	case *ast.UnionType:
		p = c.union(t)
	case *ast.IntersectionType:
		p = c.intersection(t)
	case *ast.NamedType:
		p = c.namedType(t)
	}
	switch {
	case p.Mask == maskMixed && marked:
		c.errorf(t, "Type mixed cannot be marked as nullable since mixed already includes null")
	case p.Mask&maskNull != 0 && marked:
		c.errorf(t, "null cannot be marked as nullable")
	}
	if marked || orNull {
		p.Mask |= maskNull
		p.Alone = false
	}
	if only := p.Mask | maskNull | maskFalse; c.php8() && !c.version.AtLeast(8, 2) && !p.Complex() && p.Mask != 0 && !orNull && only == maskNull|maskFalse {
		c.needs(t, diag.LoneType)
	}
	switch {
	case p.Mask&maskVoid != 0 && (p.Complex() || p.Mask != maskVoid):
		c.errorf(t, "Void can only be used as a standalone type")
	case p.Mask&maskNever != 0 && (p.Complex() || p.Mask != maskNever):
		c.errorf(t, "never can only be used as a standalone type")
	}
	return p
}

// namedType checks a single name.
func (c *checker) namedType(t *ast.NamedType) phpType {
	name := t.Name.Value
	lower := strings.ToLower(name)
	b, ok := builtinTypes[lower]
	switch {
	case ok && lower == "static" && t.Name.Kind == ast.Unqualified:
		if c.class == nil && c.scopeKnown() {
			c.errorf(t, `Cannot use "static" when no class scope is active`)
		}
		return phpType{Mask: maskStatic}
	case ok && lower != "static" && c.version.number() >= b.since:
		if t.Name.Kind != ast.Unqualified {
			c.errorf(t, "Type declaration '%s' must be unqualified", lower)
		}
		if lower == "iterable" {
			return phpType{Mask: b.Mask, Classes: [][]string{{"Traversable"}}, Iterable: true}
		}
		return phpType{Mask: b.Mask}
	case lower == "true" && t.Name.Kind == ast.Unqualified && c.php8():
		c.needs(t, diag.LoneType)
		return phpType{Mask: maskTrue}
	case special(t.Name):
		c.scope(t.Name)
		return phpType{Classes: [][]string{{c.specialType(lower, name)}}}
	}
	if isSpecial(name) && t.Name.Kind != ast.Qualified {
		c.invalidClass(t.Name)
	}
	full := c.resolve(t.Name)
	if c.reserved(full[strings.LastIndexByte(full, '\\')+1:]) {
		c.reservedName(t, full, "a type name")
	}
	return phpType{Classes: [][]string{{full}}}
}

// specialType returns the class that self or parent means in a type. Before PHP 8.5 they stay as they are written,
// and always in closures, and where a class has no name of its own or, as a trait, becomes part of others.
func (c *checker) specialType(lower, written string) string {
	inClosure := c.fn != nil && c.fn.closure
	if k := c.class; c.version.AtLeast(8, 5) && k != nil && !k.anonymous() && k.kind != traitKind && !inClosure {
		switch {
		case lower == "self":
			return k.name
		case lower == "parent" && k.parent != "":
			return k.parent
		}
	}
	return written
}

// invalidClass refuses \self and namespace\self.
func (c *checker) invalidClass(n *ast.Name) {
	switch {
	case n.Kind == ast.FullyQualified && isSpecial(n.Value):
		c.errorf(n, `'\%s' is an invalid class name`, n.Value)
	case n.Kind == ast.Relative && isSpecial(n.Value):
		c.errorf(n, `'namespace\%s' is an invalid class name`, n.Value)
	}
}

// union checks a union type: none of its types may have another within it.
func (c *checker) union(t *ast.UnionType) phpType {
	all := phpType{}
	var classes unionClasses
	onlyIterable := true
	for _, member := range t.Types {
		if in, ok := member.(*ast.IntersectionType); ok {
			onlyIterable = false
			one := c.intersection(in)
			classes.add(c, in, one.Classes[0])
			all.Classes = append(all.Classes, one.Classes...)
			continue
		}
		named, ok := member.(*ast.NamedType)
		if !ok {
			continue
		}
		one := c.namedType(named)
		if one.Mask == maskMixed {
			c.errorf(member, "Type mixed can only be used as a standalone type")
			return one
		}
		onlyIterable = onlyIterable && (!one.Complex() || one.Iterable)
		both := one.Mask | all.Mask
		switch overlap := all.Mask & one.Mask; {
		case overlap != 0:
			c.errorf(member, "Duplicate type %s is redundant", maskText(overlap))
		case one.Mask&maskBool != 0 && all.Mask&maskBool != 0 && both&maskBool == maskBool:
			c.errorf(member, "Type contains both true and false, bool %s be used instead", c.since84("should", "must"))
		}
		all.Mask = both
		if one.Complex() {
			classes.add(c, member, one.Classes[0])
			all.Classes = append(all.Classes, one.Classes...)
		}
	}
	if all.Mask&maskObject != 0 && (all.Complex() && !onlyIterable || all.Mask&maskStatic != 0) {
		c.errorf(t, "Type %s contains both object and a class type, which is redundant", all)
	}
	return all
}

// maskText prints built-in types alone.
func maskText(m typeMask) string { return phpType{Mask: m}.String() }

// intersection checks an intersection type: only classes have a part in it.
func (c *checker) intersection(t *ast.IntersectionType) phpType {
	var classes []string
	for _, member := range t.Types {
		named, ok := member.(*ast.NamedType)
		if !ok {
			continue
		}
		one := c.namedType(named)
		if one.Mask != 0 || strings.EqualFold(one.Classes[0][0], "self") || strings.EqualFold(one.Classes[0][0], "parent") {
			c.errorf(member, "Type %s cannot be part of an intersection type", one)
			continue
		}
		name := one.Classes[0][0]
		for _, before := range classes {
			if strings.EqualFold(before, name) {
				c.errorf(member, "Duplicate type %s is redundant", name)
			}
		}
		classes = append(classes, name)
	}
	return phpType{Classes: [][]string{classes}, Alone: true}
}

// unionClasses are the classes of a union so far, to find those that are redundant.
type unionClasses struct {
	single map[string]bool       // in lower case
	within map[string][][]string // the intersections by each of their classes
}

// add compares a class or an intersection with those before it, and notes it.
func (u *unionClasses) add(c *checker, n ast.Node, names []string) {
	if len(names) == 1 {
		u.addClass(c, n, names[0])
	} else {
		u.addIntersection(c, n, names)
	}
	if u.single == nil {
		u.single, u.within = map[string]bool{}, map[string][][]string{}
	}
	for _, name := range names {
		if lower := strings.ToLower(name); len(names) == 1 {
			u.single[lower] = true
		} else {
			u.within[lower] = append(u.within[lower], names)
		}
	}
}

func (u *unionClasses) addClass(c *checker, n ast.Node, name string) {
	lower := strings.ToLower(name)
	if u.single[lower] {
		c.errorf(n, "Duplicate type %s is redundant", name)
	} else if in := u.within[lower]; len(in) > 0 {
		c.errorf(n, "Type %s is redundant as it is more restrictive than type %s", strings.Join(in[0], "&"), name)
	}
}

func (u *unionClasses) addIntersection(c *checker, n ast.Node, names []string) {
	for _, name := range names {
		if lower := strings.ToLower(name); u.single[lower] {
			c.errorf(n, "Type %s is redundant as it is more restrictive than type %s", strings.Join(names, "&"), name)
			return
		}
	}
	for _, name := range names {
		for _, other := range u.within[strings.ToLower(name)] {
			if c.redundantIntersection(n, names, other) {
				return
			}
		}
	}
}

// redundantIntersection reports whether one of two intersections has all classes of the other.
func (c *checker) redundantIntersection(n ast.Node, names, other []string) bool {
	smaller, larger := names, other
	if len(other) < len(names) {
		smaller, larger = other, names
	}
	for _, name := range smaller {
		if !contains(larger, name) {
			return false
		}
	}
	if len(smaller) == len(larger) {
		c.errorf(n, "Type %s is redundant with type %s", strings.Join(smaller, "&"), strings.Join(larger, "&"))
	} else {
		c.errorf(n, "Type %s is redundant as it is more restrictive than type %s", strings.Join(larger, "&"), strings.Join(smaller, "&"))
	}
	return true
}

// contains reports whether a class is among others.
func contains(list []string, name string) bool {
	for _, x := range list {
		if strings.EqualFold(x, name) {
			return true
		}
	}
	return false
}

// accepts reports whether a constant of a kind is good as a default for the type.
func accepts(t phpType, k kind) bool {
	return t.Mask&k.mask() != 0 || k == kindInt && t.Mask&maskFloat != 0
}
