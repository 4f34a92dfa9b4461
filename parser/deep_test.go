package parser

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// TestDeep reads programs that nest one construct 10,000 and 100,000 times: each gives a tree or a clear
// error, soon, and with memory in proportion to its size.
func TestDeep(t *testing.T) {
	numbered := func(format, sep string) func(n int) string {
		return func(n int) string {
			var list []string
			for i := range n {
				list = append(list, strings.ReplaceAll(format, "#", fmt.Sprint(i)))
			}
			return "function f(" + strings.Join(list, sep) + " $a) {}"
		}
	}
	around := func(before, open, middle, end, after string) func(n int) string {
		return func(n int) string {
			return before + strings.Repeat(open, n) + middle + strings.Repeat(end, n) + after
		}
	}
	for name, src := range map[string]func(n int) string{
		"parentheses": around("$a = ", "(", "1", ")", ";"), "arrays": around("$a = ", "[", "", "]", ";"), "blocks": around("", "{", "", "}", ""),
		"calls": around("", "f(", "1", ")", ";"), "unary": around("$a = ", "!", "1", "", ";"), "casts": around("$a = ", "(int)", "1", "", ";"),
		"ternary": around("$a = ", "$a ? 1 : (", "1", ")", ";"), "coalesce": around("$a = ", "$a ?? ", "1", "", ";"),
		"concat": around("$a = ", "$a . ", "1", "", ";"), "assign": around("", "$a = ", "1", "", ";"), "chain": around("$a", "->b()", "", "", ";"),
		"elements": around("$a", "[0]", "", "", ";"), "variables": around("", "$", "a", "", ";"), "closures": around("$a = ", "function () { return ", "1", "; }", ";"),
		"arrow functions": around("$a = ", "fn() => ", "1", "", ";"), "match": around("$a = ", "match(1) { 1 => ", "1", "}", ";"),
		"classes": around("$a = ", "new class { function f() { return ", "1", "; } }", ";"), "attributes": around("", "#[A(1)] ", "function f() {}", "", ""),
		"in attributes": around("#[A(", "[", "1", "]", ")] function f() {}"), "union": numbered("A#", "|"), "intersections": numbered("(A#&B#)", "|"),
		"strings": around("$a = ", `"{$a[`, "1", `]}"`, ";"), "pieces": around(`$a = "`, "$b ", "", "", `";`), "heredocs": around("$a = ", "<<<A\n{$a[", "1", "]}\nA", ";"),
		"if": around("", "if ($a) {", "", "}", ""), "else if": around("if ($a) {}", " else if ($a) {}", "", "", ""), "loops": around("", "while (1) ", ";", "", ""),
		"switch": around("", "switch ($a) { case 1: ", "", "}", ""), "try": around("", "try { ", "", "} finally {}", ""), "open": around("", "f([(", "", "", ""),
		"pipe": around("$a = $b", " |> f(...)", "", "", ";"), "list": around("", "[", "$a", "]", " = $b;"), "clone": around("$a = ", "clone ", "$a", "", ";"),
	} {
		for _, n := range []int{10_000, 100_000} {
			text := []byte("<?php " + src(n))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			tree, diags := Parse("a.php", text, Newest)
			spent := time.Since(start)
			runtime.ReadMemStats(&after)
			if tree == nil && !diags.HasErrors() || len(diags) > 0 && diags[0].Code == diag.Internal {
				t.Errorf("%d %s: %v", n, name, diags)
			}
			if used := after.TotalAlloc - before.TotalAlloc; spent > 5*time.Second || used > 256<<20 {
				t.Errorf("%d %s: %v and %d MB", n, name, spent, used>>20)
			}
		}
	}
}
