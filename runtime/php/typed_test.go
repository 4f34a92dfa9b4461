// Tests of typed element access and iteration against the untyped ones.

package php

import (
	"fmt"
	"math/rand"
	"testing"
)

// typedStep changes a and the model, a list or map of shown values by key.
func typedStep(c *Context, r *rand.Rand, a *Array, m map[string]string, next *int) {
	i := r.Intn(*next + 2)
	set := func(k int, v Value) {
		m[fmt.Sprint(k)] = show(v)
		*next = max(*next, k+1)
	}
	x := r.Intn(1000)
	switch r.Intn(14) {
	case 0, 1:
		a.SetIntAt(i, x)
		set(i, Int(x))
	case 2:
		a.SetFloatAt(i, float64(x)/4)
		set(i, Float(float64(x)/4))
	case 3:
		a.SetBoolAt(i, x%2 == 0)
		set(i, Bool(x%2 == 0))
	case 4:
		a.SetStringAt(i, fmt.Sprint(x))
		set(i, String(fmt.Sprint(x)))
	case 5:
		a.AppendInt(c, x)
		set(*next, Int(x))
	case 6:
		a.AppendFloat(c, float64(x))
		set(*next, Float(float64(x)))
	case 7:
		a.AppendBool(c, x%3 == 0)
		set(*next, Bool(x%3 == 0))
	case 8:
		a.AppendString(c, "s")
		set(*next, String("s"))
	case 9:
		a.SetNumberAt(i, IntNumber(x))
		set(i, Int(x))
	case 10:
		*a.SlotAt(i) = Int(-x)
		set(i, Int(-x))
	case 11:
		a.UpdateAt(c, i).AppendString(c, "!")
		set(i, a.At(c, i))
	case 12:
		a.AppendNumber(c, FloatNumber(0.5))
		set(*next, Float(0.5))
	case 13:
		a.Append(c, Null)
		set(*next, Null)
	}
}

func TestTyped(t *testing.T) {
	var raised string
	c := testContext(&raised)
	for seed := range 300 {
		r := rand.New(rand.NewSource(int64(seed)))
		var a, kept Array
		m, keptWant, next := map[string]string{}, "", 0
		for range 40 {
			typedStep(c, r, &a, m, &next)
			if r.Intn(6) == 0 {
				kept = a.Copy()
				keptWant = show(kept.Value())
			}
			if a.Len() != len(m) {
				t.Fatalf("seed %d: %d elements, want %d", seed, a.Len(), len(m))
			}
		}
		for k, want := range m {
			if got := show(a.Peek(k)); got != want {
				t.Errorf("seed %d: [%s] is %s, want %s", seed, k, got, want)
			}
		}
		if got := show(kept.Value()); got != keptWant {
			t.Errorf("seed %d: a copy became\n%s, was\n%s", seed, got, keptWant)
		}
	}
}

// TestTypedReads reads lists of each type, typed and by each iterator.
func TestTypedReads(t *testing.T) {
	var raised string
	c := testContext(&raised)
	hash := func(a Array) Array { // the same elements, held as a hash
		a = a.Copy()
		a.Set("x", Null)
		a.Unset("x")
		return a
	}
	ints, floats := Ints(3, 1, 2), Floats(1.5, -2, 0)
	bools, strs := Bools(true, false, true), Strings("a", "", "c")
	arrs := Arrays(Ints(1), Array{}, Strings("q"))
	for _, h := range []bool{false, true} {
		if h {
			ints, floats, bools, strs, arrs = hash(ints), hash(floats), hash(bools), hash(strs), hash(arrs)
		}
		got := fmt.Sprint(ints.IntAt(c, 1), floats.FloatAt(c, 1), bools.BoolAt(c, 1), strs.StringAt(c, 2), arrs.ArrayAt(c, 0).IntAt(c, 0),
			ints.NumberAt(c, 2).Int(), ints.IsList(), ints.Len(), ": ")
		for k, x := range ints.AllInts() {
			got += fmt.Sprint(show(k), "=", x, " ")
		}
		for k, x := range floats.EnumFloats() {
			got += fmt.Sprint(k, "=", x, " ")
		}
		for k, x := range bools.PairBools() {
			got += fmt.Sprint(k, "=", x, " ")
		}
		for x := range strs.StringValues() {
			got += x + " "
		}
		for k, x := range arrs.EnumArrays() {
			got += fmt.Sprint(k, "=", show(x.Value()), " ")
		}
		for k, x := range ints.Enum() {
			got += fmt.Sprint(k, show(x))
		}
		for x := range ints.IntValues() {
			got += fmt.Sprint(x)
			if x == 1 {
				break
			}
		}
		for k := range ints.Keys() {
			got += show(k)
		}
		const want = "1 -2 falsec1 2 true 3: 0=3 1=1 2=2 0=1.5 1=-2 2=0 0=true 1=false 2=true a  c 0=[0=1] 1=[] 2=[0='q'] 031122" + "31" + "012"
		if got != want {
			t.Errorf("hash %v\n got %s\nwant %s", h, got, want)
		}
	}
	m := Map(KV("i", Int(1)), KV("f", Float(2)), KV("b", True), KV("s", String("t")), KV("a", Ints(4).Value()))
	if got := fmt.Sprint(m.GetInt(c, "i"), m.GetFloat(c, "f"), m.GetBool(c, "b"), m.GetString(c, "s"), m.GetArray(c, "a").Len()); got != "1 2 truet1" {
		t.Errorf("got %s", got)
	}
}

// TestNestedWrite writes to a matrix through ArraySlotAt while copies exist.
func TestNestedWrite(t *testing.T) {
	c := NewContext(nil, nil)
	var m Array
	for i := range 3 {
		for j := range 3 {
			m.ArraySlotAt(i).SetIntAt(j, 10*i+j)
		}
	}
	row := m.ArrayAt(c, 1).Copy()
	old := m.Copy()
	m.ArraySlotAt(1).SetIntAt(1, 99)
	m.ArraySlot("new").AppendInt(c, 7)
	if row.IntAt(c, 1) != 11 || old.ArrayAt(c, 1).IntAt(c, 1) != 11 || m.ArrayAt(c, 1).IntAt(c, 1) != 99 || old.Len() != 3 {
		t.Errorf("row %s old %s new %s", show(row.Value()), show(old.Value()), show(m.Value()))
	}
}

// TestReferences checks which copies keep a reference, as PHP does.
func TestReferences(t *testing.T) {
	c := NewContext(nil, nil)
	a := Ints(1, 2)
	r := a.RefAt(0) // $r = &$a[0]
	b := a.Copy()   // $b = $a
	b.SetIntAt(0, 9)
	if a.IntAt(c, 0) != 9 {
		t.Error("a copy lost the reference that a variable holds")
	}
	r.Release() // unset($r), but $b still shares the cell
	d := a.Copy()
	d.SetIntAt(0, 5)
	if b.IntAt(c, 0) != 5 {
		t.Error("two arrays do not share the reference")
	}
	e := Ints(1)
	e.RefAt(0).Release() // f($e[0]) by reference
	g := e.Copy()
	g.SetIntAt(0, 7)
	if e.IntAt(c, 0) != 1 {
		t.Error("an element that nothing refers to is still a reference")
	}
}
