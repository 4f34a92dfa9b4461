package ir

import "github.com/r-seed-ee074592/php2go/mapper/types"

// Expr is an expression with a Go representation.
type Expr interface {
	Repr() types.Repr
	At() Pos
	expr()
}

// E is what every expression has: its representation and its place in the PHP.
type E struct {
	Type types.Repr
	Pos  Pos
}

// Repr returns the Go representation of the expression's result.
func (e E) Repr() types.Repr { return e.Type }

// At returns the place in the PHP that the expression comes from.
func (e E) At() Pos { return e.Pos }
func (E) expr()     {}

type (
	// Lit is a Go literal: V is a bool, int, float64 or string. With Type Value it is
	// boxed: php.Int(1).
	Lit struct {
		E
		V any
		// Const is the PHP constant's Go spelling, where one reads better: math.MaxInt, math.Pi.
		Const GoConst
		// Named is the program's constant that V is the value of; nil for a plain literal.
		Named *Const
	}

	// Null is php.Null; Undef is the zero php.Value.
	Null  struct{ E }
	Undef struct{ E }

	// NilPointer is a nil pointer to Type: a by-reference argument that is left out.
	NilPointer struct{ E }

	// Zero is the zero value of Type (an empty string, array, no callable).
	Zero struct{ E }

	// Local is a variable's value (of a Ptr variable: what it points to).
	Local struct {
		E
		Var *Var
	}

	// Pointer is a Ptr variable itself, for passing it on; of others: its address, &x.
	Pointer struct {
		E
		X Expr // a Local, Super or RefValue
	}

	// RefValue is the php.Value inside a reference cell: X.V.
	RefValue struct {
		E
		X Expr
	}

	// Super is a superglobal of the context: Name is "_GET", "_SESSION" ….
	Super struct {
		E
		Name string
	}

	// Binary is a Go operator on operands of one representation: + - * / % & | ^ << >>
	// == != < <= > >= && ||.
	Binary struct {
		E
		Op   string
		X, Y Expr
		// Chars says that == or != compares two strings of at most one byte.
		Chars bool
	}

	// Unary is a Go operator: ! - ^.
	Unary struct {
		E
		Op string
		X  Expr
	}

	// Convert turns X into Type by PHP's rules: a cast, or boxing when Type is Value.
	// Known means that X holds that kind already and is only unboxed.
	Convert struct {
		E
		X     Expr
		Known bool
	}

	// Op is an operation of the runtime; which symbol that is, codegen knows by the
	// operands' representations.
	Op struct {
		E
		Op   OpCode
		Args []Expr
	}

	// Call calls a generated function. Args holds every parameter in order.
	Call struct {
		E
		Func *Func
		Args []Expr
	}

	// FuncName is a generated function itself, to be called by the runtime.
	FuncName struct {
		E
		Func *Func
	}

	// StdName is a function of the standard library itself, or of Go's where Path is set.
	StdName struct {
		E
		Func *StdFunc
		Path string
	}

	// CallStd calls a function of the standard library.
	CallStd struct {
		E
		Func *StdFunc
		Args []Expr
		// Ellipsis passes the last argument as a variadic slice.
		Ellipsis bool
	}

	// CallGo calls a function of Go's own library, or a builtin where Path is empty.
	CallGo struct {
		E
		Path, Name string
		Args       []Expr
	}

	// CallLit calls a method of a local strings.Builder, or len of it.
	CallBuilder struct {
		E
		Var  *Var
		Name string // String, Len
	}

	// Index reads X[Key]. X is an array or a Value; Key is an int, string or Value. Type is
	// what the element is read as: Value, or the representation that the mapper proved.
	Index struct {
		E
		X, Key Expr
		Mode   IndexMode
	}

	// Slot is a pointer to X[Key] for a nested write: *php.Value, or *php.Array when Type is
	// GoArray. X is a place: Local, Super, RefValue or another Slot. Key nil appends. Where it
	// Warns, an absent element is made with PHP's warning.
	Slot struct {
		E
		X, Key Expr
		Warns  bool
	}

	// RefSlot makes X[Key] a reference and is that *php.Ref. Key nil appends.
	RefSlot struct {
		E
		X, Key Expr
	}

	// ArrayLit is an array literal. Elem is the representation of its elements when all
	// agree and it is a list without keys; else every Value is a php.Value.
	ArrayLit struct {
		E
		Elem  types.Repr
		List  bool
		Items []ArrayItem
		Lines bool   // one item a line, as the author wrote it
		Name  string // what a variable that holds it is called: an argument's parameter
	}

	// Iter is an iterator over X for a Range statement. Key is Void when the loop has none.
	Iter struct {
		E
		X         Expr
		Key, Elem types.Repr
		Once      bool // of a generator that nobody else holds: the end of the loop is its end
		Scope     Expr // the class that the loop stands in, where X may be an object; else nil
	}

	// FuncLit is a Go function literal. Result Void has none.
	FuncLit struct {
		E
		Params []*Var
		Result types.Repr
		Body   []Stmt
		// Plain is a func without the context parameter.
		Plain bool
		// Fails says that it returns an error: the PHP exception that it throws.
		Fails bool
		// Name is the PHP function that a callback of the standard library is, or that an iterator
		// runs, after a ~; traces show it.
		Name string
		// Iterates says that it is a Go iterator: its Type is one, its only parameter is the
		// function that it hands keys and values to.
		Iterates bool
		// Recursive and Limited are as in Func, of an iterator.
		Recursive, Limited bool
	}

	// Closure is a *php.Func made from a function literal whose parameters and result are
	// php.Values, or from Fn taking (c, args []php.Value) when Variadic.
	Closure struct {
		E
		Name     string // "{closure}" or the function's PHP name
		Trace    string // the name of a closure in stack traces
		Params   []ClosureParam
		Fn       *FuncLit
		ArgsForm bool // Fn takes one parameter: args []php.Value
		// Internal is a standard function, which takes Required to Most arguments; Most is
		// -1 for any number.
		Internal       bool
		Required, Most int
		// Info is the place of its description in Reflection.Funcs, from 1; 0 is none.
		Info int
	}

	// Cond is a conditional value whose branches have no side effects.
	Cond struct {
		E
		Cond, Then, Else Expr
	}

	// List is several expressions for a variadic tail.
	Args struct {
		E
		X Expr // an array spread into arguments
	}
)

