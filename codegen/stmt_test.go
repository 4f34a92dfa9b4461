package codegen

import (
	"testing"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

func lead(lines ...string) ir.S { return ir.S{Comments: lines} }

func TestStmt(t *testing.T) {
	i, j, n, s := v("i", types.GoInt), v("j", types.GoInt), v("n", types.GoInt), v("user_id", types.GoInt)
	val, list, ref, b := v("val", types.Value), v("list", types.GoArray), v("ref", types.Ref), v("html", types.Builder)
	row, key := v("row", types.Value), v("key", types.Value)
	outer := &ir.Label{Name: "outer"}
	lt := func(x *ir.Var, k int) ir.Expr { return bin(types.GoBool, "<", use(x), num(k)) }
	inc := func(x *ir.Var) ir.Stmt { return &ir.IncDec{X: use(x), Op: "++"} }
	params := []*ir.Var{n, val, list, ref}
	tests := []struct {
		name string
		body []ir.Stmt
		want string
	}{
		{"define", []ir.Stmt{def(s, num(1)), echo(use(s))}, "userID := 1\nc.Echo(userID)"},
		{"unread", []ir.Stmt{def(s, num(1))}, "userID := 1\n_ = userID"},
		{"declare", []ir.Stmt{&ir.Declare{Var: list2}, echo(use(list2))}, "var items php.Array\nc.Echo(items)"},
		{"declare two", []ir.Stmt{&ir.Declare{Var: i}, &ir.Declare{Var: j}, echo(use(i), use(j))}, "var i, j int\nc.Echo(i, j)"},
		{"undef", []ir.Stmt{def(row, &ir.Undef{}), echo(use(row))}, "var row php.Value\nc.Echo(row)"},
		{"hoist", []ir.Stmt{&ir.If{Cond: lt(n, 3), Then: []ir.Stmt{def(i, num(1))}}, echo(use(i))},
			"var i int\nif n < 3 {\n\ti = 1\n}\nc.Echo(i)"},
		{"siblings", []ir.Stmt{&ir.If{Cond: lt(n, 3), Then: []ir.Stmt{def(i, num(1)), echo(use(i))}, Else: []ir.Stmt{def(i, num(2)), echo(use(i))}}},
			"if n < 3 {\n\ti := 1\n\tc.Echo(i)\n} else {\n\ti := 2\n\tc.Echo(i)\n}"},
		{"twice", []ir.Stmt{def(i, num(1)), echo(use(i)), def(i, num(2)), echo(use(i))}, "i := 1\nc.Echo(i)\ni = 2\nc.Echo(i)"},
		{"self", []ir.Stmt{set1(n, use(n)), echo(use(n))}, "c.Echo(n)"},
		{"plus one", []ir.Stmt{&ir.Assign{Op: "+=", X: use(n), Value: num(1)}}, "n++"},
		{"ref", []ir.Stmt{&ir.Assign{Op: "=", X: &ir.RefValue{E: typed(types.Value), X: use(ref)}, Value: box1(num(2))}}, "ref.V = php.Int(2)"},
		{"slot", []ir.Stmt{&ir.Assign{Op: "=", X: &ir.Slot{E: typed(types.Value), X: use(list), Key: num(0)}, Value: use(val)}}, "*list.SlotAt(0) = val"},
		{"set", []ir.Stmt{&ir.SetIndex{X: use(list), Key: num(0), Value: box1(num(2))}}, "list.SetIntAt(0, 2)"},
		{"set string", []ir.Stmt{&ir.SetIndex{X: use(list), Key: str("k"), Value: str("x")}}, `list.SetString("k", "x")`},
		{"set value", []ir.Stmt{&ir.SetIndex{X: use(list), Key: use(val), Value: num(2)}}, "list.SetIndex(c, val, php.Int(2))"},
		{"append", []ir.Stmt{&ir.SetIndex{X: use(list), Value: use(val)}}, "list.Append(c, val)"},
		{"append int", []ir.Stmt{&ir.SetIndex{X: use(list), Value: use(n)}}, "list.AppendInt(c, n)"},
		{"on value", []ir.Stmt{&ir.SetIndex{X: use(val), Key: str("k"), Value: use(n)}}, `val.Set(c, "k", php.Int(n))`},
		{"unset", []ir.Stmt{&ir.UnsetIndex{X: use(list), Key: str("k")}}, `list.Unset("k")`},
		{"bind", []ir.Stmt{&ir.BindIndex{X: use(list), Key: num(1), Ref: use(ref)}}, "list.BindAt(1, ref)"},
		{"echo", []ir.Stmt{echo(bin(types.GoString, "+", str("a"), cast(types.GoString, use(n))), cast(types.GoString, use(val)))},
			`c.Echo("a", n, val.String(c))`},
		{"echo one", []ir.Stmt{echo(cast(types.GoString, use(val)))}, `c.Echo(val)`},
		{"builder", []ir.Stmt{&ir.Declare{Var: b}, &ir.AppendBuilder{Var: b, Args: []ir.Expr{bin(types.GoString, "+", str("<"), str(">"))}},
			echo(&ir.CallBuilder{E: typed(types.GoString), Var: b, Name: "String"})},
			"var html strings.Builder\nhtml.WriteString(\"<\")\nhtml.WriteString(\">\")\nc.Echo(html.String())"},
		{"discard", []ir.Stmt{&ir.ExprStmt{X: bin(types.GoInt, "+", use(n), num(1))}}, "_ = n + 1"},
		{"call", []ir.Stmt{&ir.ExprStmt{X: box1(&ir.CallStd{E: typed(types.GoInt), Func: &ir.StdFunc{Package: "std", GoName: "Usleep"}, Args: []ir.Expr{num(1)}})}}, "std.Usleep(1)"},
		{"dead", []ir.Stmt{&ir.Return{}, echo(str("never"))}, "return"},
		{"elseif", []ir.Stmt{&ir.If{Cond: lt(n, 1), Then: []ir.Stmt{echo(str("a"))}, Else: []ir.Stmt{&ir.If{S: lead("or"), Cond: lt(n, 2), Then: []ir.Stmt{echo(str("b"))}}}}},
			"if n < 1 {\n\tc.Echo(\"a\")\n} else if n < 2 {\n\t// or\n\tc.Echo(\"b\")\n}"},
		{"comments", []ir.Stmt{echo(str("a")), &ir.Echo{S: ir.S{Comments: []string{"One.", "Two."}, Blank: true, Trailing: "why"}, Args: []ir.Expr{str("b")}}, &ir.Comment{S: lead("end")}},
			"c.Echo(\"a\")\n\n// One.\n// Two.\nc.Echo(\"b\") // why\n// end"},
		{"for", []ir.Stmt{&ir.For{Init: []ir.Stmt{def(i, num(0))}, CondExpr: lt(i, 9), Post: []ir.Stmt{inc(i)}, Body: []ir.Stmt{echo(use(i))}}},
			"for i := 0; i < 9; i++ {\n\tc.Echo(i)\n}"},
		{"for two", []ir.Stmt{&ir.For{Init: []ir.Stmt{def(i, num(0)), def(j, use(n))}, CondExpr: bin(types.GoBool, "<", use(i), use(j)), Post: []ir.Stmt{inc(i), &ir.IncDec{X: use(j), Op: "--"}}}},
			"for i, j := 0, n; i < j; i, j = i+1, j-1 {\n}"},
		{"for dependent", []ir.Stmt{&ir.For{Init: []ir.Stmt{def(i, num(0)), def(j, use(i))}, CondExpr: lt(j, 3), Post: []ir.Stmt{inc(i), set1(j, use(i))}, Body: []ir.Stmt{echo(use(j))}}},
			"{\n\ti := 0\n\tj := i\n\tfor j < 3 {\n\t\tc.Echo(j)\n\t\ti++\n\t\tj = i\n\t}\n}"},
		{"while", []ir.Stmt{&ir.For{CondExpr: lt(n, 3), Body: []ir.Stmt{inc(n)}}}, "for n < 3 {\n\tn++\n}"},
		{"forever", []ir.Stmt{&ir.For{Body: []ir.Stmt{&ir.Break{}}}}, "for {\n\tbreak\n}"},
		{"label", []ir.Stmt{&ir.For{Label: outer, Body: []ir.Stmt{&ir.For{Body: []ir.Stmt{&ir.Break{Label: outer}}}}}},
			"outer:\nfor {\n\tfor {\n\t\tbreak outer\n\t}\n}"},
		{"label unused", []ir.Stmt{&ir.For{Label: outer, Body: []ir.Stmt{&ir.Break{Label: outer}}}}, "for {\n\tbreak\n}"},
		{"continue in switch", []ir.Stmt{&ir.For{Label: outer, Body: []ir.Stmt{&ir.Switch{Tag: use(n), Cases: []*ir.Case{{Values: []ir.Expr{num(1)}, Body: []ir.Stmt{&ir.Continue{Label: outer}}}, {Default: true, Body: []ir.Stmt{&ir.Break{Label: outer}}}}}}}},
			"outer:\nfor {\n\tswitch n {\n\tcase 1:\n\t\tcontinue\n\tdefault:\n\t\tbreak outer\n\t}\n}"},
		{"range", []ir.Stmt{&ir.Range{Define: true, Key: key, Value: row, X: &ir.Iter{X: use(list), Key: types.Value, Elem: types.Value}, Body: []ir.Stmt{echo(use(key), use(row))}}},
			"for key, row := range list.All() {\n\tc.Echo(key, row)\n}"},
		{"range values", []ir.Stmt{&ir.Range{Define: true, Value: i, X: &ir.Iter{X: use(list), Key: types.Void, Elem: types.GoInt}, Body: []ir.Stmt{echo(use(i))}}},
			"for i := range list.IntValues() {\n\tc.Echo(i)\n}"},
		{"range ints", []ir.Stmt{&ir.Range{Define: true, Key: j, Value: i, X: &ir.Iter{X: use(list), Key: types.GoInt, Elem: types.GoInt}, Body: []ir.Stmt{echo(use(i))}}},
			"for _, i := range list.EnumInts() {\n\tc.Echo(i)\n}"},
		{"range value", []ir.Stmt{&ir.Range{Define: true, Value: row, X: &ir.Iter{X: use(val), Key: types.Void, Elem: types.Value}, Body: []ir.Stmt{echo(use(row))}}},
			"for row := range val.Values(c) {\n\tc.Echo(row)\n}"},
		{"range keys", []ir.Stmt{&ir.Range{Define: true, Key: key, X: &ir.Iter{X: use(list), Key: types.Value, Elem: types.Void}, Body: []ir.Stmt{echo(use(key))}}},
			"for key := range list.Keys() {\n\tc.Echo(key)\n}"},
		{"range n", []ir.Stmt{&ir.Range{Define: true, Key: i, X: use(n), Body: []ir.Stmt{echo(use(i))}}}, "for i := range n {\n\tc.Echo(i)\n}"},
		{"range unread", []ir.Stmt{&ir.Range{Define: true, Value: row, X: &ir.Iter{X: use(list), Key: types.Void, Elem: types.Value}, Body: []ir.Stmt{echo(str("x"))}}},
			"for range list.Values() {\n\tc.Echo(\"x\")\n}"},
		{"range after", []ir.Stmt{&ir.Range{Define: true, Value: row, X: &ir.Iter{X: use(list), Key: types.Void, Elem: types.Value}}, echo(use(row))},
			"var row php.Value\nfor row = range list.Values() {\n}\nc.Echo(row)"},
		{"switch", []ir.Stmt{&ir.Switch{Tag: use(n), Cases: []*ir.Case{
			{Values: []ir.Expr{num(1), num(2)}, Body: []ir.Stmt{echo(str("a"))}, Fallthrough: true},
			{Values: []ir.Expr{num(2)}, Body: []ir.Stmt{echo(str("b"))}},
			{Default: true, Comments: []string{"else"}, Body: []ir.Stmt{echo(str("d"))}}}}},
			"switch n {\ncase 1, 2:\n\tc.Echo(\"a\")\n\t{\n\t\tc.Echo(\"b\")\n\t}\n// else\ndefault:\n\tc.Echo(\"d\")\n}"},
		{"literal in header", []ir.Stmt{&ir.Range{Define: true, Value: row, X: &ir.Iter{X: &ir.ArrayLit{E: typed(types.GoArray)}, Key: types.Void, Elem: types.Value}, Body: []ir.Stmt{echo(use(row))}}},
			"for row := range (php.Array{}).Values() {\n\tc.Echo(row)\n}"},
		{"exit", []ir.Stmt{&ir.ExprStmt{X: op(types.Void, ir.Exit, str("bye"))}}, `c.Exit(php.String("bye"))`},
		{"catch", []ir.Stmt{def(row, op(types.Value, ir.Catch, &ir.FuncLit{E: typed(types.Void), Plain: true, Result: types.Void, Body: []ir.Stmt{echo(str("x"))}})), echo(use(row))},
			"row := php.Catch(c, func() {\n\tc.Echo(\"x\")\n})\nc.Echo(row)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := bodyOf(t, params, tt.body...); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

var list2 = v("items", types.GoArray)

func TestNames(t *testing.T) {
	tests := []struct{ php, exported, local string }{
		{"find_bookings", "FindBookings", "findBookings"},
		{"getUserId", "GetUserID", "getUserID"},
		{"parseURLNow", "ParseURLNow", "parseURLNow"},
		{"_x", "X", "x"}, {"__", "X", "v"}, {"user_ids", "UserIDs", "userIDs"}, {"URL", "URL", "url"},
		{"MAX_SIZE", "MaxSize", "maxSize"}, {"html", "HTML", "html"}, {"été", "Été", "été"}, {"日本", "X日本", "日本"},
		{"a\xff", "AXff", "aXff"}, {"🚀go", "U1f680Go", "u1f680Go"}, {"_9", "X9", "v9"},
	}
	for _, tt := range tests {
		if got := exportedName(tt.php); got != tt.exported {
			t.Errorf("exportedName(%q) = %q, want %q", tt.php, got, tt.exported)
		}
		if got := localName(tt.php); got != tt.local {
			t.Errorf("localName(%q) = %q, want %q", tt.php, got, tt.local)
		}
	}
}

func TestLocalClashes(t *testing.T) {
	names := []string{"string", "String", "len", "c", "func", "std", "php", "foo_bar", "fooBar", "FOO", "foo", "x2", "X2", "_", "nil"}
	var body []ir.Stmt
	var vars []ir.Expr
	for i, n := range names {
		x := v(n, types.GoInt)
		body = append(body, def(x, num(i)))
		vars = append(vars, use(x))
	}
	body = append(body, echo(vars...), &ir.ExprStmt{X: &ir.CallStd{E: typed(types.Void), Func: &ir.StdFunc{Package: "std", GoName: "F"}}})
	got := bodyOf(t, nil, body...)
	want := `str := 0
str2 := 1
length := 2
cc := 3
fn := 4
std2 := 5
php2 := 6
fooBar := 7
fooBar2 := 8
foo := 9
foo2 := 10
x2 := 11
x2x2 := 12
v := 13
nilValue := 14
c.Echo(str, str2, length, cc, fn, std2, php2, fooBar, fooBar2, foo, foo2, x2, x2x2, v, nilValue)
std.F()`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFileNames(t *testing.T) {
	tests := map[string]string{
		"bookings.php": "bookings", "login_test.php": "login_test_php", "x_linux.php": "x_linux_php", "_a.php": "x_a", ".a.php": "x.a",
		"class.user.inc.php": "class.user.inc", "a b.php": "a_b", "x_amd64.inc.php": "x_amd64_php.inc", "linux.php": "linux", "404.php": "404",
		"Test.php": "Test", "x_unix.php": "x_unix_php",
	}
	for php, want := range tests {
		if got := fileName(php); got != want {
			t.Errorf("fileName(%q) = %q, want %q", php, got, want)
		}
	}
	for php, want := range map[string]string{"lib": "lib", "my-lib": "mylib", "vendor": "vendorpages", "string": "stringpages", "func": "funcpages",
		"json": "jsonpages", "2fa": "p2fa", "app": "app", "é": "ue9", "Admin": "admin"} {
		if got := packageName(php, true); got != want {
			t.Errorf("packageName(%q) = %q, want %q", php, got, want)
		}
	}
}
