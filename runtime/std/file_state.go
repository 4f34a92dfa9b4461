// What the file functions keep for a request: working directory, standard streams, open handles.

package std

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// filesKey finds the state in the request's Context.
type filesKey struct{}

// filesState is the state of the file functions in one request.
type filesState struct {
	defaultContext        *php.Resource // of streams that are given none, once it is needed
	stdin, stdout, stderr *stream
	lastDir               *stream // what readdir() without argument reads
	status                statCache
}

func filesOf(c *php.Context) *filesState {
	st, ok := c.Ext(filesKey{}).(*filesState)
	if !ok {
		st = &filesState{}
		c.SetExt(filesKey{}, st)
	}
	return st
}

// useContext takes the id of PHP's default stream context when a function needs it first.
func (st *filesState) useContext(c *php.Context) {
	if st.defaultContext == nil {
		st.defaultContext = c.NewResource("stream-context", &streamContext{})
	}
}

// burnStream takes the id of a stream that PHP opens and closes behind the scenes.
func burnStream(c *php.Context) {
	filesOf(c).useContext(c)
	c.NewResource("stream", nil)
}

// resolve turns a PHP path into one for the operating system. It is the only place that does.
func resolve(c *php.Context, name string) string {
	if wrapper, rest := wrapperOf(name); wrapper == "file" {
		name = rest
	} else if unsupportedWrapper(wrapper) {
		c.Unsupported("std", "the stream wrapper "+wrapper+"://")
	}
	name = filepath.FromSlash(name)
	if name == "" || filepath.IsAbs(name) || filepath.VolumeName(name) != "" {
		return name
	}
	if strings.HasPrefix(name, string(filepath.Separator)) {
		return name
	}
	// Not filepath.Join: a trailing slash and ".." after a link keep their meaning.
	return strings.TrimRight(c.Dir(), string(filepath.Separator)) + string(filepath.Separator) + name
}

// searchPath finds a relative name in the directories of include_path, then beside the running script;
// a name that is nowhere stays as it is.
func searchPath(c *php.Context, name string) string {
	wrapper, _ := wrapperOf(name)
	local := filepath.FromSlash(name)
	if name == "" || wrapper != "" || filepath.IsAbs(local) || strings.HasPrefix(name, "./") || strings.HasPrefix(name, "../") {
		return name
	}
	script, _ := c.Position()
	for _, dir := range append(filepath.SplitList(c.Ini("include_path")), filepath.Dir(script)) {
		found := filepath.Join(dir, local)
		if _, err := os.Stat(resolve(c, found)); err == nil && dir != "" {
			return found
		}
	}
	return name
}

// requestBody returns what php://input holds.
func requestBody(c *php.Context) string {
	if c.Input == nil {
		return ""
	}
	return c.Input()
}

// systemError returns the operating system's text of an error as C's strerror gives it.
func systemError(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "No such file or directory"
	case errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.EPERM):
		return "Permission denied"
	case errors.Is(err, fs.ErrExist) && !errors.Is(err, syscall.ENOTEMPTY):
		return "File exists"
	case errors.Is(err, os.ErrClosed):
		return "Bad file descriptor"
	case errors.Is(err, syscall.EXDEV):
		return "Invalid cross-device link"
	}
	var no syscall.Errno
	if errors.As(err, &no) {
		text := no.Error()
		return strings.ToUpper(text[:1]) + text[1:]
	}
	return err.Error()
}

// errorNumber returns the operating system's number of an error.
func errorNumber(err error) int {
	var no syscall.Errno
	if errors.As(err, &no) {
		return int(no)
	}
	if errors.Is(err, os.ErrClosed) {
		return int(syscall.EBADF)
	}
	return 0
}

// noNul throws if the path in argument pos of fn contains a null byte.
func noNul(c *php.Context, path, fn string, pos int, name string) {
	if strings.IndexByte(path, 0) >= 0 {
		c.Throw("ValueError", "%s(): Argument #%d ($%s) must not contain any null bytes", fn, pos, name)
	}
}

// Stdin returns the value of the constant STDIN.
func Stdin(c *php.Context) php.Value {
	st := filesOf(c)
	return standard(&st.stdin, 1, "php://stdin", &pipeDevice{c: c, r: c.Stdin}, "rb")
}

// Stdout returns the value of the constant STDOUT.
func Stdout(c *php.Context) php.Value {
	st := filesOf(c)
	return standard(&st.stdout, 2, "php://stdout", &outputDevice{c: c, direct: true}, "wb")
}

// Stderr returns the value of the constant STDERR.
func Stderr(c *php.Context) php.Value {
	st := filesOf(c)
	return standard(&st.stderr, 3, "php://stderr", &pipeDevice{w: c.Stderr}, "wb")
}

func standard(s **stream, id int, uri string, dev device, mode string) php.Value {
	if *s == nil {
		*s = &stream{dev: dev, uri: uri, mode: mode, wrapperType: "PHP", streamType: "STDIO"}
		(*s).res = &php.Resource{ID: id, Type: "stream", Data: *s}
	}
	return (*s).res.Value()
}
