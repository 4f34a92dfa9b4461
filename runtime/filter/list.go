// The filters by name.

package filter

import "github.com/r-seed-ee074592/php2go/runtime/php"

// filterNames are the filters in PHP's order, with their numbers.
var filterNames = []struct {
	name string
	id   int
}{
	{"int", 257}, {"boolean", 258}, {"float", 259}, {"validate_regexp", 272}, {"validate_domain", 277}, {"validate_url", 273},
	{"validate_email", 274}, {"validate_ip", 275}, {"validate_mac", 276}, {"string", 513}, {"stripped", 513}, {"encoded", 514},
	{"special_chars", 515}, {"full_special_chars", 522}, {"unsafe_raw", 516}, {"email", 517}, {"url", 518}, {"number_int", 519},
	{"number_float", 520}, {"add_slashes", 523}, {"callback", 1024},
}

// List returns the names of the filters. https://www.php.net/manual/en/function.filter-list.php
func List() php.Array {
	var out php.Array
	for _, f := range filterNames {
		out.Push(php.String(f.name))
	}
	return out
}

// Id returns the number of a filter; false if there is no such filter. https://www.php.net/manual/en/function.filter-id.php
func Id(name string) php.Value {
	for _, f := range filterNames {
		if f.name == name {
			return php.Int(f.id)
		}
	}
	return php.False
}
