// Reading numbers, names, units and zones out of one token.

package date

import "strings"

func (p *parsed) rest() string { return p.tok[p.at:] }

// peek gives the next byte of the token, 0 at its end.
func (p *parsed) peek() byte {
	if p.at < len(p.tok) {
		return p.tok[p.at]
	}
	return 0
}

// eat skips the bytes of set.
func (p *parsed) eat(set string) {
	for p.at < len(p.tok) && strings.IndexByte(set, p.tok[p.at]) >= 0 {
		p.at++
	}
}

func digit(c byte) bool  { return c >= '0' && c <= '9' }
func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// digits skips to the next digit and reads a number of at most limit digits; unset if there is none.
func (p *parsed) digits(limit int) (n, count int) {
	for p.at < len(p.tok) && !digit(p.tok[p.at]) {
		if p.tok[p.at] == 0 {
			return unset, 0
		}
		p.at++
	}
	if p.at == len(p.tok) {
		return unset, 0
	}
	for p.at < len(p.tok) && count < limit && digit(p.tok[p.at]) {
		n = n*10 + int(p.tok[p.at]-'0')
		p.at++
		count++
	}
	return n, count
}

func (p *parsed) number(limit int) int {
	n, _ := p.digits(limit)
	return n
}

// year reads a year, completing a short one.
func (p *parsed) year() {
	n, count := p.digits(4)
	p.y = fullYear(n, count)
}

// fullYear puts a year of less than four digits into 1970 to 2069.
func fullYear(n, digits int) int {
	if n == unset || digits >= 4 || n >= 100 {
		return n
	}
	if n < 70 {
		return n + 2000
	}
	return n + 1900
}

// signedYear reads a year with an optional sign.
func (p *parsed) signedYear() int {
	negative := p.peek() == '-'
	n := p.number(19)
	if negative {
		return -n
	}
	return n
}

// wide reads a number with any number of signs; false if it does not fit.
func (p *parsed) wide() (int, bool) {
	sign := 1
	for p.at < len(p.tok) && !digit(p.tok[p.at]) {
		if p.tok[p.at] == '-' {
			sign = -sign
		}
		p.at++
	}
	n := 0
	for p.at < len(p.tok) && digit(p.tok[p.at]) {
		next := n*10 + sign*int(p.tok[p.at]-'0')
		if n > maxInt/10 || n < -maxInt/10 || (sign > 0) != (next >= 0) && next != 0 {
			return 0, false
		}
		n = next
		p.at++
	}
	return n, true
}

const maxInt = int(^uint(0) >> 1)

// fraction reads digits after a point as microseconds.
func (p *parsed) fraction() int {
	n, scale := 0, 100000
	for p.at < len(p.tok) && digit(p.tok[p.at]) {
		n += int(p.tok[p.at]-'0') * scale
		scale /= 10
		p.at++
	}
	return n
}

// skipDaySuffix skips st, nd, rd or th.
func (p *parsed) skipDaySuffix() {
	if p.at+2 <= len(p.tok) {
		switch strings.ToLower(p.tok[p.at : p.at+2]) {
		case "st", "nd", "rd", "th":
			p.at += 2
		}
	}
}

// word reads a run of letters in lower case.
func (p *parsed) word() string {
	start := p.at
	for p.at < len(p.tok) && letter(p.tok[p.at]) {
		p.at++
	}
	return strings.ToLower(p.tok[start:p.at])
}

// monthNames are the months by name, abbreviation and Roman number.
var monthNames = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
	"july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
	"oct": 10, "nov": 11, "dec": 12,
	"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}

// month reads the name of a month.
func (p *parsed) month() int {
	p.eat(" \t-./")
	return monthNames[p.word()]
}

// meridian reads am or pm and gives what it adds to the hour.
func (p *parsed) meridian(hour int) int {
	i := strings.IndexAny(p.rest(), "AaPp")
	if i < 0 {
		return 0
	}
	p.at += i
	morning := p.tok[p.at]|0x20 == 'a'
	p.at = len(p.tok)
	switch {
	case morning && hour == 12:
		return -12
	case !morning && hour != 12:
		return 12
	}
	return 0
}

// ordinals are the words that stand for an amount.
var ordinals = map[string]int{
	"first": 1, "next": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
	"eight": 8, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"last": -1, "previous": -1, "this": 0,
}

// relativeText reads a word that stands for an amount.
func (p *parsed) relativeText() (amount, behavior int) {
	p.eat(" \t-/")
	w := p.word()
	if w == "this" {
		behavior = 1
	}
	return ordinals[w], behavior
}

// Units of relative amounts.
const (
	unitMicrosecond = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitMonth
	unitYear
	unitWeekday
	unitWeekdays
)

// timeUnit is a unit with how many of the basic unit it is, or which day of the week.
type timeUnit struct{ kind, amount int }

