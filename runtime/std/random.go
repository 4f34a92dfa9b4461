// Random numbers: mt_rand and what draws from it, and the system's source.

package std

import (
	"crypto/rand"
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The modes of mt_srand().
const (
	mtCorrect = 0
	mtLegacy  = 1
)

const (
	mtSize  = 624
	mtShift = 397
	mtMax   = math.MaxInt32
)

// twister is the state of the Mersenne Twister of one request.
type twister struct {
	state  [mtSize]uint32
	next   int
	legacy bool
}

type twisterKey struct{}

// twisterOf returns the request's generator, seeded at random at first use.
func twisterOf(c *php.Context) *twister {
	if t, ok := c.Ext(twisterKey{}).(*twister); ok {
		return t
	}
	t := &twister{}
	t.seed(randomUint32(c))
	c.SetExt(twisterKey{}, t)
	return t
}

func (t *twister) seed(s uint32) {
	t.state[0] = s
	for i := 1; i < mtSize; i++ {
		s = 1812433253*(s^s>>30) + uint32(i)
		t.state[i] = s
	}
	t.reload()
}

func (t *twister) twist(m, u, v uint32) uint32 {
	low := v
	if t.legacy {
		low = u // PHP before 7.1 took the wrong bit
	}
	return m ^ (u&0x80000000|v&0x7fffffff)>>1 ^ -(low&1)&0x9908b0df
}

func (t *twister) reload() {
	s := &t.state
	for i := range mtSize {
		s[i] = t.twist(s[(i+mtShift)%mtSize], s[i], s[(i+1)%mtSize])
	}
	t.next = 0
}

// draw returns the next 32 bits.
func (t *twister) draw() uint32 {
	if t.next == mtSize {
		t.reload()
	}
	y := t.state[t.next]
	t.next++
	y ^= y >> 11
	y ^= y << 7 & 0x9d2c5680
	y ^= y << 15 & 0xefc60000
	return y ^ y>>18
}

// within returns an even draw from min to max.
func (t *twister) within(min, max int) int {
	span := uint(max) - uint(min)
	if span > math.MaxUint32 {
		return min + int(t.within64(span))
	}
	r := t.draw()
	limit := uint32(span)
	if limit&(limit+1) == 0 { // also all 32 bits
		return min + int(r&limit)
	}
	n := limit + 1
	ceiling := math.MaxUint32 - math.MaxUint32%n - 1
	for r > ceiling {
		r = t.draw()
	}
	return min + int(r%n)
}

func (t *twister) within64(span uint) uint {
	draw := func() uint {
		low := uint(t.draw())
		return uint(t.draw())<<32 | low
	}
	r := draw()
	if span&(span+1) == 0 {
		return r & span
	}
	n := span + 1
	ceiling := math.MaxUint - math.MaxUint%n - 1
	for r > ceiling {
		r = draw()
	}
	return r % n
}

// between is within, or the uneven scaling of the legacy mode.
func (t *twister) between(min, max int) int {
	if !t.legacy {
		return t.within(min, max)
	}
	n := float64(t.draw() >> 1)
	return min + php.FloatToInt((float64(max)-float64(min)+1)*(n/(mtMax+1.0)))
}

// MtRand returns a random int from 0 to mt_getrandmax().
// https://www.php.net/manual/en/function.mt-rand.php
func MtRand(c *php.Context) int { return int(twisterOf(c).draw() >> 1) }

// MtRandRange returns a random int from min to max.
// https://www.php.net/manual/en/function.mt-rand.php
func MtRandRange(c *php.Context, min, max int) int {
	if max < min {
		c.Throw("ValueError", "mt_rand(): Argument #2 ($max) must be greater than or equal to argument #1 ($min)")
	}
	return twisterOf(c).between(min, max)
}

// RandRange returns a random int between min and max, in either order.
// https://www.php.net/manual/en/function.rand.php
func RandRange(c *php.Context, min, max int) int {
	if max < min {
		min, max = max, min
	}
	return twisterOf(c).between(min, max)
}

// MtSrand seeds the generator of mt_rand.
// https://www.php.net/manual/en/function.mt-srand.php
func MtSrand(c *php.Context, seed, mode int) {
	t := &twister{legacy: mode == mtLegacy}
	t.seed(uint32(seed))
	c.SetExt(twisterKey{}, t)
}

// MtSrandRandom seeds the generator of mt_rand at random.
// https://www.php.net/manual/en/function.mt-srand.php
func MtSrandRandom(c *php.Context) { MtSrand(c, int(randomUint32(c)), mtCorrect) }

// MtGetrandmax returns the largest number that mt_rand returns.
// https://www.php.net/manual/en/function.mt-getrandmax.php
func MtGetrandmax() int { return mtMax }

func randomUint32(c *php.Context) uint32 {
	return binary.LittleEndian.Uint32([]byte(RandomBytes(c, 4)))
}

// RandomInt returns an unpredictable int from min to max.
// https://www.php.net/manual/en/function.random-int.php
func RandomInt(c *php.Context, min, max int) int {
	if min > max {
		c.Throw("ValueError", "random_int(): Argument #1 ($min) must be less than or equal to argument #2 ($max)")
	}
	span := uint64(max) - uint64(min)
	shift := bits.LeadingZeros64(span)
	for {
		r := binary.LittleEndian.Uint64([]byte(RandomBytes(c, 8)))
		if r = r << shift >> shift; r <= span && shift < 64 {
			return min + int(r)
		} else if shift == 64 {
			return min
		}
	}
}

// RandomBytes returns length unpredictable bytes.
// https://www.php.net/manual/en/function.random-bytes.php
func RandomBytes(c *php.Context, length int) string {
	if length < 1 {
		c.Throw("ValueError", "random_bytes(): Argument #1 ($length) must be greater than 0")
	}
	b := make([]byte, length)
	rand.Read(b) // never fails
	return string(b)
}

// OpensslRandomPseudoBytes returns length unpredictable bytes and sets strong to true.
// https://www.php.net/manual/en/function.openssl-random-pseudo-bytes.php
func OpensslRandomPseudoBytes(c *php.Context, length int, strong *bool) string {
	if strong != nil {
		*strong = false
	}
	if length < 1 {
		c.ArgError("ValueError", "openssl_random_pseudo_bytes", 1, "length", "must be greater than 0")
	} else if length > math.MaxInt32 {
		c.ArgError("ValueError", "openssl_random_pseudo_bytes", 1, "length", "must be less than or equal to 2147483647")
	}
	if strong != nil {
		*strong = true
	}
	return RandomBytes(c, length)
}

// LcgValue returns a random float from 0 to 1, both excluded.
// https://www.php.net/manual/en/function.lcg-value.php
func LcgValue() float64 {
	var b [8]byte
	rand.Read(b[:]) // never fails
	return (float64(binary.LittleEndian.Uint64(b[:])>>12) + 0.5) / (1 << 52)
}

// Shuffle puts the elements in random order and numbers them anew.
// https://www.php.net/manual/en/function.shuffle.php
func Shuffle(c *php.Context, array *php.Array) bool {
	*array = shuffled(*array, twisterOf(c).upTo)
	return true
}

// upTo returns an even draw from 0 to max.
func (t *twister) upTo(max int) int { return t.within(0, max) }

// shuffled returns the elements of an array in an order that is drawn.
func shuffled(array php.Array, draw func(max int) int) php.Array {
	s := rawSlots(array)
	for left := len(s) - 1; left > 0; left-- {
		if i := draw(left); i != left {
			s[left], s[i] = s[i], s[left]
		}
	}
	return php.List(s...)
}

// StrShuffle returns the bytes of a string in random order.
// https://www.php.net/manual/en/function.str-shuffle.php
func StrShuffle(c *php.Context, s string) string { return shuffledBytes(s, twisterOf(c).upTo) }

func shuffledBytes(s string, draw func(max int) int) string {
	b := []byte(s)
	for left := len(b) - 1; left > 0; left-- {
		if i := draw(left); i != left {
			b[left], b[i] = b[i], b[left]
		}
	}
	return string(b)
}

// ArrayRand returns a random key.
// https://www.php.net/manual/en/function.array-rand.php
func ArrayRand(c *php.Context, array php.Array) php.Value { return ArrayRandN(c, array, 1) }

// ArrayRandN returns num random keys in their order: one key if num is 1, else a
// list.
// https://www.php.net/manual/en/function.array-rand.php
func ArrayRandN(c *php.Context, array php.Array, num int) php.Value {
	checkPick(c, array, num, "array_rand")
	t := twisterOf(c)
	if num == 1 {
		return array.KeyAt(randomPos(array, t.upTo))
	}
	return picked(array, num, t.upTo, nil).Value()
}

// checkPick throws where num keys of an array cannot be picked.
func checkPick(c *php.Context, array php.Array, num int, fn string) {
	n := array.Len()
	if n == 0 {
		c.ArgError("ValueError", fn, 1, "array", "cannot be empty")
	}
	if num < 1 || num > n {
		c.ArgError("ValueError", fn, 2, "num", "must be between 1 and the number of elements in argument #1 ($array)")
	}
}

// picked returns num of the keys of an array, in their order. It tells of each run of draws that meet what has been drawn
// already, unless nobody wants to know.
func picked(array php.Array, num int, draw func(max int) int, again func(times int)) php.Array {
	n := array.Len()
	// Draw the smaller of the two sets: what is taken, or what is left.
	invert := num > n>>1
	draws := num
	if invert {
		draws = n - num
	}
	chosen := make([]bool, n)
	for times := 0; draws > 0; {
		if i := draw(n - 1); !chosen[i] {
			chosen[i] = true
			draws--
			times = 0
		} else if times++; again != nil {
			again(times)
		}
	}
	var out php.Array
	i := 0
	for p := array.First(); p >= 0; p = array.Next(p) {
		if chosen[i] != invert {
			out.Push(array.KeyAt(p))
		}
		i++
	}
	return out
}

// randomPos draws a position. Where an array has holes, PHP draws again until
// it meets an element, unless more than half of the places are holes.
func randomPos(a php.Array, draw func(max int) int) int {
	n, used := a.Len(), a.Last()+1
	if n == used {
		return draw(n - 1)
	}
	if n < used-used>>1 {
		return skip(a, draw(n-1))
	}
	for {
		if p := draw(used - 1); a.Next(p-1) == p || p == a.First() {
			return p
		}
	}
}
