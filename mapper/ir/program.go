// Package ir is the typed program between mapper and codegen: it says what the Go will
// do, in data only. Expressions know their Go representation; no node knows PHP's tree.
package ir

import "github.com/r-seed-ee074592/php2go/mapper/types"

// Program is a converted project.
type Program struct {
	Packages []*Package
	Scripts  []*Script  // every PHP file, in path order
	Sessions bool       // some code uses sessions: the program has them at hand
	Dynamic  []*DynFunc // functions that may be called by name at run time
	Decls    []*Decl    // declarations of functions that the runtime must know of
	Commands []*Script  // scripts meant for the command line: cmd/NAME each
	Classes  []*Class   // by Index; nil where one is not converted
	// TraceArguments says that functions note their arguments for stack traces.
	TraceArguments bool
	// Rules is the name of the runtime's older rules that the program follows, "" for PHP 8's.
	Rules string
	// ObjectNumbers says that the ends of objects are followed for the sake of their numbers.
	ObjectNumbers bool
	// Reflection is nil in programs that use none.
	Reflection *Reflection
}

// Package is one PHP folder as a Go package.
type Package struct {
	Dir     string // slash-separated PHP folder, "" for the project's root
	Files   []*File
	Library bool // classes of PHP's library; Dir is where the Go goes
}

// File is one PHP file as a Go file.
type File struct {
	Source  string   // path of the PHP file below the project, slash-separated
	Name    string   // such a path that gives the Go its names, where Source does not
	Doc     []string // comment lines at the head of the file
	Consts  []*Const // constants with a known value, in the author's order
	Funcs   []*Func  // in the author's order; the script's own function among them
	Classes []*Class // in the author's order
}

// Script is a PHP file that can be run or included.
type Script struct {
	Path string // path below the project
	Func *Func
	// Route says that the script answers requests at its own path.
	Route bool
	// Library says that the file only declares: run on its own it prints nothing.
	Library bool
	// Messages is what PHP says when it compiles the file.
	Messages []Message
}

// Message is a message of PHP's compiler: Level is PHP's error level.
type Message struct {
	Level, Line int
	Text        string
}

// Decl is a declaration of a PHP function.
type Decl struct {
	Name        string
	Script      string
	Line        int
	Conditional bool
	Value       Expr // a *php.Func, for calls by name; nil where there are none
}

// Func is a Go function: a PHP function or a script's top level.
type Func struct {
	PHPName string // as the author wrote it; for a script the path of its file
	Script  bool
	Doc     []string // comment lines
	Params  []*Var
	Result  types.Repr // Void for none
	Body    []Stmt
	File    *File // where it is declared; for cross-package calls
	Pos     Pos
	// Fails says that the Go function has a second result, an error: the PHP exception that it
	// throws.
	Fails bool
	// Package says that the Go name only needs to be visible in its own package.
	Recursive bool // guarded by the runtime's depth limit
	Limited   bool // where recursive, it looks whether the program's own limits are reached

	Class    *Class // of a method
	Recv     *Var   // its receiver, nil for a static one
	Method   string // its PHP name
	Vis      Visibility
	Abstract bool
	Apart    bool   // others that override it have signatures of their own: Go interfaces leave it out
	Static   *Var   // the class that a static call named, where the method wants to know
	Default  string // the parameter whose default the function gives, in the name of the one that it is of
	Args     *Var   // the last parameter of a method that is passed the list of all its arguments
}

// DynFunc is a function that can be called by name: Value is a *php.Func.
type DynFunc struct {
	Name  string // lower-case PHP name
	Value Expr
}

// Const is a PHP constant with a known value as a Go constant.
type Const struct {
	PHPName string // with its namespace
	Value   any    // a bool, int, float64 or string
}

// StdFunc names one function of the standard library.
type StdFunc struct {
	PHPName string
	Package string // "std", "json", …
	GoName  string
	Context bool // takes c first
}

// Var is a Go variable: parameter, local or temporary.
type Var struct {
	Name string // the author's name without $, or a word for what a temporary holds
	Repr types.Repr
	Ptr  bool // a pointer to Repr: a by-reference parameter
	Temp bool // made by the mapper
	// Captured says that a closure changes the variable while other code runs.
	Captured bool
	// Ints says that ints are appended to a Builder, or that it is emptied and used again:
	// it is the runtime's then.
	Ints bool
}

// Pos is a place in a PHP file: its line, from 1; 0 is unknown.
type Pos struct{ Line int }
