// Go stacks, which the positions and traces of exceptions are found from.

package php

import (
	"runtime"
	"slices"
)

// maxTrace bounds the Go frames that a trace looks at.
const maxTrace = 1 << 16

// maxStacks is how many stacks a request remembers.
const maxStacks = 1 << 10

// stacks are those that a request has seen. Exceptions come from the same few places again and
// again, and looking a stack up by the addresses that its functions return to costs a small part
// of walking it.
type stacks struct {
	known map[uint64]*knownStack
	base  uintptr // where the function that started the program's own returns to; 0 if it is not known
}

// start runs body, the program: what called it is no part of its stacks.
//
//go:noinline
func (s *stacks) start(body func()) {
	var pc [1]uintptr
	runtime.Callers(2, pc[:])
	s.base = pc[0]
	body()
}

// knownStack is a stack by its return addresses, with what callers(skip) gives for it.
type knownStack struct {
	returns []uintptr
	skip    int
	pcs     []uintptr
}

// callers returns the Go stack; what called the program may be missing. skip counts the frames to leave out. The result must not be
// changed.
func (s *stacks) callers(skip int) []uintptr {
	var few [64]uintptr
	n := returns(few[:], s.base)
	if n < 0 {
		return callers(skip + 1)
	}
	hash := uint64(skip)
	for _, pc := range few[:n] {
		hash = (hash ^ uint64(pc)) * 0x9E3779B97F4A7C15
	}
	if k := s.known[hash]; k != nil && k.skip == skip && slices.Equal(k.returns, few[:n]) {
		return k.pcs
	}
	if s.known == nil || len(s.known) >= maxStacks {
		s.known = map[uint64]*knownStack{}
	}
	pcs := callers(skip + 1)
	s.known[hash] = &knownStack{returns: append([]uintptr(nil), few[:n]...), skip: skip, pcs: pcs}
	return pcs
}

// callers walks the Go stack. skip counts the frames to leave out.
func callers(skip int) []uintptr {
	var few [48]uintptr
	if n := runtime.Callers(skip+2, few[:]); n < len(few) {
		return append([]uintptr(nil), few[:n]...)
	}
	pcs := make([]uintptr, 4*len(few))
	for {
		n := runtime.Callers(skip+2, pcs)
		if n < len(pcs) || n >= maxTrace {
			return pcs[:n:n]
		}
		pcs = make([]uintptr, 4*len(pcs))
	}
}
