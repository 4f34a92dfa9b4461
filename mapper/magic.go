package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// functionName is __FUNCTION__ or __METHOD__. A method of a trait keeps the names that it is
// written with.
func (l *lowerer) functionName(kind ast.MagicKind) string {
	switch f := l.fn; f.Kind {
	case resolve.Main:
		return ""
	case resolve.Closure, resolve.Arrow:
		if _, name, in := strings.Cut(f.Name, "::"); in {
			return name // without the class
		}
	case resolve.Method:
		if kind == ast.MagicFunction {
			return f.Origin
		}
		if f.Trait != nil {
			return f.Trait.Name + "::" + f.Origin
		}
	}
	return l.fn.Name
}

// magicClass is __CLASS__: in a trait the class that uses it.
func (l *lowerer) magicClass(e *ast.MagicConst, pos ir.Pos) val {
	c := l.m.res.Around[e].Class
	switch {
	case c == nil:
		return literal("", pos)
	case c.Anonymous:
		return val{l.op(types.GoString, pos, ir.ClassName, l.classRef(c)), types.StringT}
	}
	return literal(c.Name, pos)
}

// propertyName is __PROPERTY__: in the hooks of a property its name.
func (l *lowerer) propertyName() string {
	if l.fn.Prop == nil {
		return ""
	}
	return l.fn.Prop.Name
}
