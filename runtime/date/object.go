// What the date classes, which are written in PHP, need of the runtime. A date object keeps a
// packed instant, a zone object a packed zone; "" stands for an object that was not constructed.

package date

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// note remembers what was wrong with a string, for getLastErrors, and reports whether it is a date.
func (p *parsed) note(c *php.Context) bool {
	zoneOf(c)
	s := c.Ext(stateKey{}).(*state)
	s.last = nil
	if len(p.errors)+len(p.warnings) > 0 {
		s.last = p
	}
	return len(p.errors) == 0
}

// zoneOr is an object's zone, or the default one where there is none.
func zoneOr(c *php.Context, zone string) spec {
	if zone == "" {
		return spec{kind: zoneID, id: zoneOf(c)}
	}
	return unpackZone(zone)
}

// InstantParse returns the point in time that a string means in a zone, or in the default zone for
// ""; "" if it is no date.
func InstantParse(c *php.Context, datetime, zone string) string {
	in := zoneOr(c, zone)
	if datetime == "now" {
		(&parsed{}).note(c)
		t := now(in)
		return t.pack()
	}
	if datetime == "" {
		datetime = "now"
	}
	p := parse(datetime)
	if !p.note(c) {
		return ""
	}
	t := p.complete(in, false)
	return t.pack()
}

// InstantParseFormat is InstantParse by a format.
func InstantParseFormat(c *php.Context, format, datetime, zone string) string {
	p := parseFormat(format, datetime)
	if !p.note(c) {
		return ""
	}
	t := p.complete(zoneOr(c, zone), true)
	return t.pack()
}

// InstantError says what was wrong with the last string, and where.
func InstantError(c *php.Context) string {
	p := c.Ext(stateKey{}).(*state).last
	return p.firstError()
}

func (p *parsed) firstError() string {
	first, char := p.errors[0], " "
	if first.pos < len(p.src) {
		char = p.src[first.pos : first.pos+1]
	}
	return "at position " + strconv.Itoa(first.pos) + " (" + char + "): " + first.text
}

// InstantLastErrors returns the warnings and errors of the last string that was read, false if there were none.
func InstantLastErrors(c *php.Context) php.Value {
	zoneOf(c)
	p := c.Ext(stateKey{}).(*state).last
	if p == nil {
		return php.False
	}
	return php.Map(
		php.KV("warning_count", php.Int(len(p.warnings))), php.KV("warnings", messageArray(p.warnings)),
		php.KV("error_count", php.Int(len(p.errors))), php.KV("errors", messageArray(p.errors))).Value()
}

// InstantModify changes a point in time as a string says; "" if that is no date.
func InstantModify(c *php.Context, at, modifier string) string {
	p := parse(modifier)
	if !p.note(c) {
		return ""
	}
	t := unpack(at)
	m := t.moment()
	m.rel = p.rel
	m.y, m.m, m.d, m.us = or(p.y, m.y), or(p.m, m.m), or(p.d, m.d), or(p.us, m.us)
	if p.h != unset {
		m.h, m.i, m.s = p.h, or(p.i, 0), or(p.s, 0)
	}
	if p.epoch() {
		t.zone = spec{kind: zoneOffset}
	}
	t = t.moved(&m)
	return t.pack()
}

// epoch reports whether the string is a timestamp, or means the start of time in UTC.
func (p *parsed) epoch() bool {
	return p.y == 1970 && p.m == 1 && p.d == 1 && p.h == 0 && p.i == 0 && p.s == 0 &&
		p.haveZone > 0 && p.zone == zoneOffset && p.offset == 0
}

// InstantFormat formats a point in time.
func InstantFormat(at, layout string) string {
	t := unpack(at)
	c := t.clock()
	return format(layout, &c)
}

// InstantTimestamp is its Unix timestamp.
func InstantTimestamp(at string) int {
	t := unpack(at)
	return t.ts
}

// InstantOffset is the offset from UTC in force.
func InstantOffset(at string) int {
	t := unpack(at)
	offset, _, _ := t.zone.at(t.ts)
	return offset
}

// InstantZone is its zone.
func InstantZone(at string) string { return at[stampSize:] }

// InstantIn is the same point in time in another zone.
func InstantIn(at, zone string) string {
	t := unpack(at)
	t.zone, t.skew = unpackZone(zone), 0
	return t.pack()
}

// InstantAt is another point in time in the same zone.
func InstantAt(at string, timestamp int) string {
	t := unpack(at)
	t.ts, t.us, t.skew = timestamp, 0, 0
	return t.pack()
}

