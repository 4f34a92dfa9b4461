package std

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// TestConstantTable checks that constantTable knows every constant of the stubs.
func TestConstantTable(t *testing.T) {
	files, _ := filepath.Glob("../../mapper/builtin/stubs/*.php")
	if len(files) == 0 {
		t.Skip("the stubs are not here")
	}
	declared := regexp.MustCompile(`(?m)^const (\w+) =`)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range declared.FindAllStringSubmatch(string(data), -1) {
			if _, ok := libraryConstants()[m[1]]; !ok && m[1] != "NAN" && m[1] != "INF" {
				t.Errorf("%s: constant %s is missing from constantTable", filepath.Base(file), m[1])
			}
		}
	}
}
