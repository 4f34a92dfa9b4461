// The engines of Random\Randomizer.

package std

import (
	"encoding/binary"
	"encoding/hex"
	"math/bits"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// randomEngine gives random bits: size bytes of them in result, the first in the lowest. The classes of PHP, which are
// written in PHP, keep one as a resource that programs do not see.
type randomEngine interface {
	generate(c *php.Context) (result uint64, size int)
}

func (t *twister) generate(*php.Context) (uint64, int) { return uint64(t.draw()), 4 }

// pcg is PCG64: a linear congruential generator of 128 bits, xorshift low and random rotation.
type pcg struct{ hi, lo uint64 }

const (
	pcgMulHi, pcgMulLo = 2549297995355413924, 4865540595714422341
	pcgIncHi, pcgIncLo = 6364136223846793005, 1442695040888963407
)

// affine returns x * mul + inc.
func (x pcg) affine(mul, inc pcg) pcg {
	hi, lo := bits.Mul64(x.lo, mul.lo)
	hi += x.hi*mul.lo + x.lo*mul.hi
	lo, carry := bits.Add64(lo, inc.lo, 0)
	hi, _ = bits.Add64(hi, inc.hi, carry)
	return pcg{hi, lo}
}

func (x *pcg) step() { *x = x.affine(pcg{pcgMulHi, pcgMulLo}, pcg{pcgIncHi, pcgIncLo}) }

func (x *pcg) seed(s pcg) {
	*x = pcg{}
	x.step()
	*x = x.affine(pcg{0, 1}, s)
	x.step()
}

func (x *pcg) generate(*php.Context) (uint64, int) {
	x.step()
	return bits.RotateLeft64(x.hi^x.lo, -int(x.hi>>58)), 8
}

// jump goes n steps ahead: the steps of each power of two are one multiplication and addition.
func (x *pcg) jump(n uint64) {
	mul, inc := pcg{pcgMulHi, pcgMulLo}, pcg{pcgIncHi, pcgIncLo}
	allMul, allInc := pcg{0, 1}, pcg{}
	for ; n > 0; n >>= 1 {
		if n&1 != 0 {
			allMul, allInc = allMul.affine(mul, pcg{}), allInc.affine(mul, inc)
		}
		inc = mul.affine(inc, inc)
		mul = mul.affine(mul, pcg{})
	}
	*x = x.affine(allMul, allInc)
}

// xoshiro is xoshiro256**.
type xoshiro [4]uint64

func (x *xoshiro) seed(s uint64) {
	for i := range x { // splitmix64
		s += 0x9e3779b97f4a7c15
		z := s
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		x[i] = z ^ z>>31
	}
}

func (x *xoshiro) generate(*php.Context) (uint64, int) {
	r := bits.RotateLeft64(x[1]*5, 7) * 9
	t := x[1] << 17
	x[2] ^= x[0]
	x[3] ^= x[1]
	x[1] ^= x[2]
	x[0] ^= x[3]
	x[2] ^= t
	x[3] = bits.RotateLeft64(x[3], 45)
	return r, 8
}

// The polynomials that go 2^128 and 2^192 steps ahead.
var (
	xoshiroJump     = xoshiro{0x180ec6d33cfd0aba, 0xd5a61266f0c9392c, 0xa9582618e03fc9aa, 0x39abdc4529b1661c}
	xoshiroJumpLong = xoshiro{0x76e15d3efefdcbbf, 0xc5004e441c522fb3, 0x77710069854ee241, 0x39109bb02acbe635}
)

func (x *xoshiro) jump(by xoshiro) {
	var to xoshiro
	for _, word := range by {
		for b := range 64 {
			if word>>b&1 != 0 {
				for i := range to {
					to[i] ^= x[i]
				}
			}
			x.generate(nil)
		}
	}
	*x = to
}

// secureEngine draws from the system.
type secureEngine struct{}

func (secureEngine) generate(c *php.Context) (uint64, int) {
	return binary.LittleEndian.Uint64([]byte(RandomBytes(c, 8))), 8
}

// userEngine is an object of a class of the program, and the class of what is thrown where it gives nothing that can be used.
type userEngine struct {
	object *php.Object
	broken string
}

func (u userEngine) generate(c *php.Context) (result uint64, size int) {
	s := u.object.Class.Method("generate").Call(c, u.object, u.object.Class, nil).Deref().AsString()
	if s == "" {
		c.Throw(u.broken, "A random engine must return a non-empty string")
	}
	size = min(len(s), 8)
	for i := range size {
		result |= uint64(s[i]) << (8 * i)
	}
	return result, size
}

// engineValue holds an engine as a value.
func engineValue(e randomEngine) php.Value { return (&php.Resource{Data: e}).Value() }

func engineOf(v php.Value) randomEngine { return v.Deref().AsResource().Data.(randomEngine) }

// engineIn returns the engine that a value holds, a new one where it holds none yet.
func engineIn[E randomEngine](source php.Value, fresh E) (E, php.Value) {
	if source = source.Deref(); source.IsNull() {
		return fresh, engineValue(fresh)
	}
	return engineOf(source).(E), source
}

// RandomMt seeds a Mersenne Twister, or makes one.
func RandomMt(source php.Value, seed, mode int) php.Value {
	t, v := engineIn(source, &twister{})
	*t = twister{legacy: mode == mtLegacy}
	t.seed(uint32(seed))
	return v
}

// RandomPcg is RandomMt for PcgOneseq128XslRr64. The seed has 16 bytes.
func RandomPcg(source php.Value, seed string) php.Value {
	x, v := engineIn(source, &pcg{})
	b := []byte(seed)
	x.seed(pcg{binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:])})
	return v
}

