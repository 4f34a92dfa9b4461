package codegen

import (
	"bytes"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// module generates p into a temporary module together with the runtime's sources, as the
// command does, and returns its folder.
func module(t *testing.T, p *ir.Program) string {
	t.Helper()
	out, err := Generate(p, Options{Module: "example.com/poc"})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name string, data []byte) {
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range out.Files {
		write(f.Path, f.Data)
	}
	for _, pkg := range []string{"php", "cli", "web", "std"} {
		sources, err := filepath.Glob("../runtime/" + pkg + "/*.[gs]*")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range sources {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			data = bytes.ReplaceAll(data, []byte(`"github.com/r-seed-ee074592/php2go/runtime/php"`), []byte(`"example.com/poc/internal/php"`))
			data = bytes.ReplaceAll(data, []byte(`"github.com/r-seed-ee074592/php2go/runtime/`), []byte(`"example.com/poc/internal/php/`))
			write(path.Join("internal/php", strings.TrimPrefix(pkg, "php"), filepath.Base(name)), data)
		}
	}
	return dir
}

// goCommand runs the go command in dir.
func goCommand(dir string, args ...string) (string, error) {
	cmd := exec.Command("go", args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOFLAGS=-trimpath", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// TestBuild builds a program that uses every entry of the tables against the runtime, vets it
// and checks that it is formatted.
func TestBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the runtime")
	}
	dir := module(t, everything())
	if out, err := goCommand(dir, "build", "-gcflags=-e", "./..."); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	if out, err := goCommand(dir, "vet", "./lib", "./pages", "./internal/app", "./cmd/...", "."); err != nil {
		t.Errorf("go vet: %v\n%s", err, out)
	}
	if out, err := exec.Command("gofmt", "-l", filepath.Join(dir, "lib"), filepath.Join(dir, "pages")).CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("gofmt: %v\n%s", err, out)
	}
}

// everything returns a program that uses each operation, conversion and array method.
func everything() *ir.Program {
	script := &ir.Func{PHPName: "index.php", Script: true, Result: types.Void, Body: []ir.Stmt{echo(str("hello\n"))}}
	index := &ir.File{Source: "index.php", Funcs: []*ir.Func{script}}
	lib := &ir.File{Source: "lib/x.php", Funcs: []*ir.Func{operationsFunc(), conversionsFunc(), arraysFunc()}}
	s := &ir.Script{Path: "index.php", Func: script, Route: true}
	return &ir.Program{
		Packages: []*ir.Package{{Files: []*ir.File{index}}, {Dir: "lib", Files: []*ir.File{lib}}},
		Scripts:  []*ir.Script{s},
		Commands: []*ir.Script{s},
	}
}

// reprs are the representations that variables of the test program have.
var reprs = []types.Repr{types.Value, types.GoBool, types.GoInt, types.GoFloat, types.Number, types.GoString, types.GoArray}

// variables returns a variable of each representation.
func variables() map[types.Repr]*ir.Var {
	vars := map[types.Repr]*ir.Var{types.Ref: v("ref", types.Ref), types.Func: v("fn", types.Func), types.Scope: v("vars", types.Scope)}
	for _, r := range reprs {
		vars[r] = v("x_"+r.String(), r)
	}
	return vars
}

// params returns the variables in a fixed order.
func params(vars map[types.Repr]*ir.Var) []*ir.Var {
	var list []*ir.Var
	for r := types.Value; r <= types.Scope; r++ {
		if vars[r] != nil {
			list = append(list, vars[r])
		}
	}
	return list
}

func drop(e ir.Expr) ir.Stmt { return &ir.ExprStmt{X: e} }

// conversionsFunc converts every representation to every other.
func conversionsFunc() *ir.Func {
	vars := variables()
	var body []ir.Stmt
	for _, from := range reprs {
		for _, to := range reprs {
			sink := v("r", to)
			body = append(body, &ir.Block{Body: []ir.Stmt{def(sink, cast(to, use(vars[from]))), echo(use(sink))}})
			if from == types.Value {
				body = append(body, &ir.Block{Body: []ir.Stmt{def(sink, known(to, use(vars[from]))), echo(use(sink))}})
			}
		}
	}
	body = append(body, def(v("boxed", types.Value), box1(use(vars[types.Func]))))
	return &ir.Func{PHPName: "conversions", Params: params(vars), Result: types.Void, Body: body}
}

