// Server: routes, static files and scripts behind one http.Handler.

package web

import (
	"log"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/cli"
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Route says which script answers at a path.
type Route struct {
	Path   string // URL path such as "/bookings.php"; "" for a script that is not served
	Script string // the PHP file below the root
	Run    func(c *php.Context)
}

// Server serves an app: scripts by the route table, everything else from the
// root folder. It is an http.Handler.
type Server struct {
	App     *php.App
	Routes  []Route
	Options cli.Options
	Log     *log.Logger

	// PublicDir is the folder below the root that URLs begin in, "" for the root.
	PublicDir string

	byPath map[string]*Route
	env    php.Array // the process's environment, for $_ENV
}

// New returns a server for the routes of an app.
func New(app *php.App, routes []Route) *Server {
	srv := &Server{App: app, Routes: routes, Log: log.New(os.Stderr, "", log.LstdFlags), byPath: map[string]*Route{},
		env: varArray(variables(os.Environ())).Frozen()}
	srv.Options.Root = cli.DefaultRoot()
	for i := range routes {
		if r := &routes[i]; r.Path != "" {
			srv.byPath[r.Path] = r
		}
	}
	return srv
}

// Handler returns a single script as an http.Handler: it answers every request
// that it gets.
func Handler(app *php.App, route Route) http.Handler {
	srv := New(app, []Route{route})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		srv.serveScript(w, r, &srv.Routes[0], "")
	})
}

// ServeHTTP answers with the script or the file that the URL names.
func (srv *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	clean, ok := cleanPath(r.URL.Path)
	if !ok {
		http.Error(w, "Bad Request", http.StatusBadRequest)
		return
	}
	if route, pathInfo := srv.find(clean); route != nil {
		srv.serveScript(w, r, route, pathInfo)
		return
	}
	if dir := strings.TrimSuffix(clean, "/"); dir != clean || clean == "/" {
		if route := srv.byPath[dir+"/index.php"]; route != nil {
			srv.serveScript(w, r, route, "")
			return
		}
	} else if srv.byPath[clean+"/index.php"] != nil {
		redirectToFolder(w, r, clean)
		return
	}
	srv.serveFile(w, r, clean)
}

// find returns the script that a URL path names, and what follows it.
func (srv *Server) find(clean string) (route *Route, pathInfo string) {
	if route := srv.byPath[clean]; route != nil {
		return route, ""
	}
	for i := len(clean) - 1; i > 0; i-- {
		if clean[i] == '/' {
			if route := srv.byPath[clean[:i]]; route != nil {
				return route, clean[i:]
			}
		}
	}
	return nil, ""
}

// cleanPath resolves dots and repeated slashes in a decoded URL path. It refuses
// what could mean another file to the operating system: NUL bytes, backslashes,
// and, on the way to files, colons (see hidden).
func cleanPath(p string) (string, bool) {
	if p == "" {
		p = "/"
	}
	if p[0] != '/' || strings.ContainsAny(p, "\x00\\") {
		return "", false
	}
	clean := path.Clean(p)
	if strings.HasSuffix(p, "/") && clean != "/" {
		clean += "/"
	}
	return clean, true
}

// redirectToFolder sends the client from /folder to /folder/.
func redirectToFolder(w http.ResponseWriter, r *http.Request, clean string) {
	target := escapePath(clean) + "/"
	if r.URL.RawQuery != "" {
		target += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", target)
	w.WriteHeader(http.StatusMovedPermanently)
}

// docRoot is the folder that URLs begin in.
func (srv *Server) docRoot(root string) string { return joinRoot(root, srv.PublicDir) }

// joinRoot returns the path of a file below the root.
func joinRoot(root, rel string) string {
	return filepath.Join(root, filepath.FromSlash(rel))
}

func sortedNames(h http.Header) []string {
	names := make([]string, 0, len(h))
	for name := range h {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}
