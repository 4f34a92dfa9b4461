text <?= $a ?> more
<?php
declare(ticks=1);
declare(ticks=1) { f(); }
declare(ticks=1): f(); enddeclare;
if ($a) f(); if ($a) { f(); } else g();
if ($a) { f(); } elseif ($b) { g(); } else if ($c) { h(); } else { i(); }
if ($a): f(); elseif ($b): g(); h(); else: i(); endif;
if ($a) if ($b) f(); else g();
if ($a): ?>
  html
<?php elseif ($b): ?>
<?php else: ?>x<?php endif ?>

<?php
while ($a) f(); while ($a) { break; } while ($a): continue; endwhile;
do f(); while ($a); do { g(); } while ($b);
for (;;) { break; } for ($i = 0, $j = 1; $i < 10, $j < 5; $i++, $j--) f(); for ($i = 0; $i < 3; $i++): g(); endfor;
foreach ($a as $v) f(); foreach ($a as $k => &$v) { g(); } foreach ($a as $k => $v): h(); endforeach;
switch ($a) { case 1: case 2: f(); break; case 'x': { g(); } default: h(); }
switch ($a) { case 1; f(); default; g(); }
switch ($a): case 1: f(); endswitch;
switch ($a): ?>
<?php case 1: ?> one <?php break; default: ?> other <?php endswitch;
switch ($a) { }
while (1) { while (2) { switch (3) { default: continue 3; case 4: break 2; } } }
function plain() { return; }
function &refs(array $a, ?int $b = 1, callable $c = null, Bar $d = null, Foo\Bar &...$e): ?array { static $x, $y = 1 + 2; global $g, $$h; return [$x]; }
function gen(): iterable { try { yield 1; } finally { f(); } }
function nested() { function inner() { } class Inner { } if ($a) { function cond() { } } }
try { f(); } catch (A $e) { g(); } catch (B | C\D $e) { h(); throw $e; } finally { i(); }
throw new Exception('x');
unset($a, $b['c'], $d->e, A::$f['g']);
goto end;
f();
end:
g();
;
{ f(); { g(); } }
echo 1, 'a', $b; print('x');
class Root { }
abstract class Base extends Root { abstract protected function f(); final public static function g() { } private static $p = [1, 'a' => self::X], $q; var $r; const X = 1, Y = self::X . 'y'; protected const Z = 3; public ?int $typed = null; static $s; function list() { } function __construct() { parent::__construct(); } abstract function h(int $a, $b = PHP_INT_MAX, $c = [], $d = self::X | 2); }
final class Child extends Base implements I, \J { use T; use U, V { U::f insteadof V; V::f as protected g; h as i; j as private; k as list; } public function f(): self { return $this; } function h(int $a, $b = 1, $c = [], $d = 2): void { } }
interface I extends K, L { const A = 1; public function m(self $x): ?self; static function n(); }
trait T { use Other; private $x = 1; public static $y; abstract function a(); function b() { static $n = 0; return __TRAIT__ . __CLASS__ . ++$n; } }
class Keywords { const CLASS_ = 1, FOR = 2, new = 3; function new() { } function for() { return $this->class . static::FOR . self::new; } static function print() { } }
?>
  trailing <b>html</b>
<?php
// comment ?> after the comment
<?php # comment
/* block */ /** doc */
?><?= 1, 2; ?>

<?php if ($a) { ?> yes <?php } else { ?> no <?php }
echo <<<X
  text
  X . 'y'; ?>
<?PHP echo 'upper'?>
<?php
__halt_compiler(); garbage " ' <?php /* here
