// The recorded tables of mb functions.

package mb

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/std/stdtest"
)

func TestMbTables(t *testing.T) {
	stdtest.Suite{
		Root:  "../..",
		Stubs: []string{"mb"},
		Dir:   "testdata/mb",
		Funcs: map[string]any{
			"CheckEncoding":       CheckEncoding,
			"Chr":                 Chr,
			"ConvertCase":         ConvertCase,
			"ConvertEncoding":     ConvertEncoding,
			"ConvertString":       ConvertString,
			"CurrentEncoding":     CurrentEncoding,
			"DetectEncoding":      DetectEncoding,
			"DetectOrder":         DetectOrder,
			"InternalEncoding":    InternalEncoding,
			"Ord":                 Ord,
			"Scrub":               Scrub,
			"StrSplit":            StrSplit,
			"Strcut":              Strcut,
			"Strimwidth":          Strimwidth,
			"Stripos":             Stripos,
			"Stristr":             Stristr,
			"Strlen":              Strlen,
			"StrlenEncoding":      StrlenEncoding,
			"Strpos":              Strpos,
			"Strrchr":             Strrchr,
			"Strrichr":            Strrichr,
			"Strripos":            Strripos,
			"Strrpos":             Strrpos,
			"Strstr":              Strstr,
			"Strtolower":          Strtolower,
			"Strtoupper":          Strtoupper,
			"Strwidth":            Strwidth,
			"SubstituteCharacter": SubstituteCharacter,
			"Substr":              Substr,
			"SubstrCount":         SubstrCount,
			"SubstrEncoding":      SubstrEncoding,
		},
	}.Run(t)
}
