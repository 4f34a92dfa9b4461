// This file has the operators and the kinds of casts, includes and magic constants.

package ast

// Op is a binary operator.
type Op uint8

// The binary operators. `and` and `or` are && and || with another precedence.
const (
	Add          Op = iota // +
	Sub                    // -
	Mul                    // *
	Div                    // /
	Mod                    // %
	Pow                    // **
	Concat                 // .
	BitAnd                 // &
	BitOr                  // |
	BitXor                 // ^
	Shl                    // <<
	Shr                    // >>
	And                    // && and
	Or                     // || or
	Xor                    // xor
	Equal                  // ==
	NotEqual               // != <>
	Identical              // ===
	NotIdentical           // !==
	Less                   // <
	LessEqual              // <=
	Greater                // >
	GreaterEqual           // >=
	Spaceship              // <=>
	Coalesce               // ??
	Pipe                   // |> (PHP 8.5)
)

var opNames = [...]string{"+", "-", "*", "/", "%", "**", ".", "&", "|", "^", "<<", ">>", "&&", "||", "xor",
	"==", "!=", "===", "!==", "<", "<=", ">", ">=", "<=>", "??", "|>"}

// String returns the operator as it is written in PHP.
func (op Op) String() string { return opNames[op] }

// IsComparison reports whether op yields bool by comparing: == to >=, not <=>.
func (op Op) IsComparison() bool { return op >= Equal && op <= GreaterEqual }

// IsLogical reports whether op is && || xor.
func (op Op) IsLogical() bool { return op >= And && op <= Xor }

// UnaryOp is a prefix operator.
type UnaryOp uint8

// The prefix operators.
const (
	Not    UnaryOp = iota // !
	Neg                   // -
	Plus                  // +
	BitNot                // ~
)

// String returns the operator as it is written in PHP.
func (op UnaryOp) String() string { return [...]string{"!", "-", "+", "~"}[op] }

// CastKind is the type of a cast.
type CastKind uint8

// The casts. (binary) is (string).
const (
	CastInt CastKind = iota
	CastFloat
	CastString
	CastBool
	CastArray
	CastObject
	CastUnset // (unset), gone in PHP 8
	CastVoid  // (void), PHP 8.5
)

// String returns the type's name.
func (k CastKind) String() string {
	return [...]string{"int", "float", "string", "bool", "array", "object", "unset", "void"}[k]
}

// IncludeKind is the word of an Include.
type IncludeKind uint8

// The forms of include.
const (
	IncludeFile IncludeKind = iota
	IncludeOnce
	Require
	RequireOnce
	EvalCode
)

// Once reports whether a file is included only the first time.
func (k IncludeKind) Once() bool { return k == IncludeOnce || k == RequireOnce }

// Require reports whether a missing file is an error.
func (k IncludeKind) Require() bool { return k == Require || k == RequireOnce }

// String returns the word.
func (k IncludeKind) String() string {
	return [...]string{"include", "include_once", "require", "require_once", "eval"}[k]
}

// MagicKind is the name of a magic constant.
type MagicKind uint8

// The magic constants.
const (
	MagicLine MagicKind = iota
	MagicFile
	MagicDir
	MagicFunction
	MagicClass
	MagicTrait
	MagicMethod
	MagicNamespace
	MagicProperty // PHP 8.4
)

// String returns the constant's name.
func (k MagicKind) String() string {
	return [...]string{"__LINE__", "__FILE__", "__DIR__", "__FUNCTION__", "__CLASS__", "__TRAIT__", "__METHOD__",
		"__NAMESPACE__", "__PROPERTY__"}[k]
}
