// This file has the codes P2G3xx: the standard library.

package diag

var libraryCodes = []Info{
	{Code: "P2G301", Severity: Error, Title: "unknown function", Explanation: `PHP has the function, or one of its extensions does, but the standard library that php2go carries
does not. The call ends the request with a located error.`,
		Example: "<?php\nimap_open('a', 'b', 'c');\n"},
	{Code: "P2G302", Severity: Warning, Title: "included file outside of the project", Explanation: `The file that is included is not among the converted ones. PHP's warning or error comes when
the program runs.`,
		Example: "<?php\ninclude 'not-here.php';\n"},
	{Code: "P2G303", Severity: Error, Title: "number of arguments", Explanation: `A standard function is called with a number of arguments that PHP takes and the supported
standard library does not.`},
	{Code: "P2G304", Severity: Warning, Title: "function that does not exist", Explanation: `The function is neither declared in the project, where this call can see it, nor part of the version of PHP
that the project is written for.
The call throws PHP's Error "Call to undefined function" when the program gets there. Look for a misspelt
name or a missing include.`,
		Example: "<?php\nif (false) {\n    no_such_function();\n}\n"},
	{Code: "P2G305", Severity: Warning, Title: "wrong number of arguments", Explanation: `A standard function is called with a number of arguments that PHP does not take. The call
throws PHP's ArgumentCountError.`,
		Example: "<?php\necho strlen();\n"},
	{Code: "P2G404", Severity: Error, Title: "variant of a standard function", Explanation: `The function is carried over, but not for this argument: an encoding, an algorithm, a pattern
construct, a file on another machine. Most are only known when the program runs, which then ends with a
located error.`},
}
