// What the converter could not carry over, and reads that find nothing.

package php

import "unsafe"

// Coalesce is a ?? b on values that are there: a unless it is null or undefined.
func Coalesce[T Element](a Value, b T) Value {
	if a.IsNull() {
		return boxed(b)
	}
	return a
}

// absent stands for the null that a typed read of an absent row gives: it is empty, reading
// from it warns as reading from null does, boxed it is null, and writing makes it an array.
var absent = &table{shared: true}

// rowOf returns an element that is known to be an array, or null because it was absent.
func rowOf(v Value) Array {
	if v.k != KindArray {
		return Array{absent}
	}
	return v.AsArray()
}

// lateRow stands for an absent row that was read before its loop: reading from it warns of the
// row and of the element, as reading both in one expression does.
type lateRow struct {
	table
	read func(c *Context) // reads the row as PHP does, with its warnings
}

// RowAt returns the array at key i for reads in a loop. Where there is none the reads warn.
func (a Array) RowAt(i int) Array {
	if v := a.PeekAt(i); v.k == KindArray {
		return v.AsArray()
	}
	return newLateRow(func(c *Context) { a.ArrayAt(c, i) })
}

// Row returns the array at key s for reads in a loop, as RowAt.
func (a Array) Row(s string) Array {
	if v := a.Peek(s); v.k == KindArray {
		return v.AsArray()
	}
	return newLateRow(func(c *Context) { a.GetArray(c, s) })
}

func newLateRow(read func(c *Context)) Array {
	return Array{&(&lateRow{table{shared: true, late: true}, read}).table}
}

// warnAbsent gives the warnings of a read from a where it stands for null, and reports
// whether it does.
func (a Array) warnAbsent(c *Context) bool {
	switch {
	case a.t == nil:
		return false
	case a.t.late:
		(*lateRow)(unsafe.Pointer(a.t)).read(c)
	case a.t != absent:
		return false
	}
	Null.Index(c, Int(0))
	return true
}

// IsNull reports whether a stands for the null of an absent row.
func (a Array) IsNull() bool { return a.t == absent }

// refusal is a construct that the converter refused and that the program reached.
type refusal struct{ code, message string }

// Unsupported ends the request at a construct that the converter refused with a diagnostic:
// it prints a located fatal error. The value is never returned.
func (c *Context) Unsupported(code, message string) Value {
	c.refused = &refusal{code, message}
	c.lives.done = true
	c.Fatal("php2go %s: %s", code, message)
	return Null
}

// Refused returns the refused construct that ended the request, if one did.
func (c *Context) Refused() (code, message string, ok bool) {
	if c.refused == nil {
		return "", "", false
	}
	return c.refused.code, c.refused.message, true
}

// absentNumber ends the request where a number was read from an absent key and the program
// holds no null: the warning has been given.
func (c *Context) absentNumber() {
	c.Unsupported("P2G402", "an absent key was read where the Go holds a plain number")
}

// MustIntAt returns the int at key i, which the program counts on.
func (a Array) MustIntAt(c *Context, i int) int {
	if a.t != nil && uint(i) < a.t.ni {
		return a.t.ints[i]
	}
	return a.mustIntSlow(c, i)
}

//go:noinline
func (a Array) mustIntSlow(c *Context, i int) int { return a.mustAt(c, i).Int(c) }

// MustFloatAt returns the float at key i, which the program counts on.
func (a Array) MustFloatAt(c *Context, i int) float64 {
	if a.t != nil && uint(i) < a.t.nf {
		return (*floatTable)(unsafe.Pointer(a.t)).floats[i]
	}
	return a.mustFloatSlow(c, i)
}

//go:noinline
func (a Array) mustFloatSlow(c *Context, i int) float64 { return a.mustAt(c, i).Float(c) }

// MustGetInt returns the int at key s, which the program counts on.
func (a Array) MustGetInt(c *Context, s string) int { return a.mustGet(c, s).Int(c) }

// MustGetFloat returns the float at key s, which the program counts on.
func (a Array) MustGetFloat(c *Context, s string) float64 { return a.mustGet(c, s).Float(c) }

func (a Array) mustAt(c *Context, i int) Value {
	v := a.At(c, i)
	if v.IsNull() {
		c.absentNumber()
	}
	return v
}

func (a Array) mustGet(c *Context, s string) Value {
	v := a.Get(c, s)
	if v.IsNull() {
		c.absentNumber()
	}
	return v
}
