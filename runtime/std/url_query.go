// Query strings: http_build_query and parse_str.

package std

import (
	"math"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// queryRFC3986 is PHP_QUERY_RFC3986: a space is "%20" instead of "+".
const queryRFC3986 = 2

// queryWriter is one call of http_build_query.
type queryWriter struct {
	c         *php.Context
	out       []byte
	separator string
	raw       bool
	open      []*php.Object
}

// HttpBuildQuery writes the elements of data (an array or object) as a query string; prefix goes before int keys,
// separator is null for the ini setting. https://www.php.net/manual/en/function.http-build-query.php
func HttpBuildQuery(c *php.Context, data php.Value, prefix string, separator php.Value, encoding int) string {
	w := queryWriter{c: c, raw: encoding == queryRFC3986}
	if separator.IsNull() {
		w.separator = c.Ini("arg_separator.output")
	} else {
		w.separator = separator.AsString()
	}
	w.elements(data, "", prefix)
	return bytesToString(w.out)
}

// elements writes the elements of an array or object whose own key, encoded, is parent ("" at the top).
func (w *queryWriter) elements(data php.Value, parent, prefix string) {
	arr := php.Array{}
	if data.Kind() == php.KindObject {
		o := data.AsObject()
		for _, seen := range w.open {
			if seen == o {
				return
			}
		}
		w.open = append(w.open, o)
		defer func() { w.open = w.open[:len(w.open)-1] }()
		arr = data.Array(w.c)
	} else {
		arr = data.AsArray()
	}
	for k, v := range arr.All() {
		if v.IsNull() || v.Kind() == php.KindResource {
			continue
		}
		key := w.key(k, parent, prefix)
		if kind := v.Kind(); kind == php.KindArray || kind == php.KindObject {
			w.elements(v, key, "")
			continue
		}
		if len(w.out) > 0 {
			w.out = append(w.out, w.separator...)
		}
		w.out = append(append(w.out, key...), '=')
		w.scalar(v)
	}
}

func (w *queryWriter) key(k php.Value, parent, prefix string) string {
	name := ""
	if k.Kind() == php.KindInt {
		name = strconv.Itoa(k.AsInt())
		if parent == "" {
			return prefix + name
		}
	} else {
		name = escapeURL(k.AsString(), w.raw)
	}
	if parent == "" {
		return name
	}
	return parent + "%5B" + name + "%5D"
}

func (w *queryWriter) scalar(v php.Value) {
	switch v.Kind() {
	case php.KindBool:
		if v.AsBool() {
			w.out = append(w.out, '1')
		} else {
			w.out = append(w.out, '0')
		}
	case php.KindInt:
		w.out = strconv.AppendInt(w.out, int64(v.AsInt()), 10)
	default:
		w.out = appendURL(w.out, v.String(w.c), w.raw)
	}
}

// ParseStr reads a query string into result, as $_GET is read. https://www.php.net/manual/en/function.parse-str.php
func ParseStr(c *php.Context, s string, result *php.Array) {
	var vars php.Array
	separators := c.Ini("arg_separator.input")
	limit, _ := strconv.Atoi(c.Ini("max_input_vars"))
	nesting, _ := strconv.Atoi(c.Ini("max_input_nesting_level"))
	count := 0
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if count++; count > limit {
			c.Warning("parse_str(): Input variables exceeded %d. To increase the limit change max_input_vars in php.ini.", limit)
			break
		}
		name, value, _ := strings.Cut(part, "=")
		registerVariable(c, &vars, Urldecode(name), php.String(Urldecode(value)), nesting)
	}
	*result = vars
}

// queryKey is one bracket of a variable name: [text], or [], which appends.
type queryKey struct {
	text   string
	append bool
}

// registerVariable stores v under a name such as "a.b[c][]" in vars.
func registerVariable(c *php.Context, vars *php.Array, name string, v php.Value, nesting int) {
	name, _, _ = strings.Cut(strings.TrimLeft(name, " "), "\x00")
	base, rest := name, ""
	if i := strings.IndexByte(name, '['); i >= 0 {
		base, rest = name[:i], name[i:]
	}
	base = underscores(base, " .")
	if base == "" || forbiddenKey(base, name) {
		return
	}
	base, keys := queryKeys(base, rest)
	if len(keys) > nesting {
		vars.Unset(base)
		if display := c.Ini("display_errors"); display == "" || display == "0" {
			c.Warning("parse_str(): Input variable nesting level exceeded %d. To increase the limit change max_input_nesting_level in php.ini.", nesting)
		}
		return
	}
	slot := vars.Slot(base)
	for _, k := range keys {
		if slot.Kind() != php.KindArray {
			*slot = php.Array{}.Value()
		}
		if k.append {
			if slot.AsArray().HasAt(math.MaxInt) {
				return // no next index: PHP drops the value
			}
			slot = slot.SlotAppend(c)
			continue
		}
		if forbiddenKey(k.text, name) {
			return
		}
		slot = slot.Slot(c, k.text)
	}
	*slot = v
}

// forbiddenKey tells whether key claims to belong to a protected cookie, which the variable's own name does not.
func forbiddenKey(key, name string) bool {
	for _, prefix := range []string{"__Host-", "__Secure-"} {
		if strings.HasPrefix(key, prefix) && !strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// queryKeys reads the "[k][]…" after a variable's base name. A first bracket that is never closed belongs to the
// name, a later one is dropped.
func queryKeys(base, rest string) (string, []queryKey) {
	var keys []queryKey
	for strings.HasPrefix(rest, "[") {
		from := 1
		if isSpace(byteAt(rest, 1)) {
			from = 2
		}
		end := strings.IndexByte(rest[from:], ']')
		switch {
		case end == 0:
			keys = append(keys, queryKey{append: true})
		case end > 0:
			keys = append(keys, queryKey{text: rest[1 : from+end]})
		case len(keys) == 0:
			return base + underscores(rest, " .["), nil
		default:
			return base, keys
		}
		rest = rest[from+end+1:]
	}
	return base, keys
}

// underscores replaces every byte of s that is in set by an underscore.
func underscores(s, set string) string {
	if !strings.ContainsAny(s, set) {
		return s
	}
	out := []byte(s)
	for i, b := range out {
		if strings.IndexByte(set, b) >= 0 {
			out[i] = '_'
		}
	}
	return string(out)
}
