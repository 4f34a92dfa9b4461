package builtin

import (
	"strings"
	"testing"

	"github.com/r-seed-ee074592/php2go/parser/ast"
)

// TestClassFiles sees that every file of library classes can be read, and that a program gets
// those that it names, with what they need.
func TestClassFiles(t *testing.T) {
	x, err := classes()
	if err != nil {
		t.Fatal(err)
	}
	for class, file := range x.file {
		if !strings.Contains(class, `\`) && !ClassName(class) && newerClasses[class] == "" { // those in namespaces are hidden
			t.Errorf("%s declares %s, which PHP does not have", file, class)
		}
	}
	program := func(name string) []*ast.File {
		return []*ast.File{{Stmts: []ast.Stmt{&ast.ExprStmt{X: &ast.New{Class: &ast.Name{Value: name}}}}}}
	}
	for name, want := range map[string]int{"stdClass": 0, `\SplStack`: 2, "ArrayObject": 6, "splobserver": 1, "moment": 0, "DateTimeZone": 7, "DatePeriod": 9} {
		files, err := ClassFiles("", "", program(name))
		if err != nil || len(files) != want {
			t.Errorf("a program with %s gets %d files (%v), want %d", name, len(files), err, want)
		}
	}
}
