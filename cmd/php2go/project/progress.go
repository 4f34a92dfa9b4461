// This file shows progress on a terminal.

package project

import (
	"fmt"
	"io"
	"os"
	"time"
)

// Progress shows how far long work is; a nil one shows nothing.
type Progress struct {
	w     io.Writer
	start time.Time
	shown bool
}

// NewProgress returns a progress line on w, nil where w is no terminal.
func NewProgress(w io.Writer) *Progress {
	f, ok := w.(*os.File)
	if !ok {
		return nil
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 || os.Getenv("TERM") == "dumb" {
		return nil
	}
	return &Progress{w: f, start: time.Now()}
}

// Step says that the work on file number done of total begins. Short work shows nothing.
func (p *Progress) Step(done, total int, name string) {
	if p == nil || time.Since(p.start) < 300*time.Millisecond {
		return
	}
	p.shown = true
	fmt.Fprintf(p.w, "\r\x1b[K%d/%d %s", done+1, total, name)
}

// Say shows what is being done.
func (p *Progress) Say(what string) {
	if p != nil {
		p.shown = true
		fmt.Fprintf(p.w, "\r\x1b[K%s", what)
	}
}

// Done clears the line.
func (p *Progress) Done() {
	if p != nil && p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
