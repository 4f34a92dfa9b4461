// The runtime's symbols for operations on objects and classes.

package codegen

import (
	"maps"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// classOperations maps operations on objects and classes to symbols.
var classOperations = map[opKey]symbol{
	{ir.PropIn, types.Value}:             methC("PropIn", types.Value),
	{ir.PeekPropIn, types.Value}:         methC("PeekPropIn", types.Value),
	{ir.SetPropIn, types.Value}:          methC("SetPropIn", types.Void),
	{ir.PropSlotIn, types.Value}:         methC("PropSlotIn", types.Void),
	{ir.PropRefIn, types.Value}:          methC("PropRefIn", types.Void),
	{ir.AppendProp, types.Value}:         methC("AppendProp", types.Value),
	{ir.AppendPropIn, types.Value}:       methC("AppendPropIn", types.Value),
	{ir.PriorProp, types.Value}:          methC("PriorProp", types.Value),
	{ir.PriorPropIn, types.Value}:        methC("PriorPropIn", types.Value),
	{ir.AssignProp, types.Value}:         methC("AssignProp", types.Value),
	{ir.AssignPropIn, types.Value}:       methC("AssignPropIn", types.Value),
	{ir.IncProp, types.Value}:            methC("IncProp", types.Value),
	{ir.IncPropIn, types.Value}:          methC("IncPropIn", types.Value),
	{ir.PostIncProp, types.Value}:        methC("PostIncProp", types.Value),
	{ir.PostIncPropIn, types.Value}:      methC("PostIncPropIn", types.Value),
	{ir.PostDecProp, types.Value}:        methC("PostDecProp", types.Value),
	{ir.PostDecPropIn, types.Value}:      methC("PostDecPropIn", types.Value),
	{ir.DecProp, types.Value}:            methC("DecProp", types.Value),
	{ir.DecPropIn, types.Value}:          methC("DecPropIn", types.Value),
	{ir.UnsetPropIn, types.Value}:        methC("UnsetPropIn", types.Void),
	{ir.CallMethIn, types.Value}:         methC("CallMethodIn", types.Value),
	{ir.CallMethInRef, types.Value}:      methC("CallMethodRefIn", types.Value),
	{ir.StaticTakesRef, types.ClassPtr}:  methC("StaticTakesRef", types.GoBool),
	{ir.CallStaticRef, types.ClassPtr}:   methC("CallStaticRef", types.Value),
	{ir.CallMethList, types.Value}:       methC("CallMethodSpread", types.Value),
	{ir.NeedClass, types.ClassPtr}:       onCtx("Need", types.Void),
	{ir.LackClass, types.GoString}:       onCtx("LackClass", types.Void),
	{ir.DeclareClasses, types.ClassPtr}:  onCtx("DeclareClass", types.Void),
	{ir.DeclareEarly, types.ClassPtr}:    onCtx("DeclareEarly", types.Void),
	{ir.CallStatic, types.ClassPtr}:      methC("CallStatic", types.Value),
	{ir.CallStaticList, types.ClassPtr}:  methC("CallStaticSpread", types.Value),
	{ir.Instantiate, types.ClassPtr}:     methC("NewValue", types.Value),
	{ir.InstantiateList, types.ClassPtr}: methC("NewSpread", types.Value),
	{ir.ClassOf, types.Value}:            onCtx("ClassOf", types.ClassPtr),
	{ir.ClassConstant, types.ClassPtr}:   methC("Constant", types.Value),
	{ir.ConstantNamed, types.ClassPtr}:   methC("ConstantNamed", types.Value),
	{ir.ClassName, types.ClassPtr}:       methC("FullName", types.GoString),
	{ir.PeekStatic, types.ClassPtr}:      methC("PeekStatic", types.Value),
	{ir.StaticRefOf, types.ClassPtr}:     methC("StaticRef", types.Ref),
	{ir.BindProp, types.Value}:           methC("BindProp", types.Void),
	{ir.OtherObject, types.Value}:        fnC("OtherObject", types.Value),
	{ir.ReadStatic, types.ClassPtr}:      methC("ReadStatic", types.Value),
	{ir.InitializedOf, types.Value}:      methC("InitializedOf", types.Value),
	{ir.InitializedStatic, types.Value}:  methC("InitializedStatic", types.Value),
	{ir.StepTyped, types.Value}:          methC("StepTyped", types.Value),
	{ir.StaticPlace, types.ClassPtr}:     methC("StaticPlace", types.Ref),
	{ir.BindStatic, types.ClassPtr}:      methC("BindStatic", types.Void),
	{ir.Store, types.Value}:              fn("Store", types.Void),
	{ir.ObjectVars, types.Value}:         fnC("ObjectVars", types.GoArray),
	{ir.Initialized, types.Value}:        methC("Initialized", types.Value),
	{ir.InstanceOfAny, types.Value}:      fnC("InstanceOfValue", types.GoBool),
	{ir.ClassNameOf, types.Value}:        onCtx("ClassNameOf", types.GoString),
	{ir.IssetProp, types.Value}:          methC("IssetProp", types.GoBool),
	{ir.CloneWith, types.Value}:          fnC("CloneWith", types.Value),
	{ir.CloneObject, types.Value}:        fnC("CloneObject", types.Value),
	{ir.InstanceIs, types.Value}:         fn("IsA", types.GoBool),
	{ir.ThrowNew, types.GoString}:        onCtx("Throw", types.Void),

	{ir.NumberClosure, types.Func}:   onCtx("NewClosure", types.Func),
	{ir.Bindable, types.Bound}:       fn("Bindable", types.Func),
	{ir.BindableThis, types.Bound}:   fn("BindableThis", types.Func),
	{ir.BindableStatic, types.Bound}: fn("BindableStatic", types.Func),
	{ir.BoundForward, types.Bound}:   methC("Forward", types.Value),
	{ir.BoundCallable, types.Bound}:  methC("Callable", types.Func),
	{ir.Forwarded, types.Func}:       meth("Forwarded", types.Func),
	{ir.BoundIn, types.ClassPtr}:     fn("BoundIn", types.Bound),
	{ir.BoundCell, types.Bound}:      meth("Cell", types.Ref),
	{ir.BoundThis, types.Bound}:      methC("This", types.Value),
	{ir.BoundHas, types.Bound}:       meth("HasThis", types.GoBool),
	{ir.BoundScope, types.Bound}:     meth("Scope", types.ClassPtr),
	{ir.BoundClass, types.Bound}:     methC("Class", types.ClassPtr),
	{ir.BoundName, types.Bound}:      methC("ClassName", types.GoString),
	{ir.BoundOwn, types.Bound}:       methC("OwnClass", types.Value),
	{ir.BoundNamed, types.Bound}:     meth("Name", types.GoString),
	{ir.BoundStatic, types.Bound}:    methC("CallStatic", types.Value),
	{ir.BindClosure, types.Value}:    onCtx("BindClosure", types.Value),

	{ir.NewGenerator, types.Func}:  fnC("NewGenerator", types.Gen),
	{ir.NewRefGen, types.Func}:     fnC("NewRefGenerator", types.Gen),
	{ir.Yield, types.Gen}:          meth("Yield", types.Value),
	{ir.YieldKey, types.Gen}:       meth("YieldKey", types.Value),
	{ir.YieldFrom, types.Gen}:      meth("From", types.Value),
	{ir.YieldNotice, types.Value}:  onCtx("YieldNotice", types.Value),
	{ir.GenCurrent, types.Gen}:     meth("Current", types.Value),
	{ir.GenKey, types.Gen}:         meth("Key", types.Value),
	{ir.GenNext, types.Gen}:        meth("Next", types.Void),
	{ir.GenValid, types.Gen}:       meth("Valid", types.GoBool),
	{ir.GenRewind, types.Gen}:      meth("Rewind", types.Void),
	{ir.GenSend, types.Gen}:        meth("Send", types.Value),
	{ir.GenThrow, types.Gen}:       meth("Throw", types.Value),
	{ir.GenReturn, types.Gen}:      meth("GetReturn", types.Value),
	{ir.FiberSuspend, types.Value}: fnC("FiberSuspend", types.Value),
	{ir.FiberCurrent, types.Void}:  fnC("CurrentFiber", types.Value),
	{ir.GenClose, types.Gen}:       meth("Close", types.Void),
}

// withClasses adds the operations on objects and classes to m.
func withClasses(m map[opKey]symbol) map[opKey]symbol {
	maps.Copy(m, classOperations)
	return m
}
