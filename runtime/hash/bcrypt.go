// bcrypt, PHP's default password hash, on Blowfish.

package hash

import (
	"crypto/subtle"
	"encoding/base64"
	"encoding/binary"
	"math/big"
	"sync"
)

// blowfish is the cipher's key-dependent state.
type blowfish struct {
	p [18]uint32
	s [4][256]uint32
}

// initialState is Blowfish before any key: the fractional part of pi, by Machin's formula.
var initialState = sync.OnceValue(func() *blowfish {
	const words = 18 + 4*256
	const guard = 64
	one := new(big.Int).Lsh(big.NewInt(1), 32*words+guard)
	pi := arctanInverse(one, 5)
	pi.Lsh(pi, 2)
	pi.Sub(pi, arctanInverse(one, 239))
	pi.Lsh(pi, 2)
	pi.Sub(pi, new(big.Int).Mul(one, big.NewInt(3)))
	digits := pi.Rsh(pi, guard).FillBytes(make([]byte, 4*words))
	b := new(blowfish)
	for i := range b.p {
		b.p[i] = binary.BigEndian.Uint32(digits[4*i:])
	}
	digits = digits[4*len(b.p):]
	for i := range b.s {
		for j := range b.s[i] {
			b.s[i][j] = binary.BigEndian.Uint32(digits)
			digits = digits[4:]
		}
	}
	return b
})

// arctanInverse is the arc tangent of 1/n in units of 1/one.
func arctanInverse(one *big.Int, n int64) *big.Int {
	square := big.NewInt(n * n)
	power := new(big.Int).Quo(one, big.NewInt(n))
	sum, term := new(big.Int).Set(power), new(big.Int)
	for k := int64(1); power.Sign() != 0; k++ {
		power.Quo(power, square)
		term.Quo(power, big.NewInt(2*k+1))
		if k%2 == 1 {
			sum.Sub(sum, term)
		} else {
			sum.Add(sum, term)
		}
	}
	return sum
}

// encrypt runs the cipher over one block.
func (b *blowfish) encrypt(l, r uint32) (uint32, uint32) {
	l ^= b.p[0]
	for i := 1; i < 17; i += 2 {
		r ^= ((b.s[0][byte(l>>24)] + b.s[1][byte(l>>16)]) ^ b.s[2][byte(l>>8)] + b.s[3][byte(l)]) ^ b.p[i]
		l ^= ((b.s[0][byte(r>>24)] + b.s[1][byte(r>>16)]) ^ b.s[2][byte(r>>8)] + b.s[3][byte(r)]) ^ b.p[i+1]
	}
	return r ^ b.p[17], l
}

// expand mixes a key of 18 words into the state, and a salt of four.
func (b *blowfish) expand(key *[18]uint32, salt [4]uint32) {
	for i := range b.p {
		b.p[i] ^= key[i]
	}
	var l, r uint32
	n := 0
	next := func() {
		l, r = b.encrypt(l^salt[n], r^salt[n+1])
		n ^= 2
	}
	for i := 0; i < len(b.p); i += 2 {
		next()
		b.p[i], b.p[i+1] = l, r
	}
	for i := range b.s {
		for j := 0; j < 256; j += 2 {
			next()
			b.s[i][j], b.s[i][j+1] = l, r
		}
	}
}

// keyWords spreads a key and its final NUL over 18 words, again and again. kind is the letter of "$2y$": "x" extends
// the sign of each byte, as an old bug did. For "a", collides tells that the bug would have made no difference although
// it touched some byte; such hashes differ on purpose.
func keyWords(key string, kind byte) (words [18]uint32, collides bool) {
	cyclic := append([]byte(key), 0)
	n := 0
	sign, diff := uint32(0), uint32(0)
	for i := range words {
		var right, bug uint32
		for j := range 4 {
			right = right<<8 | uint32(cyclic[n])
			bug = bug<<8 | uint32(int32(int8(cyclic[n])))
			if j > 0 {
				sign |= bug & 0x80
			}
			n = (n + 1) % len(cyclic)
		}
		diff |= right ^ bug
		words[i] = right
		if kind == 'x' {
			words[i] = bug
		}
	}
	return words, kind == 'a' && diff == 0 && sign != 0
}

// bcrypt64 is bcrypt's base64.
var bcrypt64 = base64.NewEncoding("./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789").WithPadding(base64.NoPadding)

// bcrypt hashes a password by a setting "$2y$10$" and 22 characters of salt; ok is false where the setting is none.
func bcrypt(password, setting string) (result string, ok bool) {
	if len(setting) < 29 || setting[:2] != "$2" || setting[2] != 'y' && setting[2] != 'a' && setting[2] != 'b' && setting[2] != 'x' ||
		setting[3] != '$' || setting[6] != '$' {
		return "", false
	}
	tens, ones := setting[4]-'0', setting[5]-'0'
	cost := int(tens)*10 + int(ones)
	if tens > 3 || ones > 9 || cost < 4 || cost > 31 {
		return "", false
	}
	// The last character of the salt carries two bits only.
	salt, err := bcrypt64.DecodeString(setting[7:29])
	if err != nil {
		return "", false
	}
	var saltWords [4]uint32
	for i := range saltWords {
		saltWords[i] = binary.BigEndian.Uint32(salt[4*i:])
	}
	sum := bcryptSum(password, setting[2], saltWords, cost)
	return setting[:7] + bcrypt64.EncodeToString(salt) + bcrypt64.EncodeToString(sum[:23]), true
}

// bcryptSum is the core of bcrypt.
func bcryptSum(password string, kind byte, salt [4]uint32, cost int) []byte {
	b := *initialState()
	key, collides := keyWords(password, kind)
	if collides {
		b.p[0] ^= 1 << 16
	}
	var saltKey [18]uint32
	for i := range saltKey {
		saltKey[i] = salt[i%4]
	}
	b.expand(&key, salt)
	for range 1 << cost {
		b.expand(&key, [4]uint32{})
		b.expand(&saltKey, [4]uint32{})
	}
	text := []byte("OrpheanBeholderScryDoubt")
	for i := 0; i < len(text); i += 8 {
		l, r := binary.BigEndian.Uint32(text[i:]), binary.BigEndian.Uint32(text[i+4:])
		for range 64 {
			l, r = b.encrypt(l, r)
		}
		binary.BigEndian.PutUint32(text[i:], l)
		binary.BigEndian.PutUint32(text[i+4:], r)
	}
	return text
}

// sameHash compares two hashes in constant time.
func sameHash(a, b string) bool {
	return subtle.ConstantTimeCompare(bytes(a), bytes(b)) == 1
}
