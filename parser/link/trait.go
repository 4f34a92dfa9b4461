package link

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// Use is what one `use` in a class says, with full names.
type Use struct {
	Traits      []string
	Precedences []Precedence
	Aliases     []Alias
}

// Precedence is A::f insteadof B, C.
type Precedence struct {
	Trait, Method string
	InsteadOf     []string
}

// Alias is A::f as protected g.
type Alias struct {
	Trait    string // "" means whichever trait has the method
	Method   string
	Name     string // "" means that only the modifiers change
	Modifier ast.Modifiers
}

const visibility = ast.Public | ast.Protected | ast.Private

func useNames(uses []*Use) []string {
	var names []string
	for _, u := range uses {
		names = append(names, u.Traits...)
	}
	return names
}

// composition is the work on the traits of one class.
type composition struct {
	l        *Linker
	c        *Class
	traits   []*Class
	excluded map[*Class]map[string]bool // by trait, the methods that others replace
	aliases  []*Alias
}

// bindTraits copies the members of traits into a class.
func (l *Linker) bindTraits(c *Class, traits []*Class) *Error {
	w := &composition{l: l, c: c, excluded: map[*Class]map[string]bool{}}
	for _, t := range traits {
		if indexOf(w.traits, t) < 0 {
			w.traits = append(w.traits, t)
		}
	}
	for _, u := range c.Uses {
		for _, p := range u.Precedences {
			if err := w.precedence(p); err != nil {
				return err
			}
		}
		for _, a := range u.Aliases {
			if err := w.alias(a); err != nil {
				return err
			}
		}
	}
	for _, t := range w.traits {
		err := t.Methods.each(func(key string, m *Method) *Error { return w.copies(t, key, m) })
		if err != nil {
			return err
		}
	}
	w.adopt()
	if m, ok := c.Methods.Get("__tostring"); ok && m.Class == c {
		w.stringable()
	}
	if err := w.consts(); err != nil {
		return err
	}
	return w.props()
}

// stringable makes a class implement Stringable whose __toString() comes from a trait.
func (w *composition) stringable() {
	if i := w.l.Find("Stringable"); i != nil && !w.c.isNamed("Stringable") && indexOf(w.c.interfaces, i) < 0 && w.c.Kind != IsTrait {
		w.c.interfaces = append(w.c.interfaces, i)
	}
}

// used returns a trait of the class.
func (w *composition) used(name string) (*Class, *Error) {
	t := w.l.Find(name)
	switch {
	case t == nil:
		return nil, errorf(w.c.Node, "Could not find trait %s", name)
	case t.Kind != IsTrait:
		return nil, errorf(w.c.Node, "Class %s is not a trait, Only traits may be used in 'as' and 'insteadof' statements", t.Name)
	case indexOf(w.traits, t) < 0:
		return nil, errorf(w.c.Node, "Required Trait %s wasn't added to %s", t.Name, w.c.Name)
	}
	return t, nil
}

func (w *composition) precedence(p Precedence) *Error {
	t, err := w.used(p.Trait)
	if err != nil {
		return err
	}
	key := strings.ToLower(p.Method)
	if _, ok := t.Methods.Get(key); !ok {
		return errorf(w.c.Node, "A precedence rule was defined for %s::%s but this method does not exist", t.Name, p.Method)
	}
	for _, name := range p.InsteadOf {
		other, err := w.used(name)
		switch {
		case err != nil:
			return err
		case w.excluded[other][key]:
			return errorf(w.c.Node, "Failed to evaluate a trait precedence (%s). Method of trait %s was defined to be excluded multiple times",
				p.Method, other.Name)
		case other == t:
			return errorf(w.c.Node, "Inconsistent insteadof definition. The method %s is to be used from %s, but %s is also on the exclude list",
				p.Method, t.Name, t.Name)
		}
		if w.excluded[other] == nil {
			w.excluded[other] = map[string]bool{}
		}
		w.excluded[other][key] = true
	}
	return nil
}

func (w *composition) alias(a Alias) *Error {
	key := strings.ToLower(a.Method)
	if a.Trait != "" {
		t, err := w.used(a.Trait)
		if err != nil {
			return err
		}
		if _, ok := t.Methods.Get(key); !ok {
			return errorf(w.c.Node, "An alias was defined for %s::%s but this method does not exist", t.Name, a.Method)
		}
		a.Trait = t.Name
		w.aliases = append(w.aliases, &a)
		return nil
	}
	var from *Class
	for _, t := range w.traits {
		if _, ok := t.Methods.Get(key); !ok {
			continue
		}
		if from != nil {
			return errorf(w.c.Node, "An alias was defined for method %s(), which exists in both %s and %s. Use %s::%s or %s::%s to resolve the ambiguity",
				a.Method, from.Name, t.Name, from.Name, a.Method, t.Name, a.Method)
		}
		from = t
	}
	if from == nil {
		if a.Name == "" {
			return errorf(w.c.Node, "The modifiers of the trait method %s() are changed, but this method does not exist. Error", a.Method)
		}
		return errorf(w.c.Node, "An alias (%s) was defined for method %s(), but this method does not exist", a.Name, a.Method)
	}
	a.Trait = from.Name
	w.aliases = append(w.aliases, &a)
	return nil
}

