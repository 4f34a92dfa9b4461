// The scanner: cuts a date string into tokens and notes what each of them says.

package date

import "strings"

// unset marks a field that the string does not mention; PHP's own checks depend on its value.
const unset = -9999999

// Kinds of time zone that a string can name.
const (
	zoneNone = iota
	zoneOffset
	zoneAbbr
	zoneID
)

// Special relative forms.
const (
	specialNone = iota
	specialWeekdays
	specialDayOfWeekInMonth
	specialLastDayOfWeekInMonth
)

// Days that "first day of" and "last day of" choose.
const (
	keepDay = iota
	firstDayOfMonth
	lastDayOfMonth
)

// relative is what a string adds to the point in time that it names.
type relative struct {
	y, m, d, h, i, s, us int
	weekday, behavior    int
	haveWeekday          bool
	special, amount      int // special kind, and number of weekdays
	dayOf                int
}

// message is an error or a warning at a place of the string.
type message struct {
	pos  int
	text string
}

// parsed is what a date string says.
type parsed struct {
	y, m, d, h, i, s, us int
	haveDate, haveRel    bool
	haveTime, haveZone   int
	rel                  relative
	zone, offset, dst    int
	abbr                 string
	id                   *zone
	errors, warnings     []message
	src                  string
	tok                  string // the current token
	at                   int    // reading position in tok
	start                int    // where tok starts in src
}

func (p *parsed) fail(text string) { p.errors = append(p.errors, message{p.start, text}) }
func (p *parsed) warn(text string) { p.warnings = append(p.warnings, message{p.start, text}) }

// parse reads a whole date string.
func parse(s string) *parsed {
	p := &parsed{y: unset, m: unset, d: unset, h: unset, i: unset, s: unset, us: unset}
	if s == "" {
		p.fail("Empty string")
		return p
	}
	if s = strings.Trim(s, " \t\n\v\f\r"); s == "" {
		s = " "
	}
	p.src = s + "\x00\x00\x00"
	m := scanner()
	for pos := 0; pos <= len(s); {
		rule, end := m.match(p.src, pos)
		p.tok, p.at, p.start = p.src[pos:end], 0, pos
		if rule < ruleEnd {
			p.token(rule)
		} else if rule == ruleAny {
			p.fail("Unexpected character")
		}
		pos = end
	}
	p.start = len(s) + 1
	if p.haveTime > 0 && (p.h < 0 || p.h > 23 || p.i < 0 || p.i > 59 || p.s < 0 || p.s > 59) {
		p.warn("The parsed time was invalid")
	}
	if p.haveDate && (p.m < 1 || p.m > 12 || p.d < 1 || p.d > daysInMonth(p.y, p.m)) {
		p.warn("The parsed date was invalid")
	}
	return p
}

// token acts on one token.
func (p *parsed) token(rule int) {
	switch {
	case rule <= ruleWeekdayOf:
		p.keyword(rule)
	case rule <= ruleDigitsTime:
		p.clock(rule)
	case rule <= ruleDigitsDate:
		p.date(rule)
	case rule <= ruleYear:
		p.combined(rule)
	case rule <= ruleRelativeText, rule == ruleRelative:
		p.relation(rule)
	case rule == ruleMonth:
		if p.setDate() {
			p.m = p.month()
		}
	case rule == ruleZone:
		if p.setZone() {
			p.readZone()
		}
	case rule == ruleTextDayTime12:
		if p.setDate() {
			p.m, p.d = p.month(), p.number(2)
			p.time12()
		}
	case rule == ruleTextDayTime24:
		if p.setDate() {
			p.m, p.d = p.month(), p.number(2)
			p.textDayTime()
		}
	}
}

// setTime notes that a time was given; a second one is an error and is skipped.
func (p *parsed) setTime() bool {
	if p.haveTime > 0 {
		p.fail("Double time specification")
		return false
	}
	p.haveTime = 1
	p.h, p.i, p.s, p.us = 0, 0, 0, 0
	return true
}

// clearTime sets the time to midnight without noting that one was given.
func (p *parsed) clearTime() { p.haveTime, p.h, p.i, p.s, p.us = 0, 0, 0, 0, 0 }

// setDate notes that a date was given; a second one is an error and is skipped.
func (p *parsed) setDate() bool {
	if p.haveDate {
		p.fail("Double date specification")
		return false
	}
	p.haveDate = true
	return true
}

// setZone notes that a time zone was given.
func (p *parsed) setZone() bool {
	p.haveZone++
	switch {
	case p.haveZone > 2:
		p.fail("Double timezone specification")
	case p.haveZone == 2:
		p.warn("Double timezone specification")
	}
	return p.haveZone == 1
}

