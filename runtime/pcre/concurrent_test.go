// Several requests using the same pattern at once.

package pcre

import (
	"io"
	"sync"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

func TestConcurrent(t *testing.T) {
	re := New(`/(\w+)@(\w+)\.(?:org|com)|\((?:[^()]|(?R))*\)/u`)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			c := php.NewContext(nil, io.Discard)
			for range 500 {
				var m php.Array
				if re.MatchAll(c, "x joe@example.org (a(b)c) amy@mail.com", &m, 0, 0).AsInt() != 3 {
					t.Error("wrong count")
					return
				}
				// Calls inside a callback use a matcher of their own.
				f := php.Func1("f", func(c *php.Context, _ php.Value) php.Value {
					return re.Replace(c, "<$1>", "amy@mail.com")
				})
				if got := re.ReplaceCallback(c, f, "to joe@example.org!").AsString(); got != "to <amy>!" {
					t.Error(got)
					return
				}
			}
		})
	}
	wg.Wait()
}
