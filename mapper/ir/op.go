package ir

// OpCode is an operation of the runtime. Which function or method carries it out follows
// from the representations of the operands; codegen's table knows them.
type OpCode string

// Arithmetic. The operands are both Value, both Number, both int (the result is Number, or
// int where Type says so) or both float.
const (
	Add    OpCode = "add"
	Sub    OpCode = "sub"
	Mul    OpCode = "mul"
	Div    OpCode = "div"
	Mod    OpCode = "mod"
	Pow    OpCode = "pow"
	BitAnd OpCode = "bitand"
	BitOr  OpCode = "bitor"
	BitXor OpCode = "bitxor"
	Shl    OpCode = "shl"
	Shr    OpCode = "shr"
	BitNot OpCode = "bitnot"
	Neg    OpCode = "neg"
	Plus   OpCode = "plus"
	Concat OpCode = "concat" // of Values; strings use Binary +
	Inc    OpCode = "inc"    // of a pointer to Value
	Dec    OpCode = "dec"
)

// Comparison; the result is bool, of Compare int.
const (
	Equal     OpCode = "equal" // ==
	Identical OpCode = "identical"
	Less      OpCode = "less"
	LessEqual OpCode = "lessequal"
	Compare   OpCode = "compare"
)

// Tests of a Value.
const (
	IsSet  OpCode = "isset"
	IsNull OpCode = "isnull"
	IsKind OpCode = "iskind" // Args: Value, Lit string kind name: "int", "string", …
)

// Values and arrays.
const (
	Copy         OpCode = "copy"         // marks an array (Array or Value) as shared
	Len          OpCode = "len"          // of an array
	AppendString OpCode = "appendstring" // Args: pointer to Value, string: $v .= s
	StringAt     OpCode = "stringat"     // Args: string, int: one-byte string with PHP's warnings
	PeekStringAt OpCode = "peekstringat" // Args: string, int: Value, undef when out of range
	UndefWarning OpCode = "undefwarning" // Args: Value, Lit name: the value, with PHP's warning where undef
)

// Dynamic containers: the base is a Value or a pointer to one.
const (
	Prop     OpCode = "prop"
	PeekProp OpCode = "peekprop"
	SetProp  OpCode = "setprop"
	PropSlot OpCode = "propslot"
	PropRef  OpCode = "propref"

	LendProp   OpCode = "lendprop"   // Args: object, scope, name: the cell of a property for a call that takes it by reference
	ReturnProp OpCode = "returnprop" // Args: object, scope, name, cell: the call is over

	AssignIndex    OpCode = "assignindex" // Args: pointer to Value, Value, Value: what is assigned to an element
	UnsetProp      OpCode = "unsetprop"
	CallStrict     OpCode = "callstrict"     // the same with strict types
	CallValue      OpCode = "callvalue"      // Args: Value, args…
	CallValueRef   OpCode = "callvalueref"   // CallValue, whose result is a reference where the callee returns one
	CallMethRef    OpCode = "callmethref"    // CallMeth, likewise
	CallMethInRef  OpCode = "callmethinref"  // CallMethIn, likewise
	CallStaticRef  OpCode = "callstaticref"  // CallStatic, likewise
	TakesRef       OpCode = "takesref"       // Args: Value, Lit i: whether the function takes its argument i by reference
	MethTakesRef   OpCode = "methtakesref"   // Args: Value, scope, name, Lit i: likewise of a method
	StaticTakesRef OpCode = "statictakesref" // Args: class, scope, name, Lit i: likewise of a static method
	SentResult     OpCode = "sentresult"     // Args: Value: the result of a call as an argument that may be taken by reference
	ReleaseArg     OpCode = "releasearg"     // Args: Value: the call is over that an argument was passed to
	NumberClosure  OpCode = "numberclosure"  // Args: Func: the closure, with its number as an object
	CheckRest      OpCode = "checkrest"      // Args: array, Lit n, FuncLit: the arguments from the nth on, each as the function makes it
	GivesRef       OpCode = "givesref"       // Args: Value: whether it is a reference
	GivenRef       OpCode = "givenref"       // Args: Value, Lit notice: the reference that it is; a value gets a cell of its own, and the notice where it is not ""
	CallMeth       OpCode = "callmethod"
	New            OpCode = "new"          // Args: Lit class, args…
	AssignProp     OpCode = "assignprop"   // Args: object, name, Value: what a property has taken of a value that is assigned to it
	ThrowableGet   OpCode = "throwableget" // Args: Throwable, Lit getter: the result of a final method of Throwable
	InstanceOf     OpCode = "instanceof"
	CallSpread     OpCode = "callspread" // Args: Value, array of arguments
	SpreadArgs     OpCode = "spreadargs" // Args: array, Lit function: the elements, as arguments of a standard function
)

