<?php
// Records the results of PHP's operators, casts and element accesses as a
// table for oracle_test.go: php -n -d precision=14 record.php > oracle.tsv

/** Encodes a value on one line; floats by their bits. */
function enc($v) {
    switch (true) {
        case $v === null: return 'N';
        case is_bool($v): return $v ? 'T' : 'F';
        case is_int($v): return "i$v";
        case is_float($v): return is_nan($v) ? 'dNAN' : 'd' . bin2hex(pack('E', $v));
        case is_string($v): return 's' . rawurlencode($v);
        case is_array($v):
            $s = [];
            foreach ($v as $k => $x) $s[] = enc($k) . '=' . enc($x);
            return '[' . implode(';', $s) . ']';
    }
    return 'O' . get_class($v);
}

/** Runs f and encodes what it raised and returned. */
function outcome($f) {
    global $raised;
    $raised = '';
    try {
        $r = enc($f());
    } catch (Throwable $e) {
        $r = '!' . get_class($e) . ':' . $e->getMessage();
    }
    return $raised . $r;
}
set_error_handler(function ($n, $m) { $GLOBALS['raised'] .= "$n:$m|"; return true; });

$full = in_array('full', $argv);
$values = [
    null, true, false, 0, 1, -1, 5, PHP_INT_MAX, PHP_INT_MIN, 0.0, 1.5, -2.5, 1e25, NAN, INF,
    '', '0', '5', ' 5', '5 ', '5 apples', 'abc', '1.5', '1e3', '-7', 'az', [], [1, 2], ['x' => 1], new stdClass,
];
if ($full) {
    $values = array_merge($values, [
        2, 64, 63, 10, 3, -64, -0.0, 0.1, 1e15, 123456789012345678.0, -1e-7, 9.3e18, 2.0, 7.9, -INF, 'Zz', 'a9', 'zz', 'Az', '0x1A', '1e1000', '.5', '5.', '.',
        '9223372036854775807', '9223372036854775808', '-9223372036854775808', '92233720368547758080', "1\n", "\v1", '00', '-0', '+5', '1_000', 'INF', 'null', 'é', '1e', '1.5abc', "a\0b", '10', '1e1', '010', ' ', 'abd', "x\xff", [0 => 'a', 'k' => [1]], [3 => 1, 2], ['1' => '1', '0' => '2'], [null], [[]], (object)['p' => 1, 'q' => [1]],
    ]);
}
$binary = [
    '+' => function ($a, $b) { return $a + $b; }, '-' => function ($a, $b) { return $a - $b; },
    '*' => function ($a, $b) { return $a * $b; }, '/' => function ($a, $b) { return $a / $b; },
    '%' => function ($a, $b) { return $a % $b; }, '**' => function ($a, $b) { return $a ** $b; },
    '.' => function ($a, $b) { return $a . $b; }, '<<' => function ($a, $b) { return $a << $b; },
    '>>' => function ($a, $b) { return $a >> $b; }, '&' => function ($a, $b) { return $a & $b; },
    '|' => function ($a, $b) { return $a | $b; }, '^' => function ($a, $b) { return $a ^ $b; },
    '==' => function ($a, $b) { return $a == $b; }, '===' => function ($a, $b) { return $a === $b; },
    '<=>' => function ($a, $b) { return $a <=> $b; }, '<' => function ($a, $b) { return $a < $b; },
    '<=' => function ($a, $b) { return $a <= $b; },
    'read' => function ($a, $b) { return $a[$b]; }, 'isset' => function ($a, $b) { return isset($a[$b]); },
    'coalesce' => function ($a, $b) { return $a[$b] ?? 'none'; },
    'write' => function ($a, $b) { $a[$b] = 'Z'; return $a; }, 'nested' => function ($a, $b) { $a[$b][1] = 'Z'; return $a; },
    'concat' => function ($a, $b) { $a[$b] .= 'Z'; return $a; }, 'inc' => function ($a, $b) { $a[$b]++; return $a; },
    'unset' => function ($a, $b) { unset($a[$b]); return $a; }, 'unset2' => function ($a, $b) { unset($a[$b][1]); return $a; },
    'ref' => function ($a, $b) { $r = &$a[$b]; return $a; }, 'store' => function ($a, $b) { $a[2] = $b; return $a; },
    'append' => function ($a, $b) { $a[] = $b; return $a; }, 'list' => function ($a, $b) { [$x, $y] = $a; return [$x, $y]; },
];
$unary = [
    'neg' => function ($a) { return -$a; }, 'plus' => function ($a) { return +$a; }, '~' => function ($a) { return ~$a; },
    '++' => function ($a) { $a++; return $a; }, '--' => function ($a) { $a--; return $a; },
    'bool' => function ($a) { return (bool)$a; }, 'int' => function ($a) { return (int)$a; },
    'float' => function ($a) { return (float)$a; }, 'string' => function ($a) { return (string)$a; },
    'array' => function ($a) { return (array)$a; }, 'repr' => function ($a) { return is_float($a) ? var_export($a, true) : ''; },
    'numeric' => function ($a) { return is_numeric($a); }, 'type' => function ($a) { return gettype($a) . ' ' . get_debug_type($a); },
];
foreach ($unary as $op => $f) {
    foreach ($values as $i => $a) {
        echo "$op\t$i\t-\t", rawurlencode(outcome(function () use ($f, $a) { return $f($a); })), "\n";
    }
}
foreach ($binary as $op => $f) {
    foreach ($values as $i => $a) {
        $row = [];
        foreach ($values as $j => $b) {
            if ($op === 'write' && is_string($a) && is_scalar($b) && abs((float)$b) > 1e6) {
                $row[] = 'skip'; // PHP would allocate the padding
                continue;
            }
            $row[] = rawurlencode(outcome(function () use ($f, $a, $b) { return $f($a, $b); }));
        }
        echo "$op\t$i\t", implode("\t", $row), "\n";
    }
}
