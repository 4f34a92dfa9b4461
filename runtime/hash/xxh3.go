// XXH3, the newer of the xxHash digests, in its forms of 64 and 128 bits.

package hash

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// Constants of XXH3; those that it shares with XXH64 stand there.
const (
	x3mulA = 0x165667919e3779f9
	x3mulB = 0x9fb21c651e98df25
)

// x3secret is the secret of a digest without one of its own.
var x3secret = [192]byte{
	0xb8, 0xfe, 0x6c, 0x39, 0x23, 0xa4, 0x4b, 0xbe, 0x7c, 0x01, 0x81, 0x2c, 0xf7, 0x21, 0xad, 0x1c,
	0xde, 0xd4, 0x6d, 0xe9, 0x83, 0x90, 0x97, 0xdb, 0x72, 0x40, 0xa4, 0xa4, 0xb7, 0xb3, 0x67, 0x1f,
	0xcb, 0x79, 0xe6, 0x4e, 0xcc, 0xc0, 0xe5, 0x78, 0x82, 0x5a, 0xd0, 0x7d, 0xcc, 0xff, 0x72, 0x21,
	0xb8, 0x08, 0x46, 0x74, 0xf7, 0x43, 0x24, 0x8e, 0xe0, 0x35, 0x90, 0xe6, 0x81, 0x3a, 0x26, 0x4c,
	0x3c, 0x28, 0x52, 0xbb, 0x91, 0xc3, 0x00, 0xcb, 0x88, 0xd0, 0x65, 0x8b, 0x1b, 0x53, 0x2e, 0xa3,
	0x71, 0x64, 0x48, 0x97, 0xa2, 0x0d, 0xf9, 0x4e, 0x38, 0x19, 0xef, 0x46, 0xa9, 0xde, 0xac, 0xd8,
	0xa8, 0xfa, 0x76, 0x3f, 0xe3, 0x9c, 0x34, 0x3f, 0xf9, 0xdc, 0xbb, 0xc7, 0xc7, 0x0b, 0x4f, 0x1d,
	0x8a, 0x51, 0xe0, 0x4b, 0xcd, 0xb4, 0x59, 0x31, 0xc8, 0x9f, 0x7e, 0xc9, 0xd9, 0x78, 0x73, 0x64,
	0xea, 0xc5, 0xac, 0x83, 0x34, 0xd3, 0xeb, 0xc3, 0xc5, 0x81, 0xa0, 0xff, 0xfa, 0x13, 0x63, 0xeb,
	0x17, 0x0d, 0xdd, 0x51, 0xb7, 0xf0, 0xda, 0x49, 0xd3, 0x16, 0x55, 0x26, 0x29, 0xd4, 0x68, 0x9e,
	0x2b, 0x16, 0xbe, 0x58, 0x7d, 0x47, 0xa1, 0xfc, 0x8f, 0xf8, 0xb8, 0xd1, 0x7a, 0xd0, 0x31, 0xce,
	0x45, 0xcb, 0x3a, 0x8f, 0x95, 0x16, 0x04, 0x28, 0xaf, 0xd7, 0xfb, 0xca, 0xbb, 0x4b, 0x40, 0x7e,
}

func newXXH3(seed uint64) hash.Hash {
	return &whole{size: 8, block: 64, sum: func(p []byte) []byte {
		return binary.BigEndian.AppendUint64(nil, xxh3(p, seed))
	}}
}

func newXXH128(seed uint64) hash.Hash {
	return &whole{size: 16, block: 64, sum: func(p []byte) []byte {
		low, high := xxh128(p, seed)
		return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, high), low)
	}}
}

func le32(p []byte) uint64 { return uint64(binary.LittleEndian.Uint32(p)) }
func le64(p []byte) uint64 { return binary.LittleEndian.Uint64(p) }

// sec reads 64 bits of the secret.
func sec(at int) uint64 { return le64(x3secret[at:]) }

// fold multiplies and joins the halves of the product.
func fold(a, b uint64) uint64 {
	high, low := bits.Mul64(a, b)
	return high ^ low
}

