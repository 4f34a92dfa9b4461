// Mathematical functions: abs, rounding to integers, logarithms, trigonometry,
// min and max.

package std

import (
	"math"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// Abs returns the absolute value of a number.
// https://www.php.net/manual/en/function.abs.php
func Abs(n php.Number) php.Number {
	if n.IsFloat() {
		return php.FloatNumber(math.Abs(n.AsFloat()))
	}
	return AbsInt(n.AsInt())
}

// AbsInt returns the absolute value of an int, as a float for the smallest int.
// https://www.php.net/manual/en/function.abs.php
func AbsInt(n int) php.Number {
	if n < 0 {
		return php.NegInt(n)
	}
	return php.IntNumber(n)
}

// Ceil rounds a number up to the next integer.
// https://www.php.net/manual/en/function.ceil.php
func Ceil(n php.Number) float64 { return math.Ceil(n.Float()) }

// Floor rounds a number down to the next integer.
// https://www.php.net/manual/en/function.floor.php
func Floor(n php.Number) float64 { return math.Floor(n.Float()) }

// Exp returns e raised to the power of num.
// https://www.php.net/manual/en/function.exp.php
func Exp(num float64) float64 { return expFloat(num) }

// Expm1 returns exp(num) - 1, accurate near zero.
// https://www.php.net/manual/en/function.expm1.php
func Expm1(num float64) float64 { return math.Expm1(num) }

// Log returns the natural logarithm.
// https://www.php.net/manual/en/function.log.php
func Log(num float64) float64 { return logFloat(num) }

// LogBase returns the logarithm of num to the given base.
// https://www.php.net/manual/en/function.log.php
func LogBase(c *php.Context, num, base float64) float64 {
	switch {
	case base == 2:
		return log2Float(num)
	case base == 10:
		return log10Float(num)
	case base == 1:
		return math.NaN()
	case base <= 0:
		c.Throw("ValueError", "log(): Argument #2 ($base) must be greater than 0")
	}
	return logFloat(num) / logFloat(base)
}

// Log10 returns the base-10 logarithm.
// https://www.php.net/manual/en/function.log10.php
func Log10(num float64) float64 { return log10Float(num) }

// Log1p returns log(1 + num), accurate near zero.
// https://www.php.net/manual/en/function.log1p.php
func Log1p(num float64) float64 { return math.Log1p(num) }

// Pow returns num raised to the power of exponent.
// https://www.php.net/manual/en/function.pow.php
func Pow(c *php.Context, num, exponent php.Value) php.Value { return php.Pow(c, num, exponent) }

// PowInt is pow for ints: a float if the exponent is negative or the result is
// too large.
// https://www.php.net/manual/en/function.pow.php
func PowInt(num, exponent int) php.Number { return php.PowInt(num, exponent) }

// PowFloat is pow for floats.
// https://www.php.net/manual/en/function.pow.php
func PowFloat(num, exponent float64) float64 { return php.PowFloat(num, exponent) }

// Sin returns the sine of an angle in radians.
// https://www.php.net/manual/en/function.sin.php
func Sin(num float64) float64 { return sinFloat(num) }

// Cos returns the cosine of an angle in radians.
// https://www.php.net/manual/en/function.cos.php
func Cos(num float64) float64 { return cosFloat(num) }

// Tan returns the tangent of an angle in radians.
// https://www.php.net/manual/en/function.tan.php
func Tan(num float64) float64 { return tanFloat(num) }

// Asin returns the arc sine in radians.
// https://www.php.net/manual/en/function.asin.php
func Asin(num float64) float64 { return asinFloat(num) }

// Acos returns the arc cosine in radians.
// https://www.php.net/manual/en/function.acos.php
func Acos(num float64) float64 { return acosFloat(num) }

// Atan returns the arc tangent in radians.
// https://www.php.net/manual/en/function.atan.php
func Atan(num float64) float64 { return atanFloat(num) }

// Atan2 returns the angle of the point (x, y) in radians.
// https://www.php.net/manual/en/function.atan2.php
func Atan2(y, x float64) float64 { return atan2Float(y, x) }

// Sinh returns the hyperbolic sine.
// https://www.php.net/manual/en/function.sinh.php
func Sinh(num float64) float64 { return sinhFloat(num) }

// Cosh returns the hyperbolic cosine.
// https://www.php.net/manual/en/function.cosh.php
func Cosh(num float64) float64 { return coshFloat(num) }

// Tanh returns the hyperbolic tangent.
// https://www.php.net/manual/en/function.tanh.php
func Tanh(num float64) float64 { return tanhFloat(num) }

// Asinh returns the inverse hyperbolic sine.
// https://www.php.net/manual/en/function.asinh.php
func Asinh(num float64) float64 { return asinhFloat(num) }

// Acosh returns the inverse hyperbolic cosine.
// https://www.php.net/manual/en/function.acosh.php
func Acosh(num float64) float64 { return acoshFloat(num) }

// Atanh returns the inverse hyperbolic tangent.
// https://www.php.net/manual/en/function.atanh.php
func Atanh(num float64) float64 { return math.Atanh(num) }

// Deg2rad converts degrees to radians.
// https://www.php.net/manual/en/function.deg2rad.php
func Deg2rad(num float64) float64 { return num / 180 * math.Pi }

// Rad2deg converts radians to degrees.
// https://www.php.net/manual/en/function.rad2deg.php
func Rad2deg(num float64) float64 { return num / math.Pi * 180 }

// Hypot returns the length of the hypotenuse of a right-angled triangle.
// https://www.php.net/manual/en/function.hypot.php
func Hypot(x, y float64) float64 { return hypotFloat(x, y) }

// Pi returns the value of pi.
// https://www.php.net/manual/en/function.pi.php
func Pi() float64 { return math.Pi }

// Fdiv divides two floats the IEEE 754 way: division by zero gives INF or NAN.
// https://www.php.net/manual/en/function.fdiv.php
func Fdiv(num1, num2 float64) float64 { return num1 / num2 }

// Intdiv returns the integer quotient of two ints.
// https://www.php.net/manual/en/function.intdiv.php
func Intdiv(c *php.Context, num1, num2 int) int {
	switch {
	case num2 == 0:
		c.Throw("DivisionByZeroError", "Division by zero")
	case num2 == -1 && num1 == math.MinInt:
		c.Throw("ArithmeticError", "Division of PHP_INT_MIN by -1 is not an integer")
	}
	return num1 / num2
}

// IsFinite reports whether a float is neither infinite nor NAN.
// https://www.php.net/manual/en/function.is-finite.php
func IsFinite(num float64) bool { return num-num == 0 }

// IsInfinite reports whether a float is infinite.
// https://www.php.net/manual/en/function.is-infinite.php
func IsInfinite(num float64) bool { return math.IsInf(num, 0) }

// MaxFloat returns the larger of two floats; the first one if they are equal.
// https://www.php.net/manual/en/function.max.php
func MaxFloat(a, b float64) float64 {
	if b <= a {
		return a
	}
	return b
}

// MinFloat returns the smaller of two floats; the first one if they are equal.
// https://www.php.net/manual/en/function.min.php
func MinFloat(a, b float64) float64 {
	if b < a {
		return b
	}
	return a
}

// Max returns the largest of its arguments.
// https://www.php.net/manual/en/function.max.php
func Max(c *php.Context, value php.Value, values ...php.Value) php.Value {
	if len(values) == 0 {
		return MaxOne(c, value)
	}
	for _, v := range values {
		if php.Compare(c, v, value) > 0 {
			value = v
		}
	}
	return value.Copy()
}

// Min returns the smallest of its arguments.
// https://www.php.net/manual/en/function.min.php
func Min(c *php.Context, value php.Value, values ...php.Value) php.Value {
	if len(values) == 0 {
		return MinOne(c, value)
	}
	for _, v := range values {
		if php.Compare(c, v, value) < 0 {
			value = v
		}
	}
	return value.Copy()
}

// MaxOne is max with a single argument, which has to be an array.
// https://www.php.net/manual/en/function.max.php
func MaxOne(c *php.Context, value php.Value) php.Value {
	if !value.IsArray() {
		c.Throw("TypeError", "max(): Argument #1 ($value) must be of type array, %s given", php.TypeName(value))
	}
	return MaxArray(c, value.AsArray())
}

// MinOne is min with a single argument, which has to be an array.
// https://www.php.net/manual/en/function.min.php
func MinOne(c *php.Context, value php.Value) php.Value {
	if !value.IsArray() {
		c.Throw("TypeError", "min(): Argument #1 ($value) must be of type array, %s given", php.TypeName(value))
	}
	return MinArray(c, value.AsArray())
}
