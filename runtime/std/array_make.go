// Arrays: creation from keys, values and ranges.

package std

import (
	"math"
	"strconv"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// maxArraySize is PHP's limit on the number of elements of an array.
const maxArraySize = 0x40000000

// ArrayCombine returns an array with the elements of keys as keys and those of
// values as values.
// https://www.php.net/manual/en/function.array-combine.php
func ArrayCombine(c *php.Context, keys, values php.Array) php.Array {
	if keys.Len() != values.Len() {
		c.Throw("ValueError", "array_combine(): Argument #1 ($keys) and argument #2 ($values) must have the same number of elements")
	}
	var out php.Array
	for p, q := keys.First(), values.First(); p >= 0; p, q = keys.Next(p), values.Next(q) {
		setValueKey(c, &out, keys.ValueAt(p), values.ValueAt(q).Copy())
	}
	return out
}

// setValueKey stores v under the int or the string form of an element.
func setValueKey(c *php.Context, a *php.Array, k, v php.Value) {
	if k.IsInt() {
		setKey(a, k, v)
		return
	}
	s := k.String(c)
	if len(s) > 0 && s[0] == '-' {
		startNegative(a)
	}
	a.Set(s, v)
}

// ArrayFlip exchanges keys and values; the last of equal values wins.
// https://www.php.net/manual/en/function.array-flip.php
func ArrayFlip(c *php.Context, array php.Array) php.Array {
	out := php.MakeMap(array.Len())
	for p := array.First(); p >= 0; p = array.Next(p) {
		v := array.ValueAt(p)
		if !v.IsInt() && !v.IsString() {
			c.Warning("array_flip(): Can only flip string and integer values, entry skipped")
			continue
		}
		setKey(&out, v, array.KeyAt(p))
	}
	return out
}

// checkFill throws what array_fill() throws for a wrong count.
func checkFill(c *php.Context, count int) {
	if count < 0 {
		c.Throw("ValueError", "array_fill(): Argument #2 ($count) must be greater than or equal to 0")
	}
	if count >= maxArraySize {
		c.Throw("ValueError", "array_fill(): Argument #2 ($count) is too large")
	}
	c.ReserveList(count)
}

// ArrayFill returns count copies of value with the keys start, start+1 ….
// https://www.php.net/manual/en/function.array-fill.php
func ArrayFill(c *php.Context, start, count int, value php.Value) php.Array {
	checkFill(c, count)
	if start == 0 {
		switch value.Kind() {
		case php.KindInt:
			return php.IntsOf(filled(count, value.AsInt()))
		case php.KindFloat:
			return php.FloatsOf(filled(count, value.AsFloat()))
		case php.KindBool:
			return php.Bools(filled(count, value.AsBool())...)
		}
		return php.ListOf(filled(count, value.Copy()))
	}
	value = value.Copy()
	out := php.MakeMap(count)
	for i := 0; i < count; i++ {
		out.SetAt(start, value)
		if start == math.MaxInt && i+1 < count {
			out.Append(c, value) // throws that the next element is occupied
		}
		start++
	}
	return out
}

func filled[T any](n int, x T) []T {
	s := make([]T, n)
	for i := range s {
		s[i] = x
	}
	return s
}

// ArrayFillInt is array_fill for an int.
// https://www.php.net/manual/en/function.array-fill.php
func ArrayFillInt(c *php.Context, start, count, value int) php.Array {
	if start != 0 {
		return ArrayFill(c, start, count, php.Int(value))
	}
	checkFill(c, count)
	return php.IntsOf(filled(count, value))
}

// ArrayFillFloat is array_fill for a float.
// https://www.php.net/manual/en/function.array-fill.php
func ArrayFillFloat(c *php.Context, start, count int, value float64) php.Array {
	if start != 0 {
		return ArrayFill(c, start, count, php.Float(value))
	}
	checkFill(c, count)
	return php.FloatsOf(filled(count, value))
}

// ArrayFillKeys returns an array that has the elements of keys as keys, all
// with the same value.
// https://www.php.net/manual/en/function.array-fill-keys.php
func ArrayFillKeys(c *php.Context, keys php.Array, value php.Value) php.Array {
	value = value.Copy()
	var out php.Array
	for p := keys.First(); p >= 0; p = keys.Next(p) {
		setValueKey(c, &out, keys.ValueAt(p), value)
	}
	return out
}

// RangeInt returns the list of the ints from start to end, in steps of one.
// https://www.php.net/manual/en/function.range.php
func RangeInt(c *php.Context, start, end int) php.Array { return rangeInts(c, start, end, 1) }

// RangeStep returns the list of the ints from start to end in the given steps.
// https://www.php.net/manual/en/function.range.php
func RangeStep(c *php.Context, start, end, step int) php.Array {
	return rangeInts(c, start, end, math.Abs(float64(step)))
}

// RangeAny is Range in steps of one.
// https://www.php.net/manual/en/function.range.php
func RangeAny(c *php.Context, start, end php.Value) php.Array {
	return Range(c, start, end, php.IntNumber(1))
}

// Range returns the list of ints, floats or characters from start to end.
// https://www.php.net/manual/en/function.range.php
func Range(c *php.Context, start, end php.Value, step php.Number) php.Array {
	isFloat := step.IsFloat()
	by := math.Abs(step.Float())
	if start.IsString() && end.IsString() && start.AsString() != "" && end.AsString() != "" {
		lo, loNum := numericKind(start.AsString())
		hi, hiNum := numericKind(end.AsString())
		switch {
		case isFloat || loNum && lo || hiNum && hi:
			return rangeFloats(c, start.Float(c), end.Float(c), by)
		case loNum || hiNum:
			return rangeInts(c, start.Int(c), end.Int(c), by)
		}
		return rangeChars(c, start.AsString()[0], end.AsString()[0], by)
	}
	if isFloat || start.IsFloat() || end.IsFloat() {
		return rangeFloats(c, start.Float(c), end.Float(c), by)
	}
	return rangeInts(c, start.Int(c), end.Int(c), by)
}

// numericKind reports whether s is a number, and whether it is a float.
func numericKind(s string) (isFloat, numeric bool) {
	n, whole, _ := php.ParseNumeric(s)
	return n.IsFloat(), whole
}

func badStep(c *php.Context) {
	c.Throw("ValueError", "range(): Argument #3 ($step) must not exceed the specified range")
}

func rangeInts(c *php.Context, low, high int, by float64) php.Array {
	if by < 1 || by != by {
		badStep(c)
	}
	step := uint(math.MaxUint)
	if by < 1<<64 {
		step = uint(by)
	}
	if low == high {
		return php.IntsOf([]int{low})
	}
	span, delta := uint(high)-uint(low), int(step)
	if low > high {
		span, delta = uint(low)-uint(high), -int(step)
	}
	if span < step {
		badStep(c)
	}
	n := span / step
	if n >= maxArraySize-1 {
		c.Throw("ValueError", "The supplied range exceeds the maximum array size: start=%d end=%d", low, high)
	}
	c.ReserveList(int(n) + 1)
	s := make([]int, n+1)
	for i := range s {
		s[i] = low + i*delta
	}
	return php.IntsOf(s)
}

func rangeFloats(c *php.Context, low, high, step float64) php.Array {
	if math.IsInf(low, 0) || math.IsInf(high, 0) {
		c.Throw("ValueError", "Invalid range supplied: start=%s end=%s", plainFloat(low), plainFloat(high))
	}
	if low == high || low != low || high != high {
		return php.FloatsOf([]float64{low})
	}
	span := math.Abs(high - low)
	if span < step || step <= 0 {
		badStep(c)
	}
	size := span/step + 1
	if size >= maxArraySize {
		c.Throw("ValueError", "The supplied range exceeds the maximum array size: start=%s end=%s", plainFloat(low), plainFloat(high))
	}
	n := 0
	if size == size {
		n = int(roundFloat(size, 0, roundHalfUp))
	}
	c.ReserveList(n)
	s := make([]float64, 0, n)
	for i := 0; i < n; i++ {
		x := low + float64(i)*step
		if low > high {
			x = low - float64(i)*step
		}
		if low > high && x < high || low < high && x > high {
			break
		}
		s = append(s, x)
	}
	return php.FloatsOf(s)
}

func rangeChars(c *php.Context, low, high byte, by float64) php.Array {
	step := php.FloatToInt(by)
	if low == high {
		return php.Strings(string(rune0(low)))
	}
	span, dir := int(high)-int(low), 1
	if span < 0 {
		span, dir = -span, -1
	}
	if span < step || step <= 0 {
		badStep(c)
	}
	out := php.MakeList(span/step + 1)
	for i := 0; i <= span; i += step {
		out.Push(php.String(rune0(byte(int(low) + dir*i))))
	}
	return out
}

// rune0 is the string of one byte.
func rune0(b byte) string { return string([]byte{b}) }

// plainFloat prints a float without decimals, infinities without their sign.
func plainFloat(f float64) string {
	if math.IsInf(f, 0) {
		return "inf"
	}
	return strconv.FormatFloat(f, 'f', 0, 64)
}
