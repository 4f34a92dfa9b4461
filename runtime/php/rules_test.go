package php

import (
	"strings"
	"testing"
)

// TestOldComparison holds comparisons to the table of the RFC that changed them, "Saner string to
// number comparisons": what PHP 7 and PHP 8 say of each.
func TestOldComparison(t *testing.T) {
	c7 := &Context{App: &App{Rules: Rules7}}
	c8 := &Context{App: &App{}}
	for _, x := range []struct {
		a, b       Value
		old, since bool
	}{
		{Int(0), String("0"), true, true},
		{Int(0), String("0.0"), true, true},
		{Int(0), String("foo"), true, false},
		{Int(0), String(""), true, false},
		{Int(42), String("   42"), true, true},
		{Int(42), String("42foo"), true, false},
		{Float(1.5), String("1.5x"), true, false},
		{String("abc"), Float(0), true, false},
		{String("abc"), Null, false, false},
		{Null, Int(0), true, true},
	} {
		if got := LooseEqual(c7, x.a, x.b); got != x.old {
			t.Errorf("PHP 7: %s == %s is %v", word(x.a), word(x.b), got)
		}
		if got := LooseEqual(c8, x.a, x.b); got != x.since {
			t.Errorf("PHP 8: %s == %s is %v", word(x.a), word(x.b), got)
		}
	}
	c5 := &Context{App: &App{Rules: Rules5}}
	if !LooseEqual(c5, String("0x1A"), Int(26)) || LooseEqual(c7, String("0x1A"), Int(26)) {
		t.Error("hexadecimal strings are numbers in PHP 5 alone")
	}
}

// TestOldArithmetic holds calculations with strings to what PHP 7's manual says of them.
func TestOldArithmetic(t *testing.T) {
	var out strings.Builder
	c := NewContext(&App{Rules: Rules7}, &out)
	c.SetIni("html_errors", "0")
	if got := Add(c, String("abc"), Int(1)); word(got) != word(Int(1)) {
		t.Errorf("abc + 1 is %s", word(got))
	}
	if got := Mul(c, String("5 apples"), Int(2)); word(got) != word(Int(10)) {
		t.Errorf("5 apples * 2 is %s", word(got))
	}
	if got := DivInt(c, 1, 0); got.Value().String(c) != "INF" {
		t.Errorf("1 / 0 is %s", got.Value().String(c))
	}
	c.Flush()
	for _, want := range []string{"Warning: A non-numeric value", "Notice: A non well formed numeric value", "Warning: Division by zero"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("%s is missing in\n%s", want, out.String())
		}
	}
}
