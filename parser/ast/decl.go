// This file has declarations: functions, classes and their members, constants.

package ast

import "strings"

// Modifiers are the words before a class or member.
type Modifiers uint16

// The modifiers. Visibility that is not written is not set.
const (
	Public Modifiers = 1 << iota
	Protected
	Private
	Static
	Abstract
	Final
	Readonly     // PHP 8.1
	Var          // var $x; of PHP 4
	PublicSet    // public(set), PHP 8.4
	ProtectedSet // protected(set)
	PrivateSet   // private(set)
)

var modifierNames = [...]string{"public", "protected", "private", "static", "abstract", "final", "readonly", "var",
	"public(set)", "protected(set)", "private(set)"}

// Has reports whether all of x are set.
func (m Modifiers) Has(x Modifiers) bool { return m&x == x }

// String returns the words, separated by blanks.
func (m Modifiers) String() string {
	var words []string
	for i, name := range modifierNames {
		if m&(1<<i) != 0 {
			words = append(words, name)
		}
	}
	return strings.Join(words, " ")
}

// AttrGroup is one pair of #[ ] (PHP 8.0):
//
//	#[Route('/a'), Deprecated]
type AttrGroup struct {
	Span
	Attrs []*Attribute
}

// Attribute is one name in an AttrGroup:
//
//	Route('/a', methods: ['GET'])
type Attribute struct {
	Span
	Name     *Name
	Args     []*Arg
	Callable bool // A(...), which PHP refuses
}

// FuncDecl declares a function:
//
//	function &find(int $id, ?array $opt = null): array { … }
type FuncDecl struct {
	stmt
	Span
	Attrs      []*AttrGroup
	Name       *Ident
	ByRef      bool // function &f()
	Params     []*Param
	ReturnType Type // nil means none is declared
	Body       *Block
}

// Param is a parameter of a function, method, closure or arrow function:
//
//	array &$list = []   int ...$ids   private readonly int $x   (PHP 8.0 promotion)
type Param struct {
	Span
	Attrs     []*AttrGroup
	Modifiers Modifiers // of a promoted constructor parameter; 0 means not promoted
	Type      Type      // nil means none is declared
	ByRef     bool
	Variadic  bool
	Var       *Variable
	Default   Expr            // nil means the parameter is required (or variadic)
	Hooks     []*PropertyHook // of a promoted parameter (PHP 8.4)
}

// ClassDecl declares a class; inside an AnonClass it has no name:
//
//	abstract class A extends B implements C, D { … }
type ClassDecl struct {
	stmt
	Span
	Attrs      []*AttrGroup
	Modifiers  Modifiers // Abstract, Final, Readonly
	Name       *Ident    // nil means anonymous
	Extends    *Name     // nil means no parent
	Implements []*Name
	Members    []Member
}

// InterfaceDecl declares an interface:
//
//	interface A extends B, C { … }
type InterfaceDecl struct {
	stmt
	Span
	Attrs   []*AttrGroup
	Name    *Ident
	Extends []*Name
	Members []Member
}

// TraitDecl declares a trait:
//
//	trait T { … }
type TraitDecl struct {
	stmt
	Span
	Attrs   []*AttrGroup
	Name    *Ident
	Members []Member
}

// EnumDecl declares an enumeration (PHP 8.1):
//
//	enum Suit: string implements HasColor { case Hearts = 'H'; … }
type EnumDecl struct {
	stmt
	Span
	Attrs      []*AttrGroup
	Name       *Ident
	Type       Type // nil means a pure enum
	Implements []*Name
	Members    []Member
}

// EnumCase is one case of an enum:
//
//	case Hearts = 'H';
type EnumCase struct {
	member
	Span
	Attrs []*AttrGroup
	Name  *Ident
	Value Expr // nil in a pure enum
}

// ConstDecl declares constants of a namespace:
//
//	const A = 1, B = 2;
type ConstDecl struct {
	stmt
	Span
	Attrs []*AttrGroup // PHP 8.5
	Items []*ConstItem
}

// ClassConstDecl declares constants of a class:
//
//	final public const int A = 1, B = 2;
type ClassConstDecl struct {
	member
	Span
	Attrs     []*AttrGroup
	Modifiers Modifiers
	Type      Type // nil means none is declared (PHP 8.3)
	Items     []*ConstItem
}

// ConstItem is one name and value of a ConstDecl, ClassConstDecl or Declare:
//
//	A = 1
type ConstItem struct {
	Span
	Name  *Ident
	Value Expr
}

// PropertyDecl declares properties:
//
//	public static ?int $a = 1, $b;
type PropertyDecl struct {
	member
	Span
	Attrs     []*AttrGroup
	Modifiers Modifiers
	Type      Type // nil means none is declared
	Items     []*PropertyItem
	Hooks     []*PropertyHook // PHP 8.4; there is one item then
}

// PropertyItem is one property of a PropertyDecl:
//
//	$a = 1
type PropertyItem struct {
	Span
	Name    *Ident // without $
	Default Expr   // nil means no default
}

// PropertyHook is get or set in the braces of a property (PHP 8.4):
//
//	get => $this->a;   set(int $v) { … }   get;
type PropertyHook struct {
	Span
	Attrs     []*AttrGroup
	Modifiers Modifiers // Final
	ByRef     bool
	Name      *Ident
	HasParams bool // parentheses are written
	Params    []*Param
	Body      *Block // nil means Expr is the body, or the hook is abstract
	Expr      Expr   // nil means Body is the body, or the hook is abstract
}

// MethodDecl declares a method:
//
//	final protected static function &f(int $a): int { … }
type MethodDecl struct {
	member
	Span
	Attrs      []*AttrGroup
	Modifiers  Modifiers
	Name       *Ident
	ByRef      bool
	Params     []*Param
	ReturnType Type   // nil means none is declared
	Body       *Block // nil means abstract
}

// TraitUse takes traits into a class:
//
//	use A, B { A::f insteadof B; f as protected g; }
type TraitUse struct {
	member
	Span
	Traits      []*Name
	Adaptations []Adaptation
}

// TraitPrecedence chooses among methods of the same name:
//
//	A::f insteadof B, C;
type TraitPrecedence struct {
	adaptation
	Span
	Trait     *Name
	Method    *Ident
	InsteadOf []*Name
}

// TraitAlias renames a trait's method or changes its visibility:
//
//	A::f as protected g;   f as private;
type TraitAlias struct {
	adaptation
	Span
	Trait    *Name // nil means whichever trait has it
	Method   *Ident
	Modifier Modifiers // 0 means unchanged
	Alias    *Ident    // nil means only the visibility changes
}
