// What a stream is and how it is set up: blocking, buffers, locks, terminals.

package std

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// StreamIsLocal reports whether a stream, or a URL, is on this machine.
//
// https://www.php.net/manual/en/function.stream-is-local.php
func StreamIsLocal(c *php.Context, stream php.Value) bool {
	stream = stream.Deref()
	if stream.Kind() == php.KindResource {
		streamArg(c, stream, "stream_is_local")
		return true // there are no others
	}
	switch wrapper, _ := wrapperOf(stream.String(c)); wrapper {
	case "http", "https", "ftp", "ftps":
		return false
	}
	return true
}

// StreamSupportsLock reports whether flock() works on a stream.
//
// https://www.php.net/manual/en/function.stream-supports-lock.php
func StreamSupportsLock(c *php.Context, stream php.Value) bool {
	switch d := streamArg(c, stream, "stream_supports_lock").dev.(type) {
	case *fileDevice, *pipeDevice:
		return true
	case *outputDevice:
		return d.direct
	}
	return false
}

// StreamIsatty reports whether a stream is a terminal.
//
// https://www.php.net/manual/en/function.stream-isatty.php
func StreamIsatty(c *php.Context, stream php.Value) bool {
	var f any
	switch d := streamArg(c, stream, "stream_isatty").dev.(type) {
	case *fileDevice:
		f = d.f
	case *outputDevice:
		f = os.Stdout
		if !d.direct {
			return false
		}
	case *pipeDevice:
		if f = d.r; d.r == nil {
			f = d.w
		}
	}
	file, ok := f.(*os.File)
	if !ok {
		return false
	}
	return isTerminal(file)
}

// StreamSetBlocking says whether reads wait for data; ordinary files always have it.
//
// https://www.php.net/manual/en/function.stream-set-blocking.php
func StreamSetBlocking(c *php.Context, stream php.Value, enable bool) bool {
	switch streamArg(c, stream, "stream_set_blocking").dev.(type) {
	case *fileDevice:
		return true
	case *pipeDevice, *outputDevice:
		if !enable {
			c.Unsupported("std", "stream_set_blocking() of standard input or output")
		}
		return true
	}
	return false
}

// StreamSetChunkSize returns the size of the pieces that a stream was read in, which a program does not see.
//
// https://www.php.net/manual/en/function.stream-set-chunk-size.php
func StreamSetChunkSize(c *php.Context, stream php.Value, size int) int {
	s := streamArg(c, stream, "stream_set_chunk_size")
	if size <= 0 {
		c.ArgError("ValueError", "stream_set_chunk_size", 2, "size", "must be greater than 0")
	}
	before := s.chunk
	if s.chunk = size; before == 0 {
		return defaultChunk
	}
	return before
}

// defaultChunk is the size of the pieces where a program sets none.
const defaultChunk = 8192

// StreamResolveIncludePath returns the path of the file that include would find, false if there is none.
//
// https://www.php.net/manual/en/function.stream-resolve-include-path.php
func StreamResolveIncludePath(c *php.Context, filename string) php.Value {
	found := searchPath(c, filename)
	switch dotted := strings.HasPrefix(filename, "./") || strings.HasPrefix(filename, "../"); {
	case filename == "": // PHP gives the first directory itself
		found = filepath.SplitList(c.Ini("include_path"))[0]
	case found == filename && !dotted && !filepath.IsAbs(filename):
		return php.False
	}
	found = resolve(c, found)
	if _, err := os.Stat(found); err != nil {
		return php.False
	}
	real, err := filepath.EvalSymlinks(found)
	if err != nil {
		return php.False
	}
	return php.String(real)
}

// Fsync writes a file through to the disk.
//
// https://www.php.net/manual/en/function.fsync.php
func Fsync(c *php.Context, stream php.Value) bool { return syncStream(c, stream, "fsync") }

// Fdatasync is Fsync without the file's times.
//
// https://www.php.net/manual/en/function.fdatasync.php
func Fdatasync(c *php.Context, stream php.Value) bool { return syncStream(c, stream, "fdatasync") }

func syncStream(c *php.Context, stream php.Value, fn string) bool {
	switch d := streamArg(c, stream, fn).dev.(type) {
	case *fileDevice:
		return d.f.Sync() == nil
	case *pipeDevice:
		return false
	case *outputDevice:
		if d.direct {
			return false
		}
	}
	c.Warning("%s(): Can't fsync this stream!", fn)
	return false
}

// Fscanf reads a line and takes it apart by a format into a list; false at the end of the stream.
//
// https://www.php.net/manual/en/function.fscanf.php
func Fscanf(c *php.Context, stream php.Value, format string) php.Value {
	line, ok := scanLine(c, stream)
	if !ok {
		return php.False
	}
	return Sscanf(c, line, format)
}

// FscanfVars is Fscanf into variables; it returns how many conversions were made.
//
// https://www.php.net/manual/en/function.fscanf.php
func FscanfVars(c *php.Context, stream php.Value, format string, vars ...*php.Value) php.Value {
	for _, v := range vars {
		nullUndefined(v)
	}
	line, ok := scanLine(c, stream)
	if !ok {
		return php.False
	}
	return SscanfVars(c, line, format, vars...)
}

// scanLine reads the line that fscanf takes apart.
func scanLine(c *php.Context, stream php.Value) (string, bool) {
	if r := stream.Deref(); r.Kind() == php.KindResource {
		if _, ok := r.AsResource().Data.(*streamContext); ok || r.AsResource().Closed {
			c.Throw("TypeError", "fscanf(): supplied resource is not a valid File-Handle resource")
		}
	}
	return streamArg(c, stream, "fscanf").readLine(c, -1, "fscanf")
}

// unsupportedWrapper reports whether PHP has a wrapper that this library has not.
func unsupportedWrapper(wrapper string) bool {
	switch wrapper {
	case "compress.zlib", "compress.bzip2", "glob", "phar", "zip":
		return true
	}
	return strings.HasPrefix(wrapper, "ssh2.")
}
