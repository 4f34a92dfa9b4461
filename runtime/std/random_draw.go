// What Random\Randomizer draws from an engine.

package std

import (
	"encoding/binary"
	"math"
	"math/bits"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// drawAttempts is how often PHP tries to get a number that is in a range.
const drawAttempts = 50

// giveUp throws where an engine of the program gives no number that can be used.
func giveUp(c *php.Context, e randomEngine, tries int) {
	if u, ok := e.(userEngine); ok && tries > drawAttempts {
		c.Throw(u.broken, "Failed to generate an acceptable random number in %d attempts", drawAttempts)
	}
}

// drawBytes puts size bytes of an engine together.
func drawBytes(c *php.Context, e randomEngine, size int) (r uint64) {
	for have := 0; have < size; {
		next, n := e.generate(c)
		r |= next << (8 * have)
		have += n
	}
	return r
}

// drawSpan returns an even draw from 0 to span.
func drawSpan(c *php.Context, e randomEngine, span uint64) uint64 {
	if _, ok := e.(secureEngine); ok {
		return uint64(RandomInt(c, math.MinInt, int(span)+math.MinInt)) - 1<<63
	}
	if span > math.MaxUint32 {
		return drawEven(c, e, span, 8, math.MaxUint64)
	}
	return drawEven(c, e, span, 4, math.MaxUint32)
}

// drawEven is drawSpan with numbers of size bytes, the largest of which is top.
func drawEven(c *php.Context, e randomEngine, span uint64, size int, top uint64) uint64 {
	r := drawBytes(c, e, size) & top
	if span == top {
		return r
	}
	n := span + 1
	if n&span == 0 {
		return r & span
	}
	ceiling := top - top%n - 1
	for tries := 0; r > ceiling; r = drawBytes(c, e, size) & top {
		tries++
		giveUp(c, e, tries)
	}
	return r % n
}

// drawer is drawSpan as a function of the largest number.
func drawer(c *php.Context, source php.Value) func(max int) int {
	e := engineOf(source)
	return func(max int) int { return int(drawSpan(c, e, uint64(max))) }
}

// RandomRange returns an even draw from min to max.
func RandomRange(c *php.Context, source php.Value, min, max int) int {
	e := engineOf(source)
	if t, ok := e.(*twister); ok && t.legacy { // scaled as mt_rand() of PHP 5 did, not evenly
		r := float64(t.draw() >> 1)
		return min + int(uint64((float64(max)-float64(min)+1)*(r/(mtMax+1.0))))
	}
	return min + int(drawSpan(c, e, uint64(max)-uint64(min)))
}

// RandomNext returns what an engine generates as an int that is not negative.
func RandomNext(c *php.Context, source php.Value) int {
	r, _ := engineOf(source).generate(c)
	return int(r >> 1)
}

// RandomNextFloat returns an even draw from 0 to 1, 1 excluded.
func RandomNextFloat(c *php.Context, source php.Value) float64 {
	return float64(drawBytes(c, engineOf(source), 8)>>11) / (1 << 53)
}

// RandomString returns length bytes of an engine.
func RandomString(c *php.Context, source php.Value, length int) string {
	e := engineOf(source)
	b := make([]byte, 0, length+8)
	for len(b) < length {
		r, size := e.generate(c)
		b = binary.LittleEndian.AppendUint64(b, r)[:len(b)+size]
	}
	return string(b[:length])
}

// RandomStringOf returns length bytes that are drawn from those of chars.
func RandomStringOf(c *php.Context, source php.Value, chars string, length int) string {
	e := engineOf(source)
	last := uint64(len(chars) - 1)
	b := make([]byte, 0, length)
	if last > 0xff {
		for len(b) < length {
			b = append(b, chars[drawSpan(c, e, last)])
		}
		return string(b)
	}
	mask := uint64(1)<<bits.Len64(last) - 1
	for misses := 0; len(b) < length; {
		r, size := e.generate(c)
		for ; size > 0 && len(b) < length; size-- {
			at := r & mask
			r >>= 8
			if at > last {
				misses++
				giveUp(c, e, misses)
				continue
			}
			misses = 0
			b = append(b, chars[at])
		}
	}
	return string(b)
}

// RandomShuffle returns the elements of an array in random order.
func RandomShuffle(c *php.Context, source php.Value, array php.Array) php.Array {
	return shuffled(array, drawer(c, source)).Copy()
}

// RandomShuffleBytes returns the bytes of a string in random order.
func RandomShuffleBytes(c *php.Context, source php.Value, s string) string {
	return shuffledBytes(s, drawer(c, source))
}

// RandomKeys returns num random keys of an array.
func RandomKeys(c *php.Context, source php.Value, array php.Array, num int) php.Array {
	checkPick(c, array, num, `Random\Randomizer::pickArrayKeys`)
	if num == 1 {
		return php.List(array.KeyAt(randomPos(array, drawer(c, source))))
	}
	return picked(array, num, drawer(c, source), func(times int) {
		giveUp(c, engineOf(source), times)
	})
}

// RandomFloat returns an even draw from the floats between min and max, where the ends belong to them or not; NaN where
// there are none. The floats are as far apart as those at the end with the larger absolute value
// (Goualard, Drawing random floating-point numbers from an interval, 2022).
func RandomFloat(c *php.Context, source php.Value, min, max float64, withMin, withMax bool) float64 {
	down := math.Abs(min) <= math.Abs(max) // counted from max
	step := math.Nextafter(min, math.MaxFloat64) - min
	if down {
		step = max - math.Nextafter(max, -math.MaxFloat64)
	}
	n := steps(min, max, step)
	first, last := uint64(0), n
	if !withMin {
		last--
	}
	if !withMax {
		first++
	}
	if max < min || !(withMin && withMax) && (max <= min || n < first || last+1 <= first) {
		return math.NaN()
	}
	k := first + drawEven(c, engineOf(source), last-first, 8, math.MaxUint64)
	if down {
		if k == n {
			return min
		}
		return away(max, -step, k)
	}
	if withMin != withMax {
		k += n - last - first // counted from min, from 0 where it belongs to them
	}
	if k == n {
		return max
	}
	return away(min, step, k)
}

// away returns x and k steps, without overflow.
func away(x, step float64, k uint64) float64 {
	high, low := float64(k>>2), float64(k&3)
	return 4*(x/4+high*step) + low*step
}

// steps returns how many steps it takes from a to b, rounded up.
func steps(a, b, step float64) uint64 {
	s := b/step - a/step
	var rest float64
	if math.Abs(a) <= math.Abs(b) {
		rest = -a/step - (s - b/step)
	} else {
		rest = b/step - (s + a/step)
	}
	up := math.Ceil(s)
	if s != up {
		return uint64(up)
	}
	if rest > 0 {
		return uint64(up) + 1
	}
	return uint64(up)
}
