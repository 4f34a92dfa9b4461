<?php
// Strings in all their forms: PHP and the printed tree must agree on each of them.
$a = ['k' => 1, 0 => 2, -1 => 3, '00' => 4, 'x' => ['y' => 5]];
$s = 'single \' \\ \n $a';
$s = "double \n\t\r\v\e\f\\\$\" \' \q \8 \101 \x41 \X42 \xg \u{41} \u{1F600} \u00e9 $ {$s} \{$s} $";
$s = "a\\\"b$a[k]";
$s = "\\$s \\\\$s {$s}\\";
$s = "$a[0] $a[k] $a[-1] $a[00] $a[0x1] $a[-0] $a[$s] $a[9223372036854775807] $a[9223372036854775808] $a[k][l]";
$s = "$s->b $s->b->c $s->b[0] $s-> $s->1 {$s->b->c['d']} {$s->f(1, "x$a[k]")} {$s::$t}";
$s = "${s} ${a['k']} ${a[0]} ${'s'} ${s . 't'} {$$s} {${'s'}} $ s ${s}[0]";
$s = "{ $s } {$s}} $s} \\{$s}";
$s = b"bin\x00$s" . B'bin' . b'x';
$s = `ls "$s" \` \\ $a[k] {$s}`;
$s = ``;
$s = "";
$s = '';
$s = <<<A
A;
$s = <<<A

A;
$s = <<<A
plain \x41 \" \' \101 \u{e9} $ {
 x
A;
$s = <<<"AB"
$s $a[k] {$a['k']} ${s} \$s \\
  ABC AB
AB;
$s = <<<'AB'
$s \n {$s}
AB;
$s = <<<AB
$s
AB
. 'after';
f(<<<AB
    one
      two $s
    {$a['x']} three

    four\
    AB, <<<'CD'
	tab
		two

	CD . "x");
$s = <<<AB
  $s$s
    \n
  AB;
$s = [<<<A
  a
  A, <<<A
  b
  A];
$s = <<<A
x{$s
  ['k']}y
A;
$s = <<<A

  $s

  A;
$s = <<<A
  $s
  A;
$s = <<<A
  {$s}$s
  A . <<<A
    A;
$s = <<<X
 {$s} <<<Y
 Y;
 X;
