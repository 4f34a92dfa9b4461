// The checksums that Go's library lacks: PHP's crc32, Jenkins' one-at-a-time, xxHash, MD4.

package hash

import (
	"encoding/binary"
	"hash"
	"math/bits"
)

// sum32 is a hash with 32 bits of state that takes byte after byte.
type sum32 struct {
	state, start uint32
	step         func(state uint32, b byte) uint32
	finish       func(state uint32) uint32
}

func (h *sum32) Write(p []byte) (int, error) {
	for _, b := range p {
		h.state = h.step(h.state, b)
	}
	return len(p), nil
}

func (h *sum32) Sum(b []byte) []byte { return binary.BigEndian.AppendUint32(b, h.finish(h.state)) }
func (h *sum32) Reset()              { h.state = h.start }
func (h *sum32) Size() int           { return 4 }
func (h *sum32) BlockSize() int      { return 4 }

// crcTable is the CRC of each byte by the polynomial 04C11DB7, high bit first.
var crcTable = func() (table [256]uint32) {
	for i := range table {
		crc := uint32(i) << 24
		for range 8 {
			if crc&(1<<31) != 0 {
				crc = crc<<1 ^ 0x04c11db7
			} else {
				crc <<= 1
			}
		}
		table[i] = crc
	}
	return table
}()

// newCRC32 is PHP's "crc32", which is bzip2's with its bytes swapped.
func newCRC32() hash.Hash {
	return &sum32{
		state: ^uint32(0), start: ^uint32(0),
		step:   func(s uint32, b byte) uint32 { return s<<8 ^ crcTable[byte(s>>24)^b] },
		finish: func(s uint32) uint32 { return bits.ReverseBytes32(^s) },
	}
}

// newJOAAT is Jenkins' one-at-a-time hash.
func newJOAAT() hash.Hash {
	return &sum32{
		step: func(s uint32, b byte) uint32 {
			s += uint32(b)
			s += s << 10
			return s ^ s>>6
		},
		finish: func(s uint32) uint32 {
			s += s << 3
			s ^= s >> 11
			return s + s<<15
		},
	}
}

// whole collects its input and hashes it at the end.
type whole struct {
	data        []byte
	size, block int
	sum         func(data []byte) []byte
}

func (h *whole) Write(p []byte) (int, error) {
	h.data = append(h.data, p...)
	return len(p), nil
}

func (h *whole) Sum(b []byte) []byte { return append(b, h.sum(h.data)...) }
func (h *whole) Reset()              { h.data = h.data[:0] }
func (h *whole) Size() int           { return h.size }
func (h *whole) BlockSize() int      { return h.block }

// The primes of xxHash.
const (
	p32a = 2654435761
	p32b = 2246822519
	p32c = 3266489917
	p32d = 668265263
	p32e = 374761393
	p64a = 11400714785074694791
	p64b = 14029467366897019727
	p64c = 1609587929392839161
	p64d = 9650029242287828579
	p64e = 2870177450012600261
)

func newXXH32(seed uint32) hash.Hash {
	return &whole{size: 4, block: 16, sum: func(p []byte) []byte {
		return binary.BigEndian.AppendUint32(nil, xxh32(p, seed))
	}}
}

func xxh32(p []byte, seed uint32) uint32 {
	n := uint32(len(p))
	h := seed + p32e
	if len(p) >= 16 {
		lanes := [4]uint32{seed + p32a&0xffffffff, seed + p32b, seed, seed - p32a}
		lanes[0] += p32b
		for len(p) >= 16 {
			for i := range lanes {
				lanes[i] = bits.RotateLeft32(lanes[i]+binary.LittleEndian.Uint32(p[4*i:])*p32b, 13) * p32a
			}
			p = p[16:]
		}
		h = bits.RotateLeft32(lanes[0], 1) + bits.RotateLeft32(lanes[1], 7) +
			bits.RotateLeft32(lanes[2], 12) + bits.RotateLeft32(lanes[3], 18)
	}
	h += n
	for ; len(p) >= 4; p = p[4:] {
		h = bits.RotateLeft32(h+binary.LittleEndian.Uint32(p)*p32c, 17) * p32d
	}
	for _, b := range p {
		h = bits.RotateLeft32(h+uint32(b)*p32e, 11) * p32a
	}
	h = (h ^ h>>15) * p32b
	h = (h ^ h>>13) * p32c
	return h ^ h>>16
}

func newXXH64(seed uint64) hash.Hash {
	return &whole{size: 8, block: 32, sum: func(p []byte) []byte {
		return binary.BigEndian.AppendUint64(nil, xxh64(p, seed))
	}}
}

func round64(acc, input uint64) uint64 {
	return bits.RotateLeft64(acc+input*p64b, 31) * p64a
}

func xxh64(p []byte, seed uint64) uint64 {
	n := uint64(len(p))
	h := seed + p64e
	if len(p) >= 32 {
		lanes := [4]uint64{seed + p64a, seed + p64b, seed, seed - p64a}
		lanes[0] += p64b
		for len(p) >= 32 {
			for i := range lanes {
				lanes[i] = round64(lanes[i], binary.LittleEndian.Uint64(p[8*i:]))
			}
			p = p[32:]
		}
		h = bits.RotateLeft64(lanes[0], 1) + bits.RotateLeft64(lanes[1], 7) +
			bits.RotateLeft64(lanes[2], 12) + bits.RotateLeft64(lanes[3], 18)
		for _, lane := range lanes {
			h = (h^round64(0, lane))*p64a + p64d
		}
	}
	h += n
	for ; len(p) >= 8; p = p[8:] {
		h = bits.RotateLeft64(h^round64(0, binary.LittleEndian.Uint64(p)), 27)*p64a + p64d
	}
	if len(p) >= 4 {
		h = bits.RotateLeft64(h^uint64(binary.LittleEndian.Uint32(p))*p64a, 23)*p64b + p64c
		p = p[4:]
	}
	for _, b := range p {
		h = bits.RotateLeft64(h^uint64(b)*p64e, 11) * p64a
	}
	h = (h ^ h>>33) * p64b
	h = (h ^ h>>29) * p64c
	return h ^ h>>32
}

func newMD4() hash.Hash { return &whole{size: 16, block: 64, sum: md4} }

// md4 is the digest of RFC 1320.
func md4(p []byte) []byte {
	padded := append(append([]byte(nil), p...), 0x80)
	for len(padded)%64 != 56 {
		padded = append(padded, 0)
	}
	padded = binary.LittleEndian.AppendUint64(padded, uint64(len(p))*8)
	state := [4]uint32{0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476}
	for ; len(padded) > 0; padded = padded[64:] {
		md4Block(&state, padded)
	}
	var out []byte
	for _, s := range state {
		out = binary.LittleEndian.AppendUint32(out, s)
	}
	return out
}

func md4Block(state *[4]uint32, p []byte) {
	shifts := [3][4]int{{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}}
	thirdOrder := [16]int{0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
	a, b, c, d := state[0], state[1], state[2], state[3]
	for i := range 48 {
		var f uint32
		k := i % 16
		switch i / 16 {
		case 0:
			f = b&c | ^b&d
		case 1:
			f, k = (b&c|b&d|c&d)+0x5a827999, k%4*4+k/4
		case 2:
			f, k = (b^c^d)+0x6ed9eba1, thirdOrder[k]
		}
		a += f + binary.LittleEndian.Uint32(p[4*k:])
		a, b, c, d = d, bits.RotateLeft32(a, shifts[i/16][i%4]), b, c
	}
	state[0] += a
	state[1] += b
	state[2] += c
	state[3] += d
}
