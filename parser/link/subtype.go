package link

import "strings"

// status is the result of a comparison.
type status uint8

const (
	fits       status = iota
	tentative         // it does not fit, but the result of a method of PHP's own may still change
	unresolved        // a class that it depends on is not known
	unfit
)

// subtype compares types: whatever has the type a of scope must be good for the type b of above.
func (l *Linker) subtype(scope *Class, a *Type, above *Class, b *Type) status {
	if b.Mask == Mixed && !b.Complex() && a.Mask&Void == 0 {
		return fits
	}
	added := a.Mask &^ b.Mask
	if added&Static != 0 && l.takesSelf(scope, above, b) {
		added &^= Static
	}
	switch {
	case added == Never:
		return fits
	case added != 0:
		return unfit
	}
	// Each class of a must be below one of b.
	result := fits
	for _, c := range a.Classes {
		if len(c) > 1 {
			result = worse(result, l.intersectionBelow(scope, c, above, b))
		} else {
			result = worse(result, l.classBelow(scope, scope.resolve(c[0]), above, b))
		}
		if result == unfit {
			return unfit
		}
	}
	if result == unresolved && l.missing == "" {
		l.missing = l.firstMissing(scope, a)
		if l.missing == "" {
			l.missing = l.firstMissing(above, b)
		}
	}
	return result
}

// firstMissing returns the first class of a type that is not known.
func (l *Linker) firstMissing(scope *Class, t *Type) string {
	for _, group := range t.Classes {
		for _, name := range group {
			if name = scope.resolve(name); l.lookup(scope, name) == nil {
				return name
			}
		}
	}
	return ""
}

// worse returns the worse of two results.
func worse(a, b status) status { return max(a, b) }

// takesSelf reports whether a type takes every object of the class scope, so that static fits.
func (l *Linker) takesSelf(scope, above *Class, t *Type) bool {
	if t.Mask&Object != 0 {
		return true
	}
	for _, c := range t.Classes {
		if len(c) > 1 {
			continue
		}
		name := above.resolve(c[0])
		if other := l.lookup(above, name); other != nil && l.is(scope, other) {
			return true
		}
	}
	return false
}

// classBelow compares one class with a type.
func (l *Linker) classBelow(scope *Class, name string, above *Class, t *Type) status {
	class := l.lookup(scope, name)
	waits := false
	if t.Mask&Object != 0 {
		if class != nil {
			return fits
		}
		waits = true
	}
	for _, group := range t.Classes {
		switch l.classBelowAll(class, name, above, group) {
		case fits:
			return fits
		case unresolved:
			waits = true
		}
	}
	if waits {
		return unresolved
	}
	return unfit
}

// classBelowAll demands that a class is below all of an intersection, or below the one class.
func (l *Linker) classBelowAll(class *Class, name string, above *Class, group []string) status {
	result := fits
	for _, want := range group {
		want = above.resolve(want)
		if strings.EqualFold(want, name) {
			continue
		}
		other := l.lookup(above, want)
		switch {
		case class == nil || other == nil:
			result = worse(result, unresolved)
		case !l.is(class, other):
			return unfit
		}
	}
	return result
}

// intersectionBelow compares an intersection with a type: one of its classes must be below one of the
// type, or below each of an intersection.
func (l *Linker) intersectionBelow(scope *Class, classes []string, above *Class, t *Type) status {
	waits := false
	if t.Mask&Object != 0 {
		for _, name := range classes {
			if l.lookup(scope, name) != nil {
				return fits
			}
		}
		waits = true
	}
	for _, group := range t.Classes {
		result := fits
		for _, want := range group {
			result = worse(result, l.oneBelow(scope, classes, above, above.resolve(want)))
		}
		switch result {
		case fits:
			return fits
		case unresolved:
			waits = true
		}
	}
	if waits {
		return unresolved
	}
	return unfit
}

// oneBelow demands that one of several classes is below a class.
func (l *Linker) oneBelow(scope *Class, classes []string, above *Class, want string) status {
	other := l.lookup(above, want)
	waits := false
	for _, name := range classes {
		if strings.EqualFold(name, want) {
			return fits
		}
		class := l.lookup(scope, name)
		switch {
		case class == nil || other == nil:
			waits = true
		case l.is(class, other):
			return fits
		}
	}
	if waits {
		return unresolved
	}
	return unfit
}

// sameType compares the types of properties, which may not vary.
func (l *Linker) sameType(a *Class, x *Type, b *Class, y *Type) status {
	switch {
	case x == nil && y == nil:
		return fits
	case x == nil || y == nil:
		return unfit
	case x.Mask == y.Mask && plain(x) && plain(y) && (!x.Complex() && !y.Complex() || x.Complex() && y.Complex() && x.Classes[0][0] == y.Classes[0][0]):
		return fits // also where both are self
	}
	return worse(l.subtype(a, x, b, y), l.subtype(b, y, a, x))
}

// plain reports whether a type has one class at most.
func plain(t *Type) bool { return len(t.Classes) == 0 || len(t.Classes) == 1 && len(t.Classes[0]) == 1 }
