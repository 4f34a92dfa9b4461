// The default time zone of a request.

package date

import "github.com/r-seed-ee074592/php2go/runtime/php"

// stateKey finds the state in the request's Context.
type stateKey struct{}

// state is the default zone: the one that the script chose, else that of the ini setting.
type state struct {
	chosen  *zone
	setting string
	zone    *zone
	last    *parsed // the last date string, where something was wrong with it
}

// zoneOf returns the default time zone.
func zoneOf(c *php.Context) *zone {
	s, ok := c.Ext(stateKey{}).(*state)
	if !ok {
		s = &state{}
		c.SetExt(stateKey{}, s)
	}
	if s.chosen != nil {
		return s.chosen
	}
	if name := c.Ini("date.timezone"); s.zone == nil || name != s.setting {
		s.setting = name
		if s.zone = lookupZone(name); s.zone == nil {
			s.zone = utcZone
		}
	}
	return s.zone
}

// DateDefaultTimezoneSet sets the default time zone; a notice and false if there is no such zone.
//
// https://www.php.net/manual/en/function.date-default-timezone-set.php
func DateDefaultTimezoneSet(c *php.Context, timezone string) bool {
	z := lookupZone(timezone)
	if z == nil {
		c.Notice("date_default_timezone_set(): Timezone ID '%s' is invalid", timezone)
		return false
	}
	zoneOf(c)
	c.Ext(stateKey{}).(*state).chosen = z
	c.LogTime = func() string { return Date(c, "d-M-Y H:i:s e") }
	return true
}

// DateDefaultTimezoneGet returns the default time zone.
//
// https://www.php.net/manual/en/function.date-default-timezone-get.php
func DateDefaultTimezoneGet(c *php.Context) string { return zoneOf(c).name }
