// Session ids: making them, and which ones are possible.

package session

import (
	"crypto/rand"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// idAlphabet are the digits of ids; 4, 5 or 6 bits make one.
const idAlphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,-"

// maxID is the longest id that the files handler takes.
const maxID = 256

// newID makes a random session id of the length that the settings ask for.
func newID(c *php.Context) string {
	length := c.IniInt("session.sid_length")
	bits := c.IniInt("session.sid_bits_per_character")
	if length < 22 || length > maxID {
		length = 32
	}
	if bits < 4 || bits > 6 {
		bits = 4
	}
	id := make([]byte, length)
	rand.Read(id)
	for i := range id {
		id[i] = idAlphabet[id[i]&(1<<bits-1)]
	}
	return string(id)
}

// validID tells whether an id has only the characters that ids may have.
func validID(id string) bool {
	return id != "" && len(id) <= maxID && onlyIDBytes(id)
}

func onlyIDBytes(id string) bool {
	for i := 0; i < len(id); i++ {
		if strings.IndexByte(idAlphabet, id[i]) < 0 {
			return false
		}
	}
	return true
}

// isNumeric tells whether a name is a number, which session names must not be.
func isNumeric(name string) bool { return php.IsNumericString(name) }

// urlEncode writes s as a part of a query string.
func urlEncode(s string) string {
	const digits = "0123456789ABCDEF"
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch ch := s[i]; {
		case ch >= '0' && ch <= '9', ch|0x20 >= 'a' && ch|0x20 <= 'z', ch == '-', ch == '.', ch == '_':
			out.WriteByte(ch)
		case ch == ' ':
			out.WriteByte('+')
		default:
			out.Write([]byte{'%', digits[ch>>4], digits[ch&15]})
		}
	}
	return out.String()
}
