// This file has exit statuses and the errors that carry them.

package project

import (
	"errors"
	"fmt"
	"runtime/debug"
)

// Exit statuses of the command.
const (
	StatusOK       = 0
	StatusFindings = 1 // done, but parts of the PHP need a person
	StatusUsage    = 2 // the command cannot be carried out as it was given
	StatusFailed   = 3 // it should have worked: a disk, a build, a defect of php2go
)

// Failure is an error with the status that the command exits with.
type Failure struct {
	Status int
	Err    error // nil: everything has been said
}

// Error returns the error's text.
func (f *Failure) Error() string {
	if f.Err == nil {
		return fmt.Sprintf("exit status %d", f.Status)
	}
	return f.Err.Error()
}

// Unwrap returns the error itself.
func (f *Failure) Unwrap() error { return f.Err }

// Usage returns a failure that the user can mend by calling differently.
func Usage(format string, args ...any) error {
	return &Failure{StatusUsage, fmt.Errorf(format, args...)}
}

// Failed returns the failure for err; one that err holds already is kept.
func Failed(err error) error {
	var f *Failure
	if err == nil || errors.As(err, &f) {
		return err
	}
	return &Failure{StatusFailed, err}
}

// Findings returns the failure for a conversion in which parts need a person.
func Findings() error { return &Failure{Status: StatusFindings} }

// recovered turns a panic in a phase of the converter into an error. Phases recover their
// own; this is the net below them.
func recovered(err *error) {
	if r := recover(); r != nil {
		*err = fmt.Errorf("internal error: %v; this is a defect of php2go, please report it with the PHP that leads to it\n%s", r, debug.Stack())
	}
}
