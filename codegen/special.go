// Operations whose Go is more than the use of one symbol.

package codegen

import (
	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// special prints an operation that the table of symbols cannot express.
func (p *printer) special(e *ir.Op) (code, bool) {
	var c code
	switch e.Op {
	case ir.Less, ir.LessEqual, ir.Compare:
		c = compareOp(p, e)
	case ir.Plus:
		c = plusOp(p, e)
	case ir.Inc, ir.Dec:
		c = stepOp(p, e)
	case ir.IsKind:
		c = kindOp(p, e)
	case ir.Len:
		c = lenOp(p, e)
	case ir.AppendString:
		c = appendStringOp(p, e)
	case ir.New:
		c = newOp(p, e)
	case ir.GlobalRef, ir.Globals, ir.GlobalsArray:
		c = globalOp(p, e)
	case ir.Param, ir.Arg, ir.Result:
		c = coerceOp(p, e)
	case ir.IsNull, ir.IsSet:
		x, ok := instanceIn(e.Args[0])
		if !ok {
			return code{}, false
		}
		c = compare(p.expr(x), map[ir.OpCode]string{ir.IsNull: "==", ir.IsSet: "!="}[e.Op], jen.Nil())
	case ir.NotNull:
		c = called(p.php("NotNull").Add(p.args(e.Pos.Line, one(jen.Id("c")), e.Args, false)))
	case ir.NilClass, ir.BoundNone:
		c = primary(jen.Nil())
	case ir.BoundTo:
		c = called(p.php("BoundTo").Call(p.receiver(e.Args[0]).Dot("PHPObject").Call(), p.expr(e.Args[1]).s))
	case ir.OwnClass:
		c = primary(p.receiver(e.Args[0]).Dot("Object").Dot("Class"))
	case ir.ParentConstruct:
		c = called(p.receiver(e.Args[0]).Dot("Object").Dot("ParentConstruct").Add(p.args(e.Pos.Line, one(jen.Id("c")), boxAll(e.Args[1:]), false)))
	case ir.PropType:
		c = propOp(p, e)
	case ir.ParamObject:
		c = p.typeOp(e, "ParamObject")
	case ir.ResultObject:
		c = p.typeOp(e, "ResultObject")
	case ir.DropValue, ir.KeepValue, ir.ReturningValue:
		name := map[ir.OpCode]string{ir.DropValue: "Drop", ir.KeepValue: "Keep", ir.ReturningValue: "Returning"}[e.Op]
		c = called(jen.Id("c").Dot(name).Add(p.args(e.Pos.Line, nil, boxValues(e.Args), false)))
	case ir.Holding:
		var held []jen.Code
		for _, x := range e.Args[1:] {
			held = append(held, p.heldVar(x))
		}
		c = called(p.recv(e.Args[0]).Dot("Holding").Call(held...))
	case ir.Replace:
		replace := p.php("Replace")
		if r := e.Args[0].Repr(); p.g.isInterface(r) {
			replace.Index(p.typeOf(r))
		}
		c = called(replace.Call(jen.Id("c"), p.expr(e.Args[0]).s, p.expr(e.Args[1]).s))
	case ir.Take:
		c = called(p.php("Take").Call(p.expr(e.Args[0]).s))
	case ir.DirPath:
		c = dirOp(p, e)
	case ir.ThrowableGet:
		g := throwableGetters[e.Args[1].(*ir.Lit).V.(string)]
		c = p.converted(called(p.php(g.name).Call(p.expr(e.Args[0]).s)), g.result, e.Type, true, false)
	case ir.CastObject:
		c = called(p.recv(e.Args[0]).Dot("Object").Call(jen.Id("c")).Dot("Value").Call())
	case ir.AppendIndex, ir.IncIndex, ir.DecIndex:
		c = updateOp(p, e)
	case ir.CompactSet:
		c = compactOp(p, e)
	case ir.Callable:
		c = callableOp(p, e)
	case ir.FromCallable:
		if len(e.Args) < 3 {
			return code{}, false
		}
		this := p.expr(e.Args[2]).s.Clone().Dot("PHPObject").Call() // in a method: its object
		c = called(jen.Id("c").Dot("FromCallableIn").Call(this, p.expr(e.Args[0]).s, p.expr(e.Args[1]).s))
	case ir.Deprecated:
		c = called(jen.Id("c").Dot("Raise").Call(p.php("EDeprecated"), p.expr(e.Args[0]).s))
	case ir.Notice:
		c = called(jen.Id("c").Dot("Notice").Call(p.expr(e.Args[0]).s))
	case ir.Shell:
		c = called(p.library("std", "ShellExec").Add(p.args(e.Pos.Line, one(jen.Id("c")), e.Args, false)))
	case ir.Narrow:
		c = narrowOp(p, e)
	case ir.Silence, ir.Catch:
		c = literalOp(p, e)
	default:
		return code{}, false
	}
	return c, true
}

// compareOp prints < and <= of strings, and <=> of ints.
func compareOp(p *printer, e *ir.Op) code {
	x, y := e.Args[0], e.Args[1]
	switch {
	case e.Op == ir.Compare && x.Repr() == types.GoInt && y.Repr() == types.GoInt:
		return primary(p.qual("cmp", "Compare").Add(p.args(e.Pos.Line, nil, e.Args, false)))
	case e.Op != ir.Compare && x.Repr() == types.GoString && y.Repr() == types.GoString:
		op := map[ir.OpCode]string{ir.Less: "<", ir.LessEqual: "<="}[e.Op]
		return compare(called(p.php("CompareStrings").Add(p.args(e.Pos.Line, nil, e.Args, false))), op, jen.Lit(0))
	}
	return p.tableOp(e)
}

// plusOp prints +x, which is nothing for numbers.
func plusOp(p *printer, e *ir.Op) code {
	if r := e.Args[0].Repr(); r == types.GoInt || r == types.GoFloat || r == types.Number {
		return p.convert(&ir.Convert{E: e.E, X: e.Args[0]})
	}
	return p.tableOp(e)
}

// stepOp prints $x++ and $x-- of a php.Value.
func stepOp(p *printer, e *ir.Op) code {
	name := map[ir.OpCode]string{ir.Inc: "Inc", ir.Dec: "Dec"}[e.Op]
	return called(p.php(name).Call(jen.Id("c"), p.expr(e.Args[0]).s))
}

// kindTests are the methods that test the kind of a php.Value.
var kindTests = map[string]string{
	"int": "IsInt", "float": "IsFloat", "string": "IsString", "bool": "IsBool", "array": "IsArray", "object": "IsObject",
	"null": "IsNull", "false": "IsFalse", "true": "IsTrue", "undef": "IsUndef",
}

func kindOp(p *printer, e *ir.Op) code {
	kind := stringArg(e, 1)
	if kind == "resource" {
		return compare(called(p.recv(box(e.Args[0])).Dot("Kind").Call()), "==", p.php("KindResource"))
	}
	name := kindTests[kind]
	if name == "" {
		panic("codegen.kindOp: unknown kind " + kind)
	}
	return called(p.recv(box(e.Args[0])).Dot(name).Call())
}

// stringArg returns a literal argument of an operation.
func stringArg(e *ir.Op, i int) string {
	if lit, ok := e.Args[i].(*ir.Lit); ok {
		s, _ := lit.V.(string)
		return s
	}
	return ""
}

func lenOp(p *printer, e *ir.Op) code {
	switch x := e.Args[0]; x.Repr() {
	case types.GoString, types.Slice:
		return primary(jen.Len(p.expr(x).s))
	case types.Value:
		return called(p.recv(x).Dot("AsArray").Call().Dot("Len").Call())
	}
	return p.tableOp(e)
}

// appendStringOp prints $v .= s.
func appendStringOp(p *printer, e *ir.Op) code {
	name := "AppendString"
	if e.Args[1].Repr() == types.Value {
		name = "AppendValue"
	}
	return called(p.recv(e.Args[0]).Dot(name).Add(p.args(e.Pos.Line, one(jen.Id("c")), e.Args[1:], false)))
}

// newOp prints new Class(args…).
func newOp(p *printer, e *ir.Op) code {
	args := []ir.Expr{e.Args[0]}
	for _, a := range e.Args[1:] {
		args = append(args, box(a))
	}
	s := p.php("NewObject").Add(p.args(e.Pos.Line, one(jen.Id("c")), args, false))
	return called(s.Dot("Value").Call())
}

// globalOp prints the scope of the globals, what is in it, or one of its variables.
func globalOp(p *printer, e *ir.Op) code {
	scope := jen.Id("c").Dot("Globals")
	switch e.Op {
	case ir.GlobalRef:
		return called(scope.Dot("Ref").Add(p.args(e.Pos.Line, nil, e.Args, false)))
	case ir.GlobalsArray:
		return called(scope.Dot("Array").Call())
	}
	return primary(scope)
}

// throwableGetters are the runtime's functions for the final methods of Throwable.
var throwableGetters = map[string]struct {
	name   string
	result types.Repr
}{
	"getmessage": {"MessageOf", types.GoString}, "getcode": {"CodeOf", types.Value}, "getprevious": {"PreviousOf", types.Value},
	"getfile": {"FileOf", types.GoString}, "getline": {"LineOf", types.GoInt},
	"gettrace": {"TraceOf", types.GoArray}, "gettraceasstring": {"TraceStringOf", types.GoString},
}

// typedNames are the endings of the context's coercing methods.
var typedNames = map[types.Repr]string{
	types.GoInt: "Int", types.GoFloat: "Float", types.GoString: "String", types.GoBool: "Bool", types.GoArray: "Array",
}

// exactMask is the mask of just the type that a coercing method is named after.
var exactMask = map[types.Repr]int{
	types.GoInt: maskInt, types.GoFloat: maskFloat, types.GoString: maskString, types.GoBool: maskBool, types.GoArray: maskArray,
}

// coerceOp prints the coercion of a parameter, an argument or a result. Where the mask is one
// plain type there is a method for it; else the mask is passed and the result unboxed.
func coerceOp(p *printer, e *ir.Op) code {
	prefix := map[ir.OpCode]string{ir.Param: "Param", ir.Arg: "Arg", ir.Result: "Return"}[e.Op]
	plain := 4
	if e.Op == ir.Result {
		plain = 2
	}
	mask, hasMask := 0, len(e.Args) > plain
	if hasMask {
		mask = e.Args[plain].(*ir.Lit).V.(int)
	}
	rest := e.Args[1:plain]
	call := func(name string, first ...jen.Code) code {
		list := append([]jen.Code{p.expr(box(e.Args[0])).s}, first...)
		for _, a := range rest {
			list = append(list, p.expr(a).s)
		}
		return called(jen.Id("c").Dot(prefix + name).Call(list...))
	}
	if x, ok := e.Args[0].(*ir.Convert); ok && e.Op != ir.Arg && e.Type == types.GoInt && x.X.Repr() == types.Number && (!hasMask || mask == maskInt) {
		list := []jen.Code{p.expr(x.X).s}
		for _, a := range rest {
			list = append(list, p.expr(a).s)
		}
		return called(jen.Id("c").Dot(prefix + "Whole").Call(list...))
	}
	if ending := typedNames[e.Type]; ending != "" && (!hasMask || mask == exactMask[e.Type]) {
		return call(ending)
	}
	switch {
	case e.Op == ir.Arg && e.Type == types.Number && (!hasMask || mask == maskInt|maskFloat):
		return call("Number")
	case e.Op == ir.Arg && e.Type == types.Func && mask&maskNull != 0:
		return call("FuncOrNull")
	case e.Op == ir.Arg && e.Type == types.Func:
		return call("Func")
	}
	return p.converted(call("", p.mask(mask)), types.Value, e.Type, true, false)
}

// propOp prints the coercion of what is assigned to a typed property: where its type is one plain
// type there is a method for it.
func propOp(p *printer, e *ir.Op) code {
	ending := typedNames[e.Type]
	if ending == "" || e.Args[1].(*ir.Lit).V.(int) != exactMask[e.Type] {
		return p.typeOp(e, "PropValue")
	}
	v := p.expr(box(e.Args[0]))
	if x, ok := e.Args[0].(*ir.Convert); ok && e.Type == types.GoInt && x.X.Repr() == types.Number {
		ending, v = "Whole", p.expr(x.X)
	}
	return called(jen.Id("c").Dot("Prop"+ending).Call(v.s, p.expr(e.Args[3]).s, p.expr(e.Args[4]).s))
}

// mask prints a set of types as the runtime's constants.
func (b *builder) mask(mask int) *jen.Statement {
	var s *jen.Statement
	for _, m := range masks {
		if mask&m.bits != m.bits {
			continue
		}
		mask &^= m.bits
		if s == nil {
			s = b.php(m.name)
		} else {
			s.Op("|").Add(b.php(m.name))
		}
	}
	switch {
	case mask != 0:
		panic("codegen.mask: unknown types")
	case s == nil:
		return jen.Lit(0)
	}
	return s
}

// updateOp prints $a[k] .= s, $a[k]++ and $a[k]--, which change an element in place.
func updateOp(p *printer, e *ir.Op) code {
	var key ir.Expr
	verb := "Update"
	if len(e.Args) > 1 {
		key = e.Args[1]
	} else {
		verb = "Slot" // $a[]++
	}
	if e.Op != ir.AppendIndex && len(e.Args) > 1 && onValue(e.Args[0]) {
		verb = "IncSlot"
	}
	place := p.inside(verb, e.Pos.Line, e.Args[0], key)
	switch e.Op {
	case ir.IncIndex:
		return called(p.php("Inc").Call(jen.Id("c"), place))
	case ir.DecIndex:
		return called(p.php("Dec").Call(jen.Id("c"), place))
	}
	name := "AppendString"
	if e.Args[2].Repr() == types.Value {
		name = "AppendValue"
	}
	return called(place.Dot(name).Add(p.args(e.Pos.Line, one(jen.Id("c")), e.Args[2:], false)))
}

// narrowOp prints the narrowing of a value that was passed by name.
func narrowOp(p *printer, e *ir.Op) code {
	mask := exactMask[e.Type]
	if e.Type == types.Number {
		mask = maskInt | maskFloat
	}
	if e.Type.IsPointer() {
		args := []jen.Code{jen.Id("c")}
		for _, a := range e.Args {
			args = append(args, p.expr(a).s)
		}
		return called(p.php("NarrowTo").Index(p.typeOf(e.Type)).Call(args...))
	}
	if mask == 0 {
		return p.expr(e.Args[0])
	}
	list := []jen.Code{p.expr(e.Args[0]).s, p.mask(mask)}
	for _, a := range e.Args[1:] {
		list = append(list, p.expr(a).s)
	}
	return p.converted(called(jen.Id("c").Dot("Narrow").Call(list...)), types.Value, e.Type, true, false)
}

// dirOp prints __DIR__: a folder below the root.
func dirOp(p *printer, e *ir.Op) code {
	dir := stringArg(e, 0)
	if dir == "" || dir == "." {
		return called(jen.Id("c").Dot("Root").Call())
	}
	return called(jen.Id("c").Dot("File").Call(jen.Lit(dir)))
}

// literalOp prints @ and try, which run a function literal.
func literalOp(p *printer, e *ir.Op) code {
	lit, _ := e.Args[0].(*ir.FuncLit)
	name := "Silence"
	switch {
	case e.Op == ir.Catch && lit != nil && lit.Fails:
		name = "CatchError"
	case e.Op == ir.Catch:
		name = "Catch"
	case lit != nil && lit.Result == types.Void:
		name = "SilenceDo"
	}
	return called(p.php(name).Call(jen.Id("c"), p.expr(e.Args[0]).s))
}

// compactOp prints compact() of variables that may be undefined.
func compactOp(p *printer, e *ir.Op) code {
	args := []jen.Code{jen.Id("c")}
	for i := 0; i+1 < len(e.Args); i += 2 {
		args = append(args, p.php("KV").Call(p.expr(e.Args[i]).s, p.expr(box(e.Args[i+1])).s))
	}
	return called(p.php("CompactSet").Call(args...))
}

// callableOp prints the look-up of a callable; its fifth operand says that null is one too.
func callableOp(p *printer, e *ir.Op) code {
	name, args := "Callable", e.Args
	var first []jen.Code
	if n := len(args); n >= 5 {
		if lit, ok := args[4].(*ir.Lit); ok && lit.V == true {
			name = "CallableOrNil"
		}
		if n == 6 { // in a method: its object
			name += "In"
			first = append(first, p.expr(args[5]).s.Clone().Dot("PHPObject").Call())
		}
		args = args[:4]
	}
	return called(jen.Id("c").Dot(name).Add(p.args(e.Pos.Line, first, args, false)))
}
