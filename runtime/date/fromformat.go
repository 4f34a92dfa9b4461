// Reading a date by a format: DateTime::createFromFormat and date_parse_from_format.

package date

import "strings"

// formatReader reads a string by a format.
type formatReader struct {
	*parsed
	format string
	f      int  // reading position in the format
	extra  bool // what follows the date is only a warning
}

// parseFormat reads a string by a format. Errors and warnings name positions of the string.
func parseFormat(format, s string) *parsed {
	p := &parsed{y: unset, m: unset, d: unset, h: unset, i: unset, s: unset, us: unset, src: s + "\x00", tok: s}
	r := &formatReader{parsed: p, format: format}
	// A NUL byte ends either of them.
	r.tok, _, _ = strings.Cut(s, "\x00")
	r.format, _, _ = strings.Cut(format, "\x00")
	for r.f < len(r.format) && r.at < len(r.tok) {
		r.start = r.at
		r.letter(r.format[r.f])
		r.f++
	}
	r.start = r.at
	if r.at < len(r.tok) {
		if r.extra {
			r.warn("Trailing data")
		} else {
			r.fail("Trailing data")
		}
	}
	r.unread()
	r.check()
	return p
}

// unread acts on the letters that are left at the end of the string: only those that read nothing may be.
func (r *formatReader) unread() {
	for ; r.f < len(r.format); r.f++ {
		switch r.format[r.f] {
		case '!':
			r.reset(true)
		case '|':
			r.reset(false)
		case '+':
		default:
			r.fail("Not enough data available to satisfy format")
			return
		}
	}
}

// check completes the time, and warns of a date or time that does not exist.
func (r *formatReader) check() {
	if r.h != unset || r.i != unset || r.s != unset || r.us != unset {
		r.h, r.i, r.s, r.us = or(r.h, 0), or(r.i, 0), or(r.s, 0), or(r.us, 0)
		if r.h < 0 || r.h > 23 || r.i < 0 || r.i > 59 || r.s < 0 || r.s > 59 {
			r.warn("The parsed time was invalid")
		}
	}
	if r.y != unset && r.m != unset && r.d != unset && (r.m < 1 || r.m > 12 || r.d < 1 || r.d > daysInMonth(r.y, r.m)) {
		r.warn("The parsed date was invalid")
	}
}

// reset sets all fields, or those that are not set, to the epoch.
func (r *formatReader) reset(all bool) {
	for _, f := range []struct {
		at *int
		to int
	}{{&r.y, 1970}, {&r.m, 1}, {&r.d, 1}, {&r.h, 0}, {&r.i, 0}, {&r.s, 0}, {&r.us, 0}} {
		if all || *f.at == unset {
			*f.at = f.to
		}
	}
	if all {
		r.zone, r.id = zoneNone, nil
	}
}

// count reads a number of at most limit digits into a field; false, after an error, if there is none.
func (r *formatReader) count(field *int, limit int, missing string) bool {
	r.expectDigit()
	n, _ := r.digits(limit)
	if *field = n; n == unset {
		r.fail(missing)
		return false
	}
	return true
}

func (r *formatReader) expectDigit() {
	if !digit(r.peek()) {
		r.fail("Unexpected data found.")
	}
}

// letter acts on one letter of the format.
func (r *formatReader) letter(letter byte) {
	switch letter {
	case 'd', 'j':
		r.haveDate = r.count(&r.d, 2, "A two digit day could not be found") || r.haveDate
	case 'm', 'n':
		r.haveDate = r.count(&r.m, 2, "A two digit month could not be found") || r.haveDate
	case 'Y':
		r.haveDate = r.count(&r.y, 4, "A four digit year could not be found") || r.haveDate
	case 'y', 'X', 'x', 'z', 'D', 'l', 'M', 'F', 'S':
		r.dateLetter(letter)
	case 'g', 'h':
		if r.count(&r.h, 2, "A two digit hour could not be found") {
			if r.h > 12 {
				r.fail("Hour cannot be higher than 12")
				return
			}
			r.haveTime = 1
		}
	case 'G', 'H':
		if r.count(&r.h, 2, "A two digit hour could not be found") {
			r.haveTime = 1
		}
	case 'a', 'A':
		r.formatMeridian()
	case 'i':
		r.twoDigits(&r.i, "A two digit minute could not be found")
	case 's':
		r.twoDigits(&r.s, "A two digit second could not be found")
	case 'u':
		r.formatFraction(6, "A six digit microsecond could not be found")
	case 'v':
		r.formatFraction(3, "A three digit millisecond could not be found")
	case 'U':
		r.formatTimestamp()
	case 'e', 'P', 'p', 'T', 'O':
		r.formatZone()
	default:
		r.separatorLetter(letter)
	}
}

