package parser

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/diag/diagtest"
)

func TestErrors(t *testing.T) {
	files, err := filepath.Glob("testdata/*.php")
	older, _ := filepath.Glob("testdata/*/*.php") // in folders named for the version they are read as
	if err != nil || len(files) == 0 || len(older) == 0 {
		t.Fatal("no test data", err)
	}
	for _, file := range append(files, older...) {
		version, err := ParseVersion(filepath.Base(filepath.Dir(file)))
		if err != nil {
			version = Default
		}
		for _, c := range diagtest.Read(t, file) {
			t.Run(c.Name, func(t *testing.T) {
				tree, diags := Parse(file, c.Source, version)
				c.Check(t, diags)
				if (tree == nil) != diags.HasErrors() {
					t.Errorf("tree is nil: %t, errors: %t", tree == nil, diags.HasErrors())
				}
			})
		}
	}
}

// TestExamples demands of each code of the parser that its example gives it.
func TestExamples(t *testing.T) {
	for _, info := range diag.All() {
		if info.Code < "P2G100" || info.Code >= "P2G200" || info.Example == "" {
			continue
		}
		version := Default
		if info.Version != "" {
			var err error
			if version, err = ParseVersion(info.Version); err != nil {
				t.Fatal(err)
			}
		}
		_, diags := Parse("example.php", []byte(info.Example), version)
		found := false
		for _, d := range diags {
			found = found || d.Code == info.Code && d.Severity == info.Severity
		}
		if !found {
			t.Errorf("%s: the example gives %v", info.Code, diags)
		}
	}
}

// TestVersions has programs that some versions of PHP take and others do not.
func TestVersions(t *testing.T) {
	for _, tt := range []struct {
		version Version
		src     string
		ok      bool
	}{
		{PHP74, "<?php #[A]\nf();", true},
		{PHP82, "<?php #[A]\nf();", false},
		{PHP74, "<?php $a{0}; (real)$b; echo $a ? 1 : $b ? 2 : 3;", true},
		{PHP74, "<?php match($a);", true},
		{PHP82, "<?php match($a);", false},
		{PHP74, "<?php match($a) { 1 => 2 };", false},
		{PHP82, "<?php namespace A\\List; use B\\Match\\Function as F; new \\For\\Each_();", true},
		{PHP74, "<?php namespace A\\List;", false},
		{Version{7, 3}, "<?php function fn($a) { } fn(1);", true},
		{PHP74, "<?php fn(1);", false},
		{PHP56, "<?php $a =& new B; f()['x']; list($a, $b) = $c; yield_();", true},
		{PHP56, "<?php $a ?? $b;", false},
		{PHP56, "<?php $this->a[0]($x);", true},
		{Version{7, 2}, "<?php $a = <<<A\n  A b\nA;\n", true},
		{PHP74, "<?php $a = <<<A\n  A b\nA;\n", false},
	} {
		tree, diags := Parse("a.php", []byte(tt.src), tt.version)
		if (tree != nil) != tt.ok {
			t.Errorf("%s in %s: %v", tt.src, tt.version, diags)
		}
	}
}

// TestPrecedence has expressions that PHP 8 groups in another way than PHP 7.
func TestPrecedence(t *testing.T) {
	for _, tt := range []struct{ src, php7, php8 string }{
		{"$a . $b + $c", "(($a . $b) + $c)", "($a . ($b + $c))"},
		{"$a . $b - $c + $d . $e", "(((($a . $b) - $c) + $d) . $e)", "(($a . (($b - $c) + $d)) . $e)"},
		{"$a + $b . $c + $d", "((($a + $b) . $c) + $d)", "(($a + $b) . ($c + $d))"},
		{"$a << $b . $c", "($a << ($b . $c))", "(($a << $b) . $c)"},
		{"$a . $b << $c . $d", "(($a . $b) << ($c . $d))", "(($a . ($b << $c)) . $d)"},
		{"$a << $b . $c + $d", "($a << (($b . $c) + $d))", "(($a << $b) . ($c + $d))"},
		{"($a . $b) + $c", "(($a . $b) + $c)", "(($a . $b) + $c)"},
		{"$a << ($b . $c)", "($a << ($b . $c))", "($a << ($b . $c))"},
		{"$a . $b * $c + $d", "(($a . ($b * $c)) + $d)", "($a . (($b * $c) + $d))"},
		{"-$a . -$b + (($c)) . $d", "(((-$a . -$b) + $c) . $d)", "((-$a . (-$b + $c)) . $d)"},
	} {
		for version, want := range map[Version]string{PHP74: tt.php7, PHP82: tt.php8} {
			tree, diags := Parse("a.php", []byte("<?php "+tt.src+";"), version)
			if tree == nil {
				t.Fatal(diags)
			}
			if got := group(tree.Stmts[0].(*ast.ExprStmt).X); got != want {
				t.Errorf("%s in %s: got %s, want %s", tt.src, version, got, want)
			}
		}
	}
}

