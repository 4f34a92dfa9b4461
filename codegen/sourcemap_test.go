package codegen

import (
	"slices"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

func at(line int) ir.S { return ir.S{Pos: ir.Pos{Line: line}} }

func std(line int, name string, args ...ir.Expr) ir.Expr {
	return &ir.CallStd{E: typedAt(types.GoString, line), Func: &ir.StdFunc{Package: "std", GoName: name}, Args: args}
}

// TestLines prints a function whose expressions span PHP lines and compares the PHP line of
// each Go line, written behind it.
func TestLines(t *testing.T) {
	n, rows := v("n", types.GoInt), v("rows", types.GoArray)
	f := &ir.Func{PHPName: "f", Pos: ir.Pos{Line: 3}, Params: []*ir.Var{n}, Result: types.Void, Body: []ir.Stmt{
		&ir.Echo{S: ir.S{Pos: ir.Pos{Line: 4}, Comments: []string{"Lead."}}, Args: []ir.Expr{str("a"), std(5, "B"), std(6, "C", std(7, "D"))}},
		&ir.Assign{S: at(10), Op: "=", X: use(rows), Define: true, Value: &ir.ArrayLit{E: typedAt(types.GoArray, 10), List: true, Elem: types.GoString,
			Items: []ir.ArrayItem{{Value: std(11, "E")}, {Value: std(12, "F")}}}},
		&ir.If{S: at(20), Cond: bin(types.GoBool, "&&", bin(types.GoBool, "==", std(20, "G"), str("x")), bin(types.GoBool, "==", std(21, "H"), str("y"))),
			Then: []ir.Stmt{&ir.Echo{S: at(22), Args: []ir.Expr{use(rows)}}},
			Else: []ir.Stmt{&ir.If{S: at(23), Cond: &ir.Binary{E: typedAt(types.GoBool, 23), Op: "<", X: use(n), Y: num(3)}, Then: []ir.Stmt{&ir.Return{S: at(24)}}}}},
		&ir.ExprStmt{S: at(30), X: &ir.Closure{E: typedAt(types.Func, 30), Name: "{closure}", Fn: &ir.FuncLit{Result: types.Value, Body: []ir.Stmt{
			&ir.Return{S: at(31), X: &ir.Null{E: typed(types.Value)}}}}}},
	}}
	out, err := Generate(program(f), Options{Module: "example.com/poc"})
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(out.Files, func(f File) bool { return f.Path == "lib/x.go" })
	file := out.Files[i]
	lines := strings.Split(string(file.Data), "\n")
	var got []string
	for i, l := range lines {
		j, found := slices.BinarySearchFunc(file.Lines, i+1, func(l Line, g int) int { return l.Go - g })
		if !found {
			j--
		}
		if j >= 0 && l != "" {
			got = append(got, strings.TrimRight(l, " ")+" @"+itoa(file.Lines[j].PHP))
		}
	}
	want := `func F(c *php.Context, n int) { @3
	// Lead. @3
	c.Echo( @4
		"a", @4
		std.B(), @5
		std.C( @6
			std.D(), @7
		), @7
	) @7
	rows := php.Strings( @10
		std.E(), @11
		std.F(), @12
	) @12
	if std.G() == "x" && @20
		std.H() == "y" { @21
		c.Echo(rows) @22
	} else if n < 3 { @23
		return @24
	} @24
	php.Func0("{closure}", func(c *php.Context) php.Value { @30
		return php.Null @31
	}) @31
} @31`
	if g := strings.Join(got, "\n"); g != want {
		t.Errorf("got\n%s\nwant\n%s", g, want)
	}
	table := generate(t, program(f))["internal/app/sourcemap.go"]
	if !strings.Contains(table, `Funcs:`) || !strings.Contains(table, `"29-31 {closure};10-32 f"`) {
		t.Errorf("source map:\n%s", table)
	}
}

func itoa(n int) string {
	return strings.TrimSpace(strings.Replace(encodeLines([]Line{{n, n}}), ":", " ", 1))
}

// TestMarkersInText keeps text that looks like a marker.
func TestMarkersInText(t *testing.T) {
	got := bodyOf(t, nil, &ir.Echo{S: ir.S{Comments: []string{"/*@5*/", "//@6"}}, Args: []ir.Expr{str("/*@7*/")}})
	want := "// /*@5*/\n// //@6\nc.Echo(\"/*@7*/\")"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestEncode(t *testing.T) {
	got := encodeLines([]Line{{17, 5}, {18, 6}, {20, 3}})
	if want := "17:5 1 2:-3"; got != want {
		t.Errorf("encodeLines = %q, want %q", got, want)
	}
}

// TestQuotesInComment looks for quotes where gofmt changes them: in comments, not in code.
func TestQuotesInComment(t *testing.T) {
	for src, want := range map[string]bool{
		"package a\n\nvar x = \"''\"":                 false,
		"package a\n\nvar x = ``":                     false,
		"package a\n\n// F is ''quoted''.\nfunc F()":  true,
		"package a\n\n/*\nF is ``so''.\n*/\nfunc F()": true,
		"package a\n\n// F is 'q'.\nvar x = \"''\"":   false,
	} {
		if got := quotesInComment([]byte(src)); got != want {
			t.Errorf("%q: %v, want %v", src, got, want)
		}
	}
}
