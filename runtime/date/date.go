// PHP's date functions on timestamps.

package date

import (
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Time returns the current Unix timestamp.
//
// https://www.php.net/manual/en/function.time.php
func Time() int { return int(time.Now().Unix()) }

// Date formats the current time.
//
// https://www.php.net/manual/en/function.date.php
func Date(c *php.Context, layout string) string { return DateAt(c, layout, Time()) }

// DateAt formats a timestamp in the default time zone.
//
// https://www.php.net/manual/en/function.date.php
func DateAt(c *php.Context, layout string, timestamp int) string {
	at := clockAt(timestamp, zoneOf(c))
	return format(layout, &at)
}

// DateAtOrNow formats a timestamp, or the current time for null.
//
// https://www.php.net/manual/en/function.date.php
func DateAtOrNow(c *php.Context, layout string, timestamp php.Value) string {
	return DateAt(c, layout, orNow(timestamp))
}

// Gmdate formats the current time in UTC.
//
// https://www.php.net/manual/en/function.gmdate.php
func Gmdate(layout string) string { return GmdateAt(layout, Time()) }

// GmdateAt formats a timestamp in UTC.
//
// https://www.php.net/manual/en/function.gmdate.php
func GmdateAt(layout string, timestamp int) string {
	at := clockAt(timestamp, utcZone)
	at.abbr = "GMT"
	return format(layout, &at)
}

// GmdateAtOrNow formats a timestamp in UTC, or the current time for null.
//
// https://www.php.net/manual/en/function.gmdate.php
func GmdateAtOrNow(layout string, timestamp php.Value) string {
	return GmdateAt(layout, orNow(timestamp))
}

func orNow(timestamp php.Value) int {
	if timestamp.IsNull() {
		return Time()
	}
	return timestamp.AsInt()
}

// Idate returns one part of a timestamp, or of the current time for null, as an int; false after a
// warning if the format is not one of the letters it knows.
//
// https://www.php.net/manual/en/function.idate.php
func Idate(c *php.Context, layout string, timestamp php.Value) php.Value {
	if len(layout) != 1 {
		c.Warning("idate(): idate format is one char")
		return php.False
	}
	at := clockAt(orNow(timestamp), zoneOf(c))
	n, ok := at.part(layout[0])
	if !ok {
		c.Warning("idate(): Unrecognized date format token")
		return php.False
	}
	return php.Int(n)
}

// part is idate's reading of a format letter.
func (c *clock) part(letter byte) (int, bool) {
	switch letter {
	case 'B':
		return swatch(c.ts), true
	case 'd', 'j':
		return c.d, true
	case 'w':
		return weekdayOf(c.days), true
	case 'N':
		return (weekdayOf(c.days)+6)%7 + 1, true
	case 'z':
		return yearDay(c.y, c.m, c.d), true
	case 'W':
		_, week := isoWeek(c.y, c.m, c.d)
		return week, true
	case 'o':
		year, _ := isoWeek(c.y, c.m, c.d)
		return year, true
	case 'm', 'n':
		return c.m, true
	case 't':
		return daysInMonth(c.y, c.m), true
	case 'L':
		if leap(c.y) {
			return 1, true
		}
		return 0, true
	case 'y':
		return c.y % 100, true
	case 'Y':
		return c.y, true
	case 'h', 'g':
		return (c.h+11)%12 + 1, true
	case 'H', 'G':
		return c.h, true
	case 'i':
		return c.i, true
	case 's':
		return c.s, true
	case 'I':
		if c.dst {
			return 1, true
		}
		return 0, true
	case 'Z':
		return c.offset, true
	case 'U':
		return c.ts, true
	}
	return 0, false
}

// Checkdate reports whether a date exists.
//
// https://www.php.net/manual/en/function.checkdate.php
func Checkdate(month, day, year int) bool {
	return year >= 1 && year <= 32767 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

// Getdate returns the parts of a timestamp, or of the current time for null, by name.
//
// https://www.php.net/manual/en/function.getdate.php
func Getdate(c *php.Context, timestamp php.Value) php.Array {
	t := clockAt(orNow(timestamp), zoneOf(c))
	dow := weekdayOf(t.days)
	return php.Map(
		php.KV("seconds", php.Int(t.s)), php.KV("minutes", php.Int(t.i)), php.KV("hours", php.Int(t.h)),
		php.KV("mday", php.Int(t.d)), php.KV("wday", php.Int(dow)), php.KV("mon", php.Int(t.m)),
		php.KV("year", php.Int(t.y)), php.KV("yday", php.Int(yearDay(t.y, t.m, t.d))),
		php.KV("weekday", php.String(dayNames[dow])), php.KV("month", php.String(monthTitle[t.m])),
		php.IV(0, php.Int(t.ts)))
}

// Localtime returns the parts of a timestamp, or of the current time for null, as C's localtime has
// them: a list, or named as in C if associative.
//
// https://www.php.net/manual/en/function.localtime.php
func Localtime(c *php.Context, timestamp php.Value, associative bool) php.Array {
	t := clockAt(orNow(timestamp), zoneOf(c))
	dst := 0
	if t.dst {
		dst = 1
	}
	parts := [...]int{t.s, t.i, t.h, t.d, t.m - 1, t.y - 1900, weekdayOf(t.days), yearDay(t.y, t.m, t.d), dst}
	if !associative {
		return php.Ints(parts[:]...)
	}
	names := [...]string{"tm_sec", "tm_min", "tm_hour", "tm_mday", "tm_mon", "tm_year", "tm_wday", "tm_yday", "tm_isdst"}
	a := php.MakeMap(len(parts))
	for i, name := range names {
		a.Set(name, php.Int(parts[i]))
	}
	return a
}

// Mktime returns the timestamp of a local time; parts may lie outside their ranges, and years of up
// to two digits mean 1970 to 2069.
//
// https://www.php.net/manual/en/function.mktime.php
func Mktime(c *php.Context, hour, minute, second, month, day, year int) int {
	return localTimestamp(zoneOf(c), hour, minute, second, month, day, year)
}

// MktimeNow is Mktime where the parts that are null are those of the current time.
//
// https://www.php.net/manual/en/function.mktime.php
func MktimeNow(c *php.Context, hour int, minute, second, month, day, year php.Value) int {
	return timestampOr(zoneOf(c), hour, minute, second, month, day, year)
}

// Gmmktime returns the timestamp of a time in UTC.
//
// https://www.php.net/manual/en/function.gmmktime.php
func Gmmktime(hour, minute, second, month, day, year int) int {
	return localTimestamp(utcZone, hour, minute, second, month, day, year)
}

// GmmktimeNow is Gmmktime where the parts that are null are those of the current time.
//
// https://www.php.net/manual/en/function.gmmktime.php
func GmmktimeNow(hour int, minute, second, month, day, year php.Value) int {
	return timestampOr(utcZone, hour, minute, second, month, day, year)
}

func timestampOr(z *zone, hour int, minute, second, month, day, year php.Value) int {
	now := clockAt(Time(), z)
	or := func(v php.Value, n int) int {
		if v.IsNull() {
			return n
		}
		return v.AsInt()
	}
	y := now.y
	if !year.IsNull() {
		y = twoDigitYear(year.AsInt())
	}
	return timestampOf(z, hour, or(minute, now.i), or(second, now.s), or(month, now.m), or(day, now.d), y)
}

func localTimestamp(z *zone, hour, minute, second, month, day, year int) int {
	return timestampOf(z, hour, minute, second, month, day, twoDigitYear(year))
}

func twoDigitYear(year int) int {
	switch {
	case year >= 0 && year < 70:
		return year + 2000
	case year >= 70 && year <= 100:
		return year + 1900
	}
	return year
}

// timestampOf resolves a local time that happens twice as PHP does: by whether it is summer time now.
func timestampOf(z *zone, hour, minute, second, month, day, year int) int {
	local := epochDays(year, month, day)*secondsPerDay + hour*3600 + minute*60 + second
	if z.utc {
		return local
	}
	_, dst, _ := z.at(Time())
	return local + z.toUTC(local, true, dst)
}

// Strtotime returns the timestamp that an English description of a date means, relative to now;
// false if it is none.
//
// https://www.php.net/manual/en/function.strtotime.php
func Strtotime(c *php.Context, datetime string) php.Value {
	return StrtotimeFrom(c, datetime, Time())
}

// StrtotimeFrom is Strtotime relative to a timestamp.
//
// https://www.php.net/manual/en/function.strtotime.php
func StrtotimeFrom(c *php.Context, datetime string, base int) php.Value {
	ts, ok := strtotime(datetime, base, zoneOf(c))
	if !ok {
		return php.False
	}
	return php.Int(ts)
}

// StrtotimeFromOrNow is Strtotime relative to a timestamp, or to now for null.
//
// https://www.php.net/manual/en/function.strtotime.php
func StrtotimeFromOrNow(c *php.Context, datetime string, base php.Value) php.Value {
	return StrtotimeFrom(c, datetime, orNow(base))
}
