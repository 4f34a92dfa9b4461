// The recorded tables of hash functions.

package hash

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/runtime/std/stdtest"
)

func TestHashTables(t *testing.T) {
	stdtest.Suite{
		Root:  "../..",
		Stubs: []string{"hash", "password"},
		Dir:   "testdata/hash",
		Funcs: map[string]any{
			"Algos":               Algos,
			"Crypt":               Crypt,
			"Equals":              Equals,
			"EqualsAny":           EqualsAny,
			"Hash":                Hash,
			"HashOptions":         HashOptions,
			"Hkdf":                Hkdf,
			"Hmac":                Hmac,
			"HmacAlgos":           HmacAlgos,
			"PasswordAlgos":       PasswordAlgos,
			"PasswordGetInfo":     PasswordGetInfo,
			"PasswordHash":        PasswordHash,
			"PasswordNeedsRehash": PasswordNeedsRehash,
			"PasswordVerify":      PasswordVerify,
			"Pbkdf2":              Pbkdf2,
		},
	}.Run(t)
}
