package link

import "github.com/r-seed-ee074592/php2go/parser/ast"

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
	n := writeLevel(above.Mods)
	text := [...]string{"omitted", "protected(set)", "private(set)"}[n] + " (as in class " + above.Class.Name + ")"
	if n > 0 {
		text += " or weaker"
	}
	return text
}

// inheritHooks gives a property the hooks of the one above that it does not have. A stored value does what an
// abstract hook asks for.
func (p *Prop) inheritHooks(above *Prop) *Error {
	stored := !p.Virtual
	for _, h := range []struct {
		mine   **Method
		theirs *Method
		enough bool
	}{{&p.get, above.get, stored}, {&p.set, above.set, stored && !p.Mods.Has(ast.Readonly)}} {
		switch {
		case h.theirs == nil:
		case *h.mine != nil && h.theirs.Mods.Has(ast.Final):
			return errorf((*h.mine).Node, "Cannot override final property hook %s::%s()", above.Class.Name, h.theirs.Name)
		case *h.mine == nil && !(h.theirs.abstract() && h.enough):
			*h.mine = h.theirs
		}
	}
	return nil
}

// asks reports whether a property has an abstract hook: it says what one below must do, not how.
func (p *Prop) asks() bool {
	return p.get != nil && p.get.abstract() || p.set != nil && p.set.abstract()
}