// units are the words for units; the plural of most ends in s.
var units = map[string]timeUnit{
	"ms": {unitMicrosecond, 1000}, "msec": {unitMicrosecond, 1000}, "msecs": {unitMicrosecond, 1000},
	"millisecond": {unitMicrosecond, 1000}, "milliseconds": {unitMicrosecond, 1000},
	"µs": {unitMicrosecond, 1}, "µsec": {unitMicrosecond, 1}, "µsecs": {unitMicrosecond, 1},
	"usec": {unitMicrosecond, 1}, "usecs": {unitMicrosecond, 1},
	"microsecond": {unitMicrosecond, 1}, "microseconds": {unitMicrosecond, 1},
	"sec": {unitSecond, 1}, "secs": {unitSecond, 1}, "second": {unitSecond, 1}, "seconds": {unitSecond, 1},
	"min": {unitMinute, 1}, "mins": {unitMinute, 1}, "minute": {unitMinute, 1}, "minutes": {unitMinute, 1},
	"hour": {unitHour, 1}, "hours": {unitHour, 1}, "day": {unitDay, 1}, "days": {unitDay, 1},
	"week": {unitDay, 7}, "weeks": {unitDay, 7},
	"fortnight": {unitDay, 14}, "fortnights": {unitDay, 14}, "forthnight": {unitDay, 14}, "forthnights": {unitDay, 14},
	"month": {unitMonth, 1}, "months": {unitMonth, 1}, "year": {unitYear, 1}, "years": {unitYear, 1},
	"mondays": {unitWeekday, 1}, "monday": {unitWeekday, 1}, "mon": {unitWeekday, 1},
	"tuesdays": {unitWeekday, 2}, "tuesday": {unitWeekday, 2}, "tue": {unitWeekday, 2},
	"wednesdays": {unitWeekday, 3}, "wednesday": {unitWeekday, 3}, "wed": {unitWeekday, 3},
	"thursdays": {unitWeekday, 4}, "thursday": {unitWeekday, 4}, "thu": {unitWeekday, 4},
	"fridays": {unitWeekday, 5}, "friday": {unitWeekday, 5}, "fri": {unitWeekday, 5},
	"saturdays": {unitWeekday, 6}, "saturday": {unitWeekday, 6}, "sat": {unitWeekday, 6},
	"sundays": {unitWeekday, 0}, "sunday": {unitWeekday, 0}, "sun": {unitWeekday, 0},
	"weekday": {unitWeekdays, 1}, "weekdays": {unitWeekdays, 1},
}

// unit reads the name of a unit.
func (p *parsed) unit() (timeUnit, bool) {
	p.eat(" \t-/")
	start := p.at
	for p.at < len(p.tok) && strings.IndexByte("\x00 ,\t;:/.-()", p.tok[p.at]) < 0 {
		p.at++
	}
	u, ok := units[strings.ToLower(p.tok[start:p.at])]
	return u, ok
}

// addUnit reads a unit and adds an amount of it.
func (p *parsed) addUnit(amount, behavior int, keepTime bool) {
	u, ok := p.unit()
	if !ok {
		return
	}
	n := amount * u.amount
	switch u.kind {
	case unitMicrosecond:
		p.rel.us += n
	case unitSecond:
		p.rel.s += n
	case unitMinute:
		p.rel.i += n
	case unitHour:
		p.rel.h += n
	case unitDay:
		p.rel.d += n
	case unitMonth:
		p.rel.m += n
	case unitYear:
		p.rel.y += n
	case unitWeekday:
		p.rel.haveWeekday = true
		if !keepTime {
			p.clearTime()
		}
		if amount > 0 {
			amount--
		}
		p.rel.d += amount * 7
		p.rel.weekday = u.amount
		p.rel.behavior = behavior
	case unitWeekdays:
		if !keepTime {
			p.clearTime()
		}
		p.rel.special = specialWeekdays
		p.rel.amount = amount
	}
}

// readZone reads an offset, an abbreviation or an identifier.
func (p *parsed) readZone() {
	p.eat(" \t(")
	if r := p.rest(); len(r) > 3 && r[:3] == "GMT" && (r[3] == '+' || r[3] == '-') {
		p.at += 3
	}
	if c := p.peek(); c == '+' || c == '-' {
		p.at++
		off, ok := p.zoneOffset()
		if c == '-' {
			off = -off
		}
		p.zone, p.offset, p.dst = zoneOffset, off, 0
		if !ok {
			p.fail("The timezone could not be found in the database")
		}
		p.eat(")")
		return
	}
	start := p.at
	for p.at < len(p.tok) && zoneByte(p.tok[p.at]) {
		p.at++
	}
	name := p.tok[start:p.at]
	a, found := abbreviation(name)
	if found {
		p.zone, p.offset, p.dst, p.abbr = zoneAbbr, a.offset, a.dst, strings.ToUpper(name)
	}
	if !found || name == "UTC" {
		if z := lookupZone(name); z != nil {
			p.zone, p.id, found = zoneID, z, true
		}
	}
	if !found {
		p.offset, p.dst = 0, 0
		p.fail("The timezone could not be found in the database")
	}
	p.eat(")")
}

func zoneByte(c byte) bool {
	return letter(c) || digit(c) || c == '/' || c == '_' || c == '-' || c == '+'
}

// zoneOffset reads the digits of an offset, in seconds; what its parts are depends on its length.
func (p *parsed) zoneOffset() (int, bool) {
	start := p.at
	for p.at < len(p.tok) && (digit(p.tok[p.at]) || p.tok[p.at] == ':') {
		p.at++
	}
	s := p.tok[start:p.at]
	colon := strings.IndexByte(s, ':')
	switch len(s) {
	case 1, 2:
		return 3600 * leadingNumber(s), true
	case 3, 4:
		if colon == 1 || colon == 2 {
			return 3600*leadingNumber(s) + 60*leadingNumber(s[colon+1:]), true
		}
		n := leadingNumber(s)
		return 3600*(n/100) + 60*(n%100), true
	case 5:
		return 3600*leadingNumber(s) + 60*leadingNumber(s[3:]), colon == 2
	case 6:
		n := leadingNumber(s)
		return 3600*(n/10000) + 60*(n/100%100) + n%100, true
	case 8:
		return 3600*leadingNumber(s) + 60*leadingNumber(s[3:]) + leadingNumber(s[6:]), colon == 2 && s[5] == ':'
	}
	return 0, false
}

// leadingNumber reads the digits that s starts with.
func leadingNumber(s string) (n int) {
	for i := 0; i < len(s) && digit(s[i]); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
