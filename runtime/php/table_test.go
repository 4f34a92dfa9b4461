package php

import (
	"testing"
	"unsafe"
)

// TestTableLayout holds the typed tables to the layout of a table, which they are read as.
func TestTableLayout(t *testing.T) {
	var (
		tab    table
		floats floatTable
		bools  boolTable
		texts  stringTable
		arrays arrayTable
		vals   valueTable
	)
	for _, x := range []struct {
		name      string
		got, want uintptr
	}{
		{"floats", unsafe.Offsetof(floats.floats), unsafe.Offsetof(tab.ints)},
		{"nf", unsafe.Offsetof(floats.nf), unsafe.Offsetof(tab.nf)},
		{"wf", unsafe.Offsetof(floats.wf), unsafe.Offsetof(tab.wf)},
		{"bools", unsafe.Offsetof(bools.bools), unsafe.Offsetof(tab.ints)},
		{"nb", unsafe.Offsetof(bools.nb), unsafe.Offsetof(tab.nb)},
		{"strings", unsafe.Offsetof(texts.strings), unsafe.Offsetof(tab.ints)},
		{"arrays", unsafe.Offsetof(arrays.arrays), unsafe.Offsetof(tab.ints)},
		{"vals", unsafe.Offsetof(vals.vals), unsafe.Offsetof(tab.ints)},
		{"wb", unsafe.Offsetof(bools.wb), unsafe.Offsetof(tab.wb)},
	} {
		if x.got != x.want {
			t.Errorf("%s lies at %d, in a table at %d", x.name, x.got, x.want)
		}
	}
	if unsafe.Sizeof(floats) > unsafe.Sizeof(tab) || unsafe.Sizeof(bools) > unsafe.Sizeof(tab) {
		t.Error("a typed table is larger than a table")
	}
}
