package parser

import (
	"flag"
	"os"
	"os/exec"
	"testing"
)

var update = flag.Bool("update", false, "record PHP's own classes and functions again")

// TestBuiltins compares the classes and functions of PHP that the linker knows with those of PHP 8.2; with
// -update it records them.
func TestBuiltins(t *testing.T) {
	php := findPHP(t)
	for _, tt := range []struct {
		file, known string
		args        []string
	}{
		{"builtin/classes.php", classesPHP, nil},
		{"builtin/functions.txt", functionNames, []string{"functions"}},
	} {
		out, err := exec.Command(php, append([]string{"-n", "builtin/record.php"}, tt.args...)...).Output()
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(tt.file, out, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if string(out) != tt.known {
			t.Errorf("%s is not what PHP says: run the test with -update", tt.file)
		}
	}
	if c := builtinClass("arrayobject"); c == nil || !isFunction("strlen") {
		t.Error("ArrayObject or strlen() is not known")
	}
}
