package link

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// override checks a method against the one above that it replaces. A class may be checked before it is
// known whether it can be linked (dry): nothing is noted then. seen says that visibility matters.
func (l *Linker) override(child *Method, scope *Class, parent *Method, above *Class, seen, dry bool) (status, *Error) {
	if parent.Mods.Has(ast.Private) && !parent.abstract() && !parent.constructor() {
		return fits, nil // it is another method
	}
	if err := kindOfMethod(child, parent); err != nil {
		return unfit, err
	}
	first := parent
	if parent.prototype != nil {
		first = parent.prototype
	}
	against := parent
	if parent.constructor() {
		// Constructors are free to differ, but from those that are abstract.
		if !first.abstract() {
			return fits, nil
		}
		against, above = first, first.Class
	}
	if !dry && scope.Kind != IsInterface {
		child.prototype = first
	}
	if seen && level(child.Mods) > level(parent.Mods) {
		return unfit, errorf(child.Node, "Access level to %s::%s() must be %s", child.Class.Name, child.Name, atLeast(parent.Mods, against.Class))
	}
	s, err := l.signature(child, scope, against, above, dry)
	if !dry && err == nil {
		child.Overrides = false
	}
	return s, err
}

// kindOfMethod checks what does not depend on the signatures.
func kindOfMethod(child, parent *Method) *Error {
	above, scope := parent.Class, child.Class
	static := child.Mods.Has(ast.Static)
	switch {
	case parent.Mods.Has(ast.Final):
		return errorf(child.Node, "Cannot override final method %s::%s()", above.Name, child.Name)
	case static && !parent.Mods.Has(ast.Static):
		return errorf(child.Node, "Cannot make non static method %s::%s() static in class %s", above.Name, child.Name, scope.Name)
	case !static && parent.Mods.Has(ast.Static):
		return errorf(child.Node, "Cannot make static method %s::%s() non static in class %s", above.Name, child.Name, scope.Name)
	case child.abstract() && !parent.abstract():
		return errorf(child.Node, "Cannot make non abstract method %s::%s() abstract in class %s", above.Name, child.Name, scope.Name)
	}
	return nil
}

// signature checks parameters and result, and says in PHP's words if they do not fit.
func (l *Linker) signature(child *Method, scope *Class, parent *Method, above *Class, dry bool) (status, *Error) {
	result := l.compatible(child, scope, parent, above)
	switch {
	case result == unfit:
		return unfit, errorf(child.Node, "Declaration of %s must be compatible with %s", l.declaration(child, scope), l.declaration(parent, above))
	case result == unresolved && !dry:
		err := errorf(child.Node, "Could not check compatibility between %s and %s, because class %s is not available",
			l.declaration(child, scope), l.declaration(parent, above), l.missing)
		err.Missing = l.missing
		return result, err
	case result == tentative && !dry && !child.Changing:
		l.Warnings = append(l.Warnings, errorf(child.Node, "Return type of %s should either be compatible with %s, or the "+
			"#[\\ReturnTypeWillChange] attribute should be used to temporarily suppress the notice", l.declaration(child, scope), l.declaration(parent, above)))
	}
	return result, nil
}

// compatible compares two signatures: parameters may take more, the result may be less.
func (l *Linker) compatible(child *Method, scope *Class, parent *Method, above *Class) status {
	if child.required() > parent.required() || parent.ByRef && !child.ByRef || parent.variadic() && !child.variadic() {
		return unfit
	}
	result := fits
	for i := 0; i < max(len(parent.Params), len(child.Params)); i++ {
		mine, theirs := child.param(i), parent.param(i)
		if theirs == nil {
			continue // one more, which is optional
		}
		if mine == nil {
			return unfit
		}
		if result = worse(result, l.takes(scope, mine.Type, above, theirs.Type)); result == unfit || mine.ByRef != theirs.ByRef {
			return unfit
		}
	}
	if parent.Ret == nil {
		return result
	}
	returns := unfit
	if child.Ret != nil {
		returns = l.subtype(scope, child.Ret, above, parent.Ret)
	}
	if returns == unfit && parent.Tentative {
		if child.Ret == nil && result == unresolved {
			return result
		}
		return tentative
	}
	return worse(result, returns)
}

// takes compares the types of two parameters.
func (l *Linker) takes(scope *Class, mine *Type, above *Class, theirs *Type) status {
	switch {
	case mine == nil || mine.Mask == Mixed && !mine.Complex():
		return fits
	case theirs == nil:
		return unfit
	}
	return l.subtype(above, theirs, scope, mine)
}

// declaration prints a signature as PHP does in messages.
func (l *Linker) declaration(m *Method, scope *Class) string {
	var b strings.Builder
	if m.ByRef {
		b.WriteString("& ")
	}
	b.WriteString(m.Class.Name + "::" + m.Name + "(")
	required := m.required()
	for i, p := range m.Params {
		if i > 0 {
			b.WriteString(", ")
		}
		if p.Type != nil {
			b.WriteString(p.Type.in(scope).String() + " ")
		}
		if p.ByRef {
			b.WriteByte('&')
		}
		if p.Variadic {
			b.WriteString("...")
		}
		b.WriteString("$" + p.Name)
		if i >= required && !p.Variadic {
			b.WriteString(" = " + p.Default)
		}
	}
	b.WriteByte(')')
	if m.Ret != nil {
		b.WriteString(": " + m.Ret.in(scope).String())
	}
	return b.String()
}
