# ---
<?php class A { public private $x; } # ERROR `^Multiple access type modifiers are not allowed .P2G109`
# ---
<?php class A { static static $x; } # ERROR `^Multiple static modifiers are not allowed .P2G109`
# ---
<?php final final class A {} # ERROR `^Multiple final modifiers are not allowed .P2G109`
# ---
<?php abstract abstract class A {} # ERROR `^Multiple abstract modifiers are not allowed .P2G109`
# ---
<?php abstract final class A {} # ERROR `^Cannot use the final modifier on an abstract class .P2G109`
# ---
<?php abstract class A { abstract final function f(); } # ERROR `^Cannot use the final modifier on an abstract class member .P2G109`
# ---
<?php class A { abstract $x; } # ERROR `^Properties cannot be declared abstract .P2G109`
# ---
<?php class A { final $x; } # ERROR `^Cannot declare property A::\$x final, the final modifier is allowed only for methods, classes, and class constants .P2G109`
# ---
<?php class A { static const X = 1; } # ERROR `^Cannot use 'static' as constant modifier .P2G109`
# ---
<?php abstract class A { abstract function f() {} } # ERROR `^Abstract function A::f\(\) cannot contain body .P2G109`
# ---
<?php class A { function f(); } # ERROR `^Non\-abstract method A::f\(\) must contain body .P2G109`
# ---
<?php interface I { private function f(); } # ERROR `^Access type for interface method I::f\(\) must be public .P2G109`
# ---
<?php interface I { function f() {} } # ERROR `^Interface function I::f\(\) cannot contain body .P2G109`
# ---
<?php interface I { abstract function f(); } # ERROR `^Interface method I::f\(\) must not be abstract .P2G109`
# ---
<?php interface I { final function f(); } # ERROR `^Interface method I::f\(\) must not be final .P2G109`
# ---
<?php interface I { public $x; } # ERROR `^Interfaces may not include properties .P2G109`
# ---
<?php interface I { use T; } # ERROR `^Cannot use traits inside of interfaces\. T is used in I .P2G109`
# ---
<?php interface I { private const X = 1; } # ERROR `^Access type for interface constant I::X must be public .P2G109`
# ---
<?php abstract class A { private abstract function f(); } # ERROR `^Abstract function A::f\(\) cannot be declared private .P2G109`
# ---
<?php function f($a, $a) {} # ERROR `^Redefinition of parameter \$a .P2G109`
# ---
<?php function f($this) {} # ERROR `^Cannot use \$this as parameter .P2G109`
# ---
<?php class A { function f() {} function F() {} } # ERROR `^Cannot redeclare A::F\(\) .P2G109`
# ---
<?php class A { public $x; public $x; } # ERROR `^Cannot redeclare A::\$x .P2G109`
# ---
<?php class A { const X = 1; const X = 2; } # ERROR `^Cannot redefine class constant A::X .P2G109`
# ---
<?php break; # ERROR `^'break' not in the 'loop' or 'switch' context .P2G109`
# ---
<?php continue; # ERROR `^'continue' not in the 'loop' or 'switch' context .P2G109`
# ---
<?php while (1) { break 2; } # ERROR `^Cannot 'break' 2 levels .P2G109`
# ---
<?php while (1) { continue 3; } # ERROR `^Cannot 'continue' 3 levels .P2G109`
# ---
<?php function f() { while (1) { function g() { break; } } } # ERROR `^'break' not in the 'loop' or 'switch' context .P2G109`
# ---
<?php $this = 1; # ERROR `^Cannot re\-assign \$this .P2G109`
# ---
<?php [$this] = $a; # ERROR `^Cannot re\-assign \$this .P2G109`
# ---
<?php foreach ($a as $this) {} # ERROR `^Cannot re\-assign \$this .P2G109`
# ---
<?php global $this; # ERROR `^Cannot use \$this as global variable .P2G109`
# ---
<?php static $this; # ERROR `^Cannot use \$this as static variable .P2G109`
# ---
<?php unset($this); # ERROR `^Cannot unset \$this .P2G109`
# ---
<?php try { } catch (E $this) {} # ERROR `^Cannot re\-assign \$this .P2G109`
# ---
<?php function() use ($this) {}; # ERROR `^Cannot use \$this as lexical variable .P2G109`
# ---
<?php function() use ($_GET) {}; # ERROR `^Cannot use auto\-global as lexical variable .P2G109`
# ---
<?php function($a) use ($a) {}; # ERROR `^Cannot use lexical variable \$a as a parameter name .P2G109`
# ---
<?php function() use ($a, $a) {}; # ERROR `^Cannot use variable \$a twice .P2G109`
# ---
<?php function f($_GET) {} # ERROR `^Cannot re\-assign auto\-global variable _GET .P2G109`
# ---
<?php const A = f(); # ERROR `^Constant expression contains invalid operations .P2G109`
# ---
<?php class A { const X = $b; } # ERROR `^Constant expression contains invalid operations .P2G109`
# ---
<?php class A { public $x = f(); } # ERROR `^Constant expression contains invalid operations .P2G109`
# ---
<?php function f($a = $b) {} # ERROR `^Constant expression contains invalid operations .P2G109`
# ---
<?php static $x = f(); # ERROR `^Constant expression contains invalid operations .P2G109`
# ---
<?php namespace A {} f(); # ERROR `^No code may exist outside of namespace \{\} .P2G109`
# ---
<?php f(); namespace A; # ERROR `^Namespace declaration statement has to be the very first statement or after any declare call in the script .P2G109`
# ---
<?php namespace A { namespace B { } } # ERROR `^Namespace declarations cannot be nested .P2G109`
# ---
<?php class self {} # ERROR `^Cannot use 'self' as class name as it is reserved .P2G109`
# ---
<?php class int {} # ERROR `^Cannot use 'int' as class name as it is reserved .P2G109`
# ---
<?php class A { const class = 1; } # ERROR `^A class constant must not be called 'class'; it is reserved for class name fetching .P2G109`
# ---
<?php isset(1+1); # ERROR `^Cannot use isset\(\) on the result of an expression \(you can use "null !== expression" instead\) .P2G109`
# ---
<?php isset(f()); # ERROR `^Cannot use isset\(\) on the result of an expression \(you can use "null !== expression" instead\) .P2G109`
# ---
<?php isset($a[]); # ERROR `^Cannot use \[\] for reading .P2G109`
# ---
<?php f() = 1; # ERROR `^Can't use function return value in write context .P2G109`
# ---
<?php f()++; # ERROR `^Can't use function return value in write context .P2G109`
# ---
<?php f() .= 1; # ERROR `^Can't use function return value in write context .P2G109`
# ---
<?php $a->f() = 1; # ERROR `^Can't use method return value in write context .P2G109`
# ---
<?php [f()] = $a; # ERROR `^Can't use function return value in write context .P2G109`
# ---
<?php unset(f()); # ERROR `^Can't use function return value in write context .P2G109`
# ---
<?php unset($a->f()); # ERROR `^Can't use method return value in write context .P2G109`
# ---
<?php [$a, "k" => $b] = $c; # ERROR `^Cannot mix keyed and unkeyed array entries in assignments .P2G109`
# ---
<?php [$a, list($b)] = $c; # ERROR `^Cannot mix \[\] and list\(\) .P2G109`
# ---
<?php list([$a]) = $c; # ERROR `^Cannot mix \[\] and list\(\) .P2G109`
# ---
<?php [...$a] = $c; # ERROR `^Spread operator is not supported in assignments .P2G109`
# ---
<?php goto a; # ERROR `^'goto' to undefined label 'a' .P2G109`
# ---
<?php a: a: # ERROR `^Label 'a' already defined .P2G109`
# ---
<?php switch(1) { default: default: } # ERROR `^Switch statements may only contain one default clause .P2G109`
# ---
<?php function __autoload($x) {} # ERROR `^__autoload\(\) is no longer supported, use spl_autoload_register\(\) instead .P2G109`
# ---
<?php function f(...$a = 1) {} # ERROR `^Variadic parameter cannot have a default value .P2G109`
# ---
<?php function f(...$a, $b) {} # ERROR `^Only the last parameter can be variadic .P2G109`
# ---
<?php f(...$a, $b); # ERROR `^Cannot use positional argument after argument unpacking .P2G109`
# ---
<?php $a[]; # ERROR `^Cannot use \[\] for reading .P2G109`
# ---
<?php echo $a[]; # ERROR `^Cannot use \[\] for reading .P2G109`
# ---
<?php $b = $a[]; # ERROR `^Cannot use \[\] for reading .P2G109`
# ---
<?php declare(strict_types=2); # ERROR `^strict_types declaration must have 0 or 1 as its value .P2G109`
# ---
<?php f(); declare(strict_types=1); # ERROR `^strict_types declaration must be the very first statement in the script .P2G109`
# ---
<?php declare(strict_types=1) { } # ERROR `^strict_types declaration must not use block mode .P2G109`
# ---
<?php yield 1; # ERROR `^The "yield" expression can only be used inside a function .P2G109`
# ---
<?php function f(): void { return 1; } # ERROR `^A void function must not return a value .P2G109`
# ---
<?php function f(): void { return null; } # ERROR `^A void function must not return a value \(did you mean "return;" instead of "return null;"\?\) .P2G109`
# ---
<?php function f(): int { return; } # ERROR `^A function with return type must return a value .P2G109`
# ---
<?php class A { function __construct(): int {} } # ERROR `^Method A::__construct\(\) cannot declare a return type .P2G109`
# ---
<?php class A { static function __construct() {} } # ERROR `^Method A::__construct\(\) cannot be static .P2G109`
# ---
<?php function f(void $a) {} # ERROR `^void cannot be used as a parameter type .P2G109`
# ---
<?php class A { public void $x; } # ERROR `^Property A::\$x cannot have type void .P2G109`
# ---
<?php class A { public callable $x; } # ERROR `^Property A::\$x cannot have type callable .P2G109`
# ---
<?php class A extends self {} # ERROR `^Cannot use 'self' as class name, as it is reserved .P2G109`
# ---
<?php class A { const X = static::Y; } # ERROR `^"static::" is not allowed in compile\-time constants .P2G109`
# ---
<?php const TRUE = 1; # ERROR `^Cannot redeclare constant 'TRUE' .P2G109`
# ---
<?php empty($a[]); # ERROR `^Cannot use \[\] for reading .P2G109`
# ---
<?php foreach ($a as [] ) {} # ERROR `^Cannot use empty list .P2G109`
# ---
<?php foreach ($a as f()) {} # ERROR `^Can't use function return value in write context .P2G109`
# ---
<?php $x = [&$a, &f()]; # ERROR `^Can't use function return value in write context .P2G109`
# ---
<?php while (1) { try { } finally { break; } } # ERROR `^jump out of a finally block is disallowed .P2G109`
# ---
<?php class A { const X = static::class; } # ERROR `^static::class cannot be used for compile\-time class name resolution .P2G109`
# ---
<?php [, 'k' => $a] = $b; # ERROR `^Cannot use empty array entries in keyed array assignment .P2G109`
# ---
<?php function f(): ?int { return; } # ERROR `^A function with return type must return a value \(did you mean "return null;" instead of "return;"\?\) .P2G109`
# ---
<?php list() = $x; # ERROR `^Cannot use empty list .P2G109`
# ---
<?php $x = [1, , 2]; # ERROR `^Cannot use empty array elements in arrays .P2G109`
# ---
<?php #[A(...)] function f() {} # ERROR `^Cannot create Closure as attribute argument .P2G109`