// keyword acts on fixed words, timestamps and "first … of".
func (p *parsed) keyword(rule int) {
	switch rule {
	case ruleYesterday, ruleTomorrow:
		p.haveRel = true
		p.clearTime()
		p.rel.d = 1
		if rule == ruleYesterday {
			p.rel.d = -1
		}
	case ruleToday:
		p.clearTime()
	case ruleNoon:
		p.clearTime()
		p.haveTime, p.h = 1, 12
	case ruleTimestamp, ruleTimestampFraction:
		p.timestamp(rule == ruleTimestampFraction)
	case ruleFirstLastDayOf:
		p.haveRel = true
		p.rel.dayOf = lastDayOfMonth
		if p.tok[0]|0x20 == 'f' {
			p.rel.dayOf = firstDayOfMonth
		}
	case ruleBackFrontOf:
		p.clearTime()
		p.haveTime = 1
		if p.tok[0] == 'b' {
			p.h, p.i = p.number(2), 15
		} else {
			p.h, p.i = p.number(2)-1, 45
		}
		if p.rest() != "" {
			p.eat(" \t")
			p.h += p.meridian(p.h)
		}
	case ruleWeekdayOf:
		p.haveRel = true
		amount, behavior := p.relativeText()
		p.eat(" \t")
		p.rel.special = specialDayOfWeekInMonth
		if amount > 0 {
			behavior = 1
		} else {
			p.rel.special = specialLastDayOfWeekInMonth
		}
		p.addUnit(amount, behavior, false)
	}
}

// timestamp acts on "@123" and "@123.45".
func (p *parsed) timestamp(fraction bool) {
	p.haveRel, p.haveDate = true, false
	p.clearTime()
	p.y, p.m, p.d = 0, 0, 0
	if !p.setZone() {
		return
	}
	p.at++
	start := p.at
	n, ok := p.wide()
	if !ok {
		p.fail("Number out of range")
		return
	}
	p.y, p.m, p.d = 1970, 1, 1
	p.rel.s += n
	if fraction {
		p.at++
		us := p.fraction()
		if p.tok[start] == '-' {
			us = -us
		}
		p.rel.us = us
	}
	p.zone, p.offset, p.dst = zoneOffset, 0, 0
}

// clock acts on times.
func (p *parsed) clock(rule int) {
	switch rule {
	case ruleTime12:
		if p.setTime() {
			p.time12Fields()
		}
	case ruleMSSQLTime:
		if p.setTime() {
			p.h, p.i = p.number(2), p.number(2)
			if c := p.peek(); c == ':' || c == '.' {
				p.s = p.number(2)
				if c := p.peek(); c == ':' || c == '.' {
					p.at++
					p.us = p.fraction()
				}
			}
			p.h += p.meridian(p.h)
		}
	case ruleTime24:
		p.time24()
	case ruleDigitsHourMinute:
		switch p.haveTime {
		case 0:
			p.h, p.i, p.s = p.number(2), p.number(2), 0
			p.haveTime++
		case 1:
			p.y = p.number(4)
			p.haveTime++
		default:
			p.fail("Double time specification")
		}
	case ruleDigitsTime:
		if p.setTime() {
			p.h, p.i, p.s = p.number(2), p.number(2), p.number(2)
		}
	}
}

func (p *parsed) time12() {
	if p.setTime() {
		p.time12Fields()
	}
}

func (p *parsed) time12Fields() {
	p.h = p.number(2)
	if c := p.peek(); c == ':' || c == '.' {
		p.i = p.number(2)
		if c := p.peek(); c == ':' || c == '.' {
			p.s = p.number(2)
		}
	}
	p.h += p.meridian(p.h)
}

// time24 reads hour, minute, second, fraction and zone, as far as they are there.
func (p *parsed) time24() {
	if !p.setTime() {
		return
	}
	p.h = p.number(2)
	if c := p.peek(); c == ':' || c == '.' {
		p.i = p.number(2)
		if c := p.peek(); c == ':' || c == '.' {
			p.s = p.number(2)
			if p.peek() == '.' {
				p.at++
				p.us = p.fraction()
			}
		}
	}
	if p.rest() != "" {
		p.readZone()
	}
}

// textDayTime reads the time after "5 may"; here a point does not lead to seconds.
func (p *parsed) textDayTime() {
	if !p.setTime() {
		return
	}
	p.h, p.i = p.number(2), p.number(2)
	if p.peek() == ':' {
		p.s = p.number(2)
		if p.peek() == '.' {
			p.at++
			p.us = p.fraction()
		}
	}
	if p.rest() != "" {
		p.readZone()
	}
}

