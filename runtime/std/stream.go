// Streams: what stands behind PHP's file handles.

package std

import (
	"bytes"
	"errors"
	"io"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// device is what a stream reads from and writes to.
type device interface {
	read(p []byte) (int, error)
	write(p string) (int, error)
	seek(offset, whence int) (int, error)
	close() error
}

// truncater is a device that can be cut or extended to a size.
type truncater interface{ truncate(size int) error }

var (
	errNotSeekable = errors.New("not seekable")
	errRefused     = errors.New("refused") // fails without a message
	errNotWritable = errors.New("not writable")
)

// stream is an open stream: a device, and what was read from it ahead of the script.
type stream struct {
	dev         device
	res         *php.Resource
	buf         []byte // read from the device but not by the script
	pos         int    // the script's position
	eof         bool
	greedy      bool // a read goes on until it has all it was asked for
	seekable    bool
	uri, mode   string
	chunk       int // the size of pieces that the script set, 0 if it has not
	wrapperType string
	streamType  string
	meta        php.Array   // what stream_get_meta_data shows of a data: URI
	dir         *dirEntries // a handle from opendir
	context     *streamContext
	readSize    int // what PHP asks the device for at a time, if not chunkSize
}

// chunkSize is how much is read from a device at a time.
const chunkSize = 8192

// streamArg returns the stream behind the first argument of fn.
func streamArg(c *php.Context, v php.Value, fn string) *stream {
	v = v.Deref()
	if v.Kind() != php.KindResource {
		c.ArgType(v, "resource", fn, 1, "stream")
	}
	r := v.AsResource()
	s, ok := r.Data.(*stream)
	if !ok || r.Closed {
		c.Throw("TypeError", "%s(): supplied resource is not a valid stream resource", fn)
	}
	return s
}

// fill reads one chunk ahead; it reports whether anything came.
func (s *stream) fill(c *php.Context, fn string) (int, bool) {
	var chunk [chunkSize]byte
	n, err := s.dev.read(chunk[:])
	if n > 0 {
		s.buf = append(s.buf, chunk[:n]...)
		return n, true
	}
	if err != nil && err != io.EOF {
		if err != errRefused {
			noteFailure(c, fn, "Read", max(chunkSize, s.readSize), err)
		}
		return 0, false
	}
	s.eof = true
	return 0, true
}

// noteFailure raises the notice about a read or write that the system refused.
func noteFailure(c *php.Context, fn, what string, size int, err error) {
	c.Notice("%s(): %s of %d bytes failed with errno=%d %s", fn, what, size, errorNumber(err), systemError(err))
}

// read returns up to n bytes; ok is false if the device refused.
func (s *stream) read(c *php.Context, n int, fn string) (data string, ok bool) {
	for len(s.buf) < n {
		got, fine := s.fill(c, fn)
		if !fine && len(s.buf) == 0 {
			return "", false
		}
		if got == 0 || !s.greedy {
			break
		}
	}
	return s.take(min(n, len(s.buf))), true
}

// take removes n bytes from what was read ahead.
func (s *stream) take(n int) string {
	data := string(s.buf[:n])
	s.buf = s.buf[n:]
	s.pos += n
	return data
}

// readLine returns a line with its end, of at most limit bytes unless limit is negative; false at the
// end of the stream.
func (s *stream) readLine(c *php.Context, limit int, fn string) (string, bool) {
	for seen := 0; ; {
		if i := bytes.IndexByte(s.buf[seen:], '\n'); i >= 0 {
			n := seen + i + 1
			if limit >= 0 {
				n = min(n, limit)
			}
			return s.take(n), true
		}
		if seen = len(s.buf); limit >= 0 && seen >= limit {
			return s.take(limit), true
		}
		if got, ok := s.fill(c, fn); got == 0 || !ok {
			if len(s.buf) == 0 {
				return "", false
			}
			return s.take(len(s.buf)), true
		}
	}
}

// readAll returns the rest of the stream.
func (s *stream) readAll(c *php.Context, fn string) string {
	for {
		if got, ok := s.fill(c, fn); got == 0 || !ok {
			return s.take(len(s.buf))
		}
	}
}

// write writes data at the script's position.
func (s *stream) write(c *php.Context, data, fn string) (int, bool) {
	if len(s.buf) > 0 {
		s.buf = nil
		if s.seekable {
			s.dev.seek(s.pos, io.SeekStart)
		}
	}
	if data == "" {
		return 0, true
	}
	n, err := s.dev.write(data)
	s.pos += n
	if err != nil && n == 0 {
		switch err {
		case errRefused:
		case errNotWritable:
			c.Notice("%s(): Stream is not writable", fn)
		default:
			noteFailure(c, fn, "Write", len(data), err)
		}
		return 0, false
	}
	return n, true
}

// seek moves the script's position.
func (s *stream) seek(c *php.Context, offset, whence int, fn string) bool {
	switch {
	case whence == io.SeekCurrent && offset > 0 && offset <= len(s.buf):
		s.take(offset)
		s.eof = false
		return true
	case whence == io.SeekStart && offset > s.pos && offset <= s.pos+len(s.buf):
		s.take(offset - s.pos)
		s.eof = false
		return true
	}
	if !s.seekable {
		if skip := offset; whence == io.SeekCurrent && skip >= 0 {
			for skip > 0 {
				data, ok := s.read(c, min(skip, chunkSize), fn)
				if !ok || data == "" {
					return false
				}
				skip -= len(data)
			}
			s.eof = false
			return true
		}
		c.Warning("%s(): Stream does not support seeking", fn)
		return false
	}
	if whence == io.SeekCurrent {
		offset, whence = offset+s.pos, io.SeekStart
	}
	at, err := s.dev.seek(offset, whence)
	s.buf = nil
	if at < 0 || err == nil {
		s.pos = at
	}
	if err != nil {
		return false
	}
	s.eof = false
	return true
}

// close closes the device and marks the resource.
func (s *stream) close() bool {
	s.res.Closed = true
	s.buf = nil
	return s.dev.close() == nil
}