// The same in code of a class, which is the second operand.
const (
	PropIn       OpCode = "propin"
	PeekPropIn   OpCode = "peekpropin"
	SetPropIn    OpCode = "setpropin"
	PropSlotIn   OpCode = "propslotin"
	PropRefIn    OpCode = "proprefin"
	AppendProp   OpCode = "appendprop" // Args: object, name, string; those that end in In have the class after the object
	PriorProp    OpCode = "priorprop"  // Args: object, name
	PriorPropIn  OpCode = "priorpropin"
	AssignPropIn OpCode = "assignpropin"
	IncProp      OpCode = "incprop" // Args: object, name
	IncPropIn    OpCode = "incpropin"
	DecProp      OpCode = "decprop" // Args: object, name
	DecPropIn    OpCode = "decpropin"

	PostIncProp   OpCode = "postincprop" // Args: object, name: the value before
	PostIncPropIn OpCode = "postincpropin"
	PostDecProp   OpCode = "postdecprop" // Args: object, name: the value before
	PostDecPropIn OpCode = "postdecpropin"

	AppendPropIn OpCode = "appendpropin"
	UnsetPropIn  OpCode = "unsetpropin"
	CallMethIn   OpCode = "callmethodin"
)

// Classes.
const (
	NeedClass       OpCode = "needclass"       // Args: class: it is loaded if it does not exist
	DeclareEarly    OpCode = "declareearly"    // Args: classes: they exist from now on if their parents do
	LackClass       OpCode = "lackclass"       // Args: kind and name of what a class is made of and nothing declares
	DeclareClasses  OpCode = "declareclasses"  // Args: classes: they exist from now on
	ParentConstruct OpCode = "parentconstruct" // Args: This, Lit class, args…
	CallStatic      OpCode = "callstatic"      // Args: class, scope, Lit name, args…
	Instantiate     OpCode = "instantiate"     // Args: class, args…
	ClassOf         OpCode = "classof"         // Args: Value: its class, or the one that it names
	ClassConstant   OpCode = "classconstant"   // Args: class, Lit name
	ConstantNamed   OpCode = "constantnamed"   // Args: class, scope, Value name
	ClassName       OpCode = "classname"       // Args: class
	OwnClass        OpCode = "ownclass"        // Args: This: the object's class
	CloneWith       OpCode = "clonewith"       // Args: Value, scope, Value: the new properties
	CloneObject     OpCode = "cloneobject"     // Args: Value, scope
	InstanceIs      OpCode = "instanceis"      // Args: Value, class
	InstantiateList OpCode = "instantiatelist" // Args: class, array of arguments
	CallMethList    OpCode = "callmethodlist"  // Args: Value, scope, name, array of arguments
	CallStaticList  OpCode = "callstaticlist"  // Args: class, scope, name, array of arguments
	StaticRefOf     OpCode = "staticrefof"     // Args: class, scope, name: the cell of a static property
	Initialized     OpCode = "initialized"     // Args: Value, class, property: it must have a value
	// InitializedOf takes the object instead of the class. InitializedStatic is Initialized for a static property.
	InitializedOf     OpCode = "initializedof"
	InitializedStatic OpCode = "initializedstatic"
	ObjectVars        OpCode = "objectvars"    // Args: Value, scope: get_object_vars()
	InstanceOfAny     OpCode = "instanceofany" // Args: Value, Value: a class's name or an object
	ClassNameOf       OpCode = "classnameof"   // Args: Value: $object::class
	IssetProp         OpCode = "issetprop"     // Args: Value, scope, name
	OwnProp           OpCode = "ownprop"       // Args: Value, scope, name: as PeekProp, without magic methods
	EmptyProp         OpCode = "emptyprop"     // Args: Value, scope, name
	NotNull           OpCode = "notnull"       // Args: instance, Lit message: the instance, which is not null
	BindProp          OpCode = "bindprop"      // Args: Value, scope, name, Ref: the property shares the cell
	OtherObject       OpCode = "otherobject"   // Args: Value, $this, Lit name: the value, which must not be $this
	ReadStatic        OpCode = "readstatic"    // Args: class, scope, name: the value of a static property
	StepTyped         OpCode = "steptyped"     // Args: Value, Lit dec, class, property, Lit type: ++ or -- of a property that holds no float
	StaticPlace       OpCode = "staticplace"   // Args: class, scope, name, Lit verb: the cell of a static property for a write
	BindStatic        OpCode = "bindstatic"    // Args: class, scope, name, Ref
	Notice            OpCode = "notice"        // Args: Lit text
	RefIterIn         OpCode = "refiterin"     // Args: pointer to Value, scope: RefIter in code of a class
	Store             OpCode = "store"         // Args: pointer to Value, Value: into its cell where the place is a reference
	PeekStatic        OpCode = "peekstatic"    // Args: class, scope, name: a static property, undef where there is none
	NilClass          OpCode = "nilclass"      // no class: code outside of classes
	ThrowNew          OpCode = "thrownew"      // Args: Lit class, Lit message
	PropType          OpCode = "proptype"      // Args: Value, Lit mask, Lit class name, Lit class, Lit property, Lit type
	ParamObject       OpCode = "paramobject"   // Args: Value, Lit mask, Lit class name, Lit type, Lit function, Lit position, Lit name
	ResultObject      OpCode = "resultobject"  // Args: Value, Lit mask, Lit class name, Lit type, Lit function
)

