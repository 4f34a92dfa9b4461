// Registering one request variable (name=value) in a superglobal by PHP's rules.

package web

import (
	"math"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// key is one bracket of a variable name: [text], or [] which appends.
type key struct {
	text   string
	append bool
}

// registrar puts variables into one superglobal.
type registrar struct {
	c       *php.Context
	nesting int  // max_input_nesting_level
	cookies bool // the first value of a name wins
}

func newRegistrar(c *php.Context) *registrar {
	return &registrar{c: c, nesting: iniInt(c, "max_input_nesting_level")}
}

// register stores v under the PHP variable name, which may carry brackets:
// "a[b][]" becomes an element of $dst["a"]["b"]. Spaces and dots in the name
// become underscores; a name that PHP ignores stores nothing.
func (r *registrar) register(dst *php.Array, name string, v php.Value) {
	base, keys, ok := splitName(name)
	if !ok {
		return
	}
	if len(keys) > r.nesting {
		dst.Unset(base)
		if !iniBool(r.c, "display_errors") {
			startupError(r.c, php.EWarning, startup+"Input variable nesting level exceeded "+r.c.Ini("max_input_nesting_level")+
				". To increase the limit change max_input_nesting_level in php.ini.")
		}
		return
	}
	if len(keys) == 0 {
		if r.cookies && dst.Has(base) {
			return
		}
		dst.Set(base, v)
		return
	}
	r.nested(dst, strings.TrimLeft(name, " "), base, keys, v)
}

// nested stores v below dst[base], making each level an array.
func (r *registrar) nested(dst *php.Array, name, base string, keys []key, v php.Value) {
	slot := dst.Slot(base)
	for _, k := range keys {
		if slot.Kind() != php.KindArray {
			*slot = php.Array{}.Value()
		}
		if !k.append {
			if forged(k.text, name) {
				return
			}
			slot = slot.Slot(r.c, k.text)
			continue
		}
		if slot.AsArray().HasAt(math.MaxInt) {
			return // no next index: PHP drops the value
		}
		slot = slot.SlotAppend(r.c)
	}
	*slot = v
}

// splitName takes a variable name apart; ok is false for names that PHP ignores.
func splitName(name string) (base string, keys []key, ok bool) {
	name, _, _ = strings.Cut(name, "\x00")
	name = strings.TrimLeft(name, " ")
	open := strings.IndexByte(name, '[')
	rest := ""
	base = name
	if open >= 0 {
		base, rest = name[:open], name[open:]
	}
	base = underscores(base, " .")
	if base == "" || forged(base, name) {
		return "", nil, false
	}
	for strings.HasPrefix(rest, "[") {
		from := 1
		if len(rest) > 1 && isSpace(rest[1]) {
			from = 2
		}
		if strings.HasPrefix(rest[from:], "]") {
			keys = append(keys, key{append: true})
			rest = rest[from+1:]
			continue
		}
		end := strings.IndexByte(rest[from:], ']')
		if end < 0 {
			if len(keys) == 0 { // the bracket is an ordinary character
				base += underscores(rest, " .[")
			}
			return base, keys, !forged(base, name)
		}
		keys = append(keys, key{text: rest[1 : from+end]})
		rest = rest[from+end+1:]
	}
	return base, keys, true
}

// forged tells whether a name that was not one of a protected cookie looks like
// one after its characters have been replaced.
func forged(base, name string) bool {
	for _, prefix := range []string{"__Host-", "__Secure-"} {
		if strings.HasPrefix(base, prefix) && !strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return false
}

// underscores replaces every byte of s that is in set by an underscore.
func underscores(s, set string) string {
	if !strings.ContainsAny(s, set) {
		return s
	}
	b := []byte(s)
	for i, ch := range b {
		if strings.IndexByte(set, ch) >= 0 {
			b[i] = '_'
		}
	}
	return string(b)
}

// isSpace is C's isspace in the C locale.
func isSpace(ch byte) bool { return ch == ' ' || ch >= '\t' && ch <= '\r' }
