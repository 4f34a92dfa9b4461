// This file lowers closures of what has a name: f(...), $o->m(...), Class::m(...).

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// funcClosure lowers f(...) and $f(...).
func (l *lowerer) funcClosure(e *ast.Call) val {
	pos := l.m.pos(l.fn.File, e)
	c := l.m.res.Callee[e]
	if c == nil {
		v := l.toValue(l.expr(e.Func))
		return val{l.op(types.Value, pos, ir.ClosureOf, v), types.ObjectT}
	}
	name, known := c.Name, c.User != nil || c.Std != nil || c.Ambiguous
	switch {
	case c.User != nil && !c.Ambiguous && !c.Check && l.m.funcs[c.User] != nil:
		return val{&ir.Convert{E: ir.E{Type: types.Value, Pos: pos}, X: l.funcValue(c.User)}, types.ObjectT}
	case !known && (resolve.Special(name) || builtin.InPHP(name) && l.notYet(name) == ""):
		return l.refuse(CodeConstruct, e, "a closure of %s() is not supported", name)
	case !known:
		name = c.Full
	}
	return val{l.op(types.Value, pos, ir.ClosureOf, l.toValue(literal(name, pos))), types.ObjectT}
}

// methodClosure lowers $object->name(...).
func (l *lowerer) methodClosure(e *ast.MethodCall) val {
	obj := l.toValue(l.expr(e.Object))
	x := l.op(types.Value, l.m.pos(l.fn.File, e), ir.MethodClosure, obj, l.scopeRef(), l.propName(e.Name))
	return val{x, types.ObjectT}
}

// forwardedClosure is self::name(...), which the runtime finds and which keeps static.
func (l *lowerer) forwardedClosure(e *ast.StaticCall, name *ast.Name) val {
	pos := l.m.pos(l.fn.File, e)
	return val{l.op(types.Value, pos, ir.BoundClosure, l.bindingHere(l.fn, pos), l.str(strings.ToLower(name.Value)), l.propName(e.Name)), types.ObjectT}
}

// staticClosure lowers Class::name(...); that of a method of $this is bound to it.
func (l *lowerer) staticClosure(e *ast.StaticCall) val {
	pos := l.m.pos(l.fn.File, e)
	name, isName := e.Class.(*ast.Name)
	if !isName {
		return val{l.op(types.Value, pos, ir.StaticClosure, l.classExpr(e.Class, pos), l.scopeRef(), l.propName(e.Name)), types.ObjectT}
	}
	if word, ok := l.boundWord(name); ok {
		return val{l.op(types.Value, pos, ir.BoundClosure, l.local(l.binding), l.str(word), l.propName(e.Name)), types.ObjectT}
	}
	c := l.m.res.ClassAt(name)
	if c == nil && !l.severalClasses(name) {
		return l.refuse(CodeClass, e, "a closure of a method of class %s is not supported", l.m.res.ClassName[name])
	}
	if this, ok := l.this(pos); ok && c != nil && l.scopeClass().Is(c) {
		id, known := e.Name.(*ast.Ident)
		if !known {
			return l.refuse(CodeConstruct, e, "a closure of a method of $this by a computed name is not supported")
		}
		if m := c.Method(id.Name); m == nil || !m.Mods.Has(ast.Static) {
			if resolve.IsScopeWord(name) && (m == nil || m.Overridden() && !strings.EqualFold(name.Value, "static") || m.Class != l.scopeClass() && m.Mods.Has(ast.Private)) {
				return l.forwardedClosure(e, name)
			}
			if m == nil || m.Overridden() || m.Class != l.scopeClass() && m.Mods.Has(ast.Private) {
				return l.refuse(CodeConstruct, e, "this closure of a method of $this is not supported")
			}
			x := l.op(types.Value, pos, ir.MethodClosure, l.toValue(val{this, types.ObjectT}), l.scopeRef(), l.str(id.Name))
			return val{x, types.ObjectT}
		}
	}
	class := l.classExpr(e.Class, pos)
	switch in := l.scopeClass(); strings.ToLower(name.Value) {
	case "self", "parent": // static stays what it is
		id, known := e.Name.(*ast.Ident)
		if m := (*resolve.Func)(nil); known && in != nil {
			if m = c.Method(id.Name); m == nil || m.Overridden() {
				return l.forwardedClosure(e, name)
			}
			class = l.staticClass(in, pos)
		}
	}
	return val{l.op(types.Value, pos, ir.StaticClosure, class, l.scopeRef(), l.propName(e.Name)), types.ObjectT}
}