// dateLetter acts on the rarer letters of dates.
func (r *formatReader) dateLetter(letter byte) {
	switch letter {
	case 'D', 'l':
		u, ok := r.unit()
		if !ok {
			r.fail("A textual day could not be found")
			return
		}
		r.haveRel = true
		r.rel.haveWeekday, r.rel.weekday, r.rel.behavior = true, u.amount, 1
	case 'S':
		r.skipDaySuffix()
	case 'z':
		r.expectDigit()
		if r.y == unset {
			r.fail("A 'day of year' can only come after a year has been found")
		}
		n, _ := r.digits(3)
		if n == unset {
			r.fail("A three digit day-of-year could not be found")
			return
		}
		if r.y != unset {
			r.haveDate = true
			r.y, r.m, r.d = civil(epochDays(r.y, 1, n+1))
		}
	case 'M', 'F':
		n := r.month()
		if n == 0 {
			r.fail("A textual month could not be found")
			return
		}
		r.haveDate, r.m = true, n
	case 'y':
		r.expectDigit()
		n, count := r.digits(2)
		if r.y = n; n == unset {
			r.fail("A two digit year could not be found")
			return
		}
		r.haveDate, r.y = true, fullYear(n, count)
	default:
		n, ok := r.signed()
		if !ok {
			r.y = unset
			r.fail("An expanded digit year could not be found")
			return
		}
		r.haveDate, r.y = true, n
	}
}

// signed reads a number that may have a sign.
func (r *formatReader) signed() (int, bool) {
	if c := r.peek(); !digit(c) && c != '-' && c != '+' {
		r.fail("Unexpected data found.")
	}
	if strings.IndexAny(r.tok[r.at:], "0123456789") < 0 {
		r.at = len(r.tok)
		return 0, false
	}
	n, ok := r.wide()
	if !ok {
		r.fail("Number out of range")
	}
	return n, ok
}

// twoDigits reads a number of exactly two digits.
func (r *formatReader) twoDigits(field *int, missing string) {
	r.expectDigit()
	n, count := r.digits(2)
	if n == unset || count != 2 {
		r.fail(missing)
		return
	}
	r.haveTime, *field = 1, n
}

// formatFraction reads at most limit digits behind the point of the second.
func (r *formatReader) formatFraction(limit int, missing string) {
	r.expectDigit()
	start := r.at
	n, _ := r.digits(limit)
	if n == unset {
		r.fail(missing)
		return
	}
	r.us = n
	for range 6 - (r.at - start) {
		r.us *= 10
	}
}

// formatMeridian reads am or pm, with or without points.
func (r *formatReader) formatMeridian() {
	if r.h == unset {
		r.fail("Meridian can only come after an hour has been found")
	}
	for r.at < len(r.tok) && strings.IndexByte("AaPp", r.tok[r.at]) < 0 {
		r.at++
	}
	rest := r.tok[r.at:]
	half := byte(0)
	if rest != "" {
		half = rest[0] | 0x20
		rest = strings.TrimPrefix(rest[1:], ".")
	}
	if rest == "" || rest[0]|0x20 != 'm' {
		r.fail("A meridian could not be found")
		return
	}
	rest = strings.TrimPrefix(rest[1:], ".")
	r.at = len(r.tok) - len(rest)
	r.haveTime = 1
	switch {
	case r.h == unset:
	case half == 'a' && r.h == 12:
		r.h = 0
	case half == 'p' && r.h != 12:
		r.h += 12
	}
}

// formatTimestamp reads a timestamp, which sets all fields.
func (r *formatReader) formatTimestamp() {
	n, _ := r.signed()
	days, secs := floorDiv(n, secondsPerDay)
	r.y, r.m, r.d = civil(days)
	r.h, r.i, r.s = secs/3600, secs/60%60, secs%60
	r.haveZone = 1
	r.zone, r.offset, r.dst = zoneOffset, 0, 0
}

// formatZone reads a zone in any form.
func (r *formatReader) formatZone() {
	failed := len(r.errors)
	r.haveZone = 1
	if r.readZone(); len(r.errors) > failed {
		r.zone = zoneNone
	}
}

// separatorLetter acts on what stands between the parts of a date.
func (r *formatReader) separatorLetter(letter byte) {
	const separators = ";:/.,-()"
	c := r.peek()
	switch letter {
	case ' ':
		r.eat(" \t")
	case '#':
		if strings.IndexByte(separators, c) < 0 {
			r.fail("The separation symbol ([;:/.,-]) could not be found")
			return
		}
		r.at++
	case ';', ':', '/', '.', ',', '-', '(', ')':
		if c != letter {
			r.fail("The separation symbol could not be found")
			return
		}
		r.at++
	case '!':
		r.reset(true)
	case '|':
		r.reset(false)
	case '?':
		r.at++
	case '\\':
		if r.f+1 == len(r.format) {
			r.fail("Escaped character expected")
			return
		}
		r.f++
		if c != r.format[r.f] {
			r.fail("The escaped character could not be found")
			return
		}
		r.at++
	case '*':
		for r.at++; r.at < len(r.tok) && strings.IndexByte(" \t.,:;/-0123456789", r.tok[r.at]) < 0; {
			r.at++
		}
	case '+':
		r.extra = true
	default:
		if c != letter {
			r.fail("The format separator does not match")
		}
		r.at++
	}
}
