// date_parse: what a date string says, as an array.

package date

import "github.com/r-seed-ee074592/php2go/runtime/php"

// DateParse returns the parts that a date string mentions, with errors and warnings by position.
//
// https://www.php.net/manual/en/function.date-parse.php
func DateParse(datetime string) php.Array { return parse(datetime).array() }

// DateParseFromFormat returns the parts of a date string that a format names, with errors and
// warnings by position.
//
// https://www.php.net/manual/en/function.date-parse-from-format.php
func DateParseFromFormat(format, datetime string) php.Array {
	return parseFormat(format, datetime).array()
}

// array is what the string says, as date_parse() returns it.
func (p *parsed) array() php.Array {
	a := php.MakeMap(16)
	part := func(name string, n int) {
		if n == unset {
			a.Set(name, php.False)
			return
		}
		a.Set(name, php.Int(n))
	}
	part("year", p.y)
	part("month", p.m)
	part("day", p.d)
	part("hour", p.h)
	part("minute", p.i)
	part("second", p.s)
	if p.us == unset {
		a.Set("fraction", php.False)
	} else {
		a.Set("fraction", php.Float(float64(p.us)/1000000))
	}
	a.Set("warning_count", php.Int(len(p.warnings)))
	a.Set("warnings", messageArray(p.warnings))
	a.Set("error_count", php.Int(len(p.errors)))
	a.Set("errors", messageArray(p.errors))
	a.Set("is_localtime", php.Bool(p.haveZone > 0 || p.zone != zoneNone))
	p.addZone(&a)
	if p.haveRel {
		a.Set("relative", p.rel.array().Value())
	}
	return a
}

// messageArray keys messages by position; a later one replaces an earlier one.
func messageArray(list []message) php.Value {
	a := php.MakeMap(len(list))
	for _, m := range list {
		a.SetAt(m.pos, php.String(m.text))
	}
	return a.Value()
}

func (p *parsed) addZone(a *php.Array) {
	if p.haveZone == 0 && p.zone == zoneNone {
		return
	}
	a.Set("zone_type", php.Int(p.zone))
	switch p.zone {
	case zoneOffset, zoneAbbr:
		a.Set("zone", php.Int(p.offset))
		a.Set("is_dst", php.Bool(p.dst > 0))
	}
	if p.abbr != "" && p.zone != zoneOffset {
		a.Set("tz_abbr", php.String(p.abbr))
	}
	if p.zone == zoneID {
		a.Set("tz_id", php.String(p.id.name))
	}
}

func (r *relative) array() php.Array {
	a := php.Map(
		php.KV("year", php.Int(r.y)), php.KV("month", php.Int(r.m)), php.KV("day", php.Int(r.d)),
		php.KV("hour", php.Int(r.h)), php.KV("minute", php.Int(r.i)), php.KV("second", php.Int(r.s)))
	if r.haveWeekday {
		a.Set("weekday", php.Int(r.weekday))
	}
	if r.special == specialWeekdays {
		a.Set("weekdays", php.Int(r.amount))
	}
	if r.dayOf != keepDay {
		name := "first_day_of_month"
		if r.dayOf == lastDayOfMonth {
			name = "last_day_of_month"
		}
		a.Set(name, php.True)
	}
	return a
}