func x3finish(x uint64) uint64 {
	x = (x ^ x>>37) * x3mulA
	return x ^ x>>32
}

func x64finish(x uint64) uint64 {
	x = (x ^ x>>33) * p64b
	x = (x ^ x>>29) * p64c
	return x ^ x>>32
}

// x3mix mixes 16 bytes of data with 16 of the secret.
func x3mix(p []byte, at int, seed uint64) uint64 {
	return fold(le64(p)^(sec(at)+seed), le64(p[8:])^(sec(at+8)-seed))
}

// three packs the length and the bytes of at most three of them.
func three(p []byte) uint32 {
	n := len(p)
	return uint32(p[n-1]) | uint32(n)<<8 | uint32(p[0])<<16 | uint32(p[n/2])<<24
}

// seedOf4 is the seed for inputs of four to eight bytes.
func seedOf4(seed uint64) uint64 { return seed ^ uint64(bits.ReverseBytes32(uint32(seed)))<<32 }

func xxh3(p []byte, seed uint64) uint64 {
	n := len(p)
	switch {
	case n == 0:
		return x64finish(seed ^ sec(56) ^ sec(64))
	case n <= 3:
		return x64finish((le32(x3secret[:]) ^ le32(x3secret[4:]) + seed) ^ uint64(three(p)))
	case n <= 8:
		v := (sec(8) ^ sec(16)) - seedOf4(seed) ^ (le32(p[n-4:]) | le32(p)<<32)
		v ^= bits.RotateLeft64(v, 49) ^ bits.RotateLeft64(v, 24)
		v *= x3mulB
		v ^= v>>35 + uint64(n)
		v *= x3mulB
		return v ^ v>>28
	case n <= 16:
		low := (sec(24) ^ sec(32)) + seed ^ le64(p)
		high := (sec(40) ^ sec(48)) - seed ^ le64(p[n-8:])
		return x3finish(uint64(n) + bits.ReverseBytes64(low) + high + fold(low, high))
	case n > 240:
		acc := x3long(p, x3derived(seed))
		return acc.merge(uint64(n)*p64a, 11)
	}
	acc := uint64(n) * p64a
	if n <= 128 {
		for i := (n - 1) >> 5; i >= 0; i-- {
			acc += x3mix(p[16*i:], 32*i, seed)
			acc += x3mix(p[n-16*i-16:], 32*i+16, seed)
		}
		return x3finish(acc)
	}
	for i := range 8 {
		acc += x3mix(p[16*i:], 16*i, seed)
	}
	acc = x3finish(acc)
	for i := 8; i < n>>4; i++ {
		acc += x3mix(p[16*i:], 16*(i-8)+3, seed)
	}
	return x3finish(acc + x3mix(p[n-16:], 119, seed))
}

