// The devices behind streams: files, memory, standard output and input.

package std

import (
	"io"
	"os"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// fileDevice is a file of the operating system.
type fileDevice struct {
	f      *os.File
	remove string // deleted when closed: a tmpfile()
}

func (d *fileDevice) read(p []byte) (int, error)  { return d.f.Read(p) }
func (d *fileDevice) write(p string) (int, error) { return d.f.WriteString(p) }
func (d *fileDevice) truncate(size int) error     { return d.f.Truncate(int64(size)) }

func (d *fileDevice) seek(offset, whence int) (int, error) {
	at, err := d.f.Seek(int64(offset), whence)
	if err != nil {
		return 0, err
	}
	return int(at), nil
}

func (d *fileDevice) close() error {
	err := d.f.Close()
	if d.remove != "" {
		os.Remove(d.remove)
	}
	return err
}

// memoryDevice is php://memory, php://temp and the content of a data: URI.
type memoryDevice struct {
	data      []byte
	pos       int
	readOnly  bool
	append    bool
	resizable bool // can be truncated though it is read-only: a data: URI
}

func (d *memoryDevice) read(p []byte) (int, error) {
	if d.pos >= len(d.data) {
		return 0, io.EOF
	}
	n := copy(p, d.data[d.pos:])
	d.pos += n
	return n, nil
}

func (d *memoryDevice) write(p string) (int, error) {
	if d.readOnly && d.resizable {
		return 0, errNotWritable
	}
	if d.readOnly {
		return 0, errRefused
	}
	if d.append {
		d.pos = len(d.data)
	}
	if gap := d.pos + len(p) - len(d.data); gap > 0 {
		d.data = append(d.data, make([]byte, gap)...)
	}
	copy(d.data[d.pos:], p)
	d.pos += len(p)
	return len(p), nil
}

// seek leaves the position at the nearest end if the target lies outside; PHP then loses track of it.
func (d *memoryDevice) seek(offset, whence int) (int, error) {
	if whence == io.SeekEnd {
		offset += len(d.data)
		if offset < 0 {
			d.pos = 0
			return -1, errNotSeekable
		}
	}
	if offset < 0 || offset > len(d.data) {
		d.pos = len(d.data)
		return -1, errNotSeekable
	}
	d.pos = offset
	return offset, nil
}

func (d *memoryDevice) truncate(size int) error {
	if d.readOnly && !d.resizable {
		return errRefused
	}
	if size <= len(d.data) {
		d.data = d.data[:size]
		d.pos = min(d.pos, size)
		return nil
	}
	d.data = append(d.data, make([]byte, size-len(d.data))...)
	return nil
}

func (d *memoryDevice) close() error { return nil }

// outputDevice is php://output, or php://stdout which passes the output buffers by.
type outputDevice struct {
	c      *php.Context
	direct bool
}

func (d *outputDevice) read([]byte) (int, error)   { return 0, errRefused }
func (d *outputDevice) seek(int, int) (int, error) { return 0, errNotSeekable }
func (d *outputDevice) close() error               { return nil }

func (d *outputDevice) write(p string) (int, error) {
	if d.direct && d.c.ObLevel() > 0 {
		d.c.Drain()
		return os.Stdout.WriteString(p)
	}
	d.c.Write(p)
	return len(p), nil
}

// pipeDevice is php://stdin or php://stderr.
type pipeDevice struct {
	c *php.Context // of php://stdin
	r io.Reader
	w io.Writer
}

func (d *pipeDevice) seek(int, int) (int, error) { return 0, errNotSeekable }
func (d *pipeDevice) close() error               { return nil }

func (d *pipeDevice) read(p []byte) (int, error) {
	if d.r == nil {
		return 0, io.EOF
	}
	d.c.Drain() // who types the answer wants to see the question
	return d.r.Read(p)
}

func (d *pipeDevice) write(p string) (int, error) {
	if d.w == nil {
		return len(p), nil
	}
	return io.WriteString(d.w, p)
}
