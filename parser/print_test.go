// This file prints trees as PHP and reads them again, and compares the two front ends.

package parser

import (
	"fmt"
	"os"
	"path"
	"reflect"
	"regexp"
	"strconv"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/ast/asttest"
	"github.com/r-seed-ee074592/php2go/parser/php7"
	"github.com/r-seed-ee074592/php2go/parser/php8"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// TestPrint demands of each file of the test data, the fixtures and the corpus that its tree, printed as PHP
// and read again, is the same tree.
func TestPrint(t *testing.T) {
	same := 0
	for _, file := range corpus(t) {
		src, err := os.ReadFile(file.path)
		if err != nil {
			t.Fatal(err)
		}
		tree, _ := php8.Parse(token.NewFile(file.path, src), PHP82.number())
		if tree == nil {
			continue
		}
		text := asttest.Print(tree)
		again, diags := php8.Parse(token.NewFile(file.path, []byte(text)), PHP82.number())
		if again == nil {
			t.Errorf("%s: the printed tree is refused: %v", file.path, diags)
		} else if want, got := placeless(tree), placeless(again); got != want {
			t.Errorf("%s: printed and read again it differs:\n%s", file.path, difference(want, got))
		} else {
			same++
		}
	}
	t.Logf("%d files", same)
}

var places = regexp.MustCompile(`(\((MAGIC_CONST __LINE__|HALT_COMPILER))\s\d+\)`)

// placeless returns a tree in the form of PHP's extension, without what depends on the place in the file.
func placeless(f *ast.File) string { return places.ReplaceAllString(asttest.Ext(f), "$1)") }

// readDifferently has the files that the front end for PHP 7, told to read PHP 8, still reads in another
// way, and why.
var readDifferently = map[string]string{
	"readonly_function.php":     "readonly() is the global function in PHP 8",
	"readonly_method_trait.php": "readonly is no alias of a trait's method in PHP 8",
	"stmts.php":                 "the place of an empty branch between tags",
}

// TestFrontEnds compares the trees of the two front ends on each file that both take, places included.
// Where PHP 7 and PHP 8 read a file differently, the front end for PHP 7 knows it: told that the
// file is for PHP 8 it must give the tree of the other.
func TestFrontEnds(t *testing.T) {
	same, differ := 0, map[string]int{}
	for _, file := range corpus(t) {
		src, err := os.ReadFile(file.path)
		if err != nil {
			t.Fatal(err)
		}
		source := token.NewFile(file.path, src)
		seven, _ := php7.Parse(source, PHP74.number())
		eight, _ := php8.Parse(source, PHP82.number())
		if seven == nil || eight == nil {
			continue
		}
		if reflect.DeepEqual(seven.Stmts, eight.Stmts) {
			same++
			continue
		}
		got, want := placed(eight), placed(seven)
		if got == want {
			same++
			continue
		}
		as8, diags := php7.Parse(source, PHP82.number())
		switch {
		case as8 == nil:
			differ[diags[0].Code.Title()]++
		case readDifferently[path.Base(file.name)] != "":
			differ[readDifferently[path.Base(file.name)]]++
		case placed(as8) != got:
			t.Errorf("%s: the front ends differ, first that for PHP 7:\n%s", file.path, firstDifference(placed(as8), got))
		default:
			name := change(seven, eight)
			if differ[name]++; name == "" {
				t.Errorf("%s: PHP 8 reads it in another way, and the test has no name for it:\n%s", file.path, firstDifference(want, got))
			}
		}
	}
	t.Logf("%d files are read alike; PHP 8 reads in another way: %v", same, differ)
}

// placed returns a tree with the places of its nodes, but for those inside of strings.
func placed(f *ast.File) string {
	var b []byte
	ast.Inspect(f, func(n ast.Node) bool {
		b = append(b, reflect.TypeOf(n).Elem().Name()...)
		b = strconv.AppendInt(append(b, ' '), int64(n.Pos()), 10)
		b = strconv.AppendInt(append(b, '-'), int64(n.End()), 10)
		b = append(b, '\n')
		switch n.(type) {
		case *ast.Interpolated, *ast.ShellExec: // z7zmey is a byte off in there
			return false
		}
		return true
	})
	return ast.String(f) + string(b)
}

// firstDifference shows where two texts part.
func firstDifference(want, got string) string {
	i := 0
	for i < len(want) && i < len(got) && want[i] == got[i] {
		i++
	}
	around := func(s string) string { return s[min(len(s), max(0, i-120)):min(len(s), i+80)] }
	return fmt.Sprintf("want: %s\ngot:  %s", around(want), around(got))
}

// change names what PHP 8 reads in another way than PHP 7.
func change(seven, eight *ast.File) string {
	var concats, lines [2]int
	for i, f := range []*ast.File{seven, eight} {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Binary:
				if n.Op == ast.Concat {
					concats[i] += int(n.To - n.From)
				}
			case *ast.MagicConst:
				lines[i] += n.Line
			}
			return true
		})
	}
	switch {
	case concats[0] != concats[1]:
		return "the dot binds less than + - << >>"
	case lines[0] != lines[1]:
		return "__LINE__ at the end of a line may be the line of the token behind it"
	}
	return ""
}
