// This file reports syntax errors and goes on behind them.

package php8

import (
	"github.com/r-seed-ee074592/php2go/parser/ast"
	"github.com/r-seed-ee074592/php2go/parser/diag"
	"github.com/r-seed-ee074592/php2go/parser/token"
)

// bailout is the panic that leaves a statement with a syntax error.
type bailout struct{}

// maxErrors is how many errors of one file are reported.
const maxErrors = 20

// maxDepth is how deep a tree may be, and the descent that builds it.
const maxDepth = 20000

// fail reports the token in hand and leaves the statement. what names the token that is expected;
// "" means that there are too many to say.
func (p *parser) fail(what string) {
	p.failAt(p.tok, what)
}

func (p *parser) failAt(t tok, what string) {
	if n := len(p.diags); p.stopped || n > 0 && p.diags[n-1].Pos == t.from && p.diags[n-1].Severity == diag.Error {
		panic(bailout{}) // it has been said
	}
	p.stopped = t.kind == kEOF
	if n := len(p.open); t.kind == kEOF && n > 0 && !p.diags.HasErrors() {
		p.refuse(diag.Syntax, t.from, t.to, "%s", p.unclosed(p.open[n-1]))
	}
	msg := "syntax error, unexpected " + p.unexpected(t)
	if p.argName > 0 && p.argName == p.end && t == p.tok {
		what = `":"` // of a named argument, PHP thinks
	}
	if what != "" {
		msg += ", expecting " + what
	}
	code := diag.Syntax
	switch {
	case t.kind == kBad:
		code = diag.BadCharacter
	case t.kind == kContent, t.kind == kEOF && len(p.quotes) > 0:
		code = diag.Unterminated
	}
	from := t.from
	if t.kind != kContent && p.file.Line(t.from) != p.file.Line(t.to) { // PHP names the line on which the token ends
		from = max(t.to-1, p.file.LineStart(p.file.Line(t.to)))
	}
	p.errorf(code, int(from), int(t.to), "%s", msg)
	panic(bailout{})
}

// refuse reports an error of another kind at the range and leaves the statement.
func (p *parser) refuse(code diag.Code, from, to token.Pos, format string, args ...any) {
	p.errorf(code, int(from), int(to), format, args...)
	panic(bailout{})
}

// deeper counts a level of the descent; what does so ends with p.depth--. Too many levels end the file.
func (p *parser) deeper() {
	if p.depth++; p.depth <= maxDepth {
		p.deepest = max(p.deepest, p.depth)
		return
	}
	from := p.tok.from
	p.stop()
	p.refuse(diag.TooDeep, from, from, "nested too deeply")
}

// stop goes to the end of the file: nothing more is reported.
func (p *parser) stop() {
	p.p, p.n, p.html, p.afterArrow, p.quotes = len(p.src), 0, false, false, nil
	p.tok = p.endOfFile()
	p.stopped = true
}

// shape is what the parser knows of the depth of the tree besides that of the descent: chains such
// as $a->b->c and 1 . 2 . 3 make the tree deep to the left without a descent.
type shape struct {
	deepest int // the deepest descent
	longest int // the longest chain
}

// tooDeep refuses a tree that is too deep. Few files can have one at all.
func (p *parser) tooDeep(tree *ast.File) bool {
	if p.deepest*(p.longest+3) <= maxDepth {
		return false
	}
	var below func(n ast.Node, depth int) bool
	below = func(n ast.Node, depth int) (ok bool) {
		if depth > maxDepth {
			p.errorf(diag.TooDeep, int(n.Pos()), int(n.Pos()), "nested too deeply")
			return false
		}
		ok = true
		ast.Children(n, func(child ast.Node) { ok = ok && below(child, depth+1) })
		return ok
	}
	return !below(tree, 0)
}

// place is where a list of statements or members stands, to come back to behind an error.
type place struct{ depth, quotes int }

func (p *parser) place() place { return place{p.depth, len(p.quotes)} }

