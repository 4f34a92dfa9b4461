// Elementary functions in doubled precision: the last bit of exp, log, pow, sin
// … is the one that a good C library (and so PHP) gives; Go's math differs.

package std

import "math"

// double is an unevaluated sum of two floats, hi carrying the rounded value.
type double struct{ hi, lo float64 }

func twoSum(a, b float64) double {
	s := a + b
	t := s - a
	return double{s, (a - (s - t)) + (b - t)}
}

// quickSum is twoSum for |a| >= |b|.
func quickSum(a, b float64) double {
	s := a + b
	return double{s, b - (s - a)}
}

func twoProd(a, b float64) double {
	p := a * b
	return double{p, math.FMA(a, b, -p)}
}

func (a double) add(b double) double {
	s, t := twoSum(a.hi, b.hi), twoSum(a.lo, b.lo)
	s = quickSum(s.hi, s.lo+t.hi)
	return quickSum(s.hi, s.lo+t.lo)
}

func (a double) addFloat(b float64) double {
	s := twoSum(a.hi, b)
	return quickSum(s.hi, s.lo+a.lo)
}

func (a double) mul(b double) double {
	p := twoProd(a.hi, b.hi)
	return quickSum(p.hi, p.lo+(a.hi*b.lo+a.lo*b.hi))
}

func (a double) mulFloat(b float64) double {
	p := twoProd(a.hi, b)
	return quickSum(p.hi, p.lo+a.lo*b)
}

func (a double) neg() double { return double{-a.hi, -a.lo} }

func (a double) div(b double) double {
	q := a.hi / b.hi
	r := a.add(b.mulFloat(q).neg())
	q2 := r.hi / b.hi
	r = r.add(b.mulFloat(q2).neg())
	return quickSum(q, q2).addFloat(r.hi / b.hi)
}

func (a double) sqrt() double {
	if a.hi <= 0 {
		return double{}
	}
	s := math.Sqrt(a.hi)
	r := a.add(twoProd(s, s).neg())
	q := quickSum(s, r.hi/(2*s))
	r = a.add(q.mul(q).neg())
	return q.addFloat(r.hi / (2 * s))
}

var (
	ln2Double  = double{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	ln2Third   = 0x1.7b57a079a1934p-111
	third6     = double{1.0 / 6, 0x1.5555555555555p-57}
	expTable   = makeExpTable()
	expOverHi  = 709.782712893384
	expUnderLo = -745.1332191019412
)

// makeExpTable returns 2^(j/64) for j = 0…63.
func makeExpTable() (t [64]double) {
	root := double{2, 0}
	for range 6 {
		root = root.sqrt()
	}
	t[0] = double{1, 0}
	for j := 1; j < 64; j++ {
		if j%2 == 0 {
			t[j] = t[j/2].mul(t[j/2])
		} else {
			t[j] = t[j-1].mul(root)
		}
	}
	return t
}

// expm1Small is e^r - 1 for |r| below 0.006.
func expm1Small(r double) double {
	x := r.hi
	tail := x * x * x * x * (1.0/24 + x*(1.0/120+x*(1.0/720+x*(1.0/5040+x*(1.0/40320)))))
	sq := r.mul(r)
	cube := sq.mul(r).mul(third6)
	half := double{sq.hi / 2, sq.lo / 2}
	return r.add(half.add(cube.addFloat(tail)))
}

// expReduced splits x into k, j and e^r - 1 with x = (k + j/64) ln 2 + r.
func expReduced(x double) (k, j int, em1 double) {
	n := math.RoundToEven(x.hi * (64 / math.Ln2))
	p := twoProd(n/64, ln2Double.hi)
	q := twoProd(n/64, ln2Double.lo)
	r := twoSum(x.hi, -p.hi)
	r = r.add(double{-p.lo, 0}).add(double{x.lo, 0}).add(q.neg()).addFloat(-n / 64 * ln2Third)
	i := int(n)
	return i >> 6, i & 63, expm1Small(r)
}

// expDouble is e^x as a mantissa near 1 and a power of two.
func expDouble(x double) (m double, k int) {
	k, j, e := expReduced(x)
	t := expTable[j]
	return t.add(t.mul(e)), k
}

// scaled is m * 2^k, rounded once, also where the result is subnormal.
func scaled(m double, k int) float64 {
	if k > -1020 {
		if k > 1000 {
			return m.hi * 0x1p1000 * math.Ldexp(1, k-1000)
		}
		return m.hi * math.Ldexp(1, k)
	}
	// Round at the subnormal position: add a number that has its last bit there.
	big := math.Ldexp(1, -1022-k)
	s := quickSum(big, m.hi)
	lo := s.lo + m.lo
	return math.Ldexp((s.hi+lo)-big, k)
}

// logDouble is ln x for a positive finite x.
func logDouble(x float64) double {
	m, k := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m, k = m*2, k-1
	}
	y := math.Log(m)
	var t double
	if math.Abs(y) < 0.005 {
		e := expm1Small(double{-y, 0})
		t = e.mulFloat(m).addFloat(m - 1)
	} else {
		e, s := expDouble(double{-y, 0})
		t = e.mulFloat(math.Ldexp(m, s)).addFloat(-1)
	}
	r := twoSum(y, t.hi)
	r.lo += t.lo - t.hi*t.hi/2
	if k == 0 {
		return quickSum(r.hi, r.lo)
	}
	kf := float64(k)
	return ln2Double.mulFloat(kf).add(r).addFloat(kf * ln2Third)
}

func expFloat(x float64) float64 {
	switch {
	case x != x || x > expOverHi || x < expUnderLo || math.IsInf(x, 0):
		return math.Exp(x)
	case math.Abs(x) < 0x1p-54:
		return 1 + x
	}
	m, k := expDouble(double{x, 0})
	return scaled(m, k)
}

func logFloat(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) || x == 1 {
		return math.Log(x)
	}
	return logDouble(x).hi
}

func log2Float(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log2(x)
	}
	if m, k := math.Frexp(x); m == 0.5 {
		return float64(k - 1)
	}
	return logDouble(x).div(ln2Double).hi
}

// log10Float follows the classic C library, whose result can be one unit off.
func log10Float(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log10(x)
	}
	const (
		invLn10 = 0x1.bcb7b1526e50ep-2
		log2Hi  = 0x1.34413509f6p-2
		log2Lo  = 0x1.9fef311f12b36p-42
	)
	m, e := math.Frexp(x)
	m, e = m*2, e-1
	if e < 0 {
		m, e = m/2, e+1
	}
	y := float64(e)
	z := y*log2Lo + invLn10*logFloat(m)
	return z + y*log2Hi
}

func powFloat(x, y float64) float64 {
	if x <= 0 || x != x || y != y || math.IsInf(x, 0) || math.IsInf(y, 0) || y == 0 || x == 1 {
		if x < 0 && y == math.Trunc(y) && !math.IsInf(x, 0) && !math.IsInf(y, 0) {
			r := powFloat(-x, y)
			if math.Mod(y, 2) != 0 {
				return -r
			}
			return r
		}
		return math.Pow(x, y)
	}
	p := logDouble(x).mulFloat(y)
	switch {
	case p.hi > 710:
		return math.Inf(1)
	case p.hi < -746:
		return 0
	case math.Abs(p.hi) < 0x1p-54:
		return 1 + p.hi
	}
	m, k := expDouble(p)
	return scaled(m, k)
}