// operationsFunc uses every operation of the tables.
func operationsFunc() *ir.Func {
	vars := variables()
	var body []ir.Stmt
	binaries := []ir.OpCode{ir.Add, ir.Sub, ir.Mul, ir.Div, ir.Mod, ir.Pow, ir.BitAnd, ir.BitOr, ir.BitXor, ir.Shl, ir.Shr, ir.Concat,
		ir.Equal, ir.Identical, ir.Less, ir.LessEqual, ir.Compare}
	for _, code := range binaries {
		for _, r := range reprs {
			result := types.Value
			switch code {
			case ir.Equal, ir.Identical, ir.Less, ir.LessEqual:
				result = types.GoBool
			case ir.Compare:
				result = types.GoInt
			}
			second := use(vars[r])
			if r == types.Number && (code == ir.Mod || code == ir.BitAnd) {
				second = use(vars[types.GoInt]) // an int is all that the mapper pairs with a number
			}
			body = append(body, drop(op(result, code, use(vars[r]), second)))
		}
	}
	for _, r := range reprs {
		for _, code := range []ir.OpCode{ir.Neg, ir.Plus, ir.BitNot} {
			body = append(body, drop(op(types.Value, code, use(vars[r]))))
		}
	}
	body = append(body, drop(op(types.Number, ir.Add, use(vars[types.GoInt]), num(1))), drop(op(types.GoInt, ir.Mod, use(vars[types.GoInt]), num(2))))
	val := use(vars[types.Value])
	pval := &ir.Pointer{E: typed(types.Value), X: val}
	parr := &ir.Pointer{E: typed(types.GoArray), X: use(vars[types.GoArray])}
	scope, ref, text, list := use(vars[types.Scope]), use(vars[types.Ref]), use(vars[types.GoString]), use(vars[types.GoArray])
	void := func(code ir.OpCode, args ...ir.Expr) { body = append(body, drop(op(types.Void, code, args...))) }
	void(ir.Inc, pval)
	void(ir.Dec, pval)
	for _, k := range []string{"int", "float", "string", "bool", "array", "object", "null", "false", "true", "undef", "resource"} {
		body = append(body, drop(op(types.GoBool, ir.IsKind, val, str(k))))
	}
	void(ir.IsSet, val)
	void(ir.IsNull, val)
	void(ir.Copy, val)
	void(ir.Copy, list)
	void(ir.Len, list)
	void(ir.AppendString, pval, text)
	void(ir.AppendString, pval, val)
	void(ir.StringAt, text, num(1))
	void(ir.PeekStringAt, text, num(1))
	void(ir.UndefWarning, val, str("x"))
	void(ir.Prop, val, str("p"))
	void(ir.PeekProp, val, str("p"))
	void(ir.SetProp, pval, str("p"), val)
	void(ir.PropSlot, pval, str("p"))
	void(ir.PropRef, pval, str("p"))
	void(ir.UnsetProp, pval, str("p"))
	void(ir.CallValue, val, val)
	void(ir.CallMeth, val, str("m"), val)
	void(ir.New, str("Exception"), text)
	void(ir.InstanceOf, val, str("Exception"))
	void(ir.CallSpread, val, list)
	void(ir.NewRef, val)
	void(ir.BoxRef, ref)
	void(ir.GlobalRef, str("g"))
	void(ir.ScopeRef, scope, str("g"))
	void(ir.StaticRef, str("k"), &ir.FuncLit{E: typed(types.Void), Plain: true, Result: types.Value, Body: []ir.Stmt{&ir.Return{X: &ir.Null{E: typed(types.Value)}}}})
	void(ir.ScopeBind, scope, str("g"), ref)
	void(ir.ScopeUnset, scope, str("g"))
	void(ir.ScopeLookup, scope, str("g"))
	void(ir.Extract, scope, pval, num(0), str(""))
	void(ir.CompactOp, scope, box1(str("a")))
	void(ir.DefinedVars, scope)
	void(ir.Globals)
	void(ir.GlobalsArray)
	void(ir.NewScope)
	for _, r := range reprs {
		mask := num(exactMask[r])
		if mask.V == 0 {
			mask = num(maskNull | maskInt)
		}
		if r == types.Number {
			mask = num(maskInt | maskFloat)
		}
		body = append(body, drop(op(r, ir.Param, val, str("f"), num(1), str("n"), mask)), drop(op(r, ir.Arg, val, str("f"), num(1), str("n"), mask)), drop(op(r, ir.Result, val, str("f"), mask)))
	}
	body = append(body, drop(op(types.Func, ir.Arg, val, str("f"), num(1), str("n"))), drop(op(types.Func, ir.Arg, val, str("f"), num(1), str("n"), num(maskCallable|maskNull))))
	void(ir.TooFew, str("f"), num(0), num(1), boolean(true))
	body = append(body, drop(op(types.GoInt, ir.Silence, &ir.FuncLit{E: typed(types.Void), Plain: true, Result: types.GoInt, Body: []ir.Stmt{&ir.Return{X: num(1)}}})))
	void(ir.Silence, &ir.FuncLit{E: typed(types.Void), Plain: true, Result: types.Void})
	void(ir.Catch, &ir.FuncLit{E: typed(types.Void), Plain: true, Result: types.Void})
	void(ir.Exit, val)
	void(ir.Unsupported, str("P001"), str("no"))
	void(ir.LinkError, num(64), str("no"))
	void(ir.Deprecate, str("old"))
	void(ir.ThrowValue, val)
	void(ir.Include, text, boolean(true), boolean(false), scope)
	void(ir.IncludeOnce, str("a.php"))
	void(ir.ConstValue, str("X"))
	void(ir.Define, str("X"), val)
	void(ir.FilePath, str("a.php"))
	void(ir.DirPath, str("lib/a.php"))
	void(ir.Callable, val, str("f"), num(1), str("n"))
	void(ir.Shell, text)
	void(ir.CastObject, val)
	void(ir.Coalesce, val, val)
	void(ir.GlobalWarning, val, str("g"))
	void(ir.ListOf, val)
	void(ir.Defined, str("X"))
	void(ir.Included, str("a.php"))
	void(ir.Deprecated, str("100%"))
	void(ir.GlobalVar, str("g"))
	void(ir.CompactSet, str("a"), val, str("b"), val)
	void(ir.Callable, val, str("f"), num(1), str("n"), boolean(true))
	void(ir.IsUndef, val)
	void(ir.AppendIndex, parr, num(1), text)
	void(ir.AppendIndex, pval, str("k"), text)
	void(ir.IncIndex, parr, val)
	void(ir.DecIndex, pval, num(2))
	void(ir.IncIndex, parr)
	for _, r := range reprs {
		body = append(body, drop(op(r, ir.Narrow, val, str("f"), num(1), str("n"))))
	}
	it, k := v("it", types.Iter), v("k", types.Value)
	body = append(body, &ir.For{
		Init:     []ir.Stmt{&ir.Declare{Var: it, Init: op(types.Iter, ir.RefIter, parr)}},
		CondExpr: op(types.GoBool, ir.RefIterNext, use(it)),
		Body:     []ir.Stmt{def(k, op(types.Value, ir.RefIterKey, use(it))), echo(use(k)), drop(op(types.Ref, ir.RefIterRef, use(it)))},
	}, drop(op(types.Iter, ir.RefIter, pval)))
	args := v("args", types.Slice)
	body = append(body, drop(&ir.Closure{E: typed(types.Func), Name: "{closure}", ArgsForm: true,
		Params: []ir.ClosureParam{{Name: "a", ByRef: true}, {Name: "rest", Variadic: true}},
		Fn: &ir.FuncLit{Params: []*ir.Var{args}, Result: types.Value, Body: []ir.Stmt{
			echo(op(types.GoInt, ir.Len, use(args)), op(types.GoArray, ir.ArgsAll, use(args)), op(types.GoArray, ir.ArgsRest, use(args), num(1))),
			drop(op(types.Ref, ir.ArgRef, use(args), num(0))),
			drop(op(types.GoArray, ir.ArgsNow, op(types.GoArray, ir.ArgsAll, use(args)), op(types.GoArray, ir.ArgsAll, use(args)))),
			drop(op(types.Value, ir.ArgNth, op(types.GoArray, ir.ArgsAll, use(args)), num(0))),
			&ir.Return{X: op(types.Value, ir.ArgAt, use(args), num(0))}}}}))
	a, b := v("a", types.Value), v("b", types.Value)
	body = append(body, drop(&ir.Closure{E: typed(types.Func), Name: "{closure}", Params: []ir.ClosureParam{{Name: "a"}, {Name: "b"}},
		Fn: &ir.FuncLit{Params: []*ir.Var{a, b}, Result: types.Value, Body: []ir.Stmt{&ir.Return{X: use(a)}}}}))
	return &ir.Func{PHPName: "operations", Params: params(vars), Result: types.Void, Recursive: true, Body: body}
}

