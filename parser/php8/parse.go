// Package php8 is the front end for PHP 8.0 to 8.5: a scanner that cuts tokens on demand and a
// parser by recursive descent, with precedence climbing for operators.
//
// The grammar of each construct stands in the comment of the method that reads it: words and signs
// are in quotes, [ ] is optional, { } may be repeated. The parser has one token in hand (tok) and
// looks at the ones behind it only where PHP needs that too. An error is reported and leaves the
// statement by a panic, which the list of statements or members around it catches; there reading goes
// on (recover.go), so that one run finds all errors of a file.
//
// Nodes come from slabs and lists from shared arrays (arena.go), texts are parts of the source:
// reading allocates a few large blocks per file.
package php8

import (
	"fmt"

	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// maxSize is the longest source in bytes.
const maxSize = 1 << 30

// parser reads one file.
type parser struct {
	scanner
	tok     tok       // the token in hand
	ahead   [2]tok    // tokens behind it that have been looked at
	n       int       // how many those are
	end     token.Pos // where the token before tok ends
	argName token.Pos // where a word ends that PHP would take for the name of an argument
	depth   int       // how deep the descent is

	inText  bool // the error is in the text of a string
	stopped bool // the end was reached in an error: the rest is silent
	arena
	doubts
	shape
}

// Parse reads a file as PHP of the version major*100+minor, such as 802. The tree is nil if there
// are errors.
func Parse(file *token.File, version int) (*ast.File, diag.List) {
	tree, diags := ParsePart(file, version)
	if diags.HasErrors() {
		return nil, diags
	}
	return tree, diags
}

// ParsePart is Parse that returns what could be read of a file with errors: the tree has no comments and lacks
// the statements and members with the errors of its grammar. It is nil if reading had to stop.
func ParsePart(file *token.File, version int) (tree *ast.File, diags diag.List) {
	p := &parser{scanner: scanner{file: file, version: version, html: true}}
	defer func() {
		if r := recover(); r != nil {
			if _, ok := r.(bailout); !ok {
				p.diags.Add(diag.New(diag.Internal, file, token.NoPos, token.NoPos, "internal error in the parser: %s", fmt.Sprint(r)))
			}
			tree = nil
		}
		p.diags.Sort()
		diags = p.diags
	}()
	if file.Size() > maxSize {
		p.diags.Add(diag.New(diag.FileTooLong, file, token.NoPos, token.NoPos, "the file is longer than 1 GB"))
		return nil, nil
	}
	return p.parseFile(), nil
}

// parseFile reads the whole file.
func (p *parser) parseFile() *ast.File {
	p.src = string(p.file.Source)
	p.comments = make([]ast.Comment, 0, len(p.src)/400+2)
	if len(p.src) > 1 && p.src[:2] == "#!" {
		p.p = p.lineEnd()
	}
	p.start()
	stmts := p.topLevel()
	p.settle(stmts)
	tree := &ast.File{Span: ast.Span{To: token.Pos(len(p.src))}, File: p.file, Stmts: stmts}
	if p.tooDeep(tree) {
		return nil
	}
	if !p.diags.HasErrors() {
		tree.TieComments(p.comments)
	}
	return tree
}

// lineEnd returns the position behind the first line.
func (s *scanner) lineEnd() int {
	for i := range len(s.src) {
		if n := newline(s.src, i); n > 0 {
			return i + n
		}
	}
	return len(s.src)
}

// advance goes to the next token.
func (p *parser) advance() {
	p.end = p.tok.to
	if p.n == 0 {
		p.tok = p.scan()
		return
	}
	p.tok = p.ahead[0]
	p.ahead[0] = p.ahead[1]
	p.n--
}

// peek returns the token behind the one in hand.
func (p *parser) peek() tok {
	if p.n == 0 {
		p.ahead[0], p.n = p.scan(), 1
	}
	return p.ahead[0]
}

// peek2 returns the second token behind the one in hand.
func (p *parser) peek2() tok {
	if p.peek(); p.n == 1 {
		p.ahead[1], p.n = p.scan(), 2
	}
	return p.ahead[1]
}

// is reports whether the token in hand is of a kind.
func (p *parser) is(k kind) bool { return p.tok.kind == k }

// accept goes behind a token if it is of a kind, and reports whether it is.
func (p *parser) accept(k kind) bool {
	if p.tok.kind != k {
		return false
	}
	p.advance()
	return true
}

// expect goes behind a token that must be of a kind; else the error names that kind.
func (p *parser) expect(k kind) {
	if p.tok.kind != k {
		p.fail(k.describe())
	}
	p.advance()
}

// want is expect where so much could stand that PHP does not name it.
func (p *parser) want(k kind) {
	if p.tok.kind != k {
		p.fail("")
	}
	p.advance()
}

// text returns the source of a token.
func (p *parser) textOf(t tok) string { return p.src[t.from:t.to] }

// span returns the range from a position to the end of the last token.
func (p *parser) span(from token.Pos) ast.Span { return ast.Span{From: from, To: p.end} }

// since demands a version of PHP for a construct.
func (p *parser) since(version int, code diag.Code, from, to token.Pos) {
	if p.version < version {
		p.errorf(code, int(from), int(to), "%s", code.Title())
	}
}

// bad reports what the grammar has but PHP refuses when it compiles.
func (p *parser) bad(s ast.Span, format string, args ...any) {
	if p.diags.Count(diag.Error) >= maxErrors {
		return
	}
	p.errorf(diag.BadUse, int(s.From), int(s.To), format, args...)
}
