// Benchmarks of the decisions that the layout of values and arrays rests on.

package php

import (
	"strconv"
	"testing"
)

func BenchmarkSieve(b *testing.B) {
	c := NewContext(nil, nil)
	const n = 3_000_000
	for b.Loop() {
		flags := MakeList(0)
		for range n + 1 {
			flags.AppendBool(c, true)
		}
		for i := 2; i*i <= n; i++ {
			if flags.BoolAt(c, i) {
				for j := i * i; j <= n; j += i {
					flags.SetBoolAt(j, false)
				}
			}
		}
	}
}

func BenchmarkMatrix(b *testing.B) {
	c := NewContext(nil, nil)
	const n = 120
	var x, y Array
	for i := range n {
		for j := range n {
			x.ArraySlotAt(i).SetFloatAt(j, float64(i+j))
			y.ArraySlotAt(i).SetFloatAt(j, float64(i-j))
		}
	}
	for b.Loop() {
		var z Array
		for i := range n {
			row := x.ArrayAt(c, i)
			for j := range n {
				sum := 0.0
				for k := range n {
					sum += row.FloatAt(c, k) * y.ArrayAt(c, k).FloatAt(c, j)
				}
				z.ArraySlotAt(i).SetFloatAt(j, sum)
			}
		}
	}
}

func BenchmarkIntSum(b *testing.B) {
	c := NewContext(nil, nil)
	a := Ints(make([]int, 100_000)...)
	for b.Loop() {
		sum := 0
		for i := 0; i < a.Len(); i++ {
			sum += a.IntAt(c, i)
		}
		_ = sum
	}
}

func BenchmarkIntFill(b *testing.B) {
	a := Ints(make([]int, 100_000)...)
	for b.Loop() {
		for i := 0; i < a.Len(); i++ {
			a.SetIntAt(i, i)
		}
	}
}

func BenchmarkIntRange(b *testing.B) {
	a := Ints(make([]int, 100_000)...)
	for b.Loop() {
		sum := 0
		for _, x := range a.EnumInts() {
			sum += x
		}
		_ = sum
	}
}

func BenchmarkWordCount(b *testing.B) {
	c := NewContext(nil, nil)
	words := make([]string, 5000)
	for i := range words {
		words[i] = "word" + strconv.Itoa(i*7919%5000)
	}
	for b.Loop() {
		var counts Array
		for range 20 {
			for _, w := range words {
				if counts.Has(w) {
					Inc(c, counts.Slot(w))
				} else {
					counts.SetInt(w, 1)
				}
			}
		}
	}
}

func BenchmarkRecord(b *testing.B) {
	c := NewContext(nil, nil)
	for b.Loop() {
		r := Map(KV("id", Int(1)), KV("name", String("x")), KV("price", Float(1.5)))
		_ = r.GetInt(c, "id") + len(r.GetString(c, "name"))
	}
}

func BenchmarkPairList(b *testing.B) {
	c := NewContext(nil, nil)
	for b.Loop() {
		var l Array
		for i := range 100 {
			l.AppendArray(c, Ints(i, i+1))
		}
	}
}

func BenchmarkAppendString(b *testing.B) {
	c := NewContext(nil, nil)
	for b.Loop() {
		v := String("")
		for range 1000 {
			v.AppendString(c, "hello ")
		}
	}
}

func BenchmarkNumberAdd(b *testing.B) {
	n := IntNumber(0)
	for b.Loop() {
		for i := range 1000 {
			n = n.Add(IntNumber(i))
		}
	}
}

func BenchmarkEcho(b *testing.B) {
	c := NewContext(nil, nil)
	for b.Loop() {
		c.Echo("<li>", 5, ": ", String("abc"), "</li>\n")
	}
}

func BenchmarkThrow(b *testing.B) {
	c := NewContext(nil, nil)
	for b.Loop() {
		Catch(c, func() { c.Throw("Exception", "x") })
	}
}

func BenchmarkAppend(b *testing.B) {
	c := NewContext(nil, nil)
	for b.Loop() {
		s := ""
		for range 100_000 {
			s = c.Append(s, "hello ")
		}
	}
}
