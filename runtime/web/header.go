// The response's status and header list: header() and its relatives.

package web

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// headerKey finds the header state of a request in its Context.
type headerKey struct{}

// headers is the status and header list of one response.
type headers struct {
	lines      []string // in the order in which they will be sent
	status     int      // 0: none yet (command line)
	statusLine string   // a status line given by header(), "" for PHP's own
	typed      bool     // the script has set a content type: no default one
	discard    bool     // command line: header lines are checked, then dropped
	callback   *php.Func
	open       bool // being completed: the script's callback may still change it
}

// headersOf returns the header state of c. A context that has none yet runs on
// the command line, where there is nobody to send headers to.
func headersOf(c *php.Context) *headers {
	if h, ok := c.Ext(headerKey{}).(*headers); ok {
		return h
	}
	h := &headers{discard: true}
	c.SetExt(headerKey{}, h)
	return h
}

// newHeaders returns the header state that a web request begins with: PHP's own
// X-Powered-By where expose_php is on.
func newHeaders(c *php.Context) *headers {
	h := &headers{status: 200}
	if iniBool(c, "expose_php") {
		h.lines = append(h.lines, "X-Powered-By: PHP/"+c.Const("PHP_VERSION").String(c))
	}
	return h
}

// Header sends a raw HTTP header, replacing an earlier one of the same name
// unless replace is false; a code other than 0 sets the status.
// https://www.php.net/manual/function.header.php
func Header(c *php.Context, line string, replace bool, code int) {
	setHeader(c, line, replace, code)
}

// HeaderLine is Header with its optional arguments left out.
func HeaderLine(c *php.Context, line string) { setHeader(c, line, true, 0) }

// HeaderReplace is Header without a status code.
func HeaderReplace(c *php.Context, line string, replace bool) { setHeader(c, line, replace, 0) }

// SetHeader is Header for other packages of the runtime: it tells whether the
// line was accepted.
func SetHeader(c *php.Context, line string, replace bool) bool {
	return setHeader(c, line, replace, 0)
}

func setHeader(c *php.Context, line string, replace bool, code int) bool {
	h := headersOf(c)
	if !mayModify(c) || line == "" {
		return false
	}
	line = strings.TrimRight(line, " \t\n\v\f\r")
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '\n', '\r':
			c.Warning("Header may not contain more than a single header, new line detected")
			return false
		case 0:
			c.Warning("Header may not contain NUL bytes")
			return false
		}
	}
	if len(line) >= 5 && strings.EqualFold(line[:5], "HTTP/") {
		h.setStatus(statusOf(line))
		h.statusLine = line
		return true
	}
	name, value, ok := strings.Cut(line, ":")
	if ok {
		line = h.special(c, line, name, value)
	}
	if code != 0 {
		h.setStatus(code)
	}
	if h.discard {
		return true
	}
	if replace && ok {
		h.remove(name)
	}
	h.lines = append(h.lines, line)
	return true
}

// special applies what PHP does for headers it knows: a charset for text types,
// a redirect status, 401. It returns the line to store.
func (h *headers) special(c *php.Context, line, name, value string) string {
	switch strings.ToLower(name) {
	case "content-type":
		h.typed = true
		mime := strings.TrimLeft(value, " ")
		charset := safeIni(c, "default_charset", "UTF-8")
		if charset != "" && strings.HasPrefix(mime, "text/") && !strings.Contains(mime, "charset=") {
			return "Content-type: " + mime + ";charset=" + charset
		}
	case "location":
		if (h.status < 300 || h.status > 399) && h.status != 201 {
			h.setStatus(302)
		}
	case "www-authenticate":
		h.setStatus(401)
	}
	return line
}

// safeIni returns an ini value that goes into a header; one that would begin a
// header of its own counts as not set.
func safeIni(c *php.Context, name, other string) string {
	if value := c.Ini(name); !strings.ContainsAny(value, "\r\n") {
		return value
	}
	return other
}

// setStatus changes the status; a new one drops the script's own status line.
func (h *headers) setStatus(code int) {
	if h.status != code {
		h.status, h.statusLine = code, ""
	}
}

