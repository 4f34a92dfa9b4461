// What depends on the class that code stands in: some standard functions, self, parent and static.

package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// classFunction lowers functions that depend on the class which their caller stands in.
func (l *lowerer) classFunction(e *ast.Call, name string, pos ir.Pos) (val, bool) {
	if !l.inScope() {
		return val{}, false
	}
	c := l.scopeRef()
	switch {
	case name == "get_object_vars" && len(e.Args) == 1 && l.typeOf(e.Args[0].Value).Is(types.Object):
		return val{l.op(types.GoArray, pos, ir.ObjectVars, l.toValue(l.expr(e.Args[0].Value)), c), types.ArrayT}, true
	case spreadsArgs(e.Args):
	case name == "get_object_vars" && len(e.Args) == 1:
		obj := l.op(types.Value, pos, ir.Arg, l.toValue(l.expr(e.Args[0].Value)), l.str(name), l.int(1), l.str("object"), l.int(maskObject))
		return val{l.op(types.GoArray, pos, ir.ObjectVars, obj, c), types.ArrayT}, true
	case name == "get_class_methods" && len(e.Args) == 1:
		return val{l.scopedStd(name, "GetClassMethodsIn", types.GoArray, e, c), types.ArrayT}, true
	case name == "get_class_vars" && len(e.Args) == 1 && l.typeOf(e.Args[0].Value).Is(types.String):
		f := &ir.StdFunc{PHPName: name, Package: "std", GoName: "GetClassVarsIn", Context: true}
		args := []ir.Expr{l.toStr(l.expr(e.Args[0].Value)), c}
		return val{&ir.CallStd{E: ir.E{Type: types.GoArray, Pos: pos}, Func: f, Args: args}, types.ArrayT}, true
	case name == "property_exists" && len(e.Args) == 2:
		return val{l.scopedStd(name, "PropertyExistsIn", types.GoBool, e, c), types.BoolT}, true
	case name == "constant" && len(e.Args) == 1 && l.maybeOfClass(e.Args[0].Value):
		return val{l.boundStd(name, "ConstantIn", types.Value, e), types.MixedT}, true
	case name == "defined" && len(e.Args) == 1 && l.maybeOfClass(e.Args[0].Value):
		return val{l.boundStd(name, "DefinedIn", types.GoBool, e), types.BoolT}, true
	}
	return val{}, false
}

// maybeOfClass reports whether e may name a constant of a class.
func (l *lowerer) maybeOfClass(e ast.Expr) bool {
	lit, ok := e.(*ast.StringLit)
	return !ok || strings.Contains(lit.Value, "::")
}

// boundStd is a call of a standard function of one string in its form for code of a class, which takes what the code
// is bound to last.
func (l *lowerer) boundStd(name, goName string, r types.Repr, e *ast.Call) ir.Expr {
	std := l.m.res.Std(name, false)[0]
	arg := l.coerceStd(l.natural(l.expr(e.Args[0].Value)), std, std.Params[0], 0)
	pos := l.m.pos(l.fn.File, e)
	f := &ir.StdFunc{PHPName: name, Package: "std", GoName: goName, Context: true}
	return &ir.CallStd{E: ir.E{Type: r, Pos: pos}, Func: f, Args: []ir.Expr{arg, l.bindingHere(l.fn, pos)}}
}

// scopedStd is a call of a standard function in its form for code of a class, which takes the
// class last; the first argument is a php.Value, the second a string.
func (l *lowerer) scopedStd(name, goName string, r types.Repr, e *ast.Call, c ir.Expr) ir.Expr {
	pos := l.m.pos(l.fn.File, e)
	args := []ir.Expr{l.toValue(l.expr(e.Args[0].Value))}
	if len(e.Args) > 1 {
		mark := len(l.out)
		x := l.toStr(l.expr(e.Args[1].Value))
		args = append(l.before(args, mark, x), x)
	}
	f := &ir.StdFunc{PHPName: name, Package: "std", GoName: goName, Context: true}
	return &ir.CallStd{E: ir.E{Type: r, Pos: pos}, Func: f, Args: append(args, c)}
}

// needScopeFor throws PHP's Error where n is self, parent or static and no class is around.
func (l *lowerer) needScopeFor(n *ast.Name, pos ir.Pos) {
	switch word := strings.ToLower(n.Value); word {
	case "self", "parent", "static":
		if l.fn.In() == nil {
			l.throwNew("Error", `Cannot access "`+word+`" when no class scope is active`, pos)
		}
	}
}

// ownClass is get_class(), get_called_class() or get_parent_class() without arguments.
func (l *lowerer) ownClass(e *ast.Call, c *resolve.Callee) val {
	if x := l.m.res.OwnClass[e]; x != nil {
		return l.expr(x)
	}
	pos := l.m.pos(l.fn.File, e)
	if l.binding != nil {
		return val{l.op(types.Value, pos, ir.BoundOwn, l.local(l.binding), l.str(strings.ToLower(c.Name))), types.MixedT}
	}
	switch name := strings.ToLower(c.Name); {
	case l.fn.In() != nil || l.fn.Kind == resolve.Closure || l.fn.Kind == resolve.Arrow: // which may be bound to a class
		return l.refuse(CodeConstruct, e, "%s() without arguments is not supported here", c.Name)
	case name == "get_parent_class":
		return literal(false, pos)
	case name == "get_class":
		l.throwNew("Error", "get_class() without arguments must be called from within a class", pos)
	default:
		l.throwNew("Error", "get_called_class() must be called from within a class", pos)
	}
	return l.null()
}
