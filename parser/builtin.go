// This file has the classes and functions that PHP always has: those of the extensions that cannot be left out.

package parser

import (
	_ "embed"
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

// classesPHP declares PHP's classes. TestBuiltins compares it with PHP's reflection and writes it.
//
//go:embed builtin/classes.php
var classesPHP string

// functionNames has the names of PHP's functions, a line each.
//
//go:embed builtin/functions.txt
var functionNames string

var builtinFunctions = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for name := range strings.Lines(functionNames) {
		set[strings.TrimSpace(name)] = true
	}
	return set
})

// isFunction reports whether PHP has a function of this name, in lower case.
func isFunction(name string) bool { return builtinFunctions()[name] }

// builtinClasses links PHP's own classes.
var builtinClasses = sync.OnceValue(func() *link.Linker {
	tree, _ := php8.Parse(token.NewFile("classes.php", []byte(classesPHP)), Newest.number())
	c := newChecker(tree, Newest)
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
})

// builtinClass returns one of PHP's own classes.
func builtinClass(key string) *link.Class { return builtinClasses().Find(key) }