// Generators: the first operand is the *php.Generator.
const (
	NewGenerator OpCode = "newgenerator" // Args: FuncLit of the body
	NewRefGen    OpCode = "newrefgen"    // the same for one that yields by reference
	Failure      OpCode = "failure"      // Args: Value: an exception as a Go error
	Holding      OpCode = "holding"      // Args: Gen, Pointers: what it was passed, where its end matters
	Yield        OpCode = "yield"        // Args: Gen, Value
	YieldKey     OpCode = "yieldkey"     // Args: Gen, key, Value
	YieldFrom    OpCode = "yieldfrom"    // Args: Gen, Value
	YieldNotice  OpCode = "yieldnotice"  // Args: Value that is no variable, where PHP wants one
	GenCurrent   OpCode = "gencurrent"
	GenKey       OpCode = "genkey"
	GenNext      OpCode = "gennext"
	GenValid     OpCode = "genvalid"
	GenRewind    OpCode = "genrewind"
	GenSend      OpCode = "gensend"  // Args: Gen, Value
	GenThrow     OpCode = "genthrow" // Args: Gen, Value
	GenReturn    OpCode = "genreturn"
	GenClose     OpCode = "genclose"
	FiberSuspend OpCode = "fibersuspend" // Args: Value
	FiberCurrent OpCode = "fibercurrent"
)

// References.
const (
	NewRef       OpCode = "newref" // Args: Value: a fresh cell
	BoxRef       OpCode = "boxref" // Args: Ref: the Value that passes a cell to a by-reference parameter
	GlobalRef    OpCode = "globalref"
	ScopeRef     OpCode = "scoperef"  // Args: Scope, Lit name
	StaticRef    OpCode = "staticref" // Args: Lit key, FuncLit init
	ScopeBind    OpCode = "scopebind"
	ScopeUnset   OpCode = "scopeunset"
	ScopeLookup  OpCode = "scopelookup" // Args: Scope, name: Value, undef when absent
	Extract      OpCode = "extract"     // Args: Scope, array, flags, prefix
	CompactOp    OpCode = "compact"     // Args: Scope, names…
	DefinedVars  OpCode = "definedvars"
	Globals      OpCode = "globals"      // the globals' scope
	GlobalsArray OpCode = "globalsarray" // $GLOBALS as an array
	NewScope     OpCode = "newscope"
)

