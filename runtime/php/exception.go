// The built-in Throwables: their tree, their methods and uncaught output.

package php

import (
	"strconv"
	"strings"
	"unsafe"
)

// Exception is the data of a Throwable object.
type Exception struct {
	Message  string
	Code     Value
	Previous Value
	File     string
	Line     int
	Trace    []TraceFrame
	Severity int // ErrorException only

	// What File, Line and Trace are found from when they are asked for, which most exceptions never
	// are: the context and the Go stack, and for few also around.
	c      *Context
	pcs    *uintptr
	frames int
	around *around
}

// around are the bound closures and the calls that an exception was made inside of.
type around struct {
	bounds []*Bound
	calls  []*Call
}

// locate sets File, Line and Trace.
func (e *Exception) locate() *Exception {
	if e.c == nil {
		return e
	}
	a := e.around
	if a == nil {
		a = &around{}
	}
	t := e.c.walk(unsafe.Slice(e.pcs, e.frames), a.bounds)
	e.c.attach(t.trace, a.calls)
	e.File, e.Line, e.Trace = t.file, t.line, t.trace
	e.c, e.pcs, e.around = nil, nil, nil
	return e
}

// throwables are the built-in exception classes by lower-case name.
// It is set once, before any request; an initialiser would refer to itself.
var throwables map[string]*Class

func init() { throwables = buildThrowables() }

// throwableTree lists the classes after their parents.
var throwableTree = [][2]string{
	{"Exception", ""}, {"Error", ""}, {"ErrorException", "Exception"},
	{"CompileError", "Error"}, {"ParseError", "CompileError"}, {"TypeError", "Error"}, {"ValueError", "Error"},
	{"ArithmeticError", "Error"}, {"DivisionByZeroError", "ArithmeticError"},
	{"ArgumentCountError", "TypeError"}, {"AssertionError", "Error"}, {"UnhandledMatchError", "Error"},
	{"JsonException", "Exception"}, {"RuntimeException", "Exception"}, {"LogicException", "Exception"},
	{"BadFunctionCallException", "LogicException"}, {"BadMethodCallException", "BadFunctionCallException"},
	{"DomainException", "LogicException"}, {"InvalidArgumentException", "LogicException"},
	{"LengthException", "LogicException"}, {"OutOfRangeException", "LogicException"},
	{"OutOfBoundsException", "RuntimeException"}, {"RangeException", "RuntimeException"},
	{"OverflowException", "RuntimeException"}, {"UnderflowException", "RuntimeException"},
	{"UnexpectedValueException", "RuntimeException"}, {"PDOException", "RuntimeException"},
	{"mysqli_sql_exception", "RuntimeException"}, {"FiberError", "Error"},
	{"ClosedGeneratorException", "Exception"},
}

func buildThrowables() map[string]*Class {
	stringable := &Class{Name: "Stringable", Interface: true, Internal: true}
	traversable := &Class{Name: "Traversable", Interface: true, Internal: true}
	base := &Class{Name: "Throwable", Interfaces: []*Class{stringable}, Interface: true, Internal: true}
	all := map[string]*Class{"throwable": base, "stringable": stringable, "traversable": traversable}
	for _, name := range []string{"Countable", "ArrayAccess", "JsonSerializable", "Serializable", "UnitEnum"} {
		all[lower(name)] = &Class{Name: name, Interface: true, Internal: true}
	}
	all["backedenum"] = &Class{Name: "BackedEnum", Interface: true, Internal: true, Interfaces: []*Class{all["unitenum"]}}
	for _, name := range []string{"Iterator", "IteratorAggregate"} {
		all[lower(name)] = &Class{Name: name, Interface: true, Internal: true, Interfaces: []*Class{traversable}}
	}
	for _, e := range throwableTree {
		cl := &Class{Name: e[0], Internal: true}
		if e[1] == "" {
			cl.Interfaces = []*Class{base}
			cl.Methods = exceptionMethods()
			cl.Construct = constructException
			cl.Props = exceptionProps()
		} else {
			cl.Parent = all[lower(e[1])]
		}
		all[lower(e[0])] = cl
	}
	all["errorexception"].Construct = constructErrorException
	all["errorexception"].Props = []*Prop{severityProp()}
	all["errorexception"].Methods = map[string]*Method{
		"getseverity": getter("getSeverity", func(c *Context, e *Exception) Value { return Int(e.Severity) }),
	}
	return all
}

