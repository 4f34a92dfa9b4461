// The orders that the sort flags stand for.

package std

import (
	"cmp"
	"strings"

	"github.com/r-seed-ee074592/php2go/runtime/php"
)

// The sort flags.
const (
	sortRegular  = 0
	sortNumeric  = 1
	sortString   = 2
	sortDesc     = 3
	sortAsc      = 4
	sortLocale   = 5
	sortNatural  = 6
	sortFlagCase = 8
)

// valueOrder returns the comparison of elements under a sort flag.
func valueOrder(c *php.Context, flags int) func(a, b php.Value) int {
	fold := flags&sortFlagCase != 0
	switch flags &^ sortFlagCase {
	case sortNumeric:
		return func(a, b php.Value) int { return orderFloats(a.Float(c), b.Float(c)) }
	case sortString:
		if fold {
			return func(a, b php.Value) int { return compareFold(a.String(c), b.String(c)) }
		}
		return func(a, b php.Value) int { return strings.Compare(a.String(c), b.String(c)) }
	case sortLocale:
		return func(a, b php.Value) int { return strings.Compare(a.String(c), b.String(c)) }
	case sortNatural:
		return func(a, b php.Value) int { return naturalCompare(a.String(c), b.String(c), fold) }
	}
	return func(a, b php.Value) int {
		if a.IsInt() && b.IsInt() {
			return cmp.Compare(a.AsInt(), b.AsInt())
		}
		if a.IsString() && b.IsString() {
			return php.CompareStrings(a.AsString(), b.AsString())
		}
		return php.Compare(c, a, b)
	}
}

// orderFloats compares floats; a NaN is greater than everything.
func orderFloats(a, b float64) int {
	switch {
	case a == b:
		return 0
	case a < b:
		return -1
	}
	return 1
}

// compareFold compares strings with ASCII letters folded to lower case.
func compareFold(a, b string) int {
	n := min(len(a), len(b))
	for i := 0; i < n; i++ {
		if a[i] != b[i] {
			if x, y := lowerByte(a[i]), lowerByte(b[i]); x != y {
				return int(x) - int(y)
			}
		}
	}
	return cmp.Compare(len(a), len(b))
}
