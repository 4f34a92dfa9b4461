// The recorded tables of iconv functions.

package iconv

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/std/stdtest"
)

func TestIconvTables(t *testing.T) {
	stdtest.Suite{
		Root:  "../..",
		Stubs: []string{"iconv"},
		Dir:   "testdata/iconv",
		Funcs: map[string]any{
			"Iconv":  Iconv,
			"Strlen": Strlen,
		},
	}.Run(t)
}
