package codegen

import (
	"fmt"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// Short constructors for the tests' programs.

func typed(r types.Repr) ir.E               { return ir.E{Type: r} }
func typedAt(r types.Repr, line int) ir.E   { return ir.E{Type: r, Pos: ir.Pos{Line: line}} }
func num(n int) *ir.Lit                     { return &ir.Lit{E: typed(types.GoInt), V: n} }
func flt(f float64) *ir.Lit                 { return &ir.Lit{E: typed(types.GoFloat), V: f} }
func str(s string) *ir.Lit                  { return &ir.Lit{E: typed(types.GoString), V: s} }
func boolean(b bool) *ir.Lit                { return &ir.Lit{E: typed(types.GoBool), V: b} }
func v(name string, r types.Repr) *ir.Var   { return &ir.Var{Name: name, Repr: r} }
func use(v *ir.Var) *ir.Local               { return &ir.Local{E: typed(v.Repr), Var: v} }
func box1(x ir.Expr) *ir.Convert            { return &ir.Convert{E: typed(types.Value), X: x} }
func cast(r types.Repr, x ir.Expr) ir.Expr  { return &ir.Convert{E: typed(r), X: x} }
func known(r types.Repr, x ir.Expr) ir.Expr { return &ir.Convert{E: typed(r), X: x, Known: true} }
func set1(x *ir.Var, e ir.Expr) *ir.Assign  { return &ir.Assign{Op: "=", X: use(x), Value: e} }
func def(x *ir.Var, e ir.Expr) *ir.Assign {
	return &ir.Assign{Op: "=", X: use(x), Value: e, Define: true}
}
func echo(args ...ir.Expr) *ir.Echo { return &ir.Echo{Args: args} }
func op(r types.Repr, code ir.OpCode, args ...ir.Expr) *ir.Op {
	return &ir.Op{E: typed(r), Op: code, Args: args}
}
func bin(r types.Repr, op string, x, y ir.Expr) *ir.Binary {
	return &ir.Binary{E: typed(r), Op: op, X: x, Y: y}
}

// program wraps functions as a program of one file, lib/x.php.
func program(funcs ...*ir.Func) *ir.Program {
	f := &ir.File{Source: "lib/x.php", Funcs: funcs}
	return &ir.Program{Packages: []*ir.Package{{Dir: "lib", Files: []*ir.File{f}}}}
}

// generate returns the files of a program by path.
func generate(t *testing.T, p *ir.Program) map[string]string {
	t.Helper()
	out, err := Generate(p, Options{Module: "example.com/poc"})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range out.Files {
		files[f.Path] = string(f.Data)
	}
	return files
}

// bodyOf prints a function f with params and body, and returns what stands between its braces.
func bodyOf(t *testing.T, params []*ir.Var, body ...ir.Stmt) string {
	t.Helper()
	src := generate(t, program(&ir.Func{PHPName: "f", Result: types.Void, Params: params, Body: body}))["lib/x.go"]
	_, src, ok := strings.Cut(src, "\nfunc F(")
	if !ok {
		t.Fatalf("no function in:\n%s", src)
	}
	_, src, _ = strings.Cut(src, "{")
	src = strings.TrimSuffix(strings.TrimSpace(src), "}")
	var lines []string
	for _, l := range strings.Split(strings.Trim(src, "\n"), "\n") {
		lines = append(lines, strings.TrimPrefix(l, "\t"))
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

func TestExpr(t *testing.T) {
	val, a, s, n, x, num1 := v("val", types.Value), v("list", types.GoArray), v("name", types.GoString), v("count", types.GoInt), v("x", types.GoFloat), v("total", types.Number)
	ref, fn := v("ref", types.Ref), v("fn", types.Func)
	ptr := &ir.Var{Name: "out", Repr: types.Value, Ptr: true}
	params := []*ir.Var{val, a, s, n, x, num1, ref, fn, ptr}
	tests := []struct {
		e    ir.Expr
		want string
	}{
		{num(5), `5`}, {num(-5), `-5`}, {flt(1), `1.0`}, {flt(1e300), `1e+300`}, {str("a\"b\n"), `"a\"b\n"`}, {boolean(true), `true`},
		{&ir.Lit{E: typed(types.Value), V: 7}, `php.Int(7)`},
		{&ir.Null{E: typed(types.Value)}, `php.Null`},
		{&ir.Zero{E: typed(types.GoArray)}, `php.Array{}`},
		{&ir.Super{E: typed(types.GoArray), Name: "_GET"}, `c.Get`},
		{&ir.RefValue{E: typed(types.Value), X: use(ref)}, `ref.V`},
		{use(ptr), `*out`},
		{&ir.Pointer{E: typed(types.Value), X: use(val)}, `&val`},
		{&ir.Pointer{E: typed(types.Value), X: use(ptr)}, `out`},
		{bin(types.GoInt, "*", bin(types.GoInt, "+", use(n), num(1)), num(2)), `(count + 1) * 2`},
		{bin(types.GoInt, "-", use(n), bin(types.GoInt, "-", num(1), use(n))), `count - (1 - count)`},
		{bin(types.GoInt, "+", bin(types.GoInt, "*", use(n), num(2)), num(1)), `count*2 + 1`},
		{bin(types.GoFloat, "+", bin(types.GoFloat, "*", use(x), flt(2)), use(x)), `float64(x*2.0) + x`},
		{bin(types.GoFloat, "+", flt(0.1), flt(0.2)), `0.30000000000000004`},
		{bin(types.GoString, "+", str("a"), bin(types.GoString, "+", use(s), str("b"))), `"a" + name + "b"`},
		{&ir.Unary{E: typed(types.GoBool), Op: "!", X: bin(types.GoBool, "==", use(n), num(0))}, `count != 0`},
		{&ir.Unary{E: typed(types.GoBool), Op: "!", X: bin(types.GoBool, "<", use(x), flt(0))}, `!(x < 0.0)`},
		{&ir.Unary{E: typed(types.GoBool), Op: "!", X: cast(types.GoBool, use(a))}, `list.Len() == 0`},
		{&ir.Unary{E: typed(types.GoBool), Op: "!", X: cast(types.GoBool, use(s))}, `name == "" || name == "0"`},
		{&ir.Unary{E: typed(types.GoInt), Op: "-", X: num(-3)}, `-(-3)`},
		{cast(types.GoFloat, use(n)), `float64(count)`},
		{cast(types.GoFloat, num(2)), `2.0`},
		{cast(types.GoString, use(n)), `strconv.Itoa(count)`},
		{cast(types.GoBool, use(s)), `name != "" && name != "0"`},
		{cast(types.GoBool, bin(types.GoString, "+", use(s), str("x"))), `php.StringBool(name + "x")`},
		{cast(types.GoBool, use(a)), `list.Len() > 0`},
		{cast(types.GoInt, boolean(true)), `1`}, {cast(types.GoString, num(7)), `"7"`}, {cast(types.GoInt, &ir.Null{E: typed(types.Value)}), `0`},
		{bin(types.GoBool, "||", bin(types.GoBool, "==", use(n), num(1)), bin(types.GoBool, "==", use(n), num(1))), `count == 1`},
		{cast(types.GoInt, use(s)), `php.StringInt(name)`},
		{cast(types.GoInt, use(x)), `php.FloatToInt(x)`},
		{cast(types.GoInt, use(val)), `val.Int(c)`},
		{known(types.GoInt, use(val)), `val.AsInt()`},
		{known(types.GoArray, use(ptr)), `out.AsArray()`},
		{cast(types.GoInt, use(num1)), `total.Int()`},
		{box1(use(n)), `php.Int(count)`}, {box1(use(a)), `list.Value()`}, {box1(use(fn)), `fn.Value()`},
		{cast(types.GoFloat, use(a)), `list.Value().Float(c)`},
		{op(types.Number, ir.Add, use(n), num(1)), `php.AddInt(count, 1)`},
		{op(types.GoInt, ir.Add, use(n), num(1)), `count + 1`},
		{op(types.Number, ir.Mul, use(num1), cast(types.Number, use(n))), `total.Mul(php.IntNumber(count))`},
		{op(types.Value, ir.Add, use(val), box1(num(1))), `php.Add(c, val, php.Int(1))`},
		{op(types.GoBool, ir.Less, use(s), str("b")), `php.CompareStrings(name, "b") < 0`},
		{op(types.GoBool, ir.Equal, use(s), str("b")), `php.EqualStrings(name, "b")`},
		{op(types.GoBool, ir.Identical, use(num1), use(num1)), `php.Identical(total.Value(), total.Value())`},
		{op(types.GoInt, ir.Mod, use(n), num(3)), `php.ModInt(c, count, 3)`},
		{op(types.GoBool, ir.IsKind, use(val), str("array")), `val.IsArray()`},
		{op(types.GoInt, ir.Len, use(a)), `list.Len()`}, {op(types.GoInt, ir.Len, use(s)), `len(name)`},
		{op(types.Value, ir.CallValue, use(val), box1(num(1))), `val.Call(c, php.Int(1))`},
		{op(types.GoInt, ir.Param, use(val), str("f"), num(1), str("n"), num(maskInt)), `c.ParamInt(val, "f", 1, "n")`},
		{op(types.Value, ir.Param, use(val), str("f"), num(1), str("n"), num(maskInt|maskNull)), `c.Param(val, php.TInt|php.TNull, "f", 1, "n")`},
		{op(types.Value, ir.New, str("Exception"), str("no")), `php.NewObject(c, "Exception", php.String("no")).Value()`},
		{op(types.Ref, ir.GlobalRef, str("x")), `c.Globals.Ref("x")`},
		{&ir.Index{E: typed(types.Value), X: use(a), Key: num(0)}, `list.At(c, 0)`},
		{&ir.Index{E: typed(types.Value), X: use(a), Key: str("k")}, `list.Get(c, "k")`},
		{&ir.Index{E: typed(types.Value), X: use(a), Key: use(val)}, `list.Index(c, val)`},
		{&ir.Index{E: typed(types.GoInt), X: use(a), Key: use(n)}, `list.IntAt(c, count)`},
		{&ir.Index{E: typed(types.GoString), X: use(a), Key: str("k")}, `list.GetString(c, "k")`},
		{&ir.Index{E: typed(types.Value), X: use(a), Key: str("k"), Mode: ir.Peek}, `list.Peek("k")`},
		{&ir.Index{E: typed(types.GoBool), X: use(a), Key: use(n), Mode: ir.Has}, `list.HasAt(count)`},
		{&ir.Index{E: typed(types.Value), X: use(val), Key: str("k")}, `val.Get(c, "k")`},
		{&ir.Index{E: typed(types.GoInt), X: use(val), Key: num(1)}, `val.At(c, 1).Int(c)`},
		{&ir.Slot{E: typed(types.Value), X: &ir.Slot{E: typed(types.GoArray), X: use(a), Key: num(1)}, Key: str("k")}, `list.ArraySlotAt(1).Slot("k")`},
		{&ir.RefSlot{E: typed(types.Ref), X: use(a), Key: nil}, `list.RefAppend(c)`},
		{&ir.ArrayLit{E: typed(types.GoArray), List: true, Elem: types.GoInt, Items: []ir.ArrayItem{{Value: num(1)}, {Value: num(2)}}}, `php.Ints(1, 2)`},
		{&ir.ArrayLit{E: typed(types.GoArray), List: true, Items: []ir.ArrayItem{{Value: box1(num(1))}, {Value: use(val)}}}, `php.List(php.Int(1), val)`},
		{&ir.ArrayLit{E: typed(types.GoArray), Items: []ir.ArrayItem{{Key: str("a"), Value: box1(num(1))}, {Value: use(val)}, {Key: num(9), Value: use(val)}, {Value: use(val)}}},
			`php.Map(php.KV("a", 1), php.IV(0, val), php.IV(9, val), php.IV(10, val))`},
		{&ir.ArrayLit{E: typed(types.GoArray)}, `php.Array{}`},
		{&ir.Cond{E: typed(types.GoString), Cond: bin(types.GoBool, "==", use(n), num(1)), Then: str(""), Else: str("s")}, `php.If(count == 1, "", "s")`},
		{&ir.CallStd{E: typed(types.GoString), Func: &ir.StdFunc{Package: "std", GoName: "Htmlspecialchars"}, Args: []ir.Expr{use(s)}}, `std.Htmlspecialchars(name)`},
		{&ir.CallGo{E: typed(types.GoInt), Name: "max", Args: []ir.Expr{num(1), use(n)}}, `max(1, count)`},
		{&ir.CallGo{E: typed(types.GoString), Path: "strings", Name: "Repeat", Args: []ir.Expr{use(s), num(2)}}, `strings.Repeat(name, 2)`},
	}
	for _, tt := range tests {
		sink := v("got", tt.e.Repr())
		got := bodyOf(t, append(params[:len(params):len(params)], sink), set1(sink, tt.e))
		if want := "got = " + tt.want; got != want {
			t.Errorf("%T:\n got %s\nwant %s", tt.e, got, want)
		}
	}
}

func ExampleGenerate() {
	name := v("user_id", types.GoInt)
	f := &ir.Func{PHPName: "show_user", Params: []*ir.Var{name}, Result: types.Void, Doc: []string{"Shows a user."}, Body: []ir.Stmt{
		echo(str("<p>"), use(name), str("</p>")),
	}}
	out, err := Generate(program(f), Options{Module: "example.com/poc"})
	if err != nil {
		panic(err)
	}
	for _, f := range out.Files {
		if f.Path == "lib/x.go" {
			fmt.Print(string(f.Data))
		}
	}
	// Output:
	// // Ported from lib/x.php by php2go.
	//
	// package lib
	//
	// import "example.com/poc/internal/php"
	//
	// // Shows a user.
	// func ShowUser(c *php.Context, userID int) {
	// 	c.Echo("<p>", userID, "</p>")
	// }
}
