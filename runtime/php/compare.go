// Comparison: ==, ===, <=> and the orders that follow from it (PHP 8 rules; rules.go has the older ones).

package php

import (
	"math"
	"strings"
)

func compareInts(a, b int) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// compareFloats is <=> on floats: NaN is greater than anything, and anything
// is greater than NaN.
func compareFloats(a, b float64) int {
	if a == b {
		return 0
	}
	if a < b {
		return -1
	}
	return 1
}

// CompareStrings is `a <=> b` on strings: numeric strings compare as numbers.
func CompareStrings(a, b string) int {
	if len(a) > 0 && len(b) > 0 && a[0] <= '9' && b[0] <= '9' {
		if r, ok := compareNumeric(a, b); ok {
			return r
		}
	}
	return strings.Compare(a, b)
}

// EqualStrings is `a == b` on strings: numeric strings compare as numbers.
func EqualStrings(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > 0 && len(b) > 0 && a[0] <= '9' && b[0] <= '9' {
		r, ok := compareNumeric(a, b)
		return ok && r == 0
	}
	return false
}

// compareNumeric compares two numeric strings; ok is false if one is not
// numeric, or if both lost digits so that they compare as strings.
func compareNumeric(a, b string) (r int, ok bool) {
	x, oa, ok1 := wholeNumber(a)
	if !ok1 {
		return 0, false
	}
	y, ob, ok2 := wholeNumber(b)
	if !ok2 {
		return 0, false
	}
	if x.IsInt() && y.IsInt() {
		return compareInts(x.AsInt(), y.AsInt()), true
	}
	if oa != 0 && oa == ob && x.AsFloat()-y.AsFloat() == 0 {
		return 0, false
	}
	switch {
	case x.IsInt() && ob != 0:
		return -ob, true
	case y.IsInt() && oa != 0:
		return oa, true
	case x.IsFloat() && y.IsFloat() && x.AsFloat() == y.AsFloat() && math.IsInf(x.AsFloat(), 0):
		return 0, false
	}
	return compareFloats(x.Float(), y.Float()), true
}

// wholeNumber parses a numeric string and says whether an int overflowed.
func wholeNumber(s string) (n Number, overflow int, ok bool) {
	n, end, overflow := scanNumber(s)
	if end == 0 {
		return n, 0, false
	}
	for end < len(s) && isSpace(s[end]) {
		end++
	}
	return n, overflow, end == len(s)
}

// compareIntString is `i <=> s`.
func compareIntString(i int, s string) int {
	if n, _, ok := wholeNumber(s); ok {
		return IntNumber(i).Cmp(n)
	}
	return strings.Compare(Int(i).String(nil), s)
}

// compareFloatString is `f <=> s`.
func compareFloatString(c *Context, f float64, s string) int {
	if math.IsNaN(f) {
		return 1
	}
	if n, _, ok := wholeNumber(s); ok {
		return compareFloats(f, n.Float())
	}
	return strings.Compare(FloatString(c, f), s)
}

// Compare is `a <=> b`. Uncomparable values give 1.
func Compare(c *Context, a, b Value) int {
	if a.k == KindInt && b.k == KindInt {
		return compareInts(a.AsInt(), b.AsInt())
	}
	return compareSlow(c, a.Deref(), b.Deref())
}

