// The recorded tables of ctype functions.

package ctype

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/std/stdtest"
)

func TestCtypeTables(t *testing.T) {
	stdtest.Suite{
		Root:  "../..",
		Stubs: []string{"ctype"},
		Dir:   "testdata/ctype",
		Funcs: map[string]any{
			"Alnum":       Alnum,
			"AlnumValue":  AlnumValue,
			"Alpha":       Alpha,
			"AlphaValue":  AlphaValue,
			"Cntrl":       Cntrl,
			"CntrlValue":  CntrlValue,
			"Digit":       Digit,
			"DigitValue":  DigitValue,
			"Graph":       Graph,
			"GraphValue":  GraphValue,
			"Lower":       Lower,
			"LowerValue":  LowerValue,
			"Print":       Print,
			"PrintValue":  PrintValue,
			"Punct":       Punct,
			"PunctValue":  PunctValue,
			"Space":       Space,
			"SpaceValue":  SpaceValue,
			"Upper":       Upper,
			"UpperValue":  UpperValue,
			"Xdigit":      Xdigit,
			"XdigitValue": XdigitValue,
		},
	}.Run(t)
}
