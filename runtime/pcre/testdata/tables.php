<?php
// Recomputes ../unicode14.txt (given: properties) or ../folding14.txt (given: folding) from what PHP's PCRE2 matches:
// php -d memory_limit=2G tables.php properties. The names of the sets are those of the present table.
ini_set('pcre.backtrack_limit', '1000000000');

function utf($c) {
    if ($c < 0x80) return chr($c);
    if ($c < 0x800) return chr(0xC0 | $c >> 6) . chr(0x80 | $c & 63);
    if ($c < 0x10000) return chr(0xE0 | $c >> 12) . chr(0x80 | $c >> 6 & 63) . chr(0x80 | $c & 63);
    return chr(0xF0 | $c >> 18) . chr(0x80 | $c >> 12 & 63) . chr(0x80 | $c >> 6 & 63) . chr(0x80 | $c & 63);
}
function code($s) {
    $lead = ord($s[0]);
    $c = $lead < 0x80 ? $lead : ($lead < 0xE0 ? $lead & 31 : ($lead < 0xF0 ? $lead & 15 : $lead & 7));
    for ($i = 1; $i < strlen($s); $i++) $c = $c << 6 | ord($s[$i]) & 63;
    return $c;
}
function text($from, $to) {
    $s = '';
    for ($c = $from; $c <= $to; $c++) $s .= utf($c);
    return $s;
}
$planes = [text(0, 0xD7FF), text(0xE000, 0x10FFFF)];

function ranges($class) {
    global $planes;
    $out = [];
    foreach ($planes as $s) {
        preg_match_all("/$class+/u", $s, $m);
        foreach ($m[0] as $run) {
            preg_match('/^./su', $run, $a);
            preg_match('/.$/su', $run, $b);
            join_range($out, code($a[0]), code($b[0]));
        }
    }
    return $out;
}
function join_range(&$out, $lo, $hi) {
    $n = count($out);
    if ($n && $out[$n - 1][1] + 1 === $lo) $out[$n - 1][1] = $hi;
    else $out[] = [$lo, $hi];
}
// The class of c among the rules of \X, found out by what it sticks to.
function grapheme($s) {
    $picture = utf(0x1F600);
    $joiner = utf(0x200D);
    if ($s === $joiner) return '';
    if (preg_match('/^\X$/u', "a$s")) return preg_match('/^\X$/u', "$picture$s$joiner$picture") ? 'extend' : 'spacing';
    if (!preg_match('/^\X$/u', $s . utf(0x300))) return 'control';
    return preg_match('/^\X$/u', $s . 'a') ? 'prepend' : '';
}
function graphemes($want) {
    static $sets = null;
    if ($sets === null) {
        for ($c = 0; $c < 0x110000; $c++) {
            if ($c === 0xD800) $c = 0xE000;
            $k = grapheme(utf($c));
            if ($k !== '') {
                if (!isset($sets[$k])) $sets[$k] = [];
                join_range($sets[$k], $c, $c);
            }
        }
    }
    return $sets[$want];
}
function set($name) {
    $parts = explode(':', $name);
    if (count($parts) === 1) return $name === 'cs' ? [] : ranges('\p{' . $name . '}');
    if ($parts[0] === 'posix') return ranges("[[:$parts[1]:]]");
    if ($parts[0] === 'esc') return ranges("\\$parts[1]");
    if ($parts[0] === 'gcb') return graphemes($parts[1]);
    return ranges('\p{' . $name . '}');
}
function pack_ranges($ranges) {
    $out = [];
    $end = 0;
    foreach ($ranges as [$lo, $hi]) {
        $out[] = base_convert($lo - $end, 10, 36) . ($hi > $lo ? '-' . base_convert($hi - $lo, 10, 36) : '');
        $end = $hi;
    }
    return implode(' ', $out);
}
function folding() {
    global $planes;
    preg_match_all('/[\p{CWCM}\p{CWCF}\p{L&}]/u', $planes[0] . $planes[1], $m);
    $letters = implode('', $m[0]);
    foreach ($m[0] as $letter) {
        preg_match_all('/\x{' . dechex(code($letter)) . '}/iu', $letters, $same);
        $others = array_diff($same[0], [$letter]);
        if ($others) echo dechex(code($letter)), ' ', implode(' ', array_map(function ($s) { return dechex(code($s)); }, $others)), "\n";
    }
}

if (($argv[1] ?? '') === 'folding') {
    folding();
    exit;
}
foreach (file(__DIR__ . '/../unicode14.txt') as $line) {
    $names = strtok($line, '=');
    echo $names, '=', pack_ranges(set(explode(',', $names)[0])), "\n";
}
