// Case: mb_strtoupper, mb_strtolower, mb_convert_case.

package mb

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The modes of mb_convert_case.
const (
	caseUpper = iota
	caseLower
	caseTitle
	caseFold
	caseUpperSimple
	caseLowerSimple
	caseTitleSimple
	caseFoldSimple
)

// Strtoupper is s in upper case. https://www.php.net/manual/en/function.mb-strtoupper.php
func Strtoupper(c *php.Context, s string, encoding php.Value) string {
	return convertCase(c, argument(c, "mb_strtoupper", 2, encoding), s, caseUpper)
}

// Strtolower is s in lower case. https://www.php.net/manual/en/function.mb-strtolower.php
func Strtolower(c *php.Context, s string, encoding php.Value) string {
	return convertCase(c, argument(c, "mb_strtolower", 2, encoding), s, caseLower)
}

// ConvertCase changes the case of s as mode, one of MB_CASE_UPPER, …, says.
// https://www.php.net/manual/en/function.mb-convert-case.php
func ConvertCase(c *php.Context, s string, mode int, encoding php.Value) string {
	e := argument(c, "mb_convert_case", 3, encoding)
	if mode < caseUpper || mode > caseFoldSimple {
		c.Throw("ValueError", "mb_convert_case(): Argument #2 ($mode) must be one of the MB_CASE_* constants")
	}
	return convertCase(c, e, s, mode)
}

func convertCase(c *php.Context, e *encoding, s string, mode int) string {
	if (e == utf8Encoding || e.single) && isASCII(s) && mode != caseTitle && mode != caseTitleSimple {
		return convertASCII(s, mode == caseUpper || mode == caseUpperSimple)
	}
	text := e.decode(s)
	switch mode {
	case caseUpper:
		text = mapCase(text, unicode.ToUpper, specialCases().upper)
	case caseLower:
		text = mapCase(text, unicode.ToLower, specialCases().lower)
	case caseFold:
		text = mapCase(text, foldRune, specialCases().fold)
	case caseUpperSimple:
		text = mapCase(text, unicode.ToUpper, nil)
	case caseLowerSimple:
		text = mapCase(text, unicode.ToLower, nil)
	case caseFoldSimple:
		text = foldSimple(text)
	case caseTitle:
		text = titleCase(text, true)
	case caseTitleSimple:
		text = titleCase(text, false)
	}
	return e.write(c, text)
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// convertASCII changes the case of ASCII letters.
func convertASCII(s string, upper bool) string {
	from := byte('A')
	if upper {
		from = 'a'
	}
	i := 0
	for i < len(s) && s[i]-from >= 26 {
		i++
	}
	if i == len(s) {
		return s
	}
	out := []byte(s)
	for ; i < len(out); i++ {
		if out[i]-from < 26 {
			out[i] ^= 0x20
		}
	}
	return bytesToString(out)
}

// casings are the characters that become several.
type casings struct {
	upper, lower, title, fold map[rune][]rune
	one                       map[rune]rune
}

var specialCases = sync.OnceValue(func() *casings {
	s := &casings{
		upper: mappings(upperMany), title: mappings(titleMany), fold: mappings(foldMany),
		lower: map[rune][]rune{0x130: {'i', 0x307}},
		one:   map[rune]rune{},
	}
	for from, to := range mappings(foldOne) {
		s.one[from] = to[0]
	}
	return s
})

// mappings reads "from:to.to …".
func mappings(table string) map[rune][]rune {
	m := map[rune][]rune{}
	for field := range strings.FieldsSeq(table) {
		from, to, _ := strings.Cut(field, ":")
		for part := range strings.SplitSeq(to, ".") {
			m[code(from)] = append(m[code(from)], code(part))
		}
	}
	return m
}

func code(hex string) rune {
	n, _ := strconv.ParseInt(hex, 16, 32)
	return rune(n)
}

// mapCase maps each character, those in many to several.
func mapCase(text []rune, one func(rune) rune, many map[rune][]rune) []rune {
	out := make([]rune, 0, len(text))
	for _, r := range text {
		out = appendMapped(out, r, one, many)
	}
	return out
}

func appendMapped(out []rune, r rune, one func(rune) rune, many map[rune][]rune) []rune {
	if r < 0x80 && r != bad {
		return append(out, one(r))
	}
	if r == bad {
		return append(out, bad)
	}
	if to := many[r]; to != nil {
		return append(out, to...)
	}
	return append(out, one(r))
}

// foldRune is the simple case folding of r. Cherokee folds to upper case.
func foldRune(r rune) rune {
	switch {
	case r >= 0x13a0 && r <= 0x13f5:
		return r
	case r >= 0x13f8 && r <= 0x13fd:
		return r - 8
	case r >= 0xab70 && r <= 0xabbf:
		return r - 0xab70 + 0x13a0
	}
	if r >= 0x80 {
		if to, ok := specialCases().one[r]; ok {
			return to
		}
	}
	return unicode.ToLower(r)
}

func foldSimple(text []rune) []rune {
	out := make([]rune, len(text))
	for i, r := range text {
		if out[i] = r; r != bad {
			out[i] = foldRune(r)
		}
	}
	return out
}

// titleCase gives each word an upper-case first letter.
func titleCase(text []rune, full bool) []rune {
	title, lower := specialCases().title, specialCases().lower
	if !full {
		title, lower = nil, nil
	}
	out := make([]rune, 0, len(text))
	inWord := false
	for _, r := range text {
		if inWord {
			out = appendMapped(out, r, unicode.ToLower, lower)
		} else {
			out = appendMapped(out, r, unicode.ToTitle, title)
		}
		if r != bad && !ignorable(r) {
			inWord = cased(r)
		}
	}
	return out
}

// cased tells whether r has a case.
func cased(r rune) bool {
	if r < 0x80 {
		return r|0x20 >= 'a' && r|0x20 <= 'z'
	}
	return unicode.In(r, unicode.Lu, unicode.Ll, unicode.Lt, unicode.Other_Lowercase, unicode.Other_Uppercase) && !later(r)
}

// ignorable tells whether r may stand inside a word without ending it.
func ignorable(r rune) bool {
	if r < 0x80 {
		return r == '\'' || r == '.' || r == ':' || r == '^' || r == '`'
	}
	switch r {
	case 0xb7, 0x387, 0x55f, 0x5f4, 0x2018, 0x2019, 0x2024, 0x2027, 0xfe13, 0xfe52, 0xfe55, 0xff07, 0xff0e, 0xff1a:
		return true
	}
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) && !later(r)
}

// span is a range of characters.
type span struct{ low, high rune }

func spans(table string) []span {
	var out []span
	for field := range strings.FieldsSeq(table) {
		low, high, _ := strings.Cut(field, "-")
		out = append(out, span{code(low), code(high)})
	}
	return out
}

// within tells whether one of the ordered ranges contains r.
func within(ranges []span, r rune) bool {
	low, high := 0, len(ranges)
	for low < high {
		mid := (low + high) / 2
		switch {
		case r > ranges[mid].high:
			low = mid + 1
		case r < ranges[mid].low:
			high = mid
		default:
			return true
		}
	}
	return false
}

var laterSpans = sync.OnceValue(func() []span { return spans(laterRanges) })

// later tells whether PHP's Unicode does not have r yet.
func later(r rune) bool { return r > 0xec0 && within(laterSpans(), r) }
