// version_compare: PHP's order of version numbers.

package std

import (
	"cmp"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// VersionCompare returns -1, 0 or 1 as version1 is older than, the same as or newer than version2.
//
// https://www.php.net/manual/en/function.version-compare.php
func VersionCompare(version1, version2 string) int { return compareVersions(version1, version2) }

// VersionCompareBy compares two versions by an operator such as "<" or "lt"; null means as VersionCompare.
//
// https://www.php.net/manual/en/function.version-compare.php
func VersionCompareBy(c *php.Context, version1, version2 string, operator php.Value) php.Value {
	n := compareVersions(version1, version2)
	if operator.IsNull() {
		return php.Int(n)
	}
	switch operator.AsString() {
	case "<", "lt":
		return php.Bool(n < 0)
	case "<=", "le":
		return php.Bool(n <= 0)
	case ">", "gt":
		return php.Bool(n > 0)
	case ">=", "ge":
		return php.Bool(n >= 0)
	case "==", "=", "eq":
		return php.Bool(n == 0)
	case "!=", "<>", "ne":
		return php.Bool(n != 0)
	}
	c.ArgError("ValueError", "version_compare", 3, "operator", "must be a valid comparison operator")
	return php.Null
}

// versionForms are the words in versions, from the oldest to the newest.
var versionForms = []struct {
	name  string
	order int
}{{"dev", 0}, {"alpha", 1}, {"a", 1}, {"beta", 2}, {"b", 2}, {"RC", 3}, {"rc", 3}, {"#", 4}, {"pl", 5}, {"p", 5}}

// formOrder ranks a word in a version; an unknown one is the oldest.
func formOrder(s string) int {
	for _, f := range versionForms {
		if strings.HasPrefix(s, f.name) {
			return f.order
		}
	}
	return -1
}

// canonicalVersion separates numbers, words and what is between them by dots.
func canonicalVersion(s string) string {
	out := []byte{s[0]}
	last := s[0]
	for i := 1; i < len(s); i++ {
		ch := s[i]
		dotted := out[len(out)-1] == '.'
		special := ch == '-' || ch == '_' || ch == '+'
		lastSpecial := last == '-' || last == '_' || last == '+'
		wasDigit, isNow := isDigit(last), isDigit(ch)
		wordBefore := !wasDigit && last != '.' && !lastSpecial
		switch {
		case special, !isAlnum(ch) && !(wasDigit && ch != '.'):
			if !dotted {
				out = append(out, '.')
			}
		case wordBefore && isNow, wasDigit && !isNow && ch != '.':
			if !dotted {
				out = append(out, '.')
			}
			out = append(out, ch)
		default:
			out = append(out, ch)
		}
		last = ch
	}
	return string(out)
}

func compareVersions(a, b string) int {
	switch {
	case a == "" && b == "":
		return 0
	case b == "":
		return 1
	case a == "":
		return -1
	}
	if a[0] != '#' {
		a = canonicalVersion(a)
	}
	if b[0] != '#' {
		b = canonicalVersion(b)
	}
	moreA, moreB := true, true
	for a != "" && b != "" && moreA && moreB {
		var partA, partB, restA, restB string
		partA, restA, moreA = strings.Cut(a, ".")
		partB, restB, moreB = strings.Cut(b, ".")
		if n := compareParts(partA, partB); n != 0 {
			return n
		}
		if moreA {
			a = restA
		}
		if moreB {
			b = restB
		}
	}
	switch {
	case moreA:
		if a != "" && isDigit(a[0]) {
			return 1
		}
		return compareVersions(a, "#N#")
	case moreB:
		if b != "" && isDigit(b[0]) {
			return -1
		}
		return compareVersions("#N#", b)
	}
	return 0
}

func compareParts(a, b string) int {
	numA, numB := a != "" && isDigit(a[0]), b != "" && isDigit(b[0])
	switch {
	case numA && numB:
		return cmp.Compare(php.StringInt(a), php.StringInt(b))
	case numA:
		return cmp.Compare(formOrder("#N#"), formOrder(b))
	case numB:
		return cmp.Compare(formOrder(a), formOrder("#N#"))
	}
	return cmp.Compare(formOrder(a), formOrder(b))
}