// InstantSetTime is another local time on the same day.
func InstantSetTime(at string, hour, minute, second, microsecond int) string {
	t := unpack(at)
	m := t.moment()
	m.h, m.i, m.s, m.us = hour, minute, second, microsecond
	t = t.moved(&m)
	return t.pack()
}

// InstantSetDate is the same local time on another day.
func InstantSetDate(at string, year, month, day int) string {
	t := unpack(at)
	m := t.moment()
	m.y, m.m, m.d = year, month, day
	_, dst, _ := t.zone.at(t.ts)
	t = t.dated(&m, dst)
	return t.pack()
}

// InstantSetWeek is the same local time on a day of an ISO week.
func InstantSetWeek(at string, year, week, day int) string {
	t := unpack(at)
	m := t.moment()
	m.y, m.m, m.d = year, 1, 1
	m.rel.d = isoWeekOffset(year, week, day)
	_, dst, _ := t.zone.at(t.ts)
	t = t.dated(&m, dst)
	return t.pack()
}

// InstantCompare orders two points in time.
func InstantCompare(a, b string) int {
	t, u := unpack(a), unpack(b)
	return t.compare(&u)
}

// InstantProps is what var_dump shows of a point in time.
func InstantProps(at string) php.Array {
	t := unpack(at)
	c := t.clock()
	return php.Map(
		php.KV("date", php.String(format("x-m-d H:i:s.u", &c))),
		php.KV("timezone_type", php.Int(t.zone.kind)),
		php.KV("timezone", php.String(t.zone.name())))
}

// InstantRestore is the inverse of InstantProps; "" if the array is no such thing.
func InstantRestore(c *php.Context, props php.Array) string {
	date, kind, name := props.Peek("date").Deref(), props.Peek("timezone_type").Deref(), props.Peek("timezone").Deref()
	if date.Kind() != php.KindString || kind.Kind() != php.KindInt || name.Kind() != php.KindString {
		return ""
	}
	switch kind.AsInt() {
	case zoneOffset, zoneAbbr:
		return InstantParse(c, date.AsString()+" "+name.AsString(), "")
	case zoneID:
		if z := lookupZone(name.AsString()); z != nil {
			s := spec{kind: zoneID, id: z}
			return InstantParse(c, date.AsString(), s.pack())
		}
	}
	return ""
}

// InstantShift adds (sign 1) or subtracts (sign -1) an interval.
func InstantShift(at string, sign, y, m, d, h, i, s, us int, invert, wall bool, special string) string {
	t := unpack(at)
	by := span{relative: relative{y: y, m: m, d: d, h: h, i: i, s: s, us: us}, invert: invert, wall: wall}
	by.unpackSpecial(special)
	t = t.shifted(&by, sign)
	return t.pack()
}

// InstantStep is the next point in time of a period.
func InstantStep(at string, y, m, d, h, i, s, us int, special string) string {
	t := unpack(at)
	by := span{relative: relative{y: y, m: m, d: d, h: h, i: i, s: s, us: us}}
	by.unpackSpecial(special)
	t = t.advanced(&by)
	return t.pack()
}

// InstantDiff is the interval between two points in time: years, months, days, hours, minutes,
// seconds, microseconds, 1 where the second is earlier, and the number of whole days.
func InstantDiff(a, b string) php.Array {
	t, u := unpack(a), unpack(b)
	s, days := t.difference(&u)
	invert := 0
	if s.invert {
		invert = 1
	}
	return php.Ints(s.y, s.m, s.d, s.h, s.i, s.s, s.us, invert, days)
}

// ZoneParse reads a zone by name; what is wrong with it comes instead after "!".
func ZoneParse(name string) string {
	p := &parsed{tok: name, src: name}
	p.readZone()
	switch {
	case len(p.errors) > 0 && p.zone != zoneOffset || p.at < len(p.tok):
		return "!Unknown or bad timezone (" + name + ")"
	case p.offset >= 360000 || p.offset <= -360000:
		return "!Timezone offset is out of range (" + name + ")"
	case len(p.errors) > 0:
		return "!Unknown or bad timezone (" + name + ")"
	}
	s := p.spec(spec{})
	return s.pack()
}

// ZoneName is the name of a zone.
func ZoneName(zone string) string {
	s := unpackZone(zone)
	return s.fullName()
}

