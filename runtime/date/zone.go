// Time zones: names, offsets, and the way from local time to a timestamp.

package date

import (
	"math"
	"strings"
	"sync"
	"time"
	_ "time/tzdata" // so that a program knows the zones where the system has no database
)

// zone is a time zone by identifier; it keeps the spelling that the program used.
type zone struct {
	name   string // as the program spelled it
	proper string // as the database spells it
	loc    *time.Location
	utc    bool // never anything but UTC
}

// zones remembers zones that were loaded; what it holds never changes.
var zones sync.Map

// identifiers maps identifiers in lower case to their proper spelling.
var identifiers = sync.OnceValue(func() map[string]string {
	all := strings.Fields(zoneNames)
	m := make(map[string]string, len(all))
	for _, name := range all {
		m[strings.ToLower(name)] = name
	}
	return m
})

// utcZone is the zone of the functions that know no other.
var utcZone = &zone{name: "UTC", proper: "UTC", loc: time.UTC, utc: true}

// lookupZone finds a zone by its identifier in any case; nil if there is none.
func lookupZone(name string) *zone {
	if name == "UTC" {
		return utcZone
	}
	if z, ok := zones.Load(name); ok {
		return z.(*zone)
	}
	proper, ok := identifiers()[strings.ToLower(name)]
	if !ok {
		return nil
	}
	loc, err := time.LoadLocation(proper)
	if err != nil {
		return nil
	}
	z := &zone{name: name, proper: proper, loc: loc, utc: proper == "UTC"}
	zones.Store(name, z)
	return z
}

// at gives the offset from UTC in force at a timestamp, the name of it, and whether it is summer time.
func (z *zone) at(ts int) (offset int, dst bool, abbr string) {
	if z.utc {
		return 0, false, "UTC"
	}
	t := time.Unix(int64(ts), 0).In(z.loc)
	abbr, offset = t.Zone()
	return offset, t.IsDST(), abbr
}

// since gives the timestamp of the transition that started the offset in force at ts.
func (z *zone) since(ts int) int {
	if z.utc {
		return math.MinInt
	}
	start, _ := time.Unix(int64(ts), 0).In(z.loc).ZoneBounds()
	if start.IsZero() {
		return math.MinInt
	}
	return int(start.Unix())
}

// toUTC gives what must be added to a local time (in seconds, as if it were UTC) to get its timestamp.
// A zone that the string named, or that comes with the current time, prefers the summer or winter time
// that dst says where a local time happens twice.
func (z *zone) toUTC(local int, named, dst bool) int {
	if z.utc {
		return 0
	}
	current, currentDST, _ := z.at(local)
	after, _, _ := z.at(local - current)
	actual := after
	since := local - current
	if current == after {
		if !named {
			return -actual
		}
		switch {
		case current >= 0 && dst && !currentDST:
			at := local - current - 7200
			if earlier, _, _ := z.at(at); earlier != after && local-earlier < z.since(local-after) {
				actual, since = earlier, at
			}
		case current <= 0 && currentDST && !dst:
			at := local - current + 7200
			if later, _, _ := z.at(at); later != after && local-later >= z.since(at) {
				actual, since = later, at
			}
		}
	}
	if current == actual {
		return -current
	}
	start := z.since(since)
	utc := local - actual
	if start != math.MinInt && utc >= start+current-actual && utc < start {
		return -current
	}
	return -actual
}

// shift is an abbreviation's offset from UTC without summer time, and whether it means summer time.
type shift struct{ offset, dst int }

// abbreviations maps them in lower case to what they mean.
var abbreviations = sync.OnceValue(func() map[string]shift {
	m := map[string]shift{}
	for _, f := range strings.Fields(abbreviationTable) {
		name, value, _ := strings.Cut(f, ":")
		s := shift{}
		if strings.HasSuffix(value, "*") {
			s.dst, value = 1, value[:len(value)-1]
		}
		if rest, negative := strings.CutPrefix(value, "-"); negative {
			s.offset = -number(rest)
		} else {
			s.offset = number(value)
		}
		m[name] = s
	}
	return m
})

// abbreviation finds the meaning of an abbreviation in any case.
func abbreviation(name string) (shift, bool) {
	s, ok := abbreviations()[strings.ToLower(name)]
	return s, ok
}
