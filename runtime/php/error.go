// Errors, warnings and notices: levels, handlers, and how they are shown.

package php

import (
	"fmt"
	"io"
	"strconv"
	"strings"
)

// The error levels.
const (
	EError            = 1
	EWarning          = 2
	EParse            = 4
	ENotice           = 8
	ECoreError        = 16
	ECoreWarning      = 32
	ECompileError     = 64
	ECompileWarning   = 128
	EUserError        = 256
	EUserWarning      = 512
	EUserNotice       = 1024
	EStrict           = 2048
	ERecoverable      = 4096
	ERecoverableError = ERecoverable
	EDeprecated       = 8192
	EUserDeprecated   = 16384
	EAll              = 32767
	eFatal            = EError | EParse | ECoreError | ECompileError | EUserError | ERecoverable
	eUnsilenceable    = EError | ECoreError | ECompileError | EUserError | ERecoverable | EParse
	eNotForHandlers   = EError | EParse | ECoreError | ECompileError
	defaultReporting  = EAll
)

// errorState is what a request knows of its errors.
type errorState struct {
	reporting  int // error_reporting
	handlers   []errorHandler
	exHandlers []Value
	handling   bool
	last       *LastError
	of         string // the function whose declaration is the place of a deprecation, see Param
}

// errorHandler is one entry of the set_error_handler() stack.
type errorHandler struct {
	callback Value
	mask     int
}

// LastError is what error_get_last() reports.
type LastError struct {
	Level   int
	Message string
	File    string
	Line    int
}

// levelName returns the name of a level as messages print it.
func levelName(level int) string {
	switch level {
	case EError, ECoreError, ECompileError, EUserError:
		return "Fatal error"
	case ERecoverable:
		return "Recoverable fatal error"
	case EParse:
		return "Parse error"
	case EWarning, EUserWarning, ECoreWarning, ECompileWarning:
		return "Warning"
	case ENotice, EUserNotice:
		return "Notice"
	case EStrict:
		return "Strict Standards"
	case EDeprecated, EUserDeprecated:
		return "Deprecated"
	}
	return "Unknown error"
}

// Warning raises an E_WARNING.
func (c *Context) Warning(format string, args ...any) { c.raise(EWarning, format, args) }

// Notice raises an E_NOTICE.
func (c *Context) Notice(format string, args ...any) { c.raise(ENotice, format, args) }

// Deprecated raises an E_DEPRECATED.
func (c *Context) Deprecated(format string, args ...any) { c.raise(EDeprecated, format, args) }

// DeprecatedCall raises an E_USER_DEPRECATED where the function that is being executed was called.
func (c *Context) DeprecatedCall(msg string) {
	t := c.stack(1)
	file, line := t.file, t.line
	for _, f := range t.trace {
		if f.File != "" {
			file, line = f.File, f.Line
			break
		}
	}
	c.RaiseAt(EUserDeprecated, msg, file, line)
}

// Fatal raises an E_ERROR, which ends the request. It does not return.
func (c *Context) Fatal(format string, args ...any) {
	c.raise(EError, format, args)
	c.lives.done = true
	c.coroutines.killed = true
	c.exit()
}

func (c *Context) raise(level int, format string, args []any) {
	msg := format
	if len(args) > 0 {
		msg = fmt.Sprintf(format, args...)
	}
	c.Raise(level, msg)
}

// Raise raises an error of any level at the current position. E_USER_ERROR
// ends the request unless a handler takes it.
func (c *Context) Raise(level int, msg string) {
	if c == nil {
		return
	}
	if level&(EWarning|ENotice|EDeprecated) != 0 && fromLibrary(msg) && c.iniBool("html_errors") {
		msg = htmlEscape(msg)
	}
	file, line := c.Position()
	if fn := c.errs.of; fn != "" && level == EDeprecated {
		c.errs.of = ""
		if p, ok := c.declaredAt(fn); ok {
			file, line = c.File(p.Path), p.Line
		}
	}
	c.RaiseAt(level, msg, file, line)
}

// fromLibrary reports whether a message is one that standard functions raise, "name(…): …".
// With html_errors PHP escapes those, also for error handlers, and not those of the engine.
func fromLibrary(msg string) bool {
	for i := 0; i < len(msg); i++ {
		switch ch := msg[i]; {
		case 'a' <= ch && ch <= 'z' || '0' <= ch && ch <= '9' || ch == '_':
		default:
			return ch == '(' && i > 0 && strings.Contains(msg[i:], "): ")
		}
	}
	return false
}

// RaiseAt is Raise for a given position.
func (c *Context) RaiseAt(level int, msg, file string, line int) {
	if c.callHandler(level, msg, file, line) {
		return
	}
	c.errs.last = &LastError{level, msg, file, line}
	if c.ErrorReporting()&level != 0 {
		c.show(level, msg, file, line)
	}
	if level&eFatal != 0 {
		if c.status == 0 {
			c.status = 255
		}
		if level != EError {
			c.coroutines.killed = true
			c.exit()
		}
	}
}