// ZoneKind says what a zone is: 1 an offset, 2 an abbreviation, 3 an identifier.
func ZoneKind(zone string) int { return int(zone[0] - '0') }

// ZoneOffsetAt is the offset from UTC that a zone has at a timestamp.
func ZoneOffsetAt(zone string, timestamp int) int {
	s := unpackZone(zone)
	offset, _, _ := s.at(timestamp)
	return offset
}

// ZoneRestore finds a zone by kind and name; "" if there is none.
func ZoneRestore(props php.Array) string {
	kind, name := props.Peek("timezone_type").Deref(), props.Peek("timezone").Deref()
	if kind.Kind() != php.KindInt || name.Kind() != php.KindString {
		return ""
	}
	zone := ZoneParse(name.AsString())
	if strings.HasPrefix(zone, "!") || ZoneKind(zone) != kind.AsInt() && !(ZoneKind(zone) == zoneID) {
		return ""
	}
	return zone
}

// DurationParse reads a duration of ISO 8601: its years, months, days, hours, minutes and seconds;
// nothing if it is none.
func DurationParse(duration string) php.Array {
	r, ok := parseDuration(duration)
	if !ok {
		return php.Array{}
	}
	return php.Ints(r.y, r.m, r.d, r.h, r.i, r.s)
}

// SpanParse reads an interval out of a date string: the amounts from years to microseconds, and what else it says.
// What is wrong with the string comes instead.
func SpanParse(datetime string) php.Array {
	p := parse(datetime)
	if len(p.errors) > 0 {
		return php.List(php.String("Unknown or bad format (" + datetime + ") " + p.firstError()))
	}
	if p.haveDate || p.haveTime > 0 || p.haveZone > 0 {
		return php.List(php.String("String '" + datetime + "' contains non-relative elements"))
	}
	r := &p.rel
	return php.List(php.Int(r.y), php.Int(r.m), php.Int(r.d), php.Int(r.h), php.Int(r.i), php.Int(r.s), php.Int(r.us),
		php.String(r.packSpecial()))
}

// SpanFormat writes an interval in the form that layout says; days is -1 where it is not known.
func SpanFormat(layout string, y, m, d, h, i, s, us, days int, invert bool) string {
	var out []byte
	for at := 0; at < len(layout); at++ {
		if layout[at] != '%' {
			out = append(out, layout[at])
			continue
		}
		if at++; at == len(layout) {
			break
		}
		switch c := layout[at]; c {
		case 'Y', 'M', 'D', 'H', 'I', 'S':
			n := map[byte]int{'Y': y, 'M': m, 'D': d, 'H': h, 'I': i, 'S': s}[c]
			out = signedPad(out, n, 2)
		case 'y', 'm', 'd', 'h', 'i', 's', 'f':
			n := map[byte]int{'y': y, 'm': m, 'd': d, 'h': h, 'i': i, 's': s, 'f': us}[c]
			out = strconv.AppendInt(out, int64(n), 10)
		case 'F':
			out = signedPad(out, us, 6)
		case 'a':
			if days < 0 {
				out = append(out, "(unknown)"...)
			} else {
				out = strconv.AppendInt(out, int64(days), 10)
			}
		case 'R', 'r':
			if invert {
				out = append(out, '-')
			} else if c == 'R' {
				out = append(out, '+')
			}
		case '%':
			out = append(out, '%')
		default:
			out = append(out, '%', c)
		}
	}
	return string(out)
}

// PeriodParse reads a period of ISO 8601: its start, its end ("" if there is none), the amounts of
// its interval (none if it has none) and the number of recurrences; nothing if it is no period.
func PeriodParse(text string) php.Array {
	var start, end string
	var amounts php.Array
	count := 0
	for _, part := range strings.Split(text, "/") {
		var r relative
		if t, ok := parseISOInstant(part); ok {
			t.zone = spec{kind: zoneOffset}
			if start == "" && amounts.Len() == 0 {
				start = t.pack()
			} else {
				end = t.pack()
			}
			continue
		}
		switch {
		case part != "" && part[0] == 'P' && (r.combined(part[1:]) || r.period(part[1:])):
			amounts = php.Ints(r.y, r.m, r.d, r.h, r.i, r.s)
		case len(part) > 1 && part[0] == 'R' && strings.Trim(part[1:], "0123456789") == "":
			count = leadingNumber(part[1:])
		default:
			return php.Array{}
		}
	}
	return php.List(php.String(start), php.String(end), amounts.Value(), php.Int(count))
}
