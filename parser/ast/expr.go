// This file has expressions.

package ast

// Variable is a variable with a fixed name:
//
//	$a   $this
type Variable struct {
	expr
	Span
	Name string // without $
}

// VariableVariable is a variable whose name is computed:
//
//	$$a   ${'a' . $b}
type VariableVariable struct {
	expr
	Span
	Name Expr
}

// IntLit is an integer that fits 64 bits:
//
//	42   0x2A   052   0b101010   1_000
type IntLit struct {
	expr
	Span
	Value int64
	Text  string // as written
}

// FloatLit is a float, or an integer that is too large for an int:
//
//	1.5   1e3   .5   9223372036854775808
type FloatLit struct {
	expr
	Span
	Value float64
	Text  string // as written
}

// ArrayLit is an array:
//
//	[1, 'a' => 2, &$b, ...$c]   array(1, 2)
type ArrayLit struct {
	expr
	Span
	Items []*ArrayItem
	Short bool // [ ] rather than array( )
}

// ArrayItem is one element of an ArrayLit or one target of a ListExpr:
//
//	'a' => &$b   ...$c
type ArrayItem struct {
	Span
	Key    Expr // nil means no key is written
	Value  Expr
	ByRef  bool
	Unpack bool // ...$c
}

// ListExpr is the target of a destructuring, on the left of = or in foreach:
//
//	list($a, , $b) = …   ['x' => $a, 'y' => [$b]] = …
type ListExpr struct {
	expr
	Span
	Items []*ArrayItem // nil means a skipped place
	Short bool         // [ ] rather than list( )
}

// Binary is an operator between two expressions:
//
//	$a + $b   $a ?? $b   $a && $b
type Binary struct {
	expr
	Span
	Op   Op
	X, Y Expr
}

// Unary is a prefix operator:
//
//	!$a   -$a   +$a   ~$a
type Unary struct {
	expr
	Span
	Op UnaryOp
	X  Expr
}

// Cast converts explicitly:
//
//	(int)$a
type Cast struct {
	expr
	Span
	Kind CastKind
	X    Expr
}

// AssignExpr assigns; Target is a ListExpr when destructuring:
//
//	$a = $b   [$a, $b] = $c
type AssignExpr struct {
	expr
	Span
	Target Expr
	Value  Expr
}

// AssignRef makes Target a reference to Value:
//
//	$a = &$b
type AssignRef struct {
	expr
	Span
	Target Expr
	Value  Expr
}

// AssignOp is an operator with assignment; Op is an arithmetic or bit operator, Concat or Coalesce:
//
//	$a += 1   $a .= 'x'   $a ??= 1
type AssignOp struct {
	expr
	Span
	Op     Op
	Target Expr
	Value  Expr
}

// IncDec counts up or down:
//
//	$a++   $a--   ++$a   --$a
type IncDec struct {
	expr
	Span
	X      Expr
	Dec    bool // --
	Prefix bool // the operator stands before
}

// Ternary chooses:
//
//	$a ? $b : $c   $a ?: $c
type Ternary struct {
	expr
	Span
	Cond Expr
	Then Expr // nil means Cond itself: ?:
	Else Expr
}

// Match compares strictly and yields a value (PHP 8.0):
//
//	match ($a) { 1, 2 => 'x', default => 'y' }
type Match struct {
	expr
	Span
	Subject Expr
	Arms    []*MatchArm
}

// MatchArm is one arm of a Match:
//
//	1, 2 => 'x'
type MatchArm struct {
	Span
	Conds []Expr // nil means default
	Body  Expr
}

// InstanceOf tests for a class:
//
//	$a instanceof Foo   $a instanceof $class
type InstanceOf struct {
	expr
	Span
	X     Expr
	Class Expr // a Name, or an expression for the name or an object
}

// Index reads or writes an element; also written $a{0} before PHP 8:
//
//	$a['x']   $a[]
type Index struct {
	expr
	Span
	Base Expr
	Key  Expr // nil means []: append
}

// Property is a property of an object:
//
//	$a->b   $a->$b   $a->{'b' . $c}   $a?->b
type Property struct {
	expr
	Span
	Object   Expr
	Name     Expr // an Ident, or an expression for the name
	NullSafe bool // ?-> (PHP 8.0)
}

// StaticProperty is a property of a class:
//
//	Foo::$a   static::$a   $class::$a   Foo::$$a
type StaticProperty struct {
	expr
	Span
	Class Expr // a Name, or an expression
	Name  Expr // an Ident, or an expression for the name
}

// ClassConst is a constant of a class, or its name:
//
//	Foo::A   static::A   Foo::class   $a::class   Foo::{$name}
type ClassConst struct {
	expr
	Span
	Class Expr // a Name, or an expression
	Name  Expr // an Ident, or an expression for the name (PHP 8.3)
}