// exceptionOf returns the data of a Throwable, nil if v is none.
func exceptionOf(v Value) *Exception {
	if v.k != KindObject {
		return nil
	}
	e, _ := v.AsObject().Data.(*Exception)
	return e
}

// ExceptionOf returns the data of a Throwable, nil if v is none.
func ExceptionOf(v Value) *Exception {
	if e := exceptionOf(v.Deref()); e != nil {
		return e.locate()
	}
	return nil
}

// newThrowable returns a new exception that starts at the current position.
func (c *Context) newThrowable(class, msg string, code int) Value {
	cl := c.FindClass(class)
	if cl == nil {
		cl = throwables["error"]
	}
	o := c.number(&Object{Class: cl})
	o.Data = c.newException(msg, code)
	return o.Value()
}

// newException records the position and trace of the current call.
func (c *Context) newException(msg string, code int) *Exception {
	e := &Exception{Message: msg, Code: Int(code), Previous: Null}
	e.File = c.mainFile()
	if c.App.Map != nil {
		pcs := c.withoutEnding(c.callers(2))
		e.c, e.pcs, e.frames = c, unsafe.SliceData(pcs), len(pcs)
		e.around = c.around()
	}
	return e
}

// around returns what an exception that is made here is inside of, nil for nothing.
func (c *Context) around() *around {
	calls := len(c.calls) > 0 && !c.iniBool(ignoreArgs)
	if len(c.bounds) == 0 && !calls {
		return nil
	}
	a := &around{bounds: append([]*Bound(nil), c.bounds...)}
	if calls {
		a.calls = c.snapshot()
	}
	return a
}

// constructException is new Exception($message = "", $code = 0, $previous = null).
func constructException(c *Context, o *Object, args []Value) {
	e, ok := o.Data.(*Exception)
	if !ok {
		e = c.newException("", 0)
		o.Data = e
	}
	for i := range args {
		args[i] = args[i].Deref()
	}
	switch { // most exceptions have a message and a code of the right types
	case len(args) > 0 && args[0].k == KindString:
		e.Message = args[0].AsString()
	case len(args) > 0:
		e.Message = c.ArgString(args[0], o.Class.constructor()+"::__construct", 1, "message")
	}
	switch {
	case len(args) < 2:
	case args[1].k != KindInt:
		args[1] = Int(c.ArgInt(args[1], o.Class.constructor()+"::__construct", 2, "code"))
		fallthrough
	case args[1].AsInt() != 0: // 0 leaves what the class declares
		e.Code = args[1]
	}
	if len(args) > 2 && args[2].IsSet() {
		if exceptionOf(args[2]) == nil {
			c.ArgType(args[2], "?Throwable", o.Class.constructor()+"::__construct", 3, "previous")
		}
		e.Previous = args[2]
	}
}

// constructor returns the name of the runtime's class whose constructor instances run.
func (cl *Class) constructor() string {
	for k := cl; k != nil; k = k.Parent {
		if k.Internal && k.Construct != nil {
			return k.Name
		}
	}
	return cl.Name
}

// constructErrorException adds $severity, $filename and $line.
func constructErrorException(c *Context, o *Object, args []Value) {
	constructException(c, o, args[:min(len(args), 2)])
	e := o.Data.(*Exception)
	e.Severity = EError
	fn := o.Class.Name + "::__construct"
	if len(args) > 2 {
		e.Severity = c.ArgInt(args[2], fn, 3, "severity")
	}
	if len(args) > 3 {
		e.locate()
	}
	if len(args) > 3 && args[3].IsSet() {
		e.File = c.ArgString(args[3], fn, 4, "filename")
		e.Line = 0
	}
	if len(args) > 4 && args[4].IsSet() {
		e.Line = c.ArgInt(args[4], fn, 5, "line")
	}
	if len(args) > 5 && args[5].IsSet() {
		e.Previous = args[5]
	}
}

