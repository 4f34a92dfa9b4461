// Lines from the standard input, as PHP's readline() gave them.

package std

import (
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

func TestReadline(t *testing.T) {
	c := php.NewContext(&php.App{}, nil)
	c.Stdin = strings.NewReader("a\r\nb\u00e9\n\xff\xfez\n\ta\x00b\nlast\x1bx")
	for i, want := range []string{"a\r", "", "b\u00e9", "z", "\ta", "last\x1bx"} {
		if got := Readline(c, php.String("> ")); got.Kind() != php.KindString || got.AsString() != want {
			t.Errorf("line %d: %q, want %q", i, got.String(c), want)
		}
	}
	if got := Readline(c, php.Null); got.Kind() != php.KindBool {
		t.Errorf("at the end: %q", got.String(c))
	}
}
