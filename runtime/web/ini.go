// Reading ini values and numbers as PHP reads them.

package web

import (
	"encoding/base64"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// iniInt returns an ini value as a number, 0 if it is none.
func iniInt(c *php.Context, name string) int { return leadingInt(c.Ini(name)) }

// iniBool returns an ini value as a switch: "1", "on", "yes" and "true" are on.
func iniBool(c *php.Context, name string) bool {
	value := c.Ini(name)
	switch strings.ToLower(value) {
	case "on", "yes", "true":
		return true
	}
	return leadingInt(value) != 0
}

// iniBytes returns an ini value with an optional K, M or G behind it.
func iniBytes(c *php.Context, name string) int { return php.Bytes(c.Ini(name)) }

// leadingInt reads the decimal number that s begins with, as C's strtoll does.
func leadingInt(s string) int {
	s = strings.TrimLeft(s, " \t\n\v\f\r")
	end := 0
	if end < len(s) && (s[end] == '-' || s[end] == '+') {
		end++
	}
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	n, _ := strconv.ParseInt(s[:end], 10, 64)
	return int(n)
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// lenientBase64 decodes s and skips what is no base64, as PHP does.
func lenientBase64(s string) string {
	var kept []byte
	for i := 0; i < len(s); i++ {
		ch := s[i]
		if ch >= '0' && ch <= '9' || ch|0x20 >= 'a' && ch|0x20 <= 'z' || ch == '+' || ch == '/' {
			kept = append(kept, ch)
		}
	}
	if len(kept)%4 == 1 {
		kept = kept[:len(kept)-1]
	}
	out, _ := base64.RawStdEncoding.DecodeString(string(kept))
	return string(out)
}
