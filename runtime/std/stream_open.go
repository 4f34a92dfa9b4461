// Opening streams by name: files, php:// and data:.

package std

import (
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// newStream makes the stream's resource. The first stream of a request takes an id for PHP's default
// context.
func newStream(c *php.Context, s *stream) *stream {
	st := filesOf(c)
	st.useContext(c)
	s.res = c.NewResource("stream", s)
	return s
}

// openFailure says why a stream could not be opened.
type openFailure struct{ text string }

func (e openFailure) Error() string { return e.text }

// open opens a stream for fn, with PHP's warning if that fails.
func open(c *php.Context, fn, name, mode string) *stream {
	if name == "" {
		c.Throw("ValueError", "Path cannot be empty")
	}
	s, err := openQuietly(c, fn, name, mode)
	if err != nil {
		if err != errRefused {
			c.Warning("%s(%s): Failed to open stream: %s", fn, name, failureText(err))
		}
		return nil
	}
	s.uri = name
	return newStream(c, s)
}

func failureText(err error) string {
	var f openFailure
	if errors.As(err, &f) {
		return f.text
	}
	return systemError(err)
}

// wrapperOf splits a name into the wrapper in lower case and what follows it.
func wrapperOf(name string) (wrapper, rest string) {
	n := 0
	for n < len(name) && (isAlnum(name[n]) || name[n] == '+' || name[n] == '-' || name[n] == '.') {
		n++
	}
	if n > 1 && strings.HasPrefix(name[n:], "://") {
		return strings.ToLower(name[:n]), name[n+3:]
	}
	if strings.HasPrefix(name, "data:") {
		return "data", strings.TrimPrefix(name[5:], "//")
	}
	return "", name
}

// openQuietly finds the wrapper and opens; only an unknown wrapper warns by itself.
func openQuietly(c *php.Context, fn, name, mode string) (*stream, error) {
	wrapper, rest := wrapperOf(name)
	switch wrapper {
	case "":
		return openFile(c, rest, mode)
	case "file":
		if !strings.HasPrefix(rest, "/") {
			c.Warning("%s(): Remote host file access not supported, %s", fn, name)
			return nil, openFailure{"no suitable wrapper could be found"}
		}
		return openFile(c, rest, mode)
	case "php":
		return openPHP(c, fn, rest, mode)
	case "data":
		return openData(strings.TrimPrefix(name[5:], "//"))
	case "http", "https", "ftp", "ftps":
		if !c.IniBool("allow_url_fopen") {
			c.Warning("%s(): %s:// wrapper is disabled in the server configuration by allow_url_fopen=0", fn, wrapper)
			return nil, openFailure{"no suitable wrapper could be found"}
		}
		c.Unsupported("P2G404", "the stream wrapper "+wrapper+"://")
	}
	if unsupportedWrapper(wrapper) {
		c.Unsupported("std", "the stream wrapper "+wrapper+"://")
	}
	c.Warning(`%s(): Unable to find the wrapper "%s" - did you forget to enable it when you configured PHP?`, fn, name[:len(wrapper)])
	return openFile(c, name, mode)
}

// openFile opens a file of the operating system.
func openFile(c *php.Context, name, mode string) (*stream, error) {
	flags, ok := openFlags(mode)
	if !ok {
		return nil, openFailure{"`" + mode + "' is not a valid mode for fopen"}
	}
	f, err := os.OpenFile(expand(resolve(c, name)), flags, 0o666)
	if err != nil {
		return nil, err
	}
	return &stream{dev: &fileDevice{f: f}, mode: mode, greedy: true, seekable: isSeekable(f), wrapperType: "plainfile", streamType: "STDIO"}, nil
}

// expand takes "." and ".." out of a path as text, which PHP does before it opens a file: what
// they pass need not exist.
func expand(name string) string {
	if name == "" {
		return ""
	}
	clean := filepath.Clean(name)
	if strings.HasSuffix(name, "/") && clean != "/" {
		clean += "/" // only a folder can be there
	}
	return clean
}

// isSeekable reports whether a file has positions: pipes and terminals have none.
func isSeekable(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && (info.Mode().IsRegular() || info.IsDir())
}

// openFlags translates a mode of fopen.
func openFlags(mode string) (int, bool) {
	if mode == "" {
		return 0, false
	}
	var flags int
	switch mode[0] {
	case 'r':
	case 'w':
		flags = os.O_TRUNC | os.O_CREATE
	case 'a':
		flags = os.O_CREATE | os.O_APPEND
	case 'x':
		flags = os.O_CREATE | os.O_EXCL
	case 'c':
		flags = os.O_CREATE
	default:
		return 0, false
	}
	switch {
	case strings.Contains(mode, "+"):
		flags |= os.O_RDWR
	case mode[0] == 'r':
		flags |= os.O_RDONLY
	default:
		flags |= os.O_WRONLY
	}
	return flags, true
}

// openPHP opens php://….
func openPHP(c *php.Context, fn, rest, mode string) (*stream, error) {
	s := &stream{mode: mode, wrapperType: "PHP"}
	low := strings.ToLower(rest)
	switch {
	case low == "memory", low == "temp", strings.HasPrefix(low, "temp/"):
		m := &memoryDevice{
			readOnly: !strings.ContainsAny(mode, "aw+"),
			append:   strings.Contains(mode, "a"),
		}
		s.dev, s.greedy, s.seekable = m, true, true
		s.streamType = "MEMORY"
		s.mode = memoryMode(m, mode)
		if low != "memory" {
			s.streamType = "TEMP"
			c.NewResource("stream", nil) // PHP's stream inside the stream
		}
	case low == "output":
		s.dev, s.streamType, s.mode = &outputDevice{c: c}, "Output", "wb"
	case low == "input":
		s.dev, s.greedy, s.seekable = &memoryDevice{data: []byte(requestBody(c)), readOnly: true}, true, true
		s.streamType, s.mode = "Input", "rb"
	case low == "stdin":
		s.dev, s.streamType = &pipeDevice{c: c, r: c.Stdin}, "STDIO"
	case low == "stdout":
		s.dev, s.streamType = &outputDevice{c: c, direct: true}, "STDIO"
	case low == "stderr":
		s.dev, s.streamType = &pipeDevice{w: c.Stderr}, "STDIO"
	case strings.HasPrefix(low, "filter/"), strings.HasPrefix(low, "fd/"):
		c.Unsupported("std", "php://"+rest)
	default:
		c.Warning("%s(): Invalid php:// URL specified", fn)
		return nil, openFailure{"operation failed"}
	}
	return s, nil
}

// memoryMode is the mode that stream_get_meta_data shows.
func memoryMode(m *memoryDevice, mode string) string {
	switch {
	case m.readOnly:
		return "rb"
	case m.append:
		return "a+b"
	}
	return "w+b"
}

// openData opens a data: URI; rest is what follows the scheme.
func openData(rest string) (*stream, error) {
	head, body, ok := strings.Cut(rest, ",")
	if !ok {
		return nil, openFailure{"rfc2397: no comma in URL"}
	}
	encoded := false
	meta := php.MakeMap(4)
	if head != "" {
		params := strings.Split(head, ";")
		if !strings.Contains(params[0], "/") && head != ";base64" {
			return nil, openFailure{"rfc2397: illegal media type"}
		}
		if params[0] != "" {
			meta.Set("mediatype", php.String(params[0]))
		}
		for i, p := range params[1:] {
			name, value, ok := strings.Cut(p, "=")
			switch {
			case p == "base64" && i == len(params)-2:
				encoded = true
			case !ok:
				return nil, openFailure{"rfc2397: illegal parameter"}
			case name != "mediatype":
				meta.SetIndex(nil, php.String(name), php.String(value))
			}
		}
	}
	meta.Set("base64", php.Bool(encoded))
	var data []byte
	if encoded {
		var err error
		if data, err = decodeStrict(body); err != nil {
			return nil, openFailure{"rfc2397: unable to decode"}
		}
	} else {
		data = []byte(percentDecode(body))
	}
	return &stream{
		dev: &memoryDevice{data: data, readOnly: true, resizable: true}, mode: "r", greedy: true, seekable: true,
		wrapperType: "RFC2397", streamType: "RFC2397", meta: meta,
	}, nil
}

// decodeStrict decodes base64 with or without padding; other characters are an error.
func decodeStrict(s string) ([]byte, error) {
	s = strings.NewReplacer(" ", "", "\t", "", "\r", "", "\n", "").Replace(s)
	return base64.RawStdEncoding.DecodeString(strings.TrimRight(s, "="))
}

// percentDecode decodes %XX and +.
func percentDecode(s string) string {
	if !strings.ContainsAny(s, "%+") {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			hi, ok1 := hexDigit(s[i+1])
			lo, ok2 := hexDigit(s[i+2])
			if ok1 && ok2 {
				out = append(out, hi<<4|lo)
				i += 2
				continue
			}
		}
		if s[i] == '+' {
			out = append(out, ' ')
			continue
		}
		out = append(out, s[i])
	}
	return string(out)
}

func hexDigit(b byte) (byte, bool) {
	switch {
	case b >= '0' && b <= '9':
		return b - '0', true
	case b|0x20 >= 'a' && b|0x20 <= 'f':
		return b | 0x20 - 'a' + 10, true
	}
	return 0, false
}