func compareSlow(c *Context, a, b Value) int {
	switch {
	case a.k == KindString && b.k == KindString:
		return CompareStrings(a.AsString(), b.AsString())
	case isNumber(a) && isNumber(b):
		return a.AsNumber().Cmp(b.AsNumber())
	case a.k <= KindNull && b.k == KindString:
		return -min(len(b.AsString()), 1)
	case a.k == KindString && b.k <= KindNull:
		return min(len(a.AsString()), 1)
	case a.isCase() && b.k > KindNull || b.isCase() && a.k > KindNull:
		if a.k == b.k && a.AsObject() == b.AsObject() {
			return 0
		}
		return 1 // nothing else compares with a case
	case a.k <= KindBool || b.k <= KindBool:
		return compareBools(a.Bool(), b.Bool())
	case a.k == KindArray && b.k == KindArray:
		return compareArrays(c, a.AsArray(), b.AsArray())
	case a.k == KindObject || b.k == KindObject:
		return compareObjects(c, a, b)
	case a.k == KindArray:
		return 1
	case b.k == KindArray:
		return -1
	case a.k == KindResource:
		return compareSlow(c, Int(a.AsResource().ID), b)
	case b.k == KindResource:
		return compareSlow(c, a, Int(b.AsResource().ID))
	case c.rules() != Rules8:
		return compareOld(a, b, c.rules())
	case a.k == KindString && b.k == KindInt:
		return -compareIntString(b.AsInt(), a.AsString())
	case a.k == KindInt:
		return compareIntString(a.AsInt(), b.AsString())
	case a.k == KindString:
		if math.IsNaN(b.AsFloat()) {
			return 1
		}
		return -compareFloatString(c, b.AsFloat(), a.AsString())
	}
	return compareFloatString(c, a.AsFloat(), b.AsString())
}

// isCase reports whether v is a case of an enum.
func (v Value) isCase() bool { return v.k == KindObject && v.AsObject().Class.Enum }

func isNumber(v Value) bool { return v.k == KindInt || v.k == KindFloat }

func compareBools(a, b bool) int {
	if a == b {
		return 0
	}
	if a {
		return 1
	}
	return -1
}

// compareArrays compares the sizes, then element by element in a's order; a
// key that b does not have makes them uncomparable.
func compareArrays(c *Context, a, b Array) int {
	if a.t == b.t {
		return 0
	}
	if r := compareInts(a.Len(), b.Len()); r != 0 {
		return r
	}
	c.nest()
	defer c.unnest()
	for p := a.First(); p >= 0; p = a.Next(p) {
		other, ok := b.rawKey(a.keyPos(p))
		if !ok {
			return 1
		}
		if r := Compare(c, a.ValueAt(p), other); r != 0 {
			return r
		}
	}
	return 0
}

// nest counts a level of nesting in a recursive walk over arrays, which may
// contain themselves through a reference.
func (c *Context) nest() {
	if c.nesting++; c.nesting > maxCompare {
		c.nesting = 0
		c.Fatal("Nesting level too deep - recursive dependency?")
	}
}

func (c *Context) unnest() { c.nesting-- }

// maxCompare is how deep arrays may lie in one another where they are compared.
const maxCompare = 250_000

// keyPos returns the key at a position.
func (a Array) keyPos(pos int) key {
	if a.t.mode != modeHash {
		return key{i: pos}
	}
	e := &a.t.ents[pos]
	if e.kind == entryStr {
		return key{s: e.s, isStr: true}
	}
	return key{i: int(e.h)}
}

// rawKey returns the element at a key, followed through a reference.
func (a Array) rawKey(k key) (Value, bool) {
	v := a.peekKey(k)
	return v, v.k != KindUndef
}

// compareObjects is <=> if one operand is an object.
func compareObjects(c *Context, a, b Value) int {
	if a.k == KindObject && b.k == KindObject {
		x, y := a.AsObject(), b.AsObject()
		if x == y || sameFunc(x, y) {
			return 0
		}
		if n, ok := x.order(c, y); ok {
			return n
		}
		if x.Class != y.Class || x.Class == closureClass {
			return 1
		}
		if a, ok := x.hook(c, hookCompare); ok {
			b, _ := y.hook(c, hookCompare)
			if n := compareArrays(c, a, b); n != 0 {
				return n
			}
		}
		return compareArrays(c, x.mangledProps(c), y.mangledProps(c))
	}
	if a.k == KindObject {
		v, ok := c.objectAs(a.AsObject(), b.k)
		if !ok {
			return 1
		}
		return Compare(c, v, b)
	}
	v, ok := c.objectAs(b.AsObject(), a.k)
	if !ok {
		return -1
	}
	return Compare(c, a, v)
}

