// What SplFileInfo and the classes below it, which are written in PHP, need of the runtime.

package std

import (
	"os"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// FileStatus returns one fact of a file's status, by its name in stat() or "type"; null if there is no such file.
func FileStatus(c *php.Context, path, what string) php.Value {
	info, ok := statPath(c, path, what != "type")
	if !ok {
		return php.Null
	}
	st := statOf(info)
	switch what {
	case "type":
		return php.String(fileKinds[st.mode&0o170000])
	case "mode":
		return php.Int(st.mode)
	case "ino":
		return php.Int(st.ino)
	case "size":
		return php.Int(st.size)
	case "uid":
		return php.Int(st.uid)
	case "gid":
		return php.Int(st.gid)
	case "atime":
		return php.Int(st.atime)
	case "mtime":
		return php.Int(st.mtime)
	}
	return php.Int(st.ctime)
}

// FileLink returns what is wrong with a link, or "", and its target.
func FileLink(c *php.Context, path string) php.Array {
	target, err := os.Readlink(resolve(c, path))
	if err != nil {
		return php.Strings(systemError(err), "")
	}
	return php.Strings("", target)
}

// FileOpen opens a stream without a warning: where that fails, it returns the reason. The function is the one that the
// program called.
func FileOpen(c *php.Context, function, filename, mode string, useIncludePath bool, context php.Value) php.Value {
	noNul(c, filename, function, 1, "filename")
	checkContext(c, context, function)
	if useIncludePath {
		filename = searchPath(c, filename)
	}
	if filename == "" {
		c.Throw("ValueError", "Path cannot be empty")
	}
	s, err := openQuietly(c, function, filename, mode)
	if err != nil {
		return php.String(failureText(err))
	}
	s.uri = filename
	return newStream(c, s).res.Value()
}

// FileRow returns the fields of a line of CSV; a field in quotes may go on in the next lines of the stream.
func FileRow(c *php.Context, stream php.Value, line string, control php.Array) php.Array {
	s := streamArg(c, stream, "fgetcsv")
	r := csvReader{
		delimiter: control.PeekAt(0).AsString()[0], enclosure: control.PeekAt(1).AsString()[0], escape: escapeByte(control.PeekAt(2).AsString()),
		next: func() (string, bool) { return s.readLine(c, -1, "fgetcsv") },
	}
	return r.record(line)
}

// FileOverrides reports whether the program has a getCurrentLine() of its own for a file.
func FileOverrides(file php.Value) bool {
	for k := file.Deref().AsObject().Class; k != nil && !k.Internal; k = k.Parent {
		if k.Methods["getcurrentline"] != nil {
			return true
		}
	}
	return false
}

// DirEntries returns the names in a folder, in the system's order; where it cannot be read, the reason.
func DirEntries(c *php.Context, path string) php.Value {
	noNul(c, path, "DirectoryIterator::__construct", 1, "directory")
	names, err := readDir(strings.TrimSuffix(resolve(c, path), "/") + "/")
	if err != nil {
		return php.String(dirError(err))
	}
	return php.Strings(names...).Value()
}
