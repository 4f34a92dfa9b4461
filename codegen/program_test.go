package codegen

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/mapper/ir"
	"github.com/r-seed-ee074592/php2go/mapper/types"
)

// call is a call of f as a statement.
func call(f *ir.Func) ir.Stmt { return &ir.ExprStmt{X: &ir.Call{E: typed(f.Result), Func: f}} }

func fun(name string, body ...ir.Stmt) *ir.Func {
	return &ir.Func{PHPName: name, Result: types.Void, Body: body}
}

func script(path string, body ...ir.Stmt) *ir.Func {
	return &ir.Func{PHPName: path, Script: true, Result: types.Void, Body: body}
}

// site is a project with clashing names, a circle of folders and a command.
func site() *ir.Program {
	aHelp, bHelp := fun("help"), fun("help")
	cycleA, cycleB := fun("cycle_a"), fun("cycle_b", call(aHelp))
	cycleA.Body = []ir.Stmt{call(cycleB)}
	shared := &ir.Var{Name: "config", Repr: types.Ref}
	include := script("inc/config.php", &ir.Return{X: &ir.Null{E: typed(types.Value)}})
	include.Params, include.Result = []*ir.Var{shared}, types.Value
	index := script("index.php", call(aHelp), call(bHelp), call(cycleA))
	index.Doc = []string{"The first page."}
	file := func(path string, funcs ...*ir.Func) *ir.File { return &ir.File{Source: path, Funcs: funcs} }
	prog := &ir.Program{Packages: []*ir.Package{
		{Dir: "", Files: []*ir.File{file("index.php", index), file("404.php", script("404.php")), file("a.php", fun("A"), fun("a_"), script("a.php"))}},
		{Dir: "admin/lib", Files: []*ir.File{file("admin/lib/help.php", bHelp)}},
		{Dir: "json", Files: []*ir.File{file("json/x.php", fun("f", echo(&ir.CallStd{E: typed(types.GoString), Func: &ir.StdFunc{Package: "json", GoName: "Encode"}})))}},
		{Dir: "lib", Files: []*ir.File{file("lib/help.php", aHelp), file("lib/a.php", cycleA), file("lib/A.php", fun("x"))}},
		{Dir: "lib/sub", Files: []*ir.File{file("lib/sub/a.php", cycleB)}},
		{Dir: "inc", Files: []*ir.File{file("inc/config.php", include)}},
	}}
	for _, p := range prog.Packages {
		for _, f := range p.Files {
			for _, fn := range f.Funcs {
				if fn.Script {
					prog.Scripts = append(prog.Scripts, &ir.Script{Path: f.Source, Func: fn, Route: p.Dir == ""})
				}
			}
		}
	}
	prog.Commands = prog.Scripts[1:2]
	return prog
}

