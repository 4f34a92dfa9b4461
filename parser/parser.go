// Package parser reads PHP files into syntax trees: it picks the front end for the version of PHP
// that a file is written in.
package parser

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/php7"
	"github.com/r-seed-ee074592/php2go/parser/php8"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// Parse reads a file. The tree is nil if the diagnostics have errors. The name is used for
// messages only.
func Parse(name string, src []byte, version Version) (*ast.File, diag.List) {
	tree, diags := frontEnd(name, src, version)
	if tree == nil {
		return nil, diags
	}
	if diags.HasErrors() {
		return nil, append(diags, checkRest(tree, version, diags)...) // behind them: PHP names the errors of the syntax
	}
	if found := check(tree, version); len(found) > 0 {
		diags = append(diags, found...)
		diags.Sort()
		if found.HasErrors() {
			return nil, diags
		}
	}
	return tree, diags
}

// ParseSyntax is Parse without the checks that PHP makes when it compiles a file, such as
// that no function is declared twice.
func ParseSyntax(name string, src []byte, version Version) (*ast.File, diag.List) {
	tree, diags := frontEnd(name, src, version)
	if diags.HasErrors() {
		return nil, diags
	}
	return tree, diags
}

// frontEnd picks the front end. In the tree of a file with errors, which may be nil, the statements and members
// are missing that could not be read.
func frontEnd(name string, src []byte, version Version) (*ast.File, diag.List) {
	file := token.NewFile(name, src)
	if version.AtLeast(8, 0) {
		return php8.ParsePart(file, version.number())
	}
	return php7.Parse(file, version.number())
}
