// What the session package does for a request around the program's own calls.

package php

// SessionHooks is how the request reaches the session package, in programs that use sessions.
type SessionHooks struct {
	// AutoStart starts the session that session.auto_start asks for.
	AutoStart func(c *Context)
	// Upload returns what follows the progress of an upload of length bytes; cookies and query
	// are those of the request.
	Upload func(c *Context, length int, cookies, query func() Array) UploadProgress
}

// UploadProgress is told of the parts of a form with uploads as they arrive. received is how much
// of the body has been read.
type UploadProgress interface {
	// Field is an ordinary field.
	Field(name, value string)
	// FileStart is the beginning of a file; false stops it.
	FileStart(field, name string, received int) bool
	// FileData is a piece of the file's content, of which written bytes have arrived.
	FileData(written, received int) bool
	// FileEnd is the end of a file.
	FileEnd(temp string, code, received int)
	// End is the end of the form.
	End(received int)
}

// BeginSession starts the session that session.auto_start asks for.
func (c *Context) BeginSession() {
	switch {
	case !c.iniBool("session.auto_start"):
	case c.App.Sessions == nil:
		c.Unsupported("ini", "session.auto_start in a program without sessions is not supported")
	default:
		c.App.Sessions.AutoStart(c)
	}
}