// copies adds a method of a trait under all its names.
func (w *composition) copies(t *Class, key string, m *Method) *Error {
	plain := *m
	plain.origin = originOf(m)
	for _, a := range w.aliases {
		if a.Trait != t.Name || !strings.EqualFold(a.Method, m.Name) {
			continue
		}
		mods := m.Mods
		if a.Modifier&visibility != 0 {
			mods = mods&^visibility | a.Modifier
		}
		mods |= a.Modifier
		if a.Name == "" {
			plain.Mods = mods
			continue
		}
		named := plain
		named.Name, named.Mods = a.Name, mods
		if err := w.add(strings.ToLower(a.Name), &named); err != nil {
			return err
		}
	}
	if w.excluded[t][key] {
		return nil
	}
	return w.add(key, &plain)
}

func originOf(m *Method) *Method {
	if m.origin != nil {
		return m.origin
	}
	return m
}

// add puts a method of a trait into the class. It belongs to the trait until all are there.
func (w *composition) add(key string, m *Method) *Error {
	c := w.c
	old, ok := c.Methods.Get(key)
	if !ok {
		c.Methods.Put(key, m)
		return nil
	}
	fromTrait := old.Class.Kind == IsTrait && old.Class != c
	switch {
	case fromTrait && old.origin == m.origin && level(old.Mods) == level(m.Mods):
		return nil
	case m.abstract():
		_, err := w.l.override(old, w.scope(old), m, w.scope(m), false, false)
		return err
	case old.Class == c:
		return nil // the class's own
	case fromTrait && !old.abstract():
		return errorf(c.Node, "Trait method %s::%s has not been applied as %s::%s, because of collision with %s::%s",
			m.Class.Name, originOf(m).Name, c.Name, m.Name, old.Class.Name, old.Name)
	}
	if _, err := w.l.override(m, w.scope(m), old, w.scope(old), true, false); err != nil {
		return err
	}
	c.Methods.Put(key, m)
	return nil
}

// scope returns the class that self means in a method: for one of a trait, the class that takes it.
func (w *composition) scope(m *Method) *Class {
	if m.Class.Kind == IsTrait {
		return w.c
	}
	return m.Class
}

// adopt makes the methods of the traits the class's own.
func (w *composition) adopt() {
	w.c.Methods.each(func(_ string, m *Method) *Error {
		if m.Class.Kind == IsTrait {
			m.Class = w.c
		}
		return nil
	})
}

// incompatible says that two members of one name differ.
func (w *composition) incompatible(a, b *Class, what string) *Error {
	return errorf(w.c.Node, "%s and %s define the same %s in the composition of %s. However, the definition differs and is considered incompatible. "+
		"Class was composed", a.Name, b.Name, what, w.c.Name)
}

// consts copies the constants of the traits.
func (w *composition) consts() *Error {
	from := map[string]*Class{}
	for _, t := range w.traits {
		err := t.Consts.each(func(key string, k *Const) *Error {
			old, ok := w.c.Consts.Get(key)
			if !ok {
				copied := *k
				copied.Class = w.c
				w.c.Consts.Put(key, &copied)
				from[key] = t
				return nil
			}
			if old.Case && w.l.Version >= 804 {
				return errorf(w.c.Node, "Cannot use trait %s, because %s::%s conflicts with enum case %s::%s", t.Name, t.Name, key, w.c.Name, key)
			}
			if level(old.Mods) != level(k.Mods) || old.Mods.Has(ast.Final) != k.Mods.Has(ast.Final) || old.Value != k.Value ||
				w.l.sameType(t, k.Type, old.Class, old.Type) != fits {
				return w.incompatible(w.first(old.Class, from[key]), k.Class, "constant ("+key+")")
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// first returns the class that a member was first found in: a trait, or the class itself.
func (w *composition) first(class, trait *Class) *Class {
	if class == w.c && trait != nil {
		return trait
	}
	return class
}

// taken returns the hook of a trait as that of the class which takes it.
func taken(hook *Method, c *Class) *Method {
	if hook == nil {
		return nil
	}
	mine := *hook
	mine.Class = c
	return &mine
}

// props copies the properties of the traits.
func (w *composition) props() *Error {
	from := map[string]*Class{}
	for _, t := range w.traits {
		err := t.Props.each(func(key string, p *Prop) *Error {
			if w.c.has(ast.Readonly) && !p.Mods.Has(ast.Readonly) {
				return errorf(w.c.Node, "Readonly class %s cannot use trait with a non-readonly property %s::$%s", w.c.Name, t.Name, key)
			}
			old, ok := w.c.Props.Get(key)
			if !ok || old.Mods.Has(ast.Private) && old.Class != w.c {
				copied := *p
				copied.Class = w.c
				copied.get, copied.set = taken(p.get, w.c), taken(p.set, w.c)
				w.c.Props.Put(key, &copied)
				from[key] = t
				return nil
			}
			const same = ast.Static | ast.Readonly
			if old.hooked() || p.hooked() {
				return errorf(w.c.Node, "%s and %s define the same hooked property ($%s) in the composition of %s. Conflict resolution between hooked "+
					"properties is currently not supported. Class was composed", w.first(old.Class, from[key]).Name, t.Name, key, w.c.Name)
			}
			if level(old.Mods) != level(p.Mods) || old.Mods&same != p.Mods&same || old.Value != p.Value ||
				w.l.sameType(t, p.Type, old.Class, old.Type) != fits {
				return w.incompatible(w.first(old.Class, from[key]), t, "property ($"+key+")")
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
