<?php
// Expressions in all their forms; PHP 7.4 syntax that PHP 8 accepts too.
namespace App\Sub;
use Foo\Bar, Foo\Baz as Qux;
use function Foo\helper, Foo\other as o;
use const Foo\LIMIT;
use Group\{A, B\C as D, E};
use Mixed_\{function f1, const K1, Cls};
const ONE = 1, TWO = ONE + 1;
$x = 1 + 2 * 3 - 4 / 5 % 6 ** 2 ** 2;
$x = -$a ** 2 + -2 ** 2 * !$b instanceof Foo;
$x = $a . $b + 1 . $c - 2 . 'z' . ($d . $e) + ($f + 1) . $g;
$x = $a << 1 + 2 . $b >> 3 - 1;
$x = $a . $b << $c . $d;
$x = ($a . $b) << ($c . $d) + 1;
$x = ($a) . (($b)) + ((1));
$x = $a + ( // comment (
    $b . $c) . /* ( */ ($d);
$x = $a && $b || $c and $d or $e xor $f;
$x = $a & $b | $c ^ ~$d;
$x = $a == $b; $x = $a != $b; $x = $a <> $b; $x = $a === $b; $x = $a !== $b;
$x = $a < $b; $x = $a <= $b; $x = $a > $b; $x = $a >= $b; $x = $a <=> $b;
$x = $a ?? $b ?? $c; $x = $a ?: $b ?: $c; $x = $a ? $b : ($c ? $d : $e); $x = ($a ? $b : $c) ? $d : $e;
$x = $a ? $b ? 1 : 2 : 3;
$x = !$a; $x = +$a; $x = ~$a; $x = @$a[1]; $x = - - $a; $x = !!$a;
$x = (int)$a . (float) $a . ( double )$a . (string)$a . (binary)$a . (bool)$a . (boolean)$a . (integer)$a;
$x = (array)$a; $x = (object)['a' => 1];
$x += 1; $x -= 1; $x *= 2; $x /= 2; $x .= 'a'; $x %= 3; $x **= 2; $x &= 1; $x |= 1; $x ^= 1; $x <<= 1; $x >>= 1; $x ??= 1;
$x = $y = $z; $x =& $y; $x = &$y['a']; $x = $y + $z = 3; !$x = f();
$x++; $x--; ++$x; --$x; $a[0]++; ++$a->b; A::$c--;
$x = [1, 2 => 3, 'a' => &$b, &$c, ...$d, ...[1, 2]]; $x = array(1, array(2), ); $x = [];
[$a, [, $b], ] = $c; ['k' => $a, "l$b" => [$c]] = $d; list($a, list($b), , $c) = $d; list('k' => list($z)) = $d; [, $q] = $x;
[$a->b, $c['d'], A::$e, $f[]] = $x; [&$a, [&$b]] = $y; list(, , $third) = $x;
foreach ($x as [$a, [$b]]) {} foreach ($x as list('k' => list($v))) {} foreach ($x as $k => [$a, $b]) {} foreach ($x as &$v) {} foreach ($x as $a->b => $c[0]) {}
foreach ([1, 2] as $v): endforeach;
$x = $a['b']['c'][0]; $a[][0] = 1; $x = $a->b->c; $x = $a->b()->c['d']->e(); $x = $a->{'b' . $c}; $x = $a->$b; $x = $a->$b['c']; $x = $a->{$b['c']};
$x = $$a; $x = $$$a; $x = ${'a'}; $x = ${'a' . $b}['c']; $x = $$a['b']; $x = $a->b['c']->$d[1](); $x = $a->$b($c); $x = $a->{'b'}();
$x = A::B; $x = A::class; $x = static::class; $x = A::$b; $x = A::$$b; $x = A::$b['c']; $x = A::f(); $x = A::$f(); $x = A::{'f'}(); $x = $a::B; $x = $a::$b; $x = $a::f(); $x = 'A'::f(); $x = A::$b->c; $x = A::LIST; $x = A::$b();
$x = f(); $x = \f(); $x = namespace\f(); $x = Bar\f(); $x = $f(); $x = $f['a'](); $x = (function () { return 1; })(); $x = f()(); $x = f()['a']; $x = 'f'(); $x = [$a, 'b'](); $x = ($a->b)();
$x = "abc"[1]; $x = 'abc'[$i]; $x = [1, 2][0]; $x = (clone $a)->b; $x = (new A)->b(); $x = new A; $x = new A(); $x = new $a; $x = new $a->b; $x = new $a['b'](1); $x = new static; $x = new A::$b; $x = new $a::$b(2); $x = new \A\B(...$c, ...[1]);
$x = new class { }; $x = new class(1, $b) extends Foo implements Bar, Baz { private $p = 1; function f() { return $this->p; } };
$x = clone $a; $x = clone($a); $x = print 'a'; $x = isset($a, $b['c'], $d->e, $f::$g); $x = empty($a['b']); $x = empty(f());
$x = include 'a.php'; $x = include_once('b' . '.php'); require __DIR__ . '/c.php'; require_once 'd.php'; $x = (include 'e.php') . 'f';
$x = eval('return 1;');
$x = function ($a, &$b, ...$c) use ($d, &$e): ?int { return 1; }; $x = static function &() { }; $x = fn($a) => $a + $d; $x = static fn&(int ...$a): ?array => [$a]; $x = fn() => fn() => $y;
$x = function () { yield; yield 1; yield 'a' => 2; $z = yield $x; $z = (yield 3) + 1; yield from f(); $w = yield from [1]; return 3; };
$x = __LINE__ . __FILE__ . __DIR__ . __FUNCTION__ . __CLASS__ . __TRAIT__ . __METHOD__ . __NAMESPACE__;
f(__LINE__
, 1, __LINE__ . 'a'
, [__LINE__
]);
$x = 0 + 42 + 0x2A + 0X2a + 052 + 0b101010 + 0B1 + 1_000 + 0x1_F + 00 + 9223372036854775807 + 9223372036854775808 + 0x7FFFFFFFFFFFFFFF + 0xFFFFFFFFFFFFFFFF + 01777777777777777777777 + 0b1111111111111111111111111111111111111111111111111111111111111111111;
$x = 1.5 + .5 + 1. + 1e3 + 1.5E-3 + 1_0.5_0 + 1e1000 + 0.0 + 1E+2 + 123456789012345678901234567890;
$x = true and FALSE or Null;
$x = PHP_EOL . \PHP_EOL . namespace\ONE . Bar\X;
$x = f($a, ...$b); $x = f(...[1, 2], ...$c,); isset($a,); unset($a, $b['c'],);
$x = $a instanceof A; $x = $a instanceof $b; $x = $a instanceof static; $x = $a instanceof $b->c; $x = !$a instanceof \A\B;
$x = $a->class; $x = $a->list()->for; $x = A::for(); $x = A::new; $x = $a -> b;
$x = $a/* c */->/* d */b; $x = $a
    ->b()
    ->c();
$x = @f() or die('x'); exit; exit(); exit(1); die; die('x' . $y);
