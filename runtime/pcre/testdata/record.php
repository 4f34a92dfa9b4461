<?php
// Records what PHP answers to the calls in calls.json and cases.txt: php record.php > recorded.jsonl
function latin($v) {
    if (is_string($v)) return utf8_encode($v);
    if (!is_array($v)) return $v;
    $out = [];
    foreach ($v as $k => $x) $out[is_string($k) ? utf8_encode($k) : $k] = latin($x);
    return $out;
}
function bytes($v) {
    if (is_string($v)) return utf8_decode($v);
    if (!is_array($v)) return $v;
    $out = [];
    foreach ($v as $k => $x) $out[is_string($k) ? utf8_decode($k) : $k] = bytes($x);
    return $out;
}
function dump($m) { return '<' . json_encode(latin($m), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) . '>'; }
error_reporting(E_ALL & ~E_DEPRECATED);
$warnings = [];
set_error_handler(function ($n, $m) use (&$warnings) { $warnings[] = $m; return true; }, E_ALL & ~E_DEPRECATED);

function record($fn, $args) {
    global $warnings;
    $warnings = [];
    $row = ['fn' => $fn, 'args' => latin($args)];
    $call = $args;
    $ref = null;
    try {
        switch ($fn) {
            case 'preg_match': case 'preg_match_all':
                $r = $fn($call[0], $call[1], $ref, $call[2] ?? 0, $call[3] ?? 0);
                break;
            case 'preg_replace': case 'preg_filter':
                $r = $fn($call[0], $call[1], $call[2], $call[3] ?? -1, $ref);
                break;
            case 'preg_replace_callback':
                $r = preg_replace_callback($call[0], 'dump', $call[1], $call[2] ?? -1, $ref, $call[3] ?? 0);
                break;
            case 'preg_replace_callback_array':
                $map = [];
                foreach ($call[0] as $k => $v) $map[$k] = $v;
                $r = preg_replace_callback_array($map, $call[1], $call[2] ?? -1, $ref, $call[3] ?? 0);
                break;
            default:
                $r = $fn(...$call);
        }
        $row['result'] = latin($r);
        $row['ref'] = latin($ref);
        $row['error'] = preg_last_error();
    } catch (Throwable $e) {
        $row['thrown'] = get_class($e) . ': ' . latin($e->getMessage());
    }
    if ($warnings) $row['warnings'] = latin($warnings);
    echo json_encode($row, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}

foreach (json_decode(file_get_contents(__DIR__ . '/calls.json'), true) as $call) {
    $call = bytes($call);
    record(array_shift($call), $call);
}
// A line that begins with a blank is a subject for the pattern above it.
$pattern = '';
foreach (file(__DIR__ . '/cases.txt', FILE_IGNORE_NEW_LINES) as $line) {
    if ($line === '' || $line[0] === '#') continue;
    if ($line[0] === ' ') {
        record('preg_match', [$pattern, stripcslashes(substr($line, 1)), PREG_OFFSET_CAPTURE]);
    } else {
        $pattern = $line;
    }
}
