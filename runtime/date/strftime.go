// strftime in the C locale.

package date

import (
	"strconv"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Strftime formats a timestamp, or the current time for null, as C's strftime does in the C locale;
// false if nothing comes out.
//
// https://www.php.net/manual/en/function.strftime.php
func Strftime(c *php.Context, layout string, timestamp php.Value) php.Value {
	at := clockAt(orNow(timestamp), zoneOf(c))
	return at.strftime(layout)
}

// Gmstrftime is Strftime in UTC.
//
// https://www.php.net/manual/en/function.gmstrftime.php
func Gmstrftime(c *php.Context, layout string, timestamp php.Value) php.Value {
	at := clockAt(orNow(timestamp), utcZone)
	at.abbr = "GMT"
	return at.strftime(layout)
}

func (c *clock) strftime(layout string) php.Value {
	var out []byte
	for i := 0; i < len(layout); i++ {
		if layout[i] != '%' || i+1 == len(layout) {
			out = append(out, layout[i])
			continue
		}
		i++
		out = c.percent(out, layout[i])
	}
	if len(out) == 0 {
		return php.False
	}
	return php.String(string(out))
}

// compositions are the letters that stand for several others.
var compositions = map[byte]string{
	'D': "%m/%d/%y", 'x': "%m/%d/%y", 'F': "%Y-%m-%d", 'R': "%H:%M", 'T': "%H:%M:%S", 'X': "%H:%M:%S",
	'r': "%I:%M:%S %p", 'c': "%a %b %e %H:%M:%S %Y",
}

// sameAs maps letters to those of date() that print the same.
var sameAs = map[byte]byte{
	'a': 'D', 'A': 'l', 'b': 'M', 'h': 'M', 'B': 'F', 'd': 'd', 'm': 'm', 'H': 'H', 'I': 'h', 'M': 'i', 'S': 's',
	'p': 'A', 'P': 'a', 's': 'U', 'u': 'N', 'w': 'w', 'V': 'W', 'G': 'o', 'z': 'O', 'Z': 'T',
}

// percent appends what one letter after % stands for; an unknown one stays as it is.
func (c *clock) percent(out []byte, letter byte) []byte {
	if same, ok := sameAs[letter]; ok {
		return c.letter(out, same)
	}
	if all, ok := compositions[letter]; ok {
		for i := 0; i < len(all); i++ {
			if all[i] == '%' {
				i++
				out = c.percent(out, all[i])
				continue
			}
			out = append(out, all[i])
		}
		return out
	}
	yday, wday := yearDay(c.y, c.m, c.d), weekdayOf(c.days)
	switch letter {
	case 'e':
		return space(out, c.d)
	case 'k':
		return space(out, c.h)
	case 'l':
		return space(out, (c.h+11)%12+1)
	case 'j':
		return pad(out, yday+1, 3)
	case 'U':
		return pad(out, (yday+7-wday)/7, 2)
	case 'W':
		return pad(out, (yday+7-(wday+6)%7)/7, 2)
	case 'C':
		century, _ := floorDiv(c.y, 100)
		return pad(out, century, 2)
	case 'g':
		year, _ := isoWeek(c.y, c.m, c.d)
		_, short := floorDiv(year, 100)
		return pad(out, short, 2)
	case 'y':
		_, short := floorDiv(c.y, 100)
		return pad(out, short, 2)
	case 'Y':
		return strconv.AppendInt(out, int64(c.y), 10)
	case 'n':
		return append(out, '\n')
	case 't':
		return append(out, '\t')
	case '%':
		return append(out, '%')
	}
	return append(out, '%', letter)
}

// space appends n right-aligned in two columns.
func space(out []byte, n int) []byte {
	if n < 10 {
		out = append(out, ' ')
	}
	return strconv.AppendInt(out, int64(n), 10)
}
