// Characters as numeric entities of HTML.

package mb

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// entityRange is four numbers of a map: characters from lo to hi are written as their number plus offset, of which mask
// keeps bits.
type entityRange struct{ lo, hi, offset, mask int }

func entityMap(c *php.Context, fn string, a php.Array) []entityRange {
	if a.Len()%4 != 0 {
		c.ArgError("ValueError", fn, 2, "map", "must have a multiple of 4 elements")
	}
	var n []int
	for v := range a.Values() {
		n = append(n, v.Int(c))
	}
	var out []entityRange
	for ; len(n) > 0; n = n[4:] {
		out = append(out, entityRange{n[0], n[1], n[2], n[3]})
	}
	return out
}

// EncodeNumericentity writes the characters that a map lists as numeric entities.
//
// https://www.php.net/manual/en/function.mb-encode-numericentity.php
func EncodeNumericentity(c *php.Context, s string, entities php.Array, encoding php.Value, hex bool) string {
	const fn = "mb_encode_numericentity"
	e := argument(c, fn, 3, encoding)
	list := entityMap(c, fn, entities)
	var out []rune
	for _, r := range e.decode(s) {
		text, ok := entity(list, r, hex)
		if !ok {
			out = append(out, r)
			continue
		}
		out = append(out, []rune(text)...)
	}
	return e.write(c, out)
}

// entity is a character as the first range that has it says.
func entity(list []entityRange, r rune, hex bool) (string, bool) {
	if r == bad {
		return "", false
	}
	for _, m := range list {
		if int(r) < m.lo || int(r) > m.hi {
			continue
		}
		n := uint64(uint32(int(r)+m.offset) & uint32(m.mask))
		if hex {
			return "&#x" + strings.ToUpper(strconv.FormatUint(n, 16)) + ";", true
		}
		return "&#" + strconv.FormatUint(n, 10) + ";", true
	}
	return "", false
}

// DecodeNumericentity reads the numeric entities that mean characters which a map lists.
//
// https://www.php.net/manual/en/function.mb-decode-numericentity.php
func DecodeNumericentity(c *php.Context, s string, entities php.Array, encoding php.Value) string {
	const fn = "mb_decode_numericentity"
	e := argument(c, fn, 3, encoding)
	list := entityMap(c, fn, entities)
	text := e.decode(s)
	out := make([]rune, 0, len(text))
	for i := 0; i < len(text); {
		if r, n := readEntity(list, text[i:]); n > 0 {
			out = append(out, r)
			i += n
			continue
		}
		out = append(out, text[i])
		i++
	}
	return e.write(c, out)
}

// readEntity reads an entity at the start of a text: what it means, and how many characters it has, 0 where it is none.
func readEntity(list []entityRange, text []rune) (rune, int) {
	if len(text) < 3 || text[0] != '&' || text[1] != '#' {
		return 0, 0
	}
	at, base, most := 2, 10, 10
	if text[2] == 'x' {
		at, base, most = 3, 16, 8
	}
	start := at
	for at < len(text) && text[at] < 0x80 && at-start <= most {
		if _, err := strconv.ParseUint(string(text[at]), base, 8); err != nil {
			break
		}
		at++
	}
	n, err := strconv.ParseUint(string(text[start:at]), base, 32)
	if err != nil || at-start > most {
		return 0, 0
	}
	for _, m := range list {
		if r := int(n) - m.offset; r >= m.lo && r <= m.hi && r >= 0 && r <= 0x10ffff {
			if at < len(text) && text[at] == ';' {
				at++
			}
			return rune(r), at
		}
	}
	return 0, 0
}
