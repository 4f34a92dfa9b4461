//go:build !linux

// The names of the system as far as Go knows them.

package std

import (
	"os"
	"runtime"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// systemNames returns what uname says: system, host, release, version and machine.
func systemNames() (s, n, r, v, m string) {
	names := map[string]string{"windows": "Windows NT", "darwin": "Darwin", "freebsd": "FreeBSD"}
	s = runtime.GOOS
	if known := names[s]; known != "" {
		s = known
	}
	n, _ = os.Hostname()
	return s, n, "", "", runtime.GOARCH
}

// SysGetloadavg returns false: the load is not known on this system.
//
// https://www.php.net/manual/en/function.sys-getloadavg.php
func SysGetloadavg() php.Value { return php.False }

// Getrusage is not carried over to this system.
//
// https://www.php.net/manual/en/function.getrusage.php
func Getrusage(c *php.Context, mode int) php.Array {
	c.Unsupported("P2G404", "getrusage() on this system")
	return php.Array{}
}
