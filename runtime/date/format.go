// Formatting a timestamp by PHP's format letters.

package date

import "strconv"

// Names of days and months in English.
var (
	dayNames   = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}
	monthTitle = [...]string{"", "January", "February", "March", "April", "May", "June", "July", "August",
		"September", "October", "November", "December"}
)

// clock is a timestamp taken apart in a zone.
type clock struct {
	ts, offset       int
	y, m, d, h, i, s int
	days             int // local days since the epoch
	us               int
	dst, utc         bool
	abbr, zone       string // the names of the offset and of the zone
	sod              int    // second of the day
}

// clockAt takes a timestamp apart.
func clockAt(ts int, z *zone) clock {
	c := clock{ts: ts, zone: z.name, utc: z.utc}
	c.offset, c.dst, c.abbr = z.at(ts)
	c.split(0)
	return c
}

// split works out the local date and time, which skew is added to.
func (c *clock) split(skew int) {
	c.days, c.sod = floorDiv(c.ts, secondsPerDay)
	c.sod += c.offset + skew
	var carry int
	carry, c.sod = floorDiv(c.sod, secondsPerDay)
	c.days += carry
	c.y, c.m, c.d = civil(c.days)
	c.h, c.i, c.s = c.sod/3600, c.sod/60%60, c.sod%60
}

// format writes a timestamp in the form that layout says.
func format(layout string, c *clock) string {
	var buf [64]byte
	out := buf[:0]
	for i := 0; i < len(layout); i++ {
		if layout[i] == '\\' {
			if i++; i < len(layout) {
				out = append(out, layout[i])
			}
			continue
		}
		out = c.letter(out, layout[i])
	}
	return string(out)
}

// letter appends what one format letter stands for.
func (c *clock) letter(out []byte, letter byte) []byte {
	switch letter {
	case 'd':
		return pad(out, c.d, 2)
	case 'm':
		return pad(out, c.m, 2)
	case 'Y':
		if c.y < 0 {
			return pad(append(out, '-'), -c.y, 4)
		}
		return pad(out, c.y, 4)
	case 'H':
		return pad(out, c.h, 2)
	case 'i':
		return pad(out, c.i, 2)
	case 's':
		return pad(out, c.s, 2)
	case 'D':
		return append(out, dayNames[weekdayOf(c.days)][:3]...)
	case 'l':
		return append(out, dayNames[weekdayOf(c.days)]...)
	case 'M':
		return append(out, monthTitle[c.m][:3]...)
	case 'F':
		return append(out, monthTitle[c.m]...)
	case 'j':
		return pad(out, c.d, 1)
	case 'n':
		return pad(out, c.m, 1)
	case 'G':
		return pad(out, c.h, 1)
	case 'N':
		return pad(out, (weekdayOf(c.days)+6)%7+1, 1)
	case 'w':
		return pad(out, weekdayOf(c.days), 1)
	case 'z':
		return pad(out, yearDay(c.y, c.m, c.d), 1)
	case 't':
		return pad(out, daysInMonth(c.y, c.m), 1)
	case 'U':
		return strconv.AppendInt(out, int64(c.ts), 10)
	case 'S':
		return append(out, daySuffix(c.d)...)
	case 'y':
		return signedPad(out, c.y%100, 2)
	}
	return c.rareLetter(out, letter)
}

// rareLetter appends the other half of the letters; what is no letter stands for itself.
func (c *clock) rareLetter(out []byte, letter byte) []byte {
	switch letter {
	case 'A':
		return append(out, pick(c.h < 12, "AM", "PM")...)
	case 'a':
		return append(out, pick(c.h < 12, "am", "pm")...)
	case 'g':
		return pad(out, (c.h+11)%12+1, 1)
	case 'h':
		return pad(out, (c.h+11)%12+1, 2)
	case 'W':
		_, week := isoWeek(c.y, c.m, c.d)
		return pad(out, week, 2)
	case 'o':
		year, _ := isoWeek(c.y, c.m, c.d)
		return strconv.AppendInt(out, int64(year), 10)
	case 'L':
		return append(out, pick(leap(c.y), "1", "0")...)
	case 'x', 'X':
		switch {
		case c.y < 0:
			return pad(append(out, '-'), -c.y, 4)
		case letter == 'X' || c.y > 9999:
			return pad(append(out, '+'), c.y, 4)
		}
		return pad(out, c.y, 4)
	case 'B':
		return pad(out, swatch(c.ts), 3)
	case 'u':
		return pad(out, c.us, 6)
	case 'v':
		return pad(out, c.us/1000, 3)
	case 'I':
		return append(out, pick(c.dst, "1", "0")...)
	case 'Z':
		return strconv.AppendInt(out, int64(c.offset), 10)
	case 'O':
		return appendOffset(out, c.offset, "")
	case 'P':
		return appendOffset(out, c.offset, ":")
	case 'p':
		if c.offset == 0 && (c.utc || c.abbr == "UTC" || c.abbr == "Z") {
			return append(out, 'Z')
		}
		return appendOffset(out, c.offset, ":")
	case 'T':
		return append(out, c.abbr...)
	case 'e':
		return append(out, c.zone...)
	case 'c':
		out = signedPad(out, c.y, 4)
		return appendOffset(c.letters(out, "-m-d\x00H:i:s"), c.offset, ":")
	case 'r':
		out = c.letters(out, "D, d M ")
		return appendOffset(c.letters(signedPad(out, c.y, 4), " H:i:s "), c.offset, "")
	}
	return append(out, letter)
}

// letters appends several letters; 0 stands for the T of ISO 8601.
func (c *clock) letters(out []byte, layout string) []byte {
	for i := 0; i < len(layout); i++ {
		if layout[i] == 0 {
			out = append(out, 'T')
			continue
		}
		out = c.letter(out, layout[i])
	}
	return out
}

// appendOffset appends an offset from UTC as +hhmm.
func appendOffset(out []byte, offset int, colon string) []byte {
	sign := byte('+')
	if offset < 0 {
		offset, sign = -offset, '-'
	}
	out = pad(append(out, sign), offset/3600, 2)
	return pad(append(out, colon...), offset/60%60, 2)
}

// pad appends n with at least width digits.
func pad(out []byte, n, width int) []byte {
	if n >= 0 && (width == 2 && n < 100 || width == 4 && n < 10000) {
		if width == 4 {
			out = append(out, byte('0'+n/1000), byte('0'+n/100%10))
			n %= 100
		}
		return append(out, byte('0'+n/10), byte('0'+n%10))
	}
	limit := 1
	for range width - 1 {
		limit *= 10
		if n < limit {
			out = append(out, '0')
		}
	}
	return strconv.AppendInt(out, int64(n), 10)
}

// signedPad is pad where a sign counts as a digit.
func signedPad(out []byte, n, width int) []byte {
	if n < 0 {
		return pad(append(out, '-'), -n, width-1)
	}
	return pad(out, n, width)
}

func pick(cond bool, yes, no string) string {
	if cond {
		return yes
	}
	return no
}

// daySuffix gives the English suffix of a day of the month.
func daySuffix(d int) string {
	if d/10 != 1 {
		switch d % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}

// swatch gives the beat of Internet time.
func swatch(ts int) int {
	_, sod := floorDiv(ts+3600, secondsPerDay)
	return sod * 10 / 864
}
