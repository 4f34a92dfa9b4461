// The cache of compiled patterns, shared by all requests of the process.

package pcre

import (
	"sync"
	"sync/atomic"
)

// cacheSize bounds the number of patterns kept, as PHP's own cache is bounded.
const cacheSize = 4096

// patterns maps patterns to their compiled form. Compiled patterns never change, so
// requests may share them; what is cached affects speed only.
var patterns patternCache

// patternCache is read without a lock through a map that is never written, and grows by way
// of a second map that replaces the first when it has become much larger.
type patternCache struct {
	read  atomic.Pointer[map[string]*Regexp]
	mu    sync.Mutex
	dirty map[string]*Regexp
	late  int // look-ups that the read map could not answer
}

// compiled is the Regexp of pattern.
func compiled(pattern string) *Regexp {
	if m := patterns.read.Load(); m != nil {
		if re, ok := (*m)[pattern]; ok {
			return re
		}
	}
	return patterns.slow(pattern)
}

// slow looks a pattern up in the growing map and enters it there.
func (c *patternCache) slow(pattern string) *Regexp {
	c.mu.Lock()
	defer c.mu.Unlock()
	re, ok := c.dirty[pattern]
	if !ok {
		if c.dirty == nil || len(c.dirty) >= cacheSize {
			c.dirty = map[string]*Regexp{}
		}
		re = New(pattern)
		c.dirty[pattern] = re
	}
	c.late++
	if c.late > len(c.dirty) {
		c.late = 0
		m := make(map[string]*Regexp, len(c.dirty))
		for k, v := range c.dirty {
			m[k] = v
		}
		c.read.Store(&m)
	}
	return re
}