// RandomPcgInt is RandomPcg for a number.
func RandomPcgInt(source php.Value, seed int) php.Value {
	x, v := engineIn(source, &pcg{})
	x.seed(pcg{0, uint64(seed)})
	return v
}

// RandomXoshiro is RandomMt for Xoshiro256StarStar. The seed has 32 bytes.
func RandomXoshiro(source php.Value, seed string) php.Value {
	x, v := engineIn(source, &xoshiro{})
	for i := range x {
		x[i] = binary.LittleEndian.Uint64([]byte(seed[8*i:]))
	}
	return v
}

// RandomXoshiroInt is RandomXoshiro for a number.
func RandomXoshiroInt(source php.Value, seed int) php.Value {
	x, v := engineIn(source, &xoshiro{})
	x.seed(uint64(seed))
	return v
}

// RandomSecure returns the engine of the system.
func RandomSecure() php.Value { return engineValue(secureEngine{}) }

// RandomUser returns the engine that an object is.
func RandomUser(engine php.Value, broken string) php.Value {
	return engineValue(userEngine{engine.Deref().AsObject(), broken})
}

// RandomGenerate returns what an engine generates next.
func RandomGenerate(c *php.Context, source php.Value) string {
	r, size := engineOf(source).generate(c)
	return string(binary.LittleEndian.AppendUint64(nil, r)[:size])
}

// RandomJump lets a PcgOneseq128XslRr64 skip steps.
func RandomJump(source php.Value, advance int) { engineOf(source).(*pcg).jump(uint64(advance)) }

// RandomLeap lets a Xoshiro256StarStar skip 2^128 or 2^192 steps.
func RandomLeap(source php.Value, long bool) {
	by := xoshiroJump
	if long {
		by = xoshiroJumpLong
	}
	engineOf(source).(*xoshiro).jump(by)
}

// RandomCopy returns an engine in the same state.
func RandomCopy(source php.Value) php.Value {
	switch e := engineOf(source).(type) {
	case *twister:
		dup := *e
		return engineValue(&dup)
	case *pcg:
		dup := *e
		return engineValue(&dup)
	case *xoshiro:
		dup := *e
		return engineValue(&dup)
	}
	return source
}

// RandomState returns the state of an engine as it is stored: numbers as hexadecimal digits, the lowest byte first.
func RandomState(source php.Value) php.Array {
	var out php.Array
	words := func(list ...uint64) {
		for _, w := range list {
			out.Push(php.String(hex.EncodeToString(binary.LittleEndian.AppendUint64(nil, w))))
		}
	}
	switch e := engineOf(source).(type) {
	case *twister:
		for _, w := range e.state {
			out.Push(php.String(hex.EncodeToString(binary.LittleEndian.AppendUint32(nil, w))))
		}
		out.Push(php.Int(e.next))
		mode := mtCorrect
		if e.legacy {
			mode = mtLegacy
		}
		out.Push(php.Int(mode))
	case *pcg:
		words(e.hi, e.lo)
	case *xoshiro:
		words(e[:]...)
	}
	return out
}

// RandomRestore makes an engine from what RandomState returned; class is that of its object. null: it is none.
func RandomRestore(class string, state php.Array) php.Value {
	ok := true
	at := func(i int) php.Value { return state.PeekAt(i).Deref() }
	word := func(i, size int) uint64 {
		v := at(i)
		if !v.IsString() || len(v.AsString()) != 2*size {
			ok = false
			return 0
		}
		b, err := hex.DecodeString(v.AsString())
		ok = ok && err == nil
		return binary.LittleEndian.Uint64(append(b, make([]byte, 8)...))
	}
	var e randomEngine
	switch class {
	case `Random\Engine\Mt19937`:
		t := &twister{}
		for i := range t.state {
			t.state[i] = uint32(word(i, 4))
		}
		next, mode := at(mtSize), at(mtSize+1)
		ok = ok && state.Len() == mtSize+2 && next.IsInt() && mode.IsInt() && next.AsInt() >= 0 && next.AsInt() <= mtSize &&
			(mode.AsInt() == mtCorrect || mode.AsInt() == mtLegacy)
		if ok {
			t.next, t.legacy = next.AsInt(), mode.AsInt() == mtLegacy
		}
		e = t
	case `Random\Engine\PcgOneseq128XslRr64`:
		e = &pcg{word(0, 8), word(1, 8)}
	default:
		e = &xoshiro{word(0, 8), word(1, 8), word(2, 8), word(3, 8)}
	}
	if !ok {
		return php.Null
	}
	return engineValue(e)
}