// arraysFunc uses every method for reading, writing and walking arrays.
func arraysFunc() *ir.Func {
	vars := variables()
	var body []ir.Stmt
	ref := use(vars[types.Ref])
	for _, x := range []ir.Expr{use(vars[types.GoArray]), use(vars[types.Value])} {
		for _, key := range []ir.Expr{num(1), str("k"), use(vars[types.Value]), nil} {
			for _, r := range reprs {
				body = append(body, &ir.SetIndex{X: x, Key: key, Value: use(vars[r])})
				if key != nil {
					body = append(body, drop(&ir.Index{E: typed(r), X: x, Key: key}))
				}
			}
			slot := &ir.Slot{E: typed(types.Value), X: x, Key: key}
			body = append(body, drop(slot), drop(&ir.RefSlot{E: typed(types.Ref), X: x, Key: key}), &ir.BindIndex{X: x, Key: key, Ref: ref})
			body = append(body, &ir.Assign{Op: "=", X: slot, Value: use(vars[types.Value])}, &ir.SetIndex{X: slot, Key: num(2), Value: num(3)})
			if x.Repr() == types.GoArray {
				inner := &ir.Slot{E: typed(types.GoArray), X: x, Key: key}
				body = append(body, &ir.SetIndex{X: inner, Key: num(2), Value: num(3)})
			}
			if key == nil {
				continue
			}
			body = append(body, &ir.UnsetIndex{X: x, Key: key})
			for _, m := range []ir.IndexMode{ir.Peek, ir.Has} {
				r := types.Value
				if m == ir.Has {
					r = types.GoBool
				}
				body = append(body, drop(&ir.Index{E: typed(r), X: x, Key: key, Mode: m}))
			}
			body = append(body, drop(&ir.Index{E: typed(types.GoInt), X: x, Key: key, Mode: ir.Must}))
		}
	}
	for _, key := range []types.Repr{types.Void, types.Value, types.GoInt, types.GoString} {
		for _, elem := range []types.Repr{types.Value, types.GoInt, types.GoFloat, types.GoString, types.GoBool, types.GoArray} {
			k, e := v("k", key), v("e", elem)
			r := &ir.Range{Define: true, Value: e, X: &ir.Iter{X: use(vars[types.GoArray]), Key: key, Elem: elem}, Body: []ir.Stmt{echo(use(e))}}
			if key != types.Void {
				r.Key = k
				r.Body = append(r.Body, echo(use(k)))
			}
			body = append(body, r)
		}
	}
	item := func(r types.Repr) []ir.ArrayItem { return []ir.ArrayItem{{Value: use(vars[r])}} }
	for _, r := range reprs {
		lit := &ir.ArrayLit{E: typed(types.GoArray), List: true, Elem: r, Items: item(r)}
		if r == types.Number {
			lit.Elem = types.Value
		}
		body = append(body, drop(lit))
	}
	val := use(vars[types.Value])
	body = append(body, drop(&ir.ArrayLit{E: typed(types.GoArray), Items: []ir.ArrayItem{{Key: str("a"), Value: val}, {Key: str("1"), Value: val},
		{Key: num(3), Value: val}, {Key: val, Value: val}, {Value: val}, {Value: val, Spread: true}}}))
	body = append(body, drop(&ir.Cond{E: typed(types.GoInt), Cond: boolean(true), Then: num(1), Else: num(2)}))
	return &ir.Func{PHPName: "arrays", Params: params(vars), Result: types.Void, Body: body}
}
