// Unicode properties, case folding and grapheme classes, read from the tables of Unicode 14.

package pcre

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

// propTable has a line for each set of characters: its names, an equals sign, and
// its ranges as gaps and lengths in base 36. testdata/tables.php recomputes it.
//
//go:embed unicode14.txt
var propTable string

// foldLines has a line for each set of characters that are the same but for case.
//
//go:embed folding14.txt
var foldLines string

// propIndex finds the line of a name.
var propIndex = sync.OnceValue(func() map[string]string {
	index := map[string]string{}
	for line := range strings.Lines(propTable) {
		names, ranges, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "=")
		for name := range strings.SplitSeq(names, ",") {
			index[name] = ranges
		}
	}
	return index
})

// tables keeps the sets that were asked for; it only ever grows by the same data.
var tables sync.Map

// table is the set of characters with the given name.
func table(name string) []rng {
	if r, ok := tables.Load(name); ok {
		return r.([]rng)
	}
	r, ok := parseRanges(propIndex()[name])
	if !ok {
		panic("pcre: bad table " + name)
	}
	tables.Store(name, r)
	return r
}

// parseRanges reads ranges in the form of propTable.
func parseRanges(s string) ([]rng, bool) {
	var out []rng
	prev := rune(0)
	for field := range strings.FieldsSeq(s) {
		gap, length, more := strings.Cut(field, "-")
		g, err := strconv.ParseInt(gap, 36, 32)
		n := int64(0)
		if more && err == nil {
			n, err = strconv.ParseInt(length, 36, 32)
		}
		if err != nil {
			return nil, false
		}
		r := rng{prev + rune(g), prev + rune(g) + rune(n)}
		out = append(out, r)
		prev = r.hi
	}
	return out, true
}

// property is the set of characters of \p{name}.
func property(name string) ([]rng, bool) {
	key := strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r == '_' || r == '-' || r == ' ' || r >= '\t' && r <= '\r':
			return -1
		}
		return r
	}, name)
	if key == "any" {
		return []rng{{0, 0x10FFFF}}, true
	}
	if kind, value, ok := cutAny(key, ":="); ok {
		switch kind {
		case "sc", "script":
			key = "sc:" + value
			if _, ok := propIndex()[key]; !ok {
				return nil, false
			}
		case "scx", "scriptextensions":
			if _, ok := propIndex()["sc:"+value]; !ok {
				return nil, false
			}
			key = value
		case "bc", "bidiclass":
			key = "bc:" + value
		default:
			return nil, false
		}
	}
	if bidi, ok := strings.CutPrefix(key, "bidi"); ok && bidi != "" && bidi[0] != 'c' && bidi[0] != 'm' {
		key = "bc:" + strings.TrimPrefix(bidi, "class")
	}
	if _, ok := propIndex()[key]; !ok {
		return nil, false
	}
	if i := strings.IndexByte(key, ':'); i > 2 {
		return nil, false
	}
	return table(key), true
}

// cutAny cuts s around the first of the bytes in seps.
func cutAny(s, seps string) (before, after string, found bool) {
	if i := strings.IndexAny(s, seps); i >= 0 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

// foldEntry is a character and its other cases.
type foldEntry struct {
	r      rune
	others []rune
}

// foldTable lists all characters that have other cases, sorted.
var foldTable = sync.OnceValue(func() []foldEntry {
	var out []foldEntry
	for line := range strings.Lines(foldLines) {
		var runes []rune
		for field := range strings.FieldsSeq(line) {
			v, err := strconv.ParseInt(field, 16, 32)
			if err != nil {
				panic("pcre: bad folding table")
			}
			runes = append(runes, rune(v))
		}
		out = append(out, foldEntry{runes[0], runes[1:]})
	}
	return out
})

// otherCases are the other cases of r.
func otherCases(r rune) []rune {
	folds := foldTable()
	lo, hi := 0, len(folds)
	for lo < hi {
		m := int(uint(lo+hi) >> 1)
		if folds[m].r < r {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(folds) && folds[lo].r == r {
		return folds[lo].others
	}
	return nil
}

// wordRune reports whether r may stand in a group name under UTF.
func wordRune(r rune) bool { return inRanges(table("l"), r) || inRanges(table("nd"), r) }
