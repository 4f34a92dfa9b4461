// round() with the pre-rounding of PHP 5.3 to 8.3.

package std

import (
	"math"
	"strconv"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The rounding modes of round().
const (
	roundHalfUp   = 1
	roundHalfDown = 2
	roundHalfEven = 3
	roundHalfOdd  = 4
	// Those of the enum RoundingMode that are no halves.
	roundCeiling     = 5
	roundFloor       = 6
	roundTowardsZero = 7
	roundFromZero    = 8
)

// roundingModes are the cases of RoundingMode.
var roundingModes = map[string]int{
	"HalfAwayFromZero": roundHalfUp, "HalfTowardsZero": roundHalfDown, "HalfEven": roundHalfEven, "HalfOdd": roundHalfOdd,
	"TowardsZero": roundTowardsZero, "AwayFromZero": roundFromZero, "NegativeInfinity": roundFloor, "PositiveInfinity": roundCeiling,
}

// Round rounds a float to the nearest integer, halves away from zero.
// https://www.php.net/manual/en/function.round.php
func Round(num float64) float64 { return roundFloat(num, 0, roundHalfUp) }

// RoundTo rounds a float to precision decimal digits, halves away from zero.
// https://www.php.net/manual/en/function.round.php
func RoundTo(num float64, precision int) float64 {
	return roundFloat(num, precision, roundHalfUp)
}

// RoundNumber rounds a number to the nearest integer, halves away from zero.
// https://www.php.net/manual/en/function.round.php
func RoundNumber(num php.Number) float64 { return RoundMode(num, 0, roundHalfUp) }

// RoundNumberTo rounds a number to precision decimal digits, halves away from
// zero.
// https://www.php.net/manual/en/function.round.php
func RoundNumberTo(num php.Number, precision int) float64 {
	return RoundMode(num, precision, roundHalfUp)
}

// RoundMode rounds a number to precision decimal digits in the given mode.
// https://www.php.net/manual/en/function.round.php
func RoundMode(num php.Number, precision, mode int) float64 {
	if num.IsInt() && precision >= 0 {
		return float64(num.AsInt())
	}
	return roundFloat(num.Float(), precision, mode)
}

// RoundModeCase is RoundMode for a case of RoundingMode, or a number.
// https://www.php.net/manual/en/function.round.php
func RoundModeCase(c *php.Context, num php.Number, precision int, mode php.Value) float64 {
	mode = mode.Deref()
	if !mode.IsObject() {
		return RoundMode(num, precision, c.ParamInt(mode, "round", 3, "mode"))
	}
	if mode.AsObject().Class.Name != "RoundingMode" {
		c.ArgError("TypeError", "round", 3, "mode", "must be of type RoundingMode|int, "+mode.AsObject().Class.Name+" given")
	}
	to := roundingModes[enumProp(mode.AsObject(), "name").AsString()]
	if num.IsInt() && precision >= 0 {
		return float64(num.AsInt())
	}
	if to <= roundHalfOdd {
		return roundFloat(num.Float(), precision, to)
	}
	return roundTowards(num.Float(), precision, to)
}

// roundTowards rounds value to places decimal digits in a mode that is no half.
func roundTowards(value float64, places, mode int) float64 {
	if value-value != 0 || value == 0 {
		return value
	}
	scale := func(t float64, places int) float64 {
		if places >= 0 {
			return t * tenTo(min(places, 400))
		}
		return t / tenTo(min(-places, 400))
	}
	t := scale(value, places)
	if math.Abs(t) >= 1e15 {
		return value
	}
	whole := math.Trunc(t)
	if near := math.Round(t); scale(near, -places) == value {
		return value
	}
	up := mode == roundFromZero || mode == roundCeiling && value > 0 || mode == roundFloor && value < 0
	if up {
		whole += math.Copysign(1, value)
	}
	return scale(whole, -places)
}

// roundFloat rounds value to places decimal digits. Where a float has digits to
// spare, it first rounds to the 15 digits that a float can hold for certain.
func roundFloat(value float64, places, mode int) float64 {
	if value-value != 0 || value == 0 {
		return value
	}
	places = min(max(places, math.MinInt32+1), math.MaxInt32)
	exact := 14 - floorLog10(math.Abs(value))
	var t float64
	if exact > places && exact-15 < places {
		use := max(exact, -60)
		t = roundHalf(scaleTen(value, use), mode)
		use = max(places-use, -60)
		t /= tenTo(abs(use)) // places < exact
	} else {
		t = scaleTen(value, places)
		if math.Abs(t) >= 1e15 {
			return value
		}
	}
	t = roundHalf(t, mode)
	if abs(places) < 23 {
		if places > 0 {
			return t / tenTo(places)
		}
		return t * tenTo(-places)
	}
	if t == 0 {
		return 0
	}
	r, _ := strconv.ParseFloat(strconv.FormatFloat(t, 'f', 6, 64)+"e"+strconv.Itoa(-places), 64)
	if r-r != 0 {
		return value
	}
	return r
}

// floorLog10 is floor(log10(v)) with the rounding of log10 next to powers of ten.
func floorLog10(v float64) int {
	if v >= 1 && v < 1e15 {
		e := 0
		for v >= powersOfTen[e+1] {
			e++
		}
		if v <= powersOfTen[e+1]*(1-1e-14) {
			return e // also for v = 10^e, whose logarithm is exact
		}
	}
	return int(math.Floor(log10Float(v)))
}

func abs(i int) int {
	if i < 0 {
		return -i
	}
	return i
}

// scaleTen is value * 10^n with one rounding for the common n.
func scaleTen(value float64, n int) float64 {
	if n >= 0 {
		return value * tenTo(n)
	}
	return value / tenTo(-n)
}

var powersOfTen = [23]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
	1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

func tenTo(n int) float64 {
	if n <= 22 {
		return powersOfTen[n]
	}
	if n == 23 {
		return 1.0000000000000001e23 // C's pow lands above the halfway point
	}
	return powFloat(10, float64(n))
}

// roundHalf rounds to an integer; mode says where halves go.
func roundHalf(v float64, mode int) float64 {
	switch mode {
	case roundHalfDown:
		return math.Copysign(math.Ceil(math.Abs(v)-0.5), v)
	case roundHalfEven:
		return math.RoundToEven(v)
	case roundHalfOdd:
		if t := math.Trunc(v); math.Abs(v-t) == 0.5 && math.Mod(t, 2) != 0 {
			return t
		}
		return math.Round(v)
	}
	if v >= 0 {
		return math.Floor(v + 0.5)
	}
	return math.Ceil(v - 0.5)
}
