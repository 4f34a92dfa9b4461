// The locale, of which there is only "C", with or without UTF-8.

package std

import (
	"os"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// localeNames are the categories of a locale in the order of their numbers, but for the sixth, which is all of them.
var localeNames = [...]string{
	"LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "",
	"LC_PAPER", "LC_NAME", "LC_ADDRESS", "LC_TELEPHONE", "LC_MEASUREMENT", "LC_IDENTIFICATION",
}

// allCategories is LC_ALL.
const allCategories = 6

// localeState is the locale of each category.
type localeState [len(localeNames)]string

// localeKey finds the request's localeState.
type localeKey struct{}

// Setlocale sets the locale to the first of locales that exists; "C", "POSIX" and "C.UTF-8" do. "0" asks for the
// current one. https://www.php.net/manual/en/function.setlocale.php
func Setlocale(c *php.Context, category int, locales php.Value, rest ...php.Value) php.Value {
	state, _ := c.Ext(localeKey{}).(*localeState)
	if state == nil {
		state = new(localeState)
		for i := range state {
			state[i] = "C"
		}
		state[0] = "C.UTF-8" // as PHP starts
		c.SetExt(localeKey{}, state)
	}
	for _, v := range append([]php.Value{locales}, rest...) {
		names := []php.Value{v}
		if v.Kind() == php.KindArray {
			names = elements(v.AsArray())
		}
		for _, name := range names {
			text := name.String(c)
			if len(text) >= 255 {
				c.Warning("setlocale(): Specified locale name is too long")
				continue
			}
			if set, ok := state.set(category, text); ok {
				return php.String(set)
			}
		}
	}
	return php.False
}

// set is the locale of category after asking for name; ok is false where there is no such locale.
func (s *localeState) set(category int, name string) (string, bool) {
	if category < 0 || category >= len(s) {
		return "", false
	}
	if name == "0" {
		return s.current(category), true
	}
	wanted := *s
	for i := range wanted {
		if category != i && category != allCategories {
			continue
		}
		own := name
		if name == "" {
			own = environmentLocale(localeNames[i])
		}
		switch own {
		case "C", "POSIX":
			wanted[i] = "C"
		case "C.UTF-8", "C.utf8":
			wanted[i] = own
		default:
			return "", false
		}
	}
	*s = wanted
	return s.current(category), true
}

// environmentLocale is what the environment says of a category.
func environmentLocale(category string) string {
	for _, name := range []string{"LC_ALL", category, "LANG"} {
		if v := os.Getenv(name); name != "" && v != "" {
			return v
		}
	}
	return "C"
}

// current is the locale of a category, or of each where they differ.
func (s *localeState) current(category int) string {
	if category != allCategories {
		return s[category]
	}
	var parts []string
	same := true
	for i, name := range localeNames {
		if i != allCategories {
			parts = append(parts, name+"="+s[i])
			same = same && s[i] == s[0]
		}
	}
	if same {
		return s[0]
	}
	return strings.Join(parts, ";")
}

// Localeconv tells how the locale "C" writes numbers. https://www.php.net/manual/en/function.localeconv.php
func Localeconv() php.Array {
	out := php.Map(php.KV("decimal_point", php.String(".")))
	for _, name := range strings.Fields("thousands_sep int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep " +
		"positive_sign negative_sign") {
		out.Set(name, php.String(""))
	}
	for _, name := range strings.Fields("int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes " +
		"n_sep_by_space p_sign_posn n_sign_posn") {
		out.Set(name, php.Int(127))
	}
	out.Set("grouping", php.Array{}.Value())
	out.Set("mon_grouping", php.Array{}.Value())
	return out
}
