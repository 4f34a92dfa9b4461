// This file has what is read from the command line and the folder: module names, output
// folders and PHP versions.

package project

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/r-seed-ee074592/php2go/parser"
)

// ModuleName returns a module path made from a folder's name: "My Shop" gives "my-shop".
func ModuleName(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		abs = dir
	}
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '.', r == '_', r == '-':
			return r
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		}
		return '-'
	}, filepath.Base(abs))
	name = strings.Trim(name, ".-_")
	switch {
	case name == "", isReserved(name):
		return "app"
	case len(name) > 100:
		return name[:100]
	}
	return name
}

// isReserved reports whether a module of that name would clash with Go's own packages or
// with a device of Windows.
func isReserved(name string) bool {
	switch name {
	case "main", "std", "cmd", "go", "test", "example", "internal", "vendor", "con", "aux", "nul", "prn",
		"archive", "bufio", "bytes", "cmp", "compress", "container", "context", "crypto", "database", "debug",
		"embed", "encoding", "errors", "expvar", "flag", "fmt", "hash", "html", "image", "index", "io", "iter",
		"log", "maps", "math", "mime", "net", "os", "path", "plugin", "reflect", "regexp", "runtime", "slices",
		"sort", "strconv", "strings", "structs", "sync", "syscall", "testing", "text", "time", "unicode", "unique",
		"unsafe", "weak":
		return true
	}
	return false
}

// CheckModule refuses what cannot be a module path.
func CheckModule(name string) error {
	bad := func(why string) error {
		return Usage("%q cannot be a Go module path: %s (for example example.com/shop)", name, why)
	}
	for elem := range strings.SplitSeq(name, "/") {
		switch {
		case elem == "":
			return bad("it has an empty element")
		case elem[0] == '.' || elem[len(elem)-1] == '.' || elem[0] == '-':
			return bad("no element begins or ends with a dot or begins with -")
		}
		for _, r := range elem {
			if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-._~", r)) {
				return bad(fmt.Sprintf("it has the character %q", r))
			}
		}
	}
	if isReserved(name) {
		return bad("Go's own packages have this name")
	}
	return nil
}

// OutputDir returns the folder beside dir that its Go goes to: "shop" gives "shop-go".
func OutputDir(dir string) (string, error) {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	if filepath.Dir(abs) == abs {
		return "", Usage("%s is the root folder; name the output folder with -o", dir)
	}
	return abs + "-go", nil
}

// Rules returns the rules that --php asks for where numbers and strings meet: those of an older PHP
// only if it is named, since what composer.json asks for is the least that will do.
func Rules(flag string, v parser.Version) string {
	if flag == "" || v.Major >= 8 {
		return ""
	}
	return strconv.Itoa(v.Major)
}

// Behaves returns the version of PHP that --php asks for where it is one whose behaviour is followed where it differs from
// that of 8.2, as in the exceptions of dates.
func Behaves(flag string, v parser.Version) string {
	if flag == "" || !v.AtLeast(8, 3) {
		return ""
	}
	return v.String()
}

// PHPVersion returns the version of PHP that a folder is written for: the one asked for, else
// what its composer.json says, else the newest.
func PHPVersion(flag, dir string) (parser.Version, error) {
	if flag != "" {
		v, err := parser.ParseVersion(flag)
		if err != nil {
			return v, Usage("--php: %v", err)
		}
		return v, nil
	}
	if text, err := os.ReadFile(filepath.Join(dir, "composer.json")); err == nil {
		if v, ok := parser.DetectVersion(text); ok {
			return v, nil
		}
	}
	return parser.Newest, nil
}