// callHandler runs the script's error handler, and reports whether it took
// the error.
func (c *Context) callHandler(level int, msg, file string, line int) bool {
	n := len(c.errs.handlers)
	if n == 0 || level&eNotForHandlers != 0 || c.errs.handling {
		return false
	}
	h := c.errs.handlers[n-1]
	if h.callback.IsNull() || h.mask&level == 0 {
		return false
	}
	c.errs.handling = true
	defer func() { c.errs.handling = false }()
	r := h.callback.Call(c, Int(level), String(msg), String(file), Int(line))
	return !r.IsFalse()
}

// show prints and logs an error as the ini settings say.
func (c *Context) show(level int, msg, file string, line int) {
	name := levelName(level)
	if c.iniBool("log_errors") {
		c.Log("PHP " + name + ":  " + msg + " in " + file + " on line " + strconv.Itoa(line))
	}
	if !c.iniBool("display_errors") {
		return
	}
	pre, post := c.Ini("error_prepend_string"), c.Ini("error_append_string")
	if c.iniBool("html_errors") {
		if level == EError || level == EParse { // the message of an uncaught exception is data
			msg = htmlEscape(msg)
		}
		c.Write(pre + "<br />\n<b>" + name + "</b>:  " + msg + " in <b>" + file + "</b> on line <b>" +
			strconv.Itoa(line) + "</b><br />\n" + post)
		return
	}
	text := pre + "\n" + name + ": " + msg + " in " + file + " on line " + strconv.Itoa(line) + "\n" + post
	if strings.EqualFold(c.Ini("display_errors"), "stderr") {
		io.WriteString(c.Stderr, text)
		return
	}
	c.Write(text)
}

// htmlEscape escapes what PHP escapes in messages with html_errors.
func htmlEscape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s)
}

// ErrorReporting returns the levels that are reported, which @ reduces.
func (c *Context) ErrorReporting() int { return c.errs.reporting }

// SetErrorReporting sets the levels that are reported and returns the old ones.
func (c *Context) SetErrorReporting(level int) int {
	old := c.ErrorReporting()
	c.errs.reporting = level
	c.ini["error_reporting"] = strconv.Itoa(level)
	return old
}

// SetErrorHandler installs a handler for the levels in mask; null means PHP's
// own. It returns the handler before.
func (c *Context) SetErrorHandler(callback Value, mask int) Value {
	old := c.ErrorHandler()
	c.errs.handlers = append(c.errs.handlers, errorHandler{callback, mask})
	return old
}

// ErrorHandler returns the current error handler, null if there is none.
func (c *Context) ErrorHandler() Value {
	if n := len(c.errs.handlers); n > 0 {
		return c.errs.handlers[n-1].callback
	}
	return Null
}

// RestoreErrorHandler undoes the last SetErrorHandler.
func (c *Context) RestoreErrorHandler() {
	if n := len(c.errs.handlers); n > 0 {
		last := c.errs.handlers[n-1]
		c.errs.handlers = c.errs.handlers[:n-1]
		c.Drop(last.callback)
	}
}

// SetExceptionHandler installs the handler of uncaught exceptions and returns
// the one before.
func (c *Context) SetExceptionHandler(callback Value) Value {
	old := c.ExceptionHandler()
	c.errs.exHandlers = append(c.errs.exHandlers, callback)
	return old
}

// ExceptionHandler returns the current handler of uncaught exceptions, null if there is none.
func (c *Context) ExceptionHandler() Value {
	if n := len(c.errs.exHandlers); n > 0 {
		return c.errs.exHandlers[n-1]
	}
	return Null
}

// RestoreExceptionHandler undoes the last SetExceptionHandler.
func (c *Context) RestoreExceptionHandler() {
	if n := len(c.errs.exHandlers); n > 0 {
		c.errs.exHandlers = c.errs.exHandlers[:n-1]
	}
}

// LastError returns the last error that no handler took, nil if none.
func (c *Context) LastError() *LastError { return c.errs.last }

// ClearLastError forgets the last error.
func (c *Context) ClearLastError() { c.errs.last = nil }

// Silence runs body as the operand of @.
func Silence[T any](c *Context, body func() T) T {
	defer c.unsilence(c.silence())
	return body()
}

// SilenceDo runs a body without a result as the operand of @.
func SilenceDo(c *Context, body func()) {
	defer c.unsilence(c.silence())
	body()
}

// silence begins an @ and returns the levels that were reported.
func (c *Context) silence() int {
	old := c.errs.reporting
	c.errs.reporting &= eUnsilenceable
	return old
}

// unsilence ends an @, unless its operand called error_reporting() itself.
func (c *Context) unsilence(old int) {
	if c.errs.reporting&^eUnsilenceable == 0 {
		c.errs.reporting = old
	}
}
