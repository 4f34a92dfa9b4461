// This file has the codes P2G10x: PHP that cannot be read.

package diag

// Codes of the parser.
const (
	Syntax           Code = "P2G100"
	Unterminated     Code = "P2G101"
	BadCharacter     Code = "P2G102"
	TooDeep          Code = "P2G103"
	NestedTernary    Code = "P2G104"
	ShortOpenTag     Code = "P2G105"
	AttributeComment Code = "P2G106"
	BadLiteral       Code = "P2G107"
	RemovedSyntax    Code = "P2G108"
	Indirect         Code = "P2G140"
	BadUse           Code = "P2G109"
	Unlinkable       Code = "P2G144"
)

var parseCodes = []Info{
	{Code: Indirect, Severity: Error, Title: "call of an element in PHP 5",
		Explanation: "The file calls an element of a property, as in $a->b[0](), and has forms such as $$a['b'], which PHP 5\n" +
			"and PHP 7 read differently. php2go reads either, not both. Write ${$a['b']}, which means the same in all versions.",
		Example: "<?php\n$this->a[0]($$b['c']);\n", Version: "5.6"},
	{Code: Syntax, Severity: Error, Title: "syntax error",
		Explanation: "PHP itself refuses the file at this place.",
		Example:     "<?php\n$x = 1 + ;\n"},
	{Code: Unterminated, Severity: Error, Title: "unterminated string or comment",
		Explanation: "A string, heredoc or comment has no end.",
		Example:     "<?php\n$x = \"abc;\n"},
	{Code: BadCharacter, Severity: Error, Title: "unexpected character",
		Explanation: "A character that PHP has no use for stands outside of strings and comments.",
		Example:     "<?php\n$x = 1 \x01 + 2;\n"},
	{Code: TooDeep, Severity: Error, Title: "nested too deeply",
		Explanation: "Expressions or blocks are nested thousands of levels deep. Split the expression."},
	{Code: NestedTernary, Severity: Error, Title: "nested ?: without parentheses",
		Explanation: "PHP 8 refuses `a ? b : c ? d : e`, because PHP 7 read it as `(a ? b : c) ? d : e`.\n" +
			"Write the parentheses, or convert for the older version with --php 7.4.",
		Example: "<?php\necho $a ? 1 : $b ? 2 : 3;\n"},
	{Code: ShortOpenTag, Severity: Warning, Title: "short open tag is text",
		Explanation: "`<?` begins PHP only where short_open_tag is on. It is off in the configuration that PHP\n" +
			"recommends and in php2go, so the code after it is printed as text. Write `<?php`.",
		Example: "<? echo 1; ?>\n"},
	{Code: AttributeComment, Severity: Warning, Title: "#[ is a comment before PHP 8",
		Explanation: "For PHP 7 and older `#[` begins a comment up to the end of the line; since PHP 8 it begins an\n" +
			"attribute. The file is read as the older version reads it.",
		Example: "<?php\n#[Pure] function f() {}\n", Version: "7.4"},
	{Code: BadLiteral, Severity: Error, Title: "invalid literal",
		Explanation: "A number or an escape in a string is not valid, such as 089 or \"\\u{110000}\".",
		Example:     "<?php\n$x = 089;\n"},
	{Code: RemovedSyntax, Severity: Error, Title: "syntax removed in PHP 8",
		Explanation: "PHP 8 has dropped this syntax: $a{0} for $a[0], the casts (real) and (unset).\n" +
			"Rewrite it, or convert for the older version with --php 7.4.",
		Example: "<?php\n$x = (unset)$y;\n"},
	{Code: BadUse, Severity: Error, Title: "construct not allowed here",
		Explanation: "PHP's grammar has the construct, but PHP refuses it at this place when it compiles the file:\n" +
			"an empty element in an array, `try` without `catch`, `break $n`.",
		Example: "<?php\n$x = [1, , 2];\n"},
	{Code: Unlinkable, Severity: Warning, Title: "class does not fit what it inherits",
		Explanation: "PHP takes the file, and ends the program with this message as soon as it comes to the class.",
		Example:     "<?php\ninterface A { function f(); }\nclass B implements A { }\n"},
}
