// This file has statements.

package ast

import "github.com/r-seed-ee074592/php2go/parser/token"

// Block is a list of statements: the body of a function, loop or branch, or a block of its own:
//
//	{ f(); g(); }
type Block struct {
	stmt
	Span
	Stmts  []Stmt
	Braced bool // false: a single statement as body, or the form with : and endif
}

// ExprStmt is an expression with a semicolon:
//
//	f($a);
type ExprStmt struct {
	stmt
	Span
	X Expr
}

// Echo prints expressions:
//
//	echo $a, "b";   <?= $a ?>
type Echo struct {
	stmt
	Span
	Args []Expr
	Tag  bool // written <?= … ?>
}

// InlineHTML is text outside of <?php ?>; the line end that PHP drops after ?> is dropped,
// empty texts do not occur.
type InlineHTML struct {
	stmt
	Span
	Value string
}

// If is an if with all its branches; `else if` is an ElseIf too:
//
//	if ($a) { … } elseif ($b) { … } else { … }
type If struct {
	stmt
	Span
	Cond    Expr
	Then    *Block
	ElseIfs []*ElseIf
	Else    *Block // nil means no else
}

// ElseIf is one elseif of an If:
//
//	elseif ($b) { … }
type ElseIf struct {
	Span
	Cond Expr
	Body *Block
}

// While is a loop:
//
//	while ($a) { … }
type While struct {
	stmt
	Span
	Cond Expr
	Body *Block
}

// DoWhile is a loop that runs at least once:
//
//	do { … } while ($a);
type DoWhile struct {
	stmt
	Span
	Body *Block
	Cond Expr
}

// For is a counting loop; the last of Cond decides:
//
//	for ($i = 0, $n = 9; $i < $n; $i++) { … }
type For struct {
	stmt
	Span
	Init []Expr
	Cond []Expr // empty means true
	Post []Expr
	Body *Block
}

// Foreach iterates over an array or object:
//
//	foreach ($list as $key => &$value) { … }
//	foreach ($list as [$a, $b]) { … }
type Foreach struct {
	stmt
	Span
	X     Expr
	Key   Expr // nil means no key
	ByRef bool // &$value
	Value Expr // a ListExpr when destructuring
	Body  *Block
}

// Switch compares loosely with each case:
//
//	switch ($a) { case 1: … break; default: … }
type Switch struct {
	stmt
	Span
	Subject Expr
	Cases   []*Case
}

// Case is one branch of a Switch:
//
//	case 1: f(); break;
type Case struct {
	Span
	Cond  Expr // nil means default
	Stmts []Stmt
}

// Break leaves loops and switches:
//
//	break;   break 2;
type Break struct {
	stmt
	Span
	Depth int // 1 where none is written
}

// Continue goes on with the next round:
//
//	continue;   continue 2;
type Continue struct {
	stmt
	Span
	Depth int // 1 where none is written
}

// Return returns from a function or an included file:
//
//	return $a;
type Return struct {
	stmt
	Span
	X Expr // nil means null
}

// Global binds variables to those of the top level:
//
//	global $a, $$b;
type Global struct {
	stmt
	Span
	Vars []Expr // Variable or VariableVariable
}

// StaticVars declares variables that outlive the call:
//
//	static $a = 0, $b;
type StaticVars struct {
	stmt
	Span
	Vars []*StaticVar
}

// StaticVar is one variable of StaticVars:
//
//	$a = 0
type StaticVar struct {
	Span
	Var     *Variable
	Default Expr // nil means null
}

// Unset removes variables, elements or properties:
//
//	unset($a, $b['x']);
type Unset struct {
	stmt
	Span
	Vars []Expr
}

// Try catches exceptions:
//
//	try { … } catch (A | B $e) { … } finally { … }
type Try struct {
	stmt
	Span
	Body    *Block
	Catches []*Catch
	Finally *Block // nil means no finally
}

// Catch is one catch of a Try:
//
//	catch (A | B $e) { … }
type Catch struct {
	Span
	Types []*Name
	Var   *Variable // nil means the exception is not kept (PHP 8.0)
	Body  *Block
}

// Goto jumps to a label:
//
//	goto end;
type Goto struct {
	stmt
	Span
	Label *Ident
}

// Label is the target of Goto:
//
//	end:
type Label struct {
	stmt
	Span
	Name *Ident
}

// Declare sets a directive:
//
//	declare(strict_types=1);   declare(ticks=1) { … }
type Declare struct {
	stmt
	Span
	Directives []*ConstItem
	Body       *Block // nil means up to the end of the file
}

// Namespace holds the statements of a namespace; those after an unbraced one are inside it:
//
//	namespace A\B;   namespace { … }
type Namespace struct {
	stmt
	Span
	Name   *Name // nil means the global namespace
	Stmts  []Stmt
	Braced bool
}

// UseKind says what a use imports.
type UseKind uint8

// What a use imports.
const (
	UseClass UseKind = iota
	UseFunction
	UseConst
)

// String returns the kind's word.
func (k UseKind) String() string { return [...]string{"class", "function", "const"}[k] }

// Use imports names:
//
//	use A\B, C as D;   use function A\f;   use A\{B, function c as d};
type Use struct {
	stmt
	Span
	Kind   UseKind
	Prefix *Name // of a group; nil means no group
	Items  []*UseItem
}

// UseItem is one imported name; in a group its full name is Prefix\Name:
//
//	A\B as C
type UseItem struct {
	Span
	Kind  UseKind // that of the Use, or its own in a mixed group
	Name  *Name
	Alias *Ident // nil means the last part of the name
}

// HaltCompiler ends the program; the rest of the file is data:
//
//	__halt_compiler();
type HaltCompiler struct {
	stmt
	Span
	Data token.Pos // where the data begins: the value of __COMPILER_HALT_OFFSET__
}

// Refused stands for a file that could not be read, or a class that could not be linked: what runs it
// ends with the message. It is in no tree that a parser makes; a converter that goes on without the
// file or the class puts it in the place.
type Refused struct {
	stmt
	Span
	Code    string // of the diagnostic
	Message string
	PHP     RefusedBy
	Missing string // a class: it is refused only if nothing loads that class
}

// RefusedBy says who refuses something, and how PHP says it if it does.
type RefusedBy uint8

// The answers.
const (
	ByConverter RefusedBy = iota // not PHP
	BySyntax                     // PHP throws a ParseError
	ByCompiler                   // PHP ends the program
	ByLinker                     // PHP ends the program and names no line
)

// Nop is an empty statement:
//
//	;
type Nop struct {
	stmt
	Span
}