func getter(name string, f func(c *Context, e *Exception) Value) *Method {
	return &Method{Name: name, Call: func(c *Context, o *Object, _ *Class, args []Value) Value {
		if len(args) > 0 {
			c.TooFew(o.Class.root()+"::"+name, len(args), 0, true)
		}
		return f(c, o.Data.(*Exception))
	}}
}

func exceptionMethods() map[string]*Method {
	ms := map[string]*Method{}
	for name, f := range map[string]func(c *Context, e *Exception) Value{
		"getMessage":       func(c *Context, e *Exception) Value { return String(e.Message) },
		"getCode":          func(c *Context, e *Exception) Value { return e.Code },
		"getPrevious":      func(c *Context, e *Exception) Value { return e.Previous },
		"getFile":          func(c *Context, e *Exception) Value { return String(e.locate().File) },
		"getLine":          func(c *Context, e *Exception) Value { return Int(e.locate().Line) },
		"getTrace":         func(c *Context, e *Exception) Value { return e.TraceArray().Value() },
		"getTraceAsString": func(c *Context, e *Exception) Value { return String(e.TraceString()) },
	} {
		ms[lower(name)] = getter(name, f)
	}
	ms["__tostring"] = &Method{Name: "__toString", Call: func(c *Context, o *Object, _ *Class, _ []Value) Value {
		return String(o.exceptionString())
	}}
	return ms
}

// TraceArray returns the trace as getTrace() does.
func (e *Exception) TraceArray() Array {
	var a Array
	for _, f := range e.locate().Trace {
		a.Push(f.Array().Value())
	}
	return a
}

// TraceString returns the trace as getTraceAsString() does.
func (e *Exception) TraceString() string {
	var b strings.Builder
	for i, f := range e.locate().Trace {
		b.WriteString("#" + strconv.Itoa(i) + " " + f.String() + "\n")
	}
	b.WriteString("#" + strconv.Itoa(len(e.Trace)) + " {main}")
	return b.String()
}

// exceptionString is __toString() of a Throwable: the innermost cause first.
func (o *Object) exceptionString() string {
	out := ""
	for o != nil {
		e, ok := o.Data.(*Exception)
		if !ok {
			break
		}
		s := o.Class.Name
		msg := e.locate().Message
		if (o.Class.isName("TypeError")) && strings.Contains(msg, ", called in ") {
			msg += " and defined"
		}
		if msg != "" {
			s += ": " + msg
		}
		s += " in " + e.File + ":" + strconv.Itoa(e.Line) + "\nStack trace:\n" + e.TraceString()
		if out != "" {
			s += "\n\nNext " + out
		}
		out = s
		if e.Previous.k != KindObject {
			break
		}
		o = e.Previous.AsObject()
	}
	return out
}

// uncaught reports an exception that nothing caught: to the script's handler
// if there is one, else as a fatal error.
func (c *Context) uncaught(v Value) {
	if n := len(c.errs.exHandlers); n > 0 && c.errs.exHandlers[n-1].IsSet() {
		h := c.errs.exHandlers[n-1]
		c.errs.exHandlers = c.errs.exHandlers[:n-1]
		c.Run(func() { h.Call(c, v) })
		return
	}
	c.reportUncaught(v)
}

// reportUncaught reports an exception as a fatal error.
func (c *Context) reportUncaught(v Value) {
	o := v.AsObject()
	e := exceptionOf(v).locate()
	c.status = 255
	if o.Class == throwables["parseerror"] { // what PHP could not compile
		c.Run(func() { c.RaiseAt(EParse, e.Message, e.File, e.Line) })
		return
	}
	text := "Uncaught " + o.exceptionString() + "\n  thrown"
	c.Run(func() { c.RaiseAt(EError, text, e.File, e.Line) })
}