// objectAs converts an object for the comparison with another type.
func (c *Context) objectAs(o *Object, k Kind) (Value, bool) {
	switch k {
	case KindInt:
		c.Notice("Object of class %s could not be converted to int", o.Class.Name)
		return Int(1), true
	case KindFloat:
		c.Notice("Object of class %s could not be converted to float", o.Class.Name)
		return Float(1), true
	case KindString:
		if f := o.method("__tostring"); f != nil {
			return String(f.Invoke(c).String(c)), true
		}
	}
	return Null, false
}

// Less is `a < b`.
func Less(c *Context, a, b Value) bool {
	if a.k == KindFloat || b.k == KindFloat {
		if isNumber(a) && isNumber(b) {
			return a.AsNumber().Less(b.AsNumber())
		}
	}
	return Compare(c, a, b) < 0
}

// LessEqual is `a <= b`.
func LessEqual(c *Context, a, b Value) bool {
	if a.k == KindFloat || b.k == KindFloat {
		if isNumber(a) && isNumber(b) {
			return a.AsNumber().LessEqual(b.AsNumber())
		}
	}
	return Compare(c, a, b) <= 0
}

// LooseEqual is `a == b`.
func LooseEqual(c *Context, a, b Value) bool {
	switch {
	case a.k == KindInt && b.k == KindInt:
		return a.n == b.n
	case a.k == KindString && b.k == KindString:
		return EqualStrings(a.AsString(), b.AsString())
	}
	a, b = a.Deref(), b.Deref()
	if a.k == KindArray && b.k == KindArray {
		return equalArrays(c, a.AsArray(), b.AsArray(), LooseEqual)
	}
	return Compare(c, a, b) == 0
}

// equalArrays compares element by element with eq, whatever the order.
func equalArrays(c *Context, a, b Array, eq func(c *Context, a, b Value) bool) bool {
	if a.t == b.t {
		return true
	}
	if a.Len() != b.Len() {
		return false
	}
	c.nest()
	defer c.unnest()
	for p := a.First(); p >= 0; p = a.Next(p) {
		other, ok := b.rawKey(a.keyPos(p))
		if !ok || !eq(c, a.ValueAt(p), other) {
			return false
		}
	}
	return true
}

// Identical is `a === b`.
func Identical(a, b Value) bool { return identical(a, b, 0) }

// identical is Identical inside depth arrays.
func identical(a, b Value, depth int) bool {
	a, b = a.Deref(), b.Deref()
	if a.k != b.k {
		return a.k <= KindNull && b.k <= KindNull
	}
	switch a.k {
	case KindUndef, KindNull:
		return true
	case KindFloat:
		return a.AsFloat() == b.AsFloat()
	case KindString:
		return a.AsString() == b.AsString()
	case KindArray:
		return identicalArrays(a.AsArray(), b.AsArray(), depth+1)
	case KindObject, KindResource:
		return a.p == b.p
	}
	return a.n == b.n
}

// maxNesting bounds the walk over arrays that may contain themselves.
const maxNesting = 100_000

// identicalArrays compares keys, values and order.
func identicalArrays(a, b Array, depth int) bool {
	if depth > maxNesting {
		panic("php: nesting level too deep - recursive dependency?")
	}
	if a.t == b.t {
		return true
	}
	if a.Len() != b.Len() {
		return false
	}
	for p, q := a.First(), b.First(); p >= 0; p, q = a.Next(p), b.Next(q) {
		if a.keyPos(p) != b.keyPos(q) || !identical(a.ValueAt(p), b.ValueAt(q), depth) {
			return false
		}
	}
	return true
}

// Equal reports whether a === b, for arrays.
func (a Array) Equal(b Array) bool { return identicalArrays(a, b, 0) }
