// This file has the codes P2G4xx: behaviour of the Go that differs from PHP's.

package diag

var behaviourCodes = []Info{
	{Code: "P2G401", Severity: Note, Title: "included file without a route", Explanation: `The file reads variables that the files including it set, so it is part of other pages and gets
no route of its own. PHP would run it when asked for directly, with warnings.`},
	{Code: "P2G402", Severity: Note, Title: "absent key where a number is held", Explanation: `The Go holds a plain number where the PHP reads an array element that is compared or stored.
PHP gives null and a warning when the key is absent; the Go gives the same warning and then
ends the request with a located error. It is raised only when the program runs.`},
	{Code: "P2G407", Severity: Note, Title: "destructor that runs late", Explanation: `A destructor runs as soon as nothing refers to its object any more, as in PHP. Where a closure, an
error handler or the like holds on to the object the Go cannot see when that is: the destructor
then runs at the end of the request, in the order in which the objects were made.`,
		Example: "<?php\nclass A { function __destruct() {} }\n$a = new A;\n$f = function () use ($a) {};\n"},
	{Code: "P2G408", Severity: Warning, Title: "reference to a property with a type", Explanation: `PHP checks the type of a property also where it is written through a reference, as long as the object
lives. So does the Go, but it does not know when the object ends: the type is checked as long as the reference
exists. Where a standard function stores a result in such a reference, and where an element is written
into it, the type is not checked.`,
		Example: "<?php\nclass A { public int $n = 1; }\n$a = new A;\n$r = &$a->n;\n$r = 'x';\n"},
	{Code: "P2G410", Severity: Note, Title: "stack traces without arguments", Explanation: `The stack traces of the Go name functions, files and lines, and no values of arguments: as PHP's do with
zend.exception_ignore_args=On, which php.ini-production sets. It is told once, where the program first throws.
debug_backtrace() and debug_print_backtrace() have neither arguments nor objects, as with DEBUG_BACKTRACE_IGNORE_ARGS.
A program converted with --trace-arguments keeps them, as PHP does with zend.exception_ignore_args=Off; its calls take longer.`,
		Example: "<?php\nfunction f($n) { throw new Exception(\"no $n\"); }\nf(1);\n"},
	{Code: "P2G411", Severity: Note, Title: "numbers of objects", Explanation: `PHP numbers objects and gives the number of an object that has ended to the next one that is made.
var_dump() prints the number behind #, spl_object_id() and spl_object_hash() return it. In the Go the numbers
of objects that live at the same time differ as well, but the number of an object that has ended is used again
only where the program traces destructors, so that later objects can have higher numbers than in PHP.
A program converted with --object-numbers follows when objects end, and is slower; closures have
numbers only once they are asked for. It is told once for each file.`,
		Example: "<?php\nclass A {}\nvar_dump(new A);\nvar_dump(new A);\n"},
	{Code: "P2G414", Severity: Note, Title: "lists of PHP's own names", Explanation: `get_declared_classes(), get_declared_interfaces() and get_defined_functions() list, of what is PHP's own, the
classes that the program carries and the functions of PHP without its optional extensions, by name. What the
program declares is listed as in PHP.`,
		Example: "<?php\nclass A {}\nprint_r(get_declared_classes());\n"},
	{Code: "P2G415", Severity: Warning, Title: "class of which a part is missing", Explanation: `The parent, an interface or a trait of the class is declared nowhere in the folder, and is none of
PHP's own. As PHP does, the program asks its autoload functions where the declaration runs and throws
the Error 'Class "A" not found'. Convert the folder that declares it as well: a library below vendor/, for instance.`,
		Example: "<?php\nclass B extends Missing {}\n"},
	{Code: "P2G416", Severity: Note, Title: "comparison whose result changed with PHP 8", Explanation: `A number is compared with what may be a string. Where the string is no number, PHP 7 and PHP 5 took it for 0, so
that 0 == "foo" was true; PHP 8 compares both as strings. The Go follows PHP 8, or the older PHP that is named with
--php 7.4 or --php 5.6. Have a look at comparisons of input that were written for an older PHP: === is the same in all.`,
		Example: "<?php\n$n = count($_GET);\necho $n == \"all\" ? 'all' : 'some';\n"},
	{Code: "P2G418", Severity: Warning, Title: "superglobal that may not be an array", Explanation: `A value that may be something else than an array is assigned to $_GET, $_POST or another superglobal. The Go holds them
as arrays: null becomes an empty one, so that only warnings about its elements differ; any other value ends the
request with an error. Assign an array: json_decode($body, true) ?? [].`,
		Example: "<?php\n$_POST = json_decode(file_get_contents('php://input'), true);\n"},
	{Code: "P2G419", Severity: Note, Title: "closures that are printed", Explanation: `var_dump() and print_r() of a closure show in PHP what it has captured, its static variables and
its parameters. The Go knows them as variables of its own: it shows the object, its $this and, in a program that reflects functions,
the parameters. It is told once for each file.`,
		Example: "<?php\n$n = 5;\nvar_dump(function ($x) use ($n) { return $x + $n; });\n"},
	{Code: "P2G417", Severity: Note, Title: "rules of an older PHP", Explanation: `With --php 7.4 or --php 5.6 the Go keeps what PHP 8 changed where numbers meet strings and comparisons change their result: a string that
is no number is 0, in calculations with PHP 7's warning and notice, division by zero warns and gives INF or NAN, and
1 + 2 . "a" binds as it did. All else is as in PHP 8.2: the texts and levels of messages, the errors that functions throw for wrong arguments,
the order of equal elements after sort(), white space after a number in comparisons of two strings, is_numeric(), the result of a division
by zero in PHP 5 (false), and what else the guides "Migrating from PHP 7.4.x to PHP 8.0.x" and before list.`,
		Example: ""},
	{Code: "P2G405", Severity: Note, Title: "limit that is measured differently", Explanation: `A program that sets a limit of time or memory is ended with PHP's message when it is
reached; its loops and recursive functions look for that. Time is that of the clock without sleep(), where
PHP counts the time of the processor. Memory is what Go holds, which is not what PHP would hold, so that the
number of bytes in the message and the moment can be others; a single string or list that is too large is
refused as in PHP. A server does not watch the memory of a request, and no request ends after the 30
seconds that PHP gives to pages unless the page itself says so. Set limits for the process besides:
GOMEMLIMIT, the service manager, the proxy's timeouts.`,
		Example: "<?php\nset_time_limit(30);\n"},
}
