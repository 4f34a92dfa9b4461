// One request over net/http.

package web

import (
	"net"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/cli"
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// httpSAPI sends a response through net/http.
type httpSAPI struct {
	w   http.ResponseWriter
	r   *http.Request
	srv *Server
}

// Name is what php_sapi_name() returns.
func (s *httpSAPI) Name() string { return "fpm-fcgi" }

// Failed gives a request that ended with a fatal error its status.
func (s *httpSAPI) Failed(c *php.Context) { failed(c) }

// Log writes a line to the server's log.
func (s *httpSAPI) Log(line string) { s.srv.Log.Print(line) }

// SendHeaders passes status and headers on.
func (s *httpSAPI) SendHeaders(c *php.Context) {
	h := headersOf(c)
	h.finish(c)
	if s.r.Method == http.MethodHead {
		c.DiscardBody()
	}
	out := s.w.Header()
	status := h.status
	typed := false
	for _, line := range h.lines {
		name, value, ok := strings.Cut(line, ":")
		if !ok || name == "" {
			continue
		}
		value = strings.TrimLeft(value, " \t")
		switch {
		case strings.EqualFold(name, "Status"):
			status = leadingInt(value)
			continue
		case strings.EqualFold(name, "Content-Type"):
			typed = true
			out.Set(name, value)
			continue
		}
		out.Add(name, value)
	}
	if !typed || status == http.StatusNotModified {
		out["Content-Type"] = nil // or net/http would guess one
	}
	if status < 200 && status != http.StatusSwitchingProtocols || status > 999 {
		status = http.StatusInternalServerError
	}
	s.w.WriteHeader(status)
}

// client is where a request's output goes.
type client struct {
	w       http.ResponseWriter
	c       *php.Context
	running bool // the script runs, and ends when its reader has gone
	gone    bool
}

func (k *client) Write(p []byte) (int, error) {
	n, err := k.w.Write(p)
	if err == nil || err == http.ErrBodyNotAllowed || err == http.ErrContentLength {
		return len(p), nil
	}
	if k.running && !k.gone && !iniBool(k.c, "ignore_user_abort") {
		k.gone = true
		k.c.Exit(php.Null)
	}
	return n, err
}

// Flush sends what has been written.
func (k *client) Flush() {
	if f, ok := k.w.(http.Flusher); ok {
		f.Flush()
	}
}

// serveScript answers a request with one script.
func (srv *Server) serveScript(w http.ResponseWriter, r *http.Request, route *Route, pathInfo string) {
	out := &client{w: w}
	c := php.NewContext(srv.App, out)
	out.c, c.Shared = c, true
	srv.Options.Apply(c, serverDefaults...)
	c.SAPI = &httpSAPI{w: w, r: r, srv: srv}
	c.Stderr = srv.Log.Writer()
	c.SetExt(headerKey{}, newHeaders(c))
	req := srv.request(r, route, pathInfo)
	crash := cli.Execute(c, func() {
		out.running = true
		defer func() { out.running = false }()
		runScript(c, req, route)
	}, func(*cli.Crash) { crashed(c) })
	if crash != nil {
		srv.Log.Printf("%s %s: %s\n%s", r.Method, r.URL.Path, crash, crash.Stack)
	}
}

// runScript is a request's work: superglobals, then the script in its folder.
func runScript(c *php.Context, req *Request, route *Route) {
	c.SetDir(filepath.Dir(c.File(route.Script)))
	req.fill(c)
	c.BeginSession()
	c.Load(route.Script)
	route.Run(c)
}

// crashed answers in place of a script that ended in a Go panic, as far as
// nothing has been sent.
func crashed(c *php.Context) {
	if _, _, sent := c.HeadersSent(); sent {
		return
	}
	*headersOf(c) = headers{status: http.StatusInternalServerError, typed: true, lines: []string{"Content-Type: text/plain; charset=utf-8"}}
	c.Write("Internal Server Error\n")
}

// webDefaults are the ini values in which the web differs from the command line,
// and those that only the web has.
var webDefaults = []cli.Setting{
	{Name: "html_errors", Value: "1"}, {Name: "implicit_flush", Value: "0"}, {Name: "max_execution_time", Value: "30"},
	{Name: "enable_post_data_reading", Value: "1"}, {Name: "max_multipart_body_parts", Value: "-1"},
	{Name: "register_argc_argv", Value: "1"},
}

// serverDefaults are those of the server. It is no PHP and does not say so by a header of its
// own, while the CGI program does as php-cgi does.
var serverDefaults = append(slices.Clone(webDefaults), cli.Setting{Name: "expose_php", Value: "0"})

// request builds the Request of a script from an HTTP request.
func (srv *Server) request(r *http.Request, route *Route, pathInfo string) *Request {
	req := &Request{
		Method: r.Method, Query: r.URL.RawQuery, ContentType: r.Header.Get("Content-Type"),
		ContentLength: r.ContentLength, Authorization: r.Header.Get("Authorization"), Body: r.Body,
		Cookie: strings.Join(r.Header.Values("Cookie"), "; "), Env: srv.env,
	}
	root := srv.Options.RootDir()
	add := func(name, value string) { req.Server = append(req.Server, Var{name, value}) }
	addHeaders(req, r)
	if r.TLS != nil {
		add("HTTPS", "on")
		add("REQUEST_SCHEME", "https")
	} else {
		add("REQUEST_SCHEME", "http")
	}
	host, port := serverName(r)
	add("SERVER_SOFTWARE", "php2go")
	add("SERVER_NAME", host)
	if addr, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr); ok {
		ip, local, _ := net.SplitHostPort(addr.String())
		add("SERVER_ADDR", ip)
		port = local
	}
	add("SERVER_PORT", port)
	ip, remote, _ := net.SplitHostPort(r.RemoteAddr)
	add("REMOTE_ADDR", ip)
	add("REMOTE_PORT", remote)
	add("DOCUMENT_ROOT", srv.docRoot(root))
	add("SCRIPT_FILENAME", joinRoot(root, route.Script))
	add("GATEWAY_INTERFACE", "CGI/1.1")
	add("SERVER_PROTOCOL", r.Proto)
	add("REQUEST_METHOD", r.Method)
	add("QUERY_STRING", r.URL.RawQuery)
	add("REQUEST_URI", requestURI(r))
	add("SCRIPT_NAME", route.Path)
	if pathInfo != "" {
		add("PATH_INFO", pathInfo)
		add("PATH_TRANSLATED", joinRoot(srv.docRoot(root), strings.TrimPrefix(pathInfo, "/")))
	}
	if r.ContentLength >= 0 && r.Header.Get("Content-Length") != "" {
		add("CONTENT_LENGTH", r.Header.Get("Content-Length"))
	}
	if req.ContentType != "" {
		add("CONTENT_TYPE", req.ContentType)
	}
	return req
}

