package ir

// Stmt is a statement.
type Stmt interface {
	At() Pos
	// Lead returns the author's comments that stand before the statement.
	Lead() []string
	// Base returns what every statement has.
	Base() S
	stmt()
}

// S is what every statement has.
type S struct {
	Pos      Pos
	Comments []string // comment lines before it, with their // or /* */ removed
	Trailing string   // comment on the statement's last line
	Blank    bool     // an empty line stood before it
}

// At returns the place in the PHP that the statement comes from.
func (s S) At() Pos { return s.Pos }

// Lead returns the comments before the statement.
func (s S) Lead() []string { return s.Comments }

// Base returns s, which is embedded in every statement.
func (s S) Base() S { return s }
func (S) stmt()     {}

type (
	// Declare declares a variable: `var x T`, or `x := Init`.
	Declare struct {
		S
		Var  *Var
		Init Expr // nil means the zero value
	}

	// Assign stores Value into a place (Local, RefValue, Super, or a Slot's pointee). Op is
	// "=" or a Go assignment operator such as "+=".
	Assign struct {
		S
		Op    string
		X     Expr
		Value Expr
		// Define writes := : the variable is declared here.
		Define bool
	}

	// AssignAll stores several values in as many variables at once: a, b = b, a.
	AssignAll struct {
		S
		X, Values []Expr
	}

	// Bind points a reference variable (Repr Ref) at another cell.
	Bind struct {
		S
		Var    *Var
		Value  Expr // of Repr Ref
		Define bool
	}

	// IncDec is x++ or x--.
	IncDec struct {
		S
		X  Expr
		Op string // "++" or "--"
	}

	// SetIndex stores Value at X[Key]; X is a place, Key nil appends.
	SetIndex struct {
		S
		X, Key, Value Expr
	}

	// BindIndex makes X[Key] share the cell Ref. Key nil appends.
	BindIndex struct {
		S
		X, Key, Ref Expr
	}

	// UnsetIndex removes X[Key].
	UnsetIndex struct {
		S
		X, Key Expr
	}

	// AppendBuilder appends strings to a local strings.Builder; Reset empties it first.
	AppendBuilder struct {
		S
		Var   *Var
		Reset bool
		Args  []Expr
	}

	// Called notes for stack traces that the function runs, until it returns.
	Called struct {
		S
		Script string // the path of a script, which is all that is noted of one
		Name   string
		Args   Expr     // a GoArray
		Now    *FuncLit // gives them with what the parameters hold by now, nil where they stay
		This   Expr     // nil where there is none
		Hidden []int    // parameters that traces do not show
	}

	// Echo prints its arguments.
	Echo struct {
		S
		Args []Expr
	}

	// ExprStmt evaluates X and drops the result.
	ExprStmt struct {
		S
		X Expr
	}

	// If is an if statement. Else holds one If for `else if`.
	If struct {
		S
		Cond       Expr
		Then, Else []Stmt
	}

	// For is every loop that is not a Range. Cond nil means forever.
	For struct {
		S
		Init, Cond, Post []Stmt // Cond is unused, see CondExpr
		CondExpr         Expr
		Body             []Stmt
		Label            *Label
	}

	// Range is `for Key, Value := range X`. Nil variables are left out. Define is false
	// when the variables live outside the loop.
	Range struct {
		S
		Key, Value *Var
		X          Expr // an Iter, or an int for `range n`
		Body       []Stmt
		Label      *Label
		Define     bool
	}

	// Switch is a Go switch. Tag nil switches on the cases' conditions.
	Switch struct {
		S
		Tag   Expr
		Cases []*Case
		Label *Label
	}

	// Break and Continue leave or repeat the loop or switch of their label, the innermost
	// one where it is nil.
	Break struct {
		S
		Label *Label
	}
	Continue struct {
		S
		Label *Label
	}

	// Return returns X, nothing where X is nil.
	Return struct {
		S
		X Expr
		// Err is the exception that the function throws, in one that Fails; X is nil then.
		Err Expr
	}

	// Attempt calls a function that Fails: X is its result, nil where there is none, Err what it
	// throws. Then runs where it throws.
	Attempt struct {
		S
		X, Err *Var
		Call   *Call
		Then   []Stmt
	}

	// YieldTo hands a key, where the iterator has keys, and a value to the loop that runs over a Go
	// iterator, and returns from the iterator when the loop is left. Fn is the function that it
	// is handed to, whose Repr is that of the iterator.
	YieldTo struct {
		S
		Fn         *Var
		Key, Value Expr
	}

	// Frame names the variables of a function that an object with a destructor can be in, as
	// Pointers: those that end with it, what it was given (its receiver too), and those that
	// closures share. Those of a Script live as long as the request.
	Frame struct {
		S
		Own, Given, Kept []Expr
		Script           bool
	}

	// Block is statements in a scope of their own.
	Block struct {
		S
		Body []Stmt
	}

	// Comment is comments that stand alone (at the end of a block).
	Comment struct {
		S
	}
)

// Case is one clause of a switch.
type Case struct {
	Values      []Expr // nil for default
	Default     bool
	Body        []Stmt
	Fallthrough bool
	Comments    []string
	Pos         Pos
}

// Label names a loop or switch that an inner statement leaves; codegen prints it only
// where it is used.
type Label struct {
	Name string
}
