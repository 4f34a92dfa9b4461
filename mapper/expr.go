package mapper

import (
	"math"
	"path"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/infer"
	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/resolve"
	"github.com/r-seed-ee074592/php2go/mapper/types"
	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// expr lowers e for its value.
func (l *lowerer) expr(e ast.Expr) val { return l.exprWant(e, types.Value) }

// exprWant lowers e for a consumer that would like it as want, where the null of an absent
// key is the same as want's zero to that consumer. Value promises nothing.
func (l *lowerer) exprWant(e ast.Expr, want types.Repr) val {
	if !l.quiet && !l.fn.File.Library {
		l.m.stats.Exprs++
	}
	var v val
	defer func(at ir.Pos) { l.at = at }(l.at)
	l.at = l.m.pos(l.fn.File, e)
	if l.m.res.Destructs {
		v = l.holding(e, func() val { return l.lowerExpr(e, want) })
	} else {
		v = l.lowerExpr(e, want)
	}
	if held := l.temps[e]; held != nil && v.repr() != types.Void && l.m.mortal(v.t) {
		v = l.temp("tmp", l.natural(v))
		*held = v
	}
	if !l.quiet && !l.fn.File.Library && v.repr() != types.Value {
		l.m.stats.Typed++
	}
	return v
}

func (l *lowerer) lowerExpr(e ast.Expr, want types.Repr) val {
	pos := l.m.pos(l.fn.File, e)
	if v, ok := l.fixed[e]; ok {
		return v
	}
	if l.chained(e) {
		return l.chainValue(e, false, func() val { return l.lowerExpr(e, want) })
	}
	switch e := e.(type) {
	case *ast.IntLit:
		return literal(int(e.Value), pos)
	case *ast.FloatLit:
		return literal(e.Value, pos)
	case *ast.StringLit:
		return literal(e.Value, pos)
	case *ast.Interpolated:
		return val{l.concat(e.Parts, false, pos), types.StringT}
	case *ast.Variable:
		return l.variableExpr(e)
	case *ast.ConstFetch:
		return l.constant(e)
	case *ast.MagicConst:
		return l.magic(e)
	case *ast.ArrayLit:
		return l.arrayLit(e)
	case *ast.Index:
		return l.index(e, want)
	case *ast.Binary:
		return l.binary(e, want)
	case *ast.Unary:
		return l.unary(e, want)
	case *ast.Cast:
		return l.cast(e)
	case *ast.AssignExpr:
		return l.assignValue(e)
	case *ast.AssignOp:
		return l.assignOpValue(e)
	case *ast.AssignRef:
		l.assignRef(e)
		return l.expr(e.Target)
	case *ast.IncDec:
		return l.incDecValue(e)
	case *ast.Ternary:
		return l.ternary(e, want)
	case *ast.Match:
		return l.matchValue(e, want)
	case *ast.Call:
		return l.call(e, want)
	}
	return l.otherExpr(e, pos)
}

// otherExpr lowers the rarer expressions.
func (l *lowerer) otherExpr(e ast.Expr, pos ir.Pos) val {
	switch e := e.(type) {
	case *ast.Isset:
		return val{l.isset(e), types.BoolT}
	case *ast.Empty:
		return val{l.empty(e), types.BoolT}
	case *ast.Closure, *ast.ArrowFunc:
		return l.closure(e)
	case *ast.Include:
		return l.include(e, true)
	case *ast.Exit:
		l.exit(e)
		return l.null()
	case *ast.Print:
		s := ir.S{Pos: pos}
		l.emit(&ir.Echo{S: s, Args: l.echoParts(e.X)})
		return literal(1, pos)
	case *ast.ErrorSuppress:
		return l.silence(e)
	case *ast.VariableVariable:
		name := l.toStr(l.expr(e.Name))
		if !stableOrLocal(name) {
			name = l.temp("name", val{name, types.StringT}).x
		}
		x := l.op(types.Value, pos, ir.ScopeLookup, l.needScope(), name)
		return val{l.op(types.Value, pos, ir.UndefWarning, x, name), types.MixedT}
	case *ast.ShellExec:
		cmd := l.concat(e.Parts, false, pos)
		return val{l.op(types.Value, pos, ir.Shell, cmd), types.MixedT}
	case *ast.Throw:
		l.noteTrace(e)
		v := l.expr(e.X)
		l.emitThrow(l.toValue(v), ir.S{Pos: pos})
		return l.null()
	case *ast.Yield:
		return l.yield(e, pos)
	case *ast.YieldFrom:
		return l.yieldFrom(e, pos)
	}
	return l.objectExpr(e)
}

// exprStmt lowers an expression whose value nobody wants.
func (l *lowerer) exprStmt(e ast.Expr) {
	if void, ok := e.(*ast.Cast); ok && void.Kind == ast.CastVoid {
		e = void.X
	}
	if l.chained(e) {
		l.chainStmt(e)
		return
	}
	if l.assertStmt(e) {
		return
	}
	switch e := e.(type) {
	case *ast.Yield:
		if l.yields != nil {
			l.yieldTo(e)
			return
		}
		l.valueStmt(e)
	case *ast.YieldFrom:
		if l.yields != nil {
			l.yieldAll(e)
			return
		}
		l.valueStmt(e)
	case *ast.AssignExpr:
		l.assign(e)
	case *ast.AssignOp:
		l.assignOp(e)
	case *ast.AssignRef:
		l.assignRef(e)
	case *ast.IncDec:
		l.incDec(e)
	case *ast.Include:
		l.include(e, false)
	case *ast.Exit:
		l.exit(e)
	case *ast.Print:
		l.emit(&ir.Echo{S: l.s(e), Args: l.echoParts(e.X)})
	case *ast.ErrorSuppress:
		l.silenceStmt(e)
	case *ast.Binary:
		l.binaryStmt(e)
	case *ast.Ternary:
		l.ternaryStmt(e)
	case *ast.Match:
		l.match(e, l.s(e), l.exprStmt)
	case *ast.Variable, *ast.IntLit, *ast.StringLit, *ast.FloatLit, *ast.ConstFetch:
		if v := l.expr(e); hasEffect(v.x) {
			l.emit(&ir.ExprStmt{S: l.s(e), X: v.x})
		}
	default:
		l.valueStmt(e)
	}
}

// valueStmt lowers an expression that nothing uses the value of.
func (l *lowerer) valueStmt(e ast.Expr) {
	if !l.mortalTemp(e) {
		l.unused = e
	}
	v := l.expr(e)
	if l.mortalTemp(e) && v.x != nil && v.repr() != types.Void && hasValue(v) {
		at := l.s(e)
		l.emit(&ir.ExprStmt{S: at, X: l.op(types.Void, at.Pos, ir.DropValue, l.toValue(v))})
		return
	}
	if v.x != nil && hasEffect(v.x) {
		l.emit(&ir.ExprStmt{S: l.s(e), X: v.x})
	}
}

// binaryStmt lowers `a() && b();` as an if.
func (l *lowerer) binaryStmt(e *ast.Binary) {
	if e.Op != ast.And && e.Op != ast.Or {
		if v := l.expr(e); hasEffect(v.x) {
			l.emit(&ir.ExprStmt{S: l.s(e), X: v.x})
		}
		return
	}
	at := l.s(e)
	cond := l.cond(e.X)
	then := l.block(func() { l.exprStmt(e.Y) })
	if e.Op == ast.Or {
		cond = not(cond)
	}
	l.emit(&ir.If{S: at, Cond: cond, Then: then})
}

func (l *lowerer) ternaryStmt(e *ast.Ternary) {
	at := l.s(e)
	cond := l.cond(e.Cond)
	node := &ir.If{S: at, Cond: cond}
	if e.Then != nil {
		node.Then = l.block(func() { l.exprStmt(e.Then) })
		node.Else = l.block(func() { l.exprStmt(e.Else) })
	} else {
		node.Cond = not(cond)
		node.Then = l.block(func() { l.exprStmt(e.Else) })
	}
	l.emit(node)
}

// hasEffect reports whether evaluating x can do anything but give a value.
func hasEffect(x ir.Expr) bool {
	switch x := x.(type) {
	case nil, *ir.CallBuilder, *ir.Lit, *ir.Null, *ir.Undef, *ir.NilPointer, *ir.Zero, *ir.Local, *ir.Super, *ir.FuncLit, *ir.Closure, *ir.Pointer,
		*ir.This, *ir.ClassRef, *ir.ConstOf:
		return false
	case *ir.FieldOf:
		return hasEffect(x.X)
	case *ir.RefValue:
		return hasEffect(x.X)
	case *ir.Convert:
		if x.X.Repr() == types.Value && !x.Known || x.X.Repr() == types.GoArray && x.Type == types.GoString {
			return true
		}
		return hasEffect(x.X)
	case *ir.Binary:
		return hasEffect(x.X) || hasEffect(x.Y)
	case *ir.Unary:
		return hasEffect(x.X)
	case *ir.Index:
		return x.Mode != ir.Peek && x.Mode != ir.Has || hasEffect(x.X) || hasEffect(x.Key)
	case *ir.Cond:
		return hasEffect(x.Cond) || hasEffect(x.Then) || hasEffect(x.Else)
	case *ir.ArrayLit:
		for _, item := range x.Items {
			if item.Key != nil && hasEffect(item.Key) || hasEffect(item.Value) {
				return true
			}
		}
		return false
	case *ir.Op:
		switch x.Op {
		case ir.Copy, ir.IsSet, ir.IsNull, ir.IsKind, ir.Len, ir.Identical, ir.NewRef:
			for _, a := range x.Args {
				if hasEffect(a) {
					return true
				}
			}
			return false
		}
	}
	return true
}

// variableExpr reads a variable.
func (l *lowerer) variableExpr(e *ast.Variable) val {
	v := l.m.res.VarOf[e]
	pos := l.m.pos(l.fn.File, e)
	if e.Name == "this" {
		if this, ok := l.this(pos); ok {
			return val{this, l.typeOf(e)}
		}
		if l.binding != nil {
			return l.boundThis(e, pos)
		}
	}
	if v == nil || e.Name == "this" {
		l.throwNew("Error", "Using $this when not in object context", pos)
		return l.null()
	}
	if v.Super {
		x := l.super(e, pos)
		if e.Name == "_SESSION" {
			x.x = l.op(types.Value, pos, ir.GlobalWarning, x.x, l.str(e.Name))
		}
		return x
	}
	t := l.typeOf(e)
	x := l.varValue(v)
	if t.Has(types.Undef) && x.Repr() == types.Value {
		x = l.op(types.Value, pos, ir.UndefWarning, x, l.str(e.Name))
		t = types.Union(t.Without(types.Undef), types.NullT)
	}
	if r := l.variable(v).Repr; r == types.GoInt || r == types.GoFloat {
		t = t.Without(types.Missing) // held as zero: see tolerance
	}
	return l.natural(val{x, t})
}

// varValue is the Go value of a variable.
func (l *lowerer) varValue(v *resolve.Var) ir.Expr {
	g := l.variable(v)
	switch g.Repr {
	case types.Ref:
		return l.refValue(g)
	case types.Builder:
		return &ir.CallBuilder{E: ir.E{Type: types.GoString}, Var: g, Name: "String"}
	}
	return l.local(g)
}

func (l *lowerer) super(e *ast.Variable, pos ir.Pos) val {
	switch e.Name {
	case "GLOBALS":
		return val{l.op(types.GoArray, pos, ir.GlobalsArray), types.ArrayT}
	case "_SESSION":
		l.m.session = true
		return val{&ir.Super{E: ir.E{Type: types.Value, Pos: pos}, Name: e.Name}, types.MixedT}
	}
	return val{&ir.Super{E: ir.E{Type: types.GoArray, Pos: pos}, Name: e.Name}, types.ArrayT}
}

// goConsts are PHP constants that read better by Go's names.
var goConsts = map[string]ir.GoConst{
	"PHP_EOL":     {Path: "php", Name: "EOL"},
	"PHP_INT_MAX": {Path: "math", Name: "MaxInt"}, "PHP_INT_MIN": {Path: "math", Name: "MinInt"}, "M_PI": {Path: "math", Name: "Pi"},
	"M_E": {Path: "math", Name: "E"}, "M_SQRT2": {Path: "math", Name: "Sqrt2"}, "PHP_FLOAT_MAX": {Path: "math", Name: "MaxFloat64"},
}

func (l *lowerer) constant(e *ast.ConstFetch) val {
	ref := l.m.res.ConstOf[e]
	pos := l.m.pos(l.fn.File, e)
	if ref.Known {
		v := literal(ref.Value, pos)
		if lit, ok := v.x.(*ir.Lit); ok {
			if f, isFloat := lit.V.(float64); !isFloat || !math.IsNaN(f) && !math.IsInf(f, 0) {
				lit.Const = goConsts[ref.Name]
				if ref.User != nil {
					lit.Named = l.m.consts[ref.User]
				} else if c, known := l.m.res.Library.GoConsts[ref.Name]; known && lit.Const.Name == "" {
					lit.Const = ir.GoConst{Path: c.Package, Name: c.Name}
				}
			}
		}
		return v
	}
	global := ref.Name
	if ref.Fallback != "" {
		global = ref.Fallback
	}
	switch strings.ToUpper(global) {
	case "STDIN", "STDOUT", "STDERR":
		name := global[:1] + strings.ToLower(global[1:])
		f := &ir.StdFunc{PHPName: global, Package: "std", GoName: name, Context: true}
		return val{&ir.CallStd{E: ir.E{Type: types.Value, Pos: pos}, Func: f}, types.ResourceT}
	}
	if v, ok := l.m.res.Library.Eval(&ast.ConstFetch{Name: &ast.Name{Value: ref.Fallback}}); ok && ref.Fallback != "" {
		return val{l.op(types.Value, pos, ir.ConstOr, l.str(ref.Name), l.toValue(literal(v, pos))), types.MixedT}
	}
	if ref.Fallback != "" {
		return val{l.op(types.Value, pos, ir.ConstIn, l.str(ref.Name), l.str(ref.Fallback)), types.MixedT}
	}
	return val{l.op(types.Value, pos, ir.ConstValue, l.str(ref.Name)), types.MixedT}
}

func (l *lowerer) magic(e *ast.MagicConst) val {
	pos := l.m.pos(l.fn.File, e)
	switch e.Kind {
	case ast.MagicLine:
		return literal(pos.Line, pos)
	case ast.MagicFile:
		return val{l.op(types.GoString, pos, ir.FilePath, l.str(l.fn.File.Path)), types.StringT}
	case ast.MagicDir:
		return val{l.op(types.GoString, pos, ir.DirPath, l.str(dirOf(l.fn.File.Path))), types.StringT}
	case ast.MagicClass:
		return l.magicClass(e, pos)
	case ast.MagicTrait:
		if t := l.m.res.Around[e].Trait; t != nil {
			return literal(t.Name, pos)
		}
		return literal("", pos)
	case ast.MagicFunction, ast.MagicMethod:
		return literal(l.functionName(e.Kind), pos)
	case ast.MagicProperty:
		return literal(l.propertyName(), pos)
	case ast.MagicNamespace:
		return literal(l.m.res.Namespace[e], pos)
	}
	return literal("", pos)
}

func dirOf(file string) string {
	d := path.Dir(file)
	if d == "." {
		return ""
	}
	return d
}

func (l *lowerer) arrayLit(e *ast.ArrayLit) val {
	t := l.typeOf(e)
	pos := l.m.pos(l.fn.File, e)
	if len(e.Items) == 0 {
		return val{&ir.Zero{E: ir.E{Type: types.GoArray, Pos: pos}}, types.EmptyArray}
	}
	lit := &ir.ArrayLit{E: ir.E{Type: types.GoArray, Pos: pos}, Elem: types.Value, List: true}
	lit.Lines = l.fn.File.AST.Line(e.Pos()) != l.fn.File.AST.Line(e.Items[0].Pos())
	plain := true
	for _, item := range e.Items {
		if item.Key != nil || item.Unpack || item.ByRef {
			plain = false
		}
	}
	if plain && t.Array != nil {
		switch r := t.Array.Elem.Repr(); r {
		case types.GoInt, types.GoFloat, types.GoString:
			lit.Elem = r
		}
	}
	for _, item := range e.Items {
		mark := len(l.out)
		it := ir.ArrayItem{Spread: item.Unpack, Comment: commentLines(l.fn.File.AST.Leading(item))}
		if item.Key != nil {
			lit.List = false
			it.Key = l.literalKey(item.Key)
		}
		keyMark := len(l.out)
		switch {
		case item.ByRef:
			it.Value = l.op(types.Value, pos, ir.HoldRef, l.refOf(item.Value))
		case item.Unpack:
			it.Value = l.toValue(l.expr(item.Value))
			lit.List = false
		default:
			v := l.expr(item.Value)
			v = l.owned(item.Value, v)
			it.Value = l.as(v, lit.Elem)
		}
		if it.Key != nil {
			it.Key, it.Value = l.inOrder(item.Key, it.Key, it.Value, keyMark)
		}
		l.beforeItems(lit.Items, mark, it.Value)
		if it.Key != nil && len(l.out) == mark {
			l.beforeItems(lit.Items, mark, it.Key)
		}
		lit.Items = append(lit.Items, it)
	}
	return val{lit, t}
}

// literalKey lowers the key of an array literal.
func (l *lowerer) literalKey(e ast.Expr) ir.Expr {
	if s, ok := e.(*ast.StringLit); ok && infer.IsIntKey(s.Value) {
		n := literal(atoi(s.Value), l.m.pos(l.fn.File, e))
		return n.x
	}
	return l.key(e)
}

func atoi(s string) int {
	n, neg := 0, false
	for i, c := range []byte(s) {
		if i == 0 && c == '-' {
			neg = true
			continue
		}
		n = n*10 - int(c-'0')
	}
	if neg {
		return n
	}
	return -n
}

// stable reports whether x gives the same whenever it is evaluated and has no effect:
// literals and temporaries.
func stable(x ir.Expr) bool {
	switch x := x.(type) {
	case *ir.Lit, *ir.Null, *ir.Undef, *ir.Zero:
		return true
	case *ir.Local:
		return x.Var.Temp
	case *ir.Convert:
		return stable(x.X) && (x.X.Repr() != types.Value || x.Known)
	case *ir.Pointer:
		if ref, ok := x.X.(*ir.RefValue); ok {
			return stable(ref.X)
		}
		loc, ok := x.X.(*ir.Local)
		return ok && loc.Var.Repr != types.Ref
	}
	return false
}

// spillAt evaluates *x before the statements from mark on.
func (l *lowerer) spillAt(mark int, x *ir.Expr) {
	if (*x).Repr() == types.Void { // a call without a result
		s := &ir.ExprStmt{S: ir.S{Pos: (*x).At()}, X: *x}
		l.out = append(l.out[:mark], append([]ir.Stmt{s}, l.out[mark:]...)...)
		*x = l.null().x
		return
	}
	t := &ir.Var{Name: "tmp", Repr: (*x).Repr(), Temp: true}
	if loc, ok := (*x).(*ir.Local); ok && (t.Repr == types.GoArray || t.Repr == types.Value) && (mark == len(l.out) || named(l.out[mark:], loc.Var)) {
		*x = l.op(t.Repr, (*x).At(), ir.Copy, *x) // what comes after may write the variable
	}
	s := &ir.Assign{S: ir.S{Pos: (*x).At()}, Op: "=", X: l.local(t), Value: *x, Define: true}
	l.out = append(l.out[:mark], append([]ir.Stmt{s}, l.out[mark:]...)...)
	*x = l.local(t)
}

func (l *lowerer) unary(e *ast.Unary, want types.Repr) val {
	pos := l.m.pos(l.fn.File, e)
	switch e.Op {
	case ast.Not:
		return val{not(l.cond(e.X)), types.BoolT}
	case ast.Neg:
		if lit, ok := e.X.(*ast.IntLit); ok {
			return literal(-int(lit.Value), pos)
		}
		if lit, ok := e.X.(*ast.FloatLit); ok {
			if lit.Text == "9223372036854775808" {
				return literal(-9223372036854775808.0, pos)
			}
			return literal(-lit.Value, pos)
		}
		return l.negate(e, want, pos)
	case ast.Plus:
		v := l.exprWant(e.X, want)
		if n, ok := l.numericOperand(v); ok {
			return n
		}
		return l.natural(val{l.op(types.Value, pos, ir.Plus, l.toValue(v)), l.typeOf(e)})
	}
	v := l.expr(e.X)
	if v = l.natural(v); v.repr() == types.GoInt {
		return val{&ir.Unary{E: ir.E{Type: types.GoInt, Pos: pos}, Op: "^", X: v.x}, types.IntT}
	}
	return l.natural(val{l.op(types.Value, pos, ir.BitNot, l.toValue(v)), l.typeOf(e)})
}

func (l *lowerer) negate(e *ast.Unary, want types.Repr, pos ir.Pos) val {
	t := l.typeOf(e)
	v := l.exprWant(e.X, numericWant(l.typeOf(e.X), want))
	n, ok := l.numericOperand(v)
	if !ok || n.t.Has(types.Missing) {
		return l.natural(val{l.op(types.Value, pos, ir.Neg, l.toValue(v)), t})
	}
	switch {
	case n.repr() == types.GoFloat:
		return val{&ir.Unary{E: ir.E{Type: types.GoFloat, Pos: pos}, Op: "-", X: n.x}, t}
	case n.repr() == types.GoInt && t.Is(types.Int):
		return val{&ir.Unary{E: ir.E{Type: types.GoInt, Pos: pos}, Op: "-", X: n.x}, t}
	}
	return val{l.op(types.Number, pos, ir.Neg, n.x), t}
}

// not negates a condition, by turning a comparison where it can.
func not(x ir.Expr) ir.Expr {
	switch x := x.(type) {
	case *ir.Lit:
		if b, ok := x.V.(bool); ok {
			return &ir.Lit{E: x.E, V: !b}
		}
	case *ir.Unary:
		if x.Op == "!" {
			return x.X
		}
	case *ir.Binary:
		if flipped, ok := map[string]string{"==": "!=", "!=": "=="}[x.Op]; ok {
			return &ir.Binary{E: x.E, Op: flipped, X: x.X, Y: x.Y}
		}
		if flipped, ok := map[string]string{"<": ">=", ">": "<=", "<=": ">", ">=": "<"}[x.Op]; ok && x.X.Repr() == types.GoInt {
			return &ir.Binary{E: x.E, Op: flipped, X: x.X, Y: x.Y}
		}
	}
	return &ir.Unary{E: ir.E{Type: types.GoBool, Pos: x.At()}, Op: "!", X: x}
}

func (l *lowerer) cast(e *ast.Cast) val {
	pos := l.m.pos(l.fn.File, e)
	want := map[ast.CastKind]types.Repr{ast.CastInt: types.GoInt, ast.CastFloat: types.GoFloat, ast.CastString: types.GoString, ast.CastBool: types.GoBool}[e.Kind]
	src := l.typeOf(e.X)
	hint := types.Value
	if want != types.Value && src.Without(types.Missing).Repr() == want {
		hint = want // null casts to the zero of the same type
	}
	v := l.exprWant(e.X, hint)
	t := l.typeOf(e)
	switch e.Kind {
	case ast.CastInt:
		return val{l.toInt(v), t}
	case ast.CastFloat:
		return val{l.toFloat(v), t}
	case ast.CastString:
		return val{l.toStr(v), t}
	case ast.CastBool:
		return val{l.toBool(v), t}
	case ast.CastArray:
		if v = l.natural(v); v.repr() == types.GoArray {
			return v
		}
		return val{conv(l.toValue(v), types.GoArray, false), t}
	case ast.CastObject:
		return val{l.op(types.Value, pos, ir.CastObject, l.toValue(v)), types.ObjectT}
	}
	l.emit(&ir.ExprStmt{S: ir.S{Pos: pos}, X: v.x})
	return l.null()
}
