package types

import (
	"math"
	"math/bits"
)

// Physical is the bound that a counter cannot pass: a variable that grows by small steps
// from a small start needs centuries to get there.
const Physical = 1 << 62

// smallStep is the largest step that a counter may take for Physical to hold.
const smallStep = 1 << 16

// AddInts returns the type of a + b for two int types: int, and Big where the sum can overflow.
func AddInts(a, b Type) Type {
	lo, under := addOver(a.Min, b.Min)
	hi, over := addOver(a.Max, b.Max)
	t := Type{Mask: Int, Min: lo, Max: hi}
	if over || under {
		t.Mask |= Big
		return saturate(t, under, over)
	}
	if isStep(b) && a.Min >= -Physical && a.Max <= Physical || isStep(a) && b.Min >= -Physical && b.Max <= Physical {
		t.Min, t.Max = max(t.Min, -Physical), min(t.Max, Physical)
	}
	return t
}

func isStep(t Type) bool { return t.Min >= -smallStep && t.Max <= smallStep }

func saturate(t Type, under, over bool) Type {
	if under {
		t.Min = math.MinInt
	}
	if over {
		t.Max = math.MaxInt
	}
	return t
}

// NegInts returns the type of -a.
func NegInts(a Type) Type {
	if a.Min == math.MinInt {
		return Type{Mask: Int | Big, Min: -a.Max, Max: math.MaxInt}
	}
	return Range(-a.Max, -a.Min)
}

// SubInts returns the type of a - b.
func SubInts(a, b Type) Type {
	lo, under := subOver(a.Min, b.Max)
	hi, over := subOver(a.Max, b.Min)
	t := Type{Mask: Int, Min: lo, Max: hi}
	if over || under {
		t.Mask |= Big
		return saturate(t, under, over)
	}
	if isStep(b) && a.Min >= -Physical && a.Max <= Physical {
		t.Min, t.Max = max(t.Min, -Physical), min(t.Max, Physical)
	}
	return t
}

// MulInts returns the type of a * b.
func MulInts(a, b Type) Type {
	t := Type{Mask: Int, Min: math.MaxInt, Max: math.MinInt}
	for _, x := range [2]int{a.Min, a.Max} {
		for _, y := range [2]int{b.Min, b.Max} {
			p, over := mulOver(x, y)
			if over {
				return Type{Mask: Int | Big, Min: math.MinInt, Max: math.MaxInt}
			}
			t.Min, t.Max = min(t.Min, p), max(t.Max, p)
		}
	}
	return t
}

// ModInts returns the type of a % b, which has the sign of a.
func ModInts(a, b Type) Type {
	m := math.MaxInt
	if b.Min > math.MinInt {
		m = max(abs(b.Min), abs(b.Max)) - 1
		m = max(m, 0)
	}
	t := Range(-m, m)
	if a.Min >= 0 {
		t.Min = 0
	} else if a.Min > -m {
		t.Min = a.Min
	}
	if a.Max <= 0 {
		t.Max = 0
	} else if a.Max < m {
		t.Max = a.Max
	}
	return t
}

// AndInts returns the type of a & b.
func AndInts(a, b Type) Type {
	switch {
	case a.Min >= 0 && b.Min >= 0:
		return Range(0, min(a.Max, b.Max))
	case a.Min >= 0:
		return Range(0, a.Max)
	case b.Min >= 0:
		return Range(0, b.Max)
	}
	return IntT
}

// OrInts returns the type of a | b and of a ^ b.
func OrInts(a, b Type) Type {
	if a.Min >= 0 && b.Min >= 0 {
		n := bits.Len(uint(a.Max | b.Max))
		return Range(0, int(uint(1)<<n-1))
	}
	return IntT
}

// ShrInts returns the type of a >> b, with b not negative.
func ShrInts(a, b Type) Type {
	lo := uint(min(max(b.Min, 0), 63))
	hi := uint(min(max(b.Max, 0), 63))
	return Range(min(a.Min>>lo, a.Min>>hi), max(a.Max>>lo, a.Max>>hi))
}

// ShlInts returns the type of a << b.
func ShlInts(a, b Type) Type {
	if a.Min >= 0 && b.Min >= 0 && b.Max < 63 && bits.Len(uint(a.Max))+b.Max < 63 {
		return Range(a.Min<<b.Min, a.Max<<b.Max)
	}
	return IntT
}

func addOver(a, b int) (int, bool) {
	s := a + b
	return s, (a^s)&(b^s) < 0
}

func subOver(a, b int) (int, bool) {
	s := a - b
	return s, (a^b)&(a^s) < 0
}

func mulOver(a, b int) (int, bool) {
	if a == 0 || b == 0 {
		return 0, false
	}
	p := a * b
	return p, p/b != a || a == math.MinInt && b == -1 || b == math.MinInt && a == -1
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