// group prints an expression with all its parentheses.
func group(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Binary:
		return "(" + group(x.X) + " " + x.Op.String() + " " + group(x.Y) + ")"
	case *ast.Unary:
		return x.Op.String() + group(x.X)
	case *ast.Variable:
		return "$" + x.Name
	}
	return "?"
}

func TestParseVersion(t *testing.T) {
	for text, want := range map[string]Version{"5.6": PHP56, "7.4": PHP74, "7": PHP74, "8": Newest, "8.2.13": PHP82, " 8.0 ": {8, 0}} {
		if got, err := ParseVersion(text); err != nil || got != want {
			t.Errorf("ParseVersion(%q) = %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "4.1", "9", "x", "7.x", "-8"} {
		if v, err := ParseVersion(text); err == nil {
			t.Errorf("ParseVersion(%q) = %v, want an error", text, v)
		}
	}
	if (Version{}).String() != "8.2" || !PHP74.AtLeast(7, 4) || PHP74.AtLeast(8, 0) {
		t.Error("String or AtLeast is wrong")
	}
}

func TestDetectVersion(t *testing.T) {
	for constraint, want := range map[string]Version{
		">=7.4": Newest, "^7.2": PHP74, "^7.2 || ^8.0": Newest, "^5.6|^7.0": PHP74, "~7.3.0": {7, 3}, "~7.1": PHP74, "7.*": PHP74,
		">=5.6 <7.0": PHP56, ">=7.1,<8.0": PHP74, ">=7.1 <8": PHP74, "8.1.*": {8, 1}, "<8.0": PHP74, "^8.3": Newest, ">=8.4": Newest, "~8.3.0": {8, 3},
	} {
		got, ok := DetectVersion([]byte(`{"require": {"php": "` + constraint + `"}}`))
		if !ok || got != want {
			t.Errorf("%s: got %v, %t, want %v", constraint, got, ok, want)
		}
	}
	got, ok := DetectVersion([]byte(`{"require": {"php": ">=7.0"}, "config": {"platform": {"php": "7.2.5"}}}`))
	if !ok || got != (Version{7, 2}) {
		t.Errorf("platform: got %v, %t", got, ok)
	}
	for _, text := range []string{``, `{}`, `[]`, `{"require": {}}`, `{"require": {"php": "*"}}`, `{"require": {"php": 7}}`} {
		if v, ok := DetectVersion([]byte(text)); ok {
			t.Errorf("%s: got %v", text, v)
		}
	}
}

// php8Nodes are the nodes that only PHP 8 has.
var php8Nodes = []ast.Node{&ast.AttrGroup{}, &ast.Attribute{}, &ast.EnumDecl{}, &ast.EnumCase{}, &ast.PropertyHook{}, &ast.UnionType{},
	&ast.IntersectionType{}, &ast.Match{}, &ast.MatchArm{}}

// allNodes has one of each node.
var allNodes = append([]ast.Node{&ast.File{}, &ast.Name{}, &ast.Ident{}, &ast.NamedType{}, &ast.NullableType{}, &ast.FuncDecl{}, &ast.Param{},
	&ast.ClassDecl{}, &ast.InterfaceDecl{}, &ast.TraitDecl{}, &ast.ConstDecl{}, &ast.ClassConstDecl{}, &ast.ConstItem{}, &ast.PropertyDecl{},
	&ast.PropertyItem{}, &ast.MethodDecl{}, &ast.TraitUse{}, &ast.TraitPrecedence{}, &ast.TraitAlias{}, &ast.Block{}, &ast.ExprStmt{}, &ast.Echo{},
	&ast.InlineHTML{}, &ast.If{}, &ast.ElseIf{}, &ast.While{}, &ast.DoWhile{}, &ast.For{}, &ast.Foreach{}, &ast.Switch{}, &ast.Case{}, &ast.Break{},
	&ast.Continue{}, &ast.Return{}, &ast.Global{}, &ast.StaticVars{}, &ast.StaticVar{}, &ast.Unset{}, &ast.Try{}, &ast.Catch{}, &ast.Goto{},
	&ast.Label{}, &ast.Declare{}, &ast.Namespace{}, &ast.Use{}, &ast.UseItem{}, &ast.HaltCompiler{}, &ast.Nop{}, &ast.StringLit{},
	&ast.Interpolated{}, &ast.ShellExec{}, &ast.Variable{}, &ast.VariableVariable{}, &ast.IntLit{}, &ast.FloatLit{}, &ast.ArrayLit{},
	&ast.ArrayItem{}, &ast.ListExpr{}, &ast.Binary{}, &ast.Unary{}, &ast.Cast{}, &ast.AssignExpr{}, &ast.AssignRef{}, &ast.AssignOp{},
	&ast.IncDec{}, &ast.Ternary{}, &ast.InstanceOf{}, &ast.Index{}, &ast.Property{}, &ast.StaticProperty{}, &ast.ClassConst{}, &ast.ConstFetch{},
	&ast.MagicConst{}, &ast.Call{}, &ast.Arg{}, &ast.MethodCall{}, &ast.StaticCall{}, &ast.New{}, &ast.AnonClass{}, &ast.Clone{}, &ast.Closure{},
	&ast.ClosureUse{}, &ast.ArrowFunc{}, &ast.Isset{}, &ast.Empty{}, &ast.Include{}, &ast.Exit{}, &ast.Print{}, &ast.ErrorSuppress{},
	&ast.Yield{}, &ast.YieldFrom{}, &ast.Throw{}}, php8Nodes...)

// TestWalk demands that the front end's test data visit each node, and each node once, in order.
func TestWalk(t *testing.T) {
	seen := map[reflect.Type]bool{}
	files, _ := filepath.Glob("php7/testdata/*.php")
	newer, _ := filepath.Glob("testdata/8.5/*.php")
	for _, file := range append(files, newer...) {
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		tree, diags := Parse(file, src, Newest)
		if tree == nil {
			t.Fatal(diags)
		}
		visited := map[ast.Node]bool{}
		ast.Inspect(tree, func(n ast.Node) bool {
			seen[reflect.TypeOf(n)] = true
			if visited[n] {
				t.Errorf("%s:%d: %T is visited twice", file, tree.Line(n.Pos()), n)
			}
			visited[n] = true
			if n.Pos() < 0 || n.End() < n.Pos() || int(n.End()) > len(src) {
				t.Errorf("%s:%d: %T spans %d to %d", file, tree.Line(n.Pos()), n, n.Pos(), n.End())
			}
			ast.Children(n, func(child ast.Node) {
				if child.Pos() < n.Pos() || child.End() > n.End() {
					t.Errorf("%s:%d: %T %q is not inside %T %q", file, tree.Line(child.Pos()), child, tree.Text(child.Pos(), child.End()), n, tree.Text(n.Pos(), n.End()))
				}
			})
			return true
		})
		if !strings.Contains(ast.String(tree), "(") {
			t.Errorf("%s: empty dump", file)
		}
	}
	for _, n := range allNodes {
		if !seen[reflect.TypeOf(n)] {
			t.Errorf("no test data has a %T", n)
		}
	}
}
