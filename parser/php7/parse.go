// Package php7 is the front end for PHP 5.2 to 7.4: the grammars of
// github.com/z7zmey/php-parser, fed by a scanner of our own, their tree carried over to ours.
//
// Source for PHP 8 goes through it as long as it uses no syntax newer than 7.4; what is newer is
// found in the tokens, before the grammar sees them, and refused with its name and place.
package php7

import (
	"fmt"

	"github.com/z7zmey/php-parser/node"
	zphp5 "github.com/z7zmey/php-parser/php5"
	zphp7 "github.com/z7zmey/php-parser/php7"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// maxSize is the longest source in bytes.
const maxSize = 1 << 30

// Parse reads a file as PHP of the version major*100+minor, such as 704. The tree is nil if there
// are errors.
func Parse(file *token.File, version int) (tree *ast.File, diags diag.List) {
	defer func() {
		if r := recover(); r != nil {
			tree = nil
			diags = append(diags, diag.New(diag.Internal, file, token.NoPos, token.NoPos, "internal error in the parser: %s", fmt.Sprint(r)))
		}
		diags.Sort()
	}()
	if file.Size() > maxSize {
		diags.Add(diag.New(diag.FileTooLong, file, token.NoPos, token.NoPos, "the file is longer than 1 GB"))
		return nil, diags
	}
	s := scanFile(file, version)
	brackets := pair(s.toks)
	newer(s, brackets)
	if s.diags.HasErrors() {
		return nil, s.diags
	}
	root := grammar(s)
	if s.diags.HasErrors() || root == nil {
		return nil, s.diags
	}
	c := &converter{scanner: s, brackets: brackets}
	tree = c.root(root)
	if s.diags.HasErrors() {
		return nil, s.diags
	}
	tie(tree, s.comments)
	return tree, s.diags
}

// grammar runs z7zmey's grammar over the tokens.
func grammar(s *scanner) *node.Root {
	l := &lexer{scanner: s}
	var root node.Node
	if s.version < 700 {
		p := &zphp5.Parser{Lexer: l}
		p.Parse()
		root = p.GetRootNode()
	} else {
		p := &zphp7.Parser{Lexer: l}
		p.Parse()
		root = p.GetRootNode()
	}
	if r, ok := root.(*node.Root); ok {
		return r
	}
	if !s.diags.HasErrors() {
		s.errorf(diag.Syntax, 0, 0, "syntax error")
	}
	return nil
}
