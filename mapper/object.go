package mapper

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// knownClasses are the classes that the runtime has: stdClass and the engine's throwables.
var knownClasses = map[string]bool{
	"stdclass": true, "exception": true, "error": true, "errorexception": true, "typeerror": true, "valueerror": true, "argumentcounterror": true,
	"arithmeticerror": true, "divisionbyzeroerror": true, "jsonexception": true, "runtimeexception": true, "logicexception": true,
	"invalidargumentexception": true, "domainexception": true, "lengthexception": true, "outofrangeexception": true, "outofboundsexception": true,
	"rangeexception": true, "overflowexception": true, "underflowexception": true, "unexpectedvalueexception": true, "badfunctioncallexception": true,
	"badmethodcallexception": true, "throwable": true, "closure": true, "unhandledmatcherror": true, "assertionerror": true, "traversable": true,
	"iterator": true, "countable": true, "arrayaccess": true, "stringable": true, "jsonserializable": true, "iteratoraggregate": true, "generator": true,
}

// objectExpr lowers expressions on objects whose class is known only at run time.
func (l *lowerer) objectExpr(e ast.Expr) val {
	pos := l.m.pos(l.fn.File, e)
	switch e := e.(type) {
	case *ast.Property:
		if e.NullSafe {
			return l.refuse(CodeConstruct, e, "the operator ?-> is not supported yet")
		}
		obj := l.expr(e.Object)
		return val{l.op(types.Value, pos, ir.Prop, l.toValue(obj), l.propName(e.Name)), types.MixedT}
	case *ast.MethodCall:
		return l.methodCall(e)
	case *ast.New:
		return l.newObject(e)
	case *ast.InstanceOf:
		name, ok := e.Class.(*ast.Name)
		if !ok {
			return l.refuse(CodeObject, e, "instanceof with a computed class is not supported")
		}
		v := l.toValue(l.expr(e.X))
		return val{l.op(types.GoBool, pos, ir.InstanceOf, v, l.str(l.m.res.ClassName[name])), types.BoolT}
	case *ast.ClassConst:
		name, isName := e.Class.(*ast.Name)
		if id, ok := e.Name.(*ast.Ident); ok && isName && strings.EqualFold(id.Name, "class") {
			return literal(l.m.res.ClassName[name], pos)
		}
		return l.refuse(CodeClass, e, "class constants are not supported yet")
	case *ast.StaticCall:
		return l.refuse(CodeClass, e, "static methods are not supported yet")
	case *ast.StaticProperty:
		return l.refuse(CodeClass, e, "static properties are not supported yet")
	case *ast.Clone:
		return l.refuse(CodeClass, e, "clone is not supported yet")
	}
	if _, ok := e.(*ast.Match); ok {
		return l.refuse(CodeConstruct, e, "match is not supported yet")
	}
	return l.refuse(CodeConstruct, e, "this expression is not supported")
}

// propName lowers a property's name.
func (l *lowerer) propName(e ast.Expr) ir.Expr {
	if id, ok := e.(*ast.Ident); ok {
		return l.str(id.Name)
	}
	return l.toStr(l.expr(e))
}

func (l *lowerer) methodCall(e *ast.MethodCall) val {
	pos := l.m.pos(l.fn.File, e)
	switch {
	case e.NullSafe:
		return l.refuse(CodeConstruct, e, "the operator ?-> is not supported yet")
	case e.Callable:
		return l.refuse(CodeConstruct, e, "first-class callables are not supported yet")
	}
	obj := l.toValue(l.expr(e.Object))
	if hasEffect(obj) && len(e.Args) > 0 {
		obj = l.temp("obj", val{obj, types.MixedT}).x
	}
	args := append([]ir.Expr{obj, l.propName(e.Name)}, l.dynamicArgs(e.Args, nil)...)
	return val{l.op(types.Value, pos, ir.CallMeth, args...), types.MixedT}
}

func (l *lowerer) newObject(e *ast.New) val {
	name, ok := e.Class.(*ast.Name)
	if !ok {
		return l.refuse(CodeClass, e, "new with a computed or anonymous class is not supported yet")
	}
	class := l.m.res.ClassName[name]
	if !knownClasses[strings.ToLower(class)] {
		return l.refuse(CodeObject, e, "class %s is not supported yet", class)
	}
	args := append([]ir.Expr{l.str(class)}, l.dynamicArgs(e.Args, nil)...)
	return val{l.op(types.Value, l.m.pos(l.fn.File, e), ir.New, args...), types.ObjectT}
}
