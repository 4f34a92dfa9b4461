package parser

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
)

// TestLink runs small programs with PHP: it ends them with an error exactly where we refuse them or say
// that a class cannot be linked, with the same message and line.
func TestLink(t *testing.T) {
	php, version := findPHP(t)
	text, err := os.ReadFile("testdata/link.txt")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "a.php")
	for src := range strings.SplitSeq(string(text), "# ---\n") {
		if err := os.WriteFile(file, []byte(src), 0o644); err != nil {
			t.Fatal(err)
		}
		out, _ := exec.Command(php, "-n", "-d", "display_errors=1", "-d", "html_errors=0", "-d", "error_reporting=85", file).CombinedOutput()
		want, got := verdict{kind: "ok"}, verdict{kind: "ok"}
		if m := phpError.FindStringSubmatch(string(out)); m != nil && !strings.HasPrefix(m[2], "Uncaught") {
			line, _ := strconv.Atoi(m[3])
			want = verdict{strings.ToLower(m[1]), line, m[2]}
		}
		tree, diags := Parse(file, []byte(src), version)
		if tree == nil {
			got = firstError(diags)
		} else if len(diags) > 0 && diags[0].Code == diag.Unlinkable {
			got = verdict{"fatal", diags[0].Position().Line, diags[0].Message}
			for _, end := range tree.Unlinked {
				if end.PHP == ast.ByLinker {
					got.line = 0
				}
			}
		}
		if unlike := compare(want, got); unlike != "" {
			t.Errorf("%s\n%s", src, unlike)
		}
	}
}
