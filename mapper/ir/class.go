package ir

import "github.com/r-seed-ee074592/php2go/mapper/types"

// Class is a PHP class as a Go struct with methods, or a PHP interface as a Go interface. A
// class that others extend has both: a struct that theirs embed, and an interface with its
// methods, which variables are of.
type Class struct {
	PHPName    string
	Index      int // its number: types.ClassRepr
	Doc        []string
	File       *File
	Pos        Pos
	Parent     *Class
	Interfaces []*Class
	Library    []string // the runtime's classes that it inherits from or implements
	Interface  bool
	Internal   bool // a class of PHP's library: it exists from the start
	Open       bool // the program has classes below it
	Abstract   bool
	Final      bool
	Dynamic    bool // properties that are not declared are allowed
	Destructs  bool // it has a destructor
	Trait      bool // only its name: its members are in the classes that use it
	Enum       bool
	Readonly   bool     // as a whole: it takes no other properties
	Traits     []*Class // that it uses itself
	Anonymous  string   // of a class without a name: what PHP's name for it ends with, after its file

	Fields    []*Field // its own
	Consts    []*ClassConst
	Methods   []*Func // its own, static ones too
	Construct *Func   // what `new` runs, its own or inherited; nil is nothing
	Overrides []*Default
	// Redeclares are the inherited properties that it declares again, with their visibility here.
	Redeclares []Redeclared
	Setup      []Stmt    // runs before the default values are set
	Statics    []*Static // its own static properties
	Starts     []*Start  // of the properties of an exception

	// Entries describe the members to the runtime.
	Entries []*MethodEntry
	// Hooks are those that only the runtime calls.
	Hooks     []*MethodEntry
	PropHooks []*PropHooks
	// Setters store a php.Value into a field: func(c, o, v).
	Setters map[*Field]*FuncLit
}

// Redeclared is an inherited property that a class declares again.
type Redeclared struct {
	PHPName string
	Vis     Visibility
}

// PropHooks are the hooks that a class gives a property, its own or an inherited one. Nil is none.
type PropHooks struct {
	PHPName  string
	Get, Set *MethodEntry
}

// Field is an instance property.
type Field struct {
	PHPName  string
	Class    *Class
	Repr     types.Repr
	Default  Expr // nil is the Go zero value
	Pos      Pos
	Comments []string
	Vis      Visibility
	Writers  Visibility // who may write it: Public means all who may read it
	Readonly bool
	Hidden   bool   // the runtime does not know of it
	Held     bool   // but of what it holds, since the end of that matters
	Type     string // as PHP writes it, "" where none is declared
	// Constructed: without a constructor it would have no value, or null, which the field cannot hold.
	Constructed bool
	// Hooked: only its hooks use the field. Virtual: it has no field, only hooks.
	Hooked, Virtual bool
}

// Default is a parent's field to which a class that declares it again gives another value.
type Default struct {
	Field *Field
	Value Expr
}

// Static is a static property: a cell that belongs to the request.
type Static struct {
	PHPName string
	Class   *Class
	Init    *FuncLit // func() php.Value
	Vis     Visibility
	Writers Visibility // who may write it: Public means all who may read it
	// Where references are checked: Type is the declared type, Fit converts a value to it, func(v) php.Value.
	Type string
	Fit  *FuncLit
}

// Start is the value that a property of a class above, which the runtime holds, starts with.
type Start struct {
	PHPName string
	Init    *FuncLit // func(c) php.Value
}

// Visibility of a member.
type Visibility uint8

// The visibilities.
const (
	Public Visibility = iota
	Protected
	Private
)

// ClassConst is a constant of a class: a Go constant where Lit is set.
type ClassConst struct {
	PHPName  string
	Class    *Class
	Lit      *Lit
	Value    *FuncLit // func(c) php.Value
	Comments []string
	Vis      Visibility
	Case     bool // a case of an enum: Value is what stands behind it, nil in a pure one
}

// MethodEntry is a method as the runtime calls it: Fn takes the receiver as "o", the class
// that a static call named as "static", and the arguments as values.
type MethodEntry struct {
	PHPName  string
	Func     *Func
	Vis      Visibility
	Static   bool
	Abstract bool
	Params   []ClosureParam
	Recv     *Var // the receiver as Fn's body mentions it
	Fn       *FuncLit
	Ref      *FuncLit // the same for a __get or offsetGet() that returns a reference, nil for others
}

type (
	// This is the receiver of a method.
	This struct {
		E
		Class *Class
		Var   *Var
	}

	// FieldOf is X's field: a place.
	FieldOf struct {
		E
		X     Expr
		Field *Field
	}

	// CallMethod calls a method of X. Super calls the one that the class Func.Class has,
	// whatever overrides it; X is a This then.
	CallMethod struct {
		E
		X     Expr
		Func  *Func
		Super bool
		Args  []Expr
	}

	// NewObject is `new`: Args are the constructor's.
	NewObject struct {
		E
		Class *Class
		Args  []Expr
	}

	// ClassRef is the runtime's description of a class.
	ClassRef struct {
		E
		Class *Class
	}

	// StaticOf is the cell of a static property.
	StaticOf struct {
		E
		Static *Static
	}

	// ConstOf is a Go constant of a class.
	ConstOf struct {
		E
		Const *ClassConst
	}
)

// Is reports whether c is other or stands below it.
func (c *Class) Is(other *Class) bool {
	for k := c; k != nil; k = k.Parent {
		if k == other {
			return true
		}
		for _, i := range k.Interfaces {
			if i.Is(other) {
				return true
			}
		}
	}
	return false
}
