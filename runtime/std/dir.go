// Reading directories: scandir, opendir, readdir.

package std

import (
	"io/fs"
	"os"
	"sort"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// dirEntries is the position in a directory that opendir opened.
type dirEntries struct {
	names []string
	next  int
}

// dirDevice is a directory handle: nothing can be read from or written to it.
type dirDevice struct{ entries *dirEntries }

func (dirDevice) read([]byte) (int, error)  { return 0, errRefused }
func (dirDevice) write(string) (int, error) { return 0, errNotWritable }
func (dirDevice) close() error              { return nil }

// seek starts the directory again, wherever to.
func (d dirDevice) seek(int, int) (int, error) {
	d.entries.next = 0
	return 0, nil
}

// dirNames returns the names in a directory with "." and "..", in the system's order; nil if it cannot
// be read.
func dirNames(path string) []string {
	names, err := readDir(path)
	if err != nil {
		return nil
	}
	return names
}

func readDir(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	entries, err := f.ReadDir(-1)
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(entries)+2)
	names = append(names, ".", "..")
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, nil
}

// The orders of Scandir.
const (
	scandirAscending = 0
	scandirNone      = 2
)

// Scandir returns the names in a directory in order; false after a warning if it cannot be read.
//
// https://www.php.net/manual/en/function.scandir.php
func Scandir(c *php.Context, directory string) php.Value {
	return ScandirOrder(c, directory, scandirAscending, php.Null)
}

// ScandirOrder is Scandir with its rarer arguments.
//
// https://www.php.net/manual/en/function.scandir.php
func ScandirOrder(c *php.Context, directory string, order int, context php.Value) php.Value {
	noNul(c, directory, "scandir", 1, "directory")
	checkContext(c, context, "scandir")
	if directory == "" {
		c.ArgError("ValueError", "scandir", 1, "directory", "cannot be empty")
	}
	names, err := readDir(resolve(c, directory))
	if err != nil {
		c.Warning("scandir(%s): Failed to open directory: %s", directory, dirError(err))
		c.Warning("scandir(): (errno %d): %s", errorNumber(err), dirError(err))
		return php.False
	}
	burnStream(c)
	switch order {
	case scandirAscending:
		sort.Strings(names)
	case scandirNone:
	default:
		sort.Sort(sort.Reverse(sort.StringSlice(names)))
	}
	return php.Strings(names...).Value()
}

// dirError is the system's text for a directory that could not be opened.
func dirError(err error) string {
	if e, ok := err.(*fs.PathError); ok && e.Op != "open" {
		return "Not a directory"
	}
	return systemError(err)
}

// Opendir opens a directory for Readdir; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.opendir.php
func Opendir(c *php.Context, directory string) php.Value {
	return OpendirContext(c, directory, php.Null)
}

// OpendirContext is Opendir with its rarer arguments.
//
// https://www.php.net/manual/en/function.opendir.php
func OpendirContext(c *php.Context, directory string, context php.Value) php.Value {
	noNul(c, directory, "opendir", 1, "directory")
	checkContext(c, context, "opendir")
	if directory == "" {
		return php.False
	}
	names, err := readDir(resolve(c, directory))
	if err != nil {
		c.Warning("opendir(%s): Failed to open directory: %s", directory, dirError(err))
		return php.False
	}
	entries := &dirEntries{names: names}
	s := newStream(c, &stream{
		dev: dirDevice{entries}, mode: "r", seekable: true, wrapperType: "plainfile", streamType: "dir", dir: entries,
	})
	filesOf(c).lastDir = s
	return s.res.Value()
}

// dirArg returns the directory handle in fn's argument, or the last one opened for null.
func dirArg(c *php.Context, v php.Value, fn string) *stream {
	if v = v.Deref(); v.IsNull() {
		s := filesOf(c).lastDir
		if s == nil {
			c.Throw("TypeError", "No resource supplied")
		}
		return s
	}
	if v.Kind() != php.KindResource {
		c.ArgType(v, "resource or null", fn, 1, "dir_handle")
	}
	s, ok := v.AsResource().Data.(*stream)
	if !ok || v.AsResource().Closed {
		c.Throw("TypeError", "%s(): supplied resource is not a valid Directory resource", fn)
	}
	if s.dir == nil {
		c.Throw("TypeError", "%s(): Argument #1 ($dir_handle) must be a valid Directory resource", fn)
	}
	return s
}

// Readdir returns the next name of a directory; false after the last.
//
// https://www.php.net/manual/en/function.readdir.php
func Readdir(c *php.Context, dirHandle php.Value) php.Value {
	d := dirArg(c, dirHandle, "readdir").dir
	if d.next == len(d.names) {
		return php.False
	}
	d.next++
	return php.String(d.names[d.next-1])
}

// Rewinddir starts a directory again.
//
// https://www.php.net/manual/en/function.rewinddir.php
func Rewinddir(c *php.Context, dirHandle php.Value) {
	dirArg(c, dirHandle, "rewinddir").dir.next = 0
}

// Closedir closes a directory.
//
// https://www.php.net/manual/en/function.closedir.php
func Closedir(c *php.Context, dirHandle php.Value) {
	s := dirArg(c, dirHandle, "closedir")
	s.close()
	if st := filesOf(c); st.lastDir == s {
		st.lastDir = nil
	}
}
