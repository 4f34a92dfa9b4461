// Number: a value that is an int or a float, and exact arithmetic on ints.

package php

import (
	"math"
	"math/bits"
)

// Number is an int or a float. The zero Number is the int 0.
type Number struct {
	n uint64
	t uint64 // 0 for an int, 1 for a float: cheap to combine with overflow
}

// IntNumber returns the int i as a Number.
func IntNumber(i int) Number { return Number{n: uint64(i)} }

// FloatNumber returns the float f as a Number.
func FloatNumber(f float64) Number { return Number{n: math.Float64bits(f), t: 1} }

// Value returns n as a Value.
func (n Number) Value() Value {
	if n.t != 0 {
		return Value{k: KindFloat, n: n.n}
	}
	return Value{k: KindInt, n: n.n}
}

// IsFloat reports whether n is a float.
func (n Number) IsFloat() bool { return n.t != 0 }

// IsInt reports whether n is an int.
func (n Number) IsInt() bool { return n.t == 0 }

// AsInt returns the int in n, which must hold one.
func (n Number) AsInt() int { return int(n.n) }

// AsFloat returns the float in n, which must hold one.
func (n Number) AsFloat() float64 { return math.Float64frombits(n.n) }

// Int is the cast (int).
func (n Number) Int() int {
	if n.t != 0 {
		return FloatToInt(math.Float64frombits(n.n))
	}
	return int(n.n)
}

// Float is the cast (float).
func (n Number) Float() float64 {
	if n.t != 0 {
		return math.Float64frombits(n.n)
	}
	return float64(int(n.n))
}

// Bool is the cast (bool).
func (n Number) Bool() bool { return n.Float() != 0 }

// String is the cast (string).
func (n Number) String(c *Context) string { return n.Value().String(c) }

// Add returns n + m; an int that overflows becomes a float.
func (n Number) Add(m Number) Number {
	if s := n.n + m.n; (s^n.n)&(s^m.n)>>63|n.t|m.t == 0 {
		return Number{n: s}
	}
	return addSlow(n, m)
}

//go:noinline
func addSlow(n, m Number) Number { return FloatNumber(n.Float() + m.Float()) }

// Sub returns n - m; an int that overflows becomes a float.
func (n Number) Sub(m Number) Number {
	if s := n.n - m.n; (n.n^m.n)&(s^n.n)>>63|n.t|m.t == 0 {
		return Number{n: s}
	}
	return subSlow(n, m)
}

//go:noinline
func subSlow(n, m Number) Number { return FloatNumber(n.Float() - m.Float()) }

// Mul returns n * m; an int that overflows becomes a float.
func (n Number) Mul(m Number) Number {
	if n.t|m.t != 0 {
		return FloatNumber(n.Float() * m.Float())
	}
	return MulInt(int(n.n), int(m.n))
}

// Div returns n / m: an int if both are ints and divide evenly. Division by
// zero throws a DivisionByZeroError.
func (n Number) Div(c *Context, m Number) Number {
	if n.t|m.t != 0 {
		return FloatNumber(DivFloat(c, n.Float(), m.Float()))
	}
	return DivInt(c, int(n.n), int(m.n))
}

// Pow returns n ** m.
func (n Number) Pow(m Number) Number {
	if n.t|m.t != 0 {
		return FloatNumber(PowFloat(n.Float(), m.Float()))
	}
	return PowInt(int(n.n), int(m.n))
}

// Neg returns -n.
func (n Number) Neg() Number {
	if n.t != 0 {
		return FloatNumber(-math.Float64frombits(n.n))
	}
	return NegInt(int(n.n))
}

// Cmp returns n <=> m; a NaN is greater than everything.
func (n Number) Cmp(m Number) int {
	if n.t|m.t != 0 {
		return compareFloats(n.Float(), m.Float())
	}
	return compareInts(int(n.n), int(m.n))
}

// Less reports whether n < m.
func (n Number) Less(m Number) bool {
	if n.t|m.t != 0 {
		return n.Float() < m.Float()
	}
	return int(n.n) < int(m.n)
}

// LessEqual reports whether n <= m.
func (n Number) LessEqual(m Number) bool {
	if n.t|m.t != 0 {
		return n.Float() <= m.Float()
	}
	return int(n.n) <= int(m.n)
}

// Equal reports whether n == m.
func (n Number) Equal(m Number) bool {
	if n.t|m.t != 0 {
		return n.Float() == m.Float()
	}
	return n.n == m.n
}

// AddInt returns a + b, as a float if it overflows.
func AddInt(a, b int) Number {
	if s := a + b; (s^a)&(s^b) >= 0 {
		return Number{n: uint64(s)}
	}
	return FloatNumber(float64(a) + float64(b))
}

