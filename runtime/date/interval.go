// Intervals: adding them to a point in time, and the one between two points in time.

package date

import (
	"strconv"
	"strings"
)

// span is an interval: amounts of each unit, and what a relative string says beyond them.
type span struct {
	relative
	invert bool
	wall   bool // hours and smaller units are elapsed time, not local time
}

// packSpecial writes as a string what a span is beyond its amounts; "" where it is no more than them.
func (r *relative) packSpecial() string {
	if !r.haveWeekday && r.special == specialNone && r.dayOf == keepDay {
		return ""
	}
	weekday := 0
	if r.haveWeekday {
		weekday = 1
	}
	var out []string
	for _, n := range [...]int{weekday, r.weekday, r.behavior, r.special, r.amount, r.dayOf} {
		out = append(out, strconv.Itoa(n))
	}
	return strings.Join(out, " ")
}

// unpackSpecial is the inverse of packSpecial.
func (r *relative) unpackSpecial(s string) {
	if s == "" {
		return
	}
	var n [6]int
	for i, f := range strings.Fields(s) {
		n[i], _ = strconv.Atoi(f)
	}
	r.haveWeekday, r.weekday, r.behavior = n[0] == 1, n[1], n[2]
	r.special, r.amount, r.dayOf = n[3], n[4], n[5]
}

// scaled is the relative with its amounts times n.
func (r relative) scaled(n int) relative {
	return relative{y: n * r.y, m: n * r.m, d: n * r.d, h: n * r.h, i: n * r.i, s: n * r.s, us: n * r.us}
}

// shifted is the instant with a span added (sign 1) or subtracted (sign -1).
func (t *instant) shifted(s *span, sign int) instant {
	m := t.moment()
	if s.invert {
		sign = -sign
	}
	switch {
	case s.haveWeekday || s.special != specialNone:
		m.rel = s.relative
		return t.moved(&m)
	case !s.wall:
		m.rel = s.scaled(sign)
		return t.moved(&m)
	}
	out := *t
	if s.y != 0 || s.m != 0 || s.d != 0 {
		m.rel = relative{y: sign * s.y, m: sign * s.m, d: sign * s.d}
		out = t.moved(&m)
	}
	_, dst, _ := out.zone.at(out.ts)
	carry, us := floorDiv(s.us, 1000000)
	out.ts += sign * (s.h*3600 + s.i*60 + s.s + carry)
	out.skew = 0
	if us == 0 {
		return out
	}
	// A fraction of a second is added in local time.
	m = out.moment()
	m.us += sign * us
	return out.dated(&m, dst)
}

// advanced is the instant with the amounts of a span added in local time, whatever its sign: a step
// of a period.
func (t *instant) advanced(s *span) instant {
	m := t.moment()
	m.rel = s.relative
	return t.moved(&m)
}

// difference is the span from t to u with its whole days.
func (t *instant) difference(u *instant) (s span, days int) {
	one, two := t.clock(), u.clock()
	sameID := t.zone.kind == zoneID && u.zone.kind == zoneID && t.zone.id.name == u.zone.id.name
	days = wholeDays(t, u, &one, &two)
	swap := t.compare(u) > 0
	if sameID {
		swap = one.localAfter(&two)
	}
	if swap {
		one, two, t, u = two, one, u, t
		s.invert = true
	}
	s.y, s.m, s.d = two.y-one.y, two.m-one.m, two.d-one.d
	s.h, s.i, s.s, s.us = two.h-one.h, two.i-one.i, two.s-one.s, two.us-one.us
	if !sameID {
		s.s += one.offset - two.offset
		s.normalize(&one, &two)
		return s, days
	}
	s.sameZone(t, u, &one, &two)
	return s, days
}

// localAfter compares by local time.
func (c *clock) localAfter(d *clock) bool {
	a, b := c.days*secondsPerDay+c.sod, d.days*secondsPerDay+d.sod
	return a > b || a == b && c.us > d.us
}

// wholeDays counts the days between two instants: of the calendar where they are in one zone.
func wholeDays(t, u *instant, one, two *clock) int {
	same := t.zone.kind == u.zone.kind
	if t.zone.kind == zoneID {
		same = same && t.zone.id.name == u.zone.id.name
	} else {
		same = same && one.offset == two.offset
	}
	if !same {
		n := (t.ts - u.ts) / secondsPerDay
		return max(n, -n)
	}
	early, late := one, two
	if t.compare(u) >= 0 {
		early, late = two, one
	}
	days := max(one.days-two.days, two.days-one.days)
	if days > 0 && (late.sod < early.sod || late.sod == early.sod && late.us < early.us) {
		days--
	}
	return days
}

