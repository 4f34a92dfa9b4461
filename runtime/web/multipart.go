// Reading multipart/form-data bodies line by line and part by part, as PHP splits them.

package web

import (
	"bufio"
	"bytes"
	"io"
	"strings"
)

// lineUnit is the longest header line that PHP takes in one piece.
const lineUnit = 5120

// bodyWindow is how much of a part's content is looked at in one go.
const bodyWindow = 32 << 10

// partReader walks the parts of a multipart body.
type partReader struct {
	in       *bufio.Reader
	boundary string // "--" + the boundary
	maxLine  int
}

func newPartReader(in io.Reader, boundary string) *partReader {
	r := &partReader{boundary: "--" + boundary, maxLine: lineUnit}
	if least := len(r.boundary) + 6; r.maxLine < least {
		r.maxLine = least
	}
	size := bodyWindow
	if size < r.maxLine {
		size = r.maxLine
	}
	r.in = bufio.NewReaderSize(in, size)
	return r
}

// boundaryOf finds the boundary in a multipart content type; message is PHP's
// complaint when there is none.
func boundaryOf(contentType string) (boundary, message string) {
	at := strings.Index(contentType, "boundary")
	if at < 0 {
		at = strings.Index(strings.ToLower(contentType), "boundary")
	}
	eq := -1
	if at >= 0 {
		eq = strings.IndexByte(contentType[at:], '=')
	}
	if eq < 0 {
		return "", "Missing boundary in multipart/form-data POST data"
	}
	boundary = contentType[at+eq+1:]
	if strings.HasPrefix(boundary, `"`) {
		end := strings.IndexByte(boundary[1:], '"')
		if end < 0 {
			return "", "Invalid boundary in multipart/form-data POST data"
		}
		return boundary[1 : 1+end], ""
	}
	if end := strings.IndexAny(boundary, ",;"); end >= 0 {
		boundary = boundary[:end]
	}
	return boundary, ""
}

// line returns the next line without its end, cut at a NUL byte. A last line
// that has no line feed does not count.
func (r *partReader) line() (string, bool) {
	window, _ := r.in.Peek(r.maxLine)
	if end := bytes.IndexByte(window, '\n'); end >= 0 {
		text := string(bytes.TrimSuffix(window[:end], []byte("\r")))
		r.in.Discard(end + 1)
		return cString(text), true
	}
	if len(window) < r.maxLine {
		return "", false
	}
	text := string(window)
	r.in.Discard(len(text))
	return cString(text), true
}

// next skips to the next boundary line and returns the headers of its part.
func (r *partReader) next() (partHeader, bool) {
	for {
		text, ok := r.line()
		if !ok {
			return partHeader{}, false
		}
		if text == r.boundary {
			return r.headers(), true
		}
	}
}

// partHeader holds a part's header fields in order.
type partHeader struct{ names, values []string }

// get returns the first field of that name.
func (h partHeader) get(name string) (string, bool) {
	for i, n := range h.names {
		if strings.EqualFold(n, name) {
			return h.values[i], true
		}
	}
	return "", false
}

// headers reads header lines up to the empty one; a line that begins with a
// space, or has no colon, continues the one before.
func (r *partReader) headers() partHeader {
	var h partHeader
	for {
		text, ok := r.line()
		if !ok || text == "" {
			return h
		}
		name, value, isField := strings.Cut(text, ":")
		switch {
		case isField && !isSpace(text[0]):
			h.names = append(h.names, name)
			h.values = append(h.values, strings.TrimLeft(value, " \t\n\v\f\r"))
		case len(h.names) > 0:
			h.values[len(h.values)-1] += text
		}
	}
}

// body copies the current part's content to w, up to the line break before the
// next boundary; whole is false when the input ended first.
func (r *partReader) body(w io.Writer) (whole bool, err error) {
	needle := []byte("\n" + r.boundary)
	for {
		window, readErr := r.in.Peek(bodyWindow)
		at := bytes.Index(window, needle)
		whole = at >= 0
		if at < 0 {
			at = partialAt(window, needle)
		}
		content := window[:at]
		if at < len(window) && at > 0 && window[at-1] == '\r' {
			content = window[:at-1]
		} else if at == len(window) && readErr == nil {
			content = window[:at-1] // its last byte may be the \r of a boundary
		}
		if len(content) == 0 && (whole || readErr != nil || len(window) == 0) {
			return whole, nil
		}
		if _, err := w.Write(content); err != nil {
			return whole, err
		}
		r.in.Discard(len(content))
		if whole || readErr != nil {
			return whole, nil
		}
	}
}

// partialAt returns where in window a needle begins that the window's end cuts
// off, or the window's length.
func partialAt(window, needle []byte) int {
	from := max(0, len(window)-len(needle)+1)
	for i := from; i < len(window); i++ {
		if bytes.HasPrefix(needle, window[i:]) {
			return i
		}
	}
	return len(window)
}

// disposition returns the name and filename parameters of a Content-Disposition
// field; a parameter that is absent is nil.
func disposition(field string) (name, filename *string) {
	field = strings.TrimLeft(field, " \t\n\v\f\r")
	for field != "" {
		var pair string
		pair, field = word(field, ';')
		field = strings.TrimLeft(field, " \t\n\v\f\r")
		if !strings.Contains(pair, "=") {
			continue
		}
		k, value := word(pair, '=')
		switch {
		case strings.EqualFold(k, "name"):
			text := unquoteWord(value)
			name = &text
		case strings.EqualFold(k, "filename"):
			text := unquoteWord(value)
			filename = &text
		}
	}
	return name, filename
}

// word splits s at the first stop byte outside of quotes; several stop bytes in
// a row count as one.
func word(s string, stop byte) (head, tail string) {
	i := 0
	for i < len(s) && s[i] != stop {
		quote := s[i]
		i++
		if quote != '"' && quote != '\'' {
			continue
		}
		for i < len(s) && s[i] != quote {
			if s[i] == '\\' && i+1 < len(s) && s[i+1] == quote {
				i++
			}
			i++
		}
		i++
	}
	if i >= len(s) {
		return s, ""
	}
	return s[:i], strings.TrimLeft(s[i:], string(stop))
}

// unquoteWord takes a parameter's value out of its quotes, or cuts an unquoted
// one at the first space; backslashes escape themselves and the quote.
func unquoteWord(s string) string {
	s = strings.TrimLeft(s, " \t\n\v\f\r")
	if s == "" {
		return ""
	}
	quote := byte(0)
	if s[0] == '"' || s[0] == '\'' {
		quote, s = s[0], s[1:]
	} else if end := strings.IndexAny(s, " \t\n\v\f\r"); end >= 0 {
		s = s[:end]
	}
	var out []byte
	for i := 0; i < len(s) && (quote == 0 || s[i] != quote); i++ {
		if s[i] == '\\' && i+1 < len(s) && (s[i+1] == '\\' || quote != 0 && s[i+1] == quote) {
			i++
		}
		out = append(out, s[i])
	}
	return string(out)
}

// cString cuts s at its first NUL byte, where C's string functions stop.
func cString(s string) string {
	s, _, _ = strings.Cut(s, "\x00")
	return s
}
