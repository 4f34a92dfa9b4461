package php8

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// TestStrings has strings with the bytes that PHP makes of them.
func TestStrings(t *testing.T) {
	for src, want := range map[string]string{
		`"\x0<"`: "\x00<", `"\x4:1"`: "\x04:1", `"\1018\8"`: "A8\\8", `"\x41\X4a\xg"`: "AJ\\xg", `"\u{41}\u{20ac}"`: "A€",
		`"\e\f\n\r\t\v\$\\\"\'"`: "\x1b\f\n\r\t\v$\\\"\\'", `'\'\\\n'`: "'\\\\n", `"$"`: "$", `"{ $ }"`: "{ $ }",
		"<<<A\n  a\\\n\n  b\\\"\n  A": "a\\\n\nb\\\"", "<<<'A'\na\\n\nA": "a\\n", "<<<A\nA": "", `b"\400"`: "\x00",
	} {
		tree, diags := Parse(token.NewFile("a.php", []byte("<?php "+src+";")), 802)
		if tree == nil {
			t.Errorf("%s: %v", src, diags)
			continue
		}
		if got := tree.Stmts[0].(*ast.ExprStmt).X.(*ast.StringLit).Value; got != want {
			t.Errorf("%s: got %q, want %q", src, got, want)
		}
	}
}
