// One request over CGI/1.1: the environment and stdin in, headers and body out.

package web

import (
	"bufio"
	"io"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// cgiSAPI writes a response as php-cgi does.
type cgiSAPI struct {
	w    *bufio.Writer
	head bool
	log  io.Writer
}

// Name is what php_sapi_name() returns.
func (s *cgiSAPI) Name() string { return "cgi-fcgi" }

// SendHeaders writes the header block.
func (s *cgiSAPI) SendHeaders(c *php.Context) {
	h := headersOf(c)
	h.finish(c)
	if s.head {
		c.DiscardBody()
	}
	h.writeCGI(s.w)
}

// Failed gives a request that ended with a fatal error its status.
func (s *cgiSAPI) Failed(c *php.Context) { failed(c) }

// Log writes a line to the server's error log, which is stderr in CGI.
func (s *cgiSAPI) Log(line string) { io.WriteString(s.log, line+"\n") }

// failed sets the status of a fatal error that the client does not get to see.
func failed(c *php.Context) {
	h := headersOf(c)
	if _, _, sent := c.HeadersSent(); !sent && h.status == 200 && !iniBool(c, "display_errors") {
		setHeader(c, "HTTP/1.0 500 Internal Server Error", true, 0)
	}
}

// maxStatusLine is where php-cgi cuts a status line off.
const maxStatusLine = 1023

// writeCGI writes the status, if it is not 200, and the header lines.
func (h *headers) writeCGI(w *bufio.Writer) {
	const status = "Status:"
	hasStatus := func(line string) bool {
		return len(line) > len(status) && strings.EqualFold(line[:len(status)], status)
	}
	code := h.status
	done := false // a Status line is out
	if code != 200 {
		line := status + " " + itoa(int64(code))
		if text := statusText(code); text != "" {
			line += " " + text
		}
		if at := strings.IndexByte(h.statusLine, ' '); at >= 5 {
			line = status + h.statusLine[at:]
			code = leadingInt(h.statusLine[at+1:])
			done = true
		} else {
			done = true
			for _, own := range h.lines {
				if hasStatus(own) {
					done = false
				}
			}
		}
		if done {
			w.WriteString(line[:min(len(line), maxStatusLine)] + "\r\n")
		}
	}
	for _, line := range h.lines {
		if line == "" {
			continue
		}
		if hasStatus(line) {
			if done {
				continue
			}
			done = true
		} else if code == 304 && len(line) > 13 && strings.EqualFold(line[:13], "Content-Type:") {
			continue
		}
		w.WriteString(line + "\r\n")
	}
	w.WriteString("\r\n")
}

// requestFromCGI builds the request from CGI variables.
func requestFromCGI(environ []string, body io.Reader) *Request {
	req := &Request{Body: body, Server: variables(environ), unfiltered: true}
	req.Env = varArray(req.Server)
	req.Method = req.variable("REQUEST_METHOD")
	req.Query = req.variable("QUERY_STRING")
	req.Cookie = req.variable("HTTP_COOKIE")
	req.ContentType = req.variable("CONTENT_TYPE")
	req.ContentLength = int64(leadingInt(req.variable("CONTENT_LENGTH")))
	req.Authorization = req.variable("HTTP_AUTHORIZATION")
	return req
}

// variables splits NAME=VALUE strings.
func variables(environ []string) []Var {
	vars := make([]Var, len(environ))
	for i, pair := range environ {
		vars[i].Name, vars[i].Value, _ = strings.Cut(pair, "=")
	}
	return vars
}

// variable returns a CGI variable, "" if it is not set.
func (req *Request) variable(name string) string {
	for i := range req.Server {
		if req.Server[i].Name == name {
			return req.Server[i].Value
		}
	}
	return ""
}

// set gives a CGI variable a value.
func (req *Request) set(name, value string) {
	for i := range req.Server {
		if req.Server[i].Name == name {
			req.Server[i].Value = value
			return
		}
	}
	req.Server = append(req.Server, Var{name, value})
}