// ArrayItem is one element of an array literal; Key nil means the next index.
type ArrayItem struct {
	Key, Value Expr
	Spread     bool // ...$x
	Args       bool // the same among arguments, of what may be a Traversable
	Comment    []string
}

// ClosureParam describes a parameter of a closure for run-time calls.
type ClosureParam struct {
	Name                      string
	ByRef, Variadic, Optional bool
	Types                     int // as in Op Param, 0 where calls do not ask
}

// IsNamed reports whether a name stands for the literal.
func (l *Lit) IsNamed() bool { return l.Named != nil || l.Const.Name != "" }

// GoConst is a constant of Go's library, math.MaxInt, or of a runtime package, std.LockEx.
// The zero GoConst is none.
type GoConst struct{ Path, Name string }

// IndexMode says how a read treats an absent key.
type IndexMode uint8

// The modes of Index.
const (
	Warn      IndexMode = iota // PHP's warning, then null or zero
	Peek                       // undef, silently (isset, ??)
	Has                        // whether the key exists; the result is a bool
	Must                       // PHP's warning, then a located error: the Go holds no null there
	PeekIsset                  // as Peek, with the errors of isset() and empty() for keys that cannot be one
	Prior                      // as Warn, of a php.Value whose element is then written
	PeekRead                   // as Peek, with the errors of ?? for keys that cannot be one
	Late                       // a row that is read before it is needed: reads from an absent one warn
)
