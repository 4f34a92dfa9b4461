// Traces through Go iterators: the body of a loop over one is called by the iterator, but it is
// code of the function around the loop, and no call in PHP.

package php

import (
	"regexp"
	"runtime"
)

// loops leaves out of a trace what stands between the body of a loop and the function around it:
//
//	Foo-range1       the body, which is called by
//	Squares.func1    the iterator, where it yields; this one is left out
//	Foo
//
// Where the iterator yields inside of a loop over another one, that loop's frames are nested in
// between in the same way. Go's names change when it inlines, so functions are told by their lines.
type loops struct {
	owners []owner // the functions around the loops whose bodies were met, the innermost last
	inside bool    // the frame before was a loop's body
}

// owner is a function of the program by its Go lines.
type owner struct {
	file *SourceFile
	in   funcRange
}

var rangeBody = regexp.MustCompile(`-range\d+$`)

// loopBody reports whether the Go function fn is the body of a loop.
func loopBody(fn string) bool { return rangeBody.MatchString(fn) }

// enter notes that the frame is the body of a loop.
func (l *loops) enter(f *runtime.Frame, file *SourceFile) {
	o := owner{file: file}
	for _, r := range file.funcs {
		if r.first <= f.Line && f.Line <= r.last && (o.in.last == 0 || r.last-r.first < o.in.last-o.in.first) {
			o.in = r
		}
	}
	l.owners, l.inside = append(l.owners, o), true
}

// skips reports whether the frame is one of those in between; file is nil where it runs no code
// of the program.
func (l *loops) skips(f *runtime.Frame, file *SourceFile) bool {
	n := len(l.owners)
	switch {
	case n == 0:
		if file != nil && loopBody(f.Function) {
			l.enter(f, file)
		}
		return false
	case l.inside && file == nil: // the library's iterator
		l.inside, l.owners = false, l.owners[:n-1]
		return n > 1
	case l.inside: // yields to the body
		if l.inside = false; loopBody(f.Function) {
			l.enter(f, file)
		}
		return true
	case file == nil:
		return true
	}
	if o := l.owners[n-1]; o.file != file || f.Line < o.in.first || f.Line > o.in.last {
		l.owners = nil
		return false
	}
	if l.inside = loopBody(f.Function); l.inside { // the loop stands in another one
		return true
	}
	l.owners = l.owners[:n-1]
	return n > 1
}

// iterates reports whether a frame runs the iterator of a generator function.
func (m *SourceMap) iterates(f *runtime.Frame) bool {
	r, ok := m.funcAround(f)
	return ok && r.iterates
}
