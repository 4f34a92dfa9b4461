// This file has the trees of small programs.

package php7

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

var dumps = []struct{ src, want string }{
	{`$a = 1;`, `(ExprStmt (AssignExpr (Variable "a") (IntLit 1 "1")))
`},
	{`$a =& $b;`, `(ExprStmt (AssignRef (Variable "a") (Variable "b")))
`},
	{`$a ??= 'x';`, `(ExprStmt (AssignOp ?? (Variable "a") (StringLit "x")))
`},
	{`list($a, , $b) = $c;`, `(ExprStmt (AssignExpr (ListExpr Items:[(ArrayItem (Variable "a")) _ (ArrayItem (Variable "b"))]) (Variable "c")))
`},
	{`['k' => $a, 'l' => [&$b]] = $c;`, `(ExprStmt (AssignExpr (ListExpr Items:[(ArrayItem Key:(StringLit "k") (Variable "a")) (ArrayItem Key:(StringLit "l") (ListExpr Items:[(ArrayItem (Variable "b") ByRef)] Short))] Short) (Variable "c")))
`},
	{`foreach ($a as $k => [$x, $y]) echo $x;`, `(Foreach (Variable "a") Key:(Variable "k") (ListExpr Items:[(ArrayItem (Variable "x")) (ArrayItem (Variable "y"))] Short) Body:(Block Stmts:[
  (Echo Args:[(Variable "x")])]))
`},
	{`echo "a $b[0] {$c->d}\n";`, `(Echo Args:[(Interpolated Parts:[(StringLit "a " Quote:double) (Index (Variable "b") Key:(IntLit 0 "0")) (StringLit " " Quote:double) (Property (Variable "c") (Ident "d")) (StringLit "\n" Quote:double)])])
`},
	{`echo <<<'X'
  raw $a
  X;`, `(Echo Args:[(StringLit "raw $a" Quote:nowdoc)])
`},
	{`f($a, ...$b);`, `(ExprStmt (Call (Name "f") Args:[(Arg (Variable "a")) (Arg (Variable "b") Unpack)]))
`},
	{`A::f()->g::$h[1]['x']();`, `(ExprStmt (Call (Index (Index (StaticProperty Class:(Property (StaticCall Class:(Name "A") (Ident "f")) (Ident "g")) (Ident "h")) Key:(IntLit 1 "1")) Key:(StringLit "x"))))
`},
	{`new A; new $a->b(1);`, `(ExprStmt (New Class:(Name "A")))
(ExprStmt (New Class:(Property (Variable "a") (Ident "b")) Args:[(Arg (IntLit 1 "1"))]))
`},
	{`$f = static fn(int ...$x): ?array => yield $x;`, `(ExprStmt (AssignExpr (Variable "f") (ArrowFunc Static Params:[(Param Type:(NamedType (Name "int")) Variadic (Variable "x"))] ReturnType:(NullableType Type:(NamedType (Name "array"))) Body:(Yield (Variable "x")))))
`},
	{`function &f(array &$a = [], ?A\B $b = null): iterable { return; }`, `(FuncDecl (Ident "f") ByRef Params:[(Param Type:(NamedType (Name "array")) ByRef (Variable "a") Default:(ArrayLit Short)) (Param Type:(NullableType Type:(NamedType (Name qualified "A\\B"))) (Variable "b") Default:(ConstFetch (Name "null")))] ReturnType:(NamedType (Name "iterable")) Body:(Block Stmts:[
  (Return)] Braced))
`},
	{`if ($a): elseif ($b): else: endif;`, `(If Cond:(Variable "a") Then:(Block) ElseIfs:[(ElseIf Cond:(Variable "b") Body:(Block))] Else:(Block))
`},
	{`if ($a) f(); else if ($b) g(); else h();`, `(If Cond:(Variable "a") Then:(Block Stmts:[
  (ExprStmt (Call (Name "f")))]) ElseIfs:[(ElseIf Cond:(Variable "b") Body:(Block Stmts:[
  (ExprStmt (Call (Name "g")))]))] Else:(Block Stmts:[
  (ExprStmt (Call (Name "h")))]))
`},
	{`switch ($a) { case 1: case 2: break 2; default: continue; }`, `(Switch Subject:(Variable "a") Cases:[
  (Case Cond:(IntLit 1 "1"))
  (Case Cond:(IntLit 2 "2") Stmts:[
    (Break Depth:2)])
  (Case Stmts:[
    (Continue Depth:1)])])
`},
	{`try { } catch (A | \B $e) { } finally { }`, `(Try Body:(Block Braced) Catches:[(Catch Types:[(Name "A") (Name fully-qualified "B")] (Variable "e") Body:(Block Braced))] Finally:(Block Braced))
`},
	{`namespace A; use B\{C, function d as e}; const X = 1;`, `(Namespace (Name "A") Stmts:[
  (Use Prefix:(Name "B") Items:[(UseItem (Name "C")) (UseItem function (Name "d") Alias:(Ident "e"))])
  (ConstDecl Items:[(ConstItem (Ident "X") (IntLit 1 "1"))])])
`},
	{`namespace A { } namespace { f(); }`, `(Namespace (Name "A") Braced)
(Namespace Stmts:[
  (ExprStmt (Call (Name "f")))] Braced)
`},
	{`abstract class A extends B implements C { use T { a as protected b; T::c insteadof U; } const X = 1; private static ?int $y = 2; abstract function f(); }`, `(ClassDecl Modifiers:abstract (Ident "A") Extends:(Name "B") Implements:[(Name "C")] Members:[
  (TraitUse Traits:[(Name "T")] Adaptations:[(TraitAlias Method:(Ident "a") Modifier:protected Alias:(Ident "b")) (TraitPrecedence Trait:(Name "T") Method:(Ident "c") InsteadOf:[(Name "U")])])
  (ClassConstDecl Items:[(ConstItem (Ident "X") (IntLit 1 "1"))])
  (PropertyDecl Modifiers:private static Type:(NullableType Type:(NamedType (Name "int"))) Items:[(PropertyItem (Ident "y") Default:(IntLit 2 "2"))])
  (MethodDecl Modifiers:abstract (Ident "f"))])
`},
	{`$x = new class(1) extends A { };`, `(ExprStmt (AssignExpr (Variable "x") (New Class:(AnonClass Decl:(ClassDecl Extends:(Name "A"))) Args:[(Arg (IntLit 1 "1"))])))
`},
	{`?> <b> <?= $a ?>

<?php`, `(InlineHTML " <b> ")
(Echo Args:[(Variable "a")] Tag)
(InlineHTML "\n")
`},
	{`(int)$a . -$b ** 2 . !$c instanceof D;`, `(ExprStmt (Binary . (Binary . (Cast int (Variable "a")) Y:(Unary - (Binary ** (Variable "b") Y:(IntLit 2 "2")))) Y:(Unary ! (InstanceOf (Variable "c") Class:(Name "D")))))
`},
	{`static $a = 1, $b; global $c, $$d; unset($e['f']);`, `(StaticVars Vars:[(StaticVar (Variable "a") Default:(IntLit 1 "1")) (StaticVar (Variable "b"))])
(Global Vars:[(Variable "c") (VariableVariable (Variable "d"))])
(Unset Vars:[(Index (Variable "e") Key:(StringLit "f"))])
`},
	{`isset($a, $b) && empty($c) or die('x');`, `(ExprStmt (Binary || (Binary && (Isset Vars:[(Variable "a") (Variable "b")]) Y:(Empty (Variable "c"))) Y:(Exit (StringLit "x") Die)))
`},
	{`9223372036854775808; 0x1F; 017; 1_0.5;`, `(ExprStmt (FloatLit 9.223372036854776e+18 "9223372036854775808"))
(ExprStmt (IntLit 31 "0x1F"))
(ExprStmt (IntLit 15 "017"))
(ExprStmt (FloatLit 10.5 "1_0.5"))
`},
	{`declare(strict_types=1); goto a; a: ; __halt_compiler(); data`, `(Declare Directives:[(ConstItem (Ident "strict_types") (IntLit 1 "1"))])
(Goto Label:(Ident "a"))
(Label (Ident "a"))
(Nop)
(HaltCompiler Data:62)
`},
	{`$$a; ${'a'}; "${a} ${a[0]} ${'a' . $b}";`, `(ExprStmt (VariableVariable (Variable "a")))
(ExprStmt (VariableVariable (StringLit "a")))
(ExprStmt (Interpolated Parts:[(Variable "a") (StringLit " " Quote:double) (Index (Variable "a") Key:(IntLit 0 "0")) (StringLit " " Quote:double) (VariableVariable (Binary . (StringLit "a") Y:(Variable "b")))]))
`},
}

func TestDump(t *testing.T) {
	for _, tt := range dumps {
		tree, diags := Parse(token.NewFile("a.php", []byte("<?php "+tt.src)), 802)
		if tree == nil {
			t.Errorf("%s: %v", tt.src, diags)
			continue
		}
		if got := ast.String(tree); got != tt.want {
			t.Errorf("%s\ngot:\n%swant:\n%s", tt.src, got, tt.want)
		}
	}
}