// caught is deferred by lists of statements and members: it catches the panic of an error in one
// of them, so that the list can go on.
func (p *parser) caught(at place) {
	r := recover()
	if r == nil {
		return
	}
	if _, ok := r.(bailout); !ok {
		panic(r)
	}
	p.depth = at.depth
	if p.diags.Count(diag.Error) >= maxErrors {
		p.stop()
	}
	p.resync(at)
}

// resync skips the rest of a statement or member: up to a semicolon, to the brace that closes the
// list around it, or to a word that begins another one.
func (p *parser) resync(at place) {
	for !p.stopped && len(p.quotes) > at.quotes {
		q := p.quotes[len(p.quotes)-1]
		p.quotes = p.quotes[:len(p.quotes)-1]
		p.n = 0
		p.skipString(q)
		p.tok = tok{kSemicolon, p.pos(), p.pos()}
	}
	level := 0
	p.inText = false
	for first := true; ; first = false {
		switch k := p.tok.kind; {
		case k == kEOF:
			return
		case k == kLeftBrace:
			level++
		case k == kRightBrace:
			if level == 0 {
				return
			}
			if level--; level == 0 {
				p.skip()
				return
			}
		case k == kSemicolon && level == 0:
			p.skip()
			return
		case level == 0 && !first && restarts(k):
			return
		}
		p.skip()
	}
}

// skip goes to the next token without reporting anything.
func (p *parser) skip() {
	n := len(p.diags)
	p.advance()
	p.diags = p.diags[:n]
}

// restarts reports whether a token can hardly be anything but the beginning of a statement or member.
func restarts(k kind) bool {
	switch k {
	case kAbstract, kBreak, kClass, kConst, kContinue, kDeclare, kDo, kEcho, kFinal, kFor, kForeach, kGlobal, kGoto,
		kIf, kInterface, kNamespace, kPrivate, kProtected, kPublic, kReturn, kSwitch, kTrait, kTry, kUnset, kWhile,
		kHTML, kEndIf, kEndFor, kEndForeach, kEndWhile, kEndSwitch, kCase:
		return true
	}
	return false
}

// doubts are arrays with list() or keys of list: right if they are assigned to, which shows only later. An
// empty place is for the checks.
type doubts struct {
	doubtful []*ast.ArrayLit
	braces   bool // there is an $a{0} to refuse
}

// settle reports the arrays that turned out to be no targets, and brings errors to the line that PHP names.
func (p *parser) settle(stmts []ast.Stmt) {
	if p.braces {
		p.settleBraces(stmts)
	}
	for _, a := range p.doubtful {
		p.bad(a.Span, "Cannot use list() as standalone expression")
	}
}

// settleBraces moves the errors of $a{0} in arrays to the line of the array's first item: PHP finds them there
// when it computes what is known of the array, before it compiles the items.
func (p *parser) settleBraces(stmts []ast.Stmt) {
	first := map[pos]ast.Span{} // by the place of an element: the first item
	for _, s := range stmts {
		ast.Inspect(s, func(n ast.Node) bool {
			if a, ok := n.(*ast.ArrayLit); ok && len(a.Items) > 0 && a.Items[0] != nil {
				computed(a, func(x *ast.Index) {
					if _, known := first[x.From]; !known {
						item := a.Items[0]
						first[x.From] = ast.Span{From: item.From, To: item.To}
					}
				})
			}
			return true
		})
	}
	for i, d := range p.diags {
		if at, ok := first[d.Pos]; ok && d.Code == diag.RemovedSyntax {
			p.diags[i].Pos, p.diags[i].End = at.From, at.To
		}
	}
}

// computed visits the elements among the parts of an expression that PHP tries to compute when it compiles.
func computed(x ast.Expr, visit func(*ast.Index)) {
	switch x := x.(type) {
	case *ast.ArrayLit:
		for _, item := range x.Items {
			if item != nil {
				computed(item.Value, visit)
				computed(item.Key, visit)
			}
		}
	case *ast.Binary:
		computed(x.X, visit)
		computed(x.Y, visit)
	case *ast.Unary:
		computed(x.X, visit)
	case *ast.Ternary:
		computed(x.Cond, visit)
		computed(x.Then, visit)
		computed(x.Else, visit)
	case *ast.Index:
		visit(x)
		computed(x.Base, visit)
		computed(x.Key, visit)
	}
}
