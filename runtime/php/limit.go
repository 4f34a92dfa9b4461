// Limits of time and memory that a program sets for itself.

package php

import (
	"math"
	"runtime"
	"runtime/metrics"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
)

// limits is what a request may use, and the clock and watcher that look after it.
type limits struct {
	exceeded atomic.Int32 // set by the clock and the watcher: one of the over… values
	seconds  int
	deadline time.Time
	clock    *time.Timer
	memory   int // in bytes; 0 is none
	watching bool
	over     atomic.Bool // the request has ended
}

const (
	overTime   = 1
	overMemory = 2
)

// watchEvery is how often the size of the heap is looked at.
const watchEvery = 10 * time.Millisecond

// usualMemory is PHP's own limit.
const usualMemory = 128 << 20

// chunk is what PHP asks of the system when its memory is used up, and page the unit of large
// blocks.
const (
	chunk = 2 << 20
	page  = 4096
)

// Tick ends the request when it has used up its time or memory. It is the first thing in the
// loops and recursive functions of programs that set a limit, and costs one comparison.
func (c *Context) Tick() {
	if c.limits.exceeded.Load() != 0 {
		c.exceed()
	}
}

// exceed ends the request with PHP's message. Shutdown functions run with a clock of their own.
func (c *Context) exceed() {
	if c.limits.exceeded.Swap(0) == overMemory {
		c.outOfMemory(chunk)
	}
	n, plural := c.limits.seconds, "s"
	if n == 1 {
		plural = ""
	}
	c.limitTime(n)
	c.Fatal("Maximum execution time of %d second%s exceeded", n, plural)
}

// limitTime starts the clock at zero; 0 seconds is no limit.
func (c *Context) limitTime(seconds int) {
	l := &c.limits
	if l.clock != nil {
		l.clock.Stop()
		l.clock = nil
	}
	l.exceeded.CompareAndSwap(overTime, 0)
	l.seconds = seconds
	if seconds > 0 && seconds < math.MaxInt32 {
		l.deadline = time.Now().Add(time.Duration(seconds) * time.Second)
		l.clock = time.AfterFunc(time.Until(l.deadline), func() { l.exceeded.Store(overTime) })
	}
}

// Sleep waits. That time does not count.
func (c *Context) Sleep(d time.Duration) {
	l := &c.limits
	if l.clock == nil || !l.clock.Stop() {
		time.Sleep(d)
		return
	}
	left := time.Until(l.deadline)
	time.Sleep(d)
	l.deadline = time.Now().Add(left)
	l.clock.Reset(left)
}

// limitsChanged follows the settings that a program changes.
func (c *Context) limitsChanged(name, value string) {
	switch name {
	case "max_execution_time":
		c.limitTime(iniInt(value))
	case "memory_limit":
		c.limitMemory(value)
	}
}

// limitMemory sets how much memory the request may hold. The heap belongs to the whole process, so
// it is watched only for a program that runs alone.
func (c *Context) limitMemory(setting string) {
	l := &c.limits
	if l.memory = max(Bytes(setting), 0); l.memory > 0 && !l.watching && !c.Shared {
		l.watching = true
		go l.watch(l.memory)
	}
}

// MemoryLimit reports whether a setting of memory_limit can be kept, with a warning if it is less
// than what PHP has at the start.
func (c *Context) MemoryLimit(setting string) bool {
	if n := Bytes(setting); n >= 0 && n < chunk {
		c.Warning("Failed to set memory limit to %d bytes (Current memory usage is %d bytes)", n, chunk)
		return false
	}
	return true
}

// watch looks at the size of the heap until the request ends.
func (l *limits) watch(limit int) {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	held := func() bool {
		metrics.Read(sample)
		return sample[0].Value.Uint64() > uint64(limit)
	}
	for !l.over.Load() {
		if held() {
			runtime.GC() // what is left over from before does not count
			if held() {
				l.exceeded.CompareAndSwap(0, overMemory)
				return
			}
		}
		time.Sleep(watchEvery)
	}
}

// endLimits stops the clock and the watcher.
func (c *Context) endLimits() {
	c.limits.over.Store(true)
	if c.limits.clock != nil {
		c.limits.clock.Stop()
	}
}

// Reserve ends the request if a string of n bytes is more than it may hold.
func (c *Context) Reserve(n int) {
	if c != nil && c.limits.memory > 0 && n > c.limits.memory-chunk {
		c.reserve(uint64(n) + 25)
	}
}

// ReserveList is Reserve for a list of n elements.
func (c *Context) ReserveList(n int) {
	if c == nil || c.limits.memory <= 0 || n < (c.limits.memory-chunk)/32 {
		return
	}
	room := 8
	for room < n {
		room *= 2
	}
	c.reserve(uint64(room)*16 + 8)
}

func (c *Context) reserve(bytes uint64) {
	if bytes = (bytes + page - 1) / page * page; bytes+chunk > uint64(c.limits.memory) {
		c.outOfMemory(bytes)
	}
}

// outOfMemory ends the request.
func (c *Context) outOfMemory(wanted uint64) {
	limit := c.limits.memory
	if limit == 0 {
		limit = math.MaxInt
	}
	c.limits.memory = 0 // shutdown functions are not to end in the same way
	c.Fatal("Allowed memory size of %d bytes exhausted (tried to allocate %d bytes)", limit, wanted)
}

// Bytes reads a setting that is a size such as 8M.
func Bytes(s string) int {
	s = strings.TrimSpace(s)
	n := iniInt(s)
	if s == "" {
		return n
	}
	switch s[len(s)-1] {
	case 'g', 'G':
		return n << 30
	case 'm', 'M':
		return n << 20
	case 'k', 'K':
		return n << 10
	}
	if v, err := strconv.ParseInt(s, 0, 64); err == nil {
		return int(v)
	}
	return n
}