// SubInt returns a - b, as a float if it overflows.
func SubInt(a, b int) Number {
	if s := a - b; (a^b)&(s^a) >= 0 {
		return Number{n: uint64(s)}
	}
	return FloatNumber(float64(a) - float64(b))
}

// MulInt returns a * b, as a float if it overflows.
func MulInt(a, b int) Number {
	if int(int32(a)) == a && int(int32(b)) == b {
		return Number{n: uint64(a * b)}
	}
	return mulSlow(a, b)
}

func mulSlow(a, b int) Number {
	hi, lo := bits.Mul64(uint64(a), uint64(b))
	// Correct the unsigned product to the signed one.
	if a < 0 {
		hi -= uint64(b)
	}
	if b < 0 {
		hi -= uint64(a)
	}
	if int64(hi) == int64(lo)>>63 {
		return Number{n: lo}
	}
	return FloatNumber(float64(a) * float64(b))
}

// NegInt returns -a, as a float if it overflows.
func NegInt(a int) Number {
	if a == math.MinInt {
		return FloatNumber(-float64(math.MinInt))
	}
	return Number{n: uint64(-a)}
}

// IncInt returns a + 1, as a float if it overflows.
func IncInt(a int) Number { return AddInt(a, 1) }

// DecInt returns a - 1, as a float if it overflows.
func DecInt(a int) Number { return SubInt(a, 1) }

// DivInt returns a / b: an int if b divides a, else a float.
func DivInt(c *Context, a, b int) Number {
	switch {
	case b == 0:
		return FloatNumber(DivFloat(c, float64(a), 0))
	case b == -1:
		return NegInt(a)
	case a%b == 0:
		return Number{n: uint64(a / b)}
	}
	return FloatNumber(float64(a) / float64(b))
}

// DivFloat returns a / b; division by zero throws a DivisionByZeroError, before PHP 8 it warns.
func DivFloat(c *Context, a, b float64) float64 {
	if b == 0 {
		if c.rules() == Rules8 {
			c.Throw("DivisionByZeroError", "Division by zero")
		}
		c.Warning("Division by zero")
	}
	return a / b
}

// ModInt returns a % b with the sign of a; b = 0 throws a DivisionByZeroError.
func ModInt(c *Context, a, b int) int {
	if b == 0 {
		c.Throw("DivisionByZeroError", "Modulo by zero")
	}
	return a % b
}

// Mod is `n % m`, of n as an int: a float that loses something is PHP's deprecation.
func (n Number) Mod(c *Context, m int) int {
	if n.IsInt() && m > 0 {
		return n.AsInt() % m
	}
	return Mod(c, n.Value(), Int(m)).AsInt()
}

// BitAnd is `n & m`, of n as an int.
func (n Number) BitAnd(c *Context, m int) int {
	if n.IsInt() {
		return n.AsInt() & m
	}
	return BitAnd(c, n.Value(), Int(m)).AsInt()
}

// ShlInt returns a << n; a negative n throws an ArithmeticError.
func ShlInt(c *Context, a, n int) int {
	if n < 0 {
		c.Throw("ArithmeticError", "Bit shift by negative number")
	}
	return a << uint(n)
}

// ShrInt returns a >> n; a negative n throws an ArithmeticError.
func ShrInt(c *Context, a, n int) int {
	if n < 0 {
		c.Throw("ArithmeticError", "Bit shift by negative number")
	}
	return a >> uint(n)
}

// PowInt returns a ** b: an int unless b is negative or the result overflows.
func PowInt(a, b int) Number {
	if b < 0 {
		return FloatNumber(PowFloat(float64(a), float64(b)))
	}
	// Square and multiply; once a product overflows go on with floats.
	res, base, exp := IntNumber(1), IntNumber(a), b
	for exp > 0 {
		if exp&1 != 0 {
			res = res.Mul(base)
			if res.t != 0 {
				return FloatNumber(res.AsFloat() * PowFloat(base.Float(), float64(exp-1)))
			}
			exp--
			continue
		}
		base = base.Mul(base)
		exp /= 2
		if base.t != 0 {
			return FloatNumber(res.Float() * PowFloat(base.AsFloat(), float64(exp)))
		}
	}
	return res
}

// FloatToInt is the cast (int): it truncates, wraps modulo 2^64 and makes 0
// of NaN and the infinities.
func FloatToInt(f float64) int {
	if f >= -9223372036854775808.0 && f < 9223372036854775808.0 {
		return int(f)
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return 0
	}
	m := math.Mod(f, 18446744073709551616.0)
	if m < 0 {
		m += 18446744073709551616.0
	}
	if m >= 18446744073709551616.0 {
		return 0
	}
	return int(uint64(m))
}