// ConstFetch is a constant; true, false and null too:
//
//	PHP_EOL   true   \A\B
type ConstFetch struct {
	expr
	Span
	Name *Name
}

// MagicConst is a constant of the place it is written:
//
//	__LINE__   __DIR__
type MagicConst struct {
	expr
	Span
	Kind MagicKind
	Line int // the value of __LINE__: in PHP 8 not always the line it is written on; 0 for all others
}

// Call calls a function:
//
//	f($a, ...$b)   $f(1)   (function () { … })()   f(...)
type Call struct {
	expr
	Span
	Func     Expr // a Name, or an expression
	Args     []*Arg
	Callable bool // f(...): the function itself as a closure (PHP 8.1)
}

// Arg is an argument of a call, a new or an attribute:
//
//	$a   ...$b   name: $c
type Arg struct {
	Span
	Name   *Ident // nil means by position (named: PHP 8.0)
	Value  Expr
	Unpack bool // ...$b
	ByRef  bool // &$a at the call, an error since PHP 5.4
}

// MethodCall calls a method:
//
//	$a->f(1)   $a->$f(1)   $a?->f(1)   $a->f(...)
type MethodCall struct {
	expr
	Span
	Object   Expr
	Name     Expr // an Ident, or an expression for the name (or a closure)
	Args     []*Arg
	NullSafe bool // ?-> (PHP 8.0)
	Callable bool // $a->f(...) (PHP 8.1)
}

// StaticCall calls a method of a class:
//
//	Foo::f(1)   parent::__construct()   $class::$f()
type StaticCall struct {
	expr
	Span
	Class    Expr // a Name, or an expression
	Name     Expr // an Ident, or an expression for the name
	Args     []*Arg
	Callable bool // Foo::f(...) (PHP 8.1)
}

// New makes an object:
//
//	new Foo(1)   new $class   new class(1) extends Foo { … }   new (f())
type New struct {
	expr
	Span
	Class Expr // a Name, an AnonClass, or an expression for the name or an object
	Args  []*Arg
}

// AnonClass is a class without a name, only in New (the arguments are New's):
//
//	class extends Foo { … }
type AnonClass struct {
	expr
	Span
	Decl *ClassDecl
}

// Clone copies an object:
//
//	clone $a   clone($a, ['x' => 1])
type Clone struct {
	expr
	Span
	X    Expr
	With Expr // nil means no changes (PHP 8.5)
}

// Closure is a function without a name:
//
//	static function &($a) use ($b, &$c): int { … }
type Closure struct {
	expr
	Span
	Attrs      []*AttrGroup
	Static     bool
	ByRef      bool
	Params     []*Param
	Uses       []*ClosureUse
	ReturnType Type // nil means none is declared
	Body       *Block
}

// ClosureUse is a variable that a Closure takes along:
//
//	&$c
type ClosureUse struct {
	Span
	Var   *Variable
	ByRef bool
}

// ArrowFunc is a function of one expression, which sees the variables around it:
//
//	static fn &(int $a): int => $a + $b
type ArrowFunc struct {
	expr
	Span
	Attrs      []*AttrGroup
	Static     bool
	ByRef      bool
	Params     []*Param
	ReturnType Type // nil means none is declared
	Body       Expr
}

// Isset tests whether all are set and not null:
//
//	isset($a, $b['x'])
type Isset struct {
	expr
	Span
	Vars []Expr
}

// Empty tests for a value that is false or not set:
//
//	empty($a['x'])
type Empty struct {
	expr
	Span
	X Expr
}

// Include runs another file, or PHP code from a string:
//
//	require_once __DIR__ . '/a.php'
//	eval('return 1;')
type Include struct {
	expr
	Span
	Kind IncludeKind
	Path Expr  // of EvalCode: the code
	Code *File // of EvalCode: the tree of code that is constant
}

// Exit ends the program:
//
//	exit   exit(1)   die('text')
type Exit struct {
	expr
	Span
	X   Expr // nil means none
	Die bool // written die
}

// Print prints and yields 1:
//
//	print $a
type Print struct {
	expr
	Span
	X Expr
}

// ErrorSuppress hides warnings:
//
//	@f()
type ErrorSuppress struct {
	expr
	Span
	X Expr
}

// Yield hands out a value of a generator:
//
//	yield   yield $a   yield $k => $v
type Yield struct {
	expr
	Span
	Key   Expr // nil means the next number
	Value Expr // nil means null
}

// YieldFrom hands out all values of another iterable:
//
//	yield from f()
type YieldFrom struct {
	expr
	Span
	X Expr
}

// Throw throws an exception; before PHP 8 only as a statement (an ExprStmt here):
//
//	throw new E()   $a ?? throw new E()
type Throw struct {
	expr
	Span
	X Expr
}
