<?php
// Cases of path functions.
$paths = ['', '/', '//', '.', '..', 'a', '/a', 'a/', '/a/', 'a/b', '/a/b', '/a/b/', '//a//b//', 'a//b', './a', '../a', 'a.txt', '/x/a.txt', 'a.tar.gz',
    '.htaccess', '/x/.htaccess', 'a.', '/x.y/a', '/a/.', '/a/..', "a\0b", 'c:\\x\\y', ' a / b ', '/é/ü.x', '/a/b.c/', 'a.b/c', '///', '/a//'];
return array_merge(
    cross('basename', $paths), cross('basename', $paths, ['', '.txt', '.gz', 'a', 'b', '/', '.']),
    cross('dirname', $paths), cross('dirname', ['/a/b/c/d', 'a/b/c', '/a', '', '.', 'a', '//a/b'], [0, 1, 2, 3, 9, -1]),
    cross('pathinfo', $paths), cross('pathinfo', $paths, [1, 2, 4, 8, 3, 12, 15, 0, 16]),
    cross('fnmatch', ['*', '?', 'a*', '*a', '*.txt', '[ab]c', '[!ab]c', '[^ab]c', '[a-c]*', '[]a]', '[a', 'a\\*', '\\a', '**', 'a?c', '*b*', '[[:alpha:]]*', '[a\\]b]', '.*', '*/b', 'a/*', '?[!.]*', '[-a]', '[a-]', '', 'A*', '[A-C]x', '*[', '[/]'],
        ['', 'a', 'ab', 'abc', 'a.txt', '.txt', 'ac', 'bc', 'cc', ']', '[a', 'a*', 'a/b', '.a', 'a/.b', 'x', '-', 'bx', 'Bx', '/']),
    cross('fnmatch', ['*', '?', 'a*', '*/b', '.*', 'a\\*', '[.]a', '?a', 'A?', '[A-C]*', '*b', '[!x]a', '[/]b'], ['a', '.a', 'a/b', 'a/.b', 'a*', 'a\\*', 'ab', 'Ab', '/b'], [1, 2, 4, 5, 16, 7])
);
