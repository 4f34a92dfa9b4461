// This file has the codes P2G2xx: parts of the language that are not carried over.

package diag

var languageCodes = []Info{
	{Code: "P2G201", Severity: Error, Title: "class that is not converted", Explanation: `Classes and interfaces become Go types, but not yet those that use traits, destructors, property
hooks or methods returning references, that stand inside a condition, that are declared twice, or
that extend a class which the runtime does not have; traits and enums are not carried over at all. The rest of the
file is converted; where the program reaches the declaration or uses the class it ends with a
located error (exit status 70).`,
		Example: "<?php\ntrait Counts {\n    public $n = 0;\n}\n"},
	{Code: "P2G202", Severity: Error, Title: "object of an unknown class", Explanation: `Of PHP's own classes only stdClass, closures, and exceptions and errors exist in the runtime.`,
		Example: "<?php\n$db = new PDO('sqlite:a.db');\n"},
	{Code: "P2G203", Severity: Error, Title: "generator", Explanation: `yield is in a place where it is not carried over.`,
		Example: "<?php\nfunction ids() { yield 1; }\n"},
	{Code: "P2G204", Severity: Error, Title: "goto", Explanation: `goto and labels are not carried over. Write the jump as a loop or a function.`,
		Example: "<?php\ngoto end;\nend:\necho 1;\n"},
	{Code: "P2G205", Severity: Error, Title: "eval", Explanation: `Code in strings cannot be converted ahead of time.`,
		Example: "<?php\neval($_GET['code']);\n"},
	{Code: "P2G206", Severity: Error, Title: "ticks", Explanation: `declare(ticks) is not carried over.`,
		Example: "<?php\ndeclare(ticks=1);\n"},
	{Code: "P2G207", Severity: Error, Title: "reference in this place", Explanation: `A reference is made or dropped in a place where the Go variable cannot show it. Assign the
value instead, or pass the variable by reference to a function.`,
		Example: "<?php\n$_GET = 5;\n"},
	{Code: "P2G208", Severity: Error, Title: "construct", Explanation: `This construct is not carried over yet. The program ends with a located error where it
reaches it.`,
		Example: "<?php\n$f = 'a';\nbreak;\n"},
}
