// Fuzz targets: array order against a naive model, and strings as numbers.

package php

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

// naive is an array as a list of keys and values.
type naive struct {
	keys []string
	vals []int
}

func (m *naive) find(k string) int {
	for i, x := range m.keys {
		if x == k {
			return i
		}
	}
	return -1
}

func (m *naive) set(k string, v int) {
	if i := m.find(k); i >= 0 {
		m.vals[i] = v
		return
	}
	m.keys, m.vals = append(m.keys, k), append(m.vals, v)
}

func (m *naive) unset(k string) {
	if i := m.find(k); i >= 0 {
		m.keys = append(m.keys[:i:i], m.keys[i+1:]...)
		m.vals = append(m.vals[:i:i], m.vals[i+1:]...)
	}
}

func (m *naive) String() string {
	var b strings.Builder
	for i, k := range m.keys {
		b.WriteString(k + "=" + strconv.Itoa(m.vals[i]) + " ")
	}
	return b.String()
}

// FuzzArrayOrder runs a program of sets, unsets and copies on an array and on
// the model. Two bytes are one step: the operation and the key.
func FuzzArrayOrder(f *testing.F) {
	f.Add([]byte("\x00\x01\x00\x02\x01\x01\x02\x00\x00\x05"))
	f.Add([]byte("\x00\x00\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08\x00\x09\x01\x04\x00\x04"))
	f.Fuzz(func(t *testing.T, prog []byte) {
		c := NewContext(nil, nil)
		var a, kept Array
		var m naive
		want := ""
		for i := 0; i+1 < len(prog); i += 2 {
			k := strconv.Itoa(int(prog[i+1]) - 20)
			if prog[i+1]&0x80 != 0 {
				k = "k" + k
			}
			switch prog[i] % 5 {
			case 0, 1:
				a.SetInt(k, i)
				m.set(k, i)
			case 2:
				a.Unset(k)
				m.unset(k)
			case 3: // a copy must not change any more
				kept, want = a.Copy(), m.String()
			case 4:
				*a.SlotIndex(c, String(k)) = Int(-i)
				m.set(k, -i)
			}
		}
		checkOrder(t, a, m.String())
		checkOrder(t, kept, want)
		for i, k := range m.keys {
			if got := a.Peek(k); !got.IsInt() || got.AsInt() != m.vals[i] {
				t.Errorf("key %s is %v, want %d", k, got, m.vals[i])
			}
		}
	})
}

// checkOrder compares the elements of a in order.
func checkOrder(t *testing.T, a Array, want string) {
	t.Helper()
	var b strings.Builder
	n := 0
	for k, v := range a.Pairs() {
		b.WriteString(k + "=" + strconv.Itoa(v.AsInt()) + " ")
		n++
	}
	if b.String() != want || n != a.Len() {
		t.Errorf("got %s(%d)\nwant %s", b.String(), a.Len(), want)
	}
}

// FuzzNumeric checks what must hold of any string as a number.
func FuzzNumeric(f *testing.F) {
	for _, s := range []string{"", "0", " 1.5e3 ", "-9223372036854775808", "9223372036854775808", "1e1000", ".5", "5.", "0x1A", "-0", "1 x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, whole, prefix := ParseNumeric(s)
		if whole && !prefix {
			t.Errorf("%q is numeric, but has no numeric start", s)
		}
		if !prefix && (n.Float() != 0 || StringInt(s) != 0) {
			t.Errorf("%q has no numeric start, but a value", s)
		}
		if i, ok := intKey(s); ok && (strconv.Itoa(i) != s || !whole || n.IsFloat() || n.AsInt() != i) {
			t.Errorf("%q as a key is %d, as a number %v", s, i, n)
		}
		if EqualStrings(s, s) != true || CompareStrings(s, s) != 0 && !math.IsNaN(n.Float()) {
			t.Errorf("%q differs from itself", s)
		}
		if whole && n.IsFloat() && !math.IsInf(n.AsFloat(), 0) {
			back, ok, _ := ParseNumeric(FloatRepr(n.AsFloat()))
			if !ok || back.Float() != n.AsFloat() {
				t.Errorf("%q is %s, which reads back as %v", s, FloatRepr(n.AsFloat()), back)
			}
		}
	})
}
