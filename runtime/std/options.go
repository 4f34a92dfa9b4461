// Command line options, as getopt reads them.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// optionReader walks over the script's arguments.
type optionReader struct {
	c     *php.Context
	args  []string
	next  int
	short map[byte]int   // option to number of colons: none, value required, value optional
	long  map[string]int // the same by name
	found php.Array
}

// parseOptions returns the options and the index of the first argument that is none.
func parseOptions(c *php.Context, short string, long php.Array) (php.Array, int) {
	r := &optionReader{c: c, args: c.Argv, next: 1, short: map[byte]int{}, long: map[string]int{}}
	for i := 0; i < len(short); {
		ch := short[i]
		i++
		if !isAlnum(ch) {
			continue
		}
		colons := 0
		for i < len(short) && short[i] == ':' && colons < 2 {
			i++
			colons++
		}
		r.short[ch] = colons
	}
	for v := range long.Values() {
		name := strings.TrimRight(v.String(c), ":")
		r.long[name] = min(2, len(v.String(c))-len(name))
	}
	for r.next < len(r.args) {
		arg := r.args[r.next]
		if len(arg) < 2 || arg[0] != '-' {
			break
		}
		r.next++
		if arg == "--" {
			break
		}
		if arg[1] == '-' {
			r.longOption(arg[2:])
		} else {
			r.cluster(arg[1:])
		}
	}
	return r.found, min(r.next, max(1, len(r.args)))
}

// longOption reads --name, --name=value and --name value.
func (r *optionReader) longOption(arg string) {
	name, value, attached := strings.Cut(arg, "=")
	kind, known := r.long[name]
	if !known {
		return
	}
	r.option(name, kind, value, attached && value != "")
}

// cluster reads options of one letter, the last of which may have a value.
func (r *optionReader) cluster(arg string) {
	for i := 0; i < len(arg); i++ {
		kind, known := r.short[arg[i]]
		if !known {
			continue
		}
		if kind == 0 {
			r.add(arg[i:i+1], php.False)
			continue
		}
		rest := arg[i+1:]
		r.option(arg[i:i+1], kind, strings.TrimPrefix(rest, "="), rest != "")
		return
	}
}

// option notes an option with its value, which may be the next argument.
func (r *optionReader) option(name string, kind int, value string, attached bool) {
	switch {
	case kind == 0 || kind == 2 && !attached:
		r.add(name, php.False)
	case attached:
		r.add(name, php.String(value))
	case r.next < len(r.args):
		r.next++
		r.add(name, php.String(r.args[r.next-1]))
	}
}

// add stores a value; an option that occurs again has a list of them.
func (r *optionReader) add(name string, v php.Value) {
	key := php.String(name)
	old := r.found.PeekIndex(key)
	switch {
	case old.IsUndef():
		r.found.SetIndex(r.c, key, v)
	case old.IsArray():
		list := old.AsArray().Copy()
		list.Append(r.c, v)
		r.found.SetIndex(r.c, key, list.Value())
	default:
		r.found.SetIndex(r.c, key, php.List(old, v).Value())
	}
}