// sameZone finishes the difference of two instants in one zone, whose offsets may differ.
func (s *span) sameZone(t, u *instant, one, two *clock) {
	corr := two.offset - one.offset
	corrH, corrM := corr/3600, corr%3600/60
	if u.ts < t.ts { // within an hour that happens twice
		flipped := s.i*60 + s.s - corr
		flipped = max(flipped, -flipped)
		s.h, s.i, s.s = flipped/3600, flipped%3600/60, flipped%60
		s.invert = !s.invert
	}
	s.normalize(one, two)
	elapsed := u.ts - t.ts
	z := u.zone.id
	switch {
	case one.dst && !two.dst:
		if elapsed+corr < secondsPerDay {
			s.h -= corrH
			s.i -= corrM
		}
	case !one.dst && two.dst:
		at := z.since(u.ts)
		next := t.ts + secondsPerDay
		if !(next > at && next <= at+corr) && u.ts >= at && (elapsed+corr)%secondsPerDay > u.ts-at {
			s.h -= corrH
			s.i -= corrM
		}
	case elapsed >= secondsPerDay:
		offset, _, _ := z.at(u.ts - two.offset)
		at := z.since(u.ts - two.offset)
		back := one.offset - offset
		if u.ts >= at-back && u.ts < at {
			s.d--
			s.h = 24
		}
	}
}

// normalize brings the amounts into their ranges; days become months of the calendar at one, or
// backwards from two.
func (s *span) normalize(one, two *clock) {
	carry := 0
	carry, s.us = floorDiv(s.us, 1000000)
	carry, s.s = floorDiv(s.s+carry, 60)
	carry, s.i = floorDiv(s.i+carry, 60)
	carry, s.h = floorDiv(s.h+carry, 24)
	s.d += carry
	carry, s.m = floorDiv(s.m, 12)
	s.y += carry
	if s.invert {
		y, m := one.y, one.m
		for s.d < 0 {
			s.d += daysInMonth(y, m)
			s.m--
			if m++; m > 12 {
				y, m = y+1, 1
			}
		}
	} else {
		y, m := two.y, two.m
		for s.d < 0 {
			if m--; m < 1 {
				y, m = y-1, 12
			}
			s.d += daysInMonth(y, m)
			s.m--
		}
	}
	carry, s.m = floorDiv(s.m, 12)
	s.y += carry
}

// parseDuration reads a duration of ISO 8601, false if it is none.
func parseDuration(text string) (relative, bool) {
	var r relative
	found := false
	text, _, _ = strings.Cut(text, "\x00")
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" .,\t/\n", c) }) {
		switch {
		case part[0] == 'P' && (r.combined(part[1:]) || r.period(part[1:])):
			found = true
		case part[0] == 'R' && len(part) > 1 && strings.Trim(part[1:], "0123456789") == "":
		case isoInstant(part):
		default:
			return r, false
		}
	}
	return r, found
}

// isoInstant reports whether s is a point in time as ISO 8601 writes it in intervals.
func isoInstant(s string) bool {
	_, ok := parseISOInstant(s)
	return ok
}

// period reads amounts with a letter to each, in order.
func (r *relative) period(s string) bool {
	next := *r
	order, empty := "YMWD", s == ""
	inTime := false
	for s != "" {
		if s[0] == 'T' && !inTime {
			if s = s[1:]; s == "" {
				return false
			}
			order, inTime = "HMS", true
			continue
		}
		digits := 0
		for digits < len(s) && digit(s[digits]) {
			digits++
		}
		if digits == 0 || digits > 12 || digits == len(s) {
			return false
		}
		n := leadingNumber(s)
		at := strings.IndexByte(order, s[digits])
		if at < 0 {
			return false
		}
		next.take(s[digits], inTime, n)
		order, s = order[at+1:], s[digits+1:]
	}
	*r = next
	return !empty
}

// take sets the amount of the unit that a letter stands for.
func (r *relative) take(unit byte, inTime bool, n int) {
	switch unit {
	case 'Y':
		r.y = n
	case 'W':
		r.d += 7 * n
	case 'D':
		r.d += n
	case 'H':
		r.h = n
	case 'S':
		r.s = n
	case 'M':
		if inTime {
			r.i = n
		} else {
			r.m = n
		}
	}
}

// combined reads amounts in the form of a date and time.
func (r *relative) combined(s string) bool {
	const form = "0000-00-00T00:00:00"
	if len(s) != len(form) {
		return false
	}
	for i := range len(s) {
		if digit(form[i]) != digit(s[i]) || !digit(form[i]) && form[i] != s[i] {
			return false
		}
	}
	n := func(at, width int) int { return leadingNumber(s[at : at+width]) }
	y, m, d, h, i, sec := n(0, 4), n(5, 2), n(8, 2), n(11, 2), n(14, 2), n(17, 2)
	if m > 12 || d > 31 || h > 24 || i > 59 || sec > 59 {
		return false
	}
	r.y, r.m, r.d, r.h, r.i, r.s = y, m, d, h, i, sec
	return true
}

// parseISOInstant reads 20240131T120000Z or 2024-01-31T12:00:00Z.
func parseISOInstant(s string) (instant, bool) {
	form := "0000-00-00T00:00:00Z"
	if len(s) == 16 {
		form = "00000000T000000Z"
	}
	if len(s) != len(form) {
		return instant{}, false
	}
	var f [6]int
	field, width := 0, 4
	for i := range len(s) {
		if digit(form[i]) != digit(s[i]) || !digit(form[i]) && form[i] != s[i] {
			return instant{}, false
		}
		if !digit(s[i]) {
			continue
		}
		f[field] = f[field]*10 + int(s[i]-'0')
		if width--; width == 0 {
			field, width = field+1, 2
		}
	}
	m := moment{y: f[0], m: f[1], d: f[2], h: f[3], i: f[4], s: f[5]}
	return instant{ts: m.local(), zone: spec{kind: zoneID, id: utcZone}}, true
}
