// Sine, cosine, tangent and their inverses in doubled precision.

package std

import (
	"math"
	"math/bits"
)

// twoOverPi holds the fraction bits of 2/pi behind one word of zeros.
var twoOverPi = [22]uint64{
	0,
	0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041, 0xfe5163abdebbc561,
	0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e, 0xe88235f52ebb4484,
	0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b, 0x1ff897ffde05980f,
	0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d, 0x7527bac7ebe5f17b,
	0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab, 0xf0cfbc209af4361d,
	0,
}

var (
	halfPi      = double{0x1.921fb54442d18p0, 0x1.1a62633145c07p-54}
	halfPiThird = -0x1.f1976b7ed8fbcp-110
	halfPiLast  = 0x1.4cf98e804177dp-164
	sinTable    = makeSinTable()
)

// sinCos is a sine and cosine of the same angle.
type sinCos struct{ sin, cos double }

// makeSinTable returns sine and cosine of j/32 up to a little above pi/4.
func makeSinTable() (t [27]sinCos) {
	for j := range t {
		x := double{float64(j) / 32, 0}
		t[j] = sinCos{sin: alternating(x, x, 1), cos: alternating(x, double{1, 0}, 0)}
	}
	return t
}

// alternating sums the Taylor series of sine or cosine from its first term.
func alternating(x, term double, n float64) double {
	sum, sq := term, x.mul(x).neg()
	for range 14 {
		n += 2
		term = term.mul(sq).div(double{n * (n - 1), 0})
		sum = sum.add(term)
	}
	return sum
}

// sinCosReduced is sine and cosine of r with |r| up to pi/4.
func sinCosReduced(r double) sinCos {
	neg := r.hi < 0
	if neg {
		r = r.neg()
	}
	j := int(r.hi*32 + 0.5)
	d := r.addFloat(-float64(j) / 32)
	sq := d.mul(d)
	x2 := sq.hi
	sinTail := d.hi * x2 * x2 * (1.0/120 - x2*(1.0/5040-x2*(1.0/362880)))
	cosTail := x2 * x2 * (1.0/24 - x2*(1.0/720-x2*(1.0/40320)))
	s := d.add(sq.mul(d).mul(third6).neg().addFloat(sinTail))
	c := double{-sq.hi / 2, -sq.lo / 2}.addFloat(cosTail) // cos d - 1
	t := sinTable[j]
	var out sinCos
	if j == 0 {
		out = sinCos{s, c.addFloat(1)}
	} else {
		out.sin = t.sin.add(t.sin.mul(c).add(t.cos.mul(s)))
		out.cos = t.cos.add(t.cos.mul(c).add(t.sin.mul(s).neg()))
	}
	if neg {
		out.sin = out.sin.neg()
	}
	return out
}

// reduceAngle returns x minus the nearest multiple of pi/2, and that multiple.
func reduceAngle(x float64) (double, int) {
	if math.Abs(x) >= 1<<40 {
		return reduceLarge(x)
	}
	n := math.RoundToEven(x * (2 / math.Pi))
	if n == 0 {
		return double{x, 0}, 0
	}
	p, q, s := twoProd(n, halfPi.hi), twoProd(n, halfPi.lo), twoProd(n, halfPiThird)
	r := twoSum(x-p.hi, -p.lo)
	r = r.addFloat(-q.hi)
	r = r.add(double{-q.lo, 0}.add(s.neg())).addFloat(-n * halfPiLast)
	return r, int(n) & 3
}

