// What a request has beside its variables: a current directory, a body, and work that is
// done when it ends.

package php

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// SetDir sets the current directory that relative paths of this request resolve against.
func (c *Context) SetDir(dir string) { c.dir = dir }

// Dir returns the current directory of the request, the process's where none is set.
func (c *Context) Dir() string {
	if c.dir == "" {
		if dir, err := os.Getwd(); err == nil {
			c.dir = dir
		}
	}
	return c.dir
}

// Path resolves a path against the current directory of the request.
func (c *Context) Path(name string) string {
	if name == "" || filepath.IsAbs(name) || os.PathSeparator == '\\' && strings.HasPrefix(name, "/") {
		return name
	}
	// A trailing separator means a folder, which Join would drop.
	joined := filepath.Join(c.Dir(), name)
	if last := name[len(name)-1]; last == '/' || last == os.PathSeparator {
		joined += string(os.PathSeparator)
	}
	return joined
}

// OnEnd registers a function that Finish runs last: after the shutdown functions and after
// the output is out, the one registered first first.
func (c *Context) OnEnd(fn func()) { c.onEnd = append(c.onEnd, fn) }

// SystemError returns the operating system's text for a file error, as PHP's warnings have
// it: "No such file or directory".
func SystemError(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		text := errno.Error()
		return strings.ToUpper(text[:1]) + text[1:]
	}
	switch {
	case errors.Is(err, os.ErrNotExist):
		return "No such file or directory"
	case errors.Is(err, os.ErrExist):
		return "File exists"
	case errors.Is(err, os.ErrPermission):
		return "Permission denied"
	}
	return err.Error()
}

// SuperArray is what the superglobal $name holds when v is assigned to it: null becomes an empty array.
func (c *Context) SuperArray(v Value, name string) Array {
	switch v = v.Deref(); v.k {
	case KindArray:
		return v.AsArray()
	case KindUndef, KindNull:
		return Array{}
	}
	c.Unsupported("P2G418", "$"+name+" is assigned a value of type "+TypeName(v))
	return Array{}
}
