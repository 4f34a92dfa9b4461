// The ctype_ functions, each for a string and for a value of any type.

package ctype

import "github.com/r-seed-ee074592/php2go/runtime/php"

// Alnum tells whether s consists of letters and digits only. https://www.php.net/manual/en/function.ctype-alnum.php
func Alnum(s string) bool { return all(s, upper|lower|digit) }

// AlnumValue is Alnum for a value of any type. https://www.php.net/manual/en/function.ctype-alnum.php
func AlnumValue(c *php.Context, v php.Value) bool {
	return value(c, "ctype_alnum", v, upper|lower|digit)
}

// Alpha tells whether s consists of letters only. https://www.php.net/manual/en/function.ctype-alpha.php
func Alpha(s string) bool { return all(s, upper|lower) }

// AlphaValue is Alpha for a value of any type. https://www.php.net/manual/en/function.ctype-alpha.php
func AlphaValue(c *php.Context, v php.Value) bool { return value(c, "ctype_alpha", v, upper|lower) }

// Cntrl tells whether s consists of control characters only. https://www.php.net/manual/en/function.ctype-cntrl.php
func Cntrl(s string) bool { return all(s, control) }

// CntrlValue is Cntrl for a value of any type. https://www.php.net/manual/en/function.ctype-cntrl.php
func CntrlValue(c *php.Context, v php.Value) bool { return value(c, "ctype_cntrl", v, control) }

// Digit tells whether s consists of digits only. https://www.php.net/manual/en/function.ctype-digit.php
func Digit(s string) bool { return all(s, digit) }

// DigitValue is Digit for a value of any type. https://www.php.net/manual/en/function.ctype-digit.php
func DigitValue(c *php.Context, v php.Value) bool { return value(c, "ctype_digit", v, digit) }

// Graph tells whether s consists of visible characters only. https://www.php.net/manual/en/function.ctype-graph.php
func Graph(s string) bool { return all(s, upper|lower|digit|punct) }

// GraphValue is Graph for a value of any type. https://www.php.net/manual/en/function.ctype-graph.php
func GraphValue(c *php.Context, v php.Value) bool {
	return value(c, "ctype_graph", v, upper|lower|digit|punct)
}

// Lower tells whether s consists of lower-case letters only. https://www.php.net/manual/en/function.ctype-lower.php
func Lower(s string) bool { return all(s, lower) }

// LowerValue is Lower for a value of any type. https://www.php.net/manual/en/function.ctype-lower.php
func LowerValue(c *php.Context, v php.Value) bool { return value(c, "ctype_lower", v, lower) }

// Print tells whether s consists of printable characters only. https://www.php.net/manual/en/function.ctype-print.php
func Print(s string) bool { return all(s, upper|lower|digit|punct|blank) }

// PrintValue is Print for a value of any type. https://www.php.net/manual/en/function.ctype-print.php
func PrintValue(c *php.Context, v php.Value) bool {
	return value(c, "ctype_print", v, upper|lower|digit|punct|blank)
}

// Punct tells whether s consists of punctuation only. https://www.php.net/manual/en/function.ctype-punct.php
func Punct(s string) bool { return all(s, punct) }

// PunctValue is Punct for a value of any type. https://www.php.net/manual/en/function.ctype-punct.php
func PunctValue(c *php.Context, v php.Value) bool { return value(c, "ctype_punct", v, punct) }

// Space tells whether s consists of white space only. https://www.php.net/manual/en/function.ctype-space.php
func Space(s string) bool { return all(s, space) }

// SpaceValue is Space for a value of any type. https://www.php.net/manual/en/function.ctype-space.php
func SpaceValue(c *php.Context, v php.Value) bool { return value(c, "ctype_space", v, space) }

// Upper tells whether s consists of upper-case letters only. https://www.php.net/manual/en/function.ctype-upper.php
func Upper(s string) bool { return all(s, upper) }

// UpperValue is Upper for a value of any type. https://www.php.net/manual/en/function.ctype-upper.php
func UpperValue(c *php.Context, v php.Value) bool { return value(c, "ctype_upper", v, upper) }

// Xdigit tells whether s consists of hexadecimal digits only. https://www.php.net/manual/en/function.ctype-xdigit.php
func Xdigit(s string) bool { return all(s, hex) }

// XdigitValue is Xdigit for a value of any type. https://www.php.net/manual/en/function.ctype-xdigit.php
func XdigitValue(c *php.Context, v php.Value) bool { return value(c, "ctype_xdigit", v, hex) }
