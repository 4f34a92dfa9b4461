<html><?php
/** Doc */
function f(array &$a, ?int $b = 3, ...$c): ?string { // in f
    // lead
    $x = "a $b[0] $b[-1] $b[00] $b[k] {$c->d['e']} ${z} ${z[1]} \x41\u{e9}\101"; // trailing
    return <<<EOT
      ab
        $x
      c\n
      EOT;
    // end
}
[$a, [$b, , $c]] = $d; ['x' => $a, 'y' => [$b]] = $d; list(, $q) = $r;
if ($a): echo 1; elseif ($b): else: ?> hi
<?php endif; if ($a) echo 1; else if ($b) { echo 2; } else { ?>hi<?php }
foreach ($a as $k => list($v, $w)) echo $v . $w + 1, -$x ** 2, (int)$y;
switch ($a) { case 1: // one
 case 2: f(); break; default: g();
}
abstract class A extends B implements C, D { use T, U { T::a insteadof U; b as protected c; }
 const X = 1; public static ?int $y = 2, $z; abstract function g(); }
$o = new class(1) extends X {}; $f = static function() use (&$a) { yield 1 => 2; };
$g = fn($x) => $x + 1; echo `ls $x`; $$a = 5; ${'a'} = 1; A::$b[0](); $a->{'x'}->$y();
?>
tail
<?= $a, $b ?>

