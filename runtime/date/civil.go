// Calendar arithmetic on the proleptic Gregorian calendar, without any time zone.

// Package date holds PHP's date and time functions.
package date

const secondsPerDay = 86400

// floorDiv divides rounding towards negative infinity, and gives the remainder in [0, b).
func floorDiv(a, b int) (q, r int) {
	q, r = a/b, a%b
	if r < 0 {
		q--
		r += b
	}
	return q, r
}

// leap reports whether y is a leap year.
func leap(y int) bool { return y%4 == 0 && (y%100 != 0 || y%400 == 0) }

// daysInMonth gives the length of month m (1 to 12) of year y.
func daysInMonth(y, m int) int {
	switch m {
	case 2:
		if leap(y) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// epochDays counts the days from 1 January 1970; month and day may lie outside their ranges.
func epochDays(y, m, d int) int {
	carry, m0 := floorDiv(m-1, 12)
	y += carry
	// Years start in March, so that the leap day is the last one.
	if m0 < 2 {
		y--
	}
	mp := (m0 + 10) % 12
	era, yoe := floorDiv(y, 400)
	doy := (153*mp + 2) / 5
	doe := yoe*365 + yoe/4 - yoe/100 + doy
	return era*146097 + doe - 719468 + d - 1
}

// civil is the inverse of epochDays.
func civil(days int) (y, m, d int) {
	era, doe := floorDiv(days+719468, 146097)
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	d = doy - (153*mp+2)/5 + 1
	m = mp + 3
	if m > 12 {
		m -= 12
	}
	y = era*400 + yoe
	if m <= 2 {
		y++
	}
	return y, m, d
}

// weekdayOf gives the day of the week of a day counted from the epoch, 0 being Sunday.
func weekdayOf(days int) int {
	_, w := floorDiv(days+4, 7)
	return w
}

// yearDay gives the day of the year, 0 being 1 January.
func yearDay(y, m, d int) int { return epochDays(y, m, d) - epochDays(y, 1, 1) }

// isoWeek gives the ISO 8601 week and the year that the week belongs to.
func isoWeek(y, m, d int) (year, week int) {
	days := epochDays(y, m, d)
	wd := (weekdayOf(days) + 6) % 7 // Monday is 0
	thursday := days - wd + 3
	year, _, _ = civil(thursday)
	return year, (thursday-epochDays(year, 1, 1))/7 + 1
}

// isoWeekOffset gives the distance in days from 1 January of year y to a day of its ISO week w.
func isoWeekOffset(y, w, d int) int {
	dow := weekdayOf(epochDays(y, 1, 1))
	start := -dow
	if dow > 4 {
		start = 7 - dow
	}
	return start + (w-1)*7 + d
}
