// Package resolve finds out what the names of a project mean: functions and their variables,
// namespaces, constants, which file an include runs, and which files are entry points.
package resolve

import (
	"sort"
	"strings"

	"github.com/r-seed-ee074592/php2go/mapper/builtin"
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// Program is a project with its names resolved.
type Program struct {
	Options

	Files      []*File // in path order
	ByPath     map[string]*File
	Funcs      map[string][]*Func // user functions by lower-case full name
	ConstOrder []*Const           // the user's constants in the order of their declarations
	Consts     map[string]*Const  // user constants by full name; those with a literal value
	Library    *builtin.Library
	Diags      diag.List
	Classes    map[string][]*Class  // the project's classes by lower-case full name
	ClassList  []*Class             // the same in the files' order
	ClassOf    map[ast.Node]*Class  // of declarations of classes, interfaces, traits and enums
	NameClass  map[*ast.Name]*Class // the class that a name means, nil for none and for one of several
	// walkedByRef are the classes that walk their own properties by reference.
	walkedByRef map[*Class]bool
	// Around is where a constant such as __CLASS__ stands.
	Around map[ast.Node]Around
	// Destructs says that it can be seen when an object ends: a class has a destructor, or a
	// generator or fiber can stand in try … finally when nothing refers to it any more.
	Destructs bool
	// Destructors says that a class has one.
	Destructors bool
	// Weak says that the program has weak references: the end of every object can be seen.
	Weak bool
	// Reflects says that the program uses reflection, which alone evaluates Loose.
	Reflects bool
	Loose    []Loose
	// Bare says that it makes objects without running their constructor.
	Bare bool
	// SharedProps are the names of properties that references are taken of, or that are unset.
	SharedProps map[string]bool
	offsetProps map[string]bool // the names of properties in which elements, or string offsets, are written
	AllShared   bool            // by computed names
	// GuardedStatics says that there are static properties that fewer may write than read.
	GuardedStatics bool
	// TypedRefs says that the program takes references to properties with types, so that what
	// is written through references is checked.
	TypedRefs bool
	// LooseStatics says that static properties are found at run time, so that their cells know their types.
	LooseStatics bool
	// referred are the names of properties that references are taken of; "" is any.
	referred  map[string]bool
	importsAt map[ast.Node]*imports

	// Side tables of the trees.
	VarOf     map[*ast.Variable]*Var
	Callee    map[*ast.Call]*Callee
	Asserts   map[*ast.Call]*Assert
	Piped     map[ast.Expr]bool      // what |> passes on: never by reference
	OwnClass  map[*ast.Call]ast.Expr // of get_class() and its kin without arguments: what they mean
	Closures  map[ast.Expr]*Func     // of Closure and ArrowFunc
	Decls     map[*ast.FuncDecl]*Func
	Includes  map[*ast.Include]*Target
	evals     map[*ast.Include]*File
	ConstOf   map[*ast.ConstFetch]ConstRef
	ClassName map[*ast.Name]string // full class names
	// ArgOrder are the arguments of calls of standard functions as the program wrote them, where
	// names put them into another order.
	ArgOrder map[*ast.Call][]*ast.Arg
	// NamedCalls says that the program calls something by a value with named arguments.
	NamedCalls bool
	// Chains are the expressions that a ?-> in them can cut short, with the objects before the
	// arrows, from the left.
	Chains    map[ast.Expr][]ast.Expr
	inChain   map[ast.Expr]bool   // parts of Chains
	Namespace map[ast.Node]string // of __NAMESPACE__ and const declarations

	// SuperWrites are the superglobals with elements that are written.
	SuperWrites map[string]bool
	sureExists  map[*ast.Call]bool // tests with function_exists that are surely true
	// Unsure holds the uses of a class, other than new, that can come before its declaration has run.
	Unsure        map[ast.Node]bool
	dynamicArgs   []*Var          // variables given to unknown callees
	unsetGlobals  map[string]bool // see UnsetsGlobal
	dynamicPlaces []func()        // make other places that are given to unknown callees ones that references are taken of
	refArgs       [][2]*Var       // variables that are passed by reference, and the parameters

	// TellsIncludes says that the program may ask which files it has included.
	TellsIncludes bool
	// GlobalNames are the variables that `global` or $GLOBALS reach.
	GlobalNames map[string]bool
	// AllGlobals says that $GLOBALS is used by computed name.
	AllGlobals bool
	// ArrayAccess says that a class implements it, so that any object may have elements.
	ArrayAccess bool
	// StrictCalls says that files with strict types call functions through values.
	StrictCalls bool
	// DynamicCalls says that functions are called by computed names.
	DynamicCalls bool
	// RefPlaces says that a callee that is known only at run time may take its argument by reference.
	RefPlaces bool
	// RefResults says that a closure, a method or a function called by name returns a reference.
	RefResults bool
	// ByRefCallables says that a closure or a function called by name takes a parameter by reference.
	ByRefCallables bool
	// CallableNames are string literals (lower case) given where a callable is expected.
	CallableNames map[string]bool
	libraryCalls  map[ast.Expr]bool // closures that only standard functions call
	callbacks     []namedCallback   // string literals that standard functions only call
	// Strings are all string literals that look like a function's name.
	Strings map[string]bool

	// Aliases says that the program gives classes further names.
	Aliases bool
	aliases map[*File]map[string]string // those that are known, both lower-case, by where they are given

	bindable map[ast.Expr]bool // closures that are bound anew: see findBindable
	bindsAll bool              // any may be
	// ThisClass is the class of a $this that a public method is called on in a file that only methods include.
	ThisClass map[*ast.Variable]*Class
	// ScopeCallables says that callables name classes as self, parent or static.
	ScopeCallables bool
	// BindsFiles says that there are included files whose top level is bound: see bindIncluded.
	BindsFiles bool
}

// File is one PHP file.
type File struct {
	Path    string // slash-separated, below the project's root
	AST     *ast.File
	Main    *Func    // its top level
	Funcs   []*Func  // functions and methods declared in it, in order
	Classes []*Class // classes declared in it, in order
	Strict  bool     // declare(strict_types=1)
	Library bool     // classes of PHP's library, which exist from the start
	// IncludedBy lists the functions that include this file by a path known now.
	IncludedBy []*Func
	// OnceIncluded says that an include_once or require_once names the file.
	OnceIncluded bool
	// DynIncluded says that an include by computed path may run the file.
	DynIncluded bool
	// Repeatable says that a plain include may load the file a second time.
	Repeatable bool
	// Eval is the expression whose constant code the file is.
	Eval *ast.Include

	index    int     // in Program.Files
	together fileSet // the files that a run which loads this one can load
}

// Kind tells functions apart.
type Kind uint8

// The kinds of functions.
const (
	Main Kind = iota
	Function
	Closure
	Arrow
	Method
)

// Func is a function, closure or a file's top level.
type Func struct {
	Kind      Kind
	Name      string        // full name as written; the path of a Main; "{closure}", with the class around; "Class::method"
	Short     string        // of a method: its own name
	Class     *Class        // of a method
	Mods      ast.Modifiers // of a method
	Abstract  bool          // a method without a body
	Trait     *Class        // of a method: the trait that it is written in, if any
	Origin    string        // of a method: the name that it is written with
	Hidden    bool          // a method of PHP's library that programs do not see
	Hook      bool          // a hidden method that the runtime calls: #[Hook]
	Prop      *Prop         // of a property hook: the property
	Family    []*Func       // of a method: all that override or implement one another with it
	Apart     bool          // of a method: it has a signature of its own, though others override or implement it
	Namespace string
	File      *File
	Outer     *Func // of closures and nested functions
	Node      ast.Node
	Params    []*ast.Param
	Uses      []*ast.ClosureUse
	Return    ast.Type
	ByRef     bool
	Body      []ast.Stmt
	Result    ast.Expr // of an arrow function

	Vars  map[string]*Var
	Order []*Var // in order of appearance

	// Scope says that variables are reached by computed names, so all live in a *php.Scope.
	Scope bool
	// Conditional says that the declaration stands inside a condition or function, so that the
	// function is there only after it has run.
	Conditional bool
	// Nth counts the declarations of the same name before this one.
	Nth int
	// Listed says that the runtime must know of the declaration.
	Listed bool
	// Generator says that the body yields.
	Generator bool
	// UsesArgs says that func_get_args and its kin are called.
	UsesArgs bool
	// UsesStatic says of a static method that it needs to know the class that static:: means.
	UsesStatic bool
	// ByName says that the function may be called through its name in a string.
	ByName bool
	// Bindable says of a closure, or a file's top level, that what $this, self and static mean in it is known
	// only when it runs.
	Bindable bool
	// BoundIn is the class whose methods are all that include such a file, if there is one.
	BoundIn *Class
	// Shadowed says that a standard function of the name exists, so this one is never declared.
	Shadowed bool
	Includes []*ast.Include
	Calls    map[*Func]bool
	// Shared are the variables of an included Main that its includers share.
	Shared []*Var
}

// GivesRef reports whether calls return a reference; a generator function that is declared so
// yields by reference.
func (f *Func) GivesRef() bool { return f.ByRef && !f.Generator }

// Var is a variable of one function.
type Var struct {
	Name  string
	Func  *Func
	Param int // index of the parameter, or -1
	// ByRef is a by-reference parameter.
	ByRef bool
	// Cell says that the variable is a *php.Ref: it is bound to other places at run time.
	Cell bool
	// Bound says that the cell is shared with another place by =&, so anything can be in it.
	Bound bool
	// Binds counts the places that make the variable a reference; one in a loop counts twice.
	Binds int
	// Global is the variable of the program's top level: bound by `global`, or a Main's own.
	Global bool
	// Static is a static variable.
	Static bool
	// Early is set on a variable that may be used before its global or static statement runs.
	Early bool
	// Captured is set on a variable that a closure captures by reference: it is one Go
	// variable, which changes at calls that the flow does not show.
	Captured bool
	// Outer is the variable of the enclosing function that a closure's variable is
	// (by reference) or starts from (by value).
	Outer   *Var
	OuterBy bool // by reference
	// Link is the representative of variables that are one and share a type.
	link *Var
	// Assigned says that the variable is written anywhere in its function besides as a parameter.
	Assigned bool
	// Writes counts in-place writes to an array in the variable ($x[] = …, by-reference passing).
	Writes int
	// Assigns counts plain assignments; Looped says that one of them stands in a loop.
	Assigns int
	Looped  bool
	// Boxed forces php.Value: pointers to it come from array elements or cells.
	Boxed bool
	// Origin is the variable of the program that holds this value among others, nil for one with
	// just one value: see splitVars.
	Origin *Var
	region *Region // the block that has all of its mentions
	first  int     // the number of the first one
	// Super is a superglobal: $_GET, $GLOBALS ….
	Super bool
	// IncShared says that an included file shares the variable.
	IncShared bool
}

// Root returns the variable that stands for all that are linked with v.
func (v *Var) Root() *Var {
	for v.link != nil {
		v = v.link
	}
	return v
}

// Link makes a and b one variable, as far as types go.
func Link(a, b *Var) bool {
	a, b = a.Root(), b.Root()
	if a == b {
		return false
	}
	b.link = a
	a.Boxed = a.Boxed || b.Boxed
	return true
}

// Callee is what a call by name runs.
type Callee struct {
	User *Func           // the user's function, or
	Std  []*builtin.Func // the standard function's overloads
	Name string          // full name as written; of an unknown function the global one
	Full string          // the name that PHP reports
	// Ambiguous says that several functions have the name, and what has run decides which one
	// is meant.
	Ambiguous bool
	// Fallback is the function that is meant where none of those is there, "" if there is none.
	Fallback string
	// Check says that the call may run before the function's declaration has.
	Check bool
	// Elsewhere is a function of that name which no run that gets here can have loaded.
	Elsewhere *Func
}

// ConstRef is what a constant's name means.
type ConstRef struct {
	Name     string // full name
	Fallback string // the global name that stands in where there is no constant Name
	Value    any    // literal value, where Known
	Known    bool
	User     *Const
}

// Const is a user's constant.
type Const struct {
	Name  string
	Value ast.Expr
	File  *File
	Known any  // its value where Lit
	Lit   bool // the value is a literal and there is one definition
	At    int  // where its const statement is in File, 0 for define()
	files []*File
}

// Around is where code stands.
type Around struct {
	Class *Class
	Trait *Class // where it is written, if that is a trait
}

// Target is the file that an include runs.
type Target struct {
	File     *File // nil when the path is computed
	Computed bool
}

// Superglobals are the variables that every scope sees.
var Superglobals = map[string]bool{
	"_GET": true, "_POST": true, "_COOKIE": true, "_REQUEST": true, "_SERVER": true, "_FILES": true, "_ENV": true, "_SESSION": true, "GLOBALS": true,
}

// Options are what a program can be converted with.
type Options struct {
	// TraceArguments makes stack traces show the arguments of calls: each function is passed the
	// list of them.
	TraceArguments bool
	// ObjectNumbers makes the program follow when objects end, so that their numbers are used again.
	ObjectNumbers bool
	// Rules is the version of PHP, "7" or "5", whose rules the program keeps where numbers and strings
	// meet; "" are PHP 8's.
	Rules string
	// PHP is the version of PHP that the program is written for, such as "8.2"; "" is the newest.
	PHP string
	// Behaves is the version of PHP whose behaviour was asked for, such as "8.4", where it is followed; "" is 8.2.
	Behaves string
}

// tracesArgs reports whether the functions of a file keep their arguments for traces.
func (p *Program) tracesArgs(f *File) bool { return p.TraceArguments && !f.Library }

// Resolve resolves files together with the library classes that they use. Library functions
// come from lib.
func Resolve(files, classes []*ast.File, lib *builtin.Library, opts Options) *Program {
	p := &Program{
		Options: opts, Destructs: opts.ObjectNumbers, Destructors: opts.ObjectNumbers, Weak: opts.ObjectNumbers,
		ByPath: map[string]*File{}, ThisClass: map[*ast.Variable]*Class{}, Funcs: map[string][]*Func{}, Consts: map[string]*Const{}, Library: lib,
		VarOf: map[*ast.Variable]*Var{}, Callee: map[*ast.Call]*Callee{}, Asserts: map[*ast.Call]*Assert{}, Piped: map[ast.Expr]bool{}, OwnClass: map[*ast.Call]ast.Expr{}, Closures: map[ast.Expr]*Func{}, Decls: map[*ast.FuncDecl]*Func{},
		Includes: map[*ast.Include]*Target{}, ConstOf: map[*ast.ConstFetch]ConstRef{}, ClassName: map[*ast.Name]string{}, Namespace: map[ast.Node]string{}, Around: map[ast.Node]Around{}, walkedByRef: map[*Class]bool{}, referred: map[string]bool{}, unsetGlobals: map[string]bool{},
		ArgOrder: map[*ast.Call][]*ast.Arg{}, Chains: map[ast.Expr][]ast.Expr{}, inChain: map[ast.Expr]bool{},
		Classes: map[string][]*Class{}, ClassOf: map[ast.Node]*Class{}, NameClass: map[*ast.Name]*Class{}, SharedProps: map[string]bool{}, offsetProps: map[string]bool{}, importsAt: map[ast.Node]*imports{},
		GlobalNames: map[string]bool{}, SuperWrites: map[string]bool{}, CallableNames: map[string]bool{}, libraryCalls: map[ast.Expr]bool{}, Strings: map[string]bool{},
	}
	for _, f := range files {
		structureJumps(f)
		dropOtherVersions(f)
		structureNewer(f, p.Piped)
		file := &File{Path: f.Name, AST: f}
		p.Files = append(p.Files, file)
		p.ByPath[file.Path] = file
	}
	p.linkEvals()
	for _, f := range classes {
		p.Files = append(p.Files, &File{Path: f.Name, AST: f, Library: true})
		p.Reflects = p.Reflects || builtin.Reflects(f.Name)
	}
	sort.Slice(p.Files, func(i, j int) bool { return p.Files[i].Path < p.Files[j].Path })
	for _, f := range p.Files {
		p.declare(f)
	}
	p.linkTogether()
	for _, f := range p.Files {
		p.findImports(f)
	}
	p.findAliases()
	p.composeTraits()
	p.linkClasses()
	p.linkHooks()
	p.markLate()
	p.linkFamilies()
	p.spreadRefusals()
	p.dropRefused()
	p.findBindable()
	p.bindIncluded()
	for _, f := range p.Files {
		p.walkFile(f)
	}
	for _, c := range p.ClassList {
		if c.Trait {
			im, file := p.importsOf(c, nil)
			(&walker{p: p, file: file, fn: file.Main, im: im, around: c}).walkTrait(c)
		}
	}
	for _, c := range p.ClassList {
		p.walkClass(c)
	}
	p.markRefPlaces()
	p.markShared()
	p.linkIncludes()
	p.cellParams()
	p.markByName()
	p.markByRefCallables()
	p.markGlobals()
	p.markFinally()
	p.markBare()
	p.agreeOnCells()
	p.splitVars()
	return p
}

// declare enters the functions and constants of f.
func (p *Program) declare(f *File) {
	f.Main = &Func{Kind: Main, Name: f.Path, File: f, Node: f.AST, Body: f.AST.Stmts, Vars: map[string]*Var{}, Calls: map[*Func]bool{}}
	d := &declarer{p: p, file: f}
	d.stmts(f.AST.Stmts, "", 0)
}

type declarer struct {
	p    *Program
	file *File
}

func (d *declarer) stmts(list []ast.Stmt, ns string, depth int) {
	for _, s := range list {
		switch s := s.(type) {
		case *ast.Namespace:
			name := ""
			if s.Name != nil {
				name = s.Name.Value
			}
			d.stmts(s.Stmts, name, depth)
		case *ast.Declare:
			for _, item := range s.Directives {
				if v, ok := item.Value.(*ast.IntLit); ok && strings.EqualFold(item.Name.Name, "strict_types") && v.Value == 1 {
					d.file.Strict = true
				}
			}
			if s.Body != nil {
				d.stmts(s.Body.Stmts, ns, depth)
			}
		case *ast.Block:
			d.stmts(s.Stmts, ns, depth)
		default:
			d.inner(s, ns, depth)
		}
	}
}

// inner enters the function and constant declarations in and below s.
func (d *declarer) inner(s ast.Node, ns string, depth int) {
	ast.Inspect(s, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			d.function(n, ns, depth > 0 || ast.Node(n) != s)
			for _, b := range n.Body.Stmts {
				d.inner(b, ns, depth+1)
			}
			return false
		case *ast.ClassDecl:
			d.class(n, ns, depth > 0 || ast.Node(n) != s)
			return false
		case *ast.InterfaceDecl:
			d.iface(n, ns, depth > 0 || ast.Node(n) != s)
			return false
		case *ast.TraitDecl:
			d.trait(n, ns, depth > 0 || ast.Node(n) != s)
			return false
		case *ast.EnumDecl:
			d.enum(n, ns, depth > 0 || ast.Node(n) != s)
			return false
		case *ast.AnonClass:
			d.anonymous(n.Decl, ns)
			return false
		case *ast.ConstDecl:
			for _, item := range n.Items {
				d.constant(join(ns, item.Name.Name), item.Value, int(n.Pos()))
			}
		case *ast.Call:
			if name, ok := n.Func.(*ast.Name); ok && strings.EqualFold(name.Value, "define") && len(n.Args) >= 2 {
				if lit, ok := n.Args[0].Value.(*ast.StringLit); ok {
					d.constant(strings.TrimPrefix(lit.Value, `\`), n.Args[1].Value, 0)
				}
			}
		}
		return true
	})
}

func (d *declarer) function(n *ast.FuncDecl, ns string, conditional bool) {
	f := &Func{
		Kind: Function, Name: join(ns, n.Name.Name), Namespace: ns, File: d.file, Node: n, Params: n.Params, Return: n.ReturnType,
		ByRef: n.ByRef, Body: n.Body.Stmts, Vars: map[string]*Var{}, Calls: map[*Func]bool{}, Conditional: conditional,
		UsesArgs: d.p.tracesArgs(d.file),
	}
	key := strings.ToLower(f.Name)
	f.Shadowed = ns == "" && d.p.Std(key, d.file.Library) != nil
	d.p.Decls[n] = f
	d.file.Funcs = append(d.file.Funcs, f)
	if !f.Shadowed {
		f.Nth = len(d.p.Funcs[key])
		d.p.Funcs[key] = append(d.p.Funcs[key], f)
	}
}

func (d *declarer) constant(name string, value ast.Expr, at int) {
	if _, ok := d.p.Library.Eval(&ast.ConstFetch{Name: &ast.Name{Value: name}}); ok || name == "__COMPILER_HALT_OFFSET__" {
		return // PHP has it, and says so
	}
	v, ok := d.p.Library.Eval(value)
	if _, array := v.(builtin.EmptyArray); array {
		ok = false
	}
	if old := d.p.Consts[constKey(name)]; old != nil {
		old.files = append(old.files, d.file)
		old.Lit = old.Lit && ok && old.Known == v
		return
	}
	c := &Const{Name: name, Value: value, File: d.file, Known: v, Lit: ok, At: at, files: []*File{d.file}}
	d.p.Consts[constKey(name)] = c
	d.p.ConstOrder = append(d.p.ConstOrder, c)
}

func join(ns, name string) string {
	if ns == "" {
		return name
	}
	return ns + `\` + name
}
