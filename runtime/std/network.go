// Network functions on addresses.

package std

import (
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Ip2long returns an IPv4 address as a number; false if it is none.
//
// https://www.php.net/manual/en/function.ip2long.php
func Ip2long(ip string) php.Value {
	n, ok := parseIPv4(ip)
	if !ok {
		return php.False
	}
	return php.Int(n)
}

// parseIPv4 reads four decimal numbers without leading zeros.
func parseIPv4(s string) (int, bool) {
	parts := strings.Split(s, ".")
	if len(parts) != 4 {
		return 0, false
	}
	n := 0
	for _, p := range parts {
		if p == "" || len(p) > 3 || len(p) > 1 && p[0] == '0' {
			return 0, false
		}
		b := 0
		for i := 0; i < len(p); i++ {
			if !isDigit(p[i]) {
				return 0, false
			}
			b = b*10 + int(p[i]-'0')
		}
		if b > 255 {
			return 0, false
		}
		n = n<<8 | b
	}
	return n, true
}

// Long2ip returns the IPv4 address that a number stands for.
//
// https://www.php.net/manual/en/function.long2ip.php
func Long2ip(ip int) string {
	var b []byte
	for shift := 24; shift >= 0; shift -= 8 {
		b = strconv.AppendInt(b, int64(ip>>shift&255), 10)
		if shift > 0 {
			b = append(b, '.')
		}
	}
	return string(b)
}
