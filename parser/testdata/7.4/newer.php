# --- match
<?php
echo match ($a) { 1 => 'x' }; # ERROR "match expression needs PHP 8.0.*P2G111"
$a->match(1); A::match(2); class M { function match() { } const MATCH = 1; }

# --- nullsafe
<?php
echo $a?->b; # ERROR "nullsafe"
echo $a ?->b(); # ERROR "nullsafe"
echo "$a?->b {$a?->c}"; # ERROR "nullsafe"
$x = $a ? -$b : 1;

# --- named arguments
<?php
f(name: 1); # ERROR "named argument"
f($a, class: 2); # ERROR "named argument"
$x = $a ? B : C; $x = [$a ? B : C, D]; f($a ? B : C, $b ?: D); switch ($a) { case f(1, B): case C: }
if (X): endif; for (;;): break; endfor;

# --- promotion
<?php
class A {
    function __construct(private $a, public int $b = 1, protected ?A $c) {} # ERROR "promotion" ERROR "promotion" ERROR "promotion"
    const A = 1, PUBLIC = 2;
}

# --- types
<?php
function f(int|string $a) {} # ERROR "union type"
function g($a): int|null {} # ERROR "union type"
fn(A|B $a) => 1; # ERROR "union type"
class A { public int|string $x; static A|B $y; } # ERROR "union type" ERROR "union type"
function h(A&B $a) {} # ERROR "intersection type"
function i((A&B)|null $a) {} # ERROR "disjunctive"
class S { function f(): static { } function g(): ?static { } } # ERROR "static return type" ERROR "static return type"
function ok(A &$a, B &...$b): ?A { return $a | $b; }
try { } catch (A | B $e) { }
function mixed_(mixed $a): never { }
$x = new static($a | $b); $x = static::f($a & $b);

# --- catch, throw
<?php
try { f(); } catch (E) { } # ERROR "catch without a variable"
$a = $b ?? throw new E(); # ERROR "throw as an expression"
$a = $b ? 1 : throw new E(); # ERROR "throw as an expression"
fn() => throw new E(); # ERROR "throw as an expression"
if ($a) throw new E(); else throw new E();
switch ($a) { case 1: throw new E(); case $a ? 1 : 2: throw new E(); default: throw new E(); }
a: throw new E();

# --- signatures
<?php
function f($a, $b,) {} # ERROR "comma after the last parameter"
$f = function ($a) use ($b,) { }; # ERROR "comma after the last parameter"
fn($a,) => 1; # ERROR "comma after the last parameter"
f($a,); $x = [$a,]; list($a,) = $x;
function g($a = new A(), $b = [new B]) {} # ERROR "new in an initialiser" ERROR "new in an initialiser"
$f = strlen(...); $a->f(...); A::f(...); # ERROR "first-class" ERROR "first-class" ERROR "first-class"
f(...$a); function h(...$a) { }

# --- names
<?php
echo $a::class; # ERROR "::class on an object"
echo $a->b::class; # ERROR "::class on an object"
echo A::class . static::class . \A\B::class;
echo A::{$name}; # ERROR "computed name"
A::{$name}();

# --- new
<?php
$a = new ('A' . $b); # ERROR "in parentheses after new"
$a instanceof ('A'); # ERROR "in parentheses after new"
echo new A()->f(); # ERROR "new without parentheses"
echo (new A())->f(); echo (new A)->b; new class(1) { };

# --- declarations
<?php
enum Suit { case A; } # ERROR "enum needs PHP 8.1"
enum Suit2: string implements I { } # ERROR "enum needs PHP 8.1"
class A { public readonly int $x; readonly ?int $y; } # ERROR "readonly" ERROR "readonly"
final readonly class B { } # ERROR "readonly"
class C { const int X = 1; const A|B Y = 2; const Z = 1; private const array W = []; } # ERROR "typed class constant" ERROR "typed class constant" ERROR "typed class constant"
class D { public int $x { get => 1; } public private(set) int $y; } # ERROR "property hook" ERROR "asymmetric"
enum(1); readonly(); $enum = $readonly; function enum() { } class Enum { const ENUM = 1; function readonly() { } } use const A\B as C;

# --- literals and operators
<?php
echo 0o17; # ERROR "octal prefix 0o"
$a = $b |> f(...); # ERROR "pipe operator" ERROR "first-class"
$b = clone($a, ['x' => 1]); # ERROR "clone with changes"
$b = clone($a); $b = clone f($a, $b);
(void)f(); # ERROR "cast .void."
