// Disk space, the umask and links.

package std

import (
	"os"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// DiskFreeSpace returns how many bytes a file system has left; false after a warning if that cannot be
// told.
//
// https://www.php.net/manual/en/function.disk-free-space.php
func DiskFreeSpace(c *php.Context, directory string) php.Value {
	return diskSpace(c, "disk_free_space", directory, func(free, _ float64) float64 { return free })
}

// Diskfreespace is DiskFreeSpace by another name.
//
// https://www.php.net/manual/en/function.diskfreespace.php
func Diskfreespace(c *php.Context, directory string) php.Value {
	return diskSpace(c, "diskfreespace", directory, func(free, _ float64) float64 { return free })
}

// DiskTotalSpace returns the size of a file system in bytes; false after a warning if that cannot be told.
//
// https://www.php.net/manual/en/function.disk-total-space.php
func DiskTotalSpace(c *php.Context, directory string) php.Value {
	return diskSpace(c, "disk_total_space", directory, func(_, total float64) float64 { return total })
}

func diskSpace(c *php.Context, fn, directory string, which func(free, total float64) float64) php.Value {
	noNul(c, directory, fn, 1, "directory")
	free, total, err := spaceOf(resolve(c, directory))
	if err != nil {
		c.Warning("%s(): %s", fn, systemError(err))
		return php.False
	}
	return php.Float(which(free, total))
}

// Linkinfo returns the device of a link, -1 after a warning if there is none of that name.
//
// https://www.php.net/manual/en/function.linkinfo.php
func Linkinfo(c *php.Context, path string) int {
	noNul(c, path, "linkinfo", 1, "path")
	info, err := os.Lstat(resolve(c, path))
	if err != nil {
		c.Warning("linkinfo(): %s", systemError(err))
		return -1
	}
	return statOf(info).dev
}

// Umask sets the umask and returns the old one. It belongs to the process, so a server, which
// answers many requests, refuses to change it.
//
// https://www.php.net/manual/en/function.umask.php
func Umask(c *php.Context, mask php.Value) int {
	if mask = mask.Deref(); mask.IsNull() {
		old := setUmask(0o77)
		setUmask(old)
		return old
	}
	if c.SAPI != nil && c.SAPI.Name() != "cgi-fcgi" {
		c.Unsupported("std", "umask() in a server, where it would change that of other requests")
	}
	return setUmask(mask.AsInt() & 0o777)
}
