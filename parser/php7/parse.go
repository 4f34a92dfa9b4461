// Package php7 is the front end for PHP 5.2 to 7.4: the grammars of
// github.com/z7zmey/php-parser, fed by a scanner of our own, their tree carried over to ours.
//
// What is newer than PHP 7.4 is found in the tokens, before the grammar sees them, and refused with
// its name and place.
package php7

import (
	"fmt"

	"github.com/z7zmey/php-parser/node"
	zphp5 "github.com/z7zmey/php-parser/php5"
	zphp7 "github.com/z7zmey/php-parser/php7"
	z "github.com/z7zmey/php-parser/scanner"

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
	tree.TieComments(s.comments)
	return tree, s.diags
}

// grammar runs z7zmey's grammar over the tokens.
func grammar(s *scanner) *node.Root {
	if s.version >= 700 {
		return php7Grammar(s)
	}
	root, failed := php5Grammar(s)
	if failed && !s.diags.HasErrors() {
		return php7Grammar(s)
	}
	return root
}

func php7Grammar(s *scanner) *node.Root {
	p := &zphp7.Parser{Lexer: &lexer{scanner: s}}
	p.Parse()
	return s.checked(p.GetRootNode())
}

// php5Grammar also reports whether the grammar failed, as it does on `$a->b[0]()`.
func php5Grammar(s *scanner) (root *node.Root, failed bool) {
	l := &lexer{scanner: s}
	defer func() {
		if r := recover(); r == nil {
			return
		}
		root, failed = nil, true
		if indirect(s.toks) {
			t := s.toks[min(l.next, len(s.toks))-1]
			s.errorf(diag.Indirect, int(t.pos), int(t.end), "%s", diag.Indirect.Title())
		}
	}()
	p := &zphp5.Parser{Lexer: l}
	p.Parse()
	return s.checked(p.GetRootNode()), false
}

// checked reports an error where the grammar gives no tree and no reason.
func (s *scanner) checked(root node.Node) *node.Root {
	if r, ok := root.(*node.Root); ok {
		return r
	}
	if !s.diags.HasErrors() {
		s.errorf(diag.Syntax, 0, 0, "syntax error")
	}
	return nil
}

// indirect reports whether the tokens have one of the forms that PHP 5 reads from the right:
// $$a['b'], $a->$b['c'], A::$b['c']. All else PHP 7 reads as PHP 5 did.
func indirect(toks []tok) bool {
	for i := 1; i+1 < len(toks); i++ {
		if z.TokenID(toks[i].id) != z.T_VARIABLE {
			continue
		}
		next := z.TokenID(toks[i+1].id)
		switch z.TokenID(toks[i-1].id) {
		case '$', z.T_OBJECT_OPERATOR, z.T_PAAMAYIM_NEKUDOTAYIM:
			if next == '[' || next == '{' || next == z.T_OBJECT_OPERATOR && toks[i-1].id == '$' {
				return true
			}
		}
	}
	return false
}
