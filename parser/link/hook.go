package link

import "github.com/r-seed-ee074592/php2go/parser/ast"

const setVisibility = ast.PublicSet | ast.ProtectedSet | ast.PrivateSet

// writeLevel is level for those who may write a property.
func writeLevel(m ast.Modifiers) int {
	switch {
	case m.Has(ast.PrivateSet):
		return 2
	case m.Has(ast.ProtectedSet):
		return 1
	case m.Has(ast.PublicSet):
		return 0
	}
	return level(m)
}

// writeAtLeast says in PHP's words who must be able to write a property as above.
func writeAtLeast(above *Prop) string {
	text := "omitted"
	switch {
	case above.Mods.Has(ast.PrivateSet):
		text = "private(set)"
	case above.Mods.Has(ast.ProtectedSet):
		text = "protected(set)"
	}
	text += " (as in class " + above.Class.Name + ")"
	if above.Mods&setVisibility != 0 {
		text += " or weaker"
	}
	return text
}

// narrows reports whether a property lets fewer write it than the one above. One above that nobody can write
// says nothing of that.
func (p *Prop) narrows(above *Prop) bool {
	readOnly := above.hooked() && above.Virtual && above.set == nil
	return p.Mods&setVisibility != 0 && !readOnly && writeLevel(p.Mods) > writeLevel(above.Mods)
}

// hooked reports whether a property has a hook.
func (p *Prop) hooked() bool { return p.get != nil || p.set != nil }

// has reports whether a property can be read, or written, by a hook or by what it stores.
func (p *Prop) has(set bool) bool {
	if set {
		return p.set != nil || !p.Virtual && !p.Mods.Has(ast.Readonly)
	}
	return p.get != nil || !p.Virtual
}

// inheritHooks gives a property of c the hooks of the one above that it does not have. A stored value does what
// an abstract hook asks for.
func (l *Linker) inheritHooks(p, above *Prop) *Error {
	for _, set := range []bool{false, true} {
		mine, theirs := &p.get, above.get
		if set {
			mine, theirs = &p.set, above.set
		}
		if *mine != nil && above.has(set) {
			(*mine).Overrides = false
		}
		switch {
		case theirs == nil:
		case *mine == nil:
			if !theirs.abstract() || !p.has(set) {
				*mine = theirs
			}
		case theirs.Mods.Has(ast.Private):
		case theirs.Mods.Has(ast.Final):
			return errorf(p.Class.Node, "Cannot override final property hook %s::%s()", above.Class.Name, theirs.Name)
		default:
			if _, err := l.override(*mine, (*mine).Class, theirs, theirs.Class, true, false); err != nil {
				return err
			}
		}
	}
	return nil
}

// variance says how the type of a property below may differ from the type of this one: what cannot be written
// may become narrower, what cannot be read wider.
func (p *Prop) variance() variance {
	switch {
	case !p.Virtual || !p.hooked():
		return invariant
	case p.set == nil:
		return covariant
	case p.get == nil:
		return contravariant
	}
	return invariant
}

// variance is how the type of a property may change below.
type variance uint8

const (
	invariant variance = iota
	covariant
	contravariant
)

// String is the word in PHP's message.
func (v variance) String() string { return [...]string{"", "subtype of ", "supertype of "}[v] }

// propType compares the type of a property with that of the one above.
func (l *Linker) propType(child, above *Prop) status {
	a, x, b, y := above.Class, above.Type, child.Class, child.Type
	if x != nil && y != nil {
		switch above.variance() {
		case covariant:
			return l.subtype(b, y, a, x)
		case contravariant:
			return l.subtype(a, x, b, y)
		}
	}
	return l.sameType(a, x, b, y)
}

// takesWrites demands of a property without a set hook of its own that it stores all that an abstract one takes.
func (l *Linker) takesWrites(child, above *Prop) *Error {
	if !above.Mods.Has(ast.Abstract) || above.set == nil || child.set != nil {
		return nil
	}
	takes := above.set.Params[0].Type
	if takes == nil || child.Type == nil || l.subtype(above.Class, takes, child.Class, child.Type) == fits {
		return nil
	}
	return errorf(child.Class.Node, "Set type of %s::$%s must be supertype of %s (as in %s %s)", child.Class.Name, child.Name, takes.in(above.Class),
		above.Class.Kind, above.Class.Name)
}

