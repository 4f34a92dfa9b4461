// The time of the clock.

package std

import (
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Gettimeofday returns the time of the clock in seconds and microseconds.
//
// https://www.php.net/manual/en/function.gettimeofday.php
func Gettimeofday() php.Array {
	now := time.Now()
	_, offset := now.Zone()
	dst := 0
	if now.IsDST() {
		dst, offset = 1, offset-3600
	}
	return php.Map(
		php.KV("sec", php.Int(int(now.Unix()))), php.KV("usec", php.Int(now.Nanosecond()/1000)),
		php.KV("minuteswest", php.Int(-offset/60)), php.KV("dsttime", php.Int(dst)),
	)
}

// GettimeofdayAs is Gettimeofday with the choice of a float.
//
// https://www.php.net/manual/en/function.gettimeofday.php
func GettimeofdayAs(asFloat bool) php.Value {
	if asFloat {
		return php.Float(float64(time.Now().UnixMicro()) / 1e6)
	}
	return Gettimeofday().Value()
}

// TimeSleepUntil waits until a point in time; false after a warning if that has passed.
//
// https://www.php.net/manual/en/function.time-sleep-until.php
func TimeSleepUntil(c *php.Context, timestamp float64) bool {
	wait := timestamp - float64(time.Now().UnixMicro())/1e6
	if wait <= 0 {
		c.Warning("time_sleep_until(): Argument #1 ($timestamp) must be greater than or equal to the current time")
		return false
	}
	c.Sleep(time.Duration(wait * float64(time.Second)))
	return true
}
