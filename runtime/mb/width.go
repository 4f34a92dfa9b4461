// Columns: mb_strwidth, mb_strimwidth.

package mb

import (
	"sync"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

var wideSpans = sync.OnceValue(func() []span { return spans(wideRanges) })

// columns is the width of text; East Asian wide characters take two columns.
func columns(text []rune) int {
	n := 0
	for _, r := range text {
		n += columnsOf(r)
	}
	return n
}

func columnsOf(r rune) int {
	if r >= 0x1100 && within(wideSpans(), r) {
		return 2
	}
	return 1
}

// Strwidth is the number of columns that s takes. https://www.php.net/manual/en/function.mb-strwidth.php
func Strwidth(c *php.Context, s string, encoding php.Value) int {
	e := argument(c, "mb_strwidth", 2, encoding)
	if (e == utf8Encoding || e.single) && isASCII(s) {
		return len(s)
	}
	return columns(e.decode(s))
}

// Strimwidth cuts s, from character start on, to width columns, the last of which show marker where something is
// cut off. https://www.php.net/manual/en/function.mb-strimwidth.php
func Strimwidth(c *php.Context, s string, start, width int, marker string, encoding php.Value) string {
	e := argument(c, "mb_strimwidth", 5, encoding)
	text := e.decode(s)
	if start < 0 {
		start += length(e, s)
	}
	if start < 0 || start > length(e, s) {
		c.Throw("ValueError", "mb_strimwidth(): Argument #2 ($start) is out of range")
	}
	text = text[min(start, len(text)):]
	if width < 0 {
		if width += columns(text); width < 0 {
			c.Throw("ValueError", "mb_strimwidth(): Argument #3 ($width) is out of range")
		}
	}
	if columns(text) <= width {
		return e.write(c, text)
	}
	end := e.decode(marker)
	room := width - columns(end)
	n := 0
	for ; n < len(text); n++ {
		if room -= columnsOf(text[n]); room < 0 {
			break
		}
	}
	return e.write(c, append(append([]rune(nil), text[:n]...), end...))
}