// VerifyHooks refuses hooks that do not go with each other or with the rest of the property. It is asked
// when nothing more can be inherited.
func (p *Prop) VerifyHooks(c *Class) *Error {
	if !p.hooked() || p.Mods.Has(ast.Static) {
		return nil
	}
	node := p.Node
	if c.Parent != "" {
		node = c.Node // PHP says so when it links the class
	}
	asks := p.get != nil && p.get.abstract() || p.set != nil && p.set.abstract()
	switch {
	case p.Virtual && p.Value != "":
		return errorf(node, "Cannot specify default value for virtual hooked property %s::$%s", c.Name, p.Name)
	case p.get != nil && p.get.ByRef && !p.Virtual && p.set != nil:
		return errorf(node, "Get hook of backed property %s::%s with set hook may not return by reference", c.Name, p.Name)
	case p.Mods.Has(ast.Abstract) && !asks:
		return errorf(node, "Abstract property %s::$%s must specify at least one abstract hook", c.Name, p.Name)
	case p.Virtual && p.Mods&setVisibility != 0 && p.get == nil:
		return errorf(node, "Write-only virtual property %s::$%s must not specify asymmetric visibility", c.Name, p.Name)
	case p.Virtual && p.Mods&setVisibility != 0 && p.set == nil:
		return errorf(node, "Read-only virtual property %s::$%s must not specify asymmetric visibility", c.Name, p.Name)
	}
	return nil
}

// verifyHooks is VerifyHooks for the properties that a class declares itself.
func (c *Class) verifyHooks() *Error {
	return c.Props.each(func(_ string, p *Prop) *Error {
		if p.Class != c {
			return nil
		}
		return p.VerifyHooks(c)
	})
}

// SetTakes demands that the parameter of a set hook takes all values that the property has.
func (l *Linker) SetTakes(p *Prop) *Error {
	if p.set == nil || len(p.set.Params) == 0 || p.set.Params[0].Type == nil {
		return nil
	}
	if l.takesAll(p) != unfit {
		return nil
	}
	return SetMismatch(p, p.set.Params[0].Name)
}

func (l *Linker) takesAll(p *Prop) status {
	if p.Type == nil {
		return unfit
	}
	return l.subtype(p.Class, p.Type, p.Class, p.set.Params[0].Type)
}

// hooksWait reports whether the set hooks of a class depend on classes that are not known yet.
func (l *Linker) hooksWait(c *Class) bool {
	wait := false
	c.Props.each(func(_ string, p *Prop) *Error {
		if p.set != nil && len(p.set.Params) > 0 && p.set.Params[0].Type != nil {
			wait = wait || l.takesAll(p) == unresolved
		}
		return nil
	})
	return wait
}

// SetMismatch says that the parameter of a set hook does not go with the property's type.
func SetMismatch(p *Prop, param string) *Error {
	return errorf(p.set.Node, "Type of parameter $%s of hook %s::$%s::set must be compatible with property type", param, p.Class.Name, p.Name)
}

// overridden refuses #[\Override] on what overrides nothing.
func overridden(c *Class) *Error {
	if c.Kind == IsTrait {
		return nil
	}
	refuse := func(m *Method) *Error {
		if m == nil || !m.Overrides {
			return nil
		}
		return errorf(m.Node, "%s::%s() has #[\\Override] attribute, but no matching parent method exists", m.Class.Name, m.Name)
	}
	err := c.Methods.each(func(_ string, m *Method) *Error { return refuse(m) })
	if err != nil {
		return err
	}
	return c.Props.each(func(_ string, p *Prop) *Error {
		if p.Overrides {
			return errorf(c.Node, "%s::$%s has #[\\Override] attribute, but no matching parent property exists", p.Class.Name, p.Name)
		}
		if err := refuse(p.get); err != nil {
			return err
		}
		return refuse(p.set)
	})
}