// reduceLarge multiplies by enough bits of 2/pi to keep the fraction.
func reduceLarge(x float64) (double, int) {
	b := math.Float64bits(math.Abs(x))
	m := b&(1<<52-1) | 1<<52
	e := int(b>>52) - 1075
	off := e - 2 + 64
	var w [4]uint64
	for i := range w {
		k, s := off>>6+i, uint(off&63)
		w[i] = twoOverPi[k] << s
		if s != 0 {
			w[i] |= twoOverPi[k+1] >> (64 - s)
		}
	}
	_, w[0] = bits.Mul64(m, w[0])
	var carry uint64
	h1, l1 := bits.Mul64(m, w[1])
	h2, l2 := bits.Mul64(m, w[2])
	h3, l3 := bits.Mul64(m, w[3])
	w[3] = l3
	w[2], carry = bits.Add64(l2, h3, 0)
	w[1], carry = bits.Add64(l1, h2, carry)
	w[0], _ = bits.Add64(w[0], h1, carry)
	quad := int(w[0] >> 62)
	for i := range 3 {
		w[i] = w[i]<<2 | w[i+1]>>62
	}
	neg := w[0]>>63 != 0
	if neg {
		quad++
		for i := range w {
			w[i] = ^w[i]
		}
	}
	r := wordDouble(w[0], -64).add(wordDouble(w[1], -128)).add(wordDouble(w[2], -192)).mul(halfPi)
	if neg {
		r = r.neg()
	}
	if x < 0 {
		return r.neg(), -quad & 3
	}
	return r, quad & 3
}

func wordDouble(w uint64, exp int) double {
	return quickSum(math.Ldexp(float64(w>>32<<32), exp), math.Ldexp(float64(w&(1<<32-1)), exp))
}

// sinCosFloat is sine and cosine of any finite x.
func sinCosFloat(x float64) sinCos {
	r, quad := reduceAngle(x)
	t := sinCosReduced(r)
	switch quad {
	case 1:
		return sinCos{t.cos, t.sin.neg()}
	case 2:
		return sinCos{t.sin.neg(), t.cos.neg()}
	case 3:
		return sinCos{t.cos.neg(), t.sin}
	}
	return t
}

func sinFloat(x float64) float64 {
	if x-x != 0 || math.Abs(x) < 0x1p-27 {
		if x-x != 0 {
			return math.NaN()
		}
		return x
	}
	return sinCosFloat(x).sin.hi
}

func cosFloat(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	return sinCosFloat(x).cos.hi
}

func tanFloat(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	if math.Abs(x) < 0x1p-28 {
		return x
	}
	t := sinCosFloat(x)
	return t.sin.div(t.cos).hi
}

// angleOf refines the angle y of the point (x, w): sin y = w, cos y = x.
func angleOf(y float64, x, w double) float64 {
	t := sinCosFloat(y)
	d := w.mul(t.cos).add(x.mul(t.sin).neg())
	return quickSum(y, d.hi).hi
}

// complement is sqrt(1 - x*x).
func complement(x float64) double {
	return twoSum(1, -x).mul(twoSum(1, x)).sqrt()
}

func asinFloat(x float64) float64 {
	if !(math.Abs(x) < 1) || math.Abs(x) < 0x1p-27 {
		return math.Asin(x)
	}
	w := complement(x)
	return angleOf(math.Atan2(x, w.hi), w, double{x, 0})
}

func acosFloat(x float64) float64 {
	if !(math.Abs(x) < 1) {
		return math.Acos(x)
	}
	w := complement(x)
	return angleOf(math.Atan2(w.hi, x), double{x, 0}, w)
}

func atanFloat(x float64) float64 { return atan2Float(x, 1) }

func atan2Float(y, x float64) float64 {
	a := math.Atan2(y, x)
	if x != x || y != y || x == 0 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return a
	}
	_, ex := math.Frexp(x)
	_, ey := math.Frexp(y)
	if diff := ey - ex; diff > 60 {
		return a
	} else if diff < -60 {
		if x > 0 {
			return y / x
		}
		return a
	}
	e := max(ex, ey)
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	t := sinCosFloat(a)
	d := twoProd(y, 1).mul(t.cos).add(t.sin.mulFloat(x).neg())
	return quickSum(a, d.hi/math.Sqrt(x*x+y*y)).hi
}

func hypotFloat(x, y float64) float64 {
	x, y = math.Abs(x), math.Abs(y)
	if x-x != 0 || y-y != 0 || x == 0 || y == 0 {
		return math.Hypot(x, y)
	}
	_, e := math.Frexp(max(x, y))
	x, y = math.Ldexp(x, -e), math.Ldexp(y, -e)
	return math.Ldexp(twoProd(x, x).add(twoProd(y, y)).sqrt().hi, e)
}
