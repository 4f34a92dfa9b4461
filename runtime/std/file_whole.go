// Functions on whole files: file_get_contents, file_put_contents, file, readfile, copy.

package std

import (
	"io"
	"os"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The flags of FilePutContents and File.
const (
	fileUseIncludePath = 1
	fileIgnoreNewLines = 2
	fileSkipEmptyLines = 4
	fileAppend         = 8
	fileNoContext      = 16
)

// openWhole opens a file that a function reads or writes as a whole.
func openWhole(c *php.Context, fn, name, mode string) *stream {
	noNul(c, name, fn, 1, "filename")
	s := open(c, fn, name, mode)
	if s == nil {
		return nil
	}
	if d, ok := s.dev.(*fileDevice); ok {
		if info, err := d.f.Stat(); err == nil {
			s.readSize = chunkSize + int(info.Size())
		}
	}
	return s
}

// FileGetContents returns a file's content; false after a warning if it cannot be read.
//
// https://www.php.net/manual/en/function.file-get-contents.php
func FileGetContents(c *php.Context, filename string) php.Value {
	if data, ok := quickRead(c, filename); ok {
		return php.String(data)
	}
	s := openWhole(c, "file_get_contents", filename, "rb")
	if s == nil {
		return php.False
	}
	defer s.close()
	return php.String(s.readAll(c, "file_get_contents"))
}

// quickRead reads a plain file at once.
func quickRead(c *php.Context, name string) (string, bool) {
	if name == "" || strings.IndexByte(name, 0) >= 0 || strings.IndexByte(name, ':') >= 0 {
		return "", false
	}
	path := expand(resolve(c, name))
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return "", false
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", false
	}
	burnStream(c)
	return string(data), true
}

// FileGetContentsPart is FileGetContents from offset on, for at most length bytes unless length is null.
//
// https://www.php.net/manual/en/function.file-get-contents.php
func FileGetContentsPart(c *php.Context, filename string, useIncludePath bool, context php.Value, offset int, length php.Value) php.Value {
	limit := -1
	if !length.IsNull() {
		if limit = length.AsInt(); limit < 0 {
			c.ArgError("ValueError", "file_get_contents", 5, "length", "must be greater than or equal to 0")
		}
	}
	checkContext(c, context, "file_get_contents")
	if useIncludePath {
		filename = searchPath(c, filename)
	}
	s := openWhole(c, "file_get_contents", filename, "rb")
	if s == nil {
		return php.False
	}
	defer s.close()
	whence := io.SeekStart
	if offset < 0 {
		whence = io.SeekEnd
	}
	if offset != 0 && !s.seek(c, offset, whence, "file_get_contents") {
		c.Warning("file_get_contents(): Failed to seek to position %d in the stream", offset)
		return php.False
	}
	if limit == 0 {
		return php.String("")
	}
	if limit < 0 {
		return php.String(s.readAll(c, "file_get_contents"))
	}
	data, _ := s.read(c, limit, "file_get_contents")
	return php.String(data)
}

// FilePutContents writes a file and returns how many bytes were written; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.file-put-contents.php
func FilePutContents(c *php.Context, filename, data string) php.Value {
	return FilePutContentsValue(c, filename, php.String(data), 0, php.Null)
}

// FilePutContentsValue writes data, a string, an array of strings, a stream or anything that is cast to a
// string, to a file and returns how many bytes were written; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.file-put-contents.php
func FilePutContentsValue(c *php.Context, filename string, data php.Value, flags int, context php.Value) php.Value {
	const fn = "file_put_contents"
	noNul(c, filename, fn, 1, "filename")
	data = data.Deref()
	var source *stream
	if data.Kind() == php.KindResource {
		r := data.AsResource()
		s, ok := r.Data.(*stream)
		if !ok || r.Closed {
			c.Throw("TypeError", "%s(): supplied resource is not a valid stream resource", fn)
		}
		source = s
	}
	if flags&fileUseIncludePath != 0 {
		filename = searchPath(c, filename)
	}
	mode := "wb"
	lock := flags&lockWrite != 0
	if flags&fileAppend != 0 {
		mode = "ab"
	} else if lock {
		if w, _ := wrapperOf(filename); w != "" && w != "file" {
			c.Warning("%s(): Exclusive locks may only be set for regular files", fn)
			return php.False
		}
		mode = "cb"
	}
	s := open(c, fn, filename, mode)
	if s == nil {
		return php.False
	}
	defer s.close()
	if lock && !lockForWrite(c, s, mode) {
		return php.False
	}
	return putContents(c, s, data, source)
}

// lockForWrite locks a file and empties it unless it is appended to.
func lockForWrite(c *php.Context, s *stream, mode string) bool {
	d, ok := s.dev.(*fileDevice)
	if !ok {
		c.Warning("file_put_contents(): Exclusive locks are not supported for this stream")
		return false
	}
	if done, _ := lockFile(d.f, lockWrite, false); !done {
		c.Warning("file_put_contents(): Exclusive locks are not supported for this stream")
		return false
	}
	if mode == "cb" {
		d.truncate(0)
	}
	return true
}

