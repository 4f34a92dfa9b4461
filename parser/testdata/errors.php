# --- missing semicolon
<?php
$x = 1
$y = 2; # ERROR `unexpected variable "\$y".*P2G100`

# --- operand
<?php
$x = 1 + ; # ERROR `unexpected token ";"`
f(1, ]; # ERROR `unexpected token "\]"`

# --- goes on after an error
<?php
function f() {
    $a = ; # ERROR "syntax error"
    return 1;
}
class A {
    function g() { return 1 +; } # ERROR "syntax error"
}
echo 1;

# --- end of file
<?php
if ($a) {
    f();
# ERROR "Unclosed '.' on line 2"

# --- end of PHP
<?php $a = ?> text # ERROR `unexpected token ";"`

# --- unterminated string
<?php
$x = "abc;
# ERROR `unexpected end of file, expecting variable or .*P2G101`
# --- unterminated comment
<?php
/* abc # ERROR "Unterminated comment starting line 2"

# --- unterminated heredoc
<?php
$x = <<<EOT
abc
# ERROR `unexpected end of file, expecting variable or heredoc end .*P2G101`
# --- unexpected character
<?php
$x =  1; # ERROR "unexpected character .*P2G102"

# --- literals
<?php
$x = 089; # ERROR "Invalid numeric literal .P2G107"
$x = "\u{110000}"; # ERROR "Codepoint too large"
$x = "a\u{xyz}"; # ERROR "Invalid UTF-8 codepoint"

# --- compile errors
<?php
try { f(); } # ERROR "Cannot use try without catch or finally"
break $n; # ERROR "'break' operator with non-integer operand"
continue 0; # ERROR "'continue' operator accepts only positive integers"

# --- heredoc indentation
<?php
f(<<<A
    a
   b ERROR "Invalid body indentation level"
    A);

# --- conditional
<?php
echo $a ? 1 : $b ? 2 : 3; # ERROR "Unparenthesized .*P2G104"
echo ($a ? 1 : $b) ? 2 : ($a ? $b ? 1 : 2 : 3);
echo $a ?: $b ?: $c;
echo $a ?: $b ? 1 : 2; # ERROR "Unparenthesized"

# --- removed in PHP 8
<?php
$x = (real)$a; # ERROR "The .real. cast has been removed.*P2G100"

# --- a cast removed in PHP 8
<?php
$x = (unset)$a; # ERROR "The .unset. cast is no longer.*P2G108"

# --- braces
<?php
$x = $a{0}; # ERROR "offset access syntax with curly braces"

# --- short tag
<? echo 1; ?> # WARNING "short open tag"
<?xml version="1.0"?>

# --- what the compiler refuses, beside errors of the grammar
<?php
echo [1, 2; # ERROR `unexpected token ";", expecting "]".*P2G100`
function f($a, $a) {} # ERROR `Redefinition of parameter \$a`
function g() { break; $x = ; } # ERROR "unexpected token"
class A { abstract function f(); } # ERROR "Class A contains 1 abstract method"
break; # ERROR "'break' not in the 'loop' or 'switch' context"
