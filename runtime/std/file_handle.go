// Functions on open files: fopen, fread, fwrite, fgets and their kin.

package std

import (
	"io"
	"os"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Fopen opens a file or URL; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.fopen.php
func Fopen(c *php.Context, filename, mode string) php.Value {
	return FopenPath(c, filename, mode, false, php.Null)
}

// FopenPath is Fopen that searches include_path if useIncludePath.
//
// https://www.php.net/manual/en/function.fopen.php
func FopenPath(c *php.Context, filename, mode string, useIncludePath bool, context php.Value) php.Value {
	noNul(c, filename, "fopen", 1, "filename")
	checkContext(c, context, "fopen")
	if useIncludePath {
		filename = searchPath(c, filename)
	}
	s := open(c, "fopen", filename, mode)
	if s == nil {
		return php.False
	}
	return s.res.Value()
}

// Fclose closes a stream.
//
// https://www.php.net/manual/en/function.fclose.php
func Fclose(c *php.Context, stream php.Value) bool {
	return streamArg(c, stream, "fclose").close()
}

// Fread returns up to length bytes; false if the stream cannot be read.
//
// https://www.php.net/manual/en/function.fread.php
func Fread(c *php.Context, stream php.Value, length int) php.Value {
	s := streamArg(c, stream, "fread")
	if length <= 0 {
		c.ArgError("ValueError", "fread", 2, "length", "must be greater than 0")
	}
	return orFalse(s.read(c, length, "fread"))
}

// orFalse is a string result, or false.
func orFalse(s string, ok bool) php.Value {
	if !ok {
		return php.False
	}
	return php.String(s)
}

// Fwrite writes data and returns how many bytes were written; false if the stream cannot be written to.
//
// https://www.php.net/manual/en/function.fwrite.php
func Fwrite(c *php.Context, stream php.Value, data string) php.Value {
	return FwriteLength(c, stream, data, php.Null)
}

// FwriteLength is Fwrite of at most length bytes; null means all.
//
// https://www.php.net/manual/en/function.fwrite.php
func FwriteLength(c *php.Context, stream php.Value, data string, length php.Value) php.Value {
	if !length.IsNull() {
		data = data[:max(0, min(len(data), length.AsInt()))]
	}
	if data == "" && stream.Deref().Kind() == php.KindResource { // whether it is open or not
		return php.Int(0)
	}
	s := streamArg(c, stream, "fwrite")
	n, ok := s.write(c, data, "fwrite")
	if !ok {
		return php.False
	}
	return php.Int(n)
}

// Fgets returns the next line with its end; false at the end of the stream.
//
// https://www.php.net/manual/en/function.fgets.php
func Fgets(c *php.Context, stream php.Value) php.Value {
	return orFalse(streamArg(c, stream, "fgets").readLine(c, -1, "fgets"))
}

// FgetsLength is Fgets for at most length - 1 bytes; null means any number.
//
// https://www.php.net/manual/en/function.fgets.php
func FgetsLength(c *php.Context, stream php.Value, length php.Value) php.Value {
	if length.IsNull() {
		return Fgets(c, stream)
	}
	s := streamArg(c, stream, "fgets")
	n := length.AsInt()
	if n <= 0 {
		c.ArgError("ValueError", "fgets", 2, "length", "must be greater than 0")
	}
	if n == 1 {
		return php.False
	}
	return orFalse(s.readLine(c, n-1, "fgets"))
}

// Fgetc returns the next byte; false at the end of the stream.
//
// https://www.php.net/manual/en/function.fgetc.php
func Fgetc(c *php.Context, stream php.Value) php.Value {
	b, _ := streamArg(c, stream, "fgetc").read(c, 1, "fgetc")
	return orFalse(b, b != "")
}

// Feof reports whether a read has met the end of the stream.
//
// https://www.php.net/manual/en/function.feof.php
func Feof(c *php.Context, stream php.Value) bool {
	s := streamArg(c, stream, "feof")
	return len(s.buf) == 0 && s.eof
}

// Fflush writes out what is buffered.
//
// https://www.php.net/manual/en/function.fflush.php
func Fflush(c *php.Context, stream php.Value) bool {
	s := streamArg(c, stream, "fflush")
	if d, ok := s.dev.(*outputDevice); ok && d.direct && c.ObLevel() == 0 {
		c.Flush()
	}
	return true
}

// Fseek moves the position; 0 on success, -1 on failure.
//
// https://www.php.net/manual/en/function.fseek.php
func Fseek(c *php.Context, stream php.Value, offset int) int {
	return FseekFrom(c, stream, offset, io.SeekStart)
}

// FseekFrom is Fseek relative to the start (0), the position (1) or the end (2).
//
// https://www.php.net/manual/en/function.fseek.php
func FseekFrom(c *php.Context, stream php.Value, offset, whence int) int {
	s := streamArg(c, stream, "fseek")
	if whence < io.SeekStart || whence > io.SeekEnd || !s.seek(c, offset, whence, "fseek") {
		return -1
	}
	return 0
}

// Ftell returns the position; false if the stream has lost it.
//
// https://www.php.net/manual/en/function.ftell.php
func Ftell(c *php.Context, stream php.Value) php.Value {
	s := streamArg(c, stream, "ftell")
	if s.pos < 0 {
		return php.False
	}
	return php.Int(s.pos)
}

// Rewind moves the position to the start.
//
// https://www.php.net/manual/en/function.rewind.php
func Rewind(c *php.Context, stream php.Value) bool {
	return streamArg(c, stream, "rewind").seek(c, 0, io.SeekStart, "rewind")
}

// Ftruncate cuts or extends a file to a size.
//
// https://www.php.net/manual/en/function.ftruncate.php
func Ftruncate(c *php.Context, stream php.Value, size int) bool {
	if size < 0 {
		c.ArgError("ValueError", "ftruncate", 2, "size", "must be greater than or equal to 0")
	}
	s := streamArg(c, stream, "ftruncate")
	d, ok := s.dev.(truncater)
	if !ok {
		c.Warning("ftruncate(): Can't truncate this stream!")
		return false
	}
	return d.truncate(size) == nil
}

// The operations of Flock.
const (
	lockShared = 1
	lockWrite  = 2
	lockNone   = 3
	lockNoWait = 4
)

// Flock locks a file; wouldBlock is set to 1 if another process holds the lock.
//
// https://www.php.net/manual/en/function.flock.php
func Flock(c *php.Context, stream php.Value, operation int) bool {
	var ignored php.Value
	return FlockWouldBlock(c, stream, operation, &ignored)
}

// FlockWouldBlock is Flock with its third argument.
//
// https://www.php.net/manual/en/function.flock.php
func FlockWouldBlock(c *php.Context, stream php.Value, operation int, wouldBlock *php.Value) bool {
	s := streamArg(c, stream, "flock")
	if op := operation & 3; op < lockShared || op > lockNone {
		c.ArgError("ValueError", "flock", 2, "operation", "must be one of LOCK_SH, LOCK_EX, or LOCK_UN")
	}
	*wouldBlock = php.Int(0)
	d, ok := s.dev.(*fileDevice)
	if !ok {
		return false
	}
	done, blocked := lockFile(d.f, operation&3, operation&lockNoWait != 0)
	if blocked {
		*wouldBlock = php.Int(1)
	}
	return done
}

// Fpassthru prints the rest of a stream and returns its length.
//
// https://www.php.net/manual/en/function.fpassthru.php
func Fpassthru(c *php.Context, stream php.Value) int {
	s := streamArg(c, stream, "fpassthru")
	data := s.readAll(c, "fpassthru")
	if _, ok := s.dev.(*fileDevice); ok {
		s.eof = false // PHP maps the file into memory and does not meet its end
	}
	c.Write(data)
	return len(data)
}

// Fstat returns information on an open file; false if there is none.
//
// https://www.php.net/manual/en/function.fstat.php
func Fstat(c *php.Context, stream php.Value) php.Value {
	s := streamArg(c, stream, "fstat")
	switch d := s.dev.(type) {
	case *fileDevice:
		info, err := d.f.Stat()
		if err != nil {
			return php.False
		}
		return statArray(statOf(info)).Value()
	case *memoryDevice:
		st := fileStat{mode: 0o100666, nlink: 1, size: len(d.data), blksize: -1, blocks: -1, rdev: -1, dev: 12}
		if d.readOnly && !d.resizable {
			st.mode = 0o100444
		}
		return statArray(st).Value()
	}
	return php.False
}

// StreamGetContents returns the rest of a stream.
//
// https://www.php.net/manual/en/function.stream-get-contents.php
func StreamGetContents(c *php.Context, stream php.Value) php.Value {
	return StreamGetContentsPart(c, stream, php.Null, -1)
}

// StreamGetContentsPart is StreamGetContents of a part: at most length bytes unless length is null or
// negative, from offset on unless it is -1.
//
// https://www.php.net/manual/en/function.stream-get-contents.php
func StreamGetContentsPart(c *php.Context, stream php.Value, length php.Value, offset int) php.Value {
	s := streamArg(c, stream, "stream_get_contents")
	limit := -1
	if !length.IsNull() {
		if limit = length.AsInt(); limit < -1 {
			c.ArgError("ValueError", "stream_get_contents", 2, "length", "must be greater than or equal to -1")
		}
	}
	if offset >= 0 && offset != s.pos && !s.seek(c, offset, io.SeekStart, "stream_get_contents") {
		c.Warning("stream_get_contents(): Failed to seek to position %d in the stream", offset)
		return php.False
	}
	if limit < 0 {
		return php.String(s.readAll(c, "stream_get_contents"))
	}
	var data strings.Builder
	for data.Len() < limit {
		part, ok := s.read(c, limit-data.Len(), "stream_get_contents")
		if !ok || part == "" {
			break
		}
		data.WriteString(part)
	}
	return php.String(data.String())
}

// StreamGetLine returns text up to a delimiter, which it skips, of at most length bytes unless length
// is 0; false at the end of the stream.
//
// https://www.php.net/manual/en/function.stream-get-line.php
func StreamGetLine(c *php.Context, stream php.Value, length int, ending string) php.Value {
	s := streamArg(c, stream, "stream_get_line")
	if length < 0 {
		c.ArgError("ValueError", "stream_get_line", 2, "length", "must be greater than or equal to 0")
	}
	for {
		limit := len(s.buf)
		if length > 0 {
			limit = min(limit, length)
		}
		if ending != "" {
			if i := strings.Index(string(s.buf), ending); i >= 0 && (length == 0 || i <= length) {
				line := s.take(i)
				s.take(len(ending))
				return php.String(line)
			}
		}
		if length > 0 && len(s.buf) >= length+len(ending) || length > 0 && ending == "" && len(s.buf) > 0 {
			return php.String(s.take(limit))
		}
		if got, ok := s.fill(c, "stream_get_line"); got == 0 || !ok {
			if len(s.buf) == 0 {
				return php.False
			}
			return php.String(s.take(limit))
		}
	}
}

// StreamGetMetaData describes a stream.
//
// https://www.php.net/manual/en/function.stream-get-meta-data.php
func StreamGetMetaData(c *php.Context, stream php.Value) php.Array {
	s := streamArg(c, stream, "stream_get_meta_data")
	a := php.MakeMap(9)
	switch s.streamType {
	case "RFC2397":
		for k, v := range s.meta.All() {
			a.SetIndex(c, k, v)
		}
	case "TEMP":
	default:
		a.Set("timed_out", php.False)
		a.Set("blocked", php.True)
		a.Set("eof", php.Bool(s.eof && len(s.buf) == 0))
	}
	a.Set("wrapper_type", php.String(s.wrapperType))
	a.Set("stream_type", php.String(s.streamType))
	a.Set("mode", php.String(s.mode))
	a.Set("unread_bytes", php.Int(len(s.buf)))
	a.Set("seekable", php.Bool(s.seekable))
	if s.uri != "" {
		a.Set("uri", php.String(s.uri))
	}
	return a
}

// StreamCopyToStream copies the rest of one stream to another, at most length bytes unless length is
// null, after skipping offset bytes, and returns how many were copied; false if that fails.
//
// https://www.php.net/manual/en/function.stream-copy-to-stream.php
func StreamCopyToStream(c *php.Context, from, to php.Value, length php.Value, offset int) php.Value {
	src, dst := streamArg(c, from, "stream_copy_to_stream"), streamArg(c, to, "stream_copy_to_stream")
	if offset > 0 && !src.seek(c, offset, io.SeekCurrent, "stream_copy_to_stream") {
		c.Warning("stream_copy_to_stream(): Failed to seek to position %d in the stream", offset)
		return php.False
	}
	data := ""
	if length.IsNull() {
		data = src.readAll(c, "stream_copy_to_stream")
	} else {
		data, _ = src.read(c, max(0, length.AsInt()), "stream_copy_to_stream")
	}
	n, ok := dst.write(c, data, "stream_copy_to_stream")
	if !ok {
		return php.False
	}
	return php.Int(n)
}

// Tmpfile opens a temporary file that is deleted when it is closed; false if that fails.
//
// https://www.php.net/manual/en/function.tmpfile.php
func Tmpfile(c *php.Context) php.Value {
	f, err := os.CreateTemp(SysGetTempDir(c), "php")
	if err != nil {
		return php.False
	}
	s := &stream{
		dev: &fileDevice{f: f, remove: f.Name()}, uri: f.Name(), mode: "r+b", greedy: true, seekable: true,
		wrapperType: "plainfile", streamType: "STDIO",
	}
	s.res = c.NewResource("stream", s)
	c.OnEnd(func() {
		if !s.res.Closed {
			s.close()
		}
	})
	return s.res.Value()
}
