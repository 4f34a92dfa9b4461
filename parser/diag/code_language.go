// This file has the codes P2G2xx: parts of the language that are not carried over.

package diag

var languageCodes = []Info{
	{Code: "P2G201", Severity: Error, Title: "class that is not converted", Explanation: `Classes become Go types, but not those that extend or implement what neither the project nor the runtime
has, or that have a hook which gives a reference to what its property stores. The rest of the file is converted; where the
program reaches the declaration or uses the class it ends with a located error (exit status 70).`,
		Example: "<?php\nclass Circle extends Shape {\n    public float $area = 3.14;\n}\n"},
	{Code: "P2G202", Severity: Error, Title: "object of an unknown class", Explanation: `Neither the project nor the runtime has this class. Of PHP's own classes the runtime has closures, generators,
exceptions, dates, weak references and most of SPL; extensions such as PDO are not part of it.`,
		Example: "<?php\n$db = new PDO('sqlite:a.db');\n"},
	{Code: "P2G203", Severity: Error, Title: "generator", Explanation: `yield is in a place where it is not carried over.`,
		Example: "<?php\nfunction ids() { yield 1; }\n"},
	{Code: "P2G204", Severity: Error, Title: "goto into a block", Explanation: `goto becomes a loop around a switch whose cases are the labels. That is not possible where the
label stands in a block, such as that of an if, which the goto is not in. Move the label out of it.`,
		Example: "<?php\nif ($_GET) {\n    end:\n    echo 1;\n}\ngoto end;\n"},
	{Code: "P2G205", Severity: Error, Title: "eval", Explanation: `Code that the program puts together when it runs cannot be converted ahead of time. Constant
code can: it becomes a function in a file of its own.`,
		Example: "<?php\neval($_GET['code']);\n"},
	{Code: "P2G207", Severity: Error, Title: "reference in this place", Explanation: `A reference is made or dropped in a place where the Go variable cannot show it. Assign the
value instead, or pass the variable by reference to a function.`,
		Example: "<?php\n$_GET = 5;\n"},
	{Code: "P2G208", Severity: Error, Title: "construct", Explanation: `This construct is not carried over yet. The program ends with a located error where it
reaches it.`,
		Example: "<?php\n$f = 'a';\nbreak;\n"},
}