// addHeaders adds the HTTP_ variables. A name with anything but letters, digits
// and hyphens is left out, so that no two headers can give one variable; so is
// Proxy, which programs would take for their own setting.
func addHeaders(req *Request, r *http.Request) {
	if r.Host != "" {
		req.Server = append(req.Server, Var{"HTTP_HOST", r.Host})
	}
	for _, name := range sortedNames(r.Header) {
		switch name {
		case "Content-Type", "Content-Length", "Proxy":
			continue
		}
		if strings.IndexFunc(name, notHeaderRune) >= 0 {
			continue
		}
		glue := ", "
		if name == "Cookie" {
			glue = "; "
		}
		key := "HTTP_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
		req.Server = append(req.Server, Var{key, strings.Join(r.Header[name], glue)})
	}
}

func notHeaderRune(ch rune) bool {
	return ch != '-' && (ch < '0' || ch > '9') && (ch < 'A' || ch > 'Z') && (ch < 'a' || ch > 'z')
}

// serverName returns host and port that the client asked for.
func serverName(r *http.Request) (host, port string) {
	port = "80"
	if r.TLS != nil {
		port = "443"
	}
	host = r.Host
	if h, p, err := net.SplitHostPort(host); err == nil {
		if _, err := strconv.Atoi(p); err == nil {
			port = p
		}
		return h, port
	}
	return host, port
}

// requestURI is the request target without scheme and host.
func requestURI(r *http.Request) string {
	uri := r.RequestURI
	if uri == "" {
		uri = r.URL.RequestURI()
	}
	if at := strings.Index(uri, "://"); at > 0 && !strings.HasPrefix(uri, "/") {
		rest := uri[at+3:]
		if slash := strings.IndexByte(rest, '/'); slash >= 0 {
			return rest[slash:]
		}
		return "/"
	}
	return uri
}
