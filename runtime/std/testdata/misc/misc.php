<?php
// Cases of version_compare, addresses, quoting for the shell.
$v = ['1', '1.0', '1.0.0', '1.1', '1.10', '1.2', '5.2', '5.10', '1.0-dev', '1.0alpha', '1.0a1', '1.0beta2', '1.0b', '1.0RC1', '1.0rc1', '1.0pl1', '1.0p', '1.0#', '#', '',
    '1.0.x', '8.2.36', '8.2.36-1+deb', '1_0', '1+0', '1..0', 'dev', '1.0-', '01', '1.0.0.1', 'x', '1.0foo', '1-2', '.1', '1.', '4.0.0-RC12', '4.0.0-RC2', '99999999999999999999', '1.0 ', '1 0'];
$ips = ['', '1.2.3.4', '0.0.0.0', '255.255.255.255', '256.1.1.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.4 ', ' 1.2.3.4', '1.2.3.a', '1..2.3', '0x1.2.3.4', '00.0.0.0', '1.2.3.-4', '127.0.0.1'];
$args = ['', 'a', "a'b", 'a b', "'", "''", '"', 'x"y', "x'y'z", '$HOME', '`x`', "a\nb", 'é', "\xff", 'a\\b', '#;&|*?~<>^()[]{}', "it's \"x\"", "'a\"b'", '"a\'b"', "a\0b", '%x!'];
return array_merge(
    cross('version_compare', $v, $v),
    cross('version_compare', ['1.0', '1.1', '1.0.0'], ['1.0', '1.1', '1.1.0'], ['<', 'lt', '<=', 'le', '>', 'gt', '>=', 'ge', '==', 'eq', '!=', '<>', 'ne', 'foo', '', null]),
    cross('ip2long', $ips), cross('long2ip', [0, 1, 16909060, 4294967295, -1, 4294967296, PHP_INT_MAX, PHP_INT_MIN]),
    cross('escapeshellarg', $args), cross('escapeshellcmd', $args),
    cross('extension_loaded', ['json', 'JSON', 'standard', 'nope', '', 'date', 'pcre']), cross('phpversion', [null, 'json', 'nope']),
    cross('constant', ['E_ALL', 'PHP_EOL', 'true', 'NULL', '\\E_ALL', 'NOPE', '', 'x\\NOPE', 'Nope::X', 'PHP_INT_MAX']), cross('defined', ['E_ALL', 'nope', 'PHP_EOL', '\\E_ALL', 'e_all', 'TRUE', 'true', 'Nope::X']),
    cross('fopen', ['', "a\0b", '/nonexistent/x', 'foo://x', 'php://nope', 'data:x'], ['r', 'w', 'q', '']),
    cross('file_get_contents', ['', "a\0b", '/nonexistent/x', 'foo://x', 'data:,a%20b+c', 'data:text/plain;base64,SGk=', 'data:;base64,SGk', 'data:;base64,!', 'data:abc', 'data://text/plain,x', 'data:text/plain;charset=utf-8,%E9', 'data:foo,x', 'file://etc/x', 'DATA:,x']),
    cross('file', ['', '/nonexistent/x', "data:,a%0Ab%0A%0Ac%0D%0Ad", 'data:,', 'data:,%0A'], [0, 2, 4, 6, 1000, -1]),
    cross('unlink', ['', '/nonexistent/x', '/', "a\0b"]), cross('rmdir', ['', '/nonexistent/x', '/dev/null']), cross('mkdir', ['', '/nonexistent/x/y', '/']), cross('rename', ['', '/nonexistent/x'], ['', '/nonexistent/y']), cross('copy', ['', '/nonexistent/x', '/', '/dev/null'], ['', '/nonexistent/y', '/']),
    cross('touch', ['', '/nonexistent/x']), cross('touch', ['/nonexistent/x'], [null, 5], [null, 5]), cross('chmod', ['/nonexistent/x', ''], [0644]), cross('readlink', ['/nonexistent/x', '/', '']), cross('symlink', ['/x'], ['/', '/nonexistent/x']),
    cross('filesize', ['', '/nonexistent/x', "a\0b"]), cross('filetype', ['', '/nonexistent/x', '/', '/dev/null', '/etc/hostname']), cross('stat', ['/nonexistent/x']), cross('lstat', ['/nonexistent/x']), cross('is_dir', ['', '/', '/nonexistent', "a\0b", 'data:,x', 'file:///']), cross('is_file', ['/etc/hostname', '/', 'file:///etc/hostname']), cross('file_exists', ['/', '', 'php://memory', '/nonexistent']), cross('is_writable', ['/nonexistent', '/tmp', '']),
    cross('scandir', ['', '/nonexistent/x', '/dev/null']), cross('opendir', ['', '/nonexistent/x', '/dev/null']), cross('chdir', ['', '/nonexistent/x', '/dev/null']), cross('realpath', ['/nonexistent/x', '/', '/dev/../etc/hostname', '/etc/hostname/', '/dev/null/..']), cross('glob', ['/nonexistent/*', '/etc/hostnam[e]', '/et?/hostname', '/{etc,nope}/hostname', '', '/etc/hostname', "a\0b"], [0, 1024, 16, 99]), cross('readfile', ['', '/nonexistent/x', 'data:,hello']), cross('file_put_contents', ['', '/nonexistent/x', '/', 'php://memory', "a\0b"], ['abc'], [0, 2, 8]),
    cross('ini_get', ['precision', 'nope']), cross('putenv', ['', '=x', 'PHP2GO_X=1']), cross('usleep', [-1, 0]), cross('sleep', [-1, 0]), cross('time_nanosleep', [-1, 0], [-1, 0, 1000000000]), cross('exec', ['', "a\0", 'echo hi; echo "b  "', 'true', 'exit 3']), cross('shell_exec', ['', 'echo hi', 'true']), cross('system', ['', 'printf "a\nb "']), cross('passthru', ['', 'printf "a\nb "']), cross('tempnam', ["a\0b"], ['x']), cross('set_include_path', ['', '/tmp'])
);