// xxh128 gives the two halves of the digest.
func xxh128(p []byte, seed uint64) (low, high uint64) {
	n := len(p)
	switch {
	case n == 0:
		return x64finish(seed ^ sec(64) ^ sec(72)), x64finish(seed ^ sec(80) ^ sec(88))
	case n <= 3:
		c := three(p)
		low = (le32(x3secret[:]) ^ le32(x3secret[4:]) + seed) ^ uint64(c)
		high = (le32(x3secret[8:]) ^ le32(x3secret[12:]) - seed) ^ uint64(bits.RotateLeft32(bits.ReverseBytes32(c), 13))
		return x64finish(low), x64finish(high)
	case n <= 8:
		v := (sec(16) ^ sec(24)) + seedOf4(seed) ^ (le32(p) | le32(p[n-4:])<<32)
		high, low = bits.Mul64(v, p64a+uint64(n)<<2)
		high += low << 1
		low ^= high >> 3
		low = (low ^ low>>35) * x3mulB
		return low ^ low>>28, x3finish(high)
	case n <= 16:
		return x128of16(p, seed)
	case n > 240:
		secret := x3derived(seed)
		acc := x3long(p, secret)
		return acc.merge(uint64(n)*p64a, 11), acc.merge(^(uint64(n) * p64b), len(secret)-75)
	}
	acc := [2]uint64{uint64(n) * p64a, 0}
	mix := func(a, b []byte, at int, seed uint64) {
		acc[0] = (acc[0] + x3mix(a, at, seed)) ^ (le64(b) + le64(b[8:]))
		acc[1] = (acc[1] + x3mix(b, at+16, seed)) ^ (le64(a) + le64(a[8:]))
	}
	if n <= 128 {
		for i := (n - 1) >> 5; i >= 0; i-- {
			mix(p[16*i:], p[n-16*i-16:], 32*i, seed)
		}
	} else {
		for i := range 4 {
			mix(p[32*i:], p[32*i+16:], 32*i, seed)
		}
		acc[0], acc[1] = x3finish(acc[0]), x3finish(acc[1])
		for i := 4; i < n>>5; i++ {
			mix(p[32*i:], p[32*i+16:], 32*(i-4)+3, seed)
		}
		mix(p[n-16:], p[n-32:], 103, -seed)
	}
	return x3finish(acc[0] + acc[1]), -x3finish(acc[0]*p64a + acc[1]*p64d + (uint64(n)-seed)*p64b)
}

// x128of16 is xxh128 for nine to sixteen bytes.
func x128of16(p []byte, seed uint64) (low, high uint64) {
	n := len(p)
	last := le64(p[n-8:])
	a := (sec(32) ^ sec(40)) - seed ^ le64(p) ^ last
	b := (sec(48) ^ sec(56)) + seed ^ last
	high, low = bits.Mul64(a, p64a)
	low += uint64(n-1) << 54
	high += b>>32<<32 + uint64(uint32(b))*p32b
	low ^= bits.ReverseBytes64(high)
	carry, out := bits.Mul64(low, p64b)
	return x3finish(out), x3finish(carry + high*p64b)
}

// x3derived is the secret that belongs to a seed, for long inputs.
func x3derived(seed uint64) []byte {
	out := make([]byte, len(x3secret))
	for at := 0; at < len(out); at += 16 {
		binary.LittleEndian.PutUint64(out[at:], sec(at)+seed)
		binary.LittleEndian.PutUint64(out[at+8:], sec(at+8)-seed)
	}
	return out
}

// x3state is what a long input has been mixed into so far.
type x3state struct {
	acc    [8]uint64
	secret []byte
}

// x3long mixes an input of more than 240 bytes, in blocks of stripes of 64 bytes.
func x3long(p, secret []byte) *x3state {
	s := &x3state{acc: [8]uint64{p32c, p64a, p64b, p64c, p64d, p32b, p64e, p32a}, secret: secret}
	stripes := (len(secret) - 64) / 8
	last := p[len(p)-64:]
	for len(p) > 64*stripes {
		for i := range stripes {
			s.stripe(p[64*i:], 8*i)
		}
		for i := range s.acc {
			a := s.acc[i]
			s.acc[i] = (a ^ a>>47 ^ le64(secret[len(secret)-64+8*i:])) * p32a
		}
		p = p[64*stripes:]
	}
	for i := range (len(p) - 1) / 64 {
		s.stripe(p[64*i:], 8*i)
	}
	s.stripe(last, len(secret)-71)
	return s
}

func (s *x3state) stripe(p []byte, at int) {
	for i := range s.acc {
		data := le64(p[8*i:])
		key := data ^ le64(s.secret[at+8*i:])
		s.acc[i^1] += data
		s.acc[i] += uint64(uint32(key)) * (key >> 32)
	}
}

// merge makes 64 bits of the state.
func (s *x3state) merge(start uint64, at int) uint64 {
	for i := 0; i < 8; i += 2 {
		start += fold(s.acc[i]^le64(s.secret[at+8*i:]), s.acc[i+1]^le64(s.secret[at+8*i+8:]))
	}
	return x3finish(start)
}