// Coercion of parameters, arguments and results; the target is Type.
const (
	Param  OpCode = "param"  // Args: Value, Lit function, Lit position, Lit name, Lit mask
	Arg    OpCode = "arg"    // Args: Value, Lit function, Lit position, Lit name, Lit mask
	Result OpCode = "result" // Args: Value, Lit function, Lit mask
	TooFew OpCode = "toofew" // Args: Lit function, passed, required, exactly
	// UnhandledMatch throws the Error of a match that has no arm for its subject.
	WithNames OpCode = "withnames" // Args: array of arguments, array of named ones: both

	MethodName    OpCode = "methodname"    // Args: Value: the name of a method
	ClosureOf     OpCode = "closureof"     // Args: Value: $v(...)
	FromCallable  OpCode = "fromcallable"  // Args: Value, scope, or Value, scope, This: Closure::fromCallable($v)
	MethodClosure OpCode = "methodclosure" // Args: Value, scope, name: $v->name(...)
	StaticClosure OpCode = "staticclosure" // Args: class, scope, name: Class::name(...)

	UnhandledMatch OpCode = "unhandledmatch" // Args: Value
)

// Closures that may be bound anew, and what they are bound to.
const (
	Bindable       OpCode = "bindable"       // Args: Bound, FuncLit: the closure for what it is given
	BindableThis   OpCode = "bindablethis"   // the same of one that uses $this
	BindableStatic OpCode = "bindablestatic" // and of a static one

	BoundNone        OpCode = "boundnone"        // nothing
	ScopeBound       OpCode = "scopebound"       // Args: Scope: what an included file runs with
	BindScope        OpCode = "bindscope"        // Args: Scope, Bound: sets it
	Forwarded        OpCode = "forwarded"        // Args: Func, class: a static method for which static means the class
	BoundTo          OpCode = "boundto"          // Args: This, class: its method's
	BoundIn          OpCode = "boundin"          // Args: class, static class: a static closure's
	BoundCell        OpCode = "boundcell"        // Args: Bound, Ref: the cell of a static variable
	BoundThis        OpCode = "boundthis"        // Args: Bound: $this
	BoundHas         OpCode = "boundhas"         // Args: Bound: whether there is a $this
	BoundScope       OpCode = "boundscope"       // Args: Bound: the class whose code it counts as, or nil
	BoundClass       OpCode = "boundclass"       // Args: Bound, Lit word: what self, static or parent means
	BoundName        OpCode = "boundname"        // Args: Bound, Lit word: self::class
	BoundOwn         OpCode = "boundown"         // Args: Bound, Lit function: get_class() without arguments
	BoundNamed       OpCode = "boundnamed"       // Args: Bound, Lit: the name of the closure in messages
	BoundStatic      OpCode = "boundstatic"      // Args: Bound, class, name, Value…: Class::name(…), which may run on $this
	BoundForward     OpCode = "boundforward"     // Args: Bound, Lit word, name, Value…: self::name(…)
	BoundForwardList OpCode = "boundforwardlist" // Args: Bound, Lit word, name, Array: self::name(...$args)
	BoundStaticList  OpCode = "boundstaticlist"  // Args: Bound, class, name, Array: Class::name(...$args)
	BoundClosure     OpCode = "boundclosure"     // Args: Bound, Lit word, name: self::name(...)
	BoundCallable    OpCode = "boundcallable"    // Args: Bound, Value, Lit function, Lit position, Lit parameter, Lit or null
	BindClosure      OpCode = "bindclosure"      // Args: Value…: Closure::bind()
)

