// From what a string says, and a point in time to start from, to a timestamp.

package date

// moment is a point in local time that can be moved about.
type moment struct {
	y, m, d, h, i, s, us int
	rel                  relative
}

// strtotime parses s relative to the timestamp base; false if s is no date.
func strtotime(s string, base int, z *zone) (int, bool) {
	if ts, ok := quick(s, z); ok {
		return ts, true
	}
	p := parse(s)
	if len(p.errors) > 0 {
		return 0, false
	}
	return p.timestampAt(base, z), true
}

// timestampAt completes the parsed date from base and gives its timestamp.
func (p *parsed) timestampAt(base int, z *zone) int {
	offset, dst, _ := z.at(base)
	days, secs := floorDiv(base+offset, secondsPerDay)
	y, m, d := civil(days)
	if p.haveDate && p.haveTime == 0 {
		p.h, p.i, p.s, p.us = 0, 0, 0, 0
	}
	t := moment{
		y: or(p.y, y), m: or(p.m, m), d: or(p.d, d),
		h: or(p.h, secs/3600), i: or(p.i, secs/60%60), s: or(p.s, secs%60), us: or(p.us, 0), rel: p.rel,
	}
	local := t.local()
	switch p.zone {
	case zoneOffset:
		local -= p.offset
	case zoneAbbr:
		local -= p.offset + 3600*p.dst
	case zoneID:
		local += p.id.toUTC(local, true, true)
	default:
		local += z.toUTC(local, false, dst)
	}
	return local
}

func or(n, fallback int) int {
	if n == unset {
		return fallback
	}
	return n
}

// normalize brings the fields into their ranges.
func (t *moment) normalize() {
	var carry int
	carry, t.us = floorDiv(t.us, 1000000)
	carry, t.s = floorDiv(t.s+carry, 60)
	carry, t.i = floorDiv(t.i+carry, 60)
	carry, t.h = floorDiv(t.h+carry, 24)
	t.y, t.m, t.d = civil(epochDays(t.y, t.m, t.d+carry))
}

// local applies what is relative in days and more, and gives the seconds of the local time.
func (t *moment) local() int {
	r := &t.rel
	switch r.special {
	case specialDayOfWeekInMonth:
		t.d = 1
		t.m += r.m
		r.m = 0
	case specialLastDayOfWeekInMonth:
		t.d = 1
		t.m += r.m + 1
		r.m = 0
	}
	t.chooseDay()
	t.normalize()
	if r.haveWeekday {
		t.toWeekday()
	}
	t.normalize()
	t.us += r.us
	t.s += r.s
	t.i += r.i
	t.h += r.h
	t.d += r.d
	t.m += r.m
	t.y += r.y
	t.chooseDay()
	t.normalize()
	if r.special == specialWeekdays {
		t.addWeekdays(r.amount)
		t.normalize()
	}
	return epochDays(t.y, t.m, t.d)*secondsPerDay + t.h*3600 + t.i*60 + t.s
}

// chooseDay acts on "first day of" and "last day of".
func (t *moment) chooseDay() {
	switch t.rel.dayOf {
	case firstDayOfMonth:
		t.d = 1
	case lastDayOfMonth:
		t.d = 0
		t.m++
	}
}

// toWeekday moves to the day of the week that was named.
func (t *moment) toWeekday() {
	r := &t.rel
	dow := weekdayOf(epochDays(t.y, t.m, t.d))
	if r.behavior == 2 {
		// "monday this week": the week starts on Monday.
		if dow == 0 && r.weekday != 0 {
			r.weekday -= 7
		}
		if r.weekday == 0 && dow != 0 {
			r.weekday = 7
		}
		t.d += r.weekday - dow
		return
	}
	diff := r.weekday - dow
	if r.d < 0 && diff < 0 || r.d >= 0 && diff <= -r.behavior {
		diff += 7
	}
	if r.weekday >= 0 {
		t.d += diff
	} else {
		t.d -= 7 - (-r.weekday - dow)
	}
}

// addWeekdays moves by n days that are neither Saturday nor Sunday.
func (t *moment) addWeekdays(n int) {
	dow := weekdayOf(epochDays(t.y, t.m, t.d))
	t.d += n / 5 * 7
	rest := n % 5
	switch {
	case n > 0 && rest == 0:
		// Back to Friday from the weekend.
		if dow == 0 {
			t.d -= 2
		} else if dow == 6 {
			t.d--
		}
	case n > 0 && dow == 6:
		t.d += rest + 1
	case n > 0 && dow+rest > 5:
		t.d += rest + 2
	case n > 0:
		t.d += rest
	case rest == 0:
		// On to Monday from the weekend.
		if dow == 6 {
			t.d += 2
		} else if dow == 0 {
			t.d++
		}
	case dow == 0:
		t.d += rest - 1
	case dow > 0 && dow+rest < 1:
		t.d += rest - 2
	default:
		t.d += rest
	}
}

// quick reads "2024-01-31" and "2024-01-31 12:30[:00]" without the scanner.
func quick(s string, z *zone) (int, bool) {
	if len(s) != 10 && len(s) != 16 && len(s) != 19 || s[4] != '-' || s[7] != '-' {
		return 0, false
	}
	y, ok1 := quickNumber(s[:4])
	m, ok2 := quickNumber(s[5:7])
	d, ok3 := quickNumber(s[8:10])
	if !ok1 || !ok2 || !ok3 || m < 1 || m > 12 || d > 31 {
		return 0, false
	}
	secs := 0
	if len(s) > 10 {
		if s[10] != ' ' || s[13] != ':' {
			return 0, false
		}
		h, ok1 := quickNumber(s[11:13])
		i, ok2 := quickNumber(s[14:16])
		if !ok1 || !ok2 || h > 23 || i > 59 {
			return 0, false
		}
		secs = h*3600 + i*60
		if len(s) == 19 {
			sec, ok := quickNumber(s[17:19])
			if s[16] != ':' || !ok || sec > 59 {
				return 0, false
			}
			secs += sec
		}
	}
	local := epochDays(y, m, d)*secondsPerDay + secs
	return local + z.toUTC(local, false, false), true
}

func quickNumber(s string) (n int, ok bool) {
	for i := 0; i < len(s); i++ {
		if !digit(s[i]) {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
