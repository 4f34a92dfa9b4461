<?php
// Records what PHP makes of values passed to typed parameters and returned
// from typed functions, weak and strict: php -n record_types.php > types.tsv

$types = [
    'int', 'float', 'string', 'bool', 'array', '?int', '?string', 'int|float', 'string|int', 'string|float',
    'int|bool', 'float|bool', 'string|bool', 'string|int|float|bool', 'array|string', 'array|string|null', 'int|false',
    'string|false', 'mixed', 'object', 'iterable', 'callable', '?callable', 'int|float|null', 'array|int|float',
];
$head = "set_error_handler(function (\$n, \$m) { \$GLOBALS['raised'] .= \"\$n:\$m|\"; return true; });\n";
$values = 'return [null, true, false, 0, 5, -1, PHP_INT_MAX, 0.0, 1.5, 3.0, 1e25, NAN, INF, -0.0, "", "0", "5", " 5", "5 ", "5x", "abc",
    "1.5", "1e3", "-7", "9223372036854775808", "1e1000", [], [1], new stdClass, "strlen"];';
$enc = 'if (!function_exists("enc")) { function enc($v) {
    if ($v === null) return "N";
    if (is_bool($v)) return $v ? "T" : "F";
    if (is_int($v)) return "i$v";
    if (is_float($v)) return is_nan($v) ? "dNAN" : "d" . bin2hex(pack("E", $v));
    if (is_string($v)) return "s" . rawurlencode($v);
    if (is_array($v)) return "[" . count($v) . "]";
    return "O" . get_class($v);
} }
function run_%s($f, $v) {
    $GLOBALS["raised"] = "";
    try { $r = enc($f($v)); } catch (Throwable $e) {
        $r = "!" . get_class($e) . ":" . preg_replace("/, called in .*$/", "", $e->getMessage());
    }
    return rawurlencode($GLOBALS["raised"] . $r);
}';
$raised = "";
eval($head);
foreach (['weak' => '', 'strict' => 'declare(strict_types=1);'] as $mode => $declare) {
    foreach ($types as $i => $t) {
        eval("$declare " . sprintf($enc, "{$mode}_$i") . "
            function param_{$mode}_$i($t \$x) { return \$x; }
            function return_{$mode}_$i(\$x): $t { return \$x; }
            \$vals = (function () { $values })();
            foreach (['param', 'return'] as \$way) {
                echo \"\$way\\t$mode\\t$t\";
                foreach (\$vals as \$v) echo \"\\t\", str_replace(\"_{$mode}_$i\", '', run_{$mode}_$i(\"\${way}_{$mode}_$i\", \$v));
                echo \"\\n\";
            }");
    }
    // Standard functions, one per type of parameter.
    eval("$declare " . sprintf($enc, "{$mode}_std") . "
        \$vals = (function () { $values })();
        \$fns = ['int' => function (\$v) { return dechex(\$v); }, 'float' => function (\$v) { return is_finite(\$v); },
            'string' => function (\$v) { return strlen(\$v); }, 'bool' => function (\$v) { return in_array(1, [1], \$v); },
            'array' => function (\$v) { return array_is_list(\$v); }, 'int|float' => function (\$v) { return is_float(abs(\$v)); },
            'array|string' => function (\$v) { return is_array(str_replace('q', 'q', \$v)); }, '?int' => function (\$v) { return array_slice([1], 0, \$v); },
            'callable' => function (\$v) { return call_user_func(\$v, 'x'); }, 'string|int' => function (\$v) { return array_fill_keys([1], date('y', 0)) && mktime(\$v, 0, 0, 1, 1, 1970) === null; },
        ];
        foreach (\$fns as \$t => \$f) {
            if (\$t === 'string|int') continue;
            echo \"std\\t$mode\\t\$t\";
            foreach (\$vals as \$v) echo \"\\t\", run_{$mode}_std(\$f, \$v);
            echo \"\\n\";
        }");
}
