package parser

import (
	"flag"
	"os"
	"os/exec"
	"slices"
	"testing"
)

var update = flag.Bool("update", false, "record PHP's own classes and functions again")

// TestBuiltins compares the classes and functions of PHP that the linker knows with those of PHP 8.2, or of the
// PHP that PHP2GO_PHP names; with -update it records them.
func TestBuiltins(t *testing.T) {
	php, version := findPHP(t)
	if !slices.Contains(recorded, version) {
		t.Skipf("nothing is recorded of PHP %s", version)
	}
	for _, tt := range []struct {
		file string
		args []string
	}{
		{"classes-" + version.String() + ".php", nil},
		{"functions-" + version.String() + ".txt", []string{"functions"}},
	} {
		out, err := exec.Command(php, append([]string{"-n", "builtin/record.php"}, tt.args...)...).Output()
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile("builtin/"+tt.file, out, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if string(out) != builtinFile(tt.file) {
			t.Errorf("%s is not what PHP says: run the test with -update", tt.file)
		}
	}
	for _, v := range recorded {
		if b := builtinsOf(v); b.classes.Find("arrayobject") == nil || !b.functions["strlen"] || b.functions["array_first"] != v.AtLeast(8, 5) {
			t.Errorf("ArrayObject, strlen() or array_first() are not known as they are in %s", v)
		}
	}
}