// statusOf reads the code from a status line.
func statusOf(line string) int {
	for i := 0; i < len(line)-1; i++ {
		if line[i] == ' ' && line[i+1] != ' ' {
			return leadingInt(line[i+1:])
		}
	}
	return 200
}

// remove deletes every header of that name.
func (h *headers) remove(name string) {
	kept := h.lines[:0]
	for _, line := range h.lines {
		if len(line) > len(name) && line[len(name)] == ':' && strings.EqualFold(line[:len(name)], name) {
			continue
		}
		kept = append(kept, line)
	}
	h.lines = kept
}

// unknown is the file of positions outside of any script.
const unknown = "Unknown"

// RemoveCookie takes back the cookie of that name that the response would set.
func RemoveCookie(c *php.Context, name string) {
	h := headersOf(c)
	prefix := "Set-Cookie: " + name + "="
	kept := h.lines[:0]
	for _, line := range h.lines {
		if !strings.HasPrefix(line, prefix) {
			kept = append(kept, line)
		}
	}
	h.lines = kept
}

// mayModify warns and reports false once the headers have been sent.
func mayModify(c *php.Context) bool {
	file, line, sent := c.HeadersSent()
	if !sent || headersOf(c).open {
		return true
	}
	if file != "" && file != unknown {
		c.Warning("Cannot modify header information - headers already sent by (output started at %s:%d)", file, line)
	} else {
		c.Warning("Cannot modify header information - headers already sent")
	}
	return false
}

// HeaderRemove removes the headers of a name, or all of them for null.
// https://www.php.net/manual/function.header-remove.php
func HeaderRemove(c *php.Context, name php.Value) {
	if !mayModify(c) {
		return
	}
	h := headersOf(c)
	if name.IsNull() {
		h.lines = nil
		return
	}
	text := strings.TrimRight(name.String(c), " \t\n\v\f\r")
	if strings.Contains(text, ":") {
		c.Warning("Header to delete may not contain colon.")
		return
	}
	if text != "" {
		h.remove(text)
	}
}

// HeadersList returns the header lines that will be, or were, sent.
// https://www.php.net/manual/function.headers-list.php
func HeadersList(c *php.Context) php.Array {
	return php.Strings(headersOf(c).lines...)
}

// HeadersSent tells whether the headers have gone out.
// https://www.php.net/manual/function.headers-sent.php
func HeadersSent(c *php.Context) bool {
	_, _, sent := c.HeadersSent()
	return sent
}

// HeadersSentAt is HeadersSent that also tells where the output began.
func HeadersSentAt(c *php.Context, file, line *php.Value) bool {
	name, number, sent := c.HeadersSent()
	if name == unknown {
		name = ""
	}
	*file, *line = php.String(name), php.Int(number)
	return sent
}

// HeadersSentIn is HeadersSent that also tells in which file the output began.
func HeadersSentIn(c *php.Context, file *php.Value) bool {
	var line php.Value
	return HeadersSentAt(c, file, &line)
}

// HttpResponseCode returns the response's status and sets it to code unless that
// is 0. Setting returns the status before; false and true stand for none.
// https://www.php.net/manual/function.http-response-code.php
func HttpResponseCode(c *php.Context, code int) php.Value {
	h := headersOf(c)
	old := h.status
	if code != 0 {
		h.status = code
	}
	if old == 0 {
		return php.Bool(code != 0)
	}
	return php.Int(old)
}

// HeaderRegisterCallback has callback called just before the headers are sent.
// https://www.php.net/manual/function.header-register-callback.php
func HeaderRegisterCallback(c *php.Context, callback *php.Func) bool {
	headersOf(c).callback = callback
	return true
}

// finish completes the header list just before it is sent: the default content
// type, then the script's callback.
func (h *headers) finish(c *php.Context) {
	if mime := safeIni(c, "default_mimetype", "text/html"); !h.typed && mime != "" {
		if charset := safeIni(c, "default_charset", "UTF-8"); charset != "" && strings.HasPrefix(mime, "text/") {
			mime += "; charset=" + charset
		}
		h.typed = true
		h.lines = append(h.lines, "Content-type: "+mime)
	}
	if call := h.callback; call != nil {
		h.callback, h.open = nil, true
		call.Call(c, nil)
		h.open = false
	}
}
