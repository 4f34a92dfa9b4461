// The runtime's table of the library's names agrees with the stubs.

package builtin

import (
	"flag"
	"os"
	"sort"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the runtime's table of names anew")

// TestLibraryNames compares the names that traces give to the functions of the runtime with
// those of the stubs, for Go names that the rule for names does not explain.
func TestLibraryNames(t *testing.T) {
	const path, open = "../../runtime/php/libnames.go", "const libraryNames = `\n"
	lib, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	names, regular := map[string]string{}, map[string]bool{}
	for php, list := range lib.Funcs {
		for _, f := range list {
			regular[f.Package+"."+goName(php, f)] = true
		}
	}
	for php, list := range lib.Funcs {
		for _, f := range list {
			for _, typed := range f.Typed {
				names[f.Package+"."+typed] = php
			}
			key := f.Package + "." + f.GoName
			if f.GoPath != "" || regular[key] {
				continue
			}
			// Of aliases, which share a function, the longest is the name proper.
			if len(php) > len(names[key]) || len(php) == len(names[key]) && php < names[key] {
				names[key] = php
			}
		}
	}
	lines := make([]string, 0, len(names))
	for key, php := range names {
		lines = append(lines, key+" "+php+"\n")
	}
	sort.Strings(lines)
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, _, _ := strings.Cut(string(text), open)
	want := head + open + strings.Join(lines, "") + "`\n"
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(text) != want {
		t.Errorf("%s does not agree with the stubs: go test ./mapper/builtin -update", path)
	}
}

// goName is the Go name that the rule for names gives.
func goName(php string, f *Func) string {
	for _, prefix := range []string{"json_", "mb_", "preg_", "ctype_", "session_", "hash_", "filter_", "iconv_"} {
		if prefix == f.Package+"_" || prefix == "preg_" && f.Package == "pcre" {
			rest, ok := strings.CutPrefix(php, prefix)
			if !ok {
				return ""
			}
			php = rest
		}
	}
	var b strings.Builder
	for part := range strings.SplitSeq(php, "_") {
		if part == "" {
			return ""
		}
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}
