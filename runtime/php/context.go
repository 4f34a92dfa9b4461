// Context: everything that belongs to one request or one run of a script.

package php

import (
	"io"
	"os"
	"path/filepath"
)

// Context is the state of one request. It is the first parameter of every
// generated function; it must not be used by two goroutines at once.
type Context struct {
	App *App

	// The superglobals.
	Get, Post, Cookie, Request, Server, Files, Env Array
	Session                                        Value // undefined until session_start()

	// Incoming are the variables as they came, which filter_input() reads: what the program
	// writes into the superglobals does not change them.
	Incoming struct{ Get, Post, Cookie, Server, Env Array }

	Globals *Scope        // the variables that includes and `global` share
	SAPI    SAPI          // the server interface; nil is the command line
	Stdin   io.Reader     // php://stdin and php://input's source on the command line
	Stderr  io.Writer     // php://stderr and the default error log
	Argv    []string      // the script and its arguments
	LogTime func() string // the time that a line of the error log begins with; nil: by date.timezone
	// Input returns the body of the request for php://input; nil is an empty one.
	Input func() string

	Shared bool // other requests run in the same process

	root          string
	dir           string   // current directory; empty is the process's
	onEnd         []func() // run after everything else
	out           output
	ini           map[string]string
	precision     int // the ini value, parsed
	statics       map[string]*Ref
	consts        map[string]Value
	exts          map[any]any
	included      map[string]bool
	includedOrder []string
	declared      map[string]*Decl // the program's functions that exist now, by lower-case name
	functionOrder []string         // their names in order
	errs          errorState
	holds         bool // properties with types are references
	heldRef       bool // a property's type is checked for a reference that it holds
	shutdown      []func()
	stackLow      uintptr // see Enter
	nesting       int     // of arrays that are being compared
	objectID      int
	guards        map[guard]bool // the magic methods that run for properties
	reinits       []reinit       // the copies whose __clone runs
	recent        recent
	freed         []int // the ids of objects that have ended, the latest last
	stacks        stacks
	lives         lives
	resource      int
	flying        *Thrown              // the exception that is being thrown
	cases         map[*Class][]*Object // of enums
	classes       map[string]*Class    // the classes that have been declared, by lower-case name
	declaredOrder []DeclaredName       // the same in order
	bounds        []*Bound             // of the closures that run
	calls         []*Call              // those under way, in a program that keeps their arguments
	aliases       bool                 // some class has another name
	found         map[string]*Class    // what FindClass has found, by the name that was asked for
	coroutines    coroutines
	autoload      autoload
	early         map[*Class]bool // those that were declared before their declaration ran
	exiting       bool
	finished      bool
	refused       *refusal // the construct that ended the request
	parts         parts
	tails         [growing][]byte // the buffers of strings that grow, the latest first
	status        int             // the exit code
	limits        limits
	ticks         ticks
}

// SAPI is the interface to the server: the command line or the web.
type SAPI interface {
	Name() string           // as php_sapi_name() returns it
	SendHeaders(c *Context) // called once, before the first byte of output
}

// NewContext returns the state for one request that writes its output to w.
func NewContext(app *App, w io.Writer) *Context {
	if app == nil {
		app = &App{}
	}
	c := &Context{
		App: app, Globals: NewScope(), Stdin: os.Stdin, Stderr: os.Stderr,
		ini: map[string]string{}, precision: 14,
	}
	c.out.w = w
	c.errs.reporting = EAll
	c.limits.memory = Bytes(iniDefaults["memory_limit"])
	return c
}

// Static returns the static variable of the given key, set from init when the
// request meets it first.
func (c *Context) Static(key string, init func() Value) *Ref {
	if r := c.statics[key]; r != nil {
		return r
	}
	if c.statics == nil {
		c.statics = map[string]*Ref{}
	}
	r := NewRef(init())
	r.holders++
	c.statics[key] = r
	return r
}

// Ext returns the state that a runtime package keeps for this request, nil if
// there is none yet.
func (c *Context) Ext(key any) any { return c.exts[key] }

// SetExt stores the state that a runtime package keeps for this request.
func (c *Context) SetExt(key, state any) {
	if c.exts == nil {
		c.exts = map[any]any{}
	}
	c.exts[key] = state
}

// SetRoot sets the folder that the app's files lie in.
func (c *Context) SetRoot(dir string) { c.root = dir }

// Root returns the folder that the app's files lie in.
func (c *Context) Root() string { return c.root }

// File returns the absolute path of a script: its __FILE__.
func (c *Context) File(rel string) string {
	if c.root == "" || filepath.IsAbs(rel) {
		return rel
	}
	return filepath.Join(c.root, filepath.FromSlash(rel))
}

// NewResource returns a resource with the next id.
func (c *Context) NewResource(kind string, data any) *Resource {
	if c.resource == 0 {
		c.resource = 3 // STDIN, STDOUT and STDERR come first
	}
	c.resource++
	return &Resource{ID: c.resource, Type: kind, Data: data}
}
