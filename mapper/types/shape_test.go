package types

import (
	"math/rand/v2"
	"testing"
)

// random makes a type of scalars and, above depth 0, arrays and records.
func random(r *rand.Rand, depth int) Type {
	scalars := []Type{IntLit(1), Range(0, 9), StringT, NullT, TrueT, FloatT, MixedT}
	t := scalars[r.IntN(len(scalars))]
	if depth == 0 || r.IntN(3) == 0 {
		return t
	}
	a := Array{List: true}
	for range r.IntN(5) {
		elem := random(r, depth-1)
		switch r.IntN(4) {
		case 0:
			a = a.Append(elem)
			a.Key |= Int
		case 1:
			a = a.PutAny(elem)
			a.Key, a.List = Int|String, false
		case 2:
			a = a.Loosen("*")
		default:
			a = a.Put([]string{"a", "b", "c", "0"}[r.IntN(4)], elem)
			a.Key, a.List = Int|String, false
		}
	}
	out := Type{Mask: Arr, Array: &a}
	if r.IntN(4) == 0 {
		out = Union(out, NullT)
	}
	return out
}

// TestUnionHoldsBoth checks on random types that a union and a widening hold what they join.
func TestUnionHoldsBoth(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		a, b := random(r, 3), random(r, 3)
		u, w := Union(a, b), Widen(a, b)
		if !Sub(a, u) || !Sub(b, u) || !Sub(u, w) {
			t.Fatalf("a %v\nb %v\nunion %v\nwidened %v", a, b, u, w)
		}
		if !Sub(Union(u, a), u) {
			t.Fatalf("the union of %v and %v grows when it is joined again", u, a)
		}
	}
}

// TestShapes follows an array through writes.
func TestShapes(t *testing.T) {
	a := Array{List: true}
	a = a.Put("id", IntLit(1)).Put("name", StringT)
	if got := (&a).String(); got != "array{id: int, name: string}" {
		t.Error(got)
	}
	a = a.Put("id", FloatT)
	if id, must := a.At("id"); !must || !id.Is(Float) {
		t.Error("a write with a constant key replaces what the key held")
	}
	a = a.PutAny(NullT)
	if name, must := a.At("name"); !must || name.Mask != String|Null {
		t.Error("a write with any key may meet every field")
	}
	gone := a.Loosen("id")
	if _, must := gone.At("id"); must {
		t.Error("an unset key may be absent")
	}
	both := Union(Type{Mask: Arr, Array: &a}, EmptyArray)
	if name, must := both.Array.At("name"); must || !name.Has(String) {
		t.Error("a key of one side is optional in a union")
	}
	base := Array{}
	base = base.Put("id", StringT).Put("x", IntLit(2))
	over := Overlay(&base, &a)
	if id, must := over.At("id"); !must || id.Has(String) {
		t.Error("the second array's element wins where both have the key")
	}
}

// TestGrowing demands that a type which holds itself, as that of $x = ['next' => $x] in a loop, ends.
func TestGrowing(t *testing.T) {
	for name, wrap := range map[string]func(Type) Type{
		"record": func(x Type) Type { a := Array{}.Put("next", x); return Type{Mask: Arr, Array: &a} },
		"list":   ListOf,
		"both":   func(x Type) Type { a := Array{}.Put("next", ListOf(x)); return Type{Mask: Arr, Array: &a} },
	} {
		x, rounds := StringT, 0
		for next := Widen(x, wrap(x)); !Equal(x, next); next = Widen(x, wrap(x)) {
			if x, rounds = next, rounds+1; rounds > 2*maxDepth {
				t.Fatalf("%s: %d rounds", name, rounds)
			}
		}
	}
}