// Control.
const (
	Silence       OpCode = "silence"        // Args: FuncLit
	Exit          OpCode = "exit"           // Args: Value
	Unsupported   OpCode = "unsupported"    // Args: Lit code, Lit message: the located run-time refusal
	LinkError     OpCode = "linkerror"      // Args: Lit level, Lit message: PHP cannot link a class
	Deprecate     OpCode = "deprecate"      // Args: Lit message
	DeprecateCall OpCode = "deprecate-call" // Args: Lit message
	Catch         OpCode = "catch"          // Args: FuncLit: the thrown Value, or null
	ThrowValue    OpCode = "throw"
	Include       OpCode = "include"      // Args: path, Lit once, Lit require, Scope
	IncludeOnce   OpCode = "includeonce"  // Args: Lit path: marks it, reports whether it is the first time
	ConstValue    OpCode = "constvalue"   // Args: Lit name
	FunctionIn    OpCode = "functionin"   // Args: Lit name in a namespace, Lit global name: the one that there is
	UnpackRefs    OpCode = "unpackrefs"   // Args: function, array of arguments so far, Ref to what is unpacked: the array with its elements
	UnpackArgs    OpCode = "unpackargs"   // the same of a value
	CallUnpacked  OpCode = "callunpacked" // Args: function, array of arguments with references among them
	ConstOr       OpCode = "constor"      // Args: Lit name in a namespace, value of the global constant that stands in
	ConstIn       OpCode = "constin"      // Args: Lit name in a namespace, Lit global name
	Define        OpCode = "define"
	RunOnce       OpCode = "runonce"  // Args: Lit path, FuncName: runs a script that has not run yet
	FilePath      OpCode = "filepath" // Args: Lit path below the root: __FILE__
	DirPath       OpCode = "dirpath"  // __DIR__
	RefIter       OpCode = "refiter"
	RefIterNext   OpCode = "refiternext"
	RefIterKey    OpCode = "refiterkey"
	ArrayIn       OpCode = "arrayin" // Args: pointer to a Value, Lit function, Lit position, Lit name: pointer to the array in it, checked
	Tick          OpCode = "tick"    // no Args: end the request if it has used up its time or memory
	RefIterRef    OpCode = "refiterref"
	Callable      OpCode = "callable" // Args: Value, Lit function, Lit position, Lit parameter
	Shell         OpCode = "shell"    // `command`
)

// Objects that are known only at run time.
const (
	CastObject OpCode = "castobject" // (object)v
	ArgAt      OpCode = "argat"      // Args: args slice variable, Lit index: Value, undef when absent
	ArgRef     OpCode = "argref"     // Args: args, Lit index: *php.Ref
	ArgRefs    OpCode = "argrefs"    // Args: args, Lit index: the places of the arguments from there on
	ArgsRest   OpCode = "argsrest"   // Args: args, Lit index: the arguments from there on as an array
	BeginCall  OpCode = "begincall"  // Args: function, array of its arguments, both for stack traces: a call that comes next
	EnterCall  OpCode = "entercall"  // the same of a function that the runtime calls
	RefsRest   OpCode = "refsrest"   // ArgsRest for a parameter by reference
	ArgsAll    OpCode = "argsall"    // Args: args: all as an array
	ArgsNow    OpCode = "argsnow"    // Args: array of all arguments, array of the parameters' values now: the arguments with them
	ArgNth     OpCode = "argnth"     // Args: array of all arguments, int: what func_get_arg() returns
)

// Reads that may find nothing.
const (
	Coalesce      OpCode = "coalesce"      // Args: Value, Value: the first unless it is null
	GlobalWarning OpCode = "globalwarning" // Args: Value, Lit name: warns where a global is undefined
)

// ListOf prepares a Value for taking apart: [$a] = 5 gives nulls without a warning.
const ListOf OpCode = "listof"

// Changes of an element in place, with PHP's warning for an absent key.
const (
	AppendIndex OpCode = "appendindex" // Args: pointer to container, key, string: $a[k] .= s
	IncIndex    OpCode = "incindex"    // Args: pointer to container, key: $a[k]++
	DecIndex    OpCode = "decindex"
)

// Defined reports whether a constant exists. Args: name.
const Defined OpCode = "defined"

// IsUndef tests a Value for undef; Narrow takes a Value that was passed by name as the type
// that the program's own calls pass, with a located error for any other. Args: Value, Lit
// function, Lit position, Lit name.
const (
	IsUndef OpCode = "isundef"
	Narrow  OpCode = "narrow"
)

