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

// Getrusage returns what this process, or for 1 those that it has waited for, have used.
//
// https://www.php.net/manual/en/function.getrusage.php
func Getrusage(c *php.Context, mode int) php.Array {
	who := syscall.RUSAGE_SELF
	if mode == 1 {
		who = syscall.RUSAGE_CHILDREN
	}
	var u syscall.Rusage
	var out php.Array
	if syscall.Getrusage(who, &u) != nil {
		return out
	}
	for _, f := range []struct {
		name  string
		value int64
	}{
		{"oublock", int64(u.Oublock)}, {"inblock", int64(u.Inblock)}, {"msgsnd", int64(u.Msgsnd)}, {"msgrcv", int64(u.Msgrcv)},
		{"maxrss", int64(u.Maxrss)}, {"ixrss", int64(u.Ixrss)}, {"idrss", int64(u.Idrss)}, {"minflt", int64(u.Minflt)},
		{"majflt", int64(u.Majflt)}, {"nsignals", int64(u.Nsignals)}, {"nvcsw", int64(u.Nvcsw)}, {"nivcsw", int64(u.Nivcsw)},
		{"nswap", int64(u.Nswap)}, {"utime.tv_usec", int64(u.Utime.Usec)}, {"utime.tv_sec", int64(u.Utime.Sec)},
		{"stime.tv_usec", int64(u.Stime.Usec)}, {"stime.tv_sec", int64(u.Stime.Sec)},
	} {
		out.Set("ru_"+f.name, php.Int(int(f.value)))
	}
	return out
}
