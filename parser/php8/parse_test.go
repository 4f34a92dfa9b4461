package php8

import (
	"strings"
	"testing"
	"time"

	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// TestDeep nests each construct thirty thousand times: there must be a tree or an error, and soon.
func TestDeep(t *testing.T) {
	const n = 30_000
	for _, tt := range []struct{ head, open, middle, close, tail string }{
		{"$x = ", "(", "1", ")", ";"},
		{"$x = ", "[", "1", "]", ";"},
		{"$x = ", "!", "1", "", ";"},
		{"$x = ", "f(", "1", ")", ";"},
		{"$x = ", "$a[", "1", "]", ";"},
		{"$x = $a", "->b", "", "", ";"},
		{"$x = 1", " . 1", "", "", ";"},
		{"$x = 1", " . 1 + 2", "", "", ";"},
		{"$x = ", "$a ?: ", "1", "", ";"},
		{"$x = ", "$a = ", "1", "", ";"},
		{"$x = ", "fn() => ", "1", "", ";"},
		{"$x = ", "function() { return ", "1", ";}", ";"},
		{"$x = ", `"{$a[`, "1", `]}"`, ";"},
		{"", "{", "", "}", ""},
		{"", "if (1) ", "f();", "", ""},
		{"if (1) {}", " else if (1) {}", "", "", ""},
		{"", "while (1): ", "", "endwhile;", ""},
		{"", "function f() {", "", "}", ""},
		{"", "new class { function f() { return ", "1", ";} };", ""},
		{"", "[", "$a", "] = $b;", ""},
		{"", "list(", "$a", ") = $b;", ""},
		{"", "$", "a", "", ";"},
		{"", "a(", "", "", ""},
		{"", "#[", "", "", ""},
		{"", "#[A(", "", "", ""},
		{"", "new A(", "", "", ""},
		{"", "new ", "A", "", ";"},
		{"", "clone(", "", "", ""},
		{"", "function f(A|B $a = [", "", "", ""},
		{"class A { ", "public $a { get { ", "", "", ""},
		{"", "match(", "", "", ""},
		{"", "$x = <<<A\n{$a[", "", "", ""},
		{"", "/* */ ", "", "", ""},
		{"$x = [", "1, // c\n", "", "", "];"},
		{"", "} ", "", "", ""},
		{"", "switch (1) { case 1: ", "", "}", ""},
		{"", "try {", "", "} finally {}", ""},
		{"", "declare(ticks=1) ", ";", "", ""},
		{"function f((", "(A&B)|", "C", "", " $a) {}"},
	} {
		src := "<?php " + tt.head + strings.Repeat(tt.open, n) + tt.middle + strings.Repeat(tt.close, n) + tt.tail
		start := time.Now()
		tree, diags := Parse(token.NewFile("deep.php", []byte(src)), 805)
		if spent := time.Since(start); spent > 5*time.Second {
			t.Errorf("%s: %v", tt.open, spent)
		}
		if (tree == nil) != diags.HasErrors() {
			t.Errorf("%s: tree is nil: %t, errors: %v", tt.open, tree == nil, diags)
		}
		for _, d := range diags {
			if d.Code == diag.Internal {
				t.Errorf("%s: %s", tt.open, d)
			}
		}
	}
}