// SuperArray is what a superglobal holds when it is assigned a value that may be no array. Args: Value, name.
const SuperArray OpCode = "superarray"

// Compiled says what PHP says when it compiles constant code, and declares its functions. Args: Lit path.
const Compiled OpCode = "compiled"

// Included notes a plain include for get_included_files and later include_once. Args: Lit path.
const Included OpCode = "included"

// GlobalVar is the cell that `global $x` binds: made null where it is undefined. CompactSet
// makes an array of those named values that are set. Args: Lit name, Value, ….
const (
	GlobalVar  OpCode = "globalvar"
	CompactSet OpCode = "compactset"
)

// Deprecated raises PHP's deprecation message. Args: Lit text. AfterThrow runs a finally
// block; what it throws gets the exception that is on its way as its previous one. Args:
// Value, FuncLit.
const (
	Deprecated OpCode = "deprecated"
	AfterThrow OpCode = "afterthrow"
)

// Argv is the list of the script's arguments, $argv. Clone copies an array now: both it and
// the original are going to be written. CopyFrom does so into the storage of a variable. Args:
// Pointer, array. Frozen makes an array that nobody may write.
const (
	Argv     OpCode = "argv"
	Clone    OpCode = "clone"
	CopyFrom OpCode = "copyfrom"
	Frozen   OpCode = "frozen"
)

// HoldRef is the Value that makes an array element share a cell. Args: Ref.
const HoldRef OpCode = "holdref"

// Release drops a variable's hold on a cell. Args: Ref.
const (
	Release    OpCode = "release"
	LookIndex  OpCode = "lookindex"  // Args: container, key; may be an object with ArrayAccess
	IsSetIndex OpCode = "issetindex" // Args: as LookIndex
)

// RefIterLinger says that the variable of a foreach by reference lives on. Args: the
// iterator, the variable.
const RefIterLinger OpCode = "refiterlinger"

// RefIterDone ends such a loop before its end; its variable is not used any more. KeepRef is
// a cell for a further variable. Args: the iterator; the cell.
const (
	RefIterDone OpCode = "refiterdone"
	KeepRef     OpCode = "keepref"
	Rebind      OpCode = "rebind" // Args: Ref, Ref: what a variable that has held the first holds from now on
)

// Writes through a cell that checks them for the properties with types that hold it. Args: Ref; the
// Value, the string.
const (
	RefSet    OpCode = "refset"
	RefInc    OpCode = "refinc"
	RefDec    OpCode = "refdec"
	RefAppend OpCode = "refappend"
)

// Assertions. Assertions tells whether they are on; Assert throws PHP's AssertionError where the condition does
// not hold, AssertOr with a description or an exception that the program gives. Args: condition, Lit text; condition,
// value.
const (
	Assertions OpCode = "assertions"
	Assert     OpCode = "assert"
	AssertOr   OpCode = "assertor"
)

// FatalError ends the request with PHP's fatal error. Args: Lit text.
const FatalError OpCode = "fatalerror"

// Functions that come into being as the program runs. NeedFunction throws PHP's Error where
// the named function is not declared yet; DeclareFunction declares one: Args: Lit name, Lit
// number among the declarations of that name; UndefinedFunction throws for one that nobody
// declares, WrongCount for a wrong number of arguments: Args: name; given, expected, exactly.
const (
	NeedFunction      OpCode = "needfunction"
	DeclareFunction   OpCode = "declarefunction"
	UndefinedFunction OpCode = "undefinedfunction"
	WrongCount        OpCode = "wrongcount"
)

// The end of objects with a destructor. DropValue says that a reference to a value went away;
// further values of the expression may still hold it. KeepValue says that something holds on
// to it which cannot be looked into, ReturningValue that the function gives it back.
const (
	DropValue      OpCode = "dropvalue"
	KeepValue      OpCode = "keepvalue"
	ReturningValue OpCode = "returningvalue"
	Replace        OpCode = "replace" // Args: Pointer, value: stores it and drops what was there
	Take           OpCode = "take"    // Args: Pointer: what the variable held, which is empty now
)
