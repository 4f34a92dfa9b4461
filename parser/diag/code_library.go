// This file has the codes P2G3xx: the standard library.

package diag

var libraryCodes = []Info{
	{Code: "P2G301", Severity: Error, Title: "unknown function", Explanation: `The function is neither declared in the project nor part of the standard library that php2go
carries. The call ends the request with a located error.`,
		Example: "<?php\nimap_open('a', 'b', 'c');\n"},
	{Code: "P2G302", Severity: Warning, Title: "included file outside of the project", Explanation: `The file that is included is not among the converted ones. PHP's warning or error comes when
the program runs.`,
		Example: "<?php\ninclude 'not-here.php';\n"},
	{Code: "P2G303", Severity: Error, Title: "number of arguments", Explanation: `A standard function is called with a number of arguments that it does not take.`,
		Example: "<?php\necho strlen();\n"},
	{Code: "P2G404", Severity: Error, Title: "variant of a standard function", Explanation: `The function is carried over, but not for this argument: an encoding, an algorithm, a pattern
construct. It is only known when the program runs, which then ends with a located error.`},
}
