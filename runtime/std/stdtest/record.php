<?php
// Records what PHP does for the calls of a case file: php record.php CASES.php > TABLE.tsv
// A case file returns a list of [function, argument…]; cross() builds all combinations.
error_reporting(-1);
ini_set('precision', '14');
ini_set('serialize_precision', '-1');

function cross(string $fn, array ...$choices): array
{
    $rows = [[$fn]];
    foreach ($choices as $values) {
        $next = [];
        foreach ($rows as $row) {
            foreach ($values as $v) {
                $next[] = array_merge($row, [$v]);
            }
        }
        $rows = $next;
    }
    return $rows;
}

function lit($v): string
{
    if ($v === null) return 'n';
    if (is_bool($v)) return $v ? 't' : 'f';
    if (is_int($v)) return "i$v";
    if (is_float($v)) {
        if (is_nan($v)) return 'dNAN';
        if (is_infinite($v)) return $v < 0 ? 'd-INF' : 'dINF';
        return 'd' . ltrim(bin2hex(pack('E', $v)), '0') . ($v === 0.0 && !strncmp(bin2hex(pack('E', $v)), '0000', 4) ? '0' : '');
    }
    if (is_string($v)) {
        return 's"' . preg_replace_callback('/[^ -~]|["\\\\]/', function ($m) { return '\x' . bin2hex($m[0]); }, $v) . '"';
    }
    if (is_array($v)) {
        $parts = [];
        foreach ($v as $k => $e) $parts[] = lit($k) . ':' . lit($e);
        return 'a[' . implode(',', $parts) . ']';
    }
    return 'o';
}

$messages = '';
set_error_handler(function ($level, $text) use (&$messages) {
    $names = [E_WARNING => 'Warning', E_NOTICE => 'Notice', E_DEPRECATED => 'Deprecated'];
    if (preg_match("/^Function \w+\(\) is deprecated$/", $text)) return true;
    $messages .= ' ' . $names[$level] . lit($text);
    return true;
});
foreach (require $argv[1] as $row) {
    $fn = array_shift($row);
    $args = $row;
    $messages = $refs = '';
    $call = [];
    $params = (new ReflectionFunction($fn))->getParameters();
    $cells = [];
    foreach ($row as $i => $v) {
        $p = $params[min($i, count($params) - 1)];
        if ($p->isPassedByReference()) {
            $cells[$i] = $v;
            $call[] = &$cells[$i];
        } else {
            $call[] = $v;
        }
    }
    ob_start();
    try {
        $result = lit($fn(...$call));
    } catch (Throwable $e) {
        if ($e instanceof TypeError && !($e instanceof ArgumentCountError) && strpos($e->getMessage(), ' must be of type ') && !getenv('TYPES')) {
            ob_end_clean();
            continue; // the caller's checks, not the function's
        }
        $result = 'throw ' . get_class($e) . ' ' . lit($e->getMessage());
    }
    $out = ob_get_clean();
    foreach ($cells as $v) $refs .= ' &' . lit($v);
    echo $fn, "\t", lit($args), "\t", $result, $refs, $out === '' ? '' : ' >' . lit($out), $messages, "\n";
}
