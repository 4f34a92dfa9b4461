// Error handling functions: levels, handlers, trigger_error, error_log.

package std

import (
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// ErrorReporting returns which errors are reported.
//
// https://www.php.net/manual/en/function.error-reporting.php
func ErrorReporting(c *php.Context) int { return c.ErrorReporting() }

// ErrorReportingSet sets which errors are reported, unless level is null, and returns which were before.
//
// https://www.php.net/manual/en/function.error-reporting.php
func ErrorReportingSet(c *php.Context, level php.Value) int {
	if level.IsNull() {
		return c.ErrorReporting()
	}
	return c.SetErrorReporting(level.AsInt())
}

// TriggerError raises an error of one of the user levels.
//
// https://www.php.net/manual/en/function.trigger-error.php
func TriggerError(c *php.Context, message string, level int) bool {
	switch level {
	case php.EUserError, php.EUserWarning, php.EUserNotice, php.EUserDeprecated:
		c.Raise(level, message)
		return true
	}
	c.ArgError("ValueError", "trigger_error", 2, "error_level",
		"must be one of E_USER_ERROR, E_USER_WARNING, E_USER_NOTICE, or E_USER_DEPRECATED")
	return false
}

// SetErrorHandler sets the function that handles errors of the levels, nil for none, and returns the one
// before.
//
// https://www.php.net/manual/en/function.set-error-handler.php
func SetErrorHandler(c *php.Context, callback *php.Func, levels int) php.Value {
	return handlerName(c, c.SetErrorHandler(callback.Value(), levels))
}

// handlerName is a handler as the script gave it: a function by its name, where a name can be called.
func handlerName(c *php.Context, handler php.Value) php.Value {
	if !handler.IsObject() {
		return handler
	}
	f, ok := handler.AsObject().Data.(*php.Func)
	if !ok || f.Name == "" || strings.HasSuffix(f.Name, "{closure}") || c.Function(f.Name) == nil {
		return handler
	}
	return php.String(f.Name)
}

// GetErrorHandler returns the function that handles errors, null if there is none.
//
// https://www.php.net/manual/en/function.get-error-handler.php
func GetErrorHandler(c *php.Context) php.Value { return handlerName(c, c.ErrorHandler()) }

// RestoreErrorHandler goes back to the error handler before.
//
// https://www.php.net/manual/en/function.restore-error-handler.php
func RestoreErrorHandler(c *php.Context) bool {
	c.RestoreErrorHandler()
	return true
}

// SetExceptionHandler sets the function that handles uncaught exceptions, nil for none, and returns the
// one before.
//
// https://www.php.net/manual/en/function.set-exception-handler.php
func SetExceptionHandler(c *php.Context, callback *php.Func) php.Value {
	return handlerName(c, c.SetExceptionHandler(callback.Value()))
}

// GetExceptionHandler returns the function that handles uncaught exceptions, null if there is none.
//
// https://www.php.net/manual/en/function.get-exception-handler.php
func GetExceptionHandler(c *php.Context) php.Value { return handlerName(c, c.ExceptionHandler()) }

// RestoreExceptionHandler goes back to the exception handler before.
//
// https://www.php.net/manual/en/function.restore-exception-handler.php
func RestoreExceptionHandler(c *php.Context) bool {
	c.RestoreExceptionHandler()
	return true
}

// ErrorGetLast describes the last error; null if there was none.
//
// https://www.php.net/manual/en/function.error-get-last.php
func ErrorGetLast(c *php.Context) php.Value {
	e := c.LastError()
	if e == nil {
		return php.Null
	}
	return php.Map(
		php.KV("type", php.Int(e.Level)), php.KV("message", php.String(e.Message)),
		php.KV("file", php.String(e.File)), php.KV("line", php.Int(e.Line))).Value()
}

// ErrorClearLast forgets the last error.
//
// https://www.php.net/manual/en/function.error-clear-last.php
func ErrorClearLast(c *php.Context) { c.ClearLastError() }

// The destinations of ErrorLog.
const (
	logSystem = 0
	logMail   = 1
	logTCP    = 2
	logFile   = 3
	logSAPI   = 4
)

// ErrorLog writes a line to the error log.
//
// https://www.php.net/manual/en/function.error-log.php
func ErrorLog(c *php.Context, message string) bool {
	return ErrorLogTo(c, message, logSystem, php.Null, php.Null)
}

// ErrorLogTo writes to the error log (type 0 or 4) or appends to a file (type 3).
//
// https://www.php.net/manual/en/function.error-log.php
func ErrorLogTo(c *php.Context, message string, kind int, destination, headers php.Value) bool {
	switch kind {
	case logFile:
		name := ""
		if !destination.IsNull() {
			name = destination.AsString()
		}
		s := open(c, "error_log", name, "a")
		if s == nil {
			return false
		}
		defer s.close()
		s.write(c, message, "error_log")
		return true
	case logTCP:
		c.Throw("ValueError", "TCP/IP option is not available for error logging")
	case logMail:
		return false
	}
	c.Log(message)
	return true
}