func TestSite(t *testing.T) {
	files := generate(t, site())
	var paths []string
	for p := range files {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	wantPaths := "admin/lib/help.go cmd/404/main.go go.mod inc/config.go internal/app/app.go internal/app/sourcemap.go jsonpages/x.go " +
		"lib/A2.go lib/a.go lib/help.go lib/sub_a.go main.go pages/404.go pages/a.go pages/index.go routes.go"
	if got := strings.Join(paths, " "); got != wantPaths {
		t.Errorf("files\n got %s\nwant %s", got, wantPaths)
	}
	contains := map[string][]string{
		"pages/index.go": {"// Index serves /index.php.\n//\n// The first page.\nfunc Index(c *php.Context) {\n\tlib.Help(c)\n\tadminlib.Help(c)\n\tlib.CycleA(c)\n}",
			"import (\n\tadminlib \"example.com/poc/admin/lib\"\n\t\"example.com/poc/internal/php\"\n\t\"example.com/poc/lib\"\n)"},
		"pages/404.go":    {"func Page404(c *php.Context) {"},
		"pages/a.go":      {"func A(c *php.Context)", "func A2(c *php.Context)", "func APage(c *php.Context)"},
		"jsonpages/x.go":  {"package jsonpages", "json.Encode()"},
		"lib/sub_a.go":    {"package lib", "func CycleB(c *php.Context) {\n\tHelp(c)\n}"},
		"main.go":         {"func main() {\n\tweb.Main(app.App, routes)\n}"},
		"routes.go":       {`{Path: "/404.php", Script: "404.php", Run: pages.Page404},`},
		"cmd/404/main.go": {`cli.Main(app.App, "404.php", pages.Page404)`},
		"internal/app/app.go": {`"inc/config.php": {Path: "inc/config.php", Run: func(c *php.Context, scope *php.Scope) php.Value {`,
			`return inc.Config(c, scope.Ref("config"))`},
		"go.mod": {"module example.com/poc\n\ngo 1.26\n"},
	}
	for path, parts := range contains {
		for _, part := range parts {
			if !strings.Contains(files[path], part) {
				t.Errorf("%s lacks\n%s\nin\n%s", path, part, files[path])
			}
		}
	}
}

// TestDeterministic generates twice and compares all bytes.
func TestDeterministic(t *testing.T) {
	for range 5 {
		a, err := Generate(site(), Options{Module: "example.com/poc"})
		if err != nil {
			t.Fatal(err)
		}
		b, err := Generate(site(), Options{Module: "example.com/poc"})
		if err != nil {
			t.Fatal(err)
		}
		for i := range a.Files {
			if a.Files[i].Path != b.Files[i].Path || !bytes.Equal(a.Files[i].Data, b.Files[i].Data) {
				t.Fatalf("%s differs", a.Files[i].Path)
			}
		}
		if got := strings.Join(a.Runtime, " "); got != "cli json php web" {
			t.Errorf("runtime packages %s", got)
		}
	}
}

// TestFixture generates a program without its surroundings.
func TestFixture(t *testing.T) {
	p := &ir.Program{Packages: []*ir.Package{{Files: []*ir.File{{Source: "foreach.php", Funcs: []*ir.Func{script("foreach.php")}}}}}}
	out, err := Generate(p, Options{Module: "example.com/poc/foreach", Runtime: "example.com/php", Root: "foreach", App: "app", Fixture: true})
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range out.Files {
		paths = append(paths, f.Path)
	}
	if got := strings.Join(paths, " "); got != "app/app.go app/sourcemap.go foreach.go" {
		t.Errorf("files %s", got)
	}
}

// BenchmarkGenerate prints a program of about a megabyte of PHP.
func BenchmarkGenerate(b *testing.B) {
	p := large()
	b.ReportAllocs()
	for b.Loop() {
		out, err := Generate(p, Options{Module: "example.com/poc"})
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for _, f := range out.Files {
			n += len(f.Data)
		}
		b.SetBytes(int64(n))
	}
}

// large is a program whose Go is somewhat over a megabyte.
func large() *ir.Program {
	pkg := &ir.Package{Dir: "lib"}
	for i := range 100 {
		f := &ir.File{Source: "lib/f" + itoa(i+1) + ".php"}
		for j := range 20 {
			list, row, n := v("list", types.GoArray), v("row", types.Value), v("n", types.GoInt)
			fn := &ir.Func{PHPName: "f" + itoa(i+1) + "_" + itoa(j+1), Params: []*ir.Var{list, n}, Result: types.GoInt}
			for k := range 6 {
				fn.Body = append(fn.Body, &ir.Range{S: at(10*k + 1), Define: true, Value: row, X: &ir.Iter{X: use(list), Key: types.Void, Elem: types.Value}, Body: []ir.Stmt{
					&ir.Echo{S: at(10*k + 2), Args: []ir.Expr{str("<li>"), &ir.Index{E: typedAt(types.Value, 10*k+2), X: use(row), Key: str("name")}, str("</li>\n")}},
					&ir.If{S: at(10*k + 3), Cond: bin(types.GoBool, "<", use(n), num(10)), Then: []ir.Stmt{&ir.Assign{S: at(10*k + 4), Op: "+=", X: use(n), Value: op(types.GoInt, ir.Mod, use(n), num(3))}}},
				}})
			}
			fn.Body = append(fn.Body, &ir.Return{X: use(n)})
			f.Funcs = append(f.Funcs, fn)
		}
		pkg.Files = append(pkg.Files, f)
	}
	return &ir.Program{Packages: []*ir.Package{pkg}}
}

// TestProblem prints a program with a function that cannot be printed: the others still are.
func TestProblem(t *testing.T) {
	x := v("x", types.GoInt)
	bad := fun("bad", echo(&ir.CallGo{E: typed(types.GoString), Path: "strings", Name: "ToUpper"}), echo(op(types.Value, "nonsense", use(x))))
	bad.Params = []*ir.Var{x}
	out, err := Generate(program(bad, fun("good", echo(str("ok")))), Options{Module: "example.com/poc"})
	if err != nil {
		t.Fatal(err)
	}
	if len(out.Problems) != 1 || out.Problems[0].Source != "lib/x.php" {
		t.Errorf("problems %v", out.Problems)
	}
	i := slices.IndexFunc(out.Files, func(f File) bool { return f.Path == "lib/x.go" })
	src := string(out.Files[i].Data)
	for _, want := range []string{"func Bad(c *php.Context, x int) {\n\tc.Unsupported(\"P2G001\", ", "func Good(c *php.Context) {\n\tc.Echo(\"ok\")", "import \"example.com/poc/internal/php\"\n"} {
		if !strings.Contains(src, want) {
			t.Errorf("no %s in\n%s", want, src)
		}
	}
}

// TestNoGo prints a program with a function that comes out as no Go: the functions of its file end
// the request, and the file parses.
func TestNoGo(t *testing.T) {
	bad := fun("bad", echo(&ir.CallGo{E: typed(types.GoString), Path: "strings", Name: "ToUpper)) :="}))
	out, err := Generate(program(bad, fun("other", echo(str("ok")))), Options{Module: "example.com/poc"})
	if err != nil {
		t.Fatal(err)
	}
	if len(out.Problems) != 1 || !strings.Contains(out.Problems[0].Message, "does not parse") {
		t.Errorf("problems %v", out.Problems)
	}
	i := slices.IndexFunc(out.Files, func(f File) bool { return f.Path == "lib/x.go" })
	src := string(out.Files[i].Data)
	for _, want := range []string{"func Bad(c *php.Context) {\n\tc.Unsupported(\"P2G001\", ", "func Other(c *php.Context) {\n\tc.Unsupported(\"P2G001\", "} {
		if !strings.Contains(src, want) {
			t.Errorf("no %s in\n%s", want, src)
		}
	}
}
