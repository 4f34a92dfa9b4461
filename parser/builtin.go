// This file has the classes and functions that PHP always has: those of the extensions that cannot be left out.

package parser

import (
	"embed"
	"strings"
	"sync"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/link"
	"github.com/r-seed-ee074592/php2go/parser/php8"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// The names that the declarations of PHP's own classes use for what PHP cannot write.
const (
	tentative      = "Tentative" // attribute of a method whose result may still be left out
	unknownDefault = "UNKNOWN"
)

// builtinFiles has for each version that is recorded classes-VERSION.php, which declares PHP's classes, and functions-VERSION.txt,
// the names of its functions, a line each. TestBuiltins compares them with PHP's reflection and writes them.
//
//go:embed builtin/classes-*.php builtin/functions-*.txt
var builtinFiles embed.FS

// recorded are the versions of builtinFiles. Others have what the one before them has.
var recorded = []Version{PHP82, {8, 4}, {8, 5}}

// builtins is what a version of PHP declares itself.
type builtins struct {
	functions map[string]bool // in lower case
	classes   *link.Linker
}

var (
	builtinsMu sync.Mutex
	byVersion  = map[Version]*builtins{}
)

// builtinsOf returns what a version of PHP declares itself.
func builtinsOf(version Version) *builtins {
	at := recorded[0]
	for _, v := range recorded {
		if v.number() <= version.number() {
			at = v
		}
	}
	builtinsMu.Lock()
	defer builtinsMu.Unlock()
	b := byVersion[at]
	if b == nil {
		b = &builtins{functions: map[string]bool{}}
		for name := range strings.Lines(builtinFile("functions-" + at.String() + ".txt")) {
			b.functions[strings.TrimSpace(name)] = true
		}
		b.classes = linkBuiltins(builtinFile("classes-" + at.String() + ".php"))
		byVersion[at] = b
	}
	return b
}

func builtinFile(name string) string {
	text, err := builtinFiles.ReadFile("builtin/" + name)
	if err != nil {
		panic(err) // it is embedded
	}
	return string(text)
}

// linkBuiltins links the declarations of PHP's own classes.
func linkBuiltins(src string) *link.Linker {
	tree, _ := php8.Parse(token.NewFile("classes.php", []byte(src)), Newest.number())
	c := newChecker(tree, Newest)
	c.linker.Builtin = nil
	for _, s := range tree.Stmts {
		ns, ok := s.(*ast.Namespace)
		if !ok {
			continue
		}
		c.names.namespace = ""
		if ns.Name != nil {
			c.names.namespace = ns.Name.Value
		}
		for _, s := range ns.Stmts {
			c.classDecl(s)
			k := c.links[s]
			k.Node = nil
			c.linker.Late(k)
		}
	}
	return &c.linker
}
