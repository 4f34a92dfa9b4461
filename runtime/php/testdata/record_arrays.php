<?php
// Records random programs on arrays, one step a line with the state after it:
// php -n record_arrays.php > arrays.tsv
//
// Four variables hold arrays; a step changes, copies or binds them.

function enc($v) {
    if (is_array($v)) {
        $s = [];
        foreach ($v as $k => $x) $s[] = (is_int($k) ? $k : "'$k'") . '=' . enc($x);
        return '[' . implode(',', $s) . ']';
    }
    return is_float($v) ? $v . 'f' : (is_string($v) ? "'$v'" : (is_bool($v) ? ($v ? 'T' : 'F') : ($v === null ? 'N' : $v)));
}
function value() {
    switch (mt_rand(0, 7)) {
        case 0: return mt_rand(0, 9) / 2;
        case 1: return 's' . mt_rand(0, 9);
        case 2: return mt_rand(0, 1) === 1;
        case 3: return [mt_rand(0, 9), mt_rand(0, 9)];
        case 4: return null;
    }
    return mt_rand(0, 99);
}
function key_() {
    switch (mt_rand(0, 9)) {
        case 0: return -mt_rand(1, 20);
        case 1: case 2: return 'k' . mt_rand(0, 12);
        case 3: return (string)mt_rand(0, 9);
        case 4: return mt_rand(0, 40);
    }
    return mt_rand(0, 5);
}
mt_srand((int)($argv[1] ?? 5));
for ($run = 0; $run < (int)($argv[2] ?? 400); $run++) {
    $v = [[], [], [], []];
    $typed = mt_rand(0, 2); // favour lists of one type in some runs
    for ($step = 0; $step < 40; $step++) {
        $i = mt_rand(0, 3); $j = mt_rand(0, 3); $k = key_(); $x = $typed === 1 ? mt_rand(0, 99) : ($typed === 2 ? mt_rand(0, 99) / 4 : value());
        $op = mt_rand(0, 21);
        $out = '';
        switch ($op) {
            case 0: case 1: case 2: $name = 'append'; try { $v[$i][] = $x; } catch (Error $e) { $out = 'full'; } break;
            case 3: case 4: $name = 'set'; $v[$i][$k] = $x; break;
            case 5: $name = 'unset'; unset($v[$i][$k]); break;
            case 6: $name = 'copy'; $t = $v[$j]; $v[$i] = $t; unset($t); break;
            case 7: $name = 'pop'; $out = enc(array_pop($v[$i])); break;
            case 8: $name = 'shift'; $out = enc(array_shift($v[$i])); break;
            case 9: $name = 'nest'; if (!isset($v[$i][$k]) || is_array($v[$i][$k])) $v[$i][$k][] = $x; else $out = 'no'; break;
            case 10: $name = 'nest2'; if (!isset($v[$i][$k]) || is_array($v[$i][$k])) $v[$i][$k]['q'][1] = $x; else $out = 'no'; break;
            case 11: $name = 'foreachref'; foreach ($v[$i] as $kk => &$r) { if (is_int($r)) $r++; } unset($r); break;
            case 12: $name = 'store'; $t = $v[$j]; $v[$i][$k] = $t; unset($t); break;
            case 13: $name = 'next'; $out = enc(next($v[$i])) . enc(key($v[$i])); break;
            case 14: $name = 'reset'; $out = enc(reset($v[$i])); break;
            case 15: $name = 'end'; $out = enc(end($v[$i])) . enc(key($v[$i])); break;
            case 16: $name = 'clear'; $v[$i] = []; break;
            case 17: $name = 'unsetlast'; $t = array_key_last($v[$i]); if ($t !== null) unset($v[$i][$t]); break;
            case 18: $name = 'unsetfirst'; $t = array_key_first($v[$i]); if ($t !== null) unset($v[$i][$t]); break;
            case 19: $name = 'union'; $v[$i] = $v[$i] + $v[$j]; break;
            case 20: $name = 'refwrite'; $r = &$v[$i][$k]; $r = $x; unset($r); break;
            case 21: $name = 'foreachadd'; $c = 0; foreach ($v[$i] as $kk => &$r) { if ($c++ < 3) $v[$i][] = $c; if ($c === 2) unset($v[$i][$kk]); if ($c > 60) break; $out .= enc($kk) . ' '; } unset($r); break;
        }
        if (strlen(enc($v[$i])) > 1500) $v[$i] = [];
        echo "$run\t$name\t$i\t$j\t", enc($k), "\t", enc($x), "\t$out\t", enc($v[$i]), "\n";
    }
    echo "$run\tfinal\t0\t0\t0\t0\t\t", enc($v), "\n";
}