func putContents(c *php.Context, s *stream, data php.Value, source *stream) php.Value {
	const fn = "file_put_contents"
	total := 0
	put := func(text string) bool {
		if text == "" {
			return true
		}
		n, ok := s.write(c, text, fn)
		total += n
		if ok && n < len(text) {
			c.Warning("%s(): Only %d of %d bytes written, possibly out of free disk space", fn, n, len(text))
		}
		return ok && n == len(text)
	}
	ok := true
	switch {
	case source != nil:
		ok = put(source.readAll(c, fn))
	case data.IsArray():
		for v := range data.AsArray().Values() {
			if ok = put(v.String(c)); !ok {
				break
			}
		}
	case data.IsObject():
		text, can := objectText(c, data)
		if !can {
			return php.False
		}
		ok = put(text)
	default:
		ok = put(data.String(c))
	}
	if !ok {
		return php.False
	}
	return php.Int(total)
}

// objectText is an object's text if its class has one.
func objectText(c *php.Context, v php.Value) (string, bool) {
	if _, why := c.FindCallable(php.List(v, php.String("__toString")).Value()); why != "" {
		return "", false
	}
	return v.String(c), true
}

// File returns the lines of a file; false after a warning if it cannot be read.
//
// https://www.php.net/manual/en/function.file.php
func File(c *php.Context, filename string) php.Value {
	return FileFlags(c, filename, 0, php.Null)
}

// FileFlags is File with flags: 1 searches include_path, 2 drops line ends, 4 with 2 also empty lines.
//
// https://www.php.net/manual/en/function.file.php
func FileFlags(c *php.Context, filename string, flags int, context php.Value) php.Value {
	noNul(c, filename, "file", 1, "filename")
	if flags < 0 || flags > fileUseIncludePath|fileIgnoreNewLines|fileSkipEmptyLines|fileNoContext {
		c.ArgError("ValueError", "file", 2, "flags", "must be a valid flag value")
	}
	if flags&fileUseIncludePath != 0 {
		filename = searchPath(c, filename)
	}
	data, ok := quickRead(c, filename)
	if !ok {
		s := openWhole(c, "file", filename, "rb")
		if s == nil {
			return php.False
		}
		data = s.readAll(c, "file")
		s.close()
	}
	return splitLines(data, flags).Value()
}

func splitLines(data string, flags int) php.Array {
	lines := make([]php.Value, 0, strings.Count(data, "\n")+1)
	for len(data) > 0 {
		end := strings.IndexByte(data, '\n') + 1
		if end == 0 {
			end = len(data)
		}
		line := data[:end]
		data = data[end:]
		if flags&fileIgnoreNewLines != 0 {
			line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
			if flags&fileSkipEmptyLines != 0 && line == "" {
				continue
			}
		}
		lines = append(lines, php.String(line))
	}
	return php.ListOf(lines)
}

// Readfile prints a file and returns its length; false after a warning if it cannot be read.
//
// https://www.php.net/manual/en/function.readfile.php
func Readfile(c *php.Context, filename string) php.Value {
	return ReadfilePath(c, filename, false, php.Null)
}

// ReadfilePath is Readfile that searches include_path if useIncludePath.
//
// https://www.php.net/manual/en/function.readfile.php
func ReadfilePath(c *php.Context, filename string, useIncludePath bool, context php.Value) php.Value {
	if useIncludePath {
		filename = searchPath(c, filename)
	}
	s := openWhole(c, "readfile", filename, "rb")
	if s == nil {
		return php.False
	}
	defer s.close()
	data := s.readAll(c, "readfile")
	c.Write(data)
	return php.Int(len(data))
}

// Copy copies a file; false after a warning if that fails.
//
// https://www.php.net/manual/en/function.copy.php
func Copy(c *php.Context, from, to string) bool {
	return CopyContext(c, from, to, php.Null)
}

// CopyContext is Copy with a stream context, which changes nothing.
//
// https://www.php.net/manual/en/function.copy.php
func CopyContext(c *php.Context, from, to string, context php.Value) bool {
	noNul(c, from, "copy", 1, "from")
	noNul(c, to, "copy", 2, "to")
	if w, _ := wrapperOf(from); w == "" || w == "file" {
		if info, err := os.Stat(resolve(c, from)); err == nil && info.IsDir() && from != "" {
			c.Warning("copy(): The first argument to copy() function cannot be a directory")
			return false
		} else if err == nil {
			if target, err := os.Stat(resolve(c, to)); err == nil && to != "" {
				if target.IsDir() {
					c.Warning("copy(): The second argument to copy() function cannot be a directory")
					return false
				}
				if os.SameFile(info, target) {
					return false
				}
			}
		}
	}
	src := open(c, "copy", from, "rb")
	if src == nil {
		return false
	}
	defer src.close()
	dst := open(c, "copy", to, "wb")
	if dst == nil {
		return false
	}
	defer dst.close()
	data := src.readAll(c, "copy")
	n, ok := dst.write(c, data, "copy")
	return ok && n == len(data)
}
