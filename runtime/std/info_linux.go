// The names of the system on Linux.

package std

import (
	"os"
	"strconv"
	"strings"
	"syscall"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// systemNames returns what uname says: system, host, release, version and machine.
func systemNames() (s, n, r, v, m string) {
	var u syscall.Utsname
	if syscall.Uname(&u) != nil {
		return "Linux", "localhost", "", "", ""
	}
	return utsText(u.Sysname), utsText(u.Nodename), utsText(u.Release), utsText(u.Version), utsText(u.Machine)
}

// SysGetloadavg returns the load of the last 1, 5 and 15 minutes; false if it is not known.
//
// https://www.php.net/manual/en/function.sys-getloadavg.php
func SysGetloadavg() php.Value {
	data, err := os.ReadFile("/proc/loadavg")
	fields := strings.Fields(string(data))
	if err != nil || len(fields) < 3 {
		return php.False
	}
	var load [3]float64
	for i := range load {
		load[i], _ = strconv.ParseFloat(fields[i], 64)
	}
	return php.Floats(load[:]...).Value()
}

// utsText is a field of uname up to its null byte; the element type differs between processors.
func utsText[T int8 | uint8](field [65]T) string {
	var b strings.Builder
	for _, ch := range field {
		if ch == 0 {
			break
		}
		b.WriteByte(byte(ch))
	}
	return b.String()
}