// date acts on dates.
func (p *parsed) date(rule int) {
	if !p.setDate() {
		return
	}
	var digits int
	switch rule {
	case ruleAmerican:
		p.m, p.d = p.number(2), p.number(2)
		if p.peek() == '/' {
			p.year()
		}
	case ruleISODate, ruleISODateLongYear:
		p.y, p.m, p.d = p.signedYear(), p.number(2), p.number(2)
	case ruleISODateShortYear, ruleYearMonthDay:
		p.y, digits = p.digits(4)
		p.m, p.d = p.number(2), p.number(2)
		p.y = fullYear(p.y, digits)
	case ruleYearMonth:
		p.year()
		p.m, p.d = p.number(2), 1
	case ruleDayTextYear:
		p.d = p.number(2)
		p.skipDaySuffix()
		p.m = p.month()
		p.year()
	case rulePointed4, rulePointed2:
		p.d, p.m = p.number(2), p.number(2)
		p.year()
	case ruleTextYear:
		p.m = p.month()
		p.year()
		p.d = 1
	case ruleYearText:
		p.year()
		p.m, p.d = p.month(), 1
	case ruleTextDay:
		p.m, p.d = p.month(), p.number(2)
		p.year()
	case ruleDayText:
		p.d = p.number(2)
		p.skipDaySuffix()
		p.m = p.month()
	case ruleDigitsDate:
		p.y, p.m, p.d = p.number(4), p.number(2), p.number(2)
	}
}

// combined acts on dates with a time in one token, and on rarer dates.
func (p *parsed) combined(rule int) {
	switch rule {
	case ruleDateTime:
		if !p.setTime() || !p.setDate() {
			return
		}
		p.y, p.m, p.d = p.number(4), p.number(2), p.number(2)
		p.h, p.i, p.s = p.number(2), p.number(2), p.number(2)
		if p.peek() == '.' {
			p.at++
			p.us = p.fraction()
			if p.rest() != "" {
				p.readZone()
			}
		}
	case ruleYearDay:
		if p.setDate() {
			p.y, p.d, p.m = p.number(4), p.number(3), 1
		}
	case ruleISOWeekday, ruleISOWeek:
		if !p.setDate() {
			return
		}
		p.haveRel = true
		year, week, day := p.number(4), p.number(2), 1
		if rule == ruleISOWeekday {
			day = p.number(1)
		}
		p.y, p.m, p.d = year, 1, 1
		p.rel.d = isoWeekOffset(year, week, day)
	case ruleTextDayYearDashes:
		if p.setDate() {
			p.m, p.d = p.month(), p.number(2)
			p.year()
		}
	case ruleYearTextDayDashes:
		if p.setDate() {
			p.year()
			p.m, p.d = p.month(), p.number(2)
		}
	case ruleLogFormat:
		if p.setTime() && p.setDate() {
			p.d, p.m, p.y = p.number(2), p.month(), p.number(4)
			p.h, p.i, p.s = p.number(2), p.number(2), p.number(2)
			p.readZone()
		}
	case ruleYear:
		p.y = p.number(4)
	}
}

// relation acts on weekdays and on amounts of units.
func (p *parsed) relation(rule int) {
	if rule == ruleAgo {
		p.rel.negate()
		return
	}
	p.haveRel = true
	switch rule {
	case ruleWeekday:
		p.rel.haveWeekday = true
		p.clearTime()
		u, _ := p.unit()
		p.rel.weekday = u.amount
		if p.rel.behavior != 2 {
			p.rel.behavior = 1
		}
	case ruleRelativeTextWeek:
		for p.rest() != "" {
			amount, behavior := p.relativeText()
			p.eat(" \t")
			p.addUnit(amount, behavior, false)
			p.rel.behavior = 2
			if !p.rel.haveWeekday {
				p.rel.haveWeekday = true
				p.rel.weekday = 1
			}
		}
	case ruleRelativeText:
		for p.rest() != "" {
			amount, behavior := p.relativeText()
			p.eat(" \t")
			p.addUnit(amount, behavior, false)
		}
	case ruleRelative:
		for p.rest() != "" {
			amount, _ := p.wide()
			p.eat(" \t")
			p.addUnit(amount, 1, true)
		}
	}
}

// negate acts on "ago".
func (r *relative) negate() {
	r.y, r.m, r.d = -r.y, -r.m, -r.d
	r.h, r.i, r.s = -r.h, -r.i, -r.s // not the microseconds, as PHP has it
	r.weekday = -r.weekday
	if r.weekday == 0 {
		r.weekday = -7
	}
	if r.special == specialWeekdays {
		r.amount = -r.amount
	}
}
