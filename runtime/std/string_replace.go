// Replacing: str_replace, str_ireplace, strtr.

package std

import (
	"slices"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// StrReplace replaces every search in subject. https://www.php.net/manual/en/function.str-replace.php
func StrReplace(search, replace, subject string) string {
	out, _ := replaceAll(subject, search, replace)
	return out
}

// StrReplaceIn is StrReplace where search and replace may be lists of strings.
// https://www.php.net/manual/en/function.str-replace.php
func StrReplaceIn(c *php.Context, search, replace php.Value, subject string) string {
	r := replacer{c: c, fn: "str_replace"}
	return r.text(search, replace, subject)
}

// StrReplaceInCount is StrReplaceIn that also counts the replacements.
// https://www.php.net/manual/en/function.str-replace.php
func StrReplaceInCount(c *php.Context, search, replace php.Value, subject string, count *int) string {
	r := replacer{c: c, fn: "str_replace"}
	out := r.text(search, replace, subject)
	*count = r.count
	return out
}

// StrReplaceAny is StrReplaceIn where the subject may be an array of strings too.
// https://www.php.net/manual/en/function.str-replace.php
func StrReplaceAny(c *php.Context, search, replace, subject php.Value) php.Value {
	r := replacer{c: c, fn: "str_replace"}
	return r.run(search, replace, subject)
}

// StrReplaceCount is StrReplaceAny that also counts the replacements.
// https://www.php.net/manual/en/function.str-replace.php
func StrReplaceCount(c *php.Context, search, replace, subject php.Value, count *int) php.Value {
	r := replacer{c: c, fn: "str_replace"}
	out := r.run(search, replace, subject)
	*count = r.count
	return out
}

// StrIreplaceIn is StrReplaceIn without regard to ASCII case. https://www.php.net/manual/en/function.str-ireplace.php
func StrIreplaceIn(c *php.Context, search, replace php.Value, subject string) string {
	r := replacer{c: c, fn: "str_ireplace", fold: true}
	return r.text(search, replace, subject)
}

// StrIreplaceInCount is StrIreplaceIn that also counts the replacements.
// https://www.php.net/manual/en/function.str-ireplace.php
func StrIreplaceInCount(c *php.Context, search, replace php.Value, subject string, count *int) string {
	r := replacer{c: c, fn: "str_ireplace", fold: true}
	out := r.text(search, replace, subject)
	*count = r.count
	return out
}

// StrIreplace is StrReplaceAny without regard to ASCII case. https://www.php.net/manual/en/function.str-ireplace.php
func StrIreplace(c *php.Context, search, replace, subject php.Value) php.Value {
	r := replacer{c: c, fn: "str_ireplace", fold: true}
	return r.run(search, replace, subject)
}

// StrIreplaceCount is StrIreplace that also counts the replacements.
// https://www.php.net/manual/en/function.str-ireplace.php
func StrIreplaceCount(c *php.Context, search, replace, subject php.Value, count *int) php.Value {
	r := replacer{c: c, fn: "str_ireplace", fold: true}
	out := r.run(search, replace, subject)
	*count = r.count
	return out
}

// replaceAll replaces search in s and counts.
func replaceAll(s, search, replace string) (string, int) {
	if search == "" || len(search) > len(s) {
		return s, 0
	}
	i := strings.Index(s, search)
	if i < 0 {
		return s, 0
	}
	size := len(s)
	if grow := len(replace) - len(search); grow > 0 {
		size += grow * (4 + len(s)/32)
	}
	out, n := make([]byte, 0, size), 0
	for i >= 0 {
		out = append(append(out, s[:i]...), replace...)
		s = s[i+len(search):]
		n++
		i = strings.Index(s, search)
	}
	return bytesToString(append(out, s...)), n
}

// replaceAllFold is replaceAll without regard to ASCII case.
func replaceAllFold(s, search, replace string) (string, int) {
	if search == "" || len(search) > len(s) {
		return s, 0
	}
	low := Strtolower(s)
	search = Strtolower(search)
	var out []byte
	done, n := 0, 0
	for {
		i := strings.Index(low[done:], search)
		if i < 0 {
			break
		}
		out = append(append(out, s[done:done+i]...), replace...)
		done += i + len(search)
		n++
	}
	if n == 0 {
		return s, 0
	}
	return bytesToString(append(out, s[done:]...)), n
}

// replacer is one call of str_replace or str_ireplace.
type replacer struct {
	c     *php.Context
	fn    string
	fold  bool
	count int
}

// text replaces in one string.
func (r *replacer) text(search, replace php.Value, subject string) string {
	if search.Kind() != php.KindArray && replace.Kind() == php.KindArray {
		r.c.Throw("TypeError", "%s(): Argument #2 ($replace) must be of type string when argument #1 ($search) is a string", r.fn)
	}
	return r.subject(search, replace, subject)
}

// run replaces in a string or in the elements of an array.
func (r *replacer) run(search, replace, subject php.Value) php.Value {
	if search.Kind() != php.KindArray && replace.Kind() == php.KindArray {
		r.c.Throw("TypeError", "%s(): Argument #2 ($replace) must be of type string when argument #1 ($search) is a string", r.fn)
	}
	if subject.Kind() != php.KindArray {
		return php.String(r.subject(search, replace, subject.String(r.c)))
	}
	in := subject.AsArray()
	out := php.MakeMap(in.Len())
	for key, v := range in.All() {
		out.SetIndex(r.c, key, php.String(r.subject(search, replace, v.String(r.c))))
	}
	return out.Value()
}

// subject applies every pair of search and replace to one string.
func (r *replacer) subject(search, replace php.Value, s string) string {
	if s == "" {
		return ""
	}
	if search.Kind() != php.KindArray {
		return r.pair(s, search.String(r.c), replace.String(r.c))
	}
	with, list := cursorOf(replace), search.AsArray()
	for pos := list.First(); pos >= 0 && s != ""; pos = list.Next(pos) {
		what := list.ValueAt(pos).String(r.c)
		by := with.next(php.String(""))
		if what != "" {
			s = r.pair(s, what, by.String(r.c))
		}
	}
	return s
}

func (r *replacer) pair(s, search, replace string) string {
	n := 0
	if r.fold {
		s, n = replaceAllFold(s, search, replace)
	} else {
		s, n = replaceAll(s, search, replace)
	}
	r.count += n
	return s
}

// Strtr replaces each byte of s that is in from by the byte at the same place of to.
// https://www.php.net/manual/en/function.strtr.php
func Strtr(s, from, to string) string {
	n := min(len(from), len(to))
	if n == 0 || s == "" {
		return s
	}
	var table [256]byte
	for i := range table {
		table[i] = byte(i)
	}
	for i := range n {
		table[from[i]] = to[i]
	}
	out := make([]byte, len(s))
	for i := 0; i < len(s); i++ {
		out[i] = table[s[i]]
	}
	return bytesToString(out)
}

// StrtrPairs replaces the longest key of pairs at each place of s by its value, never touching what was replaced.
// https://www.php.net/manual/en/function.strtr.php
func StrtrPairs(c *php.Context, s string, pairs php.Array) string {
	if pairs.Len() == 0 || s == "" {
		return s
	}
	var room [fewPairs]pair
	t := newPairTable(c, pairs, len(s), room[:0])
	if t.shortest == 0 {
		return s
	}
	out := make([]byte, 0, len(s)+len(s)/4)
	done := 0
	for i := 0; i+t.shortest <= len(s); {
		if !t.first[s[i]] {
			i++
			continue
		}
		with, n := t.match(s[i:])
		if n == 0 {
			i++
			continue
		}
		out = append(append(out, s[done:i]...), with...)
		i += n
		done = i
	}
	if done == 0 {
		return s
	}
	return bytesToString(append(out, s[done:]...))
}

// pair is a key of strtr with its value.
type pair struct{ key, with string }

// fewPairs is up to how many pairs are searched one by one.
const fewPairs = 12

// pairTable holds strtr's pairs, with what rules most places of the subject out.
type pairTable struct {
	few      []pair            // longest key first; or, where there are many:
	many     map[string]string // by key
	lengths  []int             // of the keys in many, longest first
	first    byteSet
	shortest int
}

// newPairTable reads the pairs whose keys may occur in a subject of limit bytes; room is where a few of them fit.
func newPairTable(c *php.Context, pairs php.Array, limit int, room []pair) pairTable {
	t := pairTable{few: room}
	for pos := pairs.First(); pos >= 0; pos = pairs.Next(pos) {
		k, key := pairs.KeyAt(pos), ""
		if k.Kind() == php.KindInt {
			key = strconv.Itoa(k.AsInt())
		} else {
			key = k.AsString()
		}
		if key == "" {
			c.Warning("strtr(): Ignoring replacement of empty string")
			continue
		}
		if len(key) > limit {
			continue
		}
		t.few = append(t.few, pair{key, pairs.ValueAt(pos).String(c)})
		t.first[key[0]] = true
		if t.shortest == 0 || len(key) < t.shortest {
			t.shortest = len(key)
		}
	}
	if len(t.few) <= fewPairs {
		for i := range t.few {
			for j := i; j > 0 && len(t.few[j].key) > len(t.few[j-1].key); j-- {
				t.few[j], t.few[j-1] = t.few[j-1], t.few[j]
			}
		}
		return t
	}
	t.many = make(map[string]string, len(t.few))
	seen := map[int]bool{}
	for _, p := range t.few {
		t.many[p.key] = p.with
		if !seen[len(p.key)] {
			seen[len(p.key)] = true
			t.lengths = append(t.lengths, len(p.key))
		}
	}
	slices.SortFunc(t.lengths, func(a, b int) int { return b - a })
	return t
}

// match is the value for the longest key that s begins with, and the key's length, 0 if there is none.
func (t *pairTable) match(s string) (string, int) {
	if t.many == nil {
		for i := range t.few {
			if p := &t.few[i]; strings.HasPrefix(s, p.key) {
				return p.with, len(p.key)
			}
		}
		return "", 0
	}
	for _, n := range t.lengths {
		if n <= len(s) {
			if with, ok := t.many[s[:n]]; ok {
				return with, n
			}
		}
	}
	return "", 0
}

// StrtrAny is strtr for arguments whose types are not known. https://www.php.net/manual/en/function.strtr.php
func StrtrAny(c *php.Context, s string, from, to php.Value) string {
	if to.IsNull() {
		if from.Kind() != php.KindArray {
			c.Throw("TypeError", "strtr(): Argument #2 ($from) must be of type array, string given")
		}
		return StrtrPairs(c, s, from.AsArray())
	}
	if from.Kind() == php.KindArray {
		c.Throw("TypeError", "strtr(): Argument #2 ($from) must be of type string, array given")
	}
	return Strtr(s, from.String(c), to.String(c))
}
