// The final methods of Throwable, for code that knows that it has one.

package php

// MessageOf is $e->getMessage() of a Throwable.
func MessageOf(e Value) string { return exceptionOf(e.Deref()).Message }

// CodeOf is $e->getCode() of a Throwable.
func CodeOf(e Value) Value { return exceptionOf(e.Deref()).Code }

// PreviousOf is $e->getPrevious() of a Throwable.
func PreviousOf(e Value) Value { return exceptionOf(e.Deref()).Previous }

// FileOf is $e->getFile() of a Throwable.
func FileOf(e Value) string { return ExceptionOf(e).File }

// LineOf is $e->getLine() of a Throwable.
func LineOf(e Value) int { return ExceptionOf(e).Line }

// TraceOf is $e->getTrace() of a Throwable.
func TraceOf(e Value) Array { return ExceptionOf(e).TraceArray() }

// TraceStringOf is $e->getTraceAsString() of a Throwable.
func TraceStringOf(e Value) string { return ExceptionOf(e).TraceString() }
