package php7

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

const commented = `<?php
/* file */

/** Doc of f. */
// and a line
function f(
    $a, // the a
    /* the b */ $b,
    // the c
    $c
) { // opening
    # lead
    g($a); // trail
    $x = [
        1, // one
        // two
        2,
        // last
    ];
    $y = $a /* inside */ + $b;

    // end of f
}
// before class
class A // behind A
{
    // first
    public $p; // the p

    /** Doc of m. */
    function m() {
        // only
    }

    // end of A
}
if ($a) { // if a
    f();
} // not a
else {
    // empty
}
if ($a) // single
    f(); // f
// before else
else
    g();
switch ($a) {
    // before case
    case 1: // one
        f();
        break; // break
    // before two
    case 2: // falls
    default:
        // nothing
}
if ($a): // alt
    f();
    // end of alt
endif;
f(1, /* second */ 2); ?>
<b>
<?php // tail
// end
`

// TestComments shows where each comment goes: L before, T behind, I inside of the node.
func TestComments(t *testing.T) {
	tree, diags := Parse(token.NewFile("a.php", []byte(commented)), 802)
	if tree == nil {
		t.Fatal(diags)
	}
	var b strings.Builder
	total := 0
	ast.Inspect(tree, func(n ast.Node) bool {
		show := func(where string, list []ast.Comment) {
			for _, c := range list {
				total++
				first, _, _ := strings.Cut(tree.Text(n.Pos(), n.End()), "\n")
				fmt.Fprintf(&b, "%-14s %s %T %.20q\n", c.Text, where, n, first)
			}
		}
		show("L", tree.Leading(n))
		show("T", tree.Trailing(n))
		show("I", tree.Inner(n))
		return true
	})
	want, err := os.ReadFile("testdata/comments.txt")
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("got:\n%s", b.String())
	}
	if n := strings.Count(commented, "//") + strings.Count(commented, "/*") + strings.Count(commented, "# "); total != n {
		t.Errorf("%d of %d comments", total, n)
	}
}

func TestBlankBefore(t *testing.T) {
	tree, _ := Parse(token.NewFile("a.php", []byte("<?php\na();\nb();\n\n// c\nc();\n \r\n\nd(); e();")), 802)
	want := []bool{false, false, true, true, false}
	for i, s := range tree.Stmts {
		if got := tree.BlankBefore(s); got != want[i] {
			t.Errorf("statement %d: %t", i, got)
		}
	}
	if tree.Doc(tree.Stmts[2]) != "" || tree.Leading(tree.Stmts[2])[0].Text != "// c" {
		t.Error("comment is lost")
	}
}
