// The runtime has the stubs' int constants under Go names.

package builtin

import (
	"fmt"
	"go/format"
	"os"
	"sort"
	"strings"
	"testing"
)

// TestGoConstants compares the constants of each runtime package with those of its stubs.
func TestGoConstants(t *testing.T) {
	lib, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	packages := map[string][]string{}
	for php, c := range lib.GoConsts {
		if c.Package == "php" { // declared by hand
			continue
		}
		packages[c.Package] = append(packages[c.Package], fmt.Sprintf("%s = %d // %s\n", c.Name, lib.Consts[php], php))
	}
	for pkg, lines := range packages {
		sort.Strings(lines)
		text := "// The int constants of PHP's library by their Go names, written by go test ./mapper/builtin -update.\n\npackage " + pkg +
			"\n\n// What PHP's manual says of a constant holds for these; its name stands beside each.\nconst (\n" + strings.Join(lines, "") + ")\n"
		want, err := format.Source([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		path := "../../runtime/" + pkg + "/constants.go"
		if *update {
			if err := os.WriteFile(path, want, 0o666); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if got, _ := os.ReadFile(path); string(got) != string(want) {
			t.Errorf("%s does not agree with the stubs: go test ./mapper/builtin -update", path)
		}
	}
}
