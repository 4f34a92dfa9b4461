package php

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// model is an array as a list of keys and elements, each in words.
type model struct {
	keys, vals []string
}

func (m *model) set(k, v string) {
	if i := slices.Index(m.keys, k); i >= 0 {
		m.vals[i] = v
		return
	}
	m.keys, m.vals = append(m.keys, k), append(m.vals, v)
}

func (m *model) unset(k string) {
	if i := slices.Index(m.keys, k); i >= 0 {
		m.keys, m.vals = slices.Delete(m.keys, i, i+1), slices.Delete(m.vals, i, i+1)
	}
}

func (m *model) clone() *model { return &model{slices.Clone(m.keys), slices.Clone(m.vals)} }

// word is a Value in words: its kind and, of an array, its elements.
func word(v Value) string {
	if v.k == KindArray {
		return "[" + words(v.AsArray()) + "]"
	}
	return fmt.Sprint(v.k, v.String(nil))
}

func words(a Array) string {
	s := ""
	for k, v := range a.All() {
		s += k.String(nil) + "=" + word(v) + " "
	}
	return s
}

func (m *model) words() string {
	s := ""
	for i, k := range m.keys {
		s += k + "=" + m.vals[i] + " "
	}
	return s
}

// TestStorage writes to arrays in random ways, elements of one kind and of many, and compares them
// and the copies that were taken of them with a model.
func TestStorage(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	element := func(kinds int) Value {
		switch n := r.IntN(100); r.IntN(kinds) {
		case 0:
			return String(fmt.Sprint("s", n))
		case 1:
			return Ints(n, n+1).Value()
		case 2:
			return Int(n)
		case 3:
			return Float(float64(n) / 4)
		case 4:
			return Bool(n%2 == 0)
		case 5:
			return Map(KV("a", n), KV("b", "x")).Value()
		}
		return Null
	}
	for round := range 4000 {
		var a Array
		m := &model{}
		var copies []Array
		var models []*model
		kinds := 1 + round%7
		for range 30 {
			v := element(kinds)
			switch k := r.IntN(6); r.IntN(12) {
			case 0, 1, 2:
				next := a.NextIndex() // which [] takes is for tests that ask PHP
				a.Append(nil, v)
				m.set(fmt.Sprint(next), word(v))
			case 3:
				a.SetAt(k, v)
				m.set(fmt.Sprint(k), word(v))
			case 4:
				a.Set(fmt.Sprint("k", k), v)
				m.set(fmt.Sprint("k", k), word(v))
			case 5:
				a.UnsetAt(k)
				m.unset(fmt.Sprint(k))
			case 6:
				a.Unset(fmt.Sprint("k", k))
				m.unset(fmt.Sprint("k", k))
			case 7:
				copies, models = append(copies, a.Copy()), append(models, m.clone())
			case 8:
				*a.SlotAt(k) = v
				m.set(fmt.Sprint(k), word(v))
			case 9:
				if x := a.PeekAt(k); x.k == KindArray || x.k == KindUndef {
					a.ArraySlotAt(k).AppendInt(nil, 7)
					m.set(fmt.Sprint(k), word(a.PeekAt(k)))
				}
			case 10:
				a.SetArrayAt(k, Strings("x", "y"))
				m.set(fmt.Sprint(k), word(Strings("x", "y").Value()))
			case 11:
				if last := len(m.keys) - 1; last >= 0 && r.IntN(3) == 0 {
					if got := word(a.Pop()); got != m.vals[last] {
						t.Fatalf("popped %s, want %s", got, m.vals[last])
					}
					m.unset(m.keys[last])
				}
			}
			if got := words(a); got != m.words() || a.Len() != len(m.keys) {
				t.Fatalf("round %d: the array is\n%s\nwant\n%s", round, got, m.words())
			}
		}
		for i, c := range copies {
			if got := words(c); got != models[i].words() {
				t.Fatalf("round %d: a copy is\n%s\nwant\n%s", round, got, models[i].words())
			}
		}
	}
}
