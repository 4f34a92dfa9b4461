// What a date object holds: a point in time, and the zone that it is told in.

package date

import (
	"encoding/binary"
	"strconv"
	"strings"
	"time"
)

// spec is a time zone as an object has it: an offset, an abbreviation, or an identifier.
type spec struct {
	kind   int // zoneOffset, zoneAbbr or zoneID
	offset int // of an offset or abbreviation, without summer time
	dst    int // 1 for an abbreviation that means summer time
	abbr   string
	id     *zone
}

// instant is a point in time with microseconds, and the zone that it is told in.
type instant struct {
	ts, us int
	zone   spec
	// skew is how far the local time is from that of the timestamp: a date may have been set to
	// a time that its zone leaves out.
	skew int
}

// at gives the offset from UTC in force at a timestamp, whether it is summer time, and its name.
func (s *spec) at(ts int) (offset int, dst bool, abbr string) {
	switch s.kind {
	case zoneOffset:
		return s.offset, false, string(appendOffset([]byte("GMT"), s.offset, ""))
	case zoneAbbr:
		return s.offset + 3600*s.dst, s.dst == 1, s.abbr
	}
	return s.id.at(ts)
}

// name is what programs see of a zone.
func (s *spec) name() string {
	switch s.kind {
	case zoneAbbr:
		return s.abbr
	case zoneID:
		return s.id.name
	}
	return string(appendOffset(nil, s.offset, ":"))
}

// fullName is name with the seconds of an offset that has some.
func (s *spec) fullName() string {
	name := s.name()
	if seconds := s.offset % 60; s.kind == zoneOffset && seconds != 0 {
		name = string(pad([]byte(name+":"), max(seconds, -seconds), 2))
	}
	return name
}

// pack writes a zone as a string, which is how an object keeps it: the kind, and what it needs.
func (s *spec) pack() string {
	switch s.kind {
	case zoneOffset:
		return "1" + strconv.Itoa(s.offset)
	case zoneAbbr:
		return "2" + s.abbr + " " + strconv.Itoa(s.offset) + " " + strconv.Itoa(s.dst)
	}
	return "3" + s.id.name
}

// unpackZone is the inverse of pack.
func unpackZone(s string) spec {
	kind, rest := int(s[0]-'0'), s[1:]
	switch kind {
	case zoneOffset:
		offset, _ := strconv.Atoi(rest)
		return spec{kind: kind, offset: offset}
	case zoneAbbr:
		f := strings.Fields(rest)
		offset, _ := strconv.Atoi(f[1])
		return spec{kind: kind, abbr: f[0], offset: offset, dst: int(f[2][0] - '0')}
	}
	return spec{kind: zoneID, id: lookupZone(rest)}
}

// stampSize is the length of the fixed part of a packed instant.
const stampSize = 16

// pack writes an instant as a string, which is how an object keeps it.
func (t *instant) pack() string {
	var buf [64]byte
	out := binary.LittleEndian.AppendUint64(buf[:0], uint64(t.ts))
	out = binary.LittleEndian.AppendUint32(out, uint32(t.us))
	out = binary.LittleEndian.AppendUint32(out, uint32(int32(t.skew)))
	if t.zone.kind == zoneID {
		return string(append(append(out, '3'), t.zone.id.name...))
	}
	return string(append(out, t.zone.pack()...))
}

// unpack is the inverse of pack.
func unpack(s string) instant {
	b := []byte(s[:stampSize])
	return instant{
		ts: int(binary.LittleEndian.Uint64(b)), us: int(binary.LittleEndian.Uint32(b[8:])),
		skew: int(int32(binary.LittleEndian.Uint32(b[12:]))), zone: unpackZone(s[stampSize:]),
	}
}

// clock takes an instant apart.
func (t *instant) clock() clock {
	var c clock
	c.ts, c.us = t.ts, t.us
	c.offset, c.dst, c.abbr = t.zone.at(t.ts)
	c.zone = t.zone.name()
	c.utc = t.zone.kind == zoneOffset || t.zone.kind == zoneID && t.zone.id.utc
	c.split(t.skew)
	return c
}

// moment gives the local time, ready to be moved.
func (t *instant) moment() moment {
	c := t.clock()
	return moment{y: c.y, m: c.m, d: c.d, h: c.h, i: c.i, s: c.s, us: c.us}
}

// moved is the instant at another local time, in the same zone; an hour that happens twice is the
// one in the kind of time, summer or winter, that the instant had.
func (t *instant) moved(m *moment) instant {
	_, dst, _ := t.zone.at(t.ts)
	return t.movedAs(m, dst)
}

// movedAs is moved where it is said which kind of time an hour that happens twice is in.
func (t *instant) movedAs(m *moment, dst bool) instant {
	local := m.local()
	out := instant{us: m.us, zone: t.zone}
	if t.zone.kind != zoneID {
		offset, _, _ := t.zone.at(0)
		out.ts = local - offset
		return out
	}
	out.ts = local + t.zone.id.toUTC(local, true, dst)
	return out
}

// dated is movedAs where the time of day stays what it is, also if the zone leaves it out.
func (t *instant) dated(m *moment, dst bool) instant {
	out := t.movedAs(m, dst)
	offset, _, _ := out.zone.at(out.ts)
	out.skew = epochDays(m.y, m.m, m.d)*secondsPerDay + m.h*3600 + m.i*60 + m.s - out.ts - offset
	return out
}

// now is the current time in a zone.
func now(zone spec) instant {
	at := time.Now()
	return instant{ts: int(at.Unix()), us: at.Nanosecond() / 1000, zone: zone}
}

// before orders two instants: -1, 0 or 1.
func (t *instant) compare(u *instant) int {
	switch {
	case t.ts < u.ts || t.ts == u.ts && t.us < u.us:
		return -1
	case t.ts == u.ts && t.us == u.us:
		return 0
	}
	return 1
}

// complete is the instant that a parsed string means, relative to the current time in zone. What a
// format does not mention is taken from the current time; a string that has a date but no time
// means midnight.
func (p *parsed) complete(zone spec, byFormat bool) instant {
	from := now(zone)
	if p.haveDate && p.haveTime == 0 && !byFormat {
		p.h, p.i, p.s, p.us = 0, 0, 0, 0
	}
	base := from.moment()
	if p.y != unset || p.m != unset || p.d != unset || p.h != unset || p.i != unset || p.s != unset {
		base.us = 0
	}
	t := moment{
		y: or(p.y, base.y), m: or(p.m, base.m), d: or(p.d, base.d),
		h: or(p.h, base.h), i: or(p.i, base.i), s: or(p.s, base.s), us: or(p.us, base.us), rel: p.rel,
	}
	out := instant{zone: p.spec(zone)}
	local := t.local()
	out.us = t.us
	switch {
	case out.zone.kind != zoneID:
		offset, _, _ := out.zone.at(0)
		out.ts = local - offset
	case p.zone == zoneID:
		out.ts = local + out.zone.id.toUTC(local, true, true)
	default:
		_, dst, _ := out.zone.id.at(from.ts)
		out.ts = local + out.zone.id.toUTC(local, p.haveZone > 0, dst)
	}
	return out
}

// spec is the zone that the string names, or the one given.
func (p *parsed) spec(zone spec) spec {
	switch p.zone {
	case zoneOffset:
		return spec{kind: zoneOffset, offset: p.offset}
	case zoneAbbr:
		return spec{kind: zoneAbbr, offset: p.offset, dst: p.dst, abbr: p.abbr}
	case zoneID:
		return spec{kind: zoneID, id: p.id}
	}
	return zone
}
