// The program around an app: serve, run, cgi, routes.

package web

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/cli"
	"github.com/r-seed-ee074592/php2go/runtime/php"
)

const usage = `Usage:
  %[1]s [-addr :8080] [-root DIR] [-d NAME=VALUE]...        serve the routes and static files
  %[1]s run [-root DIR] [-d NAME=VALUE]... SCRIPT [ARG]...  run one script as the php command would
  %[1]s cgi [-root DIR] [-d NAME=VALUE]... SCRIPT           answer one CGI/1.1 request as php-cgi would
  %[1]s routes                                              print the route table

Options:
  -addr ADDR     address to listen on (default :8080)
  -root DIR      folder of the app's files, what __DIR__ resolves against
                 (default: $APP_ROOT, else root/ beside the program)
  -d NAME=VALUE  set a PHP ini value, may be repeated
`

// exit statuses of the program itself
const (
	statusUsage   = 2
	statusNoInput = 1 // as php's "Could not open input file"
)

// Main is the main function of a converted app. It does not return.
func Main(app *php.App, routes []Route) {
	cli.Tune()
	os.Exit(New(app, routes).Command(os.Args[1:], cli.OSProcess()))
}

// Command runs the program with the given arguments and returns its exit status.
func (srv *Server) Command(args []string, p cli.Process) int {
	srv.Log.SetOutput(p.Stderr)
	verb := ""
	if len(args) > 0 && (args[0] == "run" || args[0] == "cgi" || args[0] == "routes") {
		verb, args = args[0], args[1:]
	}
	if len(args) > 0 && isHelp(args[0]) {
		fmt.Fprintf(p.Stdout, usage, programName())
		return 0
	}
	addr := ":8080"
	more := map[string]func(string) error{}
	if verb == "" {
		more["addr"] = func(value string) error { addr = value; return nil }
	}
	rest, err := srv.Options.Take(args, more)
	switch name := srv.Options.Refused(); {
	case err != nil:
		return srv.usageError(p, err.Error())
	case name != "":
		fmt.Fprintf(p.Stderr, "the ini setting %s is not supported\n", name)
		return cli.StatusRefused
	case verb == "run" || verb == "cgi":
		if len(rest) == 0 {
			return srv.usageError(p, verb+" needs a script")
		}
		if verb == "run" {
			return srv.run(rest[0], rest[1:], p)
		}
		return srv.cgi(rest[0], p)
	case len(rest) > 0:
		return srv.usageError(p, "unknown argument "+rest[0])
	case verb == "routes":
		srv.printRoutes(p.Stdout)
		return 0
	}
	if err := srv.listen(addr); err != nil {
		srv.Log.Print(err)
		return 1
	}
	return 0
}

func isHelp(arg string) bool {
	return arg == "-h" || arg == "-help" || arg == "--help" || arg == "help"
}

func (srv *Server) usageError(p cli.Process, message string) int {
	fmt.Fprintf(p.Stderr, "%s: %s\n", programName(), message)
	fmt.Fprintf(p.Stderr, usage, programName())
	return statusUsage
}

func programName() string {
	return strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")
}

// script finds a script by its path below the root, or by the path that its file
// has from the current folder.
func (srv *Server) script(name string) (Route, bool) {
	if route, ok := srv.scriptAt(filepath.ToSlash(filepath.Clean(name))); ok && !filepath.IsAbs(name) {
		return route, true
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return Route{}, false
	}
	below, err := filepath.Rel(srv.Options.RootDir(), abs)
	if err != nil {
		return Route{}, false
	}
	return srv.scriptAt(filepath.ToSlash(below))
}

// scriptAt returns the script at a path below the root.
func (srv *Server) scriptAt(rel string) (Route, bool) {
	for _, r := range srv.Routes {
		if r.Script == rel {
			return r, true
		}
	}
	if s := srv.App.Scripts[rel]; s != nil {
		return Route{Script: rel, Run: func(c *php.Context) { s.Run(c, c.Globals) }}, true
	}
	return Route{}, false
}

// run runs one script on the command line.
func (srv *Server) run(name string, args []string, p cli.Process) int {
	route, ok := srv.script(name)
	if !ok {
		fmt.Fprintf(p.Stdout, "Could not open input file: %s\n", name)
		return statusNoInput
	}
	return cli.Run(srv.App, srv.Options, name, func(c *php.Context) {
		c.Load(route.Script)
		route.Run(c)
	}, args, p)
}

// cgi answers one CGI request.
func (srv *Server) cgi(name string, p cli.Process) int {
	out := bufio.NewWriter(p.Stdout)
	defer out.Flush()
	route, ok := srv.script(name)
	if !ok {
		out.WriteString("Status: 404 Not Found\r\nContent-type: text/html; charset=UTF-8\r\n\r\nNo input file specified.\n")
		return statusNoInput
	}
	c := php.NewContext(srv.App, flushWriter{out})
	c.Stdin, c.Stderr = p.Stdin, p.Stderr
	srv.Options.Apply(c, webDefaults...)
	srv.Options.Complain(c, p.Stderr)
	req := requestFromCGI(p.Env, p.Stdin)
	req.set("SCRIPT_FILENAME", c.File(route.Script))
	c.SAPI = &cgiSAPI{w: out, head: req.Method == http.MethodHead, log: p.Stderr}
	c.SetExt(headerKey{}, newHeaders(c))
	crash := cli.Execute(c, func() { runScript(c, req, &route) }, func(*cli.Crash) { crashed(c) })
	if crash != nil {
		fmt.Fprintf(p.Stderr, "%s\n%s", crash, crash.Stack)
		return 255
	}
	if _, _, refused := c.Refused(); refused {
		return cli.StatusRefused
	}
	return c.Status()
}

// flushWriter passes output to a buffered writer and on demand out of it.
type flushWriter struct{ *bufio.Writer }

// Flush writes out what is buffered.
func (w flushWriter) Flush() { w.Writer.Flush() }

// printRoutes prints the route table, one route a line.
func (srv *Server) printRoutes(w io.Writer) {
	table := tabwriter.NewWriter(w, 0, 8, 2, ' ', 0)
	for _, r := range srv.Routes {
		if r.Path != "" {
			fmt.Fprintf(table, "%s\t%s\n", r.Path, r.Script)
		}
	}
	table.Flush()
}

// listen serves until the process is told to stop, then lets running requests
// finish.
func (srv *Server) listen(addr string) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server := &http.Server{Addr: addr, Handler: srv, ErrorLog: srv.Log, ReadHeaderTimeout: 30 * time.Second, IdleTimeout: 2 * time.Minute}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	for _, s := range srv.Options.Ini {
		if text := php.IniComplaint(s.Name, s.Value); text != "" {
			srv.Log.Print(text)
		}
	}
	srv.Log.Printf("serving %s on http://%s", srv.Options.RootDir(), shown(listener.Addr()))
	done := make(chan error, 1)
	go func() { done <- server.Serve(listener) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	stop() // a second Ctrl-C ends the process at once
	patience, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(patience); err != nil && !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// shown is a listener's address as a browser takes it.
func shown(a net.Addr) string {
	host, port, err := net.SplitHostPort(a.String())
	if ip := net.ParseIP(host); err == nil && ip != nil && ip.IsUnspecified() {
		return "localhost:" + port
	}
	return a.String()
}
