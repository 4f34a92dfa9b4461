// Running one script from start to end.

package cli

import (
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"
	"time"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// StatusRefused is the exit status of a run that reached a construct which the
// converter refused.
const StatusRefused = 70

// statusCrash is the exit status after a Go panic, as after PHP's fatal errors.
const statusCrash = 255

// Process is what a script gets from the operating system.
type Process struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Env            []string
}

// OSProcess is the running program.
func OSProcess() Process {
	return Process{Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Env: os.Environ()}
}

// Main runs a script as a program of its own; every argument is the script's.
// It does not return.
func Main(app *php.App, script string, run func(c *php.Context)) {
	Tune()
	os.Exit(Run(app, Options{}, script, func(c *php.Context) {
		c.Load(script)
		run(c)
	}, os.Args[1:], OSProcess()))
}

// Tune sets the garbage collector for a program that makes many short-lived values and has
// the memory that PHP would have had; GOGC overrides it. A program that holds little is collected when
// it has made 40 MB, not 16: each collection has a price of its own.
func Tune() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
		ballast = make([]byte, 8<<20)
	}
}

// ballast counts as memory that is in use, but nothing is ever written there, so that it takes none.
var ballast []byte

// defaults are settings of the php.ini that comes with PHP, which a command line is rarely
// without.
var defaults = []Setting{{Name: "session.sid_length", Value: "26"}, {Name: "session.sid_bits_per_character", Value: "5"}}

// Run runs a script as `php SCRIPT ARG…` would and returns the exit status.
func Run(app *php.App, o Options, script string, run func(c *php.Context), args []string, p Process) int {
	if name := o.Refused(); name != "" {
		fmt.Fprintf(p.Stderr, "the ini setting %s is not supported\n", name)
		return StatusRefused
	}
	c := php.NewContext(app, p.Stdout)
	c.Stdin, c.Stderr = p.Stdin, p.Stderr
	o.Apply(c, defaults...)
	o.Complain(c, p.Stdout)
	c.Argv = append([]string{script}, args...)
	setServer(c, script, p.Env)
	c.ImplicitFlush(isTerminal(p.Stdout))
	crash := Execute(c, func() {
		c.BeginSession()
		run(c)
	}, func(*Crash) {})
	if crash != nil {
		fmt.Fprintf(p.Stderr, "%s\n%s", crash, crash.Stack)
		return statusCrash
	}
	if _, _, refused := c.Refused(); refused {
		return StatusRefused
	}
	return c.Status()
}

// isTerminal tells whether somebody watches the output grow; to files and pipes
// it goes in larger pieces.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// setServer fills $_SERVER, $_ENV, $argv and $argc as the php command does.
func setServer(c *php.Context, script string, environ []string) {
	order := strings.ToUpper(c.Ini("variables_order"))
	var env php.Array
	for _, pair := range environ {
		name, value, _ := strings.Cut(pair, "=")
		if name != "" && !strings.ContainsAny(name, " .[") {
			env.Set(name, php.String(value))
		}
	}
	if strings.Contains(order, "E") {
		c.Env = env.Copy()
		c.Incoming.Env = env.Copy()
	}
	argv := php.Strings(c.Argv...)
	c.Globals.Ref("argv").V = argv.Value()
	c.Globals.Ref("argc").V = php.Int(argv.Len())
	if !strings.Contains(order, "S") {
		return
	}
	server := env.Copy()
	for _, name := range []string{"PHP_SELF", "SCRIPT_NAME", "SCRIPT_FILENAME", "PATH_TRANSLATED"} {
		server.Set(name, php.String(script))
	}
	server.Set("DOCUMENT_ROOT", php.String(""))
	for _, name := range []string{"PHP_SELF", "SCRIPT_NAME", "SCRIPT_FILENAME", "PATH_TRANSLATED", "DOCUMENT_ROOT"} {
		c.Incoming.Server.Set(name, server.Peek(name))
	}
	now := time.Now()
	server.Set("REQUEST_TIME_FLOAT", php.Float(float64(now.UnixMicro())/1e6))
	server.Set("REQUEST_TIME", php.Int(int(now.Unix())))
	server.Set("argv", argv.Value().Copy())
	server.Set("argc", php.Int(argv.Len()))
	c.Server = server
}

// Crash is a Go panic that ended a script: a fault of the generated code or of
// the runtime, never PHP's own error.
type Crash struct {
	Value any
	File  string // the PHP position that was being executed
	Line  int
	Stack []byte
}

func (k *Crash) String() string {
	return fmt.Sprintf("panic: %v in %s on line %d", k.Value, k.File, k.Line)
}

// Execute runs body as one request from start to end: uncaught exceptions are
// reported, shutdown functions run, output is flushed. A Go panic is returned
// instead of spreading; its session is not written back, and crashed is called
// once the output buffers are gone.
func Execute(c *php.Context, body func(), crashed func(*Crash)) *Crash {
	crash := guard(c, func() {
		c.Run(body)
		reportFailure(c)
	})
	if crash != nil {
		c.Session = php.Value{}
		for c.ObLevel() > 0 && guard(c, func() { c.ObEndClean("ob_end_clean") }) == nil {
		}
		guard(c, func() { crashed(crash) })
	}
	if late := guard(c, c.Finish); crash == nil {
		crash = late
	}
	return crash
}

// fatal are the levels of errors that end a request.
const fatal = php.EError | php.EParse | php.ECoreError | php.ECompileError | php.EUserError | php.ERecoverable

// reportFailure tells the server interface that a fatal error has ended the script.
func reportFailure(c *php.Context) {
	e := c.LastError()
	if sapi, ok := c.SAPI.(interface{ Failed(*php.Context) }); ok && e != nil && e.Level&fatal != 0 {
		sapi.Failed(c)
	}
}

// guard runs body and turns a Go panic into a Crash.
func guard(c *php.Context, body func()) (crash *Crash) {
	defer func() {
		if r := recover(); r != nil {
			file, line := c.Position()
			crash = &Crash{Value: r, File: file, Line: line, Stack: debug.Stack()}
		}
	}()
	body()
	return nil
}
