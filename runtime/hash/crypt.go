// The MD5 and SHA-2 schemes of crypt.

package hash

import (
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
	"strconv"
	"strings"
)

// cryptDigits are crypt's base64 digits; the lowest bits of a group come first.
const cryptDigits = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

// appendDigits appends n digits of v.
func appendDigits(out []byte, v uint32, n int) []byte {
	for range n {
		out = append(out, cryptDigits[v&63])
		v >>= 6
	}
	return out
}

// sumOf is the digest of some parts.
func sumOf(make func() hash.Hash, parts ...[]byte) []byte {
	h := make()
	for _, p := range parts {
		h.Write(p)
	}
	return h.Sum(nil)
}

// cycle is the first n bytes of p, repeated.
func cycle(p []byte, n int) []byte {
	out := make([]byte, 0, n+len(p))
	for len(out) < n {
		out = append(out, p...)
	}
	return out[:n]
}

// md5crypt is the "$1$" scheme.
func md5crypt(password, setting string) string {
	salt, _, _ := strings.Cut(setting[3:], "$")
	salt = salt[:min(len(salt), 8)]
	key, s := []byte(password), []byte(salt)
	inner := sumOf(md5.New, key, s, key)
	text := append(append(append([]byte(nil), key...), "$1$"...), s...)
	text = append(text, cycle(inner, len(key))...)
	for n := len(key); n > 0; n >>= 1 {
		if n&1 != 0 {
			text = append(text, 0)
		} else {
			text = append(text, append(key, 0)[0])
		}
	}
	sum := sumOf(md5.New, text)
	for i := range 1000 {
		sum = stretch(md5.New, i, key, s, sum)
	}
	out := []byte("$1$" + salt + "$")
	for i := range 5 {
		last := i + 12
		if i == 4 {
			last = 5
		}
		out = appendDigits(out, uint32(sum[i])<<16|uint32(sum[i+6])<<8|uint32(sum[last]), 4)
	}
	return string(appendDigits(out, uint32(sum[11]), 2))
}

// stretch is one of the rounds that make crypt slow.
func stretch(make func() hash.Hash, i int, key, salt, sum []byte) []byte {
	first, last := sum, key
	if i&1 != 0 {
		first, last = key, sum
	}
	h := make()
	h.Write(first)
	if i%3 != 0 {
		h.Write(salt)
	}
	if i%7 != 0 {
		h.Write(key)
	}
	h.Write(last)
	return h.Sum(nil)
}

// shacrypt is the "$5$" and "$6$" schemes, "" where the number of rounds is out of range.
func shacrypt(password, setting string) string {
	newHash := sha256.New
	if setting[1] == '6' {
		newHash = sha512.New
	}
	rounds, custom := 5000, false
	rest := setting[3:]
	if after, ok := strings.CutPrefix(rest, "rounds="); ok {
		digits, tail, found := strings.Cut(after, "$")
		if digits == "" {
			return ""
		}
		n, err := strconv.ParseUint(digits, 10, 64)
		if found && err == nil {
			if n < 1000 || n > 999999999 {
				return ""
			}
			rounds, custom, rest = int(n), true, tail
		}
	}
	salt, _, _ := strings.Cut(rest, "$")
	salt = salt[:min(len(salt), 16)]
	key, s := []byte(password), []byte(salt)
	inner := sumOf(newHash, key, s, key)
	text := append(append([]byte(nil), key...), s...)
	text = append(text, cycle(inner, len(key))...)
	for n := len(key); n > 0; n >>= 1 {
		if n&1 != 0 {
			text = append(text, inner...)
		} else {
			text = append(text, key...)
		}
	}
	sum := sumOf(newHash, text)
	p := cycle(sumOf(newHash, cycle(key, len(key)*len(key))), len(key))
	saltBytes := cycle(sumOf(newHash, cycle(s, len(s)*(16+int(sum[0])))), len(s))
	for i := range rounds {
		sum = stretch(newHash, i, p, saltBytes, sum)
	}
	out := setting[:3]
	if custom {
		out += "rounds=" + strconv.Itoa(rounds) + "$"
	}
	return string(appendSHA([]byte(out+salt+"$"), sum))
}

// appendSHA writes a SHA-2 digest in crypt's order.
func appendSHA(out, sum []byte) []byte {
	third := len(sum) / 3
	i, j, k := 0, third, 2*third
	for range third {
		out = appendDigits(out, uint32(sum[i])<<16|uint32(sum[j])<<8|uint32(sum[k]), 4)
		if len(sum) == sha512.Size {
			i, j, k = j+1, k+1, i+1
		} else {
			i, j, k = k+1, i+1, j+1
		}
	}
	if len(sum) == sha512.Size {
		return appendDigits(out, uint32(sum[63]), 2)
	}
	return appendDigits(out, uint32(sum[31])<<8|uint32(sum[30]), 3)
}
