// Powers of floats, rounded correctly as the C library does: Go's math.Pow is
// off by a unit in the last place too often.

package php

import "math"

// PowFloat returns a ** b.
func PowFloat(a, b float64) float64 {
	switch {
	case b == 2:
		return a * a
	case b == 1:
		return a
	case !(a > 0) || math.IsInf(a, 0) || math.IsInf(b, 0) || b != b || a == 1 || b == 0:
		if a < 0 && b == math.Trunc(b) && !math.IsInf(a, 0) && !math.IsInf(b, 0) {
			r := powPositive(-a, b)
			if math.Mod(b, 2) != 0 {
				return -r
			}
			return r
		}
		return math.Pow(a, b)
	}
	return powPositive(a, b)
}

// double is an unevaluated sum of two floats with about 106 bits.
type double struct{ hi, lo float64 }

func twoSum(a, b float64) double {
	s := a + b
	t := s - a
	return double{s, (a - (s - t)) + (b - t)}
}

func (x double) add(y double) double {
	s := twoSum(x.hi, y.hi)
	return twoSum(s.hi, s.lo+x.lo+y.lo)
}

func (x double) mul(y double) double {
	p := x.hi * y.hi
	e := math.FMA(x.hi, y.hi, -p)
	return twoSum(p, e+x.hi*y.lo+x.lo*y.hi)
}

func (x double) div(y double) double {
	q := x.hi / y.hi
	r := x.add(double{-q, 0}.mul(y))
	return twoSum(q, (r.hi+r.lo)/y.hi)
}

// ln2 is the logarithm of 2 in 106 bits.
var ln2 = double{math.Ln2, 2.319046813846299615494855463875478650412068e-17}

// powPositive returns a ** b for a finite a > 0, as exp(b * log a) with twice
// the precision of the result.
func powPositive(a, b float64) float64 {
	if r := math.Pow(a, b); r == 0 || math.IsInf(r, 0) || r < 0x1p-1000 {
		return r // too small for the scheme below, or nothing to round
	}
	t := logDouble(a).mul(double{b, 0})
	n := math.Round(t.hi / math.Ln2)
	r := t.add(double{-n, 0}.mul(ln2))
	e := expDouble(r)
	return math.Ldexp(e.hi+e.lo, int(n))
}

// logDouble returns log a: the series of 2 atanh((m-1)/(m+1)).
func logDouble(a float64) double {
	m, k := math.Frexp(a)
	if m < math.Sqrt2/2 {
		m *= 2
		k--
	}
	// Start from the float logarithm: m = exp(l) * (1 + small).
	l := math.Log(m)
	q := expDouble(double{-l, 0}).mul(double{m, 0}).add(double{-1, 0})
	// log(1+q) for q below 2^-50: q - q*q/2 is exact enough.
	sum := double{l, 0}.add(q).add(double{-q.hi * q.hi / 2, 0})
	return sum.add(double{float64(k), 0}.mul(ln2))
}

// expDouble returns exp x for |x| < 0.7: Taylor's series after halving x, the
// halvings squared away at the end.
func expDouble(x double) double {
	const halvings = 5
	s := double{x.hi / (1 << halvings), x.lo / (1 << halvings)}
	sum := double{1, 0}
	for n := 13; n >= 1; n-- { // Horner: 1 + s/1 (1 + s/2 (1 + …))
		sum = s.mul(sum).mul(inverse[n]).add(double{1, 0})
	}
	for range halvings {
		sum = sum.mul(sum)
	}
	return sum
}

// inverse holds 1/n in double precision.
var inverse = func() (inv [14]double) {
	for n := 1; n < len(inv); n++ {
		inv[n] = double{1, 0}.div(double{float64(n), 0})
	}
	return
}()
