// ob_gzhandler(): compressing the output for clients that take it.

package web

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"io"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// gzipKey finds the state of ob_gzhandler() in a Context.
type gzipKey struct{}

// compressor is the compressed output so far, and what has not been sent of it.
type compressor struct {
	out bytes.Buffer
	w   interface {
		io.WriteCloser
		Flush() error
	}
}

// ObGzhandler is a callback for ob_start() that compresses the output if the
// client accepts that; false leaves it as it is.
// https://www.php.net/manual/function.ob-gzhandler.php
func ObGzhandler(c *php.Context, data string, flags int) php.Value {
	z, _ := c.Ext(gzipKey{}).(*compressor)
	if flags&php.ObStart != 0 {
		z = newCompressor(c)
		c.SetExt(gzipKey{}, z)
	}
	if z == nil {
		return php.False
	}
	if flags&php.ObClean != 0 {
		z.out.Reset()
		if flags&php.ObFinal == 0 {
			z = newCompressor(c)
			c.SetExt(gzipKey{}, z)
		}
		return php.String("")
	}
	io.WriteString(z.w, data)
	switch {
	case flags&php.ObFinal != 0:
		z.w.Close()
		c.SetExt(gzipKey{}, nil)
	case flags&php.ObFlush != 0:
		z.w.Flush()
	}
	text := z.out.String()
	z.out.Reset()
	return php.String(text)
}

// newCompressor starts compressing in the way that the client asks for, and
// returns nil if it asks for none or the headers are out.
func newCompressor(c *php.Context) *compressor {
	if _, _, sent := c.HeadersSent(); sent {
		return nil
	}
	accepted := c.Server.Peek("HTTP_ACCEPT_ENCODING").String(c)
	defer setHeader(c, "Vary: Accept-Encoding", false, 0)
	z := &compressor{}
	switch {
	case strings.Contains(accepted, "gzip"):
		setHeader(c, "Content-Encoding: gzip", true, 0)
		w := gzip.NewWriter(&z.out)
		w.OS = 3 // Unix, as PHP writes everywhere
		z.w = w
	case strings.Contains(accepted, "deflate"):
		setHeader(c, "Content-Encoding: deflate", true, 0)
		z.w = zlib.NewWriter(&z.out)
	default:
		return nil
	}
	return z
}
