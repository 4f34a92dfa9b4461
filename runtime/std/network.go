// Network functions on addresses.

package std

import (
	"net"
	"net/netip"
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

// InetPton returns an address as bytes, 4 or 16; false if it is none.
//
// https://www.php.net/manual/en/function.inet-pton.php
func InetPton(ip string) php.Value {
	a, err := netip.ParseAddr(ip)
	if err != nil || a.Zone() != "" {
		return php.False
	}
	return php.String(string(a.AsSlice()))
}

// InetNtop returns the address that 4 or 16 bytes are; false for others.
//
// https://www.php.net/manual/en/function.inet-ntop.php
func InetNtop(ip string) php.Value {
	a, ok := netip.AddrFromSlice([]byte(ip))
	if !ok {
		return php.False
	}
	if len(ip) == 16 && strings.Trim(ip[:12], "\x00") == "" && ip[12:14] != "\x00\x00" { // C's form
		return php.String("::" + netip.AddrFrom4([4]byte([]byte(ip[12:]))).String())
	}
	return php.String(a.String())
}

// Gethostbyname returns the IPv4 address of a host, or its name if it has none.
//
// https://www.php.net/manual/en/function.gethostbyname.php
func Gethostbyname(c *php.Context, hostname string) php.Value {
	if len(hostname) > 255 {
		c.Warning("gethostbyname(): Host name cannot be longer than 255 characters")
		return php.String(hostname)
	}
	for _, ip := range ipv4Of(hostname) {
		return php.String(ip)
	}
	return php.String(hostname)
}

// Gethostbynamel returns all IPv4 addresses of a host; false if it has none.
//
// https://www.php.net/manual/en/function.gethostbynamel.php
func Gethostbynamel(c *php.Context, hostname string) php.Value {
	if len(hostname) > 255 {
		c.Warning("gethostbynamel(): Host name cannot be longer than 255 characters")
		return php.False
	}
	list := ipv4Of(hostname)
	if len(list) == 0 {
		return php.False
	}
	return php.Strings(list...).Value()
}

func ipv4Of(hostname string) []string {
	var out []string
	ips, _ := net.LookupIP(hostname)
	for _, ip := range ips {
		if four := ip.To4(); four != nil {
			out = append(out, four.String())
		}
	}
	return out
}
