// The runtime's symbols: the only file that names them. Operations are looked up by their
// code and the representation of their first operand.

package codegen

import (
	"strings"

	"github.com/dave/jennifer/jen"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// symbolKind says how a symbol of the runtime is used.
type symbolKind uint8

const (
	function  symbolKind = iota // php.Name(args…)
	method                      // args[0].Name(args[1:]…)
	ctxMethod                   // c.Name(args…)
	field                       // args[0].Name
)

// symbol is a function, method or field of package php.
type symbol struct {
	kind   symbolKind
	name   string
	ctx    bool       // takes c first
	result types.Repr // Void where the result is of no interest or as the operation says
}

// opKey selects the symbol for an operation by the representation of its first operand.
type opKey struct {
	op    ir.OpCode
	first types.Repr
}

func fn(name string, result types.Repr) symbol    { return symbol{function, name, false, result} }
func fnC(name string, result types.Repr) symbol   { return symbol{function, name, true, result} }
func meth(name string, result types.Repr) symbol  { return symbol{method, name, false, result} }
func methC(name string, result types.Repr) symbol { return symbol{method, name, true, result} }
func onCtx(name string, result types.Repr) symbol { return symbol{ctxMethod, name, false, result} }

// Names of the context's methods and of helpers that statements use.
const (
	ctxEcho  = "Echo"
	ctxEnter = "Enter"
	ctxTick  = "Tick"
	fnIf     = "If"
	fnMust   = "Must"
)

// The bits of the runtime's sets of types.
const (
	maskNull = 1 << iota
	maskFalse
	maskTrue
	maskInt
	maskFloat
	maskString
	maskArray
	maskObject
	maskCallable
	maskResource
	maskIterable
	maskVoid
	maskStrict
	maskBool  = maskFalse | maskTrue
	maskMixed = maskNull | maskBool | maskInt | maskFloat | maskString | maskArray | maskObject | maskResource
)

// masks names the sets of types, larger ones first.
var masks = []struct {
	bits int
	name string
}{
	{maskMixed, "TMixed"}, {maskInt | maskFloat, "TNumber"}, {maskBool, "TBool"}, {maskInt, "TInt"}, {maskFloat, "TFloat"},
	{maskString, "TString"}, {maskArray, "TArray"}, {maskObject, "TObject"}, {maskCallable, "TCallable"},
	{maskResource, "TResource"}, {maskIterable, "TIterable"}, {maskVoid, "TVoid"}, {maskFalse, "TFalse"},
	{maskTrue, "TTrue"}, {maskNull, "TNull"}, {maskStrict, "Strict"},
}

// runtimePackages are the packages that a generated file may import besides Go's own; a PHP
// folder of that name becomes a package of another, so that no file has two of one name.
var runtimePackages = set("php std json date mb ctype hash filter iconv pcre reflection session web dyn")

// goPackages are packages of Go's library that generated files use.
var goPackages = set("strings strconv math slices maps cmp os sort bytes unicode utf8 time fmt")

func isRuntimePackage(name string) bool { return runtimePackages[name] }

// php names a symbol of the runtime's core.
func (b *builder) php(name string) *jen.Statement {
	return b.qual(b.g.opts.Runtime, name)
}

// library names a symbol of another runtime package.
func (b *builder) library(pkg, name string) *jen.Statement {
	if pkg == "php" {
		return b.php(name)
	}
	return b.qual(b.g.opts.Library+"/"+pkg, name)
}

// superField returns the context's field for a superglobal: Get for _GET.
func superField(name string) string {
	return capital(strings.TrimPrefix(name, "_"))
}

// operators are the operations that Go's own operators carry out.
var operators = map[opKey]string{
	{ir.Add, types.GoInt}: "+", {ir.Sub, types.GoInt}: "-", {ir.Mul, types.GoInt}: "*", {ir.Neg, types.GoInt}: "-",
	{ir.Add, types.GoFloat}: "+", {ir.Sub, types.GoFloat}: "-", {ir.Mul, types.GoFloat}: "*", {ir.Neg, types.GoFloat}: "-",
	{ir.BitAnd, types.GoInt}: "&", {ir.BitOr, types.GoInt}: "|", {ir.BitXor, types.GoInt}: "^", {ir.BitNot, types.GoInt}: "^",
	{ir.Concat, types.GoString}: "+",
	{ir.Equal, types.GoInt}:     "==", {ir.Equal, types.GoFloat}: "==", {ir.Equal, types.GoBool}: "==",
	{ir.Identical, types.GoInt}: "==", {ir.Identical, types.GoFloat}: "==", {ir.Identical, types.GoBool}: "==",
	{ir.Identical, types.GoString}: "==", {ir.Identical, types.Func}: "==",
	{ir.Less, types.GoInt}: "<", {ir.Less, types.GoFloat}: "<",
	{ir.LessEqual, types.GoInt}: "<=", {ir.LessEqual, types.GoFloat}: "<=",
}

// overflowing are the operations on ints whose result is an int only where the program says so.
var overflowing = map[ir.OpCode]bool{ir.Add: true, ir.Sub: true, ir.Mul: true, ir.Neg: true}

// pureOps are the operations that only compute, where their symbol does not take c.
var pureOps = map[ir.OpCode]bool{
	ir.Add: true, ir.Sub: true, ir.Mul: true, ir.Neg: true, ir.Pow: true, ir.Equal: true, ir.Identical: true, ir.Less: true,
	ir.LessEqual: true, ir.Compare: true, ir.IsSet: true, ir.IsNull: true, ir.IsUndef: true, ir.Len: true, ir.Coalesce: true,
}

// writers are the methods of a php.Value that are called on a place.
var writers = map[string]bool{"RefIter": true, "CopyFrom": true}

// boxedOps are the operations whose operands are all php.Values where no typed symbol fits.
var boxedOps = map[ir.OpCode]bool{
	ir.Add: true, ir.Sub: true, ir.Mul: true, ir.Div: true, ir.Mod: true, ir.Pow: true, ir.BitAnd: true, ir.BitOr: true,
	ir.BitXor: true, ir.Shl: true, ir.Shr: true, ir.BitNot: true, ir.Neg: true, ir.Plus: true, ir.Concat: true,
	ir.Equal: true, ir.Identical: true, ir.Less: true, ir.LessEqual: true, ir.Compare: true, ir.IsSet: true, ir.IsNull: true,
	ir.CallValue: true, ir.CallStrict: true, ir.CallMeth: true, ir.CallMethIn: true, ir.CallValueRef: true, ir.CallMethRef: true, ir.CallMethInRef: true, ir.Prop: true, ir.PeekProp: true, ir.PropIn: true, ir.PeekPropIn: true, ir.InstanceOf: true, ir.ThrowValue: true,
	ir.Exit: true, ir.NewRef: true,
}

// operations maps operations to symbols. An operation that is not listed for its first
// operand's representation is carried out on php.Values.
var operations = withClasses(map[opKey]symbol{
	{ir.Add, types.Value}:  fnC("Add", types.Value),
	{ir.Add, types.Number}: meth("Add", types.Number),
	{ir.Add, types.GoInt}:  fn("AddInt", types.Number),
	{ir.Sub, types.Value}:  fnC("Sub", types.Value),
	{ir.Sub, types.Number}: meth("Sub", types.Number),
	{ir.Sub, types.GoInt}:  fn("SubInt", types.Number),
	{ir.Mul, types.Value}:  fnC("Mul", types.Value),
	{ir.Mul, types.Number}: meth("Mul", types.Number),
	{ir.Mul, types.GoInt}:  fn("MulInt", types.Number),
	{ir.Div, types.Value}:  fnC("Div", types.Value), {ir.Div, types.Number}: methC("Div", types.Number),
	{ir.Div, types.GoInt}: fnC("DivInt", types.Number), {ir.Div, types.GoFloat}: fnC("DivFloat", types.GoFloat),
	{ir.Mod, types.Value}: fnC("Mod", types.Value), {ir.Mod, types.Number}: methC("Mod", types.GoInt), {ir.Mod, types.GoInt}: fnC("ModInt", types.GoInt),
	{ir.Pow, types.Value}: fnC("Pow", types.Value), {ir.Pow, types.Number}: meth("Pow", types.Number),
	{ir.Pow, types.GoInt}: fn("PowInt", types.Number), {ir.Pow, types.GoFloat}: fn("PowFloat", types.GoFloat),
	{ir.BitAnd, types.Value}: fnC("BitAnd", types.Value), {ir.BitAnd, types.Number}: methC("BitAnd", types.GoInt),
	{ir.BitOr, types.Value}:  fnC("BitOr", types.Value),
	{ir.BitXor, types.Value}: fnC("BitXor", types.Value),
	{ir.BitNot, types.Value}: fnC("BitNot", types.Value),
	{ir.Shl, types.Value}:    fnC("Shl", types.Value), {ir.Shl, types.GoInt}: fnC("ShlInt", types.GoInt),
	{ir.Shr, types.Value}: fnC("Shr", types.Value), {ir.Shr, types.GoInt}: fnC("ShrInt", types.GoInt),
	{ir.Neg, types.Value}: fnC("Neg", types.Value), {ir.Neg, types.Number}: meth("Neg", types.Number),
	{ir.Neg, types.GoInt}:    fn("NegInt", types.Number),
	{ir.Plus, types.Value}:   fnC("Plus", types.Value),
	{ir.Concat, types.Value}: fnC("Concat", types.Value),

	{ir.Equal, types.Value}:     fnC("LooseEqual", types.GoBool),
	{ir.Equal, types.GoString}:  fn("EqualStrings", types.GoBool),
	{ir.Equal, types.Number}:    meth("Equal", types.GoBool),
	{ir.Identical, types.Value}: fn("Identical", types.GoBool),
	{ir.Less, types.Value}:      fnC("Less", types.GoBool), {ir.Less, types.Number}: meth("Less", types.GoBool),
	{ir.LessEqual, types.Value}: fnC("LessEqual", types.GoBool), {ir.LessEqual, types.Number}: meth("LessEqual", types.GoBool),
	{ir.Compare, types.Value}:    fnC("Compare", types.GoInt),
	{ir.Compare, types.GoString}: fn("CompareStrings", types.GoInt),
	{ir.Compare, types.Number}:   meth("Cmp", types.GoInt),
	{ir.Compare, types.GoFloat}:  fn("CompareFloats", types.GoInt),

	{ir.IsSet, types.Value}:  meth("IsSet", types.GoBool),
	{ir.IsNull, types.Value}: meth("IsNull", types.GoBool),

	{ir.Copy, types.Value}: meth("Copy", types.Void), {ir.Copy, types.GoArray}: meth("Copy", types.Void),
	{ir.Len, types.GoArray}:            meth("Len", types.GoInt),
	{ir.StringAt, types.GoString}:      fnC("CharAt", types.GoString),
	{ir.PeekStringAt, types.GoString}:  fn("PeekStringAt", types.Value),
	{ir.UndefWarning, types.Value}:     onCtx("Var", types.Value),
	{ir.Prop, types.Value}:             methC("Prop", types.Value),
	{ir.PeekProp, types.Value}:         methC("PeekProp", types.Value),
	{ir.SetProp, types.Value}:          methC("SetProp", types.Void),
	{ir.PropSlot, types.Value}:         methC("PropSlot", types.Void),
	{ir.AssignIndex, types.Value}:      methC("AssignIndex", types.Value),
	{ir.PropRef, types.Value}:          methC("PropRef", types.Void),
	{ir.UnsetProp, types.Value}:        methC("UnsetProp", types.Void),
	{ir.CallValue, types.Value}:        methC("Call", types.Value),
	{ir.CallValueRef, types.Value}:     methC("CallRef", types.Value),
	{ir.CallMethRef, types.Value}:      methC("CallMethodRef", types.Value),
	{ir.TakesRef, types.Value}:         methC("TakesRef", types.GoBool),
	{ir.MethTakesRef, types.Value}:     methC("MethodTakesRef", types.GoBool),
	{ir.SentResult, types.Value}:       fn("SentResult", types.Value),
	{ir.ReleaseArg, types.Value}:       meth("ReleaseArg", types.Void),
	{ir.GivesRef, types.Value}:         meth("IsRef", types.GoBool),
	{ir.GivenRef, types.Value}:         methC("GivenRef", types.Ref),
	{ir.CallMeth, types.Value}:         methC("CallMethod", types.Value),
	{ir.InstanceOf, types.Value}:       fn("InstanceOf", types.GoBool),
	{ir.CallStrict, types.Value}:       methC("StrictCall", types.Value),
	{ir.CallSpread, types.Value}:       fnC("CallSpread", types.Value),
	{ir.SpreadArgs, types.GoArray}:     methC("Args", types.Slice),
	{ir.NewRef, types.Value}:           fn("NewRef", types.Ref),
	{ir.BoxRef, types.Ref}:             fn("RefValue", types.Value),
	{ir.ScopeRef, types.Scope}:         meth("Ref", types.Ref),
	{ir.StaticRef, types.GoString}:     onCtx("Static", types.Ref),
	{ir.ScopeBind, types.Scope}:        meth("Bind", types.Void),
	{ir.ScopeBound, types.Scope}:       meth("Bound", types.Bound),
	{ir.BindScope, types.Scope}:        meth("BindTo", types.Void),
	{ir.ScopeUnset, types.Scope}:       meth("Unset", types.Void),
	{ir.ScopeLookup, types.Scope}:      meth("Peek", types.Value),
	{ir.Extract, types.Scope}:          methC("Extract", types.GoInt),
	{ir.CompactOp, types.Scope}:        methC("Compact", types.GoArray),
	{ir.DefinedVars, types.Scope}:      meth("Array", types.GoArray),
	{ir.NewScope, types.Void}:          fn("NewScope", types.Scope),
	{ir.TooFew, types.GoString}:        onCtx("TooFew", types.Void),
	{ir.EnterCall, types.GoString}:     onCtx("Entering", types.Void),
	{ir.BeginCall, types.GoString}:     onCtx("Begin", types.Void),
	{ir.Exit, types.Value}:             onCtx("Exit", types.Void),
	{ir.WithNames, types.GoArray}:      fnC("WithNames", types.GoArray),
	{ir.UnhandledMatch, types.Value}:   onCtx("UnhandledMatch", types.Void),
	{ir.ArrayIn, types.Value}:          onCtx("ArrayIn", types.GoArray),
	{ir.Tick, types.Void}:              onCtx(ctxTick, types.Void),
	{ir.Unsupported, types.GoString}:   onCtx("Unsupported", types.Value),
	{ir.Deprecate, types.GoString}:     onCtx("Deprecated", types.Void),
	{ir.DeprecateCall, types.GoString}: onCtx("DeprecatedCall", types.Void),
	{ir.LinkError, types.GoInt}:        onCtx("LinkError", types.Void),
	{ir.ThrowValue, types.Value}:       onCtx("ThrowObject", types.Void),
	{ir.Failure, types.Value}:          onCtx("Failure", types.Error),
	{ir.Include, types.GoString}:       onCtx("Include", types.Value),
	{ir.AfterThrow, types.Value}:       fnC("AfterThrow", types.Void),
	{ir.Argv, types.Void}:              onCtx("Arguments", types.GoArray),
	{ir.Clone, types.GoArray}:          meth("Clone", types.GoArray),
	{ir.CopyFrom, types.GoArray}:       meth("CopyFrom", types.Void),
	{ir.Frozen, types.GoArray}:         meth("Frozen", types.GoArray),
	{ir.Release, types.Ref}:            meth("Release", types.Void),
	{ir.RefSet, types.Ref}:             methC("Set", types.Void),
	{ir.RefInc, types.Ref}:             methC("Inc", types.Void),
	{ir.RefDec, types.Ref}:             methC("Dec", types.Void),
	{ir.RefAppend, types.Ref}:          methC("AppendString", types.Void),
	{ir.LookIndex, types.Value}:        methC("LookIndex", types.Value),
	{ir.IsSetIndex, types.Value}:       methC("IsSetIndex", types.GoBool),
	{ir.RefIterLinger, types.Iter}:     meth("Linger", types.Void),
	{ir.HoldRef, types.Ref}:            fn("HoldRef", types.Value),
	{ir.Included, types.GoString}:      onCtx("Load", types.Void),
	{ir.SuperArray, types.Value}:       onCtx("SuperArray", types.GoArray),
	{ir.Compiled, types.GoString}:      onCtx("Compile", types.Void),
	{ir.GlobalVar, types.GoString}:     onCtx("GlobalVar", types.Ref),
	{ir.RunOnce, types.GoString}:       onCtx("Once", types.Void),
	{ir.IncludeOnce, types.GoString}:   onCtx("LoadOnce", types.GoBool),
	{ir.ConstValue, types.GoString}:    onCtx("Const", types.Value),
	{ir.FunctionIn, types.GoString}:    onCtx("FunctionIn", types.Value),
	{ir.UnpackRefs, types.Value}:       fnC("UnpackRefs", types.GoArray),
	{ir.UnpackArgs, types.Value}:       fnC("UnpackArgs", types.GoArray),
	{ir.CallUnpacked, types.Value}:     fnC("CallUnpacked", types.Value),
	{ir.ConstOr, types.GoString}:       onCtx("ConstOr", types.Value),
	{ir.ConstIn, types.GoString}:       onCtx("ConstIn", types.Value),
	{ir.Define, types.GoString}:        onCtx("Define", types.GoBool),
	{ir.FilePath, types.GoString}:      onCtx("File", types.GoString),
	{ir.ArgAt, types.Slice}:            fn("ArgAt", types.Value),
	{ir.ArgRef, types.Slice}:           fn("ArgRef", types.Ref),
	{ir.ArgRefs, types.Slice}:          fn("ArgRefs", types.Slice),
	{ir.RefsRest, types.Slice}:         fn("RefsRest", types.GoArray),
	{ir.CheckRest, types.GoArray}:      fn("CheckRest", types.GoArray),
	{ir.ArgsRest, types.Slice}:         fn("ArgsRest", types.GoArray),
	{ir.ArgsAll, types.Slice}:          fn("ArgsAll", types.GoArray),
	{ir.ArgsNow, types.GoArray}:        fn("ArgsNow", types.GoArray),
	{ir.ArgNth, types.GoArray}:         fnC("ArgNth", types.Value),
	{ir.Coalesce, types.Value}:         fn("Coalesce", types.Value),
	{ir.GlobalWarning, types.Value}:    onCtx("GlobalValue", types.Value),
	{ir.ListOf, types.Value}:           fn("Destructure", types.Value),
	{ir.Defined, types.GoString}:       onCtx("Defined", types.GoBool),
	{ir.IsUndef, types.Value}:          meth("IsUndef", types.GoBool),
	{ir.RefIter, types.GoArray}:        meth("RefIter", types.Void),
	{ir.RefIter, types.Value}:          methC("RefIter", types.Void),
	{ir.RefIterIn, types.Value}:        methC("RefIterIn", types.Void),
	{ir.RefIterNext, types.Iter}:       meth("Next", types.GoBool),
	{ir.RefIterKey, types.Iter}:        meth("Key", types.Value),
	{ir.RefIterRef, types.Iter}:        meth("Ref", types.Ref),
	{ir.Callable, types.Value}:         onCtx("Callable", types.Func),
	{ir.MethodName, types.Value}:       onCtx("MethodName", types.GoString),
	{ir.ClosureOf, types.Value}:        onCtx("ClosureOf", types.Value),
	{ir.FromCallable, types.Value}:     onCtx("FromCallable", types.Value),
	{ir.MethodClosure, types.Value}:    methC("MethodClosure", types.Value),
	{ir.StaticClosure, types.ClassPtr}: methC("StaticClosure", types.Value),

	{ir.RefIterDone, types.Iter}:           meth("Done", types.Void),
	{ir.KeepRef, types.Ref}:                meth("Keep", types.Ref),
	{ir.Rebind, types.Ref}:                 meth("Rebind", types.Ref),
	{ir.FatalError, types.GoString}:        onCtx("Fatal", types.Void),
	{ir.Assertions, types.Void}:            onCtx("Assertions", types.GoBool),
	{ir.Assert, types.GoBool}:              onCtx("Assert", types.GoBool),
	{ir.AssertOr, types.GoBool}:            onCtx("AssertOr", types.GoBool),
	{ir.NeedFunction, types.GoString}:      onCtx("NeedFunction", types.Void),
	{ir.WrongCount, types.GoString}:        onCtx("WrongCount", types.Value),
	{ir.UndefinedFunction, types.GoString}: onCtx("UndefinedFunction", types.Value),
	{ir.DeclareFunction, types.GoString}:   onCtx("Declare", types.Void),
})

// unboxing reads what a php.Value is known to hold.
var unboxing = map[[2]types.Repr]symbol{
	{types.Value, types.GoBool}: meth("AsBool", 0), {types.Value, types.GoInt}: meth("AsInt", 0),
	{types.Value, types.GoFloat}: meth("AsFloat", 0), {types.Value, types.GoString}: meth("AsString", 0),
	{types.Value, types.GoArray}: meth("AsArray", 0), {types.Value, types.Number}: meth("AsNumber", 0),
	{types.Number, types.GoInt}: meth("AsInt", 0), {types.Number, types.GoFloat}: meth("AsFloat", 0),
	{types.Value, types.Func}: meth("AsFunc", 0), {types.Value, types.Ref}: meth("AsRef", 0), {types.Value, types.Gen}: meth("AsGenerator", 0),
}

// conversions maps pairs of representations to PHP's casts; Go's own are in convert.go.
var conversions = map[[2]types.Repr]symbol{
	{types.Value, types.GoBool}: meth("Bool", 0), {types.Value, types.GoInt}: methC("Int", 0),
	{types.Value, types.GoFloat}: methC("Float", 0), {types.Value, types.GoString}: methC("String", 0),
	{types.Value, types.GoArray}: methC("Array", 0), {types.Value, types.Number}: methC("Number", 0),
	{types.Value, types.Func}: meth("AsFunc", 0), {types.Value, types.Ref}: meth("AsRef", 0),

	{types.GoBool, types.Value}: fn("Bool", 0), {types.GoInt, types.Value}: fn("Int", 0),
	{types.GoFloat, types.Value}: fn("Float", 0), {types.GoString, types.Value}: fn("String", 0),
	{types.GoArray, types.Value}: meth("Value", 0), {types.Number, types.Value}: meth("Value", 0),
	{types.Gen, types.Value}: meth("Value", 0), {types.Value, types.Gen}: meth("AsGenerator", 0),
	{types.Func, types.Value}: meth("Value", 0), {types.Ref, types.Value}: fn("RefValue", 0),

	{types.GoBool, types.GoInt}: fn("BoolInt", 0), {types.GoBool, types.GoFloat}: fn("BoolFloat", 0),
	{types.GoBool, types.GoString}: fn("BoolString", 0), {types.GoBool, types.GoArray}: fn("Bools", 0),
	{types.GoInt, types.Number}: fn("IntNumber", 0), {types.GoInt, types.GoArray}: fn("Ints", 0),
	{types.GoFloat, types.GoInt}: fn("FloatToInt", 0), {types.GoFloat, types.GoString}: fnC("FloatString", 0),
	{types.GoFloat, types.Number}: fn("FloatNumber", 0), {types.GoFloat, types.GoArray}: fn("Floats", 0),
	{types.Number, types.GoBool}: meth("Bool", 0), {types.Number, types.GoInt}: meth("Int", 0),
	{types.Number, types.GoFloat}: meth("Float", 0), {types.Number, types.GoString}: methC("String", 0),
	{types.GoString, types.GoBool}: fn("StringBool", 0), {types.GoString, types.GoInt}: fn("StringInt", 0),
	{types.GoString, types.GoFloat}: fn("StringFloat", 0), {types.GoString, types.Number}: fnC("StringNumber", 0),
	{types.GoString, types.GoArray}: fn("Strings", 0),
}
